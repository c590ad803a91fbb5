"""Parsed articles to table `attributions`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pandas as pd

from analysis.attribution.by_parse import attribution_by_parse
from analysis.attribution.cues import find_cues
from analysis.attribution.found import Attribution
from analysis.attribution.labels import find_labels
from analysis.attribution.names import Name, Names
from analysis.attribution.quotations import Quotation, find_quotations
from analysis.attribution.quoting import attribute_quotations
from analysis.attribution.resolution import (
    GENDER,
    ORGANISATION,
    PERSON,
    UNNAMED,
    Source,
    resolve,
)
from analysis.attribution.selves import is_about_itself
from analysis.language import ParsedArticle
from analysis.schema import make_table

FIRST_PERSON = frozenset(("i", "we", "my", "our", "me", "us"))
SELF = "self"


def extract_attributions(parsed: Iterable[ParsedArticle], mentions: pd.DataFrame) -> pd.DataFrame:
    """One row per attribution: somebody (source) says, thinks or shows (cue) something (content).

    Args:
        parsed: the articles.
        mentions: table `mentions`, for the names of sources; where it has no row for an
            article, the names that the model found stand in.

    Returns:
        Table `attributions`, in the order of the text.
    """
    by_article = dict(list(mentions.groupby("article_id")))
    return make_table(
        "attributions",
        (row for article in parsed for row in _rows(article, by_article.get(article.article_id))),
    )


def find_attributions(article: ParsedArticle, quotations: list[Quotation]) -> list[Attribution]:
    """The attributions of one article, in the order of the text."""
    cues = list(find_cues(article.doc))
    found = [a.widened(quotations) for a in map(attribution_by_parse, cues) if a]
    found = attribute_quotations(article, quotations, cues, found)
    headed = {a.cue for a in found}
    found += [label for label in find_labels(article) if label.cue not in headed]
    return sorted((a for a in found if not _is_part(a, found)), key=lambda a: (a.hull, a.cue or ()))


def _is_part(one: Attribution, found: list[Attribution]) -> bool:
    """Whether the cue is part of the cue of another ("expressed" of "expressed concern")."""
    if one.cue is None:
        return False
    return any(
        other.cue
        and other.cue != one.cue
        and other.cue[0] <= one.cue[0] < one.cue[1] <= other.cue[1]
        for other in found
    )


def _rows(article: ParsedArticle, mentions: pd.DataFrame | None) -> Iterator[dict]:
    quotations = find_quotations(article)
    found = find_attributions(article, quotations)
    outer = [_outer(number, found) for number in range(len(found))]
    sources = _sources(article, found, outer, Names(article, mentions))
    for number, (attribution, source) in enumerate(zip(found, sources, strict=True)):
        around = outer[number]
        yield _spans(article, attribution) | {
            "attribution_id": f"{article.article_id}:s{number}",
            "source_entity": source.entity,
            "source_kind": source.kind,
            "cue_kind": attribution.kind,
            "quotation": _quotation(article, attribution, quotations),
            "denial": attribution.denial,
            "nested_in": f"{article.article_id}:s{around}" if around >= 0 else "",
        }


def _outer(number: int, found: list[Attribution]) -> int:
    """The attribution with the shortest content around this one; -1 if there is none."""
    inner = found[number]
    start, end = inner.cue or inner.content
    around = [
        (other.content[1] - other.content[0], n)
        for n, other in enumerate(found)
        if n != number
        and other.content
        and other.content[0] <= start
        and end <= other.content[1]
        and not (
            inner.content
            and inner.content[0] <= other.hull[0]
            and other.cue
            and inner.content[0] <= other.cue[0] < inner.content[1]
        )
    ]
    return min(around)[1] if around else -1


def _sources(
    article: ParsedArticle, found: list[Attribution], outer: list[int], names: Names
) -> list[Source]:
    """Who the source of each attribution is; "I" is the source around it."""
    sources: list[Source | None] = [None] * len(found)
    heard: list[Name] = []
    by_size = sorted(range(len(found)), key=lambda n: (_depth(n, outer), n))
    for n in by_size:
        a = found[n]
        if a.speaker is None:
            sources[n] = Source("", UNNAMED)
        elif a.speaker.lower_ in FIRST_PERSON and outer[n] >= 0:
            sources[n] = sources[outer[n]]
        else:
            words = article.doc[a.source[0] : a.source[1]]
            sources[n] = resolve(a.speaker, words, names, heard)
            if a.speaker.lower_ in GENDER and sources[n].kind == PERSON:
                at = a.speaker.idx
                heard.append(Name(at, at + len(a.speaker), sources[n].entity, "PERSON", True))
        if sources[n].kind in (PERSON, ORGANISATION) and is_about_itself(a, sources[n], names):
            sources[n] = sources[n]._replace(kind=SELF)
    return sources


def _depth(number: int, outer: list[int]) -> int:
    depth = 0
    while outer[number] >= 0 and depth < len(outer):
        number, depth = outer[number], depth + 1
    return depth


def _spans(article: ParsedArticle, attribution: Attribution) -> dict:
    row = article.trace(*attribution.hull)
    for part in ("source", "cue", "content"):
        span = getattr(attribution, part)
        trace = article.trace(*span) if span else {"text": "", "start_char": -1, "end_char": -1}
        row |= {
            part: trace["text"],
            f"{part}_start": trace["start_char"],
            f"{part}_end": trace["end_char"],
        }
    return row


def _quotation(
    article: ParsedArticle, attribution: Attribution, quotations: list[Quotation]
) -> str:
    """Direct: all of the content is quoted; mixed: some of it is; indirect: nothing."""
    if attribution.content is None:
        return "indirect"
    start, end = attribution.content
    own = {i for span in (attribution.cue, attribution.source) if span for i in range(*span)}
    words = [i for i in range(start, end) if i not in own and not article.doc[i].is_punct]
    quoted = {
        i for q in quotations if q.start < end and start < q.end for i in range(q.start, q.end)
    }
    if not quoted:
        return "indirect"
    return "direct" if all(i in quoted for i in words) else "mixed"
