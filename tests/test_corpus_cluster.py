"""The Dask engine: the same bytes, killed workers, an unreachable scheduler."""

import os
import signal
import time

import pytest
from corpus_samples import TEXTS, count_words, die_once, digest, write_corpus

from analysis.corpus import build_tables
from analysis.corpus.batches import Batch
from analysis.corpus.engines import open_engine

cluster = pytest.importorskip("analysis.corpus.cluster")
pytest.importorskip("distributed")

SECONDS_TO_START = 2


@pytest.fixture(scope="module")
def corpus(tmp_path_factory):
    return write_corpus(tmp_path_factory.mktemp("corpus") / "news.jsonl", TEXTS[:4])


def die(job):
    # Not at once: Dask's nanny can wait for ever for a worker that dies before it is known to run.
    time.sleep(SECONDS_TO_START)
    os.kill(os.getpid(), signal.SIGKILL)


@pytest.fixture(scope="module")
def run():
    with open_engine("dask", workers=1) as engine:
        yield engine


def test_dask_writes_the_same_bytes_as_the_local_engine(corpus, tmp_path):
    build_tables(corpus, tmp_path / "local", batch_size=2, progress=False)
    build_tables(corpus, tmp_path / "dask", batch_size=2, engine="dask", workers=2, progress=False)
    assert digest(tmp_path / "dask") == digest(tmp_path / "local")


def test_every_job_comes_back_with_its_result(run):
    jobs = [Batch(n, ({"text": "a " * n},)) for n in range(9)]
    done = sorted((job.number, output.rows["words"]) for job, output in run(count_words, jobs))
    assert done == [(n, n) for n in range(9)]


def test_a_worker_killed_once_changes_nothing(run, tmp_path):
    assert list(run(die_once, [tmp_path])) == [(tmp_path, "done")]


def test_a_job_on_which_workers_die_comes_back_without_a_result(run):
    assert list(run(die, [7])) == [(7, None)]


def test_a_scheduler_that_cannot_be_reached_is_one_clear_error(corpus, tmp_path, monkeypatch):
    monkeypatch.setattr(cluster, "SECONDS_TO_CONNECT", 1)
    with pytest.raises(ConnectionError, match="tcp://127.0.0.1:9: no Dask scheduler answers there"):
        build_tables(corpus, tmp_path / "out", engine="dask", scheduler="tcp://127.0.0.1:9",
                     progress=False)  # fmt: skip
    assert not (tmp_path / "out").exists()
