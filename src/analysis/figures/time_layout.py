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
GAP = 0.08
LONGEST_LABELS = (7.0, 5.0, 3.6)  # the first at which all events have room
SHORTEST_LABEL = 3.0  # beside a span; else it goes above
ROW, TALLEST_ROW, LANE_GAP = 0.255, 0.5, 0.12
MOST_TICKS = 8
STEPS = [("D", 1), ("D", 7), ("M", 1), ("M", 3), ("M", 6)]
STEPS += [("Y", n * power) for power in (1, 10, 100, 1000) for n in (1, 2, 5)]
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


class Box(NamedTuple):
    """The span of an event (bar; dot: too short for a bar; line: label above) and its label."""

    x0: float
    x1: float
    shape: str
    label: str
    label_x: float
    begin: float  # of both
    end: float


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


def choose_events(events: pd.DataFrame, lanes: list[str], height: float) -> pd.DataFrame:
    """As many events as have a row each in so many inches, shared fairly among the lanes.

    First come the days that several articles speak of, those of several events, exact ones.
    """
    counts = {lane: max(2, int((events["article_id"] == lane).sum())) for lane in lanes}
    n_rows = share_rows(counts, int((height - LANE_GAP * (len(lanes) - 1)) / ROW))
    order = {"n_articles": False, "n_events": False, "n_days": True}
    ranked = events.sort_values(list(order), ascending=list(order.values()), kind="stable")
    return pd.concat(
        [ranked[ranked["article_id"] == lane].head(n_rows[lane]) for lane in lanes]
    ).sort_index()


def place_events(
    events: pd.DataFrame, lanes: list[str], scale: Scale, top: float, bottom: float
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Packs the events of each article into as few rows as keep their labels apart.

    Args:
        events: from `choose_events`.
        lanes: the articles, from top to bottom.
        scale: from `make_scale`.
        top: where the first lane begins, in inches.
        bottom: where the last has to end.

    Returns:
        The events with the columns of `Box` and y; and one row per lane: article_id, top, bottom.
    """
    height = bottom - top - LANE_GAP * (len(lanes) - 1)
    boxed = _box_lanes(events, lanes, scale, int(height / ROW))
    n_rows = {lane: _count_rows(rows) for lane, rows in boxed.items()}
    step = min(TALLEST_ROW, height / sum(n_rows.values()))
    placed, bounds = [], []
    for lane, rows in boxed.items():
        placed.append(rows.assign(y=top + step * (_pack(rows) + 0.5)))
        bounds.append((lane, top, top + step * n_rows[lane]))
        top += step * n_rows[lane] + LANE_GAP
    return pd.concat(placed), pd.DataFrame(bounds, columns=["article_id", "top", "bottom"])


def share_rows(needs: Mapping[str, int], room: int) -> dict[str, int]:
    """How many rows each lane gets: what it needs, else a fair share of the room.

    >>> share_rows({"a": 2, "b": 9, "c": 9}, 12)
    {'a': 2, 'b': 5, 'c': 5}
    """
    share: dict[str, int] = {}
    for n, lane in enumerate(sorted(needs, key=lambda lane: needs[lane])):
        fair = (room - sum(share.values())) // (len(needs) - n)
        share[lane] = max(1, min(needs[lane], fair))
    return {lane: share[lane] for lane in needs}


def _box_lanes(
    events: pd.DataFrame, lanes: list[str], scale: Scale, room: int
) -> dict[str, pd.DataFrame]:
    """The boxed events of each lane, their labels as long as lets them fit into so many rows."""
    by_lane = {lane: events[events["article_id"] == lane] for lane in lanes}
    for longest in LONGEST_LABELS:
        boxed = {lane: _box_events(rows, scale, longest) for lane, rows in by_lane.items()}
        if sum(map(_count_rows, boxed.values())) <= room:
            break
    return boxed


def _box_events(events: pd.DataFrame, scale: Scale, longest: float) -> pd.DataFrame:
    """The events with the columns of `Box`."""
    boxes = [_box(event, scale, longest) for event in events.itertuples()]
    return events.join(pd.DataFrame(boxes, index=events.index, columns=Box._fields))


def _box(event: NamedTuple, scale: Scale, longest: float) -> Box:
    """The span of an event, with its label after it, or before it where the sheet ends.

    Where neither has room, the label stands above the span, which is drawn as a line.
    """
    x0, x1 = _span(event, scale)
    tail = x1 + (ARROW if event.status == "since" else 0)
    beside = max(scale.right - tail, x0 - scale.left) - GAP
    label = _write_label(event, min(longest, beside) if beside > SHORTEST_LABEL else longest)
    width = measure(label, TEXT_SIZE)
    if tail + GAP + width <= scale.right:
        shape, label_x = "bar", tail + GAP
    elif x0 - GAP - width >= scale.left:
        shape, label_x = "bar", x0 - GAP - width
    else:
        shape, label_x = "line", max(scale.left, min(x0, scale.right - width))
    if x1 - x0 <= POINT:
        shape = "dot"
    return Box(x0, x1, shape, label, label_x, min(x0, label_x), max(tail, label_x + width))


def _span(event: NamedTuple, scale: Scale) -> tuple[float, float]:
    """From where to where an event is drawn: its days, or a dot around them."""
    x0, x1 = scale.x(event.first_day.toordinal()), scale.x(event.last_day.toordinal() + 1)
    middle = (x0 + x1) / 2
    return (x0, x1) if x1 - x0 > POINT else (middle - POINT / 2, middle + 0.499 * POINT)


def _write_label(event: NamedTuple, width: float) -> str:
    """Days and words of an event, and how many more there are on these days."""
    more = f" (+{event.n_events - 1} more)" if event.n_events > 1 else ""
    text = f"{say_days(event.first_day, event.last_day)}: {event.event}"
    return wrap(text, width - measure(more, TEXT_SIZE), TEXT_SIZE) + more


def _count_rows(rows: pd.DataFrame) -> int:
    """How many rows the events need; two at least, for the name of the article."""
    return 2 if rows.empty else max(2, 1 + int(_pack(rows).max()))


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
