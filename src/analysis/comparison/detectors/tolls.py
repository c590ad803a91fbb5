"""How many died, were hurt, are missing: another number, or none against some."""

from __future__ import annotations

import functools
import math

import pandas as pd

from analysis.comparison.findings import Finding
from analysis.comparison.gates.counts import settled
from analysis.comparison.gates.likeness import count_names_twice
from analysis.comparison.gates.occasions import may_be_one, other_names, other_places
from analysis.comparison.readers.casualties import read_tolls, toll_kinds
from analysis.comparison.readers.figures import Figure, meet
from analysis.comparison.readers.relatives import with_relatives
from analysis.comparison.statements import Statement, light_roots
from analysis.comparison.words import load_root_words

FEWEST = 2  # shared roots that name the event


def find_toll(a: Statement, b: Statement) -> Finding | None:
    """Two numbers of those whom one thing happened to, in one event."""
    if a.article_id == b.article_id and not a.subject & b.subject:
        return None  # an article knows which dead it speaks of
    tolls_a, tolls_b = read_tolls(a), read_tolls(b)
    for x in tolls_a:
        for y in tolls_b:
            if x.counts != y.counts or _is_told(x, tolls_b) or _is_told(y, tolls_a):
                continue
            if not _same_event(a, b):
                continue
            verdict = "conflict" if settled(a, b, x, y) else "differ"
            later = _later(a, b) if verdict == "differ" else ""
            reason = f"A says “{x.text}”, B says “{y.text}” of the same event{later}."
            return Finding(verdict, "number", x.text, y.text, reason)
    return None


def _is_told(figure: Figure, tolls: tuple[Figure, ...]) -> bool:
    """Whether one of the other's numbers fits; "two women" are a part of "three people"."""
    alike = [t for t in tolls if t.counts == figure.counts]
    return any(
        meet(figure, other)
        if other.unit in with_relatives(frozenset({figure.unit}))
        else meet(_or_more(figure), _or_more(other))
        for other in alike
    )


def _or_more(figure: Figure) -> Figure:
    return figure._replace(high=math.inf) if figure.unit else figure


def _later(a: Statement, b: Statement) -> str:
    if pd.isna(a.published) or pd.isna(b.published) or a.published == b.published:
        return ""
    return f"; {'A' if a.published > b.published else 'B'} is later and supersedes the other"


def _same_event(a: Statement, b: Statement) -> bool:
    """The event is named in both sentences, and not two places; lone ones need not name it."""
    left, right = a.context - _count_roots(), b.context - _count_roots()
    shared = (left & with_relatives(right)) - light_roots()
    told_alone = a.alone and b.alone and may_be_one(a, b, frozenset())
    apart = other_places(a, b) or other_names(a, b)
    return told_alone or count_names_twice(shared, a, b) >= FEWEST and not apart


@functools.cache
def _count_roots() -> frozenset[str]:
    return load_root_words("people.txt").union(load_root_words("number_words.txt"), toll_kinds())
