"""What an engine costs beside the work: CPU of the whole process tree, by article.

python benchmarks/engines.py [--batches N] [--batch-size N] [--rounds N]

The same batches of the generated corpus by one process of each engine, after one batch that loads
the model. `bare` is the function itself, called in a loop; `map_partitions` is Dask without this
package's engine. Each round measures every engine once, in turn; the least of the rounds counts,
since what else the machine does can only add.
"""

import argparse
import itertools
import sys
from collections.abc import Callable
from pathlib import Path
from time import sleep

import psutil

from analysis.corpus.batches import Batch, cut_batches, extract_batch
from analysis.corpus.engines import open_engine
from analysis.language import load_language

sys.path.insert(0, str(Path(__file__).parents[1] / "examples"))
from generate_corpus import generate_articles  # noqa: E402


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--batches", type=int, default=4)
    parser.add_argument("--batch-size", type=int, default=64)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    batches = make_batches(options.batches + 1, options.batch_size)
    n_articles = options.batches * options.batch_size
    rounds = [
        {name: measure(run, batches) / n_articles for name, run in RUNS.items()}
        for _ in range(options.rounds)
    ]
    seconds = {name: min(round_[name] for round_ in rounds) for name in RUNS}
    print(f"{'engine':16}{'ms CPU an article':>18}{'x bare':>8}{'x map_partitions':>18}")
    for name, each in seconds.items():
        over = each / seconds["bare"], each / seconds["map_partitions"]
        print(f"{name:16}{each * 1e3:18.1f}{over[0]:8.2f}{over[1]:18.2f}")


def make_batches(n: int, size: int) -> list[Batch]:
    records = (
        {"article_id": a.article_id, "text": a.text, "path": "", "published": str(a.published)}
        for a in generate_articles(n * size // 4)
    )
    return list(itertools.islice(cut_batches(records, size), n))


def measure(run: Callable, batches: list[Batch]) -> float:
    """CPU seconds of all batches but the first, which is done before the clock starts."""
    steps = run(batches[:1], batches[1:])
    next(steps)
    before = cpu_of_tree()
    next(steps)
    seconds = cpu_of_tree() - before
    steps.close()
    return seconds


def cpu_of_tree() -> float:
    sleep(0.2)
    me = psutil.Process()
    return sum(sum(p.cpu_times()[:2]) for p in [me, *me.children(recursive=True)])


def run_bare(first: list[Batch], rest: list[Batch]):
    load_language.cache_clear()  # as in a new worker: a model remembers the words of earlier rounds
    yield list(map(extract_batch, first))
    yield list(map(extract_batch, rest))


def run_local(first: list[Batch], rest: list[Batch], name: str = "local"):
    with open_engine(name, workers=1) as run:
        yield list(run(extract_batch, first))
        yield list(run(extract_batch, rest))


def run_dask(first: list[Batch], rest: list[Batch]):
    yield from run_local(first, rest, "dask")


def run_partitions(first: list[Batch], rest: list[Batch]):
    import dask.bag
    import distributed

    cluster = distributed.LocalCluster(n_workers=1, threads_per_worker=1, dashboard_address=None)
    with cluster, distributed.Client(cluster):
        for some in (first, rest):
            bag = dask.bag.from_sequence(some, npartitions=len(some))
            yield bag.map_partitions(lambda part: list(map(extract_batch, part))).compute()


RUNS = {
    "bare": run_bare,
    "map_partitions": run_partitions,
    "local": run_local,
    "dask": run_dask,
}

if __name__ == "__main__":
    main()
