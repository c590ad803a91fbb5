"""Whether two outcomes are of one matter: of one theme, one person or one event."""

from __future__ import annotations

from analysis.comparison.gates.at_length import is_still_so, share_at_length
from analysis.comparison.gates.befalling import tell_of_one
from analysis.comparison.gates.likeness import count_names_twice, shared_roots
from analysis.comparison.gates.occasions import other_places, same_occasion
from analysis.comparison.gates.parts import are_two_parts
from analysis.comparison.gates.timing import on_other_weekdays, other_period, stages
from analysis.comparison.gates.titles import MANY, fit_together
from analysis.comparison.readers.asides import is_before, picks_out
from analysis.comparison.readers.nouns import is_definite
from analysis.comparison.readers.outcome_phrases import Outcome
from analysis.comparison.readers.outcome_table import Entry, load_outcome_nouns
from analysis.comparison.statements import Statement, light_roots
from analysis.comparison.words import load_root_words

EVENT = "event"  # what is told of an occasion, whoever takes part in it: weather, warning
CONTROL, TAKEN = "control", "taken"


def are_of_one_matter(a: Statement, b: Statement, x: Outcome, y: Outcome) -> bool:
    """Whether nothing sets them apart, and words or names of both tell of one thing."""
    if _are_set_apart(a, b, x, y):
        return False
    if x.entry.who == EVENT:
        return _are_of_one_event(a, b, x, y)
    if a.leads and b.leads and fit_together(a, b, x, y):
        return True
    return tell_of_one(a, b, x, y) or share_at_length(a, b, x, y)


def are_of_kin_matters(a: Statement, b: Statement, x: Outcome, y: Outcome) -> bool:
    """The same of outcomes of two matters, which say less: whether both sentences share much."""
    return share_at_length(a, b, x, y) and not _are_set_apart(a, b, x, y)


def _are_set_apart(a: Statement, b: Statement, x: Outcome, y: Outcome) -> bool:
    """Whether something tells that they are of two things, or of two times."""
    if other_places(a, b) or not same_occasion(a, b) or are_two_parts(a, b):
        return True
    if picks_out(a) or picks_out(b) or other_period(a, b):
        return True
    if not (are_of_its_kind(a, b, x.entry) and are_of_its_kind(a, b, y.entry)):
        return True
    if _takes_people(a, x) or _takes_people(b, y):
        return True
    if _is_over(a, x, b) or _is_over(b, y, a):
        return True
    # open on Monday, shut on Tuesday
    return not (x.entry.final and y.entry.final) and on_other_weekdays(a, b)


def _is_over(claim: Statement, told: Outcome, other: Statement) -> bool:
    """Whether it was so before what the other tells: "after the bridge was closed"; not where the
    other "remained closed".
    """
    return is_before(claim) and told.entry.final != "yes" and not is_still_so(other)


def are_of_its_kind(a: Statement, b: Statement, entry: Entry) -> bool:
    """Whether one of them names what such outcomes are of, a title in its body: who was "shot" and
    "released" is an animal, not a film.
    """
    nouns = load_outcome_nouns().get(entry.matter)
    return nouns is None or any(
        not nouns.isdisjoint(c.around.article.spread if c.leads else c.context) for c in (a, b)
    )


def _takes_people(claim: Statement, outcome: Outcome) -> bool:
    """Whether prisoners are taken, and no town: "captured 20 of the fighters"."""
    taken = (outcome.entry.matter, outcome.entry.pole) == (CONTROL, TAKEN)
    return taken and not claim.object.isdisjoint(load_root_words("people.txt"))


def _are_of_one_event(a: Statement, b: Statement, x: Outcome, y: Outcome) -> bool:
    """Whether they have much in common, or name it alike, and are not two stages of it."""
    if stages(a, b):
        return False
    if not (a.leads and b.leads):
        own = x.roots & y.roots - light_roots()  # "the siren went off", "the siren was silent"
        if own and x.stems != y.stems and is_definite(a, own) and is_definite(b, own):
            return True
    return count_names_twice(shared_roots(a, b, x.roots | y.roots), a, b) >= MANY
