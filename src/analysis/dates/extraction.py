"""Parsed articles to table `dates`: find the expressions, read each where it stands."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

import pandas as pd

from analysis.dates.anchors import Anchor, Context, Publication, Reading
from analysis.dates.publication import dated, publications
from analysis.dates.readings import READINGS
from analysis.dates.spans import Place, find_places
from analysis.dates.values import days_of, granularity
from analysis.schema import make_table

if TYPE_CHECKING:
    from analysis.language import ParsedArticle


class DatedStory(NamedTuple):
    """The articles of a story with their days of publication, and the rows of table `dates`."""

    articles: list[ParsedArticle]
    rows: list[dict]


def extract_dates(parsed: Iterable[ParsedArticle]) -> pd.DataFrame:
    """One row per time expression, in the order of the text.

    Args:
        parsed: the articles; the day of publication that one lacks is inferred from it and from
            the others (`infer_published`).

    Returns:
        Table `dates`.
    """
    return make_table("dates", date_story(parsed).rows)


def date_story(parsed: Iterable[ParsedArticle]) -> DatedStory:
    """Articles that date each other, and their time expressions, which are looked for once.

    Args:
        parsed: the articles of a story; those without a day of publication are given the inferred
            one, where the day is known, and the evidence in any case.
    """
    articles = list(parsed)
    places = {article.article_id: find_places(article) for article in articles}
    known = publications(articles, places)
    rows = [
        row
        for article in articles
        for row in _rows(article, places[article.article_id], known[article.article_id])
    ]
    return DatedStory([dated(article, known[article.article_id]) for article in articles], rows)


def _rows(article: ParsedArticle, places: list[Place], publication: Publication) -> list[dict]:
    found = sorted(read_places(article, places, publication), key=lambda each: each[0].start_char)
    return [_row(article, place, reading) for place, reading in _joined(found, article.doc.text)]


def _joined(found: list[tuple[Place, Reading]], text: str) -> list[tuple[Place, Reading]]:
    """Makes one expression of a time of day and the day beside it: 10 a.m. today."""
    joined: list[tuple[Place, Reading]] = []
    for place, reading in found:
        previous = joined[-1] if joined else None
        if previous and _is_one(previous, (place, reading), text):
            clock = reading if place.expression.rule.name == "clock" else previous[1]
            joined[-1] = previous[0]._replace(end_char=place.end_char), clock
        else:
            joined.append((place, reading))
    return joined


def _is_one(one: tuple[Place, Reading], other: tuple[Place, Reading], text: str) -> bool:
    gap = text[one[0].end_char : other[0].start_char]
    clocks = [each[0].expression.rule.name == "clock" for each in (one, other)]
    days = [
        granularity(each[1].value) == "D" and not clock
        for each, clock in zip((one, other), clocks, strict=True)
    ]
    if clocks[0] and days[1]:
        return gap.isspace()
    return days[0] and clocks[1] and bool(gap) and not gap.strip(", ")


def read_places(
    article: ParsedArticle, places: list[Place], publication: Publication
) -> Iterator[tuple[Place, Reading]]:
    """What each time expression means; sentence by sentence, times of day after the dates."""
    context = Context(publication)
    for sentence_id, group in groupby(places, key=lambda place: place.sentence.sentence_id):
        context.sentence = sentence_id
        days: list[tuple[Place, Anchor]] = []
        for place in sorted(group, key=lambda place: place.expression.rule.name == "clock"):
            context.direction, context.is_attribute = place.direction, place.is_attribute
            context.paragraph, context.clause = place.sentence.paragraph, place.clause
            context.verb = place.head_char
            if days and place.expression.rule.name == "clock":
                told = [day for day in days if not context.tells_another(day[1])]
                context.before = _nearest(told or days, place)
            reading = READINGS[place.expression.rule.reading](place.expression, context)
            if reading is not None:
                anchor = _anchor(article, place, reading, context)
                if anchor and not (publication.narrative and place.is_aside):
                    context.remember(anchor)
                if anchor and granularity(anchor.value) == "D":
                    days.append((place, anchor))
                yield place, reading


def _anchor(
    article: ParsedArticle, place: Place, reading: Reading, context: Context
) -> Anchor | None:
    """What others can count from: the date, or the year of a stretch (the first half of 1998)."""
    words = article.text[place.start_char : place.end_char]
    year = place.expression.group("year")
    if reading.type == "DURATION" and year:
        reading = Reading("DATE", year)
    return context.anchor(
        reading,
        words,
        is_written=bool(year),
        is_aside=place.is_aside,
        ends_a_period=place.ends_a_period,
        is_of_telling=place.is_of_telling,
    )


def _nearest(days: list[tuple[Place, Anchor]], place: Place) -> Anchor:
    """Of the days of a sentence, in their order, the one with the fewest characters between."""
    at = bisect_left(days, place.start_char, key=lambda day: day[0].start_char)
    beside = days[max(0, at - 1) : at + 1]
    gaps = (
        (max(d.start_char - place.end_char, place.start_char - d.end_char), a) for d, a in beside
    )
    return min(gaps, key=lambda gap: gap[0])[1]


def _row(article: ParsedArticle, place: Place, reading: Reading) -> dict:
    days = days_of(reading.value)
    return {
        "article_id": article.article_id,
        "sentence_id": place.sentence.sentence_id,
        "start_char": place.start_char,
        "end_char": place.end_char,
        "text": article.text[place.start_char : place.end_char],
        "type": reading.type,
        "value": reading.value,
        "mod": reading.mod,
        "first_day": pd.Timestamp(days[0]) if days else pd.NaT,
        "last_day": pd.Timestamp(days[1]) if days else pd.NaT,
        "basis": reading.basis,
        "head_char": place.head_char,
    }
