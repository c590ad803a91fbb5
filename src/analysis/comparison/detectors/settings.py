"""Another place of one deed: arrested at the station, or at his sister's flat."""

from __future__ import annotations

from analysis.comparison.findings import Finding
from analysis.comparison.gates.occasions import other_places
from analysis.comparison.gates.settings import is_one_deed
from analysis.comparison.readers.named_places import read_town
from analysis.comparison.readers.places import may_meet
from analysis.comparison.readers.settings import Setting, read_places_told, read_settings
from analysis.comparison.statements import Statement

TOWN = "GPE"


def find_setting(a: Statement, b: Statement) -> Finding | None:
    """Two places that exclude each other, of a deed that is done to one thing but once."""
    if not is_one_deed(a, b):
        return None
    for x in read_settings(a):
        for y in read_settings(b):
            if _exclude(x, y, a, b) or _bear_two_names(x, y, a, b):
                reason = f"A gives “{x.text}” as the place where B gives “{y.text}”."
                return Finding("conflict", "class", x.text, y.text, reason)
    return None


def _exclude(x: Setting, y: Setting, a: Statement, b: Statement) -> bool:
    """Whether they give another place of one size, of which the other sentence does not tell."""
    told_a, told_b = set(read_places_told(a)), set(read_places_told(b))
    return any(
        told_b.isdisjoint((size, value) for value in x.values[size])
        and told_a.isdisjoint((size, value) for value in y.values[size])
        for size in x.values.keys() & y.values.keys()
    )


def _bear_two_names(x: Setting, y: Setting, a: Statement, b: Statement) -> bool:
    """Whether two places of one kind are called otherwise: the Harbour Hotel, the Grand Hotel.

    Not "Olm station" and "Central Station", which may be in Olm.
    """
    if not (x.name and y.name) or x.values != y.values or x.name & b.context or y.name & a.context:
        return False
    return bool(x.name & _towns(a)) == bool(y.name & _towns(b))


def _towns(claim: Statement) -> frozenset[str]:
    return frozenset().union(*(name.roots for name in claim.names if name.label == TOWN))


def find_town(a: Statement, b: Statement) -> Finding | None:
    """Two lone sentences that put one deed in two towns: held in Oxmoor, held in Kolm."""
    for x in read_town(a):
        for y in read_town(b):
            if may_meet(x, y) or not other_places(a, b) or not is_one_deed(a, b):
                continue
            reason = f"A gives “{x}” as the place where B gives “{y}”."
            return Finding("conflict", "class", x, y, reason)
    return None
