"""A corpus of any size to tables on disk, batch by batch, and on from where a run was stopped."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from importlib.metadata import version
from pathlib import Path

from analysis.corpus.batches import Batch, Output, cut_batches, extract_batch
from analysis.corpus.engines import Engine, open_engine
from analysis.corpus.partitions import Partitions, start_manifest, write_manifest
from analysis.corpus.reading import Problem, find_files, read_corpus
from analysis.language import load_language

BATCH_SIZE = 128  # articles: half a minute of one core, which is what a kill can lose
EXTRACTED = "extracted"


def build_tables(
    corpus: str | Path,
    out: str | Path,
    *,
    model: str = "",
    batch_size: int = BATCH_SIZE,
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
            or .html files; compressed or not.
        out: a new folder, or one that was built with the same model and batch size.
        model: name of an installed spaCy pipeline; empty: the default.
        batch_size: articles that are read, kept and lost together.
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
    start_manifest(out, made_with)
    partitions = Partitions(out / EXTRACTED)
    with open_engine(engine, workers, scheduler) as run, _make_bar(corpus, progress) as bar:
        batches = cut_batches(read_corpus(corpus), batch_size)
        numbers = run_stage(batches, partitions, functools.partial(extract_batch, model=model),
                            run, bar)  # fmt: skip
    partitions.keep_only(numbers)
    if not partitions.count_rows().get("articles"):
        raise ValueError(f"{corpus}: no article could be read; see the table problems in {out}")
    manifest = {
        "complete": True,
        "made_with": made_with,
        "partitions": {EXTRACTED: partitions.records},
        "rows": partitions.count_rows(),
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
    }


def run_stage(
    batches: Iterator[Batch],
    partitions: Partitions,
    work: Callable[[Batch], Output],
    run: Engine,
    bar,
) -> set[int]:
    """Builds the partitions that are missing; the numbers of all that there should be.

    Raises:
        RuntimeError: worker processes die, and it is not on a single article.
    """
    numbers: set[int] = set()
    lost = []
    for batch, output in run(work, _missing(batches, partitions, numbers, bar)):
        if output is None:
            lost.append(batch)
        else:
            partitions.write(batch.number, batch.digest, output)
            bar.update(len(batch.records))
    for batch in lost:
        output = _without_killers(batch, work, run)
        partitions.write(batch.number, batch.digest, output)
        bar.update(len(batch.records))
    return numbers


def _missing(
    batches: Iterator[Batch], partitions: Partitions, numbers: set[int], bar
) -> Iterator[Batch]:
    """The batches that are still to be done; all are counted in `numbers`."""
    for batch in batches:
        numbers.add(batch.number)
        if partitions.holds(batch.number, batch.digest):
            bar.total -= len(batch.records)  # the rate and the time left are those of the rest
        else:
            yield batch


def _without_killers(batch: Batch, work: Callable[[Batch], Output], run: Engine) -> Output:
    """The output of a batch but for the articles on which worker processes die."""
    alone = [Batch(n, (record,)) for n, record in enumerate(batch.records)]
    killers = sorted(job.number for job, output in run(work, iter(alone)) if output is None)
    problems = [
        Problem(record["article_id"], record["path"], True, "worker processes died on it")
        for record in (batch.records[n] for n in killers)
    ]
    rest = [record for n, record in enumerate(batch.records) if n not in killers]
    harmless = Batch(batch.number, tuple(rest), (*batch.problems, *problems))
    [(_, output)] = run(work, iter([harmless]))
    if output is None:
        raise RuntimeError(
            f"worker processes keep dying on the articles {rest[0]['article_id']} to "
            f"{rest[-1]['article_id']}; is there enough memory? Fewer workers need less"
        )
    return output


def _make_bar(corpus: Path, shown: bool):
    """A progress bar over the articles; counting them takes about a thousandth of the work."""
    from tqdm import tqdm

    articles = (1 for each in read_corpus(corpus) if isinstance(each, dict)) if shown else ()
    total = sum(articles)
    return tqdm(total=total, unit=" articles", smoothing=0.1, disable=not shown)
