"""Tables of a built corpus, read back as the frames that they are in memory."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pandas as pd

from analysis.corpus.columns import PROBLEMS, TYPES, make_empty, set_types
from analysis.corpus.partitions import COMPARED, MANIFEST, Partitions
from analysis.schema import DAY


def read_table(
    folder: str | Path,
    name: str,
    columns: Sequence[str] | None = None,
    filters: Sequence[tuple] | None = None,
) -> pd.DataFrame:
    """One table of a corpus that `build_tables` built.

    Args:
        folder: the folder it was built in; the run may still be going on.
        name: a table of `analysis.schema`; or `stories` (see `find_stories`); or `boilerplate`:
            sentences that are not compared; or `problems`: article_id, path, left_out, reason.
        columns: those to read; by default all.
        filters: conditions as (column, operator, value), all of which must hold; the operators
            are ==, !=, <, <=, >, >=, in, not in; a day is given as "2025-03-01". Rows are left
            out while reading, so that a table need not fit into memory.

    Returns:
        The table: of single articles in the order of the corpus. Tables in which names are linked
        or articles compared stand story by story, with the column `story_id`.

    Raises:
        FileNotFoundError: nothing was built there.
        ValueError: there is no such table or column, or a filter is none.
    """
    folder = Path(folder)
    if name not in TYPES:
        raise ValueError(f"no table {name!r}; there are {', '.join(TYPES)}")
    filters = [_check_filter(each) for each in filters or ()]
    _check_columns(name, [*(columns or ()), *(column for column, _, _ in filters)])
    filters = [(column, is_, _read_days(name, column, value)) for column, is_, value in filters]
    if not (folder / MANIFEST).is_file():
        raise FileNotFoundError(f"{folder}: no {MANIFEST}; `analysis build` writes it")
    files = sorted(folder.glob(f"*/[!.]*/{name}.parquet"))
    compared = [file for file in files if file.parts[-3] == COMPARED]
    return read_files(compared if compared and name != PROBLEMS else files, name, columns, filters)


def _check_filter(given: object) -> tuple:
    if not isinstance(given, tuple | list) or len(given) != 3:
        raise ValueError(
            f'filters is a list such as [("article_id", "==", "a1")]; {given!r} is no condition'
        )
    return tuple(given)


def _check_columns(name: str, columns: Sequence[str]) -> None:
    for column in columns:
        if column not in TYPES[name]:
            raise ValueError(
                f"table {name} has no column {column!r}; it has {', '.join(TYPES[name])}"
            )


def _read_days(name: str, column: str, value: object) -> object:
    """The value to compare with, where a day may be written as text."""
    if TYPES[name][column] == DAY and isinstance(value, str):
        return pd.Timestamp(value)
    return value


def read_partitions(
    partitions: Partitions,
    name: str,
    columns: Sequence[str] | None = None,
    filters: Sequence[tuple] | None = None,
    numbers: Sequence[int] | None = None,
) -> pd.DataFrame:
    """One table of one stage; of the partitions `numbers`, if given."""
    wanted = sorted(partitions.records) if numbers is None else numbers
    files = [partitions.place(number) / f"{name}.parquet" for number in wanted]
    return read_files(files, name, columns, filters)


def read_files(
    files: Sequence[Path],
    name: str,
    columns: Sequence[str] | None = None,
    filters: Sequence[tuple] | None = None,
) -> pd.DataFrame:
    """The rows of some files of one table."""
    import pyarrow.parquet

    if not files:
        return make_empty(name)[list(columns or TYPES[name])]
    table = pyarrow.parquet.read_table(
        list(files), columns=columns and list(columns), filters=list(filters or ()) or None
    )
    return set_types(table.to_pandas(), name)
