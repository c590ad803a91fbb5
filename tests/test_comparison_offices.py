"""Two names for who holds an office that only one holds."""

from comparing import compare, each_named_pair

REST = " The council of Orlen meets in the old mill. A fountain stands before it."
DAYS = {"a": "2024-05-07", "b": "2024-05-08"}


def names_in_conflict(text_a: str, text_b: str, days: dict[str, str] = DAYS) -> set[str]:
    """The kinds of conflict between two articles, each of which goes on after its sentence."""
    found = compare({"a": text_a + REST, "b": text_b + REST}, days)
    return set(found.reason[(found.verdict == "conflict") & (found.kind == "name")])


@each_named_pair(
    [
        (
            "who only speaks",
            "Fire chief Ada Lund told reporters that 40 men were on the site.",
            "Jan Roon, the county's fire chief, praised the volunteers.",
        ),
        (
            "set off by commas",
            "The harbour director, Ada Lund, opened the gates.",
            "Rain is on its way, said the harbour director, Jan Roon.",
        ),
        (
            "of a body",
            "Police spoke to the director of the Orlen Museum, Ada Lund, at noon.",
            "The museum director, Jan Roon, was abroad.",
        ),
        (
            "as what somebody came in",
            "The retired pilot Ada Lund was brought in as mediator.",
            "The mediator, former judge Jan Roon, kept both sides at the table.",
        ),
        (
            "for the time being",
            "Deputy mayor Ada Lund was sworn in as acting mayor at noon.",
            "Council clerk Jan Roon took over as acting mayor after the vote.",
        ),
        (
            "who heads one company",
            "Velbo's chief executive, Ada Lund, met the staff.",
            "Velbo chief executive Jan Roon said the plant was safe.",
        ),
    ]
)
def test_one_office_has_one_holder(text_a, text_b):
    assert names_in_conflict(text_a, text_b)
    assert names_in_conflict(text_b, text_a)


@each_named_pair(
    [
        (
            "two fields",
            "Fire chief Ada Lund spoke to reporters.",
            "Police chief Jan Roon spoke to reporters.",
        ),
        (
            "two towns",
            "Kolm mayor Ada Lund sent a boat.",
            "Orlen mayor Jan Roon sent a boat.",
        ),
        (
            "of two bodies, or of none that is named",
            "Velbo's chief executive, Ada Lund, met the staff.",
            "The chief executive, Jan Roon, met the staff.",
        ),
        (
            "a deputy",
            "Fire chief Ada Lund spoke to reporters.",
            "Deputy fire chief Jan Roon spoke to reporters.",
        ),
        (
            "one of many",
            "Councillor Ada Lund spoke to reporters.",
            "Councillor Jan Roon spoke to reporters.",
        ),
        (
            "the one before",
            "Mayor Ada Lund spoke to reporters.",
            "Former mayor Jan Roon spoke to reporters.",
        ),
        (
            "a part of the name",
            "Mayor Ada Lund spoke to reporters.",
            "Mayor Lund spoke to reporters.",
        ),
        (
            "another spelling",
            "Mayor Ada Selinski spoke to reporters.",
            "Mayor Ada Selinsky spoke to reporters.",
        ),
        (
            "both known to one article",
            "Mayor Ada Lund spoke to reporters.",
            "Mayor Jan Roon spoke to reporters. Ada Lund was with him.",
        ),
        (
            "who held it then",
            "Mayor Ada Lund spoke to reporters.",
            "In 1961 Mayor Jan Roon opened the bridge.",
        ),
    ]
)
def test_two_offices_may_have_two_holders(text_a, text_b):
    assert not names_in_conflict(text_a, text_b)


def test_an_office_may_pass_to_another_in_time():
    texts = "Mayor Ada Lund spoke to reporters.", "Mayor Jan Roon spoke to reporters."
    assert names_in_conflict(*texts)
    assert not names_in_conflict(*texts, days={"a": "2024-05-07", "b": "2024-07-08"})


@each_named_pair(
    [
        (
            "one inquiry, two who lead it",
            "The harbour commissioner, Ada Lund, has opened an investigation.",
            "The harbour commissioner, Jan Roon, has begun an inquiry.",
        ),
    ]
)
def test_who_names_another_person_does_not_agree(text_a, text_b):
    found = compare({"a": text_a + REST, "b": text_b + REST}, DAYS)
    shown = found[found.text_a.str.contains("commissioner") & (found.article_id_b == "b")]
    assert "agree" not in set(shown.verdict)
