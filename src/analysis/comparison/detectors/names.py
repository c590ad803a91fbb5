"""Another name in a role that only one can have."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from itertools import product
from typing import NamedTuple

from analysis.comparison.findings import Finding
from analysis.comparison.gates.contests import are_two_contests
from analysis.comparison.gates.identity import are_cut_short, same_thing
from analysis.comparison.gates.likeness import coverage, differs_in, share_something_specific
from analysis.comparison.gates.occasions import other_places, share_a_place
from analysis.comparison.gates.timing import are_two_times
from analysis.comparison.lexicon import load_lines
from analysis.comparison.readers.calendar_dates import DAYS_AND_MONTHS, disagree, read_dates
from analysis.comparison.readers.kinds import kind_roots
from analysis.comparison.readers.places import is_demonym, may_meet
from analysis.comparison.statements import Name, Statement, light_roots, read_once
from analysis.comparison.words import Word, find_root, load_root_words

PREPOSITIONS = {
    "by": "by", "on": "on", "of": "of", "to": "of",
    "in": "at", "at": "at", "near": "at", "from": "at",
}  # fmt: skip
LEAST = 0.45
WIN = "win"
EDITION = re.compile(r"\b\d+(?:st|nd|rd|th)\b|\b(?:19|20)\d\d\b")


class Role(NamedTuple):
    """A name, and what it is to the word it hangs on: its doer, its place, its broadcaster."""

    role: str  # that word: "direct" in "directed by Ada Lund"
    relation: str  # by, at, on, of; to for an award
    text: str
    roots: frozenset[str]
    of_subject: bool  # it tells of the subject: "X was directed by", not "Ada Lund directed X"


def find_name(a: Statement, b: Statement) -> Finding | None:
    """Two bearers of a role that only one can have, or two places of one event."""
    if a.negated != b.negated or _are_two_editions(a, b) or are_two_times(a, b):
        return None
    placed, apart = share_a_place(a, b), other_places(a, b)
    for x in read_roles(a):
        for y in read_roles(b):
            if x[:2] != y[:2] or _is_named(x, b) or _is_named(y, a) or _may_meet(x, y):
                continue
            if x.role == WIN and are_two_contests(a, b):
                continue
            if placed and x.relation == "at" or apart and x.relation == "by":
                continue
            if _is_one_role(a, b, x, y):
                reason = f"A names “{x.text}” where B names “{y.text}”."
                return Finding("conflict", "name", x.text, y.text, reason)
    return None


def _are_two_editions(a: Statement, b: Statement) -> bool:
    """Whether both count or date what they tell of, in different ways: the 86th, the 81st."""
    counts_a, counts_b = set(EDITION.findall(a.text)), set(EDITION.findall(b.text))
    if counts_a and counts_b and not counts_a & counts_b:
        return True
    dates_a, dates_b = read_dates(a.text), read_dates(b.text)
    return bool(dates_a and dates_b) and all(disagree(x, y) for x in dates_a for y in dates_b)


def _is_one_role(a: Statement, b: Statement, x: Role, y: Role) -> bool:
    if x.relation == "of":  # "is the wife of"; "met the wife of" tells who was met
        return a.copular and b.copular and same_thing(a, b)
    rest = x.roots | y.roots
    alike = coverage(a, b, rest) >= LEAST and share_something_specific(a, b, rest)
    if alike and not differs_in(a, b, ("object",), rest):
        return True
    is_named = not (a.open_subject or b.open_subject) or a.head == b.head
    return is_named and x.of_subject and y.of_subject and same_thing(a, b)


def _is_named(role: Role, other: Statement) -> bool:
    """Whether the other sentence has a word of the name that is not one for its kind: "School"."""
    telling = frozenset(root for root in role.roots if root not in kind_roots())
    return bool((telling or role.roots) & other.context) or are_cut_short(telling, other)


def _may_meet(x: Role, y: Role) -> bool:
    """Whether one place may lie in the other."""
    return x.relation == "at" and may_meet(x.text, y.text)


def find_confused_name(a: Statement, b: Statement) -> Finding | None:
    """A title and a body that name two people alike in part: "Jo Wei" and "Jo Wen"."""
    if a.article_id != b.article_id or (a.kind == "title") == (b.kind == "title"):
        return None
    body_claim = b if a.kind == "title" else a
    if body_claim.head not in a.roots & b.roots or a.subject & b.subject <= light_roots():
        return None
    for x, y in product(_people(a), _people(b)):
        if x.roots & y.roots and x.roots - y.roots and y.roots - x.roots:
            title, body = (x, y) if a.kind == "title" else (y, x)
            reason = f"The title names {title.text}, the body {body.text}."
            return Finding("conflict", "name", x.text, y.text, reason)
    return None


def _people(claim: Statement) -> list[Name]:
    return [n for n in claim.names if n.label == "PERSON" and n.start > claim.head_char]


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
