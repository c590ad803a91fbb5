"""Where the events of a timeline go on the sheet: their scale, rows and labels, in inches."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
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
SPAN = ("first_day", "last_day")
SIDE = 0.35  # width of the days far before and far after, the core being 1
BREAK = 0.3  # between zones
WEEK, FORTNIGHT = 7, 14  # days
MOST_TICKS = 8
STEPS = [("D", 1), ("D", 2), ("D", 7), ("M", 1), ("M", 3), ("M", 6)]
STEPS += [("Y", n * power) for power in (1, 10, 100, 1000) for n in (1, 2, 5)]
ALIGNED = {"D": 3, "M": 0, "Y": 1970}  # so that weeks begin on Monday, centuries in 1900


class Zone(NamedTuple):
    """Days drawn to one scale: proleptic ordinals, and the inches between which they stand."""

    first: int
    last: int
    left: float
    right: float


class Scale(NamedTuple):
    """Days to inches: one zone, or the core of the story with what lies far before and after."""

    zones: tuple[Zone, ...]

    @property
    def left(self) -> float:
        """Where the first zone begins."""
        return self.zones[0].left

    @property
    def right(self) -> float:
        """Where the last zone ends."""
        return self.zones[-1].right

    @property
    def breaks(self) -> list[float]:
        """Where days are left out and the scale changes: the middle of each gap between zones."""
        return [(one.right + next_one.left) / 2 for one, next_one in pairwise(self.zones)]

    def holds(self, ordinal: float) -> bool:
        """Whether the scale reaches to both sides of a day."""
        return self.zones[0].first < ordinal < self.zones[-1].last

    def x(self, ordinal: float) -> float:
        """Where a day begins; one that is left out, in the gap between the zones."""
        days = [day for zone in self.zones for day in (zone.first, zone.last)]
        inches = [x for zone in self.zones for x in (zone.left, zone.right)]
        return float(np.interp(ordinal, days, inches))


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
    """A scale that holds all events, with a little room at both ends.

    Beside "founded in 1912" the days of a story would all be one dot; so what lies far before and
    far after most of its exact days gets a narrow zone of its own.
    """
    days = _list_days(events)
    exact = _list_days(events[(events["last_day"] - events["first_day"]).dt.days < WEEK])
    core = find_core(exact) if exact else days
    parts = [
        ([day for day in days if day < core[0]], SIDE),
        (core, 1.0),
        ([day for day in days if day > core[-1]], SIDE),
    ]
    parts = [(part, share) for part, share in parts if part]
    inches = (right - left - BREAK * (len(parts) - 1)) / sum(share for _, share in parts)
    zones = []
    for n, (part, share) in enumerate(parts):
        first, last = part[0], part[-1] + 1
        room = max(1, (last - first) // 50)
        before = room if n == 0 else min(room, (first - parts[n - 1][0][-1]) // 3)
        after = room if n == len(parts) - 1 else min(room, (parts[n + 1][0][0] - last) // 3)
        zones.append(Zone(first - before, last + after, left, left + share * inches))
        left += share * inches + BREAK
    return Scale(tuple(zones))


def _list_days(events: pd.DataFrame) -> list[int]:
    """The first and last days of the events, in their order."""
    return sorted(day.toordinal() for column in SPAN for day in events[column])


def find_core(days: Sequence[int]) -> list[int]:
    """The days that lie close together: the densest half, and what is as near to it as it is long.

    Args:
        days: in their order.

    >>> find_core([700000, 738000, 738002, 738003, 738004])
    [738000, 738002, 738003, 738004]
    """
    half = len(days) // 2
    first = min(range(len(days) - half), key=lambda n: days[n + half] - days[n])
    last = first + half
    while True:
        near = max(days[last] - days[first], FORTNIGHT)
        if first > 0 and days[first] - days[first - 1] <= near:
            first -= 1
        elif last < len(days) - 1 and days[last + 1] - days[last] <= near:
            last += 1
        else:
            return list(days[first : last + 1])


def make_ticks(scale: Scale) -> list[tuple[float, str]]:
    """Up to eight ticks: where they stand, and the day, month or year that begins there."""
    return [tick for zone in scale.zones for tick in _make_zone_ticks(zone, scale)]


def _make_zone_ticks(zone: Zone, scale: Scale) -> Iterator[tuple[float, str]]:
    """Those of a zone, as many as its share of the width allows, clear of the breaks beside it."""
    bounds = [np.datetime64(pd.Timestamp.fromordinal(day), "D") for day in zone[:2]]
    most = max(1, round(MOST_TICKS * (zone.right - zone.left) / (scale.right - scale.left)))
    for unit, step in STEPS:
        first, last = (int(bound.astype(f"datetime64[{unit}]").astype(int)) for bound in bounds)
        first += 0 if unit == "D" else 1  # a month or year that has begun before the scale
        ticks = [n for n in range(first, last + 1) if (n + ALIGNED[unit]) % step == 0]
        if len(ticks) <= most:
            break
    for n in ticks:
        day = pd.Timestamp(np.datetime64(n, unit).astype("datetime64[s]"))
        x, label = scale.x(day.toordinal()), _say_tick(day, unit)
        if all(abs(x - gap) > measure(label, TEXT_SIZE) / 2 for gap in scale.breaks):
            yield x, label


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
