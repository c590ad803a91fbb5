"""Batches: some articles of a corpus in, the Parquet files of their tables out.

`extract_batch` is what an engine maps, on this machine or another: it takes and gives what can be
sent between processes, touches no disk, and gives the same bytes wherever it runs.
"""

from __future__ import annotations

import hashlib
import io
import json
import threading
import warnings
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

import pandas as pd

from analysis.articles import ArticleWarning, make_article
from analysis.corpus.columns import PROBLEMS, TYPES, set_types
from analysis.corpus.reading import Problem
from analysis.language import load_language
from analysis.schema import make_table

if TYPE_CHECKING:
    from analysis.tables import Extraction

# Words that the model remembers, about 0.5 KB each; beyond, it is loaded anew (a second).
MOST_WORDS_REMEMBERED = 400_000
_ONE_AT_A_TIME = threading.Lock()  # a spaCy pipeline must not be used by two threads of a worker


class Batch(NamedTuple):
    """Articles that follow each other in a corpus, and what is to be known about them."""

    number: int
    records: tuple[dict[str, str], ...]
    problems: tuple[Problem, ...] = ()

    @property
    def digest(self) -> str:
        """Tells whether this is what was read before; the same on every machine."""
        content = json.dumps([self.records, self.problems], sort_keys=True)
        return hashlib.sha256(content.encode()).hexdigest()

    def split(self) -> list[Batch]:
        """Each article as a job of its own."""
        return [Batch(n, (record,)) for n, record in enumerate(self.records)]

    def without(self, killers: set[int]) -> Batch:
        """The rest, where some of the articles kill the process that reads them."""
        return self.leave_out(dict.fromkeys(sorted(killers), "worker processes died on it"))

    def leave_out(self, reasons: dict[int, str]) -> Batch:
        """The rest, with the reason for each of the other articles among the problems."""
        problems = [
            Problem(self.records[n]["article_id"], self.records[n]["path"], True, reason)
            for n, reason in reasons.items()
        ]
        rest = [record for n, record in enumerate(self.records) if n not in reasons]
        return Batch(self.number, tuple(rest), (*self.problems, *problems))


class Output(NamedTuple):
    """Files by table name, and how many rows each holds."""

    files: dict[str, bytes]
    rows: dict[str, int]


def cut_batches(found: Iterable[dict[str, str] | Problem], size: int) -> Iterator[Batch]:
    """The articles of a corpus by `size`, each problem with the articles around it.

    >>> [(b.number, len(b.records)) for b in cut_batches([{"text": "a"}] * 5, 2)]
    [(0, 2), (1, 2), (2, 1)]
    """
    number, records, problems = 0, [], []
    for each in found:
        (problems if isinstance(each, Problem) else records).append(each)
        if len(records) == size or len(problems) == size:
            yield Batch(number, tuple(records), tuple(problems))
            number, records, problems = number + 1, [], []
    if records or problems:
        yield Batch(number, tuple(records), tuple(problems))


def extract_batch(batch: Batch, model: str = "") -> Output:
    """What the articles of a batch say, as Parquet files.

    An article on which the extraction fails is left out, and named in the table of problems.
    """
    from analysis.tables import extract_tables

    with _ONE_AT_A_TIME:
        _forget_words(model)
        articles, noted = _make_articles(batch.records)
        found, poison = _leave_out_poison(lambda some: extract_tables(some, model), articles)
    return pack(found._asdict(), [*batch.problems, *noted, *poison])


def _forget_words(model: str) -> None:
    """Keeps memory flat: a model remembers every word that it has ever read."""
    if len(load_language(model).vocab.strings) > MOST_WORDS_REMEMBERED:
        load_language.cache_clear()
        load_language(model)


def _make_articles(records: Iterable[dict[str, str]]) -> tuple[pd.DataFrame, list[Problem]]:
    """Table `articles`, and what was noted about them."""
    rows, problems = [], []
    for record in records:
        article_id, path = record["article_id"], record["path"]
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always", ArticleWarning)
            try:
                rows.append(make_article(record))
            except Exception as error:  # noqa: BLE001 - whatever it is, it is about this article
                problems.append(Problem(article_id, path, True, describe(error)))
        problems += [Problem(article_id, path, False, str(note.message)) for note in caught]
    return make_table("articles", rows), problems


def _leave_out_poison(
    extract: Callable[[pd.DataFrame], Extraction], articles: pd.DataFrame
) -> tuple[Extraction, list[Problem]]:
    """The extraction of all articles but those on which it fails."""
    try:
        return extract(articles), []
    except Exception:  # noqa: BLE001 - found below
        poison = []
    for n, row in enumerate(articles.itertuples()):
        try:
            extract(articles.iloc[[n]])
        except Exception as error:  # noqa: BLE001 - whatever it is, it is about this article
            poison.append(Problem(row.article_id, row.path, True, describe(error)))
    bad = {problem.article_id for problem in poison}
    return extract(articles[~articles["article_id"].isin(bad)].reset_index(drop=True)), poison


def describe(error: Exception) -> str:
    """The kind of an error, and what it says."""
    return f"{type(error).__name__}: {error}"


def pack(tables: dict[str, pd.DataFrame], problems: Iterable[Problem] = ()) -> Output:
    """The tables as Parquet files, and one more for the problems."""
    known = pd.DataFrame(list(problems), columns=list(TYPES[PROBLEMS]))
    frames = tables | {PROBLEMS: set_types(known, PROBLEMS)}
    return Output(
        {name: to_parquet(frame) for name, frame in frames.items()},
        {name: len(frame) for name, frame in frames.items()},
    )


def to_parquet(frame: pd.DataFrame) -> bytes:
    """The frame as a Parquet file."""
    import pyarrow
    import pyarrow.parquet

    buffer = io.BytesIO()
    table = pyarrow.Table.from_pandas(frame, preserve_index=False)
    pyarrow.parquet.write_table(table, buffer, compression="zstd")
    return buffer.getvalue()
