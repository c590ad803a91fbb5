"""A report in one, and in the other that the report is false or denied."""

from __future__ import annotations

from analysis.comparison.detectors.gates import Finding
from analysis.comparison.lexicon import load_pairs, load_words
from analysis.comparison.statements import Statement, light_roots, total
from analysis.comparison.words import Word

LEAST = 0.3
FEWEST = 3  # shared roots that are not light; a name among them counts twice


def find_refuting(a: Statement, b: Statement) -> Finding | None:
    """One sentence calls untrue, or denies, what the other claims."""
    cue_a, cue_b = read_cue(a), read_cue(b)
    if bool(cue_a) == bool(cue_b):
        return None
    claim, refuted, cue = (a, b, cue_b) if cue_b else (b, a, cue_a)
    if claim.negating:
        return None
    shared = claim.roots & refuted.context
    heavy = shared - light_roots()
    if len(heavy) + bool(heavy & claim.capitalised & refuted.capitalised) < FEWEST:
        return None
    if total(shared) < LEAST * total(claim.roots):
        return None
    kind = "refuting" if load_pairs("refuting_words.csv")[cue.lower] == "refute" else "denial"
    side, other = ("B", "A") if cue_b else ("A", "B")
    reason = f"{other} reports it, {side} calls it untrue: “{cue.text}”."
    words = ("", cue.text) if cue_b else (cue.text, "")
    return Finding("conflict", kind, *words, reason)


def read_cue(claim: Statement) -> Word | None:
    """The word of the sentence that calls something untrue, if any."""
    words = claim.sentence_words
    strength = load_pairs("refuting_words.csv")
    for i, word in enumerate(words):
        kind = strength.get(word.lower)
        following = {w.lower for w in words[i + 1 : i + 4]}
        if not kind or following & load_words("grantable_nouns.txt"):
            continue
        around = following | {w.lower for w in words[max(0, i - 4) : i]}
        if kind != "cast" or around & load_words("report_nouns.txt"):
            return word
    return None
