"""The first since some day is not one of a row."""

from comparing import each_named_pair
from test_comparison_whole_articles import conflicts


@each_named_pair(
    [
        (
            "in a row",
            "It is the first rise of the fee since 2019.",
            "Monday's rise of the fee was the fourth in a row.",
        ),
        (
            "of a team",
            "It was the first defeat of the Rovers since May.",
            "Saturday's defeat was the third in a row for the Rovers.",
        ),
        (
            "in succession",
            "The cut is the first since September 2023.",
            "The cut by the bank was its fifth in succession.",
        ),
    ]
)
def test_the_first_since_some_day_is_not_one_of_a_row(text_a, text_b):
    assert conflicts(text_a, text_b) == {"number"}


@each_named_pair(
    [
        (
            "another thing",
            "It is the first rise of the fee since 2019.",
            "Monday's rise of the rent was the fourth in a row.",
        ),
        (
            "a defeat, a win",
            "It was the first defeat of the Rovers since May.",
            "It was the third win in a row for the Rovers.",
        ),
        (
            "the first in a row",
            "The cut is the first since last September.",
            "The bank cut its rate for the second time in ten months.",
        ),
    ]
)
def test_another_thing_may_be_one_of_a_row(text_a, text_b):
    assert not conflicts(text_a, text_b)
