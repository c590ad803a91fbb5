"""Places, the words for what belongs to them, and what each of them lies in."""

from __future__ import annotations

import functools

from analysis.comparison.lexicon import load_lines

COUNTRY, DEMONYM = "country", "demonym"
TOWN = "city"


@functools.cache
def load_places() -> dict[tuple[str, ...], tuple[str, str]]:
    """Words of a place or its adjective: the place, and which of the two they are."""
    return {tuple(word.lower().split()): (place, form) for word, form, place, _ in _rows()}


@functools.cache
def first_place_words() -> frozenset[str]:
    """The words with which places begin."""
    return frozenset(words[0] for words in load_places())


def is_demonym(lower: str) -> bool:
    """Whether the word says what belongs to a place: "danish"."""
    return load_places().get((lower,), ("", ""))[1] == DEMONYM


def lies_in(place: str, other: str) -> bool:
    """Whether a place is the other one, or a part of it.

    >>> lies_in("Oslo", "Europe"), lies_in("Europe", "Oslo")
    (True, False)
    """
    while place and place != other:
        place = _within().get(place, "")
    return place == other


@functools.cache
def _within() -> dict[str, str]:
    return {place: within for _, _, place, within in _rows() if within}


def _rows() -> list[list[str]]:
    return [line.split(",") for line in load_lines("places.csv")[1:]]
