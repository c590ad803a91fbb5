"""The months, the days of the week, and the calendar dates written in a text."""

from __future__ import annotations

import calendar
import functools
import re
from typing import NamedTuple

from analysis.comparison.words import has_year

MONTHS = [month.lower() for month in calendar.month_name[1:]]
WEEKDAYS = [day.lower() for day in calendar.day_name]
DAYS_AND_MONTHS = frozenset((*WEEKDAYS, *MONTHS))
MONTH = "|".join(m.title() for m in MONTHS)
TENS = "twenties thirties forties fifties sixties seventies eighties nineties".split()  # noqa: SIM905
DATE = re.compile(
    r"(?:\b(?P<mod>(?i:before|after|since|until|till|by|prior to|as of))\b[- ](?:the )?)?"
    r"(?:"
    rf"(?:(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?)?\b(?P<month>{MONTH})\b\.?"
    r"(?:\s+(?P<d2>\d{1,2})(?:st|nd|rd|th)?(?![\d:]))?(?:,?\s+(?:of\s+)?(?P<y1>[12]\d{3}))?"
    rf"|\bthe (?:early |late |mid-?)?(?P<tens>{'|'.join(TENS)})\b"
    r"|(?<![\d,.$€£-])(?P<y2>1[5-9]\d\d|20\d\d)(?P<decade>\s?'?s)?(?![\d%-]|,\d|\s+[a-z]+s\b|\s+[a-z]+\s*\)))"
)
BOUNDS = {"before": "before", "prior to": "before", "after": "after"}
RANGES = frozenset({"since", "until", "till", "by", "as of"})  # nothing in it is excluded


class CalendarDate(NamedTuple):
    """What a date says; 0 for what it leaves open."""

    year: int
    month: int
    day: int
    text: str
    bound: str = ""  # before, after
    decade: bool = False  # any of the ten years from `year` on


@functools.lru_cache(maxsize=4096)
def read_dates(text: str) -> tuple[CalendarDate, ...]:
    """The calendar dates written in a text; "the forties" are those of the last century.

    >>> [d[:3] for d in read_dates("born May 26, 1970, in April")]
    [(1970, 5, 26), (0, 4, 0)]
    >>> [(d.year, d.bound) for d in read_dates("before 1967")]
    [(1967, 'before')]
    """
    return tuple(
        CalendarDate(
            1920 + 10 * TENS.index(m["tens"]) if m["tens"] else int(m["y1"] or m["y2"] or 0),
            MONTHS.index(m["month"].lower()) + 1 if m["month"] else 0,
            int(m["d1"] or m["d2"] or 0),
            m[0].strip(),
            BOUNDS.get((m["mod"] or "").lower(), ""),
            bool(m["tens"] or m["decade"]),
        )
        for m in DATE.finditer(text)
        if (m["mod"] or "").lower() not in RANGES
    )


def disagree(x: CalendarDate, y: CalendarDate) -> bool:
    """Whether no day fits both: another year, month or day, or one that the bound excludes."""
    if x.bound or y.bound:
        return _is_out_of_bound(x, y) or _is_out_of_bound(y, x)
    if x.decade or y.decade:
        return bool(x.year and y.year) and x.year // 10 != y.year // 10
    return any(p and q and p != q for p, q in zip(x[:3], y[:3], strict=True))


def may_tell_date(lower: str) -> bool:
    """Whether a date may hold the word: a month, the forties, a year."""
    return lower in MONTHS or lower in TENS or has_year(lower)


def _is_out_of_bound(date: CalendarDate, limit: CalendarDate) -> bool:
    if date.decade or limit.decade or not (date.year and limit.year) or date.bound == limit.bound:
        return False
    if limit.bound == "before":
        return _first_day(date) >= _first_day(limit)
    return limit.bound == "after" and not date.bound and _last_day(date) <= _last_day(limit)


def _first_day(date: CalendarDate) -> tuple[int, int, int]:
    return date.year, date.month or 1, date.day or 1


def _last_day(date: CalendarDate) -> tuple[int, int, int]:
    return date.year, date.month or 12, date.day or 31
