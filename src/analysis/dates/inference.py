"""From what an article says to the days on which it can have come out, and the reasons."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from analysis.dates.anchors import Publication
from analysis.dates.evidence import (
    NamedDay,
    is_history,
    latest_year,
    named_days,
    says_this_month,
)
from analysis.dates.spans import Place
from analysis.dates.tense import FUTURE, PAST
from analysis.dates.values import days_of, shift, unit_of

CALENDAR = range(1950, 2051)  # the years looked at for a weekday and a day of the month
WEEK = timedelta(days=6)  # a report names the days of its own week by their weekday
MONTH = timedelta(days=30)
UNKNOWN = Publication("", None, None, "not known: the article names no day", False)


def infer(places: Sequence[Place], others: Sequence[date]) -> Publication:
    """The publication of an article that does not state it.

    Args:
        places: the time expressions of the article.
        others: the days on which the other articles of the folder came out, in order.
    """
    if is_history(places):
        return Publication("", None, None, "not known: a history, no report of the day", True)
    days = named_days(places)
    year, reason = _year(days, *latest_year(places), others)
    if not year:
        return UNKNOWN._replace(basis=f"not known: {reason}") if reason else UNKNOWN
    first, last, grounds = _bounds(days, places, year)
    value = unit_of(min(first + timedelta(days=1), last), "D") if grounds else f"{year:04d}"
    return Publication(value, first, last, f"inferred: {'; '.join([reason, *grounds])}", False)


def _year(
    days: Sequence[NamedDay], latest: int, words: str, others: Sequence[date]
) -> tuple[int, str]:
    """The year in which the article came out, and why; 0 where nothing says it."""
    weekdays = [day for day in days if day.weekday]
    near = others[len(others) // 2].year if others else latest
    told = f'"{words}"' if near == latest else f"the other articles ({others[len(others) // 2]})"
    if not weekdays:
        return (
            (near, f"the year of {told}, the latest it names")
            if near == latest and latest
            else ((near, f"the year of {told}") if near and days else (0, ""))
        )
    named = weekdays[0]
    fitting = [year for year in CALENDAR if named.fits(year)]
    possible = [year for year in fitting if year >= latest]
    if not near or not possible:
        shown = _listed(year for year in fitting if abs(year - 2015) < 15)
        return 0, f'"{named.words}" fits {shown}, and nothing says which of them'
    year = min(possible, key=lambda each: (abs(each - near), each))
    shown = _listed(each for each in fitting if abs(each - year) <= 11)
    return year, f'"{named.words}" fits {shown}, of which {year} is the nearest to {told}'


def _listed(years) -> str:
    *most, last = (str(year) for year in years)
    return f"{', '.join(most)} and {last}" if most else last


def _bounds(
    days: Sequence[NamedDay], places: Sequence[Place], year: int
) -> tuple[date, date, list[str]]:
    """First and last day on which the article can have come out, and why."""
    first, last = days_of(f"{year:04d}")
    past = [(found, day) for day in days if day.direction == PAST and (found := day.in_year(year))]
    if not past:
        return first, last, []
    first, named = max(past, key=lambda each: (bool(each[1].weekday), each[0]))
    last = first + (WEEK if named.weekday else MONTH)
    grounds = [f'told after "{named.words}"']
    ahead = [
        (found, day)
        for day in days
        if day.direction == FUTURE and (found := day.in_year(year)) and first <= found <= last
    ]
    if ahead:
        last, named = min(ahead, key=lambda each: each[0])
        grounds.append(f'before "{named.words}"')
    month = says_this_month(places)
    end_of_month = shift(first.replace(day=1), "M", 1) - timedelta(days=1)
    if month and last > end_of_month:
        last = end_of_month
        grounds.append(f'in the month that it calls "{month}"')
    return first, last, grounds
