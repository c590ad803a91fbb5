"""An event in a few words: the parts of its claim without the dates."""

from __future__ import annotations

import re
from collections.abc import Sequence

from analysis.comparison.words import split_words

BEFORE_DATE = re.compile(
    r"(?<=\w)(?: (?:about|after|at|before|between|by|during|for|from|in|of|on|since|until))+ *$"
)
Row = dict


def word_claim(claim: Row, dates: Sequence[Row]) -> str:
    """Subject, predicate, object and what else is no date; all of a claim without a subject.

    >>> claim = {"text": "In May the firm, which is ill, was sold to Brandt", "subject": "the firm",
    ...     "predicate": "was sold", "object": "", "adjuncts": "In May | to Brandt"}
    >>> word_claim(claim, [{"text": "May"}])
    'the firm was sold to Brandt'
    """
    if not claim["subject"]:
        return tidy(claim["text"])
    text = claim["text"]
    parts = [part for part in (claim["subject"], claim["predicate"], claim["object"]) if part]
    places = [_place(text, part) for part in parts]
    if 0 <= places[-1] < places[0]:  # "The road is closed," he said
        parts[-2] += ":"
    for adjunct in filter(None, claim["adjuncts"].split(" | ")):
        if not _only_dates(adjunct, dates):
            place = _place(text, adjunct)
            at = sum(each < place for each in places) if place >= 0 else len(parts)
            parts.insert(at, ", " * (text[max(0, place - 2) : place] == ", ") + adjunct)
            places.insert(at, place)
    parts[0] += "," * ("," in parts[0] and f"{parts[0]}," in text)  # Lund, 58, was arrested
    return tidy(" ".join(parts))


def word_saying(event: Row, said: Sequence[Row], dates: Sequence[Row]) -> str:
    """An act of saying with what was said, unless that is its object already."""
    start, end = event["start_char"], event["end_char"]
    if any(start <= claim["head_char"] < end for claim in said):
        return event["event"]
    return f"{event['event']}: {word_claim(max(said, key=lambda c: len(c['text'])), dates)}"


def word_act(text: str, date: Row, speaker: str = "") -> str:
    """A stretch of text without the date at its end; with who speaks, if it tells of speaking.

    >>> word_act("told reporters on Monday", {"text": "Monday"}, "Bo Ek")
    'Bo Ek told reporters'
    """
    if text.endswith(date["text"]):
        text = BEFORE_DATE.sub("", text.removesuffix(date["text"]))
    return tidy(f"{speaker}{',' * (',' in speaker)} {text}")


def tidy(text: str) -> str:
    """On one line, without the space that is left before a comma where words were left out."""
    return re.sub(r"\s+([,.;:])", r"\1", " ".join(text.split())).lstrip(",.;: ")


def _place(text: str, part: str) -> int:
    """Where a part begins in the text of its claim; -1 where it is in pieces."""
    at = text.find(part)
    while at >= 0 and (_is_letter(text[at - 1 : at]) or _is_letter(text[at + len(part) :][:1])):
        at = text.find(part, at + 1)
    return at


def _is_letter(character: str) -> bool:
    return character.isalnum() or character == "_"


def _only_dates(part: str, dates: Sequence[Row]) -> bool:
    """Whether a part says nothing but dates: "on Sunday", or "On Sunday" of "On Sunday, May 5"."""
    rest = part
    for date in dates:
        rest = rest.replace(date["text"], " ")
    left = {word.lower for word in split_words(rest) if word.root}
    told = {word.lower for date in dates for word in split_words(date["text"])}
    return left <= told and bool(left or rest != part)
