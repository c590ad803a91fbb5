"""Whether two winners may have won two contests: of two years, of men and of women."""

from __future__ import annotations

import re

from analysis.comparison.statements import Statement

EARLIER = re.compile(
    r"\b(?:(?:last|the previous) (?:year|season)|(?:a year|\w+ years) (?:ago|earlier)"
    r"|in (?:19|20)\d\d)\b"
)
# Beside a contest of men, or of all, there is often one of these.
APART = re.compile(
    r"\b(?:women|girls|juniors?|youth|under-\d\d|wheelchair|doubles|supporting|relay)\b",
    re.IGNORECASE,
)
PRIZE = re.compile(r"\b(?:prize|award|medal)s? (?:for|in) (?:the |best )*([a-z]+)", re.IGNORECASE)
OWN = frozenset({"his", "her", "their", "its", "a", "an"})  # "for her novel"


def are_two_contests(a: Statement, b: Statement) -> bool:
    """Whether only one claim is of an earlier year, or of a contest beside the main one; or the
    prizes are for two things.
    """
    for pattern in (EARLIER, APART):
        one, other = (set(map(str.lower, pattern.findall(claim.text))) for claim in (a, b))
        if one != other:
            return True
    kinds_a, kinds_b = (set(PRIZE.findall(claim.sentence)) - OWN for claim in (a, b))
    return bool(kinds_a and kinds_b) and kinds_a.isdisjoint(kinds_b)
