"""Another day of birth or death of the same person, also where it only stands in brackets."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from typing import NamedTuple

from analysis.comparison.findings import Finding
from analysis.comparison.gates.identity import same_thing
from analysis.comparison.readers.calendar_dates import MONTHS, CalendarDate, disagree, read_dates
from analysis.comparison.readers.ordinals import ENDS
from analysis.comparison.readers.subjects import read_names
from analysis.comparison.statements import Statement, light_roots, read_once
from analysis.comparison.words import Word, has_year, split_words

EVENT = re.compile(r"\b(born|died)\b")
LIFE = re.compile(r"\(([^()]*?\d{4})\s*[-–—−]{1,2}\s*([^()]*\d{4})\s*\)")
REACH = 50  # characters after "born" that may hold the day


class LifeDate(NamedTuple):
    """When somebody was born or died, and the roots of the name."""

    event: str
    date: CalendarDate
    who: frozenset[str]


def find_life_date(a: Statement, b: Statement) -> Finding | None:
    """One person born, or dead, on two days."""
    if a.negating or b.negating:
        return None
    for x in read_life_dates(a):
        for y in read_life_dates(b):
            if x.event != y.event or not _is_one_person(a, b, x.who, y.who):
                continue
            if disagree(x.date, y.date):
                reason = f"A says {x.event} “{x.date.text}”, B “{y.date.text}”."
                return Finding("conflict", "date", x.date.text, y.date.text, reason)
    return None


def _is_one_person(a: Statement, b: Statement, x: frozenset[str], y: frozenset[str]) -> bool:
    """Whether the names meet; or are those of the subjects, which bear one name in other words."""
    if (x & y) - light_roots() and not (x - y and y - x):
        return True
    return _is_of_subject(x, a) and _is_of_subject(y, b) and same_thing(a, b)


def _is_of_subject(who: frozenset[str], claim: Statement) -> bool:
    return any(who <= name for name in read_names(claim))


@read_once
def read_life_dates(claim: Statement) -> Iterator[LifeDate]:
    """The days of birth and death in a claim: after the word, or as a pair in brackets."""
    text = claim.text
    for match in EVENT.finditer(text):
        following = re.split(r"[()]|--|[–—]", text[match.end() : match.end() + REACH])[0]
        dates = read_dates(following) or read_dates(text)
        if len(dates) == 1:
            yield LifeDate(match[1], dates[0], _name_before(text[: match.start()]))
    for match in LIFE.finditer(text):
        who = _name_before(text[: match.start()])
        for event, part in zip(("born", "died"), match.groups(), strict=True):
            dates = read_dates(part)
            if dates:
                yield LifeDate(event, dates[-1], who)


def may_tell_life(lower: str) -> bool:
    """Whether a life's day may stand beside it: "born", "died", "(1901-1980)"."""
    return lower in ("born", "died") or has_year(lower)


def _name_before(text: str) -> frozenset[str]:
    """The last capitalised words, what an open bracket adds to them left out."""
    if text.rfind("(") > text.rfind(")"):
        text = text[: text.rfind("(")]
    words = split_words(text)
    while words and not words[-1].root:  # "was"
        words.pop()
    name = itertools.takewhile(_is_in_name, reversed(words))
    return frozenset(w.root for w in name if w.root)


def _is_in_name(word: Word) -> bool:
    """Also the "1st" of "1st Earl"; not a date."""
    if word.text.isdigit() or word.lower in MONTHS:
        return len(word.text) == 1
    return not word.root or word.text[0].isupper() or word.lower in ENDS
