"""Opposite words about the same thing."""

from __future__ import annotations

from itertools import product

from analysis.comparison.detectors.gates import Finding, same_event
from analysis.comparison.detectors.polarity import stages
from analysis.comparison.statements import Statement
from analysis.comparison.words import find_root, load_opposites

LEAST = 0.6


def find_antonym(a: Statement, b: Statement) -> Finding | None:
    """One word in one claim, its opposite in the other, the rest shared."""
    if a.negating or b.negating or stages(a, b):
        return None
    opposites = load_opposites("antonyms.csv")
    for x, y in product(a.words, b.words):
        pair = frozenset((find_root(x.lower), find_root(y.lower)))
        if pair not in opposites or pair & a.context & b.context:
            continue
        if same_event(a, b, pair, LEAST):
            reason = f"A says “{x.text}”, B the opposite: “{y.text}”."
            return Finding("conflict", "antonym", x.text, y.text, reason)
    return None
