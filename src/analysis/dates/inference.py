"""From what an article says to the days on which it can have come out, and the reasons."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
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
YEAR = timedelta(days=366)  # the articles of one story come out within it
NEAR = 5  # years between a year that is told and one that fits
UNKNOWN = Publication("", None, None, "not known: the article names no day", False)
HISTORY = UNKNOWN._replace(basis="not known: a history, no report of the day", narrative=True)


def infer(places: Sequence[Place], others: Sequence[date]) -> Publication:
    """The publication of an article that does not state it.

    Args:
        places: the time expressions of the article.
        others: the days on which the other articles of the folder came out, in order.
    """
    days = named_days(places)
    if is_history(places) and not any(day.in_dateline for day in days):
        return HISTORY
    year, reason = _year(days, places, others)
    if not year:
        return UNKNOWN._replace(basis=f"not known: {reason}") if reason else UNKNOWN
    first, last, grounds = _bounds(days, places, year)
    value = _value(first, last)
    return Publication(value, first, last, f"inferred: {'; '.join([reason, *grounds])}", False)


def _value(first: date, last: date) -> str:
    """As precise as the bounds: of a week its second day, else the month or year of both."""
    if last - first <= WEEK:
        return unit_of(min(first + timedelta(days=1), last), "D")
    return unit_of(first, "M" if unit_of(first, "M") == unit_of(last, "M") else "Y")


def _year(
    days: Sequence[NamedDay], places: Sequence[Place], others: Sequence[date]
) -> tuple[int, str]:
    """The year in which the article came out, and why; 0 where nothing says it."""
    year, told = _near_year(places, others)
    named = next((day for day in days if day.weekday), None)
    if named is None:
        return (year, f"the year of {told}") if year and days else (0, "")
    if named.year:
        return named.year, f'"{named.words}" names the year'
    among = [each for each in CALENDAR if named.fits(each) and _is_among(each, others)]
    if not year and len(among) == 1:
        span = f"{others[0].year} to {others[-1].year}"
        return among[0], f'"{named.words}" fits only {among[0]} in the years of the others ({span})'
    return _fitting_year(named, year, told, *latest_year(places))


def _fitting_year(
    named: NamedDay, near: int, told: str, latest: int, words: str
) -> tuple[int, str]:
    """The year that a weekday fits next to one that is told; not before the latest one past."""
    if not near:
        near, told = latest, f'"{words}"'
    fitting = [each for each in CALENDAR if named.fits(each)]
    possible = [each for each in fitting if latest <= each and abs(each - near) <= NEAR]
    if not possible:
        shown = _listed(each for each in fitting if abs(each - 2015) < 15)
        return 0, f'"{named.words}" fits {shown}, and nothing says which of them'
    found = min(possible, key=lambda each: (abs(each - near), each))
    shown = _listed(each for each in fitting if abs(each - found) <= 11)
    return found, f'"{named.words}" fits {shown}, of which {found} is the nearest to {told}'


def _is_among(year: int, others: Sequence[date]) -> bool:
    """Whether a year lies among those of the other articles, or next to them."""
    return bool(others) and others[0].year - 1 <= year <= others[-1].year + 1


def _near_year(places: Sequence[Place], others: Sequence[date]) -> tuple[int, str]:
    """The year of the imprint, else the one that the other articles agree on."""
    imprint, words = latest_year(places, in_imprint=True)
    if imprint:
        return imprint, f'"{words}" in its imprint'
    if others and others[-1] - others[0] <= YEAR:
        middle = others[len(others) // 2]
        return middle.year, f"the other articles ({middle})"
    return 0, ""


def _listed(years: Iterable[int]) -> str:
    *most, last = (str(year) for year in years)
    return f"{', '.join(most)} and {last}" if most else last


def _bounds(
    days: Sequence[NamedDay], places: Sequence[Place], year: int
) -> tuple[date, date, list[str]]:
    """First and last day on which the article can have come out, and why."""
    dated = [(found, day) for day in days if (found := day.in_year(year))]
    for found, day in dated:
        if day.in_dateline:
            return found, found, [f'its dateline "{day.words}"']
    past = [each for each in dated if each[1].direction == PAST]
    if not past:
        return *days_of(f"{year:04d}"), []
    first, named = max(past, key=lambda each: (bool(each[1].weekday), each[0]))
    last = first + (WEEK if named.weekday else MONTH)
    grounds = [f'told after "{named.words}"']
    ahead = [each for each in dated if each[1].direction == FUTURE and first <= each[0] <= last]
    if ahead:
        last, named = min(ahead, key=lambda each: each[0])
        grounds.append(f'before "{named.words}"')
    month = says_this_month(places)
    end_of_month = shift(first.replace(day=1), "M", 1) - timedelta(days=1)
    if month and last > end_of_month:
        last = end_of_month
        grounds.append(f'in the month that it calls "{month}"')
    return first, last, grounds
