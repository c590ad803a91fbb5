"""Which articles tell the same story."""

import pandas as pd
import pytest
from conftest import make_articles
from hypothesis import given, settings
from hypothesis import strategies as st
from pandas.testing import assert_frame_equal

from analysis.schema import make_table
from analysis.stories import find_stories
from analysis.stories.linkage import group_by_average

FERRY = ["The ferry Astrid sank off Bergen.", "Astrid, a ferry, sank near Bergen on Monday.",
         "Bergen mourns: divers reached the sunken ferry Astrid."]  # fmt: skip
STRIKE = ["Bakers in Lyon began a strike over flour prices.",
          "Lyon bakers strike again; flour prices rise.",
          "The flour strike of Lyon bakers goes on."]  # fmt: skip


def articles_on(days_and_texts):
    frame = make_articles(*(text for _, text in days_and_texts))
    days = [pd.Timestamp(day) if day else pd.NaT for day, _ in days_and_texts]
    return frame.assign(published=pd.Series(days, dtype="datetime64[s]"))


def stories_of(*days_and_texts, **options):
    articles = articles_on(days_and_texts)
    return find_stories(articles, make_table("mentions"), **options)["story_id"].tolist()


def test_articles_that_share_rare_words_are_one_story_named_for_its_first_article():
    mixed = [("", text) for pair in zip(FERRY, STRIKE, strict=True) for text in pair]
    assert stories_of(*mixed) == ["a", "b", "a", "b", "a", "b"]


def test_a_story_about_nothing_else_is_one_story_though_all_articles_share_its_words():
    assert stories_of(*(("", text) for text in FERRY)) == ["a", "a", "a"]


def test_the_same_words_after_a_silence_longer_than_the_window_begin_a_new_story():
    days = [("2024-05-01", FERRY[0]), ("2024-05-04", FERRY[1]), ("2024-05-30", FERRY[2])]
    assert stories_of(*days) == ["a", "a", "c"]
    assert stories_of(*days, days=60) == ["a", "a", "a"]


def test_a_story_may_be_longer_than_the_window_as_long_as_it_goes_on():
    days = [("2024-05-01", FERRY[0]), ("2024-05-06", FERRY[1]), ("2024-05-11", FERRY[2])]
    assert stories_of(*days, days=5) == ["a", "a", "a"]


def test_a_name_in_common_says_more_than_a_word():
    texts = ["Aster won in court.", "Aster bought a mill.", "A mill burned down."]
    mentions = make_table("mentions", [
        {"article_id": article, "sentence_id": 0, "start_char": 0, "end_char": 5, "text": "Aster",
         "label": "ORG", "entity": "Aster", "entity_label": "ORG", "basis": ""}
        for article in "ab"
    ])  # fmt: skip
    found = find_stories(make_articles(*texts), mentions).set_index("article_id")
    assert found.loc["b", "nearest"] == "a"
    assert found.loc["b", "shared"] == "Aster"
    assert found.loc["c", "story_id"] == "c"


def test_the_evidence_names_the_nearest_article_and_the_words_in_common():
    found = find_stories(make_articles(*FERRY[:2]), make_table("mentions")).iloc[1]
    assert found["nearest"] == "a"
    assert set(found["shared"].split(", ")) == {"Astrid", "ferry", "sank", "Bergen"}
    assert 0.17 <= found["similarity"] <= 1


def test_no_articles_give_the_empty_table_with_its_columns():
    found = find_stories(make_table("articles"), make_table("mentions"))
    assert found.empty and list(found)[:2] == ["story_id", "article_id"]


def test_the_same_story_is_found_whatever_the_order_of_the_articles():
    articles = make_articles(*FERRY, *STRIKE)
    mixed = articles.iloc[[5, 0, 3, 1, 4, 2]].reset_index(drop=True)
    found = find_stories(mixed, make_table("mentions"))
    groups = {frozenset(rows) for _, rows in found.groupby("story_id")["article_id"]}
    assert groups == {frozenset("abc"), frozenset("def")}


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(st.integers(1, 9), st.sampled_from(FERRY + STRIKE)), max_size=9),
       st.integers(1, 9))  # fmt: skip
def test_an_archive_carried_on_day_by_day_has_the_stories_of_the_whole(numbered, cut):
    articles = articles_on([(f"2024-05-0{day}", text) for day, text in sorted(numbered)])
    none = make_table("mentions")
    whole = find_stories(articles, none, days=3)
    first = articles[articles["published"] <= f"2024-05-0{cut}"]
    assert_frame_equal(
        find_stories(articles, none, find_stories(first, none, days=3), days=3), whole
    )


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        ([], [0, 1, 2, 3]),
        ([(0, 1, 0.5), (2, 3, 0.4)], [0, 0, 2, 2]),
        ([(0, 1, 0.5), (1, 2, 0.5)], [0, 0, 2, 3]),  # 0.25 on average for 2 with 0 and 1
        ([(0, 1, 0.5), (1, 2, 0.5), (0, 2, 0.2)], [0, 0, 0, 3]),
    ],
)
def test_groups_join_while_their_average_reaches_the_threshold(pairs, expected):
    assert group_by_average(range(4), 0, pairs, 0.3) == expected


def test_two_old_groups_are_never_joined_but_take_new_items_in():
    assert group_by_average([0, 1, 2], 2, [(0, 1, 0.9), (1, 2, 0.8)], 0.3) == [0, 1, 1]
