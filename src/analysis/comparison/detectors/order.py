"""Before something in one, after it in the other: "signed before the vote", "after the vote"."""

from __future__ import annotations

from analysis.comparison.findings import Finding
from analysis.comparison.gates.contrasts import have_other_complements
from analysis.comparison.gates.likeness import is_told_alike, same_event
from analysis.comparison.gates.occasions import same_occasion
from analysis.comparison.readers.complements import are_reversed, read_complements
from analysis.comparison.statements import Statement

LEAST = 0.6
NOTHING: frozenset[str] = frozenset()


def find_order(a: Statement, b: Statement) -> Finding | None:
    """One deed before and after one event."""
    if a.negating or b.negating or a.hedge or b.hedge:
        return None
    for x in read_complements(a):
        for y in read_complements(b):
            if are_reversed(x, y) and _is_one_deed(a, b):
                reason = f"A says “{x.text}”, B says “{y.text}”."
                return Finding("conflict", "date", x.text, y.text, reason)
    return None


def _is_one_deed(a: Statement, b: Statement) -> bool:
    alike = is_told_alike(a, b) and same_event(a, b, NOTHING, LEAST)
    return alike and same_occasion(a, b) and not have_other_complements(a, b)
