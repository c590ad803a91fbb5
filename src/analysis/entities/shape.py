"""What a name says of its own type, and what the engine says of it.

Weights are in units of one vote of the engine on a name of one word.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from analysis.entities.page import Page
from analysis.entities.words import words

PLACES = ("GPE", "LOC", "FAC")
# The last word of a name, or the one before "of": its class, what it tells, how surely.
LAST_WORDS = (
    ("legal_forms", "ORG", 4.0),
    ("organization_words", "ORG", 3.0),
    ("company_words", "ORG", 2.5),
    ("place_words", "PLACE", 3.0),
    ("facility_words", "PLACE", 2.0),
    ("event_words", "EVENT", 3.0),
    ("law_words", "LAW", 3.0),
)
FIRST_WORDS = (
    ("club_letters", "ORG", 2.5),
    ("surname_beginnings", "PERSON", 2.0),
    ("ship_prefixes", "PRODUCT", 3.0),
    ("place_beginnings", "PLACE", 2.0),
)
DEMONYMS = ("ese", "ish", "ian", "ean", "can", "ans", "sts", "ern")
INITIAL = re.compile(r"[A-Z]\.")
CAPITAL_WITHIN = re.compile(r"(?!Mc|Mac|De|Di|La|Le|Fitz|Van)[A-Z]\w*[a-z][A-Z]")


class Clue(NamedTuple):
    """One piece of evidence that a name is of this kind (PLACE stands for GPE, LOC and FAC)."""

    kind: str
    weight: float
    reason: str
    of_engine: bool = False


def engine_clue(label: str, page: Page, start: int, end: int) -> Clue:
    """The engine's own vote; it is surer of several words, and of nationalities that look so."""
    several = end - start > 1
    weight = 1.0
    if label == "PERSON":
        in_place = start > 0 and page.lower[start - 1] in ("in", "near")
        weight = 2.0 if several and not in_place else 1.0
    elif label == "ORG":
        weight = 1.3 if several else 0.7
    elif label in PLACES:
        weight = 1.2
    elif label == "NORP":
        weight = 1.5 if is_demonym(page, end - 1) else 0.3
    kind = "PLACE" if label in PLACES else label
    return Clue(kind, weight, f"the engine says {label}", of_engine=True)


def shape_clues(page: Page, start: int, end: int) -> Iterator[Clue]:
    """The clues inside the name page.words[start:end]."""
    return (_of_words if end - start > 1 else _of_word)(page, start, end)


def is_demonym(page: Page, i: int) -> bool:
    """Whether the word looks like the name of a people: "Norwegian", "Norwegians"."""
    return page.tags[i] in ("JJ", "NNPS") or page.lower[i].endswith(DEMONYMS)


def listed(word: str, classes: Iterable[tuple[str, str, float]], where: str) -> Iterator[Clue]:
    """The clue of the first class that holds the word."""
    for name, kind, weight in classes:
        if word in words(name):
            yield Clue(kind, weight, f'"{word}" {where}')
            return


def _of_words(page: Page, start: int, end: int) -> Iterator[Clue]:
    lower, written = page.lower[start:end], page.words[start:end]
    telling = {lower[-1], lower[lower.index("of") - 1]} if "of" in lower[1:] else {lower[-1]}
    for word in sorted(telling):
        yield from listed(word, LAST_WORDS, "in the name")
    yield from listed(lower[0], FIRST_WORDS, "begins the name")
    if page.tags[end - 1] == "NNPS" and lower[-1] not in words("place_words"):
        yield Clue("ORG", 1.5, "the plural of a team")
    if any(INITIAL.fullmatch(word) for word in written[1:-1]):
        yield Clue("PERSON", 1.5, "an initial in the name")
    if "&" in written:
        yield Clue("ORG", 2.0, '"&" in the name')


def _of_word(page: Page, start: int, end: int) -> Iterator[Clue]:
    word = page.words[start]
    letters = word.replace(".", "")
    if letters.isalpha() and letters.isupper() and 2 <= len(letters) <= 6:
        acts = page.tags[end : end + 1] in (["VBZ"], ["VBD"], ["MD"], ["POS"])
        yield Clue("ORG", 0.6 if acts else 0.4, "an acronym")
        yield Clue("PERSON", -1.5, "an acronym")
    elif CAPITAL_WITHIN.match(word):
        yield Clue("ORG", 0.8, "a capital within the word")
    elif page.tags[start] == "JJ":
        yield Clue("NORP", 1.0, "an adjective")
