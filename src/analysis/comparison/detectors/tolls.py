"""How many died, were hurt, are missing: another number, or none against some."""

from __future__ import annotations

import functools
import math
import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

import pandas as pd

from analysis.comparison.detectors.gates import Finding, with_relatives
from analysis.comparison.detectors.moments import MONTHS
from analysis.comparison.detectors.numbers import (
    Figure,
    meet,
    range_of,
    settled,
    toll_kinds,
)
from analysis.comparison.detectors.numerals import Numeral, read_numerals
from analysis.comparison.detectors.occasions import (
    may_be_one,
    other_names,
    other_places,
)
from analysis.comparison.detectors.units import is_currency
from analysis.comparison.statements import Statement, light_roots, read_once
from analysis.comparison.words import Word, find_root, is_negator, load_root_words

NEAR = 4  # words after a number that may tell whom it counts
AGED = frozenset({"age", "aged", "ag"})  # as a root too
YEAR = 4  # digits
SHORT = 3  # letters of a month: "Oct. 21"
MONTHS_SHORT = frozenset(month[:SHORT] for month in MONTHS)
NO_TOLL = frozenset(
    "year month week day hour minute metre meter mile life other".split()  # noqa: SIM905
)
REACH = 5  # words between a number and what happened to those it counts
ANY_PERSON = frozenset({"", "person", "death", "fatal", "casualt", "victim", "lif", "bod"})
FEWEST = 2  # shared roots that name the event
DEATH = r"die[sd]?|dead|deaths?|killed|fatalit\w+|life|lives|drowned|perished|survivors?"
ILLNESS = r"ill|sick|sickened|poisoned|infected|infections?|unwell|treated|treatment|symptoms"
BEFELL = {"dead": ("dead",), "hurt": ("dead", "hurt"), "ill": ("ill",)}  # if nobody was
HARM = r"hurt|harmed|injur\w+|wounded|casualt\w+|victims"
SPARED = r"surviv\w+|alive|unhurt|unharmed|uninjured|unscathed|safe"
FATE = re.compile(f"{DEATH}|{ILLNESS}|{HARM}|{SPARED}|victim")
NONE = re.compile(
    rf"\b(?:no one|nobody|none|not one|not a single|no|without|zero)\b(?:\W+\w+){{0,4}}?\W+"
    rf"(?:(?P<dead>{DEATH})|(?P<hurt>{HARM})|(?P<ill>{ILLNESS}))\b",
    re.IGNORECASE,
)
ALL = re.compile(
    r"\b(?:all|everyone|everybody|every)\b(?:\W+\w+){0,6}?\W+"
    r"(?:(?P<dead>surviv\w+|alive)|(?P<hurt>unhurt|unharmed|uninjured|unscathed|safe))\b",
    re.IGNORECASE,
)
NOBODY = frozenset({"no", "nobody", "none", "not", "without", "zero"})  # in NONE
EVERYBODY = frozenset({"all", "everyone", "everybody", "every"})  # in ALL
HAVING = frozenset(map(find_root, ["had", "has", "suffered", "sustained"]))
FIRST = re.compile(r"\bfirst (?:death|life|victim|fatality)\b", re.IGNORECASE)


def find_toll(a: Statement, b: Statement) -> Finding | None:
    """Two numbers of those whom one thing happened to, in one event."""
    if a.article_id == b.article_id and not a.subject & b.subject:
        return None  # an article knows which dead it speaks of
    tolls_a, tolls_b = read_tolls(a), read_tolls(b)
    for x in tolls_a:
        for y in tolls_b:
            if x.counts != y.counts or _is_told(x, tolls_b) or _is_told(y, tolls_a):
                continue
            if not _same_event(a, b):
                continue
            verdict = "conflict" if settled(a, b, x, y) else "differ"
            later = _later(a, b) if verdict == "differ" else ""
            reason = f"A says “{x.text}”, B says “{y.text}” of the same event{later}."
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
    """The event is named in both sentences, and not two places; lone ones need not name it."""
    left, right = a.context - _count_roots(), b.context - _count_roots()
    shared = (left & with_relatives(right)) - light_roots()
    named = len(shared & a.capitalised & b.capitalised)
    told_alone = a.alone and b.alone and may_be_one(a, b, frozenset())
    apart = other_places(a, b) or other_names(a, b)
    return told_alone or len(shared) + named >= FEWEST and not apart


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


def may_tell_toll(lower: str) -> bool:
    """Whether it is a word for what happened to people."""
    return find_root(lower) in toll_kinds() or bool(FATE.fullmatch(lower))


def _counted(claim: Statement) -> Iterator[Figure]:
    """The numbers of people beside a word for what happened to them."""
    words = claim.sentence_words
    for numeral in read_numerals(words):
        if not (claim.leads or claim.holds(claim.around.start + words[numeral.first].start)):
            continue  # "the worst crash since 1998, when 21 people died"
        kind = _kind_near(words, numeral) or _fate_of_subject(claim, numeral)
        whom = _whom(words, numeral)
        negated = any(is_negator(w.lower) for w in words[max(0, numeral.first - 2) : numeral.first])
        other = negated or _is_age(claim, numeral) or _is_label(words, numeral)
        other = other or is_currency(claim.sentence[words[numeral.first].start - 1 :][:1])
        if kind and whom is not None and not other:
            low, high = range_of(numeral.value, numeral.modifier)
            text = claim.sentence[words[numeral.first].start : words[numeral.after - 1].end]
            roots = frozenset(word.root for word in words[numeral.first : numeral.after])
            unit = "" if whom in ANY_PERSON else whom
            text = f"{numeral.modifier} {text}".strip()
            yield Figure(low, high, unit, kind, text, numeral.modifier != "about", roots)


def _fate_of_subject(claim: Statement, numeral: Numeral) -> str:
    """What happened to those whom the number that opens a claim counts: "Two of them were dead"."""
    if claim.sentence_words[numeral.first].start != claim.offset or claim.negators:
        return ""
    told = {claim.head} if not claim.copular else claim.object
    fates = {toll_kinds()[root] for root in told if root in toll_kinds()}
    return min(fates) if len(fates) == 1 else ""


def _whom(words: Sequence[Word], numeral: Numeral) -> str | None:
    """The root of the people that a number counts, "" if it leaves open whom; none for things."""
    following = words[numeral.after : numeral.after + NEAR]
    lowers = [word.lower for word in following]
    if lowers[:1] and lowers[0] in NO_TOLL or lowers[:1] == ["of"] and numeral.value == 1:
        return None  # "36-year-old climber", "life sentences", "the two other victims"
    roots = [word.root for word in takewhile(lambda word: word.root.isalpha(), following)]
    if not roots:
        parts = {word.root or word.lower for word in following}
        is_part = "of" in parts and not parts.isdisjoint(("them", "whom", *toll_kinds()))
        return None if is_part else ""
    if roots[0] in toll_kinds():
        return ""
    return next((root for root in roots if root in load_root_words("people.txt")), None)


def _is_label(words: Sequence[Word], numeral: Numeral) -> bool:
    """Whether the number is a year, or names something: "Ward 4"."""
    number, before = words[numeral.first], words[numeral.first - 1]
    named = before.text[0].isupper() and before.end + 1 == number.start
    dated = before.lower[:SHORT] in MONTHS_SHORT and before.text[0].isupper()
    return dated or number.text.isdigit() and (named or len(number.text) == YEAR)


def _is_age(claim: Statement, numeral: Numeral) -> bool:
    """Whether it is an age, or of children: "Ada Lund, 43, died", "aged 34", "mother of two"."""
    words = claim.sentence_words
    start, end = words[numeral.first].start, words[numeral.after - 1].end
    *_, first, second = "", "", *(w.root or w.lower for w in words[: numeral.first])
    before = claim.sentence[:start].rstrip()
    of = second == "of" and first in load_root_words("people.txt") | load_root_words("parents.txt")
    named = before.endswith(",") and words[numeral.first - 1].text[0].isupper()
    apart = before.endswith(",") and claim.sentence[end : end + 1] == ","
    return of or second in AGED or apart or named and claim.sentence[end : end + 1] in ",.;)"


def _is_of_one(claim: Statement) -> bool:
    """Whether somebody who is named came to no harm, which counts nobody: "Ada had no injuries"."""
    named = frozenset().union(*(name.roots for name in claim.names))
    return claim.head in HAVING and bool(claim.subject) and claim.subject <= named


def _nobody(claim: Statement) -> Iterator[Figure]:
    if _is_of_one(claim):
        return
    for pattern, firsts in ((NONE, NOBODY), (ALL, EVERYBODY)):
        match = not claim.around.lower.isdisjoint(firsts) and pattern.search(claim.sentence)
        if match:
            for kind in BEFELL[match.lastgroup]:
                yield Figure(0, 0, "", kind, match[0], True, frozenset())


def _kind_near(words: Sequence[Word], numeral: Numeral) -> str:
    """What happened to those counted: the nearest such word, of two the one that follows."""
    near = [
        (abs(i - numeral.first), i < numeral.first, toll_kinds()[word.stem])
        for i, word in enumerate(words[: numeral.after + REACH])
        if i >= numeral.first - REACH and word.stem in toll_kinds()
    ]
    return min(near)[2] if near else ""


@functools.cache
def _count_roots() -> frozenset[str]:
    return load_root_words("people.txt").union(load_root_words("number_words.txt"), toll_kinds())
