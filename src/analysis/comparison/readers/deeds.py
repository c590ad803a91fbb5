"""Who did a deed, by the phrases in which news tells it: "driven by X", "X sat at the wheel"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from analysis.comparison.readers.acts import is_passive
from analysis.comparison.readers.deed_phrases import (
    BE,
    CLAUSE,
    DOER,
    LONGEST,
    Phrase,
    Token,
    key_of,
    match,
    read_phrases,
    told_at,
)
from analysis.comparison.readers.kinds import ENDS_NOUN
from analysis.comparison.readers.persons import is_written_as_name
from analysis.comparison.readers.subjects import OWNER
from analysis.comparison.statements import Statement, read_once
from analysis.comparison.words import Word

CAUSE = "cause"  # the deed of things
LEFT_OUT = frozenset({"a", "an", "the", "his", "her", "its", "their", "our", "my", "your"})
ENDS = CLAUSE.union(
    ENDS_NOUN, BE, ("outside", "inside", "after", "before", "because", "and", "or", "than"),
    ("has", "have", "had", "will", "would"),
)  # fmt: skip
AFTER_HEAD = 2  # words from the verb to the phrase


class Doer(NamedTuple):
    """The words for who did a deed."""

    deed: str
    words: tuple[Word, ...]
    phrase: frozenset[str]  # roots of the words that tell the deed
    acts: bool  # he is the subject: the words for what he does follow


@read_once
def read_doers(claim: Statement) -> Iterator[Doer]:
    """Those whom the claim tells to have done something."""
    phrases = read_phrases(claim)
    if not phrases:
        return  # as of most sentences
    rest = claim.sentence[claim.start - claim.around.start :]
    words = claim.around.words_of(rest, claim.start)  # an apposition may follow the claim
    inside = len(claim.span_words)
    read = words if claim.alone else words[:inside]  # "declared her rival, Ada Lund, the winner"
    tokens = [Token(key_of(w), at) for at, w in enumerate(read) if w.lower not in LEFT_OUT]
    for start, token in enumerate(tokens):
        if token.at >= inside:
            break
        begun = [told for told in phrases if token.key in told[0][0]]
        if not begun or is_written_as_name(claim, words[token.at]):
            continue
        for phrase, deeds in begun:
            found = match(phrase, tokens, start)
            doer = _doer(claim, words, tokens, phrase, start, found) if found else ()
            if doer:
                roots = frozenset(words[tokens[at].at].root for at in told_at(phrase, found))
                acts = DOER not in phrase
                yield from (Doer(deed, tuple(doer), roots - {""}, acts) for deed in deeds)


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
    beside = not words[start].root and head < start <= head + AFTER_HEAD  # "sat at the wheel"
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
