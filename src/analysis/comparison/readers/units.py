"""What a number measures or counts, by the words beside it."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from itertools import takewhile

from analysis.comparison.readers.numerals import ALONE, Numeral
from analysis.comparison.words import Word, find_root
from analysis.datafiles import load_toml

BACK = 9  # words between "number of" and the number
NEAR = 3  # words between a number and the thing it counts
HOURLY = ({"per", "hour"}, {"an", "hour"})
REACHED = frozenset({"at", "to", "was", "is", "were", "reached", "hit"})
MAJORITY = ["majority", "of"]
SIZES = frozenset({"length", "mass", "area", "volume", "temperature"})
KNOWN = frozenset({"the", "these", "those", "both", "all", "his", "her", "its", "their", "other"})


def find_unit(words: Sequence[Word], numeral: Numeral) -> tuple[str, float, int]:
    """What a number measures or counts, how many of the smallest unit one is, the place after.

    >>> from analysis.comparison.readers.numerals import read_numerals
    >>> from analysis.comparison.words import split_words
    >>> words = split_words("three days, 12 red lorries, nine hills")
    >>> [find_unit(words, numeral) for numeral in read_numerals(words)]
    [('time', 86400, 2), ('vehicles', 1, 5), ('', 1, 6)]
    """
    at = numeral.after
    name = singular(words[at].lower) if at < len(words) else ""
    if [word.lower for word in words[at : at + 2]] == ["per", "cent"]:
        return "percent", 1, at + 2
    if name in _speeds():
        return "speed", _speeds()[name], at + 1
    if name in measures():
        what, factor = measures()[name]
        width = _width_of_hour(words, at + 1) if what == "length" else 0
        return ("speed", factor / 3600, at + 1 + width) if width else (what, factor, at + 1)
    if name in _currencies():
        return _currencies()[name], 1, at + 1
    for place, word in enumerate(takewhile(lambda w: w.root, words[at : at + NEAR]), at):
        what = _counted().get(singular(word.lower), "")
        if what and not _is_part(words, numeral):
            return what, 1, place + 1
    return _counted_before(words, numeral), 1, at


def _width_of_hour(words: Sequence[Word], at: int) -> int:
    """How many words "per hour", "an hour", "/h" are; 0 for others."""
    following = [word.lower for word in words[at : at + 2]]
    return 2 if set(following) in HOURLY else int(following[:1] == ["h"])


def _counted_before(words: Sequence[Word], numeral: Numeral) -> str:
    """What is counted in "the number of cars involved was 38", "a majority of 214"."""
    before = [word.lower for word in words[max(0, numeral.first - BACK) : numeral.first]]
    follows = words[numeral.after : numeral.after + 1]
    if before[-2:] == MAJORITY and not any(word.root for word in follows):
        return _counted()["vote"]
    if before[-1:] and before[-1] in REACHED and "number" in before:
        following = before[before.index("number") + 1 :]
        return next((_counted()[n] for n in map(singular, following) if n in _counted()), "")
    return ""


def _is_part(words: Sequence[Word], numeral: Numeral) -> bool:
    """Whether the number is of some of those known: "one of the robbers", "the two cars"."""
    one = numeral.value == 1 and words[numeral.first].lower not in ALONE
    known = numeral.first and words[numeral.first - 1].lower in KNOWN
    return one or known


def is_unit_name(lower: str) -> bool:
    """Whether an amount with this word may be a speed, or money: "mph", "km/h", "euros"."""
    return singular(lower) in (*_speeds(), *_currencies()) or lower in ("hour", "h")


def is_currency(unit: str) -> bool:
    """Whether the unit is money."""
    return unit in _currencies().values()


def is_size(unit: str) -> bool:
    """Whether it is a unit of length, mass and the like, not of time: "metres"."""
    return measures().get(singular(unit.lower()), ("",))[0] in SIZES


@functools.cache
def countable_units() -> frozenset[str]:
    """The units of what is counted, not measured: "flights", and of shares."""
    return frozenset((*_counted().values(), "%", "percent"))


@functools.cache
def currency_roots() -> frozenset[str]:
    """The roots of the names of currencies."""
    return frozenset(map(find_root, _currencies()))


@functools.cache
def measure_roots() -> frozenset[str]:
    """The roots of the names of measures: "yards", "hours"."""
    return frozenset(map(find_root, measures()))


def singular(lower: str) -> str:
    """ "lorries" as "lorry", "buses" as "bus"."""
    if lower.endswith("ies"):
        return f"{lower[:-3]}y"
    for ending in ("s", "es"):
        if lower.removesuffix(ending) in _names():
            return lower.removesuffix(ending)
    return lower


@functools.cache
def _names() -> frozenset[str]:
    return frozenset((*measures(), *_speeds(), *_counted(), *_currencies()))


@functools.cache
def measures() -> dict[str, tuple[str, float]]:
    """Name of a unit: what it measures, and how many of the smallest one it is."""
    return {
        name: (what, factor)
        for what, names in load_amount_words()["units"].items()
        for name, factor in names.items()
    }


@functools.cache
def _speeds() -> dict[str, float]:
    return load_amount_words()["speeds"]


@functools.cache
def _currencies() -> dict[str, str]:
    """Name of a currency: its sign."""
    return _by_name("currencies")


@functools.cache
def _counted() -> dict[str, str]:
    """Name of a thing: what it is counted as."""
    return _by_name("counted")


def _by_name(table: str) -> dict[str, str]:
    lists = load_amount_words()[table]
    return {name: what for what, names in lists.items() for name in names.split()}


def load_amount_words() -> dict:
    """The tables of `amounts.toml`."""
    return load_toml("amounts.toml")
