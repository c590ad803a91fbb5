"""The results of votes and games: "6-3", "by nine votes to four", "unanimously"."""

from __future__ import annotations

import functools
import math
import re
from collections.abc import Iterator

from analysis.claims.lexicon import number_words

RESULT = re.compile(
    r"\b(\d{1,3})(?: votes)?"
    r"(?:\s?[-–]\s?|(?: votes)? (?:to|against) | (?:in favour|for),? (?:and|with|to) )(\d{1,3})\b"
)
BALLOT = re.compile("unanimous|dissent|against|majority|votes?$|outvoted")
UNANIMOUS = re.compile(
    r"\bunanimous(?:ly)?\b|\bwith(?:out| no) (?:a single |any |one )?(?:dissent\w*|votes? against)"
    r"|\b(?:nobody|no one|none) voted against|\bno votes? against",
    re.IGNORECASE,
)
SOME = math.inf  # against; how many of all is not told
DISSENT = re.compile(
    r"(?<!none of the )(?<!none of its )(?<!not )"
    r"\b(?:several|some|two|three|four|five|six|seven|eight|nine|ten|\d{1,3})"
    r"(?: [\w'’-]+){1,8}?(?: (?:wanted|favoured)(?: [a-z]+){1,4} but)?"
    r" (?:voted against|dissented|were outvoted)\b",
    re.IGNORECASE,
)
# The record of a season in brackets, and a score on the way: no results.
PARTIAL = re.compile(r"\(\d+[^)]*\)|\b(?:trailing|leading|trailed|led|down|up|lead) \S+")
CONTEST = re.compile(
    r"\b(?:vote[sd]?|ballot|w[io]ns?|beat|defeat(?:s|ed)?|lost|loses?|draws?|drew|victory|score[sd]?|thrash\w*|"
    r"majority|carried|verdicts?|deci(?:ded|sion)|pass(?:es|ed)?|approve[sd]?|dissent\w*|outvoted|reject(?:s|ed)?|support(?:s|ed)?|adopt(?:s|ed)?|back(?:s|ed)?|lead|led|hammer\w*)\b",
    re.IGNORECASE,
)
OTHER_SIDE = re.compile(r"\b(?:(against|opposed)|to (\w+))", re.IGNORECASE)


def may_tell_result(lower: str) -> bool:
    """Whether the word may tell of a vote."""
    return bool(BALLOT.match(lower))


def read_results(sentence: str) -> Iterator[tuple[tuple[float, ...], str]]:
    """The votes of both sides, the fewer first, as written; of a unanimous vote only those against,
    `SOME` where several were, which is all that is told.

    >>> list(read_results("The board voted 6-3 for it, the council without dissent."))
    [((3.0, 6.0), '6-3'), ((0.0,), 'without dissent')]
    """
    if not CONTEST.search(sentence):
        return
    told = PARTIAL.sub("", sentence)
    worded = _worded().finditer(told) if _may_be_worded(told) else ()
    for match in (*RESULT.finditer(told), *worded):
        votes = (_count(number) for number in match.groups() if number)
        yield tuple(sorted(votes)), match[0]
    for pattern, against in ((UNANIMOUS, 0.0), (DISSENT, SOME)):
        yield from (((against,), match[0]) for match in pattern.finditer(told))


def _count(number: str) -> float:
    return number_words().get(number.lower()) or float(number.replace(",", ""))


def _may_be_worded(told: str) -> bool:
    """Whether some vote against, or a number follows "to": the cheap test for what is rare."""
    return any(
        m[1] or m[2].isdigit() or m[2].lower() in number_words() for m in OTHER_SIDE.finditer(told)
    )


@functools.cache
def _worded() -> re.Pattern:
    """In words, or with those who voted: "by nine votes to four", "51 in favour and 48 against"."""
    words = "|".join(sorted(number_words(), key=lambda word: (-len(word), word)))
    count = rf"(\d{{1,3}}(?:,\d{{3}})*|{words})"
    return re.compile(
        rf"\b(?:by|majority of|vote of) {count}(?: [a-z]+)? (?:to|against) {count}\b"
        rf"|\b{count}(?: [a-z]+)? (?:in favour|for)(?: it)?,? (?:and|with) {count} against\b"
        rf"|\b(?:vote|result|tally)(?: [a-z]+){{0,4}} was {count} to {count}\b"
        rf"|\b{count} to {count} in favour\b"
        rf"|\b{count} of (?:the|its) [^.;,]*?(?:supported|backed|voted (?:for|in favour))\b[^.;]*?"
        rf"\b{count} (?:were |was |voted |spoke )?(?:against|opposed)\b",
        re.IGNORECASE,
    )
