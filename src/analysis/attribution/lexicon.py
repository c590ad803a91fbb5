"""The cue and source words of attribution, read from the data files."""

import csv
import functools
from importlib.resources import files
from typing import NamedTuple


class Sense(NamedTuple):
    """What a cue word says of its source (kind), and what must stand beside it (frames)."""

    kind: str
    frames: tuple[str, ...]


@functools.cache
def verb_senses() -> dict[str, tuple[Sense, ...]]:
    """Lemma, or lemma_particle, of each cue verb to its senses, in the order of the file."""
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
    return {w: row["kind"] for row in _rows("attribution_adverbs.csv") for w in _words(row)}


@functools.cache
def source_noun_kinds() -> dict[str, str]:
    """Lemma of a common noun to what it is as a source: document, organisation, unnamed."""
    return {w: row["kind"] for row in _rows("attribution_source_nouns.csv") for w in _words(row)}


def _senses(file: str, column: str) -> dict[str, tuple[Sense, ...]]:
    senses: dict[str, tuple[Sense, ...]] = {}
    for row in _rows(file):
        sense = Sense(row["kind"], tuple(row["frames"].split()))
        for word in row[column].split():
            senses[word] = (*senses.get(word, ()), sense)
    return senses


def _words(row: dict[str, str]) -> list[str]:
    return list(row.values())[-1].split()


def _rows(file: str) -> list[dict[str, str]]:
    text = files("analysis").joinpath("data", file).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    return list(csv.DictReader(lines))
