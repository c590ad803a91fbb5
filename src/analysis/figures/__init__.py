"""The figures: a plot function for each, and how they are saved and shown.

Each `plot_x(table, articles, *, ax=None)` draws on an Axes that it uses as a sheet measured in
inches, titles it with what the data says, and labels it with its alt text. Numbers are computed
by `prepare_`, `count_`, `choose_` and `place_` functions, which give frames.
"""

from analysis.figures.claim_links import plot_comparison
from analysis.figures.entity_bars import plot_entity_counts
from analysis.figures.saving import alt_text, save_figures, show_figure
from analysis.figures.time_lanes import plot_timeline
from analysis.figures.voices import plot_voices

__all__ = [
    "alt_text",
    "plot_comparison",
    "plot_entity_counts",
    "plot_timeline",
    "plot_voices",
    "save_figures",
    "show_figure",
]
