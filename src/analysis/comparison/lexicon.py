"""The word lists of the comparison, read from `analysis.data` when first asked for."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from analysis.datafiles import load_lines

Value = TypeVar("Value")


@functools.cache
def load_words(name: str) -> frozenset[str]:
    """The words of a list, several on a line."""
    return frozenset(word for line in load_lines(name) for word in line.split())


@functools.cache
def load_pairs(name: str) -> dict[str, str]:
    """word,value of a two-column file as a mapping; the first line names the columns."""
    return dict(line.split(",", 1) for line in load_lines(name)[1:])


@functools.cache
def load_phrases(name: str) -> dict[tuple[str, ...], str]:
    """phrase,value of a two-column file, by the words of the phrase."""
    return {tuple(phrase.split()): value for phrase, value in load_pairs(name).items()}


@functools.cache
def first_words(name: str) -> frozenset[str]:
    """The words with which the phrases of a file begin: without them, no phrase is there."""
    return frozenset(phrase[0] for phrase in load_phrases(name))


def phrases_in(lowers: Sequence[str], name: str) -> list[str]:
    """The phrases of a list, one on each line, that stand among the words."""
    if rarest_words(name).isdisjoint(lowers):
        return []
    text = f" {' '.join(lowers)} "
    return [phrase for phrase in load_lines(name) if f" {phrase} " in text]


@functools.cache
def rarest_words(name: str) -> frozenset[str]:
    """Those of the phrases of a list, one on each line: without one of them, no phrase is there."""
    return frozenset(rarest(line.split()) for line in load_lines(name))


def rarest(phrase: Iterable[str]) -> str:
    """The longest word of a phrase that is no function word, if there is one.

    >>> rarest(["without", "doubt"])
    'doubt'
    """
    return max(phrase, key=rarity)


def rarity(word: str) -> tuple[bool, int]:
    """What tells the rarer of two words: it is no function word, else it is longer."""
    return word not in load_words("function_words.txt"), len(word)


def find_phrases(
    lowers: Sequence[str], phrases: Mapping[tuple[str, ...], Value], longest: int
) -> Iterator[tuple[int, int, Value]]:
    """The longest phrase at each place, none inside another: its first word, the one after, value.

    >>> list(find_phrases("a gas leak and gas".split(), {("gas",): 1, ("gas", "leak"): 2}, 2))
    [(1, 3, 2), (4, 5, 1)]
    """
    at = 0
    while at < len(lowers):
        lengths = range(min(longest, len(lowers) - at), 0, -1)
        end = next((at + n for n in lengths if tuple(lowers[at : at + n]) in phrases), at)
        if end > at:
            yield at, end, phrases[tuple(lowers[at:end])]
        at = max(end, at + 1)
