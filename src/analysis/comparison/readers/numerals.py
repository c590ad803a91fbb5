"""Numbers as a sentence writes them: "six and a half", "forty-two", "2.3bn", "80,000"."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from typing import NamedTuple

from analysis.claims.lexicon import LONGEST_MODIFIER, find_modifier
from analysis.claims.numerals import read_number, value_of
from analysis.comparison.words import Word

ALONE = frozenset({"lone", "sole", "single"})  # "a lone gunman" is one


class Numeral(NamedTuple):
    """A number, its first word, the one after it, and how exact what stands before makes it."""

    value: float
    first: int
    after: int
    modifier: str


def read_numerals(words: Sequence[Word]) -> list[Numeral]:
    """The numbers among the words.

    >>> from analysis.comparison.words import split_words
    >>> [n.value for n in read_numerals(split_words("Forty-two, six and a half, $2.3bn"))]
    [42.0, 6.5, 2300000000.0]
    >>> [(n.value, n.modifier) for n in read_numerals(split_words("more than two hundred and ten"))]
    [(210.0, 'more than')]
    """
    found, after = [], 0
    lowers = [word.lower for word in words]
    for at in [at for at, lower in enumerate(lowers) if _begins_number(lower)]:
        if at >= after:
            value, after = (1.0, at + 1) if lowers[at] in ALONE else read_number(lowers, at)
            modifier = find_modifier(lowers[max(0, at - LONGEST_MODIFIER) : at])
            found.append(Numeral(value, at, after, modifier))
    return found


@functools.lru_cache(maxsize=1 << 14)
def _begins_number(lower: str) -> bool:
    return lower in ALONE or value_of(lower) is not None
