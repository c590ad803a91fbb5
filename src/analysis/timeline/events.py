"""The events of a sentence: the claim that each date dates, or words where it dates none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from analysis.comparison.words import split_words
from analysis.timeline.wording import tidy, word_act, word_claim

Row = dict
Span = tuple[int, int]


def find_events(dates: Sequence[Row], claims: Sequence[Row], text: str) -> Iterator[Row]:
    """The dated events of one sentence.

    Args:
        dates: its dates.
        claims: its claims.
        text: the text of its article.

    Yields:
        Where an event stands, what it is and when; for `identity` also head (the root of its verb),
        roots (of its other words, without dates) and says (whether it is an act of saying).
    """
    beside = {word.root for date in dates for word in split_words(date["text"])} | {""}
    for date, event in _pair(dates, claims, text):
        head = _head(event["head_char"], text)
        said = [
            claim
            for claim in claims
            if claim["claim_id"] != event["claim_id"] and _is_cue(head, claim)
        ]
        content = event["object"] or (word_claim(said[0], dates) if said else "")
        wording = event["event"] if event["object"] or not said else f"{event['event']}: {content}"
        words = {word.root for word in split_words(content if said else event["event"])}
        yield event | {
            "event": wording,
            "first_day": date["first_day"],
            "last_day": date["last_day"],
            "value": date["value"],
            "date_text": date["text"],
            "date_char": date["start_char"],
            "head": head,
            "roots": frozenset(words - beside - {head}),
            "says": bool(said),
        }


def _pair(dates: Sequence[Row], claims: Sequence[Row], text: str) -> Iterator[tuple[Row, Row]]:
    """Each date with its events."""
    for claim in claims:
        own = [date for date in dates if any(each is claim for each in _dated_claims(date, claims))]
        phrases = [_phrase_around(date, claim, text) for date in own]
        is_dated = None in phrases
        days = set()
        for date, phrase in zip(own, phrases, strict=True):
            if phrase and is_dated:
                yield date, _stretch(date, phrase, text)
            elif (date["first_day"], date["last_day"]) not in days:
                days.add((date["first_day"], date["last_day"]))
                yield date, claim | {"event": word_claim(claim, dates)}
    for date in dates:
        if date["head_char"] >= 0 and not _dated_claims(date, claims):
            yield date, _act(date, claims, text)


def _dated_claims(date: Row, claims: Sequence[Row]) -> list[Row]:
    """The claims whose verb governs the date; else the narrowest that holds it, if no verb does."""
    around = [claim for claim in claims if _holds(claim, date)]
    governed = [claim for claim in claims if claim["head_char"] == date["head_char"]]
    if not governed and date["head_char"] >= 0:
        governed = [claim for claim in around if _names_verb_of(claim, date)]
    if not governed and date["head_char"] < 0:
        governed = around
    if not governed:
        return []
    main = min(governed, key=lambda claim: (not _holds(claim, date), _length(claim)))
    return [main, *(claim for claim in around if _shares_date(claim, main, date))]


def _holds(claim: Row, date: Row) -> bool:
    return claim["start_char"] <= date["start_char"] and date["end_char"] <= claim["end_char"]


def _length(claim: Row) -> int:
    return claim["end_char"] - claim["start_char"]


def _names_verb_of(claim: Row, date: Row) -> bool:
    """Whether the verb above the date is one of the claim's predicate: seeks to launch in June."""
    if not claim["start_char"] <= date["head_char"] < claim["end_char"]:
        return False
    verb = re.match(r"\w+", claim["text"][date["head_char"] - claim["start_char"] :])
    return bool(verb) and verb[0] in claim["predicate"].split()


def _shares_date(claim: Row, main: Row, date: Row) -> bool:
    """Whether the date stands before two verbs of one subject: on Sunday he came and met her."""
    return (
        claim["claim_id"] != main["claim_id"]
        and date["end_char"] <= main["head_char"] < claim["head_char"]
        and claim["start_char"] == main["start_char"]
        and claim["tense"] == main["tense"]
    )


def _phrase_around(date: Row, claim: Row, text: str) -> Span | None:
    """The subject or object in which the date stands; None where it stands beside them."""
    for part in (claim["subject"], claim["object"]):
        start = text.find(part, claim["start_char"], claim["end_char"]) if part else -1
        if 0 <= start <= date["start_char"] and date["end_char"] <= start + len(part):
            return start, start + len(part)
    return None


def _act(date: Row, claims: Sequence[Row], text: str) -> Row:
    """The stretch from the governing verb to the date; with who speaks, where it is a cue."""
    verb = re.compile(r"\w*").match(text, date["head_char"])
    span = min(date["start_char"], verb.start()), max(date["end_char"], verb.end())
    head = _head(date["head_char"], text)
    speaker = next((claim["source"] for claim in claims if _is_cue(head, claim)), "")
    return _stretch(date, span, text) | {
        "event": word_act(text[slice(*span)], date, speaker),
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
        "object": "",
        "source": "",
        "tense": "",
        "head_char": -1,
    }


def _head(offset: int, text: str) -> str:
    """The root of the word at an offset."""
    words = split_words(re.compile(r"\w*").match(text, offset)[0]) if offset >= 0 else []
    return words[0].root if words else ""


def _is_cue(head: str, claim: Row) -> bool:
    """Whether a verb is the one by which a claim is attributed."""
    return bool(head) and head in {word.root for word in split_words(claim["cue"])}
