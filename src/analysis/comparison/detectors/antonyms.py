"""Opposite words about the same thing."""

from __future__ import annotations

from analysis.comparison.detectors.gates import Finding, same_event
from analysis.comparison.detectors.polarity import stages
from analysis.comparison.statements import Statement
from analysis.comparison.words import Word, find_root, load_opposites

LEAST = 0.6


def find_antonym(a: Statement, b: Statement) -> Finding | None:
    """One word in one claim, its opposite in the other, the rest shared."""
    if a.negating or b.negating or stages(a, b):
        return None
    for x in a.words:
        for y in opposed(find_root(x.lower), b):
            pair = frozenset((find_root(x.lower), find_root(y.lower)))
            if pair & a.context & b.context or not same_event(a, b, pair, LEAST):
                continue
            reason = f"A says “{x.text}”, B the opposite: “{y.text}”."
            return Finding("conflict", "antonym", x.text, y.text, reason)
    return None


def opposed(root: str, claim: Statement) -> list[Word]:
    """The words of the claim that are opposites of `root`."""
    opposites = load_opposites("antonyms.csv").get(root)
    return [w for w in claim.words if find_root(w.lower) in opposites] if opposites else []
