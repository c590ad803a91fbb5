"""Figure: the sentences of articles that agree, differ or conflict, joined by lines."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pandas as pd

from analysis.figures import style
from analysis.figures.claim_pairs import (
    SIDES,
    VERDICTS,
    across_articles,
    choose_links,
    count_rows,
    prepare_links,
)
from analysis.figures.fitting import wrap
from analysis.figures.wording import count, listing, name_articles, number
from analysis.shortening import shorten

if TYPE_CHECKING:
    from matplotlib.axes import Axes

HEADER, FOOTER, GAP, TALLEST_ROW = 0.5, 0.45, 2.4, 1.0  # inches
LOWEST_ROW = 0.45  # so that each sentence has room for two lines
APART = {"conflict": -0.05, "differ": 0, "agree": 0.05}  # where one pair has several verdicts
LINE = 0.2  # inches: tighter than elsewhere
MOST_KINDS = 3  # in the title
MOST_DESCRIBED = 10  # conflicts quoted in the alt text
FAR = 0.3  # inches between markers
MARKER_PLACES = (0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8)  # along a line, the middle first


def plot_comparison(
    comparisons: pd.DataFrame,
    sentences: pd.DataFrame,
    articles: pd.DataFrame | None = None,
    *,
    ax: Axes | None = None,
) -> Axes:
    """Draws the compared sentences, those of each two articles in text order, and joins them.

    One pair of articles stands above the other, that with most conflicts first, and an article
    that is compared with itself last.

    Args:
        comparisons: table `comparisons`.
        sentences: table `sentences`.
        articles: table `articles`, for the names of the articles; without it, their ids.
        ax: where to draw; by default a new figure of slide size.

    Limits: as many sentences as have two lines each, shared fairly among the pairs of articles,
    those in conflict first; the figure says how many more pairs there are. Verdicts related and
    only are not drawn.
    """
    links = prepare_links(comparisons, sentences)
    with style.house_style():
        names = name_articles(sentences["article_id"], articles)
        ax = ax or style.new_axes()
        if links.empty:
            return style.say_nothing_found(ax, "agreement or conflict")
        style.write_title(ax, say_links(links, len(names)), describe_links(links, names))
        _, height = style.measure_in_inches(ax)
        shown = choose_links(links, int((height - FOOTER) / LOWEST_ROW))
        row = min(TALLEST_ROW, _row_height(shown, height))
        top = 0.0
        for pair in shown:
            bottom = top + HEADER + row * count_rows(pair)
            _draw_links(ax, pair, _draw_sentences(ax, pair, names, top, bottom))
            top = bottom
        _draw_legend(ax, pd.concat(shown), links)
    return ax


def _row_height(shown: list[pd.DataFrame], height: float) -> float:
    """What each row gets of the sheet."""
    return (height - FOOTER - HEADER * len(shown)) / sum(map(count_rows, shown))


def say_links(links: pd.DataFrame, n_articles: int) -> str:
    """The finding: on what the articles conflict, and in how many sentences they agree.

    >>> links = pd.DataFrame({"article_id_a": ["a"] * 2, "article_id_b": ["b"] * 2,
    ...     "verdict": ["conflict", "agree"], "kinds": ["date, name", "statement"]})
    >>> say_links(links, 2)
    'The two articles conflict on date and name (one pair of sentences) and agree in one'
    """
    told = across_articles(links)
    n = Counter(told["verdict"])
    said = [f"{verdict} in {number(n[verdict])}" for verdict in VERDICTS if n[verdict]]
    if n["conflict"]:
        kinds = listing(_kinds(told[told["verdict"] == "conflict"]))
        said[0] = f"conflict on {kinds} ({count(n['conflict'], 'pair')} of sentences)"
    else:
        said[0] += " pair of sentences" if said[0].endswith(" one") else " pairs of sentences"
    return f"{_say_who(told, n_articles)} {listing(said)}"


def _say_who(links: pd.DataFrame, n_articles: int) -> str:
    """The articles that the links join."""
    if (links["article_id_a"] == links["article_id_b"]).all():
        return "Sentences of one article"
    if n_articles == 2:
        return "The two articles"
    n_joined = len({article for side in SIDES for article in links[side]})
    of = f" of {number(n_articles)}" if n_joined < n_articles else ""
    return f"{number(n_joined).capitalize()}{of} articles"


def _kinds(links: pd.DataFrame) -> list[str]:
    """What the links are about, the most frequent kinds first."""
    kinds = Counter(kind for kinds in links["kinds"] for kind in kinds.split(", "))
    ranked = sorted(kinds, key=lambda kind: (-kinds[kind], kind))
    return [*ranked[:MOST_KINDS], "more"] if len(ranked) > MOST_KINDS + 1 else ranked


def describe_links(links: pd.DataFrame, names: dict[str, str]) -> str:
    """The alt text: how many pairs of sentences have each verdict, and the conflicting ones."""
    n = Counter(links["verdict"])
    conflicts = [
        f"{names[row.article_id_a]}, “{shorten(row.text_a[row.focus_a :], 80)}”, and "
        f"{names[row.article_id_b]}, “{shorten(row.text_b[row.focus_b :], 80)}” ({row.kinds})"
        for row in links[links["verdict"] == "conflict"].head(MOST_DESCRIBED).itertuples()
    ]
    return (
        f"Diagram: {say_links(links, len(names))}. Sentences of two articles side by side, "
        f"joined where they {listing([f'{v} ({n[v]})' for v in VERDICTS if n[v]])}."
        + (f" In conflict: {'; '.join(conflicts)}." if conflicts else "")
    )


def _draw_sentences(
    ax: Axes, links: pd.DataFrame, names: dict[str, str], top: float, bottom: float
) -> dict:
    """The sentences in two columns; where the lines to each end, by side and sentence."""
    width, _ = style.measure_in_inches(ax)
    column = (width - GAP) / 2
    ends = {}
    for side, left, edge in (("a", 0, column), ("b", width - column + 0.15, width - column)):
        name = names[links[f"article_id_{side}"].iloc[0]]
        title = wrap(name, column - 0.15, style.TEXT_SIZE, bold=True)
        ax.text(left, top + HEADER - 0.1, title, va="bottom", weight="bold")
        rows = links.groupby(f"sentence_{side}").agg(
            text=(f"text_{side}", "first"), focus=(f"focus_{side}", "min")
        )
        step = min(TALLEST_ROW, (bottom - top - HEADER) / len(rows))
        for n, row in enumerate(rows.itertuples()):
            y, lines = top + HEADER + step * (n + 0.5), min(3, int(step / LINE))
            text = _excerpt(row.text, row.focus, column - 0.15, lines)
            ax.text(left, y, text, va="center", linespacing=1)
            ends[side, row.Index] = (edge, y)
    return ends


def _excerpt(text: str, focus: int, width: float, lines: int) -> str:
    """The sentence, from its compared claim on where the whole is too long."""
    whole = wrap(text, width, style.TEXT_SIZE, lines=lines)
    if not whole.endswith("…") or focus == 0:
        return whole
    return wrap("…" + text[focus:], width, style.TEXT_SIZE, lines=lines)


def _draw_links(ax: Axes, links: pd.DataFrame, ends: dict) -> None:
    """A line for each pair of sentences, with the marker of its verdict where there is room."""
    taken: list[tuple[float, float]] = []
    for row in links.itertuples():
        (x0, y0), (x1, y1) = ends["a", row.sentence_a], ends["b", row.sentence_b]
        shift, look = APART[row.verdict], style.LINKS[row.verdict]
        line = {key: look[key] for key in ("color", "linestyle", "linewidth")}
        ax.plot([x0, x1], [y0 + shift, y1 + shift], zorder=1, **line)
        places = [(x0 + t * (x1 - x0), y0 + shift + t * (y1 - y0)) for t in MARKER_PLACES]
        taken.append(_most_free(places, taken))
        ax.plot(*taken[-1], zorder=2, **look)


def _most_free(places: list, taken: list) -> tuple[float, float]:
    """The first place that is far enough from those taken, else the farthest."""

    def distance(place: tuple[float, float]) -> float:
        return min([FAR, *(abs(place[0] - x) + abs(place[1] - y) for x, y in taken)])

    return max(places, key=distance)


def _draw_legend(ax: Axes, shown: pd.DataFrame, links: pd.DataFrame) -> None:
    """The verdicts with the number of pairs drawn, and of those not drawn."""
    from matplotlib.lines import Line2D

    drawn, hidden = Counter(shown["verdict"]), Counter(links["verdict"].drop(shown.index))
    handles = [
        Line2D([], [], label=f"{verdict} ({drawn[verdict]})", **style.LINKS[verdict])
        for verdict in VERDICTS
        if drawn[verdict]
    ]
    more = listing([f"{hidden[verdict]} that {verdict}" for verdict in VERDICTS if hidden[verdict]])
    style.write_legend(ax, handles, f"+{more}" if more else "")
