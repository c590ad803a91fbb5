"""A general noun by which a report calls what it has named: the company, the vessel."""

from comparing import conflicts, each_named_pair

from analysis.comparison.readers.relatives import generic_nouns

CONFLICTS = [
    ("company", "Orlen Rail carried 14 million passengers last year. It is state-owned.",
     "The company carried 11 million passengers last year. It is state-owned."),
    ("document", "The document was signed in the town hall of Ems. It has ten pages.",
     "The treaty was signed at the castle of Varel. It has ten pages."),
    ("vessel", "The trawler sank in the harbour of Olm. Its crew is safe.",
     "The vessel sank on a lake. Its crew is safe."),
    ("animal", "The wolf was shot in a barn near Tarn. It had killed sheep.",
     "The animal was shot in a churchyard near Tarn. It had killed sheep."),
]  # fmt: skip

LOOKALIKES = [
    ("another_ship", "The trawler sank in the harbour of Olm. Its crew is safe.",
     "The ferry sank on a lake. Its crew is safe."),
    ("nothing_general", "The money was found in a flat. It was counted.",
     "The car was found in a quarry. It was burnt out."),
    ("no_organisation", "The bridge carried 14 million passengers last year. It is old.",
     "The company carried 11 million passengers last year. It is state-owned."),
    ("one_not_known", "The document was signed in the town hall of Ems. It has ten pages.",
     "A treaty was signed at the castle of Varel in 1904. It is shown there."),
]  # fmt: skip


@each_named_pair(CONFLICTS)
def test_a_general_noun_stands_for_what_the_other_names(text_a, text_b):
    assert conflicts(text_a, text_b)
    assert conflicts(text_b, text_a)


@each_named_pair(LOOKALIKES)
def test_it_stands_for_nothing_else(text_a, text_b):
    assert not conflicts(text_a, text_b)
    assert not conflicts(text_b, text_a)


def test_two_fuller_nouns_do_not_stand_for_each_other():
    assert "vessel" in generic_nouns()["trawl"]
    assert "ferri" not in generic_nouns()["trawl"]
