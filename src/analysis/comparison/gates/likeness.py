"""What every detector asks of two claims before its own pair of words counts."""

from __future__ import annotations

import math
import re
from collections.abc import Set

from analysis.comparison.readers.nouns import NUMBERS, find_noun, owners
from analysis.comparison.readers.relatives import NAME, generic_nouns, with_relatives
from analysis.comparison.sentences import Name
from analysis.comparison.statements import Statement, light_roots, total
from analysis.comparison.words import load_root_words

SOME = re.compile(r"(?:one|two|three|some|several|many|most|few) of ", re.IGNORECASE)
OF_PEOPLE = ("n", "an", "ian", "ese", "ish")  # endings of the word for the people of a country
ORGANISATION = "ORG"
COPULA = 0.85  # what "is" has to share with a claim of another verb to say the same


def coverage(a: Statement, b: Statement, without: frozenset[str] = frozenset()) -> float:
    """Share of the shorter claim that the sentence of the other holds too.

    Args:
        a: a claim.
        b: the other claim.
        without: roots of the words that decide; they are left out.
    """
    left, right = _asked(a, b, without), _asked(b, a, without)
    weights = total(left), total(right)
    least = min(weight or math.inf for weight in weights)
    shares = [
        total(rest & with_relatives(other.context)) / weight
        for rest, weight, other in zip((left, right), weights, (b, a), strict=True)
        if rest and weight <= least
    ]
    return max(shares, default=0.0)


def _asked(claim: Statement, other: Statement, without: frozenset[str]) -> frozenset[str]:
    """What of the claim the other one should hold; its subject not, if that is a pronoun there."""
    rest = claim.roots - without
    return rest - claim.subject if other.open_subject and claim.subject != other.subject else rest


def same_event(a: Statement, b: Statement, without: frozenset[str], least: float) -> bool:
    """Whether the claims match in predicate and arguments, the words that decide left out."""
    return (
        coverage(a, b, without) >= least
        and share_something_specific(a, b, without)
        and not differs_in(a, b, ("subject", "object"), without)
    )


def same_subject(a: Statement, b: Statement, without: frozenset[str], least: float) -> bool:
    """Like `same_event`, for claims about what a thing is: the object may add to it freely."""
    return (
        coverage(a, b, without) >= least
        and share_something_specific(a, b, without)
        and not differs_in(a, b, ("subject",), without)
    )


def share_something_specific(a: Statement, b: Statement, without: frozenset[str]) -> bool:
    """A name, or two words that are not everywhere; a pronoun may stand for the name.

    Beside a subject that both have, a relative of a word does: "were paid", "got their wages".

    Two titles, of one story anyway, need but one such word, or a relative of it; two lone sentences
    none that are the same but for the words that decide: "the photo is genuine", "is fake".
    """
    if a.leads and b.leads:
        return bool(shared_roots(a, b, without)) or _are_the_same(a, b, without)
    shared = ((a.heavy & b.context) | (b.heavy & a.context)) - without
    asked = 1 if a.head == b.head and (a.open_subject or b.open_subject) else 2
    if count_names_twice(shared, a, b) >= asked:
        return True
    known = shared | without
    return bool(shared & a.subject & b.subject) and all(
        one.heavy & with_relatives(other.context) - known for one, other in ((a, b), (b, a))
    )


def _are_the_same(a: Statement, b: Statement, without: frozenset[str]) -> bool:
    """Whether two lone sentences say nothing else, and something, once the words are left out."""
    left, right = a.context - without, b.context - without
    return a.alone and b.alone and bool(left) and left == right


def shared_roots(
    a: Statement, b: Statement, without: frozenset[str] = frozenset()
) -> frozenset[str]:
    """The roots of weight of one sentence that the other has too, or a relative of them."""
    return (a.context & with_relatives(b.context)) - without - light_roots()


def count_names_twice(roots: Set[str], a: Statement, b: Statement) -> int:
    """How many roots both have; those that both write with a capital count as two."""
    return len(roots) + len(roots & a.capitalised & b.capitalised)


def nearness(a: Statement, b: Statement, without: frozenset[str] = frozenset()) -> int:
    """How many words of weight two sentences share, a name twice; seen from either the same."""
    shared = shared_roots(a, b, without), shared_roots(b, a, without)
    return min(count_names_twice(roots, a, b) for roots in shared)


def have_two_subjects(a: Statement, b: Statement) -> bool:
    """Whether both have a subject, and no word or relative of one is in the other."""
    return bool(a.subject and b.subject) and with_relatives(a.subject).isdisjoint(b.subject)


def differs_in(a: Statement, b: Statement, parts: tuple[str, ...], without: frozenset[str]) -> bool:
    """Whether a part of each claim names something that the sentence of the other lacks."""
    for part in parts:
        if part == "subject" and (a.open_subject or b.open_subject):
            continue
        if _names_more(a, b, part, without) and _names_more(b, a, part, without):
            return True
    return False


def _names_more(claim: Statement, other: Statement, part: str, without: frozenset[str]) -> bool:
    left = frozenset(unshared(getattr(claim, part) - without, other))
    return bool(left and left - _named_in_part(claim, other))


def _named_in_part(claim: Statement, other: Statement) -> frozenset[str]:
    """Roots of the names that the other sentence has in part: "Voss" stands for "Mara Voss".

    Not where it has another name with that part: "Jan Voss".
    """
    return frozenset().union(
        *(
            name.roots
            for name in claim.names
            if name.roots & other.context and not _is_longer_in(name, other)
        )
    )


def _is_longer_in(name: Name, other: Statement) -> bool:
    """Whether a word of the name follows a capitalised word there that the name has not."""
    before = other.around.capitals_before
    return any(not before.get(root, name.roots) <= name.roots for root in name.roots)


def unshared(roots: frozenset[str], other: Statement) -> list[str]:
    """Those that the other sentence lacks; numbers left out, which have a detector of their own.

    Not "the company", "the vessel", where the other names one.
    """
    unsaid = roots - with_relatives(other.context)
    if unsaid:
        named = frozenset(r for r in unsaid if is_named_in_full(r, other))
        unsaid -= named.union(r for r in unsaid if _is_of_people(r, other))
    numbers = load_root_words(NUMBERS)
    return [r for r in unsaid if not r[0].isdigit() and r not in numbers]


def is_named_in_full(noun: str, other: Statement) -> bool:
    """Whether a general noun may stand for a name or noun of the other sentence, or the other way
    round: "the firm", "Vantor"; "the vessel", "the ferry".
    """
    stands_for = generic_nouns().get(noun, frozenset())
    if NAME in stands_for and any(name.label == ORGANISATION for name in other.around.names):
        return True
    return not stands_for.isdisjoint(other.context)


def _is_of_people(root: str, other: Statement) -> bool:
    """Whether the other sentence names the country of a people, or the people: "Malian", "Mali"."""
    names = other.capitalised
    forms = (form for e in OF_PEOPLE for form in (root + e, root.removesuffix(e)))
    return not names.isdisjoint(forms)


def same_predicate(a: Statement, b: Statement) -> bool:
    """Whether the verb of one claim is said in the sentence of the other, as a verb or a noun.

    A copula says nothing: two of them meet, and one meets any verb if all else is shared.
    """
    if a.head == b.head or a.copular and b.copular:
        return True
    said_a, said_b = with_relatives(a.context), with_relatives(b.context)
    if not a.copular and a.head in said_b or not b.copular and b.head in said_a:
        return True
    return (a.copular or b.copular) and coverage(a, b) >= COPULA


def is_told_alike(a: Statement, b: Statement) -> bool:
    """Whether two claims in the midst of articles have one verb, and no subject of its own.

    Among the thousands of pairs of claims of a story many share words and tell of something else.
    """
    if a.copular and b.copular:
        one_verb = not a.subject.isdisjoint(b.subject)
    else:
        one_verb = b.head in with_relatives(frozenset({a.head}))
    return one_verb and not (SOME.match(a.text) or SOME.match(b.text))


def has_one_noun(left: frozenset[str], right: frozenset[str], a: Statement, b: Statement) -> bool:
    """Whether the main noun of one phrase is in the other, where not both claims lead: not in "the
    kitchen of the museum" and "the museum", "the passenger ferry" and "passengers", nor "the deputy
    director" and "the director".

    Args:
        left: roots of a phrase of the first claim.
        right: roots of a phrase of the second.
        a: the first claim.
        b: the second.
    """
    if a.leads and b.leads:
        return True
    nouns_a, nouns_b = find_noun(a, left), find_noun(b, right)
    if not (nouns_a and nouns_b):
        return not (left and right)
    said_a, said_b = with_relatives(frozenset(nouns_a)), with_relatives(frozenset(nouns_b))
    ranks = load_root_words("ranks.txt").intersection({*nouns_a} ^ {*nouns_b})
    met = nouns_a[-1] in said_b - owners(b) or nouns_b[-1] in said_a - owners(a)
    one = nouns_b[-1] in with_relatives(frozenset(nouns_a[-1:]))
    named = (a.capitalised | b.capitalised) & {nouns_a[-1], nouns_b[-1]}  # "the mayor", "Mayor Oy"
    return not ranks and (one or met and bool(named))


def meet_in(left: frozenset[str], right: frozenset[str], a: Statement, b: Statement) -> bool:
    """Whether both parts share a word of weight, and not each has one that the other text lacks.

    In a title without a verb nothing tells the part from the rest.
    """
    shared = {root for root in left & with_relatives(right) - light_roots() if root.isalpha()}
    whole = not (a.head and b.head)
    return bool(shared) and (whole or not (unshared(left, b) and unshared(right, a)))
