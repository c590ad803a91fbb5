"""Comparisons put in order again after verdicts have been changed from outside."""

from __future__ import annotations

from collections.abc import Collection

import pandas as pd

from analysis.comparison.verdicts import ORDER

SIDE_A = ["claim_id_a", "article_id_a", "text_a", "start_char_a", "end_char_a"]
SIDE_B = [name.removesuffix("a") + "b" for name in SIDE_A]


def settle(comparisons: pd.DataFrame, changed: Collection[str], why: str) -> pd.DataFrame:
    """The comparisons, sorted by verdict, with a row `only` for just the claims that stand alone.

    Args:
        comparisons: table `comparisons` with verdicts changed.
        changed: the claim_ids whose rows were changed; the `only` rows of others stay.
        why: ends the reason of a new `only` row.
    """
    across = comparisons[
        (comparisons["article_id_a"] != comparisons["article_id_b"])
        & ~comparisons["verdict"].isin(["related", "only"])
    ]
    accompanied = {*across["claim_id_a"], *across["claim_id_b"]}
    alone = comparisons["verdict"] == "only"
    listed = set(comparisons.loc[alone, "claim_id_a"])
    outdated = alone & comparisons["claim_id_a"].isin(accompanied & set(changed))
    new = _only(comparisons, set(changed) - accompanied - listed, why)
    rows = pd.concat([comparisons[~outdated], new], ignore_index=True)
    return rows.sort_values(
        "verdict", key=lambda column: column.map(ORDER.index), kind="stable", ignore_index=True
    )


def _only(comparisons: pd.DataFrame, claim_ids: set[str], why: str) -> pd.DataFrame:
    """Rows `only` for the claims, which stand on either side of the comparisons."""
    turned = comparisons[SIDE_B].set_axis(SIDE_A, axis=1)
    claims = pd.concat([comparisons[SIDE_A], turned])
    claims = claims[claims["claim_id_a"].isin(claim_ids)].drop_duplicates("claim_id_a")
    nobody = {"claim_id_b": "", "article_id_b": "", "text_b": ""}
    rows = claims.assign(
        **nobody,
        start_char_b=-1,
        end_char_b=-1,
        verdict="only",
        kind="only",
        score=0.0,
        reason="Only " + claims["article_id_a"] + f" says this{why}.",
    )
    return (
        rows[comparisons.columns]
        .astype(comparisons.dtypes)
        .sort_values(["article_id_a", "start_char_a", "claim_id_a"])
    )
