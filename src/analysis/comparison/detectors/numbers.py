"""Another number for the same thing."""

from __future__ import annotations

import functools
import math
import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import combinations, product
from typing import NamedTuple

from analysis.comparison.detectors.amounts import is_unsettled
from analysis.comparison.detectors.gates import (
    Finding,
    coverage,
    is_told_alike,
    same_event,
    same_predicate,
    with_relatives,
)
from analysis.comparison.detectors.moments import NEWS, on_other_days, read_moment
from analysis.comparison.detectors.occasions import (
    other_names,
    other_places,
    said_of_others,
    same_occasion,
)
from analysis.comparison.detectors.units import countable_units, currency_roots
from analysis.comparison.lexicon import load_pairs, load_words
from analysis.comparison.statements import Statement, light_roots, read_once
from analysis.comparison.words import find_root, load_root_words, split_words

LEAST = 0.55
ALIKE = 0.8  # in all but the verb
FAR = 10  # times
LEAST_WITHIN = 0.8  # of one article, which would hardly contradict itself
ROUNDED = 0.1  # "about 40" may be anything from 36 to 44
ONE_POINT = 1
FEWEST_PARTS, MOST_PARTS = 2, 4  # of a total
BASE = re.compile(r"\b(?:against|since|than) (?:the |an? |its |in )*([A-Za-z]+)")
# What is measured or paid once is the same a day later; not where such a word tells that it moves.
MOVING = re.compile(
    r"\b(?:now|so far|already|currently|latest|to date|still|ha(?:s|ve)|shares?|trad(?:ed|ing)"
    r"|by (?:noon|midday|midnight|late|early|\w+day)|climb\w*|ris(?:e|es|en|ing)|rose|fell|fall\w*"
    r"|reach\w*|gr[eo]w\w*|swell\w*|swollen|toll|could|may|might|would|offer\w*"
    r"|lost|loss(?:es)?|damage|missing|writ\w+ off|debts?|raised|collect\w*)\b",
    re.IGNORECASE,
)
KNOWN = r"(?:the|these|those|its|their|his|her|only|just)"
FRACTION = re.compile(r"\b(?:half|third|quarter|fifth|tenth)s?\b")


class Figure(NamedTuple):
    """A number as a range, with its unit and the root of what it counts."""

    low: float
    high: float
    unit: str
    counts: str
    text: str
    exact: bool
    roots: frozenset[str]

    @property
    def of(self) -> tuple[str, str]:
        """What makes two figures comparable."""
        return self.unit, self.counts


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


def are_far_apart(a: Statement, b: Statement, x: Figure, y: Figure) -> bool:
    """Whether they are too far apart for two articles to tell one thing by them: a debt, a bonus.

    Two titles may: "the $9,000 tip was really $90".
    """
    return not (a.leads and b.leads) and max(x.low, y.low) > FAR * min(x.high, y.high)


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


def is_sum(figure: Figure, own: Statement, other: Statement) -> bool:
    """Whether other numbers add up to it: 97 people, 92 passengers and five crew.

    Not with those that its own sentence has beside it: 97 passengers and five crew.
    """
    beside = {part[:4] for part in read_figures_around(own)}
    parts = [part for part in read_figures_around(other) if part[:4] not in beside]
    values = [part.low for part in parts if not part.unit and part.low == part.high]
    return any(
        figure.low <= sum(some) <= figure.high
        for n in range(FEWEST_PARTS, min(len(values), MOST_PARTS) + 1)
        for some in combinations(values, n)
    )


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


@functools.cache
def toll_kinds() -> dict[str, str]:
    """The roots of `tolls.csv`, each with what happened."""
    return {
        find_root(word): kind
        for kind, words in load_pairs("tolls.csv").items()
        for word in words.split()
    }


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


def meet(x: Figure, y: Figure) -> bool:
    """Whether one value fits both."""
    return x.low <= y.high and y.low <= x.high


def settled(a: Statement, b: Statement, x: Figure, y: Figure) -> bool:
    """Both are final: exact, no estimate, and not of different days if it may change with them."""
    guesses = load_words("estimates.txt")
    estimated = any(w.lower in guesses for c in (a, b) for w in c.sentence_words)
    if x.unit == "%" and abs(x.low - y.low) <= ONE_POINT and x.low % 1 == y.low % 1 == 0:
        return False  # whole percentages round, and move from day to day
    if len({c.published for c in (a, b) if c.published == c.published}) > 1 and _may_move(a, b, x):
        return False
    return x.exact and y.exact and not estimated and not _is_hedged(a, b)


def _is_hedged(a: Statement, b: Statement) -> bool:
    """Whether one of them is unsure; "would" is not, where both tell of what is planned."""
    planned = a.tense == b.tense == "future"
    return any(c.hedge and not (planned and c.hedge == "would") for c in (a, b))


def _may_move(a: Statement, b: Statement, x: Figure) -> bool:
    """Whether the number may be another a day later: a count or a share, but of an earlier time."""
    if read_moment(a).earlier and read_moment(b).earlier:
        return False
    if abs((a.published - b.published).days) > NEWS or _is_counted(x):
        return True
    return bool(MOVING.search(a.text) or MOVING.search(b.text))


def _is_counted(figure: Figure) -> bool:
    """Whether it is no measure and no sum of money: "84 flights", "12 percent", "9 men hurt"."""
    if figure.counts in toll_kinds().values():
        return True
    unit = figure.unit or figure.counts
    return unit not in currency_roots() and (not figure.unit or unit in countable_units())


@read_once
def read_own_figures(claim: Statement) -> Iterator[Figure]:
    """The numbers of a claim."""
    return read_figures(claim.quantities)


@read_once
def read_figures_around(claim: Statement) -> Iterator[Figure]:
    """The numbers of its sentence."""
    return read_figures(claim.beside)


def read_figures(quantities: Iterable[dict]) -> Iterator[Figure]:
    """The quantities as numbers; a fraction is a share of a hundred."""
    for q in quantities:
        value, unit, counts = q["value"], q["unit"], q["counts"]
        fraction = value < 1 and bool(FRACTION.search(q["text"].lower()))
        if fraction or counts == "cent":
            value, unit, counts = value * (100 if fraction else 1), "%", ""
        low, high = range_of(value, "about" if fraction else q["modifier"])
        yield Figure(
            low,
            high,
            unit,
            find_root(counts) if counts and unit != "%" else "",
            f"{q['modifier']} {q['text']}".strip(),
            not fraction and q["modifier"] != "about",
            frozenset(w.root for w in split_words(q["text"])),
        )


def range_of(value: float, modifier: str) -> tuple[float, float]:
    """A report of 40 and one of "more than 40" agree; bounds are round, so one of 38 does too.

    >>> range_of(40, "more than"), range_of(43, "more than"), range_of(40, "about")
    ((35.0, inf), (42.5, inf), (36.0, 44.0))
    """
    if modifier in ("more than", "at least"):
        return value - last_place(value) / 2, math.inf
    if modifier in ("less than", "at most"):
        return -math.inf, value + last_place(value) / 2
    if modifier in ("about", "almost"):
        return value * (1 - ROUNDED), value * (1 + ROUNDED)
    return value, value


def last_place(value: float) -> float:
    """The worth of the last digit of a number that is no nought: 10 for 40, 1 for 43."""
    return 10.0 ** Decimal(str(value)).normalize().as_tuple().exponent
