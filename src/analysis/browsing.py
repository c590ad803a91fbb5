"""Tables to be filtered, sorted and downloaded in a notebook, without a server or a network."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import NamedTuple

import pandas as pd
from pandas.api.types import is_numeric_dtype

from analysis.exporting import format_records
from analysis.templating import render_page


@dataclass(repr=False)
class BrowsableTable:
    """A table as a notebook displays it: it filters, sorts and gives CSV; elsewhere plain text."""

    frame: pd.DataFrame
    name: str

    def __repr__(self) -> str:
        """The size of the table, then its first rows."""
        return f"{self.name}: {len(self.frame)} rows\n{self.frame.head().to_string()}"

    def _repr_html_(self) -> str:
        return render_page("table.html.j2", table=_draw(self.frame, self.name), library=_library())


def show_table(frame: pd.DataFrame, name: str = "table") -> BrowsableTable:
    """What a notebook cell ends with to show a table that can be searched through.

    Filter the whole table or each column, sort by any, download what is left as CSV; texts that
    begin like a formula are guarded in it. Output is the same in every run.

    Args:
        frame: any table.
        name: what the downloaded file is called.

    >>> show_table(pd.DataFrame({"entity": ["Ada"], "n": [2]}), "names")
    names: 1 rows
      entity  n
    0    Ada  2

    Limits: the library that does it, DataTables by itables, goes into the notebook once, with the
    first cell that shows a table (1 MB); the others need that cell, and hold their rows alone. A
    notebook that is not trusted shows a plain table.
    """
    return BrowsableTable(frame, name)


def _draw(frame: pd.DataFrame, name: str) -> str:
    """The table by itables; its id follows from its content, so that it is the same in each run."""
    from itables import to_html_datatable

    texts = [n for n, column in enumerate(frame) if not is_numeric_dtype(frame[column])]
    digest = hashlib.sha256("\n".join(format_records(frame)).encode()).hexdigest()
    button = {
        "extend": "csvHtml5",
        "text": "Download CSV",
        "filename": name,
        "bom": True,
        "escapeExcelFormula": True,
    }
    return to_html_datatable(
        frame,
        table_id=f"table-{digest[:12]}",
        connected=False,
        showIndex=False,
        maxBytes=0,
        display_logo_when_loading=False,
        column_filters="header",
        classes="display compact",
        columnDefs=[{"targets": texts, "className": "dt-left"}],
        layout={"topStart": {"buttons": [button]}, "topEnd": "search"},
    )


class _Carrier(NamedTuple):
    """The cell whose output carries DataTables, and the execution that put it there."""

    cell: str
    execution: int


_carriers: list[_Carrier] = []  # none or one: the memory of a kernel


def _library() -> str:
    """DataTables as a script, for the first cell that shows a table, whenever that one is run."""
    from itables.javascript import generate_init_offline_itables_html
    from itables.options import dt_bundle

    now = _running_cell()
    if _carriers and (_carriers[0].cell != now.cell or _carriers[0] == now):
        return ""
    _carriers[:] = [now]
    return generate_init_offline_itables_html(dt_bundle)


def _running_cell() -> _Carrier:
    """JupyterLab says which cell it runs; where nobody does, each execution is a cell."""
    from IPython import get_ipython

    shell = get_ipython()
    if shell is None:
        return _Carrier("", 0)
    header = shell.get_parent() if hasattr(shell, "get_parent") else {}
    cell = header.get("metadata", {}).get("cellId") or str(shell.execution_count)
    return _Carrier(cell, shell.execution_count)
