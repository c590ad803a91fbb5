"""The first time ever in one, one of several in the other; the second time, or the third."""

from __future__ import annotations

import functools

from analysis.comparison.findings import Finding
from analysis.comparison.gates.likeness import coverage, nearness
from analysis.comparison.gates.occasions import other_names, other_places
from analysis.comparison.lexicon import load_pairs
from analysis.comparison.readers.ranks import TIME, Rank, read_ranks
from analysis.comparison.readers.relatives import with_relatives
from analysis.comparison.statements import Statement
from analysis.comparison.words import find_root

FEWEST = 2  # shared roots of one kind of thing told in other words; a name counts two
MANY = 5  # of a lone sentence that says how often something was done, and one that names it
WINNING = frozenset(map(find_root, "win victory triumph title crown champion gold cup".split()))  # noqa: SIM905
ALL = 1.0  # of the shorter one
MORE = 4  # of what was never so before: it has no noun that says what there was none of


def find_precedent(a: Statement, b: Statement) -> Finding | None:
    """The first ever and the third, or the second and the third in five years: of one thing."""
    for x in read_ranks(a):
        for y in read_ranks(b):
            if _exclude(x, y) and _is_one(a, b, x, y):
                reason = f"A says “{x.text}”, B says “{y.text}”: one excludes the other."
                return Finding("conflict", "number", x.text, y.text, reason)
    return None


def _exclude(x: Rank, y: Rank) -> bool:
    """Whether one is the first and the other not, or both another one in the same years."""
    if 1 in (x.nth, y.nth):
        return x.nth != y.nth
    return x.span == y.span and x.nth != y.nth and 0 not in (x.nth, y.nth)


def _is_one(a: Statement, b: Statement, x: Rank, y: Rank) -> bool:
    """Whether both are of one kind of thing, and of nothing that the other does not speak of."""
    if other_places(a, b) or other_names(a, b):
        return False
    without = frozenset(_ordinals()) | {TIME}
    near = nearness(a, b, without)
    if not (x.noun and y.noun):
        return near >= MORE
    if a.negated != b.negated:
        return False
    if a.alone and b.alone and TIME in (x.noun, y.noun) and x.noun != y.noun:
        told = near >= MANY or coverage(a, b, without) >= ALL
        return told and _is_done_so_often(a, b, x, y)
    if x.noun in with_relatives(frozenset({y.noun})):
        return near >= 1
    one_span = bool(x.span) and x.span == y.span
    return one_span and TIME in (x.noun, y.noun) and near > FEWEST


def _is_done_so_often(a: Statement, b: Statement, x: Rank, y: Rank) -> bool:
    """Whether "for the third time" is of what the other calls the first: "won", "her first win"."""
    if any(rank.nth == 1 and rank.span for rank in (x, y)):
        return False  # the first in ten years
    noun, done = (y.noun, a) if x.noun == TIME else (x.noun, b)
    deeds = with_relatives(frozenset({done.head}))
    return noun in deeds or noun in WINNING and not WINNING.isdisjoint(done.roots)


@functools.cache
def _ordinals() -> frozenset[str]:
    return frozenset(map(find_root, load_pairs("ordinals.csv")))
