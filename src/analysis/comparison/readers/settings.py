"""Where a claim says that something was done: the nouns for places after "at" and the like."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, zip_longest
from typing import NamedTuple

from analysis.comparison.lexicon import find_phrases, load_lines, load_words
from analysis.comparison.readers.calendar_dates import DAYS_AND_MONTHS
from analysis.comparison.statements import Statement, read_once, read_sentence_once
from analysis.comparison.words import Word, split_words

WHERE = frozenset({"at", "in", "inside", "on", "aboard", "within", "beneath", "under"})
OUT_OF = "from"  # after one of these it tells where: "recovered from a barn"
RECOVERED = frozenset({"recovered", "retrieved"})
TOWNS = frozenset({"port", "fort", "castle", "church", "market"})  # begin the names of towns
FURTHER = WHERE | {"of", "near", "above", "below", "behind", "next", "to", "beside", "outside"}
DETERMINERS = frozenset("a an the this that his her its their one another".split())  # noqa: SIM905
LONGEST = 2  # words of a noun for a place
Sizes = Mapping[str, frozenset[str]]


class Setting(NamedTuple):
    """A phrase for a place, the values of its nouns by their size, and the place's own name."""

    text: str
    values: Sizes
    name: frozenset[str]  # roots: "the Harbour Hotel in Olm" is called "Harbour"


@read_once
def read_settings(claim: Statement) -> Iterator[Setting]:
    """The phrases for places that tell where the deed of the claim was done."""
    words = claim.span_words
    at = next((n for n, w in enumerate(words, 1) if w.start == claim.head_char), 0)
    while at < len(words) and _goes_on(words, at):
        end = _end_of_place(claim, words, at) if _tells_where(words, at) else at + 1
        found = words[at + 1 : end]
        values = _values_in(found)
        if values:
            yield _setting(claim, found, values)
            return
        at = max(end, at + 1)


def _goes_on(words: Sequence[Word], at: int) -> bool:
    """Whether the place of the deed may still follow."""
    if words[at].lower not in load_words("elsewhere_words.txt") or _tells_where(words, at):
        return True
    return bool(at) and _is_time(words, at)


def _tells_where(words: Sequence[Word], at: int) -> bool:
    """Whether it is a preposition of a place; of what was recovered, "from" is one."""
    if words[at].lower != OUT_OF:
        return words[at].lower in WHERE
    return any(word.lower in RECOVERED for word in words[:at])


def _is_time(words: Sequence[Word], at: int) -> bool:
    """Whether what follows a preposition is a day: "after midnight" is none of its own."""
    return at + 1 < len(words) and words[at + 1].lower in DAYS_AND_MONTHS


def _end_of_place(claim: Statement, words: Sequence[Word], at: int) -> int:
    """The place of the word after the phrase that a preposition begins, with what it lies in."""
    end = at + 1
    while end < len(words):
        word, between = words[end], _between(claim, words[end - 1], words[end])
        goes_on = word.lower in FURTHER and words[end - 1].root
        if between or not (word.root or word.lower in DETERMINERS or goes_on):
            break
        if word.text[0].isdigit() or word.lower in DAYS_AND_MONTHS:
            break
        end += 1
    return end


def _between(claim: Statement, before: Word, word: Word) -> str:
    start = claim.around.start
    return claim.sentence[before.end - start : word.start - start].removeprefix("'s").strip(" -'’s")


def _setting(claim: Statement, words: Sequence[Word], values: Sizes) -> Setting:
    """The phrase up to its last place or name, without "in the early hours"."""
    places = [w for w in words if w.text[0].isupper() or w.lower in setting_words()]
    text = claim.text[words[0].start - claim.start : places[-1].end - claim.start]
    return Setting(text, values, _own_name(words))


def _own_name(words: Sequence[Word]) -> frozenset[str]:
    """Roots of the words with a capital beside the first noun for a place, up to a small word."""
    for is_small, part in groupby(words, lambda w: w.lower in FURTHER):
        part = () if is_small else tuple(part)
        if _values_in(part):
            named = (w for w in part if w.text[0].isupper() and w.lower != part[-1].lower)
            return frozenset(w.root for w in named if w.root)
    return frozenset()


@read_sentence_once
def read_places_told(claim: Statement) -> Iterator[tuple[str, str]]:
    """Size and value of every place that the sentence speaks of."""
    return ((size, v) for size, vs in _values_in(claim.sentence_words).items() for v in sorted(vs))


def _values_in(words: Sequence[Word]) -> Sizes:
    if setting_words().isdisjoint(word.lower for word in words):
        return {}
    values: dict[str, set[str]] = defaultdict(set)
    lowers = [
        "" if _names(word, after) else word.lower for word, after in zip_longest(words, words[1:])
    ]
    for _, _, told in find_phrases(lowers, load_settings(), LONGEST):
        for size, found in told:
            values[size] |= found
    return {size: frozenset(found) for size, found in values.items()}


def _names(word: Word, after: Word | None) -> bool:
    """Whether it is the name of the place that follows: "Harbour" in "Harbour Hotel", or begins
    that of a town: "Port Said".
    """
    capitals = after and word.text[0].isupper() and after.text[0].isupper()
    return bool(capitals) and (after.lower in setting_words() or word.lower in TOWNS)


@functools.cache
def load_settings() -> dict[tuple[str, ...], list[tuple[str, frozenset[str]]]]:
    """The nouns for places, each with its sizes and its values in them."""
    nouns = defaultdict(list)
    for line in load_lines("settings.csv")[1:]:
        word, values, size = line.split(",")
        lowers = tuple(w.lower for w in split_words(word))
        nouns[lowers].append((size, frozenset(values.split(";"))))
    return dict(nouns)


@functools.cache
def setting_words() -> frozenset[str]:
    """The words with which nouns for places end."""
    return frozenset(words[-1] for words in load_settings())
