"""A name once known is known again in the whole article, and tells names from headline words."""

from collections.abc import Iterable, Iterator

from analysis.entities.clues import find_clues
from analysis.entities.missed import before_particles
from analysis.entities.page import Page
from analysis.entities.spans import Name
from analysis.entities.words import words

# The words of each name, the longest first, by the first of them.
Known = dict[str, list[tuple[str, ...]]]
DEMONYMS = ("ish", "ese", "ian", "ean", "can")
BEFORE_MONTH = ("in", "last", "next", "since", "early", "late", "until", "by", "of", "this", "mid")


def remember(page: Page, names: Iterable[Name]) -> Known:
    """The names, with the surnames of people and businesses without what business it is."""
    sequences = set()
    for name in names:
        written = tuple(page.words[name.start : name.end])
        sequences.add(written)
        if len(written) > 1 and _may_be_person(page, name):
            sequences.add(written[-1:])
        if len(written) > 1 and page.tags[name.end - 1] == "NNPS" and name.label in ("ORG", "GPE"):
            sequences.add(written[-1:])  # a team without its town
        sequences.update(_business_names(written))
    known: Known = {}
    for written in sorted(sequences, key=lambda s: (-len(s), s)):
        if len(written) > 1 or _can_stand_alone(page, written[0]):
            known.setdefault(written[0], []).append(written)
    return known


def _may_be_person(page: Page, name: Name) -> bool:
    """Whether the engine says so, or says nothing and no clue speaks against it."""
    if name.label:
        return name.label == "PERSON"
    clues = find_clues(page, name.start, name.end)
    return all(clue.kind == "PERSON" or clue.weight < 0 for clue in clues)


def with_given_names(page: Page, names: Iterable[Name], known: Known) -> Known:
    """The known names and the given names of people: "Danny" after "Danny Walker"."""
    people = [page.words[n.start] for n in names if n.label == "PERSON" and n.end - n.start > 1]
    return known | {
        word: [*known.get(word, []), (word,)]
        for word in sorted(set(people))
        if _can_stand_alone(page, word)
    }


def _business_names(written: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The name without its legal form, and without the words that say what business it is."""
    for name in ("legal_forms", "company_words"):
        while len(written) > 1 and written[-1].lower() in words(name):
            written = written[:-1]
        first = written[0].lower()
        told = len(written) > 1 or not (first in words("occupations") or first.endswith(DEMONYMS))
        if told:
            yield written


def _can_stand_alone(page: Page, word: str) -> bool:
    return word[0].isupper() and word.lower() not in page.lower_words


def is_headline_name(page: Page, name: Name, known: Known) -> bool:
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


def with_known_possessive(page: Page, name: Name, known: Known) -> Name:
    """The name with its 's where the article has shown that it belongs to it: "McDonald's"."""
    written = tuple(page.words[name.start : name.end + 1])
    if written[-1] == "'s" and written in known.get(written[0], ()):
        return name._replace(end=name.end + 1)
    return name


def find_repeats(page: Page, found: list[Name], known: Known) -> Iterator[Name]:
    """Known names where none was found yet."""
    taken = {i for name in found for i in range(name.start, name.end)}
    i = 0
    while i < len(page.words):
        length = 0 if i in taken else _match(page, i, known)
        if length == 1 and page.opens[i] and _is_function_word(page, i):
            length = 0
        if length and taken.isdisjoint(range(i, i + length)) and not _is_month(page, i, length):
            start = before_particles(page, i)
            yield Name(start, i + length, "", "repeat of a name found elsewhere")
        i += max(length, 1)


def _is_function_word(page: Page, i: int) -> bool:
    """Whether a first word is grammar and no name: "Will" in a question, not in "Will said"."""
    return page.lower[i] in words("function") and page.tags[i + 1 : i + 2] not in (["VBD"], ["VBZ"])


def _match(page: Page, i: int, known: Known) -> int:
    """How many tokens from i on are a known name."""
    for written in known.get(page.words[i], ()):
        if tuple(page.words[i : i + len(written)]) == written:
            return len(written)
    return 0


def _is_month(page: Page, i: int, length: int) -> bool:
    """Whether "May" is the month here, in an article that also names a person so."""
    if length > 1 or page.lower[i] not in words("calendar"):
        return False
    following = page.words[i + 1 : i + 2]
    return (i > 0 and page.lower[i - 1] in BEFORE_MONTH) or any(w[0].isdigit() for w in following)
