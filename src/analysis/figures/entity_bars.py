"""Figure: whom each article names how often, with one column of bars per article."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pandas as pd

from analysis.figures import style
from analysis.figures.fitting import wrap
from analysis.figures.wording import all_articles, count, listing, name_articles, number

if TYPE_CHECKING:
    from matplotlib.axes import Axes

MOST_ENTITIES, MOST_ARTICLES = 15, 10
NAMES_WIDTH, HEADER, FOOTER, NUMBER_WIDTH = 3.0, 0.85, 0.45, 0.5  # inches


def plot_entity_counts(
    entity_counts: pd.DataFrame, articles: pd.DataFrame | None = None, *, ax: Axes | None = None
) -> Axes:
    """Draws the most named entities, a row each, with a column of bars per article.

    Args:
        entity_counts: table `entity_counts`.
        articles: table `articles`, for the names of the articles; without it, their ids.
        ax: where to draw; by default a new figure of slide size.

    Limits: the 15 most named entities of the 10 articles that name most; the figure says how
    many more there are.
    """
    names = name_articles(entity_counts["article_id"], articles)
    counts = prepare_entity_counts(entity_counts, names)
    with style.house_style():
        ax = ax or style.new_axes()
        if counts.empty:
            return style.say_nothing_found(ax, "names")
        style.write_title(ax, say_entity_counts(counts), describe_entity_counts(counts))
        _draw_columns(ax, counts)
        _draw_legend(ax, counts)
    return ax


def prepare_entity_counts(entity_counts: pd.DataFrame, names: dict[str, str]) -> pd.DataFrame:
    """One row per entity, most named first, and one column per article, by its name.

    >>> table = pd.DataFrame({"entity": ["Ada", "Bo"], "label": ["PERSON"] * 2,
    ...     "article_id": ["a", "b"], "n_mentions": [2, 3]})
    >>> prepare_entity_counts(table, {"a": "Times", "b": "Post"})
         Times  Post
    Bo       0     3
    Ada      2     0
    """
    counts = entity_counts.pivot_table(
        index="entity", columns="article_id", values="n_mentions", aggfunc="sum", fill_value=0
    )
    counts = counts.reindex(columns=list(names), fill_value=0).rename(columns=names)
    if len(names) > MOST_ARTICLES:
        counts = counts[counts.sum().sort_values(ascending=False, kind="stable").index]
    rows = sorted(counts.index, key=lambda entity: (-counts.loc[entity].sum(), entity))
    return counts.loc[rows].rename_axis(index=None, columns=None)


def say_entity_counts(counts: pd.DataFrame) -> str:
    """The finding: whom the articles name most, and how many names they share.

    >>> say_entity_counts(pd.DataFrame({"Times": [4, 1], "Post": [3, 0]}, index=["Ada", "Bo"]))
    'Both articles name Ada most; 1 of 2 names stands in both'
    """
    n_names, n_articles = counts.shape
    if n_articles == 1:
        return f"{_say_most(counts)}, of {count(n_names, 'name')}"
    n_shared = int((counts > 0).all(axis=1).sum())
    where = "both" if n_articles == 2 else f"all {number(n_articles)}"
    stand = "stands" if n_shared == 1 else "stand"
    return f"{_say_most(counts)}; {n_shared} of {n_names} names {stand} in {where}"


def _say_most(counts: pd.DataFrame) -> str:
    """Which names lead in which articles; ties are named together."""
    leaders = {
        article: listing(list(column.index[column == column.max()][:3]))
        for article, column in counts.items()
        if column.max() > 0
    }
    shares = Counter(leaders.values())
    (most, n), n_articles = shares.most_common(1)[0], counts.shape[1]
    if n == n_articles > 1:
        return f"{all_articles(n)} name {most} most"
    if len(leaders) <= 2:
        return ", ".join(f"{article} names {most} most" for article, most in leaders.items())
    names = "name" if n > 1 else "names"
    return f"{number(n).capitalize()} of {count(n_articles, 'article')} {names} {most} most"


def describe_entity_counts(counts: pd.DataFrame) -> str:
    """The alt text: every number drawn."""
    shown = counts.iloc[:MOST_ENTITIES, :MOST_ARTICLES]
    rows = [
        f"{entity} {', '.join(map(str, row))}"
        for entity, row in zip(shown.index, shown.values, strict=True)
    ]
    in_order = " (in this order)" if shown.shape[1] > 1 else ""
    return (
        f"Bar chart: {say_entity_counts(counts)}. Mentions in {listing(list(shown))}{in_order}: "
        f"{'; '.join(rows)}.{_say_rest(counts)}"
    )


def _say_rest(counts: pd.DataFrame) -> str:
    """What is not drawn."""
    rest = {"name": len(counts) - MOST_ENTITIES, "article": counts.shape[1] - MOST_ARTICLES}
    more = [f"+{n} more {noun}{'s' if n > 1 else ''}" for noun, n in rest.items() if n > 0]
    return " ".join(["", *more])


def _draw_columns(ax: Axes, counts: pd.DataFrame) -> None:
    """The names on the left, then for each article its name, its bars and its numbers."""
    width, height = style.measure_in_inches(ax)
    only_one = (counts > 0).sum(axis=1) == 1 if counts.shape[1] > 1 else counts.sum(axis=1) < 0
    shown = counts.iloc[:MOST_ENTITIES, :MOST_ARTICLES]
    step = min(0.5, (height - HEADER - FOOTER) / len(shown))
    rows = [HEADER + step * (n + 0.5) for n in range(len(shown))]
    for y, entity in zip(rows, shown.index, strict=True):
        label = wrap(entity, NAMES_WIDTH - 0.15, style.TEXT_SIZE)
        ax.text(NAMES_WIDTH - 0.15, y, label, ha="right", va="center")
    column = (width - NAMES_WIDTH) / shown.shape[1]
    inch_per_mention = (column - NUMBER_WIDTH) / max(shown.max().max(), 1)
    for n, article in enumerate(shown):
        left = NAMES_WIDTH + n * column
        name = wrap(article, column - 0.1, style.TEXT_SIZE, lines=3, bold=True)
        ax.text(left, HEADER - 0.1, name, va="bottom", weight="bold")
        for y, entity, mentions in zip(rows, shown.index, shown[article], strict=True):
            look = style.LONE if only_one[entity] else style.SHARED
            ax.barh(y, mentions * inch_per_mention, 0.68 * step, left, **look)
            x = left + mentions * inch_per_mention + 0.06
            ax.text(x, y, mentions, va="center", color=style.INK if mentions else style.GREY)


def _draw_legend(ax: Axes, counts: pd.DataFrame) -> None:
    from matplotlib.patches import Patch

    handles = [
        Patch(label="mentions of a name that several articles have", **style.SHARED),
        Patch(label="… that one article alone has", **style.LONE),
    ]
    style.write_legend(ax, handles if counts.shape[1] > 1 else [], _say_rest(counts))
