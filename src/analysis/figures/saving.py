"""Figures as files and as output of a notebook: SVG and PNG with alt text, the same every time."""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from analysis.figures import style
from analysis.figures.claim_links import plot_comparison
from analysis.figures.entity_bars import plot_entity_counts
from analysis.figures.time_lanes import plot_timeline
from analysis.figures.voices import plot_voices
from analysis.files import write_whole

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from analysis.tables import Tables

# What would change the bytes from run to run, or from one release of matplotlib to the next.
METADATA = {"svg": dict.fromkeys(("Date", "Creator", "Format", "Type")), "png": {"Software": None}}


def save_figures(tables: Tables, folder: str | Path) -> list[Path]:
    """Writes each figure as SVG and PNG with its alt text; a file is replaced whole or not at all.

    Args:
        tables: what `analyse` gives.
        folder: made if it is not there.

    Returns:
        The files written: for each figure NAME.svg, NAME.png and NAME.alt.txt, the same bytes on
        every run.
    """
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    return [
        write_whole(folder / f"{name}.{ending}", content)
        for name, ax in plot_all(tables).items()
        for ending, content in (
            ("svg", render(ax, "svg")),
            ("png", render(ax, "png")),
            ("alt.txt", alt_text(ax) + "\n"),
        )
    ]


def plot_all(tables: Tables) -> dict[str, Axes]:
    """Every figure of a batch of articles, by name."""
    articles = tables.articles
    return {
        "entity_counts": plot_entity_counts(tables.entity_counts, articles),
        "voices": plot_voices(tables.voices, tables.claims, articles),
        "claim_comparison": plot_comparison(tables.comparisons, tables.sentences, articles),
        "timeline": plot_timeline(tables.timeline, articles),
    }


@dataclass(frozen=True, repr=False)
class ShownFigure:
    """A figure as a notebook displays it: SVG, PNG where SVG is not shown, alt text for both."""

    svg: str
    png: bytes
    alt_text: str

    def __repr__(self) -> str:
        """The alt text."""
        return self.alt_text

    def _repr_mimebundle_(self, **_: object) -> tuple[dict, dict]:
        """What Jupyter asks for: the outputs by MIME type, and what to say of each."""
        outputs = {"image/svg+xml": self.svg, "image/png": self.png, "text/plain": self.alt_text}
        alt = {"alt": self.alt_text}
        return outputs, {"image/svg+xml": alt, "image/png": alt}


def show_figure(ax: Axes) -> ShownFigure:
    """What a notebook cell ends with to show the figure of a plot function, once.

    The plot functions draw on figures that pyplot does not know, so nothing is shown twice, and
    the SVG, which nbval compares, is the same in every run.

    >>> import pandas as pd
    >>> from analysis.figures import plot_entity_counts
    >>> none = pd.DataFrame(columns=["entity", "label", "article_id", "n_mentions"])
    >>> show_figure(plot_entity_counts(none))
    Empty figure: no names found.
    """
    return ShownFigure(render(ax, "svg").decode(), render(ax, "png"), alt_text(ax))


def alt_text(ax: Axes) -> str:
    """What the figure shows, in words, for who can't see it."""
    return ax.get_label()


def render(ax: Axes, kind: str) -> bytes:
    """The figure of the Axes as an SVG or PNG file, the same bytes on every run."""
    buffer, metadata = io.BytesIO(), dict(METADATA[kind])
    if kind == "svg":
        metadata["Title"] = " ".join(ax.get_title(loc="left").split())
    with style.house_style():
        ax.figure.savefig(buffer, format=kind, metadata=metadata)
    return _describe(buffer.getvalue(), alt_text(ax)) if kind == "svg" else buffer.getvalue()


def _describe(svg: bytes, text: str) -> bytes:
    """The SVG as narrow as its page, with its alt text where screen readers look for it."""
    svg = svg.replace(b"<svg ", b'<svg style="max-width: 100%; height: auto" ', 1)
    before, title, after = svg.partition(b"</title>")
    return before + title + f"\n <desc>{escape(text)}</desc>".encode() + after
