"""Whether two lone sentences share so much that two outcomes are of one thing, in whatever part of
each sentence it stands: "he remains coach of the club", "the club sacked him".
"""

from __future__ import annotations

import re

from analysis.comparison.gates.identity import are_two_doers
from analysis.comparison.gates.likeness import nearness
from analysis.comparison.lexicon import load_words
from analysis.comparison.readers.acts import is_passive
from analysis.comparison.readers.named_places import place_roots
from analysis.comparison.readers.nouns import main_noun
from analysis.comparison.readers.outcome_phrases import Outcome
from analysis.comparison.readers.relatives import with_relatives
from analysis.comparison.statements import Statement, light_roots

LASTING = re.compile(r"\b(?:(?:is|was|are|were) still\b|stay|remain)", re.IGNORECASE)
NEAR = 4  # words of weight in common, a name counting twice


def share_at_length(a: Statement, b: Statement, x: Outcome, y: Outcome) -> bool:
    """Whether both are all that their articles say, and much of it is the same, also of what each
    outcome befell or who brought it about; and name that in both. Not what each does for himself.
    """
    if not (a.alone and b.alone) or nearness(a, b, x.roots | y.roots) < NEAR:
        return False
    if "each" in (x.entry.who, y.entry.who) or are_two_doers(a, b, x.roots | y.roots):
        return False
    left, right = _theme(a, x), _theme(b, y)
    if not (_is_part(left, b, y) and _is_part(right, a, x)):
        return False
    return _has_noun(b, main_noun(a, left)) and _has_noun(a, main_noun(b, right))


def is_still_so(claim: Statement) -> bool:
    """Whether a claim tells of what lasts: "remained closed", "was still closed"."""
    return bool(LASTING.search(claim.text))


def _theme(claim: Statement, outcome: Outcome) -> frozenset[str]:
    """What it befell: the object, or else the subject; not where that is.

    Unlike `find_theme`, also what is left of an object whose noun is in the phrase itself: of
    "signed the contract for the pipeline", the pipeline.
    """
    last = claim.verb.lower().rpartition(" ")[2]
    by_itself = claim.copular or is_passive(claim) or last in load_words("prepositions.txt")
    done_to = frozenset() if by_itself else claim.object - outcome.roots
    theme = done_to or claim.subject - outcome.roots
    return theme - place_roots(claim) or theme


def _is_part(theme: frozenset[str], other: Statement, outcome: Outcome) -> bool:
    """Whether a word of weight of what it befell is in the subject or object of the other claim."""
    parts = (other.subject | other.object) - outcome.roots
    return any(root.isalpha() for root in theme & with_relatives(parts) - light_roots())


def _has_noun(claim: Statement, noun: str) -> bool:
    """Whether the sentence has the main noun of what befell the other, if one is known."""
    return not noun or noun in with_relatives(claim.context)
