"""How long it took until something was done: "did not warn them for weeks", "within a day"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from analysis.comparison.findings import Finding
from analysis.comparison.gates.likeness import nearness
from analysis.comparison.gates.occasions import may_be_one
from analysis.comparison.readers.moments import lies_ahead
from analysis.comparison.readers.numerals import Numeral, read_numerals
from analysis.comparison.readers.relatives import with_relatives
from analysis.comparison.readers.units import is_time_unit, measures, singular
from analysis.comparison.statements import Statement, read_once
from analysis.comparison.words import Word, find_root

TWICE = 2  # as long: less may be rounding
FEWEST = 2  # shared roots beside the verb; a name counts twice
WAIT, TAKE = find_root("wait"), find_root("take")
WITHIN, UNTIL = frozenset({"within", "inside"}), frozenset({"before", "to"})
NEAR = 4  # words between "took" and the span
NOT = frozenset({"not", "never"})


class Delay(NamedTuple):
    """A deed, how many seconds went by before it was done, whether more or less, the text."""

    deed: str  # root
    seconds: float
    late: bool  # it was done no sooner; else no later
    text: str


def find_delay(a: Statement, b: Statement) -> Finding | None:
    """One says that it was done within a time, the other that it took far longer."""
    for x in read_delays(a):
        for y in read_delays(b):
            if x.late == y.late or y.deed not in with_relatives(frozenset({x.deed})):
                continue
            late, soon = (x, y) if x.late else (y, x)
            if late.seconds < TWICE * soon.seconds or not _are_of_one(a, b, x, y):
                continue
            reason = f"A says “{x.text}”, B says “{y.text}”: it was done far sooner in one."
            return Finding("conflict", "number", x.text, y.text, reason)
    return None


def _are_of_one(a: Statement, b: Statement, x: Delay, y: Delay) -> bool:
    return a.leads and b.leads and may_be_one(a, b, frozenset()) and _near(a, b, x, y) >= FEWEST


def _near(a: Statement, b: Statement, x: Delay, y: Delay) -> int:
    return nearness(a, b, frozenset({x.deed, y.deed}))


@read_once
def read_delays(claim: Statement) -> Iterator[Delay]:
    """What the claim says of the time that went by before what it tells was done."""
    if claim.hedge or lies_ahead(claim) or not claim.head or claim.copular or _is_infinitive(claim):
        return
    words = claim.span_words
    for numeral in _with_article(words):
        unit = words[numeral.after] if numeral.after < len(words) else None
        if not unit or not is_time_unit(unit.lower):
            continue
        text = claim.text[words[numeral.first].start - claim.start : unit.end - claim.start]
        told = _read_around(claim, words, numeral)
        if told:
            seconds = numeral.value * measures()[singular(unit.lower)][1]
            yield Delay(told[0], seconds, told[1], text)


def _is_infinitive(claim: Statement) -> bool:
    """Whether it was not done so far: "residents to be told", "ordered to tell them"."""
    before = [
        w.lower for w in claim.sentence_words if w.start < claim.head_char - claim.around.start
    ]
    return "to" in before[-2:]


def _read_around(
    claim: Statement, words: Sequence[Word], numeral: Numeral
) -> tuple[str, bool] | None:
    """The deed, and whether it was done no sooner than that; none where a span is of another."""
    before, after = words[: numeral.first], words[numeral.after + 1 :]
    last = before[-1].lower if before else ""
    plainly_not = any(w.lower in NOT or w.lower.endswith("n't") for w in before)
    if last == "for" and claim.negated and plainly_not:
        return claim.head, True
    leading = next((w for w in reversed(before[-NEAR:]) if w.root in (WAIT, TAKE)), None)
    if leading and after and after[0].lower in UNTIL and len(after) > 1:
        return after[1].root, True
    if claim.negated or claim.head in (WAIT, TAKE):
        return None
    if last in WITHIN:
        return claim.head, False
    if after and after[0].lower == "after":
        return claim.head, False
    if last == "after" and before[-2:-1] and before[-2].lower == "only":
        return claim.head, True
    return None


def _with_article(words: Sequence[Word]) -> Iterator[Numeral]:
    """The numbers, and "a", "an" before a unit of time: "within a day"."""
    yield from read_numerals(words)
    for at, word in enumerate(words[:-1]):
        if word.lower in ("a", "an"):
            yield Numeral(1.0, at, at + 1, "")
