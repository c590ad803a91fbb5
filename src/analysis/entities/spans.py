"""The engine's spans put right: what is no part of a name is cut off."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from analysis.entities.page import Page
from analysis.entities.words import words

QUARTER = re.compile(r"Q[1-4]|H[12]|FY\d*")
CUTS = frozenset("()[]/|") | {'"', "\n"}


class Name(NamedTuple):
    """Tokens start to end of one name; the engine's label, empty where it gave none."""

    start: int
    end: int
    label: str
    basis: str


def correct_spans(page: Page) -> list[Name]:
    """The engine's names without article, title and possessive; cut at brackets and quotes."""
    return [name for span in page.spans for name in _corrected(page, *span)]


def _corrected(page: Page, start: int, end: int, label: str) -> Iterator[Name]:
    cuts = [start - 1, *(i for i in range(start, end) if _is_cut(page, i, end, label)), end]
    for left, right in zip(cuts, cuts[1:], strict=False):
        first, last = trim(page, left + 1, right, label)
        if first < last and not (
            _is_calendar(page, first, last, label)
            or _is_portfolio(page, first, last, label)
            or _is_common_noun(page, first, last)
        ):
            kept = (first, last) == (start, end)
            owned = left >= start and page.words[left] == "'s"  # "Ada Lund's Acme": no person
            basis = "engine" if kept else "engine, span corrected"
            yield Name(first, last, "" if owned else label, basis)


def _is_cut(page: Page, i: int, end: int, label: str) -> bool:
    """Whether the span holds two names, or more than a name, with this token between them."""
    word = page.words[i]
    if word in CUTS or (word == "'s" and label == "PERSON"):
        return True
    if label in ("WORK_OF_ART", "LAW", "EVENT"):
        return False
    if page.plain.get(i, "").startswith("V"):
        return True
    return word == "at" or (word == "on" and page.lower[end - 1] in words("place_words"))


def trim(page: Page, start: int, end: int, label: str) -> tuple[int, int]:
    """The span without what stands before and after a name."""
    while start < end and _is_first_edge(page, start) and not _is_title_of_work(page, start, label):
        start += 1
    while start < end and _is_last_edge(page, end - 1):
        if label == "PERSON" and _is_surname(page, start, end - 1):
            break
        end -= 1
    while end - start > 1 and _is_title(page, start, label):
        start += 1
    if start < end and _is_possessive_name(page, end):
        end += 1
    return start, end


def _is_calendar(page: Page, start: int, end: int, label: str) -> bool:
    """Whether the span is a weekday, a month or a time zone; May and April may be people."""
    return label != "PERSON" and all(
        word.rstrip(".") in words("calendar") for word in page.lower[start:end]
    )


def _is_portfolio(page: Page, start: int, end: int, label: str) -> bool:
    """Whether the word is part of a title: "Interior Minister", but not "NATO Secretary"."""
    follows = page.lower[end] if end < len(page.words) else ""
    is_title = follows in words("portfolio_titles") and page.words[end][0].isupper()
    return is_title and end - start == 1 and label == "ORG" and page.words[start].istitle()


def _is_common_noun(page: Page, start: int, end: int) -> bool:
    """Whether one word has its capital from the start of the sentence only: "Trains stopped"."""
    word = page.words[start]
    if end - start > 1 or not page.opens[start] or word in page.upper_words or word.isupper():
        return False
    return page.tags[start] in ("NN", "NNS") or page.lower[start] in page.lower_words


def _is_title_of_work(page: Page, start: int, label: str) -> bool:
    """Whether the article belongs to it: "The Trial"."""
    quoted = start > 0 and page.words[start - 1] in ('"', "'")
    return label == "WORK_OF_ART" and quoted and page.words[start] in ("The", "A", "An")


def _is_possessive_name(page: Page, end: int) -> bool:
    """Whether an 's goes with the name since nothing follows that could be possessed."""
    if end + 1 >= len(page.words) or page.lower[end] != "'s":
        return False
    return page.words[end + 1] == "," or page.tags[end + 1] in ("VBD", "MD")


def _is_title(page: Page, i: int, label: str) -> bool:
    """Whether an honorific or an office begins the span: "Mr", "Senator"."""
    word = page.lower[i]
    if word in words("ambiguous_occupations"):
        return label == "PERSON"
    if word in words("honorifics"):
        return True
    following = page.lower[i + 1]  # "Premier League"
    in_name = following in words("organization_words") or following in words("event_words")
    return word in words("occupations") and not in_name


def _is_first_edge(page: Page, i: int) -> bool:
    """Whether a name does not begin with this token."""
    word = page.words[i]
    acronym = word.isupper() and len(word) > 1
    return (page.lower[i] in words("function") and not acronym) or _is_no_name(page, i)


def _is_last_edge(page: Page, i: int) -> bool:
    """Whether a name does not end with this token; "May" may be a surname."""
    small = page.title_case[i] or page.words[i].islower()
    return (small and page.lower[i] in words("function")) or _is_no_name(page, i)


def _is_surname(page: Page, start: int, i: int) -> bool:
    """Whether the token follows a first name, and is written like a name wherever it stands."""
    follows_name = i > start and not _is_no_name(page, i - 1)
    return follows_name and page.plain.get(i) == "NN" and page.lower[i] not in page.lower_words


def _is_no_name(page: Page, i: int) -> bool:
    """Whether the token alone is no word of a name: no capital, or one of the headline only."""
    word = page.words[i]
    if page.lower[i] in words("credits"):
        return True
    if page.title_case[i] and (page.lower[i] in page.lower_words or i in page.plain):
        return True
    return bool(QUARTER.fullmatch(word)) or not (
        any(letter.isupper() for letter in word) or word[0].isdigit()
    )
