"""Another time of one act: another weekday, hour, or end, "until 2028" and "until 2030"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from analysis.claims.lexicon import number_words
from analysis.comparison.findings import Finding
from analysis.comparison.gates.likeness import unshared
from analysis.comparison.gates.occasions import other_names, other_places, same_occasion
from analysis.comparison.gates.stories import open_on_one_event
from analysis.comparison.gates.timing import on_other_weekdays, other_period
from analysis.comparison.readers.acts import first_words, is_passive, read_act
from analysis.comparison.readers.calendar_dates import MONTH, MONTHS, WEEKDAYS
from analysis.comparison.readers.nouns import is_definite, main_noun
from analysis.comparison.readers.relatives import with_relatives
from analysis.comparison.statements import Statement, light_roots, read_once, remember
from analysis.comparison.words import find_root, load_root_words

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
    rf"|(?P<word>{HOURS})(?: o['’]clock|(?= in the))(?:{IN_PART('of_word')})?"
    r"|(?P<h>\d{1,2})(?:[.:](?P<m>[0-5]\d))?\s?"
    rf"(?:(?P<half>[ap])\.?m\b\.?|o['’]clock|(?={IN_PART('ahead')})))(?:{IN_PART('part')})?",
    re.IGNORECASE,
)
HABIT = re.compile(r"\b(?:every|each|daily|usual|usually|normally|always)\b", re.IGNORECASE)
PAST = {"half past": 30, "quarter past": 15, "quarter to": -15}
NIGHT = re.compile(r"\b(?:night|overnight|midnight|early|late|dawn)\b", re.IGNORECASE)
EVENING, SMALL_HOURS = re.compile(r"\bevening\b"), re.compile(r"\b(?:(?:early|small) hours|dawn)\b")
BEGUN = re.compile(r"\A(?:beg[iau]n|start)\w* (?:to (?P<verb>[a-z]+)|(?P<noun>[a-z]+ing))\b")
HAPPENING = frozenset(map(find_root, ("happen", "occur")))
PART_OF_DAY = re.compile(r"\b(?:hours|morning|afternoon|evening|night) $")
REOPENING = "reopening"
SHUT = re.compile(r"\b(?:shut|closed|suspended|blocked|halted|cut off|out of service)\b")
REOPENS = re.compile(r"\b(?:re-?open|resum|restart)\w*\b")
ENDS = frozenset({"until", REOPENING})
HALF_DAY, DAY = 12 * 60, 24 * 60  # minutes
NAMED = {"noon": HALF_DAY, "midday": HALF_DAY, "midnight": 0}
NEAR = 45  # minutes by which two reports of one hour may differ


class Time(NamedTuple):
    """What kind of time, which, and as written; of an hour, after how long it comes again."""

    kind: str
    value: float
    text: str
    period: int = DAY


def find_time(a: Statement, b: Statement) -> Finding | None:
    """One act at two times."""
    for x in read_times(a):
        for y in read_times(b):
            if x.kind != y.kind or _meet(x, y, a, b) or not _same_act(a, b, x):
                continue
            unsure = a.hedge or b.hedge or "future" in (a.tense, b.tense) and x.kind not in ENDS
            reason = f"A dates it “{x.text}”, B “{y.text}”."
            return Finding("differ" if unsure else "conflict", "date", x.text, y.text, reason)
    return None


def _meet(x: Time, y: Time, a: Statement, b: Statement) -> bool:
    """Whether the two may be one time: of two days in a row, a night has both."""
    apart = abs(x.value - y.value)
    if x.kind == "hour":
        period = min(x.period, y.period)
        return min(apart % period, -apart % period) <= NEAR
    if x.kind != "weekday" or apart not in (1, len(WEEKDAYS) - 1):
        return apart == 0
    first, second = (a, b) if (y.value - x.value) % len(WEEKDAYS) == 1 else (b, a)
    if EVENING.search(first.text) and SMALL_HOURS.search(second.text):
        return False
    return bool(NIGHT.search(a.sentence) or NIGHT.search(b.sentence))


def _same_act(a: Statement, b: Statement, x: Time) -> bool:
    """The same verb, or a relative of it, for what happens once, and no other thing done."""
    one_verb = _read_begun(b) in with_relatives(frozenset({_read_begun(a)})) or x.kind == REOPENING
    if x.kind == "hour" and on_other_weekdays(a, b):
        return False
    if not one_verb or a.negating != b.negating:
        return False
    if other_period(a, b) or not same_occasion(a, b):
        return False
    if other_places(a, b) or other_names(a, b) or not _same_thing(a, b):
        return False
    shared = a.roots & with_relatives(b.roots) - light_roots() - {a.head, b.head}
    return bool(shared)


def _same_thing(a: Statement, b: Statement) -> bool:
    """Whether it happens to the same: the subject of one is half of the other's, or its object."""
    if (a.head in HAPPENING) != (b.head in HAPPENING):
        told, other = (a, b) if a.head in HAPPENING else (b, a)
        return a.alone and b.alone and _is_act_of(told, other)
    if is_passive(a) != is_passive(b):
        doer, done = (b, a) if is_passive(a) else (a, b)
        if 2 * len(doer.subject & with_relatives(done.roots)) >= len(doer.subject) > 0:
            return True  # "a diver found the wreck", "the hull was found by a diver"
    if unshared(a.object, b) and unshared(b.object, a):
        return False
    left, right = with_relatives(a.subject), with_relatives(b.subject)
    if not left or not right or a.subject <= with_relatives(b.object):
        return True
    if b.subject <= with_relatives(a.object):
        return True
    if a.subject <= b.subject & b.capitalised or b.subject <= a.subject & a.capitalised:
        return True  # "Etna", "Mount Etna on the island of Sicily"
    if 2 * len(a.subject & right | b.subject & left) >= max(len(a.subject), len(b.subject)):
        return True
    return _names_in_short(a, b) or _names_in_short(b, a)


def _names_in_short(short: Statement, full: Statement) -> bool:
    """Whether "the fire" is the fire at the Kolm mill of which both articles are."""
    noun = main_noun(short, short.subject)
    told = short.subject == {noun} and is_definite(short, short.subject)
    one = told and noun == main_noun(full, full.subject)
    return one and not (short.alone or full.alone) and open_on_one_event(short, full)


def _is_act_of(told: Statement, other: Statement) -> bool:
    """Whether "the collapse of the bridge happened" is of what the other claim speaks of."""
    thing = told.subject - told.named - with_relatives(frozenset({_read_begun(told)}))
    return not thing or not thing.isdisjoint(with_relatives(other.roots))


def may_tell_time(lower: str) -> bool:
    """Whether it is a verb of `single_acts.txt`, or the first word of one."""
    return find_root(lower) in first_words(load_root_words("single_acts.txt"))


@remember
def _read_begun(claim: Statement) -> str:
    """The root of its verb; of "had begun to erupt", "the eruption happened" that of what did."""
    begun = BEGUN.search(claim.text[claim.head_char - claim.start :])
    if begun:
        return find_root(begun["verb"] or begun["noun"])
    if claim.head in HAPPENING:
        return main_noun(claim, claim.subject)
    return read_act(claim)


@read_once
def read_times(claim: Statement) -> Iterator[Time]:
    """The times of a claim; of two of a kind none."""
    if load_root_words("single_acts.txt").isdisjoint((_read_begun(claim), claim.head)):
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
