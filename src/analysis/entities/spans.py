"""Where the names of an article stand: the engine's spans put right, and the repeats it missed."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from analysis.entities.clues import is_telling
from analysis.entities.page import Page
from analysis.entities.words import words

BESIDE_NAMES = ("function", "occupations", "honorifics", "legal_forms", "calendar")
QUARTER = re.compile(r"Q[1-4]|H[12]|FY\d*")
PROPER = ("NNP", "NNPS")
NOUNS = ("NN", "NNS", "SYM", "FW")  # what the tagger also calls a name
CUTS = frozenset("()[]/|") | {'"', "\n"}


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
    running = _with_missed(page, _extended(page, running))
    headline = [name for name in names if page.title_case[name.start]]
    known = _word_sequences(page, running or headline)
    cut = [name for name in headline if _is_headline_name(page, name, known)]
    found = sorted([*running, *cut])
    return sorted([*found, *_repeats(page, found, known)])


def _corrected(page: Page, start: int, end: int, label: str) -> Iterator[Name]:
    """The engine's span without what is no part of the name; two names where it holds a bracket."""
    cuts = [start - 1, *(i for i in range(start, end) if page.words[i] in CUTS), end]
    for left, right in zip(cuts, cuts[1:], strict=False):
        first, last = _trimmed(page, left + 1, right, label)
        if first < last:
            kept = (first, last) == (start, end)
            yield Name(first, last, label, "engine" if kept else "engine, span corrected")


def _trimmed(page: Page, start: int, end: int, label: str) -> tuple[int, int]:
    while start < end and _is_first_edge(page, start) and not _is_title_of_work(page, start, label):
        start += 1
    while start < end and _is_last_edge(page, end - 1):
        end -= 1
    while end - start > 1 and _is_title(page, start, label):
        start += 1
    if start < end and _is_possessive_name(page, end):
        end += 1
    return start, end


def _is_title_of_work(page: Page, start: int, label: str) -> bool:
    """Whether the article belongs to it: "The Trial"."""
    quoted = start > 0 and page.words[start - 1] in ('"', "'")
    return label == "WORK_OF_ART" and quoted and page.words[start] in ("The", "A", "An")


def _is_possessive_name(page: Page, end: int) -> bool:
    """Whether an 's goes with the name since nothing follows that could be possessed."""
    if end + 1 >= len(page.words) or page.lower[end] != "'s":
        return False
    return page.words[end + 1] == "," or page.tags[end + 1] in ("VBD", "MD")


def _extended(page: Page, names: list[Name]) -> list[Name]:
    """The names with the proper nouns beside them that the engine left out."""
    taken = {i for name in names for i in range(name.start, name.end)}
    extended = []
    for name in names:
        start, end = name.start, name.end
        while start and start - 1 not in taken and _extends(page, start - 1, name.label):
            start -= 1
        while end < len(page.words) and end not in taken and _extends(page, end, name.label):
            end += 1
        changed = (start, end) != (name.start, name.end)
        basis = "engine, proper nouns beside it added" if changed else name.basis
        extended.append(Name(start, end, name.label, basis))
    return extended


def _extends(page: Page, i: int, label: str) -> bool:
    """Whether the proper noun at i belongs to the name beside it: "Air" to "China"."""
    word = page.lower[i]
    return (
        label != "NORP"
        and page.tags[i] in PROPER
        and _is_proper(page, i)
        and word.isalpha()
        and not page.opens[i]
        and not any(word in words(name) for name in BESIDE_NAMES)
    )


def _with_missed(page: Page, names: list[Name]) -> list[Name]:
    """The names, and runs of proper nouns between them for which the context speaks."""
    taken = {i for name in names for i in range(name.start, name.end)}
    missed = [
        Name(*run, "", "proper noun in a telling context")
        for run in _proper_runs(page, taken)
        if is_telling(page, *run)
    ]
    return sorted([*names, *missed])


def _proper_runs(page: Page, taken: set[int]) -> Iterator[tuple[int, int]]:
    """Proper nouns in running text that are in no name yet, without the titles before them."""
    i = 0
    while i < len(page.words):
        start = i
        while i < len(page.words) and i not in taken and _is_proper(page, i):
            i += 1
        first, last = _trimmed(page, start, i, "PERSON")
        if first < last and page.lower[first] not in words("occupations"):
            yield first, last
        i = max(i, start + 1)


def _is_proper(page: Page, i: int) -> bool:
    if page.title_case[i] or not page.words[i][0].isupper():
        return False
    if page.lower[i] in words("calendar"):
        return False
    return page.tags[i] in PROPER or (not page.opens[i] and page.tags[i] in NOUNS)


def _is_title(page: Page, i: int, label: str) -> bool:
    """Whether an honorific or an office begins the span: "Mr", "Senator"."""
    word = page.lower[i]
    if word in words("honorifics"):
        return True
    if word in words("ambiguous_occupations"):
        return label == "PERSON"
    return word in words("occupations")


def _is_first_edge(page: Page, i: int) -> bool:
    """Whether a name does not begin with this token."""
    if page.lower[i] in words("function") and not _is_acronym(page.words[i]):
        return True
    return _is_no_name(page, i)


def _is_last_edge(page: Page, i: int) -> bool:
    """Whether a name does not end with this token; "May" may be a surname."""
    if page.lower[i] in words("function") and (page.title_case[i] or page.words[i].islower()):
        return True
    return _is_no_name(page, i)


def _is_acronym(word: str) -> bool:
    return word.isupper() and len(word) > 1


def _is_no_name(page: Page, i: int) -> bool:
    word = page.words[i]
    if page.title_case[i] and page.lower[i] in page.lower_words:
        return True
    if QUARTER.fullmatch(word):
        return True
    return not (any(c.isupper() for c in word) or word[0].isdigit())


def _word_sequences(page: Page, names: Iterable[Name]) -> dict[str, list[tuple[str, ...]]]:
    """By first word the word sequences that count as this name again, the longest first."""
    sequences = set()
    for name in names:
        written = tuple(page.words[name.start : name.end])
        sequences.add(written)
        if name.label == "PERSON" and len(written) > 1:
            sequences.add(written[-1:])
        sequences.update(_business_names(written))
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for written in sorted(sequences, key=lambda s: (-len(s), s)):
        if len(written) > 1 or _can_stand_alone(page, written[0]):
            by_first.setdefault(written[0], []).append(written)
    return by_first


def _business_names(written: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The name without its legal form, and without the words that say what business it is."""
    for name in ("legal_forms", "company_words"):
        while len(written) > 1 and written[-1].lower() in words(name):
            written = written[:-1]
        yield written


def _can_stand_alone(page: Page, word: str) -> bool:
    return word[0].isupper() and word.lower() not in page.lower_words


def _is_headline_name(page: Page, name: Name, known: dict) -> bool:
    """Whether a span between the capitals of a headline is a name: as the body has it, or alone.

    One that holds a name of the body is that name with other words around it.
    """
    written = page.words[name.start : name.end]
    if tuple(written) in known.get(written[0], ()):
        return True
    if any(_match(page, i, known) for i in range(name.start, name.end)):
        return False
    seen = any(word in page.upper_words for word in written)
    person = name.label == "PERSON" and len(written) > 1
    return seen or person or name.label in ("GPE", "NORP") or not page.upper_words


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
