"""One page that holds everything: no server, no network, nothing to install."""

from __future__ import annotations

from pathlib import Path

from analysis.exporting import tabulate_figures
from analysis.files import write_whole
from analysis.report.content import (
    list_articles,
    list_findings,
    list_names,
    list_records,
    list_tables,
)
from analysis.report.drawings import draw_figures
from analysis.report.targets import find_targets
from analysis.tables import Tables
from analysis.templating import render_page


def save_report(tables: Tables, path: str | Path) -> Path:
    """Writes the report of a batch of articles as one HTML page, whole or not at all.

    The page opens from disk and asks nothing of any server: summary, figures, tables with filter
    and CSV, and both articles side by side for each finding. The same tables give the same bytes.

    Args:
        tables: what `analyse` gives.
        path: the file; its folder is made if it is not there.

    Returns:
        The file.
    """
    path = Path(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    return write_whole(path, make_report(tables))


def make_report(tables: Tables) -> str:
    """The page, as HTML."""
    targets = find_targets(tables)
    articles = list_articles(tables)
    return render_page(
        "report.html.j2",
        articles=articles,
        numbers={article["article_id"]: article["number"] for article in articles},
        reprints=tables.near_duplicates.query("same_text_as != ''").to_dict("records"),
        findings=list_findings(tables, targets["comparisons"]),
        names=list_names(tables, targets["entity_counts"]),
        figures=draw_figures(tables),
        tables=list_tables(tables, targets),
        data={
            "articles": [
                {"heading": article["heading"], "number": article["number"], "text": text}
                for article, text in zip(articles, tables.articles["text"], strict=True)
            ],
            "records": list_records(tables, tabulate_figures(tables)),
        },
    )
