"""The tables: their columns and types, declared once and checked where a frame leaves a module.

Text columns are never missing: what is unknown is the empty string. Days are datetime64[s]
(so that 1492 fits), missing days are NaT. Offsets count characters of `articles.text`.
"""

import functools
from collections import namedtuple
from collections.abc import Iterable, Iterator, Mapping, Sequence

import pandas as pd

TEXT, NUMBER, SHARE, FLAG, DAY = "str", "int64", "float64", "bool", "datetime64[s]"

SPAN = {"article_id": TEXT, "sentence_id": NUMBER, "start_char": NUMBER, "end_char": NUMBER}

TABLES: Mapping[str, Mapping[str, str]] = {
    # one row per article
    "articles": {
        "article_id": TEXT,
        "outlet": TEXT,
        "title": TEXT,
        "published": DAY,
        "published_basis": TEXT,
        "n_words": NUMBER,
        "path": TEXT,
        "text": TEXT,
    },
    # one row per sentence, or per line that is none (title, dateline, heading, boilerplate)
    "sentences": {
        "article_id": TEXT,
        "sentence_id": NUMBER,
        "kind": TEXT,
        "paragraph": NUMBER,
        "start_char": NUMBER,
        "end_char": NUMBER,
        "text": TEXT,
    },
    # one row per name in the text
    "mentions": SPAN
    | {
        "text": TEXT,
        "label": TEXT,
        "entity": TEXT,
        "entity_label": TEXT,
        "basis": TEXT,
    },
    # one row per entity and article
    "entity_counts": {"entity": TEXT, "label": TEXT, "article_id": TEXT, "n_mentions": NUMBER},
    # one row per attribution: somebody (source) says (cue) something (content)
    "attributions": SPAN
    | {
        "attribution_id": TEXT,
        "text": TEXT,
        "source": TEXT,
        "source_start": NUMBER,
        "source_end": NUMBER,
        "source_entity": TEXT,
        "source_kind": TEXT,
        "cue": TEXT,
        "cue_start": NUMBER,
        "cue_end": NUMBER,
        "cue_kind": TEXT,
        "content": TEXT,
        "content_start": NUMBER,
        "content_end": NUMBER,
        "quotation": TEXT,
        "denial": FLAG,
        "nested_in": TEXT,
    },
    # one row per article, speaker and kind of source; kind "article": the article's own voice
    "voices": {
        "article_id": TEXT,
        "speaker": TEXT,
        "kind": TEXT,
        "n_attributions": NUMBER,
        "n_words": NUMBER,
        "share": SHARE,
        "speaks_for": TEXT,
        "about": TEXT,
    },
    # one row per proposition
    "claims": {"claim_id": TEXT}
    | SPAN
    | {
        "subject": TEXT,
        "predicate": TEXT,
        "object": TEXT,
        "adjuncts": TEXT,
        "source": TEXT,
        "source_entity": TEXT,
        "source_kind": TEXT,
        "cue": TEXT,
        "hedge": TEXT,
        "certainty": TEXT,
        "negated": FLAG,
        "tense": TEXT,
        "quantities": TEXT,
        "terms": TEXT,
        "head_char": NUMBER,
        "text": TEXT,
    },
    # one row per time expression
    "dates": SPAN
    | {
        "text": TEXT,
        "type": TEXT,
        "value": TEXT,
        "mod": TEXT,
        "first_day": DAY,
        "last_day": DAY,
        "basis": TEXT,
        "head_char": NUMBER,
    },
    # one row per compared pair of claims, and one per claim that only one article makes
    "comparisons": {
        "claim_id_a": TEXT,
        "article_id_a": TEXT,
        "claim_id_b": TEXT,
        "article_id_b": TEXT,
        "verdict": TEXT,
        "kind": TEXT,
        "reason": TEXT,
        "score": SHARE,
        "text_a": TEXT,
        "start_char_a": NUMBER,
        "end_char_a": NUMBER,
        "text_b": TEXT,
        "start_char_b": NUMBER,
        "end_char_b": NUMBER,
    },
    # one row per article whose text is, for the most part, that of another one too
    "near_duplicates": {
        "group": NUMBER,
        "article_id": TEXT,
        "same_text_as": TEXT,
        "similarity": SHARE,
        "evidence": TEXT,
    },
    # one row per correction of an analyst; what is read, not written
    "corrections": {
        "line": NUMBER,
        "action": TEXT,
        "article_id": TEXT,
        "quote": TEXT,
        "occurrence": NUMBER,
        "value": TEXT,
        "article_id_b": TEXT,
        "quote_b": TEXT,
        "occurrence_b": NUMBER,
        "note": TEXT,
    },
    # one row per dated event
    "timeline": {"claim_id": TEXT}
    | SPAN
    | {
        "first_day": DAY,
        "last_day": DAY,
        "value": TEXT,
        "date_text": TEXT,
        "text": TEXT,
        "event": TEXT,
        "status": TEXT,
        "source": TEXT,
        "event_id": TEXT,
        "passed_in": TEXT,
    },
}

# what `analysis build` makes beside them of a corpus
CORPUS_TABLES: Mapping[str, Mapping[str, str]] = {
    # one row per article, with the story that it tells
    "stories": {
        "story_id": TEXT,
        "article_id": TEXT,
        "nearest": TEXT,
        "similarity": SHARE,
        "shared": TEXT,
    },
    # one row per sentence that its outlet repeats in one story after the other
    "boilerplate": {
        "article_id": TEXT,
        "sentence_id": NUMBER,
        "text": TEXT,
        "n_stories": NUMBER,
    },
    # one row per thing to know about an article, a file or a story
    "problems": {"article_id": TEXT, "path": TEXT, "left_out": FLAG, "reason": TEXT},
}


def make_table(name: str, rows: Iterable[Mapping] = ()) -> pd.DataFrame:
    """The rows as the table `name`: its columns, in order, with their types.

    Args:
        name: a key of `TABLES`.
        rows: mappings from column to value; none gives the empty table.

    Raises:
        ValueError: a row lacks a column of the table, or has one the table does not know.

    >>> make_table("entity_counts", [
    ...     {"entity": "Ada", "label": "PERSON", "article_id": "a", "n_mentions": 2}])
      entity   label article_id  n_mentions
    0    Ada  PERSON          a           2
    """
    columns = TABLES[name]
    rows = list(rows)
    frame = pd.DataFrame(rows) if rows else pd.DataFrame(columns=list(columns))
    return check_table(frame, name)


def check_table(frame: pd.DataFrame, name: str) -> pd.DataFrame:
    """`frame` with the columns of table `name` in their order and types.

    Raises:
        ValueError: names the missing or unknown columns, or the column whose type is wrong.

    >>> check_table(pd.DataFrame({"entity": ["Ada"]}), "entity_counts")
    Traceback (most recent call last):
    ValueError: table entity_counts: missing columns label, article_id, n_mentions
    """
    columns = TABLES[name]
    for problem, names in (
        ("missing", [c for c in columns if c not in frame]),
        ("unknown", [c for c in frame if c not in columns]),
    ):
        if names:
            raise ValueError(f"table {name}: {problem} columns {', '.join(names)}")
    typed = {}
    for column, dtype in columns.items():
        try:
            typed[column] = frame[column].astype(_read_dtype(dtype)).array
        except (TypeError, ValueError) as error:
            raise ValueError(f"table {name}: column {column} is not {dtype}: {error}") from error
    return pd.DataFrame(typed)


_read_dtype = functools.cache(pd.api.types.pandas_dtype)  # pandas tries all it knows each time


def iter_rows(frame: pd.DataFrame, columns: Sequence[str] = ()) -> Iterator[tuple]:
    """The rows as named tuples, those `columns` of them, by default all.

    Fifty times as fast as `itertuples`, which asks pandas' string columns for each cell by itself.

    >>> list(iter_rows(pd.DataFrame({"entity": ["Ada"], "n": [2]}), ["n"]))
    [Row(n=2)]
    """
    columns = tuple(columns or frame.columns)
    cells = (frame[column].to_numpy(dtype=object).tolist() for column in columns)
    return map(_row_type(columns)._make, zip(*cells, strict=True))


@functools.cache
def _row_type(columns: tuple[str, ...]) -> type[tuple]:
    return namedtuple("Row", columns)
