"""Words that exclude each other in two claims of which nothing but all that they share tells
whether they are said of one thing: that is weighed.

The detectors know the forms in which news tells one thing; most contradictions between articles
come in others. So what a detector finds opposed and then refuses is weighed by a logistic
regression on what the two claims share, fitted on whole articles by `benchmarks/fit_weighing.py`.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Callable, Collection, Iterable, Iterator
from itertools import product
from typing import NamedTuple

from analysis.comparison.alignment import overlap_of
from analysis.comparison.detectors import Detector
from analysis.comparison.detectors.antonyms import find_antonym, read_opposable
from analysis.comparison.detectors.numbers import find_number
from analysis.comparison.detectors.outcomes import exclude, find_outcome
from analysis.comparison.detectors.polarity import find_polarity
from analysis.comparison.detectors.series import find_ordinal
from analysis.comparison.findings import Finding
from analysis.comparison.gates.counts import are_far_apart, is_sum, settled
from analysis.comparison.gates.matters import are_of_its_kind
from analysis.comparison.gates.occasions import other_names, other_places, same_occasion
from analysis.comparison.gates.timing import since_then, stages
from analysis.comparison.lexicon import load_pairs
from analysis.comparison.readers.acts import direct_object
from analysis.comparison.readers.asides import is_before, is_circumstance, picks_out
from analysis.comparison.readers.cues import read_denials
from analysis.comparison.readers.figures import (
    Figure,
    meet,
    read_figures_around,
    read_own_figures,
)
from analysis.comparison.readers.negation import is_firm, is_limited, negators
from analysis.comparison.readers.number_uses import tells_distance
from analysis.comparison.readers.ordinals import read_ordinals
from analysis.comparison.readers.outcome_phrases import is_said, read_outcomes
from analysis.comparison.readers.questions import asks
from analysis.comparison.readers.relatives import with_relatives
from analysis.comparison.statements import LIGHT, Statement, light_roots, remember

# Log-odds from which an opposition is shown; in stories left out of the fit 7 of 8 are right.
SURE = 0.4
FEWEST = 8  # sentences of an article
MOST = 6.0  # what more two sentences share than this says no more
HALF = 0.5
SCALE = 6.0  # weight of a claim of usual length
IN_A_MATCH = frozenset({"minute", "half", "round", "lap", "set", "hole", "quarter"})
AGE = "-year"  # "a 71-year-old woman" is one of many
FEATURES = (
    "constant", "negation", "number", "shared", "subject", "overlap", "tense", 
    "circumstance", "negated verb", "length",
)  # fmt: skip


class Opposition(NamedTuple):
    """Words of two claims that exclude each other if they are said of one thing."""

    kind: str
    word_a: str
    word_b: str
    roots: frozenset[str]  # of the words
    reason: str


def find_weighed(a: Statement, b: Statement, detectors: Collection[Detector]) -> Finding | None:
    """The first opposition that is surely enough said of one thing.

    Args:
        a: a claim.
        b: the other claim.
        detectors: those that have something to read in both.
    """
    if OPPOSING.keys().isdisjoint(d.find for d in detectors) or not may_be_weighed(a, b):
        return None
    for found in find_oppositions(a, b, detectors):
        if weigh(a, b, found) > SURE:
            return Finding("conflict", found.kind, found.word_a, found.word_b, found.reason)
    return None


def may_be_weighed(a: Statement, b: Statement) -> bool:
    """Whether nothing tells that they are of two things, and both assert what they say."""
    if not (_asserts(a) and _asserts(b)):
        return False
    return same_occasion(a, b) and not (other_names(a, b) or other_places(a, b))


@remember
def _asserts(claim: Statement) -> bool:
    """Whether it says of its subject what is so, by more than a noun beside another.

    Articles of a few sentences are left to the detectors: what words are rare, they don't tell.
    """
    if len(claim.around.article.sentences) < FEWEST:
        return False
    said_by_the_way = claim.appositive or picks_out(claim) or is_before(claim)
    return is_firm(claim) and not (said_by_the_way or is_limited(claim) or asks(claim))


def find_oppositions(
    a: Statement, b: Statement, detectors: Iterable[Detector]
) -> Iterator[Opposition]:
    """What the two are opposed in, whatever they say it of."""
    for detector in detectors:
        if detector.find in OPPOSING:
            yield from OPPOSING[detector.find](a, b)


def _negation(a: Statement, b: Statement) -> Iterator[Opposition]:
    """The verb of the claim that negates, or half of its object, is in the other."""
    no_a, no_b = negators(a), negators(b)
    if len(no_a) % 2 == len(no_b) % 2 or a.negating and b.negating:
        return
    if read_denials(a) or read_denials(b):
        return  # what somebody denies, `polarity` and `refuting` know
    denied, said = (a, b) if len(no_a) % 2 else (b, a)
    without = frozenset(word.root for word in (*no_a, *no_b))
    if since_then(denied, said):
        return
    if _says_what_is_denied(denied, said, without):
        words = (" ".join(word.text for word in found) for found in (no_a, no_b))
        reason = "One says “{}”, the other that it is not so: “{}”.".format(
            said.verb, " … ".join(word.text for word in (*no_a, *no_b))
        )
        yield Opposition("polarity", *words, without, reason)


def _says_what_is_denied(denied: Statement, said: Statement, without: frozenset[str]) -> bool:
    """Whether the other claim has the verb; of "is" and "has" half of what is said to be so."""
    spoken = with_relatives(said.roots) - light_roots()
    if not denied.copular and denied.head not in light_roots():
        told = with_relatives(frozenset({said.head, *direct_object(said)}))
        return denied.head in told
    object_ = denied.object - without - light_roots()
    return bool(object_) and len(object_ & spoken) >= len(object_) * HALF


def _antonyms(a: Statement, b: Statement) -> Iterator[Opposition]:
    """Two words that are opposites, neither of which the other sentence has."""
    if a.negating or b.negating or stages(a, b):
        return
    for (x, root_x, excluded), (y, root_y, _) in product(read_opposable(a), read_opposable(b)):
        if root_y in excluded and root_x not in b.context and root_y not in a.context:
            reason = f"A says “{x.text}”, B the opposite: “{y.text}”."
            yield Opposition("antonym", x.text, y.text, frozenset((root_x, root_y)), reason)


def _outcomes(a: Statement, b: Statement) -> Iterator[Opposition]:
    """Two outcomes that exclude each other, neither of which the other sentence tells too."""
    for x, y in product(read_outcomes(a), read_outcomes(b)):
        said = is_said(x, b) or is_said(y, a)
        if exclude(x, y) and not said and are_of_its_kind(a, b, x.entry):
            reason = f"A says “{x.text}”, B says “{y.text}”: one excludes the other."
            yield Opposition("outcome", x.text, y.text, x.roots | y.roots, reason)


def _numbers(a: Statement, b: Statement) -> Iterator[Opposition]:
    """Two numbers with one unit or of one thing, neither of which the other sentence has."""
    for x, y in product(read_own_figures(a), read_own_figures(b)):
        if (
            _count_alike(x, y)
            and tells_distance(x, a) == tells_distance(y, b)
            and not (_is_told(x, b) or _is_told(y, a) or is_sum(x, a, b) or is_sum(y, b, a))
            and not are_far_apart(a, b, x, y)
            and settled(a, b, x, y)
        ):
            reason = f"A says “{x.text}”, B says “{y.text}”."
            yield Opposition("number", x.text, y.text, x.roots | y.roots, reason)


def _ordinals(a: Statement, b: Statement) -> Iterator[Opposition]:
    """Two places in a series of one noun, and no others beside: "the 12th century"."""
    if not {o.value for o in read_ordinals(a)}.isdisjoint(o.value for o in read_ordinals(b)):
        return
    for x, y in product(read_ordinals(a), read_ordinals(b)):
        if x.nouns & with_relatives(y.nouns) - IN_A_MATCH:
            reason = f"A says “{x.text}”, B says “{y.text}”."
            yield Opposition("number", x.text, y.text, frozenset((x.root, y.root)), reason)


def _count_alike(x: Figure, y: Figure) -> bool:
    """Whether they have one unit, or count one thing: two sums of money, 12 boats and 15 ships."""
    if x.unit != y.unit or any(figure.text.lower().endswith(AGE) for figure in (x, y)):
        return False
    return bool(x.unit) or bool(x.counts) and x.counts in with_relatives(frozenset({y.counts}))


def _is_told(figure: Figure, claim: Statement) -> bool:
    """Whether a number of the sentence fits, whatever it counts."""
    return any(meet(figure, z) and z.unit == figure.unit for z in read_figures_around(claim))


# What of the things that a detector reads excludes each other, said of one thing or of two.
OPPOSING: dict[Callable, Callable[[Statement, Statement], Iterable[Opposition]]] = {
    find_polarity: _negation,
    find_antonym: _antonyms,
    find_outcome: _outcomes,
    find_number: _numbers,
    find_ordinal: _ordinals,
}


def weigh(a: Statement, b: Statement, opposition: Opposition) -> float:
    """Log-odds that the words are said of one thing."""
    weights = _load_weights()
    values = measure(a, b, opposition)
    return sum(weights[name] * value for name, value in zip(FEATURES, values, strict=True))


@functools.cache
def _load_weights() -> dict[str, float]:
    return {name: float(weight) for name, weight in load_pairs("weighing.csv").items()}


def measure(a: Statement, b: Statement, opposition: Opposition) -> tuple[float, ...]:
    """What speaks for one thing, in the order of `FEATURES`."""
    without, negation = opposition.roots, opposition.kind == "polarity"
    lengths = (_weight_of(claim.roots - without, a, b) for claim in (a, b))
    shared = (
        _weight_of(one.context & with_relatives(other.context) - without, a, b)
        for one, other in ((a, b), (b, a))
    )
    return (
        1.0,
        negation,
        opposition.kind == "number",
        min(*shared, MOST),
        _have_one_subject(a, b),
        overlap_of(a.roots, b.roots),
        a.tense == b.tense,
        is_circumstance(a) or is_circumstance(b),
        negation and b.head in with_relatives(frozenset({a.head})) and not a.copular,
        min(lengths) / SCALE,
    )


def _have_one_subject(a: Statement, b: Statement) -> bool:
    """Whether all of weight in the subject of each is in the other."""
    return bool(a.subject) and all(
        one.subject - light_roots() <= with_relatives(other.roots)
        for one, other in ((a, b), (b, a))
    )


def _weight_of(roots: Iterable[str], a: Statement, b: Statement) -> float:
    """The sum of the weights of roots, which are the less the more sentences have the root."""
    light, articles = light_roots(), {a.around.article, b.around.article}
    n = sum(len(article.sentences) for article in articles)
    return sum(
        _rarity(sum(article.spread[root] for article in articles), n)
        * (LIGHT if root in light else 1)
        for root in sorted(roots)
    )


def _rarity(n_holding: int, n: int) -> float:
    """Of a root in so many of n sentences: 1 for one, 0 for all; as an inverse frequency."""
    return math.log((n + 1) / (n_holding + HALF)) / math.log((n + 1) / (1 + HALF))
