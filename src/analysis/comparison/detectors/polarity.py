"""One claim affirms what the other negates."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.comparison.detectors.gates import Finding, same_event, same_predicate
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
    if said.negating or said.hedge or denied.hedge not in IMPOSSIBLE:
        return None
    if any(quantity["value"] == 0 for quantity in said.beside):
        return None  # "0 deaths", "no deaths"
    if not same_predicate(a, b):
        return None
    if not same_event(a, b, without, LEAST):
        return None
    words = [" ".join(w.text for w in found) for found in (no_a, no_b)]
    reason = f"A says “{a.verb}”, B “{b.verb}”: one negates what the other affirms."
    return Finding("conflict", "polarity", *words, reason)


@read_once
def negators(claim: Statement) -> Iterator[Word]:
    """The words of the claim that negate it."""
    return (w for w in claim.words if w.lower.replace("’", "'") in claim.negators)


def stages(a: Statement, b: Statement) -> bool:
    """Whether one lies ahead and the other has happened: stages of one story."""
    return a.tense != b.tense and "future" in (a.tense, b.tense)
