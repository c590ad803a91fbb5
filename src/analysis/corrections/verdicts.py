"""Comparisons with the verdicts of an analyst, and the conflicts that the program missed."""

from __future__ import annotations

import pandas as pd

from analysis.comparison.revision import settle
from analysis.corrections.anchors import find_passages, select, warn_unfit
from analysis.schema import make_table


def correct_comparisons(
    comparisons: pd.DataFrame,
    claims: pd.DataFrame,
    articles: pd.DataFrame,
    corrections: pd.DataFrame | None,
) -> pd.DataFrame:
    """The comparisons with an analyst's verdicts; `reason` says which, and why.

    Args:
        comparisons: table `comparisons`.
        claims: table `claims`; a passage stands for the claim that it covers best.
        articles: table `articles`, in which the corrections' words are looked up.
        corrections: from `load_corrections`; None: none.

    Returns:
        Table `comparisons`. A pair that the program does not compare (any more) is added, of kind
        corrected; rows `only` follow the new verdicts.

    Warns:
        ArticleWarning: a correction fits the claims no longer; it is left out.
    """
    verdicts = list(select(corrections, "set_verdict", "add_conflict"))
    if not verdicts:
        return comparisons
    claims = _compared(claims, comparisons)
    decided = _decide(claims, articles, verdicts)
    if not decided:
        return comparisons
    known = {
        frozenset((row.claim_id_a, row.claim_id_b)): row.Index for row in comparisons.itertuples()
    }
    corrected = comparisons.copy()
    for pair, (row, *_) in decided.items():
        if pair in known:
            _overrule(corrected, known[pair], row)
    spans = claims.set_index("claim_id")
    added = [_row(spans, *decided[pair]) for pair in decided if pair not in known]
    table = pd.concat([make_table("comparisons", added), corrected], ignore_index=True)
    return settle(table, set().union(*decided), ", as the verdicts were corrected")


def _compared(claims: pd.DataFrame, comparisons: pd.DataFrame) -> pd.DataFrame:
    """What a verdict can be about: the claims, and the titles compared though they make none."""
    columns = ["claim_id", "article_id", "start_char", "end_char", "text"]
    sides = [
        comparisons[[f"{name}_{side}" for name in columns]].set_axis(columns, axis="columns")
        for side in "ab"
    ]
    compared = pd.concat([claims[columns], *sides], ignore_index=True)
    compared = compared[compared["claim_id"] != ""]  # the side that an `only` row lacks
    return compared.drop_duplicates("claim_id").reset_index(drop=True)


def _decide(
    claims: pd.DataFrame, articles: pd.DataFrame, verdicts: list[tuple]
) -> dict[frozenset[str], tuple]:
    """For each pair of claims that an analyst judges: the correction, and the claims in order."""
    decided = {}
    for row in verdicts:
        claims_a = _claims_of(claims, articles, row)
        claims_b = _claims_of(claims, articles, row, "_b")
        pairs = {frozenset((a, b)): (row, a, b) for a in claims_a for b in claims_b if a != b}
        if claims_a and claims_b and not pairs:
            warn_unfit(row, "both passages are of one claim")
        decided |= pairs
    return decided


def _overrule(comparisons: pd.DataFrame, at: int, row: tuple) -> None:
    """Puts an analyst's verdict in the place of the program's, which the reason keeps."""
    was = f"{comparisons.at[at, 'verdict']}: {comparisons.at[at, 'reason']}"
    comparisons.loc[at, ["verdict", "kind"]] = [row.value, "corrected"]
    comparisons.loc[at, "reason"] = f"corrected: {row.note} (the program: {was})"


def _claims_of(
    claims: pd.DataFrame, articles: pd.DataFrame, row: tuple, side: str = ""
) -> list[str]:
    """For each passage of one side the claim that it covers best."""
    spans = find_passages(articles, row, side)
    found = [claim for claim in (_best(claims, *span) for span in spans) if claim]
    if spans and not found:
        warn_unfit(row, f"the program finds no claim in {getattr(row, 'quote' + side)!r}")
    return list(dict.fromkeys(found))


def _best(claims: pd.DataFrame, article_id: str, start: int, end: int) -> str:
    """The claim whose words are nearest to text[start:end]; empty where none overlaps."""
    own = claims[claims["article_id"] == article_id]
    shared = own["end_char"].clip(upper=end) - own["start_char"].clip(lower=start)
    whole = own["end_char"].clip(lower=end) - own["start_char"].clip(upper=start)
    likeness = (shared / whole)[shared > 0]
    return "" if likeness.empty else own.at[likeness.idxmax(), "claim_id"]


def _row(claims: pd.DataFrame, row: tuple, claim_a: str, claim_b: str) -> dict:
    """A comparison that only the analyst makes."""
    sides = {
        f"{name}_{side}": claims.at[claim, name]
        for side, claim in (("a", claim_a), ("b", claim_b))
        for name in ("article_id", "text", "start_char", "end_char")
    }
    return sides | {
        "claim_id_a": claim_a,
        "claim_id_b": claim_b,
        "verdict": row.value,
        "kind": "corrected",
        "reason": f"corrected: {row.note}",
        "score": 1.0,
    }
