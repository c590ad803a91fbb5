"""Who a source is: its entity within the article, and what kind of source it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from analysis.attribution.lexicon import source_noun_kinds
from analysis.attribution.names import Name, Names
from analysis.attribution.roles import PERSONAL, find_holder

if TYPE_CHECKING:
    from spacy.tokens import Span as Words
    from spacy.tokens import Token

PERSON, ORGANISATION, UNNAMED, DOCUMENT = "person", "organisation", "unnamed", "document"
DESCRIPTION = "description"  # kind of a noun like "singer", which need not be introduced
KIND_OF_LABEL = {"PERSON": PERSON, "NORP": UNNAMED, "WORK_OF_ART": DOCUMENT, "LAW": DOCUMENT}
GENDER = {"he": "he", "him": "he", "his": "he", "she": "she", "her": "she", "hers": "she"}
IT = ("it", "its")
SPOKEN_FOR = frozenset(("spokesman", "spokeswoman", "spokesperson", "spokespeople"))
GROUPS = ("ORG", "GPE", "FAC")
# Whose names have the word in them: "the court" is none that is called a hospital or Acme.
NAMED_SO = frozenset(
    ("court", "hospital", "church", "police", "army", "parliament", "senate", "house", "congress")
    + ("ministry", "department", "council")
)
GOVERNED = frozenset(("government", "country", "nation", "state", "city", "county"))
WINDOW = 800  # characters back in which a description finds its name


class Source(NamedTuple):
    """The canonical name of a source, or its words where the text leaves it open; its kind."""

    entity: str
    kind: str


def resolve(head: Token, words: Words, names: Names, heard: list[Name]) -> Source:
    """The entity and the kind of a source.

    Args:
        head: its head word.
        words: the whole of it.
        names: those of the article.
        heard: sources before it that pronouns stood for.
    """
    name = _name_of(head, names)
    if name:
        return Source(name.entity, KIND_OF_LABEL.get(name.label, ORGANISATION))
    if head.lower_ in GENDER:
        person = _antecedent(head, names, heard)
        return _of_person(person.entity if person else "", words)
    if head.lower_ in IT:
        return _of_organisation(_nearest_group(head, names), words, UNNAMED)
    if head.pos_ == "PROPN" and not head.is_lower:
        is_group = words[0].lower_ == "the"
        return Source(words.text, ORGANISATION if is_group else PERSON)
    return _described(head, words, names)


def _described(head: Token, words: Words, names: Names) -> Source:
    """A source named by a common noun."""
    kind = source_noun_kinds().get(head.lemma_.lower(), UNNAMED)
    if kind == DOCUMENT:
        return _of_document(head, words, names)
    if kind == ORGANISATION:
        return _of_organisation(_employer(head, words, names), words, ORGANISATION)
    if kind in PERSONAL and _is_definite(head, words):
        return _of_person(_introduced(head, words, names), words)
    return Source(words.text, UNNAMED)


def _is_definite(head: Token, words: Words) -> bool:
    """The mayor, this company; not "the mayor's office"."""
    return words[0].lower_ in ("the", "this") and words[0].head == head and head.tag_ == "NN"


def _of_document(head: Token, words: Words, names: Names) -> Source:
    """A document is of who issued it, where that is said; "media reports" leave it open."""
    if head.tag_ == "NNS" and len(words) <= 2 and head.lemma_.lower() == "report":
        return Source(words.text, UNNAMED)
    for name in names.within(words.start_char, words.end_char):
        before = names.text[max(0, name.start - 10) : name.start].split()
        is_issuer = bool(before) and before[-1].lower() in ("by", "from")
        if name.label == "ORG" or is_issuer:
            return Source(name.entity, DOCUMENT)
    return Source(words.text, DOCUMENT)


def _employer(head: Token, words: Words, names: Names) -> Name | None:
    """Whom a spokesman speaks for, or what "the company" and "coast guard" stand for."""
    lemma = head.lemma_.lower()
    if lemma in SPOKEN_FOR:
        inside = names.within(words.start_char, words.end_char)
        return next((n for n in inside if n.label in ("ORG", "GPE")), None)
    if _is_definite(head, words):
        return _group(head, lemma, names)
    if any(c.dep_ in ("det", "poss") for c in head.children) or head.tag_ != "NN":
        return None
    return next((n for n in names.all if n.entity.lower().endswith(words.text.lower())), None)


def _of_person(entity: str, words: Words) -> Source:
    return Source(entity, PERSON) if entity else Source(words.text, UNNAMED)


def _of_organisation(name: Name | None, words: Words, otherwise: str) -> Source:
    return Source(name.entity, ORGANISATION) if name else Source(words.text, otherwise)


def _name_of(head: Token, names: Names) -> Name | None:
    """The mention that holds the head word, or the name in apposition to it."""
    for token in (head, *(c for c in head.children if c.dep_ == "appos")):
        name = names.at(token.idx)
        if name:
            return name
    beside = names.at(head.idx + len(head) + 1)  # "the surveyors Munro & Pike"
    return beside if beside and head.tag_ in ("NN", "NNS") else None


def _antecedent(pronoun: Token, names: Names, heard: list[Name]) -> Name | None:
    """The person "he" or "she" stands for: the nearest subject, else the nearest name."""
    gender, at = GENDER[pronoun.lower_], pronoun.idx
    before = [n for n in names.within(at - WINDOW, at) if n.label == "PERSON"]
    before += [n for n in heard if at - WINDOW < n.start < at]
    fitting = [n for n in before if names.gender(n.entity) in ("", gender)]
    return max(fitting, key=lambda n: _nearness(n, at, names.text), default=None)


def _nearness(name: Name, at: int, text: str) -> tuple[int, bool, int]:
    """Nearer sentences first, in each of them subjects first, then the last name."""
    stops = text.count(". ", name.end, at) + text.count("\n", name.end, at)
    return -stops, name.is_subject, name.start


def _nearest_group(head: Token, names: Names) -> Name | None:
    """The organisation or place that "it" stands for: the nearest subject, else the nearest."""
    before = [n for n in names.within(head.idx - WINDOW, head.idx) if n.label in ("ORG", "GPE")]
    return max(before, key=lambda n: _nearness(n, head.idx, names.text), default=None)


def _main_group(head: Token, names: Names, labels: tuple[str, ...]) -> Name | None:
    """The organisation named most among those before the word; of several, the last."""
    before = [n for n in names.within(head.idx - WINDOW, head.idx) if n.label in labels]
    return max(before, key=lambda n: (names.counts[n.entity], n.start), default=None)


def _group(head: Token, lemma: str, names: Names) -> Name | None:
    """What "the museum", "the company", "the government" stands for."""
    before = names.within(0, head.idx)
    called = [n for n in before if lemma in n.entity.lower().split() and n.label in GROUPS]
    if called:
        return called[-1]
    if lemma in NAMED_SO or any(c.dep_ not in ("det", "case") for c in head.children):
        return None
    return _main_group(head, names, ("GPE",) if lemma in GOVERNED else ("ORG",))


def _introduced(head: Token, words: Words, names: Names) -> str:
    """The person introduced as what the noun says; "the singer" may be the only person near."""
    holder = find_holder(head, words, names.roles)
    if holder or source_noun_kinds()[head.lemma_.lower()] != DESCRIPTION:
        return holder
    near = {n.entity for n in names.within(head.idx - WINDOW, head.idx) if n.label == "PERSON"}
    introduced = {role.entity for role in names.roles}
    return near.pop() if len(near) == 1 and not near & introduced else ""
