"""Another name in a role that only one can have."""

from __future__ import annotations

from itertools import product

from analysis.comparison.findings import Finding
from analysis.comparison.gates.contests import are_two_contests
from analysis.comparison.gates.identity import same_thing
from analysis.comparison.gates.likeness import coverage, differs_in, share_something_specific
from analysis.comparison.gates.occasions import share_a_place
from analysis.comparison.gates.timing import are_two_times
from analysis.comparison.readers.kinds import kind_roots
from analysis.comparison.readers.places import may_meet
from analysis.comparison.readers.roles import Role, read_roles
from analysis.comparison.sentences import Name
from analysis.comparison.statements import Statement, light_roots

LEAST = 0.45
WIN = "win"


def find_name(a: Statement, b: Statement) -> Finding | None:
    """Two bearers of a role that only one can have, or two places of one event."""
    if a.negated != b.negated or are_two_times(a, b):
        return None
    placed = share_a_place(a, b)
    for x in read_roles(a):
        for y in read_roles(b):
            if x[:2] != y[:2] or _is_named(x, b) or _is_named(y, a) or _may_meet(x, y):
                continue
            if x.role == WIN and are_two_contests(a, b):
                continue
            if placed and x.relation == "at":
                continue
            if _is_one_role(a, b, x, y):
                reason = f"A names “{x.text}” where B names “{y.text}”."
                return Finding("conflict", "name", x.text, y.text, reason)
    return None


def _is_one_role(a: Statement, b: Statement, x: Role, y: Role) -> bool:
    if x.relation == "of":  # "is the wife of"; "met the wife of" tells who was met
        return a.copular and b.copular and same_thing(a, b)
    rest = x.roots | y.roots
    alike = coverage(a, b, rest) >= LEAST and share_something_specific(a, b, rest)
    if alike and not differs_in(a, b, ("object",), rest):
        return True
    return x.of_subject and y.of_subject and same_thing(a, b)


def _is_named(role: Role, other: Statement) -> bool:
    """Whether the other sentence has a word of the name that is not one for its kind: "School"."""
    telling = frozenset(root for root in role.roots if root not in kind_roots())
    return bool((telling or role.roots) & other.context)


def _may_meet(x: Role, y: Role) -> bool:
    """Whether one place may lie in the other."""
    return x.relation == "at" and may_meet(x.text, y.text)


def find_confused_name(a: Statement, b: Statement) -> Finding | None:
    """A title and a body that name two people alike in part: "Jo Wei" and "Jo Wen"."""
    if a.article_id != b.article_id or (a.kind == "title") == (b.kind == "title"):
        return None
    body_claim = b if a.kind == "title" else a
    if body_claim.head not in a.roots & b.roots or a.subject & b.subject <= light_roots():
        return None
    for x, y in product(_people(a), _people(b)):
        if x.roots & y.roots and x.roots - y.roots and y.roots - x.roots:
            title, body = (x, y) if a.kind == "title" else (y, x)
            reason = f"The title names {title.text}, the body {body.text}."
            return Finding("conflict", "name", x.text, y.text, reason)
    return None


def _people(claim: Statement) -> list[Name]:
    return [n for n in claim.names if n.label == "PERSON" and n.start > claim.head_char]
