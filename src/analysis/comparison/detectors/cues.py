"""The words by which a sentence calls something untrue, and what it calls so."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from analysis.comparison.detectors.gates import is_asked, with_relatives
from analysis.comparison.lexicon import first_words, load_lines, load_phrases, load_words
from analysis.comparison.statements import Statement, light_roots, read_sentence_once
from analysis.comparison.words import Word, is_negator, load_root_words

CONTRACTION = re.compile(r"^(?!ca|could).*n['’]t$")  # "can't believe it" is no refutation
# "Er, no: the bridge isn't closed", "MOSTLY FALSE: …"; "No, really: …" takes nothing back.
OPENING = re.compile(
    r"(?:(?:er|erm|um|uh|well|oh)\W+)?((?:\w+ ){0,2}[\w’']+)(?:[,:;.!]| [–—-]) ", re.IGNORECASE
)
INSISTING = re.compile(r"\W*(?:really|seriously|honestly|it['’]s|this is|you)\b", re.IGNORECASE)
CLAUSE_END = re.compile(r"[,:;.!?–—]|\s-\s")
TAKING_BACK = frozenset({"refute", "untrue", "deny", "cast"})
LONGEST_PHRASE = 5  # words
FAR = 8  # words after a cue
# Of his own work he is accused: "faked his diary" is what a report says, not what it is.
OWN = frozenset({"his", "her", "its", "their"})
UNSURE = frozenset(
    "may might could possibly perhaps probably suspected alleged allegedly if fears whether".split()  # noqa: SIM905
)
# Words that the thing denied goes on after: "denies plans to quit", "no sign of a deal".
WITHIN = frozenset("to of a an the any that he she it they his her its their being having".split())  # noqa: SIM905


class Cue(NamedTuple):
    """A word or phrase that calls something untrue, how strongly, and what it is said of."""

    text: str
    strength: str
    said_of: frozenset[str] = frozenset()  # roots; none: of the report as a whole


def concerns(cue: Cue, claim: Statement) -> bool:
    """Whether the cue is said of what the claim says: "fake tickets" is not of a ban."""
    if cue.strength == "untrue":
        unreported = cue.said_of - load_root_words("report_nouns.txt")
        return unreported <= with_relatives(claim.context) or unreported < cue.said_of
    specific = cue.said_of - light_roots() - load_root_words("report_nouns.txt")
    return not specific or bool(specific & with_relatives(claim.context))


@read_sentence_once
def read_cues(claim: Statement) -> Iterator[Cue]:
    """What in the sentence calls something untrue."""
    opening = OPENING.match(claim.sentence)
    if opening and _opens_contradiction(opening, claim.sentence):
        yield Cue(opening[1], "refute")
    words = claim.sentence_words
    plain = [_without_contraction(w.lower) for w in words]
    firsts = first_words("refuting_words.csv")
    for i in (i for i, word in enumerate(plain) if word in firsts):
        if is_asked(claim.sentence, words[i].end):
            continue
        for length in range(min(LONGEST_PHRASE, len(words) - i), 0, -1):
            strength = load_phrases("refuting_words.csv").get(tuple(plain[i : i + length]))
            if not strength or not UNSURE.isdisjoint(plain[max(0, i - 3) : i]):
                continue
            if any(is_negator(w.lower) for w in words[max(0, i - 2) : i]):
                continue  # "did not rule out"
            if CLAUSE_END.search(claim.sentence, words[i].end, words[i + length - 1].start):
                continue
            if _is_said_of_a_report(words, i, i + length, strength):
                yield _cue(claim.sentence, words, i, i + length, strength)
                break


@functools.lru_cache(maxsize=1 << 14)
def _without_contraction(lower: str) -> str:
    return CONTRACTION.sub("n't", lower)


def _opens_contradiction(opening: re.Match, sentence: str) -> bool:
    said = opening[1].lower()
    if said not in load_lines("refuting_openings.txt") or INSISTING.match(
        sentence, opening.end() - 1
    ):
        return False
    return said != "sorry" or any(map(is_negator, sentence.lower().split()))


def _cue(sentence: str, words: list[Word], start: int, end: int, strength: str) -> Cue:
    text = sentence[words[start].start : words[end - 1].end]
    after = words[end - 1 : end + FAR]
    if strength in ("refute", "untrue") and len(after) > 1 and after[1].lower in OWN:
        return Cue(text, "confess")
    if strength == "untrue" and (said_of := _run(sentence, after)):
        return Cue(text, strength, said_of)
    if strength == "deny":
        return Cue(text, strength, _object(sentence, after))
    return Cue(text, "refute" if strength == "untrue" else strength)


def _run(sentence: str, words: list[Word]) -> frozenset[str]:
    """Roots of the words with meaning that follow the first without a break."""
    run = set()
    for before, word in pairwise(words):
        if not word.root or CLAUSE_END.search(sentence, before.end, word.start):
            break
        run.add(word.root)
    return frozenset(run)


def _object(sentence: str, words: list[Word]) -> frozenset[str]:
    """Roots of what follows the first word up to the end of its phrase."""
    said = set()
    for before, word in pairwise(words):
        if CLAUSE_END.search(sentence, before.end, word.start):
            break
        if not word.root and word.lower not in WITHIN:
            break
        said.add(word.root)
    return frozenset(said - {""})


def _is_said_of_a_report(words: list[Word], start: int, end: int, strength: str) -> bool:
    """Not of bail or entry; a word as weak as "reject" asks for a report beside it."""
    following = {w.lower for w in words[end : end + 3]}
    around = following | {w.lower for w in words[max(0, start - 4) : start]}
    if following & load_words("grantable_nouns.txt"):
        return False
    if strength == "fool":
        return bool(around & load_words("audiences.txt"))
    return strength != "cast" or bool(around & load_words("report_nouns.txt"))
