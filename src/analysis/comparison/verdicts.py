"""From aligned claims to verdicts: the detectors in their order, then agreement, then relation."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import pandas as pd

from analysis.comparison.agreement import tells_the_same
from analysis.comparison.alignment import Pair
from analysis.comparison.certainty import are_equally_sure, find_certainty
from analysis.comparison.detectors import Detector, choose_detectors
from analysis.comparison.findings import Finding
from analysis.comparison.gates.at_length import is_still_so
from analysis.comparison.gates.contrasts import are_on_two_sides
from analysis.comparison.gates.identity import are_two_persons
from analysis.comparison.gates.likeness import share_something_specific
from analysis.comparison.gates.parts import one_is_of_a_part
from analysis.comparison.gates.timing import on_other_weekdays, other_time
from analysis.comparison.gates.turning import both_take_back
from analysis.comparison.readers.asides import is_circumstance
from analysis.comparison.readers.relatives import with_relatives
from analysis.comparison.statements import Statement, light_roots
from analysis.comparison.weighing import find_weighed
from analysis.schema import check_table

ORDER = ("conflict", "differ", "agree", "related", "only")
PLACE = {verdict: place for place, verdict in enumerate(ORDER)}
# The columns of a claim in the table, what they hold of it, and what they hold where none is.
SIDE = (
    ("claim_id", "claim_id", ""),
    ("article_id", "article_id", ""),
    ("text", "text", ""),
    ("start_char", "start", -1),
    ("end_char", "end", -1),
)
DONE_OR_NOT = frozenset({"polarity", "outcome", "antonym"})  # kinds
CHANGING = frozenset({"direction", "antonym"})
OPPOSED = DONE_OR_NOT | CHANGING
RELATED = 0.45  # score from which two claims are about the same thing at all
AGREEMENT = Finding("agree", "statement", "", "", "Both say it; they share {}.")
RESTATED = Finding("related", "apposition", "", "", "Both introduce {}.")
MENTIONED = Finding("related", "circumstance", "", "", "Both mention it by the way; they share {}.")
BY_THE_WAY = (RESTATED, MENTIONED)
RELATION = Finding("related", "topic", "", "", "Both are about {}.")
ALONE = Finding("only", "only", "", "", "Only {} says this.")
RELATIONS = 3  # of a claim, with whatever articles
BEST = {"agree": 3, "related": 1}  # of a claim with one other article; weaker pairs are left out


class Verdict(NamedTuple):
    """A row of the comparisons: what is found of two claims, or that one stands alone."""

    score: float
    a: Statement
    b: Statement | None
    found: Finding


def judge(pairs: Iterable[Pair]) -> list[Verdict]:
    """The verdicts on two articles: conflicts and differences, else the best pairs of each claim.

    Inside one article only conflicts are worth showing, and none of a claim with a part of it.
    """
    judged = [
        Verdict(score, a, b, found)
        for score, a, b in pairs
        if are_comparable(a, b)
        and ((found := find(a, b)).verdict != "related" or score >= RELATED)
        and (a.article_id != b.article_id or found.verdict == "conflict")
    ]
    judged.sort(key=lambda row: (PLACE[row.found.verdict], -row.score, row.a.start, row.b.start))
    kept, seen, decided = [], defaultdict(int), set()
    for row in judged:
        a, b, found = row.a, row.b, row.found
        most = BEST.get(found.verdict, math.inf)
        if seen[a.claim_id] >= most or seen[b.claim_id] >= most:
            continue
        # Claims nest: of those in the same two sentences one is shown for the same words.
        grounds = (a.sentence_id, b.sentence_id, found.word_a, found.word_b)
        if most == math.inf and grounds in decided:
            continue
        decided.add(grounds)
        seen[a.claim_id] += 1
        seen[b.claim_id] += 1
        kept.append(row)
    return kept


def are_comparable(a: Statement, b: Statement) -> bool:
    """Whether they are of two articles, or may be at odds inside one."""
    return a.article_id != b.article_id or not _overlap(a, b) and _may_be_at_odds(a, b)


def _overlap(a: Statement, b: Statement) -> bool:
    return a.start < b.end and b.start < a.end


def _may_be_at_odds(a: Statement, b: Statement) -> bool:
    """Whether a conflict inside one article may be one: its title against its body, or two claims
    of one subject; whatever else its body tells is hardly excluded by what it tells elsewhere.
    Not "sales" and "online sales", but "Vantor" and "Vantor Group".
    """
    if a.leads or b.leads:
        return True
    one_subject = bool((a.subject & b.subject) - light_roots())
    return one_subject and a.subject ^ b.subject <= a.named | b.named


def without_weak_relations(verdicts: Iterable[Verdict]) -> list[Verdict]:
    """The verdicts, of relations those that are among the `RELATIONS` best of one of the claims.

    In a story of thirty articles each claim is about what thirty others are about; a reader looks
    at the nearest, and all of them would be two thirds of the table. Stages of a story come first.
    """
    related = [row for row in verdicts if row.found.verdict == "related"]
    related.sort(key=lambda row: (row.found in (*BY_THE_WAY, RELATION), *_rank(row)))
    weak, seen = set(), defaultdict(int)
    for row in related:
        if min(seen[row.a.claim_id], seen[row.b.claim_id]) >= RELATIONS:
            weak.add(id(row))
        seen[row.a.claim_id] += 1
        seen[row.b.claim_id] += 1
    return [row for row in verdicts if id(row) not in weak]


def find(a: Statement, b: Statement) -> Finding:
    """The first detector that decides; else agreement where nearly all is shared, else relation.

    Who somebody is, or after what something was, said by the way in both, is nothing that one
    article confirms to the other.
    """
    if (a.appositive or b.appositive) and not (a.copular and b.copular):
        return RELATION  # what somebody is neither confirms nor denies what somebody does
    found = _find_opposed(a, b)
    if found:
        return RELATION if _are_of_two(a, b, found) else found
    if a.article_id == b.article_id or not tells_the_same(a, b) or other_time(a, b):
        return RELATION  # an article that repeats itself confirms nothing
    if not are_equally_sure(a, b):
        return find_certainty(a, b) or RELATION
    if a.appositive and b.appositive:
        return RESTATED
    return MENTIONED if is_circumstance(a) and is_circumstance(b) else AGREEMENT


def _find_opposed(a: Statement, b: Statement) -> Finding | None:
    """What the first detector finds, or else the weights."""
    detectors = choose_detectors(a, b)
    for detector in detectors:
        found = detector.find(a, b)
        if found and _may_be_of_one_event(a, b, detector) and not _is_refused(a, b, found):
            return found
    weighed = find_weighed(a, b, detectors)
    if weighed and not other_time(a, b) and not _is_refused(a, b, weighed):
        return weighed
    return None


def _may_be_of_one_event(a: Statement, b: Statement, detector: Detector) -> bool:
    """Asked of what is found, of the few pairs of which anything is."""
    alike = detector.unlike or share_something_specific(a, b, frozenset())
    return alike and (detector.dated or not other_time(a, b))


def _is_refused(a: Statement, b: Statement, found: Finding) -> bool:
    """Whether both take back what they tell; or some did it and others did not: of a number or a
    name that says nothing.
    """
    if found.verdict == "conflict" and both_take_back(a, b, found.kind):
        return True
    return found.kind in DONE_OR_NOT and one_is_of_a_part(a, b)


def _are_of_two(a: Statement, b: Statement, found: Finding) -> bool:
    """Whether two lone sentences with opposite words are of two sides, persons or days, so that
    nothing else in them conflicts: "gained seats in the north", "lost seats in the south".
    """
    if found.kind not in OPPOSED or not (a.alone and b.alone):
        return False
    changed = found.kind in CHANGING and not (is_still_so(a) or is_still_so(b))
    return changed and on_other_weekdays(a, b) or are_on_two_sides(a, b) or are_two_persons(a, b)


def only(statements: Iterable[Statement], verdicts: Iterable[Verdict]) -> list[Verdict]:
    """A verdict for each claim that no other article makes or contradicts."""
    shared = {
        claim.claim_id
        for row in verdicts
        if (row.found.verdict != "related" or row.found in BY_THE_WAY)
        and row.a.article_id != row.b.article_id
        for claim in (row.a, row.b)
    }
    return [
        Verdict(0.0, claim, None, ALONE)
        for claim in statements
        if claim.head and claim.claim_id not in shared  # a title without a verb is no claim
    ]


def tabulate(verdicts: Iterable[Verdict]) -> pd.DataFrame:
    """Table `comparisons`: conflicts, differences, agreement; the closest pairs first."""
    rows = sorted(verdicts, key=_rank)
    columns = {
        f"{name}_{side}": [getattr(claim, field) if claim else nothing for claim in claims]
        for side, claims in (("a", [row.a for row in rows]), ("b", [row.b for row in rows]))
        for name, field, nothing in SIDE
    }
    columns |= {
        "verdict": [row.found.verdict for row in rows],
        "kind": [row.found.kind for row in rows],
        "reason": [_reason(row) for row in rows],
        "score": [round(row.score, 3) for row in rows],
    }
    return check_table(pd.DataFrame(columns), "comparisons")


def _rank(row: Verdict) -> tuple:
    a, b = row.a, row.b
    other = (b.article_id, b.start) if b else ("", -1)
    return PLACE[row.found.verdict], -round(row.score, 3), a.article_id, a.start, *other


def _reason(row: Verdict) -> str:
    """Of a detector its own, else the words that both share."""
    if row.found is ALONE:
        return row.found.reason.format(row.a.article_id)
    if row.found not in (AGREEMENT, *BY_THE_WAY, RELATION):
        return row.found.reason
    return row.found.reason.format(", ".join(dict.fromkeys(_shared_words(row.a, row.b))))


def _shared_words(a: Statement, b: Statement) -> Iterator[str]:
    """The words of `a` that `b` has too; with the other's in brackets where it has a relative."""
    for word in a.words:
        if word.root and word.root in b.roots:
            yield word.text
        elif word.root:
            relatives = with_relatives(frozenset({word.root}))
            yield from (f"{word.text} ({w.text})" for w in b.words if w.root in relatives)
