"""Done in one claim and still ahead in the other; asserted in one and hedged in the other."""

from __future__ import annotations

import pandas as pd

from analysis.comparison.detectors.gates import (
    Finding,
    same_event,
    share_something_specific,
    with_relatives,
)
from analysis.comparison.lexicon import load_words
from analysis.comparison.statements import Statement, light_roots
from analysis.comparison.words import load_root_words

LEAST = 0.6
SOFT = ("expect", "hope", "may", "might", "could", "possib", "likely", "believe")


def find_stage(a: Statement, b: Statement) -> Finding | None:
    """Done against ahead: a conflict where it was done before the other still awaits it."""
    if a.negating or b.negating or "future" not in (a.tense, b.tense) or a.tense == b.tense:
        return None
    done, ahead = (a, b) if b.tense == "future" else (b, a)
    if done.tense != "past" or done.hedge or not _same_happening(done, ahead):
        return None
    side, other = ("A", "B") if done is a else ("B", "A")
    both = f"{side} reports it as done (“{done.verb}”), {other} as"
    if _is_soft(ahead):
        return Finding(
            "differ", "certainty", a.verb, b.verb, f"{both} only expected (“{ahead.verb}”)."
        )
    if _was_done_before(done, ahead):
        return Finding("conflict", "date", a.verb, b.verb, f"{both} still ahead (“{ahead.verb}”).")
    reason = f"{both} still ahead (“{ahead.verb}”): stages of one story."
    return Finding("related", "stage", a.verb, b.verb, reason)


def find_certainty(a: Statement, b: Statement) -> Finding | None:
    """One asserts what the other doubts."""
    if bool(a.hedge) == bool(b.hedge) or a.negated != b.negated:
        return None
    sure, unsure = (b, a) if a.hedge else (a, b)
    if not _doubts(unsure, sure) or not _same_verb(a, b):
        return None
    if not same_event(a, b, frozenset(), LEAST):
        return None
    one, other = ("A", "B") if sure is a else ("B", "A")
    reason = f"{one} asserts what {other} only calls “{unsure.hedge}”."
    return Finding("differ", "certainty", a.hedge, b.hedge, reason)


def _doubts(unsure: Statement, sure: Statement) -> bool:
    """Whether a claim is hedged by a doubt; what was expected before it was done is none."""
    words = frozenset(unsure.hedge.lower().split()) - {"to"}  # "to open" in a title is no doubt
    if not words or words & load_words("aims.txt"):
        return False
    return bool(words & load_words("doubts.txt")) or "past" not in (unsure.tense, sure.tense)


def _same_verb(a: Statement, b: Statement) -> bool:
    """Whether the predicates are one, or relatives; all copulas are one."""
    return a.copular and b.copular or b.head in with_relatives(frozenset({a.head}))


def _same_happening(done: Statement, ahead: Statement) -> bool:
    """The same subject, and the same verb or the same noun after a verb that only supports it."""
    subject = (done.subject & ahead.subject) - light_roots()
    event = ({done.head} | _supported(done)) & ({ahead.head} | _supported(ahead)) - light_roots()
    if ahead.object and not ahead.object & (done.context - subject):
        return False  # the measurements published, the report still to be published
    return bool(subject and event) and share_something_specific(done, ahead, frozenset())


def _supported(claim: Statement) -> frozenset[str]:
    if claim.head not in load_root_words("support_verbs.txt"):
        return frozenset()
    names = {root for name in claim.names for root in name.roots}
    return claim.object - names - light_roots()


def _is_soft(claim: Statement) -> bool:
    return any(claim.hedge.lower().startswith(stem) for stem in SOFT)


def _was_done_before(done: Statement, ahead: Statement) -> bool:
    days = [*(day.first for day in done.days), done.published]
    known = [day for day in days if not pd.isna(day)]
    return bool(known) and not pd.isna(ahead.published) and min(known) <= ahead.published
