"""Whether one of two claims speaks of a part of those of whom the other speaks."""

from __future__ import annotations

import re

from analysis.comparison.readers.acts import is_passive
from analysis.comparison.readers.relatives import with_relatives
from analysis.comparison.statements import Statement, light_roots, remember
from analysis.comparison.words import split_roots

# "Not everyone ran" denies nothing but "everyone ran".
NOT_ALL = re.compile(r"\bnot (?:all|every|everyone|everybody|everything|both|always)\b", re.I)
ALL = frozenset("all every everyone everybody everything each both always".split())  # noqa: SIM905
SOME = re.compile(r"(?:some|several|a few|many|others?|dozens|hundreds|thousands)\b", re.I)
PICKED = re.compile(
    r"^[^,]*?\b(?:\w+s|people|those|men|women|children) (?:who|whom|whose)\b([^,]*)$"
)


def one_is_of_a_part(a: Statement, b: Statement) -> bool:
    """Whether what one says of some, or not of all, may well be otherwise of the others.

    "Not all ran", "we ran"; "the members who live there opposed it", "the members backed it".
    """
    if SOME.match(a.text) and SOME.match(b.text):
        return True  # "some passed", "some failed"
    return any(
        NOT_ALL.search(one.text)
        and ALL.isdisjoint(other.around.lower)
        or _read_picking(one) - with_relatives(other.context)
        for one, other in ((a, b), (b, a))
    )


@remember
def _read_picking(claim: Statement) -> frozenset[str]:
    """The roots of weight by which the subject tells some from the others: "who live there"."""
    match = PICKED.match(claim.text[: max(claim.head_char - claim.start, 0)])
    return split_roots(match[1]) & claim.subject - light_roots() if match else frozenset()


def are_two_parts(a: Statement, b: Statement) -> bool:
    """Whether each tells of some of them: "two voted against", "seven voted for"; "drops 14 of
    its 50 routes", "keeps 36". Not "12 passengers", "three cooks".
    """
    pairs = ((_count(a, after), _count(b, after)) for after in (False, True))
    return any(some and others and _are_of_one_kind(some, others) for some, others in pairs)


def _are_of_one_kind(some: dict, others: dict) -> bool:
    """Whether two numbers may count the same, and are not one."""
    kinds = some["counts"], others["counts"]
    alike = kinds[0] == kinds[1] or "" in kinds
    return alike and some["text"].lower() != others["text"].lower()


def _count(claim: Statement, after: bool) -> dict | None:
    """The first number before its verb, of all of them in "two of the five"; or after it."""
    if after and (claim.copular or is_passive(claim)):
        return None
    own = (q for q in claim.quantities if (q["start_char"] > claim.head_char) == after)
    return next((q for q in own if not (after and q["unit"])), None)


def read_counts(claim: Statement) -> set[str]:
    """The numbers before its verb: "its two drivers"."""
    return {q["text"].lower() for q in claim.quantities if q["start_char"] <= claim.head_char}
