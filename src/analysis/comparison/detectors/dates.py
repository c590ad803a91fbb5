"""Another day for the same event."""

from __future__ import annotations

import re
from itertools import pairwise

from analysis.comparison.findings import Finding
from analysis.comparison.gates.likeness import is_told_alike, same_event, same_predicate
from analysis.comparison.gates.stories import open_on_one_event
from analysis.comparison.readers.calendar_dates import disagree, read_dates
from analysis.comparison.statements import Statement, remember
from analysis.comparison.words import find_root

LEAST = 0.7


@remember
def _is_first_of_many(claim: Statement) -> bool:
    """Whether it was done again later: "first hosted the prize in 2007"."""
    return _follows(claim, "first")


def _was_the_last(a: Statement, b: Statement) -> bool:
    """Whether both tell when what their articles are of was last done: "it last erupted"."""
    last = _follows(a, "last") and _follows(b, "last")
    one = not (a.subject and b.subject) or bool(a.subject & b.subject)
    return last and a.head == b.head and one and open_on_one_event(a, b)


def _follows(claim: Statement, lower: str) -> bool:
    """Whether its verb stands right after the word."""
    words = pairwise(claim.span_words)
    return any(w.lower == lower and verb.start == claim.head_char for w, verb in words)


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
    if not same_predicate(a, b):
        return None
    if not same_event(a, b, without, LEAST) and not _was_the_last(a, b):
        return None
    if not (a.leads and b.leads or is_told_alike(a, b)):
        return None
    verdict = "differ" if a.hedge or b.hedge or "future" in (a.tense, b.tense) else "conflict"
    return Finding(verdict, "date", x.text, y.text, f"A dates it “{x.text}”, B “{y.text}”.")
