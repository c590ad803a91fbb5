"""Whether a claim takes back what the other says, or both take back the same."""

from __future__ import annotations

from analysis.comparison.lexicon import load_words, phrases_in
from analysis.comparison.readers.cues import read_denying, read_untrue
from analysis.comparison.readers.negation import read_negated, read_stopped
from analysis.comparison.statements import Statement, read_once

NEGATED = frozenset({"polarity", "existence"})  # kinds


def both_take_back(a: Statement, b: Statement, kind: str) -> bool:
    """Whether each negates it or calls it untrue: "denies that she will go", "I'm not going".

    Where one negates what the other tells, also if the other tells what stops it; else one of them
    has to call it untrue, since much else is negated in two sentences.
    """
    one, other = _read_taken_back(a, b, kind), _read_taken_back(b, a, kind)
    return all((one, other)) and (kind in NEGATED or bool(_called(a, b) or _called(b, a)))


def _read_taken_back(claim: Statement, other: Statement, kind: str) -> frozenset[str]:
    if kind in NEGATED:
        words = read_negated(claim) | (read_stopped(claim) - other.context)
    else:
        words = read_negated(claim) - read_negated(other)
    return words | _called(claim, other)


def _called(claim: Statement, other: Statement) -> frozenset[str]:
    """What calls it untrue, in words that the other does not have too, "her fake diary", unless
    both deny.
    """
    return read_untrue(claim) - (other.context - read_denying(other))


def turned(claim: Statement, other: Statement) -> bool:
    """Whether its sentence, unlike the other, takes back what it says: "without"."""
    turns = frozenset(_turns(claim))
    return bool(turns) and turns.isdisjoint(_turns(other))


def clears_of_guilt(cleared: Statement, claim: Statement) -> bool:
    """Whether what was done was no crime: "shot a man", "cleared of murder"."""
    guilt = cleared.around.lower & load_words("guilt.txt")
    return bool(guilt) and guilt.isdisjoint(claim.around.lower)


@read_once
def _turns(claim: Statement) -> list[str]:
    return phrases_in([w.lower for w in claim.sentence_words], "turning_phrases.txt")
