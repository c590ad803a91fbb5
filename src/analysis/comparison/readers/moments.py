"""When a claim speaks of: the days and times of its own, or else those of its article."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from typing import NamedTuple

from analysis.comparison.statements import (
    COPULAS,
    Day,
    Statement,
    read_sentence_once,
    remember,
)
from analysis.comparison.words import find_root, has_year

NEWS = 45  # days before and after publication; an article of that time tells news
LONG_AGO = 180  # days
FRONT = 20  # characters before a time that opens a sentence: "On the morning of"
EARLIER = re.compile(
    r"\b(?P<base>(?:than|from|against|to|on|with) (?:an? |the )?)?"  # what a number is measured by
    r"(?:last (?:year|season|winter|spring|summer|autumn|fall|decade|century|time)"
    r"|(?:an? |the )?(?:\w+ )?(?:years?|decades?|months) (?:ago|before|earlier)"
    r"|(?:in|during|of|at the|(?P<since>since)(?= \d{4},? whe))(?: the)?(?: [a-z]+)?"
    r" (?P<year>(?:1\d|20)\d\d)\b(?!-)"
    r"|(?:on )?that (?:time|occasion)|(?:has|have) (?:\w+ ){1,4}before(?! \w))",
    re.IGNORECASE,
)
EARLIER_WORDS = frozenset({"last", "ago", "before", "earlier", "time", "occasion"})
NOW = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|tonight|last night|all week"
    r"|(?:this|last) (?:week|month|morning|afternoon|evening|weekend)"
    r"|this (?:year|season|summer|autumn|winter|spring))\b",
    re.IGNORECASE,
)
BASE = re.compile(r"\b(?:than|from|against|to|on|with) (?:an? |the )?\w+ (?:before|earlier|ago)$")
UNTIL = frozenset({"until", "till", "by", "before", "to"})
SINCE = frozenset({"since", "after", "from", "between"})
DAY = re.compile(r"(?i:day|night|week|month|year|[a-z]er\b)|[A-Z][a-z]+|\d{4}")  # no mere hour
WHEN = re.compile(r"[\s,]*(?:when|where|as|after)\s*$")  # "in 1997, when the seat fell vacant"


class Moment(NamedTuple):
    """When what a claim tells took place, as far as is known."""

    first: float  # day, infinite where it is open
    last: float
    told: bool  # by its own words, not by its article
    earlier: bool  # long before the news of its article
    now: bool  # its sentence names a day as news do


def about_publication(claim: Statement, days: int = NEWS) -> tuple[float, float]:
    """So many days before and after publication; any day where that is not known."""
    day = claim.published_day
    return (-math.inf, math.inf) if day is None else (day - days, day + days)


@remember
def lies_ahead(claim: Statement) -> bool:
    """Whether it is still to come: "will open", "is not to open", "voted to close"."""
    *_, before = claim.verb.lower().partition(" to ")[0].replace(" not", "").split() or [""]
    to_come = " to " in claim.verb and find_root(before) in COPULAS
    return claim.tense == "future" or claim.hedge.startswith("to") or to_come


@remember
def read_moment(claim: Statement) -> Moment:
    """The days that a claim tells of, else those about its publication."""
    days = [day for day in claim.around.days if day.last == day.last and _is_of(claim, day)]
    spans = [_span(claim, day) for day in days]
    first, last = about_publication(claim)
    long_ago = False
    if spans:
        long_ago = max(end for _, end in spans) < first + NEWS - LONG_AGO
        first, last = min(start for start, _ in spans), max(end for _, end in spans)
    now = _find_now(claim)
    recalled = any(
        _is_earlier(match, claim) and _tells(claim, match) for match in _find_earlier(claim)
    ) and not any(_tells(claim, match) for match in now)
    earlier = claim.tense != "future" and (long_ago or recalled)
    if earlier and not spans:
        first = -math.inf
    return Moment(first, last, bool(spans), earlier, bool(now))


@read_sentence_once
def _find_now(claim: Statement) -> Iterator[re.Match]:
    return NOW.finditer(claim.sentence)


@read_sentence_once
def _find_earlier(claim: Statement) -> Iterator[re.Match]:
    lowers = claim.around.lower
    if not EARLIER_WORDS.isdisjoint(lowers) or any(map(has_year, lowers)):
        yield from EARLIER.finditer(claim.sentence)


def _is_of(claim: Statement, day: Day) -> bool:
    """Whether the claim tells of that day; an hour alone is of a day that nobody wrote."""
    before = claim.sentence[: day.start - claim.around.start]
    if not DAY.search(day.text) or BASE.search(before + day.text):
        return False
    return day.head_char == claim.head_char or day.start - claim.around.start <= FRONT


def _span(claim: Statement, day: Day) -> tuple[float, float]:
    """The first day and the last; "since Monday" lasts up to the article."""
    first, last = day.first.toordinal(), day.last.toordinal()
    *_, before = claim.sentence[: day.start - claim.around.start].lower().split() or [""]
    start, end = about_publication(claim)
    if before in SINCE:
        last = max(last, end - NEWS)
    if before in UNTIL:
        return (start, end) if last > end else (-math.inf, last)  # "by 2030" is planned now
    return first, last


def _is_earlier(match: re.Match, claim: Statement) -> bool:
    """Whether the words tell of another year than that of the article."""
    if match["base"]:
        return False
    if not match["year"] or claim.published_day is None:
        return True
    return int(match["year"]) < claim.published.year


def _tells(claim: Statement, match: re.Match) -> bool:
    """Whether a time that stands there is one of the claim, not of another in its sentence."""
    follows = WHEN.fullmatch(claim.sentence[match.end() : claim.offset])
    if follows or match.groupdict().get("since"):  # "closed since 1997, when a fire broke out"
        return bool(follows)
    if match.start() <= FRONT:
        return True
    return claim.holds(claim.around.start + match.start())
