"""Readings of expressions that name a place on the calendar: 28 April, 2004, the third quarter."""

import re
from dataclasses import replace
from datetime import date

from analysis.dates.anchors import NOTHING, Context, Reading, moved
from analysis.dates.grammar import Expression
from analysis.dates.lexicon import number_of, words_of
from analysis.dates.tense import FUTURE, PRESENT
from analysis.dates.values import SEASONS, granularity, is_day
from analysis.dates.years import OF_THE_ANCHOR, STEPS, WRITTEN, full_year, year_of


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


def day_of_month(expression: Expression, context: Context) -> Reading | None:
    """The 20th of this month."""
    which = expression.group("which").lower().split()[-1]
    now = context.then() if which in OF_THE_ANCHOR else context.now()
    if now is None:
        return Reading("DATE", f"XXXX-XX-{int(expression.group('day')):02d}", "", NOTHING)
    month, day = moved(now, "M", STEPS.get(which, 0)), int(expression.group("day"))
    if not (granularity(month) and is_day(int(month[:4]), int(month[5:]), day)):
        return None
    return Reading("DATE", f"{month}-{day:02d}", "", now.basis)


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


def numeric_date(expression: Expression, context: Context) -> Reading | None:
    """2004-11-24; 11/24/2004 with the month first unless that is no month."""
    day = numeric_day(expression)
    if day is None:
        return None
    is_ordered = bool(expression.group("year"))
    basis = WRITTEN if is_ordered else f"{WRITTEN}, month and day in the order of its country"
    return Reading("DATE", day.isoformat(), "", basis)


def numeric_day(expression: Expression) -> date | None:
    """The day written in numbers only, where the calendar has it."""
    if expression.group("year"):
        year, month, day = (int(expression.group(name)) for name in ("year", "month", "day"))
    else:
        year = int(full_year(expression.group("short_year")))
        month, day = int(expression.group("first")), int(expression.group("second"))
        if month > 12 or expression.group("mark") == ".":
            month, day = day, month
    return date(year, month, day) if is_day(year, month, day) else None


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


def with_daypart(expression: Expression, value: str, basis: str) -> Reading:
    """A day, or the part of it that is named: its morning, its night."""
    daypart = expression.group("daypart").lower()
    if daypart:
        code = words_of("daypart")[daypart]
        return Reading("TIME", f"{value}T{code}", part_of(expression), basis)
    return Reading("DATE", value, part_of(expression), basis)


def part_of_year(expression: Expression, context: Context) -> Reading | None:
    """A quarter or half, of a named year or of the one that its tense asks for."""
    fiscal = "FY" * bool(expression.group("fiscal"))
    if expression.group("short_year"):
        year = full_year(expression.group("short_year"))
        return Reading("DATE", f"FY{year}-Q{expression.group('quarter')}", "", WRITTEN)
    letter = "H" if expression.group("fraction").lower() == "half" else "Q"
    last = 2 if letter == "H" else 4
    is_final = expression.group("ordinal").lower() == "final"
    number = last if is_final else expression.group("quarter") or ordinal_of(expression)
    if not 1 <= int(number) <= last:
        return None
    first_month = (int(number) - 1) * (6 if letter == "H" else 3) + 1
    if context.direction == FUTURE and "-" in expression.match[0]:
        context = replace(context, direction=PRESENT)  # will report third-quarter profit
    # a quarter that has begun is still ahead until its last month is over
    months_on = (5 if letter == "H" else 2) * (context.direction == FUTURE)
    year, basis = year_of(expression, first_month + months_on, 1, context)
    return Reading("DATE", f"{fiscal}{year}-{letter}{number}", part_of(expression), basis)


def ordinal_of(expression: Expression) -> int:
    """The number of "third" or "3rd"."""
    word = " ".join(expression.group("ordinal").lower().split())
    return int(word[:-2]) if word[:1].isdigit() else int(words_of("ordinal")[word])


def decade(expression: Expression, context: Context) -> Reading | None:
    """The 1990s, the '60s, the seventies."""
    tens = expression.group("tens") or words_of("decade")[expression.group("word").lower()]
    century = expression.group("century") or ("20" if int(tens) < 2 else "19")
    is_century = tens == "0" and century < "20"  # the 1800s
    value = century if is_century else f"{century}{tens}"
    return Reading("DATE", value, part_of(expression), WRITTEN)


def century(expression: Expression, context: Context) -> Reading | None:
    """The 19th century is 18 in TIMEX3: the hundreds of its years."""
    hundreds = ordinal_of(expression) - 1
    if hundreds < 0:
        return None
    value = f"{'BC' * bool(expression.group('bc'))}{hundreds:02d}"
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


def spoken_year(expression: Expression, context: Context) -> Reading | None:
    """Nineteen eighty-nine."""
    hundreds, years = (number_of(expression.group(name)) for name in ("hundreds", "years"))
    return Reading("DATE", f"{hundreds:.0f}{years:02.0f}", part_of(expression), WRITTEN)


def apostrophe_year(expression: Expression, context: Context) -> Reading | None:
    """'87: of the last hundred years."""
    return Reading("DATE", full_year(expression.group("short_year")), "", WRITTEN)


def short_year(expression: Expression, context: Context) -> Reading | None:
    """The second year of 1939-45."""
    start, end = expression.group("start_year"), expression.group("short_year")
    if int(end) <= int(start[2:]):
        return None
    return Reading("DATE", start[:2] + end, "", f"{WRITTEN}, in the century of {start}")


def year_before_christ(expression: Expression, context: Context) -> Reading | None:
    """264 BC."""
    return Reading("DATE", f"BC{int(expression.group('year')):04d}", "", WRITTEN)
