"""One batch of articles in, a set of tables out.

`extract_tables` reads articles: its rows depend on their own article alone, so it is what an engine
maps over batches of many. `compare_tables` lays the articles of one story side by side. `analyse`
is both, and lets the articles of the story date those among them that have no date.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import pandas as pd

from analysis.attribution import extract_attributions
from analysis.claims import extract_claims
from analysis.collection import without_collection
from analysis.comparison import compare_claims
from analysis.corrections import (
    correct_comparisons,
    correct_dates,
    correct_mentions,
    correct_published,
)
from analysis.dates import date_story
from analysis.duplicates import discount_repeats, find_near_duplicates
from analysis.entities import count_entities, extract_mentions, link_entities
from analysis.files import write_whole
from analysis.language import ParsedArticle, parse_articles
from analysis.schema import DAY, iter_rows, make_table
from analysis.sentences import extract_sentences
from analysis.timeline import extract_timeline
from analysis.voices import count_voices


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
    voices: pd.DataFrame
    claims: pd.DataFrame
    dates: pd.DataFrame
    comparisons: pd.DataFrame
    timeline: pd.DataFrame
    near_duplicates: pd.DataFrame
    corrections: pd.DataFrame


@without_collection()
def analyse(
    articles: pd.DataFrame,
    model: str = "",
    aliases: pd.DataFrame | None = None,
    corrections: pd.DataFrame | None = None,
) -> Tables:
    """Everything the package finds in the articles of one story.

    Args:
        articles: table `articles`, as `load_articles` gives it.
        model: name of an installed spaCy pipeline; empty: the default.
        aliases: table with columns alias, entity, label, by which an analyst overrules the names.
        corrections: table `corrections`, as `load_corrections` gives it, by which an analyst
            overrules everything.

    Raises:
        ValueError: no such pipeline is installed.

    Warns:
        ArticleWarning: a correction fits the articles no longer.
    """
    articles = correct_published(articles, corrections)
    found = _tabulate(articles, [list(parse_articles(articles, model))])
    return compare_tables(found, aliases, corrections)


@without_collection()
def extract_tables(articles: pd.DataFrame, model: str = "") -> Extraction:
    """What each article says, whatever else is in the batch; the model reads it once.

    Args:
        articles: table `articles`.
        model: name of an installed spaCy pipeline; empty: the default.
    """
    return _tabulate(articles, [[article] for article in parse_articles(articles, model)])


def _tabulate(articles: pd.DataFrame, stories: list[list[ParsedArticle]]) -> Extraction:
    """The tables of articles in order, of which those of one story date each other."""
    dated = [date_story(story) for story in stories]
    parsed = [article for story in dated for article in story.articles]
    mentions = extract_mentions(parsed)
    attributions = extract_attributions(parsed, mentions)
    return Extraction(
        articles=articles.assign(
            published=pd.Series([article.published for article in parsed], dtype=DAY),
            published_basis=[article.published_basis for article in parsed],
        ),
        sentences=extract_sentences(parsed),
        mentions=mentions,
        attributions=attributions,
        claims=extract_claims(parsed, attributions),
        dates=make_table("dates", (row for story in dated for row in story.rows)),
    )


@without_collection()
def compare_tables(
    found: Extraction,
    aliases: pd.DataFrame | None = None,
    corrections: pd.DataFrame | None = None,
    story_of: Mapping[str, str] | None = None,
) -> Tables:
    """The articles of a story side by side: entities, comparisons and events of them all.

    Args:
        found: what the articles say.
        aliases: table with columns alias, entity, label, by which an analyst overrules the names.
        corrections: table `corrections`, by which an analyst overrules everything.
        story_of: for each article its story, where there are several; by default they tell one.
            What is found of a story does not depend on the others: many small ones at once
            only take less time than one after the other.
    """
    articles, sentences = found.articles, found.sentences
    corrections = make_table("corrections") if corrections is None else corrections
    mentions = link_entities(found.mentions, aliases, story_of)
    mentions = correct_mentions(mentions, articles, corrections)
    dates = correct_dates(found.dates, articles, corrections)
    linked = _link_names(found.mentions, mentions)
    attributions, claims = (
        _link_sources(frame, linked) for frame in (found.attributions, found.claims)
    )
    near_duplicates = find_near_duplicates(articles, story_of)
    comparisons = compare_claims(claims, mentions, dates, sentences, articles, story_of=story_of)
    comparisons = discount_repeats(comparisons, near_duplicates)
    return Tables(
        articles=articles,
        sentences=sentences,
        mentions=mentions,
        entity_counts=count_entities(mentions),
        attributions=attributions,
        voices=count_voices(attributions, articles, mentions),
        claims=claims,
        dates=dates,
        comparisons=correct_comparisons(comparisons, claims, articles, corrections),
        timeline=extract_timeline(claims, dates, articles, story_of),
        near_duplicates=near_duplicates,
        corrections=corrections,
    )


def _link_names(found: pd.DataFrame, linked: pd.DataFrame) -> dict[tuple[str, str], str]:
    """Article and entity within it, to the entity that most of its mentions are linked to."""
    span = ["article_id", "start_char", "end_char"]
    now = dict(zip(iter_rows(linked, span), linked["entity"], strict=True))
    votes = Counter(
        ((where[0], name), now[where])
        for where, name in zip(iter_rows(found, span), found["entity"], strict=True)
        if where in now
    )
    ranked = sorted(votes, key=lambda vote: (-votes[vote], vote), reverse=True)
    return dict(ranked)  # the last, with most votes, stays


def _link_sources(frame: pd.DataFrame, linked: dict[tuple[str, str], str]) -> pd.DataFrame:
    """The rows with their sources under the names that hold in all articles."""
    return frame.assign(
        source_entity=pd.Series(
            [
                " > ".join(linked.get((article_id, name), name) for name in sources.split(" > "))
                for article_id, sources in iter_rows(frame, ["article_id", "source_entity"])
            ],
            index=frame.index,
            dtype="str",
        )
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
