"""A prison term for life, or of some years."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.comparison.findings import Finding
from analysis.comparison.gates.timing import on_other_weekdays, other_period
from analysis.comparison.readers.nouns import owners
from analysis.comparison.statements import Statement, light_roots, read_once

LIFE = re.compile(
    r"\b(?:(?:jailed|imprisoned|sent to (?:prison|jail)|locked up) for life"
    r"|life (?:in (?:prison|jail)|sentence|imprisonment|behind bars|term))\b"
)
PRISON = (
    r"(?:in (?:prison|jail|custody)|behind bars|imprisonment|(?:prison|jail) (?:sentence|term))"
)
YEARS = re.compile(
    rf"\b[\w-]+[- ](?:years?|months)(?:['’])? {PRISON}\b"
    r"|\b(?:jailed|imprisoned|sent to (?:prison|jail)) for [\w-]+ (?:years|months)\b"
)
JUDGED = re.compile(r"\b(?:sentenced|jailed|imprisoned|received|given|got|handed|sent)\b")
# Both may hold: what was asked for, the least to be served, a term before this one.
OTHER = re.compile(
    r"\b(?:ask\w*|demand\w*|s[eo]ught|fac(?:e[sd]?|ing)|could|may|might|at least|minimum|serv\w+"
    r"|parole|appeal\w*|reduc\w*|commut\w*|increas\w*|rais\w*|originally|initially|previously"
    r"|earlier|already|plus|suspended)\b"
)
LIFELONG = "life"


def find_term(a: Statement, b: Statement) -> Finding | None:
    """One who was jailed for life by one of two lone sentences, and for years by the other."""
    if not (a.alone and b.alone) or other_period(a, b) or on_other_weekdays(a, b):
        return None
    if not _whom(a) & _whom(b):
        return None
    terms_a, terms_b = dict(read_terms(a)), dict(read_terms(b))
    if len(terms_a) == len(terms_b) == 1 and terms_a.keys() != terms_b.keys():
        (x,), (y,) = terms_a.values(), terms_b.values()
        reason = f"A says “{x}”, B says “{y}”."
        return Finding("conflict", "number", x, y, reason)
    return None


def _whom(claim: Statement) -> frozenset[str]:
    """The roots of the subject's name; not of whose husband it is."""
    named = frozenset() if owners(claim) & claim.subject else claim.subject
    return named & claim.around.capitalised - light_roots()


def may_tell_term(lower: str) -> bool:
    """Whether it is a word for prison."""
    return lower in ("prison", "jail", "jailed", "imprisoned", "imprisonment", "bars", LIFELONG)


@read_once
def read_terms(claim: Statement) -> Iterator[tuple[str, str]]:
    """Whether it was for life or for some years, as written, if that was the sentence passed."""
    if claim.negated or OTHER.search(claim.sentence) or not JUDGED.search(claim.verb):
        return
    for kind, pattern in ((LIFELONG, LIFE), ("years", YEARS)):
        yield from ((kind, match[0]) for match in pattern.finditer(claim.text))
