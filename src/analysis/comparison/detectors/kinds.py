"""One thing is said to be of two kinds that exclude each other: a film and a song."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from analysis.comparison.detectors.gates import Finding
from analysis.comparison.detectors.subjects import (
    BRACKETS,
    affirms,
    head_in_sentence,
    same_thing,
)
from analysis.comparison.lexicon import load_lines, load_phrases
from analysis.comparison.statements import Statement, read_once
from analysis.comparison.words import Word, find_root, split_words

CLAUSE = re.compile(r"\b(?:who|whom|whose|which|that|where|best known|known)\b|[;:]|\. ")
# "state within", "town near": what follows is no longer what the subject is
ENDS_NOUN = """by in of for with from at on to as within near between under during about off over
around along among through without into since until against""".split()  # noqa: SIM905
LIFE = re.compile(r"\((?:[^()]*\bborn\b|[^()]*\d{4}\s*[-–—−]{1,2}\s*[^()]*\d{4})")
LONGEST = 3  # words of a kind: "secretary of state"
PERSON = "person"
WIDE = 6  # classes that "drama" may be, from which its mention elsewhere says little


class Kind(NamedTuple):
    """What a thing is said to be: "short film", its domain, the classes or professions it fits."""

    text: str
    domain: str
    classes: frozenset[str]


class Noun(NamedTuple):
    """A noun with what stands before it, as it says what the subject is, and its kind."""

    words: list[Word]
    kind: Kind


def find_class(a: Statement, b: Statement) -> Finding | None:
    """Two classes of one thing, or two professions of a person whose life is told in brackets."""
    if not (a.copular and b.copular and affirms(a) and affirms(b)):
        return None
    kinds_a, kinds_b = [n.kind for n in read_nouns(a)], [n.kind for n in read_nouns(b)]
    if not kinds_a or not kinds_b or not same_thing(a, b):
        return None
    if _meet(kinds_a, (*kinds_b, *read_kinds_around(b))) or _meet(kinds_b, read_kinds_around(a)):
        return None
    x, y = kinds_a[0], kinds_b[0]
    if x.domain == y.domain == PERSON and not (_tells_a_life(a) or _tells_a_life(b)):
        return None  # nobody tells all that a person does but who sums a life up
    reason = f"A says “{x.text}” where B says “{y.text}”."
    return Finding("conflict", "class", x.text, y.text, reason)


def _meet(kinds: Iterable[Kind], others: Iterable[Kind]) -> bool:
    """Whether one thing can be both."""
    others = tuple(others)
    return any(x.domain == y.domain and x.classes & y.classes for x in kinds for y in others)


def _tells_a_life(claim: Statement) -> bool:
    return bool(LIFE.search(claim.sentence))


@read_once
def read_nouns(claim: Statement) -> Iterator[Noun]:
    """The nouns that the claim says its subject is: at the ends of the parts after "is"."""
    end = claim.offset + len(claim.text) if claim.appositive else None
    said = CLAUSE.split(BRACKETS.sub(" ", claim.sentence[head_in_sentence(claim) : end]))[0]
    for part in re.split(r",|\b(?:and|or)\b", said):
        words = _noun_of(split_words(part))
        kind = _kind_at_end(words)
        if kind:
            yield Noun(words, kind)


def _noun_of(words: list[Word]) -> list[Word]:
    """The words before a preposition or a participle: "film by", "directed", "starring"."""
    for i, word in enumerate(words):
        follows = word.text.islower() and (
            word.lower.endswith("ed") or word.lower.endswith("ing") and _kind_at_end(words[:i])
        )
        if word.lower in ENDS_NOUN or follows:
            return words[:i]
    return words


def _kind_at_end(words: list[Word]) -> Kind | None:
    for length in range(min(LONGEST, len(words)), 0, -1):
        kind = load_kinds().get(tuple(w.lower for w in words[-length:]))
        if kind and (kind.domain == PERSON or words[-1].text.islower()):  # not "United States"
            return kind._replace(text=" ".join(w.text for w in words[-length:]))
    return None


@read_once
def read_kinds_around(claim: Statement) -> Iterator[Kind]:
    """Every kind that the sentence speaks of in lower case: what has capitals may be a title."""
    words = [w.text for w in claim.sentence_words]
    for i in range(len(words)):
        for length in range(LONGEST, 0, -1):
            kind = load_kinds().get(tuple(words[i : i + length]))
            if kind and len(kind.classes) < WIDE:
                yield kind


@functools.cache
def kind_roots() -> frozenset[str]:
    """Roots of the nouns of one word for professions and organisations."""
    return frozenset(
        find_root(words[0])
        for words, kind in load_kinds().items()
        if len(words) == 1 and kind.domain in (PERSON, "organisation")
    )


@functools.cache
def load_kinds() -> dict[tuple[str, ...], Kind]:
    """The words of a noun, singular and plural, with the kind that it names."""
    kinds = {}
    for line in load_lines("classes.csv")[1:]:
        noun, classes, domain = line.split(",")
        kinds[tuple(noun.split())] = Kind(noun, domain, frozenset(classes.split(";")))
    for words, fields in load_phrases("professions.csv").items():
        kinds[words] = Kind(" ".join(words), PERSON, frozenset(fields.split(";")))
    return kinds | {(*words[:-1], words[-1] + "s"): kind for words, kind in kinds.items()}
