"""Parsed articles to table `claims`: one row per proposition, in the words of the text."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

import pandas as pd

from analysis.claims.arguments import Arguments, find_arguments
from analysis.claims.clauses import Clause, find_clauses
from analysis.claims.hedges import find_hedges, is_negated
from analysis.claims.quantities import find_quantities
from analysis.claims.sources import attributions_by_article, find_source
from analysis.claims.tense import find_tense
from analysis.claims.tree import Tree, build_tree
from analysis.language import ParsedArticle
from analysis.schema import make_table

__all__ = ["extract_claims"]

CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "ADV", "NUM"})
READ = ("title", "heading", "body")


def extract_claims(parsed: Iterable[ParsedArticle], attributions: pd.DataFrame) -> pd.DataFrame:
    """One row per proposition.

    Args:
        parsed: the articles as the model read them.
        attributions: table `attributions`; may be empty.

    Returns:
        Table `claims`, in the order of the text.
    """
    by_article = attributions_by_article(attributions)
    rows = (
        {"claim_id": f"{article.article_id}:c{n}"} | row
        for article in parsed
        for n, row in enumerate(_rows(article, by_article.get(article.article_id, [])))
    )
    return make_table("claims", rows)


def _rows(article: ParsedArticle, attributions: list) -> Iterator[dict]:
    tree = build_tree(article.doc)
    offsets = article.doc.to_array("IDX").tolist()
    for sentence in article.sentences:
        if sentence.kind not in READ:
            continue
        for clause in find_clauses(tree, sentence.start, sentence.end):
            arguments = find_arguments(tree, clause)
            if not arguments.subject:
                continue
            yield _row(article, tree, offsets, attributions, clause, arguments)


def _row(
    article: ParsedArticle,
    tree: Tree,
    offsets: list[int],
    attributions: list,
    clause: Clause,
    arguments: Arguments,
) -> dict:
    tokens = sorted(
        {
            *arguments.subject,
            *arguments.predicate,
            *arguments.object,
            *(t for adjunct in arguments.adjuncts for t in adjunct),
        }
    )
    trace = article.trace(tokens[0], tokens[-1] + 1)
    hedges = find_hedges(tree, arguments.predicate)
    negated = is_negated(tree, arguments.predicate, arguments.subject[:1] + arguments.object[:1])
    return (
        trace
        | {
            "subject": _text(article, arguments.subject),
            "predicate": _text(article, arguments.predicate),
            "object": _text(article, arguments.object),
            "adjuncts": " | ".join(_text(article, adjunct) for adjunct in arguments.adjuncts),
            "hedge": " ".join(tree.words[t] for t, _ in hedges),
            "certainty": hedges[0][1] if hedges else "certain",
            "negated": negated,
            "tense": find_tense(tree, arguments.predicate, clause.head),
            "quantities": json.dumps(find_quantities(tree, tokens, offsets), ensure_ascii=False),
            "terms": " ".join(tree.lemma[t].lower() for t in tokens if tree.pos[t] in CONTENT),
            "head_char": offsets[clause.chain[-1]],
        }
        | find_source(attributions, offsets[clause.head], offsets[clause.head] + 1)
    )


def _text(article: ParsedArticle, tokens: list[int]) -> str:
    """The words as written; a gap between them becomes one space."""
    pieces: list[list[int]] = []
    for token in tokens:
        if pieces and pieces[-1][1] == token:
            pieces[-1][1] = token + 1
        else:
            pieces.append([token, token + 1])
    doc = article.doc
    return " ".join(article.text[doc[a].idx : doc[b - 1].idx + len(doc[b - 1])] for a, b in pieces)
