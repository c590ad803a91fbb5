"""Numbers as a sentence writes them: "six and a half", "forty-two", "2.3bn", "80,000"."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from typing import NamedTuple

from analysis.claims.lexicon import LONGEST_MODIFIER, find_modifier, number_words
from analysis.comparison.words import Word

DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
HUNDRED = 100
ARTICLES = frozenset({"a", "an"})
FRACTIONS = {"half": 0.5, "quarter": 0.25, "third": 1 / 3}
GLUED = {"b": 1e9, "k": 1e3}  # "$4.2B", "30k"
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
    for at in [at for at, word in enumerate(words) if _begins_number(word.lower)]:
        if at >= after:
            value, after = _read_at(words, at)
            before = [word.lower for word in words[max(0, at - LONGEST_MODIFIER) : at]]
            found.append(Numeral(value, at, after, find_modifier(before)))
    return found


@functools.lru_cache(maxsize=1 << 14)
def _begins_number(lower: str) -> bool:
    return lower in ALONE or _value_of(lower) is not None


def _read_at(words: Sequence[Word], at: int) -> tuple[float, int]:
    """The number that begins at a word, and the place after it."""
    lower = words[at].lower
    if lower in ALONE:
        return 1.0, at + 1
    value, after = _value_of(lower), at + 1
    while after < len(words):
        more, width = _continue(words, after, value)
        if not width:
            break
        value, after = more, after + width
    return round(value, 6), after


def _continue(words: Sequence[Word], at: int, value: float) -> tuple[float, int]:
    """The value with what follows taken in, and how many words that is: 0 if it ends here."""
    lowers = [word.lower for word in words[at : at + 3]]
    if lowers[:1] == ["and"] and len(lowers) == 3 and lowers[1] in ARTICLES | {"one"}:
        return (value + FRACTIONS[lowers[2]], 3) if lowers[2] in FRACTIONS else (value, 0)
    if lowers[:1] == ["and"] and value >= HUNDRED and value % HUNDRED == 0 and len(lowers) > 1:
        rest = _value_of(lowers[1]) if lowers[1].isalpha() else None
        return (value + rest, 2) if rest and rest < HUNDRED else (value, 0)
    if value == 0.5 and lowers[0] in ARTICLES and len(lowers) > 1:  # "half a million"
        scale = number_words().get(lowers[1], 0)
        return (value * scale, 2) if scale >= HUNDRED else (value, 0)
    glued = words[at].start == words[at - 1].end and words[at - 1].text[-1].isdigit()
    following = number_words().get(lowers[0], GLUED.get(lowers[0]) if glued else None)
    if following is None:
        return value, 0
    if following >= HUNDRED or lowers[0] == "dozen":
        return value * following, 1
    tens_and_ones = value >= 20 and value % 10 == 0 and 0 < following < 10
    return (value + following, 1) if tens_and_ones and words[at - 1].lower.isalpha() else (value, 0)


@functools.lru_cache(maxsize=1 << 14)
def _value_of(lower: str) -> float | None:
    if DIGITS.fullmatch(lower):
        return float(lower.replace(",", ""))
    return number_words().get(lower) if len(lower) > 2 else None  # "m", "bn" are no numbers alone
