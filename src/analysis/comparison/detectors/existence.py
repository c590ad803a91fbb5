"""None in one claim and some in the other: "no side effects", "dozens had side effects"."""

from __future__ import annotations

from analysis.comparison.detectors.gates import Finding, share_something_specific
from analysis.comparison.detectors.polarity import negators, stages
from analysis.comparison.statements import Statement, light_roots, total
from analysis.comparison.words import load_root_words

NONE = frozenset({"no", "none", "nobody", "zero"})
LEAST = 0.75  # share of what there is none of that the other claim has
FEWEST = 2


def find_existence(a: Statement, b: Statement) -> Finding | None:
    """One says that there is none of what the other found, or has."""
    if stages(a, b) or a.negating == b.negating:
        return None
    denied, said = (a, b) if a.negating else (b, a)
    cue = [w for w in negators(denied) if w.lower in NONE]
    if len(cue) != 1 or len(denied.negators) != 1 or said.hedge or not _exists(said):
        return None
    if not _exists(denied) or not _is_found(denied, said):
        return None
    words = (cue[0].text, said.verb) if denied is a else (said.verb, cue[0].text)
    reason = f"A says “{a.verb}”, B “{b.verb}”: there is none in one, and some in the other."
    return Finding("conflict", "existence", *words, reason)


def _is_found(denied: Statement, said: Statement) -> bool:
    """Whether the object of the denial is what the other claim has as object."""
    denied_thing = denied.object - light_roots()
    shared = denied_thing & said.context
    return (
        len(shared & said.object) >= FEWEST
        and total(shared) >= LEAST * total(denied_thing)
        and share_something_specific(denied, said, frozenset())
    )


def _exists(claim: Statement) -> bool:
    return claim.copular or claim.head in load_root_words("existence_verbs.txt")
