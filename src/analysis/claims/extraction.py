"""Parsed articles to table `claims`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import count

import pandas as pd

from analysis.claims.appositions import find_appositions
from analysis.claims.arguments import Arguments, find_arguments, find_object
from analysis.claims.certainty import find_certainty
from analysis.claims.clauses import VERBS, Clause, find_clauses
from analysis.claims.quantities import find_quantities
from analysis.claims.sources import (
    Attribution,
    attributions_by_article,
    covering,
    source_columns,
)
from analysis.claims.tense import find_tense
from analysis.claims.tree import Tree, build_tree
from analysis.language import ParsedArticle
from analysis.schema import make_table

READ = ("title", "heading", "body")
CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "ADV", "NUM"})


def extract_claims(parsed: Iterable[ParsedArticle], attributions: pd.DataFrame) -> pd.DataFrame:
    """One row per proposition: per predicate or apposition, and per coordinated object of it.

    A predicate is the verb of a main, subordinate, relative or participial clause; an apposition
    ("Jane Roe, the finance minister") has none, and its row an empty predicate. Subject,
    predicate, object and adjuncts are words of the text: a relative pronoun and a participle take
    the noun they stand for, verbs of a coordination share their subject, pronouns stay as they are.
    The clause that reports ("Reuters said that ...") is no claim but source and cue of the claims
    it reports, unless it is dated, or reports without a verb ("found her guilty"): then the saying
    is an event, and a claim too. Where no attributions are given it is a claim like any other. A
    condition ("if ...") is an adjunct and the hedge of what depends on it; a purpose ("to ...") is
    an adjunct.

    Args:
        parsed: the articles as the model read them.
        attributions: table `attributions` of the same articles; may be empty.

    Returns:
        Table `claims`, in the order of the sentences. `start_char` and `end_char` enclose all
        parts of the claim, so that claims overlap. `certainty` is certain, probable or possible and
        says how sure the text makes it that the claim holds, or that it does not where `negated`.

    >>> extract_claims([], make_table("attributions")).empty
    True

    Limits:
        What else has no verb (headings, "a drop in revenue", "Tampa, Florida") gives no claim, and
        neither does a verb that the model takes for a noun, as happens in titles. Nothing is
        resolved beyond relative pronouns: "it" stays "it". `benchmarks/claims.py` and
        `benchmarks/claims_seeds.py` print how often claims are right.

    Source: the clause types of Del Corro and Gemulla (2013), "ClausIE"; n-ary tuples with one
    predicate as in Bhardwaj et al. (2019), "CaRB".
    """
    by_article = attributions_by_article(attributions)
    return make_table(
        "claims",
        (
            {"claim_id": f"{article.article_id}:c{number}"} | row
            for article in parsed
            for number, row in zip(
                count(), _rows(article, by_article.get(article.article_id, [])), strict=False
            )
        ),
    )


def _rows(article: ParsedArticle, attributions: Sequence[Attribution]) -> Iterator[dict]:
    tree = build_tree(article)
    for sentence in article.sentences:
        if sentence.kind not in READ:
            continue
        for clause in find_clauses(tree, sentence.start, sentence.end):
            if not _only_reports(tree, clause, attributions):
                for arguments in find_arguments(tree, clause):
                    yield from _asserted(article, tree, clause, arguments, attributions)
        for clause, arguments in find_appositions(tree, sentence.start, sentence.end):
            yield from _asserted(article, tree, clause, arguments, attributions)


def _asserted(
    article: ParsedArticle,
    tree: Tree,
    clause: Clause,
    arguments: Arguments,
    attributions: Sequence[Attribution],
) -> Iterator[dict]:
    """The row of a claim with its sources, unless the parse has misread who says what."""
    if not _is_misread(tree, clause, attributions):
        sources = covering(attributions, tree.offset[clause.head], tree.offset[clause.verb])
        yield _row(article, tree, clause, _inside(tree, arguments, sources), sources)


def _only_reports(tree: Tree, clause: Clause, attributions: Sequence[Attribution]) -> bool:
    """Whether the clause is a cue and says nothing but who says what.

    "Sources said" only reports, before or after what they said. "Lund confirmed her resignation",
    "the bill was rejected by Lund", "he declined to comment" and the dated event "Lund hinted in
    May that ..." say more.
    """
    if _is_dated(tree, clause.verb):
        return False
    verb = tree.offset[clause.verb]
    contents = [
        (row.content_start, row.content_end)
        for row in attributions
        if row.cue_start <= verb < row.cue_end and row.content_start < row.content_end
    ]
    if not contents:
        return False
    object_head, _ = find_object(tree, clause)
    if _is_passive(tree, clause):
        object_head = clause.subject
    is_noun = tree.dep[object_head] != "ccomp" or tree.pos[object_head] not in VERBS
    return object_head < 0 or not any(
        start <= tree.offset[object_head] < end and is_noun for start, end in contents
    )


def _is_misread(tree: Tree, clause: Clause, attributions: Sequence[Attribution]) -> bool:
    """Whether the parse takes who says something for a part of it, or the reverse.

    "The signal failed at Kelm, the minister said on Monday": neither does the signal say anything
    nor is Kelm the minister.
    """
    subject, head, verb = (tree.offset[t] for t in (clause.subject, clause.head, clause.verb))
    return any(
        row.is_content(subject)
        and not row.is_source(subject)
        and not _is_passive(tree, clause)
        and (row.is_source(head) or row.cue_start <= verb < row.cue_end)
        for row in attributions
    )


def _is_passive(tree: Tree, clause: Clause) -> bool:
    """Whether the subject is what it is done to: "the bill was rejected by Lund"."""
    return tree.dep[clause.subject] == "nsubjpass"


def _is_dated(tree: Tree, verb: int) -> bool:
    """Whether the verb itself has a time: "said on Monday", "hinted earlier this month"."""
    return any(
        tree.is_time(child) or tree.is_time(tree.child(child, "pobj"))
        for child in tree.children[verb]
        if tree.dep[child] in ("prep", "npadvmod", "advmod")
    )


def _inside(tree: Tree, arguments: Arguments, sources: Sequence[Attribution]) -> Arguments:
    """Without the adjuncts that say who says so: "according to Reuters"."""
    cues = [(row.cue_start, row.cue_end) for row in sources]
    adjuncts = [
        adjunct
        for adjunct in arguments.adjuncts
        if not any(
            start < tree.offset[adjunct[-1]] + 1 and tree.offset[adjunct[0]] < end
            for start, end in cues
        )
    ]
    return arguments._replace(adjuncts=adjuncts)


def _row(
    article: ParsedArticle,
    tree: Tree,
    clause: Clause,
    arguments: Arguments,
    sources: Sequence[Attribution],
) -> dict:
    subject, predicate, object_, adjuncts, object_head = arguments
    tokens = sorted({*subject, *predicate, *object_, *(t for part in adjuncts for t in part)})
    certainty = find_certainty(tree, clause, predicate, object_head)
    return (
        article.trace(tokens[0], tokens[-1] + 1)
        | {
            "subject": _text(article, tree, subject),
            "predicate": _text(article, tree, predicate),
            "object": _text(article, tree, object_),
            "adjuncts": " | ".join(_text(article, tree, part) for part in adjuncts),
            "hedge": _text(article, tree, certainty.hedge),
            "certainty": certainty.degree,
            "negated": certainty.negated,
            "tense": find_tense(tree, clause),
            "quantities": _quantities(article, tree, tokens),
            "terms": " ".join(tree.lemma[t].lower() for t in tokens if tree.pos[t] in CONTENT),
            "head_char": tree.offset[clause.verb],
        }
        | source_columns(sources)
    )


def _quantities(article: ParsedArticle, tree: Tree, tokens: list[int]) -> str:
    found = [
        quantity | {"text": article.text[slice(*quantity["text"])]}
        for quantity in find_quantities(tree, tokens)
    ]
    return json.dumps(found, ensure_ascii=False) if found else "[]"


def _text(article: ParsedArticle, tree: Tree, tokens: Sequence[int]) -> str:
    """The words as the file has them; where words are left out, one space."""
    pieces: list[str] = []
    start = previous = None
    for token in (*tokens, None):
        if previous is None or token != previous + 1:
            if start is not None:
                end = tree.offset[previous] + len(tree.words[previous])
                pieces.append(article.text[tree.offset[start] : end])
            start = token
        previous = token
    return " ".join(pieces)
