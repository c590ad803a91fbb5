"""Which of its kind a thing is said to be: the first ever, the first since some year, the third."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from analysis.comparison.lexicon import load_pairs
from analysis.comparison.readers.calendar_dates import MONTH
from analysis.comparison.statements import Statement, light_roots, read_once
from analysis.comparison.words import Word, find_root

SPAN = re.compile(
    r"\bin (?:the last |the past )?(?:[\w-]+ (?:years|months|weeks|days)|a (?:year|month|week))\b"
)
SINCE = re.compile(
    rf"\bsince (?:(?:early |late |mid-?)?(?:1\d|20)\d\d|(?:{MONTH})|the \d{{4}}s|last)\b"
)
OF_ALL = re.compile(r" (?:in|of) (?:the|its|their|his|her) (?:\w+['’]s )?(?:history|career)\b")
NEVER = re.compile(
    r"\bnever (?:[\w-]+ ){1,8}before\b|\bno (?:[\w-]+ ){1,6}(?:had|has|have) ever\b", re.IGNORECASE
)
BEFORE = re.compile(r"\b(?:once|twice|already|times) before\b", re.IGNORECASE)
POSSESSIVE = ("'s", "’s")
TIME = find_root("time")
OWN = frozenset({"a", "his", "her", "its", "their"})  # "celebrated her first victory"
# "The first win of the season, over Italy": of some only.
SCOPE = frozenset("as with on of since this under against over by for".split())  # noqa: SIM905


class Rank(NamedTuple):
    """How many there have been with this one, as far as it is told; and the noun of what."""

    text: str
    nth: int  # 1 for none before; 0 for some before
    noun: str
    span: str  # "in five years"


def may_tell_rank(lower: str) -> bool:
    """Whether a word of `read_ranks`."""
    return lower in load_pairs("ordinals.csv") or lower in ("never", "ever", "before")


@read_once
def read_ranks(claim: Statement) -> Iterator[Rank]:
    """Which of its kind a claim says that something is, where it says no more of it."""
    words = claim.span_words
    for at, word in enumerate(words):
        nth = int(load_pairs("ordinals.csv").get(word.lower, 0))
        noun = _noun(words[at + 1 :]) if nth else None
        if noun and _is_told(claim, at, noun):
            since = SINCE.search(claim.sentence)
            span = SPAN.search(claim.text)
            text = claim.text[word.start - claim.start : noun.end - claim.start]
            yield Rank(text, 0 if nth == 1 and since else nth, noun.root, span[0] if span else "")
    for match in NEVER.finditer(claim.sentence):
        if claim.holds(claim.around.start + match.start()):
            yield Rank(match[0], 1, "", "")
    for match in BEFORE.finditer(claim.text if claim.alone else ""):
        yield Rank(match[0], 0, claim.head, "")


def _is_told(claim: Statement, at: int, noun: Word) -> bool:
    """Whether the claim says just this: "it was the third", "for the third time"; in a title also
    "third theft in two years", in a lone sentence "her first win", "the third title of her career".
    """
    article, before = [*reversed(claim.span_words[max(0, at - 2) : at]), None, None][:2]
    if article and before and article.lower == "the":
        if claim.copular and before.start == claim.head_char or before.lower == "for":
            return True
        return claim.alone and bool(OF_ALL.match(claim.text[noun.end - claim.start :]))
    if claim.alone and article and _is_owner(claim, article):
        after = claim.text[noun.end - claim.start :].lower().split()
        return not after or after[0] not in SCOPE
    return claim.kind == "title" and bool(SPAN.match(claim.text[noun.end - claim.start :].lstrip()))


def _is_owner(claim: Statement, word: Word) -> bool:
    """Whether what follows is somebody's: "her first win", "Lund's first win"."""
    return word.lower in OWN or claim.text[word.end - claim.start :].startswith(POSSESSIVE)


def _noun(following: Sequence[Word]) -> Word | None:
    """The last of the words up to a small one or a name: "triumph" of "third cup triumph in"."""
    told = list(takewhile(lambda w: w.text.islower() and w.root, following))
    return told[-1] if told and told[-1].root not in light_roots() - {TIME} else None
