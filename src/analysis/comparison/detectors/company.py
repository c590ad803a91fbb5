"""Somebody was alone in one, and had others with him in the other."""

from __future__ import annotations

from analysis.comparison.findings import Finding
from analysis.comparison.gates.likeness import nearness
from analysis.comparison.gates.occasions import may_be_one
from analysis.comparison.readers.company import read_company
from analysis.comparison.statements import Statement

FEWEST = 5  # shared roots of two lone sentences that tell one event; a name counts twice


def find_company(a: Statement, b: Statement) -> Finding | None:
    """Of two lone sentences of one event one tells of others, and the other that there were none.

    Who acted alone may well have sat beside somebody, in court at the latest.
    """
    for x in read_company(a):
        for y in read_company(b):
            if x.others != y.others and x.doing == y.doing and _is_one_event(a, b):
                reason = f"A says “{x.text}”, B says “{y.text}”: one excludes the other."
                return Finding("conflict", "existence", x.text, y.text, reason)
    return None


def _is_one_event(a: Statement, b: Statement) -> bool:
    return may_be_one(a, b, frozenset()) and nearness(a, b) >= FEWEST
