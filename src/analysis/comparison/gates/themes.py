"""Whether a verb befalls one thing in two claims, by the noun and the words that belong to it."""

from __future__ import annotations

from analysis.comparison.readers.acts import direct_object, is_passive
from analysis.comparison.readers.relatives import with_relatives
from analysis.comparison.readers.themes import NOBODY, Theme, read_rest
from analysis.comparison.statements import Statement
from analysis.comparison.words import find_root, load_root_words

BY = "by"
SEXES = frozenset(map(find_root, "woman women man men girl girls boy boys".split()))  # noqa: SIM905


def are_one_theme(x: Theme, y: Theme, a: Statement, b: Statement) -> bool:
    """Whether both phrases have one main noun, and not each words of its own that tell it apart.

    One of them has to be known: "the flood sirens" and "the sirens on the town hall" are one thing
    to who reads both, "a flat" and "a flat in Kolm" are not. "No siren" is none of them.
    """
    known = x.none or y.none or (x.known and y.known)
    return known and is_one_kind(x, y, a, b)


def is_one_kind(x: Theme, y: Theme, a: Statement, b: Statement) -> bool:
    """Whether both phrases have one main noun, and not each a word of its own beside it."""
    if y.noun not in with_relatives(frozenset({x.noun})):
        return False
    if load_root_words("ranks.txt") & (x.before ^ y.before):
        return False
    of_two = _are_two(x.before, y.before, a.roots, b.roots)
    return not (of_two or _are_two(x.after, y.after, a.context, b.context))


def _are_two(
    left: frozenset[str], right: frozenset[str], said_a: frozenset[str], said_b: frozenset[str]
) -> bool:
    """Whether each phrase has a word that the other lacks: the Mill bridge, the Oxmoor one."""
    return bool(left - with_relatives(said_b) and right - with_relatives(said_a))


def done_by_others(denied: Statement, said: Statement) -> bool:
    """Whether who did not do it may be another than who did: "Lund did not sign it", "it was
    signed"; a verb without an object is of its subject, which is its theme.
    """
    if is_passive(denied) or not direct_object(denied) or denied.subject <= {NOBODY}:
        return False
    if said.subject and said.subject <= said.capitalised and _is_any(denied):
        return False  # "no paper printed it", "the Courier printed it"
    if is_passive(said) and BY not in said.verb.split() and not _is_person(denied):
        return False  # "the council did not consult them", "they were consulted"
    doers = said.context if is_passive(said) else said.subject
    return with_relatives(denied.subject).isdisjoint(doers) and not said.open_subject


def _is_any(denied: Statement) -> bool:
    """Whether nothing of a whole kind did it: "no paper"; not "no British paper", "no woman"."""
    kind = denied.subject - SEXES
    return (
        denied.text.lower().startswith("no ")
        and denied.alone
        and len(kind) == len(denied.subject) == 1
    )


def _is_person(claim: Statement) -> bool:
    """Whether its subject is a person by name."""
    return any(n.label == "PERSON" and n.roots & claim.subject for n in claim.names)


def tells_more(claim: Statement, other: Statement) -> bool:
    """Whether beside verb and theme it tells a place or a person of which the other is silent."""
    return bool(read_rest(claim) - with_relatives(other.context))
