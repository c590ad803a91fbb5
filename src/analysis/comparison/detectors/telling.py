"""Another amount of what both tell: another term of prison, speed, price, number of cars."""

from __future__ import annotations

import functools
import math
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from analysis.comparison.findings import Finding
from analysis.comparison.gates.counts import AGREED, are_far_apart, are_of_one_week, is_sum, settled
from analysis.comparison.gates.likeness import nearness, unshared
from analysis.comparison.gates.occasions import (
    may_be_one,
    other_names,
    other_places,
    said_of_others,
    same_occasion,
)
from analysis.comparison.gates.timing import on_other_weekdays
from analysis.comparison.readers.amounts import Amount, find_amounts, is_unsettled
from analysis.comparison.readers.figures import Figure, last_place, meet, range_of
from analysis.comparison.readers.number_uses import OFFERED, RATE
from analysis.comparison.readers.relatives import with_relatives
from analysis.comparison.readers.units import (
    is_currency,
    is_unit_name,
    load_amount_words,
    measures,
    singular,
)
from analysis.comparison.statements import Statement, light_roots, read_once, read_sentence_once
from analysis.comparison.words import Word, find_root, has_digit, load_root_words

CONJUNCTIONS = frozenset("as while when because after although though but".split())  # noqa: SIM905
CORRECTING = frozenset({"really", "actually", "fact", "rather"})
SMALL = 100  # below it, a whole number is exact
SUM, PERCENT, NUMBERS = "sum", "percent", "number_words.txt"
FEW = 3  # shared roots of two sentences that tell one thing of one kind
MANY = 5  # shared roots of two sentences that tell of one sum; a name counts twice
OF_EVENTS = frozenset({"time", "temperature"})
TWICE = 2  # what is told twice is hardly so far apart
# "Three weeks before the fight", "two days old": how far apart two things are, or an age.
RELATIVE = re.compile(r"[\s-](?:before|after|since|ago|later|earlier|old|into)\b")
MOST = 7  # whatever else each of them names
PAID = frozenset({"price", "budget"})  # of whatever kind
RESULTS = frozenset({"revenue", "profit", "debt", "loss", "raised"})  # which nobody pays
BESIDE = 6  # words
REACH = 9  # words between an amount and those that say what it tells


class Sum(NamedTuple):
    """A sum of money, what it may tell, and whether it is neither asked for nor a part."""

    figure: Figure
    told: frozenset[str]
    settled: bool


def find_amount(a: Statement, b: Statement) -> Finding | None:
    """Two amounts that tell the same, in sentences that may well be of one event."""
    if a.article_id == b.article_id and not (a.leads or b.leads):
        return None
    for x in read_own_amounts(a):
        for y in read_own_amounts(b):
            if x.of != y.of or meet(x, y) or are_far_apart(a, b, x, y):
                continue
            if a.article_id == b.article_id and is_currency(x.unit):
                continue  # the price of all, and of some
            if is_sum(x, a, b) or is_sum(y, b, a):
                continue
            if not _tell_of_one_matter(a, b, x, y) or said_of_others(a, b):
                continue
            reason = f"A says “{x.text}”, B says “{y.text}” ({x.counts})."
            verdict = "conflict" if settled(a, b, x, y) else "differ"
            return Finding(verdict, "number", x.text, y.text, reason)
    return _find_sum(a, b) or (_find_untold(a, b) if a.alone and b.alone else None)


def _find_untold(a: Statement, b: Statement) -> Finding | None:
    """The only amounts of a unit in two lone sentences that share much, if not both say what
    they tell: "must sit out 18 months", "banned for two years".
    """
    for x in read_only_amounts(a):
        for y in read_only_amounts(b):
            if x.unit != y.unit or (x.counts and y.counts) or not _are_two(x, y):
                continue
            if nearness(a, b, x.roots | y.roots) < MOST:
                continue
            if may_be_one(a, b, x.roots | y.roots) and not on_other_weekdays(a, b):
                reason = f"A says “{x.text}”, B says “{y.text}” of the same thing."
                verdict = "conflict" if settled(a, b, x, y) else "differ"
                return Finding(verdict, "number", x.text, y.text, reason)
    return None


def _are_two(x: Figure, y: Figure) -> bool:
    """Whether neither is the other when rounded, nor far from it: two years, 18 months."""
    if math.inf in (x.high - x.low, y.high - y.low):
        return False
    (low, slack), (high, other) = sorted(
        ((one.low + one.high) / 2, (one.high - one.low) / 2) for one in (x, y)
    )
    return max(slack, other) < high - low and high <= TWICE * low


def _tell_of_one_matter(a: Statement, b: Statement, x: Figure, y: Figure) -> bool:
    """Whether the sentences may be of one event, of which they tell an amount of one kind; or, in
    articles of one week, the amounts stand beside one noun: "phones worth", "value of the phones".

    A share of the same people is no share of the same thing: names do not count there. And prices
    there may be many.
    """
    without = x.roots | y.roots
    if may_be_one(a, b, without):
        return True
    if _are_two_of_a_kind(a, b) or not (x.counts in AGREED or are_of_one_week(a, b)):
        return False
    if other_places(a, b) or other_names(a, b) or not same_occasion(a, b):
        return False
    if _nouns_beside(a, x) & with_relatives(_nouns_beside(b, y)):
        return True
    names = a.capitalised & b.capitalised if x.unit == PERCENT else frozenset()
    return not is_currency(x.unit) and nearness(a, b, without | names) >= FEW


def _nouns_beside(claim: Statement, amount: Figure) -> frozenset[str]:
    """The roots of weight of the words about it, but those by which it tells something."""
    start, words = claim.sentence.find(amount.text), claim.sentence_words
    at = next((i for i, word in enumerate(words) if word.start >= start), 0)
    near = words[max(0, at - BESIDE) : at + BESIDE]
    roots = frozenset(word.root for word in near if word.root.isalpha())
    return roots - light_roots() - amount.roots - _cue_roots()


def _are_two_of_a_kind(a: Statement, b: Statement) -> bool:
    """Whether the subjects are one noun, each of another kind: foreign output."""
    one = bool(a.subject & b.subject)
    return one and bool(unshared(a.subject, b) and unshared(b.subject, a))


def _find_sum(a: Statement, b: Statement) -> Finding | None:
    """Two sums, each the only one of its kind that the other sentence has not, in sentences that
    share nearly all else.
    """
    sums_a, sums_b = read_sums(a), read_sums(b)
    left, right = _without(sums_a, sums_b), _without(sums_b, sums_a)
    for one in left:
        alike = [[s for s in some if s.figure.of == one.figure.of] for some in (left, right)]
        if [len(some) for some in alike] != [1, 1]:
            continue
        (other,) = alike[1]
        x, y = one.figure, other.figure
        if a.article_id == b.article_id and x.counts == SUM:
            continue  # the price of all, and of some; a rate has no parts
        if not (one.settled and other.settled) or are_far_apart(a, b, x, y):
            continue
        if not (_stands_in(x, a) and _stands_in(y, b)) or said_of_others(a, b):
            continue
        if len(left) < len(sums_a):  # "from 390 to 612 million", "from 390 to 548 million"
            is_one = RESULTS.isdisjoint(one.told | other.told)
        else:
            is_one = _may_tell_one(one.told, other.told) and _may_be_of_one_event(a, b, x, y)
        if is_one:
            reason = f"A says “{x.text}”, B says “{y.text}” of the same thing."
            verdict = "conflict" if settled(a, b, x, y) else "differ"
            return Finding(verdict, "number", x.text, y.text, reason)
    return None


def _stands_in(figure: Figure, claim: Statement) -> bool:
    """Whether it stands in the claim, or in no claim of the sentence."""
    return figure.text in claim.text or not any(
        figure.text in other.text for other in claim.around.claims if other is not claim
    )


def _without(sums: Sequence[Sum], others: Sequence[Sum]) -> list[Sum]:
    """The sums with which none of the others meets."""
    return [
        one
        for one in sums
        if not any(
            one.figure.unit == other.figure.unit and meet(one.figure, other.figure)
            for other in others
        )
    ]


def _may_tell_one(x: frozenset[str], y: frozenset[str]) -> bool:
    """Whether what one sum tells is not another than what the other tells: not a fine and loot,
    nor a price and sales.
    """
    if x & y:
        return True
    return RESULTS.isdisjoint(x | y) and (not x or not y or not PAID.isdisjoint(x | y))


def _may_be_of_one_event(a: Statement, b: Statement, x: Figure, y: Figure) -> bool:
    """Whether the sentences share much; if nearly all, whoever else each of them names."""
    digits = frozenset(root for root in a.context if not root.isalpha())
    near = nearness(a, b, digits | load_root_words(NUMBERS)) + (x.counts != SUM)  # "a year"
    most = FEW if a.article_id == b.article_id else MOST
    if are_of_one_week(a, b) and near >= most:
        return same_occasion(a, b)
    return near >= MANY and may_be_one(a, b, x.roots | y.roots)


@read_sentence_once
def read_sums(claim: Statement) -> Iterator[Sum]:
    """The sums of money of a sentence, by the year or at once, and what each may tell."""
    words = claim.sentence_words
    sums = [x for x in _read_all(claim) if is_currency(x.unit)]
    for amount in sums:
        rate = _rate(claim.sentence[words[amount.after - 1].end :])
        settled = bool(rate) or not is_unsettled(words, amount.first, amount.after)
        told = frozenset(_told_by(words, amount, sums))
        yield Sum(_as_figure(amount, f"{SUM} {rate}".strip(), words), told, settled)


def _rate(following: str) -> str:
    """By what a sum is paid: "a year", "for each share"."""
    rate = RATE.match(following)
    return rate[1] if rate and (rate[1] == OFFERED or singular(rate[1]) in measures()) else ""


def tells_amount(claim: Statement) -> bool:
    """Whether the claim has an amount or a sum."""
    if not _read_all(claim):
        return False
    return bool(read_own_amounts(claim) or read_sums(claim) or read_only_amounts(claim))


@read_sentence_once
def _read_all(claim: Statement) -> Iterator[Amount]:
    return find_amounts(claim.sentence, claim.sentence_words)


@read_once
def read_own_amounts(claim: Statement) -> Iterator[Figure]:
    """The amounts of the sentence that stand in the claim, or in no claim of it."""
    yield from (figure for figure in read_amounts(claim) if _stands_in(figure, claim))


@read_once
def read_only_amounts(claim: Statement) -> Iterator[Figure]:
    """The amounts of a lone sentence, each the only one of its unit, with what it tells, if that is
    told; not of money, lengths and shares, which may be of any of the things that it speaks of.
    """
    words, found = claim.sentence_words, _read_all(claim)
    units = [amount.unit for amount in found]
    for amount in found if claim.alone else ():
        if amount.unit not in OF_EVENTS or units.count(amount.unit) > 1:
            continue
        following = claim.sentence[words[amount.after - 1].end :]
        if RELATIVE.match(following) or RATE.match(following):
            continue
        told = ", ".join(sorted(_told_by(words, amount, found)))
        figure = _as_figure(amount, told, words)
        may_tell = told or claim.around.lower.isdisjoint(_cues(amount.unit))  # from afar
        if may_tell and _stands_in(figure, claim):
            yield figure


@read_sentence_once
def read_amounts(claim: Statement) -> Iterator[Figure]:
    """The amounts that the sentence of a claim has settled; of two that tell one thing none."""
    found = list(_read_told(claim.sentence_words, _read_all(claim)))
    for figure in found:
        if all(meet(figure, other) for other in found if other.of == figure.of):
            yield figure


def _read_told(words: Sequence[Word], amounts: Sequence[Amount]) -> Iterator[Figure]:
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
    found = [
        at
        for at, word in enumerate(words[: amount.after + REACH])
        if word.lower in cues
        and not amount.first <= at < amount.after
        and _distance(amount, at) == min(REACH, *(_distance(rival, at) for rival in rivals))
    ]
    # "Cut its rate to 4 percent as inflation eased": the rate is 4 percent.
    within = [at for at in found if _is_in_its_clause(words, amount, at)]
    return {cues[words[at].lower] for at in within or found}


def _is_in_its_clause(words: Sequence[Word], amount: Amount, at: int) -> bool:
    """Whether no conjunction stands between a place after the amount and it."""
    return CONJUNCTIONS.isdisjoint(word.lower for word in words[amount.after : at])


def may_tell_amount(lower: str) -> bool:
    """Whether it is a number in digits or a unit, or says what an amount tells."""
    return has_digit(lower) or lower in _all_cues() or is_unit_name(lower)


@functools.cache
def _all_cues() -> frozenset[str]:
    return frozenset().union(*map(_cues, load_amount_words()["kinds"]))


@functools.cache
def _cue_roots() -> frozenset[str]:
    return frozenset(map(find_root, _all_cues()))


def _distance(amount: Amount, at: int) -> int:
    """How many words a place is away from an amount."""
    return max(amount.first - at, at - amount.after + 1)


@functools.cache
def _cues(unit: str) -> dict[str, str]:
    """Word: what it says that an amount of the unit tells."""
    kinds = load_amount_words()["kinds"].get(unit, {})
    return {word: what for what, words in kinds.items() for word in words.split()}
