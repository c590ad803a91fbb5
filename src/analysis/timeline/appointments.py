"""Verbs that give something a day (talks are scheduled, a vote is put off) and tell no more."""

from __future__ import annotations

import functools
import re

from analysis.comparison.words import find_root
from analysis.dates.lexicon import words_of

WORD = re.compile(r"\w*")


def gives_day(word: str, *kinds: str) -> bool:
    """Whether a word is a form of one of these kinds.

    >>> gives_day("scheduled"), gives_day("postponed", "put_off"), gives_day("hit")
    (True, True, False)
    """
    return find_root(word.lower()) in _roots_of(*kinds or ("appointed", "put_off"))


def word_at(offset: int, text: str) -> str:
    """The word that begins at an offset; none at -1."""
    return WORD.match(text, offset)[0] if offset >= 0 else ""


@functools.cache
def _roots_of(*kinds: str) -> frozenset[str]:
    return frozenset(find_root(word) for kind in kinds for word in words_of(kind))
