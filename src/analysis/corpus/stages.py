"""One stage of a build: jobs to partitions, those that are finished left out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple, Protocol

from analysis.corpus.batches import Output
from analysis.corpus.engines import Engine
from analysis.corpus.partitions import Partitions


class Job(Protocol):
    """What is sent to a worker: some items that are worked on together."""

    number: int

    def split(self) -> list[Job]:
        """Each item as a job of its own, numbered from 0."""

    def without(self, killers: set[int]) -> Job:
        """The rest of the items, and the problem with the others."""


class Task(NamedTuple):
    """A job to be, and what tells whether it was done before."""

    number: int
    digest: str
    n_articles: int
    make_job: Callable[[], Job]


def run_stage(
    tasks: Iterable[Task],
    partitions: Partitions,
    work: Callable[[Job], Output],
    run: Engine,
    bar,
) -> None:
    """Builds the partitions that are missing, and removes those that no task stands for.

    Raises:
        RuntimeError: worker processes die, and it is not on single items.
    """
    numbers: set[int] = set()
    started: dict[int, Task] = {}
    lost = []

    def finish(job: Job, output: Output) -> None:
        task = started.pop(job.number)
        partitions.write(task.number, task.digest, output)
        bar.update(task.n_articles)

    for job, output in run(work, _missing(tasks, partitions, numbers, started, bar)):
        if output is None:
            lost.append(job)
        else:
            finish(job, output)
    for job in lost:
        finish(job, _run_without_killers(job, work, run))
    partitions.keep_only(numbers)


def _missing(
    tasks: Iterable[Task],
    partitions: Partitions,
    numbers: set[int],
    started: dict[int, Task],
    bar,
) -> Iterator[Job]:
    """The jobs that are still to be done; all tasks are counted in `numbers`."""
    for task in tasks:
        numbers.add(task.number)
        if partitions.holds(task.number, task.digest):
            bar.total -= task.n_articles  # the rate and the time left are those of the rest
        else:
            started[task.number] = task
            yield task.make_job()


def _run_without_killers(job: Job, work: Callable[[Job], Output], run: Engine) -> Output:
    """The output of a job but for the items on which worker processes die."""
    alone = run(work, iter(job.split()))
    killers = {item.number for item, output in alone if output is None}
    [(_, output)] = run(work, iter([job.without(killers)]))
    if output is None:
        raise RuntimeError(
            f"worker processes keep dying on job {job.number}, but on none of its items alone; "
            "is there enough memory? Fewer workers and smaller batches need less"
        )
    return output
