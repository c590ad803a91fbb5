"""How many a claim says died, were hurt, are missing: a number, or none."""

from __future__ import annotations

import functools
import math
import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from analysis.claims.numerals import ARTICLES
from analysis.comparison.lexicon import load_pairs
from analysis.comparison.readers.calendar_dates import MONTHS
from analysis.comparison.readers.figures import Figure, range_of
from analysis.comparison.readers.numerals import Numeral, read_numerals
from analysis.comparison.readers.units import is_currency
from analysis.comparison.statements import Statement, read_once
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
DEATH = r"die[sd]?|dead|deaths?|killed|fatalit\w+|life|lives|drowned|perished"
ILLNESS = r"ill|sick|sickened|poisoned|infected|infections?|unwell|treated|treatment|symptoms"
BEFELL = {"dead": ("dead",), "hurt": ("dead", "hurt"), "ill": ("ill",)}  # if nobody was
HARM = r"hurt|harmed|injur\w+|wounded|casualt\w+|victims"
SPARED = r"surviv\w+|alive|unhurt|unharmed|uninjured|unscathed|safe"
FATE = re.compile(f"{DEATH}|{ILLNESS}|{HARM}|{SPARED}|victim")
NONE = re.compile(
    rf"\b(?:no one|nobody|none|not one|not a single|no(?!,)|without|zero)\b(?:\W+\w+){{0,4}}?\W+"
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


@functools.cache
def toll_kinds() -> dict[str, str]:
    """The roots of `tolls.csv`, each with what happened."""
    return {
        find_root(word): kind
        for kind, words in load_pairs("tolls.csv").items()
        for word in words.split()
    }


@read_once
def read_tolls(claim: Statement) -> Iterator[Figure]:
    """What the sentence of a claim says of how many: "no one", or the numbers in it."""
    if not any(map(may_tell_toll, claim.around.lower)):
        return
    none = list(_nobody(claim))
    counted = list(_counted(claim)) if not none else []
    yield from none or counted
    happened = claim.head in toll_kinds() and not claim.negators and not claim.hedge
    happened = happened and not _befell_things(claim)
    if not (none or counted) and (happened or FIRST.search(claim.text)):
        kind = toll_kinds().get(claim.head, "dead")
        yield Figure(1, math.inf, "", kind, claim.verb, True, frozenset())


def _befell_things(claim: Statement) -> bool:
    """Whether the numbers of the claim count others than people: "killed 40 hens"."""
    counted = {find_root(quantity["counts"]) for quantity in claim.quantities} & claim.object
    return bool(counted) and counted.isdisjoint(load_root_words("people.txt"))


@functools.lru_cache(maxsize=1 << 16)
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
    lowers = [word.lower for word in following if word.lower not in ARTICLES]
    if lowers[:1] and lowers[0] in NO_TOLL or lowers[:1] == ["of"] and numeral.value == 1:
        return None  # "36-year-old", "life sentences", "the two other victims", "half an hour"
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
    if not numeral.first:
        return False
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
    return claim.head in HAVING and bool(claim.subject) and claim.subject <= claim.named


def _nobody(claim: Statement) -> Iterator[Figure]:
    if _is_of_one(claim):
        return
    for pattern, firsts in ((NONE, NOBODY), (ALL, EVERYBODY)):
        match = not claim.around.lower.isdisjoint(firsts) and pattern.search(claim.sentence)
        if match:
            for kind in BEFELL[match.lastgroup]:
                yield Figure(0, 0, "", kind, match[0], True, frozenset())


def _kind_near(words: Sequence[Word], numeral: Numeral) -> str:
    """What happened to those counted: the nearest such word, of two the one that follows.

    Not "died" in "two died and 90 fled".
    """
    near = [
        (abs(i - numeral.first), i < numeral.first, toll_kinds()[word.stem])
        for i, word in enumerate(words[: numeral.after + REACH])
        if i >= numeral.first - REACH and word.stem in toll_kinds()
        if not (i < numeral.first and words[i + 1].lower in ("and", "but"))
    ]
    return min(near)[2] if near else ""
