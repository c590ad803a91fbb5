"""The words by which claims are read, from the data files."""

import functools
from collections.abc import Sequence
from typing import NamedTuple

from analysis.datafiles import load_rows, load_toml

LONGEST_MODIFIER = 5  # words


class Hedge(NamedTuple):
    """What a hedging word leaves of a claim."""

    certainty: str  # probable or possible
    negative: bool  # "unlikely" turns the claim into its opposite


@functools.cache
def words(name: str) -> frozenset[str]:
    """One list of claims.toml."""
    return frozenset(_lists()[name].split())


@functools.cache
def hedges() -> dict[tuple[str, str], Hedge]:
    """Lemma and its place (beside, over, object) to what it leaves of a claim."""
    return {
        (word, row["place"]): Hedge(row["certainty"], row["polarity"] == "negative")
        for row in load_rows("hedges.csv")
        for word in row["words"].split()
    }


@functools.cache
def number_words() -> dict[str, float]:
    """Word to number: "seven" to 7.0, "million" to 1000000.0."""
    return {
        word: float(value) for value, names in _lists()["numbers"].items() for word in names.split()
    }


@functools.cache
def units() -> dict[str, str]:
    """Word or sign to the unit it stands for: "dollars" to "$"."""
    return {word: unit for unit, names in _lists()["units"].items() for word in names.split()}


def find_modifier(before: Sequence[str]) -> str:
    """How exact the words right before a number make it: "" where none says so.

    >>> find_modifier(["it", "hurt", "more", "than"])
    'more than'
    >>> find_modifier(["more", "than", "a"])  # hundred
    'more than'
    """
    if before and before[-1] == "a":
        before = before[:-1]
    for length in range(min(LONGEST_MODIFIER, len(before)), 0, -1):
        kind = _modifiers().get(tuple(before[-length:]))
        if kind:
            return kind
    return ""


@functools.cache
def _modifiers() -> dict[tuple[str, ...], str]:
    """Words before a number, as a tuple, to how exact they make it: ("more", "than") to over."""
    return {
        tuple(phrase.split("_")): kind
        for kind, phrases in _lists()["modifiers"].items()
        for phrase in phrases.split()
    }


def _lists() -> dict:
    return load_toml("claims.toml")
