"""Which claims are about the same thing: overlap of roots, found through inverted indexes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby, pairwise

import numpy as np

from analysis.comparison.incidence import number_roots
from analysis.comparison.neighbours import find_neighbours
from analysis.comparison.statements import Statement, total

# Long sentences hold more than one event, so that length is forgiven more than by the cosine (0.5).
LENGTH_EXPONENT = 0.3
FLOOR = 0.2  # score from which a pair is worth a look
DIGITS = 12
BLOCK = 100  # claims that are paired at once

Pair = tuple[float, Statement, Statement]  # how much two claims share, and which they are


def overlap_of(roots_a: frozenset[str], roots_b: frozenset[str]) -> float:
    """Weight of the shared roots, over the lengths: 0 without any.

    >>> round(overlap_of(frozenset({"mayor", "resign"}), frozenset({"mayor", "resign", "oslo"})), 2)
    1.17
    """
    lengths = _length(total(roots_a)) * _length(total(roots_b))
    return float(_score(total(roots_a & roots_b), lengths))


def _score(shared: np.ndarray, lengths: np.ndarray) -> np.ndarray:
    """Rounded, so that in whatever order a product is taken equals stay equal."""
    return np.round(shared / lengths, DIGITS)


def _length(weight: float) -> float:
    return weight**LENGTH_EXPONENT or 1.0


def align(
    statements: Iterable[Statement], story_of: Mapping[str, str] | None = None
) -> Iterator[list[Pair]]:
    """For each article by itself, and with each of its story that is near it, the pairs of claims.

    The pairs reach `FLOOR`, but those of two titles that share any word, and of two lone sentences:
    they are of one story whatever words they choose. What an article repeats word for word is
    paired once: a line that stands on every page of it would else be compared as often as it
    stands there, squared.
    """
    index = ClaimIndex(statements, story_of)
    neighbours = find_neighbours(index.roots.merge(index.article, len(index.story)), index.story)
    for block in index.blocks():
        yield from index.pair(block, neighbours)


class ClaimIndex:
    """The claims by story and article, and what pairing them asks of each, as arrays."""

    def __init__(
        self, statements: Iterable[Statement], story_of: Mapping[str, str] | None = None
    ) -> None:
        """Sorts by story and article, and numbers them and the roots."""
        of_article = defaultdict(list)
        for statement in statements:
            of_article[statement.article_id].append(statement)
        story = {article: story_of[article] if story_of else "" for article in of_article}
        articles = sorted(of_article, key=lambda article: (story[article], article))
        self.story = np.unique([story[article] for article in articles], return_inverse=True)[1]
        found = [_once_each(of_article[article]) for article in articles]
        n_claims = [len(claims) for claims in found]
        self.first_claim = np.cumsum([0, *n_claims]).tolist()
        self.article = np.repeat(np.arange(len(articles)), n_claims)
        claims = [claim for claims in found for claim in claims]
        self.claims = np.empty(len(claims), dtype=object)
        self.claims[:] = claims
        self.roots = number_roots([claim.roots for claim in claims], self.story[self.article])
        self.length = np.array([_length(weight) for weight in self.roots.weights.tolist()])
        self.start = np.array([claim.start for claim in claims])
        self.leads = np.array([claim.around.leads for claim in claims], dtype=bool)
        self.alone = np.array([claim.around.alone for claim in claims], dtype=bool)

    def blocks(self) -> Iterator[list[int]]:
        """The articles in order, some at once."""
        articles = range(len(self.story))
        for _, block in groupby(articles, lambda article: self.first_claim[article] // BLOCK):
            yield list(block)

    def pair(self, articles: list[int], neighbours: list[list[int]]) -> Iterator[list[Pair]]:
        """The pairs of the claims of each article with its own, and with those of its neighbours.

        Args:
            articles: some that follow one another.
            neighbours: of each article those after it with which it is paired.
        """
        a, b, shared = self._find_candidates(articles, neighbours)
        scores = _score(shared, self.length[a] * self.length[b])
        asked = (scores >= FLOOR) | (self.leads[a] & self.leads[b])
        a, b, scores = a[asked], b[asked], scores[asked]
        both = self.article[a] * len(neighbours) + self.article[b]
        order = np.argsort(both, kind="stable")
        claims = (self.claims[some[order]].tolist() for some in (a, b))
        pairs = list(zip(scores[order].tolist(), *claims, strict=True))
        ends = np.cumsum(np.unique(both, return_counts=True)[1])
        for first, last in pairwise([0, *ends.tolist()]):
            yield pairs[first:last]

    def _find_candidates(
        self, articles: list[int], neighbours: list[list[int]]
    ) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Claims of the articles, those that share a root with them or are sentences alone as they
        are, and the weight of what they share.
        """
        paired = np.zeros((len(articles), len(neighbours)), dtype=bool)
        for row, article in enumerate(articles):
            paired[row, [article, *neighbours[article]]] = True
        mine = np.arange(self.first_claim[articles[0]], self.first_claim[articles[-1] + 1])
        theirs = np.flatnonzero(paired.any(axis=0)[self.article])
        left, right = self.article[mine], self.article[theirs]
        shared = self.roots.take(mine).weigh_shared(self.roots.take(theirs))
        asked = (shared > 0) | np.logical_and.outer(self.alone[mine], self.alone[theirs])
        asked &= paired[left - articles[0]][:, right]
        asked &= np.less.outer(left, right) | np.less.outer(self.start[mine], self.start[theirs])
        rows, columns = asked.nonzero()
        return mine[rows], theirs[columns], shared[rows, columns]


def _once_each(statements: Iterable[Statement]) -> list[Statement]:
    first: dict[tuple[str, int], Statement] = {}  # two verbs of one sentence may share its words
    for statement in statements:
        first.setdefault((statement.text, statement.head_char - statement.start), statement)
    return list(first.values())
