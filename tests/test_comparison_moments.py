"""Of what time a claim speaks: what keeps another day, month or year from a contradiction."""

import comparing
import pytest
from comparing import each_named_pair

REST = " The council of Orlen meets in the old mill. A fountain stands before it."


def shown(text_a: str, text_b: str, day_a: str = "", day_b: str = "") -> set[str]:
    """The kinds of conflict between two articles, each of which goes on after its sentence."""
    return comparing.conflicts(text_a + REST, text_b + REST, day_a, day_b)


@each_named_pair(
    [
        (
            "a year that opens the sentence",
            "In 2019 smoke from the dump closed the port of Orlen.",
            "The port of Orlen has stayed open all week.",
        ),
        (
            "two years ago",
            "Two years ago the Orlen ferry was not repaired.",
            "The Orlen ferry was repaired on Monday.",
        ),
        (
            "the year before a clause",
            "The Tarn burst its banks in 1997, when nobody was hurt in Orlen.",
            "Six people were hurt in Orlen when the Tarn burst its banks.",
        ),
    ]
)
def test_what_an_article_recalls_does_not_contradict_its_news(text_a, text_b):
    assert not shown(text_a, text_b)


@each_named_pair(
    [
        (
            "nobody gives a year",
            "Smoke from the dump closed the port of Orlen.",
            "The port of Orlen has stayed open all week.",
        ),
        (
            "the year is that of something else in the sentence",
            "The ferry Lena, which was built in 1999, was not repaired.",
            "The ferry Lena was repaired on Monday.",
        ),
        (
            "what a rise is measured by",
            "Passenger numbers of the Orlen ferry rose by six percent in the second quarter.",
            "Passenger numbers of the Orlen ferry fell by six percent from a year earlier.",
        ),
    ]
)
def test_a_year_that_is_not_that_of_the_claim_keeps_no_conflict_away(text_a, text_b):
    assert shown(text_a, text_b)


@pytest.mark.parametrize(
    ("day_b", "is_shown"), [("2026-03-04", True), ("2026-03-20", True), ("2026-12-02", False)]
)
def test_news_of_another_half_year_is_another_matter(day_b, is_shown):
    text_a = "The court of Orlen convicted the banker Piet Roon."
    text_b = "The court of Orlen acquitted the banker Piet Roon."
    assert bool(comparing.verdicts(text_a, text_b, "2026-03-03", day_b) - RELATED) == is_shown


RELATED = {("related", "topic")}


@pytest.mark.parametrize(("day_b", "is_shown"), [("2026-03-03", True), ("2026-03-09", False)])
def test_figures_of_two_days_contradict_nothing(day_b, is_shown):
    text_a = "The Orlen share index rose by 2.3 percent."
    text_b = "The Orlen share index fell by 1.1 percent."
    assert bool(comparing.conflicts(text_a, text_b, "2026-03-03", day_b)) == is_shown


@pytest.mark.parametrize(("day_b", "is_shown"), [("2026-03-03", True), ("2026-03-19", False)])
def test_percentages_of_two_days_are_two_numbers(day_b, is_shown):
    text_a = "The Orlen share index was down 2.6% at noon."
    text_b = "The Orlen share index was down 5.1% at noon."
    kinds = {kind for _, kind in comparing.verdicts(text_a, text_b, "2026-03-03", day_b)}
    assert ("number" in kinds) == is_shown


def test_what_is_planned_by_a_year_is_of_the_day_of_its_article():
    text_a = "Automaker Kolm to cut 10,000 jobs at Orlen"
    text_b = "Kolm Motor Company cutting 30,000 jobs by 2031"
    assert not comparing.conflicts(text_a, text_b, "2029-11-05", "2026-01-23")


def test_a_trend_lasts_longer_than_a_day():
    text_a = "Demand for the bicycles of Kolm cools down."
    text_b = "Kolm lives on a growing demand for its bicycles."
    assert "direction" in comparing.conflicts(text_a, text_b, "2026-03-03", "2026-03-09")


def test_two_days_that_the_claims_name_are_two_occasions():
    text_a = "The Orlen ferry did not sail on Monday."
    text_b = "The Orlen ferry sailed on Friday."
    assert not comparing.conflicts(text_a, text_b, "2026-03-08", "2026-03-08")


def test_what_is_still_to_open_on_friday_did_not_open_on_monday():
    text_a = "The tunnel near Orlen was reopened on Monday."
    text_b = "The tunnel near Orlen is not to reopen before Friday."
    assert comparing.conflicts(text_a, text_b, "2026-03-03", "2026-03-03")


def test_another_day_of_one_act_is_still_a_conflict():
    text_a = "The mayor of Orlen, Ada Lund, died on Monday."
    text_b = "The mayor of Orlen, Ada Lund, died on Thursday."
    assert comparing.conflicts(text_a, text_b, "2026-03-08", "2026-03-08") == {"date"}
