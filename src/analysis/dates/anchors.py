"""What a time expression is resolved against: the day of publication, and the dates before it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from analysis.dates.tense import PAST
from analysis.dates.values import days_of, granularity, shift, unit_of

REMEMBERED = 5  # dates
MEMORY = 3  # sentences for which a report still counts "two days later" from a date
UNKNOWN = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX"}
SMALLER = {"Y": ("M", 12), "M": ("D", 30), "W": ("D", 7), "DE": ("Y", 10), "CE": ("DE", 10)}
UNKNOWN_YEAR = "XXXX"
BEFORE_CHRIST = re.compile(r"BC\d{4}")
NOTHING = "nothing: no day to count from is known"


class Reading(NamedTuple):
    """What a time expression means."""

    type: str  # DATE, TIME, DURATION, SET
    value: str
    mod: str = ""
    basis: str = ""


class Publication(NamedTuple):
    """When an article came out, and how that is known."""

    value: str  # a day, or only a month or year; empty: not known
    first: date | None
    last: date | None
    basis: str
    narrative: bool  # a history: its dates follow each other, not the day of publication

    def in_short(self) -> str:
        """The publication as the basis of a date; the evidence is in `published_basis`."""
        how, _, _ = self.basis.partition(":")
        bounds = f", between {self.first} and {self.last}" if self.first != self.last else ""
        return f"publication on {self.value} ({how}{bounds})"


class Anchor(NamedTuple):
    """A date that others count from: a value, and in words what it is."""

    value: str
    basis: str
    sentence: int = -1
    paragraph: int = -1
    clause: int = -1  # the relative clause that it stands in
    verb: int = -1
    is_written: bool = False  # with its year
    is_aside: bool = False  # no step of the story
    ends_a_period: bool = False  # from 2019 to 2023
    is_of_telling: bool = False  # police said on Wednesday

    @property
    def day(self) -> date:
        """Its first day."""
        return days_of(self.value)[0]

    @property
    def is_publication(self) -> bool:
        """Whether it is the day of publication, which stands in no sentence."""
        return self.sentence < 0


@dataclass
class Context:
    """What is known where an expression stands; each date read moves it on."""

    publication: Publication
    before: Anchor | None = None  # the last date of the text
    earlier: list[Anchor] = field(default_factory=list)  # all dates so far, the last one first
    before_christ: Anchor | None = None  # the last date of the text where it is a year like 264 BC
    sentence: int = -1
    paragraph: int = -1
    clause: int = -1
    verb: int = -1
    direction: int = PAST
    is_attribute: bool = False  # the expression belongs to a noun

    def anchor(self, reading: Reading, text: str, **kind: bool) -> Anchor | None:
        """The date just read as one to count from; None where it lies on no calendar.

        Args:
            reading: the date.
            text: its words.
            kind: the fields of the anchor from `is_written` on.
        """
        counts = days_of(reading.value) or BEFORE_CHRIST.fullmatch(reading.value)
        if reading.type not in ("DATE", "TIME") or not counts:
            return None
        basis = f'the date before it, "{text}" ({reading.value})'
        where = self.sentence, self.paragraph, self.clause, self.verb
        return Anchor(reading.value, basis, *where, **kind)

    def remember(self, anchor: Anchor) -> None:
        """Makes a date the one that the next are counted from."""
        if BEFORE_CHRIST.fullmatch(anchor.value):
            self.before_christ = anchor
            return
        self.before, self.before_christ = anchor, None
        self.earlier.insert(0, anchor)
        del self.earlier[REMEMBERED:]

    def now(self) -> Anchor | None:
        """What "last week" and "in May" count from; in a history the date before them."""
        if self.publication.narrative and self.before:
            return self.before
        if not self.publication.value:
            return None
        return Anchor(self.publication.value, self.publication.in_short())

    def then(self, unit: str = "CE") -> Anchor | None:
        """What "the next day" counts from: the last date as fine as the unit, not far before."""
        for anchor in self.earlier:
            near = self.publication.narrative or self.sentence - anchor.sentence <= MEMORY
            if near and is_at_least(anchor.value, unit) and not self._was_ahead(anchor):
                return anchor
        return self.now()

    def told(self, unit: str) -> Anchor | None:
        """What "ten weeks later" counts from: as `then`, but rather a coarse date nearer to it.

        Of April 1982 it is not known when ten weeks later is; publication has no part in it.
        """
        fine, before = self.then(unit), self.before
        if fine and fine.sentence == self.sentence or before is None or self._was_ahead(before):
            return fine
        is_beside = before.sentence == self.sentence
        is_nearer = fine is None or before.sentence > fine.sentence
        is_step = before.is_written and not (before.is_aside or self._is_background(before))
        is_told = is_step and is_nearer and self.sentence - before.sentence == 1
        return before if is_beside or is_told else fine

    def tells_another(self, anchor: Anchor) -> bool:
        """Whether a day is only that of the telling: it fell at 3, police said on Friday."""
        return anchor.is_of_telling and anchor.verb != self.verb

    def _was_ahead(self, anchor: Anchor) -> bool:
        """Whether a date still lay ahead when this was told as past."""
        return self.direction == PAST and self.is_ahead(anchor)

    def is_ahead(self, anchor: Anchor) -> bool:
        """Whether a date lies after the day of publication."""
        last = self.publication.last
        return last is not None and anchor.day > last

    def told_year(self) -> Anchor | None:
        """The date beside an expression that tells of a year gone by, if there is one."""
        before, year = self.before, self.publication.value[:4]
        if not before or self.direction != PAST or not before.is_written or before.is_aside:
            return None
        is_gone = not year or before.day.year < int(year)
        is_near = self.sentence - before.sentence <= 1
        return before if is_gone and is_near and not self._is_background(before) else None

    def _is_background(self, before: Anchor) -> bool:
        """Whether a report goes on from another date: she ran it from 2019 to 2023."""
        if not self.publication.value:
            return False
        is_new_topic = self.paragraph != before.paragraph and granularity(before.value) == "Y"
        is_in_clause = before.clause not in (-1, self.clause)
        return before.ends_a_period or is_in_clause or is_new_topic


def years_on(anchor: Anchor, count: int) -> str:
    """So many years after a year before Christ.

    >>> years_on(Anchor("BC0218", ""), 2)
    'BC0216'
    """
    year = int(anchor.value[2:]) - count
    return f"BC{year:04d}" if 0 < year <= 9999 else UNKNOWN_YEAR


def is_at_least(value: str, unit: str) -> bool:
    """Whether a calendar value is as fine as the unit: 2004-05 is no day, but a year."""
    order = ("D", "WE", "W", "F", "M", "SEASON", "Q", "H", "Y", "DE", "CE")
    return order.index(granularity(value)) <= order.index(unit)


def moved(start: Anchor, unit: str, count: float, part: str = "") -> str:
    """`count` units after the start, at the granularity of the unit, or of the `part` named."""
    if not is_at_least(start.value, part or unit):
        return UNKNOWN.get(part or unit, UNKNOWN_YEAR)
    step = unit
    if count != int(count):  # half a year
        step, times = SMALLER.get(unit, ("D", 1))
        count *= times
    grain = part or ("DE" if step == "DE" else unit)  # half a century ago was a decade
    try:
        return unit_of(shift(start.day, step, round(count)), grain)
    except OverflowError:  # before the year 1
        return UNKNOWN.get(part or unit, UNKNOWN_YEAR)
