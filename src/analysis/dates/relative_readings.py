"""Readings of units counted from another day: last week, two days later, the year-ago quarter."""

from datetime import timedelta

from analysis.dates.anchors import (
    NOTHING,
    UNKNOWN,
    Anchor,
    Context,
    Reading,
    moved,
    years_on,
)
from analysis.dates.duration_readings import count_of
from analysis.dates.grammar import Expression
from analysis.dates.lexicon import words_of
from analysis.dates.tense import FUTURE, PAST
from analysis.dates.values import days_of, granularity, shift, unit_of

FINER = ("TS", "TM", "TH")  # than a day


def offset(expression: Expression, context: Context) -> Reading | None:
    """Four years ago, two days later, a month from now."""
    unit = words_of("unit")[expression.group("unit").lower()]
    word = " ".join(expression.group("direction").lower().split())
    back = words_of("direction")[word] == "-1"
    mod = words_of("approx").get(" ".join(expression.group("approx").lower().split()), "")
    count = count_of(expression)
    if count is None:
        return Reading("DATE", "PAST_REF" if back else "FUTURE_REF", mod, "nobody counted")
    if context.before_christ and unit == "Y" and word in ("earlier", "later", "before", "after"):
        value = years_on(context.before_christ, round(-count if back else count))
        return Reading("DATE", value, mod, context.before_christ.basis)
    is_from_now = word in ("ago", "hence", "from now")
    start = context.now() if is_from_now else context.told(day_for(unit))
    if start and start.is_publication and not (back or is_from_now) and context.direction == PAST:
        start = None  # she resigned two weeks later: of a day that is not told
    if start is None:
        return Reading("DATE", UNKNOWN.get(unit, "XXXX"), mod, NOTHING)
    if unit in FINER:
        return Reading("TIME", moved(start, "D", 0), mod, start.basis)
    if expression.group("today") or expression.group("weekday"):
        return Reading("DATE", _day_ago(expression, start, unit, count), mod, start.basis)
    part = granularity(start.value)
    if unit == "Y" and word == "earlier" and part in ("Q", "H"):  # of a figure told for it
        return Reading("DATE", moved(start, "Y", -count, part), mod, start.basis)
    value = moved(start, unit, -count if back else count)
    return Reading("DATE", value, mod, f"{start.basis}, {'minus' if back else 'plus'} {count:g}")


def _day_ago(expression: Expression, start: Anchor, unit: str, count: float) -> str:
    """A year ago today; a week ago Monday: the Monday of that week."""
    value = moved(start, unit, -count, "D")
    if not granularity(value) or not expression.group("weekday"):
        return value
    day = Anchor(value, start.basis)
    number = int(words_of("weekday")[expression.group("weekday").lower()])
    return moved(day, "D", number - day.day.isoweekday())


def day_for(unit: str) -> str:
    """How fine a date must be for an hour to count from it: a day."""
    return "D" if unit in FINER else unit


def unit_beside(expression: Expression, context: Context) -> Reading | None:
    """The day before, the week after; the year before last."""
    unit = words_of("unit")[expression.group("unit").lower()]
    last = expression.group("last")
    start = context.now() if last else context.then(day_for(unit))
    if unit in FINER or start is None:
        return None
    step = int(words_of("direction")[expression.group("direction").lower()])
    return Reading("DATE", moved(start, unit, step * (2 if last else 1)), "", start.basis)


def year_ago(expression: Expression, context: Context) -> Reading | None:
    """The year-ago quarter, the 1988 quarter: that of the one told of, or the last that is over."""
    start = context.then("H")
    if start is None:
        return None
    day, kind = start.day, granularity(start.value)
    part = {"quarter": "Q", "half": "H", "month": "M"}.get(
        expression.group("fraction").lower(), kind
    )
    if part != kind:
        day, kind = shift(days_of(start.value)[1] + timedelta(days=1), part, -1), part
    kind = kind if kind in ("Q", "H", "M") else "Y"
    step = int(expression.group("year") or day.year - 1) - day.year
    return Reading("DATE", unit_of(shift(day, "Y", step), kind), "", start.basis)


def that_time(expression: Expression, context: Context) -> Reading | None:
    """By that time, since then: the date not far before; at the time: some time past."""
    start = context.then()
    if expression.match[0].lower().startswith("this"):
        return Reading("DATE", "PRESENT_REF", "", "no day can be given")
    if start is None or start is not context.before or expression.match[0].startswith("the "):
        return Reading("DATE", "PAST_REF", "", "no day can be given")
    return Reading("DATE", start.value.partition("T")[0], "", start.basis)


def vague(expression: Expression, context: Context) -> Reading | None:
    """Now, recently, the future."""
    word = " ".join(expression.group("word").lower().split())
    if word.endswith("soon") and context.direction != FUTURE:
        return None
    return Reading("DATE", words_of("vague")[word], "", "no day can be given")
