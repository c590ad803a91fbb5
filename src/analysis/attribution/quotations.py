"""Quotations of an article: what stands between quotation marks, over sentences and paragraphs."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from analysis.language import ParsedArticle

OPENING, CLOSING, EITHER = "“„«", "”»", '"‟″'
# Single marks count where a paragraph has no double ones: British style.
SINGLE = re.compile(r"(?<![\w.])[‘'](?=\w).+?(?<=[\w.,!?…])[’'](?!\w)")


class Quotation(NamedTuple):
    """Tokens doc[start:end], the quotation marks included."""

    start: int
    end: int


def find_quotations(article: ParsedArticle) -> list[Quotation]:
    """The quotations of an article, in the order of the text.

    A paragraph that ends inside a quotation goes on in the next one if that opens with a mark.
    """
    starts = token_starts(article.doc)
    return [
        Quotation(bisect_right(starts, start) - 1, bisect_right(starts, end - 1))
        for start, end in _quoted_characters(article.text, _paragraphs(article))
    ]


def token_starts(doc: Doc) -> list[int]:
    """The offset of each token."""
    return doc.to_array("IDX").tolist()


def is_quoted(token: int, quotations: list[Quotation]) -> bool:
    """Whether a token stands in one of the quotations of its article."""
    before = bisect_right(quotations, token, key=lambda q: q.start) - 1
    return before >= 0 and token < quotations[before].end


def _paragraphs(article: ParsedArticle) -> list[tuple[int, int]]:
    """Character spans of the paragraphs."""
    doc, spans = article.doc, {}
    for sentence in article.sentences:
        last = doc[sentence.end - 1]
        start = spans.get(sentence.paragraph, (doc[sentence.start].idx,))[0]
        spans[sentence.paragraph] = (start, last.idx + len(last))
    return list(spans.values())


def _quoted_characters(text: str, paragraphs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    quoted: list[tuple[int, int]] = []
    left_open = False
    for start, end in paragraphs:
        found, open_at_end = _marked(text, start, end)
        if left_open and found and found[0][0] == start:
            found[0] = (quoted.pop()[0], found[0][1])
        quoted += found
        left_open = open_at_end
    return quoted


def _marked(text: str, start: int, end: int) -> tuple[list[tuple[int, int]], bool]:
    """Spans between double marks, and whether the last one is not closed."""
    spans, opened = [], -1
    for match in re.finditer(f"[{OPENING}{CLOSING}{EITHER}]", text[start:end]):
        mark, at = match[0], start + match.start()
        if opened < 0 and mark not in CLOSING:
            opened = at
        elif opened >= 0 and mark not in OPENING:
            spans.append((opened, at + 1))
            opened = -1
    if opened >= 0:
        spans.append((opened, end))
    if not spans:
        spans = [(start + m.start(), start + m.end()) for m in SINGLE.finditer(text[start:end])]
    return spans, opened >= 0
