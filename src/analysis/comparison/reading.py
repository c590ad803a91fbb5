"""Tables to statements: the claims, each with the names, days and numbers inside its span."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

import pandas as pd

from analysis.comparison.sentences import Article, Day, Name, Sentence
from analysis.comparison.statements import Statement
from analysis.comparison.titles import read_verbless
from analysis.comparison.words import (
    find_root,
    is_negator,
    load_root_words,
    negating_verbs,
    split_roots,
)
from analysis.schema import iter_rows

PARTS = ("subject", "predicate", "object", "adjuncts")
PRONOUNS = frozenset({"he", "she", "it", "they", "this", "i", "we"})


def read_statements(
    claims: pd.DataFrame,
    mentions: pd.DataFrame,
    dates: pd.DataFrame,
    sentences: pd.DataFrame,
    articles: pd.DataFrame,
) -> list[Statement]:
    """The claims in their order, each with the names and days inside its span.

    Not those of boilerplate, which says nothing of the story (see `stories.find_boilerplate`).
    """
    around = _read_sentences(sentences, dates)
    published = dict(iter_rows(articles, ["article_id", "published"]))
    names = _by_article(mentions)
    quantities: dict[tuple[str, int], list[dict]] = defaultdict(list)
    statements = []
    for row in iter_rows(claims):
        place = row.article_id, row.sentence_id
        if around[place].kind == "boilerplate":
            continue
        own = json.loads(row.quantities) if row.quantities != "[]" else []
        quantities[place] += own
        around[place].claims.append(
            _statement(
                row,
                around[place],
                published.get(row.article_id, pd.NaT),
                (own, quantities[place]),
                names[row.article_id],
            )
        )
        statements.append(around[place].claims[-1])
    return statements + [
        verbless
        for place, sentence in around.items()
        if sentence.leads
        for verbless in read_verbless(*place, sentence, published.get(place[0], pd.NaT))
    ]


def _read_sentences(
    sentences: pd.DataFrame, dates: pd.DataFrame
) -> dict[tuple[str, int], Sentence]:
    """Each sentence by its article and number, with its time expressions."""
    told = sentences.loc[sentences["kind"] != "boilerplate", "article_id"]
    n_sentences = told.value_counts().reindex(sentences["article_id"].unique(), fill_value=0)
    articles = {article_id: Article(n) for article_id, n in n_sentences.items()}
    found = {}
    for row in iter_rows(sentences):
        article = articles[row.article_id]
        sentence = Sentence(row.text, row.start_char, row.kind, article)
        found[row.article_id, row.sentence_id] = sentence
        if row.kind != "boilerplate":
            article.sentences.append(sentence)
    for row in iter_rows(dates):
        day = Day(row.first_day, row.last_day, row.text, row.start_char, row.head_char)
        found[row.article_id, row.sentence_id].days.append(day)
    return found


def _by_article(frame: pd.DataFrame) -> dict[str, list]:
    rows = defaultdict(list)
    for row in iter_rows(frame):
        rows[row.article_id].append(row)
    return rows


def _statement(
    row,
    around: Sentence,
    published: pd.Timestamp,
    quantities: tuple[list[dict], list[dict]],
    names: list,
) -> Statement:
    """A claim; `quantities` are its own, and those of all claims of the sentence, still to grow."""
    words = around.words_of(row.text, row.start_char)
    inside = tuple(
        Name(m.text, m.entity, m.entity_label, m.start_char, split_roots(m.text))
        for m in _inside(names, row)
    )
    parts = {part: split_roots(getattr(row, part)) for part in PARTS}
    named = _named_beside(row, inside)
    parts["subject"] |= named
    said = frozenset().union(*parts.values())
    own, beside = quantities
    return Statement(
        claim_id=row.claim_id,
        article_id=row.article_id,
        sentence_id=row.sentence_id,
        start=row.start_char,
        end=row.end_char,
        text=row.text,
        published=published,
        span_words=words,
        words=tuple([w for w in words if not w.root or w.root in said]),
        roots=said.intersection([w.root for w in words]),
        subject=parts["subject"],
        object=parts["object"],
        verb=row.predicate or row.text,
        head_char=row.head_char,
        head=_head(row, words),
        negated=row.negated,
        hedge=row.hedge,
        tense=row.tense,
        quantities=tuple(own),
        beside=beside,
        negators=frozenset(_negators(row)),
        names=inside,
        around=around,
        open_subject=row.sentence_id == 0
        and not named
        and _is_open(row.subject, parts["subject"])
        and not _follows_another(row, around),
    )


def _named_beside(row, names: tuple[Name, ...]) -> frozenset[str]:
    """Roots of the name that the subject goes on with: "the footballer" "Jan Brink"."""
    return frozenset().union(
        *(
            name.roots
            for name in names
            if row.subject
            and name.start < row.head_char
            and row.text[: name.start - row.start_char].endswith(f"{row.subject} ")
        )
    )


def _head(row, words: list) -> str:
    """Root of the predicate's main word; an apposition says what something is."""
    if not row.predicate:
        return "is"
    return next((w.root or w.lower for w in words if w.start == row.head_char), "")


def _inside(rows: list, claim) -> Iterator:
    return (r for r in rows if claim.start_char <= r.start_char and r.end_char <= claim.end_char)


def _follows_another(row, around: Sentence) -> bool:
    """Whether a noun that is another subject stands before: "Ada flew as the squad stayed"."""
    roots = split_roots(row.subject)
    return bool(roots) and any(
        c.subject.isdisjoint(roots) and c.subject and c.start < row.start_char > c.head_char
        for c in around.claims
    )


def _is_open(subject: str, roots: frozenset[str]) -> bool:
    """A pronoun, or "the film": what it stands for is not in the words."""
    if not roots:
        return subject.lower() in PRONOUNS
    return subject.lower().startswith("the ") and len(roots) == 1 and subject[4:].islower()


def _negators(row) -> Iterator[str]:
    """Those of the predicate, and a "no" that opens subject or object."""
    if " yet to " in f" {row.predicate} ":
        yield "yet"
    if "not" in row.object.split()[:3]:  # "found him not guilty"
        yield "not"
    opening = [*row.subject.split()[:2], *row.object.split()[:1]]
    # Not "refuse collectors".
    determiners = [word for word in opening if find_root(word.lower()) not in negating_verbs()]
    predicate = [] if _presupposes(row.predicate) else row.predicate.split()
    for word in (*predicate, *determiners):
        if is_negator(word.lower().replace("’", "'")):
            yield word.lower().replace("’", "'")


def _presupposes(predicate: str) -> bool:
    """Whether a verb in it leaves what follows true, negated or not: "does not regret going"."""
    return any(
        find_root(verb) in load_root_words("presupposing_verbs.txt")
        for verb, after in pairwise(predicate.lower().split())
        if after == "to" or after.endswith("ing")
    )
