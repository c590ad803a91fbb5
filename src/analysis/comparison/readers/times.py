"""The times of what is done once: a weekday, an hour, an end, "until 2028", a reopening."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from analysis.claims.lexicon import number_words
from analysis.comparison.readers.acts import first_words, read_act
from analysis.comparison.readers.calendar_dates import MONTH, MONTHS, WEEKDAYS
from analysis.comparison.statements import Statement, read_once
from analysis.comparison.words import find_root, load_root_words

SINGLE_ACTS = "single_acts.txt"
WEEKDAY = re.compile(
    r"(?:\b(?P<bound>since|until|till|from|by|before|after|last|next|of|than|to|and|every) )?"
    rf"\b(?P<day>{'|'.join(day.title() for day in WEEKDAYS)})\b(?!['’]s)"
)
UNTIL = re.compile(
    r"\b(?:until|till) (?:at least )?(?:the )?"
    r"(?:(?:end|middle|beginning|start|spring|summer|autumn) of )?"
    rf"(?:(?P<month>{MONTH})\b(?! \d)(?: (?P<y1>20\d\d))?|(?P<y2>20\d\d)\b)"
)
HOURS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
# "9.20 on Tuesday morning", "half past nine", "noon": what is no time of day has none of the words.
IN_PART = r"(?: on| this| yesterday| in the)(?: \w+day)? (?P<{}>morning|afternoon|evening)\b".format
HOUR = re.compile(
    r"\b(?:(?P<named>noon|midday|midnight)"
    r"|(?P<past>half past|(?:a )?quarter (?:past|to)) (?P<spoken>\w+)"
    rf"|(?P<word>{HOURS})(?: o['’]clock|(?={IN_PART('ahead_of_word')}))(?:{IN_PART('of_word')})?"
    r"|(?P<h>\d{1,2})(?:[.:](?P<m>[0-5]\d))?\s?"
    rf"(?:(?P<half>[ap])\.?m\b\.?|o['’]clock|(?={IN_PART('ahead')})))(?:{IN_PART('part')})?",
    re.IGNORECASE,
)
HABIT = re.compile(r"\b(?:every|each|daily|usual|usually|normally|always)\b", re.IGNORECASE)
PAST = {"half past": 30, "quarter past": 15, "quarter to": -15}
PART_OF_DAY = re.compile(r"\b(?:hours|morning|afternoon|evening|night) $")
REOPENING = "reopening"
SHUT = re.compile(r"\b(?:shut|closed|suspended|blocked|halted|cut off|out of service)\b")
REOPENS = re.compile(r"\b(?:re-?open|resum|restart)\w*\b")
HALF_DAY, DAY = 12 * 60, 24 * 60  # minutes
NAMED = {"noon": HALF_DAY, "midday": HALF_DAY, "midnight": 0}


class Time(NamedTuple):
    """What kind of time, which, and as written; of an hour, after how long it comes again."""

    kind: str
    value: float
    text: str
    period: int = DAY


def may_tell_time(lower: str) -> bool:
    """Whether it is a verb of `single_acts.txt`, or the first word of one."""
    return find_root(lower) in first_words(load_root_words(SINGLE_ACTS))


@read_once
def read_times(claim: Statement) -> Iterator[Time]:
    """The times of a claim; of two of a kind none."""
    if read_act(claim) not in load_root_words(SINGLE_ACTS):
        return
    texts = (_weekdays, _hours, _ends, _reopenings)
    for found in (read(claim.text) for read in texts):
        times = list(found)
        if len({time.value for time in times}) == 1:
            yield times[0]


def _weekdays(text: str) -> Iterator[Time]:
    for match in WEEKDAY.finditer(text):
        part = match["bound"] == "of" and PART_OF_DAY.search(text[: match.start()])
        if part or not match["bound"]:
            yield Time("weekday", WEEKDAYS.index(match["day"].lower()), match["day"])


def _reopenings(text: str) -> Iterator[Time]:
    """The day on which something opens again, or until which it is shut."""
    for match in WEEKDAY.finditer(text):
        opens = not match["bound"] and REOPENS.search(text)
        shut = match["bound"] in ("until", "till") and SHUT.search(text)
        if opens or shut:
            yield Time(REOPENING, WEEKDAYS.index(match["day"].lower()), match[0])


def _hours(text: str) -> Iterator[Time]:
    """Hours of the day; where neither half of it is told, they come twice a day."""
    for match in HOUR.finditer("" if HABIT.search(text) else text):
        minutes = _minutes(match)
        if match["named"]:
            yield Time("hour", minutes, match[0])
        elif minutes >= 0:
            part = match["part"] or match["of_word"]
            told = bool(match["half"] or part)
            late = (match["half"] or "").lower() == "p" or part in ("afternoon", "evening")
            yield Time("hour", minutes + late * HALF_DAY, match[0], DAY if told else HALF_DAY)


def _minutes(match: re.Match) -> int:
    """Minutes since midnight or noon; -1 for no hour: "half past the post"."""
    if match["named"]:
        return NAMED[match["named"].lower()]
    if match["h"]:
        return int(match["h"]) % 12 * 60 + int(match["m"] or 0)
    if match["word"]:
        return int(number_words()[match["word"].lower()]) % 12 * 60
    spoken = match["spoken"].lower()
    hour = int(spoken) if spoken.isdigit() else int(number_words().get(spoken, 0))
    past = PAST[match["past"].lower().removeprefix("a ")]
    return (hour % 12 * 60 + past) % HALF_DAY if 0 < hour <= 12 else -1


def _ends(text: str) -> Iterator[Time]:
    for match in UNTIL.finditer(text):
        year = match["y1"] or match["y2"]
        kind = "until" if year and not match["month"] else "until a month"
        month = MONTHS.index(match["month"].lower()) if match["month"] else 0
        yield Time(kind, int(year or 0) * 12 + month, match[0])
