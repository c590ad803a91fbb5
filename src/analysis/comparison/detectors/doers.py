"""Another doer of one deed, in whatever words it is told; or the same two the other way round."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from analysis.comparison.detectors.deeds import CAUSE, read_doers
from analysis.comparison.detectors.gates import (
    Finding,
    coverage,
    differs_in,
    share_something_specific,
)
from analysis.comparison.detectors.names import are_two_times
from analysis.comparison.detectors.occasions import same_occasion
from analysis.comparison.detectors.persons import Person, exclude, read_person
from analysis.comparison.statements import Statement, read_once
from analysis.comparison.words import split_roots

LEAST = 0.45
TELLING = 3  # words of weight in both phrases
# What somebody hoped to do has not been done by that.
UNREAL = split_roots("hope want wish plan try attempt fail refuse consider offer bid seek")
WHOM = " whom"


class Deed(NamedTuple):
    """Who did what."""

    deed: str
    person: Person
    doer: frozenset[str]  # roots of all words for who did it
    phrase: frozenset[str]  # and of those for what was done
    acts: bool  # he is the subject


def find_doer(a: Statement, b: Statement) -> Finding | None:
    """Two bearers of one deed who can't be one, or one who did to the other what he suffered."""
    deeds_a, deeds_b = read_deeds(a), read_deeds(b)
    if not deeds_a or not deeds_b or are_two_times(a, b) or not same_occasion(a, b):
        return None
    for x in deeds_a:
        for y in deeds_b:
            if x.deed != y.deed or not _is_one_deed(a, b, x, y):
                continue
            if exclude(x.person, y.person, a, b) or _are_swapped(x, y, deeds_a, deeds_b):
                xs, ys = x.person.text, y.person.text
                reason = f"A names “{xs}” where B names “{ys}”."
                return Finding("conflict", "name", xs, ys, reason)
    return None


@read_once
def read_deeds(claim: Statement) -> Iterator[Deed]:
    """What the claim asserts somebody to have done."""
    if claim.hedge or claim.negated or not UNREAL.isdisjoint(split_roots(claim.verb)):
        return
    for doer in read_doers(claim):
        person = read_person(claim, doer.words)
        if person.text and doer.deed != CAUSE:
            roots = frozenset(w.root for w in doer.words if w.root)
            yield Deed(doer.deed, person, roots, doer.phrase, doer.acts)


def _is_one_deed(a: Statement, b: Statement, x: Deed, y: Deed) -> bool:
    """Whether the rest is shared: between titles something, between bodies about half.

    Of one story two titles hardly tell two deeds in words like "cut the ribbon".
    """
    rest = x.doer | y.doer
    if a.head == b.head and differs_in(a, b, ("object",), rest):
        return False
    if not (x.acts or y.acts) and differs_in(a, b, ("subject",), rest):
        return False
    lead = a.leads and b.leads
    if lead and len(x.phrase) + len(y.phrase) >= TELLING:
        return True
    shared = share_something_specific(a, b, rest | x.phrase | y.phrase)
    return shared and (lead or coverage(a, b, rest) >= LEAST)


def _are_swapped(x: Deed, y: Deed, deeds_a: tuple[Deed, ...], deeds_b: tuple[Deed, ...]) -> bool:
    """Whether the doer of one is whom the other did it to, and the other way round."""
    whom_a = [z.person.names for z in deeds_a if z.deed == x.deed + WHOM]
    whom_b = [z.person.names for z in deeds_b if z.deed == y.deed + WHOM]
    return any(x.person.names & names for names in whom_b) and any(
        y.person.names & names for names in whom_a
    )
