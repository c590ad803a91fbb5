"""Numbers in a claim: value, unit, what they count, and how exact they are."""

from __future__ import annotations

import re

from analysis.claims.tree import Tree

SCALE = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "m": 1e6,
    "bn": 1e9,
    "tn": 1e12,
    "k": 1e3,
}
NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?|\.\d+")


def find_quantities(tree: Tree, tokens: list[int], offsets: list[int]) -> list[dict]:
    """One mapping per number among `tokens`."""
    found = []
    for t in tokens:
        if tree.tag[t] != "CD" or not NUMBER.fullmatch(tree.words[t]):
            continue
        value = float(tree.words[t].replace(",", ""))
        found.append(
            {
                "value": value,
                "unit": "",
                "counts": "",
                "modifier": "",
                "text": tree.words[t],
                "start_char": offsets[t],
            }
        )
    return found
