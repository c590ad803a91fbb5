"""Whether two articles open on one event: what their titles and first sentences share."""

from __future__ import annotations

from analysis.comparison.readers.relatives import with_relatives
from analysis.comparison.statements import Statement, light_roots

OPENING = 2  # sentences of the body
FEWEST = 2  # shared roots; a name counts twice


def open_on_one_event(a: Statement, b: Statement) -> bool:
    """Whether their titles and first sentences share names and words enough, or are the same."""
    roots_a, names_a = _opening(a)
    roots_b, names_b = _opening(b)
    shared = (roots_a & with_relatives(roots_b)) - light_roots()
    return len(shared) + len(shared & names_a & names_b) >= FEWEST


def _opening(claim: Statement) -> tuple[frozenset[str], frozenset[str]]:
    """The roots of what an article opens with, and those with a capital in its sentences."""
    sentences = claim.around.article.sentences
    body = [sentence for sentence in sentences if sentence.kind != "title"][:OPENING]
    titles = [sentence for sentence in sentences if sentence.kind == "title"]
    roots = frozenset().union(*(sentence.roots for sentence in (*titles, *body)))
    return roots, frozenset().union(*(sentence.capitalised for sentence in body))
