"""Writes the rows of corrections.csv, so that nobody edits it by hand.

Each function takes the articles (their text, and where they lie), the row of a table that is wrong
(or a frame of such rows), and a note of why. It refuses what contradicts an earlier correction.
The next `load_corrections` and run apply it.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from analysis.corrections.anchors import count_occurrence
from analysis.corrections.loading import (
    COLUMNS,
    clean_cell,
    corrections_path,
    guard_cell,
    parse_corrections,
    read_file,
)
from analysis.files import write_whole

Rows = pd.DataFrame | pd.Series | tuple


def merge_entities(articles: pd.DataFrame, entity: str, into: str, note: str) -> Path:
    """From now on `entity` is another name of `into`, in every article.

    Args:
        articles: table `articles`.
        entity: a name as column `entity` of the mentions has it.
        into: the name that stays.
        note: why.

    Returns:
        The file of corrections.

    Raises:
        ValueError: it contradicts an earlier correction, or has no note; nothing is written.
    """
    return _append(articles, [_line("merge_entities", note, quote=entity, value=into)])


def split_entity(articles: pd.DataFrame, mentions: Rows, entity: str, note: str) -> Path:
    """From now on these mentions are of `entity`, and no longer of the one they were.

    Args:
        articles: table `articles`.
        mentions: one row of table `mentions`, or several.
        entity: the name they get.
        note: why.

    Returns, Raises: as `merge_entities`.
    """
    return _correct_each(articles, mentions, "split_entity", note, entity)


def reject_mention(articles: pd.DataFrame, mentions: Rows, note: str) -> Path:
    """From now on these words are no name.

    Args, Returns, Raises: as `split_entity`.
    """
    return _correct_each(articles, mentions, "reject_mention", note)


def relabel_mention(articles: pd.DataFrame, mentions: Rows, label: str, note: str) -> Path:
    """From now on these mentions, and their entity, have another label, such as PERSON or ORG.

    Args, Returns, Raises: as `split_entity`; a label that there is none is refused too.
    """
    return _correct_each(articles, mentions, "relabel_mention", note, label)


def set_date(articles: pd.DataFrame, dates: Rows, value: str, note: str) -> Path:
    """From now on these time expressions mean `value`; an article's row: the day it came out.

    Args:
        articles: table `articles`.
        dates: one row of table `dates`, or several; or of table `articles`.
        value: a day, month, week, quarter or year such as 2024-05-31, 2024-05, 2024-W22.
        note: why.

    Returns, Raises: as `merge_entities`; a value that is no date is refused too.
    """
    return _correct_each(articles, dates, "set_date", note, value)


def set_verdict(articles: pd.DataFrame, comparisons: Rows, verdict: str, note: str) -> Path:
    """From now on these pairs of claims agree, conflict, differ, or are only related.

    Args:
        articles: table `articles`.
        comparisons: one row of table `comparisons`, or several, that compare two claims.
        verdict: agree, conflict, differ or related.
        note: why.

    Returns, Raises: as `merge_entities`; a claim without another is refused too.
    """
    lines = []
    for row in _each(comparisons):
        if not row.article_id_b:
            raise ValueError(f"{row.text_a!r} is compared with nothing; use add_conflict")
        a = _anchor(articles, row.article_id_a, row.start_char_a, row.end_char_a)
        b = _anchor(articles, row.article_id_b, row.start_char_b, row.end_char_b, "_b")
        lines.append(_line("set_verdict", note, value=verdict, **a, **b))
    return _append(articles, lines)


def add_conflict(articles: pd.DataFrame, row_a: Rows, row_b: Rows, note: str) -> Path:
    """From now on these two passages contradict each other.

    Args:
        articles: table `articles`.
        row_a: one row of table `claims` (or of any other that has its words in the text).
        row_b: the same, of the passage that contradicts it.
        note: why.

    Returns, Raises: as `merge_entities`.
    """
    (a,), (b,) = _each(row_a), _each(row_b)
    anchors = _anchor(articles, a.article_id, a.start_char, a.end_char) | _anchor(
        articles, b.article_id, b.start_char, b.end_char, "_b"
    )
    return _append(articles, [_line("add_conflict", note, value="conflict", **anchors)])


def remove_correction(articles: pd.DataFrame, line: int) -> Path:
    """Takes one correction back.

    Args:
        articles: table `articles`.
        line: its line in the file, as column `line` of `load_corrections` and messages have it.

    Returns:
        The file of corrections.

    Raises:
        ValueError: there is no correction in that line.
    """
    path = _path(articles)
    lines = read_file(path).splitlines(keepends=True)
    if not 2 <= line <= len(lines):
        raise ValueError(f"{path}: no correction in line {line}; its lines are 2 to {len(lines)}")
    return write_whole(path, "".join(lines[: line - 1] + lines[line:]))


def _correct_each(
    articles: pd.DataFrame, rows: Rows, action: str, note: str, value: str = ""
) -> Path:
    """One line of the file for each row of a table."""
    anchors = [
        _anchor(articles, row.article_id, row.start_char, row.end_char)
        if hasattr(row, "start_char")
        else {"article_id": row.article_id}
        for row in _each(rows)
    ]
    return _append(articles, [_line(action, note, value=value, **anchor) for anchor in anchors])


def _each(rows: Rows) -> Iterator:
    """The rows of a frame, or the one row."""
    return rows.itertuples() if isinstance(rows, pd.DataFrame) else iter([rows])


def _anchor(
    articles: pd.DataFrame, article_id: str, start: int, end: int, side: str = ""
) -> dict[str, str]:
    """The words of a row and which occurrence of them in its article it is."""
    texts = articles.loc[articles["article_id"] == article_id, "text"]
    if texts.empty or not texts.iloc[0][start:end].strip():
        raise ValueError(f"the row is of another article {article_id!r} than these articles hold")
    quote, occurrence = count_occurrence(texts.iloc[0], start, end)
    return {
        f"article_id{side}": article_id,
        f"quote{side}": quote,
        f"occurrence{side}": str(occurrence),
    }


def _line(action: str, note: str, **cells: str) -> dict[str, str]:
    cells = dict.fromkeys(COLUMNS, "") | cells | {"action": action, "note": note}
    return {column: clean_cell(column, cell) for column, cell in cells.items()}


def _append(articles: pd.DataFrame, lines: list[dict[str, str]]) -> Path:
    """Writes the file with these lines more, but for those that say nothing new."""
    if not lines:
        raise ValueError("there is no row to correct; an empty table was given")
    path = _path(articles)
    old = read_file(path).rstrip("\r\n") + "\n"
    new = [_format(line) for line in lines]
    try:
        told = set(parse_corrections(old + "".join(new), path)["line"])
    except ValueError as error:
        raise ValueError(f"not written: {error}") from error
    first = old.count("\n") + 1
    return write_whole(path, old + "".join(c for n, c in enumerate(new, first) if n in told))


def _format(line: dict[str, str]) -> str:
    """One line of the file; a cell that a spreadsheet would calculate is guarded."""
    out = io.StringIO()
    cells = {column: guard_cell(cell) for column, cell in line.items()}
    csv.DictWriter(out, COLUMNS, lineterminator="\n").writerow(cells)
    return out.getvalue()


def _path(articles: pd.DataFrame) -> Path:
    """The file of corrections beside the articles."""
    paths = {corrections_path(path) for path in articles["path"]}
    if len(paths) != 1 or not all(articles["path"]):
        raise ValueError("the articles have no folder in common; load them with load_articles")
    return paths.pop()
