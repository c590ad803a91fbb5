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


def span_sentences(
    sentences: pd.DataFrame, article_id: str, start: int, end: int
) -> tuple[int, int]:
    """From where to where the sentences go in which the characters start..end stand.

    By its characters, not by a claim: what is compared may be a title that makes no claim.

    >>> sentences = pd.DataFrame([{"article_id": "a", "start_char": 0, "end_char": 11},
    ...                           {"article_id": "a", "start_char": 12, "end_char": 25}])
    >>> span_sentences(sentences, "a", 15, 20)
    (12, 25)
    """
    around = sentences[
        (sentences["article_id"] == article_id)
        & (sentences["start_char"] < end)
        & (sentences["end_char"] > start)
    ]
    return min([start, *around["start_char"]]), max([end, *around["end_char"]])


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
