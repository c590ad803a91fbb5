"""The same event expected in one and a surprise in the other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from analysis.comparison.findings import Finding
from analysis.comparison.lexicon import first_words, load_phrases
from analysis.comparison.readers.relatives import with_relatives
from analysis.comparison.statements import Statement, light_roots, read_once
from analysis.comparison.words import Word, is_negator

BEFORE, AFTER = 6, 4  # content words around the word of expectation that may name the event
FEWEST, FEWEST_ALONE = 2, 1  # shared roots that are not light; of two lone sentences
NO_EVENT = frozenset({"PERSON", "GPE", "NORP"})  # an organisation's name may hold the event's word
OPPOSITE = {"expected": "surprise", "surprise": "expected"}


class Expectation(NamedTuple):
    """A word or phrase of expectation, and the roots around it."""

    text: str
    kind: str
    around: frozenset[str]


def find_expectation(a: Statement, b: Statement) -> Finding | None:
    """Expected in one, a surprise in the other; the event is named beside both words."""
    fewest = FEWEST_ALONE if a.alone and b.alone else FEWEST
    if len((a.context & with_relatives(b.context)) - light_roots()) < fewest:
        return None
    for x in read_expectations(a):
        for y in read_expectations(b):
            event = (x.around & with_relatives(y.around)) - light_roots()
            if x.kind == y.kind or not event:
                continue
            what = _name_of(event, a, b)
            reason = f"Of the {what}, A says “{x.text}” and B “{y.text}”."
            return Finding("conflict", "expectation", x.text, y.text, reason)
    return None


def _name_of(event: frozenset[str], a: Statement, b: Statement) -> str:
    """The word for the event: one that neither text writes as a name, if there is one."""
    common = event - (a.capitalised & b.capitalised) or event
    said = ([w.text for w in c.sentence_words if w.root in common] for c in (b, a))
    return min(next(filter(None, said)), key=len).lower()


@read_once
def read_expectations(claim: Statement) -> Iterator[Expectation]:
    """What the claim calls expected or a surprise; names are no events."""
    firsts = first_words("expectations.csv")
    if claim.around.lower.isdisjoint(firsts):
        return
    phrases = load_phrases("expectations.csv")
    whole = claim.alone and len(claim.around.claims) == 1  # "everyone expected" "her to go"
    words = claim.sentence_words if whole else claim.span_words
    for i in (i for i, word in enumerate(words) if word.lower in firsts):
        for length in (n for n in (4, 3, 2, 1) if i + n <= len(words)):
            kind = phrases.get(tuple(w.lower for w in words[i : i + length]))
            ahead = i + length < len(words) and words[i + length].lower == "to"
            if kind and not ahead:  # "expected to meet" says when, not that it was no surprise
                negated = any(is_negator(w.lower) for w in words[max(0, i - 4) : i])
                text = " ".join(w.text for w in words[i : i + length])
                around = frozenset(_around(claim, words[:i], words[i + length :]))
                yield Expectation(text, OPPOSITE[kind] if negated else kind, around)
                break


def _around(claim: Statement, before: list[Word], after: list[Word]) -> Iterator[str]:
    people = {root for name in claim.names if name.label in NO_EVENT for root in name.roots}
    near = [w for w in before if w.root][-BEFORE:] + [w for w in after if w.root][:AFTER]
    return (w.root for w in near if w.root not in people)
