"""Another site of what one company builds: a plant in this town, or in that."""

from __future__ import annotations

from analysis.comparison.findings import Finding
from analysis.comparison.gates.occasions import same_occasion
from analysis.comparison.readers.places import may_meet
from analysis.comparison.readers.sites import Site, read_sites
from analysis.comparison.statements import Statement, light_roots


def find_site(a: Statement, b: Statement) -> Finding | None:
    """Two towns for the one building of an owner whom both sentences name."""
    for x in read_sites(a):
        for y in read_sites(b):
            if x.what != y.what or not (x.known or y.known) or _may_be_one_place(a, b, x, y):
                continue
            owners = a.around.capitalised & b.around.capitalised - light_roots()
            if owners and same_occasion(a, b):
                reason = f"A names “{x.place}” as the site where B names “{y.place}”."
                return Finding("conflict", "class", x.place, y.place, reason)
    return None


def _may_be_one_place(a: Statement, b: Statement, x: Site, y: Site) -> bool:
    """Whether one of the names stands in the other sentence, or the one may lie in the other."""
    told = x.roots & b.context or y.roots & a.context
    return bool(told) or may_meet(x.place, y.place)
