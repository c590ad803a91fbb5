"""Numbers of which a story tells just one: how many watched, how deep, how long the strike was.

They are told in words that have nothing in common: "a crowd of 41,000", "37,000 spectators".
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import NamedTuple

from analysis.claims.lexicon import number_words
from analysis.comparison.lexicon import load_pairs
from analysis.comparison.readers.calendar_dates import MONTH
from analysis.comparison.readers.figures import Figure, last_place, meet, range_of
from analysis.comparison.readers.numerals import read_numerals
from analysis.comparison.readers.units import measures, singular
from analysis.comparison.statements import Sentence, Statement, read_once
from analysis.comparison.words import split_roots, split_words

SCALE = r"(?: (?:thousand|million|billion)|(?:m|bn)\b)?"
ABOUT = r"(?:(?:about|around|some|almost|nearly|more than|over|at least|just|only) )?"
UNIT = r"(?P<unit>[a-z]+)"
IS = (
    r"(?:is|was|amount(?:s|ed)? to|stands at|stood at|(?:is|was) (?:given|put) (?:as|at)"
    r"|total(?:s|led))"
)
PEOPLE = r"(?:people|spectators|fans|supporters|guests|visitors|passengers|viewers)"
# Of another time, or of another one: "last year", "in 2019", "the old ground".
OTHER = re.compile(
    r"\b(?:last (?:year|month|season)|previous\w*|earlier|former\w*|old|first"
    rf"|in (?:(?:19|20)\d\d|{MONTH})|another|other|usual\w*|average)\b",
    re.IGNORECASE,
)

# The words of the forms in which no noun of `sole_facts.csv` stands.
FORMS = frozenset(
    """down deep underground below weigh weighs weighed weighing its seat seater hold holds seats
    room licensed allow allows allowed watched attended saw came turned share serve spend
    minimum""".split()  # noqa: SIM905
)


class SoleFact(NamedTuple):
    """What is told, in which unit, and the number."""

    what: str
    figure: Figure

    @property
    def key(self) -> tuple[str, str]:
        """What two have in common that tell one fact."""
        return self.what, self.figure.unit


@read_once
def read_own_facts(claim: Statement) -> Iterator[SoleFact]:
    """Those of the sentence whose number stands in the claim, or in no claim of it; each the only
    one of its kind in the article.
    """
    for fact in read_facts(claim.around):
        others = (c for c in claim.around.claims if c is not claim)
        own = fact.figure.text in claim.text or not any(fact.figure.text in c.text for c in others)
        if own and _is_sole(fact, claim):
            yield fact


def _is_sole(fact: SoleFact, claim: Statement) -> bool:
    """Whether the article gives no other number of the kind."""
    sentences = claim.around.article.sentences
    return all(
        meet(fact.figure, other.figure)
        for sentence in sentences
        for other in read_facts(sentence)
        if other.key == fact.key
    )


def read_facts(sentence: Sentence) -> tuple[SoleFact, ...]:
    """All that the sentence tells of the kind."""
    if read_facts not in sentence.readings:
        told = not _cues().isdisjoint(sentence.lower) and _has_number(sentence)
        told = told and not OTHER.search(sentence.text)
        sentence.readings[read_facts] = tuple(_read_facts(sentence.text)) if told else ()
    return sentence.readings[read_facts]


def _has_number(sentence: Sentence) -> bool:
    return sentence.has_digits or not _number_words().isdisjoint(sentence.lower)


@functools.cache
def _number_words() -> frozenset[str]:
    return frozenset(number_words())


def may_tell_fact(lower: str) -> bool:
    """Whether it is a word without one of which no such number is told."""
    return lower in _cues()


@functools.cache
def _cues() -> frozenset[str]:
    nouns = (word.split()[-1] for word in load_pairs("sole_facts.csv"))
    return FORMS.union(nouns)


def _read_facts(text: str) -> Iterator[SoleFact]:
    for what, pattern in _patterns():
        for match in pattern.finditer(text):
            fact = _fact(what, match)
            if fact:
                yield fact


def _fact(what: str, match: re.Match) -> SoleFact | None:
    groups = match.groupdict()
    what = what or load_pairs("sole_facts.csv")[groups["noun"].lower()]
    unit, factor = "", 1.0
    if groups.get("unit"):
        unit, factor = measures().get(singular(groups["unit"].lower()), ("", 1.0))
    words = split_words(match["number"])
    numerals = read_numerals(words)
    if len(numerals) != 1:
        return None
    value = numerals[0].value
    low, high = range_of(value, numerals[0].modifier)
    slack = 0.495 * min(last_place(value), 1.0) if unit else 0.0  # of "ten days"
    exact = numerals[0].modifier in ("", "exactly")
    roots = split_roots(match["number"])
    text = match["number"]
    figure = Figure((low - slack) * factor, (high + slack) * factor, unit, what, text, exact, roots)
    return SoleFact(what, figure)


@functools.cache
def _patterns() -> tuple[tuple[str, re.Pattern], ...]:
    """What each form tells; none where the noun says it."""
    words = "|".join(sorted(number_words(), key=lambda word: (-len(word), word)))
    plain = rf"(?:\d+(?:,\d{{3}})*(?:\.\d+)?{SCALE}|(?:{words})\b{SCALE})"
    number = rf"(?P<number>{ABOUT}{plain})"
    noun = rf"\b(?P<noun>{'|'.join(load_pairs('sole_facts.csv'))})"
    forms = (
        ("", rf"{noun} of [^\w\s]?{number}(?:[ -]{UNIT}\b)?"),
        (
            "",
            rf"{noun}(?: (?:of|for|at) (?:the )?\w+)?(?: [a-z]+)? {IS} [^\w\s]?{number}"
            rf"(?:[ -]{UNIT}\b)?",
        ),
        ("", rf"\b{number}-{UNIT} (?:[a-z-]+ )?{noun}"),
        ("", rf"{noun} (?:ends|ended|is over|was over)[^.;,]{{0,20}} after {number} {UNIT}\b"),
        ("depth", rf"\b{number} {UNIT} (?:down|deep|underground|below (?:ground|the surface))\b"),
        ("weight", rf"\bweigh(?:s|ed|ing)? {number} {UNIT}\b"),
        ("weight", rf"\bits {number} (?P<unit>kilo(?:gram|gramme)?s|kg|tonnes|tons)\b"),
        ("capacity", rf"\b{number}-seat(?:er)?\b"),
        (
            "capacity",
            rf"\b(?:holds?|seats?|room for|licensed for|(?:allows?|allowed)) {number}"
            rf"(?: (?:{PEOPLE})\b|(?=,| of them|\.))",
        ),
        ("attendance", rf"\b{number} {PEOPLE} (?:watched|attended|saw|came to see|turned up)\b"),
        (
            "price of a share",
            rf"[^\w\s]?{number} ?(?:p|[a-z]+)?(?: in cash)? (?:a|per|for each) share\b",
        ),
        (
            "minimum term",
            rf"\b(?:(?:serve|spend) (?:at least|a minimum of)|minimum (?:term|sentence) of)"
            rf" (?P<number>{plain}) {UNIT}\b",
        ),
    )
    return tuple((what, re.compile(form, re.IGNORECASE)) for what, form in forms)
