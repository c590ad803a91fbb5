"""Two texts compared without an article around them: a claim and a headline, two sentences."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import pandas as pd

# As tokenised corpora write brackets, which end neither a name nor a sentence for the model, and
# quotes; and where they put a space that print has not: "was n't , he said".
ESCAPES = {"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "``": '"', "''": '"'}
SPACED = re.compile(r"(?<=\w) (?=[,;:?!](?: |$)|n['’]t\b|['’](?:s|re|ve|ll|d|m)\b)")


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
        Table `comparisons`; the articles are called a and b. The brackets, quotes and spaces of
        tokenised corpora (-LRB-) are read as print has them, and positions count in that text.

    >>> found = compare_texts("Tea prices rose.", "Tea prices fell.")  # doctest: +SKIP
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
    pair_of = {article_id: article_id[:-1] for article_id in articles["article_id"]}
    found = extract_tables(articles, model)
    mentions = link_entities(found.mentions, story_of=pair_of)
    compared = compare_claims(
        found.claims, mentions, found.dates, found.sentences, found.articles, story_of=pair_of
    )
    return list(_split(compared, len(pairs)))


def _as_printed(text: str) -> str:
    for escape, mark in ESCAPES.items():
        text = text.replace(escape, mark)
    return SPACED.sub("", text)


def _as_articles(pairs: list[tuple[str, str]], days: list[tuple[str, str]]) -> pd.DataFrame:
    rows = [
        {"article_id": f"{n}{side}", "text": text, "published": day or None}
        for n, (pair, both) in enumerate(zip(pairs, days, strict=True))
        for side, text, day in zip("ab", map(_as_printed, pair), both, strict=True)
    ]
    frame = pd.DataFrame(rows, columns=["article_id", "text", "published"])
    return frame.assign(
        published=pd.to_datetime(frame["published"]).astype("datetime64[s]"),
        published_basis=["given" if day else "" for day in frame["published"]],
    )


def _split(compared: pd.DataFrame, n_pairs: int) -> Iterator[pd.DataFrame]:
    """The rows of each pair, its articles called a and b."""
    of_pair = dict(list(compared.groupby(compared["article_id_a"].str[:-1])))
    for n in range(n_pairs):
        rows = of_pair.get(str(n), compared[:0])
        yield rows.assign(
            article_id_a=rows["article_id_a"].str[-1:],
            article_id_b=rows["article_id_b"].str[-1:],
            reason=rows["reason"].str.replace(f"Only {n}", "Only ", regex=False),
        ).reset_index(drop=True)
