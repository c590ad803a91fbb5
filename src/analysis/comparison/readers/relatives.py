"""Other words for the same: "detain" beside "arrest"."""

from __future__ import annotations

import functools

from analysis.comparison.lexicon import load_lines
from analysis.comparison.words import find_root


@functools.lru_cache(maxsize=1 << 14)
def with_relatives(roots: frozenset[str]) -> frozenset[str]:
    """The roots and those of other words for the same: "arrest" stands for "detain" too."""
    families = word_families()
    return roots.union(*(families[root] for root in roots if root in families))


@functools.cache
def word_families() -> dict[str, frozenset[str]]:
    """Each root of `word_families.txt` with the roots of its families."""
    found: dict[str, frozenset[str]] = {}
    for line in load_lines("word_families.txt"):
        family = frozenset(map(find_root, line.lower().split()))
        found |= {root: found.get(root, family) | family for root in family}
    return found
