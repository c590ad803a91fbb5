"""What an article can share with another one about the same story: its names and its words."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.comparison.words import split_words

NAME = "@"  # before the root of a word in a name, which so counts twice: as a word and as a name


@dataclass(frozen=True)
class Evidence:
    """Articles as lists of features: `features[starts[n]:starts[n + 1]]` are those of article n."""

    starts: np.ndarray
    features: np.ndarray  # numbers, the same for all articles
    counts: np.ndarray  # 1 + log of how often the article has it
    words: list[str]  # a word for each feature, as one of the articles writes it

    def of(self, articles: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Of these articles, joined: position in `articles`, features, counts."""
        spans = [np.arange(self.starts[n], self.starts[n + 1]) for n in articles]
        where = np.concatenate(spans) if spans else np.empty(0, dtype="int64")
        positions = np.repeat(np.arange(len(articles)), [len(span) for span in spans])
        return positions, self.features[where], self.counts[where]


def gather_evidence(articles: pd.DataFrame, mentions: pd.DataFrame) -> Evidence:
    """The words of every article, and once more those that are part of a name."""
    named = defaultdict(list)
    for article_id, entity in zip(mentions["article_id"], mentions["entity"], strict=True):
        named[article_id].append(entity)
    numbers: dict[str, int] = {}
    starts, features, counts, words = [0], [], [], []
    for article_id, text in zip(articles["article_id"], articles["text"], strict=True):
        for feature, (n, word) in _count(text, named[article_id]).items():
            if feature not in numbers:
                numbers[feature] = len(numbers)
                words.append(word)
            features.append(numbers[feature])
            counts.append(1 + math.log(n))
        starts.append(len(features))
    return Evidence(
        np.array(starts, dtype="int64"),
        np.array(features, dtype="int64"),
        np.array(counts, dtype="float64"),
        words,
    )


def _count(text: str, names: list[str]) -> dict[str, tuple[int, str]]:
    """How often each feature is there, and a word for it."""
    found = [(w.root, w.text) for w in split_words(text) if w.root]
    found += [(NAME + w.root, w.text) for name in names for w in split_words(name) if w.root]
    counts = Counter(feature for feature, _ in found)
    words = dict(reversed(found))  # the first way in which it is written
    return {feature: (n, words[feature]) for feature, n in counts.items()}
