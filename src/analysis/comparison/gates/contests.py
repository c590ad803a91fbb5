"""Whether two winners may have won two contests: of two years, of men and of women."""

from __future__ import annotations

import re

from analysis.comparison.lexicon import load_words
from analysis.comparison.statements import Statement, remember

# The year or the age of those who compete.
OF_YEAR = re.compile(
    r"\b(?:(?:last|the previous) (?:year|season)|(?:a year|\w+ years) (?:ago|earlier)"
    r"|in (?:19|20)\d\d|under-\d\d)\b"
)
PRIZE = re.compile(r"\b(?:prize|award|medal)s? (?:for|in) (?:the |best )*([a-z]+)", re.IGNORECASE)
OWN = frozenset({"his", "her", "their", "its", "a", "an"})  # "for her novel"


def are_two_contests(a: Statement, b: Statement) -> bool:
    """Whether only one claim is of an earlier year, or of a contest beside the main one; or the
    prizes are for two things: "the prize for fiction", "for poetry".
    """
    if _read_contest(a) != _read_contest(b):
        return True
    kinds_a, kinds_b = (set(PRIZE.findall(claim.sentence)) - OWN for claim in (a, b))
    return bool(kinds_a and kinds_b) and kinds_a.isdisjoint(kinds_b)


@remember
def _read_contest(claim: Statement) -> frozenset[str]:
    """What tells it from the contest of this year, and from one of men or of all."""
    words = {word.lower for word in claim.span_words}
    return (
        load_words("side_contests.txt")
        .intersection(words)
        .union(OF_YEAR.findall(claim.text.lower()))
    )
