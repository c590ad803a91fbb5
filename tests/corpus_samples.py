"""A small corpus, and quick work for worker processes, which they import by name."""

import hashlib
import json
import os
import signal

from analysis.corpus.batches import Batch, Output

TEXTS = [
    f"Ferry {n} Sinks\n\nA ferry with {n} people sank off Oslo on Monday, police said. "
    f"Mayor Ada Lund denied that {n + 1} people drowned."
    for n in range(7)
]


def write_corpus(path, texts):
    """Every second article is dated."""
    rows = [{"article_id": f"n{n}", "text": t, "published": "2024-05-31" if n % 2 else ""}
            for n, t in enumerate(texts)]  # fmt: skip
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return path


def digest(folder):
    files = sorted(folder.rglob("*.parquet"))
    return [(f.relative_to(folder).as_posix(), hashlib.sha256(f.read_bytes()).hexdigest())
            for f in files]  # fmt: skip


def count_words(batch: Batch) -> Output:
    n = sum(len(record["text"].split()) for record in batch.records)
    return Output({"words": str(n).encode()}, {"words": n})


def die_on_poison(batch: Batch) -> Output:
    if any("poison" in record["text"] for record in batch.records):
        os.kill(os.getpid(), signal.SIGKILL)
    return count_words(batch)


def die_once(folder):
    """Dies the first time that it is called; the file tells."""
    mark = folder / "died"
    if not mark.exists():
        mark.write_text("")
        os.kill(os.getpid(), signal.SIGKILL)
    return "done"


def exit_at_once(connection):
    """In place of a worker's life."""


def fail(job):
    raise ZeroDivisionError(f"on {job}")
