"""Who says a claim: the attributions whose content covers it, from the outermost inwards."""

from __future__ import annotations

import pandas as pd

NOBODY = {"source": "", "source_entity": "", "source_kind": "", "cue": ""}


def attributions_by_article(attributions: pd.DataFrame) -> dict[str, list]:
    """The rows of table `attributions` by article."""
    grouped: dict[str, list] = {}
    for row in attributions.itertuples():
        grouped.setdefault(row.article_id, []).append(row)
    return grouped


def find_source(attributions: list, start_char: int, end_char: int) -> dict[str, str]:
    """The columns source, source_entity, source_kind and cue; nested ones joined by ' > '."""
    covering = sorted(
        (
            row
            for row in attributions
            if row.content_start <= start_char and end_char <= row.content_end
        ),
        key=lambda row: (row.content_start - row.content_end, row.content_start, row.source_start),
    )
    if not covering:
        return NOBODY
    return {
        "source": " > ".join(row.source for row in covering),
        "source_entity": " > ".join(row.source_entity or row.source for row in covering),
        "source_kind": covering[-1].source_kind,
        "cue": " > ".join(row.cue for row in covering),
    }
