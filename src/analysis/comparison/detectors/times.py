"""Another time of one act: another weekday, hour, or end, "until 2028" and "until 2030"."""

from __future__ import annotations

import re

from analysis.comparison.findings import Finding
from analysis.comparison.gates.likeness import unshared
from analysis.comparison.gates.occasions import other_names, other_places, same_occasion
from analysis.comparison.gates.stories import open_on_one_event
from analysis.comparison.gates.timing import on_other_weekdays, other_period
from analysis.comparison.readers.acts import is_passive, read_act
from analysis.comparison.readers.calendar_dates import WEEKDAYS
from analysis.comparison.readers.nouns import main_noun
from analysis.comparison.readers.relatives import with_relatives
from analysis.comparison.readers.times import REOPENING, Time, read_times
from analysis.comparison.statements import Statement, light_roots

NIGHT = re.compile(r"\b(?:night|overnight|midnight|early|late|dawn)\b", re.IGNORECASE)
EVENING, SMALL_HOURS = re.compile(r"\bevening\b"), re.compile(r"\b(?:(?:early|small) hours|dawn)\b")
ENDS = frozenset({"until", REOPENING})
NEAR = 45  # minutes by which two reports of one hour may differ


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
    one_verb = read_act(b) in with_relatives(frozenset({read_act(a)})) or x.kind == REOPENING
    if not one_verb or a.negating != b.negating:
        return False
    if x.kind == "hour" and on_other_weekdays(a, b) or other_period(a, b):
        return False
    if other_places(a, b) or other_names(a, b) or not same_occasion(a, b):
        return False
    shared = a.roots & with_relatives(b.roots) - light_roots() - {a.head, b.head}
    return bool(shared) and _same_thing(a, b)


def _same_thing(a: Statement, b: Statement) -> bool:
    """Whether it happens to the same: the subject of one is half of the other's, or its object."""
    if is_passive(a) != is_passive(b):
        doer, done = (b, a) if is_passive(a) else (a, b)
        if 2 * len(doer.subject & with_relatives(done.roots)) >= len(doer.subject) > 0:
            return True  # "a diver found the wreck", "the hull was found by a diver"
    if unshared(a.object, b) and unshared(b.object, a):
        return False
    if a.subject <= with_relatives(b.object) or b.subject <= with_relatives(a.object):
        return True  # "the strike began", "drivers began the strike"
    if a.subject <= b.subject & b.capitalised or b.subject <= a.subject & a.capitalised:
        return True  # "Etna", "Mount Etna on the island of Sicily"
    left, right = with_relatives(a.subject), with_relatives(b.subject)
    if 2 * len(a.subject & right | b.subject & left) >= max(len(a.subject), len(b.subject)):
        return True
    return _names_in_short(a, b) or _names_in_short(b, a)


def _names_in_short(short: Statement, full: Statement) -> bool:
    """Whether "the fire" is the fire at the Kolm mill of which both articles are."""
    noun = main_noun(full, full.subject)
    return short.subject == {noun} and open_on_one_event(short, full)
