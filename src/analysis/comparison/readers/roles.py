"""Names in roles that only one can have: who directed it, where it was held, whose wife she is."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import NamedTuple

from analysis.comparison.lexicon import load_lines
from analysis.comparison.readers.calendar_dates import DAYS_AND_MONTHS
from analysis.comparison.readers.kinds import kind_roots
from analysis.comparison.readers.places import is_demonym
from analysis.comparison.statements import Statement, read_once
from analysis.comparison.words import Word, find_root, load_root_words

PREPOSITIONS = {
    "by": "by", "on": "on", "of": "of", "to": "of",
    "in": "at", "at": "at", "near": "at", "from": "at",
}  # fmt: skip


class Role(NamedTuple):
    """A name, and what it is to the word it hangs on: its doer, its place, its broadcaster."""

    role: str  # that word: "direct" in "directed by Ada Lund"
    relation: str  # by, at, on, of; to for an award
    text: str
    roots: frozenset[str]
    of_subject: bool  # it tells of the subject: "X was directed by", not "Ada Lund directed X"


@functools.cache
def _roles() -> dict[tuple[str, str], tuple[str, str]]:
    """Root and relation of what only one can be: its role, and the verb it has to stand with."""
    rows = [line.split(",") for line in load_lines("exclusive_roles.csv")[1:]]
    return {
        (find_root(words.split()[-1]), relation): (role, find_root(words.split()[0]))
        for words, role, relation in rows
    }


@functools.cache
def role_anchors() -> frozenset[str]:
    """The roots that names in a role hang on."""
    return load_root_words("award_verbs.txt") | {root for root, _ in _roles()}


def _role_of(claim: Statement, anchor: str, relation: str) -> str:
    """The role of a word; "place" has one only in "take place"."""
    role, verb = _roles().get((anchor, relation), ("", ""))
    return role if verb in (anchor, claim.head) else ""


@read_once
def read_roles(claim: Statement) -> Iterator[Role]:
    """The names of a claim in roles that only one can have."""
    if role_anchors().isdisjoint((claim.head, *claim.roots, *claim.object)):
        return
    words = claim.words
    passive = any(w.lower == "by" for w in words)
    subject = _without_kinds([w for w in words if _is_in_subject(w, claim)])
    done = _role_of(claim, claim.head, "by")
    if done and not passive and _is_name(subject):
        yield _role(done, "by", subject, of_subject=False)
    for i, word in enumerate(words):
        relation = PREPOSITIONS.get(word.lower, "")
        if not relation:
            continue
        name = list(_name_at(claim, i + 1))
        anchor = next((w.root for w in reversed(words[:i]) if w.root), "")
        role = _role_of(claim, anchor, relation) or _role_of_predicate(claim, i, relation)
        if name and role:
            yield _role(role, relation, name)
        elif name and word.lower == "to" and _is_award(claim, anchor):
            yield _role(anchor, "to", name)


def _role_of_predicate(claim: Statement, i: int, relation: str) -> str:
    """The role that the predicate gives a later place: "took place on Monday at the Residenz"."""
    if relation == "by" or claim.words[i].start < claim.head_char:
        return ""
    anchors = [claim.head, *claim.object] if len(claim.object) == 1 else [claim.head]
    return next(filter(None, (_role_of(claim, root, relation) for root in anchors)), "")


def _is_award(claim: Statement, anchor: str) -> bool:
    return anchor in load_root_words("award_verbs.txt") and bool(
        claim.subject & load_root_words("awards.txt")
    )


def _role(role: str, relation: str, words: list[Word], of_subject: bool = True) -> Role:
    roots = frozenset(w.root for w in words if w.root)
    return Role(role, relation, " ".join(w.text for w in words), roots, of_subject)


def _is_in_subject(word: Word, claim: Statement) -> bool:
    return word.root in claim.subject and word.start < claim.head_char


def _without_kinds(words: list[Word]) -> list[Word]:
    """A name without "the sculptor" before it."""
    return [w for w in words if w.root not in kind_roots()] or words


def _is_name(words: list[Word]) -> bool:
    return bool(words) and all(w.text[0].isupper() for w in words)


def _name_at(claim: Statement, i: int) -> Iterator[Word]:
    """The capitalised words after word `i` - 1, without what says who that is: "the Danish writer".

    A comma, or a word that the claim leaves out, ends the name.
    """
    words = claim.words
    while i < len(words) and _follows(claim, i) and _is_before_a_name(words, i):
        i += 1
    if i < len(words) and words[i].lower in DAYS_AND_MONTHS:
        return
    while i < len(words) and _follows(claim, i) and words[i].text[0].isupper() and words[i].root:
        yield words[i]
        i += 1


def _follows(claim: Statement, i: int) -> bool:
    """Whether nothing but spaces, quotes and dots is written between a word and the one before."""
    between = claim.text[claim.words[i - 1].end - claim.start : claim.words[i].start - claim.start]
    return not between.strip(" .\"'“”‘’")


def _is_before_a_name(words: tuple[Word, ...], i: int) -> bool:
    """An article, a profession, or the adjective of a country with a profession after it."""
    if not words[i].text[0].isupper() or words[i].lower == "the":
        return True
    following = words[i + 1].text if i + 1 < len(words) else ""
    return is_demonym(words[i].lower) and following[:1].islower()
