"""Figure: the sentences of two articles that agree, differ or conflict, joined by lines."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pandas as pd

from analysis.figures import style
from analysis.figures.fitting import wrap
from analysis.figures.wording import count, listing, name_articles, number
from analysis.shortening import shorten

if TYPE_CHECKING:
    from matplotlib.axes import Axes

VERDICTS = ("conflict", "differ", "agree")  # the most telling first
MOST_SENTENCES = 12  # on each side, so that each has room for two lines
HEADER, FOOTER, GAP, TALLEST_ROW = 0.5, 0.45, 2.4, 1.0  # inches
APART = {"conflict": -0.05, "differ": 0, "agree": 0.05}  # where one pair has several verdicts
LINE = 0.2  # inches: tighter than elsewhere
MOST_DESCRIBED = 10  # conflicts quoted in the alt text
LINK = ["article_id_a", "sentence_a", "article_id_b", "sentence_b", "verdict"]
FAR = 0.3  # inches between markers
MARKER_PLACES = (0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8)  # along a line, the middle first


def plot_comparison(
    comparisons: pd.DataFrame,
    sentences: pd.DataFrame,
    articles: pd.DataFrame | None = None,
    *,
    ax: Axes | None = None,
) -> Axes:
    """Draws the compared sentences of two articles, in text order, and joins those compared.

    Of more than two articles, the two with most to compare; where no two articles have anything
    to compare, the article that has most within itself. Other pairs: give only their rows.

    Args:
        comparisons: table `comparisons`.
        sentences: table `sentences`.
        articles: table `articles`, for the names of the articles; without it, their ids.
        ax: where to draw; by default a new figure of slide size.

    Limits: 12 sentences of each article, those in conflict first; the figure says how many
    more pairs there are. Verdicts related and only are not drawn.
    """
    names = name_articles(sentences["article_id"], articles)
    links = prepare_links(comparisons, sentences)
    with style.house_style():
        ax = ax or style.new_axes()
        if links.empty:
            return style.say_nothing_found(ax, "agreement or conflict")
        pair = choose_pair(links)
        elsewhere = _say_elsewhere(links, pair)
        alt_text = f"{describe_links(pair, names)} {elsewhere}".strip()
        style.write_title(ax, say_links(pair, len(names)), alt_text)
        shown = limit_links(pair)
        _draw_links(ax, shown, _draw_sentences(ax, shown, names))
        _draw_legend(ax, shown, pair, elsewhere)
    return ax


def prepare_links(comparisons: pd.DataFrame, sentences: pd.DataFrame) -> pd.DataFrame:
    """One row per pair of sentences and verdict (conflict, differ, agree), in text order.

    Returns:
        Columns article_id_a, sentence_a, article_id_b, sentence_b, verdict; n_pairs (of claims
        between the two sentences); kinds (joined by ", "); text_a, text_b (of the sentences);
        focus_a, focus_b (where in them the first compared claim begins).
    """
    compared = comparisons[comparisons["verdict"].isin(VERDICTS)]
    for side in ("a", "b"):
        compared = _find_sentences(compared, sentences, side)
    links = compared.groupby(LINK, as_index=False).agg(
        n_pairs=("kind", "size"),
        kinds=("kind", lambda kinds: ", ".join(sorted(set(kinds)))),
        text_a=("text_a", "first"),
        text_b=("text_b", "first"),
        focus_a=("focus_a", "min"),
        focus_b=("focus_b", "min"),
    )
    return links.sort_values(LINK, ignore_index=True)


def _find_sentences(compared: pd.DataFrame, sentences: pd.DataFrame, side: str) -> pd.DataFrame:
    """The compared claims of one side with the sentence that each begins in."""
    claims = compared.assign(at=compared[f"start_char_{side}"]).sort_values("at", kind="stable")
    found = pd.merge_asof(
        claims.drop(columns=f"text_{side}"),
        sentences[["article_id", "sentence_id", "start_char", "text"]].sort_values("start_char"),
        left_on="at",
        right_on="start_char",
        left_by=f"article_id_{side}",
        right_by="article_id",
    )
    found[f"focus_{side}"] = found["at"] - found["start_char"]
    found = found.rename(columns={"sentence_id": f"sentence_{side}", "text": f"text_{side}"})
    return found.drop(columns=["at", "start_char", "article_id"])


def choose_pair(links: pd.DataFrame) -> pd.DataFrame:
    """The links of the two articles with most of them, or of one article with itself."""
    across = links[links["article_id_a"] != links["article_id_b"]]
    pairs = (links if across.empty else across).groupby(["article_id_a", "article_id_b"])
    return pairs.get_group(pairs.size().idxmax()).reset_index(drop=True)


def limit_links(pair: pd.DataFrame, most: int = MOST_SENTENCES) -> pd.DataFrame:
    """The links that need at most so many sentences on each side, conflicts before the others."""
    seen: dict[str, set[int]] = {"a": set(), "b": set()}
    kept = []
    for row in sorted(pair.itertuples(), key=lambda row: VERDICTS.index(row.verdict)):
        wanted = {"a": seen["a"] | {row.sentence_a}, "b": seen["b"] | {row.sentence_b}}
        if max(map(len, wanted.values())) <= most:
            seen = wanted
            kept.append(row.Index)
    return pair.loc[sorted(kept)]


def say_links(pair: pd.DataFrame, n_articles: int) -> str:
    """The finding: on what the two articles conflict, and in how many sentences they agree.

    >>> pair = pd.DataFrame({"article_id_a": ["a"] * 2, "article_id_b": ["b"] * 2,
    ...     "verdict": ["conflict", "agree"], "kinds": ["date, name", "statement"]})
    >>> say_links(pair, 2)
    'The two articles conflict on date and name (one pair of sentences) and agree in one'
    """
    if (pair["article_id_a"] == pair["article_id_b"]).all():
        who = "Sentences of one article"
    elif n_articles == 2:
        who = "The two articles"
    else:
        who = f"Of {number(n_articles)} articles, these two have most to compare: they"
    n = Counter(pair["verdict"])
    said = [f"{verdict} in {number(n[verdict])}" for verdict in VERDICTS if n[verdict]]
    if n["conflict"]:
        kinds = listing(_kinds(pair[pair["verdict"] == "conflict"]))
        said[0] = f"conflict on {kinds} ({count(n['conflict'], 'pair')} of sentences)"
    else:
        said[0] += " pair of sentences" if said[0].endswith(" one") else " pairs of sentences"
    return f"{who} {listing(said)}"


def _kinds(links: pd.DataFrame) -> list[str]:
    """What the links are about, the most frequent kind first."""
    kinds = Counter(kind for kinds in links["kinds"] for kind in kinds.split(", "))
    return sorted(kinds, key=lambda kind: (-kinds[kind], kind))


def describe_links(pair: pd.DataFrame, names: dict[str, str]) -> str:
    """The alt text: how many pairs of sentences have each verdict, and the conflicting ones."""
    n = Counter(pair["verdict"])
    a, b = (names[pair[f"article_id_{side}"].iloc[0]] for side in "ab")
    conflicts = [
        f"“{shorten(row.text_a[row.focus_a :], 80)}” and “{shorten(row.text_b[row.focus_b :], 80)}”"
        f" ({row.kinds})"
        for row in pair[pair["verdict"] == "conflict"].head(MOST_DESCRIBED).itertuples()
    ]
    return (
        f"Diagram: {say_links(pair, len(names))}. Sentences of {a} on the left, of {b} on the "
        f"right, joined where they {listing([f'{v} ({n[v]})' for v in VERDICTS if n[v]])}."
        + (f" In conflict: {'; '.join(conflicts)}." if conflicts else "")
    )


def _say_elsewhere(links: pd.DataFrame, pair: pd.DataFrame) -> str:
    """How many links there are apart from those of the pair."""
    sides = ["article_id_a", "article_id_b"]
    others = links[(links[sides] != pair[sides].iloc[0]).any(axis=1)]
    n_within = int((others["article_id_a"] == others["article_id_b"]).sum())
    places = {"within one article": n_within, "of other articles": len(others) - n_within}
    return ", ".join(f"+{n} {where}" for where, n in places.items() if n)


def _draw_sentences(ax: Axes, links: pd.DataFrame, names: dict[str, str]) -> dict:
    """The sentences in two columns; where the lines to each end, by side and sentence."""
    width, height = style.measure_in_inches(ax)
    column = (width - GAP) / 2
    ends = {}
    for side, left, edge in (("a", 0, column), ("b", width - column + 0.15, width - column)):
        name = names[links[f"article_id_{side}"].iloc[0]]
        title = wrap(name, column - 0.15, style.TEXT_SIZE, bold=True)
        ax.text(left, HEADER - 0.1, title, va="bottom", weight="bold")
        rows = links.groupby(f"sentence_{side}").agg(
            text=(f"text_{side}", "first"), focus=(f"focus_{side}", "min")
        )
        step = min(TALLEST_ROW, (height - HEADER - FOOTER) / len(rows))
        for n, row in enumerate(rows.itertuples()):
            y, lines = HEADER + step * (n + 0.5), min(3, int(step / LINE))
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


def _draw_legend(ax: Axes, shown: pd.DataFrame, pair: pd.DataFrame, elsewhere: str) -> None:
    """The verdicts with the number of pairs drawn, and of those not drawn."""
    from matplotlib.lines import Line2D

    drawn, hidden = Counter(shown["verdict"]), Counter(pair["verdict"].drop(shown.index))
    handles = [
        Line2D([], [], label=f"{verdict} ({drawn[verdict]})", **style.LINKS[verdict])
        for verdict in VERDICTS
        if drawn[verdict]
    ]
    more = listing([f"{hidden[verdict]} that {verdict}" for verdict in VERDICTS if hidden[verdict]])
    notes = [f"+{more}" if more else "", elsewhere]
    style.write_legend(ax, handles, ", ".join(filter(None, notes)))
