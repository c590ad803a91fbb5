"""Stories compared together: each as if it were alone."""

import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

from analysis.corpus import comparing
from analysis.corpus.columns import TABLES_OF_STORIES
from analysis.corpus.comparing import StoryGroup, compare_group, compare_stories
from analysis.tables import compare_tables, extract_tables

TEXTS = {
    "a1": "Mara Voss opened the Lindal bridge on Monday. The storm killed 12 people in Lindal.",
    "b1": "Voss said that demand for ferries rose. The council of Arden approved the merger.",
    "a2": "Voss did not open the Lindal bridge on Monday. The storm killed 31 people in Lindal.",
    "b2": "The council of Arden rejected the merger. Demand for ferries fell, Ada Brandt said.",
    "c1": "The council of Arden approved the merger. The storm killed 40 people in Lindal.",
}
STORY_OF = {"a1": "a", "a2": "a", "b1": "b", "b2": "b", "c1": "c"}


@pytest.fixture(scope="module")
def group():
    articles = pd.DataFrame(
        [{"article_id": name, "text": TEXTS[name]} for name in STORY_OF]
    ).assign(published=pd.Series(pd.NaT, dtype="datetime64[s]"), published_basis="")
    return StoryGroup(0, extract_tables(articles), STORY_OF)


def test_stories_compared_together_give_the_rows_of_each_by_itself(group):
    together = compare_stories(group)
    assert "conflict" in set(together["comparisons"]["verdict"])
    alone = [compare_tables(story.found) for story in group.split()]
    for name in TABLES_OF_STORIES:
        expected = pd.concat([getattr(tables, name) for tables in alone], ignore_index=True)
        assert_frame_equal(together[name].drop(columns="story_id"), expected)


def test_each_row_names_its_story(group):
    comparisons = compare_stories(group)["comparisons"]
    sides = comparisons.loc[comparisons["verdict"] != "only", ["article_id_a", "article_id_b"]]
    stories = comparisons.loc[sides.index, "story_id"]
    assert sides.apply(lambda ids: ids.map(STORY_OF) == stories).all(axis=None)


def test_a_story_on_which_comparison_fails_is_named_and_the_others_stay(group, monkeypatch):
    def fail_on_b(found, story_of):
        if "b" in story_of.values():
            raise ZeroDivisionError("no such luck")
        return compare_tables(found, story_of=story_of)

    monkeypatch.setattr(comparing, "compare_tables", fail_on_b)
    output = compare_group(group)
    assert output.rows["problems"] == 1
    monkeypatch.undo()
    rest = compare_group(group.without({1}))
    assert output.rows["comparisons"] == rest.rows["comparisons"] > 0
