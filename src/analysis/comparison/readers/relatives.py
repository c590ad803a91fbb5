"""Other words for the same: "detain" beside "arrest", "the vessel" for a ferry."""

from __future__ import annotations

import functools
from collections import defaultdict

from analysis.comparison.lexicon import load_lines
from analysis.comparison.words import find_root

NAME = "NAME"  # in `generic_nouns.txt`: the name of an organisation


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


@functools.cache
def generic_nouns() -> dict[str, frozenset[str]]:
    """Each root of `generic_nouns.txt` with those that it may stand for, or that may stand for it.

    >>> generic_nouns()["vessel"] >= {"ferri", "ship"}, "trawl" in generic_nouns()["ferri"]
    (True, False)
    """
    found: dict[str, frozenset[str]] = defaultdict(frozenset)
    for line in load_lines("generic_nouns.txt"):
        general, fuller = (frozenset(map(_root, part.split())) for part in line.split(":"))
        found |= {root: found[root] | general | fuller for root in general}
        found |= {root: found[root] | general | fuller & {NAME} for root in fuller - {NAME}}
    return dict(found)


def _root(word: str) -> str:
    return word if word == NAME else find_root(word)
