"""Cues of attribution: the words by which a text says that somebody says, thinks or shows."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from analysis.attribution.lexicon import (
    THOUGHTS,
    Sense,
    adjective_senses,
    adverb_kinds,
    noun_senses,
    phrase_kinds,
    verb_senses,
)
from analysis.attribution.syntax import child, is_infinitive

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

# Second words of a cue stand close to its verb: "make it clear".
REACH = 4
# A verb that is on no list can still stand beside a quotation: "...," she thundered.
ANY_VERB = (Sense("say", ("aside",)),)
# An infinitive after these verbs is said, not only meant: "went on to say".
ASPECTUAL = frozenset(
    ("go", "continue", "begin", "start", "seem", "appear", "like", "proceed", "be")
)
# "Should say" and "can tell" report nothing.
UNREAL = frozenset(("should", "can", "must", "might", "could", "may"))


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
    phrase_nouns = {noun for _, noun in phrase_kinds()}
    for token in _candidates(doc):
        pos, lemma = token.pos_, token.lemma_.lower()
        if token.lower_ in ("according", "per"):
            preposition = _preposition(token)
            if preposition:
                yield preposition
        elif pos == "VERB" or (pos == "AUX" and lemma in verbs):
            cue = _verb(token, lemma)
            if _is_real(cue):
                yield cue
        elif pos == "NOUN" and lemma in phrase_nouns and (phrase := _phrase(token, lemma)):
            yield phrase
        elif pos == "NOUN" and lemma in nouns:
            yield Cue(token, token.i, token.i + 1, "noun", nouns[lemma])
        elif lemma in adjectives and token.dep_ in ("acomp", "oprd", "conj"):
            yield Cue(token, token.i, token.i + 1, "adjective", adjectives[lemma])
        elif token.lower_ in adverbs:
            sense = Sense(adverbs[token.lower_], ("rest",))
            yield Cue(token, token.i, token.i + 1, "adverb", (sense,))


def _candidates(doc: Doc) -> Iterator[Token]:
    """The words on a list, and main and inserted verbs: by numbers, since few words are either."""
    chosen = _listed()
    for i, numbers in enumerate(doc.to_array(["LEMMA", "LOWER", "DEP"]).tolist()):
        if not chosen.isdisjoint(numbers):
            yield doc[i]


@functools.cache
def _listed() -> frozenset[int]:
    """The numbers by which spaCy knows the words of the lists, and the main verb's place."""
    from spacy.strings import get_string_id

    words = {"according", "per", *noun_senses(), *adjective_senses(), *adverb_kinds()}
    words |= {word.split("_")[0] for word in verb_senses()} | {n for _, n in phrase_kinds()}
    words |= {word.title() for word in words} | {"ROOT", "parataxis"}
    return frozenset(map(get_string_id, words))


def _verb(token: Token, lemma: str) -> Cue:
    """The verb with its second word, where the two together are a cue."""
    verbs = verb_senses()
    for c in token.rights:
        if c.i - token.i <= REACH and (c.dep_ != "ccomp" or c.pos_ == "ADJ"):
            senses = verbs.get(f"{lemma}_{c.lemma_.lower()}")
            if senses:
                return Cue(token, token.i, c.i + 1, "verb", senses)
    return Cue(token, token.i, token.i + 1, "verb", verbs.get(lemma, ANY_VERB))


def _is_real(cue: Cue) -> bool:
    """Whether something is said: not "should say", "decided to say", "tell us!"."""
    verb, kind = cue.head, cue.senses[0].kind
    if any(c.dep_ == "mark" and c.lower_ in ("if", "whether") for c in verb.children):
        return False
    if is_infinitive(verb):
        if verb.dep_ == "xcomp":
            return verb.head.lemma_ in ASPECTUAL
        return verb.dep_ in ("advcl", "conj") and kind != "show"
    if verb.tag_ == "VB" and verb.dep_ in ("xcomp", "ccomp") and child(verb, "aux") is None:
        return False  # "helps explain"
    if kind in THOUGHTS or kind in ("show", "no comment"):
        return True
    return not any(c.dep_ == "aux" and c.lower_ in UNREAL for c in verb.children)


def _phrase(noun: Token, lemma: str) -> Cue | None:
    """In the words of X; in X's view."""
    kind = phrase_kinds().get((noun.head.lower_, lemma)) if noun.dep_ == "pobj" else None
    if kind is None:
        return None
    of = next((c for c in noun.rights if c.lower_ == "of"), None)
    sense = (Sense(kind, ("rest",)),)
    if of is not None:
        return Cue(noun, noun.head.i, of.i + 1, "phrase", sense)
    return Cue(noun, noun.i, noun.i + 1, "phrase", sense) if child(noun, "poss") else None


def _preposition(token: Token) -> Cue | None:
    """According to X; per X, where it opens the sentence or follows a comma."""
    doc, sense = token.doc, (Sense("say", ("rest",)),)
    following = doc[token.i + 1].lower_ if token.i + 1 < len(doc) else ""
    if token.lower_ == "according":
        found = following == "to"
        return Cue(token, token.i, token.i + 2, "preposition", sense) if found else None
    before = doc[token.i - 1] if token.i else None
    opens = before is None or before.is_space or before.text == "," or token.is_sent_start
    is_rate = following in ("cent", "capita", "day", "year", "month", "week", "person")
    return Cue(token, token.i, token.i + 1, "preposition", sense) if opens and not is_rate else None
