"""The value of a number as it is written: "forty-two", "six and a half", "2.3bn", "80,000"."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

from analysis.claims.lexicon import number_words

DIGITS = re.compile(r"(\d{1,3}(?:,\d{3})+|\d+)?(\.\d+)?([a-z]*)")
ARTICLES = frozenset({"a", "an"})
FRACTIONS = {"half": 0.5, "quarter": 0.25, "third": 1 / 3}
HUNDRED = 100
MOST_WORDS = 8  # of one number


def read_number(lowers: Sequence[str], at: int = 0) -> tuple[float, int]:
    """The number that begins at a word, and the place after it; the word must be a number.

    >>> [read_number(written.split())[0] for written in ("forty - two", "six and a half", "80,000")]
    [42.0, 6.5, 80000.0]
    >>> read_number("two hundred and three hundred".split()), read_number("2.3 bn , 5".split())
    ((200.0, 2), (2300000000.0, 2))
    """
    value, after = value_of(lowers[at]), at + 1
    while after < len(lowers):
        more, width = _continue(lowers, after, value)
        if not width:
            break
        value, after = more, after + width
    return round(value, 6), after  # 4.1 * 10**9 is not exact


@functools.lru_cache(maxsize=1 << 14)
def value_of(lower: str) -> float | None:
    """The number that one word is; "m" and "bn" are none alone."""
    if lower in number_words():
        return number_words()[lower] if len(lower) > 2 else None
    parts = [number_words().get(part) for part in lower.split("-")]
    if len(parts) == 2 and None not in parts:
        return parts[0] + parts[1]
    match = DIGITS.fullmatch(lower)
    if not match or not (match[1] or match[2]):
        return None
    scale = number_words().get(match[3]) if match[3] else 1.0
    return float((match[1] or "0").replace(",", "") + (match[2] or "")) * scale if scale else None


def _continue(lowers: Sequence[str], at: int, value: float) -> tuple[float, int]:
    """The value with what follows taken in, and how many words that is: 0 if it ends here."""
    first, second, third = [*lowers[at : at + 3], "", "", ""][:3]
    written_out = lowers[at - 1].isalpha()
    if first == "and" and second in ARTICLES | {"one"}:
        return (value + FRACTIONS[third], 3) if third in FRACTIONS else (value, 0)
    if first == "and" and written_out and value >= HUNDRED and value % HUNDRED == 0:
        rest = number_words().get(second, HUNDRED)
        return (value + rest, 2) if rest < HUNDRED and not _scale(third) else (value, 0)
    if first in ARTICLES and value == FRACTIONS["half"]:  # "half a million"
        return (value * _scale(second), 2) if _scale(second) else (value, 0)
    if _scale(first):
        return value * _scale(first), 1
    hyphen = first == "-"
    ones = number_words().get(second if hyphen else first, 0)
    follows = written_out and value >= 20 and value % 10 == 0 and 0 < ones < 10
    return (value + ones, 1 + hyphen) if follows else (value, 0)


def _scale(lower: str) -> float:
    """What a word multiplies the number before it by; 0 where it does not."""
    value = number_words().get(lower, 0)
    return value if value >= HUNDRED or lower == "dozen" else 0
