"""Typed detectors: each decides one kind of agreement or conflict between two aligned claims."""

from __future__ import annotations

from analysis.comparison.detectors.dates import find_date
from analysis.comparison.detectors.direction import find_direction
from analysis.comparison.detectors.expectation import find_expectation
from analysis.comparison.detectors.gates import Finding, same_event
from analysis.comparison.detectors.names import find_name
from analysis.comparison.detectors.numbers import find_number
from analysis.comparison.detectors.polarity import find_polarity
from analysis.comparison.detectors.refuting import find_refuting
from analysis.comparison.detectors.slots import find_slot
from analysis.comparison.statements import Statement
from analysis.comparison.words import load_opposites


def find_antonym(a: Statement, b: Statement) -> Finding | None:
    """Opposite words about the same argument."""
    if a.negated != b.negated:
        return None
    for x in a.words:
        for y in b.words:
            pair = frozenset((x.root, y.root))
            if not x.root or pair not in load_opposites("antonyms.csv"):
                continue
            if {x.root, y.root} & a.roots & b.roots or not same_event(a, b, pair, 0.75):
                continue
            reason = f"{x.text!r} in one, {y.text!r} in the other, about the same thing."
            return Finding("conflict", "antonym", x.text, y.text, reason)
    return None


DETECTORS = (
    find_polarity,
    find_antonym,
    find_direction,
    find_expectation,
    find_slot,
    find_date,
    find_name,
    find_number,
    find_refuting,
)
