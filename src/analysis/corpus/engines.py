"""What runs the batches: processes of this machine, or Dask.

An engine is a function (work, jobs) that yields each job with `work(job)`, or with None where
worker processes died on it. What the work makes of a job does not depend on the engine.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator

from analysis.corpus.processes import Crew

ENGINES = ("local", "dask")
Engine = Callable[[Callable, Iterator], Iterator[tuple]]


@contextlib.contextmanager
def open_engine(name: str = "local", workers: int = 1, scheduler: str = "") -> Iterator[Engine]:
    """The engine `name`, for as long as the context lasts.

    Args:
        name: local or dask.
        workers: processes on this machine; not used with a scheduler, which has its own.
        scheduler: address of a running Dask scheduler; empty: one is started here.

    Raises:
        ValueError: there is no such engine, too few workers, or a scheduler without Dask.
        ConnectionError: the scheduler can't be reached.
        ModuleNotFoundError: Dask is not installed.
    """
    if workers < 1:
        raise ValueError(f"{workers} workers: at least one is needed")
    if scheduler and name != "dask":
        raise ValueError(f"a scheduler ({scheduler}) needs the engine dask, not {name}")
    if name == "local":
        with Crew(workers) as crew:
            yield crew.run
    elif name == "dask":
        from analysis.corpus.cluster import open_cluster  # here, because Dask is an extra

        with open_cluster(workers, scheduler) as engine:
            yield engine
    else:
        raise ValueError(f"no engine {name!r}; there are {', '.join(ENGINES)}")
