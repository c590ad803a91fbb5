"""Another number for the same thing."""

from __future__ import annotations

import functools
import re
from itertools import product

from analysis.comparison.findings import Finding
from analysis.comparison.gates.counts import are_far_apart, is_sum, settled
from analysis.comparison.gates.likeness import coverage, is_told_alike, same_event, same_predicate
from analysis.comparison.gates.occasions import (
    other_names,
    other_places,
    said_of_others,
    same_occasion,
)
from analysis.comparison.gates.timing import on_other_days
from analysis.comparison.readers.amounts import is_unsettled
from analysis.comparison.readers.casualties import toll_kinds
from analysis.comparison.readers.figures import Figure, meet, read_figures_around, read_own_figures
from analysis.comparison.readers.relatives import with_relatives
from analysis.comparison.statements import Statement, light_roots
from analysis.comparison.words import find_root, load_root_words

LEAST = 0.55
ALIKE = 0.8  # in all but the verb
LEAST_WITHIN = 0.8  # of one article, which would hardly contradict itself
BASE = re.compile(r"\b(?:against|since|than) (?:the |an? |its |in )*([A-Za-z]+)")
KNOWN = r"(?:the|these|those|its|their|his|her|only|just)"


def find_number(a: Statement, b: Statement) -> Finding | None:
    """Ranges that do not meet, of the same unit and counted thing."""
    if a.negated != b.negated:
        return None
    if ("against" in a.around.lower) != ("against" in b.around.lower):
        return None  # votes for and votes against
    within = a.article_id == b.article_id
    if within and not a.subject & b.subject:
        return None
    least = LEAST_WITHIN if within else LEAST
    for x, y in product(read_own_figures(a), read_own_figures(b)):
        if x.of != y.of or _is_told(x, b) or _is_told(y, a):
            continue
        if _is_label(x, a) or _is_label(y, b) or _of_others(x, a, b) or _of_others(y, b, a):
            continue  # "No. 1", "Lund's 26 goals"
        if not x.unit and _is_joined(x.text, a.sentence) != _is_joined(y.text, b.sentence):
            continue  # a five-boat raid, five boats sunk
        if is_sum(x, a, b) or is_sum(y, b, a):
            continue
        if _is_of_two(x.text, a.sentence) != _is_of_two(y.text, b.sentence):
            continue
        whens = {_tells_when(x.text, a.sentence), _tells_when(y.text, b.sentence)}
        if not (x.unit or x.counts) or len(whens) > 1 or "old" in whens:
            continue  # of whom an age is, `measures` knows
        if _is_settled(x, a) != _is_settled(y, b):
            continue  # a fine and the fine asked for; this year and last year
        if are_far_apart(a, b, x, y) or not _tell_one_thing(a, b, x, y) or _befell_others(a, b):
            continue
        if x.unit == "%" and (_are_of_two_bases(a, b) or on_other_days(a, b)):
            continue  # down against the dollar, or against the euro since May; down today
        if not same_event(a, b, x.roots | y.roots, least):
            continue
        if _share_of(x.text, a.sentence) != _share_of(y.text, b.sentence):
            continue
        if other_places(a, b) or other_names(a, b) or not same_occasion(a, b):
            continue
        if said_of_others(a, b):
            continue
        reason = f"A says “{x.text}”, B says “{y.text}” of the same thing."
        verdict = "conflict" if settled(a, b, x, y) else "differ"
        return Finding(verdict, "number", x.text, y.text, reason)
    return None


def _tell_one_thing(a: Statement, b: Statement, x: Figure, y: Figure) -> bool:
    """Whether the figures say what they count, or else the claims: "12 people" may do anything.

    In the midst of articles, the same verb; of what is measured the same verb or nearly all else.
    """
    within = not (a.leads and b.leads)
    if x.counts and not (within and x.counts in light_roots()):
        doers = a.subject & with_relatives(b.subject)
        return not within or same_predicate(a, b) or not light_roots() >= doers
    if not within:
        return same_predicate(a, b)
    return is_told_alike(a, b) or bool(x.unit) and coverage(a, b, x.roots | y.roots) >= ALIKE


def _are_of_two_bases(a: Statement, b: Statement) -> bool:
    """Whether each is told against something else: "than a year before", "against the euro"."""
    bases_a, bases_b = ({m[1].lower() for m in BASE.finditer(c.sentence)} for c in (a, b))
    return bool(bases_a and bases_b) and bases_a.isdisjoint(bases_b)


@functools.lru_cache(maxsize=1 << 12)
def _tells_when(text: str, sentence: str) -> str:
    """What makes of a number of years an age, or a time that has gone by: "old", "later"."""
    found = re.search(rf"{re.escape(text)}s?[- ](old|later|ago|earlier)\b", sentence)
    return found[1] if found else ""


@functools.lru_cache(maxsize=1 << 12)
def _before(text: str, sentence: str) -> str:
    number = re.escape(text.split()[-1])
    found = re.search(rf"(?:^|(.*)\W){number}\b", sentence)
    return (found[1] or "") if found else ""


def _is_label(figure: Figure, claim: Statement) -> bool:
    """Whether the number names a place in a list, or stands in a record: "No. 1", "(10-0)"."""
    before = _before(figure.text, claim.sentence).rstrip()
    return before.endswith(("No.", "No", "Nr", "#")) or before.endswith("(") and figure.counts != ""


@functools.lru_cache(maxsize=1 << 12)
def _is_joined(text: str, sentence: str) -> bool:
    """Whether the number is part of an attribute: "a five-boat raid"."""
    return bool(re.search(rf"\b{re.escape(text.split()[-1])} ?- ?[a-z]", sentence))


def _of_others(figure: Figure, claim: Statement, other: Statement) -> bool:
    """Whether the number is said to be somebody's of whom the other does not speak."""
    owner = re.search(r"([A-Z]\w+) ?['’](?:s)?\s*$", _before(figure.text, claim.sentence) + " ")
    return bool(owner) and find_root(owner[1].lower()) not in other.context


def _is_settled(figure: Figure, claim: Statement) -> bool:
    """Whether nothing beside the number says that it was asked for, or when something was."""
    words = claim.sentence_words
    places = [i for i, word in enumerate(words) if word.root in figure.roots]
    return not (places and is_unsettled(words, places[0], places[-1] + 1))


def _is_told(figure: Figure, claim: Statement) -> bool:
    """Whether a number of the sentence fits, also one of which it doesn't say what it counts."""
    others = read_figures_around(claim)
    fits = (meet(figure, z) for z in others if z.of in (figure.of, (figure.unit, "")))
    return any(fits)


@functools.lru_cache(maxsize=1 << 12)
def _is_of_two(text: str, sentence: str) -> bool:
    """Whether one number is of two things: "97 passengers and crew", not "and 12 crew"."""
    number = re.escape(text.split()[-1])
    pair = re.search(rf"\b{number} (?:[a-z-]+ )?[a-z]+s? and ([a-z]+)(?! [a-z]+ed\b)", sentence)
    return bool(pair) and find_root(pair[1]) in load_root_words("people.txt")


def _befell_others(a: Statement, b: Statement) -> bool:
    """Whether the claims tell of two fates: two killed, nine injured; three missing, nine saved."""
    one, other = (
        {toll_kinds()[root] for root in claim.roots if root in toll_kinds()} for claim in (a, b)
    )
    either = one | other
    return (
        one != other and bool(either & {"dead", "hurt"}) or len(either) > max(len(one), len(other))
    )


@functools.lru_cache(maxsize=1 << 12)
def _share_of(text: str, sentence: str) -> str:
    """What the number is counted by, or that it is a part, or the whole: "two of the nine"."""
    number = re.escape(text.split()[-1])
    if re.search(rf"\bof {KNOWN} {number}\b", sentence):
        return "whole"
    rate = re.search(rf"{number}(?: \w+)? (?:an?|per|each) (\w+)", sentence)
    part = re.search(
        rf"\bof which\b[^.;]*{number}|\b{number} of {KNOWN}\b",
        sentence,
        re.IGNORECASE,
    )
    return rate[1] if rate else "part" if part else ""
