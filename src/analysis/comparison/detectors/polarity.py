"""One claim affirms what the other negates."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from analysis.comparison.detectors.gates import (
    Finding,
    other_places,
    same_event,
    same_predicate,
    with_relatives,
)
from analysis.comparison.detectors.refuting import read_cues
from analysis.comparison.lexicon import load_words
from analysis.comparison.statements import Statement, read_once
from analysis.comparison.words import Word

LEAST = 0.6
IMPOSSIBLE = ("", "could", "can")  # "could not have": no hedge once it is negated


def find_polarity(a: Statement, b: Statement) -> Finding | None:
    """One affirms and the other negates the same predicate of the same arguments."""
    no_a, no_b = negators(a), negators(b)
    if len(no_a) % 2 == len(no_b) % 2 or stages(a, b):
        return None
    without = frozenset(w.root for w in (*no_a, *no_b) if w.root)
    said, denied = (a, b) if len(no_b) % 2 else (b, a)
    if said.negating or said.hedge or denied.hedge not in IMPOSSIBLE or turned(said, denied):
        return None
    if any(quantity["value"] == 0 for quantity in said.beside):
        return None  # "0 deaths", "no deaths"
    if not same_predicate(a, b) or not _says(said, denied) or other_places(a, b):
        return None
    if not same_event(a, b, without, LEAST):
        return None
    words = [" ".join(w.text for w in found) for found in (no_a, no_b)]
    reason = f"A says “{a.verb}”, B “{b.verb}”: one negates what the other affirms."
    return Finding("conflict", "polarity", *words, reason)


def _says(said: Statement, denied: Statement) -> bool:
    """Whether what is denied is said in the other claim itself, not only beside it."""
    return denied.copular or _denied_root(denied) in with_relatives(said.roots)


def _denied_root(denied: Statement) -> str:
    """Of the verb; in a title without one, of the word after the negator."""
    if denied.head:
        return denied.head
    rest = itertools.dropwhile(lambda w: w.lower not in denied.negators, denied.words)
    return next((w.root for w in rest if w.root), "")


def turned(claim: Statement, other: Statement) -> bool:
    """Whether its sentence, unlike the other, takes back what it says: "without", "denies"."""
    turning = load_words("turning_words.txt") - {w.lower for w in other.sentence_words}
    return any(w.lower in turning for w in claim.sentence_words) or bool(read_cues(claim))


@read_once
def negators(claim: Statement) -> Iterator[Word]:
    """The words of the claim that negate it; in "the engine failed" there is nothing to negate."""
    return (
        w
        for w in claim.words
        if w.lower.replace("’", "'") in claim.negators and w.start != claim.head_char
    )


def stages(a: Statement, b: Statement) -> bool:
    """Whether one lies ahead and the other has happened: stages of one story."""
    return a.tense != b.tense and "future" in (a.tense, b.tense)
