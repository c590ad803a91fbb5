"""Quantities of claims: value, unit, what is counted, how exactly."""

import json

import pytest

from analysis.claims import extract_claims
from analysis.schema import make_table


@pytest.fixture(scope="module")
def quantities(parse):
    """The quantities of all claims of a text, in order."""

    def quantities(text: str) -> list[dict]:
        table = extract_claims(parse(text), make_table("attributions"))
        return [quantity for cell in table["quantities"] for quantity in json.loads(cell)]

    return quantities


@pytest.mark.parametrize(
    ("text", "value", "unit", "counts", "modifier"),
    [
        ("At least 40 people died.", 40, "", "people", "at least"),
        ("More than 1,200 people died.", 1200, "", "people", "more than"),
        ("More than a hundred firefighters came.", 100, "", "firefighter", "more than"),
        ("The firm raised $4.5 million.", 4.5e6, "$", "", ""),
        ("Okonjo completes record €84m move to Almera.", 84e6, "€", "", ""),
        ("They paid €84m.", 84e6, "€", "", ""),
        ("The firm raised 3 billion euros.", 3e9, "€", "", ""),
        ("The firm cut about 10 percent of its workforce.", 10, "%", "workforce", "about"),
        ("The firm cut its workforce by over 10%.", 10, "%", "", "more than"),
        ("Sixty per cent of voters stayed away.", 60, "%", "voter", ""),
        ("Nurses want a five per cent rise.", 5, "%", "rise", ""),
        ("The ban hit all 51 of the carriers.", 51, "", "carrier", ""),
        ("Two hundred soldiers left.", 200, "", "soldier", ""),
        ("Twenty-one soldiers left.", 21, "", "soldier", ""),
        ("Three dozen trucks left.", 36, "", "truck", ""),
        ("Two hundred and ten soldiers left.", 210, "", "soldier", ""),
        ("Half a million soldiers left.", 5e5, "", "soldier", ""),
        ("The siege lasted six and a half years.", 6.5, "years", "", ""),
        ("The firm raised $4.2B.", 4.2e9, "$", "", ""),
        ("They signed a 20-year deal.", 20, "years", "deal", ""),
        ("Rates rose by nearly 3 percentage points.", 3, "percentage points", "", "almost"),
    ],
)
def test_a_number_has_its_unit_and_what_it_counts(quantities, text, value, unit, counts, modifier):
    (found,) = quantities(text)
    assert found["value"] == pytest.approx(value)
    assert (found["unit"], found["counts"], found["modifier"]) == (unit, counts, modifier)


def test_a_quantity_leads_back_to_the_text(quantities):
    text = "The firm raised about $4.5 million."
    (found,) = quantities(text)
    start = found["start_char"]
    assert text[start : start + len(found["text"])] == found["text"] == "$4.5 million"


def test_a_unit_may_be_the_last_word_of_an_article(quantities):
    (found,) = quantities("Sales of the firm fell 5 percent")
    assert (found["unit"], found["text"]) == ("%", "5 percent")


def test_amounts_that_the_model_takes_for_nouns_are_quantities(quantities):
    found = quantities("The firm paid between £2bn and £3bn for the mine.")
    assert [(q["value"], q["unit"], q["counts"]) for q in found] == [(2e9, "£", ""), (3e9, "£", "")]


def test_dates_are_no_quantities(quantities):
    assert quantities("On May 3, 2021 the mayor resigned, and in 2022 she came back.") == []
    assert quantities("It fell on the night of 11 September 2022.") == []


def test_a_number_in_a_name_is_no_quantity(quantities):
    assert quantities("She teaches the history of World War Two in Oslo.") == []
    assert quantities("The airline filed for Chapter 11 protection.") == []


def test_each_coordinated_object_has_its_own_number(quantities):
    found = quantities("The storm killed nine soldiers and two nurses.")
    assert [(q["value"], q["counts"]) for q in found] == [(9, "soldier"), (2, "nurse")]
