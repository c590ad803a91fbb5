"""Where the events of a timeline go on the sheet: their scale, rows and labels, in inches."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np
import pandas as pd

from analysis.figures.fitting import measure, wrap
from analysis.figures.style import TEXT_SIZE
from analysis.figures.wording import MONTHS, say_day, say_days

POINT = 0.15  # a shorter span is drawn as a marker of this size
ARROW = 0.45  # after what still goes on
GAP, LONGEST_LABEL = 0.08, 3.8
ROW, TALLEST_ROW, LANE_GAP = 0.255, 0.5, 0.12
MOST_TICKS, MOST_LABELS = 8, 60
STEPS = [("D", 1), ("D", 7), ("M", 1), ("M", 3), ("M", 6)]
STEPS += [("Y", n * power) for power in (1, 10, 100, 1000) for n in (1, 2, 5)]
PRIORITY = ["n_articles", "n_events"]  # days that several articles speak of come first
LANE = ["article_id", "top", "bottom", "n_drawn", "n_more"]
ALIGNED = {"D": 3, "M": 0, "Y": 1970}  # so that weeks begin on Monday and centuries in 1900


class Scale(NamedTuple):
    """Days (proleptic ordinals) to inches."""

    first: int
    last: int
    left: float
    right: float

    def x(self, ordinal: float) -> float:
        """Where a day begins."""
        share = (ordinal - self.first) / (self.last - self.first)
        return self.left + share * (self.right - self.left)


def make_scale(events: pd.DataFrame, left: float, right: float) -> Scale:
    """A scale that holds all events, with a little room at both ends."""
    first = events["first_day"].min().toordinal()
    last = events["last_day"].max().toordinal() + 1
    room = max(1, (last - first) // 50)
    return Scale(first - room, last + room, left, right)


def make_ticks(scale: Scale) -> list[tuple[float, str]]:
    """Up to eight ticks: where they stand, and the day, month or year that begins there."""
    bounds = [np.datetime64(pd.Timestamp.fromordinal(day), "D") for day in scale[:2]]
    for unit, step in STEPS:
        first, last = (int(bound.astype(f"datetime64[{unit}]").astype(int)) for bound in bounds)
        first += 0 if unit == "D" else 1  # a month or year that has begun before the scale
        ticks = [n for n in range(first, last + 1) if (n + ALIGNED[unit]) % step == 0]
        if len(ticks) <= MOST_TICKS:
            break
    days = [pd.Timestamp(np.datetime64(n, unit).astype("datetime64[s]")) for n in ticks]
    return [(scale.x(day.toordinal()), _say_tick(day, unit)) for day in days]


def _say_tick(day: pd.Timestamp, unit: str) -> str:
    long = {"D": say_day(day), "M": f"{MONTHS[day.month - 1]} {day.year}", "Y": f"{day.year}"}
    return long[unit]


def place_events(
    events: pd.DataFrame, lanes: list[str], scale: Scale, top: float, bottom: float
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Packs the events of each article into as few rows as keep their labels apart.

    Args:
        events: as `prepare_events` gives them.
        lanes: the articles, from top to bottom.
        scale: from `make_scale`.
        top: where the first lane begins, in inches.
        bottom: where the last has to end.

    Returns:
        The events that have room, with columns x0, x1 (of the span), shape (bar; dot: too short
        for a bar; line: label above), label, label_x, begin, end (of both), y; and one row
        per lane: article_id, top, bottom, n_drawn, n_more (events that
        have no room).
    """
    boxed = {lane: _box_events(events[events["article_id"] == lane], scale) for lane in lanes}
    height = bottom - top - LANE_GAP * (len(lanes) - 1)
    needs = {lane: max(2, _count_rows(rows)) for lane, rows in boxed.items()}
    n_rows = share_rows(needs, int(height / ROW))
    step = min(TALLEST_ROW, height / sum(n_rows.values()))
    placed, bounds = [], []
    for lane, rows in boxed.items():
        if needs[lane] > n_rows[lane]:
            rows = rows.sort_values(PRIORITY, ascending=False, kind="stable")
        row = _pack(rows)
        kept = rows.assign(y=top + step * (row + 0.5))[row < n_rows[lane]]
        n_more = int((events["article_id"] == lane) @ events["n_events"] - kept["n_events"].sum())
        end = top + step * n_rows[lane]
        placed.append(kept)
        bounds.append((lane, top, end, len(kept), n_more))
        top = end + LANE_GAP
    return pd.concat(placed), pd.DataFrame(bounds, columns=LANE)


def _box_events(events: pd.DataFrame, scale: Scale) -> pd.DataFrame:
    """The events of a lane (the first ones, if many) with span, label and its place."""
    first = events.sort_values(PRIORITY, ascending=False, kind="stable").head(MOST_LABELS)
    events = events.loc[sorted(first.index)].reset_index(drop=True)
    boxes = [_box(event, scale) for event in events.itertuples()]
    columns = ["x0", "x1", "shape", "label", "label_x", "begin", "end"]
    return pd.concat([events, pd.DataFrame(boxes, columns=columns)], axis=1)


def _box(event: NamedTuple, scale: Scale) -> tuple[float, float, str, str, float, float, float]:
    """Span and label of an event, and from where to where both reach.

    The label stands after the span, before it where the sheet ends,
    and above it, then drawn as a line, where neither has room.
    """
    x0, x1 = scale.x(event.first_day.toordinal()), scale.x(event.last_day.toordinal() + 1)
    is_dot = x1 - x0 < POINT
    if is_dot:
        x0, x1 = (x0 + x1 - POINT) / 2, (x0 + x1 + POINT) / 2
    tail = x1 + (ARROW if event.status == "since" else 0)
    more = f" (+{event.n_events - 1} more)" if event.n_events > 1 else ""
    text = f"{say_days(event.first_day, event.last_day)}: {event.text}"
    label = wrap(text, LONGEST_LABEL - measure(more, TEXT_SIZE), TEXT_SIZE) + more
    width = measure(label, TEXT_SIZE)
    after, before = tail + GAP, x0 - GAP - width
    above = max(scale.left, min(x0, scale.right - width))
    fits_after, fits_before = after + width <= scale.right, before >= scale.left
    label_x = after if fits_after else before if fits_before else above
    shape = "dot" if is_dot else "bar" if fits_after or fits_before else "line"
    return x0, x1, shape, label, label_x, min(x0, label_x), max(tail, label_x + width)


def _count_rows(rows: pd.DataFrame) -> int:
    return 0 if rows.empty else 1 + int(_pack(rows).max())


def _pack(rows: pd.DataFrame) -> pd.Series:
    """The first row that is free for each event, in the order given."""
    taken: list[list[tuple[float, float]]] = []
    found = []
    for begin, end in zip(rows["begin"] - GAP, rows["end"] + GAP, strict=True):
        free = (n for n, row in enumerate(taken) if all(end <= a or b <= begin for a, b in row))
        n = next(free, len(taken))
        if n == len(taken):
            taken.append([])
        taken[n].append((begin, end))
        found.append(n)
    return pd.Series(found, rows.index, dtype="int64")


def share_rows(needs: Mapping[str, int], room: int) -> dict[str, int]:
    """How many rows each lane gets: what it needs, else a fair share of the room.

    >>> share_rows({"a": 2, "b": 9, "c": 9}, 12)
    {'a': 2, 'b': 5, 'c': 5}
    """
    share = {}
    for n, lane in enumerate(sorted(needs, key=lambda lane: needs[lane])):
        fair = (room - sum(share.values())) // (len(needs) - n)
        share[lane] = max(1, min(needs[lane], fair))
    return {lane: share[lane] for lane in needs}
