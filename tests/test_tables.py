import pandas as pd
from conftest import make_articles

from analysis.tables import _link_names, _link_sources, analyse, extract_tables

SPANS = [("a", 0, 3), ("a", 5, 8), ("a", 9, 12), ("b", 0, 3)]


def mentions(*entities):
    return pd.DataFrame(
        [span + (entity,) for span, entity in zip(SPANS, entities, strict=True)],
        columns=["article_id", "start_char", "end_char", "entity"],
    )


def test_a_name_becomes_what_most_of_its_mentions_in_the_article_become():
    found = mentions("Berg", "Berg", "Berg", "Berg")
    linked = _link_names(found, mentions("Nils Berg", "Ada Berg", "Ada Berg", "Berg"))
    assert linked == {("a", "Berg"): "Ada Berg", ("b", "Berg"): "Berg"}


def test_a_rejected_mention_has_no_say_and_a_tie_goes_by_the_alphabet():
    found = mentions("Berg", "Berg", "Berg", "Berg")
    linked = mentions("Nils Berg", "Ada Berg", "Ada Berg", "Berg").drop(index=[1, 3])
    assert _link_names(found, linked) == {("a", "Berg"): "Ada Berg"}


def test_a_source_that_is_reported_by_another_is_linked_part_by_part():
    frame = pd.DataFrame(
        {"article_id": ["a", "b", "a"], "source_entity": ["Berg > BBC", "Berg", ""]}
    )
    linked = _link_sources(frame, {("a", "Berg"): "Ada Berg"})
    assert list(linked["source_entity"]) == ["Ada Berg > BBC", "Berg", ""]


UNDATED = "On Sunday, April 28, the minister arrived. He left yesterday."
DATED = "Friday, May 31, 2024\n\nFair Closes\n\nThe fair closed."


def test_the_tables_of_an_article_are_the_same_whatever_is_beside_it():
    alone, beside = (
        extract_tables(make_articles(*texts)) for texts in ([UNDATED], [UNDATED, DATED])
    )
    for name, table in alone._asdict().items():
        other = getattr(beside, name)
        pd.testing.assert_frame_equal(table, other[other["article_id"] == "a"])


def test_articles_of_one_story_date_each_other():
    dates = analyse(make_articles(UNDATED, DATED)).dates
    assert dates.loc[dates["article_id"] == "a", "value"].tolist() == ["2024-04-28", "2024-04-28"]
