"""Whether somebody is told to have acted, or been somewhere, alone, or with others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from analysis.comparison.readers.negation import is_firm
from analysis.comparison.statements import Statement, read_once
from analysis.comparison.words import is_negator

HELPERS = r"(?:accomplices?|helpers?|co-?conspirators?)"
SOME = r"(?:two|three|four|five|six|seven|eight|nine|ten|several|\d+)"
# After the verb, with an object between at most: not "the roof alone", "raised by taxes alone".
ALONE = re.compile(
    r"(?P<verb>\w+)(?: (?:the|a|an|his|her|its) [\w-]+)?(?: all| completely| entirely)?"
    r" (?:alone|on (?:his|her|their) own|by (?:him|her)self|single-?handed(?:ly)?)\b"
)
NO_HELP = re.compile(rf"\b(?:no|without(?: an| any)?) {HELPERS}\b", re.IGNORECASE)
NO_OTHER = re.compile(
    r"\bno(?:body| one) (?:else|but|except)\b|\bapart from (?:[\w-]+ ){1,4}no(?:body| one)\b",
    re.IGNORECASE,
)
HELPED = re.compile(rf"\b(?:{HELPERS}|{SOME} (?:[a-z]+ )?[a-z]+ took part)\b", re.IGNORECASE)
JOINED = re.compile(
    r"\b(?:(?:sat|sitting|seated|travell?ing|riding|standing) (?:beside|next to|alongside|with)"
    rf" (?:him|her|them|the \w+|[A-Z]\w+)|(?:leading|guiding) (?:{SOME}|a group|a party)\b"
    r"|accompanied by)\b"
)
ACTING = frozenset({"act", "acted", "acting", "work", "worked", "working"})
NO_DEED = frozenset("leave leaves leaving left let live lives lived living".split())  # noqa: SIM905
NEAR = 4  # words before, of which none denies it or leaves it open
OPEN = frozenset("suspected possible alleged any if whether for".split())  # noqa: SIM905
WORDS = re.compile(
    r"alone|own|(?:him|her)self|single-?handed(?:ly)?|nobody|one|beside|next|alongside|with"
    rf"|leading|guiding|accompanied|part|{HELPERS}"
)


class Company(NamedTuple):
    """Whether there were others, in doing it or there by it, and the words that say so."""

    others: bool
    doing: bool
    text: str


def may_tell_company(lower: str) -> bool:
    """Whether it is a word of `read_company`."""
    return bool(WORDS.fullmatch(lower))


@read_once
def read_company(claim: Statement) -> Iterator[Company]:
    """What a lone sentence says of others beside those of whom it tells.

    In an article it may be said of any of the people and hours that it tells of.
    """
    if not claim.alone or not is_firm(claim):
        return
    for match in ALONE.finditer(claim.text):
        verb = match["verb"].lower()
        is_head = claim.start + match.start() == claim.head_char
        if is_head and verb not in NO_DEED and not claim.negated:
            yield Company(False, verb in ACTING, match[0])
    for pattern, others, doing in (
        (NO_HELP, False, True),
        (NO_OTHER, False, False),
        (HELPED, True, True),
        (JOINED, True, False),
    ):
        for match in pattern.finditer(claim.text):
            if not (others and _is_open(claim.sentence[: claim.offset + match.start()])):
                yield Company(others, doing, match[0])


def _is_open(before: str) -> bool:
    """Whether what follows is denied, or only asked for: "no", "suspected", "looking for"."""
    return any(is_negator(word) or word in OPEN for word in before.lower().split()[-NEAR:])
