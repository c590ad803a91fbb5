"""Tables as CSV that is safe to open in a spreadsheet, and the tables behind the figures."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pandas as pd

from analysis.corrections.loading import guard_cell
from analysis.files import write_whole
from analysis.tables import Tables


def save_csv(frame: pd.DataFrame, path: str | Path) -> Path:
    """Writes a table for a spreadsheet: UTF-8 with the mark that Excel asks for.

    Args:
        frame: any table.
        path: the file; it is replaced whole or not at all.

    Returns:
        The file.

    Limits: a text that begins like a formula (= + - @) gets a ' before it, so that no spreadsheet
    computes what an article says. `save_tables` writes texts as they are, for programs.
    """
    return write_whole(Path(path), "\ufeff" + "\n".join(format_records(frame)) + "\n")


def format_records(frame: pd.DataFrame) -> list[str]:
    """The header and each row as a record of CSV, texts guarded against being taken for formulas.

    >>> format_records(pd.DataFrame({"text": ["=1+1", "a, b"], "n": [-1, 2]}))
    ['text,n', "'=1+1,-1", '"a, b",2']
    """
    columns = [_format_column(frame[column]) for column in frame]
    rows = [list(map(str, frame)), *zip(*columns, strict=True)]
    return [_format_record(row) for row in rows]


def _format_column(column: pd.Series) -> list[str]:
    """Numbers and days as they are, missing ones empty; texts guarded."""
    if pd.api.types.is_datetime64_any_dtype(column):
        return column.dt.strftime("%Y-%m-%d").fillna("").tolist()
    if pd.api.types.is_numeric_dtype(column):
        return ["" if pd.isna(value) else str(value) for value in column.tolist()]
    return [guard_cell(str(value)) for value in column.fillna("").tolist()]


def _format_record(cells: list[str] | tuple[str, ...]) -> str:
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="").writerow(cells)
    return buffer.getvalue()


def tabulate_figures(tables: Tables) -> dict[str, pd.DataFrame]:
    """The table behind each figure, by the figure's name: what is drawn, before it is drawn.

    Args:
        tables: what `analyse` gives.
    """
    from analysis.figures.claim_links import prepare_links
    from analysis.figures.time_lanes import prepare_events

    return {
        "entity_counts": tables.entity_counts,
        "voices": tables.voices,
        "claim_comparison": prepare_links(tables.comparisons, tables.sentences),
        "timeline": prepare_events(tables.timeline),
    }
