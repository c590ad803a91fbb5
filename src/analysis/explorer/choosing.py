"""The rows of all tables that a choice leaves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import pandas as pd

from analysis.tables import Tables

PLACE = ["article_id", "sentence_id"]


class Choice(NamedTuple):
    """What somebody wants to look at; what is empty leaves everything."""

    articles: tuple[str, ...] = ()
    entity: str = ""
    verdict: str = ""
    first_day: pd.Timestamp | None = None
    last_day: pd.Timestamp | None = None


def choose_rows(tables: Tables, choice: Choice) -> Tables:
    """All tables with the rows that the choice leaves, in their order.

    A comparison is left if both its articles are; of an entity are rows whose sentences name it;
    within a span of time are events that touch it, and the claims and comparisons of such events.
    """
    if choice.articles:
        tables = _of_articles(tables, set(choice.articles))
    if choice.entity:
        tables = _of_entity(tables, choice.entity)
    if choice.first_day is not None and choice.last_day is not None:
        tables = _of_days(tables, choice.first_day, choice.last_day)
    if choice.verdict:
        comparisons = tables.comparisons
        tables = tables._replace(comparisons=comparisons[comparisons["verdict"] == choice.verdict])
    return tables


def _of_articles(tables: Tables, articles: set[str]) -> Tables:
    kept = {
        name: frame[frame["article_id"].isin(articles)]
        for name, frame in tables._asdict().items()
        if name != "comparisons"
    }
    pairs = tables.comparisons
    both = pairs["article_id_a"].isin(articles) & pairs["article_id_b"].isin({"", *articles})
    return Tables(**kept, comparisons=pairs[both])


def _of_entity(tables: Tables, entity: str) -> Tables:
    mentions = tables.mentions[tables.mentions["entity"] == entity]
    named = set(mentions[PLACE].itertuples(index=False, name=None))
    kept = {
        name: _at_places(getattr(tables, name), named)
        for name in ("claims", "attributions", "dates", "timeline")
    }
    counts = tables.entity_counts[tables.entity_counts["entity"] == entity]
    tables = tables._replace(**kept, mentions=mentions, entity_counts=counts)
    return _of_claims(tables, {*kept["claims"]["claim_id"], *_title_ids(named)})


def _at_places(frame: pd.DataFrame, places: set[tuple[str, int]]) -> pd.DataFrame:
    rows = frame[PLACE].itertuples(index=False, name=None)
    return frame[[place in places for place in rows]]


def _of_days(tables: Tables, first: pd.Timestamp, last: pd.Timestamp) -> Tables:
    timeline, dates = (_within(frame, first, last) for frame in (tables.timeline, tables.dates))
    dated = set(timeline["claim_id"])
    claims = tables.claims[tables.claims["claim_id"].isin(dated)]
    tables = tables._replace(timeline=timeline, dates=dates, claims=claims)
    places = dates[PLACE].itertuples(index=False, name=None)
    return _of_claims(tables, {*dated, *_title_ids(places)})


def _title_ids(places: Iterable[tuple[str, int]]) -> Iterator[str]:
    """What comparisons call a title without a verb, which is in no row of the claims."""
    return (f"{article_id}:t{sentence_id}" for article_id, sentence_id in places)


def _of_claims(tables: Tables, claims: set[str]) -> Tables:
    """The comparisons of which at least one claim is left."""
    pairs = tables.comparisons
    left = pairs["claim_id_a"].isin(claims) | pairs["claim_id_b"].isin(claims)
    return tables._replace(comparisons=pairs[left])


def _within(frame: pd.DataFrame, first: pd.Timestamp, last: pd.Timestamp) -> pd.DataFrame:
    return frame[(frame["first_day"] <= last) & (frame["last_day"] >= first)]
