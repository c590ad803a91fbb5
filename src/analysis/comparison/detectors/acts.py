"""What a claim says is done: its verb, or the verb with the next word: "gave way", "blew up"."""

from __future__ import annotations

import functools
from itertools import pairwise

from analysis.comparison.detectors.gates import word_families
from analysis.comparison.statements import Statement, remember
from analysis.comparison.words import find_root

JOINT = "_"  # as `word_families.txt` writes "give_way"


@remember
def read_act(claim: Statement) -> str:
    """Root of the verb; with the word after it, where the two together mean something else."""
    for verb, after in pairwise(claim.span_words):
        if verb.start == claim.head_char:
            phrase = f"{claim.head}{JOINT}{after.lower}"
            return phrase if phrase in _phrasal() else claim.head
    return claim.head


@functools.cache
def _phrasal() -> frozenset[str]:
    return frozenset(root for root in word_families() if JOINT in root)


def first_words(roots: frozenset[str]) -> frozenset[str]:
    """The roots, of verbs of two words that of the first: "give_way" stands after "give"."""
    return frozenset(find_root(root.partition(JOINT)[0]) for root in roots) | roots
