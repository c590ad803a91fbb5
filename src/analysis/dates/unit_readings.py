"""Readings of units that are named: last week, the following month, the end of the year."""

import re

from analysis.dates.anchors import (
    NOTHING,
    UNKNOWN,
    Anchor,
    Context,
    Reading,
    is_at_least,
    moved,
    years_on,
)
from analysis.dates.calendar_readings import part_of
from analysis.dates.grammar import Expression
from analysis.dates.lexicon import words_of
from analysis.dates.relative_readings import FINER, day_for
from analysis.dates.tense import FUTURE, PAST
from analysis.dates.values import granularity, shift, unit_of
from analysis.dates.years import OF_THE_ANCHOR, STEPS

SATURDAY = 6
LASTING = re.compile(r"\b(?:over|within|throughout)\s+$")  # before "the previous year"
LASTING_ON = re.compile(r"\b(?:for|over|within|throughout|during)\s+$")  # before "the next year"
ENDED = re.compile(r"\s+(?:ended|ending|through|to\s+(?=[A-Z\d]))\b")  # after "the year"
SINCE = re.compile(r"\b[Ss]ince\s+$")  # before "the start of the year"


def which_unit(expression: Expression, context: Context) -> Reading | None:
    """Last week, this year, the following month, that day, the past decade."""
    unit = words_of("unit")[expression.group("unit").lower()]
    words = expression.group("which").lower().split()
    if unit in FINER:
        return None
    if words == ["the", "last"] and context.publication.narrative:  # of a war, not before today
        return Reading("DURATION", f"P1{unit}", part_of(expression), "a length of time")
    is_stretch = words[-1] in ("past", "coming") or words == ["the", "last"]
    anaphoric = words[-1] in OF_THE_ANCHOR or words[:2] == ["the", "next"]
    lasting = LASTING_ON if is_stretch or STEPS.get(words[-1], 0) > 0 else LASTING
    if (is_stretch or anaphoric) and lasting.search(
        expression.match.string, max(0, expression.start - 12), expression.start
    ):
        return Reading("DURATION", f"P1{unit}", part_of(expression), "a length of time")
    if context.before_christ and unit == "Y" and anaphoric:
        value = years_on(context.before_christ, STEPS.get(words[-1], 0))
        return Reading("DATE", value, part_of(expression), context.before_christ.basis)
    start = context.then(day_for(unit)) if anaphoric else context.now()
    if start is None:
        return Reading("DATE", UNKNOWN.get(unit, "XXXX"), part_of(expression), NOTHING)
    if expression.group("year"):  # the same quarter of 1996
        years = int(expression.group("year")) - start.day.year
        return Reading("DATE", unit_of(shift(start.day, "Y", years), unit), "", start.basis)
    if expression.group("years"):  # the same month last year
        return _in_another_year(expression, start, unit, context)
    step = STEPS.get(words[-1], 0)
    if unit == "WE" and words[-1] == "this":
        step = _weekend_step(start, context)
    value = moved(start, unit, step)
    return Reading("DATE", value, part_of(expression), start.basis)


def _in_another_year(
    expression: Expression, start: Anchor, unit: str, context: Context
) -> Reading | None:
    """The same month last year: counted from publication, or a year before the one told of."""
    now = context.now()
    named = expression.group("years").lower()
    if now is None or not is_at_least(start.value, unit):
        return None
    year = start.day.year - 1 if named.startswith("a") else now.day.year - (named == "last")
    value = unit_of(shift(start.day, "Y", year - start.day.year), unit)
    return Reading("DATE", value, "", start.basis)


def the_unit(expression: Expression, context: Context) -> Reading | None:
    """The end of the month, late in the day, the year: of the date beside it, or of publication."""
    unit = words_of("unit")[expression.group("unit").lower()]
    if unit in FINER:
        return None
    if ENDED.match(expression.match.string, expression.end):
        return Reading("DURATION", f"P1{unit}", "", "a length of time")
    if unit == "Q":
        return _the_quarter(expression, context)
    start = context.then(day_for(unit)) if _is_beside(expression, context) else context.now()
    if start and not is_at_least(start.value, unit):
        start = context.now()
    if start is None:
        return Reading("DATE", UNKNOWN.get(unit, "XXXX"), part_of(expression), NOTHING)
    step = _weekend_step(start, context) if unit == "WE" else 0
    return Reading("DATE", moved(start, unit, step), part_of(expression), start.basis)


def _is_beside(expression: Expression, context: Context) -> bool:
    """Whether "the year" is that of the date before it, not that of publication."""
    before = context.before
    if before is None:
        return False
    if context.direction == FUTURE and not context.is_ahead(before):
        return False
    if context.publication.narrative:
        return context.sentence - before.sentence <= 1
    if SINCE.search(expression.match.string, 0, expression.start):
        return False  # since the start of the year
    return context.sentence - before.sentence <= 1


def _the_quarter(expression: Expression, context: Context) -> Reading:
    """The quarter that a report is about; where none is named, for the past the last one over."""
    told = next((each for each in context.earlier if granularity(each.value) == "Q"), None)
    start = told or context.now()
    if start is None:
        return Reading("DATE", UNKNOWN["Q"], part_of(expression), NOTHING)
    step = -1 if told is None and context.direction == PAST and not part_of(expression) else 0
    return Reading("DATE", moved(start, "Q", step), part_of(expression), start.basis)


def _weekend_step(start: Anchor, context: Context) -> int:
    """A weekend told as past on a weekday is that of the week before."""
    return -1 if context.direction == PAST and start.day.isoweekday() < SATURDAY else 0


def year_end(expression: Expression, context: Context) -> Reading | None:
    """Year-end: of the year of publication."""
    now = context.now()
    return Reading("DATE", now.value[:4], "END", now.basis) if now else None
