"""Before something in one, after it in the other: "signed before the vote", "after the vote"."""

from __future__ import annotations

from analysis.comparison.findings import Finding
from analysis.comparison.gates.contrasts import find_reversed, have_other_complements
from analysis.comparison.gates.likeness import is_told_alike, same_event
from analysis.comparison.gates.occasions import same_occasion
from analysis.comparison.readers.complements import ORDER, read_complements
from analysis.comparison.statements import Statement

LEAST = 0.6
NOTHING: frozenset[str] = frozenset()


def find_order(a: Statement, b: Statement) -> Finding | None:
    """One deed before and after one event."""
    if a.negating or b.negating or a.hedge or b.hedge:
        return None
    told_both = any({x.preposition for x in read_complements(c)} >= ORDER for c in (a, b))
    reversed_pair = next(find_reversed(a, b), None)
    if told_both or not reversed_pair or not _is_one_deed(a, b):
        return None
    x, y = reversed_pair
    return Finding("conflict", "date", x.text, y.text, f"A says “{x.text}”, B says “{y.text}”.")


def _is_one_deed(a: Statement, b: Statement) -> bool:
    alike = is_told_alike(a, b) and same_event(a, b, NOTHING, LEAST)
    return alike and same_occasion(a, b) and not have_other_complements(a, b)
