"""What an outcome is of, as its claim tells it: what it befell, or else who brought it about."""

from __future__ import annotations

import re

from analysis.comparison.lexicon import load_words
from analysis.comparison.readers.acts import is_passive
from analysis.comparison.readers.named_places import place_roots
from analysis.comparison.readers.outcome_phrases import Outcome
from analysis.comparison.statements import Statement
from analysis.comparison.words import split_roots

FOUND = re.compile(r"(?:find|found|finds|finding)\b", re.IGNORECASE)


def find_theme(claim: Statement, outcome: Outcome) -> frozenset[str]:
    """What the outcome is of: a direct object, or else the subject; all where there is no verb.

    Not where it happens, unless that is all: "took the town of Kolm", "drove back a raid in Kolm".
    An object may stand inside the phrase: "found the nurse guilty", "found her guilty".
    """
    if claim.object & outcome.roots and FOUND.match(outcome.text):
        return split_roots(outcome.text) - outcome.stems
    theme = _with_places(claim, outcome)
    return theme - place_roots(claim) or theme


def find_theme_of_phrase(claim: Statement, outcome: Outcome) -> frozenset[str]:
    """The same; also what follows a small word of the phrase: "went ahead with its plan"."""
    last = claim.verb.lower().rpartition(" ")[2]
    if last in outcome.text.lower().split()[1:] and not (claim.copular or is_passive(claim)):
        return claim.object or _with_places(claim, outcome)
    return _with_places(claim, outcome) or claim.subject  # "the goal stood"


def _with_places(claim: Statement, outcome: Outcome) -> frozenset[str]:
    """The direct object, or else the subject, with the names of places in it."""
    return find_object(claim, outcome) or (claim.subject or claim.roots) - outcome.roots


def find_object(claim: Statement, outcome: Outcome) -> frozenset[str]:
    """The direct object, unless the phrase holds it: "broke the record by a second"."""
    last = claim.verb.lower().rpartition(" ")[2]
    if claim.copular or claim.object & outcome.roots:
        return frozenset()
    if last in load_words("prepositions.txt"):
        return frozenset()
    return claim.object
