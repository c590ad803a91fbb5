"""The events of a sentence: the claim that each date dates, or words where it dates none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from analysis.comparison.statements import light_roots
from analysis.comparison.words import split_words
from analysis.timeline.appointments import gives_day, word_at
from analysis.timeline.belonging import Row, Span, dated_claims, phrase_around
from analysis.timeline.wording import tidy, word_act, word_claim, word_saying

UNREAL = re.compile(r"\b(?:would|should)\b.*\bhave\b")  # and did not


def find_events(dates: Sequence[Row], claims: Sequence[Row], text: str) -> Iterator[Row]:
    """The dated events of one sentence.

    Args:
        dates: its dates.
        claims: its claims.
        text: the text of its article.

    Yields:
        Where an event stands, what it is and when; for `identity` also head (the root of its verb),
        roots (of its other words, without dates), names (those with a capital, but for the first
        word), says (whether it is an act of saying) and awaits (whether it only gives a day).
    """
    beside = {word.root for date in dates for word in split_words(date["text"])}
    for date, event in _pair(dates, claims, text):
        head = _root_at(event["head_char"], text)
        said = [claim for claim in _attributed(head, claims) if not _is_one(claim, event)]
        words = split_words(_content(event, said))
        roots = {word.root for word in words} - light_roots() - beside - {head, ""}
        yield event | {
            "event": word_saying(event, said, dates) if said else event["event"],
            "first_day": date["first_day"],
            "last_day": date["last_day"],
            "value": date["value"],
            "date_text": date["text"],
            "date_char": date["start_char"],
            "head": head,
            "roots": roots,
            "names": roots & {word.root for word in words[1:] if word.text[0].isupper()},
            "says": bool(said),
            "awaits": gives_day(event["predicate"].rpartition(" ")[2]),
        }


def _pair(dates: Sequence[Row], claims: Sequence[Row], text: str) -> Iterator[tuple[Row, Row]]:
    """Each date with its events."""
    dated = [dated_claims(date, claims) for date in dates]
    for claim in claims:
        if claim["tense"] == "past" and UNREAL.search(claim["predicate"]):
            continue
        own = [
            date
            for date, among in zip(dates, dated, strict=True)
            if any(_is_one(each, claim) for each in among)
        ]
        phrases = [phrase_around(date, claim, text) for date in own]
        beside = [date for date, phrase in zip(own, phrases, strict=True) if not phrase]
        for date, phrase in zip(own, phrases, strict=True):
            if phrase and beside:
                yield date, _stretch(date, phrase, text)
            elif not _is_vaguer(date, own):
                yield date, claim | {"event": word_claim(claim, dates)}
    for date, among in zip(dates, dated, strict=True):
        if date["head_char"] >= 0 and not among:
            yield date, _act(date, claims, text)


def _is_one(claim: Row, other: Row) -> bool:
    return claim["claim_id"] == other["claim_id"]


def _is_vaguer(date: Row, dates: Sequence[Row]) -> bool:
    """Whether another date tells the time better, or as well and before: at 9 p.m. on Monday."""
    days = date["first_day"], -date["last_day"].toordinal()
    for other in dates:
        within = date["first_day"] <= other["first_day"] and other["last_day"] <= date["last_day"]
        same = days == (other["first_day"], -other["last_day"].toordinal())
        if within and (not same or other["start_char"] < date["start_char"]):
            return True
    return False


def _attributed(head: str, claims: Sequence[Row]) -> list[Row]:
    """The claims whose cue is this verb."""
    return [
        claim for claim in claims if head and head in {w.root for w in split_words(claim["cue"])}
    ]


def _content(event: Row, said: Sequence[Row]) -> str:
    """The words by which an event is known: of an act of saying, those of what is said."""
    if not said:
        return event["event"]
    return event["object"] or max((claim["text"] for claim in said), key=len)


def _act(date: Row, claims: Sequence[Row], text: str) -> Row:
    """The stretch from the governing verb to the date; with who speaks, where it is a cue."""
    verb = word_at(date["head_char"], text)
    span = (
        min(date["start_char"], date["head_char"]),
        max(date["end_char"], date["head_char"] + len(verb)),
    )
    said = _attributed(_root_at(date["head_char"], text), claims)
    return _stretch(date, span, text) | {
        "event": word_act(text[slice(*span)], date, said[0]["source"] if said else ""),
        "head_char": date["head_char"],
    }


def _stretch(date: Row, span: Span, text: str) -> Row:
    """Words of the text as an event without a claim."""
    words = text[span[0] : span[1]]
    return {
        "claim_id": "",
        "article_id": date["article_id"],
        "sentence_id": date["sentence_id"],
        "start_char": span[0],
        "end_char": span[1],
        "text": words,
        "event": tidy(words),
        "predicate": "",
        "object": "",
        "source": "",
        "tense": "",
        "head_char": -1,
    }


def _root_at(offset: int, text: str) -> str:
    """The root of the word at an offset."""
    words = split_words(word_at(offset, text))
    return words[0].root if words else ""
