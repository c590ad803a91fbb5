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
