"""Times of one act: another weekday, hour or end."""

import pytest
from comparing import conflicts, each_named_pair

CONFLICTS = [
    ("The strike began on Monday, the union said.", "Drivers started the strike on Wednesday."),
    ("Mara Voss was arrested on Tuesday in Lindal.",
     "Police in Lindal detained Mara Voss on Thursday."),
    ("The fire broke out at 2 a.m., the fire brigade said.",
     "The fire broke out at midnight, police said."),
    ("The library will be closed until 2028.",
     "The library will be closed until 2030, the minister said."),
    ("The new ferry sank on Tuesday off Lindal.", "The ferry sank on Thursday."),
]  # fmt: skip

NO_CONFLICTS = [
    ("a strike and the talks about it", "The strike began on Monday.",
     "Talks to avert the strike began on Friday."),
    ("two stages", "Mara Voss was arrested on Tuesday.",
     "Mara Voss appeared in court on Thursday."),
    ("two people", "Mara Voss was arrested on Tuesday.", "Jan Lund was arrested on Thursday."),
    ("beginning and end", "The fire broke out at 2 a.m.", "The fire was put out at 6 a.m."),
    ("one night", "The ferry sank on Tuesday night.", "The ferry sank early on Wednesday."),
    ("two houses", "The museum will be closed until 2028.",
     "The library will be closed until 2030."),
    ("what happens more than once", "The council met on Monday.",
     "The council met on Thursday to discuss the school."),
]  # fmt: skip


@pytest.mark.parametrize(("text_a", "text_b"), CONFLICTS)
def test_two_times_of_one_act_conflict(text_a, text_b):
    assert conflicts(text_a, text_b) == {"date"}
    assert conflicts(text_b, text_a) == {"date"}


@each_named_pair(NO_CONFLICTS)
def test_no_conflict_between(text_a, text_b):
    assert conflicts(text_a, text_b) == set()
    assert conflicts(text_b, text_a) == set()
