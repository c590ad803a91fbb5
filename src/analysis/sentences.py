"""Parsed articles to table `sentences`."""

from collections.abc import Iterable

import pandas as pd

from analysis.language import ParsedArticle
from analysis.schema import make_table


def extract_sentences(parsed: Iterable[ParsedArticle]) -> pd.DataFrame:
    """One row per sentence, and per title, dateline, heading or line of boilerplate."""
    return make_table(
        "sentences",
        (
            article.trace(sentence.start, sentence.end)
            | {"kind": sentence.kind, "paragraph": sentence.paragraph}
            for article in parsed
            for sentence in article.sentences
        ),
    )


def quote_sentences(rows: pd.DataFrame, sentences: pd.DataFrame) -> pd.DataFrame:
    """The sentence behind each row, so that a number can be checked.

    Args:
        rows: rows of any table with article_id, sentence_id and text.
        sentences: table `sentences`.

    Returns:
        One row per row of `rows`, in their order: article_id, text, sentence.

    >>> rows = pd.DataFrame([{"article_id": "a", "sentence_id": 1, "text": "Oslo"}])
    >>> sentences = pd.DataFrame([{"article_id": "a", "sentence_id": 1, "text": "It is in Oslo."}])
    >>> quote_sentences(rows, sentences)
      article_id  text        sentence
    0          a  Oslo  It is in Oslo.
    """
    keys = ["article_id", "sentence_id"]
    behind = sentences[[*keys, "text"]].rename(columns={"text": "sentence"})
    merged = rows[[*keys, "text"]].merge(behind, on=keys, how="left")
    return merged[["article_id", "text", "sentence"]]
