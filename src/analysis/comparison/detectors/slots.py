"""Another place in the same slot: a Danish film or a Polish one, born in Oslo or in France."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from analysis.comparison.detectors.gates import Finding, same_event, same_predicate, same_subject
from analysis.comparison.detectors.places import (
    COUNTRY,
    DEMONYM,
    first_place_words,
    lies_in,
    load_places,
)
from analysis.comparison.detectors.subjects import BRACKETS, affirms, same_thing
from analysis.comparison.statements import Statement, read_once
from analysis.comparison.words import Word, load_root_words, split_words

LEAST = 0.6
LONGEST = 3  # words of a place


class Filler(NamedTuple):
    """A place that stands in a slot, as noun or as adjective."""

    place: str
    form: str  # city, region, country, continent or demonym
    text: str
    roots: frozenset[str]
    preposition: bool  # "in" stands before it
    before: str  # root of the word of content on either side
    after: str


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


def share_a_place(a: Statement, b: Statement) -> bool:
    """Whether a place of one sentence is, or lies in, a place of the other."""
    return any(
        lies_in(x.place, y.place) or lies_in(y.place, x.place)
        for x in read_places_around(a)
        for y in read_places_around(b)
    )


@read_once
def read_places(claim: Statement) -> Iterator[Filler]:
    """The places of a claim, as nouns and as adjectives; "Arden United" is none."""
    return _find_places(claim.words, claim.text, claim.start)


@read_once
def read_places_around(claim: Statement) -> Iterator[Filler]:
    """The places of its sentence, those in brackets left out."""
    outside = BRACKETS.sub(" ", claim.sentence)
    return _find_places(split_words(outside), outside, 0)


def _find_places(words: Sequence[Word], text: str, offset: int) -> Iterator[Filler]:
    firsts = first_place_words()
    for i, word in enumerate(words):
        if not word.text[0].isupper() or word.lower not in firsts:
            continue
        for length in range(LONGEST, 0, -1):
            found = load_places().get(tuple(w.lower for w in words[i : i + length]))
            if found:
                place, form = found
                if form == DEMONYM or not _is_part_of_name(words, i, i + length, text, offset):
                    yield _filler(words, i, i + length, place, form)
                break


def _is_part_of_name(words: Sequence[Word], start: int, end: int, text: str, offset: int) -> bool:
    """Whether another capitalised word belongs to it: "North Lindal", "Lindal United"."""
    beside = list(words[max(start - 1, 0) : start + 1]), list(words[end - 1 : end + 1])
    return any(
        len(pair) > 1
        and all(w.text[0].isupper() and w.root for w in pair)
        and not text[pair[0].end - offset : pair[1].start - offset].strip()
        for pair in beside
    )


def _filler(words: Sequence[Word], start: int, end: int, place: str, form: str) -> Filler:
    return Filler(
        place,
        form,
        " ".join(w.text for w in words[start:end]),
        frozenset(w.root for w in words[start:end]),
        start > 0 and words[start - 1].lower == "in",
        next((w.root for w in reversed(words[:start]) if w.root), ""),
        next((w.root for w in words[end:] if w.root), ""),
    )


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
