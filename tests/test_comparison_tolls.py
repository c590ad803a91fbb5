"""Tolls, ages, magnitudes and results: another number of what has only one."""

import pytest
from comparing import conflicts, each_named_pair, verdicts

CONFLICTS = [
    ("Storm kills 12 in Lindal", "The storm in Lindal left nine people dead."),
    ("Nobody was hurt in the explosion at the mill in Lindal.",
     "Two workers killed in Lindal mill explosion"),
    ("At least 12 people were killed when a ferry sank off Lindal.",
     "The sinking of the ferry off Lindal claimed no lives."),
    ("Storm Kira killed seven people in Lindal.", "Everyone survived storm Kira in Lindal."),
    ("No one has died of the Halm virus in Lindal.", "Halm virus claims first life in Lindal"),
    ("The bill passed by 76 votes to 71 in the parliament of Lindal.",
     "Parliament in Lindal passed the bill by 77 to 71."),
    ("Rovers beat United 3-1 in the cup final in Lindal.",
     "Rovers beat United 2-1 in the cup final in Lindal."),
    ("An earthquake of magnitude 6.4 shook Lindal.",
     "A magnitude-6.2 earthquake struck Lindal on Monday."),
    ("Mara Voss, 61, died on Sunday in Lindal.",
     "Mara Voss died on Sunday in Lindal at the age of 62."),
    ("The man who died in the quarry was 43, the inspectorate said.",
     "A 47-year-old driver was killed in the pit, his employer said."),
    ("The reform was passed with 231 votes in favour and 179 against.",
     "Parliament passed the reform by 212 votes to 198."),
    ("The report puts at nine the number of those killed in the blast.",
     "Ten workers lost their lives, the owner of the plant confirmed."),
    ("Nobody fell ill after the school dinner, the caterer said.",
     "Fourteen pupils were poisoned by lunch at the school."),
]  # fmt: skip

NO_CONFLICTS = [
    ("a toll and a lower bound that it keeps",
     "The death toll from the flood in Lindal has risen to 31.",
     "Flood in Lindal kills at least 25 people."),
    ("two places", "The bomb killed three soldiers in Lindal.",
     "The bomb in Arden killed five soldiers."),
    ("the dead and the hurt", "The storm in Lindal killed two people.",
     "The storm in Lindal injured nine people."),
    ("houses and people", "The storm destroyed 12 houses in Lindal.",
     "The storm in Lindal killed nine people."),
    ("two people of one family", "Mara Voss, 61, lives in Lindal.",
     "Jan Voss, 64, lives in Lindal."),
    ("all the dead and some of them", "Six people were killed when the balcony collapsed.",
     "Three of the dead were children."),
    ("a quake and its aftershock", "The quake of magnitude 6.3 shook Lindal.",
     "An aftershock of magnitude 4.8 shook Lindal on Sunday."),
    ("the dead and the arrested", "The man who died in the quarry was 43.",
     "The owner of the quarry, a man of 61, was arrested."),
    ("two ages beside each other", "A boy aged 9 was killed.",
     "Two brothers aged 31 and 28 were killed."),
    ("a toll and an age", "Two people were killed in the fire.",
     "A man of 81 was killed in the fire."),
    ("a toll and a number that names a ward", "Two patients on Ward 4 died of the infection.",
     "The infection killed two patients."),
    ("a first result and another one", "Rovers beat United 3-1 in Lindal and drew 2-2 in Arden.",
     "Rovers beat United 3-1 in Lindal."),
]  # fmt: skip


@pytest.mark.parametrize(("text_a", "text_b"), CONFLICTS)
def test_two_numbers_of_one_event_conflict(text_a, text_b):
    assert conflicts(text_a, text_b)
    assert conflicts(text_b, text_a)


@each_named_pair(NO_CONFLICTS)
def test_no_conflict_between(text_a, text_b):
    assert conflicts(text_a, text_b) == set()
    assert conflicts(text_b, text_a) == set()


def test_a_toll_of_a_later_day_supersedes_the_earlier():
    texts = "The flood in Lindal killed 12 people.", "Flood in Lindal: 31 dead"
    found = verdicts(*texts, "2025-03-01", "2025-03-03")
    assert ("differ", "number") in found
    assert "conflict" not in {verdict for verdict, _ in found}


@pytest.mark.parametrize(
    ("grown", "verdict"),
    [
        ("The explosion in Lindal hurt 21 people, four more than the day before.", "differ"),
        ("The explosion in Lindal hurt 21 people, up from 19.", "differ"),
        ("The explosion in Lindal hurt 21 people brought down from two floors.", "conflict"),
    ],
)
def test_a_number_that_was_another_before_differs_on_whatever_days_it_is_told(grown, verdict):
    assert (verdict, "number") in verdicts("The explosion in Lindal hurt 17 people.", grown)


@each_named_pair(
    [
        (
            "two words for those who work there",
            "Nine workers died when a shaft flooded at the Orlan colliery in May.",
            "The flooding at the Orlan colliery cost seven labourers their lives in May.",
        ),
        (
            "a toll that is the last one",
            "Twelve people died in the hotel fire in Marbury.",
            "The final death toll of the hotel fire in Marbury stands at fifteen dead.",
        ),
    ]
)
def test_two_tolls_in_other_words_conflict(text_a, text_b):
    assert conflicts(text_a, text_b) == conflicts(text_b, text_a) == {"number"}


@each_named_pair(
    [
        (
            "some of the dead",
            "Three labourers were among the dead in the hotel fire in Marbury.",
            "Nine guests died in the hotel fire in Marbury.",
        ),
        (
            "a toll that may rise",
            "Twelve people died in the hotel fire in Marbury.",
            "The toll of the hotel fire in Marbury stands at fifteen dead.",
        ),
    ]
)
def test_two_tolls_that_may_both_hold(text_a, text_b):
    assert not conflicts(text_a, text_b)
