"""Whether two claims speak of two places, two people, two times or two things of a kind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise, zip_longest

import pandas as pd

from analysis.comparison.detectors.dates import MONTHS
from analysis.comparison.detectors.gates import with_relatives
from analysis.comparison.lexicon import load_words
from analysis.comparison.statements import (
    Name,
    Statement,
    light_roots,
    read_once,
    read_sentence_once,
    remember,
)

ACTORS = frozenset({"PERSON", "ORG"})
FEWEST = 4  # shared roots of two sentences of one event; a name counts twice
LONG_AGO = pd.Timedelta(days=180)
PLACES = frozenset({"GPE", "LOC", "FAC"})
RECALLED = re.compile(
    r"\b(?:last (?:year|season|winter|spring|summer|autumn|fall|decade|century|time)"
    r"|(?:years?|decades?|months) (?:ago|before|earlier)|(?:in|since|of) (?:1\d|20)\d\d"
    r"|so far|(?:this|that) (?:year|season)|by (?:noon|midday))\b",
    re.IGNORECASE,
)
# "for the first time", "the first quarter", "first prize": no instance of what it is about.
PERIODS = frozenset(
    "time times day days week month months year years half quarter round minute prize place".split()  # noqa: SIM905
)
AT = frozenset({"in", "at", "near", "off", "through", "outside"})
WHICH = frozenset({"last", "next", "latest", *MONTHS})
OTHERS = frozenset({"other", "others", "another"})  # as subject: "other captives were freed"
YEAR = r"(?P<year>(?:1\d|20)\d\d)\b"
IN_YEAR = re.compile(rf"\b(?:in|during|of|at the|from)(?: \w+)? {YEAR}(?!-)")
IN_YEAR_WHEN = re.compile(rf"\b{YEAR},? (?:when|where|as|after)\s*$")
WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
NOW = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|tonight|last night"
    r"|this (?:week|month|morning|afternoon|evening|year|weekend|season|summer|winter))\b",
    re.IGNORECASE,
)


def other_places(a: Statement, b: Statement) -> bool:
    """Whether each claim names a place that the sentence of the other lacks."""
    return bool(_places(a, b) and _places(b, a))


def _places(claim: Statement, other: Statement) -> bool:
    """Whether the claim names a place of which the sentence of the other has no part."""
    said = with_relatives(other.context)
    return any(said.isdisjoint(place) for place in _read_places(claim))


def place_roots(claim: Statement) -> frozenset[str]:
    """The roots of all the places that the claim names."""
    return frozenset().union(*_read_places(claim))


@read_once
def _read_places(claim: Statement) -> Iterator[frozenset[str]]:
    """The roots of each place: of the names, and of what is written with a capital after "in"."""
    for name in claim.names:
        if name.label in PLACES and name.roots:
            yield name.roots
    for before, word in pairwise(claim.words):
        if before.lower in AT and word.text[0].isupper() and word.root not in light_roots() | {""}:
            yield frozenset({word.root})


def other_names(a: Statement, b: Statement) -> bool:
    """Whether each claim names somebody or something that the sentence of the other lacks."""
    return bool(_own_names(a, b) and _own_names(b, a))


def _own_names(claim: Statement, other: Statement) -> list[Name]:
    said = with_relatives(other.context)
    return [name for name in claim.names if name.label in ACTORS and not name.roots & said]


def same_occasion(a: Statement, b: Statement) -> bool:
    """Whether nothing tells that they speak of two occasions."""
    return not (other_instance(a, b) or other_edition(a, b) or other_time(a, b))


def other_edition(a: Statement, b: Statement) -> bool:
    """Whether they tell of two of what is held time and again: "June meeting", "last meeting"."""
    editions_a, editions_b = dict(_read_editions(a)), dict(_read_editions(b))
    return any(editions_a[what] != editions_b[what] for what in editions_a.keys() & editions_b)


@read_sentence_once
def _read_editions(claim: Statement) -> Iterator[tuple[str, str]]:
    """The roots of the nouns after a word that says which of many it was, with that word."""
    if claim.around.lower.isdisjoint(WHICH):
        return
    for before, word in pairwise(claim.sentence_words):
        month = before.lower in MONTHS and before.text[0].isupper()
        if (month or before.lower in WHICH) and word.root and word.root not in light_roots():
            yield word.root, before.lower


def other_instance(a: Statement, b: Statement) -> bool:
    """Whether only one of them speaks of "another", "an earlier", "the second" of its kind."""
    return any(
        word not in other.around.lower
        for claim, other in ((a, b), (b, a))
        for word in _read_instances(claim)
    )


@read_once
def _read_instances(claim: Statement) -> Iterator[str]:
    words = load_words("instance_words.txt")
    for word, after in zip_longest(claim.words, claim.words[1:]):
        if word.lower in words and not (after and after.lower in PERIODS):
            yield word.lower
    yield from (word.lower for word in claim.span_words[:2] if word.lower in OTHERS)


def other_time(a: Statement, b: Statement) -> bool:
    """Whether one claim dates itself long before its article, and the other does not."""
    if _is_of_the_past(a) != _is_of_the_past(b):
        return True
    return _is_recalled(a) and _is_of_now(b) or _is_recalled(b) and _is_of_now(a)


@remember
def _is_of_the_past(claim: Statement) -> bool:
    """Whether all its days are more than half a year before publication: "in 1997"."""
    lasts = [last for _, last, _ in claim.days if last == last]
    known = claim.published == claim.published
    return known and bool(lasts) and all(claim.published - last > LONG_AGO for last in lasts)


@remember
def _is_recalled(claim: Statement) -> bool:
    """Whether it tells of an earlier year: "lost in 1997", "in 1997, when the seat fell vacant"."""
    if claim.tense != "past" or _is_of_now(claim):
        return False
    before = claim.sentence[: claim.offset]
    own = {word.text for word in claim.words}
    years = [m["year"] for m in IN_YEAR.finditer(claim.text) if m["year"] in own]
    years += [m["year"] for m in IN_YEAR_WHEN.finditer(before)]
    known = claim.published == claim.published
    return any(not known or int(year) < claim.published.year for year in years)


@remember
def _is_of_now(claim: Statement) -> bool:
    """Whether its sentence tells of a day as news do: "on Thursday", "last night"."""
    return bool(NOW.search(claim.sentence))


def on_other_weekdays(a: Statement, b: Statement) -> bool:
    """Whether both claims name weekdays, and none in common."""
    days_a, days_b = (set(WEEKDAY.findall(c.text)) for c in (a, b))
    return bool(days_a and days_b) and days_a.isdisjoint(days_b)


def said_of_others(a: Statement, b: Statement) -> bool:
    """Whether one verb is said of two things: "the film earned", "the actress earned".

    Who tells of one thing in other words seldom keeps the verb and changes the noun alone.
    """
    if a.head != b.head or a.copular or not a.head:
        return False
    left, right = _read_subject_noun(a), _read_subject_noun(b)
    return bool(left and right) and with_relatives(frozenset(left)).isdisjoint(right)


@read_once
def _read_subject_noun(claim: Statement) -> Iterator[str]:
    """Root of the main noun of the subject, if it stands before the verb and is no name."""
    noun = None
    for word in claim.span_words:
        if word.start >= claim.head_char or noun and not word.root:
            break  # "prices of bread"
        noun = word if word.root in claim.subject else noun
    if noun and noun.root.isalpha() and noun.text.islower() and noun.root not in light_roots():
        yield noun.root


def picks_out(claim: Statement) -> bool:
    """Whether it only tells which ones are meant: "passengers who were not hurt".

    Not where another verb follows: "passengers who were not hurt walked to the shore".
    """
    relative = re.match(r"\w[a-z-]*(?: [a-z-]+){0,2} (?:who|that|which) ", claim.text)
    first = min(
        (c.head_char for c in claim.around.claims if c.head_char >= claim.start),
        default=claim.head_char,
    )
    return bool(relative) and first == claim.head_char


def may_be_one(a: Statement, b: Statement, without: frozenset[str]) -> bool:
    """Whether two sentences tell of one event, as far as their words and names go.

    Of two articles of one sentence each, given as one story, all that speaks against it counts.
    Titles need one word of weight in common, other sentences more.

    Args:
        a: a claim.
        b: the other claim.
        without: roots of the words that decide; they are left out.
    """
    if _named_apart(a, b) or not same_occasion(a, b) or recalls(a) != recalls(b):
        return False
    if a.alone and b.alone:
        return True
    shared = (a.context & with_relatives(b.context)) - without - light_roots()
    named = len(shared & a.capitalised & b.capitalised)
    return len(shared) + named >= (1 if a.leads and b.leads else FEWEST)


def recalls(claim: Statement) -> bool:
    """Whether its sentence speaks of an earlier time: "last winter", "two years ago", "in 1998"."""
    return bool(RECALLED.search(claim.sentence))


def is_of_earlier(claim: Statement) -> bool:
    """As `recalls`, and no day of now beside it: "founded in 1921, lost on Sunday"."""
    return recalls(claim) and not _is_of_now(claim)


def _named_apart(a: Statement, b: Statement) -> bool:
    """Whether each sentence tells of a place, or of somebody, that the other lacks."""
    mine, theirs = (
        {
            name.label in PLACES
            for name in one.around.names
            if name.label in ACTORS | PLACES and name.roots.isdisjoint(said)
        }
        for one, said in ((a, with_relatives(b.context)), (b, with_relatives(a.context)))
    )
    return bool(mine & theirs)
