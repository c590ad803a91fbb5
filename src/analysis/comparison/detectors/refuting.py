"""A report in one, and in the other that the report is false or denied."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import NamedTuple

from analysis.comparison.detectors.gates import Finding, is_asked, roots_of_forms, with_relatives
from analysis.comparison.detectors.occasions import same_occasion
from analysis.comparison.lexicon import first_words, load_phrases, load_words
from analysis.comparison.statements import Statement, light_roots, read_sentence_once, total
from analysis.comparison.words import Word, is_negator

CONTRACTION = re.compile(r"^(?!ca|could).*n['’]t$")  # "can't believe it" is no refutation
# "'Tiger' in park was a large cat": the quotes take back the word that they hold.
SO_CALLED = re.compile(r"^['\"‘“]\w+['\"’”] [^,:;]*?\b(?:was|were|is|are|turns? out|turned out)\b")
LEAST = 0.25
HALF = 0.5
OPEN = frozenset({"may", "might", "could"})
# Shared roots that are not light; a name among them counts twice. More is asked of a denial:
# "denied" is said of much that is no report.
FEWEST = {"refute": 2, "deny": 3, "cast": 3, "clear": 3}
STRENGTHS = ("refute", "deny", "cast", "clear")
KINDS = {"refute": "refuting", "deny": "denial", "cast": "denial", "clear": "denial"}
LONGEST_PHRASE = 5  # words


class Cue(NamedTuple):
    """A word or phrase that calls something untrue, and how strongly."""

    text: str
    strength: str


def find_refuting(a: Statement, b: Statement) -> Finding | None:
    """One sentence calls untrue, or denies, what the other claims."""
    if a.article_id == b.article_id:
        return None  # an article that gives both sides does not contradict itself
    cues_a, cues_b = read_cues(a), read_cues(b)
    if bool(cues_a) == bool(cues_b):
        return None
    claim, refuted = (a, b) if cues_b else (b, a)
    cue = min(cues_a or cues_b, key=lambda cue: STRENGTHS.index(cue.strength))
    if _denies_more(claim, refuted) or not _is_about(refuted, claim, FEWEST[cue.strength]):
        return None
    if cue.strength == "clear" and not any(name.label == "PERSON" for name in refuted.names):
        return None  # a merger is cleared by an office, a man of a charge
    if cue.strength != "refute" and not (
        _says_what_is_denied(claim, refuted) and same_occasion(a, b)
    ):
        return None
    side, other = ("B", "A") if cues_b else ("A", "B")
    reason = f"{other} reports it, {side} calls it untrue: “{cue.text}”."
    words = ("", cue.text) if cues_b else (cue.text, "")
    return Finding("conflict", KINDS[cue.strength], *words, reason)


def _denies_more(claim: Statement, refuted: Statement) -> bool:
    """Whether the claim has a negator that is no part of what the other takes up from it."""
    return any(is_negator(w.lower) and w.root not in refuted.context for w in claim.sentence_words)


def _says_what_is_denied(claim: Statement, refuted: Statement) -> bool:
    """Its verb or half of it, of a subject that is named: what "I" saw was denied by nobody."""
    if any(w.lower in ("i", "we") for w in claim.words if w.start < claim.head_char):
        return False
    if claim.roots & accusing_roots() or claim.hedge.lower() in OPEN:
        return False  # he is charged with it, and denies it; it may be so
    context = with_relatives(refuted.context)
    return claim.head in context or total(claim.roots & context) >= HALF * total(claim.roots)


@functools.cache
def accusing_roots() -> frozenset[str]:
    """Roots of `accusing_verbs.txt`."""
    return frozenset(r for word in load_words("accusing_verbs.txt") for r in roots_of_forms(word))


def _is_about(refuted: Statement, claim: Statement, fewest: int) -> bool:
    shared = claim.roots & with_relatives(refuted.context)
    heavy = (shared if fewest > 2 else claim.context & refuted.context) - light_roots()
    named = bool(heavy & claim.capitalised & refuted.capitalised)
    return len(heavy) + named >= fewest and total(shared) >= LEAST * total(claim.roots)


@read_sentence_once
def read_cues(claim: Statement) -> Iterator[Cue]:
    """What in the sentence calls something untrue."""
    words = claim.sentence_words
    opening = re.match(r"(\w+),", claim.sentence)
    if opening and opening[1].lower() in load_words("refuting_openings.txt"):
        yield Cue(opening[1], "deny")
    called = SO_CALLED.match(claim.sentence)
    if called:
        yield Cue(called[0], "refute")
    plain = [CONTRACTION.sub("n't", w.lower) if "n" in w.lower else w.lower for w in words]
    firsts = first_words("refuting_words.csv")
    for i in (i for i, word in enumerate(plain) if word in firsts):
        if is_asked(claim.sentence, words[i].end):
            continue
        for length in range(LONGEST_PHRASE, 0, -1):
            strength = load_phrases("refuting_words.csv").get(tuple(plain[i : i + length]))
            if not strength or any(is_negator(w.lower) for w in words[max(0, i - 2) : i]):
                continue  # "did not rule out"
            if _is_said_of_a_report(words, i, i + length, strength):
                text = claim.sentence[words[i].start : words[min(i + length, len(words)) - 1].end]
                yield Cue(text, strength)
                break


def _is_said_of_a_report(words: list[Word], start: int, end: int, strength: str) -> bool:
    """Not of bail or entry; a word as weak as "reject" asks for a report beside it."""
    following = {w.lower for w in words[end : end + 3]}
    around = following | {w.lower for w in words[max(0, start - 4) : start]}
    if following & load_words("grantable_nouns.txt"):
        return False
    return strength != "cast" or bool(around & load_words("report_nouns.txt"))
