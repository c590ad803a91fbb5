"""Which articles of a story are near enough for their claims to be compared."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from analysis.comparison.incidence import Incidence

SAME_STORY = 0.1  # share of the roots of the shorter article that the other one has too
NEAREST = 24  # articles
WINDOW = 64  # articles further apart in the list of one root are not paired by that root
ROUNDING = 1e-9
PAIR = 2  # articles given as one story are compared whatever words they choose
BLOCK = 64  # articles that are looked at at once


def find_neighbours(articles: Incidence, stories: np.ndarray) -> list[list[int]]:
    """For each article those after it that may tell the same: the nearest by shared roots.

    A root in many articles pairs only those close to each other in its list, so that the work
    grows with the number of articles, not with its square.

    Args:
        articles: their roots, of which two stories have none in common.
        stories: the number of the story of each article, which rises.
    """
    n_articles = np.bincount(stories)
    first = (np.cumsum(n_articles) - n_articles)[n_articles == PAIR].tolist()
    pairs = {(article, article + 1) for article in first}
    for some, others in _find_nearest(articles):
        both = np.minimum(some, others).tolist(), np.maximum(some, others).tolist()
        pairs.update(zip(*both, strict=True))
    after: list[list[int]] = [[] for _ in stories]
    for article, other in sorted(pairs):
        after[article].append(other)
    return after


def _find_nearest(articles: Incidence) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Articles, and of each the nearest of those that share enough of its roots."""
    whole = articles.weights
    for start, shared in _share_roots(articles):
        own = np.arange(len(shared))
        least = SAME_STORY * np.minimum.outer(whole[start + own], whole) - ROUNDING
        shared[own, start + own] = 0
        rows, others = np.nonzero((shared >= least) & (shared > 0))
        order = np.lexsort((others, -shared[rows, others], rows))
        rows, others = rows[order], others[order]
        rank = np.arange(len(rows)) - np.searchsorted(rows, rows)
        yield start + rows[rank < NEAREST], others[rank < NEAREST]


def _share_roots(articles: Incidence) -> Iterator[tuple[int, np.ndarray]]:
    """For some articles from a first one on the weight of the roots that each article shares."""
    holders, first, after = articles.list_holders(articles.roots)
    place = np.argsort(np.argsort(articles.roots, kind="stable"))  # in the list of its holders
    first, after = np.maximum(place - WINDOW, first), np.minimum(place + WINDOW + 1, after)
    n_articles, n_done = len(articles.n_roots), 0
    for start in range(0, n_articles, BLOCK):
        some = articles.take(np.arange(start, min(start + BLOCK, n_articles)))
        these = slice(n_done, n_done := n_done + len(some.roots))
        yield start, some.weigh_holders(holders, first[these], after[these], n_articles)
