"""Claims made ready for comparison: their words by role, names, days and numbers."""

from __future__ import annotations

import functools
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple, TypeVar

import pandas as pd

from analysis.comparison.lexicon import load_words
from analysis.comparison.words import Word, find_root, is_negator, split_words

LIGHT = 0.3
COPULAS = frozenset(["is", "are", "was", "were", "be", "been", "being", "becom", "remain"])
PRONOUNS = frozenset({"he", "she", "it", "they", "this", "i", "we"})
PARTS = ("subject", "predicate", "object", "adjuncts")


class Name(NamedTuple):
    """A name inside a claim."""

    text: str
    entity: str
    label: str
    start: int
    roots: frozenset[str]


@dataclass(frozen=True, eq=False)
class Statement:
    """One claim with what the detectors look at; nothing here needs the language model."""

    claim_id: str
    article_id: str
    sentence_id: int
    start: int
    end: int
    text: str
    kind: str  # of its sentence: title, heading, body
    published: pd.Timestamp
    words: tuple[Word, ...]
    subject: frozenset[str]  # roots
    predicate: frozenset[str]
    object: frozenset[str]
    verb: str  # the predicate as written
    head_char: int
    head: str  # root of the predicate's main word
    negated: bool
    certainty: str
    hedge: str
    tense: str
    source: str
    cue: str
    quantities: tuple[dict, ...]
    beside: tuple[dict, ...]  # the quantities of all claims of the sentence
    negators: frozenset[str]  # words that negate the predicate, or the noun it is said of
    names: tuple[Name, ...]
    days: tuple[tuple[pd.Timestamp, pd.Timestamp, str], ...]
    sentence: str
    open_subject: bool  # a pronoun, and nothing before it that it could stand for
    readings: dict[str, tuple] = field(default_factory=dict, repr=False)  # filled by `read_once`

    @cached_property
    def roots(self) -> frozenset[str]:
        """Roots of the words that carry meaning."""
        return frozenset(word.root for word in self.words if word.root)

    @cached_property
    def span_words(self) -> list[Word]:
        """Every word between the first and the last of the claim."""
        return split_words(self.text, self.start)

    @cached_property
    def sentence_words(self) -> list[Word]:
        """The words of the whole sentence."""
        return split_words(self.sentence)

    @cached_property
    def context(self) -> frozenset[str]:
        """Roots of the whole sentence."""
        return frozenset(word.root for word in self.sentence_words if word.root)

    @cached_property
    def capitalised(self) -> frozenset[str]:
        """Roots of the words written with a capital."""
        return frozenset(w.root for w in self.sentence_words if w.root and w.text[0].isupper())

    @cached_property
    def negating(self) -> bool:
        """Whether a word anywhere in the sentence negates."""
        return any(is_negator(word.lower) for word in self.sentence_words)

    @cached_property
    def copular(self) -> bool:
        """Whether the predicate says no more than "is"."""
        return self.head in COPULAS

    @cached_property
    def weight(self) -> float:
        """Sum of the weights of the roots."""
        return total(self.roots)


Reading = TypeVar("Reading")


def read_once(
    read: Callable[[Statement], Iterable[Reading]],
) -> Callable[[Statement], tuple[Reading, ...]]:
    """Keeps what a detector reads in a claim: each claim is compared with many others."""

    @functools.wraps(read)
    def reading(claim: Statement) -> tuple[Reading, ...]:
        if read.__qualname__ not in claim.readings:
            claim.readings[read.__qualname__] = tuple(read(claim))
        return claim.readings[read.__qualname__]

    return reading


def weigh(root: str) -> float:
    """How much a shared root says: little for a word that is everywhere in the news."""
    return LIGHT if root in light_roots() else 1.0


def total(roots: frozenset[str]) -> float:
    """Sum of the weights of the roots."""
    light = len(roots & light_roots())
    return len(roots) - light * (1 - LIGHT)


@functools.cache
def light_roots() -> frozenset[str]:
    """Roots of `light_words.txt`."""
    return frozenset(find_root(word) for word in load_words("light_words.txt"))


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
        predicate=frozenset(),
        object=frozenset(),
        verb=title.text,
        head_char=-1,
        head="",
        negated=False,
        certainty="certain",
        hedge="",
        tense="",
        source="",
        cue="",
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
        predicate=parts["predicate"],
        object=parts["object"],
        verb=row.predicate,
        head_char=row.head_char,
        head=next((w.root or w.lower for w in words if w.start == row.head_char), ""),
        negated=row.negated,
        certainty=row.certainty,
        hedge=row.hedge,
        tense=row.tense,
        source=row.source,
        cue=row.cue,
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
    opening = [row.subject.split()[:2], row.object.split()[:1]]
    for word in (*row.predicate.split(), *(w for words in opening for w in words)):
        if is_negator(word.lower().replace("’", "'")):
            yield word.lower().replace("’", "'")
