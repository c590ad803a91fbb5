"""Whether two claims tell one deed that has but one place."""

from __future__ import annotations

from analysis.comparison.gates.identity import are_one
from analysis.comparison.gates.occasions import same_occasion
from analysis.comparison.gates.timing import are_two_times
from analysis.comparison.readers.acts import direct_object, is_passive, join_next_word, read_act
from analysis.comparison.readers.nouns import main_noun
from analysis.comparison.readers.relatives import with_relatives
from analysis.comparison.statements import Statement, light_roots
from analysis.comparison.words import find_root, load_root_words, split_roots

# What is said of an event that has one place; "set up" is said of a thing that has.
HELD = frozenset(
    map(find_root, ("hold", "take_place", "stage", "host", "celebrate", "happen", "occur"))
)
FOUND = frozenset(map(find_root, ("find", "discover", "recover", "retrieve")))
PLACED = HELD | {find_root("set_up")}
KILL = find_root("kill")


def is_one_deed(a: Statement, b: Statement) -> bool:
    """Whether both assert that the same was done to one thing, which is done to it but once.

    In a story what both tell in one verb, in the past and of one thing known, has been done once.
    """
    if a.copular or b.copular or a.negated or b.negated or a.hedge or b.hedge:
        return False
    if _tells_as_noun(a, b) or _tells_as_noun(b, a):
        return not are_two_times(a, b) and same_occasion(a, b)
    if with_relatives(_read_acts(a)).isdisjoint(_read_acts(b)):
        return False
    acts = with_relatives(_read_acts(a) | _read_acts(b))
    if not (_is_done_once(acts) or _is_told_alike(a, b, acts)):
        return False
    if may_die_elsewhere(a, b) or are_two_times(a, b) or not same_occasion(a, b):
        return False
    return are_one(a, _whom(a), b, _whom(b))


def _tells_as_noun(held: Statement, done: Statement) -> bool:
    """Whether what happened in one is done in the other: "the bus crash happened", "it crashed"."""
    if held.head not in HELD or not _is_done_once(frozenset({done.head})):
        return False
    noun, of = main_noun(held, held.subject), held.subject - light_roots()
    return noun in with_relatives(frozenset({done.head})) and not of.isdisjoint(done.subject)


def _is_done_once(acts: frozenset[str]) -> bool:
    return not acts.isdisjoint(load_root_words("single_acts.txt"))


def _is_told_alike(a: Statement, b: Statement, acts: frozenset[str]) -> bool:
    """Whether an event was held, or one verb is in the past; not on Sunday and in May."""
    days_a, days_b = ({day.text.lower() for day in claim.days} for claim in (a, b))
    if days_a and days_b and days_a.isdisjoint(days_b):
        return False
    one_verb = a.head == b.head not in load_root_words("plain_verbs.txt")
    return not acts.isdisjoint(PLACED) or one_verb and a.tense == b.tense == "past"


def _read_acts(claim: Statement) -> frozenset[str]:
    """The verb, and what the predicate tells beside it: "was found burnt out"."""
    acts = split_roots(claim.verb) | {read_act(claim), join_next_word(claim)}
    return acts.union(*(one for one in (HELD, FOUND) if acts & one))


def may_die_elsewhere(a: Statement, b: Statement) -> bool:
    """Whether one tells how somebody was hurt, and the other the death, later and elsewhere."""
    return a.head != b.head and KILL in with_relatives(frozenset({a.head, b.head}))


def _whom(claim: Statement) -> frozenset[str]:
    """The roots of what it was done to; of who did it, if the verb has no object."""
    alone = is_passive(claim) or join_next_word(claim) in HELD
    return frozenset(() if alone else direct_object(claim)) or claim.subject
