"""Another age of one person, another strength of one earthquake, another result of one vote."""

from __future__ import annotations

from analysis.comparison.findings import Finding
from analysis.comparison.gates.likeness import nearness
from analysis.comparison.gates.occasions import may_be_one, other_names, other_places, same_occasion
from analysis.comparison.gates.stories import open_on_one_event
from analysis.comparison.gates.timing import tell_one_day
from analysis.comparison.readers.ages import ROLE, UNNAMED, read_role_ages
from analysis.comparison.readers.measures import AGE, RESULT, Measure, read_measures
from analysis.comparison.readers.points import POINTS
from analysis.comparison.readers.relatives import with_relatives
from analysis.comparison.readers.results import SOME, read_results
from analysis.comparison.statements import Statement, light_roots
from analysis.comparison.words import find_root

FEWEST = 2  # shared roots that name the event; a name counts twice, and a day
MANY = 4  # the same of two lone sentences, for a change of rates
FULL = 2  # words of a full name
JURY = frozenset({find_root("jury"), find_root("juror")})
VOTES = frozenset(map(find_root, ("vote", "ballot")))
MOST_GOALS = 9
THAT = "that"  # "that decision" is another than the one that the article is of
ABSENT = 0.05  # of those who vote, some may not be told of
YEAR = 365.25  # days


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
    return bool(claim.hedge) and measure.what != RESULT


def _agree(x: Measure, y: Measure) -> bool:
    """Whether they are the same as far as both tell."""
    if SOME in x.value + y.value:
        return 0 not in x.value + y.value
    return all(p == q for p, q in zip(x.value, y.value, strict=False))


def _may_change(a: Statement, b: Statement, x: Measure, y: Measure) -> bool:
    """A first measurement is corrected later, people grow older with the years; a result stays."""
    if None in (a.published_day, b.published_day) or a.published_day == b.published_day:
        return False
    years = abs(a.published_day - b.published_day) / YEAR
    if x.what.startswith(AGE):
        return abs(x.value[0] - y.value[0]) <= years + 1
    return x.what != RESULT


def _same(a: Statement, b: Statement, x: Measure, y: Measure) -> bool:
    """One person; or one event, named in both sentences, and not two places."""
    if x.of:
        return _is_one_person(a, b, x, y)
    if x.what == POINTS:  # "the first cut in four years" is this one
        return nearness(a, b) >= MANY and not (other_places(a, b) or other_names(a, b))
    if a.alone and b.alone:
        return may_be_one(a, b, frozenset())
    if x.what.startswith(ROLE):
        return _is_the_one(a, x) and _is_the_one(b, y) and same_occasion(a, b)
    if x.what == RESULT and _are_of_one_ballot(a, b, x, y):
        return True
    if other_places(a, b) or other_names(a, b) or not same_occasion(a, b):
        return False
    if x.what == RESULT and JURY & a.context and JURY & b.context:
        return True  # it returns one verdict
    near = nearness(a, b, _digits(a)) + tell_one_day(a, b)
    of_one_part = _may_be_of_one_part(a, b, x, y)
    if len(x.value) != len(y.value):  # a unanimous vote, and a result
        return near + of_one_part > FEWEST
    names = a.capitalised | b.capitalised
    if max(x.value + y.value) <= MOST_GOALS and not nearness(a, b, _digits(a) | names):
        return False  # a team has many games
    return near > FEWEST and of_one_part


def _are_of_one_ballot(a: Statement, b: Statement, x: Measure, y: Measure) -> bool:
    """Whether as many voted on one matter, in articles of one event that tell of no such other."""
    if sum(x.value) <= MOST_GOALS or not _are_as_many(x.value, y.value):
        return False
    sole = a.article_id != b.article_id and _is_sole(a, x) and _is_sole(b, y)
    return sole and _tells_of(a, b) and _tells_of(b, a) and open_on_one_event(a, b)


def _tells_of(article: Statement, claim: Statement) -> bool:
    """Whether the article of one claim speaks of what the other has its votes on."""
    themes = (claim.subject | claim.object) - light_roots() - _digits(claim) - VOTES
    return any(root in article.around.article.spread for root in with_relatives(themes))


def _are_as_many(x: tuple[float, ...], y: tuple[float, ...]) -> bool:
    fewer, more = sorted((sum(x), sum(y)))
    return more <= fewer * (1 + ABSENT)


def _is_sole(claim: Statement, result: Measure) -> bool:
    """Whether the claim tells it, and the article of no other result of as many votes."""
    if result.text not in claim.text or claim.span_words[0].lower == THAT:
        return False
    sentences = claim.around.article.sentences
    told = {value for sentence in sentences for value, _ in read_results(sentence.text)}
    return not any(_are_as_many(value, result.value) for value in told - {result.value})


def _is_the_one(claim: Statement, age: Measure) -> bool:
    """Whether the claim has the age, and its article tells of nobody else in the role."""
    sentences = claim.around.article.sentences
    others = (other for sentence in sentences for other in read_role_ages(sentence.text))
    alone = all(what != age.what or (value,) == age.value for what, value, _ in others)
    return age.text in claim.text and alone


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
        return age.of <= claim.subject
    return age.what.startswith(UNNAMED) and age.text in claim.text[: claim.head_char - claim.start]


def _is_one_person(a: Statement, b: Statement, x: Measure, y: Measure) -> bool:
    """Whether one name is a part of the other: in the midst of articles of one that has both or by
    more than one word, as "her son Jan, 9" and "Jan Voss, 12" are two; and the claims have to be
    those with the ages.
    """
    shared = x.of & y.of - light_roots()
    if not (x.of <= y.of or y.of <= x.of):
        return False
    if a.leads and b.leads:
        return bool(shared)
    is_full = x.of == y.of or len(shared) >= FULL or _names(a, y.of) and _names(b, x.of)
    return is_full and x.text in a.text and y.text in b.text


def _names(claim: Statement, name: frozenset[str]) -> bool:
    """Whether a sentence of the article has the name."""
    return any(name <= sentence.capitalised for sentence in claim.around.article.sentences)


def _may_be_of_one_part(a: Statement, b: Statement, x: Measure, y: Measure) -> bool:
    """Whether the measures stand in these claims, which have a subject or object in common."""
    if not all(m.text in c.text or c.text in m.text for m, c in ((x, a), (y, b))):
        return False
    return bool((a.subject | a.object) & (b.subject | b.object) - light_roots())


def _digits(claim: Statement) -> frozenset[str]:
    return frozenset(root for root in claim.context if root[0].isdigit())
