"""Whether a claim takes back what the other says."""

from __future__ import annotations

from analysis.comparison.lexicon import load_words, phrases_in
from analysis.comparison.readers.cues import calls_untrue
from analysis.comparison.statements import Statement, read_once


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
