"""Figure: the dated events, one lane per article, each as long as its date is vague."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pandas as pd

from analysis.figures import style
from analysis.figures.fitting import wrap
from analysis.figures.time_layout import ARROW, POINT, Scale, make_scale, make_ticks, place_events
from analysis.figures.wording import count, name_articles, number, say_day, say_days, shorten

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.patches import Patch

STATUSES = ("happened", "since", "planned")
MOST_LANES, MOST_DESCRIBED = 8, 20
NAMES_WIDTH, HEADER, FOOTER = 2.4, 0.15, 0.85  # inches
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
    names = name_articles(timeline["article_id"], articles)
    events = prepare_events(timeline)
    with style.house_style():
        ax = ax or style.new_axes()
        if events.empty:
            return style.say_nothing_found(ax, "dated events")
        style.write_title(ax, say_events(events, names), describe_events(events, names))
        width, height = style.measure_in_inches(ax)
        scale = make_scale(events, NAMES_WIDTH, width)
        placed, lanes = place_events(
            events, choose_lanes(events, names), scale, HEADER, height - FOOTER
        )
        _draw_axis(ax, scale, lanes["bottom"].max())
        _draw_lanes(ax, lanes, names, scale)
        _draw_events(ax, placed)
        _draw_published(ax, lanes, articles, scale)
        _draw_legend(ax, events, len(names) - len(lanes))
    return ax


def prepare_events(timeline: pd.DataFrame) -> pd.DataFrame:
    """One row per article, days and status: its first event's text, and how many there are.

    Returns:
        Columns article_id, first_day, last_day, status, text, n_events; in the order of the
        days; events without days are left out.
    """
    dated = timeline.dropna(subset=["first_day", "last_day"])
    dated = dated.assign(status=dated["status"].where(dated["status"].isin(STATUSES), "happened"))
    events = dated.groupby(EVENT, as_index=False, sort=False).agg(
        text=("text", "first"), n_events=("text", "size")
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
    'Two dated events on 4 May 2024, two of them planned; all in Times'
    """
    total = int(events["n_events"].sum())
    first, last = events["first_day"].min(), events["last_day"].max()
    when = f"on {say_day(first)}" if first == last else f"from {_begin(first)} to {_end(last)}"
    planned = int(events.loc[events["status"] == "planned", "n_events"].sum())
    plans = f", {number(planned)} of them planned" if planned else ""
    per_article = events.groupby("article_id", sort=False)["n_events"].sum()
    top = names[per_article.idxmax()]
    where = f"; all in {top}" if len(per_article) == 1 else f"; most in {top} ({per_article.max()})"
    finding = f"{count(total, 'dated event')} {when}{plans}" + (where if len(names) > 1 else "")
    return finding[0].upper() + finding[1:]


def describe_events(events: pd.DataFrame, names: dict[str, str]) -> str:
    """The alt text: every event with its article, days and status."""
    told = []
    for article, rows in events.groupby("article_id", sort=False):
        listed = [
            f"{say_days(row.first_day, row.last_day)} ({row.status}): {shorten(row.text, 60)}"
            + (f" and {row.n_events - 1} more" if row.n_events > 1 else "")
            for row in rows.head(MOST_DESCRIBED).itertuples()
        ]
        told.append(f"{names[article]}: {'; '.join(listed)}.")
    return f"Timeline: {say_events(events, names)}. {' '.join(told)}"


def _draw_axis(ax: Axes, scale: Scale, bottom: float) -> None:
    for x, label in make_ticks(scale):
        ax.plot([x, x], [HEADER, bottom], color=style.PALE, linewidth=1, zorder=0)
        ax.text(x, bottom + 0.12, label, ha="center", va="top", color=style.GREY)


def _draw_lanes(ax: Axes, lanes: pd.DataFrame, names: dict[str, str], scale: Scale) -> None:
    """The band of each article, its name, and how many of its events are not drawn."""
    for lane in lanes.itertuples():
        ax.axhspan(lane.top - 0.06, lane.bottom + 0.06, color=style.BAND, zorder=-1)
        name = wrap(names[lane.article_id], NAMES_WIDTH - 0.3, style.TEXT_SIZE, lines=2, bold=True)
        ax.text(0.1, lane.top, name, va="top", weight="bold")
        note = f"+{lane.n_more} more" if lane.n_more else "" if lane.n_drawn else "no dated event"
        ax.text(0.1, lane.bottom, note, va="bottom", color=style.GREY)


def _draw_events(ax: Axes, placed: pd.DataFrame) -> None:
    """A bar as long as the days are vague, or a dot for less; an arrow for what goes on."""
    for event in placed.itertuples():
        look = style.STATUSES[event.status]
        ax.add_patch(_draw_span(event, look))
        if event.status == "since":
            ax.annotate(
                "", (event.x1 + ARROW, event.y), (event.x1, event.y), zorder=2,
                arrowprops={"arrowstyle": "-|>", "color": look["edgecolor"], "linewidth": 2},
            )  # fmt: skip
        paper = {"facecolor": style.BAND, "edgecolor": "none", "pad": 0.5}
        ax.text(event.label_x, event.y, event.label, va="center", bbox=paper, zorder=3)


def _draw_span(event: NamedTuple, look: dict) -> Patch:
    from matplotlib.patches import Ellipse, Rectangle

    width = event.x1 - event.x0
    if width > POINT:
        return Rectangle((event.x0, event.y - POINT / 2), width, POINT, zorder=2, **look)
    return Ellipse(((event.x0 + event.x1) / 2, event.y), POINT, POINT, zorder=2, **look)


def _draw_published(
    ax: Axes, lanes: pd.DataFrame, articles: pd.DataFrame | None, scale: Scale
) -> None:
    """The day each article was published, where the scale holds it."""
    if articles is None:
        return
    published = articles.set_index("article_id")["published"].dropna()
    for lane in lanes[lanes["article_id"].isin(published.index)].itertuples():
        day = published[lane.article_id].toordinal()
        if scale.first < day < scale.last:
            x = scale.x(day)
            ax.plot([x, x], [lane.top - 0.06, lane.bottom + 0.06], zorder=1, **style.PUBLISHED)


def _draw_legend(ax: Axes, events: pd.DataFrame, n_more: int) -> None:
    from matplotlib.lines import Line2D
    from matplotlib.patches import Patch

    meanings = {"happened": "happened", "since": "goes on (arrow)", "planned": "planned"}
    handles = [
        Patch(label=meanings[status], **style.STATUSES[status])
        for status in STATUSES
        if status in set(events["status"])
    ]
    handles.append(Line2D([], [], label="article published", **style.PUBLISHED))
    note = f"+{n_more} more articles" if n_more > 0 else "bars are as long as the dates are vague"
    style.write_legend(ax, handles, note)
