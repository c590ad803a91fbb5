"""What became of a thing, told in many words: "resigned" and "clings on to her post"."""

from __future__ import annotations

import re

import pandas as pd

from analysis.comparison.findings import Finding
from analysis.comparison.gates.at_length import is_still_so
from analysis.comparison.gates.matters import are_of_kin_matters, are_of_one_matter
from analysis.comparison.readers.cues import calls_untrue, read_denials
from analysis.comparison.readers.moments import lies_ahead
from analysis.comparison.readers.negation import is_firm, is_limited
from analysis.comparison.readers.outcome_phrases import Outcome, is_said, read_outcomes, read_poles
from analysis.comparison.readers.outcome_table import are_kin
from analysis.comparison.statements import Statement

THROUGHOUT = re.compile(
    r"\b(?:throughout|never|always|at all times|the (?:whole|entire)"
    r"|all (?:day|night|week|month|year|along))\b"
)
AT_THE_TIME = re.compile(r"\b(?:at|until) (?:the|that) time\b|\buntil then\b")
SINCE = re.compile(r"\bsince (?:the )?$", re.IGNORECASE)
UNDOING = re.compile(r"(?:restor|reconnect|recaptur|rearrest|retak|retook)", re.IGNORECASE)
STATE = re.compile(r"(?:no|not|without|in|at|out|still) ", re.IGNORECASE)
CAME_TO_NOTHING = frozenset({"off", "dropped", "dead"})  # poles
AFTER, FEW = "after", 3  # words before: "after a long closure"
LASTING = re.compile(r"(?:stay|remain|keep|still|continue|go(?:es)? on|carr(?:y|ies) on)")


def find_outcome(a: Statement, b: Statement) -> Finding | None:
    """Two outcomes of one matter that exclude each other, of the same thing."""
    for x in read_outcomes(a):
        for y in read_outcomes(b):
            if _are_opposed(a, b, x, y) and not _both_said(a, b, x, y):
                return _finding(a, b, x, y)
    return None


def _are_opposed(a: Statement, b: Statement, x: Outcome, y: Outcome) -> bool:
    if exclude(x, y):
        return are_of_one_matter(a, b, x, y)
    return (
        are_kin(x.entry, y.entry)
        and not (x.negated or y.negated)
        and (are_of_kin_matters(a, b, x, y))
    )


def _both_said(a: Statement, b: Statement, x: Outcome, y: Outcome) -> bool:
    """Whether a sentence tells both: praise and criticism; or calls untrue what it tells, or denies
    a part of it: "has not closed above 80".
    """
    if any(
        _takes_back(claim) or told.negated and is_limited(claim) for claim, told in ((a, x), (b, y))
    ):
        return True
    told_there = [
        is_said(told, other) and not _is_over(told, claim, undone, other)
        for claim, told, undone, other in ((a, x, y, b), (b, y, x, a))
    ]
    if x.entry.pole == y.entry.pole:  # "failed for a defect" is told in two phrases
        return x.stems != y.stems and all(told_there)
    poles = [(told.entry.matter, told.entry.pole) for told in (x, y)]
    return any(told_there) or poles[0] in read_poles(b) or poles[1] in read_poles(a)


def _is_over(told: Outcome, claim: Statement, other: Outcome, there: Statement) -> bool:
    """Whether the other sentence says it only of what is over, "reopened after a closure", while it
    still is so; or as what came to nothing: "the signing of the contract was called off".
    """
    if other.entry.pole in CAME_TO_NOTHING and told.roots and told.roots <= there.subject:
        return True
    words = [w.lower for w in there.sentence_words]
    return is_still_so(claim) and all(
        AFTER in words[max(at - FEW, 0) : at]
        for at, word in enumerate(there.sentence_words)
        if word.stem in told.stems
    )


def _takes_back(claim: Statement) -> bool:
    """Whether it calls something untrue; far down in an article, whether just what it says."""
    return calls_untrue(claim) if claim.leads else bool(read_denials(claim))


def exclude(x: Outcome, y: Outcome) -> bool:
    """Opposite poles, or one pole affirmed and negated."""
    if x.entry.matter != y.entry.matter:
        return False
    if x.entry.pole == y.entry.pole:
        return x.negated != y.negated
    return not x.negated and not y.negated


def _finding(a: Statement, b: Statement, x: Outcome, y: Outcome) -> Finding:
    said = f"A says “{x.text}”, B says “{y.text}”"
    if not (_is_firm(a, x) and _is_firm(b, y)):
        return Finding("differ", "certainty", x.text, y.text, f"{said}, and one of them is unsure.")
    if _may_follow(a, b, x, y):
        return Finding("related", "stage", x.text, y.text, f"{said}: stages of one story.")
    return Finding("conflict", "outcome", x.text, y.text, f"{said}: one excludes the other.")


def _is_firm(claim: Statement, outcome: Outcome) -> bool:
    """Also where the hedge is part of the phrase: who "may stay" is allowed to."""
    return is_firm(claim) or claim.hedge.lower() in outcome.text.lower().split()


def _may_follow(a: Statement, b: Statement, x: Outcome, y: Outcome) -> bool:
    """Whether one tells of something that could still change by the time of the other."""
    if _changes(a, b, x, y) or _changes(b, a, y, x):
        return True
    if _undoes(b, x, y) or _undoes(a, y, x):
        return True
    if pd.isna(a.published) or pd.isna(b.published) or a.published == b.published:
        return False
    told, before, later = (x, a, b) if a.published < b.published else (y, b, a)
    if _lasted(later) or _was_so_before(later, before):
        return False
    if _was_so_then(later, before):
        return False
    return told.negated or told.entry.final != "yes"


def _was_so_then(later: Statement, earlier: Statement) -> bool:
    """Whether the later tells how things stood at the time: "was locked", and "was open" the day
    after; not what has been done since.
    """
    stood = later.copular or later.verb.lower().endswith("ing")
    return stood and later.tense == earlier.tense == "past" and _was(later) and _was(earlier)


def _was(claim: Statement) -> bool:
    return claim.verb.lower().split()[:1] in (["was"], ["were"])


def _undoes(before: Statement, x: Outcome, y: Outcome) -> bool:
    """Whether one undoes what the other says happened: "restored" what was "disrupted"."""
    if not UNDOING.match(x.text) or x.negated or y.negated or before.tense == "future":
        return False
    if y.entry.final == "yes":
        return False  # who is shot dead is not recaptured
    return not (before.copular or STATE.match(y.text) or LASTING.match(y.text.lower()))


def _lasted(claim: Statement) -> bool:
    """Whether what it says was so all the time, not after its opposite: "has stayed open"."""
    stayed = claim.tense == "past" and LASTING.match(claim.verb.split()[-1].lower())
    return bool(stayed) or bool(THROUGHOUT.search(claim.text))


def _was_so_before(later: Statement, earlier: Statement) -> bool:
    """Whether what the later article tells was so since a day before the earlier one."""
    days = (d for d in later.days if SINCE.search(later.sentence[: d.start - later.around.start]))
    return any(day.last <= earlier.published for day in days)


def _changes(now: Statement, ahead: Statement, x: Outcome, y: Outcome) -> bool:
    """Whether what is so now is to become otherwise: closed today, to open again tomorrow."""
    if ahead.tense != "future" or now.tense not in ("past", "present") or x.entry.final:
        return False
    if AT_THE_TIME.search(now.text):
        return True
    if lies_ahead(now):
        return False  # "is to close"
    return not (x.negated or y.negated or LASTING.match(y.text.lower()))
