"""Another place in the same slot: a Danish film or a Polish one, born in Oslo or in France."""

from __future__ import annotations

from analysis.comparison.findings import Finding
from analysis.comparison.gates.identity import same_thing
from analysis.comparison.gates.likeness import same_event, same_predicate, same_subject
from analysis.comparison.gates.occasions import share_a_place
from analysis.comparison.readers.named_places import Filler, read_places
from analysis.comparison.readers.places import COUNTRY, DEMONYM
from analysis.comparison.readers.subjects import affirms
from analysis.comparison.statements import Statement
from analysis.comparison.words import load_root_words

LEAST = 0.6


def find_nation(a: Statement, b: Statement) -> Finding | None:
    """Another country, state or city for the same thing."""
    if not (affirms(a) and affirms(b)):
        return None
    places_a, places_b = read_places(a), read_places(b)
    if not places_a or not places_b or share_a_place(a, b):
        return None
    for x in places_a:
        for y in places_b:
            if (x.form == DEMONYM) != (y.form == DEMONYM) or _may_be_two(a, b, x):
                continue
            if _same_slot(a, b, x, y):
                reason = f"A says “{x.text}” where B says “{y.text}”."
                return Finding("conflict", "nation", x.text, y.text, reason)
    return None


def _may_be_two(a: Statement, b: Statement, x: Filler) -> bool:
    """Whether it is of somebody unnamed, of whom there may be two: "a British climber died"."""
    named = any(name.label == "PERSON" for claim in (a, b) for name in claim.names)
    of_people = x.form == DEMONYM and x.after in load_root_words("people.txt")
    return of_people and not named and not (a.alone and b.alone)


def _same_slot(a: Statement, b: Statement, x: Filler, y: Filler) -> bool:
    without = x.roots | y.roots
    if a.copular and b.copular:
        said_of_it = x.form == DEMONYM or x.preposition and y.preposition
        return same_subject(a, b, without, LEAST) or said_of_it and same_thing(a, b)
    if a.head == b.head and x.preposition and y.preposition and same_thing(a, b):
        return True
    if x.preposition != y.preposition:
        return False  # "to Norway", "in Sweden"
    beside = x.after == y.after != "" or x.form != DEMONYM and x.before == y.before != ""
    countries = x.form == y.form == COUNTRY and same_predicate(a, b)
    return (beside or countries) and same_event(a, b, without, LEAST)
