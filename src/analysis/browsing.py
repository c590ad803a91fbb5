"""Tables to be filtered, sorted and downloaded in a notebook, without a server or a network."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

import pandas as pd

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

    Limits: the library that does it, DataTables by itables, goes into the notebook with every
    call's output that is the first in its kernel (1 MB); the others hold their rows alone. A
    notebook that is not trusted shows a plain table.
    """
    return BrowsableTable(frame, name)


def _draw(frame: pd.DataFrame, name: str) -> str:
    """The table by itables; its id follows from its content, so that it is the same in each run."""
    from itables import to_html_datatable

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
        layout={"topStart": {"buttons": [button]}, "topEnd": "search"},
    )


class _Kernel:
    """What this kernel has already put into the notebook."""

    has_library = False


def _library() -> str:
    """DataTables as a script, once in the life of a kernel."""
    from itables.javascript import generate_init_offline_itables_html
    from itables.options import dt_bundle

    if _Kernel.has_library:
        return ""
    _Kernel.has_library = True
    return generate_init_offline_itables_html(dt_bundle)
