"""How many died, were hurt, are missing: another number, or none against some."""

from __future__ import annotations

import functools
import math
import re
from collections.abc import Iterator

import pandas as pd

from analysis.comparison.detectors.gates import Finding, with_relatives
from analysis.comparison.detectors.numbers import (
    Figure,
    meet,
    read_figures,
    settled,
    toll_kinds,
)
from analysis.comparison.detectors.occasions import other_places
from analysis.comparison.statements import Statement, light_roots, read_once
from analysis.comparison.words import Word, find_root, is_negator, load_root_words

REACH = 5  # words between a number and what happened to those it counts
ANY_PERSON = frozenset({"", "person", "death", "fatal", "casualt", "victim", "lif", "bod"})
FEWEST = 2  # shared roots that name the event
DEATH = r"die[sd]?|dead|deaths?|killed|fatalit\w+|life|lives|drowned|perished|survivors?"
HARM = r"hurt|harmed|injur\w+|wounded|casualt\w+|victims"
NONE = re.compile(
    rf"\b(?:no one|nobody|none|not one|not a single|no|without|zero)\b(?:\W+\w+){{0,4}}?\W+"
    rf"(?:(?P<dead>{DEATH})|(?P<hurt>{HARM}))\b",
    re.IGNORECASE,
)
ALL = re.compile(
    r"\b(?:all|everyone|everybody|every)\b(?:\W+\w+){0,6}?\W+"
    r"(?:(?P<dead>surviv\w+|alive)|(?P<hurt>unhurt|unharmed|uninjured|unscathed|safe))\b",
    re.IGNORECASE,
)
NOBODY = frozenset({"no", "nobody", "none", "not", "without", "zero"})  # in NONE
EVERYBODY = frozenset({"all", "everyone", "everybody", "every"})  # in ALL
FIRST = re.compile(r"\bfirst (?:death|life|victim|fatality)\b", re.IGNORECASE)


def find_toll(a: Statement, b: Statement) -> Finding | None:
    """Two numbers of those whom one thing happened to, in one event."""
    if a.article_id == b.article_id and a.sentence_id == b.sentence_id:
        return None
    tolls_a, tolls_b = read_tolls(a), read_tolls(b)
    for x in tolls_a:
        for y in tolls_b:
            if x.counts != y.counts or _is_told(x, tolls_b) or _is_told(y, tolls_a):
                continue
            if not _same_event(a, b):
                continue
            reason = f"A says “{x.text}”, B says “{y.text}” of the same event{_later(a, b)}."
            verdict = "conflict" if settled(a, b, x, y) else "differ"
            return Finding(verdict, "number", x.text, y.text, reason)
    return None


def _is_told(figure: Figure, tolls: tuple[Figure, ...]) -> bool:
    """Whether one of the other's numbers fits; "two women" are a part of "three people"."""
    alike = [t for t in tolls if t.counts == figure.counts]
    return any(
        meet(figure, other)
        if figure.unit == other.unit and len(alike) == 1
        else meet(_or_more(figure), _or_more(other))
        for other in alike
    )


def _or_more(figure: Figure) -> Figure:
    return figure._replace(high=math.inf) if figure.unit else figure


def _later(a: Statement, b: Statement) -> str:
    if pd.isna(a.published) or pd.isna(b.published) or a.published == b.published:
        return ""
    return f"; {'A' if a.published > b.published else 'B'} is later and supersedes the other"


def _same_event(a: Statement, b: Statement) -> bool:
    """The event is named in both sentences, and not two places."""
    left, right = a.context - _count_roots(), b.context - _count_roots()
    shared = (left & with_relatives(right)) - light_roots()
    named = len(shared & a.capitalised & b.capitalised)
    return len(shared) + named >= FEWEST and not other_places(a, b)


@read_once
def read_tolls(claim: Statement) -> Iterator[Figure]:
    """What the sentence of a claim says of how many: "no one", or the numbers in it."""
    none = list(_nobody(claim))
    counted = list(_counted(claim)) if not none else []
    yield from none or counted
    happened = claim.head in toll_kinds() and not claim.negators and not claim.hedge
    if not (none or counted) and (happened or FIRST.search(claim.text)):
        kind = toll_kinds().get(claim.head, "dead")
        yield Figure(1, math.inf, "", kind, claim.verb, True, frozenset())


def _counted(claim: Statement) -> Iterator[Figure]:
    """The numbers of people beside a word for what happened to them."""
    words = claim.sentence_words
    if not claim.head:
        yield from _counted_in_title(words)
    start = claim.start - max(claim.sentence.find(claim.text), 0)
    for quantity in claim.beside:
        at = next((i for i, w in enumerate(words) if w.start >= quantity["start_char"] - start), 0)
        kind = _kind_near(words, at)
        negated = any(is_negator(w.lower) for w in words[max(0, at - 2) : at])
        if kind and not negated and not quantity["unit"] and _counts_people(quantity["counts"]):
            whom = find_root(quantity["counts"].lower())
            for figure in read_figures([quantity]):
                yield figure._replace(counts=kind, unit="" if whom in ANY_PERSON else whom)


def _counted_in_title(words: list[Word]) -> Iterator[Figure]:
    """The numbers of a title without a verb, which the claims do not read: "31 dead"."""
    for at, word in enumerate(words):
        kind = _kind_near(words, at) if word.root.isdigit() else ""
        if kind:
            value = float(word.root)
            yield Figure(value, value, "", kind, word.text, True, frozenset({word.root}))


def _nobody(claim: Statement) -> Iterator[Figure]:
    for pattern, firsts in ((NONE, NOBODY), (ALL, EVERYBODY)):
        match = not claim.around.lower.isdisjoint(firsts) and pattern.search(claim.sentence)
        if match:
            for kind in ("dead", "hurt") if match["hurt"] else ("dead",):
                yield Figure(0, 0, "", kind, match[0], True, frozenset())


def _counts_people(counts: str) -> bool:
    return not counts or find_root(counts.lower()) in load_root_words("people.txt")


def _kind_near(words: list[Word], at: int) -> str:
    """What happened to those counted: the nearest such word, of two the one that follows."""
    near = [
        (abs(i - at), i < at, toll_kinds()[words[i].stem])
        for i in range(max(0, at - REACH), min(len(words), at + REACH + 1))
        if words[i].stem in toll_kinds()
    ]
    return min(near)[2] if near else ""


@functools.cache
def _count_roots() -> frozenset[str]:
    return load_root_words("people.txt").union(load_root_words("number_words.txt"), toll_kinds())
