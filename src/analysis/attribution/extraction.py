"""Parsed articles to table `attributions`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

import pandas as pd

from analysis.attribution.content import Content, find_content
from analysis.attribution.cues import Cue, find_cues
from analysis.attribution.quotations import Quotation, find_quotations
from analysis.attribution.resolution import Name, resolve
from analysis.attribution.sources import find_source, source_span
from analysis.attribution.syntax import is_negated
from analysis.schema import make_table

if TYPE_CHECKING:
    from spacy.tokens import Token

    from analysis.language import ParsedArticle


class Found(NamedTuple):
    """One attribution before it becomes a row."""

    cue: Cue
    content: Content
    source: Token | None


def extract_attributions(parsed: Iterable[ParsedArticle], mentions: pd.DataFrame) -> pd.DataFrame:
    """One row per attribution: somebody (source) says, thinks or shows (cue) something (content).

    Args:
        parsed: the articles.
        mentions: table `mentions`, for the names of sources; where it has no row for an
            article, the names that the model found stand in.

    Returns:
        Table `attributions`, in the order of the text.
    """
    by_article = {key: frame for key, frame in mentions.groupby("article_id")}
    return make_table(
        "attributions",
        (
            row
            for article in parsed
            for row in _rows(article, _names(article, by_article.get(article.article_id)))
        ),
    )


def _names(article: ParsedArticle, mentions: pd.DataFrame | None) -> list[Name]:
    if mentions is not None:
        return [
            Name(row.start_char, row.end_char, row.entity, row.entity_label)
            for row in mentions.sort_values("start_char").itertuples()
        ]
    kept = ("PERSON", "ORG", "GPE", "NORP", "FAC", "LOC")
    return [
        Name(ent.start_char, ent.end_char, ent.text, ent.label_)
        for ent in article.doc.ents
        if ent.label_ in kept
    ]


def _find(article: ParsedArticle) -> Iterator[Found]:
    quotations = find_quotations(article)
    for cue in find_cues(article.doc):
        at = article.sentence_at[cue.head.i]
        sentence = article.sentences[at]
        near = [q for q in quotations if q.start < sentence.end and sentence.start < q.end]
        content = find_content(cue, near)
        if content is None:
            continue
        source = find_source(cue)
        if source is not None or cue.form in ("adverb", "noun") or content.frame == "clause":
            yield Found(cue, content, source)


def _rows(article: ParsedArticle, names: list[Name]) -> Iterator[dict]:
    quotations = find_quotations(article)
    found = list(_find(article))
    for number, attribution in enumerate(found):
        yield _row(article, attribution, names, quotations) | {
            "attribution_id": f"{article.article_id}:s{number}",
            "nested_in": _outer(number, found, article.article_id),
        }


def _outer(number: int, found: list[Found], article_id: str) -> str:
    """The id of the attribution with the shortest content around the cue."""
    inner = found[number].cue
    around = [
        (other.content.end - other.content.start, n)
        for n, other in enumerate(found)
        if n != number
        and other.content.start <= inner.start < other.content.end
        and not inner.start <= other.cue.start < inner.end
    ]
    return f"{article_id}:s{min(around)[1]}" if around else ""


def _row(
    article: ParsedArticle, found: Found, names: list[Name], quotations: list[Quotation]
) -> dict:
    cue, content = found.cue, found.content
    spans = {
        "source": source_span(found.source) if found.source is not None else None,
        "cue": (cue.start, cue.end),
        "content": (content.start, content.end),
    }
    parts = [span for span in spans.values() if span]
    row = article.trace(min(s for s, _ in parts), max(e for _, e in parts))
    for part, span in spans.items():
        row |= _traced(article, part, span)
    source = (
        resolve(found.source, row["source"], names, ()) if found.source is not None else ("", "")
    )
    return row | {
        "source_entity": source[0],
        "source_kind": source[1],
        "cue_kind": content.kind,
        "quotation": _quotation(content, quotations),
        "denial": content.kind == "deny" or is_negated(cue.head),
    }


def _traced(article: ParsedArticle, part: str, span: tuple[int, int] | None) -> dict:
    if span is None:
        return {part: "", f"{part}_start": -1, f"{part}_end": -1}
    trace = article.trace(*span)
    return {
        part: trace["text"],
        f"{part}_start": trace["start_char"],
        f"{part}_end": trace["end_char"],
    }


def _quotation(content: Content, quotations: list[Quotation]) -> str:
    """Direct: all of the content is quoted; mixed: some of it; indirect: none."""
    quoted = [q for q in quotations if q.start < content.end and content.start < q.end]
    if not quoted:
        return "indirect"
    if any(q.start <= content.start and content.end <= q.end for q in quoted):
        return "direct"
    return "mixed"
