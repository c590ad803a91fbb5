"""Words of a text with their offsets, and the root that a word shares with its relatives."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections import defaultdict
from typing import NamedTuple

from analysis.comparison.lexicon import load_lines, load_pairs, load_words

# A number, a word with its apostrophes and accents (also those written as a mark of their own), %.
WORD = re.compile(
    r"\d+(?:[.,:]\d+)*|(?:[^\W\d_][\u0300-\u036f]*)+(?:['’](?:[^\W\d_][\u0300-\u036f]*)+)*|%"
)
POSSESSIVE = re.compile(r"['’]s?$")
VOWEL = re.compile(r"[aeiouy]")
SHORTEST_ROOT = 3

# Longest first; what is left must keep a vowel and three letters. A root need not be a word:
# it only has to be the same for "resign", "resigned" and "resignation".
SUFFIXES = """izations isations ization isation ational fulness ousness iveness ations ments
ancing encing ances ences anced enced ition ation ators ities ator ment ness ings ions edly ance
ence able ible ancy ency ical ally sion ing ion ity ies ied ers ors ent ant ist ive ous ful est ed
es er or al ly ic s e y""".split()  # noqa: SIM905
SUFFIXES_BY_END = {
    end: tuple(suffix for suffix in SUFFIXES if suffix[-1] == end)
    for end in sorted({suffix[-1] for suffix in SUFFIXES})
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

    >>> find_root("announced"), find_root("announcement"), find_root("announces")
    ('announc', 'announc', 'announc')
    >>> find_root("met"), find_root("meeting")
    ('meet', 'meet')
    >>> find_root("play"), find_root("played")
    ('play', 'play')
    >>> find_root("evacuate"), find_root("evacuated"), find_root("evacuation")
    ('evacu', 'evacu', 'evacu')
    >>> find_root("sentence"), find_root("sentenced"), find_root("sentencing")
    ('sent', 'sent', 'sent')

    Limits: unrelated words can meet in one root ("organ", "organization").
    """
    if not lower.isascii():
        plain = unicodedata.normalize("NFKD", lower)
        lower = "".join(c for c in plain if not unicodedata.combining(c))
    lower = load_pairs("irregular_forms.csv").get(lower, lower)
    verb, mark, particle = lower.partition("_")
    if mark:
        return f"{find_root(verb)}_{particle}"  # "taken_over" as "take_over"
    if not lower.isalpha() or len(lower) <= SHORTEST_ROOT or lower in load_words("whole_words.txt"):
        return lower
    for suffix in SUFFIXES_BY_END.get(lower[-1], ()):
        stem = lower.removesuffix(suffix)
        if suffix == "y" and VOWEL.match(stem[-1:]):
            continue  # no ending: "play", "survey"
        if stem != lower and len(stem) >= SHORTEST_ROOT and VOWEL.search(stem):
            stem = _without_ate(stem) if suffix[0] in "ei" else stem
            return _without_double(_without_ive(stem).removesuffix("e"))
    return _without_double(lower)


def _without_ive(stem: str) -> str:
    """surviv(ed) to surv, as "survive" loses its ending."""
    return stem[:-2] if stem.endswith("iv") and len(stem) >= SHORTEST_ROOT + 2 else stem


def _without_ate(stem: str) -> str:
    """evacuat(ed) to evacu, as "evacuation" loses its ending; not of "treated" and "floated"."""
    ends = len(stem) > 2 * SHORTEST_ROOT - 1 and stem.endswith("at") and stem[-3] not in "eo"
    return stem[:-2] if ends else stem


def _without_double(stem: str) -> str:
    """stopp(ed) to stop; in every root, so that "pass" and "passed" meet as well."""
    return stem[:-1] if len(stem) > SHORTEST_ROOT and stem[-1] == stem[-2] else stem


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


@functools.lru_cache(maxsize=1 << 16)
def is_negator(lower: str) -> bool:
    """Whether the word turns what it stands with into its opposite."""
    return lower.endswith("n't") or lower in load_words("negators.txt")
