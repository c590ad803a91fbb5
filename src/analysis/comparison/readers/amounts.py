"""Amounts: numbers with the unit that a sentence gives them."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from analysis.claims.numerals import ARTICLES
from analysis.comparison.readers.numerals import Numeral, read_numerals
from analysis.comparison.readers.units import (
    find_unit,
    is_currency,
    load_amount_words,
    measures,
    singular,
)
from analysis.comparison.words import Word

PERCENT = frozenset({"%", "percent", "cent", "pct"})
AROUND, ADJACENT = 6, 2  # words in which one can say that an amount is not settled


class Amount(NamedTuple):
    """A number with its unit, its first word and the one after it, and how it is written."""

    unit: str
    value: float
    factor: float
    modifier: str
    text: str
    first: int
    after: int


def find_amounts(sentence: str, words: Sequence[Word]) -> Iterator[Amount]:
    """The numbers of a sentence that have a unit, "eight years and six months" as one."""
    last = None
    for numeral in read_numerals(words):
        amount = _measure(sentence, words, numeral)
        if amount and last and _go_on(words, last, amount):
            amount = _add(sentence, words, last, amount)
        elif last:
            yield last
        last = amount
    if last:
        yield last


def _measure(sentence: str, words: Sequence[Word], numeral: Numeral) -> Amount | None:
    """The number with its unit."""
    start = words[numeral.first].start
    sign = sentence[max(0, start - 1) : start]
    unit, factor, after = find_unit(words, numeral)
    if is_currency(sign):
        unit, factor, after, start = sign, 1, numeral.after, start - 1
    if not unit:
        return None
    text = sentence[start : words[after - 1].end]
    return Amount(unit, numeral.value, factor, numeral.modifier, text, numeral.first, after)


def _go_on(words: Sequence[Word], last: Amount, amount: Amount) -> bool:
    between = [word.lower for word in words[last.after : amount.first]]
    one = last.unit == amount.unit == "time" and last.factor > amount.factor
    return one and between in ([], ["and"])


def _add(sentence: str, words: Sequence[Word], last: Amount, amount: Amount) -> Amount:
    value = last.value + amount.value * amount.factor / last.factor
    text = sentence[words[last.first].start : words[amount.after - 1].end]
    return last._replace(value=value, text=text, after=amount.after)


def is_unsettled(words: Sequence[Word], first: int, after: int) -> bool:
    """Whether words[first:after] is asked, threatened, a part, a rate, or how long ago it was."""
    by, each = [*(word.lower for word in words[after : after + 2]), "", ""][:2]
    if by == "more" and each != "than" and words[after - 1].lower in PERCENT:
        after += 1  # "8 percent more pay"
    if by in ("per", "each") or by in ARTICLES and singular(each) in measures():
        return True
    return any(
        word.lower in _unsettled(place)
        for place, beside in (
            ("around", words[max(0, first - AROUND) : after + AROUND // 2]),
            ("before", words[max(0, first - ADJACENT) : first]),
            ("after", words[after : after + ADJACENT]),
        )
        for word in beside
    )


def part_of(words: Sequence[Word], first: int, after: int) -> str:
    """Of what words[first:after] is the amount: "in all", "of one"; empty if that is not told."""
    beside = {w.lower for w in words[max(0, first - AROUND) : after + ADJACENT]}
    parts = load_amount_words()["parts"].items()
    found = [part for part, said in parts if not beside.isdisjoint(said.split())]
    return found[0] if found else ""


@functools.cache
def _unsettled(place: str) -> frozenset[str]:
    return frozenset(load_amount_words()["unsettled"][place].split())
