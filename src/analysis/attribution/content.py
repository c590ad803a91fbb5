"""Content of an attribution: what the source says, by the frames of the cue."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from analysis.attribution import clauses, complements
from analysis.attribution.cues import Cue
from analysis.attribution.syntax import Span, is_negated, trim

# What a source refuses when it gives no comment.
ANSWERS = frozenset(
    ("comment", "say", "discuss", "speak", "talk", "answer", "elaborate", "respond", "reply")
)
# The frames of the data files; any other frame is a preposition by name.
FRAMES: dict[str, Callable] = {
    "clause": lambda word: clauses.finite_clause(word) or clauses.clause_around(word),
    "rest": clauses.rest_of_clause,
    "aside": clauses.said_aside,
    "citing": clauses.clause_cited,
    "infinitive": complements.infinitive,
    "gerund": complements.gerund,
    "object": complements.object_phrase,
    "pronoun": complements.pronoun,
    "description": complements.description,
    "raising": complements.raised,
    "saying": complements.quoted_as,
    "quote": lambda word: None,  # filled by analysis.attribution.quoting
}


class Content(NamedTuple):
    """What is said, None where nothing is; the kind and frame by which; what joins the cue."""

    span: Span | None
    kind: str
    frame: str
    cue_end: int


def find_content(cue: Cue) -> Content | None:
    """The content of a cue by the first of its frames that the parse fills; quotations apart."""
    for sense in cue.senses:
        for frame in sense.frames:
            if frame == "negated":
                if is_negated(cue.head):
                    return Content(None, sense.kind, frame, cue.end)
                continue
            span = _fill(cue, frame)
            if span and span[0] < span[1]:
                return _refined(cue, Content(span, sense.kind, frame, cue.end))
    return None


def _refined(cue: Cue, content: Content) -> Content:
    """Declined to comment on X: a cue of four words, whose content is at most the topic."""
    doc, start = cue.head.doc, content.span[0]
    if content.kind == "refuse" and content.frame == "infinitive":
        verb = next((t for t in doc[start : content.span[1]] if t.pos_ == "VERB"), None)
        if verb is not None and verb.lemma_ in ANSWERS:
            rest = trim(doc, verb.i + 1, content.span[1])
            span = rest if rest[0] < rest[1] else None
            return Content(span, "no comment", content.frame, verb.i + 1)
    if start == cue.end + 1 and doc[cue.end].lower_ == content.frame:
        return content._replace(cue_end=start)
    return content


def _fill(cue: Cue, frame: str) -> Span | None:
    if frame in FRAMES:
        return FRAMES[frame](cue.head)
    return complements.prepositional(cue.head, frame)
