"""CaRB's metric for extracted tuples, written from its paper.

Bhardwaj, Aggarwal and Mausam (2019), "CaRB: A Crowdsourced Benchmark for Open IE", EMNLP. The
one-to-one variant is the one Kolluru et al. (2020), "OpenIE6", report beside it.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

FORMS_OF_BE = frozenset({"be", "is", "am", "are", "was", "were", "been", "being"})
# Relations whose two arguments may stand in either order ("said": who, what).
SPEECH = ("said", "told", "added", "adds", "says")


class Extraction(NamedTuple):
    """A tuple of words: relation, first argument, all other arguments joined."""

    relation: str
    subject: str
    rest: str | None  # None: the tuple has one argument only


class Score(NamedTuple):
    precision: float
    recall: float

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def score(
    gold: Mapping[str, Sequence[Extraction]],
    found: Mapping[str, Sequence[Extraction]],
    one_to_one: bool = False,
) -> Score:
    """Precision and recall over the sentences of `gold`.

    Precision matches each found tuple with one gold tuple at most; recall lets one found tuple
    answer for several gold ones, unless `one_to_one`.
    """
    precision = recall = n_found = n_gold = 0.0
    for sentence, expected in gold.items():
        extracted = found.get(sentence, [])
        table = [[match(g, e) for e in extracted] for g in expected]
        precision += _best_pairs([[cell[0] for cell in row] for row in table])
        recalls = [[cell[1] for cell in row] for row in table]
        recall += _best_pairs(recalls) if one_to_one else sum(max(r, default=0) for r in recalls)
        n_found += len(extracted)
        n_gold += len(expected)
    return Score(precision / n_found if n_found else 0.0, recall / n_gold if n_gold else 0.0)


def match(gold: Extraction, found: Extraction) -> tuple[float, float]:
    """Share of the found words that are in the same part of `gold`, and the reverse."""
    best = _match(gold, found)
    if any(verb in gold.relation for verb in SPEECH) and found.rest is not None:
        swapped = Extraction(found.relation, found.rest, found.subject)
        return max(best, _match(gold, swapped))
    return best


def _match(gold: Extraction, found: Extraction) -> tuple[float, float]:
    common = _common_in_relation(gold.relation, found.relation)
    if not common or (gold.rest is not None and found.rest is None):
        return 0.0, 0.0
    n_gold, n_found = len(gold.relation.split()), len(found.relation.split())
    parts = [(gold.subject, found.subject)]
    if gold.rest is not None:
        parts.append((gold.rest, found.rest or ""))
    for of_gold, of_found in parts:
        common += _common(of_gold, of_found)
        n_gold += len(of_gold.split())
        n_found += len(of_found.split())
    return common / n_found, common / n_gold


def _common(one: str, other: str) -> int:
    return sum((Counter(one.split()) & Counter(other.split())).values())


def _common_in_relation(gold: str, found: str) -> int:
    """A "be" of the found relation stands for any form of it in the gold one."""
    unmatched = Counter(found.split()) - Counter(gold.split())
    return _common(gold, found) + bool(unmatched["be"] and FORMS_OF_BE & set(gold.split()))


def _best_pairs(table: list[list[float]]) -> float:
    """Sum of the cells picked greedily, best first, one a row and one a column."""
    cells = sorted(
        ((value, -i, -j) for i, row in enumerate(table) for j, value in enumerate(row)),
        reverse=True,
    )
    total, rows, columns = 0.0, set(), set()
    for value, i, j in cells:
        if i not in rows and j not in columns:
            rows.add(i)
            columns.add(j)
            total += value
    return total
