"""What has one value only: the age of a person, the strength of an earthquake, a vote, points."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from analysis.comparison.readers.ages import (
    may_tell_age,
    read_ages,
    read_role_ages,
    read_unnamed_age,
)
from analysis.comparison.readers.points import may_tell_points, read_points
from analysis.comparison.readers.results import may_tell_result, read_results
from analysis.comparison.statements import Statement, read_sentence_once
from analysis.comparison.words import has_digit

AGE, MAGNITUDE, RESULT = "age", "magnitude", "result"
STRENGTH = re.compile(
    r"magnitude(?:[- ]of)?[- ](?P<a>\d(?:\.\d)?)\b|\b(?P<b>\d\.\d)[- ]magnitude"
    r"|\b(?P<c>\d\.\d) (?:on the (?:Richter )?scale|magnitude)",
    re.IGNORECASE,
)
SHOCKS = frozenset({"aftershock", "aftershocks", "foreshock", "foreshocks"})


class Measure(NamedTuple):
    """What is measured, its value (two, of a vote), the text, and the roots of whose age it is."""

    what: str
    value: tuple[float, ...]
    text: str
    of: frozenset[str] = frozenset()


def may_tell_measure(lower: str) -> bool:
    """Whether it is a number in digits, or may tell of an age or of a vote."""
    told = may_tell_age(lower) or may_tell_points(lower) or may_tell_result(lower)
    return told or has_digit(lower)


@read_sentence_once
def read_measures(claim: Statement) -> Iterator[Measure]:
    """Ages, magnitudes and results in the sentence of a claim; of several none is the one."""
    ages = [Measure(AGE, (age,), text, who) for age, text, who in read_ages(claim.sentence)]
    for who in dict.fromkeys(age.of for age in ages):
        yield from _sole([age for age in ages if age.of <= who or who <= age.of])
    for readings in (
        read_unnamed_age(claim),
        read_role_ages(claim.sentence),
        _read_magnitudes(claim),
        # A story tells of other changes of a rate too.
        read_points(claim.sentence) if claim.alone else (),
    ):
        yield from _sole([Measure(what, (value,), text) for what, value, text in readings])
    yield from _sole([Measure(RESULT, *result) for result in read_results(claim.sentence)])


def _sole(found: list[Measure]) -> list[Measure]:
    """The first, if the others have its value."""
    return found[:1] if len({measure.value for measure in found}) == 1 else []


def _read_magnitudes(claim: Statement) -> Iterator[tuple[str, float, str]]:
    """Those of the earthquake, or of one before or after it."""
    if claim.around.lower.isdisjoint(("magnitude", "scale")):
        return
    what = f"{MAGNITUDE} of another" if claim.around.lower & SHOCKS else MAGNITUDE
    for match in STRENGTH.finditer(claim.sentence):
        yield what, float(match["a"] or match["b"] or match["c"]), match[0]
