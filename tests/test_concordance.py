"""Keyword in context: each place once, with its own words and what stands around them."""

import re

import pandas as pd
import pytest
from conftest import make_articles
from hypothesis import given
from hypothesis import strategies as st

from analysis import keyword_in_context


def test_a_plain_word_is_found_whole_and_in_either_case():
    found = keyword_in_context(make_articles("Rain. The train; rain’s rainy end."), "rain")
    assert found["text"].tolist() == ["Rain", "rain"]


def test_a_phrase_is_found_across_a_line_end_and_is_the_texts_own_words():
    found = keyword_in_context(make_articles("They met in New\nYork."), "new york")
    assert found["text"].tolist() == ["New\nYork"]


def test_signs_in_a_plain_word_are_no_pattern():
    articles = make_articles("It cost $4.50, not $4950.")
    assert keyword_in_context(articles, "$4.50")["start_char"].tolist() == [8]


def test_a_compiled_pattern_is_taken_as_it_is():
    found = keyword_in_context(make_articles("In 2019 and 2024."), re.compile(r"\d{4}"))
    assert found["text"].tolist() == ["2019", "2024"]


def test_each_row_has_the_count_of_its_own_article():
    found = keyword_in_context(make_articles("ash ash", "no", "ash"), "ash")
    assert found[["article_id", "n_in_article"]].values.tolist() == [["a", 2], ["a", 2], ["c", 1]]


def test_words_at_the_ends_of_the_context_are_whole():
    (row,) = keyword_in_context(
        make_articles("Wonderful harbour gulls cry over boats"), "cry", width=10
    ).itertuples()
    assert (row.left, row.right) == ("gulls", "over")


def test_nothing_found_gives_the_columns_with_their_types():
    empty = keyword_in_context(make_articles("Nothing here."), "whale")
    some = keyword_in_context(make_articles("A whale."), "whale")
    assert empty.empty
    assert empty.dtypes.to_dict() == some.dtypes.to_dict()


@pytest.mark.parametrize("pattern", ["", "  \n"])
def test_an_empty_word_is_refused(pattern):
    with pytest.raises(ValueError, match="empty"):
        keyword_in_context(make_articles("text"), pattern)


def test_a_pattern_that_matches_nothing_long_gives_no_rows():
    assert keyword_in_context(make_articles("abc"), re.compile("x*")).empty


@given(st.text(), st.integers(1, 20))
def test_every_row_leads_back_to_its_text(text, width):
    articles = pd.DataFrame([{"article_id": "a", "text": text}])
    for row in keyword_in_context(articles, re.compile(r"\w+"), width).itertuples():
        assert text[row.start_char : row.end_char] == row.text
