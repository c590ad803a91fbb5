"""Claims and dates to table `timeline`: what happened when, and what lies ahead."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

import pandas as pd

from analysis.schema import TABLES, iter_rows, make_table
from analysis.timeline.appointments import gives_day, word_at
from analysis.timeline.events import find_events
from analysis.timeline.identity import number_events, tell_passed
from analysis.timeline.periods import group_dates

SINCE = re.compile(r"\bsince\s+(?:the\s+|at\s+least\s+)?$", re.IGNORECASE)
NEW_DAY = re.compile(r"\b(?:for|to|until|till)\s+(?:the\s+)?$", re.IGNORECASE)
Row = dict


def extract_timeline(
    claims: pd.DataFrame,
    dates: pd.DataFrame,
    articles: pd.DataFrame,
    story_of: Mapping[str, str] | None = None,
) -> pd.DataFrame:
    """One row per dated event: a claim, and a date that belongs to it by the parse.

    A date belongs to the claim whose verb governs it; where the governing verb makes no claim, the
    event is the stretch from that verb to the date, without a claim_id. So is a subject or object
    with a date of its own beside that of its claim: "will report first-quarter results on May 8".

    Args:
        claims: table `claims`.
        dates: table `dates` of the same articles.
        articles: table `articles`; `published` tells what lies ahead.
        story_of: for each article its story, inside which events are the same; by default one.

    Returns:
        Table `timeline`, of each story in the order of the days. `event` is the event in a few
        words. `status` is planned (told as ahead, or after publication), since (began then and goes
        on) or happened. `event_id` is the same for the tellings of one event; `passed_in` names,
        for a planned event, the articles that tell it as past.

    Limits: an event is the same where the days meet and the words are alike, or the verb is the
    same; two tellings without common words stay apart.
    """
    texts, published = (
        dict(iter_rows(articles, ["article_id", column])) for column in ("text", "published")
    )
    dates_of = group_dates(dates, texts)
    by_sentence: dict[tuple[str, int], list[Row]] = defaultdict(list)
    for claim in iter_rows(claims):
        if (claim.article_id, claim.sentence_id) in dates_of:
            by_sentence[claim.article_id, claim.sentence_id].append(claim._asdict())
    of_story: dict[str, list[Row]] = defaultdict(list)
    for (article_id, number), dated in dates_of.items():
        text = texts[article_id]
        of_story[story_of[article_id] if story_of else ""] += (
            row | {"status": _status(row, text, published[article_id])}
            for row in find_events(dated, by_sentence[article_id, number], text)
        )
    return make_table(
        "timeline", (row for rows in of_story.values() for row in _line_up(rows, published))
    )


def _line_up(rows: list[Row], published: Mapping[str, pd.Timestamp]) -> Iterator[Row]:
    """The events of a story in the order of the days, with what they are to each other."""
    rows = sorted(
        rows,
        key=lambda row: (row["first_day"], row["last_day"], row["article_id"], row["date_char"]),
    )
    events = number_events(rows)
    for row, event, passed in zip(rows, events, tell_passed(rows, events, published), strict=True):
        told = row | {"event_id": event, "passed_in": passed}
        yield {column: told[column] for column in TABLES["timeline"]}


def _status(row: Row, text: str, published: pd.Timestamp) -> str:
    """Whether the event is ahead, goes on since the date, or has happened."""
    if row["tense"] == "future" or (not pd.isna(published) and row["first_day"] > published):
        return "planned"
    before = text[max(0, row["date_char"] - 20) : row["date_char"]]
    if NEW_DAY.search(before) and gives_day(word_at(row["head_char"], text)):
        return "planned"
    return "since" if SINCE.search(before) else "happened"
