"""Whether two outcomes befell one thing, or were brought about by one, as the words tell it."""

from __future__ import annotations

from analysis.comparison.gates.identity import are_two_doers, name_two_subjects
from analysis.comparison.gates.likeness import (
    coverage,
    differs_in,
    has_one_noun,
    have_two_subjects,
    meet_in,
    share_something_specific,
)
from analysis.comparison.gates.parts import read_counts
from analysis.comparison.gates.themes import are_one_theme, done_by_others
from analysis.comparison.readers.nouns import is_definite, main_noun
from analysis.comparison.readers.outcome_phrases import Outcome
from analysis.comparison.readers.outcome_themes import (
    FOUND,
    find_object,
    find_theme,
    find_theme_of_phrase,
)
from analysis.comparison.readers.relatives import with_relatives
from analysis.comparison.readers.themes import read_phrase, read_rest
from analysis.comparison.statements import Statement, light_roots

LEAST = 0.5
CHARGE = 2  # words


def tell_of_one(a: Statement, b: Statement, x: Outcome, y: Outcome) -> bool:
    """Whether the words say that it is of one thing, and where it matters that one did it."""
    if x.negated != y.negated and done_by_others(*((a, b) if x.negated else (b, a))):
        return False  # "Lund did not sign it", "it was signed"
    if _befall_one(a, b, x, y):
        return True
    without = x.roots | y.roots
    alike = coverage(a, b, without) >= LEAST and share_something_specific(a, b, without)
    if not alike and not _name_one_known(a, b, x, y):
        return False
    if x.entry.who != "thing" and a.subject and b.subject:
        return _is_done_by_one(a, b, without)
    return _is_done_to_one(a, b, x, y)


def _is_done_by_one(a: Statement, b: Statement, without: frozenset[str]) -> bool:
    """Whether both have one subject, which title and body of an article may put in other words,
    and do it to one object.
    """
    in_other_words = a.article_id == b.article_id and not name_two_subjects(a, b)
    met = meet_in(a.subject, b.subject, a, b) or in_other_words
    one = met and has_one_noun(a.subject, b.subject, a, b)
    return one and not differs_in(a, b, ("object",), without)


def _is_done_to_one(a: Statement, b: Statement, x: Outcome, y: Outcome) -> bool:
    """Whether both befell one thing, and no two brought it about."""
    without = x.roots | y.roots
    if are_two_doers(a, b, without):
        return False
    if find_object(a, x) and find_object(b, y) and not has_one_noun(a.subject, b.subject, a, b):
        return False  # what the council approved, the mayor blocks
    left, right = find_theme(a, x), find_theme(b, y)
    met = meet_in(left, right, a, b) or _is_turned_round(a, b) or _share_a_charge(a, b, x, y)
    of_another = not (a.leads and b.leads) and differs_in(a, b, ("object",), without)
    return met and has_one_noun(left, right, a, b) and not of_another


def _befall_one(a: Statement, b: Statement, x: Outcome, y: Outcome) -> bool:
    """Whether both befall what the story knows by one noun, however much else each of them tells;
    but not if each tells a place or a purpose of its own.
    """
    of_thing = x.entry.who == "thing"
    left = find_theme_of_phrase(a, x) if of_thing else a.subject
    right = find_theme_of_phrase(b, y) if of_thing else b.subject
    if read_counts(a) != read_counts(b) or not _is_one_phrase(a, b, left, right):
        return False
    if not of_thing and differs_in(a, b, ("object",), x.roots | y.roots):
        return False  # hires pilots, lays off cleaners
    more_a = read_rest(a) - x.roots - with_relatives(b.context)
    more_b = read_rest(b) - y.roots - with_relatives(a.context)
    return not (more_a and more_b)


def _is_one_phrase(a: Statement, b: Statement, left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether two parts are one thing; not what the council approves, and the mayor blocks."""
    by_two = have_two_subjects(a, b) or not has_one_noun(a.subject, b.subject, a, b)
    if left <= a.object and right <= b.object and by_two:
        return False
    mine, theirs = read_phrase(a, left), read_phrase(b, right)
    return bool(mine and theirs) and are_one_theme(mine, theirs, a, b)


def _share_a_charge(a: Statement, b: Statement, x: Outcome, y: Outcome) -> bool:
    """Whether pronouns stand for whom it befell, and what it was for is told at length in both."""
    shared = (a.object & b.object) - x.roots - y.roots - light_roots()
    return _befell_pronoun(a, x) and _befell_pronoun(b, y) and len(shared) >= CHARGE


def _befell_pronoun(claim: Statement, outcome: Outcome) -> bool:
    """Whether a pronoun, which has no root, stands for whom it befell."""
    inside = bool(claim.object & outcome.roots and FOUND.match(outcome.text))
    return not find_theme(claim, outcome) if inside else bool(claim.head and not claim.subject)


def _name_one_known(a: Statement, b: Statement, x: Outcome, y: Outcome) -> bool:
    """Whether both say it of what the reader knows, by one noun: "the siren", "the plant's siren".

    A title leaves articles out; it speaks of what its own body does.
    """
    if (a.leads and b.leads) or a.subject and b.subject and read_counts(a) != read_counts(b):
        return False
    left, right = find_theme(a, x), find_theme(b, y)
    near = a.article_id == b.article_id or coverage(a, b, x.roots | y.roots) >= LEAST
    known = near and all(c.kind == "title" or is_definite(c, p) for c, p in ((a, left), (b, right)))
    return known and bool(main_noun(a, left) and main_noun(a, left) == main_noun(b, right))


def _is_turned_round(a: Statement, b: Statement) -> bool:
    """Whether the one that does it in one claim stands as object in the other: a bill passes."""
    left = a.subject & with_relatives(b.object) - light_roots()
    right = b.subject & with_relatives(a.object) - light_roots()
    return bool(left and right)
