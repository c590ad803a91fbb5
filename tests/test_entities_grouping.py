"""Which names are one entity, within a document and across a folder."""

import pandas as pd
import pytest

from analysis.entities import extract_mentions, group_names, link_entities, load_aliases


def group(*pairs):
    return group_names([name for name, _ in pairs], [label for _, label in pairs])


@pytest.mark.parametrize(
    ("short", "full", "label"),
    [
        ("Lund", "Ada Lund", "PERSON"),
        ("Ada", "Ada Lund", "PERSON"),
        ("Ada Lund", "Ada Maria Lund", "PER"),
        ("A. Lund", "Ada Lund", "PERSON"),
        ("de Wit", "Jan de Wit", "PERSON"),
        ("Nordbank", "Nordbank Holdings", "ORG"),
        ("Supreme Court", "U.S. Supreme Court", "ORG"),
        ("MRB", "Maritime Rescue Board", "ORG"),
        ("U.N.", "United Nations", "ORG"),
        ("Man City", "Manchester City", "ORG"),
        ("Man Utd", "Manchester United", "ORG"),
    ],
)
def test_a_short_form_belongs_to_its_full_form(short, full, label):
    assert group((full, label), (short, label)) == [full, full]
    assert group((short, label), (full, label)) == [full, full]


@pytest.mark.parametrize(
    ("one", "other", "label"),
    [
        ("Li Qiang", "Li Keqiang", "PERSON"),
        ("Tom Price", "Helen Price", "PERSON"),
        ("Tom Price Jr.", "Tom Price", "PERSON"),
        ("China", "China Eastern Airlines", "GPE"),
        ("Oslo", "University of Oslo", "ORG"),
        ("Kansas", "Kansas City", "GPE"),
        ("Man City", "Kansas City", "ORG"),
        ("Sun Bank", "Sunrise Bank", "ORG"),
    ],
)
def test_similar_names_stay_two(one, other, label):
    assert group((one, label), (other, label)) == [one, other]


@pytest.mark.parametrize("form", ["the BBC", "The BBC", "BBC's", "BBC’s", "B.B.C."])
def test_article_possessive_and_points_do_not_matter(form):
    assert group(("BBC", "ORG"), (form, "ORG"), ("BBC", "ORG")) == ["BBC"] * 3


def test_a_person_is_never_a_place():
    assert group(("Jordan", "GPE"), ("Robin Jordan", "PERSON"), ("Jordan", "PERSON")) == [
        "Jordan",
        "Robin Jordan",
        "Robin Jordan",
    ]


def test_a_surname_used_alone_for_long_is_not_the_late_full_name():
    pairs = [("Lund", "PERSON")] * 3 + [("Jo Lund", "PERSON")]
    assert group(*pairs) == ["Lund"] * 3 + ["Jo Lund"]


def test_the_legal_form_does_not_matter_and_the_usual_name_wins():
    assert group(("Acme", "ORG"), ("Acme Inc", "ORG"), ("Acme", "ORG")) == ["Acme"] * 3


@pytest.fixture
def folder(parse):
    """Two articles on one story, their mentions not yet linked."""
    return extract_mentions(
        parse(
            "Ada Lund of the Maritime Rescue Board was in Oslo. Lund slept.",
            "Ms Lund has left the MRB in Oslo.",
        )
    )


def entities(mentions, article_id):
    return mentions.loc[mentions["article_id"] == article_id, "entity"].tolist()


def test_each_article_stands_alone_before_linking(folder):
    assert entities(folder, "b") == ["Lund", "MRB", "Oslo"]


def test_a_folder_has_one_entity_for_the_forms_of_all_its_articles(folder):
    linked = link_entities(folder)
    assert entities(linked, "b") == ["Ada Lund", "Maritime Rescue Board", "Oslo"]
    assert linked["basis"].str.contains("folder: surname of Ada Lund").sum() == 1


def test_a_surname_that_two_people_of_the_folder_bear_is_left_alone(parse):
    found = extract_mentions(parse("Ada Lund left.", "Jo Lund stayed.", "Ms Lund is in Oslo."))
    assert entities(link_entities(found), "c") == ["Lund", "Oslo"]


def test_linking_does_not_depend_on_the_order_of_rows(folder):
    shuffled = link_entities(folder.sample(frac=1, random_state=1)).sort_index()
    pd.testing.assert_frame_equal(shuffled, link_entities(folder))


def test_an_alias_overrules_the_rules(folder, tmp_path):
    path = tmp_path / "aliases.csv"
    path.write_text("alias,entity,label\nLund,Ada Lund-Berg,PERSON\nOslo,Norway,\n", "utf-8")
    linked = link_entities(folder, load_aliases(path))
    assert entities(linked, "b") == ["Ada Lund-Berg", "Maritime Rescue Board", "Norway"]
    assert set(linked.loc[linked["entity"] == "Norway", "entity_label"]) == {"GPE"}
    assert linked.loc[linked["entity"] == "Norway", "basis"].str.contains("alias file").all()


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("alias,entity\nLund,Ada Lund\n", "no column label"),
        ("alias,entity,label\nLund,,PERSON\n", "line 2: alias and entity must not be empty"),
        ("alias,entity,label\nA,B,\nA,C,\n", "line 3: 'A' stands for 'B' above"),
        ("alias,entity,label\nA,B,PERSN\n", "line 2: no label 'PERSN'; there are EVENT, FAC"),
        ("", "no column alias, entity, label"),
    ],
)
def test_a_wrong_alias_file_is_named_with_its_fault(tmp_path, content, message):
    path = tmp_path / "aliases.csv"
    path.write_text(content, "utf-8")
    with pytest.raises(ValueError, match=message) as error:
        load_aliases(path)
    assert str(path) in str(error.value)


def test_an_alias_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(ValueError, match=r"nowhere\.csv: no such file"):
        load_aliases(tmp_path / "nowhere.csv")


def test_an_office_tells_people_of_one_surname_apart(parse):
    text = (
        "Tarek Oral, the mayor of Selvan, met President Cem Oral. Mayor Oral smiled. "
        "President Oral spoke for an hour."
    )
    people = extract_mentions(parse(text)).query("label == 'PERSON'")["entity"]
    assert list(people) == ["Tarek Oral", "Cem Oral", "Tarek Oral", "Cem Oral"]


def test_a_surname_with_another_office_is_somebody_else(parse):
    text = "Tarek Oral, the mayor, spoke. President Oral was not there. Oral, the mayor, left."
    people = extract_mentions(parse(text))["entity"]
    assert list(people) == ["Tarek Oral", "President Oral", "Tarek Oral"]


def test_an_office_in_two_spellings_is_one(parse):
    text = "Governor Ada Lund spoke. Gov. Lund left."
    assert set(extract_mentions(parse(text))["entity"]) == {"Ada Lund"}
