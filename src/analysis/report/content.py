"""What the page says, from the tables: articles, findings, names, and the tables themselves."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from analysis.comparison.findings import group_findings
from analysis.exporting import format_records
from analysis.report.targets import Target
from analysis.sentences import span_sentences
from analysis.showing import mark_side, view_article
from analysis.showing.marks import split_at_marks
from analysis.tables import Tables

VERDICTS = {
    "conflict": ("Where they contradict each other", "conflict"),
    "differ": ("Where they differ", "difference"),
    "agree": ("Where they agree", "agreement"),
}
MOST_NAMES = 15  # as bars; all are in the table
# The columns on the page; the CSV has all. What is not named here is written, but not shown.
COLUMNS = {
    "comparisons": ("verdict", "kind", "article_id_a", "text_a",
                    "article_id_b", "text_b", "reason"),
    "claims": ("article_id", "text", "source", "cue", "certainty", "negated", "tense"),
    "attributions": ("article_id", "source", "cue", "cue_kind", "content", "quotation", "denial"),
    "voices": ("article_id", "speaker", "kind", "n_attributions", "n_words", "speaks_for", "about"),
    "mentions": ("article_id", "text", "entity", "entity_label", "basis"),
    "entity_counts": ("entity", "label", "article_id", "n_mentions"),
    "dates": ("article_id", "text", "type", "value", "first_day", "last_day", "basis"),
    "timeline": ("first_day", "last_day", "article_id", "event", "status", "source", "date_text"),
    "near_duplicates": ("group", "article_id", "same_text_as", "similarity", "evidence"),
    "corrections": ("line", "action", "article_id", "quote", "value", "note"),
}  # fmt: skip


def list_articles(tables: Tables) -> list[dict]:
    """The articles with their number on the page."""
    return [
        view_article(row, []) | {
            "number": n, "n_words": row["n_words"], "basis": row["published_basis"],
        }
        for n, row in enumerate(tables.articles.to_dict("records"), start=1)
    ]  # fmt: skip


def list_findings(tables: Tables, targets: list[list[Target]]) -> list[dict]:
    """For each verdict its findings, each by the pair worth reading first."""
    from analysis.figures.wording import count  # here, because it loads matplotlib

    return [
        {
            "verdict": verdict,
            "heading": heading,
            "cards": (cards := _list_cards(tables, verdict, targets)),
            "count": count(len(cards), noun),
        }
        for verdict, (heading, noun) in VERDICTS.items()
    ]


def _list_cards(tables: Tables, verdict: str, targets: list[list[Target]]) -> list[dict]:
    rows = tables.comparisons[tables.comparisons["verdict"] == verdict]
    finding = group_findings(rows)
    n_pairs = finding.value_counts()
    texts = dict(zip(tables.articles["article_id"], tables.articles["text"], strict=True))
    return [
        {
            "kind": row["kind"],
            "reason": row["reason"],
            "n_pairs": int(n_pairs[label]),
            "target": targets[label],
            "sides": [_view_side(row, side, tables.sentences, texts) for side in "ab"],
        }
        for label, row in rows.loc[finding.drop_duplicates()].to_dict("index").items()
    ]


def _view_side(row: Mapping, side: str, sentences: pd.DataFrame, texts: Mapping) -> dict:
    """The sentence around the claim of one side, with the claim and what decides marked."""
    article_id = row[f"article_id_{side}"]
    start, end = row[f"start_char_{side}"], row[f"end_char_{side}"]
    start, end = span_sentences(sentences, article_id, start, end)
    segments = split_at_marks(texts[article_id], mark_side(row, side), start, end)
    return {"letter": side.upper(), "article_id": article_id, "segments": segments}


def list_names(tables: Tables, targets: list[list[Target]]) -> list[dict]:
    """The entities named most, each with a bar for each article that names it."""
    counts = tables.entity_counts
    totals = counts.groupby("entity")["n_mentions"].sum().reset_index()
    top = totals.sort_values(["n_mentions", "entity"], ascending=[False, True]).head(MOST_NAMES)
    longest = max(counts["n_mentions"], default=1)
    return [
        {
            "entity": entity,
            "bars": [
                {
                    "article_id": row["article_id"],
                    "n": row["n_mentions"],
                    "percent": round(100 * row["n_mentions"] / longest),
                    "target": targets[label],
                }
                for label, row in counts[counts["entity"] == entity].to_dict("index").items()
            ],
        }
        for entity in top["entity"]
    ]


def list_tables(tables: Tables, targets: Mapping[str, list[list[Target]]]) -> list[dict]:
    """Each table that has rows: its columns on the page and its rows with what they open."""
    return [
        {
            "name": name,
            "columns": columns,
            "numeric": [pd.api.types.is_numeric_dtype(frame[column]) for column in columns],
            "rows": [
                {"cells": cells, "target": target}
                for cells, target in zip(_cells(frame[list(columns)]), targets[name], strict=True)
            ],
        }
        for name, columns in COLUMNS.items()
        if not (frame := getattr(tables, name)).empty
    ]


def _cells(frame: pd.DataFrame) -> list[list[str]]:
    """The cells as they are read: days without hours, what is missing empty."""
    days = frame.select_dtypes("datetime")
    frame = frame.assign(**{name: days[name].dt.strftime("%Y-%m-%d") for name in days})
    return [["" if pd.isna(cell) else str(cell) for cell in row] for row in frame.values.tolist()]


def list_records(tables: Tables, figures: Mapping[str, pd.DataFrame]) -> dict[str, list[str]]:
    """The CSV records behind each table and figure, header first, by what is downloaded."""
    shown = {name: getattr(tables, name) for name in ("articles", *COLUMNS)}
    drawn = {f"figure_{name}": frame for name, frame in figures.items()}
    return {name: format_records(frame) for name, frame in (shown | drawn).items()}
