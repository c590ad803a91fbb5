"""Opposite words about the same thing."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.comparison.detectors.asides import is_before, read_asides
from analysis.comparison.detectors.gates import Finding, same_event, with_relatives
from analysis.comparison.detectors.moments import on_other_days
from analysis.comparison.detectors.occasions import same_occasion
from analysis.comparison.detectors.polarity import stages
from analysis.comparison.statements import Statement, light_roots, read_once, remember
from analysis.comparison.words import Word, load_opposites

LEAST = 0.6


def find_antonym(a: Statement, b: Statement) -> Finding | None:
    """One word in one claim, its opposite in the other, the rest shared."""
    if _excluded(a).isdisjoint(b.stems) or a.negating or b.negating:
        return None
    if stages(a, b) or not same_occasion(a, b) or is_before(a) or is_before(b):
        return None
    for x, root_x, excluded in read_opposable(a):
        for y, root_y, _ in read_opposable(b):
            if root_y not in excluded or _turned_round(a, b):
                continue
            pair = frozenset((root_x, root_y))
            if a.quantities and on_other_days(a, b):
                continue
            if pair & a.context & b.context or not same_event(a, b, pair, LEAST):
                continue
            if not (a.roots & with_relatives(b.roots)) - pair:
                continue  # "they died out" is said of whom?
            reason = f"A says “{x.text}”, B the opposite: “{y.text}”."
            return Finding("conflict", "antonym", x.text, y.text, reason)
    return None


def _turned_round(a: Statement, b: Statement) -> bool:
    """One sells to the other, who buys: each subject is an object of the other claim."""
    in_b = a.subject & (b.roots - b.subject) - light_roots()
    in_a = b.subject & (a.roots - a.subject) - light_roots()
    return bool(in_a and in_b)


@remember
def _excluded(claim: Statement) -> frozenset[str]:
    return frozenset().union(*(excluded for _, _, excluded in read_opposable(claim)))


@read_once
def read_opposable(claim: Statement) -> Iterator[tuple[Word, str, frozenset[str]]]:
    """The words of the claim that have opposites, each with its root and the roots of these."""
    opposites = load_opposites("antonyms.csv")
    if opposites.keys().isdisjoint(claim.stems):
        return
    asides = read_asides(claim)
    for word in claim.words:
        if word.stem in opposites and word.start not in asides:
            yield word, word.stem, opposites[word.stem]
