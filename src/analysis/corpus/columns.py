"""The tables of a built corpus: those of `analysis.schema`, and what only a corpus has."""

from __future__ import annotations

import hashlib
import json

import pandas as pd

from analysis.schema import CORPUS_TABLES, TABLES, TEXT
from analysis.tables import Tables

# What comparison adds to the tables of single articles, or says anew: names are linked in a story.
TABLES_OF_STORIES = tuple(
    name for name in Tables._fields if name not in ("articles", "sentences", "dates", "corrections")
)
PROBLEMS = "problems"
TYPES = {
    **TABLES,
    **{name: {"story_id": TEXT} | TABLES[name] for name in TABLES_OF_STORIES},
    **CORPUS_TABLES,
}


def digest_tables() -> str:
    """What tells whether a folder has the tables and columns of this release, and their types."""
    return hashlib.sha256(json.dumps(TYPES, sort_keys=True).encode()).hexdigest()[:12]


def set_types(frame: pd.DataFrame, name: str) -> pd.DataFrame:
    """The frame, which may lack columns, with the types of table `name`."""
    return frame.astype({column: TYPES[name][column] for column in frame})


def make_empty(name: str) -> pd.DataFrame:
    """Table `name` without a row."""
    return set_types(pd.DataFrame(columns=list(TYPES[name])), name)
