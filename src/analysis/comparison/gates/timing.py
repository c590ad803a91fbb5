"""Whether two claims speak of two times.

All detectors ask `other_time` (see `verdicts.find`), but those that decide on days themselves.
"""

from __future__ import annotations

import math
import re

from analysis.comparison.readers.calendar_dates import read_dates
from analysis.comparison.readers.moments import (
    NEWS,
    Moment,
    about_publication,
    lies_ahead,
    read_moment,
)
from analysis.comparison.statements import Statement, remember
from analysis.comparison.words import split_roots

SLIP = 1  # days by which two reports of one event may differ
WEEK = 7
ON_WEEKDAY = re.compile(
    r"(?<!\bsince )(?<!\bbefore )(?<!\buntil )(?<!\bby )"
    r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
)
SINCE = re.compile(r"\bsince (?:[a-z]+ ){0,2}((?:[A-Z][a-z]+ )?\d{4}|[A-Z][a-z]+)")


def other_time(a: Statement, b: Statement) -> bool:
    """Whether two claims can't speak of one time."""
    one, other = read_moment(a), read_moment(b)
    if _in_other_months(a, b):
        return True
    if one.earlier != other.earlier and not _is_ever_so(a, b, other if one.earlier else one):
        return True
    if lies_ahead(a) or lies_ahead(b):  # to open on Friday, opened on Thursday
        return _are_apart(about_publication(a), about_publication(b))
    months = all(WEEK < moment.last - moment.first < math.inf for moment in (one, other))
    slip = SLIP if one.told and other.told and not months else 0  # July and August are two
    return _are_apart((one.first, one.last + slip), (other.first, other.last + slip))


def on_other_days(a: Statement, b: Statement) -> bool:
    """As `other_time`, for what changes from day to day: figures, headlines, what one day brought.

    What names no day is of the day of its article.
    """
    one, other = read_moment(a), read_moment(b)
    headlines = a.kind == b.kind == "title"
    if not (a.quantities and b.quantities or headlines or one.told or other.told):
        return False
    spans = (
        moment[:2] if moment.told else about_publication(c, 0)
        for c, moment in ((a, one), (b, other))
    )
    (first, last), (start, end) = spans
    return _are_apart((first, last + SLIP), (start, end + SLIP))


def tell_one_day(a: Statement, b: Statement) -> bool:
    """Whether both claims name one day: "late Tuesday", "on Tuesday night"."""
    one, other = read_moment(a), read_moment(b)
    return one.told and one.first == one.last and one[:3] == other[:3]


def in_other_weeks(a: Statement, b: Statement) -> bool:
    """Whether two reports that say the same of what happens again are of two weeks: "Shares fell".

    A headline is of its own days, what else names no days of the weeks about its article.
    """
    if a.published_day is None or b.published_day is None:
        return False
    return _are_apart(_news_days(a), _news_days(b))


@remember
def _news_days(claim: Statement) -> tuple[float, float]:
    moment = read_moment(claim)
    if moment.told and moment.last - moment.first <= NEWS or moment.earlier:
        return moment.first - SLIP, moment.last + SLIP
    return about_publication(claim, SLIP if claim.kind == "title" else WEEK)


def other_period(a: Statement, b: Statement) -> bool:
    """Whether only one of two claims speaks of a time long before its article."""
    return read_moment(a).earlier != read_moment(b).earlier


def _are_apart(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return one[1] < other[0] or other[1] < one[0]


def _is_ever_so(a: Statement, b: Statement, later: Moment) -> bool:
    """Whether two lone sentences, and no news, tell no figures: "never had children"."""
    undated = not later.now and math.isinf(later.first)
    return undated and a.alone and b.alone and not (a.quantities and b.quantities)


def on_other_weekdays(a: Statement, b: Statement) -> bool:
    """Whether both claims name weekdays, and none in common."""
    days_a, days_b = _find_weekdays(a), _find_weekdays(b)
    return bool(days_a and days_b) and days_a.isdisjoint(days_b)


@remember
def _find_weekdays(claim: Statement) -> frozenset[str]:
    return frozenset(ON_WEEKDAY.findall(claim.text))


def _in_other_months(a: Statement, b: Statement) -> bool:
    """Whether two lone sentences name months, and none in common."""
    if not (a.alone and b.alone):
        return False
    months_a, months_b = _find_months(a), _find_months(b)
    return bool(months_a and months_b) and months_a.isdisjoint(months_b)


@remember
def _find_months(claim: Statement) -> frozenset[int]:
    return frozenset(date.month for date in read_dates(claim.sentence) if date.month)


def undone_on_other_weekday(said: Statement, denied: Statement) -> bool:
    """Whether it was done on Monday and not on Sunday; what "had not" been done was not before."""
    perfect = denied.verb.lower().startswith(("had ", "has ", "have "))
    return on_other_weekdays(said, denied) and not perfect


def since_then(denied: Statement, said: Statement) -> bool:
    """Whether there was none since a time that the other tells of: "no strike since 1998"."""
    since = SINCE.search(denied.sentence) if "since" in denied.around.lower else None
    return bool(since) and split_roots(since[1]) <= said.context


def stages(a: Statement, b: Statement) -> bool:
    """Whether one lies ahead and the other has happened: stages of one story."""
    if a.leads and b.leads and lies_ahead(a) and lies_ahead(b):
        return False  # "will change its name", "to keep its name"
    return a.tense != b.tense and "future" in (a.tense, b.tense)


def are_two_times(a: Statement, b: Statement) -> bool:
    """Whether one verb is in the past and in the future, or one was done before the other is."""
    if a.head == b.head and {a.tense, b.tense} == {"past", "future"}:
        return True
    before = [claim.verb.lower().startswith("had ") for claim in (a, b)]
    return before[0] != before[1] and (b if before[0] else a).tense != "past"
