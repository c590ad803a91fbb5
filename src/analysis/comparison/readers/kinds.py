"""What a claim says its subject is: a film, a town, a sculptor."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import NamedTuple

from analysis.comparison.lexicon import load_lines, load_phrases
from analysis.comparison.readers.subjects import BRACKETS, head_in_sentence
from analysis.comparison.statements import Statement, read_once
from analysis.comparison.words import Word, find_root, split_words

CLAUSE = re.compile(r"\b(?:who|whom|whose|which|that|where|best known|known)\b|[;:]|\. ")
# "state within", "town near": what follows is no longer what the subject is
ENDS_NOUN = """by in of for with from at on to as within near between under during about off over
around along among through without into since until against""".split()  # noqa: SIM905
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
