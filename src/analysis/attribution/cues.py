"""Cues of attribution: the words by which a text says that somebody says, thinks or shows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from analysis.attribution.lexicon import (
    Sense,
    adjective_senses,
    adverb_kinds,
    noun_senses,
    verb_senses,
)

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


class Cue(NamedTuple):
    """Tokens doc[start:end], the word that governs them, its form and its senses."""

    head: Token
    start: int
    end: int
    form: str  # verb, noun, adjective, adverb, preposition
    senses: tuple[Sense, ...]


def find_cues(doc: Doc) -> Iterator[Cue]:
    """Every word that can be a cue, in the order of the text; its context decides later."""
    verbs, nouns, adjectives = verb_senses(), noun_senses(), adjective_senses()
    adverbs = adverb_kinds()
    for token in doc:
        lemma = token.lemma_.lower()
        if lemma in verbs and token.pos_ in ("VERB", "AUX"):
            yield _verb_cue(token, lemma)
        elif lemma in nouns and token.pos_ == "NOUN":
            yield Cue(token, token.i, token.i + 1, "noun", nouns[lemma])
        elif lemma in adjectives and token.dep_ in ("acomp", "oprd", "conj", "amod"):
            yield Cue(token, token.i, token.i + 1, "adjective", adjectives[lemma])
        elif token.lower_ in adverbs:
            sense = Sense(adverbs[token.lower_], ("bare",))
            yield Cue(token, token.i, token.i + 1, "adverb", (sense,))
        elif token.lower_ == "according" and token.i + 1 < len(doc):
            if doc[token.i + 1].lower_ == "to":
                sense = Sense("say", ("clause",))
                yield Cue(token, token.i, token.i + 2, "preposition", (sense,))


def _verb_cue(token: Token, lemma: str) -> Cue:
    """The verb with its particle, where the two together are a cue."""
    for child in token.rights:
        if child.dep_ in ("prt", "prep", "advmod") and child.i == token.i + 1:
            senses = verb_senses().get(f"{lemma}_{child.lower_}")
            if senses:
                return Cue(token, token.i, child.i + 1, "verb", senses)
    return Cue(token, token.i, token.i + 1, "verb", verb_senses()[lemma])
