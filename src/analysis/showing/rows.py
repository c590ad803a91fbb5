"""What to mark for the rows of each table."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from analysis.showing.marks import N_COLOURS, Mark
from analysis.tables import Tables

PLACE = ("article_id", "start_char", "end_char")
PARTS = ("source", "cue", "content")


def mark_rows(rows: pd.DataFrame, tables: Tables) -> dict[str, list[Mark]]:
    """The marks of each article that the rows speak of, in the order of the articles.

    Args:
        rows: of any table with article_id, start_char and end_char, or of `entity_counts`.
        tables: what `analyse` gives.

    Raises:
        ValueError: the rows do not say where in a text they stand.
    """
    if "entity" in rows and "n_mentions" in rows:
        rows = tables.mentions.merge(rows[["article_id", "entity"]])
    missing = [column for column in PLACE if column not in rows]
    if missing:
        raise ValueError(f"rows without {', '.join(missing)} have no place in a text to show")
    marks = list(_choose_marks(rows, tables))
    return {
        article_id: [mark for owner, mark in marks if owner == article_id]
        for article_id in tables.articles["article_id"]
        if article_id in set(rows["article_id"])
    }


def _choose_marks(rows: pd.DataFrame, tables: Tables) -> Iterator[tuple[str, Mark]]:
    if "entity" in rows:
        return _mark_mentions(rows, tables)
    if "content_start" in rows:
        return _mark_attributions(rows)
    if "claim_id" in rows and "predicate" in rows:
        return _mark_claims(rows, tables)
    return _mark_passages(rows, "date" if "type" in rows else "passage")


def _mark_mentions(rows: pd.DataFrame, tables: Tables) -> Iterator[tuple[str, Mark]]:
    """A colour for each entity, by its place among the names of all articles."""
    names = {name: n for n, name in enumerate(dict.fromkeys(tables.mentions["entity"]))}
    for row in rows.itertuples():
        colour = names.get(row.entity, 0) % N_COLOURS
        note = row.entity_label if row.text == row.entity else f"{row.entity}, {row.entity_label}"
        yield row.article_id, Mark(row.start_char, row.end_char, f"name name-{colour}", note)


def _mark_attributions(rows: pd.DataFrame) -> Iterator[tuple[str, Mark]]:
    for row in rows.to_dict("records"):
        for part in PARTS:
            start, end = row[f"{part}_start"], row[f"{part}_end"]
            if 0 <= start < end:
                yield row["article_id"], Mark(start, end, part)


def _mark_claims(rows: pd.DataFrame, tables: Tables) -> Iterator[tuple[str, Mark]]:
    """Each claim, and the source and cue of the attributions that it is the content of."""
    for row in rows.itertuples():
        yield row.article_id, Mark(row.start_char, row.end_char, "claim", row.hedge)
    yield from dict.fromkeys(
        found
        for row in rows[rows["source"] != ""].itertuples()
        for found in _mark_attributions(_attributions_of(row, tables.attributions))
        if found[1].kind != "content" or found[1].start <= row.start_char
    )


def _attributions_of(claim: tuple, attributions: pd.DataFrame) -> pd.DataFrame:
    """The attributions whose content holds the head of the claim."""
    return attributions[
        (attributions["article_id"] == claim.article_id)
        & (attributions["content_start"] <= claim.head_char)
        & (attributions["content_end"] > claim.head_char)
    ]


def _mark_passages(rows: pd.DataFrame, kind: str) -> Iterator[tuple[str, Mark]]:
    """The rows' own words, with the value of those that have one (dates, events)."""
    values = rows["value"] if "value" in rows else [""] * len(rows)
    for row, value in zip(rows.itertuples(), values, strict=True):
        yield row.article_id, Mark(row.start_char, row.end_char, kind, value)
