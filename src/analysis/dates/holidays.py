"""Holidays: the day of each in any year."""

from datetime import date, timedelta

from analysis.dates.anchors import Context, Reading
from analysis.dates.calendar_readings import with_daypart
from analysis.dates.grammar import Expression
from analysis.dates.lexicon import words_of
from analysis.dates.values import shift
from analysis.dates.years import year_of


def holiday(expression: Expression, context: Context) -> Reading | None:
    """A holiday of the list, in its year."""
    words = " ".join(expression.group("holiday").lower().split())
    rule = words_of("holiday")[words]
    if expression.group("which").lower() in ("every", "each"):
        return Reading("SET", f"XXXX-{rule}" if len(rule) == 5 else "P1Y", "", "every year")
    guess = day_of_holiday(rule, 2000)
    year, basis = year_of(expression, guess.month, guess.day, context)
    value = f"XXXX-{rule}" if len(rule) == len("12-25") else "XXXX"
    if year.isdigit():
        value = day_of_holiday(rule, int(year)).isoformat()
    return with_daypart(expression, value, basis)


def event_day(expression: Expression, context: Context) -> Reading | None:
    """9/11, D-Day: a day known by what happened on it."""
    days = words_of("attack_day") | words_of("event_day")
    day = days[" ".join(expression.group("word").lower().split())]
    return Reading("DATE", day, "", "known by its name")


def day_of_holiday(rule: str, year: int) -> date:
    """The day of a holiday: month-day, month-week-weekday, or days from Easter.

    >>> [str(day_of_holiday(rule, 2024)) for rule in ("12-25", "11-4-4", "05-5-1", "easter-2")]
    ['2024-12-25', '2024-11-28', '2024-05-27', '2024-03-29']
    """
    if rule.startswith("easter"):
        return easter(year) + timedelta(days=int(rule.removeprefix("easter")))
    month, day, *weekday = (int(part) for part in rule.split("-"))
    if not weekday:
        return date(year, month, day)
    if day == 5:  # the last one of the month
        last = shift(date(year, month, 1), "M", 1) - timedelta(days=1)
        return last - timedelta(days=(last.isoweekday() - weekday[0]) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday[0] - first.isoweekday()) % 7 + 7 * (day - 1))


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm of 1876)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(year, f // 31, f % 31 + 1)
