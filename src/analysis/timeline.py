"""Claims and dates to table `timeline`: what happened when, by whose account."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

import pandas as pd

from analysis.schema import iter_rows, make_table

SINCE = re.compile(r"\bsince\s+(?:the\s+|at\s+least\s+)?$", re.IGNORECASE)
LONGEST_EVENT = pd.Timedelta(days=31)  # a longer span, or a vaguer one, tells nothing of identity
SAME_EVENT = 0.5  # cosine of the terms of two claims from which on they tell one event
Row = dict


def extract_timeline(
    claims: pd.DataFrame,
    dates: pd.DataFrame,
    articles: pd.DataFrame,
    story_of: Mapping[str, str] | None = None,
) -> pd.DataFrame:
    """One row per dated event: a claim, and a date that belongs to it by the parse.

    A date belongs to the claim whose verb governs it; where the governing verb makes no claim (a
    verb of saying) the event is the stretch from that verb to the date, without a claim_id.

    Args:
        claims: table `claims`.
        dates: table `dates` of the same articles.
        articles: table `articles`; `published` tells what lies ahead.
        story_of: for each article its story, inside which events are the same; by default one.

    Returns:
        Table `timeline`, of each story in the order of the days. `status` is planned (told as
        ahead, or after publication), since (began then and goes on) or happened. `event_id` is the
        same for the tellings of one event; `passed_in` names, for a planned event, the articles
        that tell it as past.

    Limits: an event is the same where the days overlap and the words of the claims are alike; two
    tellings without common words stay apart.
    """
    texts, published = (
        dict(iter_rows(articles, ["article_id", column])) for column in ("text", "published")
    )
    by_sentence = _by_sentence(claims)
    of_story: dict[str, list[Row]] = defaultdict(list)
    for date in (row._asdict() for row in iter_rows(dates.dropna(subset=["first_day"]))):
        if date["type"] in ("DATE", "TIME"):
            of_story[story_of[date["article_id"]] if story_of else ""] += (
                row | {"status": _status(row, date, texts, published)}
                for row in _events(
                    date, by_sentence[date["article_id"], date["sentence_id"]], texts
                )
            )
    return make_table("timeline", (row for rows in of_story.values() for row in _line_up(rows)))


def _line_up(rows: list[Row]) -> Iterator[Row]:
    """The events of a story in the order of the days, with what they are to each other."""
    rows = sorted(
        rows,
        key=lambda row: (row["first_day"], row["last_day"], row["article_id"], row["date_char"]),
    )
    events = _number_events(rows)
    for row, event, where in zip(rows, events, _passed_in(rows, events), strict=True):
        yield {column: row[column] for column in COLUMNS} | {
            "event_id": event,
            "passed_in": where,
        }


COLUMNS = (
    "claim_id", "article_id", "sentence_id", "start_char", "end_char", "text",
    "first_day", "last_day", "value", "date_text", "status", "source",
)  # fmt: skip


def _by_sentence(claims: pd.DataFrame) -> Mapping[tuple, list[Row]]:
    grouped: dict[tuple, list[Row]] = defaultdict(list)
    for row in iter_rows(claims):
        grouped[row.article_id, row.sentence_id].append(row._asdict())
    return grouped


def _events(date: Row, claims: list[Row], texts: Mapping[str, str]) -> Iterator[Row]:
    """The events that a date dates."""
    when = {
        "first_day": date["first_day"],
        "last_day": date["last_day"],
        "value": date["value"],
        "date_text": date["text"],
        "date_char": date["start_char"],
    }
    dated = _dated_claims(date, claims)
    for claim in dated:
        yield claim | when
    if not dated and date["head_char"] >= 0:
        yield _act(date, texts[date["article_id"]]) | when


def _dated_claims(date: Row, claims: list[Row]) -> list[Row]:
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


def _act(date: Row, text: str) -> Row:
    """The stretch from the governing verb to the date, as an event without a claim."""
    verb = re.compile(r"\w*").match(text, date["head_char"])
    start = min(date["start_char"], verb.start())
    end = max(date["end_char"], verb.end())
    return {
        "claim_id": "",
        "article_id": date["article_id"],
        "sentence_id": date["sentence_id"],
        "start_char": start,
        "end_char": end,
        "text": text[start:end],
        "source": "",
        "tense": "",
        "terms": " ".join(re.findall(r"[a-z]{4,}", text[start:end].lower())),
    }


def _status(row: Row, date: Row, texts: Mapping[str, str], published: Mapping) -> str:
    """Whether the event is ahead, goes on since the date, or has happened."""
    day = published[date["article_id"]]
    if row["tense"] == "future" or (not pd.isna(day) and date["first_day"] > day):
        return "planned"
    before = texts[date["article_id"]][max(0, date["start_char"] - 20) : date["start_char"]]
    return "since" if SINCE.search(before) else "happened"


def _number_events(rows: Sequence[Row]) -> list[str]:
    """An id for each row, in the order of their first days; the same where two tell one event."""
    vectors = _term_vectors(rows)
    leader = list(range(len(rows)))
    for later, row in enumerate(rows):
        for earlier in range(later - 1, -1, -1):
            if row["first_day"] - rows[earlier]["first_day"] > LONGEST_EVENT:
                break
            if _same_days(rows[earlier], row) and _alike(vectors[earlier], vectors[later]):
                leader[later] = leader[earlier]
                break
    numbers: dict[int, str] = {}
    return [numbers.setdefault(found, f"e{len(numbers)}") for found in leader]


def _term_vectors(rows: Sequence[Row]) -> list[dict[str, float]]:
    """The terms of each event, those weighing less that many events have; of length one."""
    terms = [set(row["terms"].split()) for row in rows]
    spread = Counter(term for found in terms for term in found)
    vectors = []
    for found in terms:
        weights = {term: math.log(1 + len(rows) / spread[term]) for term in sorted(found)}
        length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
        vectors.append({term: weight / length for term, weight in weights.items()})
    return vectors


def _same_days(one: Row, other: Row) -> bool:
    """Whether the days of two events meet, and are few enough to mean something."""
    if other["last_day"] - other["first_day"] > LONGEST_EVENT:
        return one["value"] == other["value"]
    return (
        one["last_day"] - one["first_day"] <= LONGEST_EVENT
        and one["first_day"] <= other["last_day"]
        and other["first_day"] <= one["last_day"]
    )


def _alike(one: Mapping[str, float], other: Mapping[str, float]) -> bool:
    """Whether the cosine of two term vectors says that they tell one event."""
    return sum(weight * other.get(term, 0.0) for term, weight in one.items()) >= SAME_EVENT


def _passed_in(rows: Sequence[Row], events: Sequence[str]) -> list[str]:
    """For each planned event the articles that tell it as past."""
    past: dict[str, list[str]] = defaultdict(list)
    for row, event in zip(rows, events, strict=True):
        if row["status"] != "planned" and row["article_id"] not in past[event]:
            past[event].append(row["article_id"])
    return [
        " ".join(past[event]) if row["status"] == "planned" else ""
        for row, event in zip(rows, events, strict=True)
    ]
