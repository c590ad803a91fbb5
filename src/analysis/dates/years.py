"""The year of a month or day: as written, or worked out from the tense and the dates before it."""

from datetime import date, timedelta

from analysis.dates.anchors import NOTHING, Anchor, Context, years_on
from analysis.dates.grammar import Expression
from analysis.dates.tense import FUTURE, PAST, PRESENT
from analysis.dates.values import granularity

WRITTEN = "as written"
# "April of that year" counts from the date before it, "last April" from the day of publication.
OF_THE_ANCHOR = (
    "that",
    "same",
    "previous",
    "preceding",
    "prior",
    "following",
    "ensuing",
    "subsequent",
)
STEPS = {
    "last": -1, "past": -1, "latest": -1, "recent": -1, "previous": -1, "preceding": -1,
    "prior": -1,
    "next": 1, "coming": 1, "following": 1, "ensuing": 1, "subsequent": 1,
}  # fmt: skip


SOON = timedelta(days=75)  # for an attribute, which has no tense of its own
# How much farther a step back is than one on, from one date of a story to the next: a history goes
# to and fro, a report that looks back tells in order.
BACKWARD, BACKWARD_IN_REPORTS = 1.2, 3


def year_of(expression: Expression, month: int, day: int, context: Context) -> tuple[str, str]:
    """The year of a month or day, written or worked out, and how."""
    if expression.group("year"):
        return expression.group("year"), WRITTEN
    which = expression.group("which").lower().split()
    if context.before_christ and not context.publication.value:
        step = STEPS.get(which[-1], 0) if which else 0
        return years_on(context.before_christ, step), context.before_christ.basis
    named = "year" in expression.match[0].lower()
    now = context.now()
    if named and which and which[-1] in (*OF_THE_ANCHOR, "the"):
        now = context.then()
    if now is None:
        told = context.told_year() if not which else None
        if told is None:
            return "XXXX", NOTHING
        return _year_in_a_story(told, month, BACKWARD_IN_REPORTS), told.basis
    if named and which:
        return f"{now.day.year + STEPS.get(which[-1], 0):04d}", now.basis
    if which and which[-1] in STEPS:
        return _nearest_year(now, month, STEPS[which[-1]]), now.basis
    if context.publication.narrative and context.before:
        return _year_in_a_story(now, month, BACKWARD), now.basis
    if told := context.told_year():
        return _year_in_a_story(told, month, BACKWARD_IN_REPORTS), told.basis
    return _year_by_tense(now, month, day, context)


def _nearest_year(now: Anchor, month: int, step: int) -> str:
    """The year of last April, of next March: the latest one that is over, the first to come."""
    first = now.day
    passed = first.month <= month if step < 0 else first.month >= month
    return f"{first.year + step * passed:04d}"


def _year_in_a_story(before: Anchor, month: int, backward: float) -> str:
    """The year that brings the month nearest to the date before it; rather on than back."""
    if granularity(before.value) in ("Y", "DE", "CE"):
        return f"{before.day.year:04d}"

    def distance(year: int) -> float:
        months = (year - before.day.year) * 12 + month - before.day.month
        return months if months >= 0 else -backward * months

    return f"{min(range(before.day.year - 1, before.day.year + 2), key=distance):04d}"


def _year_by_tense(now: Anchor, month: int, day: int, context: Context) -> tuple[str, str]:
    """What has happened lies before the day of publication, what will happen after it."""
    if granularity(now.value) == "Y":
        return now.value, now.basis
    start = now.day
    days = [date(start.year + step, month, min(day, 28)) for step in (-1, 0, 1)]
    near = [each for each in days if abs(each - start) <= SOON]
    if context.direction != PRESENT and context.is_attribute and near:
        # they postponed the June 30 vote, they will appeal the May 31 ruling
        found, why = near[0], "the nearest"
    elif context.direction == PAST:
        found = max(each for each in days if each <= start + timedelta(days=1))
        why = "told in the past tense"
    elif context.direction == FUTURE:
        # a month that has begun is still to come
        since = start.replace(day=min(day, start.day, 28))
        found, why = min(each for each in days if each >= since), "told as ahead"
    else:
        found = min(days, key=lambda each: (abs(each - start), each))
        why = "the nearest"
    return f"{found.year:04d}", f"{now.basis}; {why}"


def full_year(digits: str) -> str:
    """Four digits for two: 70 and later belong to the last century."""
    if len(digits) == 4:
        return digits
    return f"19{digits}" if int(digits) >= 50 else f"20{digits}"
