"""Tables of a built corpus, read back as the frames that they are in memory."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pandas as pd

from analysis.corpus.batches import make_problems
from analysis.corpus.partitions import MANIFEST
from analysis.schema import TABLES


def read_table(
    folder: str | Path,
    name: str,
    columns: Sequence[str] | None = None,
    filters: Sequence[tuple] | None = None,
) -> pd.DataFrame:
    """One table of a corpus that `build_tables` built, in the order of the corpus.

    Args:
        folder: the folder it was built in; the run may still be going on.
        name: a table of `analysis.schema`, or `problems` (article_id, path, left_out, reason).
        columns: those to read; by default all.
        filters: conditions as (column, operator, value), all of which must hold; the operators
            are ==, !=, <, <=, >, >=, in, not in. Rows are left out while reading, so that a
            table need not fit into memory.

    Raises:
        FileNotFoundError: nothing was built there.
        ValueError: there is no such table.
    """
    import pyarrow.parquet

    folder = Path(folder)
    if not (folder / MANIFEST).is_file():
        raise FileNotFoundError(f"{folder}: no {MANIFEST}; `analysis build` writes it")
    files = sorted(folder.glob(f"*/[!.]*/{name}.parquet"))
    types = _types(name)
    if not files:
        return pd.DataFrame({c: pd.Series(dtype=types[c]) for c in columns or types})
    table = pyarrow.parquet.read_table(
        files, columns=columns and list(columns), filters=filters and list(filters)
    )
    frame = table.to_pandas()
    return frame.astype({column: types[column] for column in frame})


def _types(name: str) -> dict[str, str]:
    known = dict(TABLES) | {"problems": make_problems([]).dtypes.to_dict()}
    if name not in known:
        raise ValueError(f"no table {name!r}; there are {', '.join(known)}")
    return dict(known[name])
