"""Lines that begin with who speaks: "Poll: Lead shrinks" in a headline, "SMITH: No." in a talk."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from analysis.attribution.found import Attribution
from analysis.attribution.lexicon import source_noun_kinds
from analysis.attribution.syntax import trim

if TYPE_CHECKING:
    from spacy.tokens import Span as Words

    from analysis.language import ParsedArticle

LONGEST_LABEL = 5  # words


def find_labels(article: ParsedArticle) -> Iterator[Attribution]:
    """The attributions by a label and a colon, where no quotation marks show them."""
    doc = article.doc
    for sentence in article.sentences:
        start, end = sentence.start, sentence.end
        reach = range(start, min(end, start + LONGEST_LABEL + 1))
        colon = next((i for i in reach if doc[i].text == ":"), -1)
        if colon <= start or colon + 1 >= end or doc[colon + 1].text in ('"', "'"):
            continue
        label, said = doc[start:colon], doc[colon + 1 : end]
        is_headline = sentence.kind in ("title", "heading")
        if (is_headline and _names_a_source(label) and _is_clause(said)) or _is_speaker(label):
            content = trim(doc, colon + 1, end)
            yield Attribution("say", label.root, (start, colon), (colon, colon + 1), content)


def _names_a_source(label: Words) -> bool:
    head = label.root
    return head.ent_type_ == "PERSON" or head.lemma_.lower() in source_noun_kinds()


def _is_clause(said: Words) -> bool:
    return any(t.pos_ in ("VERB", "AUX") for t in said)


def _is_speaker(label: Words) -> bool:
    """A name in capitals, as in the record of a talk."""
    return all(t.is_upper and t.is_alpha and len(t) > 1 for t in label)
