"""Worker processes of this machine, of which any may be killed at any time.

Each worker has a pipe of its own, so that one that dies leaves no lock and no half message to the
others; that is where a shared queue (multiprocessing.Pool, nlp.pipe(n_process=2)) hangs.
"""

from __future__ import annotations

import contextlib
import itertools
import multiprocessing
import multiprocessing.connection
import pickle
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

Job = TypeVar("Job")
Result = TypeVar("Result")
MOST_DEATHS = 2  # on one job; the first can be chance (memory ran out, killed by hand)
MOST_FAILED_STARTS = 4  # in a row, for the same reason


class Crew:
    """Worker processes, from the first job on until the context ends."""

    def __init__(self, size: int) -> None:
        """Starts none yet."""
        self.size = size
        self._workers: list[_Worker] = []
        self._failed_starts = 0

    def __enter__(self) -> Crew:
        """Nothing yet: workers start with the first job."""
        return self

    def __exit__(self, *_: object) -> None:
        """Stops the workers, whatever they are at."""
        for worker in self._workers:
            worker.stop()

    def run(
        self, work: Callable[[Job], Result], jobs: Iterable[Job]
    ) -> Iterator[tuple[Job, Result | None]]:
        """Each job with the result of `work(job)`, in the order in which they are done.

        Args:
            work: a function that can be pickled.
            jobs: taken one by one, when a worker has time for it.

        Yields:
            The job and its result; None where a process died on it twice.

        Raises:
            RuntimeError: worker processes can't start.
            Exception: what `work` raised, or why a worker can't find it.
        """
        fresh = ((job, 0) for job in jobs)  # a task is a job, and how many processes died on it
        again = deque(itertools.islice(fresh, 1))
        if not again:
            return
        self._start()
        while True:
            for worker in self._workers:
                if worker.ready and not worker.task:
                    worker.give(work, again.popleft() if again else next(fresh, None))
            ready = [worker for worker in self._workers if worker.ready]
            if ready and not any(worker.task for worker in ready):
                return  # one that is ready would have taken a job, if there were any left
            for worker in self._with_news():
                job, deaths = worker.task or (None, 0)
                try:
                    result = worker.receive()
                except EOFError:
                    self._replace(worker)
                    result = None
                    if job is not None and deaths + 1 < MOST_DEATHS:
                        again.append((job, deaths + 1))
                        continue
                if job is not None:
                    yield job, result

    def _start(self) -> None:
        self._workers += [_Worker() for _ in range(self.size - len(self._workers))]

    def _replace(self, worker: _Worker) -> None:
        """Another one for a worker that has died, unless they all die before they work."""
        self._workers.remove(worker)
        self._failed_starts = 0 if worker.ready else self._failed_starts + 1
        if self._failed_starts == MOST_FAILED_STARTS:
            raise RuntimeError(
                "worker processes can't start; a script that uses workers must be a file and do so "
                'under `if __name__ == "__main__":`'
            )
        self._start()

    def _with_news(self) -> list[_Worker]:
        """Waits for workers that have started, have a result, or have died."""
        expected = {w.connection: w for w in self._workers if w.task or not w.ready}
        return [expected[each] for each in multiprocessing.connection.wait(list(expected))]


class _Worker:
    """A process, the pipe to it, and the task it has."""

    def __init__(self) -> None:
        # A fresh interpreter: a forked one would inherit the locks of the parent's threads.
        context = multiprocessing.get_context("spawn")
        self.connection, other_end = context.Pipe()
        self.process = context.Process(target=_serve, args=(other_end,), daemon=True)
        self.process.start()
        other_end.close()
        self.task: tuple | None = None
        self.ready = False

    def give(self, work: Callable, task: tuple | None) -> None:
        """Sends the job; that a process has died shows when its result is received."""
        self.task = task
        if task:
            with contextlib.suppress(OSError):
                self.connection.send((work, task[0]))

    def receive(self) -> object:
        """The result, or None from a process that has just started.

        Raises:
            EOFError: the process died.
            Exception: what the work raised.
        """
        try:
            result, error = self.connection.recv()
        except (EOFError, OSError):
            self.stop()
            raise EOFError from None
        self.ready, self.task = True, None
        if error is not None:
            raise error
        return result

    def stop(self) -> None:
        self.connection.close()
        self.process.kill()
        self.process.join()


def _serve(connection: multiprocessing.connection.Connection) -> None:
    """The life of a worker: jobs in, results out, until the other end is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which stops its crew
    answer = (None, None)  # ready
    with contextlib.suppress(EOFError, BrokenPipeError):
        while True:
            connection.send(answer)
            message = connection.recv_bytes()
            try:
                work, job = pickle.loads(message)  # may import a package that fails
                answer = (work(job), None)
            except Exception as error:  # noqa: BLE001 - raised again in the parent
                answer = (None, error)
