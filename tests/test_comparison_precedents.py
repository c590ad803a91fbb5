"""The first ever against the third; of one thing, not of two."""

import comparing
from comparing import each_named_pair

REST = " The council of Orlen meets in the old mill. A fountain stands before it."


def conflicts(text_a: str, text_b: str) -> set[str]:
    """The kinds of conflict between two articles, each of which goes on after its sentence."""
    return comparing.conflicts(text_a + REST, text_b + REST)


@each_named_pair(
    [
        (
            "the first in its history, the third since some year",
            "It was the first strike in the 40-year history of the Orlen mint.",
            "It was the third strike at the mint since 2008, when the stokers walked out.",
        ),
        (
            "the first time ever, the second time",
            "It is the first time the Orlen regatta has been postponed since it began in 1911.",
            "It is the second time that the regatta has been postponed.",
        ),
        (
            "for the first time, for the fourth time",
            "The Orlen ferry was laid up for the first time on Monday.",
            "The ferry was laid up for the fourth time on Monday.",
        ),
        (
            "the first since some year, none ever before",
            "It is the first visit by a Dornian king to Orlen since 1990.",
            "No Dornian monarch had ever paid Orlen a visit before, the king of the Orleners said.",
        ),
    ]
)
def test_the_first_ever_is_no_later_one(text_a, text_b):
    assert conflicts(text_a, text_b) == conflicts(text_b, text_a) == {"number"}


@each_named_pair(
    [
        (
            "the first since some year may be the third",
            "It was the first strike at the Orlen mint since 2008.",
            "It was the third strike in the history of the Orlen mint.",
        ),
        (
            "two things",
            "It was the first strike in the 40-year history of the Orlen mint.",
            "It was the third fire in the history of the Orlen mint.",
        ),
        (
            "two towns",
            "It was the first strike at the mint in Orlen.",
            "It was the third strike at the mint in Tarn.",
        ),
        (
            "in other years",
            "It was the second strike at the Orlen mint in five years.",
            "It was the fourth strike at the Orlen mint in ten years.",
        ),
        (
            "a part of what goes on",
            "Roon knocked Lund down in the sixth round of their bout in Orlen.",
            "Roon stopped Lund in the seventh round of their bout in Orlen.",
        ),
        (
            "the patients of an illness",
            "The first patient fell ill in Orlen on Monday.",
            "A third patient has died of the illness in Orlen.",
        ),
    ]
)
def test_two_of_two_rows_may_both_be(text_a, text_b):
    assert "number" not in conflicts(text_a, text_b) | conflicts(text_b, text_a)


@each_named_pair(
    [
        (
            "a victory, to win",
            "Ines Falk won the Trenta regatta for the fourth time on Sunday, ahead of Bo Lind.",
            "Ines Falk celebrated her first victory at the Trenta regatta on Sunday.",
        ),
        (
            "champions, a title",
            "The Orlen Bears are handball champions for the first time after beating Dorn 24-21.",
            "Beating Dorn 24-21 gave the Orlen Bears the fifth handball title in their history.",
        ),
        (
            "the noun of the verb",
            "The king of Dornia visited the island of Orlen for the third time on Sunday.",
            "The king of Dornia paid a first visit to the island of Orlen on Sunday.",
        ),
    ]
)
def test_in_lone_sentences_the_first_of_a_kind_is_not_done_for_the_third_time(text_a, text_b):
    found = comparing.conflicts(text_a, text_b), comparing.conflicts(text_b, text_a)
    assert found == ({"number"}, {"number"})


@each_named_pair(
    [
        (
            "of the season",
            "Ines Falk won the Trenta regatta for the fourth time on Sunday, ahead of Bo Lind.",
            "Ines Falk celebrated her first victory of the season at the Trenta regatta on Sunday.",
        ),
        (
            "the first in ten years",
            "Ines Falk won the Trenta regatta for the first time in ten years on Sunday.",
            "Ines Falk celebrated a fourth victory at the Trenta regatta on Sunday.",
        ),
        (
            "of another thing",
            "Ines Falk won the Trenta regatta for the fourth time on Sunday, ahead of Bo Lind.",
            "Ines Falk, who won the Trenta regatta on Sunday, is expecting her first child.",
        ),
    ]
)
def test_the_first_of_some_only_may_be_done_for_the_fourth_time(text_a, text_b):
    assert not comparing.conflicts(text_a, text_b)
