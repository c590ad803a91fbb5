"""TIMEX3 values of the calendar: from a day to the unit that holds it, and back to days.

A value keeps its granularity: 2024 (year), 2024-04, 2024-04-28, 2024-W17, 2024-W17-WE, 2024-Q1,
2024-H1, 2024-SU, 202 (decade), 20 (century), 2024-04-28TAF.
"""

import re
from calendar import isleap, monthrange
from datetime import date, timedelta

# The first whole month of each; a winter has the year of its January, and begins in the December
# before.
SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 1}
MONTHS_OF = {"M": 1, "Q": 3, "H": 6, "Y": 12, "DE": 120, "CE": 1200}
DAYS_OF = {"D": 1, "W": 7, "F": 14, "WE": 7}
FORMS = {
    "D": r"\d{4}-\d\d-\d\d(?:T.*)?",
    "M": r"\d{4}-\d\d",
    "Y": r"\d{4}",
    "W": r"\d{4}-W\d\d",
    "WE": r"\d{4}-W\d\d-WE",
    "Q": r"\d{4}-Q[1-4]",
    "H": r"\d{4}-H[12]",
    "SEASON": r"\d{4}-(?:SP|SU|FA|WI)",
    "DE": r"\d{3}",
    "CE": r"\d{2}",
}
GRANULARITY = re.compile("|".join(f"(?P<{unit}>{form})" for unit, form in FORMS.items()))


def granularity(value: str) -> str:
    """The unit of a calendar value: D, M, Y, W, WE, Q, H, SEASON, DE, CE; empty for any other.

    >>> [granularity(v) for v in ("2024-W17", "2024-04-28TAF", "P3D", "PAST_REF")]
    ['W', 'D', '', '']
    """
    found = GRANULARITY.fullmatch(value)
    return found.lastgroup if found else ""


def days_of(value: str) -> tuple[date, date] | None:
    """First and last day of a calendar value; None where it lies on no calendar.

    >>> [str(day) for day in days_of("2024-Q1")]
    ['2024-01-01', '2024-03-31']

    Limits: years before 1 and after 9998 have none. Seasons are those of the meteorologists;
    2024-WI is the winter from December 2023 on.
    """
    unit = granularity(value)
    try:
        return _days(value, unit) if unit else None
    except (ValueError, OverflowError):  # 31 February, year 0
        return None


def _days(value: str, unit: str) -> tuple[date, date]:
    if unit == "D":
        day = date.fromisoformat(value[:10])
        return day, day
    if unit in ("W", "WE"):
        year, week = int(value[:4]), int(value[6:8])
        return date.fromisocalendar(year, week, 1 if unit == "W" else 6), date.fromisocalendar(
            year, week, 7
        )
    first = _first_day(value, unit)
    months = 3 if unit == "SEASON" else MONTHS_OF[unit]
    return first, shift(first, "M", months) - timedelta(days=1)


def _first_day(value: str, unit: str) -> date:
    """The first day of a value that is made of whole months."""
    if unit in ("DE", "CE"):
        return date(int(value.ljust(4, "0")), 1, 1)
    year, _, rest = value.partition("-")
    if unit == "SEASON":
        first = date(int(year), SEASONS[rest], 1)
        return shift(first, "M", -1) if rest == "WI" else first
    if unit in ("Q", "H"):
        return date(int(year), (int(rest[1]) - 1) * MONTHS_OF[unit] + 1, 1)
    return date(int(year), int(rest or 1), 1)


def unit_of(day: date, unit: str) -> str:
    """The value of the `unit` that holds `day`.

    >>> [unit_of(date(2024, 4, 28), unit) for unit in ("D", "W", "M", "Q", "Y", "DE", "CE")]
    ['2024-04-28', '2024-W17', '2024-04', '2024-Q2', '2024', '202', '20']
    """
    year = f"{day.year:04d}"
    iso = day.isocalendar()
    return {
        "D": day.isoformat(),
        "M": f"{year}-{day.month:02d}",
        "Y": year,
        "W": f"{iso.year:04d}-W{iso.week:02d}",
        "F": f"{iso.year:04d}-W{iso.week:02d}",
        "WE": f"{iso.year:04d}-W{iso.week:02d}-WE",
        "Q": f"{year}-Q{(day.month + 2) // 3}",
        "H": f"{year}-H{(day.month + 5) // 6}",
        "DE": year[:3],
        "CE": year[:2],
    }[unit]


def shift(day: date, unit: str, count: int) -> date:
    """The day `count` units later; the last of the month where the month has no such day.

    >>> str(shift(date(2024, 1, 31), "M", 1))
    '2024-02-29'
    """
    if unit in DAYS_OF:
        return day + timedelta(days=DAYS_OF[unit] * count)
    months = day.year * 12 + day.month - 1 + MONTHS_OF[unit] * count
    year, month = divmod(months, 12)
    if not 1 <= year <= 9999:
        raise OverflowError(f"year {year}")
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def is_day(year: int, month: int, day: int) -> bool:
    """Whether the calendar has this day."""
    if not (1 <= year <= 9999 and 1 <= month <= 12):
        return False
    last = 29 if month == 2 and isleap(year) else monthrange(2023, month)[1]
    return 1 <= day <= last
