"""Sentences as they stand in their articles, read once for all of their claims."""

from __future__ import annotations

import functools
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import pandas as pd

from analysis.comparison.words import Word, has_negator, is_negator, split_words

if TYPE_CHECKING:
    from analysis.comparison.statements import Statement

LONGEST_HEADLINE = 15  # words
ARTICLES = frozenset({"a", "an", "the"})


class cached_property(functools.cached_property):  # noqa: N801
    """As that of Python 3.12, which takes no lock: in 3.11 that is most of what it costs."""

    def __get__(self, instance: object, owner: type | None = None) -> object:
        """Reads it, after which it stands where attributes are looked for first."""
        if instance is None:
            return self
        value = instance.__dict__[self.attrname] = self.func(instance)
        return value


class Name(NamedTuple):
    """A name inside a claim."""

    text: str
    entity: str
    label: str
    start: int
    roots: frozenset[str]


class Day(NamedTuple):
    """A time expression: the days it stands for, NaT where none is known."""

    first: pd.Timestamp
    last: pd.Timestamp
    text: str
    start: int
    head_char: int  # of the word that it says the time of, -1 for none


class Article:
    """The sentences of an article, and how many of them hold each root."""

    def __init__(self, n_sentences: int) -> None:
        """Takes the number of its sentences, which then add themselves."""
        self.n_sentences = n_sentences
        self.sentences: list[Sentence] = []

    @cached_property
    def spread(self) -> Counter[str]:
        """In how many of the sentences each root stands."""
        return Counter(root for sentence in self.sentences for root in sentence.roots)


class Sentence:
    """A sentence, read once for all of its claims."""

    def __init__(self, text: str, start: int, kind: str, article: Article) -> None:
        """Takes the sentence as written, its offset, its kind, and the article it is of."""
        self.text, self.start, self.kind, self.article = text, start, kind, article
        self.alone = article.n_sentences == 1 and kind != "boilerplate"
        self.leads = self.alone or kind == "title"  # speaks for the whole article
        self.is_headline = kind == "title" or self.alone and _reads_as_headline(text)
        self.claims: list[Statement] = []
        self.days: list[Day] = []
        self.readings: dict[Callable, tuple] = {}  # filled by `read_sentence_once`

    @cached_property
    def names(self) -> frozenset[Name]:
        """The names inside its claims, so not of those who say it."""
        return frozenset(name for claim in self.claims for name in claim.names)

    @cached_property
    def words(self) -> list[Word]:
        """Its words; their offsets count from the start of the sentence."""
        return split_words(self.text)

    @cached_property
    def starts(self) -> list[int]:
        """Where the words begin."""
        return [word.start for word in self.words]

    @cached_property
    def lower(self) -> frozenset[str]:
        """The words in lower case."""
        return frozenset(word.lower for word in self.words)

    @cached_property
    def roots(self) -> frozenset[str]:
        """Roots of the words that carry meaning."""
        return frozenset(word.root for word in self.words if word.root)

    @cached_property
    def capitalised(self) -> frozenset[str]:
        """Roots of the words written with a capital."""
        return frozenset(w.root for w in self.words if w.root and w.text[0].isupper())

    @cached_property
    def capitals_before(self) -> dict[str, set[str]]:
        """For each root those of the words with a capital that stand right before it."""
        roots = defaultdict(set)
        for before, word in pairwise(self.words):
            if before.text[0].isupper():
                roots[word.root].add(before.root)
        return dict(roots)

    @cached_property
    def negating(self) -> bool:
        """Whether a word negates."""
        return any(map(is_negator, self.lower)) and has_negator(w.lower for w in self.words)

    def words_of(self, text: str, start: int) -> list[Word]:
        """The words of a part of the sentence, `text`, which begins at `start` in the article."""
        at, end = start - self.start, start - self.start + len(text)
        first, last = bisect_left(self.starts, at), bisect_left(self.starts, end)
        words, before = self.words[first:last], self.text[at - 1 : at]
        cut = before.isalnum() or before in ("'", "’") or (words and words[-1].end > end)
        if cut or at < 0 or end > len(self.text):
            return split_words(text, start)
        by = self.start
        return [Word(text, low, stem, root, at + by) for text, low, stem, root, at in words]


def _reads_as_headline(text: str) -> bool:
    """Whether it is short and leaves articles out, be it with a full stop."""
    words = text.lower().split()
    return len(words) <= LONGEST_HEADLINE and ARTICLES.isdisjoint(words)
