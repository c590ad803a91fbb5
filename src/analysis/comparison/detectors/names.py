"""Another name in a role that only one can have."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from itertools import product
from typing import NamedTuple

from analysis.comparison.detectors.gates import Finding, coverage, share_something_specific
from analysis.comparison.detectors.slots import load_nations
from analysis.comparison.lexicon import load_words
from analysis.comparison.statements import Name, Statement, light_roots, read_once
from analysis.comparison.words import Word, find_root

AT = frozenset({"in", "at", "near", "from", "on"})
LEAST = 0.45


class Role(NamedTuple):
    """A name, and what it is to the word it hangs on: its doer, or its place."""

    anchor: str  # root of that word: "direct" in "directed by Ada Lund"
    relation: str  # doer, or the preposition of a place
    text: str
    roots: frozenset[str]


def find_name(a: Statement, b: Statement) -> Finding | None:
    """Two bearers of a role that only one can have, or two places of one event."""
    if a.negated != b.negated:
        return None
    roles_a, roles_b = read_roles(a), read_roles(b)
    for x in roles_a:
        for y in roles_b:
            if x[:2] != y[:2] or x.roots & b.context or y.roots & a.context:
                continue
            rest = x.roots | y.roots
            if coverage(a, b, rest) >= LEAST and share_something_specific(a, b, rest):
                reason = f"A names “{x.text}” where B names “{y.text}”."
                return Finding("conflict", "name", x.text, y.text, reason)
    return None


def find_confused_name(a: Statement, b: Statement) -> Finding | None:
    """A title and a body that name two people alike in part: "Jo Wei" and "Jo Wen"."""
    if a.article_id != b.article_id or (a.kind == "title") == (b.kind == "title"):
        return None
    body_claim = b if a.kind == "title" else a
    if body_claim.head not in a.roots & b.roots or a.subject & b.subject <= light_roots():
        return None
    for x, y in product(_people(a), _people(b)):
        if x.roots & y.roots and x.roots - y.roots and y.roots - x.roots:
            title, body = (x, y) if a.kind == "title" else (y, x)
            reason = f"The title names {title.text}, the body {body.text}."
            return Finding("conflict", "name", x.text, y.text, reason)
    return None


def _people(claim: Statement) -> list[Name]:
    return [n for n in claim.names if n.label == "PERSON" and n.start > claim.head_char]


@functools.cache
def _roots_of(name: str) -> frozenset[str]:
    return frozenset(map(find_root, load_words(name)))


@read_once
def read_roles(claim: Statement) -> Iterator[Role]:
    """The names of a claim in roles that only one can have."""
    words = claim.words
    passive = any(w.lower == "by" for w in words)
    subject = [w for w in words if w.root in claim.subject and w.start < claim.head_char]
    if claim.head in _roots_of("exclusive_roles.txt") and not passive and _is_name(subject):
        yield _role(claim.head, "doer", subject)
    for i, word in enumerate(words):
        anchor = next((w.root for w in reversed(words[:i]) if w.root), "")
        name = list(_name_at(claim, i + 1))
        if not name or anchor not in _roots_of("exclusive_roles.txt"):
            continue
        if word.lower == "by":
            yield _role(anchor, "doer", name)
        elif word.lower == "to" and claim.subject & _roots_of("awards.txt"):
            yield _role(anchor, "to", name)
        elif word.lower in AT:
            yield _role(anchor, word.lower, name)


def _role(anchor: str, relation: str, words: list[Word]) -> Role:
    roots = frozenset(w.root for w in words if w.root)
    return Role(anchor, relation, " ".join(w.text for w in words), roots)


def _is_name(words: list[Word]) -> bool:
    return bool(words) and all(w.text[0].isupper() for w in words)


def _name_at(claim: Statement, i: int) -> Iterator[Word]:
    """The capitalised words after word `i` - 1, without what says who that is: "the Danish writer".

    A comma, or a word that the claim leaves out, ends the name.
    """
    words = claim.words
    while i < len(words) and _follows(claim, i) and _is_before_a_name(words, i):
        i += 1
    while i < len(words) and _follows(claim, i) and words[i].text[0].isupper() and words[i].root:
        yield words[i]
        i += 1


def _follows(claim: Statement, i: int) -> bool:
    """Whether nothing but spaces, quotes and dots is written between a word and the one before."""
    between = claim.text[claim.words[i - 1].end - claim.start : claim.words[i].start - claim.start]
    return not between.strip(" .\"'“”‘’")


def _is_before_a_name(words: tuple[Word, ...], i: int) -> bool:
    """An article, a profession, or the adjective of a country with a profession after it."""
    if not words[i].text[0].isupper() or words[i].lower == "the":
        return True
    following = words[i + 1].text if i + 1 < len(words) else ""
    return (words[i].lower,) in load_nations() and following[:1].islower()
