"""What a claim says is done: its verb, alone or with a next word ("gave way"), voice and object."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from itertools import pairwise, takewhile

from analysis.comparison.lexicon import load_words
from analysis.comparison.readers.relatives import word_families
from analysis.comparison.statements import COPULAS, Statement, read_once, remember
from analysis.comparison.words import find_root, load_root_words

JOINT = "_"  # as `word_families.txt` writes "give_way"
# "Use her veto", "cause deaths", "has the virus"; a head that carries no meaning is no root.
# Particles that may stand after the object of their verb: "turned the offer down".
LATE = frozenset({"up", "down", "off", "out", "away", "back"})
REACH = 4  # words
CARRYING = frozenset([*map(find_root, ("use", "exercise", "cause")), "have", "has", "had"])


@remember
def read_act(claim: Statement) -> str:
    """Root of the verb; with the word after it, where the two together mean something else."""
    phrase = join_next_word(claim)
    return phrase if phrase in _phrasal() else _join_late_particle(claim)


def _join_late_particle(claim: Statement) -> str:
    """The same, with a particle that stands after the object; else the root of the verb."""
    after = [w for w in claim.span_words if w.start > claim.head_char][:REACH]
    particle = next((w.lower for w in after if w.lower in LATE), "")
    phrase = f"{claim.head}{JOINT}{particle}"
    return phrase if phrase in _phrasal() else claim.head


def join_next_word(claim: Statement) -> str:
    """The root of the verb with the word after it, as the lists write it; empty if none follows."""
    following = (w for verb, w in pairwise(claim.span_words) if verb.start == claim.head_char)
    after = next(following, None)
    return f"{claim.head}{JOINT}{after.lower}" if after else ""


@functools.cache
def _phrasal() -> frozenset[str]:
    return frozenset(root for root in word_families() if JOINT in root)


@functools.cache
def first_words(roots: frozenset[str]) -> frozenset[str]:
    """The roots, of verbs of two words that of the first: "give_way" stands after "give"."""
    return frozenset(find_root(root.partition(JOINT)[0]) for root in roots) | roots


@remember
def is_passive(claim: Statement) -> bool:
    """Whether its subject bears what the verb says: "was sold", "sold by", in a title "sold".

    Not "was selling", but "is getting worse".
    """
    if claim.copular:
        return False
    words = claim.verb.lower().split()
    if claim.kind == "title" and claim.tense == "past" or words[-1:] == ["by"]:
        return True
    does = any(w.endswith("ing") and find_root(w) == claim.head != "get" for w in words)
    return not (does or COPULAS.isdisjoint(map(find_root, words[:-1])))


def carried_noun(claim: Statement) -> str:
    """Root of the noun by which a verb says what is done: "make a search", "cause deaths"."""
    carries = claim.head in load_root_words("support_verbs.txt") | CARRYING
    return direct_object(claim)[-1] if carries and direct_object(claim) else ""


@read_once
def direct_object(claim: Statement) -> Iterator[str]:
    """The roots of the object up to a small word: "an appeal" of "filed an appeal with a court"."""
    after = [w for w in claim.span_words if w.start > claim.head_char]
    if join_next_word(claim) in _phrasal():
        del after[0]  # "handed in its application"
    start = next((at for at, w in enumerate(after) if w.root in claim.object), len(after))
    if any(w.lower in load_words("prepositions.txt") for w in after[:start]):
        return
    yield from (w.root for w in takewhile(lambda w: w.root in claim.object, after[start:]))
