"""What is marked in a text, and the text cut where marks begin and end."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from analysis.comparison.explain import QUOTED

N_COLOURS = 6  # of names told apart; the name itself stands beside its colour


class Mark(NamedTuple):
    """A stretch of an article's text, what it is, and a note to be read at its end."""

    start: int
    end: int
    kind: str
    note: str = ""


class Segment(NamedTuple):
    """A stretch of text without a mark's begin or end inside."""

    text: str
    kinds: tuple[str, ...]
    notes: tuple[str, ...]


def split_at_marks(text: str, marks: Iterable[Mark], start: int = 0, end: int | None = None):
    """The text from `start` to `end` in segments; put together, they are the text again.

    Args:
        text: an article's text.
        marks: may overlap; those outside the stretch are left out.
        start: where the stretch begins.
        end: where it ends; by default with the text.

    Returns:
        Segments, each with the kinds of the marks around it and the notes of those that end there.

    >>> split_at_marks("Ada Lund said no.", [Mark(0, 8, "source", "PERSON"), Mark(0, 13, "claim")])
    [Segment(text='Ada Lund', kinds=('claim', 'source'), notes=('PERSON',)),
     Segment(text=' said', kinds=('claim',), notes=()),
     Segment(text=' no.', kinds=(), notes=())]
    """
    end = len(text) if end is None else end
    inside = [
        mark._replace(start=max(mark.start, start), end=min(mark.end, end))
        for mark in marks
        if mark.start < end and mark.end > start
    ]
    cuts = sorted({start, end, *(cut for mark in inside for cut in (mark.start, mark.end))})
    return [
        Segment(
            text[left:right],
            tuple(sorted({m.kind for m in inside if m.start <= left and right <= m.end})),
            tuple(dict.fromkeys(m.note for m in inside if m.end == right and m.note)),
        )
        for left, right in zip(cuts, cuts[1:], strict=False)
    ]


def mark_deciding_words(reason: str, text: str, start: int) -> list[Mark]:
    """The words that a reason quotes, where they stand in a claim; each where it comes first.

    Args:
        reason: of a row of `comparisons`; “so” it quotes.
        text: the claim.
        start: where the claim begins in its article.

    >>> mark_deciding_words("A says “rose”, B says “fell”.", "Demand rose.", 100)
    [Mark(start=107, end=111, kind='decides', note='')]
    """
    found = (
        re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text, re.IGNORECASE)
        for word in dict.fromkeys(QUOTED.findall(reason))
    )
    return [Mark(start + m.start(), start + m.end(), "decides") for m in found if m]
