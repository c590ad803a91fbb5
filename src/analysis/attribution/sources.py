"""Source of an attribution: who says so, as the sentence has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.attribution.cues import Cue
from analysis.attribution.syntax import (
    SUBJECTS,
    Span,
    appended_subject,
    child,
    is_passive,
    nearest_subject,
    trim,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

# Verbs whose object, not whose subject, does what the infinitive after them says.
OBJECT_CONTROL = frozenset(("ask", "urge", "force", "let", "allow", "tell", "order", "prompt"))
# "The claim made by X", "X repeated the claim": of these verbs the subject holds the noun.
VOICING = frozenset(
    ("make", "express", "voice", "raise", "issue", "repeat", "have", "share", "give", "offer")
)
EXPLETIVES = frozenset(("there", "this", "that", "these", "those", "which", "what"))
IMPERSONAL = frozenset(("show", "hint", "believe", "know", "assert", "judge", "expect", "fear"))
# "The promise of X": what is promised, not who promises.
MEANT = frozenset(
    ("promise", "hope", "want", "fear", "plan", "predict", "warn", "show", "criticise", "feel")
)
LONGEST_SEARCH = 6  # verbs up the parse


def find_source(cue: Cue, kind: str, frame: str) -> Token | None:
    """The head word of the source of a cue, None where the text names none."""
    if cue.form == "preposition":
        return _object_of(cue.head)
    if cue.form in ("noun", "phrase"):
        return _holder(cue.head, kind)
    if cue.form == "adverb":
        return None
    if frame == "citing":
        return child(cue.head, "dobj")
    verb = cue.head.head if cue.form == "adjective" else cue.head
    if is_passive(verb) and cue.form == "verb":
        return child(verb, "nsubjpass") if kind == "no comment" else _agent(verb)
    source = _subject(verb)
    is_dummy = (
        source is not None
        and source.lower_ == "it"
        and (kind in IMPERSONAL or child(verb, "nsubj") is None)
    )
    return None if is_dummy else source


def source_span(head: Token, cue: Span | None) -> Span:
    """The noun phrase of a source, up to the cue where that stands inside it."""
    end = head.i + 1
    for right in () if head.dep_ == "poss" else head.rights:  # not the 's of "his ally's claim"
        last = right.right_edge.i + 1
        holds_cue = cue is not None and right.left_edge.i < cue[1] and cue[0] < last
        if holds_cue or right.text == '"' or right.dep_ in ("parataxis", "dep"):
            break
        end = last
    return trim(head.doc, _start(head), end)


def _start(head: Token) -> int:
    """Where the phrase begins, with a noun that stands before a name ("the agency Petra")."""
    start = head.left_edge.i
    for sibling in head.head.lefts:
        if sibling.dep_ in SUBJECTS and sibling.i == start - 1 and head.pos_ == "PROPN":
            return sibling.left_edge.i
    return start


def speaker_beside(cue: Cue) -> Token | None:
    """The noun right after or before a verb that the parse left without a subject."""
    doc = cue.head.doc
    for at in (cue.end, cue.start - 1):
        if 0 <= at < len(doc) and doc[at].pos_ in ("PROPN", "NOUN", "PRON", "DET", "NUM"):
            return _phrase_head(doc[at])
    return None


def _phrase_head(token: Token) -> Token:
    while token.dep_ in ("compound", "det", "amod", "poss", "nmod", "nummod"):
        token = token.head
    return token


def _object_of(preposition: Token) -> Token | None:
    """X of "according to X" and of "per X"."""
    to = child(preposition, "prep")
    holder = to if to is not None and to.lower_ == "to" else preposition
    return child(holder, "pobj", "pcomp")


def _holder(noun: Token, kind: str) -> Token | None:
    """His claim, the claim of, fears among: who holds what the noun names."""
    owner = child(noun, "poss")
    if owner is not None:
        return owner
    for c in noun.children:
        if c.lower_ == "of" and kind in MEANT:
            continue
        if c.dep_ in ("prep", "agent") and c.lower_ in ("of", "by", "among", "from"):
            return child(c, "pobj")
    if noun.dep_ == "dobj" and noun.head.lemma_ in VOICING:
        return _agent(noun.head) if is_passive(noun.head) else _subject(noun.head)
    return None


def _agent(verb: Token) -> Token | None:
    agent = child(verb, "agent")
    found = child(agent, "pobj") if agent is not None else None
    return None if found is not None and found.ent_type_ in ("DATE", "TIME") else found


def _subject(verb: Token) -> Token | None:
    """The subject of a verb, its own or the one that it shares with the verb above it."""
    appended = appended_subject(verb)
    if appended is not None:
        return appended
    for _ in range(LONGEST_SEARCH):
        own = nearest_subject(verb)
        if own is not None:
            return _antecedent(own, verb)
        above = verb.head
        if verb.dep_ in ("acl", "relcl"):
            if not _is_set_off(verb):
                return above
            above = _governing_verb(above)
            if above is None:
                return None
        elif verb.dep_ in ("xcomp", "pcomp") and _controls_by_object(above):
            return child(above, "dobj")
        elif verb.dep_ == "prep" and verb.lower_ == "as" and _is_quoted(verb):
            return _quoted(verb)
        elif verb.dep_ == "prep":
            above = above if above.pos_ in ("VERB", "AUX") else _governing_verb(above)
            if above is None:
                return None
        elif verb.dep_ not in ("xcomp", "advcl", "conj", "pcomp", "ccomp", "acomp"):
            return None
        verb = _parallel(verb, above)
    return None


def _is_quoted(as_: Token) -> bool:
    return any(t.lemma_ in ("quote", "cite") for t in (as_.head, as_.head.head))


def _quoted(as_: Token) -> Token | None:
    """X of "quoted X as saying" and of "X was quoted as saying"."""
    verb = as_.head
    return child(verb, "dobj", "nsubjpass") if verb.lemma_ in ("quote", "cite") else verb


def _controls_by_object(verb: Token) -> bool:
    return verb.lemma_ in OBJECT_CONTROL and child(verb, "dobj") is not None


def _is_set_off(participle: Token) -> bool:
    """ "..., saying": set off by a comma, it belongs to the main clause."""
    before = participle.left_edge.i - 1
    return participle.tag_ == "VBG" and before >= 0 and participle.doc[before].text == ","


def _governing_verb(token: Token) -> Token | None:
    return next((t for t in token.ancestors if t.pos_ in ("VERB", "AUX")), None)


def _parallel(verb: Token, above: Token) -> Token:
    """The verb that this one goes on from, where the parse has it lower.

    "Ruled that the law violates ... and ordered"; "vetoed a bill that would ..., saying".
    """
    if verb.dep_ == "advcl" and above.dep_ == "relcl" and _is_set_off(verb):
        return _governing_verb(above.head) or above
    if verb.dep_ != "conj" or verb.tag_ != "VBD" or above.tag_ == "VBD":
        return above
    outer = above.head
    return outer if above.dep_ == "ccomp" and outer.tag_ == "VBD" else above


def _antecedent(subject: Token, verb: Token) -> Token | None:
    """The noun a relative pronoun stands for; none for "there" and "this"."""
    if subject.tag_ in ("WP", "WDT"):
        return verb.head if verb.dep_ in ("relcl", "acl") else None
    return None if subject.lower_ in EXPLETIVES else subject
