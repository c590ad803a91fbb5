"""How sure a claim is said to be: its hedge, its certainty, whether it is denied."""

from __future__ import annotations

import functools
from importlib.resources import files

from analysis.claims.tree import Tree


@functools.cache
def load_hedges() -> dict[str, str]:
    """Lemma (or words) of a hedge and the certainty it leaves: probable or possible."""
    lines = files("analysis.data").joinpath("hedges.csv").read_text("utf-8").splitlines()
    rows = (line.split(",") for line in lines[1:] if line and not line.startswith("#"))
    return {row[0]: row[1] for row in rows}


def find_hedges(tree: Tree, tokens: list[int]) -> list[tuple[int, str]]:
    """The hedging tokens among `tokens`, each with the certainty it leaves."""
    hedges = load_hedges()
    return [(t, hedges[tree.lemma[t].lower()]) for t in tokens if tree.lemma[t].lower() in hedges]


def is_negated(tree: Tree, predicate: list[int], parts: list[int]) -> bool:
    """Whether an odd number of negations holds over the predicate."""
    count = sum(tree.dep[t] == "neg" or tree.lower[t] in ("never", "n't", "not") for t in predicate)
    count += any(tree.lower[t] == "no" for t in parts)
    return count % 2 == 1
