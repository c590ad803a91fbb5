"""What the explorer shows of a table: its rows in short, as a table, as a figure, in the text."""

from __future__ import annotations

import pandas as pd

from analysis.figures import (
    plot_comparison,
    plot_entity_counts,
    plot_timeline,
    plot_voices,
    show_figure,
)
from analysis.shortening import shorten
from analysis.tables import Tables
from analysis.templating import render_page

MOST_ROWS = 200  # in the list and in the table
# Each table that can be looked at, with the columns that its rows are listed by.
LISTED = {
    "comparisons": ("verdict", "kind", "reason", "text_a", "text_b"),
    "claims": ("article_id", "text", "source"),
    "entity_counts": ("entity", "label", "article_id", "n_mentions"),
    "dates": ("article_id", "value", "text"),
    "timeline": ("first_day", "last_day", "status", "article_id", "event"),
}


def list_rows(frame: pd.DataFrame, name: str) -> list[tuple[str, int]]:
    """Each row on a line, with its number, for a list to choose from."""
    rows = _as_text(frame.head(MOST_ROWS), name).values.tolist()
    lines = [shorten(" · ".join(filter(None, row)), 160) for row in rows]
    return [(f"{n}. {line}", n - 1) for n, line in enumerate(lines, start=1)]


def draw_rows(frame: pd.DataFrame, name: str) -> str:
    """The rows as a plain table, as HTML."""
    rows = _as_text(frame.head(MOST_ROWS), name)
    return render_page(
        "rows.html.j2", columns=list(rows), rows=rows.values.tolist(), n_rows=len(frame)
    )


def _as_text(frame: pd.DataFrame, name: str) -> pd.DataFrame:
    frame = frame[list(LISTED[name])]
    days = {c: frame[c].dt.strftime("%Y-%m-%d") for c in frame.select_dtypes("datetime")}
    return frame.assign(**days).fillna("").astype(str)


def draw_figure(tables: Tables, name: str) -> str:
    """The figure that goes with a table, as SVG."""
    articles = tables.articles
    if name == "comparisons":
        ax = plot_comparison(tables.comparisons, tables.sentences, articles)
    elif name == "entity_counts":
        ax = plot_entity_counts(tables.entity_counts, articles)
    elif name == "claims":
        ax = plot_voices(tables.voices, tables.claims, articles)
    else:
        ax = plot_timeline(tables.timeline, articles)
    return show_figure(ax).svg
