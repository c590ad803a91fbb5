"""How near is a near-duplicate? Measures the threshold of `analysis.duplicates`.

    python benchmarks/duplicates.py [--data ../shared/dev]

First table: pairs of ECB+ documents (a few sentences each of real articles on 35 topics) by their
similarity. Second: the invented articles of tests/gold/news against edited prints of themselves.
"""

import argparse
import json
import random
from collections import Counter, defaultdict
from itertools import combinations
from pathlib import Path

import pandas as pd

from analysis.duplicates import FEWEST_SHINGLES, compare_shingles, find_near_duplicates, shingle

GOLD = Path(__file__).parents[1] / "tests" / "gold" / "news"
SHARES_OF_WORDS = (0.02, 0.05, 0.1, 0.15, 0.2)


def main() -> None:
    """Prints both tables."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, default=Path("../shared/dev"))
    documents = read_ecbplus(parser.parse_args().data / "comparison" / "ecbplus_dev.jsonl")
    print(count_pairs(documents).to_string(), "\n")
    texts = [file.read_text(encoding="utf-8") for file in sorted(GOLD.glob("*.txt"))]
    print(try_edits(texts).to_string(index=False))


def read_ecbplus(path: Path) -> dict[tuple, str]:
    """The sentences of each document, joined, by topic and name."""
    documents = defaultdict(list)
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        documents[row["topic"], row["doc"]].append(row["text"])
    return {key: " ".join(sentences) for key, sentences in documents.items()}


def count_pairs(documents: dict[tuple, str]) -> pd.DataFrame:
    """One row per step of similarity: pairs of documents on one topic, and on different ones."""
    shingles = {key: shingle(text) for key, text in documents.items()}
    long_enough = [key for key, found in shingles.items() if len(found) >= FEWEST_SHINGLES]
    counts = Counter()
    for a, b in combinations(long_enough, 2):
        step = int(compare_shingles(shingles[a], shingles[b]) * 10) / 10
        counts[step, "one topic" if a[0] == b[0] else "different topics"] += 1
    return pd.Series(counts).unstack(fill_value=0).rename_axis("similarity from")


def try_edits(texts: list[str]) -> pd.DataFrame:
    """One row per kind of edit: how many of the edited prints are found."""
    draw = random.Random(1)
    edits = {"last third left out": lambda words: words[: len(words) * 2 // 3]}
    edits |= {"first two thirds left out": lambda words: words[len(words) * 2 // 3 :]}
    edits |= {
        f"{share:.0%} of the words replaced": lambda words, share=share: [
            "other" if draw.random() < share else word for word in words
        ]
        for share in SHARES_OF_WORDS
    }
    return pd.DataFrame(
        {"edit": name, "prints": len(texts), "found": sum(is_found(t, edit) for t in texts)}
        for name, edit in edits.items()
    )


def is_found(text: str, edit) -> bool:
    """Whether an edited print is grouped with its text."""
    prints = [text, " ".join(edit(text.split()))]
    articles = pd.DataFrame({"article_id": ["a", "b"], "published": pd.NaT, "text": prints})
    return len(find_near_duplicates(articles)) == 2


if __name__ == "__main__":
    main()
