"""Who holds an office that only one holds at a time: "fire chief Ada Lund", "Ada Lund, the mayor".

Also where the sentence only quotes him.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from analysis.comparison.lexicon import load_lines
from analysis.comparison.readers.calendar_dates import DAYS_AND_MONTHS
from analysis.comparison.statements import Statement, read_once, read_sentence_once
from analysis.comparison.words import Word, load_root_words, split_words

LONGEST = 100  # characters before an office
FIELD, BODY, PERSON = "field", "body", "PERSON"
CAPITALISED = r"[A-ZÀ-Þ](?:[\w-]|['’](?!s\b))*\w"
NAME = (
    r"(?:(?:Mr|Mrs|Ms|Dr|Sir|Dame|Prof|Professor)\.? )?"
    rf"(?P<name>{CAPITALISED}(?: (?:{CAPITALISED}|[A-Z]\.)){{0,3}})"
)
BEFORE = r"(?P<before>(?:[\w'’-]+ ){0,5})"
# Looked for from an office found; a pattern that began with it would begin at every word.
LEADING_UP = re.compile(r"(?:[\w'’-]+ ){0,5}$")
OF = r"(?P<of> (?:of|for) [\w'’ -]{1,60}?)"
WHO = r"(?:[a-z-]+ ){0,3}"  # "the mayor, former judge Ada Lund"
AGE = r"(?:, \d{1,3})?"
# A holder of another time, or one of several.
NOT_THE_ONE = frozenset(
    """former ex late then new next incoming outgoing onetime one-time previous
    elect co senior second retired nearby neighbouring neighboring""".split()  # noqa: SIM905
)
FOR_NOW = frozenset({"acting", "interim", "caretaker", "temporary"})  # an office of its own
TAKING = (
    r"(?:(?:has |had |have )?(?:been |was |is |will be )?(?:sworn in|appointed|named|installed"
    r"|brought in)|t(?:akes?|ook) over|act(?:s|ed)|serv(?:es|ed)) as "
)
SAYING = frozenset("said says say told tells tell added adds".split())  # noqa: SIM905
# What a body may have besides others in the same field, so that it has to be named.
INNER = frozenset(
    """managing finance financial executive medical clinical artistic sporting sports technical
    regional campaign communications news marketing creative editorial music""".split()  # noqa: SIM905
)
# Of which there is one, whether it is named or not: "the county's fire chief".
PLAIN = frozenset(
    """county city town village state district borough island local national regional municipal
    country provincial federal area school deputy""".split()  # noqa: SIM905
)


class Holder(NamedTuple):
    """A name, the office it holds, and the roots of the words that say where."""

    office: str
    field: str  # root of what it is of: "fire", "festival"
    rest: frozenset[str]  # roots of the other words: "Kolm"
    name: frozenset[str]  # roots
    text: str  # the name
    title: str  # the office as written
    of_body: bool  # there may be one of each of several bodies

    @property
    def key(self) -> tuple[str, str]:
        """What two have in common that hold one office."""
        return self.office, self.field


@read_once
def read_own_holders(claim: Statement) -> Iterator[Holder]:
    """Those of the sentence whose name stands in the claim, or in no claim of it."""
    for holder in read_holders(claim):
        others = (c for c in claim.around.claims if c is not claim)
        if holder.text in claim.text or not any(holder.text in c.text for c in others):
            yield holder


def may_tell_holder(lower: str) -> bool:
    """Whether it is the last word of an office."""
    return lower in _last_words()


@read_sentence_once
def read_holders(claim: Statement) -> Iterator[Holder]:
    """The holders of offices whom the sentence names; not a title, where any word has a capital."""
    if claim.kind == "title" or _last_words().isdisjoint(claim.around.lower):
        return
    for pattern in _patterns():
        for match in pattern.finditer(claim.sentence):
            holder = _read_holder(match, _words_before(match))
            if holder and not _is_of_thing(claim, holder.name):
                yield holder


def _is_of_thing(claim: Statement, name: frozenset[str]) -> bool:
    """Whether the story has the name for one of a body or a place."""
    labels = {found.label for found in claim.around.names if name <= found.roots}
    return bool(labels) and PERSON not in labels


def _words_before(match: re.Match) -> list[Word]:
    """Those that lead up to the office."""
    if "before" in match.groupdict():
        return split_words(match["before"])
    begun = match.string[max(match.start() - LONGEST, 0) : match.start()]
    return split_words(LEADING_UP.search(begun)[0])


def _read_holder(match: re.Match, words: Sequence[Word]) -> Holder | None:
    office, of = _offices()[match["office"].lower()]
    named = split_words(match["name"])
    before = [*takewhile(lambda w: w.root and w.lower not in SAYING, reversed(words))][::-1]
    opening = [w.lower for w in words[: len(words) - len(before)]]
    if opening[-1:] in (["a"], ["an"]) or "after" in match.groupdict() and len(opening) > 1:
        return None  # "a mayor", "Ada Lund, told by the mayor"
    after = _noun_after(split_words(match["of"] or ""))
    if any(w.lower in DAYS_AND_MONTHS for w in named):
        return None
    others = [w for w in (*before, *after) if w.lower in NOT_THE_ONE or w.root in _ranks()]
    telling = [w for w in (before or after) if w.lower not in PLAIN]
    if others or of == FIELD and not telling:
        return None
    at = (after or telling)[-1] if of == FIELD else None
    rest = {w.root for w in (*before, *after) if w.lower not in PLAIN | FOR_NOW and w is not at}
    of_body = of == BODY or bool(at) and at.lower in INNER
    if of_body and not rest:
        return None
    name = frozenset(w.root for w in named if w.root)
    title = " ".join(w.text for w in (*before[-1:], *split_words(match["office"])))
    field = at.root if at else ""
    if any(word.lower in FOR_NOW for word in before):
        office = f"acting {office}"
    return Holder(office, field, frozenset(rest), name, match["name"], title, of_body)


def _noun_after(words: Sequence[Word]) -> list[Word]:
    """The words of what the office is of: "of the State Opera in Kolm" without the place."""
    rest = [w for w in words[1:] if w.lower != "the"]  # the first is "of"
    return [*takewhile(lambda w: w.root, rest)]


@functools.cache
def _offices() -> dict[str, tuple[str, str]]:
    rows = (line.split(",") for line in load_lines("sole_offices.csv")[1:])
    return {word: (office, of) for word, office, of in rows}


@functools.cache
def _last_words() -> frozenset[str]:
    return frozenset(word.split()[-1] for word in _offices())


@functools.cache
def _ranks() -> frozenset[str]:
    return load_root_words("ranks.txt")


@functools.cache
def _patterns() -> tuple[re.Pattern, ...]:
    """The office before the name, beside it or set off by commas; and after it."""
    words = sorted(_offices(), key=len, reverse=True)
    office = rf"\b(?P<office>(?i:{'|'.join(words)}))"
    end = r"(?=[,.;:)\"]|$)"
    return (
        re.compile(rf"{office}(?P<of>) {NAME}"),
        re.compile(rf"{office}{OF}?, {WHO}{NAME}{end}"),
        re.compile(rf"{NAME} {TAKING}{BEFORE}{office}(?P<of>)\b"),
        re.compile(rf"{NAME}{AGE}, (?P<after>){BEFORE}{office}{OF}?(?=[,.;:)]|$| who\b)"),
    )
