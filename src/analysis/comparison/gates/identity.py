"""Whether two claims are about one thing or person, by names and by who somebody is said to be."""

from __future__ import annotations

from itertools import product

from analysis.comparison.gates.likeness import unshared
from analysis.comparison.readers.nouns import is_definite, is_indefinite, main_noun
from analysis.comparison.readers.persons import Person
from analysis.comparison.readers.places import may_meet
from analysis.comparison.readers.relatives import generic_nouns, with_relatives
from analysis.comparison.readers.subjects import AND, read_names
from analysis.comparison.statements import Statement, light_roots
from analysis.comparison.words import split_roots

SHORT_FORM = 3  # letters that a short form shares with the name: Tim, Timothy


def same_thing(a: Statement, b: Statement) -> bool:
    """Whether the subjects bear one name, in full or in part; a pronoun that opens a text may."""
    if a.open_subject or b.open_subject:
        return True
    return any(
        _is_short_for(x, y) or _is_short_for(y, x) for x in read_names(a) for y in read_names(b)
    )


def bear_two_names(a: Statement, b: Statement) -> bool:
    """Whether each subject has a name, and they share none: shares in Arden, Lindal's shares.

    Names that begin alike are one: "Kolm", "Kolmer".
    """
    left, right = a.subject & a.named, b.subject & b.named
    met = any(x.startswith(y) or y.startswith(x) for x, y in product(left, right))
    return bool(left and right) and not met


def are_two_doers(a: Statement, b: Statement, without: frozenset[str]) -> bool:
    """Whether each subject is another name, and they share no word: France approves, Germany
    rejects.
    """
    shared = a.subject & b.subject - light_roots() - without
    return not shared and name_two_subjects(a, b, without)


def are_two_persons(a: Statement, b: Statement) -> bool:
    """Whether each has another person as its subject, by name, of whom the other says nothing."""
    left, right = (
        [n.roots for n in c.names if n.label == "PERSON" and n.roots <= c.subject] for c in (a, b)
    )
    met = any(roots & b.context for roots in left) or any(roots & a.context for roots in right)
    return bool(left and right) and not met


def name_two_subjects(a: Statement, b: Statement, without: frozenset[str] = frozenset()) -> bool:
    """Whether the subject of each has a name of which the other sentence says nothing: Kolm's
    mayor, the mayor of Orlow.
    """
    left = _named(a).intersection(unshared(a.subject - without, b))
    return bool(left) and not _named(b).isdisjoint(unshared(b.subject - without, a))


def _named(claim: Statement) -> frozenset[str]:
    """Roots of the names, and of what has a capital though it opens no sentence."""
    capitals = (w.root for w in claim.sentence_words[1:] if w.text[0].isupper())
    return claim.named.union(capitals)


def are_cut_short(roots: frozenset[str], other: Statement) -> bool:
    """Whether the other sentence has a longer form of one of the names: "Jags", "Jaguars"."""
    cut = [root for root in roots if len(root) >= SHORT_FORM]
    return any(name.startswith(root) for root in cut for name in other.capitalised)


def _is_short_for(short: frozenset[str], long: frozenset[str]) -> bool:
    """Whether every word of one name is in the other, at most one of them cut short."""
    missing = short - long
    if (AND in short) != (AND in long):
        return False  # one of two
    if not missing or len(missing) > 1 or missing == short:
        return not missing
    (cut,) = missing
    return len(cut) >= SHORT_FORM and any(root.startswith(cut) for root in long - short)


def are_one(a: Statement, left: frozenset[str], b: Statement, right: frozenset[str]) -> bool:
    """Whether two phrases, each of a claim, name one thing: by a name, or by a noun as known.

    Or one of them by a more general noun: "the vessel", "the ferry". Not "the Mill bridge" and "the
    Oxmoor bridge".
    """
    named_a, named_b = left & a.named, right & b.named
    named_a = named_a or left & a.around.capitalised & named_b  # "Aldous", if "Ada Aldous" is one
    named_b = named_b or right & b.around.capitalised & named_a
    if named_a and named_b:
        return _is_short_for(named_a, named_b) or _is_short_for(named_b, named_a)
    if named_a or named_b or unshared(left, b) and unshared(right, a):
        return False
    noun, other = main_noun(a, left), main_noun(b, right)
    same = with_relatives(frozenset({noun})) | generic_nouns().get(noun, frozenset())
    return bool(noun) and other in same and _are_known(a, left, b, right)


def _are_known(a: Statement, left: frozenset[str], b: Statement, right: frozenset[str]) -> bool:
    """Whether one of them is known, and neither is one of several."""
    if a.kind == b.kind == "title":
        return True
    known = is_definite(a, left) or is_definite(b, right)
    return known and not (is_indefinite(a, left) or is_indefinite(b, right))


def exclude(x: Person, y: Person, a: Statement, b: Statement) -> bool:
    """Whether one can't be the other: other names, another relative, sex or profession."""
    if x.names & b.context or y.names & a.context:
        return False
    if are_cut_short(x.names, b) or are_cut_short(y.names, a):
        return False
    if x.names and y.names and (x.names <= _in_full(b, y.names) or y.names <= _in_full(a, x.names)):
        return False  # "Kolm", "the Rovers": Kolm Rovers
    if x.names and y.names:
        return not may_meet(x.text, y.text)
    kin = bool(x.kinds and y.kinds) and x.kinds.isdisjoint(y.kinds)
    sexes = bool(x.sex and y.sex) and x.sex != y.sex
    trades = bool(x.fields and y.fields) and x.fields.isdisjoint(y.fields)
    return kin or sexes or trades


def _in_full(claim: Statement, names: frozenset[str]) -> frozenset[str]:
    """The roots of the names as the story has them in full."""
    return frozenset().union(*(split_roots(n.entity) for n in claim.names if n.roots & names))
