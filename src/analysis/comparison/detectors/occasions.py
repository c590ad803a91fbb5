"""Whether two claims speak of two places, two people, two times or two things of a kind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise, zip_longest

from analysis.comparison.detectors.gates import PLACES, is_passive, with_relatives
from analysis.comparison.detectors.moments import MONTHS
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
# "for the first time", "the first quarter", "first prize": no instance of what it is about.
PERIODS = frozenset(
    "time times day days week month months year years half quarter round minute prize place".split()  # noqa: SIM905
)
AT = frozenset({"in", "at", "near", "off", "through", "outside"})
WHICH = frozenset({"last", "next", "latest", *MONTHS})
EXPLETIVE = frozenset({"there", "then"})  # if no noun stands before: "there were", "and then"
ON_THE_WAY = re.compile(r"\b(?:so|by) (far|noon|midday)\b", re.IGNORECASE)  # a count, still to grow
OTHERS = frozenset({"other", "others", "another"})  # as subject: "other captives were freed"
WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")


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
    """Whether nothing tells that they speak of two places, or two things of a kind."""
    return not (other_scope(a, b) or other_instance(a, b) or other_edition(a, b))


def other_scope(a: Statement, b: Statement) -> bool:
    """Whether one of them points elsewhere, or to all places or times: "visits there fell"."""
    return not (a.leads and b.leads) and _read_scopes(a) != _read_scopes(b)


@remember
def _read_scopes(claim: Statement) -> frozenset[str]:
    scopes, words = load_words("scope_words.txt"), claim.span_words
    return frozenset(
        word.lower
        for word, last in zip(words, [None, *words], strict=False)
        if word.lower in scopes and (last and last.root or word.lower not in EXPLETIVE)
    )


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
    yield from (match[1].lower() for match in ON_THE_WAY.finditer(claim.sentence))


def on_other_weekdays(a: Statement, b: Statement) -> bool:
    """Whether both claims name weekdays, and none in common."""
    days_a, days_b = (set(WEEKDAY.findall(c.text)) for c in (a, b))
    return bool(days_a and days_b) and days_a.isdisjoint(days_b)


def said_of_others(a: Statement, b: Statement) -> bool:
    """Whether one verb is said of two things: "the film earned", "the actress earned".

    Who tells of one thing in other words seldom keeps the verb and changes the noun alone.
    """
    if a.head != b.head or a.copular or not a.head or is_passive(a) != is_passive(b):
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
    if _named_apart(a, b) or not same_occasion(a, b):
        return False
    if a.alone and b.alone:
        return True
    shared = (a.context & with_relatives(b.context)) - without - light_roots()
    named = len(shared & a.capitalised & b.capitalised)
    return len(shared) + named >= (1 if a.leads and b.leads else FEWEST)


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
