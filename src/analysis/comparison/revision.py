"""Comparisons put in order again after verdicts have been changed from outside."""

from __future__ import annotations

from collections.abc import Collection
from itertools import chain

import numpy as np
import pandas as pd

from analysis.comparison.verdicts import PLACE
from analysis.schema import iter_rows, make_table

SIDE_A = ["claim_id_a", "article_id_a", "text_a", "start_char_a", "end_char_a"]
SIDE_B = [name.removesuffix("a") + "b" for name in SIDE_A]
NOBODY = ("", "", "", -1, -1)


def settle(comparisons: pd.DataFrame, changed: Collection[str], why: str) -> pd.DataFrame:
    """The comparisons, sorted by verdict, with a row `only` for just the claims that stand alone.

    Args:
        comparisons: table `comparisons` with verdicts changed.
        changed: the claim_ids whose rows were changed; the `only` rows of others stay.
        why: ends the reason of a new `only` row.
    """
    changed = set(changed)
    rows = list(iter_rows(comparisons, ["verdict", *SIDE_A[:2], *SIDE_B[:2]]))
    accompanied = {
        claim
        for verdict, claim_a, article_a, claim_b, article_b in rows
        if article_a != article_b and verdict not in ("related", "only")
        for claim in (claim_a, claim_b)
    }
    listed = {row.claim_id_a for row in rows if row.verdict == "only"}
    outdated = accompanied & changed
    kept = [row.verdict != "only" or row.claim_id_a not in outdated for row in rows]
    new = _only(comparisons, changed - accompanied - listed, why)
    table = pd.concat([comparisons[kept], new], ignore_index=True)
    places = [PLACE[verdict] for verdict in table["verdict"].to_numpy(object)]
    return table.iloc[np.argsort(places, kind="stable")].reset_index(drop=True)


def _only(comparisons: pd.DataFrame, claim_ids: set[str], why: str) -> pd.DataFrame:
    """Rows `only` for the claims, which stand on either side of the comparisons."""
    sides = chain(iter_rows(comparisons, SIDE_A), iter_rows(comparisons, SIDE_B))
    claims = {claim[0]: claim for claim in sides if claim[0] in claim_ids}
    by_place = sorted(claims.values(), key=lambda claim: (claim[1], claim[3], claim[0]))
    return make_table(
        "comparisons",
        (
            dict(zip(SIDE_A, claim, strict=True))
            | dict(zip(SIDE_B, NOBODY, strict=True))
            | {
                "verdict": "only",
                "kind": "only",
                "score": 0.0,
                "reason": f"Only {claim[1]} says this{why}.",
            }
            for claim in by_place
        ),
    )
