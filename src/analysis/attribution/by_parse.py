"""Attributions that the parse shows: a cue whose frame is filled, and its source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.attribution.content import Content, find_content
from analysis.attribution.cues import Cue
from analysis.attribution.found import Attribution
from analysis.attribution.lexicon import source_noun_kinds
from analysis.attribution.roles import PERSONAL
from analysis.attribution.sources import VOICING, find_source, source_span, speaker_beside
from analysis.attribution.syntax import Span, child, cut, is_negated, is_passive, trim

if TYPE_CHECKING:
    from spacy.tokens import Token

# The passives that report without a source: "it was said that", "is said to", "accused of".
SOURCELESS_FRAMES = ("clause", "raising", "about", "of")
# Of what can be found, these are said of something: "found no evidence", but "found a seat".
FINDINGS = frozenset(("evidence", "proof", "sign", "indication"))


def attribution_by_parse(cue: Cue) -> Attribution | None:
    """The attribution of a cue, None where no frame of the cue is filled."""
    content = find_content(cue)
    if content is None:
        return None
    speaker = find_source(cue, content.kind, content.frame) or _speaker_of_quotation(cue)
    if not _is_attribution(cue, content, speaker):
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


def _is_attribution(cue: Cue, content: Content, speaker: Token | None) -> bool:
    """Whether cue and content need no source, or have one that can be one."""
    if cue.form == "verb":
        return _is_by_verb(cue.head, content, speaker)
    if cue.form == "noun":
        has_enough = speaker is not None or content.frame == "clause"
        return has_enough and not _is_for_comment(cue.head)
    return speaker is not None or cue.form == "adverb"


def _is_by_verb(verb: Token, content: Content, speaker: Token | None) -> bool:
    if is_passive(verb) and verb.dep_ == "advcl" and content.kind == "ask":
        return False  # "asked whether he would go, he said"
    if speaker is None:
        return is_passive(verb) and content.frame in SOURCELESS_FRAMES
    if content.frame == "object" and not _can_have_object(verb, content.kind, speaker):
        return False
    return speaker.lower_ not in ("'s", "let")


def _can_have_object(verb: Token, kind: str, speaker: Token) -> bool:
    """Whether an object is said: figures show a fall, but a visit shows or underlines nothing.

    Who dismisses a person denies nothing either.
    """
    if kind == "deny":
        return not _is_person(child(verb, "nsubjpass" if is_passive(verb) else "dobj"))
    is_listed = speaker.lemma_.lower() in source_noun_kinds()
    if kind == "stress":
        return is_listed or speaker.pos_ != "NOUN"
    if kind != "show" and verb.lemma_ != "find":
        return True
    found = child(verb, "dobj")
    is_finding = found is not None and found.lemma_ in FINDINGS and verb.lemma_ == "find"
    return is_finding or source_noun_kinds().get(speaker.lemma_.lower()) == "document"


def _is_person(noun: Token | None) -> bool:
    kinds = (*PERSONAL, "unnamed")
    return noun is not None and (
        noun.ent_type_ == "PERSON" or source_noun_kinds().get(noun.lemma_.lower()) in kinds
    )


def _is_for_comment(noun: Token) -> bool:
    """A request for comment says nothing."""
    for_ = next((c for c in noun.rights if c.lower_ == "for"), None)
    wanted = child(for_, "pobj") if for_ is not None else None
    return wanted is not None and wanted.lemma_ in ("comment", "interview")


def _speaker_of_quotation(cue: Cue) -> Token | None:
    """Who stands beside a verb without subject that follows a quotation ("...," reported X)."""
    before = cue.head.doc[cue.start - 1].text if cue.start else ""
    follows = before in ('"', "'") and cue.form == "verb"
    return speaker_beside(cue) if follows and not is_passive(cue.head) else None


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
