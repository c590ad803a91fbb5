"""Figure: who speaks in each article: its own voice, named and unnamed sources, how surely."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pandas as pd

from analysis.figures import style
from analysis.figures.fitting import measure, wrap
from analysis.figures.wording import count, name_articles

if TYPE_CHECKING:
    from matplotlib.axes import Axes

OWN, NAMED, UNNAMED = VOICES = ("own voice", "named source", "unnamed source")
MOST_ARTICLES, MOST_SPEAKERS, MOST_ABOUT = 10, 8, 2
HEADER, FOOTER, NAMES_WIDTH, BAR, TALLEST_ROW = 0.3, 0.5, 2.6, 0.38, 2.0  # inches


def plot_voices(
    voices: pd.DataFrame,
    claims: pd.DataFrame,
    articles: pd.DataFrame | None = None,
    *,
    ax: Axes | None = None,
) -> Axes:
    """Draws the shares of own voice, named and unnamed sources in the claims of each article.

    Under each bar, as far as there is room, the speakers with their share of the words.

    Args:
        voices: table `voices`, for the speakers.
        claims: table `claims`, for the bars.
        articles: table `articles`, for the names of the articles; without it, their ids.
        ax: where to draw; by default a new figure of slide size.

    Limits: the 10 articles with most claims; a document or poll counts as a named source.
    """
    shares = count_claims_by_voice(claims)
    with style.house_style():
        names = name_articles(claims["article_id"], articles)
        ax = ax or style.new_axes()
        if shares.empty:
            return style.say_nothing_found(ax, "claims")
        style.write_title(ax, say_voices(shares, names), describe_voices(voices, shares, names))
        _draw_bars(ax, voices, shares, names)
        _draw_legend(ax, len(names) - MOST_ARTICLES)
    return ax


def count_claims_by_voice(claims: pd.DataFrame) -> pd.DataFrame:
    """One row per article and voice, also a voice that the article lacks: n_claims, n_hedged.

    >>> claims = pd.DataFrame({"article_id": ["a"] * 3, "source_kind": ["", "person", "person"],
    ...     "hedge": ["", "may", ""]})
    >>> count_claims_by_voice(claims)
      article_id           voice  n_claims  n_hedged
    0          a       own voice         1         0
    1          a    named source         2         1
    2          a  unnamed source         0         0
    """
    voice = claims["source_kind"].map({"": OWN, "unnamed": UNNAMED}).fillna(NAMED)
    hedged = claims["hedge"] != ""
    counts = hedged.groupby([claims["article_id"], voice.rename("voice")]).agg(["size", "sum"])
    every = [(article, voice) for article in sorted(set(claims["article_id"])) for voice in VOICES]
    index = pd.MultiIndex.from_tuples(every, names=["article_id", "voice"])
    counts = counts.reindex(index, fill_value=0).astype("int64").reset_index()
    return counts.rename(columns={"size": "n_claims", "sum": "n_hedged"})


def choose_articles(shares: pd.DataFrame, names: dict[str, str]) -> list[str]:
    """The articles to draw, in their order: those with most claims, if there are too many."""
    n_claims = shares.groupby("article_id")["n_claims"].sum()
    ranked = sorted(n_claims.index, key=lambda article: -n_claims[article])[:MOST_ARTICLES]
    return [article for article in names if article in ranked]


def say_voices(shares: pd.DataFrame, names: dict[str, str]) -> str:
    """The finding: how many of an article's claims are its sources', and which has most such.

    >>> shares = pd.DataFrame({"article_id": ["a"] * 3, "voice": VOICES,
    ...     "n_claims": [5, 4, 1], "n_hedged": [0, 2, 1]})
    >>> say_voices(shares, {"a": "Times"})
    'Sources make 50 % of the claims in Times, unnamed ones 10 %'
    """
    table = shares.pivot(index="article_id", columns="voice", values="n_claims")
    table = table.div(table.sum(axis=1), axis=0)
    sourced = (1 - table[OWN]).sort_values(ascending=False, kind="stable")
    top = sourced.index[0]
    if sourced[top] == 0:
        return "Every claim stands in the article’s own voice"
    finding = f"Sources make {_percent(sourced[top])} of the claims in {names[top]}"
    if table.loc[top, UNNAMED]:
        finding += f", unnamed ones {_percent(table.loc[top, UNNAMED])}"
    if len(table) == 2:
        return f"{finding}; {_percent(sourced.iloc[1])} in {names[sourced.index[1]]}"
    return finding + f", the most of {count(len(table), 'article')}" * (len(table) > 2)


def _percent(share: float) -> str:
    return "under 1 %" if 0 < share < 0.005 else f"{100 * share:.0f} %"


def describe_voices(voices: pd.DataFrame, shares: pd.DataFrame, names: dict[str, str]) -> str:
    """The alt text: the claims of each voice in each article, and its speakers."""
    told = []
    for article in choose_articles(shares, names):
        rows = shares[shares["article_id"] == article].itertuples()
        parts = [f"{row.voice} {row.n_claims} ({row.n_hedged} hedged)" for row in rows]
        speakers = list_speakers(voices, article)
        told.append(". ".join([f"{names[article]}: {', '.join(parts)}", *filter(None, [speakers])]))
    return f"Stacked bars: {say_voices(shares, names)}. Number of claims. {'. '.join(told)}."


def list_speakers(voices: pd.DataFrame, article: str) -> str:
    """Who speaks how much, for whom and about whom, most words first; empty if nobody does."""
    spoken = voices[(voices["article_id"] == article) & (voices["kind"] != "article")]
    if spoken.empty:
        return ""
    # One line for what somebody says as a person and what of himself.
    speakers = spoken.groupby("speaker", sort=False, as_index=False).agg(
        share=("share", "sum"), speaks_for=("speaks_for", "max"), about=("about", "max")
    )
    ranked = speakers.sort_values("share", ascending=False, kind="stable")
    return "Share of the words: " + "; ".join(
        map(_say_speaker, ranked.head(MOST_SPEAKERS).itertuples())
    )


def _say_speaker(row: NamedTuple) -> str:
    """A speaker with the share of the words; for and about whom, where that is known."""
    speaks_for = f" for {row.speaks_for}" if row.speaks_for not in row.speaker else ""
    about = ", ".join(row.about.split("; ")[:MOST_ABOUT])
    on = f" (on {about})" if about else ""
    return f"{row.speaker or 'somebody unnamed'}{speaks_for} {_percent(row.share)}{on}"


def _draw_bars(ax: Axes, voices: pd.DataFrame, shares: pd.DataFrame, names: dict[str, str]) -> None:
    """One bar per article, and under it the speakers, as many lines as there is room for."""
    width, height = style.measure_in_inches(ax)
    shown = choose_articles(shares, names)
    step = min(TALLEST_ROW, (height - HEADER - FOOTER) / len(shown))
    for n, article in enumerate(shown):
        y = HEADER + step * n + BAR / 2
        lines = max(1, min(3, int(step / style.LINE)))
        name = wrap(names[article], NAMES_WIDTH - 0.2, style.TEXT_SIZE, lines=lines, bold=True)
        ax.text(0, y, name, va="center", weight="bold")
        _draw_bar(ax, shares[shares["article_id"] == article], y, width - NAMES_WIDTH)
        room = int((step - BAR - 0.15) / style.LINE)
        speakers = wrap(
            list_speakers(voices, article), width - NAMES_WIDTH, style.TEXT_SIZE, lines=room
        )
        ax.text(NAMES_WIDTH, y + BAR / 2 + 0.06, speakers, va="top", color=style.GREY)


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
