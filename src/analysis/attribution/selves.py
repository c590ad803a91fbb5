"""Whether a source speaks of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.attribution.found import Attribution
from analysis.attribution.names import Names
from analysis.attribution.resolution import ORGANISATION, PERSON, Source
from analysis.attribution.syntax import SUBJECTS, is_infinitive

if TYPE_CHECKING:
    from spacy.tokens import Token

IMPERSONAL = frozenset(("be", "seem", "appear", "take", "rain", "snow"))  # "it is possible that"
OWN_DEEDS = frozenset(("confirm", "announce", "deny", "promise"))  # "confirmed his meeting"
SELVES = frozenset(("i", "we", "he", "she", "it"))


def is_about_itself(attribution: Attribution, source: Source, names: Names) -> bool:
    """Whether the first subject of the content is the source: "She said she would go"."""
    if attribution.content is None or attribution.speaker is None:
        return False
    words = attribution.speaker.doc[attribution.content[0] : attribution.content[1]]
    verb = words.root
    subject = next((t for t in words if t.dep_ in SUBJECTS and t.head == verb), None)
    if subject is None:
        is_own_act = is_infinitive(verb) and verb.dep_ == "xcomp" and words[0].lower_ == "to"
        return is_own_act or _is_own(words[0], attribution.kind, source)
    return _is_source(subject, attribution, source, names)


def _is_own(first: Token, kind: str, source: Source) -> bool:
    """Whether somebody confirms "his meeting": a deed of the source's own."""
    owners = ("his", "her") if source.kind == PERSON else ("its", "their")
    return kind in OWN_DEEDS and first.tag_ == "PRP$" and first.lower_ in owners


def _speaks_for(attribution: Attribution, subject: Token) -> bool:
    """Whether "he" is rather whose spokesman speaks: "His lawyer, Bo Ek, said he was ill"."""
    owner = "his" if subject.lower_ == "he" else "her"
    return any(t.lower_ == owner for t in subject.doc[slice(*attribution.source)])


def _is_source(subject: Token, attribution: Attribution, source: Source, names: Names) -> bool:
    if subject.lower_ in SELVES:
        is_quoted = attribution.speaker.doc[attribution.content[0]].text in ('"', "'")
        if subject.lower_ in ("i", "we") or is_quoted:
            return subject.lower_ in ("i", "we")
        if subject.lower_ in ("he", "she") and _speaks_for(attribution, subject):
            return False
        if subject.lower_ == "it":
            return source.kind == ORGANISATION and subject.head.lemma_ not in IMPERSONAL
        return source.kind == PERSON
    name = names.at(subject.idx)
    return name is not None and name.entity == source.entity
