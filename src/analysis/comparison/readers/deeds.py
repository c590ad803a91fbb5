"""Who did a deed, by the phrases in which news tells it: "driven by X", "X sat at the wheel"."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from analysis.comparison.lexicon import load_lines, rarity
from analysis.comparison.readers.acts import is_passive
from analysis.comparison.readers.kinds import ENDS_NOUN
from analysis.comparison.readers.persons import is_written_as_name
from analysis.comparison.readers.subjects import OWNER
from analysis.comparison.statements import Statement, read_once, read_sentence_once
from analysis.comparison.words import Word, split_words

DOER, GAP = "X", "…"
CAUSE = "cause"  # the deed of things
BE = frozenset({"be", "is", "are", "was", "were", "been", "being", "am"})
LEFT_OUT = frozenset({"a", "an", "the", "his", "her", "its", "their", "our", "my", "your"})
# A gap or a doer doesn't reach over these into another clause.
CLAUSE = frozenset({"who", "whom", "whose", "which", "that", "when", "where", "while", "but"})
ENDS = CLAUSE.union(
    ENDS_NOUN, BE, ("outside", "inside", "after", "before", "because", "and", "or", "than"),
    ("has", "have", "had", "will", "would"),
)  # fmt: skip
LONGEST = 7  # words of a doer, or of a gap
AFTER_HEAD = 2  # words from the verb to the phrase
Element = frozenset[str] | str
Phrase = tuple[Element, ...]
Told = tuple[Phrase, tuple[str, ...]]  # with the deeds that it tells


class Doer(NamedTuple):
    """The words for who did a deed."""

    deed: str
    words: tuple[Word, ...]
    phrase: frozenset[str]  # roots of the words that tell the deed
    acts: bool  # he is the subject: the words for what he does follow


class Token(NamedTuple):
    """A word as the phrases write it, and its place among the words of the claim."""

    key: str
    at: int


@read_once
def read_doers(claim: Statement) -> Iterator[Doer]:
    """Those whom the claim tells to have done something."""
    phrases = _read_phrases(claim)
    if not phrases:
        return  # as of most sentences
    rest = claim.sentence[claim.start - claim.around.start :]
    words = claim.around.words_of(rest, claim.start)  # an apposition may follow the claim
    inside = len(claim.span_words)
    read = words if claim.alone else words[:inside]  # "declared her rival, Ada Lund, the winner"
    tokens = [Token(_key(w), at) for at, w in enumerate(read) if w.lower not in LEFT_OUT]
    for start, token in enumerate(tokens):
        if token.at >= inside:
            break
        begun = [told for told in phrases if token.key in told[0][0]]
        if not begun or is_written_as_name(claim, words[token.at]):
            continue
        for phrase, deeds in begun:
            found = _match(phrase, tokens, start)
            doer = _doer(claim, words, tokens, phrase, start, found) if found else ()
            if doer:
                roots = frozenset(words[tokens[at].at].root for at in _told_at(phrase, found))
                acts = DOER not in phrase
                yield from (Doer(deed, tuple(doer), roots - {""}, acts) for deed in deeds)


def _told_at(phrase: Phrase, found: list[int]) -> list[int]:
    """Where the phrase's own words stand."""
    places = zip(phrase, found, strict=True)
    return [at for element, at in places if element not in (GAP, DOER)]


def _key(word: Word) -> str:
    """The root of a word, or the small word; "be" for all of its forms."""
    return "be" if word.lower in BE else word.root or word.lower


def may_tell_deed(lower: str) -> bool:
    """Whether it is the rarest word of a phrase."""
    return any(_key(word) in _places() for word in split_words(lower))


def _match(phrase: Phrase, tokens: list[Token], at: int, place: int = 0) -> list[int] | None:
    """Where the elements of a phrase from `place` on stand, from token `at` on."""
    if place == len(phrase):
        return []
    if phrase[place] in (GAP, DOER):
        return _match_gap(phrase, tokens, at, place)
    if at == len(tokens) or tokens[at].key not in phrase[place]:
        return None
    found = _match(phrase, tokens, at + 1, place + 1)
    return None if found is None else [at, *found]


def _match_gap(phrase: Phrase, tokens: list[Token], at: int, place: int) -> list[int] | None:
    """The same, where any words may stand, or none."""
    if place + 1 == len(phrase):
        return [at]
    for end in range(at, min(at + LONGEST, len(tokens)) + 1):
        found = _match(phrase, tokens, end, place + 1)
        if found is not None:
            return [at, *found]
        if end < len(tokens) and tokens[end].key in CLAUSE:
            return None
    return None


def _doer(
    claim: Statement,
    words: list[Word],
    tokens: list[Token],
    phrase: Phrase,
    start: int,
    found: list[int],
) -> Sequence[Word]:
    """The words for the doer: the subject, or what stands in the phrase's place for it."""
    if DOER not in phrase:
        last = tokens[found[-1]].at
        return _subject(claim, words, tokens[start].at, last, "be" in phrase[0])
    place = phrase.index(DOER)
    first = tokens[found[place] - 1].at + 1
    if place + 1 < len(phrase):
        return words[first : tokens[found[place + 1]].at]
    return _phrase_after(claim, words, first)


def _phrase_after(claim: Statement, words: list[Word], first: int) -> list[Word]:
    """The noun that begins at a word, with an apposition: "his sister, a nurse"."""
    taken: list[Word] = []
    for at in range(first, min(first + LONGEST, len(words))):
        between = _between(claim, words[at - 1], words[at]) if taken else ""
        apposed = between != "," or _may_be_apposed(words[at])
        if words[at].lower in ENDS or between not in ("", ",") or not apposed:
            break
        taken.append(words[at])
    return taken


def _subject(
    claim: Statement, words: list[Word], start: int, last: int, passive: bool
) -> list[Word]:
    """The subject with its apposition, if the phrase is what it does."""
    head = next((at for at, w in enumerate(words) if w.start == claim.head_char), -1)
    # "sat at the wheel", "was what blew it up"
    small = not words[start].root or words[start - 1].lower == "what"
    beside = small and head < start <= head + AFTER_HEAD
    if head < 0 or not (start <= head <= last or beside):
        return []
    if not passive and is_passive(claim):
        return []
    own = [at for at, w in enumerate(words) if w.root and w.root in claim.subject]
    if not own:
        return []
    if own[0] > head:
        return _phrase_after(claim, words, own[0])
    end = next(at for at in range(own[0], head + 1) if at == head or words[at].lower in CLAUSE)
    last = max(at for at in own if at < end)
    return words[own[0] : last + 1] + _apposition(claim, words, last + 1)


def _apposition(claim: Statement, words: list[Word], at: int) -> list[Word]:
    """A noun after a comma: "the watchman, Jan Voss"."""
    if at == len(words) or _between(claim, words[at - 1], words[at]) != ",":
        return []
    return _phrase_after(claim, words, at) if _may_be_apposed(words[at]) else []


def _between(claim: Statement, before: Word, word: Word) -> str:
    """What is written between two words, but spaces, 's and the marks that stand inside a noun."""
    start = claim.around.start
    between = claim.sentence[before.end - start : word.start - start]
    return OWNER.sub("", between).strip(" -'\"“”‘’.")


def _may_be_apposed(word: Word) -> bool:
    return word.lower in LEFT_OUT or word.text[0].isupper()


@read_sentence_once
def _read_phrases(claim: Statement) -> Iterator[Told]:
    """The phrases, in their order, of which all words stand in the sentence."""
    keys = frozenset(map(_key, claim.sentence_words))
    places = {place for key in _places().keys() & keys for place in _places()[key]}
    for phrase, deeds in map(_phrase, sorted(places)):
        if not any(element.isdisjoint(keys) for element in _own_words(phrase)):
            yield phrase, deeds


def _own_words(phrase: Sequence[Element]) -> list[Element]:
    return [element for element in phrase if element not in (GAP, DOER)]


@functools.cache
def _phrase(place: int) -> Told:
    """The phrase at a place of the list, read when a sentence may hold it."""
    written, deeds = _written()[place]
    return tuple(map(_element, written)), tuple(deeds.split(";"))


@functools.cache
def _written() -> list[tuple[list[str], str]]:
    """The phrases as the list writes them, the subject before them left out, with their deeds."""
    rows = (line.split(",") for line in load_lines("deeds.csv")[1:])
    return [(written.removeprefix(f"{DOER} ").split(), deeds) for written, deeds in rows]


@functools.cache
def _places() -> dict[str, list[int]]:
    """Where the phrases stand in their list, by their rarest word, each of its alternatives."""
    places = defaultdict(list)
    for place, (written, _) in enumerate(_written()):
        rarest_word = max(_own_words(written), key=lambda word: min(map(rarity, word.split("|"))))
        for key in _element(rarest_word):
            places[key].append(place)
    return dict(places)


def _element(written: str) -> Element:
    if written in (DOER, GAP):
        return written
    return frozenset(map(_key, split_words(written)))
