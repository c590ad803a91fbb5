"""The numbers of a claim as ranges, each with its unit and what it counts."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from analysis.comparison.statements import Statement, read_once
from analysis.comparison.words import find_root, split_words

ROUNDED = 0.1  # "about 40" may be anything from 36 to 44
FRACTION = re.compile(r"\b(?:half|third|quarter|fifth|tenth)s?\b")


class Figure(NamedTuple):
    """A number as a range, with its unit and the root of what it counts."""

    low: float
    high: float
    unit: str
    counts: str
    text: str
    exact: bool
    roots: frozenset[str]
    written: str = ""  # without what says how exact it is
    start: int = -1  # in the article

    @property
    def of(self) -> tuple[str, str]:
        """What makes two figures comparable."""
        return self.unit, self.counts


def meet(x: Figure, y: Figure) -> bool:
    """Whether one value fits both."""
    return x.low <= y.high and y.low <= x.high


@read_once
def read_own_figures(claim: Statement) -> Iterator[Figure]:
    """The numbers of a claim."""
    return read_figures(claim.quantities)


@read_once
def read_figures_around(claim: Statement) -> Iterator[Figure]:
    """The numbers of its sentence."""
    return read_figures(claim.beside)


def counts_none(claim: Statement) -> bool:
    """Whether a number of its sentence is nought: "0 deaths" are no deaths."""
    return any(quantity["value"] == 0 for quantity in claim.beside)


def read_figures(quantities: Iterable[dict]) -> Iterator[Figure]:
    """The quantities as numbers; a fraction is a share of a hundred."""
    for q in quantities:
        value, unit, counts = q["value"], q["unit"], q["counts"]
        fraction = value < 1 and bool(FRACTION.search(q["text"].lower()))
        if fraction:
            value, unit, counts = value * 100, "%", ""
        low, high = range_of(value, "about" if fraction else q["modifier"])
        yield Figure(
            low,
            high,
            unit,
            find_root(counts) if counts and unit != "%" else "",
            f"{q['modifier']} {q['text']}".strip(),
            not fraction and q["modifier"] != "about",
            frozenset(w.root for w in split_words(q["text"])),
            q["text"],
            q["start_char"],
        )


def range_of(value: float, modifier: str) -> tuple[float, float]:
    """A report of 40 and one of "more than 40" agree; bounds are round, so one of 38 does too.

    >>> range_of(40, "more than"), range_of(43, "more than"), range_of(40, "about")
    ((35.0, inf), (42.5, inf), (36.0, 44.0))
    """
    if modifier in ("more than", "at least"):
        return value - last_place(value) / 2, math.inf
    if modifier in ("less than", "at most"):
        return -math.inf, value + last_place(value) / 2
    if modifier in ("about", "almost"):
        return value * (1 - ROUNDED), value * (1 + ROUNDED)
    return value, value


def last_place(value: float) -> float:
    """The worth of the last digit of a number that is no nought: 10 for 40, 1 for 43."""
    return 10.0 ** Decimal(str(value)).normalize().as_tuple().exponent
