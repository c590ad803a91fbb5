"""What became of a thing, told in many words: "resigned" and "clings on to her post"."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

import pandas as pd

from analysis.comparison.detectors.asides import read_asides
from analysis.comparison.detectors.gates import (
    Finding,
    coverage,
    differs_in,
    roots_of_forms,
    share_something_specific,
    unshared,
    with_relatives,
)
from analysis.comparison.detectors.occasions import other_places, picks_out, same_occasion
from analysis.comparison.detectors.polarity import is_firm, turned
from analysis.comparison.lexicon import load_lines, load_words
from analysis.comparison.statements import Statement, light_roots, read_once
from analysis.comparison.words import Word, find_root, is_negator, load_root_words, split_words

LEAST = 0.5
LONGEST_PHRASE = 6  # words
LASTING = frozenset({"stay", "stays", "remain", "remains", "keep", "keeps", "still"})
CONDITIONS = frozenset({"if", "when", "until", "unless", "whether"})
NEGATOR_BEFORE = 3  # words, in a title without a verb


class Entry(NamedTuple):
    """A phrase of `outcomes.csv`."""

    matter: str
    who: str
    pole: str
    final: str  # yes, plan (speaks of what is to come) or empty
    verb_only: bool
    anywhere: bool


class Outcome(NamedTuple):
    """An outcome as a claim tells it."""

    entry: Entry
    negated: bool
    text: str
    roots: frozenset[str]


@functools.cache
def load_outcomes() -> dict[tuple[str, ...], tuple[Entry, ...]]:
    """The phrases of `outcomes.csv` by their roots; one can tell of several matters."""
    entries = defaultdict(list)
    for line in load_lines("outcomes.csv")[1:]:
        matter, who, pole, final, phrases = line.split(",")
        for phrase in phrases.split("|"):
            first, *rest = [word.lower for word in split_words(phrase.lstrip("=+"))]
            entry = Entry(matter, who, pole, final, phrase[0] == "=", phrase[0] == "+")
            for root in sorted(roots_of_forms(first)):
                entries[root, *map(find_root, rest)].append(entry)
    return {key: tuple(dict.fromkeys(found)) for key, found in entries.items()}


@functools.cache
def first_roots() -> frozenset[str]:
    """The roots with which the phrases begin."""
    return frozenset(key[0] for key in load_outcomes())


def find_outcome(a: Statement, b: Statement) -> Finding | None:
    """Two outcomes of one matter that exclude each other, of the same thing."""
    for x in read_outcomes(a):
        for y in read_outcomes(b):
            if exclude(x, y) and not _both_said(a, b, x, y) and _same_thing(a, b, x, y):
                return _finding(a, b, x, y)
    return None


def _both_said(a: Statement, b: Statement, x: Outcome, y: Outcome) -> bool:
    """Whether a sentence tells both: praise and criticism; or takes back what it tells."""
    if x.entry.pole == y.entry.pole:
        return turned(b, a) if x.negated else turned(a, b)
    return turned(a, b) or turned(b, a) or x.roots <= b.context or y.roots <= a.context


def exclude(x: Outcome, y: Outcome) -> bool:
    """Opposite poles, or one pole affirmed and negated."""
    if x.entry.matter != y.entry.matter:
        return False
    if x.entry.pole == y.entry.pole:
        return x.negated != y.negated
    return not x.negated and not y.negated


def _finding(a: Statement, b: Statement, x: Outcome, y: Outcome) -> Finding:
    said = f"A says “{x.text}”, B says “{y.text}”"
    if not (is_firm(a) and is_firm(b)):
        return Finding("differ", "certainty", x.text, y.text, f"{said}, and one of them is unsure.")
    if _may_follow(a, b, x, y):
        return Finding("related", "stage", x.text, y.text, f"{said}: stages of one story.")
    return Finding("conflict", "outcome", x.text, y.text, f"{said}: one excludes the other.")


def _may_follow(a: Statement, b: Statement, x: Outcome, y: Outcome) -> bool:
    """Whether one tells of something that could still change by the time of the other."""
    if _changes(a, b, x, y) or _changes(b, a, y, x):
        return True
    if pd.isna(a.published) or pd.isna(b.published) or a.published == b.published:
        return False
    earlier = x if a.published < b.published else y
    return earlier.negated or earlier.entry.final != "yes"


def _changes(now: Statement, ahead: Statement, x: Outcome, y: Outcome) -> bool:
    """Whether what is so now is to become otherwise: closed today, to open again tomorrow."""
    if ahead.tense != "future" or now.tense not in ("past", "present") or x.entry.final:
        return False
    return not (x.negated or y.negated or y.text.lower().split()[0] in LASTING)


def _same_thing(a: Statement, b: Statement, x: Outcome, y: Outcome) -> bool:
    without = x.roots | y.roots
    if coverage(a, b, without) < LEAST or not share_something_specific(a, b, without):
        return False
    if other_places(a, b) or not same_occasion(a, b) or _are_parts(a, b):
        return False
    if picks_out(a) or picks_out(b):
        return False
    if x.entry.who == "both" and a.subject and b.subject:
        met = _meet(a.subject - without, b.subject - without, a, b)
        return met and not differs_in(a, b, ("object",), without)
    if _two_doers(a, b, without):
        return False
    return _meet(_theme(a, x), _theme(b, y), a, b) or _turned_round(a, b)


def _are_parts(a: Statement, b: Statement) -> bool:
    """Whether each tells of some of them: "two voted against", "seven voted for"."""
    some_a, some_b = (
        {q["text"].lower() for q in c.quantities if q["start_char"] <= c.head_char} for c in (a, b)
    )
    return bool(some_a and some_b) and some_a.isdisjoint(some_b)


def _turned_round(a: Statement, b: Statement) -> bool:
    """Whether the one that does it in one claim stands as object in the other: a bill passes."""
    left = a.subject & with_relatives(b.object) - light_roots()
    right = b.subject & with_relatives(a.object) - light_roots()
    return bool(left and right)


def _meet(left: frozenset[str], right: frozenset[str], a: Statement, b: Statement) -> bool:
    """Whether both parts share a word of weight, and not each has one that the other text lacks.

    In a title without a verb nothing tells the part from the rest.
    """
    shared = left & with_relatives(right) - light_roots()
    whole = not (a.head and b.head)
    return bool(shared) and (whole or not (unshared(left, b) and unshared(right, a)))


def _theme(claim: Statement, outcome: Outcome) -> frozenset[str]:
    """What the outcome is of: a direct object, or else the subject; all where there is no verb."""
    thing = claim.object - outcome.roots
    oblique = claim.verb.split()[-1:] and claim.verb.split()[-1].lower() in load_words(
        "prepositions.txt"
    )
    if thing and not oblique and not claim.copular:
        return thing
    return (claim.subject or claim.roots) - outcome.roots


def _two_doers(a: Statement, b: Statement, without: frozenset[str]) -> bool:
    """Whether each has another name as subject: France approves, Germany rejects."""
    left = [r for r in unshared(a.subject - without, b) if r in a.capitalised]
    right = [r for r in unshared(b.subject - without, a) if r in b.capitalised]
    return bool(left and right)


@read_once
def read_outcomes(claim: Statement) -> Iterator[Outcome]:
    """The outcomes that a claim asserts: by its verb, or after a verb that only carries them."""
    if claim.stems.isdisjoint(first_roots()):
        return
    entries, words = load_outcomes(), claim.words
    before = claim.sentence[: max(claim.sentence.find(claim.text), 0)].lower().split()[-1:]
    if CONDITIONS.intersection(before):
        return  # "if the festival is cancelled"
    roots = [word.stem for word in words]
    asides = read_asides(claim)
    carried = claim.copular or claim.head in load_root_words("carrier_verbs.txt")
    i = 0
    while i < len(words) and words[i].lower not in CONDITIONS:
        told = roots[i] in first_roots() and words[i].start not in asides
        longest = min(LONGEST_PHRASE, len(words) - i) if told else 0
        for length in range(longest, 0, -1):
            found = entries.get(tuple(roots[i : i + length]))
            if not found:
                continue
            at_verb = any(w.start == claim.head_char for w in words[i : i + length])
            after = carried and words[i].start > claim.head_char
            if at_verb or after or not claim.head or found[0].anywhere:
                phrase = words[i : i + length]
                negated = _is_negated(claim, phrase)
                text = " ".join(w.text for w in phrase)
                for entry in found:
                    if at_verb or not entry.verb_only or _stands_as_verb(claim, i):
                        yield Outcome(entry, negated, text, frozenset(w.root for w in phrase))
                i += length - 1
                break
        i += 1


def _stands_as_verb(claim: Statement, i: int) -> bool:
    """In a title whose verb the model takes for a noun: "MPs back pension bill"."""
    return not claim.head and 0 < i < len(claim.words) - 1 and claim.words[i].lower[-3:] != "ing"


def _is_negated(claim: Statement, phrase: tuple[Word, ...]) -> bool:
    outside = [w for w in claim.words if w not in phrase]
    if claim.head:
        return sum(w.lower in claim.negators for w in outside) % 2 == 1
    before = [w for w in outside if w.start < phrase[0].start][-NEGATOR_BEFORE:]
    return sum(is_negator(w.lower) for w in before) % 2 == 1
