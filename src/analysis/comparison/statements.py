"""Claims made ready for comparison: their words by role, names, days and numbers."""

from __future__ import annotations

import functools
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple, TypeVar

import pandas as pd

from analysis.comparison.words import Word, has_negator, is_negator, load_root_words, split_words

LIGHT = 0.3
WITHOUT = "without"
LONGEST_HEADLINE = 15  # words
ARTICLES = frozenset({"a", "an", "the"})
# As words and as roots: of "were" both.
COPULAS = frozenset("is are was were wer be been being becom remain".split())  # noqa: SIM905


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
        self.answer = ""  # of a title that asks, what the title goes on with
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

    @cached_property
    def has_digits(self) -> bool:
        """Whether a number is written in digits."""
        return any(map(str.isdigit, self.text))

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


@dataclass(frozen=True, eq=False)
class Statement:
    """One claim with what the detectors look at; nothing here needs the language model."""

    claim_id: str
    article_id: str
    sentence_id: int
    start: int
    end: int
    text: str
    published: pd.Timestamp
    span_words: list[Word]  # every word between the first and the last of the claim
    words: tuple[Word, ...]  # those of its parts, and the small words between them
    roots: frozenset[str]  # of those that carry meaning
    subject: frozenset[str]  # roots
    object: frozenset[str]
    verb: str  # the predicate as written
    head_char: int
    head: str  # root of the predicate's main word
    negated: bool
    hedge: str
    tense: str
    quantities: tuple[dict, ...]
    beside: list[dict]  # the quantities of all claims of the sentence
    negators: frozenset[str]  # words that negate the predicate, or the noun it is said of
    names: tuple[Name, ...]
    around: Sentence
    open_subject: bool  # a pronoun, and nothing before it that it could stand for
    readings: dict[Callable, object] = field(default_factory=dict, repr=False)  # by `remember`

    @cached_property
    def published_day(self) -> int | None:
        """The day of publication as a number, which takes less time to compare."""
        return None if pd.isna(self.published) else self.published.toordinal()

    @cached_property
    def days(self) -> tuple[Day, ...]:
        """The time expressions inside it."""
        return tuple(day for day in self.around.days if self.start <= day.start < self.end)

    @cached_property
    def heavy(self) -> frozenset[str]:
        """The roots that are not everywhere."""
        return self.roots - light_roots()

    @cached_property
    def named(self) -> frozenset[str]:
        """The roots of all the names inside it."""
        return frozenset().union(*(name.roots for name in self.names))

    @cached_property
    def stems(self) -> frozenset[str]:
        """Roots of all its words, of the small ones too."""
        return frozenset(word.stem for word in self.words)

    @property
    def kind(self) -> str:
        """Of its sentence: title, heading, body."""
        return self.around.kind

    @property
    def is_headline(self) -> bool:
        """Whether its sentence is a title, or alone and written as one."""
        return self.around.is_headline

    @property
    def leads(self) -> bool:
        """Whether its sentence speaks for the whole article."""
        return self.around.leads

    @property
    def alone(self) -> bool:
        """Whether its sentence is the whole article."""
        return self.around.alone

    @property
    def sentence(self) -> str:
        """The sentence as written."""
        return self.around.text

    @property
    def offset(self) -> int:
        """Where it begins in its sentence."""
        return self.start - self.around.start

    @property
    def sentence_words(self) -> list[Word]:
        """The words of the whole sentence; their offsets count from its start."""
        return self.around.words

    @property
    def context(self) -> frozenset[str]:
        """Roots of the whole sentence."""
        return self.around.roots

    @property
    def capitalised(self) -> frozenset[str]:
        """Roots of the words of the sentence written with a capital."""
        return self.around.capitalised

    @cached_property
    def negating(self) -> bool:
        """Whether a word of it negates, or "without holding"; of what speaks for a whole article,
        any of its sentence.
        """
        if self.leads:
            return self.around.negating
        lower = [word.lower for word in self.span_words]
        undone = (before == WITHOUT and word.endswith("ing") for before, word in pairwise(lower))
        return has_negator(lower) or any(undone)

    def holds(self, offset: int) -> bool:
        """Whether the word there is one of its own, or of a claim around it: not of one inside."""
        holders = [c for c in self.around.claims if c.start <= offset < c.end]
        nearest = min(holders, key=lambda c: c.end - c.start, default=self)
        return nearest.start <= self.start and self.end <= nearest.end

    @cached_property
    def copular(self) -> bool:
        """Whether the predicate says no more than "is"."""
        return self.head in COPULAS

    @cached_property
    def appositive(self) -> bool:
        """Whether no clause but an apposition says it: "Ada Lund, the mayor"."""
        return self.copular and self.verb == self.text

    @cached_property
    def weight(self) -> float:
        """Sum of the weights of the roots."""
        return total(self.roots)


Found = TypeVar("Found")


def remember(find: Callable[[Statement], Found]) -> Callable[[Statement], Found]:
    """Keeps what is found of a claim by itself: each claim is compared with many others."""

    @functools.wraps(find)
    def found(claim: Statement) -> Found:
        readings = claim.readings
        if find not in readings:
            readings[find] = find(claim)
        return readings[find]

    return found


def read_once(
    read: Callable[[Statement], Iterable[Found]],
) -> Callable[[Statement], tuple[Found, ...]]:
    """As `remember`, for what a detector reads in a claim one by one."""

    @remember
    @functools.wraps(read)
    def reading(claim: Statement) -> tuple[Found, ...]:
        return tuple(read(claim))

    return reading


def read_sentence_once(
    read: Callable[[Statement], Iterable[Found]],
) -> Callable[[Statement], tuple[Found, ...]]:
    """As `read_once`, for what is read in the sentence: the same for all of its claims."""

    @functools.wraps(read)
    def reading(claim: Statement) -> tuple[Found, ...]:
        if read not in claim.around.readings:
            claim.around.readings[read] = tuple(read(claim))
        return claim.around.readings[read]

    return reading


def total(roots: frozenset[str]) -> float:
    """Sum of the weights of the roots."""
    light = len(roots & light_roots())
    return len(roots) - light * (1 - LIGHT)


@functools.cache
def light_roots() -> frozenset[str]:
    """Roots of `light_words.txt`."""
    return load_root_words("light_words.txt")
