"""Readings of expressions that count from another day: on Sunday, last week, two days later."""

from datetime import date, timedelta

from analysis.dates.anchors import FUTURE, Context, Reading, anchored
from analysis.dates.calendar_readings import OF_THE_ANCHOR, STEPS, part_of
from analysis.dates.grammar import Expression
from analysis.dates.lexicon import number_of, words_of
from analysis.dates.values import days_of, granularity, shift, unit_of

FINER = ("TS", "TM", "TH")  # than a day
COARSENESS = ("D", "WE", "W", "F", "M", "Q", "H", "Y", "DE", "CE")


def weekday(expression: Expression, context: Context) -> Reading | None:
    """A day of the week: the last one before publication after a verb in the past tense."""
    number = int(words_of("weekday")[expression.group("weekday").lower()])
    which = expression.group("which").lower()
    if expression.group("plural") or which in ("every", "each"):
        return Reading("SET", f"XXXX-WXX-{number}", "", "every week")
    day, basis = _day_of_week(number, which.split()[-1:] or [""], context)
    return _with_daypart(expression, day.isoformat() if day else f"XXXX-WXX-{number}", basis)


def _day_of_week(number: int, which: list[str], context: Context) -> tuple[date | None, str]:
    start, basis = context.day(), context.day_basis()
    anchor = context.near_anchor()
    if which[0] in OF_THE_ANCHOR and anchor:
        start, basis = days_of(anchor.value)[0], anchored(anchor)
    if start is None:
        return None, "nothing: no day to count from is known"
    ahead = (number - start.isoweekday()) % 7
    step = STEPS.get(which[0])
    if step == 1:
        return start + timedelta(days=ahead or 7), basis
    if step == -1:
        return start + timedelta(days=ahead - 7), basis
    if which[0] in OF_THE_ANCHOR or context.narrative or context.direction == FUTURE:
        return start + timedelta(days=ahead), f"{basis}; the first from then on"
    return start + timedelta(days=ahead - 7 if ahead else 0), f"{basis}; the last up to then"


def _with_daypart(expression: Expression, value: str, basis: str) -> Reading:
    daypart = expression.group("daypart").lower()
    if daypart:
        code = words_of("daypart")[daypart]
        return Reading("TIME", f"{value}T{code}", part_of(expression), basis)
    return Reading("DATE", value, part_of(expression), basis)


def day_word(expression: Expression, context: Context) -> Reading | None:
    """Today, yesterday, tomorrow, tonight."""
    word = " ".join(expression.group("word").lower().split())
    steps = {"the day before yesterday": -2, "the day after tomorrow": 2}
    step = steps.get(word) or int(words_of("day_word").get(word, 0))
    start = context.day()
    value = shift(start, "D", step).isoformat() if start else "XXXX-XX-XX"
    if word in ("tonight", "overnight"):
        return Reading("TIME", f"{value}TNI", "", context.day_basis())
    return _with_daypart(expression, value, context.day_basis())


def part_of_day(expression: Expression, context: Context) -> Reading | None:
    """This morning, last night, that evening, the next morning."""
    which = (expression.group("which").lower() or "the").split()[-1]
    if which in ("every", "each"):
        return _with_daypart(expression, "XXXX-XX-XX", "every day")._replace(type="SET")
    anchor = context.near_anchor()
    if which in (*OF_THE_ANCHOR, "next", "the") and anchor and granularity(anchor.value) == "D":
        start, basis = days_of(anchor.value)[0], anchored(anchor)
    else:
        start, basis = context.day(), context.day_basis()
    if start is None or which == "one":
        return _with_daypart(expression, "XXXX-XX-XX", basis)
    return _with_daypart(expression, shift(start, "D", STEPS.get(which, 0)).isoformat(), basis)


def offset(expression: Expression, context: Context) -> Reading | None:
    """Four years ago, two days later, a month from now."""
    unit = words_of("unit")[expression.group("unit").lower()]
    words = expression.group("direction").lower()
    back = words.split()[0] in ("ago", "earlier", "previously", "before")
    mod = words_of("approx").get(" ".join(expression.group("approx").lower().split()), "")
    count = number_of(expression.group("amount")) if expression.group("amount") else None
    if count is None:
        return Reading(
            "DATE", "PAST_REF" if back else "FUTURE_REF", mod, "an amount nobody counted"
        )
    from_now = words.split()[0] in ("ago", "hence", "from")
    start, basis = _start_of(context, from_now)
    if start is None or unit in FINER:
        return Reading("DATE", start[:10] if start else "XXXX", mod, basis)
    value = _moved(start, unit, -count if back else count)
    return Reading("DATE", value, mod, f"{basis}, {'minus' if back else 'plus'} {count:g}")


def _start_of(context: Context, from_now: bool) -> tuple[str | None, str]:
    """The value to count from: publication, or the date before it."""
    anchor = context.near_anchor()
    if anchor and (not from_now or context.narrative):
        return anchor.value, anchored(anchor)
    if context.published is None:
        return None, "nothing: no day to count from is known"
    return context.published.isoformat(), context.day_basis()


def _moved(start: str, unit: str, count: float) -> str:
    """`count` units after the value `start`, at the granularity of the unit."""
    if COARSENESS.index(granularity(start).replace("SEASON", "Q")) > COARSENESS.index(unit):
        return {"D": "XXXX-XX-XX", "M": "XXXX-XX"}.get(unit, "XXXX-WXX")
    day = days_of(start)[0]
    if count != int(count):
        smaller = {"Y": ("M", 12), "M": ("D", 30), "W": ("D", 7), "DE": ("Y", 10)}.get(
            unit, ("D", 1)
        )
        return unit_of(shift(day, smaller[0], round(count * smaller[1])), unit)
    return unit_of(shift(day, unit, int(count)), unit)


def unit_beside(expression: Expression, context: Context) -> Reading | None:
    """The day before, the week after; the year before last."""
    unit = words_of("unit")[expression.group("unit").lower()]
    back = expression.group("direction").lower() in ("before", "earlier")
    start, basis = _start_of(context, bool(expression.group("last")))
    if unit in FINER or start is None:
        return None
    steps = (2 if expression.group("last") else 1) * (-1 if back else 1)
    return Reading("DATE", _moved(start, unit, steps), "", basis)


def year_ago(expression: Expression, context: Context) -> Reading | None:
    """The year-ago quarter: the one a year before that of publication, or of the date before it."""
    start, basis = _start_of(context, from_now=False)
    if start is None:
        return None
    kind = granularity(start) if granularity(start) in ("Q", "H", "M") else "Y"
    return Reading("DATE", unit_of(shift(days_of(start)[0], "Y", -1), kind), "", basis)


def which_unit(expression: Expression, context: Context) -> Reading | None:
    """Last week, this year, the following month, that day, the past decade."""
    unit = words_of("unit")[expression.group("unit").lower()]
    words = expression.group("which").lower().split()
    if unit in FINER:
        return None
    if words[-1] == "past" or (words[0] == "the" and words[-1] in ("last", "coming")):
        return Reading("DURATION", f"P1{unit}", part_of(expression), "a length of time")
    anaphoric = words[-1] in OF_THE_ANCHOR or words[:2] == ["the", "next"]
    start, basis = _start_of(context, from_now=not anaphoric)
    if start is None:
        return Reading("DATE", {"D": "XXXX-XX-XX", "M": "XXXX-XX"}.get(unit, "XXXX"), "", basis)
    value = _moved(start, unit, STEPS.get(words[-1], 0))
    return Reading("DATE", value, part_of(expression), basis)


def the_unit(expression: Expression, context: Context) -> Reading | None:
    """The end of the month, late in the day, the year: of the date before it, or of publication."""
    unit = words_of("unit")[expression.group("unit").lower()]
    if unit in FINER or (unit == "D" and not expression.group("part")):
        return None
    anchor = context.near_anchor()
    start, basis = _start_of(
        context, from_now=not (anchor and context.sentence - anchor.sentence < 2)
    )
    if start is None:
        return None
    return Reading("DATE", _moved(start, unit, 0), part_of(expression), basis)


def year_end(expression: Expression, context: Context) -> Reading | None:
    """Year-end: of the year of publication."""
    start, basis = _start_of(context, from_now=True)
    return Reading("DATE", start[:4], "END", basis) if start else None


def vague(expression: Expression, context: Context) -> Reading | None:
    """Now, recently, the future."""
    value = words_of("vague")[" ".join(expression.group("word").lower().split())]
    return Reading("DATE", value, "", "no day can be given")
