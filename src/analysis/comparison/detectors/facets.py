"""Two genres of one work, two sports of one club."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from analysis.comparison.findings import Finding
from analysis.comparison.gates.identity import same_thing
from analysis.comparison.lexicon import load_lines
from analysis.comparison.readers.kinds import Noun, read_nouns
from analysis.comparison.readers.subjects import affirms
from analysis.comparison.statements import Statement, read_once
from analysis.comparison.words import Word

BROAD = frozenset({"drama", "action", "adventure"})  # a crime drama may be called a crime film
MUSIC = frozenset({"song", "album", "band", "music"})
SPORTING = frozenset({"organisation", "person", "activity"})


class Facet(NamedTuple):
    """A word for one of the genres, or sports, of its family."""

    text: str
    value: str
    family: str


def find_facet(a: Statement, b: Statement) -> Finding | None:
    """What both call one kind of thing is of another genre, or sport, in each."""
    if not (a.copular and b.copular and affirms(a) and affirms(b)):
        return None
    facets_a, facets_b = read_facets(a), read_facets(b)
    if not facets_a or not facets_b or not same_thing(a, b):
        return None
    for family in dict.fromkeys(x.family for x in facets_a):
        xs, ys = _telling(facets_a, family), _telling(facets_b, family)
        shared = _values(xs) & _values_around(b) or _values(ys) & _values_around(a)
        if xs and ys and not shared:
            x, y = xs[0].text, ys[0].text
            return Finding("conflict", "class", x, y, f"A says “{x}” where B says “{y}”.")
    return None


def _telling(facets: tuple[Facet, ...], family: str) -> list[Facet]:
    """The narrow ones of a family, else the broad ones."""
    found = [x for x in facets if x.family == family]
    return [x for x in found if x.value not in BROAD] or found


def _values(facets: list[Facet]) -> set[str]:
    return {x.value for x in facets}


def _values_around(claim: Statement) -> set[str]:
    return {x.value for word in claim.sentence_words for x in load_facets().get(word.lower, ())}


@read_once
def read_facets(claim: Statement) -> Iterator[Facet]:
    """The genres and sports in the nouns that the claim says its subject is."""
    for noun in read_nouns(claim):
        for word in (*noun.words, *_words_of_genre(claim)):
            for facet in load_facets().get(word.lower, ()):
                if facet.family == _family_of(noun):
                    yield facet._replace(text=word.text)


def _words_of_genre(claim: Statement) -> list[Word]:
    """The words after "genre of"."""
    words = claim.span_words
    at = next((i for i, w in enumerate(words) if w.lower in ("genre", "genres")), len(words))
    return [w for w in words[at + 1 : at + 4] if w.root]


def _family_of(noun: Noun) -> str:
    """Which family of words tells things of this kind apart."""
    if noun.kind.classes & MUSIC:
        return "music"
    return "sport" if noun.kind.domain in SPORTING else noun.kind.domain


@functools.cache
def load_facets() -> dict[str, list[Facet]]:
    """What each word of `facets.csv` can tell: "country" is a genre of music, "soul" as well."""
    facets = defaultdict(list)
    for line in load_lines("facets.csv")[1:]:
        word, value, family = line.split(",")
        facets[word].append(Facet(word, value, family))
    return dict(facets)
