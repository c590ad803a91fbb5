"""Whether two claims say the same: one predicate, the same arguments, and nothing against it."""

from __future__ import annotations

from analysis.comparison.anchors import figures_meet, share_anchor
from analysis.comparison.gates.contrasts import are_in_order, have_other_complements, in_contrast
from analysis.comparison.gates.instances import other_one
from analysis.comparison.gates.likeness import (
    coverage,
    differs_in,
    share_something_specific,
    unshared,
)
from analysis.comparison.gates.occasions import other_places, said_of_others
from analysis.comparison.gates.parts import one_is_of_a_part
from analysis.comparison.gates.timing import in_other_weeks, on_other_weekdays
from analysis.comparison.predicates import (
    find_predicates,
    go_apart,
    may_tell_one,
    negates,
)
from analysis.comparison.readers.acts import is_passive
from analysis.comparison.readers.cues import read_denials
from analysis.comparison.readers.moments import lies_ahead
from analysis.comparison.readers.named_places import place_roots
from analysis.comparison.readers.questions import asks
from analysis.comparison.readers.relatives import with_relatives
from analysis.comparison.statements import Statement, light_roots, remember, total
from analysis.comparison.words import find_root

SHARED = 0.5  # of the weight of the shorter claim
MOSTLY = 0.75  # the same, where the deed is told in other words
COVERED = 0.5  # of it by the sentence of the other
AGENT_NEAR = 3  # words between a verb and "by"
LONGEST_AGENT = 4  # words
LEAST = 2  # words that carry meaning: one alone says nothing
ENOUGH = 3  # of weight, a name counting twice, unless the shorter claim has no other
PRONOUNS = frozenset({"he", "she", "it", "they"})
RELATIVE = frozenset({"that", "which", "who", "whom"})


def tells_the_same(a: Statement, b: Statement) -> bool:
    """The same predicate of the same arguments; both denied or asked, or neither."""
    return (
        (may_tell_one(a, b) or _repeats(a, b) or share_anchor(a, b))
        and bool(read_denials(a)) == bool(read_denials(b))
        and not (_is_done(a) and lies_ahead(b) or _is_done(b) and lies_ahead(a))
        and not (asks(a) or asks(b))
        and not (_is_half(a) or _is_half(b))
        and _name_subjects(a, b)
        and _tell_one_thing(a, b)
        and not (_are_swapped(a, b) or go_apart(a, b))
        and not (_names_another_doer(a, b) or _names_another_doer(b, a))
        and not (is_passive(a) == is_passive(b) and said_of_others(a, b))
        and not other_places(a, b)
        and not on_other_weekdays(a, b)
        and not in_other_weeks(a, b)
        and not (other_one(a, b) or in_contrast(a, b))
        and not (have_other_complements(a, b) or are_in_order(a, b))
        and not one_is_of_a_part(a, b)
        and figures_meet(a, b)
    )


def _is_half(claim: Statement) -> bool:
    """Whether it is the part of a title that names only what the other part is about, or a sentence
    in which no claim was found.
    """
    return not claim.head and (claim.text != claim.sentence or claim.kind != "title")


def _repeats(a: Statement, b: Statement) -> bool:
    """Whether both print the same words, as of one quotation."""
    return a.roots == b.roots and len(a.heavy) >= ENOUGH and a.text.lower() == b.text.lower()


def _tell_one_thing(a: Statement, b: Statement) -> bool:
    """By one deed, in one print, or by one number or day of it."""
    if any(_tell_one(a, b, told) for told in find_predicates(a, b)) or _repeats(a, b):
        return True
    return share_anchor(a, b) and negates(a) == negates(b)


def _tell_one(a: Statement, b: Statement, told: frozenset[str]) -> bool:
    """Whether the rest, without the words that tell the same deed, is the same.

    Where these are not the same words, nearly all has to be, unless both are titles of one story.
    """
    least = MOSTLY if told and not (a.leads and b.leads) else SHARED
    return _share(a, b, told) >= least and _same_arguments(a, b, told)


@remember
def _is_done(claim: Statement) -> bool:
    """Whether it has happened; the participle of a title may as well lie ahead: "bridge shut"."""
    participle = claim.leads and is_passive(claim) and not _has_helper(claim)
    return claim.tense == "past" and not participle


def _has_helper(claim: Statement) -> bool:
    """Whether a word of the predicate stands before its verb: "was", "will"."""
    first = claim.verb.lower().split()[0]
    return find_root(first) != claim.head


def _share(a: Statement, b: Statement, told: frozenset[str]) -> float:
    """Share of the shorter claim that the other holds, in these words or their relatives.

    A name alone says nothing, nor does half of "that the reform provides for". A place is no
    relative of its name: "the harbour", "Port Olm".
    """
    shorter, other = (b, a) if (b.weight, b.text) < (a.weight, a.text) else (a, b)
    asked = shorter.roots - told
    common = asked & _said(other)
    deed = bool(told)  # counts as one word
    if (
        total(common) + deed < LEAST
        or not told
        and any(common <= n.roots for n in (*a.names, *b.names))
    ):
        return 0.0
    is_whole = common == asked and shorter.span_words[0].lower not in RELATIVE
    named = common & a.capitalised & b.capitalised
    if not is_whole and len(common - light_roots()) + len(named) + deed < ENOUGH:
        return 0.0
    return (total(common) + deed) / (total(asked) + deed)


@remember
def _said(claim: Statement) -> frozenset[str]:
    return claim.roots | with_relatives(claim.roots - place_roots(claim))


def _same_arguments(a: Statement, b: Statement, told: frozenset[str]) -> bool:
    """Whether they have enough in common, and not each another subject or object."""
    return (
        coverage(a, b, told) >= COVERED
        and share_something_specific(a, b, frozenset())
        and not _is_of_another(a, b, "subject", told)
        and not _is_of_another(a, b, "object", told)
    )


def _is_of_another(a: Statement, b: Statement, part: str, told: frozenset[str]) -> bool:
    """Whether a part of each names something that the other lacks, and not the same beside it.

    The same may be told in more words: "the carmaker Halden", "Halden's board"; in two long
    articles a place in common is not enough: "a school in Kolm", "the line to Kolm". The subject
    of an active verb is not what that of a passive one is.
    """
    if not differs_in(a, b, (part,), told):
        return False
    if is_passive(a) != is_passive(b):
        return False
    if (a.copular or b.copular) and not (a.leads and b.leads):
        return True
    left, right = getattr(a, part), getattr(b, part)
    places = frozenset() if a.leads and b.leads else place_roots(a) | place_roots(b)
    shared = (left & with_relatives(right)) - light_roots() - places
    new = (
        frozenset(unshared(left, b)) & a.capitalised,
        frozenset(unshared(right, a)) & b.capitalised,
    )
    return not shared or all(new)


def _name_subjects(a: Statement, b: Statement) -> bool:
    """Whether the subject of each claim stands in the other somewhere.

    Unless it is a pronoun there, and nearly all the rest is the same, or the other is passive and
    need not say who did it.
    """
    return all(
        not one.subject
        or one.open_subject
        or one.subject & with_relatives(other.roots)
        or is_passive(other) > is_passive(one)
        or _speaks_of_him(other)
        and coverage(a, b, one.subject) >= MOSTLY
        for one, other in ((a, b), (b, a))
        if not other.open_subject
    )


@remember
def _speaks_of_him(claim: Statement) -> bool:
    """Whether a pronoun stands for the subject."""
    return bool(claim.head) and claim.text.split()[0].lower() in PRONOUNS


def _are_swapped(a: Statement, b: Statement) -> bool:
    """Whether who does it in one claim has it done to him in the other: "A beat B", "B beat A"."""
    if a.subject & b.subject or is_passive(a) != is_passive(b):
        return False
    one, other = a.subject & b.object, b.subject & a.object
    both = one - light_roots() and other - light_roots()
    return bool(both or one & b.capitalised or other & a.capitalised)


def _names_another_doer(passive: Statement, active: Statement) -> bool:
    """Whether what somebody does in one is done by another in the other: "paid by the city".

    Where both have one verb its subject has to be he: "a judge was appointed by the court".
    """
    if not is_passive(passive) or is_passive(active) or not active.subject:
        return False
    after = [word for word in passive.span_words if word.start > passive.head_char]
    by = [at for at, word in enumerate(after[:AGENT_NEAR]) if word.lower == "by"]
    doer = {w.root for at in by for w in after[at + 1 :][:LONGEST_AGENT]} - light_roots() - {""}
    does = active.subject if passive.head == active.head else active.context
    return bool(doer) and doer.isdisjoint(with_relatives(does))
