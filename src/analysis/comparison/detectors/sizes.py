"""Another length, height or age of one thing: "the 12-kilometre tunnel", "9 kilometres long"."""

from __future__ import annotations

from analysis.comparison.findings import Finding
from analysis.comparison.gates.counts import settled
from analysis.comparison.gates.occasions import may_be_one
from analysis.comparison.gates.timing import other_time
from analysis.comparison.readers.figures import meet
from analysis.comparison.readers.relatives import with_relatives
from analysis.comparison.readers.sizes import AGE, UNTOLD, Size, read_sizes
from analysis.comparison.statements import Statement


def find_size(a: Statement, b: Statement) -> Finding | None:
    """Two sizes of one thing, by its noun and its name."""
    for x in read_sizes(a):
        for y in read_sizes(b):
            if not _are_alike(x, y) or meet(x.figure, y.figure) or not _is_one(a, b, x, y):
                continue
            if x.way != AGE and other_time(a, b):
                continue  # what lived long ago is still that old
            texts = x.figure.text, y.figure.text
            reason = f"A says “{texts[0]}”, B says “{texts[1]}” of the same thing."
            verdict = "conflict" if settled(a, b, x.figure, y.figure) else "differ"
            return Finding(verdict, "number", *texts, reason)
    return None


def _are_alike(x: Size, y: Size) -> bool:
    """Whether both are lengths, heights or ages; before a noun it isn't told which."""
    return x.way == y.way or UNTOLD in (x.way, y.way) and AGE not in (x.way, y.way)


def _is_one(a: Statement, b: Statement, x: Size, y: Size) -> bool:
    """Whether it is one noun, and no name of one that the other sentence lacks."""
    if y.noun not in with_relatives(frozenset({x.noun})):
        return False
    apart = x.names - with_relatives(b.context) or y.names - with_relatives(a.context)
    return not apart and may_be_one(a, b, frozenset())
