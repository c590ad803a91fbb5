"""Readings of lengths of time, of what recurs, and of the time of day."""

import re

from analysis.dates.anchors import NOTHING, Anchor, Context, Reading
from analysis.dates.calendar_readings import ordinal_of
from analysis.dates.grammar import Expression
from analysis.dates.lexicon import number_of, words_of
from analysis.dates.tense import PAST
from analysis.dates.values import granularity

PARTS = {"TH": ("TM", 60), "D": ("TH", 24), "Y": ("M", 12), "DE": ("Y", 10), "CE": ("Y", 100)}
AND_A_HALF = re.compile(r"\band\s+a\s+half\b", re.IGNORECASE)
LENGTH, RECURS = "a length of time", "recurs"


def period(amount: float | None, unit: str) -> str:
    """The TIMEX3 value of a length of time.

    >>> period(3, "D"), period(None, "W"), period(2, "F"), period(0.5, "TH"), period(0.25, "CE")
    ('P3D', 'PXW', 'P4W', 'PT30M', 'P25Y')
    """
    if unit == "F":
        amount, unit = amount and amount * 2, "W"
    if amount and amount < 1 and unit in PARTS:
        smaller, parts = PARTS[unit]
        amount, unit = amount * parts, smaller
    number = "X" if amount is None else f"{amount:g}" if amount < 1e6 else f"{amount:.0f}"
    return f"P{unit[0]}{number}{unit[1:]}" if unit.startswith("T") else f"P{number}{unit}"


def _approximate(expression: Expression) -> str:
    return words_of("approx").get(" ".join(expression.group("approx").lower().split()), "")


def duration(expression: Expression, context: Context) -> Reading | None:
    """Three days, a 41-year history, half an hour."""
    unit = words_of("unit")[expression.group("unit").lower()]
    value = period(count_of(expression), unit)
    return Reading("DURATION", value, _approximate(expression), LENGTH)


def count_of(expression: Expression) -> float | None:
    """How many units; None where nobody counted: several days, years ago."""
    amount = expression.group("amount")
    count = number_of(amount) if amount else None
    if count is not None and AND_A_HALF.search(expression.match[0]):
        count += 0.5 * ("half" not in amount.lower())  # a year and a half
    return count


def uncounted_duration(expression: Expression, context: Context) -> Reading | None:
    """For years; a year-long trial."""
    whole = expression.group("whole").lower()
    unit = words_of("unit")[whole or expression.group("unit").lower()]
    return Reading("DURATION", period(1 if whole else None, unit), "", LENGTH)


def stretch(expression: Expression, context: Context) -> Reading | None:
    """The past three years; recent weeks lie in the past without a length."""
    which, amount = expression.group("which").lower(), expression.group("amount")
    is_bare = expression.match[0].lower().startswith(("past", "previous"))
    if not amount and (is_bare or which in ("recent", "coming", "upcoming")):
        value = "FUTURE_REF" if which.endswith("coming") else "PAST_REF"
        return Reading("DATE", value, "", "no day can be given")
    unit = words_of("unit")[expression.group("unit").lower()]
    return Reading("DURATION", period(number_of(amount) if amount else None, unit), "", LENGTH)


def rate(expression: Expression, context: Context) -> Reading | None:
    """Fifteen a year."""
    return Reading("SET", period(1, words_of("unit")[expression.group("unit").lower()]), "", RECURS)


def set_word(expression: Expression, context: Context) -> Reading | None:
    """Daily, weekly, annual."""
    return Reading("SET", words_of("set")[expression.group("word").lower()], "", RECURS)


def frequency(expression: Expression, context: Context) -> Reading | None:
    """Every two weeks, each morning, twice a year."""
    if expression.group("daypart"):
        code = words_of("daypart")[expression.group("daypart").lower()]
        return Reading("SET", f"XXXX-XX-XXT{code}", "", RECURS)
    if expression.group("season"):
        return Reading(
            "SET", f"XXXX-{words_of('season')[expression.group('season').lower()]}", "", RECURS
        )
    unit = words_of("unit")[expression.group("unit").lower()]
    amount = expression.group("amount")
    count = number_of(amount) if amount else 1
    if expression.group("other"):
        count = 2
    elif expression.group("ordinal"):
        count = ordinal_of(expression)
    return Reading("SET", period(count, unit), "", RECURS)


def clock(expression: Expression, context: Context) -> Reading | None:
    """A time of day, on the day of the date beside it or of publication."""
    start = _day_told_of(context)
    is_day = start is not None and granularity(start.value) == "D"
    day, basis = (start.value[:10], start.basis) if is_day else ("XXXX-XX-XX", NOTHING)
    zone = "Z" if expression.group("zone").upper() in ("UTC", "GMT", "Z") else ""
    time = _time_of(expression)
    if not "00:00" <= time <= "24:00":
        return None
    return Reading("TIME", f"{day}T{time}{zone}", "", basis)


def _day_told_of(context: Context) -> Anchor | None:
    """The day of the same sentence, for what is past also of the one before; else publication.

    The day of the telling comes last: the bus fell at midnight, police said on Wednesday.
    """
    near = 1 if context.direction == PAST else 0
    nearest = [context.before] if context.before else []
    for anchor in sorted([*nearest, *context.earlier], key=context.tells_another):
        back = context.sentence - anchor.sentence
        if granularity(anchor.value) == "D" and back <= near and not (back and anchor.is_aside):
            return anchor
    return context.now()


def _time_of(expression: Expression) -> str:
    if expression.group("word"):
        return words_of("clock")[expression.group("word").lower()]
    if expression.group("military"):
        return f"{expression.group('military')[:2]}:{expression.group('military')[2:]}"
    hour = int(expression.group("hour") or number_of(expression.group("hour_word")))
    half = expression.group("half").lower()
    if expression.group("daypart"):
        half = "a" if expression.group("daypart").lower() == "morning" else "p"
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return f"{hour:02d}:{expression.group('minute') or '00'}"
