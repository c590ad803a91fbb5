"""What the text around and inside a name says about its type: each clue with a weight and a reason.

Weights are in units of one vote of the engine on a name of one word.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from analysis.entities.page import Page
from analysis.entities.words import words

PLACES = ("GPE", "LOC", "FAC")
LONGEST_APPOSITION = 5  # words from its comma to the noun that tells
REACH_OF_PRONOUN = 12  # words


CAPITAL_WITHIN = re.compile(r"^(?!Mc|Mac|De|Di|La|Le|Fitz|Van)[A-Z]\w*[a-z][A-Z]")


class Clue(NamedTuple):
    """One piece of evidence that a name is of this kind (PLACE stands for GPE, LOC and FAC)."""

    kind: str
    weight: float
    reason: str


def kind_of(label: str) -> str:
    """The label, places taken together."""
    return "PLACE" if label in PLACES else label


def find_clues(page: Page, start: int, end: int) -> list[Clue]:
    """Every clue to the type of the name page.words[start:end]."""
    return [
        *_inside(page, start, end),
        *_before(page, start),
        *_after(page, end),
        *_behind_comma(page, end),
        *_where(page, start, end),
        *_pronoun(page, end),
    ]


def engine_clue(label: str, page: Page, start: int, end: int) -> Clue:
    """The engine's own vote; it is surer of several words, and of nationalities that look so."""
    weight = 1.0
    if label == "PERSON":
        inside = start > 0 and page.lower[start - 1] in ("in", "near")
        weight = 2.0 if end - start > 1 and not inside else 1.0
    elif label == "ORG":
        weight = 1.3 if end - start > 1 else 0.7
    elif label in PLACES:
        weight = 1.2
    elif label == "NORP":
        weight = 1.5 if _is_demonym(page, end - 1) else 0.3
    return Clue(kind_of(label), weight, f"the engine says {label}")


def _is_demonym(page: Page, i: int) -> bool:
    suffixed = page.lower[i].endswith(("ese", "ish", "ian", "ean", "can", "ans", "sts", "ern"))
    return page.tags[i] == "JJ" or page.tags[i] == "NNPS" or suffixed


def _inside(page: Page, start: int, end: int) -> Iterator[Clue]:
    last, first = page.lower[end - 1], page.lower[start]
    head = (
        page.lower[start + 1 : end].index("of") + start
        if "of" in page.lower[start + 1 : end]
        else 0
    )
    telling = {last, page.lower[head]} if head else {last}
    if end - start > 1:
        for name, kind, weight in (
            ("legal_forms", "ORG", 4.0),
            ("organization_words", "ORG", 3.0),
            ("company_words", "ORG", 2.5),
            ("place_words", "PLACE", 3.0),
            ("facility_words", "PLACE", 2.0),
            ("event_words", "EVENT", 3.0),
            ("law_words", "LAW", 3.0),
        ):
            found = sorted(telling & words(name))
            if found:
                yield Clue(kind, weight, f'"{found[0]}" in the name')
        if page.tags[end - 1] == "NNPS" and last not in words("place_words"):
            yield Clue("ORG", 1.5, "the plural of a team")
        if first in ("van", "von", "bin", "ibn", "ter"):
            yield Clue("PERSON", 2.0, f'"{first}" begins a surname')
        if first in words("ship_prefixes"):
            yield Clue("PRODUCT", 3.0, f'"{page.words[start]}" begins a ship\'s name')
        if first in ("mount", "lake", "port", "fort", "cape", "gulf"):
            yield Clue("PLACE", 2.0, f'"{first}" in the name')
        if any(len(w) == 2 and w[1] == "." for w in page.words[start + 1 : end - 1]):
            yield Clue("PERSON", 1.5, "an initial in the name")
        if "&" in page.words[start:end]:
            yield Clue("ORG", 2.0, '"&" in the name')
    elif _is_acronym(page.words[start]):
        yield Clue("ORG", 0.6 if _acts(page, end) else 0.4, "an acronym")
        yield Clue("PERSON", -1.5, "an acronym")
    elif CAPITAL_WITHIN.search(page.words[start]):
        yield Clue("ORG", 0.8, "a capital within the word")
    elif _is_demonym(page, start) and page.tags[start] == "JJ":
        yield Clue("NORP", 1.0, "an adjective")


def _acts(page: Page, end: int) -> bool:
    """Whether a verb or a possessive follows."""
    return page.tags[end : end + 1] in (["VBZ"], ["VBD"], ["MD"], ["POS"])


def _is_acronym(word: str) -> bool:
    letters = word.replace(".", "")
    return letters.isalpha() and letters.isupper() and 2 <= len(letters) <= 6


def _before(page: Page, start: int) -> Iterator[Clue]:
    one = page.lower[start - 1] if start else ""
    two = page.lower[start - 2] if start > 1 else ""
    if one in words("honorifics"):
        yield Clue("PERSON", 4.0, f'"{page.words[start - 1]}" before it')
    elif one in words("occupations"):
        yield Clue("PERSON", 2.0, f'"{page.words[start - 1]}" before it')
    elif one in ("said", "says") and start > 1:
        yield Clue("PERSON", 1.0, f'"{one}" before it')
    elif one == "as" and two == "such" and page.lower[start - 3] in words("kinds_of_organizations"):
        yield Clue("ORG", 2.0, f'"{page.lower[start - 3]} such as" before it')
    elif one == "visited":
        yield Clue("PLACE", 1.0, '"visited" before it')
    elif one in words("organization_nouns"):
        yield Clue("ORG", 2.0, f'"{one}" before it')
    elif one in words("product_nouns"):
        yield Clue("PRODUCT", 2.5, f'"{one}" before it')
    elif one == "," and two in words("organization_nouns"):
        yield Clue("ORG", 1.2, f'"{two}" in apposition to it')
    elif one == "of" and two in words("place_nouns"):
        yield Clue("PLACE", 3.0, f'"{two} of" before it')
    elif one in ("north", "south", "east", "west") or (
        one == "of" and two in ("north", "south", "east", "west", "outskirts", "streets")
    ):
        yield Clue("PLACE", 2.0, "a direction before it")
    elif page.kinds[start] == "boilerplate" and one in ("by", "from"):
        yield Clue("PERSON", 2.0, f'"{one}" in a line of credits')
    elif one == "/" and two in words("credits"):
        yield Clue("PERSON", 3.0, f'"{two}/" before it')
    elif one == "/" and page.kinds[start] == "boilerplate":
        yield Clue("ORG", 1.5, '"/" before it in a line of credits')
    elif page.kinds[start] == "dateline":
        yield Clue("ORG" if one == "(" else "PLACE", 3.0, "its place in the dateline")
    elif one in ("a", "an") and page.tags[start + 1 : start + 2] not in (["NNP"], ["NN"], ["NNS"]):
        yield Clue("NORP", 1.5, f'"{one}" before it')


def _after(page: Page, end: int) -> Iterator[Clue]:
    end = _behind_bracket(page, end)
    one = page.lower[end] if end < len(page.words) else ""
    two = page.lower[end + 1] if end + 1 < len(page.words) else ""
    if one in ("'s", "'"):
        if two in words("kin"):
            yield Clue("PERSON", 2.0, f'"{two}" after it')
        if two in ("spokesman", "spokeswoman", "campaign"):
            yield Clue("PERSON", 1.0, f'"{two}" after it')
        return
    if one in ("coach", "manager", "striker", "midfielder", "defender", "goalkeeper"):
        yield Clue("ORG", 1.2, f'"{one}" after it')
    elif one.isdigit() and len(one) < 3 and (two == "," or two.isspace()):
        yield Clue("ORG", 1.0, "a score after it")
    elif one in words("human_verbs") or one in ("himself", "herself"):
        yield Clue("PERSON", 2.0, f'"{one}" after it')
    elif one == "stock" and two.startswith(("market", "index", "exchange", "future")):
        yield Clue("PLACE", 0.5, '"stock market" after it')
    elif one in words("organization_heads"):
        yield Clue("ORG", 1.5, f'"{one}" after it')
    elif one in words("product_heads"):
        yield Clue("PRODUCT", 1.5, f'"{one}" after it')
    elif one in words("place_heads") or one in words("place_nouns"):
        yield Clue("PLACE", 1.2, f'"{one}" after it')
    elif one in words("speech_verbs"):
        yield Clue("PERSON", 0.6, f'"{one}" after it')
        yield Clue("PLACE", -0.5, f'"{one}" after it')


def _behind_bracket(page: Page, end: int) -> int:
    """The token after a closing quotation mark and an acronym in brackets."""
    end += page.words[end : end + 1] == ['"']
    return end + 3 * (page.words[end : end + 3 : 2] == ["(", ")"])


def _where(page: Page, start: int, end: int) -> Iterator[Clue]:
    """The preposition of a place, where no possessive follows the name."""
    one = page.lower[start - 1] if start else ""
    two = page.lower[start - 2] if start > 1 else ""
    the = one == "the"
    if the:
        one, two = two, page.lower[start - 3] if start > 2 else ""
    if one in ("in", "into") and two in words("owned") | words("believed"):
        if two in words("owned"):
            yield Clue("ORG", 3.0, f'"{two} {one}" before it')
        return
    if end < len(page.words) and page.lower[end] in ("'s", "'"):
        return
    if one in ("in", "near", "across", "throughout", "outside"):
        yield Clue("PLACE", 0.3 if the else 1.2, f'"{one}" before it')
    elif one in ("from", "into", "around", "at"):
        yield Clue("PLACE", 0.4, f'"{one}" before it')


def _behind_comma(page: Page, end: int) -> Iterator[Clue]:
    """Apposition, age and relative pronoun."""
    following = page.lower[end : end + LONGEST_APPOSITION + 1]
    if len(following) < 3 or following[0] not in (",", "is", "was", "who"):
        return
    one, two = following[1], following[2]
    if following[0] == "who" or one == "who":
        yield Clue("PERSON", 1.5, '"who" after it')
    elif one == "where":
        yield Clue("PLACE", 1.5, '"where" after it')
    elif one == "which":
        yield Clue("PERSON", -1.0, '"which" after it')
    elif following[0] == "," and one.isdigit() and len(one) < 3 and two in (",", "."):
        yield Clue("PERSON", 3.0, "an age after it")
    elif one in ("a", "an", "the", "his", "her", "its") or following[0] == ",":
        yield from _apposition(page, following[1:], end + 1)


def _apposition(page: Page, following: list[str], at: int) -> Iterator[Clue]:
    for i, word in enumerate(following):
        if word in (",", ".", ";", "of", "for", "in", "to", "who", "and"):
            return
        if page.tags[at + i].startswith("V"):
            return
        if page.words[at + i][0].isupper():
            continue
        for name, kind in (
            ("occupations", "PERSON"),
            ("organization_nouns", "ORG"),
            ("place_nouns", "PLACE"),
        ):
            if word in words(name) and page.tags[at + i].startswith("N"):
                yield Clue(kind, 2.0, f'"{word}" in apposition to it')
                return


def _pronoun(page: Page, end: int) -> Iterator[Clue]:
    """The first pronoun after the name, if no other name stands between."""
    for i in range(end, min(end + REACH_OF_PRONOUN, len(page.words))):
        word = page.lower[i]
        if word in ("he", "she", "his", "her"):
            yield Clue("PERSON", 0.7, f'"{word}" goes on from it')
            return
        if word in ("it", "its"):
            yield Clue("PERSON", -0.4, f'"{word}" goes on from it')
            return
        if page.tags[i] in ("NNP", "NNPS") or word in ('"', ";") or word.isspace():
            return
