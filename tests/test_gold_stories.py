"""The gold of whole articles is in step with the articles."""

import csv
from pathlib import Path

import pytest

GOLD = Path(__file__).parent / "gold" / "stories"


@pytest.mark.parametrize("half", ["dev", "test"])
def test_each_sentence_stands_in_its_article(half):
    with (GOLD / f"{half}.csv").open(encoding="utf-8", newline="") as file:
        pairs = list(csv.DictReader(file))
    sides = [
        (p["story"], p[f"article_{side}"], p[f"sentence_{side}"]) for p in pairs for side in "ab"
    ]
    texts = {
        (story, article): (GOLD / half / story / f"{article}.txt").read_text(encoding="utf-8")
        for story, article, _ in sides
    }
    missing = [(story, said) for story, article, said in sides if said not in texts[story, article]]
    assert len(pairs) > 100
    assert not missing
