"""What the reader of the page opens for a row: which articles, and what is marked in them."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from analysis.showing import mark_side
from analysis.showing.marks import Mark
from analysis.showing.rows import PARTS
from analysis.tables import Tables

KINDS = {"claims": "claim", "dates": "date"}  # of marks; of other tables: passage
Target = dict[str, object]  # article: its place in table articles; marks: [start, end, kind]


def find_targets(tables: Tables) -> dict[str, list[list[Target]]]:
    """For each table, for each of its rows, the passages it speaks of; none for some."""
    order = {article_id: n for n, article_id in enumerate(tables.articles["article_id"])}
    mentions = dict(list(tables.mentions.groupby(["article_id", "entity"])))
    return {
        name: [_find(name, row, order, mentions) for row in frame.to_dict("records")]
        for name, frame in tables._asdict().items()
    }


def _find(name: str, row: Mapping, order: Mapping, mentions: Mapping) -> list[Target]:
    if name == "comparisons":
        sides = [side for side in "ab" if row[f"article_id_{side}"]]
        return [_aim(order[row[f"article_id_{side}"]], mark_side(row, side)) for side in sides]
    if name == "entity_counts":
        named = mentions.get((row["article_id"], row["entity"]), pd.DataFrame())
        return [_aim(order[row["article_id"]], [_span(m, "passage") for m in named.itertuples()])]
    if name == "attributions":
        parts = [Mark(row[f"{part}_start"], row[f"{part}_end"], part) for part in PARTS]
        return [_aim(order[row["article_id"]], [mark for mark in parts if mark.start >= 0])]
    if "start_char" in row:
        mark = Mark(row["start_char"], row["end_char"], KINDS.get(name, "passage"))
        return [_aim(order[row["article_id"]], [mark])]
    return []


def _span(row: tuple, kind: str) -> Mark:
    return Mark(row.start_char, row.end_char, kind)


def _aim(article: int, marks: list[Mark]) -> Target:
    return {"article": article, "marks": [mark[:3] for mark in marks]}
