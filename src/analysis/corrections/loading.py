"""corrections.csv: where it lies, its rows, and what is wrong with them."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping
from pathlib import Path

import pandas as pd

from analysis.corrections.contradictions import drop_repeats, refuse_contradictions
from analysis.dates.values import days_of
from analysis.entities.page import NAME_LABELS
from analysis.schema import TABLES, make_table

FILE = "corrections.csv"
COLUMNS = tuple(column for column in TABLES["corrections"] if column != "line")
FORMULA = re.compile("'*[-=+@]")
VERDICTS = ("agree", "conflict", "differ", "related")
# Which columns each action needs, beside the note that all need.
PASSAGE = ("article_id", "quote")
PAIR = (*PASSAGE, "article_id_b", "quote_b", "value")
NEEDED: Mapping[str, tuple[str, ...]] = {
    "merge_entities": ("quote", "value"),
    "split_entity": (*PASSAGE, "value"),
    "reject_mention": PASSAGE,
    "relabel_mention": (*PASSAGE, "value"),
    "set_date": ("article_id", "value"),
    "set_verdict": PAIR,
    "add_conflict": PAIR,
}


def corrections_path(articles: str | Path) -> Path:
    """Where the corrections of a folder, or of a file of articles, lie: beside them.

    >>> corrections_path("my_articles/story.jsonl").as_posix()
    'my_articles/corrections.csv'
    """
    path = Path(articles)
    return (path if path.is_dir() else path.parent) / FILE


def load_corrections(articles: str | Path) -> pd.DataFrame:
    """One row per correction of corrections.csv beside the articles.

    Args:
        articles: the folder or file given to `load_articles`.

    Returns:
        Table `corrections`, in the order of the file; empty where there is no such file. A
        correction that says again what an earlier one says is left out.

    Raises:
        ValueError: a column or value is wrong, or two corrections contradict each other; names
            the file, the lines and the fix.
    """
    path = corrections_path(articles)
    return parse_corrections(read_file(path), path)


def read_file(path: Path) -> str:
    """The file of corrections; where there is none, what it would begin with."""
    if not path.exists():
        return ",".join(COLUMNS) + "\n"
    try:
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ValueError(f"{path}: not UTF-8; save it as CSV in UTF-8") from error


def parse_corrections(content: str, path: Path) -> pd.DataFrame:
    """Table `corrections` from the content of a file, which messages call `path`."""
    rows = [_checked(row, path) for row in _rows(content, path)]
    refuse_contradictions(rows, path)
    return make_table("corrections", drop_repeats(rows))


def _rows(content: str, path: Path) -> list[dict]:
    reader = csv.DictReader(io.StringIO(content, newline=""), strict=True)
    try:
        if tuple(reader.fieldnames or ()) != COLUMNS:
            raise ValueError(f"{path}: the first line must be {','.join(COLUMNS)}")
        return [row | {"line": reader.line_num} for row in reader]
    except csv.Error as error:
        raise ValueError(f"{path}, after line {reader.line_num}: no CSV: {error}") from error


def _checked(row: dict, path: Path) -> dict:
    """The row with clean text and numbers, or an error that names its line."""
    where = f"{path}, line {row['line']}"
    if None in row or None in row.values():
        raise ValueError(f"{where}: not {len(COLUMNS)} cells; put cells with a comma in quotes")
    clean = {column: clean_cell(column, _unguard(row[column])) for column in COLUMNS}
    problem = _problem(clean)
    if problem:
        raise ValueError(f"{where}: {problem}")
    numbers = {c: int(clean[c] or 0) for c in ("occurrence", "occurrence_b")}
    return clean | numbers | {"line": row["line"]}


def clean_cell(column: str, cell: str) -> str:
    """The cell on one line with single spaces; but an article_id is what it is."""
    return cell if column.startswith("article_id") else " ".join(cell.split())


def guard_cell(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula; the words of articles may begin like one."""
    return f"'{cell}" if FORMULA.match(cell) else cell


def _unguard(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and FORMULA.match(cell) else cell


def _problem(row: dict[str, str]) -> str:
    """What is wrong with a row, and the fix; empty where nothing is."""
    action, value = row["action"], row["value"]
    if action not in NEEDED:
        return f"no action {action!r}; there are {', '.join(NEEDED)}"
    missing = [column for column in (*NEEDED[action], "note") if not row[column]]
    if missing:
        return f"{action} needs {', '.join(missing)}; the note says why"
    for column in ("occurrence", "occurrence_b"):
        if row[column] and not (row[column].isdecimal() and int(row[column]) > 0):
            return f"{column} {row[column]!r} must be empty (each) or 1 for the first, 2, 3 …"
    return _problem_of_value(action, row["quote"], value)


def _problem_of_value(action: str, quote: str, value: str) -> str:
    if action == "merge_entities" and quote == value:
        return f"{value!r} would be merged with itself"
    if action == "relabel_mention" and value not in NAME_LABELS:
        return f"no label {value!r}; there are {', '.join(sorted(NAME_LABELS))}"
    if action == "set_date" and not days_of(value):
        return f"{value!r} is no date such as 2024-05-31, 2024-05, 2024-W22, 2024"
    if action == "set_date" and not quote and len(value) != len("2024-05-31"):
        return f"{value!r}: the publication of an article needs a day such as 2024-05-31"
    if action == "set_verdict" and value not in VERDICTS:
        return f"no verdict {value!r}; there are {', '.join(VERDICTS)}"
    if action == "add_conflict" and value != "conflict":
        return f"the value of add_conflict is conflict, not {value!r}"
    return ""
