"""The look that all figures share: style, colours, a sheet measured in inches, titles."""

from __future__ import annotations

import inspect
from contextlib import contextmanager
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from analysis.collection import without_collection
from analysis.figures.fitting import wrap_evenly

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

    from matplotlib.axes import Axes

# Okabe and Ito's palette: its members stay apart in every common form of colour blindness.
BLUE, ORANGE, GREEN, VERMILLION, SKY = "#0072B2", "#E69F00", "#009E73", "#D55E00", "#56B4E9"
INK, GREY, PALE, BAND = "#222222", "#595959", "#DADADA", "#F5F5F5"
# Looks of things told apart: always by more than colour.
SHARED = {"facecolor": BLUE, "edgecolor": BLUE}
LONE = {"facecolor": ORANGE, "edgecolor": INK, "hatch": "//"}
STATUSES = {
    "happened": {"facecolor": BLUE, "edgecolor": BLUE},
    "since": {"facecolor": GREEN, "edgecolor": GREEN},
    "planned": {"facecolor": "white", "edgecolor": VERMILLION, "hatch": "////", "linewidth": 1.5},
}
VOICES = {
    "own voice": {"facecolor": BLUE, "ink": "white"},
    "named source": {"facecolor": SKY, "ink": INK},
    "unnamed source": {"facecolor": ORANGE, "ink": INK},
}
HEDGED = "///"
PUBLISHED = {"color": GREY, "linestyle": (0, (3, 2)), "linewidth": 1.5}
LINKS = {
    "conflict": {"color": VERMILLION, "linestyle": "-", "linewidth": 2.2, "marker": "X",
                 "markersize": 11, "markeredgecolor": "white"},
    "differ": {"color": INK, "linestyle": (0, (5, 3)), "linewidth": 1.3, "marker": "D",
               "markersize": 7, "markerfacecolor": "white"},
    "agree": {"color": BLUE, "linestyle": (0, (1, 1.5)), "linewidth": 2.2, "marker": "o",
              "markersize": 9, "markeredgecolor": "white"},
}  # fmt: skip
TEXT_SIZE, TITLE_SIZE = 12, 19
LINE = 0.23  # inches from one line of text to the next


@contextmanager
def house_style() -> Iterator[None]:
    """The style of the figures, whatever matplotlibrc the user has; undone afterwards."""
    matplotlib = _import_matplotlib()
    with without_collection(), matplotlib.rc_context(_settings()):
        yield


@cache
@without_collection(all_stays=True)
def _import_matplotlib() -> ModuleType:
    """With all that a figure needs: making its classes is most of what a first figure takes."""
    with _cleaning_docstrings_once():
        import matplotlib.backends.backend_svg
        import matplotlib.figure

    return matplotlib


@contextmanager
def _cleaning_docstrings_once() -> Iterator[None]:
    """Keeps what `inspect.cleandoc` makes of a docstring meanwhile.

    matplotlib describes its 100 classes when it is imported, each by the docstrings of the methods
    that it inherits, the same again and again: an eighth of the import.
    """
    clean = inspect.cleandoc
    inspect.cleandoc = cache(clean)
    try:
        yield
    finally:
        inspect.cleandoc = clean


@cache
def _settings() -> dict[str, object]:
    """matplotlib's defaults with those of the house in their place; the backend stays the user's.

    matplotlib.style would do, but reads the thirty styles of its own first.
    """
    from matplotlib import rc_params_from_file, rcParamsDefault

    house = files("analysis") / "data" / "figures.mplstyle"
    settings = rcParamsDefault | rc_params_from_file(house, use_default_template=False)
    return {name: setting for name, setting in settings.items() if name != "backend"}


def new_axes() -> Axes:
    """Axes on a figure of slide size that pyplot does not know, so no notebook shows it twice."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    figure = Figure()
    FigureCanvasAgg(figure)
    return figure.add_axes((0.03, 0.04, 0.94, 0.80))


def measure_in_inches(ax: Axes) -> tuple[float, float]:
    """Makes the Axes a blank sheet with inches as its unit, y downwards; its width and height."""
    box, dpi = ax.get_window_extent(), ax.figure.dpi
    width, height = box.width / dpi, box.height / dpi
    ax.set_axis_off()
    ax.set(xlim=(0, width), ylim=(height, 0))
    return width, height


def write_title(ax: Axes, finding: str, alt_text: str) -> None:
    """The finding above the sheet, in two lines at most; the alt text as label of the Axes."""
    width, _ = measure_in_inches(ax)
    # y, because matplotlib otherwise lays the axis out, which is not drawn, to find a place above
    ax.set_title(wrap_evenly(finding, width, TITLE_SIZE, lines=2, bold=True), y=1)
    ax.set_label(alt_text)


def say_nothing_found(ax: Axes, what: str) -> Axes:
    """An Axes that says that there is nothing to draw."""
    width, height = measure_in_inches(ax)
    ax.text(width / 2, height / 2, "nothing found", ha="center", va="center", color=GREY, size=16)
    write_title(ax, f"No {what} found", f"Empty figure: no {what} found.")
    return ax


def write_legend(ax: Axes, handles: list, note: str = "") -> None:
    """What the looks mean, at the lower left of the sheet, and what is not drawn, at the right."""
    width, height = measure_in_inches(ax)
    if handles:
        ax.legend(handles=handles, loc="lower left", ncols=len(handles), frameon=False,
                  borderaxespad=0, borderpad=0, handlelength=1.6, columnspacing=1.5)  # fmt: skip
    ax.text(width, height, note.strip(), ha="right", va="bottom", color=GREY)
