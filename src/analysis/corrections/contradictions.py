"""Two corrections that contradict each other: found before anything is applied."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import NamedTuple


class Decision(NamedTuple):
    """What one correction decides: about what, in which occurrences of the words, and how."""

    topic: tuple[str, ...]
    occurrences: tuple[int, ...]  # 0: each
    value: str


def decide(row: dict) -> Iterator[Decision]:
    """The decisions of one correction; those on one topic must not differ."""
    action, value = row["action"], row["value"]
    words, occurrence = (row["article_id"], row["quote"]), (row["occurrence"],)
    if action == "merge_entities":
        yield Decision(("entity", row["quote"]), (), value)
    elif action == "set_date":
        yield Decision(("date", *words), occurrence, value)
    elif action in ("set_verdict", "add_conflict"):
        other = row["article_id_b"], row["quote_b"], row["occurrence_b"]
        (a, quote_a, n_a), (b, quote_b, n_b) = sorted([(*words, *occurrence), other])
        yield Decision(("verdict", a, quote_a, b, quote_b), (n_a, n_b), value)
    else:
        kept = "no" if action == "reject_mention" else "yes"
        yield Decision(("mention kept", *words), occurrence, kept)
        if kept == "yes":
            yield Decision((action, *words), occurrence, value)


def refuse_contradictions(rows: Sequence[dict], path: Path) -> None:
    """Raises where two corrections decide one thing differently.

    Raises:
        ValueError: names the file, both lines, and the fix.
    """
    by_topic = defaultdict(list)
    for row in rows:
        for decision in decide(row):
            by_topic[decision.topic].append((decision, row))
    for decided in by_topic.values():
        for (one, row), (other, later) in combinations(decided, 2):
            if one.value != other.value and _overlap(one.occurrences, other.occurrences):
                raise ValueError(_message(path, row, later))
    _refuse_circles([row for row in rows if row["action"] == "merge_entities"], path)


def _overlap(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    """Whether two sets of occurrences have one in common."""
    return all(a == b or 0 in (a, b) for a, b in zip(one, other, strict=True))


def _refuse_circles(merges: list[dict], path: Path) -> None:
    into = {row["quote"]: row for row in merges}
    for row in merges:
        seen, name = {row["quote"]}, row["value"]
        while name in into and name not in seen:
            seen.add(name)
            name = into[name]["value"]
        if name == row["quote"]:
            raise ValueError(_message(path, row, into[row["value"]]))


def _message(path: Path, row: dict, later: dict) -> str:
    return (
        f"{path}, lines {row['line']} and {later['line']} contradict each other: "
        f"{describe(row)}, but {describe(later)}; keep one of them "
        "(remove_correction takes the number of a line)"
    )


def describe(row: dict) -> str:
    """A correction in a few words.

    >>> describe({"action": "relabel_mention", "quote": "Ada", "value": "ORG", "quote_b": ""})
    "relabel_mention 'Ada': ORG"
    """
    quotes = " and ".join(repr(row[c]) for c in ("quote", "quote_b") if row[c])
    value = f": {row['value']}" if row["value"] else ""
    return f"{row['action']} {quotes or row['article_id']}{value}"


def drop_repeats(rows: Sequence[dict]) -> list[dict]:
    """The corrections, without those that decide again what an earlier one decides."""
    first: dict[tuple, dict] = {}
    for row in rows:
        first.setdefault((row["action"], *decide(row)), row)
    return list(first.values())
