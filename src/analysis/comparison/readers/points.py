"""By how many points rates of interest changed: "half a percentage point", "25 basis points"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.comparison.lexicon import load_words
from analysis.comparison.words import split_words

WRITTEN = re.compile(
    r"\b(?:a )?(?:(?P<part>half|quarter|three[- ]quarters?)[ -](?:of )?(?:an? )?"
    r"(?:percentage[ -])?point\b"
    r"|(?P<whole>\d+(?:\.\d+)?) percentage points?\b|(?P<basis>\d+) basis points\b)",
    re.IGNORECASE,
)
POINTS = "points"
PARTS = {"half": 0.5, "quarter": 0.25}
THREE_QUARTERS = 0.75
OF_RATE = re.compile(
    r"\b(?:interest|key|benchmark|base|main|policy|lending|repo)(?: \w+)? rates?\b"
)


def may_tell_points(lower: str) -> bool:
    """Whether it is the word for them."""
    return lower in ("point", "points")


def read_points(sentence: str) -> Iterator[tuple[str, float, str]]:
    """The percentage points of a change of rates, as written.

    >>> list(read_points("The bank cut its key rate by a quarter of a point."))
    [('points', 0.25, 'a quarter of a point')]
    """
    if not OF_RATE.search(sentence):
        return
    if any(word.lower in load_words("no_changes.txt") for word in split_words(sentence)):
        return
    for match in WRITTEN.finditer(sentence):
        if match["part"]:
            value = PARTS.get(match["part"].lower(), THREE_QUARTERS)
        else:
            value = float(match["whole"] or 0) or float(match["basis"]) / 100
        yield POINTS, value, match[0]
