"""Titles, and parts of them, in which no claim was found: "No arrest in spying case"."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pandas as pd

from analysis.comparison.sentences import Sentence
from analysis.comparison.statements import Statement
from analysis.comparison.words import is_negator, split_roots

MARKS = re.compile(r"[:;!?]\s+|\s[–—|-]\s")  # between the parts of a title
FEWEST = 3  # roots of a part


def read_verbless(
    article_id: str, sentence_id: int, title: Sentence, published: pd.Timestamp
) -> Iterator[Statement]:
    """A statement for each of them: all of its words, and no subject, verb or object."""
    for text, start in _parts_without_verb(title):
        words = title.words_of(text, start)
        part = f".{start}" if title.claims else ""
        yield Statement(
            claim_id=f"{article_id}:t{sentence_id}{part}",
            article_id=article_id,
            sentence_id=sentence_id,
            start=start,
            end=start + len(text),
            text=text,
            published=published,
            span_words=words,
            words=tuple(words),
            roots=frozenset(word.root for word in words if word.root),
            subject=frozenset(),
            object=frozenset(),
            verb=text,
            head_char=-1,
            head="",
            negated=False,
            hedge="",
            tense="",
            quantities=(),
            beside=[],
            negators=frozenset(word.lower for word in words if is_negator(word.lower)),
            names=(),
            around=title,
            open_subject=False,
        )


def _parts_without_verb(title: Sentence) -> Iterator[tuple[str, int]]:
    """A title without a claim, or the parts between its marks without one; and where they begin."""
    if not title.claims:
        yield title.text, title.start
        return
    start = 0
    for mark in (*MARKS.finditer(title.text), None):
        part = title.text[start : mark.start() if mark else None]
        first = title.start + start
        said = any(c.start < first + len(part) and first < c.end for c in title.claims)
        if not said and len(split_roots(part)) >= FEWEST:
            yield part, first
        start = mark.end() if mark else 0
