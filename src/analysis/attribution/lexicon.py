"""The cue and source words of attribution, read from the data files."""

import functools
from typing import NamedTuple

from analysis.datafiles import load_rows

# Kinds of cue by which the article tells of a mind; nobody need have said so.
THOUGHTS = frozenset(("believe", "know", "hope", "want", "plan", "expect", "fear", "feel"))


class Sense(NamedTuple):
    """What a cue word says of its source (kind), and what must stand beside it (frames)."""

    kind: str
    frames: tuple[str, ...]


@functools.cache
def verb_senses() -> dict[str, tuple[Sense, ...]]:
    """Lemma, or lemma_word, of each cue verb to its senses, in the order of the file."""
    return _senses("attribution_verbs.csv", "verbs")


@functools.cache
def noun_senses() -> dict[str, tuple[Sense, ...]]:
    """Lemma of each cue noun to its senses."""
    return _senses("attribution_nouns.csv", "nouns")


@functools.cache
def adjective_senses() -> dict[str, tuple[Sense, ...]]:
    """Each cue adjective to its senses."""
    return _senses("attribution_adjectives.csv", "adjectives")


@functools.cache
def adverb_kinds() -> dict[str, str]:
    """Each hearsay adverb to its kind."""
    rows = load_rows("attribution_adverbs.csv")
    return {word: row["kind"] for row in rows for word in row["adverbs"].split()}


@functools.cache
def phrase_kinds() -> dict[tuple[str, str], str]:
    """Preposition and noun of each cue phrase (in, view) to its kind."""
    rows = load_rows("attribution_phrases.csv")
    return {(row["preposition"], n): row["kind"] for row in rows for n in row["nouns"].split()}


@functools.cache
def source_noun_kinds() -> dict[str, str]:
    """Lemma of a common noun to what it is as a source: document, organisation or person."""
    rows = load_rows("attribution_source_nouns.csv")
    return {noun: row["kind"] for row in reversed(rows) for noun in row["nouns"].split()}


def _senses(file: str, column: str) -> dict[str, tuple[Sense, ...]]:
    senses: dict[str, tuple[Sense, ...]] = {}
    for row in load_rows(file):
        sense = Sense(row["kind"], tuple(row["frames"].split()))
        for word in row[column].split():
            senses[word] = (*senses.get(word, ()), sense)
    return senses
