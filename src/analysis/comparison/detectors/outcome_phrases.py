"""The phrases of `outcomes.csv`, and the outcomes that a claim tells in them."""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from analysis.comparison.detectors.asides import BACKGROUND, read_asides
from analysis.comparison.detectors.gates import is_named
from analysis.comparison.lexicon import load_lines, load_pairs, load_words, phrases_in
from analysis.comparison.statements import Statement, read_once, remember
from analysis.comparison.words import Word, is_negator

GAP = "*"
WIDEST_GAP = 12  # words
PART = re.compile(r"[^\W\d_]+(?:['’][^\W_]+)*|\*")
BE = frozenset("be is are was were been being".split())  # noqa: SIM905
# Between the words of a phrase these may stand: "lost his life", "talks have collapsed".
DETERMINERS = frozenset("a an the his her its their our my your this that these those".split())  # noqa: SIM905
FILLERS = BE | frozenset(
    "has have had will would also already finally fully just now once soon still then yet".split()  # noqa: SIM905
)
CONDITIONS = frozenset({"if", "when", "until", "unless", "whether"})
REACH = 4  # words before a phrase that may take it back
NEGATOR_BEFORE = 3  # words, in a title without a verb


class Entry(NamedTuple):
    """What a phrase of `outcomes.csv` says of which matter."""

    matter: str
    who: str
    pole: str
    final: str  # yes, plan (speaks of what is to come) or empty
    verb_only: bool
    anywhere: bool


class Outcome(NamedTuple):
    """An outcome as a claim tells it."""

    entry: Entry
    negated: bool
    text: str
    stems: frozenset[str]
    roots: frozenset[str]  # those of its stems that carry meaning


Phrase = tuple[tuple[str, ...], tuple[Entry, ...]]  # what follows the first word


@functools.cache
def load_outcomes() -> dict[str, dict[tuple[str, ...], dict[Entry, None]]]:
    """The phrases of the list by their first word, as it stands there, and what follows it."""
    found: dict[str, dict[tuple[str, ...], dict[Entry, None]]] = {}
    for line in load_lines("outcomes.csv")[1:]:
        matter, who, pole, final, phrases = line.split(",")
        for phrase in phrases.split("|"):
            first, *rest = PART.findall(phrase)
            entry = Entry(matter, who, pole, final, phrase[0] == "=", phrase[0] == "+")
            found.setdefault(first, {}).setdefault(tuple(rest), {})[entry] = None
    return found


@functools.cache
def _first_words() -> dict[str, list[str]]:
    """Each form with which a phrase can begin, with the first words of which it is one."""
    words = defaultdict(list)
    for first in load_outcomes():
        for form in inflect(first):
            words[form].append(first)
    return words


@functools.cache
def _phrases_of(form: str) -> list[Phrase]:
    """The phrases that begin with a form, the longest first; one can tell of several matters."""
    entries: dict[tuple[str, ...], dict[Entry, None]] = defaultdict(dict)
    for first in _first_words()[form]:
        for rest, told in load_outcomes()[first].items():
            entries[rest] |= told
    return [(rest, tuple(entries[rest])) for rest in sorted(entries, key=_longest_first)]


def _longest_first(rest: tuple[str, ...]) -> tuple:
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
def _carrier_forms() -> frozenset[str]:
    return frozenset().union(*map(inflect, load_words("carrier_verbs.txt")))


@functools.cache
def _irregular_forms() -> dict[str, frozenset[str]]:
    forms = defaultdict(set)
    for form, word in load_pairs("irregular_forms.csv").items():
        forms[word].add(form)
    return {word: frozenset(found) for word, found in forms.items()}


@read_once
def read_outcomes(claim: Statement) -> Iterator[Outcome]:
    """The outcomes that a claim asserts: by its verb, or after a verb that only carries them."""
    words = [word for word in claim.words if word.lower not in DETERMINERS]
    if _first_words().keys().isdisjoint(w.lower for w in words) or _is_condition(claim):
        return
    found = list(_read_phrases(claim, words))
    poles = defaultdict(set)
    for outcome, _ in found:
        poles[outcome.entry.matter].add(outcome.entry.pole)
    for outcome, at_verb in found:
        if at_verb or len(poles[outcome.entry.matter]) == 1:  # "voted to ban" is a ban
            yield outcome


def _read_phrases(claim: Statement, words: list[Word]) -> Iterator[tuple[Outcome, bool]]:
    """What the phrases of a claim tell, and whether its verb is among their words."""
    asides = read_asides(claim)
    end = 0
    for phrase, entries in _find_phrases(words):
        if phrase[-1].end <= end or any(word.start in asides for word in phrase):
            continue  # inside a longer one, or told of another
        if len(phrase) == 1 and is_named(claim, phrase[0]):
            continue
        at_verb = any(word.start == claim.head_char for word in phrase)
        if not (at_verb or claim.leads or claim.holds(phrase[0].start)):
            continue
        told = [e for e in entries if at_verb or _asserts(claim, e, phrase, words)]
        if told and not _is_taken_back(claim, phrase[0]):
            end = phrase[-1].end
            text = claim.text[phrase[0].start - claim.start : end - claim.start]
            negated, stems = _is_negated(claim, phrase), frozenset(word.stem for word in phrase)
            for entry in told:
                yield Outcome(entry, negated, text, stems, stems & claim.roots), at_verb


def _asserts(claim: Statement, entry: Entry, phrase: Sequence[Word], words: Sequence[Word]) -> bool:
    """Whether the phrase, without the verb of the claim, stands where the entry asks for it;
    in a title, where it could.
    """
    if entry.verb_only:
        return _stands_as_verb(phrase[0], words, claim)
    if entry.anywhere or not claim.head:
        return True
    follows = phrase[0].start > claim.head_char and _carries(claim)
    return (follows or (claim.leads and len(phrase) > 1)) and not _is_background(claim, phrase[0])


@remember
def _carries(claim: Statement) -> bool:
    """Whether its verb says little by itself: "was", "stays", "was found"."""
    head = next((word.lower for word in claim.words if word.start == claim.head_char), "")
    return claim.copular or head in _carrier_forms()


def _is_condition(claim: Statement) -> bool:
    """ "if the festival is cancelled"; not "when the festival was cancelled"."""
    before = claim.sentence[: claim.offset].lower().split()[-1:]
    told = before == ["when"] and claim.tense == "past"
    return not told and not CONDITIONS.isdisjoint(before)


def _is_taken_back(claim: Statement, word: Word) -> bool:
    """Whether what is said just before leaves it undone: "nearly", "in talks to"."""
    before = [w.lower for w in claim.words if w.start < word.start][-REACH:]
    return bool(phrases_in(before, "turning_phrases.txt"))


def _is_background(claim: Statement, word: Word) -> bool:
    """Whether it stands after the verb in what only tells the circumstances: "despite a ban"."""
    return any(
        claim.head_char < w.start < word.start and w.lower in BACKGROUND for w in claim.words
    )


def _find_phrases(words: Sequence[Word]) -> Iterator[tuple[list[Word], tuple[Entry, ...]]]:
    """The words of each phrase before a condition, the longest first where several begin."""
    lowers = {"", *(word.lower for word in words)}
    for i, word in enumerate(words):
        if word.lower in CONDITIONS:
            return
        for rest, entries in _phrases_from(word.lower, lowers):
            phrase = _match(rest, words, i)
            if phrase:
                yield phrase, entries


def _phrases_from(form: str, lowers: set[str]) -> Iterator[Phrase]:
    """Those that begin with a word, if their longest other word is among the words too."""
    if form not in _first_words():
        return
    places = _places(form)
    found = {place for lower in places.keys() & lowers for place in places[lower]}
    yield from (_phrases_of(form)[place] for place in sorted(found))


@functools.cache
def _places(form: str) -> dict[str, list[int]]:
    """Where in the list of a first word its phrases stand, by each form of their longest other."""
    places = defaultdict(list)
    for place, (rest, _) in enumerate(_phrases_of(form)):
        longest = max((part for part in rest if part != GAP), key=len, default="")
        for form_of_longest in inflect(longest) if longest else [longest]:
            places[form_of_longest].append(place)
    return places


def _match(rest: Sequence[str], words: Sequence[Word], first: int) -> list[Word]:
    """The words of a phrase that begins there; none if it does not go on as it should."""
    phrase, place, gap = [words[first]], first, 0
    for part in rest:
        if part == GAP:
            gap = WIDEST_GAP
            continue
        place = _find(inflect(part), words, place + 1, gap)
        if place < 0:
            return []
        phrase.append(words[place])
        gap = 0
    return phrase


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


def _stands_as_verb(word: Word, words: Sequence[Word], claim: Statement) -> bool:
    """In a title whose verb the model takes for a noun: "MPs back pension bill"."""
    inside = words[0].start < word.start < words[-1].start
    return not claim.head and inside and not word.lower.endswith("ing")


def _is_negated(claim: Statement, phrase: Sequence[Word]) -> bool:
    start = claim.start + claim.text.rfind(":", 0, phrase[0].start - claim.start) + 1
    outside = [w for w in claim.words if w.start >= start and w not in phrase]
    if claim.head:
        return sum(w.lower in claim.negators for w in outside) % 2 == 1
    before = [w for w in outside if w.start < phrase[0].start][-NEGATOR_BEFORE:]
    return sum(is_negator(w.lower) for w in before) % 2 == 1
