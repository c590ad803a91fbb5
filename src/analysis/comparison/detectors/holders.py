"""Another person in an office that one holds: "fire chief Ada Lund", "Jan Roon, the fire chief"."""

from __future__ import annotations

from itertools import product

from analysis.comparison.findings import Finding
from analysis.comparison.gates.counts import are_of_one_week
from analysis.comparison.readers.moments import read_moment
from analysis.comparison.readers.offices import Holder, read_holders, read_own_holders
from analysis.comparison.statements import Statement
from analysis.comparison.words import find_root

LETTERS = 4  # that two spellings of one name share


def find_holder(a: Statement, b: Statement) -> Finding | None:
    """One office, in one place or body, and two names for who holds it, each unknown to the other
    article.
    """
    if a.article_id == b.article_id or not are_of_one_week(a, b):
        return None
    if read_moment(a).earlier or read_moment(b).earlier:
        return None  # who held it then
    for x, y in product(read_own_holders(a), read_own_holders(b)):
        if not _hold_one_office(x, y) or _is_known(x, b) or _is_known(y, a):
            continue
        if _is_shared(x, a) or _is_shared(y, b):
            continue
        reason = f"A names “{x.text}” as {x.title}, B “{y.text}” as {y.title}."
        return Finding("conflict", "name", x.text, y.text, reason)
    return None


def _hold_one_office(x: Holder, y: Holder) -> bool:
    """Whether the words for it tell of no two places, and of one body if there may be two."""
    if x.key != y.key or x.rest - y.rest and y.rest - x.rest:
        return False
    return not (x.of_body or y.of_body) or bool(x.rest & y.rest)


def _is_known(holder: Holder, claim: Statement) -> bool:
    """Whether the other article has the last word of the name, or one that begins alike."""
    begins = find_root(holder.text.split()[-1].lower())[:LETTERS]
    return any(
        root.startswith(begins)
        for sentence in claim.around.article.sentences
        for root in sentence.capitalised
    )


def _is_shared(holder: Holder, claim: Statement) -> bool:
    """Whether the article names somebody else in such an office."""
    return any(
        other.key == holder.key and other.name.isdisjoint(holder.name)
        for sentence in claim.around.article.sentences
        for one in sentence.claims[:1]
        for other in read_holders(one)
    )
