"""Another number of what a story has one of: the crowd, the depth, the length of the strike."""

from __future__ import annotations

from analysis.comparison.findings import Finding
from analysis.comparison.gates.counts import are_far_apart, are_of_one_week
from analysis.comparison.gates.occasions import same_occasion
from analysis.comparison.gates.stories import open_on_one_event
from analysis.comparison.gates.timing import on_other_weekdays
from analysis.comparison.readers.figures import Figure, meet
from analysis.comparison.readers.sole_facts import read_own_facts
from analysis.comparison.statements import Statement

TOLD = frozenset({"", "would", "must"})  # "she heard that he would serve 20 years"


def find_sole_fact(a: Statement, b: Statement) -> Finding | None:
    """Two numbers of one fact, each the only one of its article, in articles of one event."""
    if a.alone or b.alone or a.negated or b.negated or not are_of_one_week(a, b):
        return None
    for one in read_own_facts(a):
        for other in read_own_facts(b):
            x, y = one.figure, other.figure
            if one.key != other.key or meet(x, y) or are_far_apart(a, b, x, y):
                continue
            if not same_occasion(a, b):
                continue
            if on_other_weekdays(a, b) or not open_on_one_event(a, b):
                continue
            reason = f"A says “{x.text}”, B says “{y.text}” ({one.what})."
            verdict = "conflict" if _are_sure(a, b, x, y) else "differ"
            return Finding(verdict, "number", x.text, y.text, reason)
    return None


def _are_sure(a: Statement, b: Statement, x: Figure, y: Figure) -> bool:
    """Whether both are exact: what a story has one of does not grow from day to day."""
    return x.exact and y.exact and {a.hedge, b.hedge} <= TOLD
