"""Two texts compared without an article around them: a claim and a headline, two sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import pandas as pd

if TYPE_CHECKING:
    from analysis.tables import Extraction


def compare_texts(
    text_a: str, text_b: str, published_a: str = "", published_b: str = "", model: str = ""
) -> pd.DataFrame:
    """One row per compared pair of claims of two texts, conflicts first.

    Args:
        text_a: a sentence, or more.
        text_b: the other one.
        published_a: ISO day of the first text, if known.
        published_b: ISO day of the second.
        model: name of an installed spaCy pipeline; empty: the default.

    Returns:
        Table `comparisons`; the articles are called a and b.

    >>> found = compare_texts("Demand for tea rose.", "Demand for tea fell.")  # doctest: +SKIP
    >>> found["verdict"].iloc[0], found["kind"].iloc[0]  # doctest: +SKIP
    ('conflict', 'direction')
    """
    (found,) = compare_text_pairs([(text_a, text_b)], [(published_a, published_b)], model)
    return found


def compare_text_pairs(
    pairs: Iterable[tuple[str, str]],
    published: Iterable[tuple[str, str]] | None = None,
    model: str = "",
) -> list[pd.DataFrame]:
    """`compare_texts` for many pairs, read in one go: one table per pair, in their order."""
    from analysis.comparison import compare_claims
    from analysis.entities import link_entities
    from analysis.tables import extract_tables

    pairs = list(pairs)
    days = list(published) if published is not None else [("", "")] * len(pairs)
    articles = _as_articles(pairs, days)
    found = extract_tables(articles, model)
    return [
        compare_claims(
            part.claims, link_entities(part.mentions), part.dates, part.sentences, part.articles
        )
        for part in _split(found, len(pairs))
    ]


def _as_articles(pairs: list[tuple[str, str]], days: list[tuple[str, str]]) -> pd.DataFrame:
    rows = [
        {"article_id": f"{n}{side}", "text": text, "published": day or None}
        for n, (pair, both) in enumerate(zip(pairs, days, strict=True))
        for side, text, day in zip("ab", pair, both, strict=True)
    ]
    frame = pd.DataFrame(rows, columns=["article_id", "text", "published"])
    return frame.assign(
        published=pd.to_datetime(frame["published"]).astype("datetime64[s]"),
        published_basis=["given" if day else "" for day in frame["published"]],
    )


def _split(found: Extraction, n_pairs: int) -> Iterator[Extraction]:
    """The tables of each pair, its articles called a and b."""
    grouped = [dict(list(frame.groupby(frame["article_id"].str[:-1]))) for frame in found]
    for n in range(n_pairs):
        parts = zip(found, grouped, strict=True)
        yield type(found)(*(_renamed(groups.get(str(n), frame[:0])) for frame, groups in parts))


def _renamed(frame: pd.DataFrame) -> pd.DataFrame:
    return frame.assign(article_id=frame["article_id"].str[-1])
