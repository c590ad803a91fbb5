"""Whether two claims say the same: one predicate, the same arguments, and nothing against it."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import pairwise

from analysis.comparison.detectors.cues import read_denials
from analysis.comparison.detectors.gates import asks, is_passive, same_event, with_relatives
from analysis.comparison.detectors.numbers import (
    Figure,
    meet,
    read_figures_around,
    read_own_figures,
)
from analysis.comparison.detectors.occasions import other_places
from analysis.comparison.detectors.ordinals import read_ordinals
from analysis.comparison.lexicon import load_words
from analysis.comparison.statements import Statement, light_roots, read_once, total
from analysis.comparison.words import load_root_words

SHARED = 0.5  # of the weight of the shorter claim
COVERED = 0.6  # of it by the sentence of the other
NEAR = 1.25  # ratio of two numbers, one of them a bound, that tell of one amount
AGENT_NEAR = 3  # words between a verb and "by"
LONGEST_AGENT = 4  # words
LEAST = 2  # words that carry meaning: one alone says nothing


def says_the_same(a: Statement, b: Statement) -> bool:
    """The same predicate of the same arguments; denied, hedged, asked by both or by neither."""
    return (
        a.negating == b.negating
        and a.negated == b.negated
        and bool(read_denials(a)) == bool(read_denials(b))
        and bool(a.hedge) == bool(b.hedge)
        and _same_act(a, b)
        and _share(a, b) >= SHARED
        and {a.tense, b.tense} != {"past", "future"}
        and not (asks(a) or asks(b))
        and not _are_swapped(a, b)
        and not (_names_another_doer(a, b) or _names_another_doer(b, a))
        and not other_places(a, b)
        and _name_subjects(a, b)
        and _figures_meet(a, b)
        and same_event(a, b, frozenset(), COVERED)
    )


def _share(a: Statement, b: Statement) -> float:
    """Share of the shorter claim that the other holds, in these words or their relatives."""
    shorter, other = (a, b) if a.weight <= b.weight else (b, a)
    held = total(shorter.roots & with_relatives(other.roots))
    return held / shorter.weight if held >= LEAST else 0.0


def _same_act(a: Statement, b: Statement) -> bool:
    """Whether the predicates are one; "is" is none without what something is."""
    (_, relatives), (acts, _) = _read_acts(a), _read_acts(b)
    return not acts.isdisjoint(relatives)


@read_once
def _read_acts(claim: Statement) -> Iterator[frozenset[str]]:
    """What is done; and with the relatives of its words."""
    acts = _find_acts(claim)
    yield acts
    yield with_relatives(acts)


def _find_acts(claim: Statement) -> frozenset[str]:
    """Roots that say what is done: the verb, with its particle, or the noun that it only supports.

    A title without a verb may say it in any of its words.
    """
    if not claim.head:
        return claim.roots
    if claim.copular:
        return claim.object
    supported = claim.object if claim.head in load_root_words("support_verbs.txt") else frozenset()
    return supported | {claim.head, *_phrasal_verb(claim)}


def _phrasal_verb(claim: Statement) -> Iterator[str]:
    """The verb with the particle after it, as `word_families.txt` writes it: "take_over"."""
    for verb, after in pairwise(claim.span_words):
        if verb.start == claim.head_char and after.lower in load_words("particles.txt"):
            yield f"{claim.head}_{after.lower}"


def _name_subjects(a: Statement, b: Statement) -> bool:
    """Whether the subject of each claim, unless it is a pronoun, stands in the other somewhere."""
    return all(
        not one.subject or one.open_subject or one.subject & with_relatives(other.roots)
        for one, other in ((a, b), (b, a))
        if not other.open_subject
    )


def _are_swapped(a: Statement, b: Statement) -> bool:
    """Whether who does it in one claim has it done to him in the other: "A beat B", "B beat A"."""
    if a.subject & b.subject or is_passive(a) != is_passive(b):
        return False
    return bool(a.subject & b.object & b.capitalised or b.subject & a.object & a.capitalised)


def _names_another_doer(passive: Statement, active: Statement) -> bool:
    """Whether what somebody does in one is done by another in the other: "paid by the city"."""
    if not is_passive(passive) or is_passive(active) or not active.subject:
        return False
    after = [word for word in passive.span_words if word.start > passive.head_char]
    by = [at for at, word in enumerate(after[:AGENT_NEAR]) if word.lower == "by"]
    doer = {w.root for at in by for w in after[at + 1 :][:LONGEST_AGENT]} - light_roots() - {""}
    return bool(doer) and doer.isdisjoint(with_relatives(active.context))


def _figures_meet(a: Statement, b: Statement) -> bool:
    """Whether no number of one claim has only other values in the other's sentence.

    An ordinal counts those before it: "a third patient" are three.
    """
    for claim, other in ((a, b), (b, a)):
        around = read_figures_around(other)
        for figure in read_own_figures(claim):
            same = [f for f in around if f.of == figure.of]
            if same and not any(_are_near(figure, f) for f in same):
                return False
        for ordinal in read_ordinals(claim):
            same = [f for f in around if f.counts in ordinal.nouns]
            if same and not any(f.low <= ordinal.value <= f.high for f in same):
                return False
    return True


def _are_near(x: Figure, y: Figure) -> bool:
    """Ranges that meet; "at least eight" fits twelve, but does not say it."""
    stated_x, stated_y = (f.low if math.isinf(f.high) else f.high for f in (x, y))
    return meet(x, y) and max(stated_x, stated_y) <= NEAR * min(stated_x, stated_y)
