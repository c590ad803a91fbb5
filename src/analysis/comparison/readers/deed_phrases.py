"""The phrases in which news tells who did a deed (`deeds.csv`), and where they stand."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from analysis.comparison.lexicon import load_lines, rarity
from analysis.comparison.statements import Statement, read_sentence_once
from analysis.comparison.words import Word, split_words

DOER, GAP = "X", "…"
BE = frozenset({"be", "is", "are", "was", "were", "been", "being", "am"})
# A gap or a doer doesn't reach over these into another clause.
CLAUSE = frozenset({"who", "whom", "whose", "which", "that", "when", "where", "while", "but"})
LONGEST = 7  # words of a doer, or of a gap
Element = frozenset[str] | str
Phrase = tuple[Element, ...]
Told = tuple[Phrase, tuple[str, ...]]  # with the deeds that it tells


class Token(NamedTuple):
    """A word as the phrases write it, and its place among the words of the claim."""

    key: str
    at: int


def may_tell_deed(lower: str) -> bool:
    """Whether it is the rarest word of a phrase."""
    return any(key_of(word) in _places() for word in split_words(lower))


def key_of(word: Word) -> str:
    """The root of a word, or the small word; "be" for all of its forms."""
    return "be" if word.lower in BE else word.root or word.lower


@read_sentence_once
def read_phrases(claim: Statement) -> Iterator[Told]:
    """The phrases, in their order, of which all words stand in the sentence."""
    keys = frozenset(map(key_of, claim.sentence_words))
    places = {place for key in _places().keys() & keys for place in _places()[key]}
    for phrase, deeds in map(_phrase, sorted(places)):
        if not any(element.isdisjoint(keys) for element in _own_words(phrase)):
            yield phrase, deeds


def _own_words(phrase: Sequence[Element]) -> list[Element]:
    return [element for element in phrase if element not in (GAP, DOER)]


@functools.cache
def _phrase(place: int) -> Told:
    """The phrase at a place of the list, read when a sentence may hold it."""
    written, deeds = _written()[place]
    return tuple(map(_element, written)), tuple(deeds.split(";"))


@functools.cache
def _written() -> list[tuple[list[str], str]]:
    """The phrases as the list writes them, the subject before them left out, with their deeds."""
    rows = (line.split(",") for line in load_lines("deeds.csv")[1:])
    return [(written.removeprefix(f"{DOER} ").split(), deeds) for written, deeds in rows]


@functools.cache
def _places() -> dict[str, list[int]]:
    """Where the phrases stand in their list, by their rarest word, each of its alternatives."""
    places = defaultdict(list)
    for place, (written, _) in enumerate(_written()):
        rarest_word = max(_own_words(written), key=lambda word: min(map(rarity, word.split("|"))))
        for key in _element(rarest_word):
            places[key].append(place)
    return dict(places)


def _element(written: str) -> Element:
    if written in (DOER, GAP):
        return written
    return frozenset(map(key_of, split_words(written)))


def match(phrase: Phrase, tokens: list[Token], at: int, place: int = 0) -> list[int] | None:
    """Where the elements of a phrase from `place` on stand, from token `at` on."""
    if place == len(phrase):
        return []
    if phrase[place] in (GAP, DOER):
        return _match_gap(phrase, tokens, at, place)
    if at == len(tokens) or tokens[at].key not in phrase[place]:
        return None
    found = match(phrase, tokens, at + 1, place + 1)
    return None if found is None else [at, *found]


def _match_gap(phrase: Phrase, tokens: list[Token], at: int, place: int) -> list[int] | None:
    """The same, where any words may stand, or none."""
    if place + 1 == len(phrase):
        return [at]
    for end in range(at, min(at + LONGEST, len(tokens)) + 1):
        found = match(phrase, tokens, end, place + 1)
        if found is not None:
            return [at, *found]
        if end < len(tokens) and tokens[end].key in CLAUSE:
            return None
    return None


def told_at(phrase: Phrase, found: list[int]) -> list[int]:
    """Where the phrase's own words stand."""
    places = zip(phrase, found, strict=True)
    return [at for element, at in places if element not in (GAP, DOER)]
