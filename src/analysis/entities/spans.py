"""Where the names of an article stand: the engine's spans put right, and the repeats it missed."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from analysis.entities.page import Page
from analysis.entities.words import words


class Name(NamedTuple):
    """Tokens start to end of one name; the engine's label, empty where it gave none."""

    start: int
    end: int
    label: str
    basis: str


def find_names(page: Page) -> list[Name]:
    """Every name of the page, in the order of the text, none inside another."""
    names = [name for span in page.spans for name in _corrected(page, *span)]
    running = [name for name in names if not page.title_case[name.start]]
    headline = [name for name in names if page.title_case[name.start]]
    known = _word_sequences(page, running or headline)
    cut = [name for name in headline if not _holds_known_name(page, name, known)]
    found = sorted([*running, *cut])
    return sorted([*found, *_repeats(page, found, known)])


def _corrected(page: Page, start: int, end: int, label: str) -> Iterator[Name]:
    """The engine's span without what is no part of the name; two names where it holds a bracket."""
    cuts = [start - 1, *(i for i in range(start, end) if page.words[i] in '()[]"\n'), end]
    for left, right in zip(cuts, cuts[1:], strict=False):
        first, last = _trimmed(page, left + 1, right, label)
        if first < last:
            kept = (first, last) == (start, end)
            yield Name(first, last, label, "engine" if kept else "engine, span corrected")


def _trimmed(page: Page, start: int, end: int, label: str) -> tuple[int, int]:
    while start < end and _is_edge(page, start):
        start += 1
    while start < end and _is_edge(page, end - 1):
        end -= 1
    titles = words("person_titles")
    while label == "PERSON" and end - start > 1 and page.lower[start] in titles:
        start += 1
    return start, end


def _is_edge(page: Page, i: int) -> bool:
    """Whether a name neither begins nor ends with this token."""
    word = page.words[i]
    if page.lower[i] in words("function") and not (word.isupper() and len(word) > 1):
        return True
    if page.title_case[i] and page.lower[i] in page.lower_words:
        return True
    return not (word[0].isupper() or any(c.isupper() for c in word) or word[0].isdigit())


def _word_sequences(page: Page, names: Iterable[Name]) -> dict[str, list[tuple[str, ...]]]:
    """By first word the word sequences that count as this name again, the longest first."""
    sequences = set()
    for name in names:
        written = tuple(page.words[name.start : name.end])
        sequences.add(written)
        if name.label == "PERSON" and len(written) > 1:
            sequences.add(written[-1:])
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for written in sorted(sequences, key=lambda s: (-len(s), s)):
        if len(written) > 1 or _can_stand_alone(page, written[0]):
            by_first.setdefault(written[0], []).append(written)
    return by_first


def _can_stand_alone(page: Page, word: str) -> bool:
    return word[0].isupper() and word.lower() not in page.lower_words


def _holds_known_name(page: Page, name: Name, known: dict) -> bool:
    """Whether a span in a headline is a name of the body with more words around it."""
    written = tuple(page.words[name.start : name.end])
    if written in known.get(written[0], ()):
        return False
    return any(_match(page, i, known) for i in range(name.start, name.end))


def _match(page: Page, i: int, known: dict) -> int:
    """How many tokens from i on are a known name."""
    for written in known.get(page.words[i], ()):
        if tuple(page.words[i : i + len(written)]) == written:
            return len(written)
    return 0


def _repeats(page: Page, found: list[Name], known: dict) -> Iterator[Name]:
    taken = {i for name in found for i in range(name.start, name.end)}
    i = 0
    while i < len(page.words):
        length = 0 if i in taken else _match(page, i, known)
        if length and taken.isdisjoint(range(i, i + length)):
            yield Name(i, i + length, "", "repeat of a name found elsewhere")
        i += max(length, 1)
