"""Groups by average linkage, beside groups that are fixed already."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterable, Sequence


def group_by_average(
    groups: Sequence[int], fixed: int, pairs: Iterable[tuple[int, int, float]], threshold: float
) -> list[int]:
    """The group of each item, after the most alike groups were joined again and again.

    Args:
        groups: the group that each item is in at the start.
        fixed: groups below this number are old ones, of which no two are ever joined.
        pairs: (item, item, similarity); of pairs that are not named it is 0.
        threshold: average similarity of the pairs between two groups from which they are joined.

    Returns:
        For each item its group; one that an old group takes in has that group's number.

    Source: Sokal and Michener, "A statistical method for evaluating systematic relationships",
    1958 (average linkage).

    >>> group_by_average([0, 1, 2], 0, [(0, 1, 0.9), (1, 2, 0.5)], threshold=0.3)
    [0, 0, 2]
    """
    sizes: dict[int, int] = defaultdict(int)
    for group in groups:
        sizes[group] += 1
    sums: dict[int, dict[int, float]] = defaultdict(lambda: defaultdict(float))
    for a, b, similarity in pairs:
        _add(sums, groups[a], groups[b], similarity)
    joined: dict[int, int] = {}
    queue = [entry for a in sums for b in sums[a] if a < b for entry in _entry(sums, sizes, a, b)]
    heapq.heapify(queue)
    while queue and -queue[0][0] >= threshold:
        average, a, b = heapq.heappop(queue)
        if (
            a in joined
            or b in joined
            or b < fixed
            or [(average, a, b)] != _entry(sums, sizes, a, b)
        ):
            continue  # outdated, or two old groups
        joined[b] = a
        sizes[a] += sizes.pop(b)
        for other, similarity in sorted(sums.pop(b).items()):
            sums[other].pop(b, None)
            _add(sums, a, other, similarity)
        for other in sums[a]:
            for entry in _entry(sums, sizes, *sorted((a, other))):
                heapq.heappush(queue, entry)
    return [_last(joined, group) for group in groups]


def _add(sums: dict, a: int, b: int, similarity: float) -> None:
    if a != b:
        sums[a][b] += similarity
        sums[b][a] += similarity


def _entry(sums: dict, sizes: dict, a: int, b: int) -> list[tuple[float, int, int]]:
    """What stands in the queue for two groups: the most alike first, then the oldest."""
    return [(-sums[a][b] / (sizes[a] * sizes[b]), a, b)]


def _last(joined: dict[int, int], group: int) -> int:
    while group in joined:
        group = joined[group]
    return group
