"""Whether two claims tell one deed that has but one place."""

from __future__ import annotations

from analysis.comparison.gates.identity import are_one
from analysis.comparison.gates.occasions import same_occasion
from analysis.comparison.gates.timing import are_two_times
from analysis.comparison.readers.acts import direct_object, is_passive, read_act
from analysis.comparison.readers.relatives import with_relatives
from analysis.comparison.statements import Statement
from analysis.comparison.words import find_root, load_root_words, split_roots

# Verbs for what is done at one place, besides those for what is done once.
HELD = frozenset(map(find_root, ("hold", "stage", "host", "celebrate", "set_up")))
KILL = find_root("kill")


def is_one_deed(a: Statement, b: Statement) -> bool:
    """Whether both assert that the same was done to one thing, which is done to it but once."""
    acts = with_relatives(_read_acts(a))
    once = load_root_words("single_acts.txt") | HELD
    if a.negated or b.negated or a.hedge or b.hedge or acts.isdisjoint(_read_acts(b)):
        return False
    if acts.isdisjoint(once) or may_die_elsewhere(a, b):
        return False
    if are_two_times(a, b) or not same_occasion(a, b):
        return False
    return are_one(a, _whom(a), b, _whom(b))


def _read_acts(claim: Statement) -> frozenset[str]:
    """The verb, and what the predicate tells beside it: "was found burnt out"."""
    return split_roots(claim.verb) | {read_act(claim)}


def may_die_elsewhere(a: Statement, b: Statement) -> bool:
    """Whether one tells how somebody was hurt, and the other the death, later and elsewhere."""
    return a.head != b.head and KILL in with_relatives(frozenset({a.head, b.head}))


def _whom(claim: Statement) -> frozenset[str]:
    """The roots of what it was done to; of who did it, if the verb has no object."""
    whom = frozenset() if is_passive(claim) else frozenset(direct_object(claim))
    return whom or claim.subject
