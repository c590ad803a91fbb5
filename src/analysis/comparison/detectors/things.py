"""Another thing in a slot that takes one: hit by a bus or a tram, in the cellar or the attic."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from analysis.comparison.findings import Finding
from analysis.comparison.gates.likeness import (
    coverage,
    differs_in,
    same_predicate,
    share_something_specific,
)
from analysis.comparison.gates.occasions import same_occasion
from analysis.comparison.gates.settings import may_die_elsewhere
from analysis.comparison.gates.timing import are_two_times
from analysis.comparison.lexicon import load_lines
from analysis.comparison.readers.acts import is_passive
from analysis.comparison.readers.nouns import is_named
from analysis.comparison.readers.persons import is_written_as_name
from analysis.comparison.readers.places import may_meet
from analysis.comparison.statements import Statement, read_once, read_sentence_once
from analysis.comparison.words import Word, split_words

# Prepositions of one slot share a name; the doer of an active verb is the one "by" whom it is done.
SLOTS = {
    "by": "by", "with": "by", "in": "in", "inside": "in", "at": "in", "on": "in", "into": "in",
    "of": "of", "from": "of", "to": "to", "for": "for", "as": "as", "through": "by", "via": "by",
}  # fmt: skip
MEANS = frozenset({"opening", "channel"})  # by a letter, in a letter; a hole in the roof
SUBJECT, OBJECT = "by", "object"
REACH = 3  # words between a preposition and its noun
LEAST = 0.5
ENOUGH = 0.75  # where two bodies have other verbs
POSSESSED = ("'", "’", "-")  # what follows is of it, or goes on with it
PLACES = ("room", "site")
SITE = "site"  # the family of what bears the name of its town: "the hospital in Lindal"


class Thing(NamedTuple):
    """A word for one of the things of a family, its slot, and the town of a site."""

    text: str
    root: str
    value: str
    family: str
    slot: str
    town: str = ""


def find_thing(a: Statement, b: Statement) -> Finding | None:
    """Two things of a family in one slot of one event."""
    if are_two_times(a, b) or not same_occasion(a, b):
        return None
    for x in read_things(a):
        for y in read_things(b):
            if x.family in PLACES and may_die_elsewhere(a, b):
                continue
            if x[3:5] != y[3:5] or _is_said(x, b) or _is_said(y, a) or may_meet(x.town, y.town):
                continue
            if _alike(a, b, x, y):
                reason = f"A says “{x.text}” where B says “{y.text}”."
                return Finding("conflict", "class", x.text, y.text, reason)
    return None


def _is_said(thing: Thing, other: Statement) -> bool:
    """Whether the other sentence speaks of the same, in any slot."""
    return thing.root in other.context or any(v == thing.value for v, _ in _read_around(other))


def _alike(a: Statement, b: Statement, x: Thing, y: Thing) -> bool:
    rest = frozenset({x.root, y.root})
    parts = ("subject", "roots") if a.head == b.head else ("subject",)
    if not share_something_specific(a, b, rest) or differs_in(a, b, parts, rest):
        return False
    of_two = x.root in a.subject and y.root in b.subject  # "sales of cars", "of bicycles"
    one_event = a.leads and b.leads and not of_two or same_predicate(a, b)
    if x.family in PLACES and not one_event:
        return False  # hurt in the kitchen, treated in the hall
    return coverage(a, b, rest) >= (LEAST if one_event else ENOUGH)


@read_once
def read_things(claim: Statement) -> Iterator[Thing]:
    """The things that the claim asserts, with their slots."""
    if claim.hedge or claim.negated or not _read_around(claim):
        return
    words = claim.span_words
    head = next((at for at, w in enumerate(words) if w.start == claim.head_char), -1)
    for at, word in enumerate(words):
        for value, family in () if _is_in_part(claim, word) else load_things().get(word.lower, ()):
            slot = _slot(claim, words, at, head)
            if family in MEANS:
                slot = "by" if slot in ("by", "in") and at > head else ""
            if slot:
                yield Thing(word.text, word.root, value, family, slot)
            name = _name_after(claim, words, at) if slot and family == SITE else None
            if name:
                text = claim.text[word.start - claim.start : name.end - claim.start]
                yield Thing(text, name.root, name.root, value, slot, name.text)


def _is_in_part(claim: Statement, word: Word) -> bool:
    """Whether another word is what is meant: "sister's husband", "brother-in-law", "Palm Beach"."""
    return claim.text[word.end - claim.start :][:1] in POSSESSED or is_named(claim, word)


def _name_after(claim: Statement, words: Sequence[Word], at: int) -> Word | None:
    """The name of the town of a site: "hospital in Lindal"."""
    if at + 2 >= len(words) or words[at + 1].lower not in ("of", "in"):
        return None
    return words[at + 2] if is_written_as_name(claim, words[at + 2]) else None


@read_sentence_once
def _read_around(claim: Statement) -> Iterator[tuple[str, str]]:
    """Value and family of every thing that the sentence speaks of."""
    things = load_things()
    return (thing for word in claim.sentence_words for thing in things.get(word.lower, ()))


def _slot(claim: Statement, words: Sequence[Word], at: int, head: int) -> str:
    """What the word is to the noun after it, the preposition before it, or the verb."""
    following = words[at + 1] if at + 1 < len(words) and at + 1 != head else None
    if following and following.root and following.start == words[at].end + 1:
        return f"before {following.root}" if at > head else ""
    for before in reversed(words[max(at - REACH, 0) : at]):
        if before.lower in SLOTS:
            return SLOTS[before.lower]
        if before.start == claim.head_char:
            return OBJECT
    if head == -1 or at > head:
        return ""
    return "" if is_passive(claim) else SUBJECT


@functools.cache
def load_things() -> dict[str, list[tuple[str, str]]]:
    """The words of `things.csv`, each with the values and families of what it may be."""
    things = defaultdict(list)
    for line in load_lines("things.csv")[1:]:
        written, value, family = line.split(",")
        things[split_words(written)[-1].lower].append((value, family))
    return dict(things)
