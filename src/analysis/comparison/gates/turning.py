"""Whether a claim takes back what the other says."""

from __future__ import annotations

from analysis.comparison.lexicon import phrases_in
from analysis.comparison.readers.cues import calls_untrue
from analysis.comparison.statements import Statement, read_once


def turned(claim: Statement, other: Statement) -> bool:
    """Whether its sentence, unlike the other, takes back what it says: "without", "denies"."""
    if calls_untrue(claim):
        return True
    turns = frozenset(_turns(claim))
    return bool(turns) and turns.isdisjoint(_turns(other))


@read_once
def _turns(claim: Statement) -> list[str]:
    return phrases_in([w.lower for w in claim.sentence_words], "turning_phrases.txt")
