"""The names of the subject of a claim, and whether the claim affirms."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.comparison.readers.places import is_demonym
from analysis.comparison.statements import Statement, light_roots, read_once, remember
from analysis.comparison.words import Word, split_words

BRACKETS = re.compile(r"\([^()]*\)?|\[[^\[\]]*\]?")
ALIAS = re.compile(r"\b(?:known(?: \w+)? as|called|born|nicknamed|alias|formerly|or)\b([^,;()]*)")
EXCEPTED = re.compile(r"\b(?:other than|anything but|far from|rather than|instead of|no longer)\b")
THERE = re.compile(r"There\b")  # "There is a town called Lindal"
OWNER = re.compile(r"['’]s?\s")
AND = "and"


@remember
def affirms(claim: Statement) -> bool:
    """Whether nothing in its sentence negates."""
    return not claim.negating and not EXCEPTED.search(claim.sentence)


def head_in_sentence(claim: Statement) -> int:
    """Offset of the main word of the predicate in the claim's sentence."""
    return claim.head_char - claim.around.start


@read_once
def read_names(claim: Statement) -> Iterator[frozenset[str]]:
    """The roots of each name of the claim's subject: the one before the verb, and aliases."""
    before = claim.sentence[: head_in_sentence(claim)]
    if THERE.match(before):
        before = claim.sentence
    opening = _name_at_start(before)
    if opening - light_roots() and not (OWNER.search(before) and claim.subject - opening):
        yield opening
    else:
        own = [w for w in claim.words if w.root in claim.subject]
        words = [w for w in own if w.text[0].isupper() and (w is own[-1] or not _owns(claim, w))]
        named = frozenset(w.root for w in words if not is_demonym(w.lower))
        if named - light_roots():
            yield named
        elif claim.subject - light_roots():
            yield claim.subject
    for match in ALIAS.finditer(before):
        alias = frozenset(w.root for w in split_words(match[1]) if w.text[0].isupper() and w.root)
        if alias:
            yield alias


def _owns(claim: Statement, word: Word) -> bool:
    """Whether what follows is what the claim is about: "Lund's lawyer"."""
    return bool(OWNER.match(claim.text, word.end - claim.start))


def _name_at_start(before: str) -> frozenset[str]:
    """Roots of what stands before the first comma, if that is one name."""
    words = split_words(BRACKETS.sub(" ", before).split(",")[0])
    is_name = all(w.text[0].isupper() or w.text[0].isdigit() for w in words if w.root)
    starts = bool(words) and bool(words[0].root or words[0].lower == "the")  # not "On Monday"
    if not (is_name and starts):
        return frozenset()
    return frozenset(w.root or w.lower for w in words if w.root or w.lower == AND)
