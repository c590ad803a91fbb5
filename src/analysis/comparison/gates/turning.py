"""Whether a claim takes back what the other says."""

from __future__ import annotations

from analysis.comparison.lexicon import load_words, phrases_in
from analysis.comparison.readers.cues import calls_untrue, read_untrue
from analysis.comparison.readers.negation import read_negated, read_stopped
from analysis.comparison.statements import Statement, read_once


NEGATED = frozenset({"polarity", "existence"})  # kinds


def both_take_back(a: Statement, b: Statement, kind: str) -> bool:
    """Whether each in its own words negates what it tells, or calls it untrue: "denies that she will
    go", "I'm not going anywhere"; where one negates it, also if the other tells what stops it.
    """
    stopped = read_stopped if kind in NEGATED else lambda _: frozenset()
    untrue = [read_untrue(one) - other.context for one, other in ((a, b), (b, a))]
    others = [
        (read_negated(one) - read_negated(other)) | (stopped(one) - other.context)
        for one, other in ((a, b), (b, a))
    ]
    return all(x or y for x, y in zip(untrue, others, strict=True)) and (kind in NEGATED or any(untrue))


def turned(claim: Statement, other: Statement) -> bool:
    """Whether its sentence, unlike the other, takes back what it says: "without", "denies"."""
    if calls_untrue(claim):
        return True
    turns = frozenset(_turns(claim))
    return bool(turns) and turns.isdisjoint(_turns(other))


def clears_of_guilt(cleared: Statement, claim: Statement) -> bool:
    """Whether what was done was no crime: "shot a man", "cleared of murder"."""
    guilt = cleared.around.lower & load_words("guilt.txt")
    return bool(guilt) and guilt.isdisjoint(claim.around.lower)


@read_once
def _turns(claim: Statement) -> list[str]:
    return phrases_in([w.lower for w in claim.sentence_words], "turning_phrases.txt")
