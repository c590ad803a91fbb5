"""One batch of articles in, a set of tables out.

`extract_tables` is what a notebook calls on two articles and what an engine maps over batches of
many: its rows depend on their own article alone. `analyse` adds what needs the articles together.
"""

from typing import NamedTuple

import pandas as pd


class Tables(NamedTuple):
    """The tables of `analysis.schema`, one attribute each."""

    articles: pd.DataFrame
    sentences: pd.DataFrame
    mentions: pd.DataFrame
    entity_counts: pd.DataFrame
    attributions: pd.DataFrame
    claims: pd.DataFrame
    dates: pd.DataFrame
    comparisons: pd.DataFrame
    timeline: pd.DataFrame
