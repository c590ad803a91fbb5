"""One batch of articles in, a set of tables out.

`extract_tables` reads articles: its rows depend on their own article alone, so it is what a
notebook calls on two articles and what an engine maps over batches of many. `compare_tables` lays
the articles of one story side by side. `analyse` is both.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import NamedTuple

import pandas as pd

from analysis.attribution import extract_attributions
from analysis.claims import extract_claims
from analysis.comparison import compare_claims
from analysis.dates import extract_dates
from analysis.entities import count_entities, extract_mentions, link_entities
from analysis.language import parse_articles
from analysis.sentences import extract_sentences
from analysis.timeline import extract_timeline


class Extraction(NamedTuple):
    """What each article says, as tables of `analysis.schema`."""

    articles: pd.DataFrame
    sentences: pd.DataFrame
    mentions: pd.DataFrame
    attributions: pd.DataFrame
    claims: pd.DataFrame
    dates: pd.DataFrame


class Tables(NamedTuple):
    """What each article says, and what they say together, as tables of `analysis.schema`."""

    articles: pd.DataFrame
    sentences: pd.DataFrame
    mentions: pd.DataFrame
    entity_counts: pd.DataFrame
    attributions: pd.DataFrame
    claims: pd.DataFrame
    dates: pd.DataFrame
    comparisons: pd.DataFrame
    timeline: pd.DataFrame


def analyse(articles: pd.DataFrame, model: str = "", aliases: pd.DataFrame | None = None) -> Tables:
    """Everything the package finds in the articles of one story.

    Args:
        articles: table `articles`, as `load_articles` gives it.
        model: name of an installed spaCy pipeline; empty: the default.
        aliases: table with columns alias, entity, label, by which an analyst overrules the names.

    Raises:
        ValueError: no such pipeline is installed.
    """
    return compare_tables(extract_tables(articles, model), aliases)


def extract_tables(articles: pd.DataFrame, model: str = "") -> Extraction:
    """What each article says; the model reads it once.

    Args:
        articles: table `articles`, as `load_articles` gives it.
        model: name of an installed spaCy pipeline; empty: the default.
    """
    parsed = list(parse_articles(articles, model))
    mentions = extract_mentions(parsed)
    attributions = extract_attributions(parsed, mentions)
    return Extraction(
        articles=articles,
        sentences=extract_sentences(parsed),
        mentions=mentions,
        attributions=attributions,
        claims=extract_claims(parsed, attributions),
        dates=extract_dates(parsed),
    )


def compare_tables(found: Extraction, aliases: pd.DataFrame | None = None) -> Tables:
    """The articles of one story side by side: entities, comparisons and events of them all.

    Args:
        found: what the articles say.
        aliases: table with columns alias, entity, label, by which an analyst overrules the names.
    """
    mentions = link_entities(found.mentions, aliases)
    linked = {
        (row.article_id, row.entity): entity
        for row, entity in zip(found.mentions.itertuples(), mentions["entity"], strict=True)
    }
    attributions, claims = (
        frame.assign(source_entity=[
            linked.get(key, key[1])
            for key in zip(frame["article_id"], frame["source_entity"], strict=True)
        ])
        for frame in (found.attributions, found.claims)
    )  # fmt: skip
    return Tables(
        articles=found.articles,
        sentences=found.sentences,
        mentions=mentions,
        entity_counts=count_entities(mentions),
        attributions=attributions,
        claims=claims,
        dates=found.dates,
        comparisons=compare_claims(claims, mentions, found.dates, found.sentences, found.articles),
        timeline=extract_timeline(claims, found.dates, found.articles),
    )


def save_tables(tables: Tables, folder: str | Path) -> list[Path]:
    """Writes each table as CSV (UTF-8); a table is replaced whole or not at all.

    Returns:
        The files written.
    """
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    return [
        write_whole(folder / f"{name}.csv", frame.to_csv(index=False, lineterminator="\n"))
        for name, frame in tables._asdict().items()
    ]


def write_whole(path: Path, content: str | bytes) -> Path:
    """Writes a file so that at no moment a half of it stands under its name."""
    data = content.encode() if isinstance(content, str) else content
    handle, part = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(part).chmod(0o644)
        Path(part).replace(path)
    finally:
        Path(part).unlink(missing_ok=True)
    return path
