"""Accuracy and speed of the time expressions, beside every other tagger that is installed.

    python benchmarks/dates.py [meantime] [wikiwars] [news] [--data ../shared/dev/dates]

Scores are those of TempEval-3 (score.py beside the data): relaxed F1, value F1. Every third
document (index 0, 3, 6 …) was read to learn from, the rest is unread; our own news has a half to
develop on and one to test. Each set is tagged with the day of publication, with it withheld, and
with the line cut that tells it in the text; WikiWars has none, 2009 stands in. Of the expressions
found whose true value names a year, "wrong year" got another one, "no year" none. Words per CPU
second count the processes that a tagger starts for a document (TreeTagger), but not its own start.
"""

import argparse
import importlib.util
import json
import resource
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from types import ModuleType

import pandas as pd
from date_taggers import TAGGERS, Tag

from analysis.dates import extract_dates
from analysis.language import load_language, parse_articles
from analysis.schema import make_table

ROOT = Path(__file__).parents[1]
Docs = list[dict]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("sets", nargs="*", default=["meantime", "wikiwars", "news"])
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "dev" / "dates")
    options = parser.parse_args()
    scorer = load_scorer(options.data / "score.py")
    load_language("")
    installed = {tagger.name: tagger.make() for tagger in TAGGERS if tagger.is_installed()}
    for name in options.sets:
        parts = load_news() if name == "news" else load_thirds(options.data / f"{name}.jsonl")
        for title, given, shown in ways_to_tell_the_day(parts):
            print_heading(f"{name}, {title}", shown)
            for tagger, tag in ({"analysis": None} | installed).items():
                print_row(tagger, shown, given, tag, scorer)
    for tagger in TAGGERS:
        if tagger.name not in installed:
            print(f"\n{tagger.name} is not installed: {tagger.install}")


def load_scorer(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def load_thirds(path: Path) -> dict[str, Docs]:
    docs = read_lines(path)
    return {"learnt": docs[::3], "unread": [doc for n, doc in enumerate(docs) if n % 3]}


def load_news() -> dict[str, Docs]:
    """Our own news, in its two halves."""
    folder = ROOT / "tests" / "gold" / "news"
    dates = read_lines(folder / "dates.jsonl")
    parts: dict[str, Docs] = {"dev": [], "test": []}
    for row in read_lines(folder / "meta.jsonl"):
        text = (folder / f"{row['article_id']}.txt").read_text(encoding="utf-8")
        gold = [each for each in dates if each["article_id"] == row["article_id"]]
        doc = {"doc": row["article_id"], "dct": row["published"], "text": text, "gold": gold}
        parts[row["split"]].append(doc)
    return parts


def ways_to_tell_the_day(parts: dict[str, Docs]) -> Iterator[tuple[str, bool, dict[str, Docs]]]:
    """A title, whether the day is given, and the documents: as they are, or without their date."""
    cut = {part: [without_date_lines(doc) for doc in docs] for part, docs in parts.items()}
    yield "day given", True, parts
    yield "day withheld", False, parts
    if cut != parts:
        yield "… its line cut", False, cut


def without_date_lines(doc: dict) -> dict:
    """The document with each line that is a date and nothing else made blank."""
    lines = [
        each
        for each in doc["gold"]
        if f"\n{each['text']}\n" in f"\n{doc['text']}\n"[each["start"] : each["end"] + 2]
    ]
    text = doc["text"]
    for each in lines:
        text = text[: each["start"]] + " " * len(each["text"]) + text[each["end"] :]
    return doc | {"text": text, "gold": [each for each in doc["gold"] if each not in lines]}


def read_lines(path: Path) -> Docs:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def print_heading(title: str, parts: dict[str, Docs]) -> None:
    shown = "".join(f" | {part + ': relaxed':>15} {'value':>5}" for part in (*parts, "all"))
    print(f"\n{title:26}{shown} | {'wrong year':>10} {'no year':>7} | words/s")


def print_row(name: str, parts: dict[str, Docs], given: bool, tag: Tag | None, scorer) -> None:
    docs = [doc for part in parts.values() for doc in part]
    begun = cpu_seconds()
    found = tag_ours(docs, given) if tag is None else list(tag_all(tag, docs, given))
    speed = sum(len(doc["text"].split()) for doc in docs) / (cpu_seconds() - begun)
    shown = "".join(f" | {scores(part, found, scorer)}" for part in (*parts.values(), docs))
    wrong, missing = years(docs, found, scorer)
    print(f"{name:26}{shown} | {wrong:9.1f}% {missing:6.1f}% | {speed:7.0f}", flush=True)


def cpu_seconds() -> float:
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def scores(docs: Docs, found: list[dict], scorer: ModuleType) -> str:
    result, _ = scorer.score(docs, found)
    return f"{100 * result['relaxed']['f1']:15.1f} {100 * result['value_f1']:5.1f}"


def years(docs: Docs, found: list[dict], scorer: ModuleType) -> tuple[float, float]:
    """Per cent of the expressions found, of those with a year, that got a wrong one, or none."""
    told = []
    for doc in docs:
        ours = [each for each in found if each["doc"] == doc["doc"]]
        for gold, pred in scorer.pair(doc["gold"], ours):
            year = doc["gold"][gold]["value"][:4]
            if year.isdigit():
                told.append((year, ours[pred]["value"][:4]))
    wrong = sum(there.isdigit() and there != year for year, there in told)
    missing = sum(not there.isdigit() for _, there in told)
    return 100 * wrong / len(told), 100 * missing / len(told)


def tag_all(tag: Tag, docs: Docs, given: bool) -> Iterator[dict]:
    for doc in docs:
        day = date.fromisoformat(doc["dct"][:10]) if given and doc["dct"] else None
        for span in tag(doc["text"], day):
            yield span | {"doc": doc["doc"], "text": doc["text"][span["start"] : span["end"]]}


def tag_ours(docs: Docs, given: bool) -> list[dict]:
    """Our expressions; the articles, on as many stories, do not date each other."""
    articles = make_table(
        "articles",
        (
            {"article_id": doc["doc"], "outlet": "", "title": "", "n_words": 0, "path": ""}
            | {"published": pd.Timestamp(doc["dct"][:10]) if given and doc["dct"] else pd.NaT}
            | {"published_basis": "given" if given and doc["dct"] else "", "text": doc["text"]}
            for doc in docs
        ),
    )
    renamed = {"article_id": "doc", "start_char": "start", "end_char": "end"}
    return [
        row
        for article in parse_articles(articles)
        for row in extract_dates([article]).rename(columns=renamed).to_dict("records")
    ]


if __name__ == "__main__":
    main()
