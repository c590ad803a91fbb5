"""Who a source is: its entity within the article, and what kind of source it is."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from analysis.attribution.lexicon import source_noun_kinds

if TYPE_CHECKING:
    from spacy.tokens import Token

PERSON, ORGANISATION, UNNAMED, DOCUMENT, SELF = (
    "named person",
    "organisation or outlet",
    "unnamed",
    "document",
    "subject itself",
)
THIRD_PERSON = frozenset(("he", "she", "him", "her", "his"))
FIRST_PERSON = frozenset(("i", "we", "my", "our", "me", "us"))
WINDOW = 600  # characters back in which a pronoun finds its name


class Name(NamedTuple):
    """A mention: text[start:end] names `entity`."""

    start: int
    end: int
    entity: str
    label: str


class Source(NamedTuple):
    """The canonical name of a source, or its words where the text leaves it open; its kind."""

    entity: str
    kind: str


def resolve(head: Token, words: str, names: list[Name], speakers: Iterable[str]) -> Source:
    """The entity and the kind of a source.

    Args:
        head: its head word.
        words: the source as written.
        names: the mentions of the article, in the order of the text.
        speakers: entities of the sources before it, the last one first.
    """
    name = _name_at(head, names)
    if name:
        return Source(name.entity, PERSON if name.label == "PERSON" else ORGANISATION)
    if head.lower_ in THIRD_PERSON:
        person = _last(head, names, ("PERSON",))
        return Source(person.entity, PERSON) if person else Source(words, UNNAMED)
    kind = source_noun_kinds().get(head.lemma_.lower(), UNNAMED)
    if kind == ORGANISATION.split()[0]:
        organisation = _last(head, names, ("ORG",))
        definite = words.lower().startswith("the ") and len(words.split()) == 2
        if definite and organisation:
            return Source(organisation.entity, ORGANISATION)
        return Source(words, ORGANISATION)
    return Source(words, DOCUMENT if kind == "document" else UNNAMED)


def _name_at(head: Token, names: list[Name]) -> Name | None:
    """The mention that holds the head word, or the name in apposition to it."""
    for token in (head, *(c for c in head.children if c.dep_ == "appos")):
        for name in names:
            if name.start <= token.idx < name.end:
                return name
    return None


def _last(head: Token, names: list[Name], labels: tuple[str, ...]) -> Name | None:
    """The last mention with one of these labels before the word."""
    before = [n for n in names if n.label in labels and 0 < head.idx - n.end < WINDOW]
    return before[-1] if before else None
