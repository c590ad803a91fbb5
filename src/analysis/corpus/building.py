"""A corpus of any size to tables on disk, batch by batch, and on from where a run was stopped."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator
from importlib.metadata import version
from pathlib import Path

from analysis.corpus.batches import cut_batches, extract_batch
from analysis.corpus.columns import PROBLEMS, digest_tables
from analysis.corpus.comparing import compare_group, plan_comparisons, write_stories
from analysis.corpus.engines import open_engine
from analysis.corpus.limits import LONGEST, leave_out_excess
from analysis.corpus.partitions import (
    COMPARED,
    EXTRACTED,
    STORIES,
    Partitions,
    start_manifest,
    write_manifest,
)
from analysis.corpus.reading import find_files, read_corpus
from analysis.corpus.stages import Task, run_stage
from analysis.corpus.tables import read_partitions, read_table
from analysis.language import load_language

BATCH_SIZE = 128  # articles: half a minute of one core, which is what a kill can lose


def build_tables(
    corpus: str | Path,
    out: str | Path,
    *,
    model: str = "",
    batch_size: int = BATCH_SIZE,
    longest: int = LONGEST,
    engine: str = "local",
    workers: int = 1,
    scheduler: str = "",
    progress: bool = True,
) -> dict:
    """Builds the tables of a corpus in the folder `out`, from which `read_table` reads them.

    A run that was stopped, at whatever moment, is taken up where it was: finished batches stay,
    those whose articles have changed are built again. An article on which the extraction fails
    is left out and named, with the reason, in the table `problems`.

    Args:
        corpus: a .jsonl, .csv or .parquet file of articles, or a folder of such files or of .txt
            or .html files; compressed or zipped or not.
        out: a new folder, or one that was built with the same model and batch size.
        model: name of an installed spaCy pipeline; empty: the default.
        batch_size: articles that are read, kept and lost together.
        longest: characters; longer articles are left out, since one can hold up all the others.
        engine: local (processes of this machine) or dask.
        workers: how many processes; the tables are the same, to the byte, for any number.
        scheduler: address of a running Dask scheduler.
        progress: whether to show a bar with rate and time left.

    Returns:
        The manifest, as it stands in `out`: versions, model, digests of the input, rows.

    Raises:
        FileNotFoundError: there is no such corpus.
        ValueError: no article in it, or `out` was built in another way.
        ConnectionError: the scheduler can't be reached.
    """
    corpus, out = Path(corpus), Path(out)
    find_files(corpus)  # complains before anything is written
    made_with = describe_build(model, batch_size)
    with open_engine(engine, workers, scheduler) as run:
        start_manifest(out, made_with)
        stages = {name: Partitions(out / name) for name in (EXTRACTED, STORIES, COMPARED)}
        extract = functools.partial(extract_batch, model=model)
        with _make_bar("read", count_articles(corpus) if progress else 0, progress) as bar:
            run_stage(
                plan_batches(corpus, batch_size, longest), stages[EXTRACTED], extract, run, bar
            )
        if not stages[EXTRACTED].count_rows().get("articles"):
            reason = read_table(out, PROBLEMS)["reason"].mode()[0]
            raise ValueError(f"{corpus}: no article could be read; mostly: {reason}")
        write_stories(stages[EXTRACTED], stages[STORIES])
        stories, boilerplate = (
            read_partitions(stages[STORIES], name) for name in ("stories", "boilerplate")
        )
        with _make_bar("compared", len(stories), progress) as bar:
            tasks = plan_comparisons(stories, boilerplate, stages[EXTRACTED], batch_size)
            run_stage(tasks, stages[COMPARED], compare_group, run, bar)
    manifest = {
        "complete": True,
        "made_with": made_with,
        "partitions": {name: stage.records for name, stage in stages.items()},
        "rows": _count_rows(stages.values()),
    }
    write_manifest(out, manifest)
    return manifest


def describe_build(model: str, batch_size: int) -> dict:
    """What the tables depend on beside the articles."""
    meta = load_language(model).meta
    return {
        "version": version("articles-side-by-side"),
        "spacy": version("spacy"),
        "model": f"{meta['lang']}_{meta['name']} {meta['version']}",
        "batch_size": batch_size,
        "tables": digest_tables(),
    }


def plan_batches(corpus: Path, size: int, longest: int) -> Iterator[Task]:
    """The articles of a corpus, `size` at a time, those that are too long left out."""
    for whole in cut_batches(read_corpus(corpus), size):
        batch = leave_out_excess(whole, longest)
        yield Task(batch.number, batch.digest, len(whole.records), lambda batch=batch: batch)


def count_articles(corpus: Path) -> int:
    """How many articles there are; takes about a thousandth of the time that it takes to parse."""
    return sum(isinstance(found, dict) for found in read_corpus(corpus))


def _count_rows(stages: Iterable[Partitions]) -> dict[str, int]:
    """Rows by table; what a later stage says anew counts as it says it."""
    rows, problems = {}, 0
    for stage in stages:
        counts = stage.count_rows()
        problems += counts.get(PROBLEMS, 0)
        rows |= counts | {PROBLEMS: problems}
    return rows


def _make_bar(done: str, n_articles: int, shown: bool):
    from tqdm import tqdm

    return tqdm(total=n_articles, desc=done, unit=" articles", disable=not shown)
