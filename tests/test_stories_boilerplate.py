"""What an outlet prints whatever the story is told apart, and not compared."""

import json

import pandas as pd
from pandas.testing import assert_frame_equal

from analysis.corpus import build_tables, read_table
from analysis.stories import find_boilerplate, mark_boilerplate
from analysis.stories.boilerplate import FEWEST_STORIES

LINE = "The ministry has been contacted for comment."
# Each has words of its own, so that it is a story.
EVENTS = ["A trawler sank near Arden", "Bakers of Belcombe struck", "A comet was seen over Corwick",
          "Hail ruined the vineyards of Dunmere", "Wolves killed sheep in Eldham",
          "A viaduct cracked in Fenport", "Thieves stole a cello in Garstow",
          "The brewery of Halford burned down", "A chemist in Istead won the lottery",
          "Librarians of Kelmouth found a map"]  # fmt: skip


def sentences_of(texts, kind="body"):
    """Table `sentences` of articles 0, 1, 2 … given as lists of sentences."""
    rows = [(str(n), i, kind, t) for n, found in enumerate(texts) for i, t in enumerate(found)]
    return pd.DataFrame(rows, columns=["article_id", "sentence_id", "kind", "text"])


def find(texts, stories=None, outlets=None, kind="body"):
    """The boilerplate and where it is; by default each article tells a story of one outlet."""
    ids = [str(n) for n in range(len(texts))]
    found = find_boilerplate(
        sentences_of(texts, kind),
        pd.DataFrame({"article_id": ids, "outlet": outlets or "Herald"}),
        pd.DataFrame({"article_id": ids, "story_id": stories or ids}),
    )
    return found[["article_id", "text"]].to_records(index=False).tolist()


def own(n):
    return [f"Town number {n} has a fair."]


def test_what_an_outlet_says_in_story_after_story_is_boilerplate_and_the_rest_is_not():
    found = find([[*own(n), LINE] for n in range(FEWEST_STORIES)])
    assert found == [(str(n), LINE) for n in range(FEWEST_STORIES)]


def test_in_fewer_stories_nothing_is_boilerplate():
    assert find([[*own(n), LINE] for n in range(FEWEST_STORIES - 1)]) == []


def test_articles_of_one_story_that_say_the_same_agree_however_many_they_are():
    assert find([[LINE]] * 50, stories=["a"] * 50) == []
    assert find([[LINE]] * 50, stories=[str(n % 9) for n in range(50)]) == []


def test_a_sentence_in_less_than_a_tenth_of_the_stories_is_only_often_true():
    rare = [[LINE]] * 10 + [own(n) for n in range(91)]
    assert find(rare) == []
    assert len(find(rare[:100])) == 10


def test_each_outlet_has_lines_of_its_own():
    outlets = ["Herald"] * 9 + ["Lamp"] * 10
    assert find([[LINE]] * 19, outlets=outlets) == [(str(n), LINE) for n in range(9, 19)]


def test_case_punctuation_and_spaces_do_not_tell_two_lines_apart_but_numbers_do():
    written = ["Read on  here!", "READ ON HERE", "“Read on, here.”"]
    assert len(find([[written[n % 3]] for n in range(12)])) == 12
    assert find([[f"Police counted {n} people."] for n in range(12)]) == []


def test_credits_and_lines_without_words_need_no_second_mark():
    assert find([["Reporting by Ada Lund"]] * 12, kind="boilerplate") == []
    assert find([["* * *"]] * 12, kind="dateline") == []


def test_marked_sentences_are_of_that_kind_and_no_others():
    sentences = sentences_of([["One.", "Two."], ["One."]])
    marked = mark_boilerplate(sentences, sentences.iloc[[1]])
    assert marked["kind"].tolist() == ["body", "boilerplate", "body"]
    assert sentences["kind"].tolist() == ["body"] * 3


def write_corpus(file, *lines, events=EVENTS):
    """Of each event two outlets tell, and close with the lines."""
    days = {"Herald": "on Monday", "Lamp": "on Monday at noon"}
    rows = [
        {"article_id": f"{n}-{outlet}", "outlet": outlet, "published": f"2024-{1 + n:02}-03",
         "text": f"{event} {day}. {' '.join(lines)}"}
        for n, event in enumerate(events) for outlet, day in days.items()
    ]  # fmt: skip
    file.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return file


def test_boilerplate_takes_no_part_in_the_comparison_of_a_corpus(tmp_path):
    for name, lines in (("with", [LINE]), ("without", [])):
        build_tables(
            write_corpus(tmp_path / f"{name}.jsonl", *lines), tmp_path / name, progress=False
        )
    out = tmp_path / "with"
    assert read_table(out, "stories")["story_id"].nunique() == len(EVENTS)
    assert set(read_table(out, "boilerplate")["text"]) == {LINE}
    assert read_table(out, "claims")["text"].str.contains("ministry").sum() == 2 * len(EVENTS)
    found, expected = (read_table(tmp_path / name, "comparisons") for name in ("with", "without"))
    assert "agree" in set(found["verdict"])  # what they say of the event
    columns = ["text_a", "text_b", "verdict"]
    assert_frame_equal(found[columns], expected[columns])


def test_what_new_articles_show_to_be_boilerplate_is_compared_no_longer(tmp_path):
    for n_events, compared in ((9, 9), (10, 0)):
        corpus = write_corpus(tmp_path / "news.jsonl", LINE, events=EVENTS[:n_events])
        build_tables(corpus, tmp_path / "built", batch_size=4, progress=False)
        found = read_table(tmp_path / "built", "comparisons")
        both = found["text_a"].str.contains("ministry") & found["text_b"].str.contains("ministry")
        assert both.sum() == compared
