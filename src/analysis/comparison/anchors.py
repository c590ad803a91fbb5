"""Whether two claims give one number, or one day, of the same: "5.4 percent", "on 20 April"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from analysis.comparison.gates.likeness import differs_in
from analysis.comparison.readers.figures import Figure, read_own_figures
from analysis.comparison.readers.relatives import with_relatives
from analysis.comparison.statements import Statement, light_roots, read_once, total
from analysis.comparison.words import find_root, has_digit, split_roots

COVERED = 0.4  # of the rest of the shorter claim, told by the other
FEW = 3  # up to here many things have the same number
# Much lasts a year or takes two hours.
DURATIONS = frozenset(map(find_root, "year month week day night hour minute second time".split()))  # noqa: SIM905
KNOWN = frozenset("the these those all both its his her their".split())  # noqa: SIM905


def share_anchor(a: Statement, b: Statement) -> bool:
    """Whether both give a number or a day that little else has, and most of the rest is shared.

    By whatever verb: "the rate was 5.4 percent", "unemployment stood at 5.4 percent".
    """
    if a.appositive or b.appositive:
        return False
    anchors = _in_common(_read_figures(a), _read_figures(b)) | _in_common(
        _read_days(a), _read_days(b)
    )
    if not anchors:
        return False
    return _share_the_rest(a, b, anchors) and not differs_in(a, b, ("subject",), frozenset())


def _in_common(left: tuple, right: tuple) -> frozenset[str]:
    """The roots of what stands in both, told apart by all but its words."""
    of_right = dict(right)
    return frozenset().union(*(roots & of_right[key] for key, roots in left if key in of_right))


@read_once
def _read_figures(claim: Statement) -> Iterator[tuple[tuple, frozenset[str]]]:
    """Unit, what is counted and value of each number that the claim tells, with its roots."""
    for figure in read_own_figures(claim):
        if figure.exact and figure.low == figure.high and _is_telling(claim, figure):
            yield (figure.of, figure.low), figure.roots


def _is_telling(claim: Statement, figure: Figure) -> bool:
    """Whether it is no small number or duration, nor of things that are known: "the nine men"."""
    if not any(figure.of) or not DURATIONS.isdisjoint(map(find_root, figure.of)):
        return False
    if figure.low <= FEW and figure.unit != "%":
        return False
    return not any(
        before.lower in KNOWN and word.stem in figure.roots
        for before, word in pairwise(claim.span_words)
    )


@read_once
def _read_days(claim: Statement) -> Iterator[tuple[tuple, frozenset[str]]]:
    """Each day that is written as a date, with its roots."""
    for day in claim.days:
        if day.first == day.first == day.last and any(map(has_digit, day.text.split())):
            yield (day.first, day.last), split_roots(day.text)


def _share_the_rest(a: Statement, b: Statement, anchors: frozenset[str]) -> bool:
    left, right = a.roots - anchors, b.roots - anchors
    met = left & with_relatives(b.roots), right & with_relatives(a.roots)
    shares = (
        total(some) / (total(rest) or 1) for some, rest in zip(met, (left, right), strict=True)
    )
    return (
        all(some - light_roots() for some in met)
        and min(map(total, met)) >= 1
        and max(shares) >= COVERED
    )
