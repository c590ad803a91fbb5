"""Another name in a role that only one can have."""

from __future__ import annotations

from typing import NamedTuple

from analysis.comparison.detectors.gates import Finding, coverage
from analysis.comparison.lexicon import load_words
from analysis.comparison.statements import Name, Statement
from analysis.comparison.words import find_root

PEOPLE = frozenset({"PERSON", "ORG", "NORP"})
PLACES = frozenset({"GPE", "LOC", "FAC"})
AT = frozenset("in at near from to into for on".split())
LEAST = 0.6


class Roles(NamedTuple):
    """Who does it and where, as far as names say so."""

    doers: tuple[Name, ...]
    places: dict[str, Name]  # by preposition


def exclusive_roots() -> frozenset[str]:
    """Roots of `exclusive_roles.txt`."""
    return frozenset(find_root(word) for word in load_words("exclusive_roles.txt"))


def find_name(a: Statement, b: Statement) -> Finding | None:
    """Two bearers of a role that only one can have, or two places of one event."""
    if a.negated != b.negated or not a.head == b.head or a.head not in exclusive_roots():
        return None
    roles_a, roles_b = read_roles(a), read_roles(b)
    pairs = [(x, y) for x in roles_a.doers for y in roles_b.doers]
    for pairs in (
        pairs,
        [(x, roles_b.places[p]) for p, x in roles_a.places.items() if p in roles_b.places],
    ):
        if not pairs or any(x.roots & b.context or y.roots & a.context for x, y in pairs):
            continue
        x, y = pairs[0]
        if coverage(a, b, x.roots | y.roots) < LEAST:
            continue
        return Finding(
            "conflict", "name", x.text, y.text, f"{x.text} in one, {y.text} in the other."
        )
    return None


def read_roles(claim: Statement) -> Roles:
    """The names of a claim by the role that their place in it gives them."""
    before = {w.end: w.lower for w in claim.words}
    words = sorted(claim.words, key=lambda w: w.start)
    doers, places = [], {}
    passive = any(w.lower == "by" for w in words)
    for name in claim.names:
        previous = [w for w in words if w.end <= name.start][-4:]
        lowers = [w.lower for w in previous]
        preposition = next((w for w in reversed(lowers) if w in AT or w == "by"), "")
        if name.roots <= claim.subject and not passive and name.label in PEOPLE:
            doers.append(name)
        elif preposition == "by" and name.label in PEOPLE:
            doers.append(name)
        elif lowers[-1:] and lowers[-1] in AT and name.label in PLACES | {"ORG"}:
            places.setdefault(lowers[-1], name)
    return Roles(tuple(doers), places)
