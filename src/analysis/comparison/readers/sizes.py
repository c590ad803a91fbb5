"""How long, high or old a thing is: "the 12-kilometre tunnel", "which is 12 kilometres long"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from analysis.comparison.readers.amounts import Amount, find_amounts
from analysis.comparison.readers.figures import Figure, range_of
from analysis.comparison.readers.nouns import main_noun
from analysis.comparison.readers.units import measures, singular
from analysis.comparison.statements import Statement, read_once
from analysis.comparison.words import Word

AGE, LENGTH, TIME = "old", "length", "time"
DIMENSIONS = {"long": "long", "tall": "high", "high": "high", "old": AGE}
UNTOLD = ""  # of "the 180-metre tower" how high, of "the 12-kilometre tunnel" how long
LIVED = frozenset({"lived", "died", "roamed", "swam"})
LEAST = 150 * 365.25 * 86400  # seconds: less may be the age of whom it is of, not of the find
SLACK = 0.04  # by which miles are rounded to kilometres
NEAR = 6  # words of a phrase after "12-kilometre"


class Size(NamedTuple):
    """In which direction a thing measures how much, and the noun and the names for it."""

    way: str
    figure: Figure
    noun: str
    names: frozenset[str]


def may_tell_size(lower: str) -> bool:
    """Whether it is a unit of length, or says that it is an age."""
    return lower in ("old", "ago") or measures().get(singular(lower), ("",))[0] == LENGTH


@read_once
def read_sizes(claim: Statement) -> Iterator[Size]:
    """The size of what the claim speaks of, if its sentence stands alone."""
    if not claim.alone or not any(map(may_tell_size, claim.around.lower)):
        return
    words = claim.sentence_words
    for amount in find_amounts(claim.sentence, words):
        at = claim.around.start + words[amount.first].start
        if amount.unit in (LENGTH, TIME) and claim.holds(at):
            yield from _before_noun(claim, words, amount)
            yield from _of_subject(claim, words, amount)


def _before_noun(claim: Statement, words: Sequence[Word], amount: Amount) -> Iterator[Size]:
    """ "The 12-kilometre Norra tunnel"; not "a 12-kilometre ride"."""
    joined = claim.sentence[words[amount.after - 1].start - 1 :][:1] == "-"
    known = amount.first and words[amount.first - 1].lower == "the"
    if amount.unit != LENGTH or not joined or not known:
        return
    following = words[amount.after : amount.after + NEAR]
    way = DIMENSIONS.get(following[0].lower, "") if following else ""
    named = list(takewhile(lambda word: word.root, following[bool(way) :]))
    if named:
        names = frozenset(word.root for word in named if word.text[0].isupper())
        yield Size(way, _figure(amount), named[-1].root, names)


def _of_subject(claim: Statement, words: Sequence[Word], amount: Amount) -> Iterator[Size]:
    """ "The tunnel is 12 kilometres long", "the lizard lived 98 million years ago"."""
    way = words[amount.after].lower if amount.after < len(words) else ""
    way = AGE if way == "ago" and claim.verb.lower() in LIVED else DIMENSIONS.get(way, "")
    if not way or not (claim.copular or way == AGE) or claim.negated:
        return
    if (way == AGE) != (amount.unit == TIME) or way == AGE and amount.value * amount.factor < LEAST:
        return
    noun = main_noun(claim, claim.subject)
    if noun:
        capitalised = claim.subject & claim.around.capitalised
        yield Size(way, _figure(amount), noun, capitalised - {noun})


def _figure(amount: Amount) -> Figure:
    low, high = range_of(amount.value, amount.modifier)
    return Figure(
        low * amount.factor * (1 - SLACK),
        high * amount.factor * (1 + SLACK),
        amount.unit,
        "",
        amount.text,
        amount.modifier != "about",
        frozenset(),
    )
