"""What somebody is said to have done, and a title by which he did not: "Race data backs Amble"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from analysis.comparison.findings import Finding
from analysis.comparison.gates.turning import clears_of_guilt
from analysis.comparison.lexicon import first_words, load_phrases, load_words
from analysis.comparison.readers.questions import asks
from analysis.comparison.statements import Statement, light_roots, read_sentence_once
from analysis.comparison.words import Word, is_negator, load_root_words

NEAR = 3  # words from "backs" to the name of him who is backed
LONGEST_PHRASE = 3
OF = frozenset({"of"})


class Clearing(NamedTuple):
    """A word by which somebody is cleared, the roots beside it, and whether it says of what."""

    text: str
    of_whom: frozenset[str]
    of_something: bool


def find_cleared(a: Statement, b: Statement) -> Finding | None:
    """One accuses somebody, the title of the other has proof that he did nothing of the kind."""
    return _cleared(a, b) or _cleared(b, a)


def _cleared(claim: Statement, title: Statement) -> Finding | None:
    if not claim.leads or claim.article_id == title.article_id:
        return None
    if claim.negating or claim.hedge or asks(title) or read_clearings(claim):
        return None
    if not title.is_headline or clears_of_guilt(title, claim):
        return None
    accuses = claim.head in load_root_words("accusations.txt")
    for found in read_clearings(title):
        if not (accuses or found.of_something and claim.alone and title.alone):
            continue
        if found.of_whom & claim.context & claim.capitalised - light_roots():
            reason = f"One says that it was done, the other clears whoever did it: “{found.text}”."
            return Finding("conflict", "denial", claim.verb, found.text, reason)
    return None


@read_sentence_once
def read_clearings(claim: Statement) -> Iterator[Clearing]:
    """The words of the sentence that clear somebody; of "backs" only where evidence does it."""
    words = claim.sentence_words
    firsts, phrases = first_words("clearing_words.csv"), load_phrases("clearing_words.csv")
    for i in (i for i, word in enumerate(words) if word.lower in firsts):
        for length in range(LONGEST_PHRASE, 0, -1):
            by = phrases.get(tuple(w.lower for w in words[i : i + length]))
            if not by:
                continue
            if _is_meant(words, i, by):
                beside = words[max(0, i - NEAR) : i] if by == "passive" else words[i + length :]
                text = claim.sentence[words[i].start : words[min(i + length, len(words)) - 1].end]
                rest = {w.lower for w in words[i + length :][: NEAR + 1]}
                of_something = by in ("active", "passive") and not rest.isdisjoint(OF)
                yield Clearing(
                    text, frozenset(w.root for w in beside[:NEAR] if w.root), of_something
                )
            break


def _is_meant(words: list[Word], start: int, by: str) -> bool:
    before = {w.lower for w in words[:start]}
    if any(map(is_negator, before)):
        return False
    accusing = load_root_words("accusations.txt")
    if by == "proof" and any(is_negator(w.lower) or w.root in accusing for w in words[start + 1 :]):
        return False
    return by in ("active", "passive") or not load_words("evidence.txt").isdisjoint(before)
