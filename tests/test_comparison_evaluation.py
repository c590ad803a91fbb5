"""Opposite judgements of one thing."""

import pytest

from analysis.comparison.texts import compare_text_pairs

OPPOSITE = [
    ("The new tram of Olm was a triumph, said riders.", "The new tram of Olm was a fiasco."),
    # what one has as subject, the other names
    ("The tunnel has been a clear success.", "Traders call the tunnel a costly mistake."),
    ("The ferry's timetable was dreary.", "Organisers called the ferry timetable superb."),
    ("Riders found the stadium dull.", "The stadium is magnificent, said the mayor."),
]
NO_OPPOSITES = [
    # who praises this and criticises that judges neither
    ("Critics praised the singers.", "Critics praised the singers and criticised the stage."),
    # of other things
    ("The tunnel has been a clear success.", "Traders call the ferry a costly mistake."),
    # negated
    ("The tunnel was no success.", "Traders call the tunnel a mistake."),
    # not opposite
    ("The stadium is dull.", "Riders called the stadium a waste."),
]


def kinds(pair):
    (found,) = compare_text_pairs([pair])
    return set(zip(found["verdict"], found["kind"], strict=True))


@pytest.mark.parametrize("pair", OPPOSITE)
def test_opposite_judgements_of_one_thing_differ(pair):
    assert ("differ", "evaluation") in kinds(pair)
    assert ("differ", "evaluation") in kinds(pair[::-1])


@pytest.mark.parametrize("pair", NO_OPPOSITES)
def test_judgements_that_are_no_opposites_of_one_thing_do_not_differ(pair):
    assert ("differ", "evaluation") not in kinds(pair)
