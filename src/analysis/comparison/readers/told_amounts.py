"""The amounts of a sentence and what each tells: a term of prison, a price, a number of cars."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from analysis.comparison.readers.amounts import Amount, find_amounts, is_unsettled, part_of
from analysis.comparison.readers.figures import Figure, last_place, meet, range_of
from analysis.comparison.readers.number_uses import RATE
from analysis.comparison.readers.units import is_currency, is_unit_name, load_amount_words
from analysis.comparison.statements import Statement, read_once, read_sentence_once
from analysis.comparison.words import Word, find_root, has_digit

CONJUNCTIONS = frozenset("as while when because after although though but".split())  # noqa: SIM905
CORRECTING = frozenset({"really", "actually", "fact", "rather"})
OF_EVENTS = frozenset({"time", "temperature"})
# "Three weeks before the fight", "two days old": how far apart two things are, or an age.
RELATIVE = re.compile(r"[\s-](?:before|after|since|ago|later|earlier|old|into)\b")
SUM = "sum"
SMALL = 100  # below it, a whole number is exact
REACH = 9  # words between an amount and those that say what it tells


class Sum(NamedTuple):
    """A sum of money, what it may tell, and whether it is neither asked for nor a part."""

    figure: Figure
    told: frozenset[str]
    settled: bool


def may_tell_amount(lower: str) -> bool:
    """Whether it is a number in digits or a unit, or says what an amount tells."""
    return has_digit(lower) or lower in _all_cues() or is_unit_name(lower)


def tells_amount(claim: Statement) -> bool:
    """Whether the claim has an amount or a sum."""
    if not _read_all(claim):
        return False
    return bool(read_own_amounts(claim) or read_sums(claim) or read_only_amounts(claim))


@read_once
def read_own_amounts(claim: Statement) -> Iterator[Figure]:
    """What the sentence has settled, as far as it stands in the claim, or in no claim of it; of two
    amounts that tell one thing none.
    """
    told = _read_told(claim)
    for figure in told:
        alike = (other for other in told if other.of == figure.of)
        if stands_in(figure, claim) and all(meet(figure, other) for other in alike):
            yield figure


@read_sentence_once
def read_sums(claim: Statement) -> Iterator[Sum]:
    """The sums of money of a sentence, by the year or at once, and what each may tell."""
    words = claim.sentence_words
    sums = [amount for amount in _read_all(claim) if is_currency(amount.unit)]
    for amount in sums:
        rate = RATE.match(
            claim.sentence[words[amount.after - 1].end :]
        )  # "a year", "for each share"
        settled = bool(rate) or not is_unsettled(words, amount.first, amount.after)
        told = frozenset(_told_by(words, amount, sums))
        kind = f"{SUM} {rate[1]}" if rate else SUM
        yield Sum(_as_figure(amount, kind, words), told, settled)


@read_once
def read_only_amounts(claim: Statement) -> Iterator[Figure]:
    """The amounts of a lone sentence, each the only one of its unit, with what it tells, if that is
    told; not of money, lengths and shares, which may be of any of the things that it speaks of.
    """
    words, found = claim.sentence_words, _read_all(claim)
    units = [amount.unit for amount in found]
    for amount in found if claim.alone else ():
        following = _following(claim, amount)
        if RELATIVE.match(following) or RATE.match(following) or units.count(amount.unit) > 1:
            continue
        told = ", ".join(sorted(_told_by(words, amount, found)))
        figure = _as_figure(amount, told, words)
        may_tell = told or claim.around.lower.isdisjoint(_cues(amount.unit))  # from afar
        if amount.unit in OF_EVENTS and may_tell and stands_in(figure, claim):
            yield figure


def _following(claim: Statement, amount: Amount) -> str:
    """The rest of the sentence."""
    return claim.sentence[claim.sentence_words[amount.after - 1].end :]


def stands_in(figure: Figure, claim: Statement) -> bool:
    """Whether it stands in the claim, or in no claim of the sentence."""
    text = figure.text
    return text in claim.text or not any(text in other.text for other in claim.around.claims)


@read_sentence_once
def _read_all(claim: Statement) -> Iterator[Amount]:
    return find_amounts(claim.sentence, claim.sentence_words)


@read_sentence_once
def _read_told(claim: Statement) -> Iterator[Figure]:
    """The settled amounts of the sentence, once for each thing that they tell."""
    words, amounts = claim.sentence_words, _read_all(claim)
    for amount in amounts:
        if not is_unsettled(words, amount.first, amount.after):
            for what in sorted(_told_by(words, amount, amounts)):
                part = part_of(words, amount.first, amount.after)
                told = f"{what} {part}".strip()
                yield _as_figure(_corrected(words, amount, amounts), told, words)


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
    found = [
        at
        for at, word in enumerate(words[: amount.after + REACH])
        if word.lower in cues
        and _distance(amount, at) == min(REACH, *(_distance(rival, at) for rival in rivals))
    ]
    # "Cut its rate to 4 percent as inflation eased": the rate is 4 percent.
    within = [at for at in found if _is_in_its_clause(words, amount, at)]
    return {cues[words[at].lower] for at in within or found}


def _is_in_its_clause(words: Sequence[Word], amount: Amount, at: int) -> bool:
    """Whether no conjunction stands between a place after the amount and it."""
    return CONJUNCTIONS.isdisjoint(word.lower for word in words[amount.after : at])


@functools.cache
def _all_cues() -> frozenset[str]:
    return frozenset().union(*map(_cues, load_amount_words()["kinds"]))


@functools.cache
def cue_roots() -> frozenset[str]:
    """The roots of the words by which amounts tell something."""
    return frozenset(map(find_root, _all_cues()))


def _distance(amount: Amount, at: int) -> int:
    """How many words a place is away from an amount."""
    return max(amount.first - at, at - amount.after + 1)


@functools.cache
def _cues(unit: str) -> dict[str, str]:
    """Word: what it says that an amount of the unit tells."""
    kinds = load_amount_words()["kinds"].get(unit, {})
    return {word: what for what, words in kinds.items() for word in words.split()}
