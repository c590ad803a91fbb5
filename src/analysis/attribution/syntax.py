"""Small questions to the parse that cue, source and content share."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

SUBJECTS = ("nsubj", "nsubjpass", "csubj")
EDGES = frozenset(",.;:-–—()[]")


def child(token: Token, *deps: str) -> Token | None:
    """The first child with one of these dependency labels."""
    return next((c for c in token.children if c.dep_ in deps), None)


def is_passive(verb: Token) -> bool:
    """A passive, or a bare past participle after a noun ("a bill described as ...")."""
    if any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.children):
        return True
    return verb.tag_ == "VBN" and verb.dep_ in ("acl", "advcl") and not child(verb, "aux")


def is_negated(verb: Token) -> bool:
    """Whether the word has a negation of its own ("did not say", "never said")."""
    return any(c.dep_ == "neg" or c.lower_ in ("never", "neither") for c in verb.children)


def is_infinitive(verb: Token) -> bool:
    """Whether the verb stands with "to"."""
    return any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children)


def subtree_span(token: Token) -> tuple[int, int]:
    """First and last + 1 token of all that depends on a word, punctuation at the edges left out."""
    return trim(token.doc, token.left_edge.i, token.right_edge.i + 1)


def trim(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """The span without white space and punctuation at its edges; quotation marks stay."""
    while start < end and (doc[start].is_space or doc[start].text in EDGES):
        start += 1
    while start < end and (doc[end - 1].is_space or doc[end - 1].text in EDGES):
        end -= 1
    return start, end
