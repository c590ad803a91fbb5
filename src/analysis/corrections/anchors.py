"""The words a correction is about, found in the text as it is today.

A correction names words and which occurrence of them is meant, not offsets: these would move with
the first edit of a text. White space counts as one space, so that a wrapped line is no obstacle.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator

import pandas as pd

from analysis.articles import ArticleWarning
from analysis.corrections.contradictions import describe
from analysis.schema import iter_rows


def find_quote(text: str, quote: str, occurrence: int = 0) -> list[tuple[int, int]]:
    """Where the words stand: the given occurrence, or each.

    >>> find_quote("Ada met Bo. Ada\\nLund left.", "Ada")
    [(0, 3), (12, 15)]
    >>> find_quote("Ada met Bo. Ada\\nLund left.", "Ada Lund", 1)
    [(12, 20)]
    """
    words = r"\s+".join(map(re.escape, quote.split()))
    # A look-ahead, so that occurrences may overlap, as those of "ha ha" in "ha ha ha" do.
    spans = [match.span(1) for match in re.finditer(f"(?=({words}))", text)] if words else []
    return spans[occurrence - 1 : occurrence] if occurrence else spans


def count_occurrence(text: str, start: int, end: int) -> tuple[str, int]:
    """The words text[start:end] as a correction quotes them, and which occurrence they are."""
    quote = " ".join(text[start:end].split())
    return quote, 1 + [at for at, _ in find_quote(text, quote)].index(start)


def find_passages(articles: pd.DataFrame, row: tuple, side: str = "") -> list[tuple[str, int, int]]:
    """Each article_id, start_char, end_char that a correction names; warns where there is none."""
    article_id, quote, occurrence = (
        getattr(row, name + side) for name in ("article_id", "quote", "occurrence")
    )
    texts = articles.loc[articles["article_id"] == article_id, "text"]
    if texts.empty:
        warn_unfit(row, f"there is no article {article_id!r}")
        return []
    spans = find_quote(texts.iloc[0], quote, occurrence)
    if not spans:
        which = f"{occurrence} times " if occurrence > 1 else ""
        warn_unfit(row, f"{quote!r} does not stand {which}in article {article_id!r}")
    return [(article_id, *span) for span in spans]


def find_rows(table: pd.DataFrame, articles: pd.DataFrame, row: tuple, what: str) -> pd.Index:
    """The rows of a table on just the words of a correction; warns where there is none."""
    passages = find_passages(articles, row)
    own = table[table["article_id"] == row.article_id]
    spans = zip(own["article_id"], own["start_char"], own["end_char"], strict=True)
    found = own[pd.Series([span in passages for span in spans], index=own.index, dtype="bool")]
    if passages and found.empty:
        warn_unfit(row, f"the program finds no {what} at {row.quote!r} in {row.article_id!r}")
    return found.index


def select(corrections: pd.DataFrame | None, *actions: str) -> Iterator[tuple]:
    """The corrections of these actions, in the order of the file."""
    if corrections is not None:
        yield from (row for row in iter_rows(corrections) if row.action in actions)


def warn_unfit(row: tuple, why: str) -> None:
    """Says that a correction fits the articles no longer, and was not applied."""
    warnings.warn(
        f"corrections.csv, line {row.line}: not applied: {why} "
        f"({describe(row._asdict())}; remove_correction takes it out)",
        ArticleWarning,
        stacklevel=2,
    )
