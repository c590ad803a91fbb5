"""From aligned claims to verdicts: the detectors in their order, then agreement, then relation."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable

from analysis.comparison.alignment import Pair
from analysis.comparison.detectors import choose_detectors
from analysis.comparison.detectors.gates import (
    Finding,
    same_event,
    same_predicate,
    share_something_specific,
)
from analysis.comparison.statements import Statement, total

ORDER = ("conflict", "differ", "agree", "related", "only")
RELATED = 0.45  # score from which two claims are about the same thing at all
SAME = 0.75  # coverage from which two claims say the same
AGREEMENT = Finding("agree", "statement", "", "", "Both say it; they share {}.")
RELATION = Finding("related", "topic", "", "", "Both are about {}.")
BEST = {"agree": 3, "related": 1}  # of a claim with one other article; weaker pairs are left out


def judge(pairs: Iterable[Pair]) -> list[dict]:
    """Rows for two articles: every conflict and difference, else the best pairs of each claim.

    Inside one article only conflicts are worth showing.
    """
    judged = [(score, a, b, find(a, b)) for score, _, a, b in pairs]
    judged = [
        (score, a, b, found)
        for score, a, b, found in judged
        if (found.verdict != "related" or score >= RELATED)
        and (found.verdict == "conflict" or a.article_id != b.article_id)
    ]
    judged.sort(key=lambda row: (ORDER.index(row[3].verdict), -row[0], row[1].start, row[2].start))
    kept, seen, decided = [], defaultdict(int), set()
    for score, a, b, found in judged:
        most = BEST.get(found.verdict, math.inf)
        if seen[a.claim_id] >= most or seen[b.claim_id] >= most:
            continue
        # Claims nest: of those in the same two sentences one is shown for the same words.
        grounds = (a.sentence_id, b.sentence_id, found.kind, found.word_a, found.word_b)
        if most == math.inf and grounds in decided:
            continue
        decided.add(grounds)
        seen[a.claim_id] += 1
        seen[b.claim_id] += 1
        kept.append(_row(score, a, b, found))
    return kept


def find(a: Statement, b: Statement) -> Finding:
    """The first detector that decides; else agreement where nearly all is shared, else relation."""
    detectors, same = choose_detectors(a, b), says_the_same(a, b)
    if not (detectors or same) or not share_something_specific(a, b, frozenset()):
        return RELATION
    if (a.appositive or b.appositive) and not (a.copular and b.copular):
        return RELATION  # what somebody is neither confirms nor denies what somebody does
    for detector in detectors:
        found = detector.find(a, b)
        if found:
            return found
    return AGREEMENT if same else RELATION


def _reason(a: Statement, b: Statement, found: Finding) -> str:
    """Of a detector its own, else the words that both share."""
    if found not in (AGREEMENT, RELATION):
        return found.reason
    shared = dict.fromkeys(w.text for w in a.words if w.root and w.root in b.roots)
    return found.reason.format(", ".join(shared))


def says_the_same(a: Statement, b: Statement) -> bool:
    """The same predicate of the same arguments, and nothing that only one of them denies."""
    if total(a.roots & b.roots) < SAME * min(a.weight, b.weight) or a.negating != b.negating:
        return False
    if a.copular and b.copular and not a.object & b.object:
        return False  # "is" says nothing without what something is
    return same_predicate(a, b) and same_event(a, b, frozenset(), SAME)


def _row(score: float, a: Statement, b: Statement, found: Finding) -> dict:
    return (
        _side(a, "a")
        | _side(b, "b")
        | {
            "verdict": found.verdict,
            "kind": found.kind,
            "reason": _reason(a, b, found),
            "score": round(score, 3),
        }
    )


def _side(claim: Statement | None, side: str) -> dict:
    if claim is None:
        nobody = {"claim_id": "", "article_id": "", "text": "", "start_char": -1, "end_char": -1}
        return {f"{name}_{side}": value for name, value in nobody.items()}
    return {
        f"claim_id_{side}": claim.claim_id,
        f"article_id_{side}": claim.article_id,
        f"text_{side}": claim.text,
        f"start_char_{side}": claim.start,
        f"end_char_{side}": claim.end,
    }


def only(statements: list[Statement], rows: list[dict]) -> list[dict]:
    """A row for each claim that no other article makes or contradicts."""
    shared = {
        row[f"claim_id_{side}"]
        for row in rows
        for side in "ab"
        if row["verdict"] != "related" and row["article_id_a"] != row["article_id_b"]
    }
    return [
        _side(claim, "a")
        | _side(None, "b")
        | {
            "verdict": "only",
            "kind": "only",
            "reason": f"Only {claim.article_id} says this.",
            "score": 0.0,
        }
        for claim in statements
        if claim.head and claim.claim_id not in shared  # a title without a verb is no claim
    ]


def rank(rows: list[dict]) -> list[dict]:
    """What is worth reading first: conflicts, differences, agreement; the closest pairs first."""
    return sorted(
        rows,
        key=lambda row: (
            ORDER.index(row["verdict"]),
            -row["score"],
            row["article_id_a"],
            row["start_char_a"],
            row["article_id_b"],
            row["start_char_b"],
        ),
    )
