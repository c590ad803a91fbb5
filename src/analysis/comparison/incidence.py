"""Which claims, or articles, hold which roots, as a sparse matrix; and how much they share.

Products of dense matrices take more time: most claims share no root, and the second thread in which
numpy multiplies them waits for work at full load.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple

import numpy as np

from analysis.comparison.statements import LIGHT, light_roots

PARTS = 10  # weights are counted in tenths: sums of whole numbers are exact in whatever order


class Incidence(NamedTuple):
    """The numbers of the roots of each row, one row after the other."""

    roots: np.ndarray
    n_roots: np.ndarray  # of each row
    weight: np.ndarray  # of each root, in tenths

    @property
    def rows(self) -> np.ndarray:
        """The row of each of the roots."""
        return np.repeat(np.arange(len(self.n_roots)), self.n_roots)

    @property
    def weights(self) -> np.ndarray:
        """The weight of each row."""
        weight = self.weight[self.roots]
        return np.bincount(self.rows, weight, minlength=len(self.n_roots)) / PARTS

    def take(self, rows: np.ndarray) -> Incidence:
        """Some of the rows."""
        n_roots, first = self.n_roots[rows], (np.cumsum(self.n_roots) - self.n_roots)[rows]
        return self._replace(roots=self.roots[_join_ranges(first, n_roots)], n_roots=n_roots)

    def merge(self, into: np.ndarray, n_rows: int) -> Incidence:
        """So many rows, each made of those for which `into`, which rises, has its number."""
        n_numbers = len(self.weight)
        rows, roots = np.divmod(np.unique(into[self.rows] * n_numbers + self.roots), n_numbers)
        return self._replace(roots=roots, n_roots=np.bincount(rows, minlength=n_rows))

    def list_holders(self, roots: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """The rows that hold each root, one root after the other, and where those of some roots
        begin and end.
        """
        order = np.argsort(self.roots, kind="stable")
        held = self.roots[order]
        return self.rows[order], np.searchsorted(held, roots), np.searchsorted(held, roots, "right")

    def weigh_shared(self, other: Incidence) -> np.ndarray:
        """The weight of the roots that each row shares with each row of the other."""
        return self.weigh_holders(*other.list_holders(self.roots), len(other.n_roots))

    def weigh_holders(
        self, holders: np.ndarray, first: np.ndarray, after: np.ndarray, n_rows: int
    ) -> np.ndarray:
        """As `weigh_shared`: of each of the roots `holders[first:after]` are the others' rows."""
        counts = after - first
        cells = np.repeat(self.rows * n_rows, counts) + holders[_join_ranges(first, counts)]
        weight = np.repeat(self.weight[self.roots], counts)
        shape = len(self.n_roots), n_rows
        return np.bincount(cells, weight, minlength=shape[0] * shape[1]).reshape(shape) / PARTS


def number_roots(of_rows: Sequence[frozenset[str]], stories: np.ndarray) -> Incidence:
    """The roots of each row, whose number is another one in each of the stories."""
    found = list(chain.from_iterable(of_rows))
    number = {root: n for n, root in enumerate(dict.fromkeys(found))}
    light = light_roots()
    weight = np.array([round(LIGHT * PARTS) if root in light else PARTS for root in number])
    n_roots = np.array([len(of_row) for of_row in of_rows], dtype="int64")
    roots = np.array([number[root] for root in found], dtype="int64")
    roots += np.repeat(stories, n_roots) * len(number)
    there, roots = np.unique(roots, return_inverse=True)
    return Incidence(roots, n_roots, weight[there % max(len(number), 1)])


def _join_ranges(first: np.ndarray, counts: np.ndarray) -> np.ndarray:
    """The numbers from each of `first` on, so many as `counts` says, one after the other."""
    before = np.cumsum(counts) - counts
    return np.repeat(first - before, counts) + np.arange(counts.sum())
