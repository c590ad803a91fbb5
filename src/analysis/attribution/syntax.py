"""Small questions to the parse that cue, source and content share."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Span = tuple[int, int]  # tokens doc[start:end]

SUBJECTS = ("nsubj", "nsubjpass", "csubj")
NOBODY = frozenset(("no", "neither", "nobody", "none", "nothing"))
QUESTION_WORDS = ("WRB", "WP", "WDT")
EDGES = frozenset(",.;:-–—")


def child(token: Token, *deps: str) -> Token | None:
    """The first child with one of these dependency labels."""
    return next((c for c in token.children if c.dep_ in deps), None)


def nearest_subject(verb: Token) -> Token | None:
    """The subject of a verb; of several the last before it ("agency Petra said")."""
    subjects = [c for c in verb.children if c.dep_ in SUBJECTS]
    before = [c for c in subjects if c.i < verb.i]
    return before[-1] if before else next(iter(subjects), None)


def ends_sentence(verb: Token) -> bool:
    """Whether at most a time follows in the sentence: "..., she said on Friday."."""
    rest = verb.doc[verb.i + 1 : verb.sent.end]
    return all(t.is_punct or t.lower_ == "on" or t.ent_type_ in ("DATE", "TIME") for t in rest)


def appended_subject(verb: Token) -> Token | None:
    """The subject at the end of a sentence that the parse takes for an apposition in it.

    "It has not apologised to the families, a lawyer for eleven of them said."
    """
    last = verb.i - 1 - (verb.i > 0 and verb.doc[verb.i - 1].text == ",")
    if last <= verb.sent.start or nearest_subject(verb) is not None or not ends_sentence(verb):
        return None
    found = None
    for token in (verb.doc[last], *verb.doc[last].ancestors):
        if token.right_edge.i != last:
            break
        found = token if token.dep_ == "appos" else found
    is_set_off = found is not None and verb.doc[found.left_edge.i - 1].text == ","
    return found if is_set_off and found.left_edge.i > verb.sent.start + 1 else None


def is_passive(verb: Token) -> bool:
    """A passive, or a bare past participle after a noun ("a bill described as ...")."""
    if any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.children):
        return True
    return verb.tag_ == "VBN" and verb.dep_ in ("acl", "advcl") and child(verb, "aux") is None


def is_negated(verb: Token) -> bool:
    """Whether a verb is negated ("did not say", "never said", "neither side said")."""
    for c in verb.children:
        if c.dep_ == "neg" or c.lower_ in ("never", "neither"):
            return True
        if c.dep_ in ("nsubj", "dobj") and any(t.lower_ in NOBODY for t in (c, *c.lefts)):
            return True
    return False


def is_infinitive(verb: Token) -> bool:
    """Whether the verb stands with "to"."""
    return any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children)


def is_question(verb: Token) -> bool:
    """Whether a clause is an indirect question."""
    return any(c.tag_ in QUESTION_WORDS or c.lower_ == "whether" for c in verb.children)


def with_object(word: Token, verb: Token) -> Span:
    """A verb's subtree, and its subject where the parse has this as the object of `word`."""
    start, end = subtree(verb)
    subject = child(word, "dobj", "dative")
    between = subject is not None and word.i < subject.i < verb.i
    return (subject.left_edge.i if between else start), end


def subtree(token: Token) -> Span:
    """All that depends on a word, without punctuation and "that" at the edges."""
    start, end = token.left_edge.i, token.right_edge.i + 1
    start, end = trim(token.doc, start, end)
    opens_clause = token.doc[start].lower_ == "that" and token.doc[start].tag_ in ("IN", "WDT")
    return (start + 1, end) if opens_clause and end - start > 2 else (start, end)


def trim(doc: Doc, start: int, end: int) -> Span:
    """The span without white space and punctuation at its edges; quotation marks stay."""
    while start < end and (doc[start].is_space or doc[start].text in EDGES):
        start += 1
    while start < end and (doc[end - 1].is_space or doc[end - 1].text in EDGES):
        end -= 1
    return start, end


def cut(span: Span, hole: Span) -> Span:
    """The span without the hole, where the hole is at one of its edges."""
    start, end = span
    if overlap(span, hole) and hole[0] <= start + 1:
        return hole[1], end
    if overlap(span, hole) and hole[1] >= end - 1:
        return start, hole[0]
    return span


def overlap(a: Span, b: Span) -> bool:
    """Whether two spans share a token."""
    return a[0] < b[1] and b[0] < a[1]
