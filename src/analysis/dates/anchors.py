"""What a time expression is resolved against: the day of publication, the dates before it, the verb."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from analysis.dates.values import days_of, granularity, unit_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

PAST, PRESENT, FUTURE = -1, 0, 1
FUTURE_MODALS = frozenset(["will", "shall", "would", "may", "might", "can", "could", "should", "must", "'ll", "'d", "wo", "ca"])
# Verbs and adjectives whose infinitive lies ahead of them: "is set to open", "plans to meet".
PROSPECTIVE = frozenset(
    ["plan", "expect", "schedule", "set", "slate", "due", "intend", "want", "hope", "aim", "agree", "promise", "vow", "seek", "ask", "urge", "decide", "prepare", "go", "propose", "try", "pledge", "be", "likely", "bind", "ready", "need", "offer", "threaten", "wait", "hop"]
)
MEMORY = 3  # sentences for which a date remains the one that "two days later" counts from


class Reading(NamedTuple):
    """What a time expression means."""

    type: str  # DATE, TIME, DURATION, SET
    value: str
    mod: str = ""
    basis: str = ""


class Anchor(NamedTuple):
    """A date of the text that later expressions can count from."""

    value: str
    text: str
    sentence: int


@dataclass
class Context:
    """What is known where an expression stands; `read` expressions move it on."""

    published: date | None
    published_basis: str
    narrative: bool  # a history: dates follow each other, not the day of publication
    anchor: Anchor | None = None
    sentence: int = -1
    direction: int = PAST
    calendar: dict[str, Anchor] = field(default_factory=dict)

    def remember(self, reading: Reading, text: str) -> None:
        """The date just read is what the next ones count from."""
        if reading.type in ("DATE", "TIME") and days_of(reading.value):
            self.anchor = Anchor(reading.value, text, self.sentence)

    def near_anchor(self) -> Anchor | None:
        """The last date of the text, unless it is too far back for a report."""
        if self.anchor and (self.narrative or self.sentence - self.anchor.sentence <= MEMORY):
            return self.anchor
        return None

    def day(self) -> date | None:
        """The day that "last week" and "in May" start from."""
        if self.narrative and self.anchor:
            return days_of(self.anchor.value)[0]
        return self.published

    def day_basis(self) -> str:
        """In words, what `day` is."""
        if self.narrative and self.anchor:
            return anchored(self.anchor)
        return f"publication, {self.published_basis}" if self.published else "nothing"


def anchored(anchor: Anchor) -> str:
    """In words: resolved against a date of the text."""
    return f'the date before it, "{anchor.text}" ({anchor.value})'


def holds(outer: str, inner: str) -> bool:
    """Whether the days of value `inner` lie within those of `outer`."""
    first, last = days_of(outer) or (None, None)
    inside = days_of(inner)
    return bool(first and inside and first <= inside[0] and inside[1] <= last)


def as_unit(value: str, unit: str) -> str:
    """The value of the unit in which a calendar value begins; itself where it is that unit."""
    return value if granularity(value) == unit else unit_of(days_of(value)[0], unit)


def governing_verb(doc: Doc, start: int, end: int) -> Token | None:
    """The verb that the tokens doc[start:end] belong to by the parse."""
    token = next(
        (t for t in doc[start:end] if not start <= t.head.i < end or t.head.i == t.i), None
    )
    while token is not None and token.pos_ not in ("VERB", "AUX"):
        if token.head.i == token.i:
            return None
        token = token.head
    return token


def direction_of(verb: Token | None) -> int:
    """Whether what a verb tells lies behind (PAST), ahead (FUTURE), or neither (PRESENT)."""
    if verb is None:
        return PRESENT
    helpers = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    words = {helper.lower_ for helper in helpers}
    if words & FUTURE_MODALS:
        return PAST if words & {"have"} else FUTURE
    if words & {"to"}:
        return _direction_of_infinitive(verb)
    if any(helper.tag_ == "VBD" or helper.lemma_ == "have" for helper in helpers):
        return PAST
    if verb.tag_ in ("VBD", "VBN") and not helpers:
        return PAST
    if verb.tag_ in ("VBG", "VB") and not helpers and verb.head.i != verb.i:
        return direction_of(_verb_above(verb))
    return PRESENT


def _direction_of_infinitive(verb: Token) -> int:
    above = verb.head
    if above.lemma_ in PROSPECTIVE or above.i == verb.i:
        return FUTURE
    return FUTURE if direction_of(_verb_above(verb)) != PAST else PAST


def _verb_above(token: Token) -> Token | None:
    while token.head.i != token.i:
        token = token.head
        if token.pos_ in ("VERB", "AUX"):
            return token
    return None
