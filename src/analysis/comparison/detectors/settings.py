"""Another place of one deed: arrested at the station, or at his sister's flat."""

from __future__ import annotations

from analysis.comparison.findings import Finding
from analysis.comparison.gates.settings import is_one_deed
from analysis.comparison.readers.settings import Setting, read_places_told, read_settings
from analysis.comparison.statements import Statement


def find_setting(a: Statement, b: Statement) -> Finding | None:
    """Two places that exclude each other, of a deed that is done to one thing but once."""
    if not is_one_deed(a, b):
        return None
    for x in read_settings(a):
        for y in read_settings(b):
            if _exclude(x, y) and not (_is_told(x, b) or _is_told(y, a)):
                reason = f"A gives “{x.text}” as the place where B gives “{y.text}”."
                return Finding("conflict", "class", x.text, y.text, reason)
    return None


def _exclude(x: Setting, y: Setting) -> bool:
    """Whether they give another place of one size, and meet in none."""
    shared = x.values.keys() & y.values.keys()
    return bool(shared) and all(x.values[size].isdisjoint(y.values[size]) for size in shared)


def _is_told(setting: Setting, other: Statement) -> bool:
    """Whether the other sentence speaks of such a place anywhere."""
    told = set(read_places_told(other))
    return any((size, v) in told for size, values in setting.values.items() for v in values)
