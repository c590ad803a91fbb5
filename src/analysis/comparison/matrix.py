"""Claims by article: who says it, who contradicts it."""

from collections import defaultdict

import pandas as pd

MARKS = {"agree": "✓", "conflict": "✗", "differ": "~"}


def tabulate_claims(comparisons: pd.DataFrame, claims: pd.DataFrame) -> pd.DataFrame:
    """One row per claim, one column per article: ✓ says so, ✗ contradicts, ~ differs, else blank.

    A claim that agrees with one further up has no row of its own: what is marked beside it stands
    in that row, where its article was blank.

    Args:
        comparisons: table `comparisons`.
        claims: table `claims`.

    Returns:
        Frame indexed by claim_id with column `text`, then the articles in their order; claims
        that most articles speak about first.
    """
    articles = list(dict.fromkeys(claims["article_id"]))
    marks = {row.claim_id: {row.article_id: "✓"} for row in claims.itertuples()}
    agreeing = defaultdict(list)
    across = comparisons["article_id_a"] != comparisons["article_id_b"]
    for row in comparisons[across & comparisons["verdict"].isin(MARKS)].itertuples():
        for claim, other, article in (
            (row.claim_id_a, row.claim_id_b, row.article_id_b),
            (row.claim_id_b, row.claim_id_a, row.article_id_a),
        ):
            if claim in marks:  # a title without a verb is no claim
                marks[claim].setdefault(article, MARKS[row.verdict])
            if row.verdict == "agree":
                agreeing[claim].append(other)
    told, rows = set(), {}
    for claim in sorted(marks, key=lambda claim: -len(marks[claim])):
        if claim not in told:
            told.update(agreeing[claim])
            beside = (marks.get(other, {}) for other in reversed(agreeing[claim]))
            rows[claim] = {k: v for own in (*beside, marks[claim]) for k, v in own.items()}
    texts = claims.set_index("claim_id")["text"]
    table = pd.DataFrame(
        {"text": texts[list(rows)]}
        | {article: [row.get(article, "") for row in rows.values()] for article in articles}
    )
    spoken = (table[articles] != "").sum(axis=1)
    return table.loc[spoken.sort_values(ascending=False, kind="stable").index]
