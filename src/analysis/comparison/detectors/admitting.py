"""Who denies in one article what he admits in another, in whatever words he says it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import takewhile
from typing import NamedTuple

from analysis.comparison.findings import Finding
from analysis.comparison.lexicon import load_words
from analysis.comparison.readers.acts import direct_object
from analysis.comparison.readers.calendar_dates import DAYS_AND_MONTHS
from analysis.comparison.readers.cues import may_call_untrue, read_cues, read_denials
from analysis.comparison.readers.relatives import with_relatives
from analysis.comparison.statements import (
    COPULAS,
    Sentence,
    Statement,
    light_roots,
    read_sentence_once,
)
from analysis.comparison.words import Word, find_root, is_negator

FEWEST = 2  # words of the matter that both have
LEAST = 0.5  # of what is denied; less only with
MANY = 3  # words, one of them with a capital
BEFORE = 3  # words: "has not admitted", "refused to confirm"
DENYING = frozenset(
    map(find_root, "deny reject dismiss dispute refute rebut repudiate disavow disclaim".split())  # noqa: SIM905
)
UNWILLING = frozenset(map(find_root, ("refuse", "decline", "fail", "neither", "nor")))
CONFESS = find_root("confess")
# "Denied having anything to do with it, any part in it": of it he denies all.
ALL_OF_IT = frozenset(map(find_root, ("anything", "part", "role", "involvement", "hand")))
TURNS = frozenset({"but", "while", "although", "though"})


class Stance(NamedTuple):
    """That somebody denies or admits something, by the words around the verb."""

    text: str
    denies: bool
    who: frozenset[str]  # roots before the verb; none: a pronoun
    what: frozenset[str]  # roots after it
    names: frozenset[str]  # of them those written with a capital
    thing: frozenset[str]  # of what is denied the object: "any warning"


def find_admitted(a: Statement, b: Statement) -> Finding | None:
    """One denies what the same person or body admits in the other."""
    if a.article_id == b.article_id:
        return None  # an article that gives both sides does not contradict itself
    for x in read_stances(a):
        for y in read_stances(b):
            denied, admitted = (x, y) if x.denies else (y, x)
            if denied.denies and not admitted.denies and _is_one_matter(denied, admitted):
                reason = f"A says “{x.text}”, B “{y.text}”: one denies what the other admits."
                return Finding("conflict", "denial", x.text, y.text, reason)
    return None


def _is_one_matter(denied: Stance, admitted: Stance) -> bool:
    """Whether the same one speaks, of the same thing; the words for what was done may differ."""
    if denied.who and admitted.who and with_relatives(denied.who).isdisjoint(admitted.who):
        return False
    owned = with_relatives(admitted.what)
    thing, what = denied.thing - ALL_OF_IT, denied.what - ALL_OF_IT
    if thing and thing.isdisjoint(owned):
        return False
    shared = what & owned
    if shared and shared == what and find_root(admitted.text.lower()) == CONFESS:
        return True  # "the robbery" is the one of the story
    if len(shared) >= MANY and shared & denied.names & admitted.names:
        return True
    return len(shared) >= max(FEWEST, LEAST * len(what))


def may_take_stance(lower: str) -> bool:
    """A trigger: a word of `read_stances`."""
    return lower in load_words("admitting_verbs.txt") or may_call_untrue(lower)


@read_sentence_once
def read_stances(claim: Statement) -> Iterator[Stance]:
    """What the sentence says that somebody denies or admits."""
    admitting, cues = load_words("admitting_verbs.txt"), read_cues(claim)
    if not cues and admitting.isdisjoint(claim.around.lower):
        return
    words = _without_speaker(claim.around)
    for cue in cues:
        if len(words) > cue.end > 0 and words[cue.start].root in DENYING:
            yield from _read(words, cue.start, cue.end, thing=_denied_thing(claim.around))
    for at, word in enumerate(words):
        if word.lower in admitting:
            yield from _read(words, at, at + 1)


def _without_speaker(sentence: Sentence) -> list[Word]:
    """Its words up to the end of its last clause: not ", his lawyer, Tobias Wren, told the BBC"."""
    ends = [claim.end - sentence.start for claim in sentence.claims if not claim.appositive]
    return [word for word in sentence.words if word.start < max(ends, default=len(sentence.text))]


def _denied_thing(sentence: Sentence) -> frozenset[str]:
    """The object of the clause that is denied; none where a noun is: "denied any use of it"."""
    denied = [c for c in sentence.claims for w in read_denials(c) if w.start != c.head_char]
    return frozenset(root for claim in denied for root in direct_object(claim))


def _read(
    words: list[Word], start: int, end: int, thing: frozenset[str] | None = None
) -> Iterator[Stance]:
    before = words[max(0, start - BEFORE) : start]
    if any(is_negator(w.lower) or w.root in UNWILLING for w in before):
        return
    if before and before[-1].lower in COPULAS:
        return  # "was denied a visa", "it was confirmed that"
    what = [*takewhile(lambda w: w.lower not in TURNS, words[end:])]
    names = _roots(w for w in what if w.text[0].isupper())
    yield Stance(
        words[start].text,
        thing is not None,
        _roots(words[:start]),
        _roots(what),
        names,
        thing or frozenset(),
    )


def _roots(words: Iterable[Word]) -> frozenset[str]:
    heavy = frozenset(w.root for w in words if w.lower not in DAYS_AND_MONTHS)
    return heavy - light_roots() - {""}
