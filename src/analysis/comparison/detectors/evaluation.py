"""The same thing judged well in one and badly in the other."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.comparison.findings import Finding
from analysis.comparison.lexicon import load_pairs
from analysis.comparison.statements import Statement, light_roots, read_once
from analysis.comparison.words import Word


def find_evaluation(a: Statement, b: Statement) -> Finding | None:
    """Opposite judgements of one thing: opinions differ, they do not conflict."""
    judged = _judged(a, b)
    if a.negating or b.negating or not judged:
        return None
    poles = _poles(a), _poles(b)
    if poles[0] == poles[1] or any(len(found) > 1 for found in poles):
        return None  # who praises this and criticises that judges neither
    words = read_judgements(a), read_judgements(b)
    if not all(words):
        return None  # only the sentence around judges
    x, y = (said[0].text for said in words)
    what = next(w.text for w in a.words if w.root in judged)
    reason = f"Of {what}, A says “{x}”, B “{y}”: opposite judgements."
    return Finding("differ", "evaluation", x, y, reason)


def _judged(a: Statement, b: Statement) -> frozenset[str]:
    """What both have as subject; or one of two titles, where the other names it at all."""
    if a.leads and b.leads:
        return (a.subject & b.roots | b.subject & a.roots) - light_roots()
    return (a.subject & b.subject) - light_roots()


def _poles(claim: Statement) -> set[str]:
    """Whether its sentence judges well, or badly, or both."""
    judgements = load_pairs("evaluations.csv")
    return {judgements[word] for word in claim.around.lower & judgements.keys()}


@read_once
def read_judgements(claim: Statement) -> Iterator[Word]:
    """The words of the claim that judge."""
    judgements = load_pairs("evaluations.csv")
    return (w for w in claim.words if w.lower in judgements)
