"""Parsed articles to table `dates`: find the expressions, read each where it stands."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import pandas as pd

from analysis.dates.anchors import Context, Reading, direction_of, governing_verb
from analysis.dates.grammar import Expression, find_expressions, kinds_in
from analysis.dates.lookalikes import is_lookalike
from analysis.dates.publication import Publication, publications
from analysis.dates.readings import READINGS
from analysis.dates.values import days_of
from analysis.schema import make_table

if TYPE_CHECKING:
    from analysis.language import ParsedArticle, Sentence


def extract_dates(parsed: Iterable[ParsedArticle]) -> pd.DataFrame:
    """One row per time expression, in the order of the text.

    Args:
        parsed: the articles; what one lacks as day of publication is inferred from it and the
            others (`infer_published`).

    Returns:
        Table `dates`.
    """
    articles = list(parsed)
    known = publications(articles)
    rows = (row for article in articles for row in _rows(article, known[article.article_id]))
    return make_table("dates", rows)


def _rows(article: ParsedArticle, publication: Publication) -> Iterator[dict]:
    context = Context(publication.day, publication.basis, publication.narrative)
    text = article.doc.text
    starts = [token.idx for token in article.doc]
    for sentence in article.sentences:
        offset = starts[sentence.start]
        last = article.doc[sentence.end - 1]
        words = text[offset : last.idx + len(last)]
        kinds = kinds_in(words)
        if not kinds:
            continue
        context.sentence = sentence.sentence_id
        for expression in _in_reading_order(find_expressions(words, kinds)):
            start = bisect_right(starts, offset + expression.start) - 1
            end = bisect_left(starts, offset + expression.end)
            if is_lookalike(expression, article.doc, start, end):
                continue
            verb = governing_verb(article.doc, start, end)
            context.direction = direction_of(verb)
            reading = READINGS[expression.rule.reading](expression, context)
            if reading is None:
                continue
            span = words[expression.start : expression.end]
            context.remember(reading, span)
            yield _row(article, sentence, offset, expression, reading, verb)


def _in_reading_order(expressions: list[Expression]) -> list[Expression]:
    """In the order of the text, but a time of day after the date that it belongs to."""
    return sorted(expressions, key=lambda each: (each.rule.name == "clock", each.start))


def _row(article, sentence: Sentence, offset: int, expression: Expression, reading: Reading, verb):
    start, end = offset + expression.start, offset + expression.end
    days = days_of(reading.value)
    return {
        "article_id": article.article_id,
        "sentence_id": sentence.sentence_id,
        "start_char": start,
        "end_char": end,
        "text": article.text[start:end],
        "type": reading.type,
        "value": reading.value,
        "mod": reading.mod,
        "first_day": pd.Timestamp(days[0]) if days else pd.NaT,
        "last_day": pd.Timestamp(days[1]) if days else pd.NaT,
        "basis": reading.basis,
        "head_char": verb.idx if verb is not None else -1,
    }
