"""The nouns of a phrase of a claim, and whether they are known or names."""

from __future__ import annotations

from analysis.comparison.lexicon import load_words
from analysis.comparison.statements import Statement, light_roots, remember
from analysis.comparison.words import Word, load_root_words

NUMBERS = "number_words.txt"
NEAR = 3  # words from "the" to a noun
INDEFINITE = frozenset("a an another some any no every each many several few most".split())  # noqa: SIM905
DEFINITE = frozenset("the this its his her their".split())  # noqa: SIM905


def find_noun(claim: Statement, roots: frozenset[str]) -> tuple[str, ...]:
    """The roots of the noun of a phrase and of what stands before it, the main one last.

    What follows belongs to it: "the kitchen of the museum"; but not after a number: "two of them".
    """
    noun: list[str] = []
    for word in claim.span_words:
        if word.root and word.root in roots:
            noun.append(word.root)
        elif noun and not noun[-1].isdigit() and noun[-1] not in load_root_words(NUMBERS):
            break
    return tuple(noun)


def main_noun(claim: Statement, roots: frozenset[str]) -> str:
    """The root of the main noun of a phrase; empty if that is everywhere."""
    *_, noun = find_noun(claim, roots) or [""]
    return "" if noun in light_roots() else noun


def is_definite(claim: Statement, roots: frozenset[str]) -> bool:
    """Whether a phrase names what it is of as known: "the evacuation", not "a vote"."""
    return _determiner(claim, roots) in DEFINITE


def is_indefinite(claim: Statement, roots: frozenset[str]) -> bool:
    """Whether a phrase brings up one or more of several: "a vote", "23 votes"; not "votes"."""
    before = _determiner(claim, roots)
    return bool(before) and (before in INDEFINITE or _is_number(before))


def _determiner(claim: Statement, roots: frozenset[str]) -> str:
    """The small word before a phrase, else a number; empty if neither is near."""
    words = claim.span_words
    first = next((at for at, word in enumerate(words) if word.root in roots), 0)
    number = ""
    for word in reversed(words[max(first - NEAR, 0) : first]):
        if word.start == claim.head_char:
            break
        if word.lower in DEFINITE or not word.root:
            return word.lower if word.lower in DEFINITE else number or word.lower
        number = word.lower if _is_number(word.lower) else number
    return number


def _is_number(lower: str) -> bool:
    return lower[0].isdigit() or lower in load_words(NUMBERS)


@remember
def owners(claim: Statement) -> frozenset[str]:
    """Roots of the words with 's: of "Lund's sister" it is not Lund that the claim is about."""
    after = ((w, claim.text[w.end - claim.start :][:2]) for w in claim.span_words if w.root)
    return frozenset(w.root for w, mark in after if mark in ("'s", "’s"))


def is_named(claim: Statement, word: Word) -> bool:
    """Whether the word is a part of a name: "Rita Sole"."""
    return word.text[0].isupper() and any(
        name.start <= word.start < name.start + len(name.text) for name in claim.names
    )
