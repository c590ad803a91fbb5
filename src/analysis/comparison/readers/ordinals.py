"""The ordinals of a claim, in words or digits, and what they may count."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from analysis.comparison.lexicon import load_pairs
from analysis.comparison.statements import Statement, read_once
from analysis.comparison.words import Word

REACH = 3  # words after the ordinal that may hold its noun
ENDS = frozenset({"st", "nd", "rd", "th"})
BEYOND = frozenset({"than", "since", "after", "before"})  # "more than the first"


class Ordinal(NamedTuple):
    """A place in a series, as written, and the roots of what may be the noun of the series."""

    text: str
    value: int
    root: str
    nouns: frozenset[str]


@read_once
def read_ordinals(claim: Statement) -> Iterator[Ordinal]:
    """The ordinals of a claim, in words or digits; not those from which it counts on."""
    if any(map(may_tell_ordinal, claim.around.lower)):
        words = [word for word in claim.words if claim.leads or claim.holds(word.start)]
        yield from _find_ordinals(words, claim.sentence, claim.around.start)


@read_once
def read_ordinals_around(claim: Statement) -> Iterator[Ordinal]:
    """The ordinals of its sentence."""
    return _find_ordinals(claim.sentence_words, claim.sentence, 0)


def _find_ordinals(words: Sequence[Word], text: str, start: int) -> Iterator[Ordinal]:
    """The words, and the text from whose offset `start` they count."""
    for i, word in enumerate(words):
        digits = word.text.isdigit() and i + 1 < len(words) and words[i + 1].lower in ENDS
        value = int(word.text) if digits else int(load_pairs("ordinals.csv").get(word.lower, 0))
        if not value:
            continue
        following = words[i + 1 + digits : i + 1 + digits + REACH]
        if text[words[i + digits].end - start :][:1] == "-":
            following = following[:1]  # "first-round picks" are no first picks
        is_name = (digits or word.text[0].isupper()) and _is_capitalised(following)
        if not is_name and not {w.lower for w in words[max(0, i - 2) : i]} & BEYOND:
            written = word.text + words[i + 1].text if digits else word.text
            yield Ordinal(written, value, word.root, frozenset(w.root for w in following if w.root))


def may_tell_ordinal(lower: str) -> bool:
    """Whether it is an ordinal, or ends one in digits."""
    return lower in ENDS or lower in load_pairs("ordinals.csv")


def _is_capitalised(words: Sequence[Word]) -> bool:
    """Whether the first has a capital: "37th Avenue", "First Lady"."""
    return bool(words) and words[0].text[0].isupper()
