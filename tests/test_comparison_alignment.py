"""Which claims are laid side by side, and which detectors are asked about them."""

import json
from itertools import combinations, permutations
from pathlib import Path

import pytest
from comparing import frames

from analysis.comparison.alignment import FLOOR, align, overlap_of
from analysis.comparison.detectors import DETECTORS, choose_detectors
from analysis.comparison.findings import Finding
from analysis.comparison.reading import read_statements
from analysis.comparison.verdicts import RELATION, Verdict, without_weak_relations

PAIRS = Path(__file__).parent / "gold" / "pairs" / "dev.jsonl"


@pytest.fixture(scope="module")
def statements():
    """The claims of the development pairs, each text an article; all of one story."""
    pairs = [json.loads(line) for line in PAIRS.read_text(encoding="utf-8").splitlines()]
    texts = {f"{n:03}{side}": p[f"text_{side}"] for n, p in enumerate(pairs) for side in "ab"}
    return read_statements(**frames(texts))


def test_no_detector_is_passed_over_that_would_find_something(statements):
    by_text = {}
    for claim in statements:
        by_text.setdefault(claim.article_id[:-1], []).append(claim)
    asked = found = 0
    for claims in by_text.values():
        for a, b in combinations(claims, 2):
            chosen = choose_detectors(a, b)
            asked += len(chosen)
            found += any(detector.find(a, b) for detector in chosen)
            passed_over = [d for d in DETECTORS if d not in chosen]
            assert [d for d in passed_over if d.find(a, b)] == []
    assert 0 < found < asked


def test_of_near_articles_claims_are_paired_from_the_floor_on_and_lone_sentences_always(
    statements,
):
    few = [claim for claim in statements if claim.article_id < "012"]
    pairs = {(a.claim_id, b.claim_id): score for pairs in align(few) for score, a, b in pairs}
    near = {(a[:4], b[:4]) for a, b in pairs}
    expected = {
        (a.claim_id, b.claim_id): score
        for a, b in permutations(few, 2)
        if (a.article_id, b.article_id) in near
        and (score := overlap_of(a.roots, b.roots)) >= (0 if a.alone and b.alone else FLOOR)
        and (a.article_id < b.article_id or (a.article_id == b.article_id and a.start < b.start))
    }
    assert pairs == expected
    assert len(pairs) > 20
    assert min(pairs.values()) < FLOOR  # sentences that are all there is of their articles


def test_the_order_of_the_claims_does_not_matter(statements):
    few = statements[:60]
    found = [[(a.claim_id, b.claim_id, score) for score, a, b in pairs] for pairs in align(few)]
    turned = [
        [(a.claim_id, b.claim_id, score) for score, a, b in pairs] for pairs in align(few[::-1])
    ]
    assert [sorted(pairs) for pairs in turned] == [sorted(pairs) for pairs in found]


def test_of_weak_relations_a_claim_keeps_its_nearest(statements):
    claims = [claim for claim in statements if claim.head][:9]
    relations = [Verdict(n / 10, claims[0], claim, RELATION) for n, claim in enumerate(claims[1:])]
    relations.append(Verdict(0.0, claims[1], claims[2], RELATION))
    conflict = Verdict(0.0, claims[0], claims[1], Finding("conflict", "name", "x", "y", ""))
    kept = without_weak_relations([*relations, conflict])
    assert conflict in kept
    # All of the first claim's are the nearest of the other claim; those of two busy claims go.
    assert relations[0] in kept
    busy = [Verdict(0.9, claims[1], claim, RELATION) for claim in claims[3:6]]
    busy += [Verdict(0.9, claims[2], claim, RELATION) for claim in claims[3:6]]
    assert relations[-1] not in without_weak_relations([*relations[-1:], *busy])
