"""Typed detectors: each decides one kind of agreement or conflict between two aligned claims.

Every detector asks for the same predicate and argument, not only for its own pair of words.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from analysis.comparison.statements import Statement, light_roots, weigh
from analysis.comparison.words import Word, load_opposites, load_roots


class Finding(NamedTuple):
    """What a detector found: the verdict, its kind, the words that decide, in words."""

    verdict: str
    kind: str
    word_a: str
    word_b: str
    reason: str


def coverage(a: Statement, b: Statement, without: frozenset[str] = frozenset()) -> float:
    """Share of the shorter claim that the other one holds too, the words that decide left out."""
    rest_a, rest_b = a.roots - without, b.roots - without
    smaller = min(sum(map(weigh, sorted(rest_a))), sum(map(weigh, sorted(rest_b))))
    return sum(map(weigh, sorted(rest_a & rest_b))) / smaller if smaller else 0.0


def find_polarity(a: Statement, b: Statement) -> Finding | None:
    """One affirms and the other negates the same predicate of the same arguments."""
    if a.negated == b.negated or a.head != b.head or not a.head:
        return None
    if a.hedge or b.hedge or a.tense != b.tense:
        return None
    if coverage(a, b) < 0.7:
        return None
    said, denied = (a, b) if b.negated else (b, a)
    reason = f"{said.text!r} is said in one, {denied.text!r} in the other."
    return Finding("conflict", "polarity", a.head, b.head, reason)


def find_antonym(a: Statement, b: Statement) -> Finding | None:
    """Opposite words about the same argument."""
    if a.negated != b.negated:
        return None
    for x in a.words:
        for y in b.words:
            pair = frozenset((x.root, y.root))
            if not x.root or pair not in load_opposites("antonyms.csv"):
                continue
            if {x.root, y.root} & a.roots & b.roots or coverage(a, b, pair) < 0.75:
                continue
            reason = f"{x.text!r} in one, {y.text!r} in the other, about the same thing."
            return Finding("conflict", "antonym", x.text, y.text, reason)
    return None


def find_direction(a: Statement, b: Statement) -> Finding | None:
    """The same quantity goes up in one and down in the other."""
    if a.negated or b.negated:
        return None
    for x, way_x, theme_x in _changes(a):
        for y, way_y, theme_y in _changes(b):
            theme = {r for r in theme_x & theme_y if r not in light_roots()}
            if way_x == way_y or not theme or len(theme) * 2 < min(len(theme_x), len(theme_y)):
                continue
            what = next(w.text for w in a.words if w.root in theme)
            reason = f"{what}: {x.text!r} in one, {y.text!r} in the other."
            return Finding("conflict", "direction", x.text, y.text, reason)
    return None


def _changes(claim: Statement) -> Iterator[tuple[Word, str, frozenset[str]]]:
    """Words of change, with their direction and the roots of what changes."""
    directions = load_roots("directions.csv")
    content = [w for w in claim.words if w.root]
    for i, word in enumerate(content):
        if word.root not in directions:
            continue
        if word.root == claim.head:
            theme = (
                claim.object if claim.object and claim.subject != claim.object else claim.subject
            )
            theme = claim.subject if claim.subject and not theme else theme
        else:
            theme = frozenset(w.root for w in content[i + 1 : i + 2])
        yield word, directions[word.root], theme - directions.keys()


def find_expectation(a: Statement, b: Statement) -> Finding | None:
    """The same event was expected in one and a surprise in the other."""
    for x, way_x, near_x in _expectations(a):
        for y, way_y, near_y in _expectations(b):
            event = sorted(r for r in near_x & near_y if r not in light_roots())
            if way_x == way_y or not event or len(a.roots & b.roots) < 2:
                continue
            what = next(w.text for w in a.words if w.root in event)
            reason = (
                f"The {what.lower()} is {x.text.lower()!r} in one, {y.text.lower()!r} in the other."
            )
            return Finding("conflict", "expectation", x.text, y.text, reason)
    return None


def _expectations(claim: Statement) -> Iterator[tuple[Word, str, frozenset[str]]]:
    """Words of expectation, with the roots of the event that they are said of."""
    known = load_roots("expectations.csv")
    content = [w for w in claim.words if w.root]
    names = {w.root for w in content if w.text[0].isupper()} - {claim.head}
    for i, word in enumerate(content):
        if word.root in known:
            near = frozenset(w.root for w in content[i + 1 : i + 3])
            yield word, known[word.root], (near - names) or frozenset({claim.head})


DETECTORS = (find_polarity, find_antonym, find_direction, find_expectation)
