"""Contents that are no finite clause: infinitives, objects, descriptions, what follows "of"."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from analysis.attribution.syntax import (
    Span,
    child,
    is_infinitive,
    is_negated,
    is_passive,
    is_question,
    subtree,
    trim,
    with_object,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

ACCUSING = frozenset(("accuse", "blame", "suspect"))  # the parse can hang "of" on the accused
PRONOUNS = frozenset(("it", "that", "this", "them", "so"))
VAGUE_OBJECTS = frozenset(("thing", "something", "anything", "nothing", "himself", "itself"))


def infinitive(word: Token) -> Span | None:
    """Plans to run, urged him to run; not the passive, which tells of nobody's plan."""
    if is_passive(word) and child(word, "agent") is None:
        return None
    return _verbal(word, _is_meant)


def _is_meant(verb: Token) -> bool:
    """Whether the infinitive is what somebody means; "asked not to be named" is a condition."""
    is_condition = verb.lemma_ in ("name", "identify", "quote") and is_negated(verb)
    return is_infinitive(verb) and not is_question(verb) and not is_condition


def gerund(word: Token) -> Span | None:
    """Denied taking."""
    return _verbal(word, lambda verb: verb.tag_ == "VBG" and verb.dep_ != "advcl")


def _verbal(word: Token, has_form: Callable[[Token], bool]) -> Span | None:
    for c in word.children:
        if c.dep_ in ("xcomp", "ccomp", "advcl", "acl") and c.i > word.i and has_form(c):
            return with_object(word, c)
    return None


def raised(verb: Token) -> Span | None:
    """Is said to be, is thought to have left."""
    if not is_passive(verb):
        return None
    found = next((c for c in verb.children if c.dep_ == "xcomp" and is_infinitive(c)), None)
    return subtree(found) if found is not None else None


def object_phrase(verb: Token) -> Span | None:
    """Announced a plan; a plan announced by X. A pronoun says nothing."""
    if is_passive(verb):
        agent, subject = child(verb, "agent"), child(verb, "nsubjpass")
        return subtree(subject) if agent is not None and subject is not None else None
    found = child(verb, "dobj")
    if found is None or found.tag_ in ("PRP", "WP", "WDT", "DT") or found.lower_ in VAGUE_OBJECTS:
        return None
    return subtree(found)


def pronoun(verb: Token) -> Span | None:
    """Denied it, disputed that; a charge he rejects."""
    found = child(verb, "dobj")
    if found is not None and found.lower_ in PRONOUNS:
        return subtree(found)
    if verb.dep_ == "relcl" and verb.head.pos_ == "NOUN" and not is_passive(verb):
        relative = found is None or found.tag_ in ("WP", "WDT", "IN")
        noun = verb.head
        return (noun.left_edge.i, noun.i + 1) if relative else None
    return None


def description(verb: Token) -> Span | None:
    """Calls X Y, describes X as Y: X and Y."""
    for c in verb.children:
        is_as = c.dep_ == "prep" and c.lower_ == "as"
        is_predicate = c.dep_ in ("oprd", "ccomp") and c.pos_ not in ("VERB", "AUX")
        if c.i > verb.i and (is_predicate or is_as):
            described = child(verb, "dobj")
            start = described.left_edge.i if described is not None else c.left_edge.i
            return trim(verb.doc, min(start, c.left_edge.i), c.right_edge.i + 1)
    return None


def quoted_as(verb: Token) -> Span | None:
    """Quotes X as saying Y; the passive leaves the cue to "saying"."""
    said = child(verb, "dobj")
    as_ = next((c for c in verb.subtree if c.lower_ == "as" and c.i > verb.i), None)
    if said is None or as_ is None or is_passive(verb):
        return None
    return trim(verb.doc, said.left_edge.i, max(said.right_edge.i, as_.right_edge.i) + 1)


def prepositional(word: Token, preposition: str) -> Span | None:
    """Warned of X, accused them of X, called on them to do X."""
    accused = child(word, "dobj") if word.lemma_ in ACCUSING else None
    for c in (*word.children, *(accused.children if accused is not None else ())):
        if c.lower_ != preposition or c.dep_ not in ("prep", "prt") or c.i < word.i:
            continue
        found = child(c, "pobj", "pcomp")
        if found is None:
            continue
        start, end = found.left_edge.i, found.right_edge.i + 1
        after = [t for t in word.children if t.dep_ in ("xcomp", "advcl") and t.i > c.i]
        if after and is_infinitive(after[0]):
            end = after[0].right_edge.i + 1
        return trim(word.doc, start, end)
    return None
