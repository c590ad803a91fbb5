"""Readings of expressions that name a place on the calendar: 28 April, 2004, the third quarter."""

import re
from datetime import date, timedelta

from analysis.dates.anchors import NOTHING, Anchor, Context, Reading
from analysis.dates.grammar import Expression
from analysis.dates.lexicon import words_of
from analysis.dates.tense import FUTURE, PAST
from analysis.dates.values import SEASONS, granularity, is_day, shift

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
    "last": -1, "past": -1, "latest": -1, "previous": -1, "preceding": -1, "prior": -1,
    "next": 1, "coming": 1, "following": 1, "ensuing": 1, "subsequent": 1,
}  # fmt: skip


BACKWARD = 1.2  # how much farther a step back is than one on, from one date of a story to the next


def part_of(expression: Expression) -> str:
    """The TIMEX3 modifier of "early", "the end of"."""
    part = expression.group("part").lower()
    if part.startswith(("first ", "second ", "latter ")):
        return "START" if part.startswith("first") else "END"
    return (words_of("part_noun") | words_of("part_adverb")).get(part, "")


def calendar_day(expression: Expression, context: Context) -> Reading | None:
    """A day of a month, with or without its year."""
    month, day = month_of(expression), int(expression.group("day"))
    year, basis = year_of(expression, month, day, context)
    if not is_day(int(year) if year.isdigit() else 2000, month, day):
        return None
    value = f"{year}-{month:02d}-{day:02d}"
    basis += _weekday_doubt(expression, value)
    daypart = expression.group("daypart").lower()
    if daypart:
        return Reading(
            "TIME", f"{value}T{words_of('daypart')[daypart]}", part_of(expression), basis
        )
    return Reading("DATE", value, part_of(expression), basis)


def _weekday_doubt(expression: Expression, value: str) -> str:
    """What to say where the day of the week is not that of the day."""
    named = expression.group("weekday").lower()
    if not named or not value[:4].isdigit():
        return ""
    number = int((words_of("weekday") | words_of("weekday_short"))[named])
    real = date.fromisoformat(value).isoweekday()
    names = {int(number): word.capitalize() for word, number in words_of("weekday").items()}
    return f"; but {value} is a {names[real]}, not a {names[number]}" if real != number else ""


def month_of(expression: Expression) -> int:
    """The number of the month named."""
    word = expression.group("month").lower().rstrip(".")
    return int((words_of("month") | words_of("month_short"))[word])


def year_of(expression: Expression, month: int, day: int, context: Context) -> tuple[str, str]:
    """The year of a month or day, written or worked out, and how."""
    if expression.group("year"):
        return expression.group("year"), WRITTEN
    which = expression.group("which").lower().split()
    named = "year" in expression.match[0].lower()
    now = context.now()
    if named and which and which[-1] in (*OF_THE_ANCHOR, "the"):
        now = context.then()
    if now is None:
        return "XXXX", NOTHING
    if named and which:
        return f"{now.day.year + STEPS.get(which[-1], 0):04d}", now.basis
    if which and which[-1] in STEPS:
        return _nearest_year(now, month, STEPS[which[-1]]), now.basis
    story = now if context.publication.narrative and context.before else context.told_year()
    if story:
        return _year_in_a_story(story, month), story.basis
    return _year_by_tense(now, month, day, context.direction)


def _nearest_year(now: Anchor, month: int, step: int) -> str:
    """The year of last April, of next March: the latest one that is over, the first to come."""
    first = now.day
    passed = first.month <= month if step < 0 else first.month >= month
    return f"{first.year + step * passed:04d}"


def _year_in_a_story(before: Anchor, month: int) -> str:
    """The year that brings the month nearest to the date before it; rather on than back."""
    if granularity(before.value) in ("Y", "DE", "CE"):
        return f"{before.day.year:04d}"

    def distance(year: int) -> float:
        months = (year - before.day.year) * 12 + month - before.day.month
        return months if months >= 0 else -BACKWARD * months

    return f"{min(range(before.day.year - 1, before.day.year + 2), key=distance):04d}"


def _year_by_tense(now: Anchor, month: int, day: int, direction: int) -> tuple[str, str]:
    """What has happened lies before the day of publication, what will happen after it."""
    if granularity(now.value) == "Y":
        return now.value, now.basis
    start = now.day
    days = [date(start.year + step, month, min(day, 28)) for step in (-1, 0, 1)]
    if direction == PAST:
        found = max(each for each in days if each <= start + timedelta(days=1))
        why = "told in the past tense"
    elif direction == FUTURE:
        # a month that has begun is still to come
        since = start.replace(day=min(day, start.day, 28))
        found, why = min(each for each in days if each >= since), "told as ahead"
    else:
        found = min(days, key=lambda each: (abs(each - start), each))
        why = "the nearest"
    return f"{found.year:04d}", f"{now.basis}; {why}"


def numeric_date(expression: Expression, context: Context) -> Reading | None:
    """2004-11-24; 11/24/2004 with the month first unless that is no month."""
    if expression.group("year"):
        parts = [int(expression.group(name)) for name in ("year", "month", "day")]
        basis = WRITTEN
    else:
        month, day = int(expression.group("first")), int(expression.group("second"))
        if month > 12 or expression.group("mark") == ".":
            month, day = day, month
        parts = [int(full_year(expression.group("short_year"))), month, day]
        basis = f"{WRITTEN}, month and day in the order of its country"
    year, month, day = parts
    if not is_day(year, month, day):
        return None
    return Reading("DATE", f"{year:04d}-{month:02d}-{day:02d}", "", basis)


def full_year(digits: str) -> str:
    """Four digits for two: 70 and later belong to the last century."""
    if len(digits) == 4:
        return digits
    return f"19{digits}" if int(digits) >= 50 else f"20{digits}"


def month(expression: Expression, context: Context) -> Reading | None:
    """A month, with or without its year."""
    number = month_of(expression)
    if expression.group("which").lower() in ("every", "each"):
        return Reading("SET", f"XXXX-{number:02d}", "", "every year")
    year, basis = year_of(expression, number, 1, context)
    return Reading("DATE", f"{year}-{number:02d}", part_of(expression), basis)


def season(expression: Expression, context: Context) -> Reading | None:
    """A season; of the year of its first month where none is named."""
    code = words_of("season")[expression.group("season").lower()]
    if expression.group("which").lower() in ("every", "each"):
        return Reading("SET", f"XXXX-{code}", "", "every year")
    year, basis = year_of(expression, SEASONS[code], 1, context)
    return Reading("DATE", f"{year}-{code}", part_of(expression), basis)


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


def with_daypart(expression: Expression, value: str, basis: str) -> Reading:
    """A day, or the part of it that is named: its morning, its night."""
    daypart = expression.group("daypart").lower()
    if daypart:
        code = words_of("daypart")[daypart]
        return Reading("TIME", f"{value}T{code}", part_of(expression), basis)
    return Reading("DATE", value, part_of(expression), basis)


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


def part_of_year(expression: Expression, context: Context) -> Reading | None:
    """A quarter or half, of a named year or of the one that its tense asks for."""
    fiscal = "FY" * bool(expression.group("fiscal"))
    if expression.group("short_year"):
        year = full_year(expression.group("short_year"))
        return Reading("DATE", f"FY{year}-Q{expression.group('quarter')}", "", WRITTEN)
    letter = "H" if expression.group("fraction").lower() == "half" else "Q"
    number = expression.group("quarter") or ordinal_of(expression)
    if not 1 <= int(number) <= (2 if letter == "H" else 4):
        return None
    first_month = (int(number) - 1) * (6 if letter == "H" else 3) + 1
    year, basis = year_of(expression, first_month, 1, context)
    return Reading("DATE", f"{fiscal}{year}-{letter}{number}", part_of(expression), basis)


def ordinal_of(expression: Expression) -> int:
    """The number of "third" or "3rd"."""
    word = " ".join(expression.group("ordinal").lower().split())
    return int(word[:-2]) if word[:1].isdigit() else int(words_of("ordinal")[word])


def decade(expression: Expression, context: Context) -> Reading | None:
    """The 1990s, the '60s, the seventies."""
    tens = expression.group("tens") or words_of("decade")[expression.group("word").lower()]
    century = expression.group("century") or ("20" if int(tens) < 2 else "19")
    return Reading("DATE", f"{century}{tens}", part_of(expression), WRITTEN)


def century(expression: Expression, context: Context) -> Reading | None:
    """The 19th century is 18 in TIMEX3: the hundreds of its years."""
    value = f"{ordinal_of(expression) - 1:02d}"
    if expression.group("bc"):
        value = f"BC{ordinal_of(expression) - 1:02d}"
    return Reading("DATE", value, part_of(expression), WRITTEN)


def year(expression: Expression, context: Context) -> Reading | None:
    """A year in four digits."""
    words, value = expression.match[0].lower(), expression.group("year")
    half = re.match(r"(?:the\s+)?(?:very\s+)?(first|second|latter)\s+half", words)
    if half:
        return Reading("DATE", f"{value}-H{1 if half[1] == 'first' else 2}", "", WRITTEN)
    if re.search(r"\b(?:fiscal|fy)\b|financial", words):
        value = f"FY{value}"
    mod = part_of(expression) or ("END" if "year-end" in words else "")
    return Reading("DATE", value, mod, WRITTEN)


def short_year(expression: Expression, context: Context) -> Reading | None:
    """The second year of 1939-45."""
    start, end = expression.group("start_year"), expression.group("short_year")
    if int(end) <= int(start[2:]):
        return None
    return Reading("DATE", start[:2] + end, "", f"{WRITTEN}, in the century of {start}")


def year_before_christ(expression: Expression, context: Context) -> Reading | None:
    """264 BC."""
    return Reading("DATE", f"BC{int(expression.group('year')):04d}", "", WRITTEN)
