"""Claims made ready for comparison: their words by role, names, days and numbers."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TypeVar

import pandas as pd

from analysis.comparison.sentences import Day, Name, Sentence, cached_property
from analysis.comparison.words import Word, has_negator, load_root_words

LIGHT = 0.3
WITHOUT = "without"
# As words and as roots: of "were" both.
COPULAS = frozenset("is are was were wer be been being becom remain".split())  # noqa: SIM905


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
    def remembered(claim: Statement) -> Found:
        readings = claim.readings
        if find not in readings:
            readings[find] = find(claim)
        return readings[find]

    return remembered


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
        readings = claim.around.readings
        if read not in readings:
            readings[read] = tuple(read(claim))
        return readings[read]

    return reading


def total(roots: frozenset[str]) -> float:
    """Sum of the weights of the roots."""
    light = len(roots & light_roots())
    return len(roots) - light * (1 - LIGHT)


@functools.cache
def light_roots() -> frozenset[str]:
    """Roots of `light_words.txt`."""
    return load_root_words("light_words.txt")
