"""One thing is said to be of two kinds that exclude each other: a film and a song."""

from __future__ import annotations

import re
from collections.abc import Iterable

from analysis.comparison.findings import Finding
from analysis.comparison.gates.identity import same_thing
from analysis.comparison.readers.kinds import PERSON, Kind, read_kinds_around, read_nouns
from analysis.comparison.readers.subjects import affirms
from analysis.comparison.statements import Statement

LIFE = re.compile(r"\((?:[^()]*\bborn\b|[^()]*\d{4}\s*[-–—−]{1,2}\s*[^()]*\d{4})")


def find_class(a: Statement, b: Statement) -> Finding | None:
    """Two classes of one thing, or two professions of a person whose life is told in brackets."""
    if not (a.copular and b.copular and affirms(a) and affirms(b)):
        return None
    kinds_a, kinds_b = [n.kind for n in read_nouns(a)], [n.kind for n in read_nouns(b)]
    if not kinds_a or not kinds_b or not same_thing(a, b):
        return None
    if _meet(kinds_a, (*kinds_b, *read_kinds_around(b))) or _meet(kinds_b, read_kinds_around(a)):
        return None
    x, y = kinds_a[0], kinds_b[0]
    if x.domain == y.domain == PERSON and not (_tells_a_life(a) or _tells_a_life(b)):
        return None  # nobody tells all that a person does but who sums a life up
    reason = f"A says “{x.text}” where B says “{y.text}”."
    return Finding("conflict", "class", x.text, y.text, reason)


def _meet(kinds: Iterable[Kind], others: Iterable[Kind]) -> bool:
    """Whether one thing can be both."""
    others = tuple(others)
    return any(x.domain == y.domain and x.classes & y.classes for x in kinds for y in others)


def _tells_a_life(claim: Statement) -> bool:
    return bool(LIFE.search(claim.sentence))
