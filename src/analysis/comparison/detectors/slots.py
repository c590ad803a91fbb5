"""Another country, or another class of thing, in the same slot."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from typing import NamedTuple

from analysis.comparison.detectors.gates import Finding, same_event, same_predicate, same_subject
from analysis.comparison.lexicon import load_lines
from analysis.comparison.statements import Statement, read_once

LEAST = 0.6
AFTER_HEAD = frozenset("by in of for with from at on who that which".split())  # noqa: SIM905


class Filler(NamedTuple):
    """What stands in a slot: a country as noun or adjective, or a class with its domain."""

    value: str
    form: str  # country or demonym; for a class its domain
    text: str
    roots: frozenset[str]
    before: str  # root of the word of content on either side
    after: str


@functools.cache
def load_nations() -> dict[tuple[str, ...], tuple[str, str]]:
    """Words of a country or its adjective: the country, and which of the two they are."""
    rows = [line.split(",") for line in load_lines("nations.csv")[1:]]
    return {
        tuple(name.lower().split()): (row[0], form)
        for row in rows
        for name, form in zip(row, ("country", "demonym"), strict=False)
    }


@functools.cache
def load_classes() -> dict[str, tuple[str, str]]:
    """Noun, singular and plural: its class, and the domain of the class."""
    rows = [line.split(",") for line in load_lines("classes.csv")[1:]]
    return {form: (name, domain) for word, name, domain in rows for form in (word, word + "s")}


def find_nation(a: Statement, b: Statement) -> Finding | None:
    """Another country for the same thing."""
    return _find(a, b, "nation", read_nations, _same_nation_slot)


def find_class(a: Statement, b: Statement) -> Finding | None:
    """One and the same thing is of two classes that exclude each other."""
    if not (a.copular and b.copular):
        return None
    return _find(a, b, "class", read_classes, _same_class_slot)


def _find(
    a: Statement,
    b: Statement,
    kind: str,
    read: Callable[[Statement], tuple[Filler, ...]],
    same_slot: Callable[[Statement, Statement, Filler, Filler], bool],
) -> Finding | None:
    if a.negating or b.negating:
        return None
    fillers_a, fillers_b = read(a), read(b)
    if {x.value for x in fillers_a} & {y.value for y in fillers_b}:
        return None
    for x in fillers_a:
        for y in fillers_b:
            if same_slot(a, b, x, y):
                reason = f"A says “{x.text}” where B says “{y.text}”."
                return Finding("conflict", kind, x.text, y.text, reason)
    return None


@read_once
def read_nations(claim: Statement) -> Iterator[Filler]:
    """The countries of a claim, as nouns and as adjectives; New Mexico is none."""
    nations, words = load_nations(), claim.words
    for i, word in enumerate(words):
        if not word.text[0].isupper() or (i and words[i - 1].lower == "new"):
            continue
        for length in (3, 2, 1):
            found = nations.get(tuple(w.lower for w in words[i : i + length]))
            if found:
                yield _filler(claim, i, i + length, *found)
                break


@read_once
def read_classes(claim: Statement) -> Iterator[Filler]:
    """The class that the claim says its subject is: the noun at the head of the object.

    What follows the head shows that it is one: nothing, a small word, "film produced by".
    """
    classes = load_classes()
    words = [w for w in claim.words if w.start > claim.head_char]
    for i, word in enumerate(words):
        following = words[i + 1] if i + 1 < len(words) else None
        ends = not following or not following.root or following.lower.endswith("ed")
        if word.lower in classes and word.root in claim.object and ends:
            at = claim.words.index(word)
            yield _filler(claim, at, at + 1, *classes[word.lower])
            return
        if word.lower in AFTER_HEAD:
            return


def _filler(claim: Statement, start: int, end: int, value: str, form: str) -> Filler:
    words = claim.words
    return Filler(
        value,
        form,
        " ".join(w.text for w in words[start:end]),
        frozenset(w.root for w in words[start:end]),
        next((w.root for w in reversed(words[:start]) if w.root), ""),
        next((w.root for w in words[end:] if w.root), ""),
    )


def _same_nation_slot(a: Statement, b: Statement, x: Filler, y: Filler) -> bool:
    without = x.roots | y.roots
    if x.form != y.form:
        return False
    if a.copular and b.copular:
        return same_subject(a, b, without, LEAST)
    beside = x.before == y.before != "" or x.after == y.after != ""
    return (beside or same_predicate(a, b)) and same_event(a, b, without, LEAST)


def _same_class_slot(a: Statement, b: Statement, x: Filler, y: Filler) -> bool:
    return same_subject(a, b, (a.object | b.object) - a.subject - b.subject, LEAST)
