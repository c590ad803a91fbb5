"""Whether two claims give one number, or one day, of the same; or another one."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from itertools import pairwise

from analysis.comparison.gates.likeness import differs_in
from analysis.comparison.readers.casualties import read_tolls
from analysis.comparison.readers.figures import (
    Figure,
    meet,
    read_figures_around,
    read_own_figures,
)
from analysis.comparison.readers.ordinals import read_ordinals, read_ordinals_around
from analysis.comparison.readers.relatives import with_relatives
from analysis.comparison.statements import (
    Statement,
    light_roots,
    read_once,
    read_sentence_once,
    total,
)
from analysis.comparison.words import find_root, has_digit, split_roots

NEAR = 1.25  # ratio of two numbers, one of them a bound, that tell of one amount
COVERED = 0.4  # of the rest of the shorter claim, told by the other
FEW = 3  # up to here many things have the same number
# Much lasts a year or takes two hours.
DURATIONS = frozenset(map(find_root, ["year", "month", "week", "day", "hour", "minute", "second"]))
# "By half a point", "a quarter of a percentage point", "a quarter-point cut".
SIZE = re.compile(
    r"\b(half|quarter|third|fifth|tenth|three[- ]quarters|two[- ]thirds)"
    r"(?: of an?| an?|-) ?(?:percentage[- ])?"
    r"(point|degree|mile|kilomet(?:re|er)|met(?:re|er)|inch|hour|minute|second|million|billion)\b",
    re.IGNORECASE,
)
FRACTIONS = frozenset({"half", "quarter", "quarters", "third", "thirds", "fifth", "tenth"})
KNOWN = frozenset("the these those all both its his her their".split())  # noqa: SIM905


def share_anchor(a: Statement, b: Statement) -> bool:
    """Whether both give a number or a day that little else has, and most of the rest is shared.

    By whatever verb: "the rate was 5.4 percent", "unemployment stood at 5.4 percent".
    """
    anchors = _in_common(_read_anchors(a), _read_anchors(b))
    if not anchors or a.appositive or b.appositive:
        return False
    return _share_the_rest(a, b, anchors) and not differs_in(a, b, ("subject",), frozenset())


def _in_common(left: tuple, right: tuple) -> frozenset[str]:
    """The roots of what stands in both, told apart by all but its words."""
    if not left or not right:
        return frozenset()
    of_right = dict(right)
    return frozenset().union(*(roots & of_right[key] for key, roots in left if key in of_right))


@read_once
def _read_anchors(claim: Statement) -> Iterator[tuple[tuple, frozenset[str]]]:
    """Each number, with its unit, and each day that little else has, with their roots."""
    figures = (figure for figure in read_own_figures(claim) if _is_telling(claim, figure))
    for figure in (*figures, *(t for t in read_tolls(claim) if t.text in claim.text)):
        yield (figure.of, figure.low, figure.high), figure.roots
    for day in claim.days:
        if day.first == day.first == day.last and any(map(has_digit, day.text.split())):
            yield (day.first, day.last), split_roots(day.text)


def _is_telling(claim: Statement, figure: Figure) -> bool:
    """Whether it is no small number or duration, nor of what is known."""
    small = figure.low <= FEW and figure.unit != "%"
    lasts = not DURATIONS.isdisjoint(map(find_root, figure.of))
    return any(figure.of) and not (small or lasts or _is_known(claim, figure))


def _is_known(claim: Statement, figure: Figure) -> bool:
    """Whether it only counts what is known: "the nine men"."""
    return any(
        before.lower in KNOWN and word.stem in figure.roots
        for before, word in pairwise(claim.span_words)
    )


def _share_the_rest(a: Statement, b: Statement, anchors: frozenset[str]) -> bool:
    """Whether each has a word of weight of the other beside them, and one of them much of it."""
    left, right = a.roots - anchors, b.roots - anchors
    met = left & with_relatives(b.roots), right & with_relatives(a.roots)
    shares = [
        total(some) / (total(rest) or 1) for some, rest in zip(met, (left, right), strict=True)
    ]
    return (
        all(some - light_roots() for some in met)
        and min(map(total, met)) >= 1
        and max(shares) >= COVERED
    )


def figures_meet(a: Statement, b: Statement) -> bool:
    """Whether no number of one claim has only other values in the other's sentence.

    An ordinal counts those before it: "a third patient" are three. Sizes may be told in words.
    """
    if _tell_two_sizes(a, b) or _tell_two_places(a, b):
        return False
    for claim, other in ((a, b), (b, a)):
        around = read_figures_around(other)
        for figure in read_own_figures(claim):
            same = [f for f in around if _may_be_of_one(a, b, figure, f)]
            if same and not any(_are_near(figure, f) for f in same):
                return False
        for ordinal in read_ordinals(claim):
            same = [f for f in around if f.counts in ordinal.nouns]
            if same and not any(f.low <= ordinal.value <= f.high for f in same):
                return False
    return True


def _may_be_of_one(a: Statement, b: Statement, x: Figure, y: Figure) -> bool:
    """Whether they count the same; or are all that two lone sentences have of one unit: 12
    kilometres, one kilometre of the road.
    """
    if x.of == y.of or not (a.alone and b.alone and x.unit == y.unit != ""):
        return x.of == y.of
    return all([f.unit for f in read_figures_around(c)].count(x.unit) == 1 for c in (a, b))


def _tell_two_places(a: Statement, b: Statement) -> bool:
    """Whether both sentences have ordinals, none in common: "a third term", "the first time"."""
    left, right = ({o.value for o in read_ordinals_around(claim)} for claim in (a, b))
    return bool(left and right) and left.isdisjoint(right)


def _tell_two_sizes(a: Statement, b: Statement) -> bool:
    """Whether both sentences have a part of one unit in words, and none in common."""
    left, right = _read_sizes(a), _read_sizes(b)
    units = {unit for unit, _ in left} & {unit for unit, _ in right}
    return bool(units) and set(left).isdisjoint(right)


@read_sentence_once
def _read_sizes(claim: Statement) -> Iterator[tuple[str, str]]:
    """Unit and part of it: "point", "half"."""
    if FRACTIONS.isdisjoint(re.split(r"[\W_]+", claim.sentence.lower())):
        return
    for part, unit in SIZE.findall(claim.sentence):
        yield unit.lower(), part.lower().replace("-", " ")


def _are_near(x: Figure, y: Figure) -> bool:
    """Ranges that meet; "at least eight" fits twelve, but does not say it."""
    stated_x, stated_y = (f.low if math.isinf(f.high) else f.high for f in (x, y))
    return meet(x, y) and max(stated_x, stated_y) <= NEAR * min(stated_x, stated_y)
