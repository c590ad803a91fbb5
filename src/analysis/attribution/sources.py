"""Source of an attribution: who says so, as the sentence has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.attribution.cues import Cue
from analysis.attribution.syntax import SUBJECTS, child, is_passive, trim

if TYPE_CHECKING:
    from spacy.tokens import Token

# Verbs whose object, not whose subject, does what the infinitive after them says.
OBJECT_CONTROL = frozenset(
    ["ask", "urge", "force", "let", "allow", "tell", "order", "want", "get", "lead", "prompt"]
)
EXPLETIVES = frozenset(("it", "there", "this", "that", "these", "those", "which", "what"))


def find_source(cue: Cue) -> Token | None:
    """The head word of the source of a cue, None where the text names none."""
    if cue.form == "preposition":
        return _object_of_to(cue.head)
    if cue.form == "noun":
        return _holder(cue.head)
    if cue.form == "adverb":
        return None
    if cue.form == "adjective":
        return _subject(cue.head.head)
    if is_passive(cue.head):
        return _agent(cue.head)
    return _subject(cue.head)


def source_span(head: Token) -> tuple[int, int]:
    """The noun phrase of a source, up to a comma, dash or bracket that sets off an apposition."""
    end = head.i + 1
    for right in head.rights:
        if right.dep_ in ("appos", "punct", "relcl", "parataxis") and right.dep_ != "cc":
            break
        if right.dep_ in ("cc", "conj", "prep", "amod", "acl", "case", "nummod", "compound"):
            end = right.right_edge.i + 1
    return trim(head.doc, head.left_edge.i, end)


def _object_of_to(according: Token) -> Token | None:
    to = child(according, "prep")
    return child(to, "pobj", "pcomp") if to is not None else None


def _holder(noun: Token) -> Token | None:
    """His claim, the claim of, fears among: who holds what the noun names."""
    owner = child(noun, "poss")
    if owner is not None:
        return owner
    for c in noun.children:
        if c.dep_ in ("prep", "agent") and c.lower_ in ("of", "by", "among", "from"):
            return child(c, "pobj")
    return None


def _agent(verb: Token) -> Token | None:
    agent = child(verb, "agent")
    return child(agent, "pobj") if agent is not None else None


def _subject(verb: Token) -> Token | None:
    """The subject of a verb, its own or the one that it shares with the verb above it."""
    for _ in range(6):
        own = child(verb, *SUBJECTS)
        if own is not None:
            return _antecedent(own, verb)
        above = verb.head
        if verb.dep_ in ("acl", "relcl"):
            return above
        if verb.dep_ == "xcomp" and above.lemma_ in OBJECT_CONTROL:
            return child(above, "dobj") or _subject(above)
        if verb.dep_ not in ("xcomp", "advcl", "conj", "pcomp", "prep", "ccomp", "acomp"):
            return None
        verb = above
    return None


def _antecedent(subject: Token, verb: Token) -> Token | None:
    """The noun a relative pronoun stands for; none for "it" and "this"."""
    if subject.tag_ in ("WP", "WDT") and verb.dep_ == "relcl":
        return verb.head
    return None if subject.lower_ in EXPLETIVES else subject
