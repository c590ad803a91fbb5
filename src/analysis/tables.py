"""One batch of articles in, a set of tables out.

`extract_tables` reads the articles; `analyse` also compares them and lays out their events.
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
from analysis.dates import date_articles, extract_dates
from analysis.entities import count_entities, extract_mentions, link_entities
from analysis.language import parse_articles
from analysis.sentences import extract_sentences
from analysis.timeline import extract_timeline


class Tables(NamedTuple):
    """The tables of `analysis.schema`, one attribute each."""

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
    """Everything the package finds in the articles, each table as `analysis.schema` declares it.

    Args:
        articles: table `articles`, as `load_articles` gives it.
        model: name of an installed spaCy pipeline; empty: the default.
        aliases: table with columns alias, entity, label, by which an analyst overrules the names.

    Raises:
        ValueError: no such pipeline is installed.
    """
    parsed = list(parse_articles(articles, model))
    articles, parsed = date_articles(articles, parsed)
    mentions = link_entities(extract_mentions(parsed), aliases)
    sentences, dates = extract_sentences(parsed), extract_dates(parsed)
    attributions = extract_attributions(parsed, mentions)
    claims = extract_claims(parsed, attributions)
    return Tables(
        articles=articles,
        sentences=sentences,
        mentions=mentions,
        entity_counts=count_entities(mentions),
        attributions=attributions,
        claims=claims,
        dates=dates,
        comparisons=compare_claims(claims, mentions, dates, sentences, articles),
        timeline=extract_timeline(claims, dates, articles),
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
