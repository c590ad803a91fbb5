"""Another number for the same thing."""

from __future__ import annotations

import re
from itertools import product

from analysis.comparison.findings import Finding
from analysis.comparison.gates.counts import (
    are_far_apart,
    are_of_one_week,
    is_sum,
    settled,
    tells_fate_alone,
)
from analysis.comparison.gates.likeness import (
    coverage,
    is_told_alike,
    nearness,
    same_event,
    same_predicate,
)
from analysis.comparison.gates.occasions import (
    ACTORS,
    may_be_one,
    other_names,
    other_places,
    said_of_others,
    same_occasion,
)
from analysis.comparison.gates.timing import on_other_days
from analysis.comparison.readers.casualties import toll_kinds
from analysis.comparison.readers.figures import Figure, meet, read_figures_around
from analysis.comparison.readers.moments import read_moment
from analysis.comparison.readers.number_uses import Use, read_uses
from analysis.comparison.readers.relatives import with_relatives
from analysis.comparison.readers.units import currency_roots, is_size, measure_roots
from analysis.comparison.statements import Statement, light_roots, remember
from analysis.comparison.words import find_root, load_root_words

LEAST = 0.55
ALIKE = 0.8  # in all but the verb
LEAST_WITHIN = 0.8  # of one article, which would hardly contradict itself
MANY = 5  # shared roots of two sentences that count one thing; a name counts twice
PEOPLE = find_root("people")
HARMED = frozenset({"dead", "hurt"})
BASE = re.compile(r"\b(?:against|since|than) (?:the |an? |its |in )*([A-Za-z]+)")


def find_number(a: Statement, b: Statement) -> Finding | None:
    """Ranges that do not meet, of the same unit and counted thing."""
    if a.negated != b.negated:
        return None
    if ("against" in a.around.lower) != ("against" in b.around.lower):
        return None  # votes for and votes against
    if a.article_id == b.article_id and read_moment(a).earlier and read_moment(b).earlier:
        return None  # "four years ago", "in 1991"
    for one, other in product(read_uses(a), read_uses(b)):
        x, y = one.figure, other.figure
        if not _are_alike(a, b, one, other) or _is_told(x, b) or _is_told(y, a):
            continue  # a five-boat raid, five boats sunk; a fine and the fine asked for
        if is_sum(x, a, b) or is_sum(y, b, a) or are_far_apart(a, b, x, y) or _befell_others(a, b):
            continue
        if x.unit == "%" and (_are_of_two_bases(a, b) or on_other_days(a, b)):
            continue  # down against the dollar, or against the euro since May; down today
        if said_of_others(a, b) or not (
            _is_told_of_one(a, b, one, other) or _is_counted_alike(a, b, one, other)
        ):
            continue
        reason = f"A says “{x.text}”, B says “{y.text}” of the same thing."
        verdict = "conflict" if settled(a, b, x, y) else "differ"
        return Finding(verdict, "number", x.text, y.text, reason)
    return None


def _are_alike(a: Statement, b: Statement, one: Use, other: Use) -> bool:
    """Whether both count the same in one way; or, in lone sentences, more of a kind of people than
    there are people in all: "employs 40 people", "has 90 employees".
    """
    if one.way == other.way:
        return True
    if not (a.alone and b.alone and same_predicate(a, b)) or one.way[1:] != other.way[1:]:
        return False
    x, y = one.figure, other.figure
    people, kind = (x, y) if x.counts == PEOPLE else (y, x)
    of_people = people.counts == PEOPLE != kind.counts in load_root_words("people.txt")
    return of_people and not people.unit + kind.unit and kind.low > people.high


def _is_told_of_one(a: Statement, b: Statement, one: Use, other: Use) -> bool:
    """Whether the claims tell one thing of one event, but for the numbers."""
    least = LEAST_WITHIN if a.article_id == b.article_id else LEAST
    numbers = one.figure.roots | other.figure.roots | {PEOPLE}
    if not _tell_one_thing(a, b, one, other) or not same_event(a, b, numbers, least):
        return False
    return not (other_places(a, b) or other_names(a, b)) and same_occasion(a, b)


def _is_counted_alike(a: Statement, b: Statement, one: Use, other: Use) -> bool:
    """Whether sentences that share much, in articles of one week, count one kind of things, be it
    with other verbs: "the Vane was carrying 148 passengers", "162 passengers were on the Vane".
    """
    x, y = one.figure, other.figure
    within = a.article_id == b.article_id and not (a.leads or b.leads)
    if within or x.counts in light_roots() or _are_of_two(a, b) or not are_of_one_week(a, b):
        return False
    if x.unit and not is_size(x.unit) or x.counts in currency_roots() | measure_roots():
        return False  # a sum or a span of time may be of anything
    aside = one.aside or other.aside or a.copular or b.copular
    if tells_fate_alone(a, b, x, y) or not (aside or same_predicate(a, b)):
        return False  # 310 workers are employed, 90 are dismissed
    near = nearness(a, b, x.roots | y.roots)
    least = MANY + 2 * bool(x.unit)
    return near > least or near == least and may_be_one(a, b, x.roots | y.roots)


def _are_of_two(a: Statement, b: Statement) -> bool:
    """Whether each claim is about somebody of whom the other says nothing: two candidates."""
    return all(
        any(
            name.label in ACTORS and name.roots & one.subject and name.roots.isdisjoint(said)
            for name in one.names
        )
        for one, said in ((a, with_relatives(b.context)), (b, with_relatives(a.context)))
    )


def _tell_one_thing(a: Statement, b: Statement, one: Use, other: Use) -> bool:
    """Whether the figures say what they count, or else the claims: "12 people" may do anything.

    In the midst of articles, the same verb; of what is measured the same verb or nearly all else.
    """
    x, y, within = one.figure, other.figure, not (a.leads and b.leads)
    if x.counts and x.counts not in measure_roots() | (light_roots() if within else frozenset()):
        doers = a.subject & with_relatives(b.subject) - light_roots()
        aside = one.aside or other.aside or x.counts in currency_roots()
        return not within or same_predicate(a, b) or aside and bool(doers)
    one_verb = is_told_alike(a, b) if within else same_predicate(a, b)
    return one_verb or bool(x.unit) and coverage(a, b, x.roots | y.roots) >= ALIKE


def _are_of_two_bases(a: Statement, b: Statement) -> bool:
    """Whether each is told against something else: "than a year before", "against the euro"."""
    bases_a, bases_b = ({m[1].lower() for m in BASE.finditer(c.sentence)} for c in (a, b))
    return bool(bases_a and bases_b) and bases_a.isdisjoint(bases_b)


def _is_told(figure: Figure, claim: Statement) -> bool:
    """Whether a number of the sentence fits, also one of which it doesn't say what it counts."""
    others = read_figures_around(claim)
    fits = (meet(figure, z) for z in others if z.of in (figure.of, (figure.unit, "")))
    return any(fits)


@remember
def _read_fates(claim: Statement) -> frozenset[str]:
    return frozenset(toll_kinds()[root] for root in claim.roots if root in toll_kinds())


def _befell_others(a: Statement, b: Statement) -> bool:
    """Whether the claims tell of two fates: two killed, nine injured; three missing, nine saved."""
    one, other = _read_fates(a), _read_fates(b)
    if one != other and not HARMED.isdisjoint(one | other):
        return True
    return len(one | other) > max(len(one), len(other))
