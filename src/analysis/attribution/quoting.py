"""Quotations that the parse gives to no cue: the nearest cue, a colon or dash, the last speaker."""

from __future__ import annotations

from bisect import bisect_left, insort
from typing import TYPE_CHECKING

from analysis.attribution.cues import Cue
from analysis.attribution.found import Attribution
from analysis.attribution.lexicon import source_noun_kinds
from analysis.attribution.quotations import Quotation, is_quoted
from analysis.attribution.sources import find_source, source_span, speaker_beside
from analysis.attribution.syntax import SUBJECTS, child, trim

if TYPE_CHECKING:
    from spacy.tokens import Token

    from analysis.language import ParsedArticle

LONG_QUOTATION = 6  # words; a shorter one without a stop inside can be a mere term
DASHES = frozenset(("-", "--", "–", "—"))
LONGEST_SIGNATURE = 20  # words after the dash under a pull quote


def attribute_quotations(
    article: ParsedArticle, quotations: list[Quotation], cues: list[Cue], found: list[Attribution]
) -> list[Attribution]:
    """The attributions `found`, and those of the quotations that none of them claims."""
    filled = {a.cue[0] for a in found if a.cue}
    free = [
        c
        for c in cues
        if c.start not in filled and _takes_quote(c) and not is_quoted(c.start, quotations)
    ]
    found = [_interrupting(a, quotations) for a in found]
    claimed = {quotation for a in found for quotation in a.claimed(quotations)}
    spoken = sorted((a for a in found if _speaks(a)), key=_place)
    new = []
    for quotation in quotations:
        if quotation in claimed:
            continue
        attribution = (
            _by_nearest_cue(article, quotation, free)
            or _by_colon(article, quotation)
            or _by_signature(article, quotation)
            or _by_last_speaker(article, quotation, spoken)
            or _by_nobody(article, quotation)
        )
        if attribution is None:
            continue
        if new and attribution.cue and new[-1].cue == attribution.cue:  # "...," he said, "..."
            new[-1] = new[-1]._replace(content=(new[-1].content[0], quotation.end))
        else:
            new.append(attribution)
        if _speaks(attribution):
            insort(spoken, attribution, key=_place)
    return [*found, *new]


def _interrupting(attribution: Attribution, quotations: list[Quotation]) -> Attribution:
    """With the rest of a quotation, where the cue interrupts it ("...," said Holt, "...")."""
    if attribution.cue is None or not attribution.claimed(quotations):
        return attribution
    (start, end), after = attribution.content, attribution.hull[1]
    if attribution.speaker is None or end > attribution.cue[0]:
        return attribution
    doc = attribution.speaker.doc
    at = bisect_left(quotations, after, key=lambda q: q.start)
    following = quotations[at] if at < len(quotations) else None
    if following is None or following.start > after + 1:
        return attribution
    is_same = doc[following.start].sent == doc[after - 1].sent
    return attribution._replace(content=(start, following.end)) if is_same else attribution


def _place(attribution: Attribution) -> tuple[int, int]:
    return attribution.hull


def _takes_quote(cue: Cue) -> bool:
    return cue.form == "verb" and any("quote" in sense.frames for sense in cue.senses)


def _is_utterance(article: ParsedArticle, quotation: Quotation) -> bool:
    """Whether somebody says this, rather than a term being set in marks."""
    words = [t for t in article.doc[quotation.start : quotation.end] if not t.is_punct]
    has_stop = article.doc[quotation.end - 2].text in (",", ".", "!", "?", "…")
    return len(words) >= LONG_QUOTATION or (has_stop and bool(words))


def _by_nearest_cue(
    article: ParsedArticle, quotation: Quotation, cues: list[Cue]
) -> Attribution | None:
    """The cue of the same sentence that stands nearest."""
    start = article.sentences[article.sentence_at[quotation.start]].start
    end = article.sentences[article.sentence_at[quotation.end - 1]].end
    near = [cue for cue in cues if start <= cue.start < end]
    distance = {c.start: max(quotation.start - c.end, c.start - quotation.end) for c in near}
    cue = min(near, key=lambda c: (distance[c.start], c.start), default=None)
    if cue is None or not (distance[cue.start] <= 1 or _is_utterance(article, quotation)):
        return None
    kind = next(s.kind for s in cue.senses if "quote" in s.frames)
    speaker = find_source(cue, kind, "quote") or speaker_beside(cue)
    if speaker is None:
        return None
    span = (cue.start, cue.end)
    return Attribution(kind, speaker, source_span(speaker, span), span, tuple(quotation))


def _by_colon(article: ParsedArticle, quotation: Quotation) -> Attribution | None:
    """Smith: "We lost." and Smith was blunt: "We lost."."""
    colon, doc = quotation.start - 1, article.doc
    if colon < 1 or doc[colon].text != ":":
        return None
    sentence = article.sentences[article.sentence_at[colon]]
    speaker = _subject_of(doc[sentence.start : colon])
    if speaker is None:
        return None
    span = (colon, colon + 1)
    source = trim(doc, speaker.left_edge.i, min(speaker.right_edge.i + 1, colon))
    return Attribution("say", speaker, source, span, tuple(quotation))


def _subject_of(words) -> Token | None:
    """The subject of the first clause, or the noun phrase if there is no verb."""
    for token in words:
        if token.pos_ in ("VERB", "AUX") and (subject := child(token, *SUBJECTS)) is not None:
            return subject
    has_verb = any(t.pos_ in ("VERB", "AUX") for t in words)
    root = words.root if len(words) else None
    is_name = root is not None and root.pos_ in ("PROPN", "NOUN") and not has_verb
    return root if is_name else None


def _by_signature(article: ParsedArticle, quotation: Quotation) -> Attribution | None:
    """A pull quote and under it, after a dash, who said it."""
    doc, dash = article.doc, quotation.end
    if dash + 1 >= len(doc) or doc[dash].text not in DASHES or doc[dash + 1].is_space:
        return None
    words = doc[dash + 1 : article.sentences[article.sentence_at[dash + 1]].end]
    if len(words) > LONGEST_SIGNATURE or any(t.pos_ in ("VERB", "AUX") for t in words):
        return None
    names = [t for t in words if t.pos_ in ("PROPN", "NOUN")]
    if not names:
        return None
    speaker = names[0]
    while speaker.dep_ in ("compound", "nmod", "amod") and speaker.head in names:
        speaker = speaker.head
    source = trim(doc, words.start, words.end)
    return Attribution("say", speaker, source, (dash, dash + 1), tuple(quotation))


def _is_whole_sentence(article: ParsedArticle, quotation: Quotation) -> bool:
    """Whether the quotation opens a sentence and is no mere term in it."""
    sentence = article.sentences[article.sentence_at[quotation.start]]
    last = article.sentences[article.sentence_at[quotation.end - 1]]
    is_whole = sentence.start == quotation.start and quotation.end >= last.end - 1
    return is_whole and _is_utterance(article, quotation)


def _by_nobody(article: ParsedArticle, quotation: Quotation) -> Attribution | None:
    """Somebody says what is quoted, though the text does not name who."""
    is_whole = _is_whole_sentence(article, quotation)
    return Attribution("say", None, None, None, tuple(quotation)) if is_whole else None


def _by_last_speaker(
    article: ParsedArticle, quotation: Quotation, spoken: list[Attribution]
) -> Attribution | None:
    """A quotation of whole sentences goes on with who spoke last, here or a paragraph before."""
    sentence = article.sentences[article.sentence_at[quotation.start]]
    if not _is_whole_sentence(article, quotation):
        return None
    before = bisect_left(spoken, (quotation.start, 0), key=_place)
    last = spoken[before - 1] if before else None
    if last is None or sentence.paragraph - _paragraph(article, last.hull[1] - 1) > 1:
        return None
    return Attribution("say", last.speaker, last.source, None, tuple(quotation))


def _speaks(attribution: Attribution) -> bool:
    """Whether the source can go on speaking: one person, or who was quoted already."""
    speaker, content = attribution.speaker, attribution.content
    if attribution.kind not in SPEECH or content is None or speaker is None:
        return False
    is_quoted = speaker.doc[content[1] - 1].text in ('"', "'")
    is_group = source_noun_kinds().get(speaker.lemma_.lower()) in ("organisation", "document")
    is_one = speaker.tag_ in ("NN", "NNP", "PRP") and speaker.lower_ not in ("it", "they", "police")
    return is_quoted or (is_one and not is_group)


SPEECH = frozenset(
    ("say", "stress", "ask", "assert", "confirm", "deny", "hint", "announce", "warn", "promise")
    + ("demand", "criticise", "praise", "predict", "believe", "judge")
)


def _paragraph(article: ParsedArticle, token: int) -> int:
    at = article.sentence_at[token]
    return article.sentences[at].paragraph if at >= 0 else -1
