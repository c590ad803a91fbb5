"""The answer key of a set of articles: five CSV files, and whether they fit the texts."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from analysis.exercises.feedback import Feedback

VERDICTS = ("agree", "conflict", "differ", "related")
SOURCE_KINDS = ("person", "organisation", "unnamed", "document")
STATUSES = ("happened", "planned", "since")
COLUMNS = {
    "comparisons": (
        "article_id_a", "text_a", "article_id_b", "text_b", "verdict", "kind", "reason", "topic",
    ),
    "dates": ("article_id", "start_char", "text", "value", "status", "event"),
    "entities": ("article_id", "entity", "label", "n_mentions"),
    "near_duplicates": ("article_id_a", "article_id_b", "verdict", "what_changed"),
    "sources": ("article_id", "source", "source_entity", "source_kind", "cue", "content"),
}  # fmt: skip
NUMBERS = ("start_char", "n_mentions")


@dataclass(frozen=True)
class AnswerKey:
    """The answers to a set of articles, a frame per file of the key.

    comparisons: one row per pair of passages. dates: one row per time expression. entities: one
    row per name and article. near_duplicates: one row per pair of articles with nearly the same
    text. sources: one row per statement of somebody.
    """

    comparisons: pd.DataFrame
    dates: pd.DataFrame
    entities: pd.DataFrame
    near_duplicates: pd.DataFrame
    sources: pd.DataFrame


def load_answer_key(folder: str | Path) -> AnswerKey:
    """Reads comparisons, dates, entities, near_duplicates and sources (.csv) of a folder.

    Raises:
        FileNotFoundError: a file is missing; one that isn't needed may hold its header alone.
        ValueError: a file lacks a column, or a number is none; the message names file and column.
    """
    return AnswerKey(
        **{name: _read(Path(folder) / f"{name}.csv", COLUMNS[name]) for name in COLUMNS}
    )


def _read(file: Path, columns: tuple[str, ...]) -> pd.DataFrame:
    if not file.exists():
        header = ",".join(columns)
        raise FileNotFoundError(f"{file}: missing; it needs at least the line {header}")
    frame = pd.read_csv(file, dtype=str, keep_default_na=False, encoding="utf-8-sig")
    missing = [column for column in columns if column not in frame]
    if missing:
        raise ValueError(f"{file}: no column {', '.join(missing)}")
    for column in set(NUMBERS) & set(columns):
        wrong = frame[~frame[column].str.fullmatch(r"\d+")]
        if len(wrong):
            raise ValueError(f"{file}, line {wrong.index[0] + 2}: {column} is not a whole number")
        frame[column] = frame[column].astype(int)
    return frame


def check_answer_key(key: AnswerKey, articles: pd.DataFrame) -> Feedback:
    """Whether each quote of the key stands in its article, for those who write their own.

    Passages of comparisons must stand there exactly once, and dates at their start_char.
    """
    texts = dict(zip(articles["article_id"], articles["text"], strict=True))
    problems = [*_misquoted(key, texts), *_misplaced(key.dates, texts), *_unknown_words(key)]
    if problems:
        return Feedback(False, "\n".join([f"The key has {len(problems)} to mend.", *problems]))
    return Feedback(True, f"The key fits the {len(texts)} articles.")


def _misquoted(key: AnswerKey, texts: dict[str, str]) -> Iterator[str]:
    sides = [("comparisons", key.comparisons, f"article_id_{x}", f"text_{x}") for x in "ab"]
    for name, frame, article, quote in [*sides, ("sources", key.sources, "article_id", "content")]:
        for index, article_id, words in frame[[article, quote]].itertuples(name=None):
            n = texts.get(article_id, "").count(words)
            if not n:
                yield f"{name}.csv, line {index + 2}: '{words}' does not stand in '{article_id}'."
            elif n > 1 and name == "comparisons":
                yield f"{name}.csv, line {index + 2}: '{words}' stands there {n} times; quote more."


def _misplaced(dates: pd.DataFrame, texts: dict[str, str]) -> Iterator[str]:
    for row in dates.itertuples():
        if not texts.get(row.article_id, "").startswith(row.text, row.start_char):
            place = f"at {row.start_char} of '{row.article_id}'"
            yield f"dates.csv, line {row.Index + 2}: '{row.text}' does not stand {place}."


def _unknown_words(key: AnswerKey) -> Iterator[str]:
    for name, frame, column, allowed in (
        ("comparisons", key.comparisons, "verdict", VERDICTS),
        ("sources", key.sources, "source_kind", SOURCE_KINDS),
        ("dates", key.dates, "status", (*STATUSES, "")),
    ):
        for index, word in frame.loc[~frame[column].isin(allowed), column].items():
            known = ", ".join(filter(None, allowed))
            yield f"{name}.csv, line {index + 2}: {column} '{word}' is none of {known}."
