"""Another amount of what both tell: another term of prison, speed, price, number of cars."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.comparison.findings import Finding
from analysis.comparison.gates.counts import are_far_apart, are_of_one_week, is_sum, settled
from analysis.comparison.gates.likeness import nearness
from analysis.comparison.gates.occasions import (
    may_be_one,
    other_names,
    other_places,
    said_of_others,
    same_occasion,
)
from analysis.comparison.readers.figures import Figure, meet
from analysis.comparison.readers.relatives import with_relatives
from analysis.comparison.readers.told_amounts import (
    SUM,
    Sum,
    cue_roots,
    read_only_amounts,
    read_own_amounts,
    read_sums,
    stands_in,
)
from analysis.comparison.readers.units import is_currency
from analysis.comparison.statements import Statement, light_roots
from analysis.comparison.words import load_root_words

FEW = 3  # shared roots of two sentences that tell one thing of one kind
MANY = 5  # shared roots of two sentences that tell of one sum; a name counts twice
MOST = 7  # whatever else each of them names
BESIDE = 6  # words
PAID = frozenset({"price", "budget"})  # of whatever kind
RESULTS = frozenset({"revenue", "profit", "debt", "loss", "raised"})  # which nobody pays


def find_amount(a: Statement, b: Statement) -> Finding | None:
    """Two amounts that tell the same, in sentences that may well be of one event."""
    within = a.article_id == b.article_id
    if within and not (a.leads or b.leads):
        return None
    for x in read_own_amounts(a):
        for y in read_own_amounts(b):
            if x.of != y.of or meet(x, y) or are_far_apart(a, b, x, y):
                continue
            if within and is_currency(x.unit) or is_sum(x, a, b) or is_sum(y, b, a):
                continue  # the price of all, and of some; 16 vehicles, 12 of them cars
            if _tell_of_one_matter(a, b, x, y) and not said_of_others(a, b):
                return _found(a, b, x, y, f" ({x.counts})")
    return _find_sum(a, b) or _find_untold(a, b)


def _found(a: Statement, b: Statement, x: Figure, y: Figure, of: str) -> Finding:
    verdict = "conflict" if settled(a, b, x, y) else "differ"
    return Finding(verdict, "number", x.text, y.text, f"A says “{x.text}”, B says “{y.text}”{of}.")


def _tell_of_one_matter(a: Statement, b: Statement, x: Figure, y: Figure) -> bool:
    """Whether the sentences may be of one event, of which they tell an amount of one kind; or, in
    articles of one week, the amounts stand beside one noun: "phones worth", "value of the phones".

    Names do not count there: a share of the same people is no share of the same thing. And prices
    there may be many.
    """
    without = x.roots | y.roots
    if may_be_one(a, b, without):
        return True
    if other_places(a, b) or other_names(a, b):
        return False
    if not (are_of_one_week(a, b) and same_occasion(a, b)):
        return False
    if _nouns_beside(a, x) & with_relatives(_nouns_beside(b, y)):
        return True
    return (
        not is_currency(x.unit) and nearness(a, b, without | a.capitalised & b.capitalised) >= FEW
    )


def _nouns_beside(claim: Statement, amount: Figure) -> frozenset[str]:
    """The roots of weight of the words about it, but those by which it tells something."""
    start, words = claim.sentence.find(amount.text), claim.sentence_words
    at = next((i for i, word in enumerate(words) if word.start >= start), 0)
    near = words[max(0, at - BESIDE) : at + BESIDE]
    roots = frozenset(word.root for word in near if word.root.isalpha())
    return roots - light_roots() - amount.roots - cue_roots()


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
        if not (one.settled and other.settled) or said_of_others(a, b):
            continue
        if not (stands_in(x, a) and stands_in(y, b)):
            continue
        if len(left) < len(sums_a):  # "from 390 to 612 million", "from 390 to 548 million"
            is_one = RESULTS.isdisjoint(one.told | other.told)
        else:
            is_one = _may_tell_one(one.told, other.told) and _may_be_of_one_event(a, b, x, y)
        if is_one:
            return _found(a, b, x, y, " of the same thing")
    return None


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
    """Whether what one sum tells is not another than what the other tells: not a fine and loot."""
    return bool(x & y) or not x or not y or not PAID.isdisjoint(x | y)


def _may_be_of_one_event(a: Statement, b: Statement, x: Figure, y: Figure) -> bool:
    """Whether the sentences share much; if nearly all, whoever else each of them names."""
    digits = frozenset(root for root in a.context if not root.isalpha())
    near = nearness(a, b, digits | load_root_words("number_words.txt"))
    near += x.counts != SUM  # "a year"
    if near >= (FEW if a.article_id == b.article_id else MOST):
        return same_occasion(a, b)
    return near >= MANY and may_be_one(a, b, x.roots | y.roots)


def _find_untold(a: Statement, b: Statement) -> Finding | None:
    """The only amounts of a unit in two lone sentences that share much, if not both say what they
    tell: "must sit out 18 months", "banned for two years".
    """
    for x in read_only_amounts(a):
        for y in read_only_amounts(b):
            may_tell_one = x.unit == y.unit and not (x.counts and y.counts)
            if may_tell_one and _are_two(x, y) and nearness(a, b, x.roots | y.roots) >= MOST:
                return _found(a, b, x, y, " of the same thing")
    return None


def _are_two(x: Figure, y: Figure) -> bool:
    """Whether neither is the other when rounded: two years, 18 months."""
    apart = abs(x.low + x.high - y.low - y.high)
    return max(x.high - x.low, y.high - y.low) < apart
