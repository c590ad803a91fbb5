"""Another amount of what both tell: another term of prison, speed, price, number of cars."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence

from analysis.comparison.detectors.amounts import Amount, find_amounts, is_unsettled
from analysis.comparison.detectors.gates import Finding
from analysis.comparison.detectors.numbers import (
    Figure,
    is_sum,
    last_place,
    meet,
    range_of,
    settled,
)
from analysis.comparison.detectors.occasions import may_be_one, said_of_others
from analysis.comparison.detectors.units import is_currency, is_part_of_speed, load_amount_words
from analysis.comparison.statements import Statement, read_once, read_sentence_once
from analysis.comparison.words import Word

CORRECTING = frozenset({"really", "actually", "fact", "rather"})
SMALL = 100  # below it, a whole number is exact
REACH = 9  # words between an amount and those that say what it tells


def find_amount(a: Statement, b: Statement) -> Finding | None:
    """Two amounts that tell the same, in sentences that may well be of one event."""
    if a.article_id == b.article_id:
        return None
    for x in read_own_amounts(a):
        for y in read_own_amounts(b):
            if x.of != y.of or meet(x, y) or is_sum(x, a, b) or is_sum(y, b, a):
                continue
            if not may_be_one(a, b, x.roots | y.roots) or said_of_others(a, b):
                continue
            reason = f"A says “{x.text}”, B says “{y.text}” ({x.counts})."
            verdict = "conflict" if settled(a, b, x, y) else "differ"
            return Finding(verdict, "number", x.text, y.text, reason)
    return None


@read_once
def read_own_amounts(claim: Statement) -> Iterator[Figure]:
    """The amounts of the sentence that stand in the claim, or in no claim of it."""
    figures = read_amounts(claim)
    others = [other.text for other in claim.around.claims if figures and other is not claim]
    for figure in figures:
        if figure.text in claim.text or not any(figure.text in other for other in others):
            yield figure


@read_sentence_once
def read_amounts(claim: Statement) -> Iterator[Figure]:
    """The amounts that the sentence of a claim has settled; of two that tell one thing none."""
    found = list(_read_amounts(claim.sentence, claim.sentence_words))
    for figure in found:
        if all(meet(figure, other) for other in found if other.of == figure.of):
            yield figure


def _read_amounts(sentence: str, words: Sequence[Word]) -> Iterator[Figure]:
    amounts = list(find_amounts(sentence, words))
    for amount in amounts:
        rivals = [other for other in amounts if other.unit == amount.unit]
        if not is_unsettled(words, amount.first, amount.after):
            for what in sorted(_told_by(words, amount, rivals)):
                yield _as_figure(_corrected(words, amount, rivals), what, words)


def _corrected(words: Sequence[Word], amount: Amount, rivals: Sequence[Amount]) -> Amount:
    """The amount that holds: in "the $9,000 tip was really $90" the last."""
    for later in rivals:
        if not CORRECTING.isdisjoint(word.lower for word in words[amount.after : later.first]):
            return later
    return amount


def _as_figure(amount: Amount, what: str, words: Sequence[Word]) -> Figure:
    low, high = range_of(amount.value, amount.modifier)
    slack = _rounding(amount.value)
    roots = frozenset(word.root for word in words[amount.first : amount.after])
    return Figure(
        (low - slack) * amount.factor,
        (high + slack) * amount.factor,
        amount.unit,
        what,
        amount.text,
        amount.modifier != "about",
        roots,
    )


def _rounding(value: float) -> float:
    """What a number may be off by, as it is written: 400 may be 370, and 1.25 billion 1.247.

    >>> _rounding(1.25e9), _rounding(6.5) < 0.05, _rounding(40) < 0.5
    (4950000.0, True, True)
    """
    place = last_place(value)
    return 0.495 * (min(place, 1.0) if value < SMALL else place)


def _told_by(words: Sequence[Word], amount: Amount, rivals: Sequence[Amount]) -> set[str]:
    """What the amount tells: by the words that say it and stand nearer to it than to its rivals."""
    if amount.unit == "speed":
        return {amount.unit}
    cues = _cues("money" if is_currency(amount.unit) else amount.unit)
    return {
        cues[word.lower]
        for at, word in enumerate(words[: amount.after + REACH])
        if word.lower in cues
        and not amount.first <= at < amount.after
        and _distance(amount, at) == min(REACH, *(_distance(rival, at) for rival in rivals))
    }


def may_tell_amount(lower: str) -> bool:
    """Whether it is the unit of a speed, or says what an amount tells."""
    return lower in _all_cues() or is_part_of_speed(lower)


@functools.cache
def _all_cues() -> frozenset[str]:
    return frozenset().union(*map(_cues, load_amount_words()["kinds"]))


def _distance(amount: Amount, at: int) -> int:
    """How many words a place is away from an amount."""
    return max(amount.first - at, at - amount.after + 1)


@functools.cache
def _cues(unit: str) -> dict[str, str]:
    """Word: what it says that an amount of the unit tells."""
    kinds = load_amount_words()["kinds"].get(unit, {})
    return {word: what for what, words in kinds.items() for word in words.split()}
