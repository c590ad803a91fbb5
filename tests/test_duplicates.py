import random
import time

import pandas as pd
from conftest import make_articles

from analysis.duplicates import discount_repeats, find_near_duplicates
from analysis.schema import make_table

AGENCY = """Ferry Sinks Off Coast

OSLO (AP) - A ferry with forty people on board sank off the northern coast in the night, officials
said on Friday. Two crew members were missing. The passengers were taken to a hospital in the town,
and police questioned the captain for several hours about the speed of the ship.

"Nobody could see the rocks in that fog," said Ada Lund, who runs the harbour. The company said
that the ferry had passed its inspection in March."""
OWN = """Rescuers Search for Two After Ferry Loss

By our staff. Rescue boats went out again at dawn to look for two members of the crew. Forty
passengers had been brought ashore by fishermen, the coast guard told this paper. Its chief, Nils
Berg, praised them. Why the captain steered so close to the skerries is not known; he was heard by
investigators until noon."""


def groups(*texts, **columns):
    found = find_near_duplicates(make_articles(*texts, **columns))
    return {row.article_id: row.same_text_as for row in found.itertuples()}


def test_own_reports_on_one_story_are_not_grouped():
    assert groups(AGENCY, OWN) == {}


def test_a_text_printed_again_under_another_title_and_cut_is_grouped():
    reprint = "Boat Lost at Sea\n\nFrom our news services.\n\n" + AGENCY[AGENCY.index("A f") : -80]
    (first, again) = find_near_duplicates(make_articles(AGENCY, OWN, reprint)).itertuples()
    assert (first.article_id, first.same_text_as) == ("a", "")
    assert (again.article_id, again.same_text_as, again.group) == ("c", "a", first.group)
    assert again.similarity == 0.877
    assert "words in a row: A ferry with forty people on board sank" in again.evidence


def test_other_line_ends_quotes_and_capitals_make_no_other_text():
    other = AGENCY.upper().replace("\n", "\r\n").replace('"', "“")
    assert groups(AGENCY, other) == {"a": "", "b": "a"}


def test_a_long_report_that_quotes_the_agency_is_not_the_same_text():
    quoted = OWN + "\n\n" + OWN[::-1] + "\n\n" + AGENCY[-140:]
    assert groups(AGENCY, quoted) == {}


def test_two_short_lines_are_never_grouped():
    assert groups("A ferry sank off the coast.", "A ferry sank off the coast. Two died.") == {}


def test_no_articles_no_groups():
    assert find_near_duplicates(make_table("articles")).empty
    assert groups("", "!", "one two three") == {}


def test_the_earliest_by_day_is_the_first_print():
    articles = make_articles(AGENCY, AGENCY + " More to come.", AGENCY + " Ends.")
    articles["published"] = pd.to_datetime([None, "2024-05-04", "2024-05-03"])
    found = find_near_duplicates(articles)
    assert list(found["article_id"]) == ["c", "b", "a"]
    assert list(found["same_text_as"]) == ["", "c", "c"]


def test_two_texts_in_several_prints_are_two_groups():
    found = find_near_duplicates(make_articles(AGENCY, OWN, OWN + " Ends.", AGENCY + " Ends."))
    assert list(zip(found["group"], found["article_id"], strict=True)) == [
        (1, "a"), (1, "d"), (2, "b"), (2, "c"),
    ]  # fmt: skip


def test_ten_times_the_articles_take_about_ten_times_as_long():
    words = [f"w{n}" for n in range(3000)]
    draw = random.Random(1)
    texts = [" ".join(draw.choices(words, k=200)) for _ in range(600)]
    texts += [texts[0] + f" print {n}" for n in range(600)]

    def seconds(n):
        articles = pd.DataFrame(
            {"article_id": map(str, range(2 * n)), "published": pd.NaT,
             "text": texts[:n] + texts[600 : 600 + n]}
        )  # fmt: skip
        start = time.process_time()
        assert len(find_near_duplicates(articles)) == n + 1
        return time.process_time() - start

    assert seconds(600) < 30 * seconds(60)


def comparison(a, b, verdict):
    """A row on claim a1 of article a and claim b1 of article b."""
    sides = {f"{column}_{side}": value
             for side, claim in zip("ab", (a, b), strict=True)
             for column, value in (("claim_id", claim), ("article_id", claim[:1]), ("text", claim),
                                   ("start_char", 0 if claim else -1),
                                   ("end_char", 2 if claim else -1))}  # fmt: skip
    return sides | {"verdict": verdict, "kind": verdict, "reason": "Why.", "score": 1.0}


def prints(*article_ids):
    return make_table("near_duplicates", [
        {"group": 1, "article_id": a, "same_text_as": "" if a == article_ids[0] else article_ids[0],
         "similarity": 1.0, "evidence": ""}
        for a in article_ids
    ])  # fmt: skip


def verdicts(comparisons):
    return {(row.claim_id_a, row.claim_id_b): row.verdict for row in comparisons.itertuples()}


def test_agreement_between_prints_of_one_text_is_no_agreement():
    comparisons = make_table("comparisons", [comparison("a1", "b1", "agree")])
    settled = discount_repeats(comparisons, prints("a", "b"))
    assert verdicts(settled) == {("a1", "b1"): "related", ("a1", ""): "only"}
    assert settled["kind"][0] == "near-duplicate"
    assert settled["reason"][0] == "The same text in print again, so it does not count twice. Why."


def test_a_third_article_agrees_with_one_text_once():
    rows = [("b1", "c1"), ("a1", "b1"), ("a1", "c1"), ("b2", "c1")]
    comparisons = make_table("comparisons", [comparison(*pair, "agree") for pair in rows])
    settled = verdicts(discount_repeats(comparisons, prints("a", "b")))
    assert settled == {
        ("a1", "c1"): "agree",
        ("b2", "c1"): "agree",
        ("b1", "c1"): "related",
        ("a1", "b1"): "related",
    }


def test_a_conflict_with_one_text_in_two_prints_is_one_conflict():
    rows = [comparison("b1", "c1", "conflict"), comparison("a1", "c1", "conflict"),
            comparison("a1", "b1", "agree"), comparison("b1", "d1", "differ")]  # fmt: skip
    settled = discount_repeats(make_table("comparisons", rows), prints("a", "b"))
    assert verdicts(settled) == {
        ("a1", "c1"): "conflict",
        ("b1", "d1"): "differ",
        ("b1", "c1"): "related",
        ("a1", "b1"): "related",
    }


def test_conflicts_between_prints_and_the_agreement_of_others_stay():
    comparisons = make_table(
        "comparisons", [comparison("a1", "b1", "conflict"), comparison("c1", "d1", "agree")]
    )
    settled = discount_repeats(comparisons, prints("a", "b"))
    pd.testing.assert_frame_equal(settled, comparisons)


def test_without_near_duplicates_or_comparisons_nothing_changes():
    none = make_table("near_duplicates")
    comparisons = make_table("comparisons", [comparison("a1", "b1", "agree")])
    pd.testing.assert_frame_equal(discount_repeats(comparisons, none), comparisons)
    empty = make_table("comparisons")
    pd.testing.assert_frame_equal(discount_repeats(empty, prints("a", "b")), empty)
