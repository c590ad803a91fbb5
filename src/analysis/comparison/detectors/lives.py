"""Another day of birth or death of the same person, also where it only stands in brackets."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from typing import NamedTuple

from analysis.comparison.detectors.dates import CalendarDate, disagree, read_dates
from analysis.comparison.detectors.gates import Finding
from analysis.comparison.statements import Statement, light_roots, read_once
from analysis.comparison.words import split_words

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
            who = (x.who & y.who) - light_roots()
            if x.event != y.event or not who or (x.who - y.who and y.who - x.who):
                continue
            if disagree(x.date, y.date):
                reason = f"A says {x.event} “{x.date.text}”, B “{y.date.text}”."
                return Finding("conflict", "date", x.date.text, y.date.text, reason)
    return None


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


def _name_before(text: str) -> frozenset[str]:
    """The last capitalised words, what an open bracket adds to them left out."""
    if text.rfind("(") > text.rfind(")"):
        text = text[: text.rfind("(")]
    words = split_words(text)
    while words and not words[-1].root:  # "was"
        words.pop()
    name = itertools.takewhile(lambda w: not w.root or w.text[0].isupper(), reversed(words))
    return frozenset(w.root for w in name if w.root)
