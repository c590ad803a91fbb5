"""The outcomes that a claim tells in phrases of `outcomes.csv`."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from analysis.comparison.lexicon import load_words, phrases_in
from analysis.comparison.readers.asides import BACKGROUND, read_asides
from analysis.comparison.readers.negation import negators
from analysis.comparison.readers.nouns import is_named
from analysis.comparison.readers.outcome_table import (
    CONDITIONS,
    DETERMINERS,
    Entry,
    begins_outcome,
    find_outcome_phrases,
    inflect,
)
from analysis.comparison.statements import (
    COPULAS,
    Statement,
    read_once,
    read_sentence_once,
    remember,
)
from analysis.comparison.words import Word, is_negator

CLOSE, LEFT, NO = "close", "left", "no"
BY = "by"
REACH = 4  # words before a phrase that may take it back
NEGATOR_BEFORE = 3  # words, in a title without a verb


class Outcome(NamedTuple):
    """An outcome as a claim tells it."""

    entry: Entry
    negated: bool
    text: str
    stems: frozenset[str]
    roots: frozenset[str]  # those of its stems that carry meaning


def is_said(outcome: Outcome, claim: Statement) -> bool:
    """Whether the sentence of the claim has the words of the outcome, wherever they stand."""
    return outcome.stems <= {word.stem for word in claim.sentence_words}


@read_sentence_once
def read_poles(claim: Statement) -> Iterator[tuple[str, str]]:
    """What all claims of its sentence assert: acquitted of murder and convicted of theft."""
    for told in chain.from_iterable(map(read_outcomes, claim.around.claims)):
        if not told.negated:
            yield told.entry.matter, told.entry.pole


@functools.cache
def _carrier_forms() -> frozenset[str]:
    return frozenset().union(*map(inflect, load_words("carrier_verbs.txt")))


@read_once
def read_outcomes(claim: Statement) -> Iterator[Outcome]:
    """The outcomes that a claim asserts: by its verb, or after a verb that only carries them."""
    words = [word for word in claim.words if word.lower not in DETERMINERS]
    if not any(begins_outcome(w.lower) for w in words) or _is_condition(claim):
        return
    found = list(_read_phrases(claim, words))
    poles = defaultdict(set)
    for outcome, _ in found:
        poles[outcome.entry.matter].add(outcome.entry.pole)
    for outcome, at_verb in found:
        if at_verb or len(poles[outcome.entry.matter]) == 1:  # "voted to ban" is a ban
            yield outcome


def _read_phrases(claim: Statement, words: list[Word]) -> Iterator[tuple[Outcome, bool]]:
    """What the phrases of a claim tell, and whether its verb is among their words."""
    end = 0
    found = list(find_outcome_phrases(words))
    for phrase, entries in found:
        if any(len(other) > len(phrase) and phrase[-1] in other for other, _ in found):
            continue  # "be held" of "are still being held"
        if phrase[-1].end <= end or any(word.start in read_asides(claim) for word in phrase):
            continue  # inside a longer one, or told of another
        if len(phrase) == 1 and (is_named(claim, phrase[0]) or _means_another(claim, phrase[0])):
            continue
        at_verb = any(word.start == claim.head_char for word in phrase)
        if not (at_verb or claim.leads or claim.holds(phrase[0].start)):
            continue
        told = [e for e in entries if at_verb or _asserts(claim, e, phrase, words)]
        if told and not _is_taken_back(claim, phrase[0]):
            end = phrase[-1].end
            text = claim.text[phrase[0].start - claim.start : end - claim.start]
            negated, stems = _is_negated(claim, phrase), frozenset(word.stem for word in phrase)
            for entry in told:
                yield Outcome(entry, negated, text, stems, stems & claim.roots), at_verb


def _means_another(claim: Statement, word: Word) -> bool:
    """Whether it is the adjective: "was close to capacity", not "is to close"; or tells what is
    there: "no troops left".
    """
    before = [w.lower for w in claim.span_words if w.start < word.start]
    if word.lower == LEFT:
        return NO in (before[:1] if word.start == claim.head_char else before)
    return word.lower == CLOSE and not COPULAS.isdisjoint(before[-1:])


def _asserts(claim: Statement, entry: Entry, phrase: Sequence[Word], words: Sequence[Word]) -> bool:
    """Whether the phrase, without the verb of the claim, stands where the entry asks for it;
    in a title, where it could.
    """
    if entry.verb_only:
        return _stands_as_verb(phrase[0], words, claim)
    if entry.anywhere or not claim.head:
        return True
    follows = phrase[0].start > claim.head_char and _carries(claim)
    apart = claim.leads and len(phrase) > 1 and not _is_undone(claim, phrase)
    return (follows or apart) and not _is_background(claim, phrase[0])


def _is_undone(claim: Statement, phrase: Sequence[Word]) -> bool:
    """Whether the verb says what became of it: "the ban on cars was overturned"."""
    is_subject = phrase[0].root in claim.subject and phrase[-1].end <= claim.head_char
    return is_subject and not _carries(claim)


@remember
def _carries(claim: Statement) -> bool:
    """Whether its verb says little by itself: "was", "stays", "was found"."""
    head = next((word.lower for word in claim.words if word.start == claim.head_char), "")
    return claim.copular or head in _carrier_forms()


def _is_condition(claim: Statement) -> bool:
    """ "if the festival is cancelled"; not "when the festival was cancelled"."""
    if CONDITIONS.isdisjoint(claim.around.lower):
        return False
    before = claim.sentence[: claim.offset].lower().split()[-1:]
    told = before == ["when"] and claim.tense == "past"
    return not told and not CONDITIONS.isdisjoint(before)


def _is_taken_back(claim: Statement, word: Word) -> bool:
    """Whether what is said just before leaves it undone: "nearly", "in talks to"."""
    words = [w for w in claim.words if w.start < word.start]
    ends = (w.start for w in words if w.root in claim.subject and word.start >= claim.head_char)
    subject = max(ends, default=-1)  # "the plan to run it without guards remains in force"
    before = [w.lower for w in words if w.start > subject][-REACH:]
    return bool(phrases_in(before, "turning_phrases.txt"))


def _is_background(claim: Statement, word: Word) -> bool:
    """Whether it stands after the verb in what only tells the circumstances: "despite a ban"."""
    return any(
        claim.head_char < w.start < word.start and w.lower in BACKGROUND for w in claim.words
    )


def _stands_as_verb(word: Word, words: Sequence[Word], claim: Statement) -> bool:
    """In a title whose verb the model takes for a noun: "MPs back pension bill"."""
    inside = words[0].start < word.start < words[-1].start
    return not claim.head and inside and not word.lower.endswith("ing")


def _is_negated(claim: Statement, phrase: Sequence[Word]) -> bool:
    """Whether a word before its end negates it; not "an arrest for theft won't stop him", nor who
    or what did it: "was not damaged by the storm".
    """
    start = claim.start + claim.text.rfind(":", 0, phrase[0].start - claim.start) + 1
    start = max(
        [start, *(w.start for w in claim.words if w.lower == BY and w.end < phrase[0].start)]
    )
    said = negators(claim) if claim.head else claim.words
    outside = [w for w in said if start <= w.start < phrase[-1].start and w not in phrase]
    if claim.head:
        return len(outside) % 2 == 1
    before = [w for w in outside if w.start < phrase[0].start][-NEGATOR_BEFORE:]
    return sum(is_negator(w.lower) for w in before) % 2 == 1
