"""Another place in the same series: the first woman to lead, or the second."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.comparison.detectors.gates import Finding, coverage, share_something_specific
from analysis.comparison.lexicon import load_pairs
from analysis.comparison.statements import Statement, read_once
from analysis.comparison.words import Word

LEAST = 0.7
REACH = 3  # words after the ordinal that may hold its noun


def find_ordinal(a: Statement, b: Statement) -> Finding | None:
    """Two ordinals before one noun; a claim with both is left alone."""
    if a.negating or b.negating:
        return None
    ordinals = load_pairs("ordinals.csv")
    for x, nouns_x in read_ordinals(a):
        for y, nouns_y in read_ordinals(b):
            both = {ordinals[x.lower], ordinals[y.lower]}
            if len(both) == 1 or not nouns_x & nouns_y:
                continue
            if x.root in b.context or y.root in a.context:
                continue
            if _same_series(a, b, x, y):
                reason = f"A says “{x.text}”, B says “{y.text}”."
                return Finding("conflict", "number", x.text, y.text, reason)
    return None


def _same_series(a: Statement, b: Statement, x: Word, y: Word) -> bool:
    without = frozenset((x.root, y.root))
    return coverage(a, b, without) >= LEAST and share_something_specific(a, b, without)


@read_once
def read_ordinals(claim: Statement) -> Iterator[tuple[Word, frozenset[str]]]:
    """The ordinals of a claim, each with the roots that follow it."""
    ordinals = load_pairs("ordinals.csv")
    for i, word in enumerate(claim.words):
        if word.lower in ordinals:
            yield word, frozenset(w.root for w in claim.words[i + 1 : i + 1 + REACH] if w.root)
