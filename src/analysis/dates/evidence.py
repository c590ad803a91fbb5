"""What an article says that bears on the day it came out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from analysis.dates.calendar_readings import month_of, numeric_day
from analysis.dates.lexicon import words_of
from analysis.dates.spans import Place
from analysis.dates.tense import PAST
from analysis.dates.values import is_day

TOP, LEAST_SHARE = 5, 1 / 3  # the first sentences; how much of a dateline its day is
FEWEST_YEARS, YEARS_PER_DEICTIC = 6, 4  # from which on an article is a history


class NamedDay(NamedTuple):
    """A day of a month without its year or with its weekday: one of the report's own time."""

    year: int  # 0: not written
    month: int
    day: int
    weekday: int  # 0: not named
    direction: int
    words: str
    in_dateline: bool

    def in_year(self, year: int) -> date | None:
        """The day in a year that has it."""
        if self.year not in (0, year):
            return None
        return date(year, self.month, self.day) if is_day(year, self.month, self.day) else None

    def fits(self, year: int) -> bool:
        """Whether the day of the month is the day of the week that it is said to be."""
        day = self.in_year(year)
        return day is not None and day.isoweekday() == self.weekday


def written_day(place: Place) -> date | None:
    """The day of an expression that has day, month and year."""
    group = place.expression.group
    if place.expression.rule.reading == "numeric_date":
        return numeric_day(place.expression)
    if not (group("year") and group("month") and group("day")):
        return None
    year, month, day = int(group("year")), month_of(place.expression), int(group("day"))
    return date(year, month, day) if is_day(year, month, day) else None


def is_dateline(place: Place, text: str) -> bool:
    """Whether a day stands where an article says when it came out: on a line of its own, on top."""
    if place.sentence.kind == "dateline":
        return True
    start, end = text.rfind("\n", 0, place.start_char) + 1, text.find("\n", place.end_char)
    line = text[start : end if end >= 0 else None].strip()
    is_plain = place.sentence.kind != "title" and not line.endswith((".", "!", "?"))
    share = (place.end_char - place.start_char) / len(line)
    return place.sentence.sentence_id < TOP and share >= (LEAST_SHARE if is_plain else 1)


def named_days(places: Sequence[Place]) -> list[NamedDay]:
    """The days of a month that can be of the report's time, in the order of the text."""
    found = []
    for place in places:
        group = place.expression.group
        if place.expression.rule.reading == "calendar_day" and (
            group("weekday") or not group("year")
        ):
            weekdays = words_of("weekday") | words_of("weekday_short")
            found.append(
                NamedDay(
                    int(group("year") or 0),
                    month_of(place.expression),
                    int(group("day")),
                    int(weekdays.get(group("weekday").lower(), 0)),
                    place.direction,
                    _words(place),
                    place.sentence.kind == "dateline",
                )
            )
    return found


def latest_year(places: Sequence[Place], *, in_imprint: bool = False) -> tuple[int, str]:
    """The latest year told as past, and its words; 0 where there is none.

    Args:
        places: the time expressions of the article.
        in_imprint: only of its copyright line and the like.
    """
    years = [
        (int(place.expression.group("year")), _words(place))
        for place in places
        if len(place.expression.group("year")) == 4
        and not place.expression.group("bc")
        and (place.sentence.kind == "boilerplate" if in_imprint else place.direction == PAST)
    ]
    return max(years, default=(0, ""))


def _words(place: Place) -> str:
    return " ".join(place.expression.match[0].split())


def is_history(places: Sequence[Place], published: date | None = None) -> bool:
    """Whether an article tells of years gone by, with hardly a "yesterday" in it."""
    written = [
        int(year)
        for place in places
        if place.sentence.kind != "dateline" and (year := place.expression.group("year"))
    ]
    past = [year for year in written if published is None or year < published.year]
    deictic = sum(_is_deictic(place) for place in places)
    return len(past) >= FEWEST_YEARS and deictic * YEARS_PER_DEICTIC <= len(past)


def _is_deictic(place: Place) -> bool:
    """Whether an expression counts from the day of publication: yesterday, last week, on Sunday."""
    group, rule = place.expression.group, place.expression.rule.name
    if rule in ("which_unit", "part_of_day"):
        return group("which").lower() in ("this", "last", "next")
    return rule in ("weekday", "day_word") or group("direction").lower() == "ago"


def says_this_month(places: Sequence[Place]) -> str:
    """The words "this month", "earlier this month", if the article has them."""
    for place in places:
        group = place.expression.group
        if group("which").lower() == "this" and group("unit").lower() == "month":
            return place.expression.match[0]
    return ""
