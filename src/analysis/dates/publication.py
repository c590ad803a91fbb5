"""The day of publication of an article: given, in its dateline, or inferred from what it says."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

import pandas as pd

if TYPE_CHECKING:
    from analysis.language import ParsedArticle


class Publication(NamedTuple):
    """When an article came out: the most likely day within first..last, and how that is known."""

    day: date | None
    first: date | None
    last: date | None
    basis: str
    narrative: bool = False


def publications(articles: Sequence[ParsedArticle]) -> dict[str, Publication]:
    """The publication of each article by its id."""
    return {
        article.article_id: Publication(
            *(None if pd.isna(article.published) else article.published.date(),) * 3,
            article.published_basis or "given",
            pd.isna(article.published),
        )
        for article in articles
    }
