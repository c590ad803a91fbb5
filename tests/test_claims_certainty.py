"""Hedges, certainty, negation and tense of claims."""

import pytest

from analysis.claims import extract_claims
from analysis.schema import make_table


@pytest.fixture(scope="module")
def claim(parse):
    """The claim of a text whose predicate ends in a word; by default the last one."""

    def claim(text: str, word: str = ""):
        table = extract_claims(parse(text), make_table("attributions"))
        return table[table["predicate"].str.endswith(word)].iloc[-1]

    return claim


@pytest.mark.parametrize(
    ("text", "hedge", "certainty"),
    [
        ("The bridge opened.", "", "certain"),
        ("The bridge may open.", "may", "possible"),
        ("The bridge is expected to open.", "expected", "probable"),
        ("Musk hopes to open the bridge.", "hopes", "possible"),
        ("The bridge will probably open.", "probably", "probable"),
        ("The visit holds the promise of peace.", "promise", "possible"),
        ("If the council agrees, the bridge will open.", "If", "possible"),
        ("The law allows the firm to sell cars.", "allows to", "possible"),
        ("The firm expects growth.", "expects", "probable"),
        ("The bridge would open soon.", "would", "possible"),
        ("She said that the bridge would open soon.", "", "certain"),
        ("The mayor is seeking a permit.", "", "certain"),
        ("He is the alleged leader of the gang.", "alleged", "probable"),
        ("The police arrested Tom Wick, the alleged leader of the gang.", "alleged", "probable"),
        ("The alleged leader left.", "", "certain"),
        ("The mayor is seeking to open the bridge.", "seeking", "possible"),
    ],
)
def test_a_hedge_leaves_less_than_certainty(claim, text, hedge, certainty):
    row = claim(text)
    assert (row["hedge"], row["certainty"]) == (hedge, certainty)


def test_a_hedge_over_a_clause_holds_for_the_clause(claim):
    row = claim("Analysts expect that the bridge will open.", "open")
    assert (row["hedge"], row["certainty"]) == ("expect", "probable")


def test_the_strongest_doubt_counts(claim):
    row = claim("The bridge may be expected to open.", "open")
    assert (row["hedge"], row["certainty"]) == ("may expected", "possible")


@pytest.mark.parametrize(
    ("text", "word", "negated"),
    [
        ("The bridge has not been opened.", "", True),
        ("The bridge never opened.", "", True),
        ("No bridge was opened.", "", True),
        ("The firm did not only open a bridge.", "", False),
        ("The bridge was nothing short of a wonder.", "", False),
        ("The firm failed to open the bridge.", "", True),
        ("The firm did not fail to open the bridge.", "", False),
        ("The bridge is unlikely to open.", "", True),
        ("She denied that the mayor took bribes.", "took", True),
        ("She did not deny that the mayor took bribes.", "took", False),
        ("She does not think that the bridge will open.", "open", True),
        ("She did not say that the bridge will open.", "open", False),
        ("The plant will no longer produce cars.", "", True),
    ],
)
def test_negation_has_its_scope(claim, text, word, negated):
    assert claim(text, word)["negated"] == negated


@pytest.mark.parametrize(
    "text", ["The minister did not rule out a strike.", "The mayor did not rule out leaving Oslo."]
)
def test_what_is_not_ruled_out_is_possible_and_not_denied(claim, text):
    row = claim(text)
    assert (row["hedge"], row["certainty"], row["negated"]) == ("not rule out", "possible", False)


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("The bridge opened.", "past"),
        ("The bridge has opened.", "past"),
        ("The bridge has been opening for years.", "present"),
        ("The bridge opens.", "present"),
        ("The bridge will open.", "future"),
        ("The bridge was expected to open.", "future"),
        ("The bridge might open.", "future"),
        ("The bridge might have opened.", "past"),
        ("The storm hit Oslo, killing two people.", "past"),
    ],
)
def test_tense_is_when_the_claim_says_it_holds(claim, text, tense):
    assert claim(text)["tense"] == tense
