"""Which claims are about the same thing: overlap of roots, found through inverted indexes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, islice, pairwise
from operator import attrgetter

import numpy as np

from analysis.comparison.statements import LIGHT, Statement, light_roots, total

# Long sentences hold more than one event, so that length is forgiven more than by the cosine (0.5).
LENGTH_EXPONENT = 0.3
FLOOR = 0.2  # score from which a pair is worth a look
SAME_STORY = 0.1  # share of the roots of the shorter article that the other one has too
NEAREST_ARTICLES = 24
WINDOW = 64  # articles further apart in the list of one root are not paired by that root
ROUNDING, DIGITS = 1e-9, 12
PAIR = 2  # articles given as one story are compared whatever words they choose


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


def align(statements: Sequence[Statement]) -> Iterator[list[Pair]]:
    """For each article of a story by itself, and with each that is near it, the pairs of claims.

    The pairs reach `FLOOR`, but those of two titles, which are of one story whatever words they
    choose. What an article repeats word for word is paired once: a line that
    stands on every page of it would else be compared as often as it stands there, squared.
    """
    index = RootIndex(statements)
    for article, partners in enumerate(index.partners()):
        yield from index.pair(article, partners)


class RootIndex:
    """The roots of the claims of a story, as lists of numbers."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        """Sorts by article, and numbers the roots."""
        groups = groupby(sorted(statements, key=attrgetter("article_id")), attrgetter("article_id"))
        of_article = {article: _once_each(claims) for article, claims in groups}
        self.articles = list(of_article)
        claims = [claim for claims in of_article.values() for claim in claims]
        self.claims = np.empty(len(claims), dtype=object)
        self.claims[:] = claims
        self.n_claims = [len(claims) for claims in of_article.values()]
        self.first_claim = np.cumsum([0, *self.n_claims]).tolist()
        number: dict[str, int] = {}
        self.roots = np.array(
            [number.setdefault(r, len(number)) for c in claims for r in c.roots], dtype="int64"
        )
        self.n_roots = np.array([len(claim.roots) for claim in claims], dtype="int64")
        self.first_root = np.cumsum([0, *self.n_roots])
        self.light = np.array([root in light_roots() for root in number], dtype=bool)
        self.is_shared = np.bincount(self.roots, minlength=len(number)) > 1
        starts = self.first_root[self.first_claim]
        self.own = [np.unique(self.roots[i:j]) for i, j in pairwise(starts.tolist())]
        self.length = np.array([_length(claim.weight) for claim in claims])
        self.start = np.array([claim.start for claim in claims])
        self.leads = np.array([claim.leads for claim in claims], dtype=bool)
        self.alone = np.array([claim.alone for claim in claims], dtype=bool)

    def partners(self) -> list[list[int]]:
        """For each article those after it that may tell the same: the nearest by shared roots.

        A root in many articles pairs only those close to each other in its list, so that the work
        grows with the number of articles, not with its square.
        """
        near = (_nearest(others) for others in self._close())
        pairs = {(min(a, b), max(a, b)) for a, others in enumerate(near) for b in others}
        if len(self.articles) == PAIR:
            pairs.add((0, 1))
        after: list[list[int]] = [[] for _ in self.articles]
        for a, b in sorted(pairs):
            after[a].append(b)
        return after

    def _close(self) -> Iterator[dict[int, float]]:
        """For each article the others that share enough of its roots, with their weight."""
        whole = np.array([len(own) - self.light[own].sum() * (1 - LIGHT) for own in self.own])
        for article, shared in enumerate(self._share_roots()):
            least = SAME_STORY * np.minimum(whole[article], whole) - ROUNDING
            shared[article] = 0
            close = np.flatnonzero((shared >= least) & (shared > 0))
            yield dict(zip(close.tolist(), shared[close].tolist(), strict=True))

    def _share_roots(self) -> Iterator[np.ndarray]:
        """For each article the weight of the roots that each article shares with it."""
        sets = self.own
        joined = np.concatenate([self.roots[:0], *sets])
        owners = np.repeat(np.arange(len(sets)), [len(own) for own in sets])
        if len(sets) <= WINDOW:
            holds = _mark(owners, joined, (len(sets), len(self.light)))
            yield from _weigh(holds, holds, self.light)
            return
        order = np.argsort(joined, kind="stable")
        holders = owners[order]
        place = np.argsort(order)  # where each article stands in the list of each of its roots
        ends = np.cumsum(np.bincount(joined, minlength=len(self.light)))
        starts = np.concatenate([[0], ends])
        for own in sets:
            at, place = place[: len(own)], place[len(own) :]
            first = np.maximum(at - WINDOW, starts[own])
            last = np.minimum(at + WINDOW + 1, ends[own])
            others = _concatenate(holders, first, last)
            light = others[np.repeat(self.light[own], last - first)]
            yield _total(*(np.bincount(found, minlength=len(sets)) for found in (others, light)))

    def pair(self, article: int, others: list[int]) -> Iterator[list[Pair]]:
        """The pairs of the claims of an article with its own, and with those of each other."""
        both = [article, *others]
        mine, theirs = self._claims_of([article]), self._claims_of(both)
        lengths = np.outer(self.length[mine], self.length[theirs])
        scores = _score(self._shared(article, mine, theirs), lengths)
        asked = scores >= FLOOR
        asked |= np.outer(self.leads[mine], self.leads[theirs]) & (scores > 0)
        asked |= np.outer(self.alone[mine], self.alone[theirs])
        asked[:, : len(mine)] &= np.less.outer(self.start[mine], self.start[mine])
        rows, columns = asked.nonzero()
        owners = np.repeat(np.arange(len(both)), [self.n_claims[n] for n in both])[columns]
        order = np.argsort(owners, kind="stable")
        rows, columns = rows[order], columns[order]
        a, b = (self.claims[some].tolist() for some in (mine[rows], theirs[columns]))
        pairs = zip(scores[rows, columns].tolist(), a, b, strict=True)
        for n in np.bincount(owners, minlength=len(both)).tolist():
            yield list(islice(pairs, n))

    def _shared(self, article: int, mine: np.ndarray, theirs: np.ndarray) -> np.ndarray:
        """The weight of what the claims of an article (rows) share with others."""
        own = self.own[article]
        own = own[self.is_shared[own]]
        column = np.full(len(self.light), -1)
        column[own] = np.arange(len(own))
        light = self.light[own]
        return _weigh(*(self._matrix(claims, column, len(own)) for claims in (mine, theirs)), light)

    def _matrix(self, claims: np.ndarray, column: np.ndarray, n_columns: int) -> np.ndarray:
        """1 where one of these claims (rows) has a root that has a column."""
        columns = column[self._roots_of(claims)]
        rows = np.repeat(np.arange(len(claims)), self.n_roots[claims])
        return _mark(rows[columns >= 0], columns[columns >= 0], (len(claims), n_columns))

    def _claims_of(self, articles: list[int]) -> np.ndarray:
        """The places of their claims."""
        return np.concatenate([np.arange(*self.first_claim[n : n + 2]) for n in articles])

    def _roots_of(self, claims: np.ndarray) -> np.ndarray:
        """The roots of some claims, one claim after the other."""
        n_roots = self.n_roots[claims]
        before = np.cumsum(n_roots) - n_roots
        places = np.repeat(self.first_root[claims] - before, n_roots)
        return self.roots[places + np.arange(len(places))]


def _mark(rows: np.ndarray, columns: np.ndarray, shape: tuple[int, int]) -> np.ndarray:
    matrix = np.zeros(shape)
    matrix[rows, columns] = 1
    return matrix


def _weigh(mine: np.ndarray, theirs: np.ndarray, light: np.ndarray) -> np.ndarray:
    """The weight of the columns in which rows of both have a 1."""
    return _total(mine @ theirs.T, mine[:, light] @ theirs[:, light].T)


def _total(n_roots: np.ndarray, n_light: np.ndarray) -> np.ndarray:
    """As `total`, for numbers of roots: the same to the last digit, in whatever order they come."""
    return n_roots - n_light * (1 - LIGHT)


def _concatenate(values: np.ndarray, first: np.ndarray, last: np.ndarray) -> np.ndarray:
    parts = [values[i:j] for i, j in zip(first.tolist(), last.tolist(), strict=True)]
    return np.concatenate(parts) if parts else values[:0]


def _nearest(others: dict[int, float]) -> list[int]:
    ranked = sorted(others, key=lambda article: (-others[article], article))
    return ranked[:NEAREST_ARTICLES]


def _once_each(statements: Iterable[Statement]) -> list[Statement]:
    first: dict[tuple[str, int], Statement] = {}  # two verbs of one sentence may share its words
    for statement in statements:
        first.setdefault((statement.text, statement.head_char - statement.start), statement)
    return list(first.values())
