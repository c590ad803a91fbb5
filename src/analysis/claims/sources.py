"""Who says a claim: the attributions whose content covers it, from the outermost inwards."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import pandas as pd

from analysis.schema import iter_rows


class Attribution(NamedTuple):
    """The columns of table `attributions` that a claim needs."""

    article_id: str
    source: str
    source_entity: str
    source_kind: str
    source_start: int
    source_end: int
    cue: str
    cue_start: int
    cue_end: int
    content_start: int
    content_end: int

    def is_source(self, offset: int) -> bool:
        """Whether a word of the source stands here."""
        return self.source_start <= offset < self.source_end

    def is_content(self, offset: int) -> bool:
        """Whether a word of what is said stands here."""
        return self.content_start <= offset < self.content_end


NOBODY = {"source": "", "source_entity": "", "source_kind": "", "cue": ""}


def attributions_by_article(attributions: pd.DataFrame) -> dict[str, list[Attribution]]:
    """The rows of table `attributions` by article, wider contents first."""
    grouped: dict[str, list[Attribution]] = {}
    for row in iter_rows(attributions, Attribution._fields):
        grouped.setdefault(row.article_id, []).append(Attribution(*row))
    for rows in grouped.values():
        rows.sort(key=lambda row: (row.content_start - row.content_end, row.cue_start))
    return grouped


def covering(attributions: Sequence[Attribution], first: int, last: int) -> list[Attribution]:
    """The attributions of a claim with its first and last verb at these offsets.

    That is those that have it in their content, or else the one whose cue it is, if the source
    speaks of itself: "Lund confirmed her resignation" is a claim of Lund's.
    """
    said = [row for row in attributions if row.content_start <= first < row.content_end]
    if said:
        return said
    own = (row for row in attributions if row.cue_start <= last < row.cue_end)
    return [row for row in own if row.source_kind == "self"][:1]


def source_columns(attributions: Sequence[Attribution]) -> dict[str, str]:
    """source, source_entity and cue from the outermost to the innermost; the innermost kind."""
    if not attributions:
        return NOBODY
    return {
        "source": " > ".join(row.source for row in attributions),
        "source_entity": " > ".join(row.source_entity for row in attributions),
        "source_kind": attributions[-1].source_kind,
        "cue": " > ".join(row.cue for row in attributions),
    }
