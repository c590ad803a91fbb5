"""Which claims are about the same thing: overlap of roots, found through inverted indexes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from analysis.comparison.statements import Statement, total, weigh

# Long sentences hold more than one event, so that length is forgiven more than by the cosine (0.5).
LENGTH_EXPONENT = 0.3
FLOOR = 0.2  # score from which a pair is worth a look
SAME_STORY = 0.1  # share of the roots of the shorter article that the other one has too
NEAREST_ARTICLES = 24
WINDOW = 64  # articles further apart in the list of one root are not paired by that root


def overlap(a: Statement, b: Statement) -> float:
    """`overlap_of` two claims."""
    shared = total(a.roots & b.roots)
    return shared / (a.weight * b.weight) ** LENGTH_EXPONENT if shared else 0.0


def overlap_of(roots_a: frozenset[str], roots_b: frozenset[str]) -> float:
    """Weight of the shared roots, over the lengths: 0 without any.

    >>> round(overlap_of(frozenset({"mayor", "resign"}), frozenset({"mayor", "resign", "oslo"})), 2)
    1.17
    """
    shared = total(roots_a & roots_b)
    return shared / (total(roots_a) * total(roots_b)) ** LENGTH_EXPONENT if shared else 0.0


def pair_articles(statements: Iterable[Statement]) -> list[tuple[str, str]]:
    """Pairs of articles that may tell one story: for each the nearest ones by shared roots.

    A root in many articles pairs only those close to each other in its list, so that the work
    grows with the number of articles, not with its square.
    """
    roots: dict[str, set[str]] = defaultdict(set)
    for statement in statements:
        roots[statement.article_id] |= statement.roots
    holders = defaultdict(list)
    for article, found in sorted(roots.items()):
        for root in found:
            holders[root].append(article)
    shared: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for root, articles in sorted(holders.items()):
        for i, a in enumerate(articles):
            for b in articles[i + 1 : i + 1 + WINDOW]:
                shared[a][b] += weigh(root)
                shared[b][a] += weigh(root)
    weight = {article: total(found) for article, found in roots.items()}
    close = {
        a: {b: w for b, w in others.items() if w >= SAME_STORY * min(weight[a], weight[b])}
        for a, others in shared.items()
    }
    pairs = {tuple(sorted((a, b))) for a, others in close.items() for b in _nearest(others)}
    return sorted(pairs)


def _nearest(others: dict[str, float]) -> list[str]:
    ranked = sorted(others, key=lambda article: (-others[article], article))
    return ranked[:NEAREST_ARTICLES]


def pair_statements(
    group_a: list[Statement], group_b: list[Statement]
) -> Iterator[tuple[float, Statement, Statement]]:
    """Pairs that share a root and reach `FLOOR`, in the order of the texts.

    What an article repeats word for word is paired once: a line that stands on every page of it
    would else be compared with itself as often as it stands there, squared.
    """
    group_a, group_b = _once_each(group_a), _once_each(group_b)
    index = defaultdict(set)
    for j, b in enumerate(group_b):
        for root in b.roots:
            index[root].add(j)
    for a in group_a:
        for j in sorted(set().union(*(index[root] for root in a.roots if root in index))):
            b = group_b[j]
            score = overlap(a, b)
            if score >= FLOOR and (a.article_id != b.article_id or a.start < b.start):
                yield score, a, b


def _once_each(statements: list[Statement]) -> list[Statement]:
    first: dict[str, Statement] = {}
    for statement in statements:
        first.setdefault(statement.text, statement)
    return list(first.values())
