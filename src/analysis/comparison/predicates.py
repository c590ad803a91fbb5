"""Whether two claims tell the same deed: in one verb, in words for it, in a noun, in an outcome."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from analysis.comparison.lexicon import load_words, phrases_in, rarest_words
from analysis.comparison.readers.acts import JOINT, join_next_word
from analysis.comparison.readers.cues import TAKING_BACK, Cue, read_cues
from analysis.comparison.readers.outcome_phrases import Outcome, read_outcomes
from analysis.comparison.readers.relatives import with_relatives
from analysis.comparison.statements import Statement, light_roots, read_once, remember
from analysis.comparison.words import is_negator, load_root_words, load_roots

TURNING = "turning_phrases.txt"


class Told(NamedTuple):
    """What a claim says is done, the same with the relatives of its words, and what came of it."""

    acts: frozenset[str]
    relatives: frozenset[str]
    matters: frozenset[str]


def find_predicates(a: Statement, b: Statement) -> Iterator[frozenset[str]]:
    """For each way in which both tell the same deed, the roots of the words if they are others."""
    alike = a.negated == b.negated and negates(a) == negates(b)
    if alike and _same_act(a, b):
        yield frozenset()
    yield from _find_outcomes(a, b)


def may_tell_one(a: Statement, b: Statement) -> bool:
    """Whether they have a word of the deed in common, or the matter of an outcome: few have."""
    x, y = _read_told(a), _read_told(b)
    return not (x.acts.isdisjoint(y.relatives) and x.matters.isdisjoint(y.matters))


@remember
def negates(claim: Statement) -> bool:
    """Whether a word of the claim negates it or takes it back: "without", "in talks to"."""
    negators = claim.negating and any(is_negator(word.lower) for word in claim.span_words)
    return negators or _is_taken_back(claim, "")


def _is_turned(claim: Statement, outcome: Outcome) -> bool:
    """Whether something but what the outcome is read with negates the claim or takes it back."""
    n_negators = sum(is_negator(w.lower) and w.stem not in outcome.stems for w in claim.span_words)
    return n_negators > outcome.negated or _is_taken_back(claim, outcome.text.lower())


def _is_taken_back(claim: Statement, told: str) -> bool:
    """Whether words beside those told take it back, or the sentence calls it untrue."""
    return _is_turned_by_phrase(claim, told) or any(
        cue.strength in TAKING_BACK and not _is_part(claim, cue) for cue in read_cues(claim)
    )


def _is_turned_by_phrase(claim: Statement, told: str) -> bool:
    if rarest_words(TURNING).isdisjoint(claim.around.lower):
        return False
    text = f" {' '.join(word.lower for word in claim.span_words)} ".replace(f" {told} ", " ")
    return bool(phrases_in(text.split(), TURNING))


def _is_part(claim: Statement, cue: Cue) -> bool:
    """Whether it only tells of what the verb is said: "jailed for a fake kidnapping"."""
    start = claim.sentence_words[cue.start].start - claim.offset
    verb = claim.head_char - claim.start
    return bool(claim.head) and verb < start < len(claim.text)


def _same_act(a: Statement, b: Statement) -> bool:
    """Whether the predicates are one; "is" is none without what something is, nor is "put"."""
    met = _read_told(a).acts & _read_told(b).relatives
    return bool(met - light_roots()) or bool(met) and _share_object_or_all(a, b)


def _share_object_or_all(a: Statement, b: Statement) -> bool:
    shared = with_relatives(a.object) & b.object - load_root_words("number_words.txt")
    common = with_relatives(a.roots & b.roots)
    return bool(shared) or a.roots <= common or b.roots <= common


@remember
def _read_told(claim: Statement) -> Told:
    acts = _find_acts(claim)
    matters = frozenset(outcome.entry.matter for outcome in read_outcomes(claim))
    return Told(acts, with_relatives(acts), matters)


def _find_acts(claim: Statement) -> frozenset[str]:
    """Roots that say what is done: the verb, with its particle, or the noun that it only supports.

    A title without a verb may say it in any of its words.
    """
    if not claim.head:
        return claim.roots
    if claim.copular:
        return claim.object
    supported = claim.object if claim.head in load_root_words("support_verbs.txt") else frozenset()
    phrase = join_next_word(claim)
    has_particle = phrase.partition(JOINT)[2] in load_words("particles.txt")
    return supported | ({claim.head, phrase} if has_particle else {claim.head})


def go_apart(a: Statement, b: Statement) -> bool:
    """Whether what one tells goes up, and what the other tells down: "is up", "was lower"."""
    ways_a, ways_b = frozenset(_read_ways(a)), frozenset(_read_ways(b))
    return bool(ways_a and ways_b) and ways_a.isdisjoint(ways_b)


@read_once
def _read_ways(claim: Statement) -> Iterator[str]:
    """Which way its words of change point; not "up" and "down" after a verb, as in "gave up"."""
    ways, is_bare = load_roots("directions.csv"), claim.copular or not claim.head
    for word in claim.words:
        if word.stem in ways and (is_bare or word.stem not in load_words("particles.txt")):
            yield ways[word.stem]


def _find_outcomes(a: Statement, b: Statement) -> Iterator[frozenset[str]]:
    """The roots of each outcome that both tell in words of `outcomes.csv`: "quit", "gave up post".

    Or in contrary ones, of which one is negated: "unsafe", "not safe".
    """
    for x in read_outcomes(a):
        for y in read_outcomes(b):
            alike = (x.entry.pole == y.entry.pole) == (x.negated == y.negated)
            told = x.entry.matter == y.entry.matter and alike and _tells(a, x) and _tells(b, y)
            if told and _is_turned(a, x) == _is_turned(b, y):
                yield x.roots | y.roots


def _tells(claim: Statement, outcome: Outcome) -> bool:
    """Whether its verb tells the outcome, or only carries it: "was found dead"."""
    if not claim.head or claim.head in outcome.stems:
        return True
    if not (claim.copular or claim.head in load_root_words("carrier_verbs.txt")):
        return False
    told_beside = any(other.head in outcome.stems for other in claim.around.claims)
    return not (told_beside or outcome.roots <= claim.subject)
