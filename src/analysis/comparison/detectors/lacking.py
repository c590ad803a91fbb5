"""What was done without a thing, and the thing in the other: "voted without a public hearing"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from analysis.comparison.findings import Finding
from analysis.comparison.readers.cues import CLAUSE_END
from analysis.comparison.readers.named_places import place_roots
from analysis.comparison.readers.ordinals import read_ordinals
from analysis.comparison.readers.relatives import with_relatives
from analysis.comparison.statements import Statement, light_roots, read_sentence_once
from analysis.comparison.words import Word, find_root, is_negator, load_root_words

WITHOUT = frozenset({"without"})
ARTICLES = frozenset({"a", "an", "any", "single", "the"})
FEWEST = 2  # words for the thing; one alone is said of much
UP_TO = frozenset({"until", "till", "before"})
OWN = frozenset("its his her their".split())  # noqa: SIM905
KEEPING = frozenset(map(find_root, ("keep", "retain", "include", "feature")))
AT = frozenset({"at", "during", "after", "in", "following"})


class Lack(NamedTuple):
    """What there was none of, and whether only up to what the article tells."""

    text: str
    thing: tuple[str, ...]  # roots, in their order
    so_far: bool


def find_lacked(a: Statement, b: Statement) -> Finding | None:
    """One was done without what took place, or was there, in the other."""
    return _lacked(a, b) or _lacked(b, a)


def _lacked(claim: Statement, without: Statement) -> Finding | None:
    if claim.article_id == without.article_id or claim.negating or claim.hedge:
        return None
    ahead = claim.tense == "future" and without.tense != "future"
    if ahead or place_roots(claim) - with_relatives(without.context):
        return None
    for lack in read_lacks(without):
        # Police had an order and had none: of one house they must be, not only of police.
        shared = (claim.context - claim.subject) & with_relatives(without.context)
        if shared - set(lack.thing) - light_roots() and _is_there(lack, claim):
            reason = f"One tells of it, the other says that it was missing: “{lack.text}”."
            return Finding("conflict", "existence", claim.verb, lack.text, reason)
    return None


def _is_there(lack: Lack, claim: Statement) -> bool:
    """Whether the thing is told as one that there was: it was held, or it was the third."""
    words, size = claim.span_words, len(lack.thing)
    places = [at for at in range(len(words)) if _roots(words[at : at + size]) == lack.thing]
    if not places or lack.so_far and not any(o.value > 1 for o in read_ordinals(claim)):
        return False
    telling = load_root_words("existence_verbs.txt") | load_root_words("support_verbs.txt")
    is_told = claim.copular or claim.head in telling
    if is_told and lack.thing[-1] in claim.subject | claim.object:
        return True
    before = [w.lower for w in words[: places[0]][-2:] if w.lower not in ARTICLES | OWN]
    if find_root("".join(before[-1:])) in KEEPING:
        return True
    return not AT.isdisjoint(before[-1:])


def _roots(words: list[Word]) -> tuple[str, ...]:
    return tuple(word.root for word in words)


@read_sentence_once
def read_lacks(claim: Statement) -> Iterator[Lack]:
    """What the sentence says that was not there: "without holding a public hearing"."""
    words = claim.sentence_words
    for at, word in enumerate(words):
        thing = _read_thing(claim.sentence, words[at:]) if word.lower in WITHOUT else []
        # "It would not have begun without her": she was there.
        if len(thing) >= FEWEST and not any(is_negator(w.lower) for w in words[:at]):
            text = claim.sentence[word.start : thing[-1].end]
            so_far = not UP_TO.isdisjoint(w.lower for w in words[:at])
            yield Lack(text, _roots(thing), so_far)


def _read_thing(sentence: str, words: list[Word]) -> list[Word]:
    """The noun after the first of the words, with what stands before it, up to a small word."""
    thing: list[Word] = []
    for before, word in pairwise(words):
        if CLAUSE_END.search(sentence, before.end, word.start) or not word.root and thing:
            break
        holds = before is words[0] and word.lower.endswith("ing")  # "without holding"
        if word.root and not holds:
            thing.append(word)
        elif not holds and word.lower not in ARTICLES:
            break
    return thing
