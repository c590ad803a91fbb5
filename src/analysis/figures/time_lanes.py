"""Figure: the dated events, one lane per article, each as long as its date is vague."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pandas as pd

from analysis.figures import style
from analysis.figures.fitting import wrap
from analysis.figures.style import TEXT_SIZE
from analysis.figures.time_layout import (
    ARROW,
    BREAK,
    POINT,
    Scale,
    choose_events,
    make_scale,
    make_ticks,
    place_events,
)
from analysis.figures.wording import count, name_articles, number, say_day, say_days
from analysis.shortening import shorten

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.patches import Patch

STATUSES = ("happened", "since", "planned")
MOST_LANES, MOST_DESCRIBED = 8, 20
NAMES_WIDTH, MARGIN, HEADER, FOOTER = 2.4, 0.5, 0.15, 0.85  # inches
EVENT = ["article_id", "first_day", "last_day", "status"]


def plot_timeline(
    timeline: pd.DataFrame, articles: pd.DataFrame | None = None, *, ax: Axes | None = None
) -> Axes:
    """Draws each dated event at its days, in the lane of its article.

    Args:
        timeline: table `timeline`.
        articles: table `articles`, for the names of the articles and the days of publication;
            without it, their ids.
        ax: where to draw; by default a new figure of slide size.

    Limits: the eight articles with most events; as many labels as fit, those of the days with
    most events first. The figure says how many more there are.
    """
    events = prepare_events(timeline)
    with style.house_style():
        names = name_articles(timeline["article_id"], articles)
        ax = ax or style.new_axes()
        if events.empty:
            return style.say_nothing_found(ax, "dated events")
        style.write_title(ax, say_events(events, names), describe_events(events, names))
        width, height = style.measure_in_inches(ax)
        lanes = choose_lanes(events, names)
        chosen = choose_events(events, lanes, height - HEADER - FOOTER)
        scale = make_scale(chosen, NAMES_WIDTH, width - MARGIN)
        placed, lanes = place_events(chosen, lanes, scale, HEADER, height - FOOTER)
        _draw_axis(ax, scale, lanes["bottom"].max())
        _draw_lanes(ax, lanes, names, _say_rest(events, chosen))
        _draw_breaks(ax, scale, lanes)
        _draw_events(ax, placed)
        published = _draw_published(ax, lanes, articles, scale)
        note = _say_reading(len(names) - len(lanes), bool(scale.breaks))
        _draw_legend(ax, set(placed["status"]), published, note)
    return ax


def prepare_events(timeline: pd.DataFrame) -> pd.DataFrame:
    """One row per article, days and status: its first event, and how many there are.

    Returns:
        Columns article_id, first_day, last_day, status, event, n_events, n_articles (that date
        something to these days), n_days; in the order of the days, those without days left out.
    """
    dated = timeline.dropna(subset=["first_day", "last_day"])
    dated = dated.assign(status=dated["status"].where(dated["status"].isin(STATUSES), "happened"))
    events = dated.groupby(EVENT, as_index=False, sort=False).agg(
        event=("event", "first"), n_events=("event", "size")
    )
    days = events.groupby(["first_day", "last_day"])["article_id"]
    events = events.assign(
        n_articles=days.transform("nunique"),
        n_days=(events["last_day"] - events["first_day"]).dt.days + 1,
    )
    return events.sort_values(EVENT[1:] + EVENT[:1], ignore_index=True)


def _begin(day: pd.Timestamp) -> str:
    return str(day.year) if (day.month, day.day) == (1, 1) else say_day(day)


def _end(day: pd.Timestamp) -> str:
    return str(day.year) if (day.month, day.day) == (12, 31) else say_day(day)


def choose_lanes(events: pd.DataFrame, names: dict[str, str]) -> list[str]:
    """The articles to draw, in their order: those with most events, if there are too many."""
    n_events = events.groupby("article_id")["n_events"].sum()
    ranked = sorted(names, key=lambda article: -n_events.get(article, 0))[:MOST_LANES]
    return [article for article in names if article in ranked]


def say_events(events: pd.DataFrame, names: dict[str, str]) -> str:
    """The finding: how many events, from when to when, how many planned, and who dates most.

    >>> day = pd.Timestamp("2024-05-04")
    >>> say_events(pd.DataFrame({"article_id": ["a"], "first_day": [day], "last_day": [day],
    ...     "status": ["planned"], "n_events": [2]}), {"a": "Times", "b": "Post"})
    'Two dated events on 4 May 2024, all of them planned; all in Times'
    """
    total = int(events["n_events"].sum())
    first, last = events["first_day"].min(), events["last_day"].max()
    when = f"on {say_day(first)}" if first == last else f"from {_begin(first)} to {_end(last)}"
    planned = int(events.loc[events["status"] == "planned", "n_events"].sum())
    plans = f", {'all' if planned == total else number(planned)} of them planned" * (planned > 0)
    per_article = events.groupby("article_id", sort=False)["n_events"].sum()
    top = names[per_article.idxmax()]
    finding = f"{count(total, 'dated event')} {when}{plans}"
    if len(names) > 1 and len(per_article) == 1:
        finding += f"; all in {top}"
    elif (per_article == per_article.max()).sum() == 1 < len(names):
        finding += f"; most in {top} ({per_article.max()})"
    return finding[0].upper() + finding[1:]


def describe_events(events: pd.DataFrame, names: dict[str, str]) -> str:
    """The alt text: every event with its article, days and status."""
    told = []
    for article in choose_lanes(events, names):
        rows = events[events["article_id"] == article]
        listed = [
            f"{say_days(row.first_day, row.last_day)} ({row.status}): {shorten(row.event, 60)}"
            + (f" and {row.n_events - 1} more" if row.n_events > 1 else "")
            for row in rows.head(MOST_DESCRIBED).itertuples()
        ]
        told.append(f"{names[article]}: {'; '.join(listed) or 'no dated event'}.")
    return f"Timeline: {say_events(events, names)}. {' '.join(told)}"


def _draw_axis(ax: Axes, scale: Scale, bottom: float) -> None:
    for x, label in make_ticks(scale):
        ax.plot([x, x], [HEADER, bottom], color=style.PALE, linewidth=1, zorder=0)
        ax.text(x, bottom + 0.12, label, ha="center", va="top", color=style.GREY)


def _say_rest(events: pd.DataFrame, chosen: pd.DataFrame) -> dict[str, str]:
    """What to note of the events of each article: how many are not drawn."""
    total, drawn = (rows.groupby("article_id")["n_events"].sum() for rows in (events, chosen))
    rest = total.sub(drawn, fill_value=0).astype(int)
    return {article: f"+{n} more" if n else "" for article, n in rest.items()}


def _draw_lanes(
    ax: Axes, lanes: pd.DataFrame, names: dict[str, str], notes: dict[str, str]
) -> None:
    """The band of each article, its name, and what to note of it."""
    for lane in lanes.itertuples():
        ax.axhspan(lane.top - 0.04, lane.bottom + 0.04, color=style.BAND, zorder=-1)
        note = notes.get(lane.article_id, "no dated event")
        lines = min(3, int((lane.bottom - lane.top) / style.LINE) - bool(note))
        name = wrap(names[lane.article_id], NAMES_WIDTH - 0.3, TEXT_SIZE, lines=lines, bold=True)
        ax.text(0.1, lane.top, name, va="top", weight="bold")
        ax.text(0.1, lane.bottom, note, va="bottom", color=style.GREY)


def _draw_breaks(ax: Axes, scale: Scale, lanes: pd.DataFrame) -> None:
    """The lanes are cut where the scale leaves days out."""
    for x in scale.breaks:
        ax.axvspan(x - BREAK / 4, x + BREAK / 4, color="white", zorder=-0.5)


def _draw_events(ax: Axes, placed: pd.DataFrame) -> None:
    """A bar as long as the days are vague, or a dot for less; an arrow for what goes on."""
    for event in placed.itertuples():
        look = style.STATUSES[event.status]
        ax.add_patch(_draw_span(event, look))
        if event.status == "since":
            y = event.y + (0.115 if event.shape == "line" else 0)
            ax.annotate(
                "", (event.x1 + ARROW, y), (event.x1, y), zorder=2,
                arrowprops={"arrowstyle": "-|>", "color": look["edgecolor"], "linewidth": 2},
            )  # fmt: skip
        paper = {"facecolor": style.BAND, "edgecolor": "none", "pad": 0.5}
        ax.text(event.label_x, event.y, event.label, va="center", bbox=paper, zorder=4)


def _draw_span(event: NamedTuple, look: dict) -> Patch:
    from matplotlib.patches import Ellipse, Rectangle

    width = event.x1 - event.x0
    if event.shape == "dot":
        return Ellipse((event.x0 + width / 2, event.y), POINT, POINT, zorder=2, **look)
    top, height = (0.09, 0.05) if event.shape == "line" else (-POINT / 2, POINT)
    return Rectangle((event.x0, event.y + top), width, height, zorder=2, **look)


def _draw_published(
    ax: Axes, lanes: pd.DataFrame, articles: pd.DataFrame | None, scale: Scale
) -> bool:
    """The day each article was published, where the scale holds it; whether it does anywhere."""
    if articles is None:
        return False
    days = articles.set_index("article_id")["published"].dropna()
    published = {article: day.toordinal() for article, day in days.items()}
    held = [a in published and scale.holds(published[a]) for a in lanes.article_id]
    for lane in lanes[held].itertuples():
        x = scale.x(published[lane.article_id])
        ax.plot([x, x], [lane.top - 0.04, lane.bottom + 0.04], zorder=1, **style.PUBLISHED)
    return any(held)


def _say_reading(n_more: int, broken: bool) -> str:
    """How to read the sheet, or what is not on it."""
    if n_more > 0:
        return f"+{n_more} more articles"
    if broken:
        return "bars: the days meant; gaps: days left out"
    return "bars are as long as the dates are vague"


def _draw_legend(ax: Axes, statuses: set[str], published: bool, note: str) -> None:
    from matplotlib.lines import Line2D
    from matplotlib.patches import Patch

    meanings = {"happened": "happened", "since": "goes on since then", "planned": "planned"}
    handles: list = [
        Patch(label=meaning, **style.STATUSES[status])
        for status, meaning in meanings.items()
        if status in statuses
    ]
    if published:
        handles.append(Line2D([], [], label="day of publication", **style.PUBLISHED))
    style.write_legend(ax, handles, note)
