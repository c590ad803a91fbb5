"""The explorer: choose articles, an entity, a verdict, a span of time; everything follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from analysis.explorer.choosing import Choice, choose_rows
from analysis.explorer.views import LISTED, draw_figure, draw_rows, list_rows
from analysis.shortening import shorten
from analysis.showing import show
from analysis.tables import Tables
from analysis.templating import render_page

if TYPE_CHECKING:
    from ipywidgets import Output, VBox

VERDICTS = ("conflict", "differ", "agree", "related", "only")


class Explorer:
    """The tables of a batch of articles with controls; `panel` holds the widgets."""

    def __init__(self, tables: Tables) -> None:
        """Makes the widgets and shows everything."""
        self.tables = tables
        self._make_controls()
        self._make_panel()
        self._follow()

    def __repr__(self) -> str:
        """How much there is to explore."""
        return f"Explorer of {len(self.tables.articles)} articles"

    def _ipython_display_(self) -> None:
        """The static view, then the widgets, which hide it where a kernel runs."""
        from IPython.display import HTML, display

        display(HTML(draw_static(self.tables)))
        view = {"model_id": self.panel.model_id, "version_major": 2, "version_minor": 0}
        widget = {"application/vnd.jupyter.widget-view+json": view, "text/plain": repr(self)}
        display(widget, raw=True)

    @property
    def choice(self) -> Choice:
        """What is chosen now."""
        first, last = self.days.value
        everything = self.days.index == (0, len(self.days.options) - 1)
        return Choice(
            articles=tuple(self.articles.value),
            entity=self.entity.value,
            verdict=self.verdict.value,
            first_day=None if everything else first,
            last_day=None if everything else last,
        )

    def _make_controls(self) -> None:
        import ipywidgets as widgets

        articles = self.tables.articles
        titles = articles["title"].where(articles["title"] != "", articles["article_id"])
        named = self.tables.entity_counts.groupby("entity")["n_mentions"].sum().reset_index()
        named = named.sort_values(["n_mentions", "entity"], ascending=[False, True])
        self.table = widgets.Dropdown(options=list(LISTED), description="Table")
        self.articles = widgets.SelectMultiple(
            options=[
                (f"[{n}] {shorten(title, 60)}", article_id)
                for n, (title, article_id) in enumerate(
                    zip(titles, articles["article_id"], strict=True), start=1
                )
            ],
            value=articles["article_id"].tolist(),
            description="Articles",
            rows=min(7, max(2, len(articles))),
            layout={"width": "34em"},
        )
        self.entity = widgets.Dropdown(
            options=[("any", ""), *((name, name) for name in named["entity"])], description="Entity"
        )
        self.verdict = widgets.Dropdown(
            options=[("any", ""), *((verdict, verdict) for verdict in VERDICTS)],
            description="Verdict",
        )
        self.days = self._make_days()
        self.row = widgets.Select(
            options=[], description="Row", rows=8, layout={"width": "98%"}
        )  # fmt: skip

    def _make_days(self):
        import ipywidgets as widgets

        days = sorted({*self.tables.timeline["first_day"], *self.tables.timeline["last_day"]})
        options = [(f"{day:%Y-%m-%d}", day) for day in days if pd.notna(day)]
        if not options:
            return widgets.SelectionRangeSlider(
                options=[("no dates", None)], index=(0, 0), description="Days", disabled=True
            )
        return widgets.SelectionRangeSlider(
            options=options,
            index=(0, len(options) - 1),
            description="Days",
            continuous_update=False,
            layout={"width": "34em"},
        )

    def _make_panel(self) -> None:
        import ipywidgets as widgets

        self.rows, self.figure, self.text = (widgets.Output() for _ in range(3))
        views = widgets.Tab(
            [widgets.VBox([self.row, self.text]), self.rows, self.figure],
            titles=["Text", "Table", "Figure"],
        )
        controls = widgets.VBox([self.table, self.entity, self.verdict])
        chosen = widgets.HBox(
            [controls, widgets.VBox([self.articles, self.days])],
            layout={"flex_flow": "row wrap"},
        )
        self.panel: VBox = widgets.VBox([chosen, views])
        self.panel.add_class("explorer")
        for control in (self.table, self.articles, self.entity, self.verdict, self.days):
            control.observe(lambda _: self._follow(), names="value")
        self.row.observe(lambda _: self._follow_row(), names="value")

    def _follow(self) -> None:
        """Rows, table and figure as they are chosen now; the text of the first row."""
        self._chosen = choose_rows(self.tables, self.choice)
        name = self.table.value
        frame = getattr(self._chosen, name)
        _fill(self.rows, "text/html", draw_rows(frame, name))
        _fill(self.figure, "image/svg+xml", draw_figure(self._chosen, name))
        self.row.options = list_rows(frame, name)
        self.row.index = None if frame.empty else 0
        self._follow_row()

    def _follow_row(self) -> None:
        frame = getattr(self._chosen, self.table.value)
        n = self.row.value
        rows = frame.iloc[:0] if n is None else frame.iloc[[n]]
        _fill(self.text, "text/html", show(rows, self.tables).html)


def explore(tables: Tables) -> Explorer:
    """What a notebook cell ends with to look around in the tables of a batch of articles.

    Choose a table, articles, an entity, a verdict and a span of days; the rows, the figure and the
    text with the row's words marked follow.

    Args:
        tables: what `analyse` gives.

    Limits: the list and the table hold the first 200 rows. Where no kernel runs, the conflicts are
    shown instead, each with its reason.
    """
    return Explorer(tables)


def draw_static(tables: Tables) -> str:
    """What there is to see without a kernel: the conflicts, and the first of them in the text."""
    conflicts = tables.comparisons[tables.comparisons["verdict"] == "conflict"]
    return render_page(
        "explored.html.j2",
        table=draw_rows(conflicts, "comparisons"),
        text=show(conflicts.head(1), tables).html,
    )


def _fill(output: Output, mime: str, content: str) -> None:
    """One output in place of those before; set whole, so that it is there in a saved notebook."""
    output.outputs = (
        {"output_type": "display_data", "data": {mime: content}, "metadata": {}},
    )  # fmt: skip
