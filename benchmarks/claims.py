"""Claims beside CaRB's dev half: `python benchmarks/claims.py [--data DIR]`."""

import argparse
from collections import defaultdict
from pathlib import Path

import pandas as pd
from carb import Extraction, Score, score

from analysis.claims import extract_claims
from analysis.language import parse_articles
from analysis.schema import make_table


def load_gold(path: Path) -> dict[str, list[Extraction]]:
    """Tuples by sentence: relation, first argument, the others joined.

    As in CaRB's own reader, the context of a tuple ("C: he said") is not part of it, and the
    same sentence with another spacing is the same sentence.
    """
    gold = defaultdict(list)
    for line in path.read_text(encoding="utf-8").splitlines():
        sentence, relation, subject, *rest = line.strip().split("\t")
        rest = [argument for argument in rest if "C: " not in argument]
        gold[" ".join(sentence.split())].append(
            Extraction(relation, subject, " ".join(rest) if rest else None)
        )
    return dict(gold)


def as_articles(sentences: list[str]) -> pd.DataFrame:
    """Each sentence an article of its own."""
    return pd.DataFrame(
        {
            "article_id": [str(i) for i in range(len(sentences))],
            "text": sentences,
            "published": pd.NaT,
            "published_basis": "",
        }
    )


def as_extractions(claims: pd.DataFrame, sentences: list[str]) -> dict[str, list[Extraction]]:
    """Claims as tuples (subject; predicate; object; adjuncts ...)."""
    found = defaultdict(list)
    for row in claims.itertuples():
        rest = [part for part in (row.object, *row.adjuncts.split(" | ")) if part]
        found[sentences[int(row.article_id)]].append(
            Extraction(row.predicate or "be", row.subject, " ".join(rest) if rest else None)
        )
    return dict(found)


def thirds(gold: dict) -> list[dict]:
    """The sentences in three parts: rules tuned on two are checked on the third."""
    return [dict(list(gold.items())[part::3]) for part in range(3)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/dev"))
    gold = load_gold(parser.parse_args().data / "claims" / "carb_dev.tsv")
    sentences = list(gold)
    parsed = list(parse_articles(as_articles(sentences)))
    claims = extract_claims(parsed, make_table("attributions"))
    found = as_extractions(claims, sentences)
    print(f"{len(sentences)} sentences, {sum(map(len, gold.values()))} gold, {len(claims)} found")
    _print("CaRB", score(gold, found))
    _print("one-to-one", score(gold, found, one_to_one=True))
    for number, third in enumerate(thirds(gold), start=1):
        _print(f"third {number}", score(third, found))


def _print(name: str, result: Score) -> None:
    print(f"{name:12} P {result.precision:.3f}  R {result.recall:.3f}  F1 {result.f1:.3f}")


if __name__ == "__main__":
    main()
