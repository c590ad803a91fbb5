"""Figure: whom each article names how often, with one column of bars per article."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

import pandas as pd

from analysis.figures import style
from analysis.figures.fitting import wrap
from analysis.figures.wording import all_articles, count, listing, name_articles, number
from analysis.schema import iter_rows

if TYPE_CHECKING:
    from matplotlib.axes import Axes

MOST_ENTITIES, MOST_ARTICLES = 15, 10
NAMES_WIDTH, HEADER, FOOTER, NUMBER_WIDTH = 3.0, 0.85, 0.45, 0.5  # inches
TALLEST_ROW, TALLEST_BAR = 0.7, 0.36


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
    with style.house_style():
        names = name_articles(entity_counts["article_id"], articles)
        ax = ax or style.new_axes()
        if entity_counts.empty:
            return style.say_nothing_found(ax, "names")
        counts, entities = prepare_entity_counts(entity_counts, names)
        finding = say_entity_counts(entity_counts, names)
        rest = _say_rest(len(entities) - len(counts), len(names) - counts.shape[1])
        alt_text = f"Bar chart: {finding}. {list_counts(counts)}. {rest}".strip()
        style.write_title(ax, finding, alt_text)
        alone = entities["n_articles"] == 1 if len(names) > 1 else entities["n_articles"] < 1
        _draw_columns(ax, counts, alone)
        _draw_legend(ax, alone[counts.index] if len(names) > 1 else alone[:0], rest)
    return ax


def prepare_entity_counts(
    entity_counts: pd.DataFrame, names: dict[str, str]
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """What is drawn: mentions of the most named entities (rows) per article (columns).

    Returns:
        That frame; and one row per entity of the whole table, most named first, with columns
        n_mentions and n_articles.

    >>> table = pd.DataFrame({"entity": ["Ada", "Bo", "Bo"], "label": "PERSON",
    ...     "article_id": ["a", "a", "b"], "n_mentions": [2, 1, 3]})
    >>> counts, entities = prepare_entity_counts(table, {"a": "Times", "b": "Post"})
    >>> counts
         Times  Post
    Bo       1     3
    Ada      2     0
    >>> entities
         n_mentions  n_articles
    Bo            4           2
    Ada           2           1
    """
    counted, n_mentions, n_articles, per_article = Counter(), Counter(), Counter(), Counter()
    for entity, article, n in iter_rows(entity_counts, ["entity", "article_id", "n_mentions"]):
        n_articles[entity] += (entity, article) not in counted
        counted[entity, article] += n
        n_mentions[entity] += n
        per_article[article] += n
    most_named = sorted(n_mentions, key=lambda entity: (-n_mentions[entity], entity))
    totals = {"n_mentions": n_mentions, "n_articles": n_articles}
    entities = pd.DataFrame(
        {column: [total[entity] for entity in most_named] for column, total in totals.items()},
        index=most_named,
    )
    ranked = sorted(names, key=lambda article: -per_article[article])[:MOST_ARTICLES]
    shown = most_named[:MOST_ENTITIES]
    columns = {
        name: [counted[entity, article] for entity in shown]
        for article, name in names.items()
        if article in ranked
    }
    return pd.DataFrame(columns, index=shown), entities


def say_entity_counts(entity_counts: pd.DataFrame, names: dict[str, str]) -> str:
    """The finding: whom the articles name most, and how many names they share.

    >>> table = pd.DataFrame({"entity": ["Ada", "Bo", "Ada"], "article_id": ["a", "a", "b"],
    ...     "n_mentions": [4, 1, 3]})
    >>> say_entity_counts(table, {"a": "Times", "b": "Post"})
    'Both articles name Ada most; 1 of 2 names stands in both'
    """
    named = set(iter_rows(entity_counts, ["entity", "article_id"]))
    n_articles = Counter(entity for entity, _ in named)
    most = _say_most(entity_counts, names)
    if len(names) == 1:
        return f"{most}, of {count(len(n_articles), 'name')}"
    n_shared = sum(n == len(names) for n in n_articles.values())
    where = "both" if len(names) == 2 else f"all {number(len(names))}"
    shared = f"{n_shared} of {len(n_articles)} names stand{'s' if n_shared == 1 else ''}"
    return f"{most}; {shared if n_shared else 'no name stands'} in {where}"


def _say_most(entity_counts: pd.DataFrame, names: dict[str, str]) -> str:
    """Which names lead in which articles; ties are named together."""
    ranked = sorted(iter_rows(entity_counts, ["article_id", "n_mentions", "entity"]))
    top = {article: n for article, n, _ in ranked}  # the last of each, with most mentions
    first = defaultdict(list)
    for article, n, entity in ranked:
        if n == top[article]:
            first[article].append(entity)
    leaders = {article: listing(entities[:3]) for article, entities in first.items()}
    most, n = Counter(leaders.values()).most_common(1)[0]
    if n == len(names) > 1:
        return f"{all_articles(n)} name {most} most"
    if len(names) <= 2:
        return ", ".join(f"{names[a]} names {leaders[a]} most" for a in names if a in leaders)
    if n > 1:
        return f"{number(n).capitalize()} of {count(len(names), 'article')} name {most} most"
    mentions = entity_counts.groupby("entity")["n_mentions"].agg(["sum", "size"])
    most = mentions["sum"].idxmax()
    times, n = mentions.loc[most]
    return f"{most} is named most, {times} times in {n} of {len(names)} articles"


def list_counts(counts: pd.DataFrame) -> str:
    """Every number drawn, for the alt text.

    >>> list_counts(pd.DataFrame({"Times": [4, 1], "Post": [3, 0]}, index=["Ada", "Bo"]))
    'Mentions in Times and Post (in this order): Ada 4, 3; Bo 1, 0'
    """
    rows = (f"{entity} {', '.join(map(str, row))}" for entity, *row in counts.itertuples())
    in_order = " (in this order)" if counts.shape[1] > 1 else ""
    return f"Mentions in {listing(list(counts))}{in_order}: {'; '.join(rows)}"


def _say_rest(n_names: int, n_articles: int) -> str:
    """What is not drawn."""
    rest = {"name": n_names, "article": n_articles}
    return ", ".join(f"+{n} more {noun}{'s' * (n > 1)}" for noun, n in rest.items() if n > 0)


def _draw_columns(ax: Axes, counts: pd.DataFrame, alone: pd.Series) -> None:
    """The names on the left, then for each article its name, its bars and its numbers."""
    from matplotlib.patches import Rectangle  # `barh` takes four times as long, to find limits

    width, height = style.measure_in_inches(ax)
    step = min(TALLEST_ROW, (height - HEADER - FOOTER) / len(counts))
    rows = [HEADER + step * (n + 0.5) for n in range(len(counts))]
    for y, entity in zip(rows, counts.index, strict=True):
        lines = max(1, int(step / style.LINE))
        label = wrap(entity, NAMES_WIDTH - 0.15, style.TEXT_SIZE, lines=lines)
        ax.text(NAMES_WIDTH - 0.15, y, label, ha="right", va="center")
    column = (width - NAMES_WIDTH) / counts.shape[1]
    inch_per_mention = (column - NUMBER_WIDTH) / counts.to_numpy().max()
    thickness = min(TALLEST_BAR, 0.68 * step)
    looks = [style.LONE if alone[entity] else style.SHARED for entity in counts.index]
    for n, article in enumerate(counts):
        left = NAMES_WIDTH + n * column
        name = wrap(article, column - 0.1, style.TEXT_SIZE, lines=3, bold=True)
        ax.text(left, HEADER - 0.1, name, va="bottom", weight="bold")
        for y, look, mentions in zip(rows, looks, counts[article], strict=True):
            bar = mentions * inch_per_mention
            box = (left, y - thickness / 2), bar, thickness
            ax.add_artist(Rectangle(*box, linewidth=min(1, bar), **look))
            color = style.INK if mentions else style.GREY
            ax.text(left + bar + 0.06, y, mentions, va="center", color=color)


def _draw_legend(ax: Axes, alone: pd.Series, rest: str) -> None:
    """What the looks of the bars mean, for those drawn."""
    from matplotlib.patches import Patch

    looks = {"named in several articles": style.SHARED, "in one article alone": style.LONE}
    drawn = {label for label, has in zip(looks, (~alone, alone), strict=True) if has.any()}
    handles = [Patch(label=label, **look) for label, look in looks.items() if label in drawn]
    style.write_legend(ax, handles, rest)
