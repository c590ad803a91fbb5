"""Which claims a date belongs to, and as what."""

from __future__ import annotations

import re
from collections.abc import Sequence

Row = dict
Span = tuple[int, int]


def dated_claims(date: Row, claims: Sequence[Row]) -> list[Row]:
    """The claims whose verb governs the date; else the narrowest that holds it, if no verb does."""
    around = [claim for claim in claims if _holds(claim, date)]
    governed = [claim for claim in claims if claim["head_char"] == date["head_char"]]
    if not governed and date["head_char"] >= 0:
        governed = [claim for claim in around if _names_verb_of(claim, date)]
    if not governed and date["head_char"] < 0:
        governed = around
    if not governed:
        return []
    main = min(governed, key=lambda claim: (not _holds(claim, date), _length(claim)))
    return [main, *(claim for claim in around if _shares_date(claim, main, date))]


def _holds(claim: Row, date: Row) -> bool:
    return claim["start_char"] <= date["start_char"] and date["end_char"] <= claim["end_char"]


def _length(claim: Row) -> int:
    return claim["end_char"] - claim["start_char"]


def _names_verb_of(claim: Row, date: Row) -> bool:
    """Whether the verb above the date is one of the claim's predicate: seeks to launch in June."""
    if not claim["start_char"] <= date["head_char"] < claim["end_char"]:
        return False
    verb = re.match(r"\w+", claim["text"][date["head_char"] - claim["start_char"] :])
    return bool(verb) and verb[0] in claim["predicate"].split()


def _shares_date(claim: Row, main: Row, date: Row) -> bool:
    """Whether the date stands before two verbs of one subject: on Sunday he came and met her."""
    return (
        claim["claim_id"] != main["claim_id"]
        and date["end_char"] <= main["head_char"] < claim["head_char"]
        and claim["start_char"] == main["start_char"]
        and claim["tense"] == main["tense"]
    )


def phrase_around(date: Row, claim: Row, text: str) -> Span | None:
    """The subject or object in which the date stands; None where it stands beside them."""
    for part in (claim["subject"], claim["object"]):
        start = text.find(part, claim["start_char"], claim["end_char"]) if part else -1
        if 0 <= start <= date["start_char"] and date["end_char"] <= start + len(part):
            return start, start + len(part)
    return None
