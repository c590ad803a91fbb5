"""Readings of days counted from another day: on Sunday, yesterday, that evening."""

import re
from datetime import date, timedelta

from analysis.dates.anchors import NOTHING, Context, Reading, is_at_least, moved
from analysis.dates.calendar_readings import part_of, with_daypart
from analysis.dates.duration_readings import count_of
from analysis.dates.grammar import Expression
from analysis.dates.lexicon import words_of
from analysis.dates.tense import FUTURE
from analysis.dates.values import granularity
from analysis.dates.years import OF_THE_ANCHOR, STEPS

SOME = re.compile(r"\b[Aa]n?\s+$")  # before "Monday"
NEAR = 31  # days for which a Friday the 13th can lie on the other side than its verb says
FARTHEST = 450  # days between two Fridays the 13th


def weekday(expression: Expression, context: Context) -> Reading | None:
    """A day of the week: the last one before publication after a verb in the past tense."""
    number = int(words_of("weekday")[expression.group("weekday").lower()])
    which = expression.group("which").lower()
    if expression.group("plural") or which in ("every", "each"):
        return Reading("SET", f"XXXX-WXX-{number}", "", "every week")
    if SOME.search(expression.match.string, max(0, expression.start - 5), expression.start):
        return _some_weekday(expression, number, context)
    if expression.group("week"):
        return _day_of_named_week(expression, number, context)
    day, basis = _day_of_week(number, (which.split() or [""])[-1], context)
    return with_daypart(expression, day.isoformat() if day else f"XXXX-WXX-{number}", basis)


def _day_of_named_week(expression: Expression, number: int, context: Context) -> Reading:
    """Friday next week."""
    now = context.now()
    if now is None or not is_at_least(now.value, "W"):
        return Reading("DATE", f"XXXX-WXX-{number}", "", NOTHING)
    weeks = STEPS.get(expression.group("week").lower(), 0)
    day = now.day + timedelta(days=number - now.day.isoweekday(), weeks=weeks)
    return Reading("DATE", day.isoformat(), part_of(expression), now.basis)


def _some_weekday(expression: Expression, number: int, context: Context) -> Reading:
    """A Monday: the day just named where it is one, else any."""
    before = context.before
    if before and granularity(before.value) == "D" and before.day.isoweekday() == number:
        return with_daypart(expression, before.value[:10], before.basis)
    return with_daypart(expression, f"XXXX-WXX-{number}", "any")


def _day_of_week(number: int, which: str, context: Context) -> tuple[date | None, str]:
    is_told = which in OF_THE_ANCHOR and context.direction != FUTURE
    now = context.then("D") if is_told else context.now()
    told = None if which or now else context.told_year()
    if told and granularity(told.value) == "D":  # where nothing says when the report came out
        days = (number - told.day.isoweekday()) % 7
        return told.day + timedelta(days=days), f"{told.basis}; the first from then on"
    if now is None or not is_at_least(now.value, "W"):
        return None, NOTHING
    ahead, step = (number - now.day.isoweekday()) % 7, STEPS.get(which)
    if step and which not in OF_THE_ANCHOR:
        return now.day + timedelta(days=(ahead or 7) if step > 0 else ahead - 7), now.basis
    onward = context.publication.narrative and context.before
    if which in OF_THE_ANCHOR or onward or context.direction == FUTURE:
        return now.day + timedelta(days=ahead), f"{now.basis}; the first from then on"
    return now.day + timedelta(days=ahead - 7 if ahead else 0), f"{now.basis}; the last up to then"


def last_weekday(expression: Expression, context: Context) -> Reading | None:
    """Monday to Wednesday: the first Wednesday from the Monday on."""
    first = context.before
    if not first or first.sentence != context.sentence or granularity(first.value) != "D":
        return weekday(expression, context)
    number = int(words_of("weekday")[expression.group("weekday").lower()])
    day = first.day + timedelta(days=(number - first.day.isoweekday()) % 7)
    return Reading("DATE", day.isoformat(), "", f"{first.basis}; the first from then on")


def weekday_and_day(expression: Expression, context: Context) -> Reading | None:
    """Friday the 13th: the nearest one, ahead or back as its verb says."""
    number = int(words_of("weekday")[expression.group("weekday").lower()])
    now = context.now()
    if now is None:
        return Reading("DATE", f"XXXX-XX-{int(expression.group('day')):02d}", "", NOTHING)
    step = 1 if context.direction == FUTURE else -1
    for days in sorted(range(-NEAR, FARTHEST), key=lambda days: (abs(days), -days)):
        day = now.day + timedelta(days=step * days)
        if day.day == int(expression.group("day")) and day.isoweekday() == number:
            return Reading("DATE", day.isoformat(), "", now.basis)
    return None


def day_word(expression: Expression, context: Context) -> Reading | None:
    """Today, yesterday, tomorrow, tonight."""
    word = " ".join(expression.group("word").lower().split())
    step = int(words_of("day_word")[word])
    now = context.now()
    value, basis = (moved(now, "D", step), now.basis) if now else ("XXXX-XX-XX", NOTHING)
    if word in ("tonight", "overnight"):
        return Reading("TIME", f"{value}TNI", "", basis)
    return with_daypart(expression, value, basis)


def nights_ago(expression: Expression, context: Context) -> Reading | None:
    """Two nights ago."""
    count, word = count_of(expression), expression.group("direction").lower()
    start = context.now() if word == "ago" else context.then("D")
    if count is None or start is None:
        return with_daypart(expression, "XXXX-XX-XX", NOTHING)
    step = int(words_of("direction")[word])
    return with_daypart(expression, moved(start, "D", step * count), start.basis)


def part_of_day(expression: Expression, context: Context) -> Reading | None:
    """This morning, last night, that evening, the next morning."""
    which = (expression.group("which").lower() or "the").split()[-1]
    if which in ("every", "each"):
        return with_daypart(expression, "XXXX-XX-XX", "every day")._replace(type="SET")
    beside = context.before and context.before.sentence == context.sentence
    if expression.match[0].lower() == "night" and not beside:
        return with_daypart(expression, "XXXX-XX-XX", "any night")
    then = context.then() if which in (*OF_THE_ANCHOR, "next", "the") else context.now()
    if then is None or which == "one":
        return with_daypart(expression, "XXXX-XX-XX", NOTHING if which != "one" else "some day")
    return with_daypart(expression, moved(then, "D", STEPS.get(which, 0)), then.basis)
