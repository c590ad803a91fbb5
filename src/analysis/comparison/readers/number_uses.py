"""How a claim uses its numbers: alone or joined, as a part or a rate, settled or only asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from analysis.comparison.readers.amounts import is_unsettled
from analysis.comparison.readers.figures import Figure, read_own_figures
from analysis.comparison.statements import Statement, read_once
from analysis.comparison.words import find_root, load_root_words

KNOWN = r"(?:the|these|those|its|their|his|her|only|just)"
LABELS = ("No.", "No", "Nr", "#")
WHEN = re.compile(r"s?[- ](old|later|ago|earlier|before|after)\b")
JOINED = re.compile(r" ?- ?[a-z]")
OF_TWO = re.compile(r" (?:[a-z-]+ )?[a-z]+s? and ([a-z]+)(?! [a-z]+ed\b)")
RATE = re.compile(r"(?: \w+)?(?: in cash)? (?:an?|(?:for )?(?:each|every)|per) (?:[A-Z]\w+ )?(\w+)")
WHOLE = re.compile(rf"\bof {KNOWN} $")
ASIDE = re.compile(r"\b(?:with|at|of|by|to|for|in) (?:the |its |all |about |some |almost |only )*$")
PART_BEFORE = re.compile(r"\bof which\b[^.;]*$", re.IGNORECASE)
PART_AFTER = re.compile(rf" of {KNOWN}\b", re.IGNORECASE)
OFFERED = "share"  # what is paid for one is always what was bid for it


class Use(NamedTuple):
    """A number, and what two uses must have in common for their numbers to be compared."""

    figure: Figure
    share: str  # what it is counted by, or that it is a part, or the whole: "two of the nine"
    when: str  # "later", "ago": that it tells how long before or after
    settled: bool  # nothing beside it says that it was asked for, or when something was
    of_two: bool  # of two things: "97 passengers and crew"
    joined: bool  # part of an attribute: "a five-boat raid", not five boats
    aside: bool = False  # said by the way, of nobody who does it: "sank with 12 passengers"

    @property
    def way(self) -> tuple:
        """What must be the same in both."""
        return self.figure.of, *self[1:6]


def tells_distance(figure: Figure, claim: Statement) -> str:
    """The word that says how long before or after something it was: "ago", "before"."""
    after = claim.sentence[figure.start - claim.around.start + len(figure.written) :]
    when = WHEN.match(after)
    return when[1] if when else ""


@read_once
def read_uses(claim: Statement) -> Iterator[Use]:
    """The numbers that count or measure something; no labels ("No. 1") and no ages."""
    for figure in read_own_figures(claim):
        at = figure.start - claim.around.start
        before, after = claim.sentence[:at], claim.sentence[at + len(figure.written) :]
        when = WHEN.match(after)
        if not (figure.unit or figure.counts) or _is_label(figure, before):
            continue
        if not when or when[1] != "old":  # of whom an age is, `measures` knows
            share = _share(before, after, figure.unit)
            yield Use(
                figure,
                share,
                when[1] if when else "",
                share == OFFERED or _is_settled(figure, at, claim),
                _is_of_two(after),
                not figure.unit and bool(JOINED.match(after)),
                bool(ASIDE.search(before)),
            )


def _is_label(figure: Figure, before: str) -> bool:
    """Whether it names a place in a list, or stands in a record: "No. 1", "(10-0)"."""
    before = before.rstrip()
    return before.endswith(LABELS) or before.endswith("(") and figure.counts != ""


def _share(before: str, after: str, unit: str) -> str:
    """What it is counted by; 20 per cent of the voters are no other part than of voters."""
    if WHOLE.search(before):
        return "whole"
    rate = RATE.match(after)
    if rate:
        return rate[1]
    return "part" if PART_BEFORE.search(before) or not unit and PART_AFTER.match(after) else ""


def _is_settled(figure: Figure, at: int, claim: Statement) -> bool:
    words, end = claim.sentence_words, at + len(figure.written)
    places = [i for i, word in enumerate(words) if at <= word.start < end]
    return not (places and is_unsettled(words, places[0], places[-1] + 1))


def _is_of_two(after: str) -> bool:
    pair = OF_TWO.match(after)
    return bool(pair) and find_root(pair[1]) in load_root_words("people.txt")
