"""Whether what one claim tells of a thing is set against what the other tells of it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from analysis.comparison.gates.likeness import unshared
from analysis.comparison.lexicon import phrases_in
from analysis.comparison.readers.complements import (
    ALONE,
    ORDER,
    Complement,
    are_reversed,
    read_complements,
)
from analysis.comparison.readers.relatives import with_relatives
from analysis.comparison.statements import Statement, read_once
from analysis.comparison.words import find_root, hold_opposites

LEAVING_OUT = "excluding_phrases.txt"
UTMOST = frozenset({"worst", "best", "least"})
SHORTEST = 6  # letters of a superlative: "oldest", not "west"
# What follows them is part of the deed; after "on", "by", "after" one day or doer has many names.
ARGUING = frozenset({"to", "for", "in", "at", "with", "from", "because", "against", "into"})
LARGEST = frozenset(map(find_root, ["biggest", "largest", "greatest"]))


def in_contrast(a: Statement, b: Statement) -> bool:
    """Whether one leaves out what the other names, or each has a superlative of its own.

    "Outside of Kolm", "in Kolm"; "the greatest star", "the worst star".
    """
    return _leaves_out(a, b) or _leaves_out(b, a) or _are_two_utmost(a, b)


def have_other_complements(a: Statement, b: Statement) -> bool:
    """Whether after one preposition each tells what the other has nowhere: "to a charity", "to her
    son".
    """
    return any(
        x.preposition == y.preposition
        and x.preposition in ARGUING
        and (
            _is_new(x.roots, b)
            and _is_new(y.roots, a)
            or (ALONE in x.text.lower()) != (ALONE in y.text.lower())
        )
        for x, y in product(read_complements(a), read_complements(b))
    )


def are_on_two_sides(a: Statement, b: Statement) -> bool:
    """Whether each is of another side or kind of a thing: the east wing, the west wing."""
    return hold_opposites(a.context - b.context, b.context - a.context, "sides.csv")


def are_in_order(a: Statement, b: Statement) -> bool:
    """Whether one is before something, the other after something: "before", "after the vote"."""
    told = ({x.preposition for x in read_complements(claim)} & ORDER for claim in (a, b))
    return set().union(*told) == ORDER


def find_reversed(a: Statement, b: Statement) -> Iterator[tuple[Complement, Complement]]:
    """Where one thing stands before in one and after in the other: "before", "after the vote"."""
    both = product(read_complements(a), read_complements(b))
    return ((x, y) for x, y in both if are_reversed(x, y))


def _is_new(roots: frozenset[str], other: Statement) -> bool:
    return bool(unshared(roots, other)) and roots.isdisjoint(with_relatives(other.context))


def _leaves_out(claim: Statement, other: Statement) -> bool:
    out = frozenset(_read_left_out(claim))
    return bool(out & other.roots) and out.isdisjoint(_read_left_out(other))


@read_once
def _read_left_out(claim: Statement) -> Iterator[str]:
    """The root of the first word that carries meaning after such a phrase."""
    lowers = [word.lower for word in claim.span_words]
    text = f" {' '.join(lowers)} "
    for phrase in phrases_in(lowers, LEAVING_OUT):
        n_before = text[: text.index(f" {phrase} ") + len(phrase) + 1].count(" ")
        yield from [word.root for word in claim.span_words[n_before:] if word.root][:1]


def _are_two_utmost(a: Statement, b: Statement) -> bool:
    left, right = frozenset(_read_utmost(a)), frozenset(_read_utmost(b))
    big = bool(left & LARGEST and right & LARGEST)
    return bool(left and right) and not big and left.isdisjoint(with_relatives(right))


@read_once
def _read_utmost(claim: Statement) -> Iterator[str]:
    for word in claim.words:
        long = len(word.lower) >= SHORTEST and word.lower.endswith("est")
        if word.root and (word.lower in UTMOST or long):
            yield word.root
