"""The first since long ago in one, and one of a row of them in the other."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import NamedTuple

from analysis.comparison.findings import Finding
from analysis.comparison.gates.likeness import unshared
from analysis.comparison.gates.occasions import other_edition, other_places, other_scope
from analysis.comparison.lexicon import load_pairs
from analysis.comparison.readers.calendar_dates import DAYS_AND_MONTHS
from analysis.comparison.statements import Statement, light_roots, read_once
from analysis.comparison.words import split_roots

FIRST = re.compile(
    r"\bfirst(?: (?P<what>(?!since\b)[a-z-]+)(?: [\w'’-]+){0,6}?)? since\b(?P<tail>.*)"
)
STRAIGHT = "straight|consecutive|successive"
IN_A_ROW = r"in (?:a row|succession)|on the trot|running"
FIRST_OF_A_ROW = 1


class Place(NamedTuple):
    """That something is the first for long, or one of a row; and the roots of what it is."""

    text: str
    first: bool
    what: frozenset[str]
    tail: frozenset[str]  # roots of the words of the phrase: since when, "row"


def find_streak(a: Statement, b: Statement) -> Finding | None:
    """The first since some year, and the third in a row: of one thing."""
    for x in read_places_in_row(a):
        for y in read_places_in_row(b):
            if x.first != y.first and x.what & y.what - light_roots() and _is_one(a, b, x, y):
                reason = f"A says “{x.text}”, B says “{y.text}”: one excludes the other."
                return Finding("conflict", "number", x.text, y.text, reason)
    return None


def _is_one(a: Statement, b: Statement, x: Place, y: Place) -> bool:
    """Whether not each tells of something that the other lacks: a fee, a rent."""
    if other_places(a, b) or other_scope(a, b) or other_edition(a, b) or a.negating or b.negating:
        return False
    left, right = a.roots - x.tail - DAYS_AND_MONTHS, b.roots - y.tail - DAYS_AND_MONTHS
    return not (unshared(left - light_roots(), b) and unshared(right - light_roots(), a))


def may_tell_streak(lower: str) -> bool:
    """Whether a word of `read_places_in_row`."""
    return lower in load_pairs("ordinals.csv") or lower[:1].isdigit()


@read_once
def read_places_in_row(claim: Statement) -> Iterator[Place]:
    """What a claim says is the first since some day, or the third in a row."""
    for match in FIRST.finditer(claim.text):
        what = split_roots(match["what"] or "") or claim.subject
        text = match[0].removesuffix(match["tail"])
        yield Place(text, True, what, split_roots(f"first {match['tail']}"))
    for match in _in_a_row().finditer(claim.text):
        what = match["one"] or match["other"] or ""
        yield Place(match[0], False, split_roots(what) or claim.subject, split_roots(match[0]))


@functools.cache
def _in_a_row() -> re.Pattern:
    """ "Third cut in a row", "third in succession", "third straight cut"."""
    later = "|".join(w for w, n in load_pairs("ordinals.csv").items() if int(n) > FIRST_OF_A_ROW)
    nth = rf"\b(?:{later}|\d+(?:st|nd|rd|th))"
    return re.compile(
        rf"{nth}(?: (?P<one>[a-z-]+))? (?:{IN_A_ROW})\b|{nth} (?:{STRAIGHT}) (?P<other>[a-z-]+)"
    )
