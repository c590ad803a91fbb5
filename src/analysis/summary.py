"""The tables in a page of plain words: what the command line prints."""

import pandas as pd

from analysis.comparison.findings import group_findings
from analysis.sentences import span_sentences
from analysis.shortening import shorten
from analysis.tables import Tables

TOP_ENTITIES = 8
MOST_CONFLICTS = 10


def format_summary(tables: Tables) -> str:
    """The articles, their top entities, the conflicts with both sentences, and the timeline."""
    names = number_articles(tables.articles)
    parts = [
        ("Articles", _articles(tables, names)),
        ("Names", _entities(tables, names)),
        ("Conflicts", _conflicts(tables, names)),
        ("Timeline", _timeline(tables, names)),
    ]
    return "\n\n".join(
        f"{title}\n" + "\n".join(lines or ["  none found"]) for title, lines in parts
    )


def number_articles(articles: pd.DataFrame) -> dict[str, str]:
    """A number for each article, in their order: 1, 2, 3 …"""
    return {article_id: f"[{n}]" for n, article_id in enumerate(articles["article_id"], start=1)}


def _articles(tables: Tables, names: dict[str, str]) -> list[str]:
    return [
        f"  {names[row.article_id]}  {shorten(row.title) or '(no title)'}\n"
        f"       {row.article_id}{', ' + row.outlet if row.outlet else ''}, {row.n_words} words, "
        + (
            f"{row.published:%Y-%m-%d} ({row.published_basis})"
            if pd.notna(row.published)
            else f"no date{': ' + row.published_basis if row.published_basis else ''}"
        )
        for row in tables.articles.itertuples()
    ] + [
        f"  {names[row.article_id]} prints the text of {names[row.same_text_as]} "
        f"({row.similarity:.0%} of it): one witness"
        for row in tables.near_duplicates.itertuples()
        if row.same_text_as
    ]


def _entities(tables: Tables, names: dict[str, str]) -> list[str]:
    counts = tables.entity_counts.sort_values(["n_mentions", "entity"], ascending=[False, True])
    return [
        f"  {names[article_id]}  "
        + ", ".join(
            f"{row.entity} {row.n_mentions}" for row in rows.head(TOP_ENTITIES).itertuples()
        )
        for article_id, rows in counts.groupby("article_id")
    ]


def _conflicts(tables: Tables, names: dict[str, str]) -> list[str]:
    """Each finding once, by the pair that is worth reading first."""
    conflicts = tables.comparisons.query("verdict == 'conflict'")
    finding = group_findings(conflicts)
    wordings = finding.value_counts()
    texts = dict(zip(tables.articles["article_id"], tables.articles["text"], strict=True))
    shown = conflicts.loc[finding.drop_duplicates()].head(MOST_CONFLICTS)
    lines = [
        f"  {row.reason} ({row.kind}{_wordings(wordings[row.Index])})"
        f"\n    A {names[row.article_id_a]} "
        f"{_sentence(tables, texts, row.article_id_a, row.start_char_a, row.end_char_a)}"
        f"\n    B {names[row.article_id_b]} "
        f"{_sentence(tables, texts, row.article_id_b, row.start_char_b, row.end_char_b)}"
        for row in shown.itertuples()
    ]
    left = len(wordings) - len(shown)
    return lines + ([f"  and {left} more in comparisons.csv"] if left else [])


def _wordings(n_pairs: int) -> str:
    return f"; in {n_pairs} pairs of claims" if n_pairs > 1 else ""


def _sentence(tables: Tables, texts: dict[str, str], article_id: str, start: int, end: int) -> str:
    """What stands at the characters start..end, with the sentence around it."""
    start, end = span_sentences(tables.sentences, article_id, start, end)
    return shorten(texts[article_id][start:end])


def _timeline(tables: Tables, names: dict[str, str]) -> list[str]:
    return [
        f"  {_days(row.first_day, row.last_day):24} {names[row.article_id]}  {row.status:9} "
        f"{shorten(row.event)}"
        for row in tables.timeline.sort_values(
            ["first_day", "last_day", "article_id", "start_char"]
        ).itertuples()
    ]


def _days(first: pd.Timestamp, last: pd.Timestamp) -> str:
    if pd.isna(first):
        return "?"
    if pd.isna(last) or first == last:
        return f"{first:%Y-%m-%d}"
    return f"{first:%Y-%m-%d}..{last:%Y-%m-%d}"
