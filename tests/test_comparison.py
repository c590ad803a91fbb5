"""Claims of several articles compared: what the table promises, whatever the detectors find."""

import pandas as pd
import pytest
from comparing import compare, frames, verdicts
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analysis.comparison import compare_claims, compare_texts, explain, tabulate_claims
from analysis.schema import TABLES, make_table

STORY = {
    "a": "Mara Voss opened the Lindal bridge on Monday. Demand for ferries in Lindal fell.",
    "b": "Mara Voss opened the Lindal bridge on Monday. Demand for ferries in Lindal rose.",
}
ELSEWHERE = "The orchestra of Quorn played an unknown symphony in the old harbour hall."
SENTENCES = [
    "Mara Voss opened the Lindal bridge.",
    "Mara Voss did not open the Lindal bridge.",
    "Demand for ferries in Lindal fell.",
    "Demand for ferries in Lindal rose.",
    "The council of Lindal approved the merger with Arden.",
    "The council of Lindal rejected the merger with Arden.",
    "The storm killed 12 people in Lindal.",
    "The storm killed 31 people in Lindal.",
    "Reports of a merger with Arden are a hoax, the council of Lindal said.",
    ELSEWHERE,
]
NO_MATTER_THE_ORDER = ["verdict", "kind", "score"]


def swapped(comparisons: pd.DataFrame) -> set:
    """The rows with sides a and b exchanged, as a set that knows no order."""
    return {(r.text_b, r.text_a, r.verdict, r.kind, r.score) for r in comparisons.itertuples()}


def rows(comparisons: pd.DataFrame) -> set:
    return {(r.text_a, r.text_b, r.verdict, r.kind, r.score) for r in comparisons.itertuples()}


def of_pairs(comparisons: pd.DataFrame) -> pd.DataFrame:
    return comparisons[comparisons["verdict"] != "only"]


def test_no_claims_give_the_empty_table_with_its_types():
    empty = {name: make_table(name) for name in ("claims", "mentions", "dates", "sentences")}
    articles = make_table("articles")
    found = compare_claims(**empty, articles=articles)
    assert found.empty
    assert {c: str(t) for c, t in found.dtypes.items()} == dict(TABLES["comparisons"])


def test_what_both_say_agrees_and_opposite_directions_conflict():
    found = of_pairs(compare(STORY)).set_index("kind")["verdict"]
    assert found["statement"] == "agree"
    assert found["direction"] == "conflict"


def test_what_something_is_must_be_shared_for_two_claims_to_agree():
    described = "Arden, a town of cats, was empty."
    assert "agree" not in {v for v, _ in verdicts(described, "The people of Arden are back.")}
    said = "Mara Voss, the mayor of Lindal, resigned."
    assert "agree" in {v for v, _ in verdicts(said, "Mara Voss is the mayor of Lindal.")}


def test_an_apposition_is_judged_only_beside_what_something_is():
    described = "Mara Voss, the convicted surgeon, left Lindal."
    rows = compare({"a": described, "b": "Surgeon Mara Voss was cleared in Lindal."})
    judged = rows[rows["text_a"] == "Mara Voss, the convicted surgeon"]
    assert set(judged["verdict"]) <= {"only", "related"}


def test_who_somebody_is_said_by_the_way_in_both_is_neither_agreement_nor_news_of_one():
    rows = compare({
        "a": "Her lawyer, Mara Voss, left the court in Lindal.",
        "b": "The verdict surprised her lawyer, Mara Voss.",
    })  # fmt: skip
    found = rows.set_index("text_a")[["verdict", "kind"]]
    assert tuple(found.loc["Her lawyer, Mara Voss"]) == ("related", "apposition")
    assert "her lawyer, Mara Voss" not in found.index


def test_what_both_only_mention_as_the_occasion_of_something_else_is_no_agreement():
    main = "The ferry struck a barge off Kolm on Sunday."
    hurt = "Thirty passengers were hurt when the ferry struck a barge off Kolm on Sunday."
    sent = "Two boats were sent out after the ferry struck a barge off Kolm on Sunday."
    assert (compare({"a": hurt, "b": sent})["kind"] == "circumstance").any()
    assert "agree" not in set(compare({"a": hurt, "b": sent})["verdict"])
    assert "agree" in set(compare({"a": main, "b": sent})["verdict"])


def test_conflicts_come_first():
    assert compare(STORY)["verdict"].iloc[0] == "conflict"


def test_a_claim_that_no_other_article_makes_is_only():
    found = compare(STORY | {"c": ELSEWHERE})
    alone = found[found["article_id_a"] == "c"]
    assert set(alone["verdict"]) == {"only"}
    assert set(alone["claim_id_b"]) == {""}


def test_inside_one_article_only_conflicts_are_shown():
    found = of_pairs(compare({"a": " ".join(STORY.values())}))
    assert set(found["verdict"]) == {"conflict"}


def test_texts_are_the_spans_of_the_articles():
    found = of_pairs(compare(STORY))
    for row in found.itertuples():
        assert STORY[row.article_id_a][row.start_char_a : row.end_char_a] == row.text_a
        assert STORY[row.article_id_b][row.start_char_b : row.end_char_b] == row.text_b


def test_a_second_opinion_is_appended_to_the_reason_and_changes_no_verdict():
    tables = frames(STORY)
    plain = compare_claims(**tables)
    asked = compare_claims(**tables, nli=lambda a, b: "contradiction")
    assert list(asked["verdict"]) == list(plain["verdict"])
    for before, after in zip(plain["reason"], asked["reason"], strict=True):
        assert after.startswith(before)
    assert asked.loc[asked["verdict"] == "conflict", "reason"].str.contains("contradiction").all()


def test_explain_marks_the_words_that_decide():
    row = of_pairs(compare(STORY)).query("kind == 'direction'").iloc[0]
    assert "**fell**" in explain(row)
    assert "**rose**" in explain(row)


def test_claims_by_article_show_who_says_and_who_contradicts():
    tables = frames(STORY)
    table = tabulate_claims(compare_claims(**tables), tables["claims"])
    fell = table[table["text"].str.contains("fell")].iloc[0]
    opened = table[table["text"].str.contains("opened")].iloc[0]
    assert (fell["a"], fell["b"]) == ("✓", "✗")
    assert (opened["a"], opened["b"]) == ("✓", "✓")


def test_a_claim_that_agrees_with_one_further_up_has_no_row_of_its_own():
    tables = frames({"a": "The bridge opened on Sunday.", "b": "On Sunday the bridge opened."})
    table = tabulate_claims(compare_claims(**tables), tables["claims"])
    assert table[["a", "b"]].values.tolist() == [["✓", "✓"]]


def test_claims_by_article_leave_the_silent_blank():
    tables = frames(STORY | {"c": ELSEWHERE})
    table = tabulate_claims(compare_claims(**tables), tables["claims"])
    assert set(table.loc[table["text"].str.contains("bridge"), "c"]) == {""}


stories = st.lists(
    st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3), min_size=2, max_size=2
)
few = settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@few
@given(stories)
def test_swapped_articles_get_the_same_verdicts(story):
    first, second = (" ".join(sentences) for sentences in story)
    across = [
        found[found["article_id_a"] != found["article_id_b"]]
        for found in (
            of_pairs(compare({"a": first, "b": second})),
            of_pairs(compare({"a": second, "b": first})),
        )
    ]
    assert rows(across[0]) == swapped(across[1])


@few
@given(stories)
def test_an_unrelated_article_changes_nothing(story):
    texts = {"a": " ".join(story[0]), "b": " ".join(story[1])}
    other = "Astronomers measured the orbit of a faint comet beyond Neptune."
    with_it = of_pairs(compare(texts | {"z": other}))
    assert "z" not in set(with_it["article_id_b"])
    pd.testing.assert_frame_equal(
        with_it.reset_index(drop=True), of_pairs(compare(texts)).reset_index(drop=True)
    )


@few
@given(stories)
def test_a_second_run_gives_the_same_table(story):
    texts = {"a": " ".join(story[0]), "b": " ".join(story[1])}
    pd.testing.assert_frame_equal(compare(texts), compare(texts))


@few
@given(stories)
def test_no_verdict_without_both_spans(story):
    found = of_pairs(compare({"a": " ".join(story[0]), "b": " ".join(story[1])}))
    assert (found[["text_a", "text_b", "claim_id_a", "claim_id_b", "reason"]] != "").all(axis=None)


def test_a_row_order_of_the_claims_does_not_matter():
    tables = frames(STORY)
    shuffled = tables | {"claims": tables["claims"].iloc[::-1].reset_index(drop=True)}
    assert rows(compare_claims(**shuffled)) == rows(compare_claims(**tables))


@pytest.mark.parametrize("column", ["claim_id_a", "claim_id_b"])
def test_a_claim_is_not_compared_with_itself(column):
    found = of_pairs(compare(STORY))
    assert (found["claim_id_a"] != found["claim_id_b"]).all()
    assert (found[column] != "").all()


def test_what_an_article_repeats_word_for_word_is_compared_once():
    once, often = (
        compare_texts("The ferry did not sink off Oslo.", "The ferry sank off Oslo. " * n)
        for n in (1, 5)
    )
    assert list(often["verdict"]).count("conflict") == list(once["verdict"]).count("conflict") == 1


def test_brackets_of_tokenised_corpora_are_brackets():
    born = "Ada Lund -LRB- born 2 May 1951 -RRB- is a Danish painter."
    found = compare_texts(born, "Ada Lund is a Norwegian painter.")
    assert found["verdict"].iloc[0] == "conflict"
    assert found["text_a"].iloc[0] in born.replace("-LRB-", "(").replace("-RRB-", ")")
