"""Whether one of two claims speaks of a part of those of whom the other speaks."""

from __future__ import annotations

import re

from analysis.comparison.readers.relatives import with_relatives
from analysis.comparison.statements import Statement, light_roots, remember
from analysis.comparison.words import split_roots

# "Not everyone ran" denies nothing but "everyone ran".
NOT_ALL = re.compile(r"\bnot (?:all|every|everyone|everybody|everything|both|always)\b", re.I)
ALL = frozenset("all every everyone everybody everything each both always".split())  # noqa: SIM905
PICKED = re.compile(
    r"^[^,]*?\b(?:\w+s|people|those|men|women|children) (?:who|whom|whose)\b([^,]*)$"
)


def one_is_of_a_part(a: Statement, b: Statement) -> bool:
    """Whether what one says of some, or not of all, may well be otherwise of the others.

    "Not all ran", "we ran"; "the members who live there opposed it", "the members backed it".
    """
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
    """Whether each tells of some of them: "two voted against", "seven voted for"."""
    some_a, some_b = read_counts(a), read_counts(b)
    return bool(some_a and some_b) and some_a.isdisjoint(some_b)


def read_counts(claim: Statement) -> set[str]:
    """The numbers before its verb: "its two drivers"."""
    return {q["text"].lower() for q in claim.quantities if q["start_char"] <= claim.head_char}
