"""Claims to table `comparisons`: who else says it, who contradicts it, who alone says it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pandas as pd

from analysis.comparison.alignment import align
from analysis.comparison.explain import explain
from analysis.comparison.matrix import tabulate_claims
from analysis.comparison.reading import read_statements
from analysis.comparison.texts import compare_text_pairs, compare_texts
from analysis.comparison.verdicts import judge, only, tabulate, without_weak_relations

__all__ = ["compare_claims", "compare_text_pairs", "compare_texts", "explain", "tabulate_claims"]


def compare_claims(
    claims: pd.DataFrame,
    mentions: pd.DataFrame,
    dates: pd.DataFrame,
    sentences: pd.DataFrame,
    articles: pd.DataFrame,
    nli: Callable[[str, str], str] | None = None,
    story_of: Mapping[str, str] | None = None,
) -> pd.DataFrame:
    """One row per pair of claims that are about the same thing, and one per claim made alone.

    Args:
        claims: table `claims`.
        mentions: table `mentions`; the names inside the claims.
        dates: table `dates`; the days inside the claims.
        sentences: table `sentences`; tells titles from body.
        articles: table `articles`; the days of publication.
        nli: a second opinion on two texts, for example a language model; what it returns is added
            to the reason and changes nothing else.
        story_of: for each article its story, inside which claims are compared; by default one.

    Returns:
        Table `comparisons`, conflicts first; inside one article conflicts only.
    """
    statements = read_statements(claims, mentions, dates, sentences, articles)
    verdicts = [verdict for pairs in align(statements, story_of) for verdict in judge(pairs)]
    table = tabulate(without_weak_relations(verdicts) + only(statements, verdicts))
    for statement in statements:  # cycles, which would wait for the search for garbage
        statement.around.claims.clear()
        statement.around.article.sentences.clear()
    return table if nli is None else _ask(table, nli)


def _ask(comparisons: pd.DataFrame, nli: Callable[[str, str], str]) -> pd.DataFrame:
    """The reasons, each followed by the second opinion."""
    pairs = zip(comparisons.text_a, comparisons.text_b, comparisons.reason, strict=True)
    return comparisons.assign(
        reason=[f"{reason} Second opinion: {nli(a, b)}." if b else reason for a, b, reason in pairs]
    )
