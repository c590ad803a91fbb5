"""A report in one, and in the other that the report is false or denied."""

from __future__ import annotations

import functools
import re

from analysis.comparison.findings import Finding
from analysis.comparison.gates.occasions import other_names, same_occasion
from analysis.comparison.gates.turning import clears_of_guilt
from analysis.comparison.lexicon import load_words
from analysis.comparison.readers.acts import is_passive
from analysis.comparison.readers.asides import picks_out
from analysis.comparison.readers.cues import Cue, concerns, read_cues, read_denials
from analysis.comparison.readers.meant import CLAUSE_END
from analysis.comparison.readers.relatives import with_relatives
from analysis.comparison.statements import COPULAS, Statement, light_roots, total
from analysis.comparison.words import Word, find_root, load_root_words, split_roots

NEAR = 5  # words between "admits" and the verb of what is admitted
LEAST = 0.25
HALF = 0.5
OPEN = frozenset({"may", "might", "could"})
# Shared roots that are not light; a name among them counts twice. More is asked of a denial:
# "denied" is said of much that is no report.
FEWEST = {
    "refute": 2,
    "untrue": 2,
    "fool": 2,
    "genre": 2,
    "retract": 2,
    "confess": 2,
    "deny": 3,
    "cast": 3,
    "clear": 3,
}
KINDS = {"deny": "denial", "cast": "denial", "clear": "denial"}
STRENGTHS = tuple(FEWEST)
CONFESSED, DENIED = frozenset({"confess"}), frozenset({"deny"})
CLEARLY_FALSE = frozenset({"refute", "untrue"})
APART = re.compile(r"[,:;.!?–—](?=\s)|\s-\s")
CHARGED, WITH = frozenset({find_root("charge")}), frozenset({"with", "over"})
REASONS = frozenset({"after", "because"})


def find_refuting(a: Statement, b: Statement) -> Finding | None:
    """One sentence calls untrue, or denies, what the other claims."""
    if a.article_id == b.article_id or not (a.leads and b.leads):
        # An article that gives both sides does not contradict itself; in the body of one a denial
        # is of its own clause alone, which `polarity` sees.
        return None
    cues_a, cues_b = read_cues(a), read_cues(b)
    if {_strengths(cues_a), _strengths(cues_b)} == {CONFESSED, DENIED}:
        # Who confesses to what another denies, reports it.
        cues_a, cues_b = (() if _strengths(c) == CONFESSED else c for c in (cues_a, cues_b))
    if bool(cues_a) == bool(cues_b):
        return None
    claim, refuted = (a, b) if cues_b else (b, a)
    told = tuple(
        cue
        for cue in cues_a or cues_b
        if not (_qualifies_a_thing(cue, refuted) or _gives_reason(cue, refuted))
    )
    cue = _strongest(told, claim)
    if not cue or not _is_about(refuted, claim, cue):
        return None
    if _tells_it_too(refuted, claim, cue):
        return None
    if cue.strength == "clear" and not _clears_of_the_deed(refuted, claim):
        return None
    if KINDS.get(cue.strength) and (
        picks_out(claim) or not (_says_what_is_denied(claim, refuted) and same_occasion(a, b))
    ):
        return None
    side, other = ("B", "A") if cues_b else ("A", "B")
    reason = f"{other} reports it, {side} calls it untrue: “{cue.text}”."
    words = ("", cue.text) if cues_b else (cue.text, "")
    return Finding("conflict", KINDS.get(cue.strength, "refuting"), *words, reason)


def _clears_of_the_deed(refuted: Statement, claim: Statement) -> bool:
    """A merger is cleared by an office, a man of what he was said to do, or only of guilt."""
    somebody = any(name.label == "PERSON" for name in refuted.names)
    return somebody and not clears_of_guilt(refuted, claim)


def _is_admitted(claim: Statement, refuted: Statement) -> bool:
    """Whether what the claim tells is owned there: "CV was false: he admits he never graduated"."""
    return any(
        told.head == said.head and told.negated == said.negated and _follows_admission(told)
        for said in claim.around.claims
        for told in refuted.around.claims
    )


def _tells_it_too(refuted: Statement, claim: Statement, cue: Cue) -> bool:
    """Whether what the claim says is told there beside the cue, or by it: "rejects", "rejected"."""
    words = split_roots(cue.text)
    return (
        bool(words)
        and words <= claim.context
        or _is_admitted(claim, refuted)
        or _has_its_verb(refuted, claim, cue)
    )


def _has_its_verb(refuted: Statement, claim: Statement, cue: Cue) -> bool:
    """Whether its own verb is the claim's: "quits over false expenses", "quits, no proof of theft".

    Not if a report that it tells of is called untrue: "Claim that he quit is false".
    """
    said = claim.around.claims if not refuted.is_headline else [claim]
    acts = with_relatives(frozenset(c.head for c in said if not c.copular)) - light_roots()
    if not cue.end or not acts or "?" in refuted.sentence:
        return False
    heads = {
        told.head_char
        for told in refuted.around.claims
        if told.negated == claim.negated and not read_denials(told)
    }
    words = refuted.sentence_words
    told = (i for i, w in enumerate(words) if w.root in acts and w.start + _begin(refuted) in heads)
    at = next(told, None)
    if at is None or at in range(cue.start, cue.end):
        return False
    first, last = (at, cue.start) if at < cue.start else (cue.end - 1, at)
    apart = bool(APART.search(refuted.sentence, words[first].end, words[last].start))
    if cue.strength in CLEARLY_FALSE:
        reported = any(w.root in load_root_words("report_nouns.txt") for w in words[:at])
        between = {w.lower for w in words[at + 1 : cue.start]}
        if apart:  # "was closed over cracks, and rumours of its fall are untrue"
            return not refuted.is_headline and not reported
        called = bool(between & (COPULAS | {"as"})) or between <= {"a", "an"}
        return at < cue.start and not (reported or called)
    return apart and cue.strength == "deny" and words[cue.start].lower == "no"


def _begin(claim: Statement) -> int:
    return claim.around.start


def _follows_admission(told: Statement) -> bool:
    before = [w.lower for w in told.sentence_words if w.start < told.head_char - told.around.start]
    return not load_words("admitting_verbs.txt").isdisjoint(before[-NEAR:])


def _strengths(cues: tuple[Cue, ...]) -> frozenset[str]:
    """How strong they are; a denial of nothing in particular ("alive and well") does not count."""
    return frozenset(cue.strength for cue in cues if cue.said_of or cue.strength != "deny")


def _strongest(cues: tuple[Cue, ...], claim: Statement) -> Cue | None:
    """Of the cues that are said of the claim the one that leaves least doubt."""
    known = [
        cue
        for cue in cues
        if concerns(cue, claim) and (cue.strength != "confess" or _owns_up_to(cue, claim))
    ]
    return min(known, key=lambda cue: STRENGTHS.index(cue.strength), default=None)


def _qualifies_a_thing(cue: Cue, refuted: Statement) -> bool:
    """Whether it stands before a thing that is there all the same: "a disputed goal"; not before a
    report: "a disputed claim".
    """
    words = refuted.sentence_words
    first, following = words[cue.start], words[cue.end : cue.end + 1]
    if cue.strength not in KINDS or not first.lower.endswith("ed") or first.root == refuted.head:
        return False
    reports = load_root_words("report_nouns.txt")
    return any(word.root and word.root not in reports for word in following)


def _gives_reason(cue: Cue, refuted: Statement) -> bool:
    """Whether it stands in what led to a deed: "sacked after he said that it is false".

    Not where the deed is that of a report: "the story of a man jailed for theft is false".
    """
    words = refuted.sentence_words[: cue.start]
    at = next((i for i, w in enumerate(words) if _begins_reason(w, words[i + 1 : i + 2])), None)
    if at is None or CLAUSE_END.search(refuted.sentence, words[at].end, words[-1].end):
        return False
    heads = {claim.head_char - _begin(refuted) for claim in refuted.around.claims if claim.head}
    reports = load_root_words("report_nouns.txt")
    return any(w.start in heads for w in words[:at]) and all(
        w.root not in reports for w in words[:at]
    )


def _begins_reason(word: Word, following: list[Word]) -> bool:
    doing = any(w.lower.endswith("ing") for w in following)
    return word.lower in REASONS or word.lower == "for" and doing


def _owns_up_to(cue: Cue, claim: Statement) -> bool:
    """Whether the confession is of a picture: of all that it shows, or of the picture itself."""
    of_it = not cue.said_of or not cue.said_of.isdisjoint(load_root_words("picture_nouns.txt"))
    return of_it and bool(_shown().match(claim.sentence))


@functools.cache
def _shown() -> re.Pattern:
    """ "A video shows a whale in the canal": who confesses to it, confesses that he made it."""
    pictures = "|".join(sorted(load_words("picture_nouns.txt")))
    return re.compile(
        rf"(?:\w+ ){{0,3}}(?:{pictures})s? (?:show|captur|appear|seem|depict|reveal)|"
        r".*\b(?:was|were|been) (?:filmed|photographed|pictured|caught on (?:camera|film|video))\b",
        re.IGNORECASE,
    )


def _says_what_is_denied(claim: Statement, refuted: Statement) -> bool:
    """Its verb or half of it, of a subject that is named: what "I" saw was denied by nobody."""
    if any(w.lower in ("i", "we") for w in claim.words if w.start < claim.head_char):
        return False
    if _accuses(claim) or claim.hedge.lower() in OPEN:
        return False  # he is charged with it, and denies it; it may be so
    if _are_titles(claim, refuted):
        return True
    context = with_relatives(refuted.context)
    return claim.head in context or total(claim.roots & context) >= HALF * total(claim.roots)


def _accuses(claim: Statement) -> bool:
    """Whether it says of what somebody is held guilty; nobody is by "will charge a fee"."""
    found = claim.roots & load_root_words("accusing_verbs.txt")
    by_charge = found == CHARGED and claim.head in CHARGED and not is_passive(claim)
    return bool(found) and not (by_charge and WITH.isdisjoint(claim.around.lower))


def _are_titles(claim: Statement, refuted: Statement) -> bool:
    """Whether a headline is set against what another article says as a whole."""
    return claim.leads and refuted.is_headline


def _is_about(refuted: Statement, claim: Statement, cue: Cue) -> bool:
    """Whether they share enough; a report and a title of one story have shown that before."""
    if _are_titles(claim, refuted):
        return True
    if cue.strength in ("genre", "confess"):
        return False
    told = with_relatives(claim.roots)
    whole = len(cue.said_of) > 1 and cue.said_of <= told and not other_names(claim, refuted)
    fewest = 2 if whole else FEWEST[cue.strength]
    shared = claim.roots & with_relatives(refuted.context)
    heavy = (shared if fewest > 2 else claim.context & refuted.context) - light_roots()
    named = bool(heavy & claim.capitalised & refuted.capitalised)
    return len(heavy) + named >= fewest and total(shared) > LEAST * total(claim.roots)
