"""Done in one claim and still ahead in the other; expected in the other."""

from __future__ import annotations

import pandas as pd

from analysis.comparison.findings import Finding
from analysis.comparison.gates.likeness import share_something_specific
from analysis.comparison.statements import Statement, light_roots
from analysis.comparison.words import load_root_words

SOFT = ("expect", "hope", "may", "might", "could", "possib", "likely", "believe")


def find_stage(a: Statement, b: Statement) -> Finding | None:
    """Done against ahead: a conflict where it was done before the other still awaits it."""
    if a.negating or b.negating or "future" not in (a.tense, b.tense) or a.tense == b.tense:
        return None
    done, ahead = (a, b) if b.tense == "future" else (b, a)
    if done.tense != "past" or done.hedge or " to " in done.verb.lower():
        return None  # who has voted to close it has not closed it
    if not _same_happening(done, ahead):
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


def _same_happening(done: Statement, ahead: Statement) -> bool:
    """The same subject, and the same verb or the same noun after a verb that only supports it."""
    subject = (done.subject & ahead.subject) - light_roots()
    event = ({done.head} | _supported(done)) & ({ahead.head} | _supported(ahead)) - light_roots()
    if ahead.object and not ahead.object & (done.roots - subject):
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
