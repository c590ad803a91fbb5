"""Figure and frame of voices: who speaks in each article, how much, how surely, about whom."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pandas as pd

from analysis.figures import style
from analysis.figures.fitting import measure, wrap
from analysis.figures.wording import count, name_articles

if TYPE_CHECKING:
    from matplotlib.axes import Axes

OWN, NAMED, UNNAMED = VOICES = ("own voice", "named source", "unnamed source")
COLUMNS = ["article_id", "voice", "source", "n_claims", "n_hedged", "about"]
MOST_ARTICLES, MOST_NAMES = 12, 2
HEADER, FOOTER, NAMES_WIDTH, BAR, TALLEST_ROW = 0.3, 0.5, 2.6, 0.45, 2.4  # inches


def count_voices(claims: pd.DataFrame, mentions: pd.DataFrame) -> pd.DataFrame:
    """One row per article and source: how many claims are its, and whom they are about.

    Args:
        claims: table `claims`.
        mentions: table `mentions`; the names inside the claims.

    Returns:
        Columns article_id, voice (own voice, named source, unnamed source), source (the
        innermost last, as in claims; empty: the article), n_claims, n_hedged, about (the two
        names in most of these claims, the source's own aside); most claims first.

    Limits: a document or a poll counts as a named source; who is meant by a pronoun is not in
    `about`.
    """
    about = _names_in_claims(claims, mentions)
    told = claims.assign(
        voice=[
            _voice(source, kind)
            for source, kind in zip(claims.source, claims.source_kind, strict=True)
        ],
        source=claims["source_entity"].where(claims["source_entity"] != "", claims["source"]),
        hedged=claims["hedge"] != "",
        about=[about.get(claim, ()) for claim in claims["claim_id"]],
    )
    voices = told.groupby(COLUMNS[:3], as_index=False).agg(
        n_claims=("claim_id", "size"), n_hedged=("hedged", "sum"), about=("about", list)
    )
    voices["about"] = [
        _most_named(names, source)
        for names, source in zip(voices["about"], voices["source"], strict=True)
    ]
    order = {"article_id": True, "n_claims": False, "voice": True, "source": True}
    return voices[COLUMNS].sort_values(
        list(order), ascending=list(order.values()), ignore_index=True
    )


def _voice(source: str, kind: str) -> str:
    return OWN if not source else UNNAMED if kind.startswith("unnamed") else NAMED


def _names_in_claims(claims: pd.DataFrame, mentions: pd.DataFrame) -> dict[str, set[str]]:
    """The entities mentioned inside each claim, by claim_id."""
    named: dict[str, list] = {}
    for row in mentions.itertuples():
        named.setdefault(row.article_id, []).append((row.start_char, row.end_char, row.entity))
    return {
        claim.claim_id: {
            entity
            for start, end, entity in named.get(claim.article_id, [])
            if claim.start_char <= start and end <= claim.end_char
        }
        for claim in claims.itertuples()
    }


def _most_named(names: list[set[str]], source: str) -> str:
    """The names that most of the sets have, but for the source."""
    n = Counter(name for claim in names for name in claim if name not in source.split(" > "))
    ranked = sorted(n, key=lambda name: (-n[name], name))
    return ", ".join(ranked[:MOST_NAMES])


def plot_voices(
    voices: pd.DataFrame, articles: pd.DataFrame | None = None, *, ax: Axes | None = None
) -> Axes:
    """Draws the share of each article's claims that its own voice, named and unnamed sources have.

    Args:
        voices: what `count_voices` gives.
        articles: table `articles`, for the names of the articles; without it, their ids.
        ax: where to draw; by default a new figure of slide size.

    Limits: the 12 articles with most claims; the sources under a bar are those that fit.
    """
    names = name_articles(voices["article_id"], articles)
    with style.house_style():
        ax = ax or style.new_axes()
        if voices.empty:
            return style.say_nothing_found(ax, "claims")
        shares = sum_voices(voices)
        style.write_title(ax, say_voices(shares, names), describe_voices(voices, shares, names))
        _draw_bars(ax, voices, shares, names)
        _draw_legend(ax, len(names) - MOST_ARTICLES)
    return ax


def sum_voices(voices: pd.DataFrame) -> pd.DataFrame:
    """One row per article and voice, also where nobody has it: n_claims, n_hedged."""
    articles = voices["article_id"].drop_duplicates()
    every = pd.MultiIndex.from_product([articles, VOICES], names=["article_id", "voice"])
    sums = voices.groupby(["article_id", "voice"])[["n_claims", "n_hedged"]].sum()
    return sums.reindex(every, fill_value=0).reset_index()


def say_voices(shares: pd.DataFrame, names: dict[str, str]) -> str:
    """The finding: how much each article lets its sources speak.

    >>> shares = pd.DataFrame({"article_id": ["a"] * 3, "voice": VOICES,
    ...     "n_claims": [5, 4, 1], "n_hedged": [0, 2, 1]})
    >>> say_voices(shares, {"a": "Times"})
    'Sources make 50 % of the claims of Times, unnamed ones 10 %'
    """
    table = shares.pivot(index="article_id", columns="voice", values="n_claims")
    sourced = 1 - table[OWN] / table.sum(axis=1)
    unnamed = table[UNNAMED] / table.sum(axis=1)
    top = sourced.idxmax()
    if sourced[top] == 0:
        return "Every claim stands in the article’s own voice"
    finding = f"Sources make {sourced[top]:.0%} of the claims of {names[top]}".replace("%", " %")
    if unnamed[top]:
        finding += f", unnamed ones {unnamed[top]:.0%}".replace("%", " %")
    silent = [names[article] for article in table.index if sourced[article] == 0]
    if len(table) == 2:
        other = sourced.drop(top)
        rest = f"{other.iloc[0]:.0%}".replace("%", " %") if not silent else "none"
        return f"{finding}; of {names[other.index[0]]} {rest}"
    return f"{finding}, the most of {count(len(table), 'article')}" if len(table) > 2 else finding


def describe_voices(voices: pd.DataFrame, shares: pd.DataFrame, names: dict[str, str]) -> str:
    """The alt text: the claims of each voice in each article, and the sources."""
    told = []
    for article, rows in shares.groupby("article_id", sort=False):
        parts = [f"{row.voice} {row.n_claims} ({row.n_hedged} hedged)" for row in rows.itertuples()]
        sources = voices[(voices["article_id"] == article) & (voices["voice"] != OWN)]
        who = (
            f"; sources: {', '.join(map(_say_source, sources.itertuples()))}"
            if len(sources)
            else ""
        )
        told.append(f"{names[article]}: {', '.join(parts)}{who}.")
    return f"Stacked bars: {say_voices(shares, names)}. Claims per voice. {' '.join(told)}"


def _say_source(row: tuple) -> str:
    """A source with its number of claims and whom they name."""
    return f"{row.source} {row.n_claims}" + (f" (on {row.about})" if row.about else "")


def _draw_bars(ax: Axes, voices: pd.DataFrame, shares: pd.DataFrame, names: dict[str, str]) -> None:
    """One bar per article, and under it the sources, as many lines as there is room for."""
    width, height = style.measure_in_inches(ax)
    n_claims = shares.groupby("article_id")["n_claims"].sum()
    shown = [a for a in names if a in n_claims.nlargest(MOST_ARTICLES).index]
    step = min(TALLEST_ROW, (height - HEADER - FOOTER) / len(shown))
    for n, article in enumerate(shown):
        y = HEADER + step * n + BAR / 2
        name = wrap(
            names[article],
            NAMES_WIDTH - 0.2,
            style.TEXT_SIZE,
            lines=max(1, int(step / style.LINE)),
            bold=True,
        )
        ax.text(0, y - BAR / 2, name, va="top", weight="bold")
        _draw_bar(ax, shares[shares["article_id"] == article], y, width - NAMES_WIDTH)
        room = int((step - BAR - 0.2) / style.LINE)
        sources = _list_sources(voices[voices["article_id"] == article], width - NAMES_WIDTH, room)
        ax.text(NAMES_WIDTH, y + BAR / 2 + 0.08, sources, va="top", color=style.GREY)


def _draw_bar(ax: Axes, shares: pd.DataFrame, y: float, width: float) -> None:
    """The claims of one article; each voice's hedged ones hatched, numbers where they fit."""
    inch, left = width / shares["n_claims"].sum(), NAMES_WIDTH
    for row in shares.itertuples():
        for n, hatch in ((row.n_claims - row.n_hedged, ""), (row.n_hedged, style.HEDGED)):
            look = style.VOICES[row.voice]
            ax.barh(
                y, n * inch, BAR, left, hatch=hatch, hatchcolor=look["ink"],
                facecolor=look["facecolor"], edgecolor=style.INK,
            )  # fmt: skip
            if measure(str(n), style.TEXT_SIZE) + 0.1 < n * inch:
                paper = {"facecolor": look["facecolor"], "edgecolor": "none", "pad": 1.5}
                ax.text(
                    left + n * inch / 2,
                    y,
                    n,
                    ha="center",
                    va="center",
                    color=look["ink"],
                    bbox=paper,
                )
            left += n * inch


def _list_sources(voices: pd.DataFrame, width: float, room: int) -> str:
    """The named and the unnamed sources, in at most so many lines."""
    told = []
    for voice, title in ((NAMED, "Named"), (UNNAMED, "Unnamed")):
        rows = [_say_source(row) for row in voices[voices["voice"] == voice].itertuples()]
        told += [f"{title}: {'; '.join(rows)}"] * bool(rows)
    lines = [wrap(text, width, style.TEXT_SIZE, lines=max(1, room // 2)) for text in told]
    return "\n".join("\n".join(lines).split("\n")[:room])


def _draw_legend(ax: Axes, n_more: int) -> None:
    from matplotlib.patches import Patch

    handles = [
        Patch(label=voice, facecolor=style.VOICES[voice]["facecolor"], edgecolor=style.INK)
        for voice in VOICES
    ]
    handles.append(
        Patch(label="hedged", facecolor="white", edgecolor=style.INK, hatch=style.HEDGED)
    )
    note = (
        f"+{n_more} more articles"
        if n_more > 0
        else "bar: all claims of an article; number: claims"
    )
    style.write_legend(ax, handles, note)
