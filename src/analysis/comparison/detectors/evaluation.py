"""The same thing judged well in one and badly in the other."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.comparison.detectors.gates import Finding
from analysis.comparison.lexicon import load_pairs
from analysis.comparison.statements import Statement, light_roots, read_once
from analysis.comparison.words import Word


def find_evaluation(a: Statement, b: Statement) -> Finding | None:
    """Opposite judgements of what both have as subject: opinions differ, they do not conflict."""
    subject = (a.subject & b.subject) - light_roots()
    if a.negating or b.negating or not subject:
        return None
    judgements = load_pairs("evaluations.csv")
    for x in read_judgements(a):
        for y in read_judgements(b):
            if judgements[x.lower] != judgements[y.lower]:
                what = next(w.text for w in a.words if w.root in subject)
                reason = f"Of {what}, A says “{x.text}”, B “{y.text}”: opposite judgements."
                return Finding("differ", "evaluation", x.text, y.text, reason)
    return None


@read_once
def read_judgements(claim: Statement) -> Iterator[Word]:
    """The words of the claim that judge."""
    judgements = load_pairs("evaluations.csv")
    return (w for w in claim.words if w.lower in judgements)
