"""What is told by the way: a circumstance, what something else does, what befell another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from analysis.comparison.statements import Statement, light_roots, remember
from analysis.comparison.words import Word

BACKGROUND = frozenset("after before following since despite amid until upon unlike".split())  # noqa: SIM905
BY_THE_WAY = frozenset("after before when while as where since once until who which".split())  # noqa: SIM905
CONJUNCTIONS = frozenset({"and", "but", "or"})
LATER = 4  # "three months after the court opened"
OPENING = 2  # words of a claim that may hold the conjunction: "shortly before the ferry sank"
# Before a claim of some of a kind, where no comma says that it is of all: "schools in which".
IN_WHICH = r"(?:in|at|on|from|for|to|with|by|of|among) (?:which|whom)|where"
SOME_IN_WHICH = re.compile(rf"\w (?:{IN_WHICH})$")
SOME_WHO = re.compile(rf"\w[a-z-]*(?: [a-z-]+){{0,2}} (?:who|that|which|{IN_WHICH}) ")
SAME = frozenset({"he", "she", "it", "who", "which", "that", ""})  # may stand for the subject


@remember
def is_circumstance(claim: Statement) -> bool:
    """Whether its sentence only mentions it: "after it sank", "the ferry, built in Kolm, sank"."""
    before = [word.lower for word in claim.sentence_words if word.start < claim.offset][-1:]
    opening = [word.lower for word in claim.span_words[:OPENING]]
    if picks_out(claim) or not BY_THE_WAY.isdisjoint(before + opening):
        return True
    return any(
        other.start <= claim.start and claim.end <= other.head_char
        for other in claim.around.claims
        if other.verb != other.text and not _goes_on(claim, other)
    )


def _goes_on(claim: Statement, other: Statement) -> bool:
    """Whether the other claim only goes on: "freed them and went", "freed them, handing them"."""
    after = claim.sentence[claim.offset + len(claim.text) :].split(maxsplit=1)[:1]
    return not CONJUNCTIONS.isdisjoint(after) or other.verb.lower().endswith("ing")


@remember
def is_before(claim: Statement) -> bool:
    """Whether it only tells what happened first: "a year after the court opened the case", "the
    bridge, closed since May, carries trains".
    """
    subject, *others = claim.text[: max(claim.head_char - claim.start, 0)].split(", ")
    if others == [""] and subject and is_circumstance(claim):
        return True
    before = [w for w in claim.sentence_words if w.start < claim.offset][-1:]
    words = [*before, *claim.span_words]
    at = next((at for at, word in enumerate(words[:LATER]) if word.lower == "after"), len(words))
    following = next((word.root for word in words[at + 1 :] if word.root), "")
    return following in claim.subject


@remember
def read_asides(claim: Statement) -> frozenset[int]:
    """Offsets of such words: "as others were freed", "after the dismissal of Ada Moss"."""
    return frozenset((*_predicates_of_others(claim), *_fates_of_others(claim)))


def _predicates_of_others(claim: Statement) -> Iterator[int]:
    """The main words of clauses inside the claim that have a subject of their own."""
    for other in claim.around.claims:
        inside = claim.start <= other.head_char < claim.end and other.head_char != claim.head_char
        if inside and _is_of_another(claim, other):
            yield other.head_char


def _is_of_another(claim: Statement, other: Statement) -> bool:
    if not other.subject:
        return other.text.split()[0].lower() not in SAME
    return other.subject.isdisjoint(claim.subject | claim.object)


def _fates_of_others(claim: Statement) -> Iterator[int]:
    """The words after "after" and the like up to the name of another to whom it happened."""
    words = claim.span_words
    for at, word in enumerate(words):
        if word.lower in BACKGROUND:
            phrase = _phrase(claim, words[at + 1 :])
            if _names_another(claim, phrase):
                yield from (w.start for w in phrase)


def _phrase(claim: Statement, words: Sequence[Word]) -> list[Word]:
    """The words up to the next mark."""
    phrase: list[Word] = []
    for word in words:
        if phrase and claim.text[phrase[-1].end - claim.start : word.start - claim.start].strip(
            " '’s-"
        ):
            break
        phrase.append(word)
    return phrase


def _names_another(claim: Statement, phrase: Sequence[Word]) -> bool:
    """Whether the phrase tells of whom it is, and that is nobody whom the claim is about."""
    own = claim.subject | light_roots() | {""}
    if any(word.root in claim.subject for word in phrase):
        return False
    of = next((at for at, word in enumerate(phrase) if word.lower == "of"), len(phrase))
    return any(word.root not in own for word in phrase[of + 1 :]) or _has_owner(claim, phrase)


def _has_owner(claim: Statement, phrase: Sequence[Word]) -> bool:
    """Whether a name with 's stands before: "Moss's dismissal"."""
    return any(
        word.text[0].isupper() and claim.text[word.end - claim.start :][:1] in ("'", "’")
        for word in phrase
    )


def picks_out(claim: Statement) -> bool:
    """Whether it only tells which ones are meant: "passengers who were not hurt".

    Not where another verb follows: "passengers who were not hurt walked to the shore". What is
    said of "the schools in which no one was ill" is of no other school.
    """
    if SOME_IN_WHICH.search(claim.sentence[: claim.offset].rstrip()):
        return True
    relative = SOME_WHO.match(claim.text)
    first = min(
        (c.head_char for c in claim.around.claims if c.head_char >= claim.start),
        default=claim.head_char,
    )
    return bool(relative) and first == claim.head_char
