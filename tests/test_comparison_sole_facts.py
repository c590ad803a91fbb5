"""Two numbers of what a story has one of, in whatever words: the crowd, the depth, the contract."""

import comparing
import pytest
from comparing import each_named_pair

OPENING = "Storm over the Roon quarry in Orlen\n\nA storm hit the Roon quarry in Orlen. Oaks fell. "
ELSEWHERE = "Choirs sing in Kolm\n\nFour choirs of the Kolm valley sang for the abbot. Bells rang. "


def conflicts(text_a, text_b, opening_b=OPENING):
    """The kinds of conflict between two articles that go on with these sentences."""
    return comparing.conflicts(OPENING + text_a, opening_b + text_b)


@each_named_pair(
    [
        ("a crowd", "A crowd of 3,100 came to the game.", "The attendance was given as 2,700."),
        ("a depth", "The pit lies at a depth of 90 metres.", "The cave is 70 metres down."),
        ("a weight", "It weighs 20 kilograms.", "Two men carried its 35 kilograms away."),
        ("a contract", "Lund signed a three-year contract.", "Lund agreed to a two-year deal."),
        ("a strike", "The 12-day strike is over.", "The stoppage ended after nine days."),
        ("a length", "Men guard the 40-kilometre fence.", "It is a fence of 60 kilometres."),
        (
            "a licence",
            "The hall is licensed for 90 people.",
            "The licence allowed 160 people.",
        ),
        ("debts", "Roon has debts of 4 million tuks.", "The debts of Roon stood at 7 million."),
        ("a term", "He must serve at least 11 years.", "He will spend at least 14 years in jail."),
        ("a share", "Dorn pays 92p a share.", "Dorn pays 95p in cash for each share."),
    ]
)
def test_what_a_story_has_one_of_is_told_with_two_numbers(text_a, text_b):
    assert "number" in conflicts(text_a, text_b)


CROWD = "A crowd of 3,100 came to the game."


@pytest.mark.parametrize(
    "other",
    [
        "The attendance was given as 3,100.",
        "In 2019 the attendance was given as 2,700.",
        "The usual attendance was 2,700.",
        "The attendance was given as 2,700. On Sunday it had been a crowd of 3,900.",
        "The attendance was given as 70 percent of what the hall holds.",
    ],
    ids=["the same", "another year", "a habit", "one of two in its article", "a share"],
)
def test_a_number_of_another_time_or_one_of_two_is_none_of_what_a_story_has_one_of(other):
    assert "number" not in conflicts(CROWD, other)


def test_articles_that_open_on_two_events_have_two_crowds():
    other = "The attendance was given as 2,700."
    assert "number" in conflicts(CROWD, other)
    assert "number" not in conflicts(CROWD, other, ELSEWHERE)


@each_named_pair(
    [
        (
            "a ballot",
            "The heath was sold by 14 votes to 9.",
            "Councillors backed the sale by 15 votes to eight. The heath is wet.",
        ),
        ("a time that is the last", "It last erupted in 1963.", "The Tarn last erupted in 1936."),
        (
            "an hour",
            "The fire at the Lindal cinema broke out shortly after 1 a.m. on the day of the fair.",
            "The fire started at 3 a.m. when the pub was shut.",
        ),
    ]
)
def test_what_happens_once_in_a_story_is_told_twice(text_a, text_b):
    assert {"number", "date"} & conflicts(text_a, text_b)
    assert not {"number", "date"} & conflicts(text_a, text_b, ELSEWHERE)


@pytest.mark.parametrize(
    "other",
    [
        "Councillors backed the sale by 41 votes to eight. The heath is wet.",
        "That sale was backed by 15 votes to eight. The heath is wet.",
        "Councillors backed the sale by 15 votes to eight. A heath tax fell by 12 votes to 11.",
        "Councillors backed a dog tax by 15 votes to eight. The heath is wet.",
    ],
    ids=["more voters", "that one", "one of two", "of what the other is silent"],
)
def test_votes_that_may_be_of_two_ballots_do_not_conflict(other):
    said = "The heath was sold by 14 votes to 9."
    assert "number" not in conflicts(said, other)
