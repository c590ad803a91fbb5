"""Attributions that the parse shows: a cue whose frame is filled, and its source."""

from __future__ import annotations

from analysis.attribution.content import find_content
from analysis.attribution.cues import Cue
from analysis.attribution.found import Attribution
from analysis.attribution.sources import VOICING, find_source, source_span
from analysis.attribution.syntax import Span, cut, is_negated, trim

# Without a source only these can be one: "the claim that", "reportedly", "it was said that".
SOURCELESS_FRAMES = ("clause", "raising", "rest", "of")


def attribution_by_parse(cue: Cue) -> Attribution | None:
    """The attribution of a cue, None where no frame of the cue is filled."""
    content = find_content(cue)
    if content is None:
        return None
    speaker = find_source(cue, content.kind)
    if speaker is None and content.frame not in SOURCELESS_FRAMES:
        return None
    span = _cue_span(cue, content.cue_end)
    source = source_span(speaker, span) if speaker is not None else None
    return Attribution(
        content.kind,
        speaker,
        source,
        span,
        _without_own_words(cue, content.span, source),
        content.kind == "deny" and not is_negated(cue.head),
    )


def _cue_span(cue: Cue, end: int) -> Span:
    """The cue with "not" before a refusal, and with the verb that voices a noun."""
    start = cue.start
    if cue.form == "noun" and cue.head.dep_ == "dobj" and cue.head.head.lemma_ in VOICING:
        start = min(start, cue.head.head.i)
    negations = [c.i for c in cue.head.children if c.dep_ == "neg"]
    if negations and cue.form == "verb":
        auxiliaries = [c.i for c in cue.head.children if c.dep_ == "aux" and c.i < negations[0]]
        start = min([start, *negations, *auxiliaries])
    return start, end


def _without_own_words(cue: Cue, content: Span | None, source: Span | None) -> Span | None:
    """The content without cue and source, where these stand at its edge."""
    if content is None:
        return None
    doc = cue.head.doc
    for hole in ((cue.start, cue.end), source, (cue.start, cue.end)):
        content = trim(doc, *cut(content, hole)) if hole else content
    return content if content[0] < content[1] else None
