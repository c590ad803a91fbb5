"""Mentions as an analyst wants them: rejected, split, merged, relabelled, in that order."""

from __future__ import annotations

import pandas as pd

from analysis.corrections.anchors import find_rows, select, warn_unfit


def correct_mentions(
    mentions: pd.DataFrame, articles: pd.DataFrame, corrections: pd.DataFrame | None
) -> pd.DataFrame:
    """The mentions as an analyst wants them; `basis` says which were corrected and why.

    Args:
        mentions: table `mentions`, linked.
        articles: table `articles`, in which the corrections' words are looked up.
        corrections: from `load_corrections`; None: none.

    Returns:
        Table `mentions`, without the rejected ones. A merged entity takes the label of the one
        that it becomes; a relabelled mention gives its label to its entity.

    Warns:
        ArticleWarning: a correction fits the mentions no longer; it is left out.
    """
    mentions = mentions.copy()
    for row in select(corrections, "reject_mention"):
        mentions = mentions.drop(index=find_rows(mentions, articles, row, "name"))
    for row in select(corrections, "split_entity"):
        _rename(mentions, find_rows(mentions, articles, row, "name"), row)
    for row in _in_order(list(select(corrections, "merge_entities"))):
        _rename(mentions, _named(mentions, row), row)
    for row in select(corrections, "relabel_mention"):
        found = find_rows(mentions, articles, row, "name")
        mentions.loc[found, ["label", "basis"]] = [row.value, f"corrected: {row.note}"]
        same = mentions["entity"].isin(mentions.loc[found, "entity"])
        mentions.loc[same, "entity_label"] = row.value
    return mentions.reset_index(drop=True)


def _named(mentions: pd.DataFrame, row: tuple) -> pd.Index:
    """The mentions of the entity that a correction merges into another."""
    found = mentions.index[mentions["entity"] == row.quote]
    if found.empty:  # the program may call it otherwise today
        found = mentions.index[mentions["text"].str.split().str.join(" ") == row.quote]
    if found.empty:
        warn_unfit(row, f"no entity is named {row.quote!r}")
    return found


def _rename(mentions: pd.DataFrame, found: pd.Index, row: tuple) -> None:
    """Gives the mentions another entity, and its label where it has one."""
    labels = mentions.loc[mentions["entity"] == row.value, "entity_label"]
    mentions.loc[found, ["entity", "basis"]] = [row.value, f"corrected: {row.note}"]
    if not labels.empty:
        mentions.loc[found, "entity_label"] = labels.iloc[0]


def _in_order(merges: list[tuple]) -> list[tuple]:
    """A merge before the merges of what it merges into, so that chains work in any order."""
    into = {row.quote: row for row in merges}

    def depth(row: tuple) -> int:
        following = into.get(row.value)
        return 0 if following is None else 1 + depth(following)

    return sorted(merges, key=depth, reverse=True)
