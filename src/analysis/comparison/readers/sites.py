"""Where something is to be built: "its new plant in Arden", "Arden has been chosen as the site"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from analysis.comparison.readers.calendar_dates import DAYS_AND_MONTHS
from analysis.comparison.statements import Statement, read_sentence_once
from analysis.comparison.words import split_roots

WORKS = frozenset({"factory", "plant", "gigafactory", "refinery", "mill"})
BUILDINGS = WORKS | {"headquarters", "stadium", "airport", "hospital", "prison", "museum", "campus"}
OWNER = r"(?:[A-Z][\w-]+ ?)*(?P<of>['’]s|(?i:\b(?:its|the|his|their|an?)))"
WHAT = rf"{OWNER} (?:[\w'’-]+ ){{0,5}}?(?P<what>{'|'.join(sorted(BUILDINGS))})\b"
NAME = r"(?P<place>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2})"
PLACE = rf"(?:(?:the|a) (?:[a-z-]+ ){{1,4}}(?:of )?)?{NAME}"
CHOSEN = r"(?:chosen|chose|picked|selected)"
FOR = r"(?:as the (?:site|location|home) (?:of|for)|for)"
WITH = r"(?: with (?:[^,;.]|,\d)*?)?"  # "with 1,800 jobs"
BUILD = r"\b(?:build|construct|put up|set up|locate)"
SITES = (
    re.compile(rf"{BUILD} {WHAT}{WITH} (?:in|at) {PLACE}"),
    re.compile(rf"\b{CHOSEN} {PLACE} {FOR} {WHAT}"),
    re.compile(rf"{NAME} (?:has been|was|is) {CHOSEN} {FOR} {WHAT}"),
    re.compile(rf"{WHAT}[^;.]*? (?:will|is to) (?:go up|be built|stand) (?:in|at) {PLACE}"),
)


class Site(NamedTuple):
    """What is to be built, whether it is the one of its owner, and the name of where."""

    what: str
    known: bool
    place: str
    roots: frozenset[str]


def may_tell_site(lower: str) -> bool:
    """Whether it is a building of which news tells where it will stand."""
    return lower in BUILDINGS


@read_sentence_once
def read_sites(claim: Statement) -> Iterator[Site]:
    """The sites that a lone sentence tells; it must negate nothing."""
    if not claim.alone or claim.around.negating or claim.around.lower.isdisjoint(BUILDINGS):
        return
    for pattern in SITES:
        for match in pattern.finditer(claim.sentence):
            if match["place"].split()[0].lower() not in DAYS_AND_MONTHS:
                what = "factory" if match["what"] in WORKS else match["what"]
                roots = split_roots(match["place"])
                yield Site(what, match["of"].lower() not in ("a", "an"), match["place"], roots)
