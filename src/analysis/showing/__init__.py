"""From any row to its words: the article with the row's span marked, for a notebook."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from analysis.shortening import shorten
from analysis.showing.marks import Mark, mark_deciding_words, split_at_marks
from analysis.showing.rows import mark_rows
from analysis.tables import Tables
from analysis.templating import render_page

MOST_PAIRS = 10  # comparisons shown at once


@dataclass(frozen=True, repr=False)
class Shown:
    """Rows in their articles: HTML for a notebook, plain text elsewhere."""

    html: str
    text: str

    def __repr__(self) -> str:
        """One line per row."""
        return self.text

    def _repr_html_(self) -> str:
        return self.html


def show(rows: pd.DataFrame | pd.Series, tables: Tables) -> Shown:
    """The article of each row with the row's words marked, scrolled to the first of them.

    Names are marked by entity, claims with the source and cue that they hang on, time expressions
    with their value. Rows of `comparisons` are laid side by side, with the reason above and the
    words that decide marked in both.

    Args:
        rows: rows of a table, or one row: of `comparisons`, `entity_counts` (its mentions), or any
            table with article_id, start_char and end_char.
        tables: what `analyse` gave, whose rows they are.

    Raises:
        ValueError: the rows have no place in a text, or are of articles that the tables lack.

    >>> show(tables.mentions.query("entity == 'Oslo'"), tables)  # doctest: +SKIP

    Limits: the first ten comparisons of more.
    """
    rows = rows.to_frame().T if isinstance(rows, pd.Series) else rows
    articles = {row["article_id"]: row for row in tables.articles.to_dict("records")}
    if "claim_id_a" in rows:
        return _show_pairs(rows, articles)
    marked = mark_rows(rows, tables)
    _refuse_strangers(rows["article_id"], articles)
    views = [view_article(articles[article_id], marks) for article_id, marks in marked.items()]
    lines = [
        f"{article_id} [{start}:{end}] {shorten(articles[article_id]['text'][start:end])}"
        for article_id, marks in marked.items()
        for start, end, *_ in marks
    ]
    return Shown(render_page("show.html.j2", pairs=[], views=views, more=0), "\n".join(lines))


def _show_pairs(rows: pd.DataFrame, articles: Mapping[str, Mapping]) -> Shown:
    sides = [article_id for side in "ab" for article_id in rows[f"article_id_{side}"] if article_id]
    _refuse_strangers(sides, articles)
    pairs = [view_pair(row, articles) for row in rows.head(MOST_PAIRS).to_dict("records")]
    lines = [f"{row.verdict} ({row.kind}): {row.reason or row.text_a}" for row in rows.itertuples()]
    html = render_page("show.html.j2", pairs=pairs, views=[], more=len(rows) - len(pairs))
    return Shown(html, "\n".join(lines))


def view_pair(row: Mapping, articles: Mapping[str, Mapping]) -> dict:
    """What the template shows of a row of `comparisons`: verdict, reason, one view per side."""
    views = [
        view_article(articles[row[f"article_id_{side}"]], mark_side(row, side))
        for side in "ab"
        if row[f"article_id_{side}"]
    ]
    return {key: row[key] for key in ("verdict", "kind", "reason")} | {"views": views}


def mark_side(row: Mapping, side: str) -> list[Mark]:
    """The claim of one side of a row of `comparisons`, and the words in it that decide."""
    start, text = row[f"start_char_{side}"], row[f"text_{side}"]
    claim = Mark(start, row[f"end_char_{side}"], "claim")
    return [claim, *mark_deciding_words(row["reason"], text, start)]


def view_article(article: Mapping, marks: list[Mark]) -> dict:
    """What the template shows of an article: its names and day, and its text in segments."""
    return {
        "article_id": article["article_id"],
        "heading": article["title"] or article["article_id"],
        "outlet": article["outlet"],
        "day": "" if pd.isna(article["published"]) else f"{article['published']:%Y-%m-%d}",
        "segments": split_at_marks(article["text"], marks),
    }


def _refuse_strangers(ids, articles: Mapping[str, Mapping]) -> None:
    strangers = sorted(set(ids) - set(articles))
    if strangers:
        raise ValueError(f"the tables hold no article {', '.join(map(repr, strangers))}")
