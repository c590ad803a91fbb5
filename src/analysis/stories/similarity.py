"""How alike two articles are: the cosine of their features, rare ones counting more."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from analysis.stories.evidence import Evidence

# As many articles without any of the features are imagined beside the real ones, so that in a
# folder about a single story the words that all articles share still count.
IMAGINED_ARTICLES = 100
# A feature in more articles than that tells no story, and would make the work grow with a square.
MOST_HOLDERS = 1000
FLOOR = 0.02  # below, two articles have nothing in common


def measure_rarity(holders: np.ndarray, n_articles: int) -> np.ndarray:
    """How much each feature says, if so many of the articles have it."""
    return np.log((n_articles + IMAGINED_ARTICLES) / np.maximum(holders, 1))


class Window:
    """The articles of some days, with the weights that their features have."""

    def __init__(self, evidence: Evidence, articles: np.ndarray, rarity: np.ndarray) -> None:
        """Weighs the features of `articles` by their rarity (see `measure_rarity`)."""
        self.articles, self.words = articles, evidence.words
        self.rows, self.features, counts = evidence.of(articles)
        holders = np.bincount(self.features, minlength=len(evidence.words))
        rarity = np.where(holders > MOST_HOLDERS, 0, rarity)
        weights = counts * rarity[self.features]
        lengths = np.sqrt(np.bincount(self.rows, weights**2, minlength=len(articles)))
        self.weights = weights / np.maximum(lengths, 1e-12)[self.rows]
        self.ends = np.searchsorted(self.rows, np.arange(len(articles) + 1))
        self._by_feature = np.argsort(self.features, kind="stable")
        self._holders = np.concatenate([[0], np.cumsum(holders)])
        self._rare = (holders > 1) & (holders <= MOST_HOLDERS)

    def compare(self, row: int) -> np.ndarray:
        """The similarity of one article with each article before it in the window."""
        span = slice(self.ends[row], self.ends[row + 1])
        rare = self._rare[self.features[span]]
        features, weights = self.features[span][rare], self.weights[span][rare]
        lists = [self._by_feature[self._holders[f] : self._holders[f + 1]] for f in features]
        if not lists:
            return np.zeros(row)
        others = np.concatenate(lists)
        products = np.repeat(weights, [len(each) for each in lists]) * self.weights[others]
        return np.bincount(self.rows[others], products, minlength=len(self.articles))[:row]

    def pairs(self, first_new: int) -> Iterator[tuple[int, int, float]]:
        """(row, earlier row, similarity) of the rows from `first_new` on."""
        for row in range(first_new, len(self.articles)):
            similarities = self.compare(row)
            for other in np.flatnonzero(similarities >= FLOOR).tolist():
                yield row, other, float(similarities[other])

    def shared(self, row: int, other: int, most: int) -> list[str]:
        """Words that two articles share, those first that say most."""
        a, b = self._weights_of(row), self._weights_of(other)
        common = sorted(a.keys() & b.keys(), key=lambda f: (-a[f] * b[f], self.words[f]))
        return list(dict.fromkeys(self.words[f] for f in common if a[f] * b[f] > 0))[:most]

    def _weights_of(self, row: int) -> dict[int, float]:
        span = slice(self.ends[row], self.ends[row + 1])
        return dict(zip(self.features[span].tolist(), self.weights[span].tolist(), strict=True))
