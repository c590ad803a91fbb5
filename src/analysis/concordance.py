"""Keyword in context: every place where a word or pattern stands, with the words around it."""

from __future__ import annotations

import re

import pandas as pd

WIDTH = 60  # characters on each side
COLUMNS = {
    "article_id": "str", "start_char": "int64", "end_char": "int64",
    "left": "str", "text": "str", "right": "str", "n_in_article": "int64",
}  # fmt: skip


def keyword_in_context(
    articles: pd.DataFrame, pattern: str | re.Pattern, width: int = WIDTH
) -> pd.DataFrame:
    """One row per place where the pattern stands, article by article, in the order of the text.

    Args:
        articles: table `articles`, at least article_id and text.
        pattern: a plain word or phrase, found as whole words in either case and across line ends;
            or a compiled regular expression, `re.compile(...)`, found as it is.
        width: characters of context on each side; the words at its ends stay whole.

    Returns:
        article_id, start_char, end_char, left, text, right, n_in_article: how often the pattern
        stands in that article. `text` is the article's own; line ends in left and right are spaces.

    Raises:
        ValueError: the pattern is empty.

    >>> articles = pd.DataFrame([{"article_id": "a", "text": "Rates rise. Rising rates hurt."}])
    >>> keyword_in_context(articles, "rates")[["left", "text", "right"]]
                     left   text                     right
    0                      Rates  rise. Rising rates hurt.
    1  Rates rise. Rising  rates                     hurt.
    """
    search = pattern if isinstance(pattern, re.Pattern) else _whole_words(pattern)
    rows = []
    for article_id, text in zip(articles["article_id"], articles["text"], strict=True):
        found = [match.span() for match in search.finditer(text) if match.group()]
        rows += [
            {
                "article_id": article_id, "start_char": start, "end_char": end,
                "left": _before(text, start, width), "text": text[start:end],
                "right": _after(text, end, width), "n_in_article": len(found),
            }
            for start, end in found
        ]  # fmt: skip
    return pd.DataFrame(rows, columns=list(COLUMNS)).astype(COLUMNS)


def _whole_words(phrase: str) -> re.Pattern:
    """The phrase, where no word goes on at either end of it."""
    if not phrase.strip():
        raise ValueError("the pattern is empty; give a word or re.compile(...)")
    words = r"\s+".join(re.escape(word) for word in phrase.split())
    return re.compile(rf"(?<!\w){words}(?!\w)", re.IGNORECASE)


def _before(text: str, start: int, width: int) -> str:
    cut = max(0, start - width)
    context = text[cut:start]
    if cut and not text[cut - 1].isspace():  # a word cut in two
        context = context.partition(" ")[2]
    return " ".join(context.split())


def _after(text: str, end: int, width: int) -> str:
    context = text[end : end + width]
    if end + width < len(text) and not text[end + width].isspace():
        context = context.rpartition(" ")[0]
    return " ".join(context.split())
