"""Dates with the corrections of an analyst: of time expressions, and of publication."""

from __future__ import annotations

import pandas as pd

from analysis.corrections.anchors import find_rows, select, warn_unfit
from analysis.dates.values import days_of


def correct_published(articles: pd.DataFrame, corrections: pd.DataFrame | None) -> pd.DataFrame:
    """The articles with the days of publication that an analyst set.

    Args:
        articles: table `articles`; it goes into the parse only after this, because relative dates
            count from the day of publication.
        corrections: from `load_corrections`; None: none.

    Warns:
        ArticleWarning: a correction names an article that is not there.
    """
    articles = articles.copy()
    for row in select(corrections, "set_date"):
        if row.quote:
            continue
        found = articles["article_id"] == row.article_id
        if not found.any():
            warn_unfit(row, f"there is no article {row.article_id!r}")
        articles.loc[found, "published"] = pd.Timestamp(row.value)
        articles.loc[found, "published_basis"] = f"corrected: {row.note}"
    return articles


def correct_dates(
    dates: pd.DataFrame, articles: pd.DataFrame, corrections: pd.DataFrame | None
) -> pd.DataFrame:
    """The time expressions with the values that an analyst set; `basis` says which, and why.

    Args:
        dates: table `dates`.
        articles: table `articles`, in which the corrections' words are looked up.
        corrections: from `load_corrections`; None: none.

    Warns:
        ArticleWarning: a correction fits the dates no longer; it is left out.
    """
    dates = dates.copy()
    for row in select(corrections, "set_date"):
        if not row.quote:  # the day of publication
            continue
        found = find_rows(dates, articles, row, "date")
        first, last = map(pd.Timestamp, days_of(row.value))
        dates.loc[found, ["first_day", "last_day"]] = [first, last]
        dates.loc[found, ["type", "value", "mod", "basis"]] = [
            "TIME" if "T" in row.value else "DATE",
            row.value,
            "",
            f"corrected: {row.note}",
        ]
    return dates
