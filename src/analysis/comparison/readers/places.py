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


def may_meet(name: str, other: str) -> bool:
    """Whether one place may lie in the other: a country, and a town in it or in no list.

    >>> may_meet("Oslo", "Norway"), may_meet("Lindal", "Norway"), may_meet("Lindal", "Oslo")
    (True, True, False)
    """
    (one, form), (two, other_form) = (
        load_places().get(tuple(n.lower().split()), ("", "")) for n in (name, other)
    )
    if one and two:
        return lies_in(one, two) or lies_in(two, one)
    return bool(one or two) and TOWN not in (form, other_form)


@functools.cache
def _within() -> dict[str, str]:
    return {place: within for _, _, place, within in _rows() if within}


def _rows() -> list[list[str]]:
    return [line.split(",") for line in load_lines("places.csv")[1:]]
