"""Tables to statements: the claims, each with the names, days and numbers inside its span."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator

import pandas as pd

from analysis.comparison.statements import Name, Statement
from analysis.comparison.words import is_negator, split_words

PARTS = ("subject", "predicate", "object", "adjuncts")
PRONOUNS = frozenset({"he", "she", "it", "they", "this", "i", "we"})


def read_statements(
    claims: pd.DataFrame,
    mentions: pd.DataFrame,
    dates: pd.DataFrame,
    sentences: pd.DataFrame,
    articles: pd.DataFrame,
) -> list[Statement]:
    """The claims in their order, each with the names and days inside its span."""
    around = {(s.article_id, s.sentence_id): s for s in sentences.itertuples()}
    published = dict(zip(articles["article_id"], articles["published"], strict=True))
    names, days = _by_article(mentions), _by_article(dates)
    quantities = _by_sentence(claims)
    statements = [
        _statement(
            row,
            around[row.article_id, row.sentence_id],
            published.get(row.article_id, pd.NaT),
            quantities[row.article_id, row.sentence_id],
            names[row.article_id],
            days[row.article_id],
        )
        for row in claims.itertuples()
    ]
    return statements + [
        _verbless(sentence, published.get(sentence.article_id, pd.NaT))
        for key, sentence in around.items()
        if key not in quantities and sentence.kind == "title"
    ]


def _verbless(title, published: pd.Timestamp) -> Statement:
    """A title without a claim ("No arrest in spying case") as one statement."""
    words = split_words(title.text, title.start_char)
    return Statement(
        claim_id=f"{title.article_id}:t{title.sentence_id}",
        article_id=title.article_id,
        sentence_id=title.sentence_id,
        start=title.start_char,
        end=title.end_char,
        text=title.text,
        kind=title.kind,
        published=published,
        words=tuple(words),
        subject=frozenset(),
        object=frozenset(),
        verb=title.text,
        head_char=-1,
        head="",
        negated=False,
        hedge="",
        tense="",
        quantities=(),
        beside=(),
        negators=frozenset(w.lower for w in words if is_negator(w.lower)),
        names=(),
        days=(),
        sentence=title.text,
        open_subject=False,
    )


def _by_sentence(claims: pd.DataFrame) -> dict[tuple[str, int], list[dict]]:
    found = defaultdict(list)
    for row in claims.itertuples():
        found[row.article_id, row.sentence_id] += json.loads(row.quantities)
    return found


def _by_article(frame: pd.DataFrame) -> dict[str, list]:
    rows = defaultdict(list)
    for row in frame.itertuples():
        rows[row.article_id].append(row)
    return rows


def _statement(
    row, around, published: pd.Timestamp, quantities: list, names: list, days: list
) -> Statement:
    words = split_words(row.text, row.start_char)
    parts = {part: _roots(getattr(row, part)) for part in PARTS}
    said = frozenset().union(*parts.values())
    return Statement(
        claim_id=row.claim_id,
        article_id=row.article_id,
        sentence_id=row.sentence_id,
        start=row.start_char,
        end=row.end_char,
        text=row.text,
        kind=around.kind,
        published=published,
        words=tuple(w for w in words if not w.root or w.root in said),
        subject=parts["subject"],
        object=parts["object"],
        verb=row.predicate or row.text,
        head_char=row.head_char,
        head=_head(row, words),
        negated=row.negated,
        hedge=row.hedge,
        tense=row.tense,
        quantities=tuple(json.loads(row.quantities)),
        beside=tuple(quantities),
        negators=frozenset(_negators(row)),
        names=tuple(
            Name(m.text, m.entity, m.entity_label, m.start_char, _roots(m.text))
            for m in _inside(names, row)
        ),
        days=tuple((d.first_day, d.last_day, d.text) for d in _inside(days, row)),
        sentence=around.text,
        open_subject=row.sentence_id == 0 and _is_open(row.subject, parts["subject"]),
    )


def _head(row, words: list) -> str:
    """Root of the predicate's main word; an apposition says what something is."""
    if not row.predicate:
        return "is"
    return next((w.root or w.lower for w in words if w.start == row.head_char), "")


def _roots(text: str) -> frozenset[str]:
    return frozenset(word.root for word in split_words(text) if word.root)


def _inside(rows: list, claim) -> Iterator:
    return (r for r in rows if claim.start_char <= r.start_char and r.end_char <= claim.end_char)


def _is_open(subject: str, roots: frozenset[str]) -> bool:
    """A pronoun, or "the film": what it stands for is not in the words."""
    if not roots:
        return subject.lower() in PRONOUNS
    return subject.lower().startswith("the ") and len(roots) == 1 and subject[4:].islower()


def _negators(row) -> Iterator[str]:
    """Those of the predicate, and a "no" that opens subject or object."""
    if " yet to " in f" {row.predicate} ":
        yield "yet"
    if " not " in f" {row.object} ":  # "found him not guilty"
        yield "not"
    opening = [row.subject.split()[:2], row.object.split()[:1]]
    for word in (*row.predicate.split(), *(w for words in opening for w in words)):
        if is_negator(word.lower().replace("’", "'")):
            yield word.lower().replace("’", "'")
