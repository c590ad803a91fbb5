"""The headline itself in a line that carries labels and the name of the outlet beside it."""

from __future__ import annotations

import functools
import re

from analysis.datafiles import load_lines

LABELS, OUTLETS = "headline_labels.txt", "outlet_words.txt"
FEWEST = 4  # words of a headline
MOST = 5  # words of the name of an outlet
BAR_OR_DASH = re.compile(r"\s*(?P<bar>\|)\s*|\s+(?:[-–—]|::)\s+")
DOMAIN = re.compile(r"\S+\.(?:com|org|net|co\.uk|news|tv|info)", re.IGNORECASE)


def find_headline(line: str) -> tuple[int, int]:
    """Where the headline begins and ends in a line.

    Left out are a label before it ("VIDEO: ", "[Updated] "), one in brackets after it, and the
    name of the outlet after a bar or a dash.

    >>> line = "VIDEO: Mayor of Kolm denies that he resigned (UPDATED) - The Evening Echo"
    >>> start, end = find_headline(line)
    >>> line[start:end]
    'Mayor of Kolm denies that he resigned'

    Limits: an outlet after a dash is known by its last word (`outlet_words.txt`) or as a domain;
    "Three dead in Kolm - police" says who says so.
    """
    start, end = 0, len(line)
    label = _leading_label().match(line)
    if label and _is_headline(line[label.end() :]):
        start = label.end()
    while True:
        cut = _cut_of(line, start, end)
        if cut == end:
            return start, end
        end = cut


def _cut_of(line: str, start: int, end: int) -> int:
    """Where what follows the headline begins; the end if nothing does."""
    label = _closing_label().search(line, start, end)
    *_, mark = (None, *BAR_OR_DASH.finditer(line, start, end))
    for cut in (label, mark if mark and _names_outlet(mark, line[:end]) else None):
        if cut and _is_headline(line[start : cut.start()]):
            return cut.start()
    return end


def _is_headline(text: str) -> bool:
    return len(text.split()) >= FEWEST


def _names_outlet(mark: re.Match, line: str) -> bool:
    """Whether what stands after a bar or a dash is the name of an outlet."""
    words = line[mark.end() :].split()
    if not 0 < len(words) <= MOST or not all(w[0].isupper() or w in ("of", "the") for w in words):
        return len(words) == 1 and bool(DOMAIN.fullmatch(words[0]))
    return bool(mark["bar"] or DOMAIN.fullmatch(words[-1])) or _last(words) in _outlet_words()


def _last(words: list[str]) -> str:
    return words[-1].strip("!'’").lower()


@functools.cache
def _leading_label() -> re.Pattern:
    labels = "|".join(map(re.escape, _read_labels()))
    return re.compile(
        rf"\s*(?:[\[(](?:{labels})[\])]\s*:?\s*|(?:{labels})\s*(?::|\||\s[-–—])\s*)", re.IGNORECASE
    )


@functools.cache
def _closing_label() -> re.Pattern:
    labels = "|".join(map(re.escape, _read_labels()))
    return re.compile(rf"\s*[\[(](?:{labels})(?: [\w:.]+){{0,3}}[\])]\s*$", re.IGNORECASE)


def _read_labels() -> list[str]:
    """The longest first, so that "live blog" is not read as "live"."""
    return sorted(load_lines(LABELS), key=len, reverse=True)


@functools.cache
def _outlet_words() -> frozenset[str]:
    return frozenset(" ".join(load_lines(OUTLETS)).split())
