"""All of them in one, only a part in the other: "all the miners", "only half of the miners"."""

from __future__ import annotations

import re

from analysis.comparison.findings import Finding
from analysis.comparison.gates.instances import other_edition, other_scope
from analysis.comparison.gates.likeness import coverage, differs_in, shared_roots
from analysis.comparison.gates.occasions import other_places
from analysis.comparison.gates.timing import on_other_weekdays, stages
from analysis.comparison.readers.nouns import find_noun
from analysis.comparison.statements import Statement, remember
from analysis.comparison.words import split_roots

LEAST = 0.6
WHOLE = re.compile(r"(?:all(?! but\b)|every|each|both)\b", re.IGNORECASE)
PART = re.compile(
    r"(?:only|just|no more than|fewer than|less than|under|barely) [^,]*?(?= of\b| the\b|$)"
    r"|(?:about |almost |nearly |less than )?(?:half|a (?:third|quarter|fifth|fraction|handful"
    r"|minority))\b|few\b|hardly any\b",
    re.IGNORECASE,
)


def find_whole(a: Statement, b: Statement) -> Finding | None:
    """All did what in the other only a part of them did; of two lone sentences."""
    if not (a.alone and b.alone) or a.negating or b.negating or stages(a, b):
        return None
    whole, part = (a, b) if WHOLE.match(a.text) else (b, a)
    if not WHOLE.match(whole.text) or not read_part(part) or on_other_weekdays(a, b):
        return None
    if other_places(a, b) or other_edition(a, b) or other_scope(a, b):
        return None
    noun, without = find_noun(whole, whole.subject)[-1:], split_roots(read_part(part))
    if not noun or noun[0] not in part.subject:
        return None
    if a.head != b.head and not shared_roots(a, b, without.union(noun)):
        return None  # "all the members voted", "half of the members are women"
    parts = ("subject", "object")
    if coverage(a, b, without) < LEAST or differs_in(a, b, parts, without):
        return None
    words = [WHOLE.match(whole.text)[0], read_part(part)]
    words = words if whole is a else words[::-1]
    reason = "A says “{}”, B says “{}” of them.".format(*words)
    return Finding("conflict", "number", *words, reason)


def tells_quantity(claim: Statement) -> bool:
    """Whether the subject opens with a word for all, or for a part."""
    return bool(WHOLE.match(claim.text) or read_part(claim))


@remember
def read_part(claim: Statement) -> str:
    """The words for a part with which the claim opens."""
    match = PART.match(claim.text[: max(claim.head_char - claim.start, 0)])
    return match[0] if match else ""
