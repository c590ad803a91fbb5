"""Claims by article: who says it, who contradicts it."""

import pandas as pd

MARKS = {"agree": "✓", "conflict": "✗", "differ": "~"}


def tabulate_claims(comparisons: pd.DataFrame, claims: pd.DataFrame) -> pd.DataFrame:
    """One row per claim, one column per article: ✓ says so, ✗ contradicts, ~ differs, else blank.

    Args:
        comparisons: table `comparisons`.
        claims: table `claims`.

    Returns:
        Frame indexed by claim_id with column `text`, then the articles in their order; claims
        that most articles speak about first.
    """
    articles = list(dict.fromkeys(claims["article_id"]))
    cells = {row.claim_id: {row.article_id: "✓"} for row in claims.itertuples()}
    for row in comparisons.itertuples():
        if row.verdict in MARKS and row.article_id_a != row.article_id_b:
            for claim, other in (
                (row.claim_id_a, row.article_id_b),
                (row.claim_id_b, row.article_id_a),
            ):
                if claim in cells:  # a title without a verb is no claim
                    cells[claim].setdefault(other, MARKS[row.verdict])
    table = claims.set_index("claim_id")[["text"]].assign(
        **{a: [cells[c].get(a, "") for c in claims["claim_id"]] for a in articles}
    )
    spoken = (table[articles] != "").sum(axis=1)
    return table.loc[spoken.sort_values(ascending=False, kind="stable").index]
