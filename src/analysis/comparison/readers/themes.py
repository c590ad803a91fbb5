"""The theme of a claim: the thing that its verb befalls, whichever way round it is told.

"The sirens were sounded", "she sounded the sirens" and "the sirens did not sound" have one theme.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from analysis.comparison.lexicon import load_words, phrases_in
from analysis.comparison.readers.acts import direct_object, is_passive
from analysis.comparison.readers.asides import picks_out
from analysis.comparison.readers.kinds import kind_roots
from analysis.comparison.readers.negation import is_firm
from analysis.comparison.readers.nouns import find_noun
from analysis.comparison.statements import Statement, light_roots, remember
from analysis.comparison.words import Word, find_root, is_negator, load_root_words

NOBODY = find_root("nobody")
NONE = frozenset({"no", "none", "not", "nobody"})
KNOWN = frozenset({"the", "this", "these", "its"})  # not "her": whose it is may be told apart
JOINING = frozenset({"of", "for", "on", "against", "about", "over"})
ARTICLES = frozenset({"a", "an", "the", "its"})
DEGREES = frozenset({"most", "more", "very", "only", "own"})
NEAR = 3  # words before a noun, or before a verb, that may take it back
EVERY = frozenset({"all", "any", "every", "no"})
# After these a phrase tells when, not where or to whom: "at any time during the night".
DURING = frozenset("during throughout before after since until till".split())  # noqa: SIM905
TIMES = frozenset(
    """time moment point stage night day morning evening afternoon hour minute week month year
    weekend season ever once noon midnight midday dawn dusk then""".split()  # noqa: SIM905
)


class Theme(NamedTuple):
    """A noun with the words before it, those after it that belong to it, and if it is known."""

    noun: str
    before: frozenset[str]
    after: frozenset[str]
    known: bool  # "the sirens", "Lund"; not "a siren"
    none: bool  # "no siren", "none of the sirens"


@remember
def read_theme(claim: Statement) -> Theme | None:
    """What the verb befalls: the object, or else the subject; none where no noun says it."""
    of_subject = claim.copular or is_passive(claim)
    after_verb = frozenset() if of_subject else frozenset(direct_object(claim))
    return read_phrase(claim, after_verb or claim.subject)


def read_phrase(claim: Statement, roots: frozenset[str]) -> Theme | None:
    """The first noun of a part of the claim, with what belongs to it."""
    noun = find_noun(claim, roots)
    own = roots - {noun[-1]} if noun else frozenset()
    if not noun or noun[-1][0].isdigit() or (noun[-1] in light_roots() and own <= light_roots()):
        return None
    first = next(w for w in claim.span_words if w.root == noun[0])
    last = next(w for w in claim.span_words if w.root == noun[-1])
    before = [w.lower for w in claim.span_words if w.start < first.start][-NEAR:]
    named = last.text[0].isupper() and last.start != claim.around.start
    return Theme(
        noun[-1],
        frozenset(root for root in noun[:-1] if root.isalpha()),
        roots - frozenset(noun) | frozenset(_complement(claim, last)),
        named or _is_known(claim, first.start),
        not NONE.isdisjoint(before) or noun == (NOBODY,),
    )


def _complement(claim: Statement, noun: Word) -> Iterator[str]:
    """Roots of what a small word joins to a noun: "a plan for a toll"; not "on Monday"."""
    after = [w for w in claim.span_words if w.start > noun.start]
    if not after or after[0].lower not in JOINING or after[0].start > noun.end + 1:
        return
    for word in after[1:]:
        if word.lower not in load_words("function_words.txt") and _tells_when(claim, word):
            return
        if word.root:
            yield word.root
        elif word.lower not in ARTICLES:
            return


def _is_known(claim: Statement, start: int) -> bool:
    """Whether it is the one that the story is of: "the siren", "Lund's siren"; not "that siren"."""
    before = claim.sentence[: start - claim.around.start].lower()
    if before.endswith(("'s ", "’s ", "s' ", "s’ ")):
        return True
    words = [word for word in before.split() if word not in DEGREES]
    return bool(words) and words[-1] in KNOWN


@remember
def befalls_nobody(claim: Statement) -> bool:
    """Whether it says that it befell no person at all: "nobody was hurt", "killed no one"."""
    words = [w.lower for w in claim.span_words]
    if is_passive(claim) or not direct_object(claim):
        return words[:1] == ["nobody"] or words[:2] == ["no", "one"]
    after = [w.lower for w in claim.span_words if w.start > claim.head_char]
    return after[:1] == ["nobody"] or after[:2] == ["no", "one"]


@remember
def befalls_people(claim: Statement) -> bool:
    """Whether it befell somebody: a name of a person, a noun for people, a profession."""
    part = frozenset() if is_passive(claim) else frozenset(direct_object(claim))
    noun = find_noun(claim, part or claim.subject)
    if not noun:
        return False
    if any(name.label == "PERSON" and noun[-1] in name.roots for name in claim.names):
        return True
    return noun[-1] in load_root_words("people.txt") | kind_roots()


@remember
def read_rest(claim: Statement) -> frozenset[str]:
    """What the claim tells beside its verb and its theme, but numbers and when it was."""
    theme = read_theme(claim)
    own = {claim.head} | (theme.before | theme.after | {theme.noun} if theme else frozenset())
    own |= claim.subject if not is_passive(claim) else frozenset()
    rest, when = set(), False
    comma = claim.text.find(", ", claim.head_char - claim.start)
    end = claim.start + comma if comma >= 0 else claim.end
    for word in claim.span_words:
        if not claim.head_char < word.start < end:
            continue
        if not word.root:
            when = word.lower in DURING | EVERY or (
                when and word.lower not in load_words("prepositions.txt")
            )
        elif word.lower.removesuffix("s") in TIMES:
            when = True  # "on the day the sale goes through"
        elif not (when or word.root in own or is_negator(word.lower) or _tells_when(claim, word)):
            rest.add(word.root)
    return frozenset(rest) - light_roots()


def _tells_when(claim: Statement, word: Word) -> bool:
    spans = ((day.start, day.start + len(day.text)) for day in claim.days)
    return word.root[0].isdigit() or any(start <= word.start < end for start, end in spans)


@remember
def is_told(claim: Statement) -> bool:
    """Whether the claim says for sure that something was or will be done."""
    if claim.copular or not claim.head or not is_firm(claim) or picks_out(claim):
        return False
    head = claim.head_char - claim.around.start
    before = [w.lower for w in claim.sentence_words if w.start < head]
    taken_back = phrases_in(before[-NEAR:], "turning_phrases.txt")
    return not (taken_back or any(is_negator(w.lower) for w in claim.span_words))
