"""A report in one, and in the other that the report is false or denied."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.comparison.detectors.gates import Finding
from analysis.comparison.lexicon import load_pairs, load_words
from analysis.comparison.statements import Statement, light_roots, read_once, total
from analysis.comparison.words import Word

LEAST = 0.3
FEWEST = 3  # shared roots that are not light; a name among them counts twice


def find_refuting(a: Statement, b: Statement) -> Finding | None:
    """One sentence calls untrue, or denies, what the other claims."""
    cues_a, cues_b = read_cues(a), read_cues(b)
    if bool(cues_a) == bool(cues_b):
        return None
    claim, refuted, cue = (a, b, cues_b[0]) if cues_b else (b, a, cues_a[0])
    if claim.negating:
        return None
    shared = claim.roots & refuted.context
    heavy = shared - light_roots()
    if len(heavy) + bool(heavy & claim.capitalised & refuted.capitalised) < FEWEST:
        return None
    if total(shared) < LEAST * total(claim.roots):
        return None
    kind = "refuting" if load_pairs("refuting_words.csv")[cue.lower] == "refute" else "denial"
    side, other = ("B", "A") if cues_b else ("A", "B")
    reason = f"{other} reports it, {side} calls it untrue: “{cue.text}”."
    words = ("", cue.text) if cues_b else (cue.text, "")
    return Finding("conflict", kind, *words, reason)


@read_once
def read_cues(claim: Statement) -> Iterator[Word]:
    """The words of the sentence that call something untrue."""
    words = claim.sentence_words
    strength = load_pairs("refuting_words.csv")
    for i, word in enumerate(words):
        kind = strength.get(word.lower)
        following = {w.lower for w in words[i + 1 : i + 4]}
        if not kind or following & load_words("grantable_nouns.txt"):
            continue
        around = following | {w.lower for w in words[max(0, i - 4) : i]}
        if kind != "cast" or around & load_words("report_nouns.txt"):
            yield word
