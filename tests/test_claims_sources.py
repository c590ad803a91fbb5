"""Who says a claim."""

import pytest

from analysis.claims import extract_claims
from analysis.schema import TABLES, make_table


@pytest.fixture(scope="module")
def said(parse):
    """Claims of a text with attributions given as (source, kind, cue, content)."""

    def said(text: str, *attributions: tuple[str, str, str, str]):
        return extract_claims(
            parse(text), make_table("attributions", [_row(text, *given) for given in attributions])
        )

    return said


def _row(text: str, source: str, kind: str, cue: str, content: str) -> dict:
    empty = dict.fromkeys(TABLES["attributions"], "")
    spans = {
        f"{name}_{end}": text.index(part) + (len(part) if end == "end" else 0)
        for name, part in (("source", source), ("cue", cue), ("content", content))
        for end in ("start", "end")
    }
    return empty | spans | {
        "article_id": "a", "sentence_id": 0, "start_char": 0, "end_char": len(text),
        "source": source, "source_entity": source, "source_kind": kind, "cue": cue,
        "content": content, "denial": False,
    }  # fmt: skip


def test_a_reporting_clause_is_no_claim_but_the_source_of_one(said):
    table = said(
        "Reuters reported that the bridge fell.",
        ("Reuters", "organisation", "reported", "that the bridge fell"),
    )
    assert list(table["predicate"]) == ["fell"]
    assert list(table["source"]) == ["Reuters"]
    assert list(table["cue"]) == ["reported"]


@pytest.mark.parametrize(
    ("subject", "cue", "source"),
    [
        ("The bill", "was rejected", "the senate"),
        ("The captain", "was dismissed", "the club"),
        ("The exam", "will be repeated", "all pupils"),
    ],
)
def test_what_is_done_to_the_subject_of_a_passive_is_a_claim(said, subject, cue, source):
    table = said(f"{subject} {cue} by {source}.", (source, "organisation", cue, subject))
    assert list(table["predicate"]) == [f"{cue} by"]


@pytest.mark.parametrize("content", ["the nurse guilty of theft", "the contract void"])
def test_what_somebody_finds_of_something_without_a_verb_is_a_claim(said, content):
    table = said(f"A jury found {content}.", ("A jury", "organisation", "found", content))
    assert list(zip(table["subject"], table["object"], strict=True)) == [("A jury", content)]


def test_a_reporting_clause_after_its_content_is_no_claim(said):
    table = said(
        "The bridge fell, Reuters reported.",
        ("Reuters", "organisation", "reported", "The bridge fell"),
    )
    assert list(table["predicate"]) == ["fell"]


def test_nested_sources_stand_from_the_outermost_inwards(said):
    table = said(
        "Reuters reported that sources said the bridge fell.",
        ("Reuters", "organisation", "reported", "that sources said the bridge fell"),
        ("sources", "unnamed", "said", "the bridge fell"),
    )
    assert list(table["source"]) == ["Reuters > sources"]
    assert list(table["cue"]) == ["reported > said"]
    assert list(table["source_kind"]) == ["unnamed"]


def test_according_to_is_not_part_of_the_claim(said):
    table = said(
        "According to Reuters, the bridge fell in Oslo.",
        ("Reuters", "organisation", "According to", "the bridge fell in Oslo"),
    )
    assert list(table["text"]) == ["the bridge fell in Oslo"]
    assert list(table["adjuncts"]) == [""]


def test_who_speaks_of_himself_is_the_source_of_it(said):
    table = said(
        "Musk confirmed his meeting with Li.",
        ("Musk", "self", "confirmed", "his meeting with Li"),
    )
    assert list(table["object"]) == ["his meeting with Li"]
    assert list(table["source"]) == ["Musk"]


def test_who_aims_at_something_is_not_its_source(said):
    table = said("Musk hopes to meet Li.", ("Musk", "self", "hopes", "to meet Li"))
    assert list(table["source"]) == [""]
    assert list(table["hedge"]) == ["hopes"]


def test_a_dated_report_is_an_event_and_stays(said):
    table = said(
        "Musk hinted in May 2021 that the bridge fell.",
        ("Musk", "person", "hinted", "that the bridge fell"),
    )
    assert list(table["predicate"]) == ["hinted that", "fell"]


def test_a_claim_outside_of_every_content_has_no_source(said):
    table = said(
        "The mayor left. Reuters reported that the bridge fell.",
        ("Reuters", "organisation", "reported", "that the bridge fell"),
    )
    assert list(table["source"]) == ["", "Reuters"]


def test_who_says_something_is_no_part_of_it(said):
    text = (
        "The signal showed green when it ran into a train near Kelm, the head of the Rail Safety "
        "Board, Marten Oduya, said on Friday."
    )
    source = "the head of the Rail Safety Board, Marten Oduya"
    content = "The signal showed green when it ran into a train near Kelm"
    table = said(text, (source, "person", "said", content))
    assert "said" not in set(table["predicate"])
    assert "Kelm" not in set(table["subject"])
    assert ("the head of the Rail Safety Board", "Marten Oduya") in set(
        zip(table["subject"], table["object"], strict=True)
    )
