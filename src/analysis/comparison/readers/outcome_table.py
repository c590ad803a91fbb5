"""The phrases of `outcomes.csv`, and where they stand among words."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from analysis.comparison.lexicon import load_lines, load_pairs, load_words
from analysis.comparison.words import Word, split_roots

GAP = "*"
WIDEST_GAP = 12  # words
LATE = frozenset({"up", "down", "off", "out", "away", "back", "over"})
SPLIT_GAP = 3
BE = frozenset("be is are was were been being".split())  # noqa: SIM905
# Between the words of a phrase these may stand: "lost his life", "talks have collapsed".
DETERMINERS = frozenset("a an the his her its their our my your this that these those".split())  # noqa: SIM905
FILLERS = BE | frozenset(
    "has have had will would also already finally fully just now once soon still then yet".split()  # noqa: SIM905
)
CONDITIONS = frozenset({"if", "when", "until", "unless", "whether"})
LONGEST_ENDING = 4  # letters: "scrap|ping"


class Entry(NamedTuple):
    """What a phrase of `outcomes.csv` says of which matter."""

    matter: str
    who: str
    pole: str
    final: str  # yes, plan (speaks of what is to come) or empty
    verb_only: bool
    anywhere: bool


class Phrase(NamedTuple):
    """What follows the first word of a phrase, the longest word of that, what it says."""

    rest: tuple[str, ...]
    longest: str
    entries: tuple[Entry, ...]


@functools.cache
def load_outcomes() -> dict[str, list[tuple[str, str, list[str]]]]:
    """By the first word of a phrase: the others, its mark, and the fields of its line."""
    found = defaultdict(list)
    for line in load_lines("outcomes.csv")[1:]:
        *fields, phrases = line.split(",")
        for phrase in phrases.split("|"):
            first, _, rest = phrase.lstrip("=+").partition(" ")
            found[first].append((rest, phrase[0], fields))
    return dict(found)


@functools.cache
def load_outcome_nouns() -> dict[str, frozenset[str]]:
    """For each matter whose verbs are said of much else, roots of what its outcomes are of."""
    return {of: split_roots(nouns) for of, nouns in load_pairs("outcome_nouns.csv").items()}


def are_kin(x: Entry, y: Entry) -> bool:
    """Whether outcomes of two matters exclude each other too: stays coach, was sacked."""
    return f"{y.matter} {y.pole}" in _load_kin().get(f"{x.matter} {x.pole}", ())


@functools.cache
def _load_kin() -> dict[str, frozenset[str]]:
    found = defaultdict(set)
    for outcome, excluded in load_pairs("outcome_kin.csv").items():
        for other in excluded.split("|"):
            found[outcome].add(other)
            found[other].add(outcome)
    return {outcome: frozenset(others) for outcome, others in found.items()}


@functools.lru_cache(maxsize=1 << 16)
def begins_outcome(form: str) -> bool:
    """Whether a phrase can begin with the form of a word."""
    return bool(_first_words(form))


def _first_words(form: str) -> list[str]:
    """The words that begin phrases and have such a form."""
    known = _may_be_of(form) & load_outcomes().keys()
    return [word for word in sorted(known) if form in inflect(word)]


@functools.lru_cache(maxsize=1 << 16)
def _may_be_of(form: str) -> frozenset[str]:
    """The words that can have such a form by their ending or by the list, and some more."""
    stems = [form[: len(form) - cut] for cut in range(LONGEST_ENDING + 1)]
    words = {stem + rest for stem in stems for rest in ("", "e", "y")}
    return frozenset(words | {load_pairs("irregular_forms.csv").get(form, ""), "be"})


@functools.cache
def _phrases_of(form: str) -> list[Phrase]:
    """The phrases that begin with a form, the longest first; one can tell of several matters."""
    entries: dict[tuple[str, ...], dict[Entry, None]] = defaultdict(dict)
    for first in _first_words(form):
        for rest, mark, fields in load_outcomes()[first]:
            entries[tuple(rest.split())][Entry(*fields, mark == "=", mark == "+")] = None
    return [
        Phrase(rest, max((part for part in rest if part != GAP), key=len, default=""), (*told,))
        for rest, told in sorted(entries.items(), key=_longest_first)
    ]


def _longest_first(phrase: tuple[tuple[str, ...], dict]) -> tuple:
    rest, _ = phrase
    return -len(rest), rest


@functools.cache
def inflect(word: str) -> frozenset[str]:
    """The word with the endings of a noun or a verb.

    >>> {"denies", "denied", "denying"} <= inflect("deny"), "scrapped" in inflect("scrap")
    (True, True)
    """
    if word in (GAP, "be"):
        return BE if word == "be" else frozenset()
    stem = word.removesuffix("e")
    forms = {word, f"{word}s", f"{word}es", f"{stem}ed", f"{stem}ing", f"{stem}{stem[-1]}ed"}
    forms |= {f"{stem}{stem[-1]}ing", *_irregular_forms().get(word, ())}
    if word.endswith("y"):
        forms |= {f"{word[:-1]}ies", f"{word[:-1]}ied"}
    return frozenset(forms)


@functools.cache
def _irregular_forms() -> dict[str, frozenset[str]]:
    forms = defaultdict(set)
    for form, word in load_pairs("irregular_forms.csv").items():
        forms[word].add(form)
    return {word: frozenset(found) for word, found in forms.items()}


def find_outcome_phrases(words: Sequence[Word]) -> Iterator[tuple[list[Word], tuple[Entry, ...]]]:
    """The words of each phrase before a condition, the longest first where several begin."""
    others = {""}.union(*(_may_be_of(word.lower) for word in words))
    for i, word in enumerate(words):
        if word.lower in CONDITIONS:
            return
        for phrase in _phrases_of(word.lower) if begins_outcome(word.lower) else ():
            found = _match(phrase.rest, words, i) if phrase.longest in others else []
            if found:
                yield found, phrase.entries


def _match(rest: Sequence[str], words: Sequence[Word], first: int) -> list[Word]:
    """The words of a phrase that begins there; none if it does not go on as it should."""
    phrase, place, gap = [words[first]], first, 0
    for part in rest:
        if part in LATE and words[first].lower in splitting_forms():
            gap = SPLIT_GAP
        if part == GAP:
            gap = WIDEST_GAP
            continue
        place = _find(inflect(part), words, place + 1, gap)
        if place < 0:
            return []
        phrase.append(words[place])
        gap = 0
    return phrase


@functools.cache
def splitting_forms() -> frozenset[str]:
    """The forms of verbs whose object may stand before the particle: "turned the offer down"."""
    return frozenset().union(*map(inflect, load_words("split_verbs.txt")))


def _find(forms: frozenset[str], words: Sequence[Word], start: int, gap: int) -> int:
    """Where one of the forms stands, after at most as many words and fillers; -1 if nowhere."""
    for place in range(start, len(words)):
        if words[place].lower in forms:
            return place
        if words[place].lower not in FILLERS:
            gap -= 1
        if gap < 0:
            break
    return -1
