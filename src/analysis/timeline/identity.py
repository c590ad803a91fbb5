"""Which rows of the timeline tell one event, and which plans another article tells as past."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

import pandas as pd

from analysis.comparison.statements import light_roots

LONGEST_EVENT = pd.Timedelta(days=31)  # a longer span, or a vaguer one, tells nothing of identity
SAME_EVENT = 0.5  # cosine of the words of two rows from which on they tell one event
Row = dict


def number_events(rows: Sequence[Row]) -> list[str]:
    """An id for each row, in the order of the rows; the same where rows tell one event."""
    first = list(range(len(rows)))  # row by which an event is known
    for earlier, later, cosine in _pairs(_weigh(rows)):
        old, new = sorted((first[earlier], first[later]))
        if old != new and _is_same(rows[earlier], rows[later], cosine):
            first = [old if each == new else each for each in first]
    numbers: dict[int, str] = {}
    return [numbers.setdefault(found, f"e{len(numbers)}") for found in first]


def tell_passed(
    rows: Sequence[Row], events: Sequence[str], published: Mapping[str, pd.Timestamp]
) -> list[str]:
    """For each planned event the articles that tell it as past, on no day before the plan's."""
    told: dict[str, list[Row]] = defaultdict(list)
    for row, event in zip(rows, events, strict=True):
        if row["status"] != "planned":
            told[event].append(row)
    return [
        " ".join(
            dict.fromkeys(
                past["article_id"]
                for past in told[event]
                if not past["last_day"] < published[row["article_id"]]
            )
        )
        if row["status"] == "planned"
        else ""
        for row, event in zip(rows, events, strict=True)
    ]


def _weigh(rows: Sequence[Row]) -> list[dict[str, float]]:
    """The words of each event, those weighing less that many events have; of length one."""
    words = [set() if _is_empty(row) else {*row["roots"], row["head"]} for row in rows]
    words = [found - light_roots() - {""} for found in words]
    spread = Counter(word for found in words for word in found)
    vectors = []
    for found in words:
        weights = {word: math.log(1 + len(rows) / spread[word]) for word in sorted(found)}
        length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
        vectors.append({word: weight / length for word, weight in weights.items()})
    return vectors


def _pairs(vectors: Sequence[Mapping[str, float]]) -> Iterator[tuple[int, int, float]]:
    """The pairs of rows that share a word, and their cosine."""
    having: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for later, vector in enumerate(vectors):
        cosines: Counter[int] = Counter()
        for word, weight in vector.items():
            for earlier, other in having[word]:
                cosines[earlier] += weight * other
            having[word].append((later, weight))
        for earlier, cosine in sorted(cosines.items()):
            yield earlier, later, cosine


def _is_same(one: Row, other: Row, cosine: float) -> bool:
    return (
        _same_days(one, other)
        and one["says"] == other["says"]
        and not _is_within(one, other)
        and not _is_within(other, one)
        and not _name_others(one, other)
        and (cosine >= SAME_EVENT and one["roots"] and other["roots"] or _same_act(one, other))
    )


def _is_empty(row: Row) -> bool:
    """Whether a row tells that somebody spoke, but not what was said."""
    return row["says"] and not row["roots"]


def _same_days(one: Row, other: Row) -> bool:
    """Whether the days of two events meet, and are few enough to mean something."""
    if not _are_short(one, other):
        return one["value"] == other["value"]
    return one["first_day"] <= other["last_day"] and other["first_day"] <= one["last_day"]


def _are_short(*rows: Row) -> bool:
    return all(row["last_day"] - row["first_day"] <= LONGEST_EVENT for row in rows)


def _is_within(one: Row, other: Row) -> bool:
    """Whether one row is part of what the other tells: what she said, and that she said it."""
    return (
        one["article_id"] == other["article_id"]
        and other["start_char"] <= one["start_char"]
        and one["end_char"] <= other["end_char"]
    )


def _name_others(one: Row, other: Row) -> bool:
    """Whether both give names, and neither one that the other has."""
    return bool(one["names"] and other["names"]) and not (
        one["names"] & other["roots"] or other["names"] & one["roots"]
    )


def _same_act(one: Row, other: Row) -> bool:
    """Whether two articles have one verb for what happened to one thing within few days.

    Where one of them has no words but pronouns ("he would sentence her") or no verb of its own
    ("talks are scheduled"), on the very day.
    """
    if one["article_id"] == other["article_id"] or one["says"] or not _are_short(one, other):
        return False
    shared = bool(one["roots"] & other["roots"])
    on_one_day = one["first_day"] == one["last_day"] == other["first_day"] == other["last_day"]
    if one["head"] != other["head"] or one["head"] in light_roots():
        return shared and on_one_day and (one["awaits"] or other["awaits"])
    return shared or (on_one_day and not (one["roots"] and other["roots"]))
