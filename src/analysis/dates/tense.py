"""The verb that a time expression belongs to, and whether it looks back or ahead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.dates.lexicon import words_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

PAST, PRESENT, FUTURE = -1, 0, 1
APPOINTING = frozenset(("VBD", "VBN", "VBP", "VBZ"))  # no infinitive: she tried to call a vote
DEEPEST = 20  # verbs looked at, one above the other


def governing_verb(doc: Doc, start: int, end: int) -> Token | None:
    """The verb that the tokens doc[start:end] belong to by the parse."""
    token = next(
        (t for t in doc[start:end] if not start <= t.head.i < end or t.head.i == t.i), None
    )
    if token is None or token.pos_ in ("VERB", "AUX"):
        return token
    return verb_above(token)


def verb_above(token: Token) -> Token | None:
    """The next verb on the way from a word to the root of its sentence."""
    while token.head.i != token.i:
        token = token.head
        if token.pos_ in ("VERB", "AUX"):
            return token
    return None


def direction_of(verb: Token | None, preposition: str = "") -> int:
    """Whether what a verb tells lies behind (PAST), ahead (FUTURE), or neither (PRESENT).

    Args:
        verb: the governing verb.
        preposition: the word before the expression: what is closed "until Friday" still is,
            what is "payable Friday" lies ahead.
    """
    if preposition == "since":
        return PAST
    if preposition in words_of("ahead_before") or _is_new_date(verb, preposition):
        return FUTURE
    for _ in range(DEEPEST):
        if verb is None:
            break
        found = _own_direction(verb)
        if found is not None:
            is_open = preposition in ("until", "till") or preposition == "by" and _is_perfect(verb)
            return FUTURE if is_open else found
        if preposition == "by" and verb.tag_ == "VB":  # it agreed to pay by Friday
            return FUTURE
        verb = verb_above(verb)
    return FUTURE if preposition in ("until", "till") else PRESENT


def _is_new_date(verb: Token | None, preposition: str) -> bool:
    """Scheduled for Friday, called a strike for Friday: to come, whatever the tense of the verb."""
    if verb is None or verb.tag_ not in APPOINTING or preposition not in ("for", "to"):
        return False
    if any(child.lower_ == "had" for child in verb.children):
        return False
    if verb.tag_ == "VBN" and verb.lemma_ in words_of("appointed") | words_of("put_off"):
        return True
    dated = words_of("put_off" if preposition == "to" else "appointed_with_object")
    return verb.lemma_ in dated and (verb.dep_ == "acl" or _has_object(verb))


def _has_object(verb: Token) -> bool:
    """Whether a verb has an object that can lie ahead: set a hearing, not a record, for May."""
    return any(
        child.dep_ in ("dobj", "nsubjpass") and child.lemma_ not in words_of("no_appointment")
        for child in verb.children
    )


def _own_direction(verb: Token) -> int | None:
    """What the form of a verb says; None for an infinitive or participle that leans on another."""
    helpers = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    words = {helper.lower_ for helper in helpers}
    if words & words_of("future_auxiliary").keys():
        if "would" in words and _was_called_off(verb):
            return FUTURE
        is_over = "have" in words and words.isdisjoint(("will", "shall", "'ll", "wo"))
        return PAST if is_over or _was_not_done(verb, words) else FUTURE
    if "to" in words:
        is_headline = verb.head.i == verb.i  # firm to cut jobs
        above = {verb.head.lemma_, verb.head.lower_}
        return FUTURE if is_headline or above & words_of("prospective").keys() else None
    if any(helper.tag_ == "VBD" or helper.lemma_ == "have" for helper in helpers):
        return PAST
    if verb.tag_ in ("VBD", "VBN") and not helpers:
        is_appointment = verb.tag_ == "VBN" and verb.lemma_ in words_of("appointed")
        return FUTURE if is_appointment else PAST
    return None if verb.tag_ in ("VBG", "VB") and not helpers else PRESENT


def _was_called_off(verb: Token) -> bool:
    """They cancelled a strike that would have closed ports on Friday: it would still be to come."""
    above = verb_above(verb) if verb.dep_ == "relcl" else None
    return above is not None and above.lemma_ in words_of("called_off")


def _was_not_done(verb: Token, words: set[str]) -> bool:
    """She could not be reached Monday, he would not comment: told of the past, not imagined."""
    is_main = verb.head.i == verb.i or verb.dep_ == "conj"
    return (
        is_main
        and bool(words & {"could", "would"})
        and any(child.dep_ == "neg" for child in verb.children)
    )


def looks_ahead(verb: Token | None, doc: Doc, start: int, end: int) -> bool:
    """Whether the present tense tells a plan: talks resume Friday, the show opens in May."""
    if verb is None or not {
        verb.tag_,
        *(child.tag_ for child in verb.children if child.dep_ == "aux"),
    } & {"VBZ", "VBP"}:
        return False
    return any(
        token.head.i == verb.i or (token.head.dep_ == "prep" and token.head.head.i == verb.i)
        for token in doc[start:end]
    )


def _is_perfect(verb: Token) -> bool:
    """Has closed, have been closed: of the present, so that it goes on."""
    return any(child.tag_ in ("VBZ", "VBP") and child.lemma_ == "have" for child in verb.children)
