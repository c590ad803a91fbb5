"""How sure two claims are of what both tell."""

from __future__ import annotations

from analysis.comparison.findings import Finding
from analysis.comparison.lexicon import load_words
from analysis.comparison.statements import Statement, remember
from analysis.comparison.words import find_root

# Hedges that tell what is to come: "to open in May", "plans to open".
PLANNED = frozenset("to set due scheduled plan plans planned planning".split())  # noqa: SIM905
CONDITIONS = frozenset("if unless whether until before lest".split())  # noqa: SIM905
REPORTED = frozenset({"said", "reported", "claimed", "understood"})
EXPECTED = frozenset({"expected", "expects", "anticipated", "forecast", "predicted"})


def are_equally_sure(a: Statement, b: Statement) -> bool:
    """Whether both are told as so or planned, or neither."""
    return _is_sure(a) == _is_sure(b)


def find_certainty(a: Statement, b: Statement) -> Finding | None:
    """One asserts what the other only calls probable, in claims that tell the same."""
    sure, unsure = (a, b) if _is_sure(a) else (b, a)
    doubt = _find_doubt(unsure, sure)
    if not doubt:
        return None
    (one, other), words = (("A", "B"), ("", doubt)) if sure is a else (("B", "A"), (doubt, ""))
    reason = f"{one} asserts what {other} only calls “{doubt}”."
    return Finding("differ", "certainty", *words, reason)


@remember
def _is_sure(claim: Statement) -> bool:
    """Whether it is told as so or as planned: no doubt, no condition, nothing only said of it."""
    if set(claim.hedge.lower().split()) - PLANNED:
        return False
    inside = [word.lower for word in claim.span_words]
    before = [word.lower for word in claim.sentence_words if word.start < claim.offset]
    if not CONDITIONS.isdisjoint(before[-1:] + inside[:1]) or "whether" in inside:
        return False
    governing = {verb for verb in claim.verb.lower().split() if find_root(verb) != claim.head}
    return governing.isdisjoint(load_words("unasserting_verbs.txt"))


def _find_doubt(claim: Statement, sure: Statement) -> str:
    """The word by which a claim is only probable; what was expected before it was done is none."""
    doubts = load_words("doubts.txt") | REPORTED
    if "past" not in (claim.tense, sure.tense):
        doubts |= EXPECTED
    words = f"{claim.hedge} {claim.verb}".lower().split()
    return next((w for w in words if w in doubts and find_root(w) != claim.head), "")
