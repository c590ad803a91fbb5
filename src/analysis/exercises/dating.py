"""Date: which day is "tomorrow", and had it happened when the article was written?"""

import pandas as pd

from analysis.dates.values import days_of
from analysis.exercises.answer_key import STATUSES, AnswerKey
from analysis.exercises.feedback import Feedback, check_labels, first_row, hint

MEANS = {
    "happened": "it lies behind the day of the article, or is told as a fact of that day.",
    "planned": "it lies ahead of the day of the article.",
    "since": "it began then and still held on the day of the article.",
}
ADVICE = "Start from a day that the texts leave no doubt about, and count from there."


def events_of(key: AnswerKey, article_id: str) -> pd.DataFrame:
    """One row per dated event of an article, numbered from 1, without its status."""
    return _dated(key, article_id)[["event", "text"]]


def check_statuses(answer: object, key: AnswerKey, article_id: str) -> Feedback:
    """Whether each event had happened, was planned, or held since then."""
    rows = _dated(key, article_id)
    reasons = {row.Index: f"'{row.event}': {MEANS[row.status]}" for row in rows.itertuples()}
    return check_labels(answer, rows["status"].to_dict(), reasons, STATUSES)


def check_date(answer: object, key: AnswerKey, article_id: str, words: str) -> Feedback:
    """Which day, or which day and hour, an article means by `words`: its date, or its event."""
    rows = key.dates[key.dates["article_id"] == article_id]
    meant = rows[(rows["text"] == words) | (rows["event"] == words)]
    value = first_row(meant, f"date '{words}' in '{article_id}'", rows["text"])["value"]
    if days_of(value) is None:
        raise ValueError(f"'{words}' is {value}, which is no day; ask for another")
    if answer is ...:
        return hint("Write a day as '2024-12-31', with an hour as '2024-12-31 22:00'.")
    try:
        moment = pd.Timestamp(answer)
    except (TypeError, ValueError):
        moment = pd.NaT
    if moment is pd.NaT:
        return Feedback(False, f"{answer!r} is not a day that can be read; write '2024-12-31'.")
    return _judge_moment(moment, value, words)


def _judge_moment(moment: pd.Timestamp, value: str, words: str) -> Feedback:
    """Compares the day, and the hour where both give one."""
    first, last = days_of(value)
    if moment.date() < first:
        return Feedback(False, f"{_days((first - moment.date()).days)} too early. {ADVICE}")
    if moment.date() > last:
        return Feedback(False, f"{_days((moment.date() - last).days)} too late. {ADVICE}")
    hour = value.partition("T")[2]
    given = f"{moment:%H:%M}"
    if hour[:1].isdigit() and given != "00:00" and given != hour:
        return Feedback(False, "The day is right, the hour is not.")
    return Feedback(True, f"'{words}': {moment:%A, %B} {moment.day}, {moment.year} ({value}).")


def _days(n: int) -> str:
    return f"{n} day" if n == 1 else f"{n} days"


def _dated(key: AnswerKey, article_id: str) -> pd.DataFrame:
    rows = key.dates[(key.dates["article_id"] == article_id) & (key.dates["status"] != "")]
    first_row(rows, f"events of '{article_id}'", key.dates["article_id"])
    return rows.set_index(pd.RangeIndex(1, len(rows) + 1))
