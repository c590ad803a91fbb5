"""The dates that can date an event: those on the calendar, the two ends of a period as one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from operator import itemgetter

import pandas as pd

from analysis.schema import iter_rows
from analysis.timeline.appointments import gives_day, word_at

CONNECTED = re.compile(r"\s*(?:to|until|till|through|[-–—])\s+(?:the\s+)?", re.IGNORECASE)
FROM = re.compile(r"\bfrom\s+(?:the\s+)?$", re.IGNORECASE)
BETWEEN = re.compile(r"\bbetween\s+(?:the\s+)?$", re.IGNORECASE)
AND = re.compile(r"\s+and\s+(?:the\s+)?", re.IGNORECASE)
# The worst storm since 1992, the first time since 2008: a yardstick, nothing that has gone on.
RECORD = re.compile(
    r"\b(?:worst|best|least|most|first|only|last|"
    r"(?!protest|request|arrest|interest|contest|harvest|conquest|inquest|unrest|forest)\w{3,}est)"
    r"(?:\s+(?!(?:is|are|was|were|been|has|have|had)\b)\w+){0,5}\s+since\s+(?:the\s+)?$",
    re.IGNORECASE,
)
Row = dict


def group_dates(dates: pd.DataFrame, texts: Mapping[str, str]) -> dict[tuple[str, int], list[Row]]:
    """The dates of each sentence in the order of the text, "from 2014 to 2022" as one.

    Args:
        dates: table `dates`.
        texts: the text of each article.
    """
    of_sentence: dict[tuple[str, int], list[Row]] = defaultdict(list)
    for date in iter_rows(dates.dropna(subset=["first_day"])):
        text = texts[date.article_id]
        if date.type in ("DATE", "TIME") and not _is_yardstick(date, text):
            of_sentence[date.article_id, date.sentence_id].append(date._asdict())
    return {
        sentence: _join_ends(sorted(group, key=itemgetter("start_char")), texts[sentence[0]])
        for sentence, group in of_sentence.items()
    }


def _is_yardstick(date: tuple, text: str) -> bool:
    """Whether something is only measured by the date: a record, or the old day of a new one."""
    before = text[max(0, date.start_char - 80) : date.start_char]
    return bool(RECORD.search(before)) or bool(
        FROM.search(before) and gives_day(word_at(date.head_char, text), "put_off")
    )


def _join_ends(dates: list[Row], text: str) -> list[Row]:
    joined: list[Row] = []
    for date in dates:
        if joined and _are_ends(joined[-1], date, text):
            joined[-1] = _period(joined[-1], date, text)
        else:
            joined.append(date)
    return joined


def _are_ends(one: Row, other: Row, text: str) -> bool:
    """Whether two dates of one verb are where a period begins and ends."""
    gap = text[one["end_char"] : other["start_char"]]
    if not CONNECTED.fullmatch(gap):
        before = text[max(0, one["start_char"] - 20) : one["start_char"]]
        if not (AND.fullmatch(gap) and BETWEEN.search(before)):
            return False
    return one["head_char"] == other["head_char"] and one["last_day"] < other["first_day"]


def _period(one: Row, other: Row, text: str) -> Row:
    """Both as one date, its value an interval as ISO 8601 writes it: 2014/2022."""
    return one | {
        "end_char": other["end_char"],
        "text": text[one["start_char"] : other["end_char"]],
        "last_day": other["last_day"],
        "value": f"{one['value']}/{other['value']}",
    }
