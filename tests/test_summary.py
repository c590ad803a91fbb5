from conftest import make_articles

import analysis
from analysis.shortening import shorten
from analysis.summary import format_summary


def test_every_conflict_is_shown_with_both_sentences(seeds):
    printed = format_summary(seeds)
    first = seeds.comparisons.query("verdict == 'conflict'").iloc[0]
    assert first["reason"] in printed
    for side in "ab":
        claim = seeds.claims.set_index("claim_id").loc[first[f"claim_id_{side}"]]
        sentence = seeds.sentences[
            (seeds.sentences["article_id"] == claim["article_id"])
            & (seeds.sentences["sentence_id"] == claim["sentence_id"])
        ]["text"].item()
        assert shorten(sentence) in printed


def test_one_finding_is_shown_once(seeds):
    printed = format_summary(seeds)
    shown = printed.split("Conflicts")[1].split("Timeline")[0].count("\n    A ")
    conflicts = (seeds.comparisons["verdict"] == "conflict").sum()
    assert 0 < shown < conflicts
    assert "pairs of claims" in printed


def test_no_finding_is_said_not_left_blank(tmp_path):
    (tmp_path / "a.txt").write_text("Rain\n\nIt rains.")
    printed = format_summary(analysis.analyse(analysis.load_articles(tmp_path)))
    assert "Conflicts\n  none found" in printed
    assert "Timeline\n  none found" in printed


def test_a_title_that_makes_no_claim_is_shown_too():
    titles = (
        "A surprise visit of the mayor to Oslo",
        "A long-anticipated visit of the mayor to Oslo",
    )
    articles = make_articles(*(f"{title}\n\nIt is raining." for title in titles))
    printed = format_summary(analysis.analyse(articles))
    assert all(title in printed.split("Conflicts")[1] for title in titles)
