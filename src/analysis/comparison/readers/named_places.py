"""The places that a claim names, and those of the list, each in its slot: "Danish", "in Oslo"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from analysis.comparison.readers.calendar_dates import DAYS_AND_MONTHS
from analysis.comparison.readers.places import DEMONYM, first_place_words, load_places
from analysis.comparison.readers.subjects import BRACKETS
from analysis.comparison.statements import Statement, light_roots, read_once, remember
from analysis.comparison.words import Word, split_words

PLACES = frozenset({"GPE", "LOC", "FAC"})
AT = frozenset({"in", "at", "near", "off", "through", "outside"})
LONGEST = 3  # words of a place
TOWN = re.compile(
    r"\bin (?:the (?:town|city|village|port|suburb) of )?([A-Z][\w-]+(?: [A-Z][\w-]+)*)(?!['’\w-])"
)


class Filler(NamedTuple):
    """A place that stands in a slot, as noun or as adjective."""

    place: str
    form: str  # city, region, country, continent or demonym
    text: str
    roots: frozenset[str]
    preposition: bool  # "in" stands before it
    before: str  # root of the word of content on either side
    after: str


@remember
def place_roots(claim: Statement) -> frozenset[str]:
    """The roots of all the places that the claim names."""
    return frozenset().union(*read_named_places(claim))


@read_once
def read_named_places(claim: Statement) -> Iterator[frozenset[str]]:
    """The roots of each place: of the names, and of what is written with a capital after "in"."""
    for name in claim.names:
        if name.label in PLACES and name.roots:
            yield name.roots
    for before, word in pairwise(claim.words):
        if before.lower in AT and word.text[0].isupper() and word.root not in light_roots() | {""}:
            yield frozenset({word.root})


@read_once
def read_places(claim: Statement) -> Iterator[Filler]:
    """The places of a claim, as nouns and as adjectives; "Arden United" is none."""
    return _find_places(claim.words, claim.text, claim.start)


@read_once
def read_places_around(claim: Statement) -> Iterator[Filler]:
    """The places of its sentence, those in brackets left out."""
    outside = BRACKETS.sub(" ", claim.sentence)
    return _find_places(split_words(outside), outside, 0)


@read_once
def read_town(claim: Statement) -> Iterator[str]:
    """The only name after "in" in a lone sentence: "in the town of Oxmoor", not "in May"."""
    names = TOWN.findall(claim.sentence) if claim.alone else ()
    towns = [name for name in names if name.lower() not in DAYS_AND_MONTHS]
    yield from towns if len(towns) == 1 else ()


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
