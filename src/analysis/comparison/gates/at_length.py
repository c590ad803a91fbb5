"""Whether two lone sentences share so much that two outcomes are of one thing, in whatever part of
each sentence it stands: "he remains coach of the club", "the club sacked him".
"""

from __future__ import annotations

import re

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
    outcome befell or who brought it about; and name that in both.
    """
    if not (a.alone and b.alone) or nearness(a, b, x.roots | y.roots) < NEAR:
        return False
    left, right = _theme(a, x), _theme(b, y)
    if not (_share(left, _parts(b, y)) and _share(right, _parts(a, x))):
        return False
    return not (_names_another(a, left, b) or _names_another(b, right, a))


def is_still_so(claim: Statement) -> bool:
    """Whether a lone sentence tells of what lasts: "remained closed", "was still closed"."""
    return bool(LASTING.search(claim.text))


def _theme(claim: Statement, outcome: Outcome) -> frozenset[str]:
    """What it befell: the object, or else the subject; not where that is."""
    *_, last = claim.verb.lower().split() or [""]
    by_itself = claim.copular or is_passive(claim) or last in load_words("prepositions.txt")
    done_to = frozenset() if by_itself else claim.object - outcome.roots
    theme = done_to or claim.subject - outcome.roots
    return theme - place_roots(claim) or theme


def _parts(claim: Statement, outcome: Outcome) -> frozenset[str]:
    return (claim.subject | claim.object) - outcome.roots


def _share(theme: frozenset[str], parts: frozenset[str]) -> bool:
    """Whether a word of weight of what it befell is in a part of the other claim."""
    return any(root.isalpha() for root in theme & with_relatives(parts) - light_roots())


def _names_another(claim: Statement, theme: frozenset[str], other: Statement) -> bool:
    """Whether the noun of what it befell is not in the other sentence."""
    noun = main_noun(claim, theme)
    said = with_relatives(other.context)
    return bool(noun) and noun not in said
