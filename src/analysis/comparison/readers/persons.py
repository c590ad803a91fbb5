"""Who somebody is: a name, what he is to somebody, a sex, a profession."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from analysis.comparison.lexicon import find_phrases, load_lines
from analysis.comparison.readers.calendar_dates import DAYS_AND_MONTHS
from analysis.comparison.readers.kinds import ENDS_NOUN, LONGEST, PERSON, kind_roots, load_kinds
from analysis.comparison.readers.places import is_demonym
from analysis.comparison.readers.subjects import OWNER
from analysis.comparison.statements import Statement, light_roots
from analysis.comparison.words import Word, split_words

TITLE_CASE = 0.85  # share of the words of a title that have a capital, if all may have one


class Person(NamedTuple):
    """What words tell of who somebody is, and the words that tell it."""

    names: frozenset[str]  # roots
    kinds: frozenset[str]  # sister, sibling; what somebody is out doing
    sex: str
    fields: frozenset[str]  # of the profession
    text: str


def read_person(claim: Statement, words: Sequence[Word]) -> Person:
    """What the words of a claim tell of a person; not of whose he is: "Lund's lawyer"."""
    owned = max((at for at, w in enumerate(words, 1) if _owns(claim, w)), default=0)
    owners, words = words[:owned], words[owned:] or words
    named = [w for w in _outside(claim, words) if _is_name(claim, w)]
    kinds, sex, noun = _read_noun(words, _load_nouns())
    fields, _, profession = _read_noun(words, _load_professions())
    if kinds and _read_noun(owners, _load_nouns())[1]:
        kinds = frozenset()  # "his sister's husband" is his brother-in-law
    text = _in_full(words, named) or noun or profession
    return Person(frozenset(w.root for w in named), kinds, sex, fields, text)


def _in_full(words: Sequence[Word], named: Sequence[Word]) -> str:
    """The name with what has a capital inside it or right after it: "Labour Court"."""
    if not named:
        return ""
    first, last = words.index(named[0]), words.index(named[-1])
    for word, after in pairwise(words[last:]):
        if not after.text[0].isupper() or after.start != word.end + 1:
            break
        last += 1
    return " ".join(w.text for w in words[first : last + 1] if w.text[0].isupper())


def _owns(claim: Statement, word: Word) -> bool:
    return bool(OWNER.match(claim.sentence, word.end - claim.around.start))


def _outside(claim: Statement, words: Sequence[Word]) -> Iterator[Word]:
    """The words but those of what somebody is of: "the mayor of Kolm, Ada Lund"."""
    inside = False
    for before, word in pairwise((None, *words)):
        between = claim.sentence[before.end - claim.around.start :] if before else ""
        inside = (inside and not between.startswith(",")) or word.lower in ENDS_NOUN
        if not inside:
            yield word


def _is_name(claim: Statement, word: Word) -> bool:
    """Whether a word is part of a name, and is none for a day, a nation, or what somebody is."""
    if not word.root or not word.text[0].isupper() or word.lower in DAYS_AND_MONTHS:
        return False
    if word.root in kind_roots() | light_roots() or is_demonym(word.lower):
        return False
    return word.root in claim.named or is_written_as_name(claim, word)


def is_written_as_name(claim: Statement, word: Word) -> bool:
    """Whether it has a capital that it would not have in any case, first or in a title."""
    if not word.text[0].isupper() or word.start == claim.around.start:
        return False
    words = [w for w in claim.sentence_words if w.root and w.text[0].isalpha()]
    return sum(w.text[0].isupper() for w in words) < TITLE_CASE * len(words)


def _read_noun(
    words: Sequence[Word], nouns: dict[tuple[str, ...], tuple[frozenset[str], str]]
) -> tuple[frozenset[str], str, str]:
    """What the last noun of a list among the words tells: its kinds, sex and text."""
    *_, last = [None, *find_phrases([word.lower for word in words], nouns, LONGEST)]
    if not last:
        return frozenset(), "", ""
    start, end, (kinds, sex) = last
    return kinds, sex, " ".join(word.text for word in words[start:end])


@functools.cache
def _load_nouns() -> dict[tuple[str, ...], tuple[frozenset[str], str]]:
    return {words: told for line in load_lines("persons.csv")[1:] for words, told in _read(line)}


def _read(line: str) -> Iterator[tuple[tuple[str, ...], tuple[frozenset[str], str]]]:
    noun, kinds, sex = line.split(",")
    words = tuple(w.lower for w in split_words(noun))
    yield words, (frozenset(filter(None, kinds.split(";"))), sex)


@functools.cache
def _load_professions() -> dict[tuple[str, ...], tuple[frozenset[str], str]]:
    return {
        words: (kind.classes, "") for words, kind in load_kinds().items() if kind.domain == PERSON
    }
