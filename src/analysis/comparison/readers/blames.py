"""What a claim says to have caused nothing: "the drilling played no part in the collapse"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import NamedTuple

from analysis.comparison.lexicon import load_words
from analysis.comparison.readers.deeds import CAUSE, read_doers
from analysis.comparison.statements import Statement, light_roots, read_once
from analysis.comparison.words import Word, split_words

BE = "(?:was|were|is|are|had been|has been|have been)"
HAVE = "(?:had|has|have)"
CAUSE_OF = r"(?:the |a )?(?:\w+ )?(?:cause|reason|source|origin|trigger|culprit)"
OF = " (?:of|for|behind) "
BY = "(?:(?:caused|triggered|started|sparked) by|due to|down to|the result of|because of)"
DID_NOT = "(?:did not|didn['’]t|does not|doesn['’]t)"
LEAD_TO = "(?:cause|trigger|spark|start|lead to|contribute to|bring about)"
X, Y = "(?P<cause>.+?)", "(?P<effect>.+)"
DENIALS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        f"{X} {BE} (?:not|never) {CAUSE_OF}{OF}{Y}",
        f"{X} {BE} (?:not|never) to blame(?: for {Y})?",
        f"{X} {BE} unrelated to {Y}",
        f"{X} {BE} ruled out(?: as {CAUSE_OF}(?:{OF}{Y})?)?$",
        f"{X} (?:{HAVE}|play(?:s|ed)?) no (?:part|role|hand) in {Y}",
        f"{X} {HAVE} nothing to do with {Y}",
        f"{X} {DID_NOT} {LEAD_TO} {Y}",
        f"{Y[:-1]}?) {BE} (?:not|never) {BY} (?P<cause>.+)",
        f".*ruled out {X} as {CAUSE_OF}(?:{OF}{Y})?$",
    )
)
# One of these is in each of them.
TELLING = frozenset("not never no nothing ruled unrelated didn't doesn't didn’t doesn’t".split())  # noqa: SIM905


class Blame(NamedTuple):
    """What is said to have caused something, or not: its noun, all its roots, the effect."""

    text: str
    noun: str
    roots: frozenset[str]
    effect: frozenset[str]


@read_once
def read_acquitted(claim: Statement) -> Iterator[Blame]:
    """What the claim says not to have been the cause."""
    if claim.hedge or TELLING.isdisjoint(claim.around.lower):
        return
    for pattern in DENIALS:
        found = pattern.match(claim.text)
        if found:
            blame = _blame(split_words(found["cause"]), split_words(found["effect"] or ""))
            yield from filter(None, [blame])
            return


@read_once
def read_blamed(claim: Statement) -> Iterator[Blame]:
    """What the claim says to have been the cause."""
    if claim.hedge or claim.negated or read_acquitted(claim):
        return
    for told in read_doers(claim):
        if told.deed == CAUSE:
            effect = [w for w in claim.span_words if w not in told.words]
            yield from filter(None, [_blame(told.words, effect)])


def _blame(cause: list[Word] | tuple[Word, ...], effect: list[Word]) -> Blame | None:
    """The noun is the last word before a preposition: "loss" of "the loss of a sponsor"."""
    nouns = takewhile(lambda w: w.lower not in load_words("prepositions.txt"), cause)
    *_, noun = ["", *(w.root for w in nouns if w.root)]
    if not noun or noun in light_roots():
        return None
    text = " ".join(w.text for w in cause)
    return Blame(text, noun, _roots(cause), _roots(effect) - light_roots())


def _roots(words: list[Word] | tuple[Word, ...]) -> frozenset[str]:
    return frozenset(w.root for w in words if w.root)
