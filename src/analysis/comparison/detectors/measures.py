"""Another age of one person, another strength of one earthquake, another result of one vote."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import NamedTuple

from analysis.claims.lexicon import number_words
from analysis.comparison.findings import Finding
from analysis.comparison.gates.likeness import count_names_twice, coverage
from analysis.comparison.gates.occasions import may_be_one, other_names, other_places, same_occasion
from analysis.comparison.gates.timing import tell_one_day
from analysis.comparison.readers.ages import UNNAMED, read_ages, read_unnamed_age
from analysis.comparison.readers.relatives import with_relatives
from analysis.comparison.statements import Statement, light_roots, read_sentence_once
from analysis.comparison.words import has_digit, split_roots

FEWEST = 2  # shared roots that name the event; a name counts twice, and a day
FULL = 2  # words of a full name
ALIKE = 0.8
YEAR = 365.25  # days
MAGNITUDE = re.compile(
    r"magnitude(?:[- ]of)?[- ](?P<a>\d(?:\.\d)?)\b|\b(?P<b>\d\.\d)[- ]magnitude"
    r"|\b(?P<c>\d\.\d) (?:on the (?:Richter )?scale|magnitude)",
    re.IGNORECASE,
)
SHOCKS = frozenset({"aftershock", "aftershocks", "foreshock", "foreshocks"})
RESULT = re.compile(
    r"\b(\d{1,3})(?: votes)?"
    r"(?:\s?[-–]\s?|(?: votes)? (?:to|against) | (?:in favour|for),? (?:and|with|to) )(\d{1,3})\b"
)
BALLOT = re.compile("unanimous|dissent|against|majority|votes?$")
UNANIMOUS = re.compile(
    r"\bunanimous(?:ly)?\b|\bwith(?:out| no) (?:a single |any |one )?(?:dissent\w*|votes? against)"
    r"|\b(?:nobody|no one|none) voted against|\bno votes? against",
    re.IGNORECASE,
)
# The record of a season in brackets, and a score on the way: no results.
PARTIAL = re.compile(r"\(\d+[^)]*\)|\b(?:trailing|leading|trailed|led|down|up|lead) \S+")
CONTEST = re.compile(
    r"\b(?:vote[sd]?|ballot|w[io]ns?|beat|defeat(?:s|ed)?|lost|loses?|draws?|drew|victory|score[sd]?|thrash\w*|"
    r"majority|carried|verdicts?|deci(?:ded|sion)|pass(?:es|ed)?|approve[sd]?|reject(?:s|ed)?|adopt(?:s|ed)?|back(?:s|ed)?|lead|led|hammer\w*)\b",
    re.IGNORECASE,
)


class Measure(NamedTuple):
    """What is measured, its value, the text, and roots that the other claim has to share."""

    what: str
    value: tuple[float, ...]
    text: str
    of: frozenset[str] = frozenset()

    @property
    def numbers(self) -> frozenset[str]:
        """Roots of the words as written."""
        return split_roots(self.text)


def find_measure(a: Statement, b: Statement) -> Finding | None:
    """Two values of what has only one."""
    for x in read_measures(a):
        for y in read_measures(b):
            if x.what != y.what or _agree(x, y) or not _same(a, b, x, y):
                continue
            reason = f"A says “{x.text}”, B says “{y.text}”."
            unsure = a.hedge or b.hedge or _may_change(a, b, x, y)
            verdict = "differ" if unsure else "conflict"
            return Finding(verdict, "number", x.text, y.text, reason)
    return None


def _agree(x: Measure, y: Measure) -> bool:
    """Whether they are the same as far as both tell."""
    return all(p == q for p, q in zip(x.value, y.value, strict=False))


def _may_change(a: Statement, b: Statement, x: Measure, y: Measure) -> bool:
    """A first measurement is corrected later, people grow older with the years; a result stays."""
    days = {c.published for c in (a, b) if c.published == c.published}
    if len(days) < 2 or x.what == "result":
        return False
    years = (max(days) - min(days)).days / YEAR
    return not x.what.startswith("age") or abs(x.value[0] - y.value[0]) <= years + 1


def _same(a: Statement, b: Statement, x: Measure, y: Measure) -> bool:
    """One person; or one event, named in both sentences, and not two places."""
    if x.of or y.of:
        return _is_one_person(a, b, x, y)
    if a.alone and b.alone:
        return may_be_one(a, b, frozenset())
    left, right = a.context - _digits(a), b.context - _digits(b)
    shared = (left & with_relatives(right)) - light_roots()
    near = count_names_twice(shared, a, b) + tell_one_day(a, b)
    if x.what.startswith(UNNAMED) and coverage(a, b, x.numbers | y.numbers) < ALIKE:
        return False
    if not (a.leads and b.leads) and not _share_a_part(a, b, x, y):
        return False
    apart = other_places(a, b) or other_names(a, b) or not same_occasion(a, b)
    asked = FEWEST if len(x.value) != len(y.value) else FEWEST + 1  # a unanimous vote, and a score
    return near >= asked and not apart


def _is_one_person(a: Statement, b: Statement, x: Measure, y: Measure) -> bool:
    """Whether one name is a part of the other: in the midst of articles by more than one word, as
    "her son Jan, 9" and "Jan Voss, 12" are two; and the claims have to be those with the ages.
    """
    shared = x.of & y.of - light_roots()
    if not (a.leads and b.leads):
        named = x.of == y.of or len(shared) >= FULL
        return named and (x.of <= y.of or y.of <= x.of) and x.text in a.text and y.text in b.text
    return bool(shared) and (x.of <= y.of or y.of <= x.of)


def _share_a_part(a: Statement, b: Statement, x: Measure, y: Measure) -> bool:
    """Whether the measures stand in these claims, which have a subject or an object in common."""
    if x.text not in a.text or y.text not in b.text:
        return False
    return bool((a.subject | a.object) & (b.subject | b.object) - light_roots())


def _digits(claim: Statement) -> frozenset[str]:
    return frozenset(root for root in claim.context if root[0].isdigit())


def may_tell_measure(lower: str) -> bool:
    """Whether it is a number in digits, or may tell of a vote."""
    return has_digit(lower) or bool(BALLOT.match(lower))


@read_sentence_once
def read_measures(claim: Statement) -> Iterator[Measure]:
    """Ages, magnitudes and results in the sentence of a claim; of several none is the one."""
    if not any(map(may_tell_measure, claim.around.lower)):
        return
    ages = [Measure("age", (age,), text, who) for age, text, who in read_ages(claim.sentence)]
    for who in dict.fromkeys(age.of for age in ages):
        own = [age for age in ages if age.of <= who or who <= age.of]
        if len({age.value for age in own}) == 1:
            yield own[0]
    for what, found in (
        *((fate, [Measure("", (age,), text)]) for fate, age, text in read_unnamed_age(claim)),
        (_shock(claim), list(_magnitudes(claim.sentence))),
        ("result", list(_results(claim.sentence))),
    ):
        if len({m.value for m in found}) == 1:
            yield found[0]._replace(what=what)


def _shock(claim: Statement) -> str:
    """Of which tremor a magnitude is: of the earthquake, or of one before or after it."""
    return "magnitude of another" if claim.around.lower & SHOCKS else "magnitude"


def _magnitudes(sentence: str) -> Iterator[Measure]:
    for match in MAGNITUDE.finditer(sentence):
        value = match["a"] or match["b"] or match["c"]
        yield Measure("magnitude", (float(value),), match[0])


def _results(sentence: str) -> Iterator[Measure]:
    """The votes of both sides, the fewer first; of a unanimous vote only those against: none."""
    if not CONTEST.search(sentence):
        return
    told = PARTIAL.sub("", sentence)
    for match in (*RESULT.finditer(told), *_worded().finditer(told)):
        votes = (_count(number) for number in match.groups() if number)
        yield Measure("result", tuple(sorted(votes)), match[0])
    for match in UNANIMOUS.finditer(told):
        yield Measure("result", (0.0,), match[0])


def _count(number: str) -> float:
    return number_words().get(number.lower()) or float(number.replace(",", ""))


@functools.cache
def _worded() -> re.Pattern:
    """In words, or with those who voted: "by nine votes to four", "51 in favour and 48 against"."""
    words = "|".join(sorted(number_words(), key=lambda word: (-len(word), word)))
    count = rf"(\d{{1,3}}(?:,\d{{3}})*|{words})"
    return re.compile(
        rf"\b(?:by|majority of|vote of) {count}(?: [a-z]+)? (?:to|against) {count}\b"
        rf"|\b{count}(?: [a-z]+)? (?:in favour|for)(?: it)?,? (?:and|with) {count} against\b",
        re.IGNORECASE,
    )
