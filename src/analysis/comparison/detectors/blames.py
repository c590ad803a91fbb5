"""One blames what the other says had no part in it: "the boiler burst", "was ruled out"."""

from __future__ import annotations

from analysis.comparison.findings import Finding
from analysis.comparison.gates.likeness import unshared
from analysis.comparison.gates.occasions import same_occasion
from analysis.comparison.readers.blames import Blame, read_acquitted, read_blamed
from analysis.comparison.readers.relatives import with_relatives
from analysis.comparison.statements import Statement, light_roots

ENOUGH = 2  # roots of a cause that leave no doubt that it is the same


def find_blame(a: Statement, b: Statement) -> Finding | None:
    """A cause in one that is none in the other, of the same effect."""
    if not same_occasion(a, b):
        return None
    for blamed, acquitted in ((a, b), (b, a)):
        for x in read_blamed(blamed):
            for y in read_acquitted(acquitted):
                if _is_one_cause(x, y, blamed, acquitted) and _may_be_one_effect(x, y):
                    reason = f"One blames “{x.text}”, the other says that it was not the cause."
                    xs, ys = (x.text, y.text) if blamed is a else (y.text, x.text)
                    return Finding("conflict", "cause", xs, ys, reason)
    return None


def _is_one_cause(x: Blame, y: Blame, a: Statement, b: Statement) -> bool:
    if y.noun not in with_relatives(frozenset({x.noun})):
        return False
    return not (unshared(x.roots, b) and unshared(y.roots, a))


def _may_be_one_effect(x: Blame, y: Blame) -> bool:
    sure = len((x.roots & y.roots) - light_roots()) >= ENOUGH
    return sure or not (x.effect and y.effect) or bool(with_relatives(x.effect) & y.effect)
