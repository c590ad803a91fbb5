"""Names: the engine alone beside the package, on news that people annotated.

    python benchmarks/entities.py [--data ../shared/dev]

Columns: F1 of spans with their type (PER, ORG, LOC, and MISC where the set has it), F1 of spans
alone, the share of (article, name) counts that are exact, of the true names and with spurious ones,
and B-cubed F1 of the grouping when the true mentions are given.
"""

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import pandas as pd

from analysis.entities import extract_mentions, group_names
from analysis.entities.page import NAME_LABELS
from analysis.language import ParsedArticle, parse_articles

ROOT = Path(__file__).resolve().parent.parent
GOLD = ROOT / "tests" / "gold" / "news"
CONLL = {"PERSON": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC"}


class Mention(NamedTuple):
    article_id: str
    start: int
    end: int
    text: str
    type: str
    entity: str


class Corpus(NamedTuple):
    name: str
    texts: dict[str, str]
    mentions: list[Mention]
    types: frozenset[str]  # those it annotates
    has_entities: bool


def load_pud(folder: Path) -> Corpus:
    """215 snippets of news; no entities, no MISC."""
    rows = json.loads((folder / "entities" / "pud_news.json").read_text("utf-8"))
    mentions = [
        Mention(row["id"], start, end, row["text"][start:end], kind, row["text"][start:end])
        for row in rows
        for start, end, kind, _ in row["ents"]
    ]
    texts = {row["id"]: row["text"] for row in rows}
    return Corpus("UNER PUD", texts, mentions, frozenset(("PER", "ORG", "LOC")), False)


def load_gold(split: str) -> Corpus:
    """The annotated articles of tests/gold/news that belong to the split."""
    meta = [json.loads(line) for line in (GOLD / "meta.jsonl").read_text("utf-8").splitlines()]
    ids = [row["article_id"] for row in meta if row["split"] == split]
    rows = map(json.loads, (GOLD / "mentions.jsonl").read_text("utf-8").splitlines())
    mentions = [
        Mention(r["article_id"], r["start"], r["end"], r["text"], conll(r["label"]), r["entity"])
        for r in rows
        if r["article_id"] in ids
    ]
    texts = {i: (GOLD / f"{i}.txt").read_bytes().decode("utf-8") for i in ids}
    return Corpus(
        f"gold news, {split}", texts, mentions, frozenset(CONLL.values()) | {"MISC"}, True
    )


def conll(label: str) -> str:
    """The label as CoNLL-2003 has it."""
    return CONLL.get(label, "MISC")


def parse(corpus: Corpus) -> list[ParsedArticle]:
    frame = pd.DataFrame(
        [
            {"article_id": i, "text": text, "published": pd.NaT, "published_basis": ""}
            for i, text in corpus.texts.items()
        ]
    )
    return list(parse_articles(frame))


def by_engine(parsed: Iterable[ParsedArticle]) -> list[Mention]:
    return [
        Mention(a.article_id, e.start_char, e.end_char, e.text, conll(e.label_), e.text)
        for a in parsed
        for e in a.doc.ents
        if e.label_ in NAME_LABELS
    ]


def by_package(parsed: Iterable[ParsedArticle]) -> list[Mention]:
    return [
        Mention(r.article_id, r.start_char, r.end_char, r.text, conll(r.label), r.entity)
        for r in extract_mentions(parsed).itertuples()
    ]


def f1(found: set, true: set) -> float:
    return 2 * len(found & true) / (len(found) + len(true))


def span_f1(found: list[Mention], corpus: Corpus, fields: int) -> float:
    """F1 of exact spans; `fields` 3 compares the span alone, 5 its type too."""

    def keys(mentions: list[Mention]) -> set:
        return {(*m[:3], m.type)[: fields - 1] for m in mentions}

    return f1(keys(found), keys(corpus.mentions))


def exact_counts(found: list[Mention], corpus: Corpus) -> tuple[float, float]:
    """The share of exact counts of the true names, and of all names true or found."""
    name = (lambda m: m.entity) if corpus.has_entities else (lambda m: m.text)
    true, ours = (
        Counter((m.article_id, name(m)) for m in mentions) for mentions in (corpus.mentions, found)
    )
    exact = sum(ours[key] == n for key, n in true.items())
    return exact / len(true), exact / len(true.keys() | ours.keys())


def b_cubed(corpus: Corpus) -> float:
    """B-cubed F1 of `group_names` on the true mentions of each article."""
    by_article = defaultdict(list)
    for mention in sorted(corpus.mentions):
        by_article[mention.article_id].append(mention)
    precision, recall = [], []
    for mentions in by_article.values():
        ours = group_names([m.text for m in mentions], [m.type for m in mentions])
        true = [m.entity for m in mentions]
        for i in range(len(mentions)):
            mine = {j for j in range(len(ours)) if ours[j] == ours[i]}
            same = {j for j in range(len(true)) if true[j] == true[i]}
            precision.append(len(mine & same) / len(mine))
            recall.append(len(mine & same) / len(same))
    p, r = sum(precision) / len(precision), sum(recall) / len(recall)
    return 2 * p * r / (p + r)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "dev")
    corpora = [load_pud(parser.parse_args().data), load_gold("dev"), load_gold("test")]
    print(f"{'':18}{'':10}{'typed':>7}{'spans':>7}{'counts':>8}{'all':>7}{'B3':>7}")
    for corpus in corpora:
        parsed = parse(corpus)
        for system, find in (("engine", by_engine), ("package", by_package)):
            found = [m for m in find(parsed) if m.type in corpus.types]
            row = [span_f1(found, corpus, 5), span_f1(found, corpus, 4)]
            row += exact_counts(found, corpus)
            b3 = b_cubed(corpus) if corpus.has_entities and system == "package" else None
            cells = [f"{100 * value:7.1f}" for value in row] + ([f"{100 * b3:7.1f}"] if b3 else [])
            print(f"{corpus.name:18}{system:10}{''.join(cells)}")


if __name__ == "__main__":
    main()
