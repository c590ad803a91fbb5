"""Words of a text with their offsets, and the root that a word shares with its relatives."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from analysis.comparison.lexicon import load_lines, load_pairs, load_words

# A number, a word with its apostrophes and accents (also those written as a mark of their own), %.
WORD = re.compile(
    r"\d+(?:[.,:]\d+)*|(?:[^\W\d_][\u0300-\u036f]*)+(?:['’](?:[^\W\d_][\u0300-\u036f]*)+)*|%"
)
POSSESSIVE = re.compile(r"['’]s?$")
VOWEL = re.compile(r"[aeiouy]")
SHORTEST_ROOT = 3
YEAR = re.compile(r"\d{4}")

# Endings by which one word is made of another, and how many letters must be left: the shorter the
# rest, the likelier it is another word.
SPELLED = dict.fromkeys(
    "ment ness ance ancy ence ency able ible ity ical ant ous er ery ly edly ic ate".split(),  # noqa: SIM905
    4,
) | dict.fromkeys("al ial ent ful ion ist ive or".split(), 5)  # noqa: SIM905
# As they stand in a word that has lost its last e, whose y is an i: "happines", "allegedli".
ENDINGS = {e.rstrip("e").replace("y", "i").replace("ss", "s"): n for e, n in SPELLED.items()}
ENDINGS_BY_LETTER = {
    letter: sorted((e for e in ENDINGS if e[-1] == letter), key=len, reverse=True)
    for letter in sorted({ending[-1] for ending in ENDINGS})
}


class Word(NamedTuple):
    """One word as written: text[start:end] of the article."""

    text: str
    lower: str
    stem: str  # its root
    root: str  # the same, but empty for a function word
    start: int

    @property
    def end(self) -> int:
        """Offset after the last character."""
        return self.start + len(self.text)


def split_words(text: str, offset: int = 0) -> list[Word]:
    """The words of `text`, the possessive 's left out.

    >>> [w.root for w in split_words("Orbit's profits were rising") if w.root]
    ['orbit', 'profit', 'ris']
    """
    return [Word(*_read(m[0]), offset + m.start()) for m in WORD.finditer(text)]


def split_roots(text: str) -> frozenset[str]:
    """The roots of the words of `text` that carry meaning.

    >>> sorted(split_roots("Orbit's profits were rising"))
    ['orbit', 'profit', 'ris']
    """
    roots = {_read(written)[3] for written in WORD.findall(text)}
    roots.discard("")
    return frozenset(roots)


@functools.lru_cache(maxsize=1 << 16)
def _read(written: str) -> tuple[str, str, str, str]:
    """What a `Word` holds beside its place; its text has no possessive 's."""
    text = POSSESSIVE.sub("", written)
    lower = text.lower().replace("’", "'")
    stem = find_root(lower)
    return text, lower, stem, "" if lower in load_words("function_words.txt") else stem


@functools.lru_cache(maxsize=1 << 16)
def find_root(lower: str) -> str:
    """What is left of a word without the endings of inflection and derivation.

    A root need not be a word: it only has to be the same for all forms of a word, and for what is
    made of it.

    >>> find_root("announced"), find_root("announcement"), find_root("announces")
    ('announc', 'announc', 'announc')
    >>> find_root("met"), find_root("meeting"), find_root("meetings")
    ('meet', 'meet', 'meet')
    >>> find_root("deny"), find_root("denies"), find_root("denied"), find_root("denying")
    ('deni', 'deni', 'deni', 'deni')
    >>> find_root("evacuate"), find_root("evacuated"), find_root("evacuation")
    ('evacu', 'evacu', 'evacu')

    Limits: unrelated words can meet in one root ("polit", "politics"). Forms that no ending tells
    apart go with one word ("leaves" with "leaf").
    """
    if not lower.isascii():
        plain = unicodedata.normalize("NFKD", lower)
        lower = "".join(c for c in plain if not unicodedata.combining(c))
    lower = load_pairs("irregular_forms.csv").get(lower, lower)
    verb, mark, particle = lower.partition("_")
    if mark:
        return f"{find_root(verb)}_{particle}"  # "taken_over" as "take_over"
    if not lower.isalpha() or len(lower) <= SHORTEST_ROOT:
        return lower
    singular = lower[:-1] if lower[-1] == "s" and lower[-2] not in "su" else lower
    singular = load_pairs("irregular_forms.csv").get(singular, singular)
    return _without_endings(_plain(_without_inflection(singular)))


def _without_inflection(word: str) -> str:
    """stopp(ed) and stopp(ing), us(ed) to use; not "need", "string"."""
    for ending in ("ed", "ing"):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 1 and VOWEL.search(stem) and not word.endswith("eed"):
            return stem if len(stem) >= SHORTEST_ROOT else f"{stem}e"
    return word


def _plain(word: str) -> str:
    """The word without its last e, i for its last y, one letter for two: "carrie", "carry"."""
    if len(word) <= SHORTEST_ROOT:
        return word
    if word[-1] == "e":
        word = word[:-1]
    elif word[-1] == "y" and not VOWEL.match(word[-2]):
        word = f"{word[:-1]}i"
    doubled = len(word) > SHORTEST_ROOT and word[-1] == word[-2] and not VOWEL.match(word[-1])
    return word[:-1] if doubled else word


def _without_endings(word: str) -> str:
    """What is left when no ending of derivation can be taken off any more."""
    for ending in ENDINGS_BY_LETTER.get(word[-1], ()):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= ENDINGS[ending] and VOWEL.search(stem):
            if ending == "at" and stem[-1] in "eo":
                continue  # "repeat", "float"
            return _without_endings(_plain(stem))
    return word


@functools.cache
def load_root_words(name: str) -> frozenset[str]:
    """The roots of the words of a list."""
    return frozenset(map(find_root, load_words(name)))


@functools.cache
def load_roots(name: str) -> dict[str, str]:
    """A two-column file with the roots of its words as keys."""
    return {find_root(word): value for word, value in load_pairs(name).items()}


@functools.cache
def load_opposites(name: str) -> dict[str, frozenset[str]]:
    """A two-column file of opposites: each root with those that it excludes."""
    opposites = defaultdict(set)
    for line in load_lines(name)[1:]:
        one, other = map(find_root, line.split(","))
        opposites[one].add(other)
        opposites[other].add(one)
    return {root: frozenset(others) for root, others in opposites.items()}


def hold_opposites(left: Iterable[str], right: frozenset[str], name: str) -> bool:
    """Whether a root of one side excludes one of the other, by a file of opposites.

    >>> hold_opposites({"east", "wing"}, frozenset({"west", "wing"}), "sides.csv")
    True
    """
    opposites = load_opposites(name)
    return any(not right.isdisjoint(opposites.get(root, ())) for root in left)


@functools.lru_cache(maxsize=1 << 16)
def is_negator(lower: str) -> bool:
    """Whether the word turns what it stands with into its opposite."""
    return lower.endswith("n't") or lower in load_words("negators.txt")


@functools.cache
def negating_verbs() -> frozenset[str]:
    """Roots of the verbs that negate what they govern by "to"."""
    return frozenset(map(find_root, ("refuse", "decline", "fail")))


def has_negator(words: Iterable[str]) -> bool:
    """Whether one of them negates; "declined" or "failed" before "to": exports decline, too.

    >>> has_negator(["exports", "declined"]), has_negator(["he", "declined", "to", "go"])
    (False, True)
    """
    return any(
        is_negator(word) and (following == "to" or find_root(word) not in negating_verbs())
        for word, following in pairwise((*words, ""))
    )


def has_digit(lower: str) -> bool:
    """A number in digits."""
    return lower[0].isdigit()


def has_year(lower: str) -> bool:
    """Four digits in a row."""
    return bool(YEAR.search(lower))
