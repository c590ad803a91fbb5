"""Which articles tell the same story: evidence → similarity → linkage, day by day."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pandas as pd

from analysis.schema import CORPUS_TABLES
from analysis.stories.boilerplate import find_boilerplate, mark_boilerplate
from analysis.stories.evidence import gather_evidence
from analysis.stories.linkage import group_by_average
from analysis.stories.similarity import Window, measure_rarity

__all__ = ["find_boilerplate", "find_stories", "mark_boilerplate"]

COLUMNS = CORPUS_TABLES["stories"]
DAYS = 7  # that a story can be silent
# benchmarks/stories.py: the average similarity from which two groups of ECB+ are one story.
SAME_STORY = 0.17
SHOWN = 6  # words shared with the nearest article


def find_stories(
    articles: pd.DataFrame,
    mentions: pd.DataFrame,
    earlier: pd.DataFrame | None = None,
    days: int = DAYS,
) -> pd.DataFrame:
    """One row per article: the story that it tells.

    Goes from day to day. The articles of a day join each other, or a story of the days before, by
    the average similarity of their names and words, where what has been rare so far counts more.
    What was decided is never changed by what comes later, so that an archive can be carried on:
    the result for some days at a time is that for all of them at once.

    Args:
        articles: table `articles`: new ones and, to carry on, earlier ones: at least those of the
            last `days`, better all, from which it is known what is rare.
        mentions: table `mentions` of the same articles.
        earlier: table `stories` as far as it is known; its articles stay in their stories.
        days: how long a story can be silent until an article begins a new one.

    Returns:
        Table `stories`, in the order of the articles: `story_id` is the article_id of its first
        article; `nearest` the article of the story, from before, that is most alike, its
        `similarity`, and the words that both `shared`. Articles without a day are
        compared with all others, after them.

    Limits: an article tells one story. A digest joins the story that it is most like. Words are
    compared as such, so that a retelling in other words without common names begins a new story.

    Source: Allan et al., "Topic Detection and Tracking Pilot Study", 1998; measured on ECB+
    (Cybulska and Vossen 2014) in benchmarks/stories.py.
    """
    evidence = gather_evidence(articles, mentions)
    ids = articles["article_id"].tolist()
    found = {} if earlier is None else {r["article_id"]: r for r in earlier.to_dict("records")}
    n_seen, holders = 0, np.zeros(len(evidence.words), dtype="int64")
    for arrived, before, new in _by_day(articles, set(found), days):
        n_seen += len(arrived)
        holders += np.bincount(evidence.of(arrived)[1], minlength=len(holders))
        window = Window(evidence, np.concatenate([before, new]), measure_rarity(holders, n_seen))
        known = [found[ids[n]]["story_id"] for n in before]
        found |= {row["article_id"]: row for row in _rows(window, known, ids)}
    rows = [found[article_id] for article_id in ids]
    return pd.DataFrame(rows, columns=list(COLUMNS)).astype(COLUMNS)


def _by_day(
    articles: pd.DataFrame, known: set[str], days: int
) -> Iterator[tuple[np.ndarray, np.ndarray, np.ndarray]]:
    """For each day what arrived since the last, what to compare with, and the new; undated last."""
    is_new = ~articles["article_id"].isin(known).to_numpy()
    dated = articles["published"].notna().to_numpy()
    day = articles["published"].to_numpy().astype("datetime64[D]").astype("int64")
    last = np.iinfo("int64").min  # also what no day is read as
    for today in np.unique(day[is_new & dated]):
        new = is_new & dated & (day == today)
        before = dated & (day <= today) & (day >= today - days) & ~new
        in_order = np.flatnonzero(before)[np.argsort(day[before], kind="stable")]
        arrived = np.flatnonzero(dated & (day > last) & (day <= today))
        yield arrived, in_order, np.flatnonzero(new)
        last = today
    if (is_new & ~dated).any():
        arrived = np.flatnonzero(~dated | (day > last))
        yield arrived, np.flatnonzero(dated | ~is_new), np.flatnonzero(is_new & ~dated)


def _rows(window: Window, known: list[str], ids: list[str]) -> Iterator[dict]:
    """The new articles of a window; `known` are the stories of the articles before them."""
    ids = [ids[n] for n in window.articles]
    pairs = list(window.pairs(len(known)))
    old = {story: n for n, story in enumerate(dict.fromkeys(known))}
    groups = [old[story] for story in known] + list(
        range(len(old), len(old) + len(ids) - len(known))
    )
    groups = group_by_average(groups, len(old), pairs, SAME_STORY)
    story_of = dict(enumerate(old))
    nearest: dict[int, tuple[float, int]] = {}
    for row, other, similarity in pairs:
        if groups[row] == groups[other]:
            nearest[row] = max(nearest.get(row, (0.0, 0)), (similarity, -other))
    for row in range(len(known), len(ids)):
        similarity, other = nearest.get(row, (0.0, 0))
        yield {
            "story_id": story_of.setdefault(groups[row], ids[row]),
            "article_id": ids[row],
            "nearest": ids[-other] if similarity else "",
            "similarity": round(similarity, 3),
            "shared": ", ".join(window.shared(row, -other, SHOWN)) if similarity else "",
        }
