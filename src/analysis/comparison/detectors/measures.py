"""Another age of one person, another strength of one earthquake, another result of one vote."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from analysis.comparison.findings import Finding
from analysis.comparison.gates.counts import DECIDED
from analysis.comparison.gates.likeness import coverage, nearness
from analysis.comparison.gates.occasions import may_be_one, other_names, other_places, same_occasion
from analysis.comparison.gates.stories import open_on_one_event
from analysis.comparison.gates.timing import on_other_weekdays, tell_one_day
from analysis.comparison.readers.ages import (
    ROLE,
    UNNAMED,
    may_tell_age,
    read_ages,
    read_role_ages,
    read_unnamed_age,
)
from analysis.comparison.readers.points import may_tell_points, read_points
from analysis.comparison.readers.relatives import with_relatives
from analysis.comparison.readers.results import SOME, may_tell_result, read_results
from analysis.comparison.statements import Statement, light_roots, read_sentence_once
from analysis.comparison.words import find_root, has_digit, split_roots

MANY = 4  # of two lone sentences, where not all votes are told
FEWEST = 2  # shared roots that name the event; a name counts twice, and a day
POINTS = "points"
AGE, RESULT_OF, JURY = "age", "result", frozenset({find_root("jury"), find_root("juror")})
MOST_GOALS = 9
FEW = 4  # votes that two ballots may both have
FULL = 2  # words of a full name
ALIKE = 0.8
VOTES = frozenset(map(find_root, ("vote", "ballot")))
THAT = "that"  # "that decision" is another than the one that the article is of
ABSENT = 0.05  # of those who vote, some may not be told of
YEAR = 365.25  # days
MAGNITUDE = re.compile(
    r"magnitude(?:[- ]of)?[- ](?P<a>\d(?:\.\d)?)\b|\b(?P<b>\d\.\d)[- ]magnitude"
    r"|\b(?P<c>\d\.\d) (?:on the (?:Richter )?scale|magnitude)",
    re.IGNORECASE,
)
SEVERAL = r"\b(?:both|two|three|four|the|other|several|all) (?:\w+ )?{}s\b"
SHOCKS = frozenset({"aftershock", "aftershocks", "foreshock", "foreshocks"})


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
            if _agree(x, y) or not (_same(a, b, x, y) if x.what == y.what else _befell(a, b, x, y)):
                continue
            reason = f"A says “{x.text}”, B says “{y.text}”."
            unsure = _is_hedged(a, x) or _is_hedged(b, y) or _may_change(a, b, x, y)
            verdict = "differ" if unsure else "conflict"
            return Finding(verdict, "number", x.text, y.text, reason)
    return None


def _is_hedged(claim: Statement, measure: Measure) -> bool:
    """Whether the claim leaves it open; what was decided by a vote has been voted on."""
    return bool(claim.hedge) and not (measure.what == RESULT_OF and claim.hedge in DECIDED)


def _agree(x: Measure, y: Measure) -> bool:
    """Whether they are the same as far as both tell."""
    if SOME in x.value + y.value:
        return 0 not in x.value + y.value
    return all(p == q for p, q in zip(x.value, y.value, strict=False))


def _may_change(a: Statement, b: Statement, x: Measure, y: Measure) -> bool:
    """A first measurement is corrected later, people grow older with the years; a result stays."""
    days = {c.published for c in (a, b) if c.published == c.published}
    if len(days) < 2 or x.what == RESULT_OF:
        return False
    years = (max(days) - min(days)).days / YEAR
    return not x.what.startswith("age") or abs(x.value[0] - y.value[0]) <= years + 1


def _same(a: Statement, b: Statement, x: Measure, y: Measure) -> bool:
    """One person; or one event, named in both sentences, and not two places."""
    if x.of or y.of:
        return _is_one_person(a, b, x, y)
    if x.what == POINTS:  # "the first cut in four years" is this one
        return nearness(a, b) >= MANY and not (other_places(a, b) or other_names(a, b))
    if a.alone and b.alone:
        told = SOME not in x.value + y.value or nearness(a, b) >= MANY
        return told and may_be_one(a, b, frozenset())
    if SOME in x.value + y.value:
        return False  # of one of the votes of an article
    if x.what.startswith(ROLE):
        return _is_the_one(a, x) and _is_the_one(b, y) and same_occasion(a, b)
    if x.what == RESULT_OF and _are_of_one_ballot(a, b, x, y):
        return True
    near = nearness(a, b, _digits(a)) + tell_one_day(a, b)
    if x.what.startswith(UNNAMED) and coverage(a, b, x.numbers | y.numbers) < ALIKE:
        return False
    apart = other_places(a, b) or other_names(a, b) or not same_occasion(a, b)
    if apart or x.what != RESULT_OF:
        return not apart and near > FEWEST and _may_be_of_one_part(a, b, x, y)
    if JURY & a.context and JURY & b.context:
        return True  # it returns one verdict
    if max({*x.value} & {*y.value}, default=0) > FEW:
        return near >= FEWEST  # 28 to 23, 28 to 21
    if len(x.value) != len(y.value):  # a unanimous vote, and a result
        return near >= (FEWEST if _may_be_of_one_part(a, b, x, y) else FEWEST + 1)
    names = frozenset() if a.leads and b.leads else a.capitalised | b.capitalised
    if max(x.value + y.value) <= MOST_GOALS and not nearness(a, b, _digits(a) | names):
        return False  # a team has many games
    return near > FEWEST and _may_be_of_one_part(a, b, x, y)


def _are_of_one_ballot(a: Statement, b: Statement, x: Measure, y: Measure) -> bool:
    """Whether as many voted, in articles of one event that tell of no other ballot of as many."""
    if len(x.value) != 2 or len(y.value) != 2 or a.article_id == b.article_id:
        return False
    if sum(x.value) <= MOST_GOALS or not _are_as_many(x.value, y.value):
        return False
    told = all(own.text in c.text and c.span_words[0].lower != THAT for c, own in ((a, x), (b, y)))
    told = told and not on_other_weekdays(a, b)
    sole = told and all(_is_sole(claim, own) for claim, own in ((a, x), (b, y)))
    return sole and _tells_of(a, b) and _tells_of(b, a) and open_on_one_event(a, b)


def _tells_of(article: Statement, claim: Statement) -> bool:
    """Whether the article of one claim speaks of what the other has its votes on."""
    themes = (claim.subject | claim.object) - light_roots() - _digits(claim) - VOTES
    return any(root in article.around.article.spread for root in with_relatives(themes))


def _are_as_many(x: tuple[float, ...], y: tuple[float, ...]) -> bool:
    fewer, more = sorted((sum(x), sum(y)))
    return more <= fewer * (1 + ABSENT)


def _is_sole(claim: Statement, result: Measure) -> bool:
    """Whether the article tells of no other result of as many votes."""
    sentences = claim.around.article.sentences
    told = {value for sentence in sentences for value, _ in read_results(sentence.text)}
    return not any(_are_as_many(value, result.value) for value in told - {result.value})


def _is_the_one(claim: Statement, age: Measure) -> bool:
    """Whether the claim has the age, and its article tells of nobody else in the role."""
    sentences = claim.around.article.sentences
    several = re.compile(SEVERAL.format(age.what.split()[-1]), re.IGNORECASE)
    if any(several.search(sentence.text) for sentence in sentences):
        return False
    others = (other for sentence in sentences for other in read_role_ages(sentence.text))
    told = age.text in claim.text or not any(age.text in c.text for c in claim.around.claims)
    return told and all(what != age.what or (value,) == age.value for what, value, _ in others)


def _befell(a: Statement, b: Statement, x: Measure, y: Measure) -> bool:
    """Whether the claims tell of somebody named, and of somebody who is not, that one thing befell
    them in the same words: a hip, the stairs, the car deck.
    """
    if [x.what, y.what].count(AGE) != 1 or not (_is_of_subject(x, a) and _is_of_subject(y, b)):
        return False
    shared = (a.roots & with_relatives(b.roots)) - light_roots() - _digits(a)
    return len(shared - a.capitalised - b.capitalised) > FEWEST + 1 and not other_places(a, b)


def _is_of_subject(age: Measure, claim: Statement) -> bool:
    """Whether it is the age of whom the claim is about."""
    if age.what == AGE:
        return age.of <= claim.subject and age.text in claim.text
    return age.what.startswith(UNNAMED) and age.text in claim.text[: claim.head_char - claim.start]


def _is_one_person(a: Statement, b: Statement, x: Measure, y: Measure) -> bool:
    """Whether one name is a part of the other: in the midst of articles by more than one word, as
    "her son Jan, 9" and "Jan Voss, 12" are two; and the claims have to be those with the ages.
    """
    shared = x.of & y.of - light_roots()
    if not (a.leads and b.leads):
        named = x.of == y.of or len(shared) >= FULL or _is_full_name_of(a, b, x, y)
        return named and (x.of <= y.of or y.of <= x.of) and x.text in a.text and y.text in b.text
    return bool(shared) and (x.of <= y.of or y.of <= x.of)


def _is_full_name_of(a: Statement, b: Statement, x: Measure, y: Measure) -> bool:
    """Whether "Mr Voss" stands in an article that has his full name too."""
    (short, claim), (full, _) = sorted(((x, a), (y, b)), key=lambda side: len(side[0].of))
    titled = re.search(rf"\b(?:Mr|Mrs|Ms|Miss|Dr)\.? \w+, {short.text}\b", claim.sentence)
    return bool(titled) and any(
        full.of <= sentence.capitalised for sentence in claim.around.article.sentences
    )


def _may_be_of_one_part(a: Statement, b: Statement, x: Measure, y: Measure) -> bool:
    """Whether the measures stand in these claims, which have a subject or an object in common; or
    are of two titles.
    """
    if a.leads and b.leads:
        return True
    if not all(m.text in c.text or c.text in m.text for m, c in ((x, a), (y, b))):
        return False
    return bool((a.subject | a.object) & (b.subject | b.object) - light_roots())


def _digits(claim: Statement) -> frozenset[str]:
    return frozenset(root for root in claim.context if root[0].isdigit())


def may_tell_measure(lower: str) -> bool:
    """Whether it is a number in digits, or may tell of an age or of a vote."""
    told = may_tell_age(lower) or may_tell_points(lower) or may_tell_result(lower)
    return told or has_digit(lower)


@read_sentence_once
def read_measures(claim: Statement) -> Iterator[Measure]:
    """Ages, magnitudes and results in the sentence of a claim; of several none is the one."""
    if not any(map(may_tell_measure, claim.around.lower)):
        return
    ages = [Measure(AGE, (age,), text, who) for age, text, who in read_ages(claim.sentence)]
    for who in dict.fromkeys(age.of for age in ages):
        own = [age for age in ages if age.of <= who or who <= age.of]
        if len({age.value for age in own}) == 1:
            yield own[0]
    for what, found in (
        *((fate, [Measure("", (age,), text)]) for fate, age, text in read_unnamed_age(claim)),
        *(
            (role, [Measure("", (age,), text)])
            for role, age, text in read_role_ages(claim.sentence)
        ),
        (_shock(claim), list(_magnitudes(claim.sentence))),
        (POINTS, [Measure("", (v,), text) for v, text in _points(claim)]),
        (RESULT_OF, [Measure("", *found) for found in read_results(claim.sentence)]),
    ):
        if len({m.value for m in found}) == 1:
            yield found[0]._replace(what=what)


def _points(claim: Statement) -> Iterator[tuple[float, str]]:
    """Those of a lone sentence: a story tells of other changes too."""
    yield from read_points(claim.sentence) if claim.alone else ()


def _shock(claim: Statement) -> str:
    """Of which tremor a magnitude is: of the earthquake, or of one before or after it."""
    return "magnitude of another" if claim.around.lower & SHOCKS else "magnitude"


def _magnitudes(sentence: str) -> Iterator[Measure]:
    for match in MAGNITUDE.finditer(sentence):
        value = match["a"] or match["b"] or match["c"]
        yield Measure("magnitude", (float(value),), match[0])
