"""Another day for the same event; done in one and still ahead in the other."""

from __future__ import annotations

import functools
import re
from itertools import pairwise
from typing import NamedTuple

from analysis.comparison.detectors.gates import Finding, is_told_alike, same_event, same_predicate
from analysis.comparison.detectors.moments import MONTHS
from analysis.comparison.detectors.triggers import has_year
from analysis.comparison.statements import Statement, remember
from analysis.comparison.words import find_root

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
LEAST = 0.7
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


@remember
def _is_first_of_many(claim: Statement) -> bool:
    """Whether it was done again later: "first hosted the prize in 2007"."""
    words = pairwise(claim.span_words)
    return any(w.lower == "first" and verb.start == claim.head_char for w, verb in words)


def find_date(a: Statement, b: Statement) -> Finding | None:
    """One event put on two days."""
    if a.negated or b.negated or _is_first_of_many(a) != _is_first_of_many(b):
        return None
    dates_a, dates_b = read_dates(a.text), read_dates(b.text)
    if not dates_a or not dates_b:
        return None
    all_a = (*dates_a, *read_dates(a.sentence))
    all_b = (*dates_b, *read_dates(b.sentence))
    if not all(disagree(x, y) for x in all_a for y in all_b):
        return None
    x, y = dates_a[0], dates_b[0]
    without = frozenset(
        find_root(w.lower()) for d in (*dates_a, *dates_b) for w in re.findall(r"\w+", d.text)
    )
    if not same_predicate(a, b) or not same_event(a, b, without, LEAST):
        return None
    if not (a.leads and b.leads or is_told_alike(a, b)):
        return None
    verdict = "differ" if a.hedge or b.hedge or "future" in (a.tense, b.tense) else "conflict"
    return Finding(verdict, "date", x.text, y.text, f"A dates it “{x.text}”, B “{y.text}”.")
