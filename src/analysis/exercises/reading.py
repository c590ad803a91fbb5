"""Read: who says so, and what kind of source is that?"""

import re
import textwrap

import pandas as pd

from analysis.exercises.answer_key import SOURCE_KINDS, AnswerKey
from analysis.exercises.feedback import (
    WIDTH,
    Feedback,
    as_article_id,
    check_labels,
    first_row,
    hint,
)

ARTICLES = {"a", "an", "the"}


def format_articles(articles: pd.DataFrame) -> str:
    """The articles one under the other, each under its id, in lines that fit a screen."""
    return "\n\n\n".join(
        f"{row.article_id.upper()}\n\n"
        + "\n".join(textwrap.fill(line, WIDTH) for line in row.text.strip().splitlines())
        for row in articles.itertuples()
    )


def statements_of(key: AnswerKey, article_id: str) -> pd.DataFrame:
    """One row per statement of an article, numbered from 1, without its source."""
    return _sources_of(key, article_id)[["content"]]


def check_source(answer: object, key: AnswerKey, article_id: str, content: str) -> Feedback:
    """Who says `content` in an article: by name, surname, or in the words of the article."""
    rows = key.sources[
        (key.sources["article_id"] == article_id) & (key.sources["content"] == content)
    ]
    row = first_row(rows, f"statement '{content}' in '{article_id}'", key.sources["content"])
    if answer is ...:
        return hint("Write who says it, in quotation marks: a name, or the words of the article.")
    entity = f", that is {row.source_entity}" if row.source_entity not in ("", row.source) else ""
    if _names_source(str(answer), row):
        return Feedback(True, f"The article has it from '{row.source}' ({row.cue}){entity}.")
    return Feedback(False, f"Look for the word '{row.cue}' near it. Who is meant there, exactly?")


def _names_source(answer: str, row) -> bool:
    """Whether the words of an answer are those of the source: some of a name, most of the rest."""
    said, source, entity = map(_words, (answer, row.source, row.source_entity))
    if entity:
        return bool(said) and said <= (source | entity)
    return said <= source and 2 * len(said) > len(source)


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.lower())) - ARTICLES


def check_source_kinds(answer: object, key: AnswerKey, article_id: str) -> Feedback:
    """Of which kind the source of each statement is: person, organisation, unnamed, document."""
    rows = _sources_of(key, article_id)
    reasons = {row.Index: f"Source: '{row.source}' ({row.cue})." for row in rows.itertuples()}
    return check_labels(answer, rows["source_kind"].to_dict(), reasons, SOURCE_KINDS)


def check_most_of_kind(answer: object, key: AnswerKey, kind: str) -> Feedback:
    """Which article has the most statements from one kind of source."""
    if answer is ...:
        return hint("Write the article_id of one article, in quotation marks.")
    counts = key.sources[key.sources["source_kind"] == kind].groupby("article_id").size()
    article_id = as_article_id(answer)
    if article_id not in set(key.sources["article_id"]):
        return Feedback(False, f"'{answer}' is none of the articles.")
    n, most = counts.get(article_id, 0), counts.max()
    n_all = (key.sources["article_id"] == article_id).sum()
    found = f"{article_id} has {n} such statements of {n_all}"
    if n == most:
        return Feedback(True, f"{found}, more than any other.")
    return Feedback(False, f"{found}; another article has {most}.")


def _sources_of(key: AnswerKey, article_id: str) -> pd.DataFrame:
    rows = key.sources[key.sources["article_id"] == article_id]
    first_row(rows, f"statements of '{article_id}'", key.sources["article_id"])
    return rows.set_index(pd.RangeIndex(1, len(rows) + 1))
