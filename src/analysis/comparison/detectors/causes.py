"""Another cause of one mishap: a short circuit, or arson."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Iterable, Iterator, Set
from typing import NamedTuple

from analysis.comparison.findings import Finding
from analysis.comparison.gates.likeness import coverage, share_something_specific
from analysis.comparison.gates.occasions import may_be_one, same_occasion
from analysis.comparison.gates.settings import is_one_deed
from analysis.comparison.lexicon import (
    find_phrases,
    first_words,
    load_lines,
    load_phrases,
    load_words,
)
from analysis.comparison.readers.deeds import CAUSE, Doer, read_doers
from analysis.comparison.readers.relatives import with_relatives
from analysis.comparison.statements import Statement, read_once, read_sentence_once
from analysis.comparison.words import Word, find_root, is_negator

MEANT_OR_NOT = frozenset({"deliberate", "accident"})  # say by themselves how it came about
LEAST = 0.45
REASONS = frozenset({"because", "due", "owing"})
CALLED = frozenset(map(find_root, ("cause", "trigger", "blame", "reason")))
MOSTLY = 0.6  # of the rest of the shorter of two lone sentences
SMALL = frozenset({"by", "of", "to", "the", "a", "an", "because", "due"})
LONGEST = 3  # words of a cause
REACH = 5  # words from a negator to the cause that it rules out


class Cause(NamedTuple):
    """Words for what caused something, what kind of cause it is, and of which kinds of mishap."""

    text: str
    kind: str
    mishaps: frozenset[int]


def find_cause(a: Statement, b: Statement) -> Finding | None:
    """Two kinds of cause for one kind of mishap."""
    causes_a, causes_b = read_causes(a), read_causes(b)
    if not same_occasion(a, b):
        return None
    if not causes_a or not causes_b:
        return _find_reasons(a, b) if a.alone and b.alone else None
    if _kinds(causes_a) & _kinds_around(b) or _kinds(causes_b) & _kinds_around(a):
        return None
    for x in causes_a:
        for y in causes_b:
            one = x.mishaps & y.mishaps and _are_of_one_story(a, b)
            if one or is_one_deed(a, b):
                reason = f"A gives “{x.text}” as the cause where B gives “{y.text}”."
                return Finding("conflict", "cause", x.text, y.text, reason)
    return None


def _find_reasons(a: Statement, b: Statement) -> Finding | None:
    """What each of two lone sentences names as the cause, of which the other has no word."""
    if a.hedge or b.hedge or a.negating or b.negating or not may_be_one(a, b, frozenset()):
        return None
    for x in _read_reasons(a):
        for y in _read_reasons(b):
            xs, ys = ({w.root for w in told.words if w.root} for told in (x, y))
            without = frozenset(xs | ys) | x.phrase | y.phrase
            if _are_new(xs, b) and _are_new(ys, a) and coverage(a, b, without) >= MOSTLY:
                one, other = (" ".join(w.text for w in told.words) for told in (x, y))
                reason = f"A gives “{one}” as the cause where B gives “{other}”."
                return Finding("conflict", "cause", one, other, reason)
    return None


def _are_new(roots: Set[str], other: Statement) -> bool:
    return bool(roots) and with_relatives(frozenset(roots)).isdisjoint(other.context)


@read_once
def _read_reasons(claim: Statement) -> Iterator[Doer]:
    """What it calls the cause in so many words; "because" and "due to" have no root."""
    return (told for told in _read_told(claim) if told.phrase <= CALLED)


def _kinds(causes: Iterable[Cause]) -> set[str]:
    return {cause.kind for cause in causes}


def _kinds_around(claim: Statement) -> set[str]:
    """The kind of every possible cause that the sentence speaks of."""
    return {kind for _, kind in _read_around(claim)}


def _are_of_one_story(a: Statement, b: Statement) -> bool:
    """Whether enough is shared but the causes; a pair of one story has one mishap of a kind."""
    if a.alone and b.alone:
        return True
    causes = frozenset(w.root for claim in (a, b) for x in _read_told(claim) for w in x.words)
    shared = share_something_specific(a, b, causes)
    return shared and (a.leads and b.leads or coverage(a, b, causes) >= LEAST)


@read_once
def read_causes(claim: Statement) -> Iterator[Cause]:
    """What the claim asserts to be the cause; whether it was meant to happen says it by itself."""
    if claim.hedge or claim.negated:
        return
    told_of = [told for told in _read_told(claim) if told.acts or any(_find_causes(told.words))]
    causes = {w for told in told_of for w in told.words}
    for told in told_of:
        if is_negator(_word_before(claim, told)):
            continue
        mishaps = _mishaps_in(w for w in _effect(claim, told) if w not in causes)
        for text, kind in _find_causes(told.words):
            yield Cause(text, kind, mishaps)
    for text, kind in _find_causes(claim.words):
        if kind in MEANT_OR_NOT and (mishaps := _mishaps_in(claim.words)):
            yield Cause(text, kind, mishaps)


@read_once
def _read_told(claim: Statement) -> Iterator[Doer]:
    return (told for told in read_doers(claim) if told.deed == CAUSE)


def tells_cause(claim: Statement) -> bool:
    """Whether it says that something caused something, or that it was meant to happen."""
    return bool(_read_told(claim) or read_causes(claim))


def may_tell_mishap(lower: str) -> bool:
    """Whether it may tell what was caused: "fire", and the verb of "blew up"; or that it was."""
    return lower in REASONS or find_root(lower) in _roots_of_mishaps()


@functools.cache
def _roots_of_mishaps() -> frozenset[str]:
    return frozenset(root.partition("_")[0] for kind in _load_mishaps() for root in kind)


def _word_before(claim: Statement, told: Doer) -> str:
    """What stands before the phrase that tells the cause: "not because of the drilling"."""
    first = told.words[0].start
    before = [w.lower for w in claim.span_words if w.start < first and w.root not in told.phrase]
    return next((lower for lower in reversed(before) if lower not in SMALL), "")


def _effect(claim: Statement, told: Doer) -> list[Word]:
    """The words for what was caused: "X sparked it", "it was sparked by X"."""
    if told.acts:
        return [w for w in claim.span_words if w.start > told.words[-1].start]
    return [w for w in claim.span_words if w.start < told.words[0].start]


def _mishaps_in(words: Iterable[Word]) -> frozenset[int]:
    """The kinds of mishap that the words tell of."""
    lower = [word.lower for word in words]
    particles = load_words("particles.txt")
    phrasal = ("_".join(pair) for pair in itertools.pairwise(lower) if pair[1] in particles)
    roots = set(map(find_root, [*lower, *phrasal]))
    return frozenset(n for n, kind in enumerate(_load_mishaps()) if not kind.isdisjoint(roots))


@read_sentence_once
def _read_around(claim: Statement) -> Iterator[tuple[str, str]]:
    return _find_causes(claim.sentence_words)


def _find_causes(words: Iterable[Word]) -> Iterator[tuple[str, str]]:
    """The causes among the words with their kinds, but those that are none: "not arson"."""
    words = list(words)
    lowers = [word.lower for word in words]
    if first_words("causes.csv").isdisjoint(lowers):
        return
    for start, end, kind in find_phrases(lowers, load_phrases("causes.csv"), LONGEST):
        if not _is_ruled_out(lowers[max(start - REACH, 0) : start]):
            yield " ".join(word.text for word in words[start:end]), kind


def _is_ruled_out(before: list[str]) -> bool:
    """Whether a negator stands before it in its part: "not the work at the quarry"."""
    part = itertools.takewhile(lambda lower: lower not in ("and", "but", "or"), reversed(before))
    return any(map(is_negator, part))


@functools.cache
def _load_mishaps() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(map(find_root, line.split())) for line in load_lines("mishaps.txt"))
