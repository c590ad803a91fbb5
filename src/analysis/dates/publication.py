"""The day of publication of an article: given, in its dateline, or inferred from what it says."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

import pandas as pd

from analysis.dates.anchors import Publication
from analysis.dates.evidence import is_dateline, is_history, written_day
from analysis.dates.inference import infer
from analysis.dates.spans import Place, find_places

if TYPE_CHECKING:
    from analysis.language import ParsedArticle

COLUMNS = {
    "article_id": "str",
    "published": "datetime64[s]",
    "published_first": "datetime64[s]",
    "published_last": "datetime64[s]",
    "published_value": "str",
    "published_basis": "str",
}


def infer_published(parsed: Iterable[ParsedArticle]) -> pd.DataFrame:
    """One row per article whose day of publication is not given.

    Args:
        parsed: all articles of the folder: the days of those that have one say which year is near.

    Returns:
        Columns article_id; published, the most likely day (NaT where no week is sure);
        published_first and published_last, the days between which it must lie (NaT: no bound);
        published_value, as precise as it is known (a day, month, year, or empty); published_basis,
        "dateline: …" or "inferred: …" with the evidence in words.

    Limits: a report is taken to name the days of its own week by their weekday. A history has no
    day of publication that its text could tell.
    """
    rows = [(article_id, *_columns(found)) for article_id, found in _inferred(parsed).items()]
    return pd.DataFrame(rows, columns=list(COLUMNS)).astype(COLUMNS)


def _inferred(parsed: Iterable[ParsedArticle]) -> dict[str, Publication]:
    """The publication of each article that is given no day."""
    articles = list(parsed)
    missing = [article for article in articles if pd.isna(article.published)]
    places: dict[str, list[Place]] = {article.article_id: [] for article in articles}
    places |= {article.article_id: find_places(article) for article in missing}
    known = publications(articles, places) if missing else {}
    return {article.article_id: known[article.article_id] for article in missing}


def _columns(publication: Publication) -> tuple:
    days = [
        pd.NaT if day is None else pd.Timestamp(day)
        for day in (_as_day(publication.value), publication.first, publication.last)
    ]
    return *days, publication.value, publication.basis


def _as_day(value: str) -> date | None:
    return date.fromisoformat(value) if len(value) == len("2024-04-28") else None


def dated(article: ParsedArticle, found: Publication) -> ParsedArticle:
    """The article with its inferred day of publication, and the basis, where none is given."""
    if not pd.isna(article.published):
        return article
    day, *_, basis = _columns(found)
    return dataclasses.replace(article, published=day, published_basis=basis)


def publications(
    articles: Sequence[ParsedArticle], places: Mapping[str, list[Place]]
) -> dict[str, Publication]:
    """The publication of each article by its id."""
    known = {
        article.article_id: _stated(article, places[article.article_id]) for article in articles
    }
    others = sorted(_as_day(found.value) for found in known.values() if found)
    return {
        article_id: found or infer(places[article_id], others)
        for article_id, found in known.items()
    }


def _stated(article: ParsedArticle, places: list[Place]) -> Publication | None:
    """The publication that is given, or written in the dateline."""
    if not pd.isna(article.published):
        day, basis = article.published.date(), article.published_basis or "given"
    else:
        day, basis = _in_dateline(article, places)
    if day is None:
        return None
    return Publication(day.isoformat(), day, day, basis, is_history(places, day))


def _in_dateline(article: ParsedArticle, places: list[Place]) -> tuple[date | None, str]:
    for place in places:
        if is_dateline(place, article.text):
            day = written_day(place)
            if day:
                return day, f'dateline: "{article.text[place.start_char : place.end_char]}"'
    return None, ""
