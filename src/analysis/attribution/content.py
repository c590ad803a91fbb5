"""Content of an attribution: what the source says, by the frame of the cue."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from analysis.attribution.cues import Cue
from analysis.attribution.quotations import Quotation
from analysis.attribution.syntax import child, is_infinitive, is_passive, subtree_span, trim

if TYPE_CHECKING:
    from spacy.tokens import Token

Span = tuple[int, int]


class Content(NamedTuple):
    """Tokens doc[start:end], the sense and the frame by which they are content."""

    start: int
    end: int
    kind: str
    frame: str


def find_content(cue: Cue, quotations: list[Quotation]) -> Content | None:
    """The content of a cue: the first of its frames that the sentence fills.

    Args:
        cue: a word that can be a cue.
        quotations: those of the cue's sentence.
    """
    outside = [q for q in quotations if not q.start <= cue.head.i < q.end]
    for sense in cue.senses:
        for frame in sense.frames:
            span = _fill(cue, frame, outside)
            if span and span[0] < span[1]:
                return Content(*_with_quotation(span, outside, cue), sense.kind, frame)
    return None


def _fill(cue: Cue, frame: str, quotations: list[Quotation]) -> Span | None:
    word = cue.head
    if cue.form == "preposition":
        return _rest_of_clause(word)
    if frame == "quote":
        return _quoted(cue, quotations)
    if frame == "clause":
        return _clause(word) or (_parenthetical(word) if cue.form == "verb" else None)
    if frame in ("infinitive", "gerund"):
        return _verbal(word, frame)
    if frame == "object":
        return _object(word)
    if frame == "description":
        return _description(word)
    if frame == "bare":
        return _rest_of_clause(word)
    return _prepositional(word, frame)


def _clause(word: Token) -> Span | None:
    """A finite clause: ccomp of a verb or adjective, acl of a noun."""
    for c in word.children:
        if c.dep_ == "ccomp" and not (is_infinitive(c) and not _is_question(c)):
            return _without(subtree_span(c), word)
        if c.dep_ in ("acl", "relcl") and word.pos_ == "NOUN" and _opens_with_that(c):
            return subtree_span(c)
    return None


def _opens_with_that(verb: Token) -> bool:
    first = verb.left_edge
    return first.lower_ == "that" and child(verb, *("nsubj", "nsubjpass")) not in (None, first)


def _is_question(verb: Token) -> bool:
    return any(c.tag_ in ("WRB", "WP", "WDT") or c.lower_ == "whether" for c in verb.children)


def _parenthetical(verb: Token) -> Span | None:
    """The clause around "he said" or "as Reuters reported"."""
    is_as = any(c.lower_ == "as" and c.dep_ in ("mark", "advmod") for c in verb.children)
    if verb.dep_ == "parataxis" or (verb.dep_ in ("ccomp", "advcl") and is_as):
        return _without(subtree_span(verb.head), verb)
    return None


def _rest_of_clause(word: Token) -> Span | None:
    """The clause that an adjunct belongs to, without the adjunct at its edge."""
    verb = word.head
    while verb.pos_ not in ("VERB", "AUX") and verb.head is not verb:
        verb = verb.head
    return _without(subtree_span(verb), word) if verb is not word else None


def _without(span: Span, word: Token) -> Span:
    """The span with the subtree of `word` cut from the edge where it stands."""
    start, end = span
    first, last = word.left_edge.i, word.right_edge.i + 1
    if not start <= word.i < end:
        return span
    own = [c for c in word.children if c.dep_ not in ("ccomp", "punct")] + [word]
    first = min(c.left_edge.i if c is not word else c.i for c in own)
    last = max(c.right_edge.i + 1 if c is not word else c.i + 1 for c in own)
    before, after = first - start, end - last
    if before <= 1:
        return trim(word.doc, last, end)
    if after <= 1:
        return trim(word.doc, start, first)
    return span


def _verbal(word: Token, frame: str) -> Span | None:
    """An infinitive ("plans to run"), or an -ing form ("denied taking money")."""
    for c in word.children:
        if c.dep_ in ("xcomp", "ccomp", "advcl", "acl") and c.i > word.i:
            if is_infinitive(c) if frame == "infinitive" else c.tag_ == "VBG":
                return subtree_span(c)
    return None


def _object(verb: Token) -> Span | None:
    if is_passive(verb):
        agent = child(verb, "agent")
        found = child(verb, "nsubjpass") if agent else None
        return subtree_span(found) if found is not None else None
    found = child(verb, "dobj")
    if found is None or found.pos_ == "PRON" or found.i < verb.i:
        return None
    return subtree_span(found)


def _description(verb: Token) -> Span | None:
    """Calls X Y, describes X as Y: X and Y."""
    for c in verb.children:
        is_as = c.dep_ == "prep" and c.lower_ == "as"
        if c.i > verb.i and (c.dep_ in ("oprd", "ccomp") or is_as):
            described = child(verb, "dobj")
            start = described.left_edge.i if described is not None else c.left_edge.i
            return trim(verb.doc, min(start, c.left_edge.i), c.right_edge.i + 1)
    return None


def _prepositional(word: Token, preposition: str) -> Span | None:
    for c in word.children:
        if c.dep_ == "prep" and c.lower_ == preposition and child(c, "pobj", "pcomp"):
            return subtree_span(c)
    return None


def _quoted(cue: Cue, quotations: list[Quotation]) -> Span | None:
    """The quotation nearest to the cue."""
    near = [q for q in quotations if q.end <= cue.start or q.start >= cue.end]
    if not near:
        return None
    best = min(near, key=lambda q: (max(q.start - cue.end, cue.start - q.end), q.start))
    return best.start, best.end


def _with_quotation(span: Span, quotations: list[Quotation], cue: Cue) -> Span:
    """The span, widened to the end of a quotation that it cuts."""
    start, end = span
    for q in quotations:
        if q.start < end and start < q.end:
            start, end = min(start, q.start), max(end, q.end)
    return start, end
