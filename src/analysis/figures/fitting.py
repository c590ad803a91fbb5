"""Text cut and broken to a width in inches, with only characters that the figures' font has."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from matplotlib.ft2font import FT2Font

ELLIPSIS, NO_GLYPH = "…", "□"
FONT = "DejaVu Sans"  # comes with matplotlib, so that figures are the same everywhere
POINTS_PER_INCH = 72
LETTERS_PER_EM = 4  # more than any text has


def wrap(text: str, width: float, size: float, *, lines: int = 1, bold: bool = False) -> str:
    """The text in at most so many lines of at most `width` inches, cut with … where it is longer.

    >>> wrap("growing demand for electric vehicles", 1.6, 12, lines=2)
    'growing demand\\nfor electric…'
    """
    never_fits = int(LETTERS_PER_EM * lines * width * POINTS_PER_INCH / size) + 1
    words = printable(text[:never_fits]).split()
    done: list[str] = []
    while words and len(done) < lines:
        last = len(done) == lines - 1
        n = _count_fitting(words, width, size, bold)
        if last and n < len(words):
            done.append(_cut(" ".join(words), width, size, bold))
            break
        if n == 0:  # one word longer than a line
            head = _cut(words[0], width, size, bold)[:-1]
            done.append(head)
            words[0] = words[0][max(len(head), 1) :]
            continue
        done.append(" ".join(words[:n]))
        words = words[n:]
    return "\n".join(done)


def wrap_evenly(text: str, width: float, size: float, *, lines: int, bold: bool = False) -> str:
    """As `wrap`, with lines of about the same length: no line of one word."""
    widest = wrap(text, width, size, lines=lines, bold=bold)
    for share in (0.55, 0.65, 0.75, 0.85, 0.95):
        even = wrap(text, share * width, size, lines=lines, bold=bold)
        if even.split() == widest.split() and even.count("\n") == widest.count("\n"):
            return even
    return widest


def measure(text: str, size: float, bold: bool = False) -> float:
    """Width of one line of text, in inches.

    >>> measure("ii", 12) < measure("WW", 12)
    True
    """
    space = _measure_word("a b", bold) - _measure_word("ab", bold)
    words = text.split(" ")
    return (sum(_measure_word(w, bold) for w in words) + space * (len(words) - 1)) * size


def _count_fitting(words: list[str], width: float, size: float, bold: bool) -> int:
    """How many of the words fit into one line."""
    n = 0
    while n < len(words) and measure(" ".join(words[: n + 1]), size, bold) <= width:
        n += 1
    return n


def _cut(text: str, width: float, size: float, bold: bool) -> str:
    """The longest beginning that fits together with an ellipsis, after a whole word if possible."""
    ends = range(1, len(text) + 1)
    end = bisect_right(ends, width, key=lambda end: measure(text[:end] + ELLIPSIS, size, bold))
    head = text[:end]
    if end < len(text) and text[end] != " " and " " in head[len(head) // 2 :]:
        head = head[: head.rindex(" ")]
    return head.rstrip(" ,;:–-") + ELLIPSIS


@cache
def _measure_word(word: str, bold: bool) -> float:
    """Width of a word set in 1 point, in inches."""
    from matplotlib.font_manager import FontProperties
    from matplotlib.textpath import text_to_path

    font = FontProperties(family=FONT, weight="bold" if bold else "normal", size=100)
    width, _, _ = text_to_path.get_text_width_height_descent(word, font, ismath=False)
    return width / 100 / POINTS_PER_INCH


def printable(text: str) -> str:
    """The text without control characters, and with □ for what the font lacks.

    >>> printable("a\\tb 東 🚀")
    'a b □ □'
    """
    spaced = "".join(" " if c.isspace() else c for c in text)
    return "".join(_glyph(c) for c in spaced)


@cache
def _glyph(character: str) -> str:
    if unicodedata.category(character) in ("Cc", "Cf", "Cs", "Cn"):
        return ""
    has_it = all(font.get_char_index(ord(character)) for font in _fonts())
    return character if has_it else NO_GLYPH


@cache
def _fonts() -> tuple[FT2Font, ...]:
    """The two weights that figures are set in."""
    from matplotlib.font_manager import FontProperties, findfont, get_font

    fonts = (FontProperties(family=FONT, weight=weight) for weight in ("normal", "bold"))
    return tuple(get_font(findfont(font)) for font in fonts)
