"""Another doer of one deed, in whatever words it is told; or the same two the other way round."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from analysis.comparison.findings import Finding
from analysis.comparison.gates.contests import are_two_contests
from analysis.comparison.gates.identity import exclude
from analysis.comparison.gates.likeness import (
    coverage,
    differs_in,
    has_one_noun,
    nearness,
    share_something_specific,
)
from analysis.comparison.gates.occasions import may_be_one, other_places, same_occasion
from analysis.comparison.gates.timing import are_two_times
from analysis.comparison.readers.deeds import CAUSE, read_doers
from analysis.comparison.readers.named_places import place_roots
from analysis.comparison.readers.nouns import is_definite
from analysis.comparison.readers.persons import Person, read_person
from analysis.comparison.statements import Statement, read_once, read_sentence_once
from analysis.comparison.words import load_root_words, split_roots

LEAST = 0.45
TELLING = 3  # words of weight in both phrases
WHOM = " whom"
WIN = "win"
WINNING = (WIN, "beat")
WON_AND_LOST = [{won, lost + WHOM} for won in WINNING for lost in WINNING]
MANY = 5  # shared roots of two lone sentences that tell one event; a name counts twice
# The professions of those who act for a body.
FIELDS = {
    "court": frozenset({"law"}),
    "police": frozenset({"crime", "law", "politics"}),
    "army": frozenset({"military", "politics"}),
    "state": frozenset({"military", "law", "politics"}),
    "parliament": frozenset({"law", "politics"}),
}
IT = frozenset({"it", "them"})


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
    if are_two_times(a, b) or not same_occasion(a, b):
        return None
    bests_a, bests_b = _read_bests(a), _read_bests(b)
    if bests_a and bests_b and set(bests_a).isdisjoint(bests_b):
        return None  # the prize for the best film, for the best director
    for x in deeds_a:
        for y in deeds_b:
            if x.deed != y.deed or not _is_one_deed(a, b, x, y):
                continue
            if x.deed == WIN and are_two_contests(a, b):
                continue
            if other_places(a, b) and x.person.names.isdisjoint(place_roots(a)):
                continue
            others = exclude(x.person, y.person, a, b) and not _act_for_one(x.person, y.person)
            if others or _are_swapped(x, y, deeds_a, deeds_b):
                xs, ys = x.person.text, y.person.text
                reason = f"A names “{xs}” where B names “{ys}”."
                return Finding("conflict", "name", xs, ys, reason)
    return _find_loser(a, b) if a.alone and b.alone else None


@read_sentence_once
def _read_bests(claim: Statement) -> Iterator[str]:
    """The words after each "best"."""
    return (word.lower for best, word in pairwise(claim.sentence_words) if best.lower == "best")


def _find_loser(a: Statement, b: Statement) -> Finding | None:
    """Who won by one of two lone sentences of one event, and by the other was beaten."""
    for x in read_deeds(a):
        for y in read_deeds(b):
            if {x.deed, y.deed} not in WON_AND_LOST or x.person.names.isdisjoint(y.person.names):
                continue
            if nearness(a, b) >= MANY and may_be_one(a, b, x.phrase | y.phrase):
                won, lost = ("wins", "is beaten") if x.deed in WINNING else ("is beaten", "wins")
                reason = f"In A “{x.person.text}” {won}, in B “{y.person.text}” {lost}."
                return Finding("conflict", "name", x.person.text, y.person.text, reason)
    return None


@read_once
def read_deeds(claim: Statement) -> Iterator[Deed]:
    """What the claim asserts somebody to have done."""
    doers = () if claim.hedge or claim.negated else read_doers(claim)
    if not doers or not load_root_words("hoping_verbs.txt").isdisjoint(split_roots(claim.verb)):
        return
    for doer in doers:
        person = read_person(claim, doer.words)
        if person.text and doer.deed != CAUSE:
            roots = frozenset(w.root for w in doer.words if w.root)
            yield Deed(doer.deed, person, roots, doer.phrase, doer.acts)


def _is_one_deed(a: Statement, b: Statement, x: Deed, y: Deed) -> bool:
    """Whether the rest is shared: between titles something, between bodies about half.

    Of one story two titles hardly tell two deeds in words like "cut the ribbon".
    """
    rest = x.doer | y.doer
    if a.head == b.head and x.acts == y.acts and differs_in(a, b, ("object",), rest):
        return False
    if not (x.acts or y.acts) and differs_in(a, b, ("subject",), rest):
        return False
    lead = a.leads and b.leads
    if lead and len(x.phrase) + len(y.phrase) >= TELLING:
        return True
    shared = share_something_specific(a, b, rest | x.phrase | y.phrase)
    return shared and (lead or coverage(a, b, rest) >= LEAST) or _is_of_one_thing(a, b, x, y)


def _is_of_one_thing(a: Statement, b: Statement, x: Deed, y: Deed) -> bool:
    """Whether it was done to what both speak of as known, by one noun: "the evacuation"."""
    (of_a, left), (of_b, right) = _done_to(a, x), _done_to(b, y)
    known = is_definite(of_a, left) and is_definite(of_b, right)
    return known and has_one_noun(left, right, of_a, of_b)


def _done_to(claim: Statement, deed: Deed) -> tuple[Statement, frozenset[str]]:
    """What it was done to, and the claim that names it: the one before, if this one says "it"."""
    if not deed.acts:
        return claim, claim.subject - deed.doer
    after = {w.lower for w in claim.span_words if w.start > claim.head_char}
    if claim.object or IT.isdisjoint(after):
        return claim, claim.object - deed.doer
    before = next((c for c in claim.around.claims if c.end <= claim.head_char), claim)
    return before, before.subject - deed.doer


def _act_for_one(x: Person, y: Person) -> bool:
    """Whether one has a profession of those who act for the other: a judge acts for a court, a
    minister does not.
    """
    return any(
        not person.fields.isdisjoint(FIELDS.get(kind, ()))
        for person, body in ((x, y), (y, x))
        for kind in body.kinds
    )


def _are_swapped(x: Deed, y: Deed, deeds_a: tuple[Deed, ...], deeds_b: tuple[Deed, ...]) -> bool:
    """Whether the doer of one is whom the other did it to, and the other way round."""
    whom_a = [z.person.names for z in deeds_a if z.deed == x.deed + WHOM]
    whom_b = [z.person.names for z in deeds_b if z.deed == y.deed + WHOM]
    return any(x.person.names & names for names in whom_b) and any(
        y.person.names & names for names in whom_a
    )
