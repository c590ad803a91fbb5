"""Time expressions of a parsed article: where they stand, and the verb that they belong to."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

from analysis.dates.grammar import Expression, find_candidates, kinds_in, longest_of
from analysis.dates.lexicon import words_of
from analysis.dates.lookalikes import is_lookalike
from analysis.dates.tense import (
    FUTURE,
    PRESENT,
    direction_of,
    governing_verb,
    looks_ahead,
    verb_above,
)
from analysis.language import PLAIN

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from analysis.language import ParsedArticle, Sentence


ATTRIBUTES = ("nummod", "compound", "amod", "poss", "nmod")
LONGEST_PERIOD = 40  # characters before its end
FROM_A_YEAR = re.compile(
    r"(?:[12]\d{3}\s*[-–]|\b(?:from|between)\s[^,;]*[12]\d{3}\s+(?:to|and|until|till|through))\s*$",
    re.IGNORECASE,
)
BACKWARD = {"earlier", "previously", "before", "ago", "previous", "preceding", "prior"}


class Place(NamedTuple):
    """A time expression and where it stands."""

    expression: Expression
    sentence: Sentence
    start_char: int
    end_char: int
    direction: int  # of its verb: PAST, PRESENT, FUTURE
    head_char: int  # of its verb; -1: none
    is_attribute: bool  # of a noun: the June 30 deadline
    is_aside: bool  # beside the story: since 1967, the year before, the 1998 election, what will be
    ends_a_period: bool  # from 2019 to 2023
    clause: int  # character of the verb of the relative clause it stands in; -1: in none
    is_of_telling: bool  # it fell, police said on Wednesday


def find_places(article: ParsedArticle) -> list[Place]:
    """The time expressions of an article, in the order of the text."""
    doc, text = article.doc, article.text.translate(PLAIN)
    starts = doc.to_array("IDX").tolist()
    places = []
    for sentence in article.sentences:
        offset = starts[sentence.start]
        words = text[offset : starts[sentence.end - 1] + len(doc[sentence.end - 1])]
        kinds = kinds_in(words)
        if not kinds:
            continue

        def tokens(expression: Expression, offset: int = offset) -> tuple[int, int]:
            start = bisect_right(starts, offset + expression.start) - 1
            return start, bisect_left(starts, offset + expression.end)

        candidates = [
            expression
            for expression in find_candidates(words, kinds)
            if not is_lookalike(expression, doc, *tokens(expression))
        ]
        for expression in longest_of(candidates):
            start, end = tokens(expression)
            verb = governing_verb(doc, start, end)
            direction = direction_of(verb, _word_before(doc, start))
            if end < len(doc) and doc[end].lower_ in words_of("ahead_after"):
                direction = FUTURE  # crude for December delivery
            if (
                direction == PRESENT
                and sentence.kind == "body"
                and looks_ahead(verb, doc, start, end)
            ):
                direction = FUTURE
            places.append(
                Place(
                    expression,
                    sentence,
                    offset + expression.start,
                    offset + expression.end,
                    direction,
                    verb.idx if verb is not None else -1,
                    _is_attribute(doc, start, end),
                    _is_aside(expression, doc, start, end, direction),
                    _ends_a_period(expression),
                    _relative_clause(verb),
                    _is_of_telling(verb),
                )
            )
    return places


def _ends_a_period(expression: Expression) -> bool:
    """Whether a year is where a period ends: from 2019 to 2023, 2017-2021."""
    if expression.rule.name != "year":
        return expression.rule.name == "end_of_range"
    start = max(0, expression.start - LONGEST_PERIOD)
    return bool(FROM_A_YEAR.search(expression.match.string, start, expression.start))


def _relative_clause(verb: Token | None) -> int:
    """Where the relative clause of a verb has its own: the wall, which was built in 1998, fell."""
    while verb is not None:
        if verb.dep_ in ("relcl", "acl"):
            return verb.idx
        verb = verb_above(verb)
    return -1


def _is_of_telling(verb: Token | None) -> bool:
    """Whether a verb tells what others did: it fell, police said on Wednesday."""
    return verb is not None and any(child.dep_ == "ccomp" for child in verb.children)


def _word_before(doc: Doc, start: int) -> str:
    """The preposition of an expression, or the adjective before it: due in May."""
    if start > 1 and doc[start - 2].lower_ in words_of("ahead_before"):
        return doc[start - 2].lower_
    is_second = doc[start].dep_ == "conj" and doc[start].head.dep_ == "pobj"
    if is_second:
        return doc[start].head.head.lower_  # for Thursday and Friday
    return doc[start - 1].lower_ if start else ""


def _is_attribute(doc: Doc, start: int, end: int) -> bool:
    """Whether an expression leans on a noun: the June 30 deadline, the election on June 30."""
    if start and doc[start - 1].lower_ == "since":
        return False
    token = next((t for t in doc[start:end] if not start <= t.head.i < end), doc[start])
    if token.dep_ == "pobj":
        return token.head.head.pos_ in ("NOUN", "PROPN")
    return token.head.pos_ in ("NOUN", "PROPN") and token.dep_ in ATTRIBUTES


def _is_aside(expression: Expression, doc: Doc, start: int, end: int, direction: int) -> bool:
    """Whether a story does not go on from this date."""
    if direction == FUTURE or (start and doc[start - 1].lower_ in ("since", "until", "than")):
        return True
    sentence, at = expression.match.string, expression.start
    if sentence.rfind("(", 0, at) > sentence.rfind(")", 0, at):
        return True
    if BACKWARD & {
        expression.group("direction").lower(),
        *expression.group("which").lower().split(),
    }:
        return True
    return expression.rule.name == "year" and doc[end - 1].dep_ in ATTRIBUTES
