"""Batches on Dask: on a cluster whose scheduler runs somewhere, or on workers started here."""

from __future__ import annotations

import contextlib
import itertools
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from analysis.corpus.engines import Engine

if TYPE_CHECKING:
    from distributed import Client

SECONDS_TO_CONNECT = 10
# For workers that are started here. By default the profiler looks a hundred times a second where a
# worker is, each event loop ticks fifty times, free memory is measured five times (which together
# is 4.6 % of a core without any work), and memory that is freed is given back and fetched again.
CHEAP = {
    "distributed.worker.profile.enabled": False,
    "distributed.admin.tick.interval": "1s",
    "distributed.worker.memory.monitor-interval": "2s",
    "distributed.nanny.pre-spawn-environ": {"OMP_NUM_THREADS": 1},
}
BATCHES_AHEAD = 2  # for each thread of the workers: one that runs, one that waits


@contextlib.contextmanager
def open_cluster(workers: int, scheduler: str = "") -> Iterator[Engine]:
    """The engine on Dask, for as long as the context lasts.

    Args:
        workers: processes to start here, if there is no scheduler.
        scheduler: address of a running one, which has workers of its own.

    Raises:
        ConnectionError: the scheduler can't be reached.
        ValueError: Dask is not installed.
    """
    try:
        import dask
        import distributed
    except ModuleNotFoundError as error:
        raise ValueError(
            "the engine dask needs Dask: pip install 'articles-side-by-side[dask]'"
        ) from error
    with dask.config.set(CHEAP), contextlib.ExitStack() as stack:
        if not scheduler:
            cluster = distributed.LocalCluster(
                n_workers=workers, threads_per_worker=1, dashboard_address=None
            )
            scheduler = stack.enter_context(cluster)
        client = stack.enter_context(_connect(scheduler))
        yield lambda work, jobs: run_on_dask(client, work, jobs)


def _connect(scheduler) -> Client:
    import distributed

    try:
        return distributed.Client(scheduler, timeout=SECONDS_TO_CONNECT, set_as_default=False)
    except (OSError, ValueError) as error:
        raise ConnectionError(
            f"{scheduler}: no Dask scheduler answers there ({error or type(error).__name__}); "
            "`dask scheduler` starts one and prints its address"
        ) from error


def run_on_dask(client: Client, work: Callable, jobs: Iterable) -> Iterator[tuple]:
    """Each job with the result of `work(job)`, in the order in which they are done.

    Args:
        client: connected to the scheduler.
        work: a function that can be pickled, from a package that the workers have as well.
        jobs: taken one by one, so that few are in memory at once.

    Yields:
        The job and its result; None where Dask gave it up because workers died on it.
    """
    import distributed

    waiting = iter(jobs)
    running = distributed.as_completed(loop=client.loop, raise_errors=False)
    job_of = {}

    def submit(n: int) -> None:
        for job in itertools.islice(waiting, n):
            # pure=False: equal jobs are not taken for the same one, which would hash them all.
            future = client.submit(work, job, pure=False)
            job_of[future] = job
            running.add(future)

    submit(BATCHES_AHEAD * max(1, sum(client.nthreads().values())))
    for future in running:
        yield job_of.pop(future), _result(future)
        submit(1)


def _result(future):
    import distributed

    try:
        return future.result()
    except distributed.KilledWorker:
        return None
