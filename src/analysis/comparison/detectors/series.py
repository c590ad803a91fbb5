"""Another place in the same series: the first woman to lead, or the second."""

from __future__ import annotations

from analysis.comparison.findings import Finding
from analysis.comparison.gates.identity import same_thing
from analysis.comparison.gates.likeness import coverage, same_predicate, share_something_specific
from analysis.comparison.gates.occasions import other_places
from analysis.comparison.gates.timing import stages
from analysis.comparison.readers.ordinals import Ordinal, read_ordinals, read_ordinals_around
from analysis.comparison.readers.ranks import read_ranks
from analysis.comparison.statements import Statement

LEAST = 0.7


def find_ordinal(a: Statement, b: Statement) -> Finding | None:
    """Two ordinals before one noun; not where either claim has both."""
    if a.negating or b.negating or stages(a, b) or other_places(a, b):
        return None  # the first time it was so, and the second to come
    if read_ranks(a) and read_ranks(b):
        return None  # which `precedents` knows to compare
    for x in read_ordinals(a):
        for y in read_ordinals(b):
            if x.value == y.value or not x.nouns & y.nouns or _is_told(x, b) or _is_told(y, a):
                continue
            if _same_series(a, b, x, y):
                reason = f"A says “{x.text}”, B says “{y.text}”."
                return Finding("conflict", "number", x.text, y.text, reason)
    return None


def _is_told(ordinal: Ordinal, other: Statement) -> bool:
    """Whether the other sentence has the same ordinal before one of its nouns."""
    return any(
        o.value == ordinal.value and o.nouns & ordinal.nouns for o in read_ordinals_around(other)
    )


def _same_series(a: Statement, b: Statement, x: Ordinal, y: Ordinal) -> bool:
    without = frozenset((x.root, y.root))
    if a.copular and b.copular and x.nouns == y.nouns and same_thing(a, b):
        return True
    if not same_predicate(a, b):
        return False  # the first patient lived, the second died; a fall in the first round
    return coverage(a, b, without) >= LEAST and share_something_specific(a, b, without)
