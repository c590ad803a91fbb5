"""Parsed articles to table `attributions`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pandas as pd

from analysis.attribution.by_parse import attribution_by_parse
from analysis.attribution.cues import find_cues
from analysis.attribution.found import Attribution
from analysis.attribution.labels import find_labels
from analysis.attribution.names import Mention, Names, mentions_by_article
from analysis.attribution.nesting import find_outer
from analysis.attribution.quotations import Quotation, find_quotations, is_quoted
from analysis.attribution.quoting import attribute_quotations
from analysis.attribution.speakers import resolve_speakers
from analysis.attribution.syntax import Span
from analysis.language import ParsedArticle
from analysis.schema import make_table


def extract_attributions(parsed: Iterable[ParsedArticle], mentions: pd.DataFrame) -> pd.DataFrame:
    """One row per attribution: somebody (source) says, thinks or shows (cue) something (content).

    Args:
        parsed: the articles.
        mentions: table `mentions`, for the names of sources; where it has no row for an
            article, the names that the model found stand in.

    Returns:
        Table `attributions`, in the order of the text. Where the text has no source, cue or
        content, that is empty and -1: "reportedly" has no source, a quotation that goes on
        with the last speaker has no cue, "declined to comment" has no content. The content of
        a clause that its attribution interrupts ("The bill, he said, is dead") has the
        interruption inside. `cue_kind` is the kind that the data files give the cue
        (`THOUGHTS` are those of the mind); `source_kind` is person, organisation, unnamed,
        document, or self: a named source whose content is first of all about itself.

    >>> from analysis.schema import make_table
    >>> len(extract_attributions([], make_table("mentions")))
    0

    Limits: relies on the parse, which goes wrong most in headlines and long inverted sentences;
    a cue that is on no list counts only beside a quotation. "They" stands for several who
    spoke just before, else it is left as written, and so is "we" outside quotations. "The mayor"
    stands for whom the article introduces so, else for nobody known.

    Source: source, cue and content as in PARC (Pareti 2012, "A database of attribution
    relations") and PolNeAR (Newell, Margolin and Ruths 2018, "An attribution relations corpus
    for political news"), whose texts were not used.
    """
    by_article = mentions_by_article(mentions)
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
    return sorted(_without_echoes(_without_parts(found)), key=lambda a: (a.hull, a.cue or ()))


def _without_parts(found: list[Attribution]) -> list[Attribution]:
    """Those whose cue is no part of a longer one ("expressed" of "expressed concern")."""
    longest: dict[int, Span] = {}
    for cue in sorted((a.cue for a in found if a.cue), key=lambda cue: cue[1] - cue[0]):
        longest |= dict.fromkeys(range(*cue), cue)
    return [a for a in found if a.cue is None or longest[a.cue[0]] == a.cue]


def _without_echoes(found: list[Attribution]) -> list[Attribution]:
    """Without cues that have no source where another has one for it: "said in a statement that"."""
    sourced = {a.content for a in found if a.source}
    return [a for a in found if a.source or a.cue is None or a.content not in sourced]


def _rows(article: ParsedArticle, mentions: list[Mention] | None) -> Iterator[dict]:
    quotations = find_quotations(article)
    found = find_attributions(article, quotations)
    outer = find_outer(found)
    sources = resolve_speakers(article, found, outer, Names(article, mentions))
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
    quoted = [is_quoted(i, quotations) for i in words]
    return "direct" if all(quoted) else "mixed" if any(quoted) else "indirect"
