"""Whether two claims speak of one occasion: of two places, two people or two things of a kind."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.comparison.gates.instances import other_edition, other_instance, other_scope
from analysis.comparison.gates.likeness import count_names_twice, shared_roots
from analysis.comparison.readers.acts import is_passive
from analysis.comparison.readers.named_places import PLACES, read_named_places, read_places_around
from analysis.comparison.readers.places import lies_in
from analysis.comparison.readers.relatives import with_relatives
from analysis.comparison.sentences import Name
from analysis.comparison.statements import Statement, light_roots, read_once
from analysis.comparison.words import find_root

ACTORS = frozenset({"PERSON", "ORG"})
FEWEST = 4  # shared roots of two sentences of one event; a name counts twice
# Half of the name of many places.
SIDES = frozenset(map(find_root, ["north", "south", "east", "west", "new", "upper", "lower"]))


def other_places(a: Statement, b: Statement) -> bool:
    """Whether each claim names a place that the sentence of the other lacks."""
    return _has_own_place(a, b) and _has_own_place(b, a)


def _has_own_place(claim: Statement, other: Statement) -> bool:
    """Whether the claim names a place of which the sentence of the other has no part.

    "North Lindal" is not in "North Arden".
    """
    said = with_relatives(other.context)
    return any(said.isdisjoint(place - SIDES or place) for place in read_named_places(claim))


def other_names(a: Statement, b: Statement) -> bool:
    """Whether each claim names somebody or something that the sentence of the other lacks."""
    return bool(_own_names(a, b) and _own_names(b, a))


def _own_names(claim: Statement, other: Statement) -> list[Name]:
    said = with_relatives(other.context)
    return [name for name in claim.names if name.label in ACTORS and not name.roots & said]


def same_occasion(a: Statement, b: Statement) -> bool:
    """Whether nothing tells that they speak of two places, or two things of a kind."""
    return not (other_scope(a, b) or other_instance(a, b) or other_edition(a, b))


def said_of_others(a: Statement, b: Statement) -> bool:
    """Whether one verb is said of two things: "the film earned", "the actress earned".

    Who tells of one thing in other words seldom keeps the verb and changes the noun alone.
    """
    if a.head != b.head or a.copular or not a.head or is_passive(a) != is_passive(b):
        return False
    left, right = _read_subject_noun(a), _read_subject_noun(b)
    return bool(left and right) and with_relatives(frozenset(left)).isdisjoint(right)


@read_once
def _read_subject_noun(claim: Statement) -> Iterator[str]:
    """Root of the main noun of the subject, if it stands before the verb and is no name."""
    first = claim.span_words[0]
    noun = None
    for word in claim.span_words:
        if word.start >= claim.head_char or noun and not word.root:
            break  # "prices of bread"
        noun = word if word.root in claim.subject else noun
    if not noun or not noun.root.isalpha() or noun.root in light_roots():
        return
    opens = claim.alone and bool(claim.quantities) and noun is first  # "Exports grew by 4 per cent"
    if noun.text.islower() or opens and noun.root not in claim.named:
        yield noun.root


def may_be_one(a: Statement, b: Statement, without: frozenset[str]) -> bool:
    """Whether two sentences tell of one event, as far as their words and names go.

    Of two articles of one sentence each, given as one story, all that speaks against it counts.
    Titles need one word of weight in common, other sentences more.

    Args:
        a: a claim.
        b: the other claim.
        without: roots of the words that decide; they are left out.
    """
    if _named_apart(a, b) or not same_occasion(a, b):
        return False
    if a.alone and b.alone:
        return True
    near = count_names_twice(shared_roots(a, b, without), a, b)
    return near >= (1 if a.leads and b.leads else FEWEST)


def _named_apart(a: Statement, b: Statement) -> bool:
    """Whether each sentence tells of a place, or of somebody, that the other lacks."""
    mine, theirs = (
        {
            name.label in PLACES
            for name in one.around.names
            if name.label in ACTORS | PLACES and name.roots.isdisjoint(said)
        }
        for one, said in ((a, with_relatives(b.context)), (b, with_relatives(a.context)))
    )
    return bool(mine & theirs)


def share_a_place(a: Statement, b: Statement) -> bool:
    """Whether a place of one sentence is, or lies in, a place of the other."""
    return any(
        lies_in(x.place, y.place) or lies_in(y.place, x.place)
        for x in read_places_around(a)
        for y in read_places_around(b)
    )
