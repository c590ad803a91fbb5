"""Whether the outcomes of two titles, or of two lone sentences, may be of one thing: they are of
one story, so that they are unless something is set against it.
"""

from __future__ import annotations

from analysis.comparison.gates.identity import are_two_doers
from analysis.comparison.gates.likeness import count_names_twice, meet_in, shared_roots
from analysis.comparison.readers.acts import is_passive
from analysis.comparison.readers.named_places import place_roots
from analysis.comparison.readers.outcome_phrases import Outcome
from analysis.comparison.readers.outcome_themes import find_object, find_theme
from analysis.comparison.readers.relatives import with_relatives
from analysis.comparison.readers.themes import NOBODY
from analysis.comparison.statements import Statement, light_roots
from analysis.comparison.words import hold_opposites, load_root_words

MANY = 3  # words in common, a name counting twice, of two titles that set one thing against another


def fit_together(a: Statement, b: Statement, x: Outcome, y: Outcome) -> bool:
    """Whether two titles, which are of one story, set nothing of it against the other's.

    Who repeats the words of the other but one has that one otherwise because it is another thing.
    """
    without = x.roots | y.roots
    if are_two_doers(a, b, without) or not _may_be_done_by_one(a, b, x):
        return False
    left, right, subjects = _read_set_against(a, b, x, y)
    if hold_opposites(left, right, "antonyms.csv"):
        return False  # the northern tunnel and the southern one
    if _is_of_kin(left, b) or _is_of_kin(right, a):
        return False
    named = left & right & a.capitalised & b.capitalised - place_roots(a)
    if meet_in(left, right, a, b) or subjects and named:
        return True
    shared = shared_roots(a, b, without)
    contrasted = count_names_twice(shared & b.context, a, b) >= MANY
    if contrasted and left and right and not (x.entry.anywhere and subjects):
        return False
    return a.alone and b.alone and _is_unmistakable(x) and _is_unmistakable(y)


def _read_set_against(
    a: Statement, b: Statement, x: Outcome, y: Outcome
) -> tuple[frozenset[str], frozenset[str], bool]:
    """What of each claim has the same part: what it is done to, or else who does it; which."""
    left, right = find_object(a, x), find_object(b, y)
    if (left or is_passive(a)) and (right or is_passive(b)):
        return find_theme(a, x), find_theme(b, y), False
    return (a.subject or a.roots) - x.roots, (b.subject or b.roots) - y.roots, True


def _is_of_kin(theme: frozenset[str], other: Statement) -> bool:
    """Whether it is somebody of whom the other does not speak: his brother, the owner."""
    return bool((theme & load_root_words("relational_nouns.txt")) - with_relatives(other.context))


def _may_be_done_by_one(a: Statement, b: Statement, x: Outcome) -> bool:
    """Whether neither's doer has another part in the other claim; of many, whether he is named."""
    left, right = a.subject, b.subject
    if x.entry.who == "thing":
        return True
    if (left & (b.roots - right) | right & (a.roots - left)) - light_roots():
        return False
    met = bool(left & with_relatives(right) - light_roots())
    return met or x.entry.who != "each" or NOBODY in left | right


def _is_unmistakable(outcome: Outcome) -> bool:
    """Whether it is told in more than one word, or in one that means nothing else: "acquitted"; but
    "caught", "cleared", "held" mean many things.
    """
    return len(outcome.stems) > 1 or not outcome.stems.isdisjoint(
        load_root_words("plain_outcomes.txt")
    )
