"""What a detector finds, and one finding told in several wordings: pairs that share claims."""

from typing import NamedTuple

import pandas as pd


class Finding(NamedTuple):
    """What a detector found: the verdict, its kind, the words that decide, in words."""

    verdict: str
    kind: str
    word_a: str
    word_b: str
    reason: str


def group_findings(comparisons: pd.DataFrame) -> pd.Series:
    """For each row the label of the first row of its finding.

    An article that says a thing three times contradicts another that says the opposite twice in
    six pairs, which are one finding: rows of the same verdict and kind, joined by shared claims.

    Args:
        comparisons: rows of table `comparisons`, those worth reading first on top.

    >>> rows = pd.DataFrame({"verdict": "conflict", "kind": ["date", "date", "name", "date"],
    ...     "claim_id_a": ["a:c1", "a:c1", "a:c1", "a:c7"],
    ...     "claim_id_b": ["b:c1", "b:c2", "b:c1", "b:c2"]})
    >>> group_findings(rows).tolist()
    [0, 0, 2, 0]
    """
    first: dict[tuple, object] = {}  # of a claim in a kind of verdict: the first row that has it
    parent = {label: label for label in comparisons.index}

    def root(label: object) -> object:
        while parent[label] != label:
            label = parent[label]
        return label

    for row in comparisons.itertuples():
        for claim in (row.claim_id_a, row.claim_id_b):
            other = root(first.setdefault((row.verdict, row.kind, claim), row.Index))
            mine = root(row.Index)
            early, late = sorted((other, mine), key=comparisons.index.get_loc)
            parent[late] = early
    return pd.Series({label: root(label) for label in comparisons.index}, dtype=object)
