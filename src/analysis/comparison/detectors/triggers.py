"""Words without one of which a detector finds nothing: asked once of each word, not of each claim.

A trigger is a test of a word in lower case. What it lets pass is read; it may let pass too much,
never too little (tests/test_comparison_alignment.py asks every detector all the same).
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Container

from analysis.comparison.lexicon import load_phrases, rarest
from analysis.comparison.words import find_root

Trigger = Callable[[str], bool]


def word_of(load: Callable[..., Container[str]], *names: str) -> Trigger:
    """A word of a list, loaded when first asked for.

    >>> word_of(lambda: {"no", "none"})("none")
    True
    """
    return lambda lower: lower in load(*names)


def root_of(load: Callable[..., Container[str]], *names: str) -> Trigger:
    """A word whose root is in a list of roots.

    >>> root_of(lambda: {"resign"})("resignation")
    True
    """
    return lambda lower: find_root(lower) in load(*names)


def phrase_of(name: str) -> Trigger:
    """The rarest word of a phrase of a two-column file: "doubt" of "in doubt"."""
    words = functools.cache(lambda: frozenset(map(rarest, load_phrases(name))))
    return lambda lower: lower in words()
