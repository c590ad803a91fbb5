"""Opposite words about the same thing."""

from __future__ import annotations

from analysis.comparison.detectors.gates import Finding, same_event
from analysis.comparison.detectors.polarity import stages
from analysis.comparison.statements import Statement, light_roots
from analysis.comparison.words import Word, find_root, load_opposites

LEAST = 0.6


def find_antonym(a: Statement, b: Statement) -> Finding | None:
    """One word in one claim, its opposite in the other, the rest shared."""
    if a.negating or b.negating or stages(a, b) or _turned_round(a, b):
        return None
    for x in a.words:
        for y in opposed(find_root(x.lower), b):
            pair = frozenset((find_root(x.lower), find_root(y.lower)))
            if pair & a.context & b.context or not same_event(a, b, pair, LEAST):
                continue
            reason = f"A says “{x.text}”, B the opposite: “{y.text}”."
            return Finding("conflict", "antonym", x.text, y.text, reason)
    return None


def _turned_round(a: Statement, b: Statement) -> bool:
    """One sells to the other, who buys: each subject is an object of the other claim."""
    in_b = a.subject & (b.roots - b.subject) - light_roots()
    in_a = b.subject & (a.roots - a.subject) - light_roots()
    return bool(in_a and in_b)


def opposed(root: str, claim: Statement) -> list[Word]:
    """The words of the claim that are opposites of `root`."""
    opposites = load_opposites("antonyms.csv").get(root)
    return [w for w in claim.words if find_root(w.lower) in opposites] if opposites else []
