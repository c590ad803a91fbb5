"""Done in one claim and still ahead in the other; asserted in one and hedged in the other."""

from __future__ import annotations

import pandas as pd

from analysis.comparison.detectors.gates import Finding, same_event, share_something_specific
from analysis.comparison.statements import Statement, light_roots
from analysis.comparison.words import load_root_words

LEAST = 0.6
PLANNED = frozenset({"to", "due", "set", "scheduled", "planned", "agreed"})
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
    """One asserts what the other hedges."""
    if bool(a.hedge) == bool(b.hedge) or a.negated != b.negated or "to" in (a.hedge, b.hedge):
        return None  # "to open" in a title is no doubt
    if a.head != b.head and not (a.copular and b.copular):
        return None
    if "past" in (a.tense, b.tense) and (a.hedge or b.hedge).lower() in PLANNED:
        return None  # first announced, then done
    if not same_event(a, b, frozenset(), LEAST):
        return None
    sure, unsure, hedge = ("A", "B", b.hedge) if b.hedge else ("B", "A", a.hedge)
    reason = f"{sure} asserts what {unsure} only calls “{hedge}”."
    return Finding("differ", "certainty", a.hedge, b.hedge, reason)


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
    days = [first for first, _, _ in done.days if not pd.isna(first)] + [done.published]
    known = [day for day in days if not pd.isna(day)]
    return bool(known) and not pd.isna(ahead.published) and min(known) <= ahead.published
