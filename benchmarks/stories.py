"""Same story or not: find_stories beside TF-IDF with a threshold, on ECB+.

python benchmarks/stories.py [--data FOLDER]

An ECB+ topic holds two stories of one kind (two earthquakes, two rehab stays): `ecb` and `plus`.
The documents have no days, and only their annotated sentences (38 words on average). B3 and
pairwise F1, macro over documents or pairs. Each threshold is the best one on the other half of the
topics; find_stories' own is fixed.
"""

import argparse
import json
from collections import Counter, defaultdict
from pathlib import Path

import numpy as np
import pandas as pd

import analysis.stories
from analysis.comparison.words import split_words
from analysis.entities import extract_mentions
from analysis.language import parse_articles
from analysis.schema import make_table
from analysis.stories import find_stories

DEV = Path(__file__).parents[2] / "shared" / "dev"
HALVES = {"topics 1-17": range(1, 18), "topics 18-35": range(18, 36)}
THRESHOLDS = np.arange(0.05, 0.6, 0.01)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, default=DEV)
    articles, gold, topics = read_documents(
        parser.parse_args().data / "comparison" / "ecbplus_dev.jsonl"
    )
    mentions = extract_mentions(list(parse_articles(articles)))
    similarity = compare_tf_idf(articles["text"])
    ours = find_stories(articles, mentions)["story_id"].to_numpy()
    print(f"{len(articles)} documents, {len(set(gold))} stories\n")
    print(f"{'':34}{'B3 F1':>7}{'P':>7}{'R':>7}{'pair F1':>9}{'P':>7}{'R':>7}")
    for name, half in HALVES.items():
        here = np.isin(topics, list(half))
        best = max(THRESHOLDS, key=lambda t: score(connect(similarity, t, ~here), gold[~here])[0])
        print_row(f"TF-IDF >= {best:.2f}, {name}", connect(similarity, best, here), gold[here])
        print_row(f"find_stories, {name}", ours[here], gold[here])
    best = max(THRESHOLDS, key=lambda t: score(connect(similarity, t), gold)[0])
    print_row(f"TF-IDF >= {best:.2f} (best), all", connect(similarity, best), gold)
    print_row(f"find_stories (>= {analysis.stories.SAME_STORY}), all", ours, gold)


def read_documents(path: Path) -> tuple[pd.DataFrame, np.ndarray, np.ndarray]:
    """Table `articles`, and story and topic of each."""
    sentences = defaultdict(list)
    for line in path.open(encoding="utf-8"):
        row = json.loads(line)
        sentences[row["topic"], row["sub"], row["doc"]].append(row["text"])
    articles = make_table("articles", [
        {"article_id": f"{topic}/{doc}", "text": "\n".join(lines), "published": pd.NaT,
         "n_words": 0} | dict.fromkeys(("outlet", "title", "published_basis", "path"), "")
        for (topic, _, doc), lines in sentences.items()
    ])  # fmt: skip
    gold = np.array([f"{topic}{sub}" for topic, sub, _ in sentences])
    return articles, gold, np.array([topic for topic, _, _ in sentences])


def compare_tf_idf(texts: pd.Series) -> np.ndarray:
    """Cosines of all pairs: (1 + log tf) * log(n / df) of words without their endings."""
    counts = [Counter(w.root for w in split_words(text) if w.root) for text in texts]
    holders = Counter(root for count in counts for root in count)
    column = {root: n for n, root in enumerate(holders)}
    vectors = np.zeros((len(counts), len(column)))
    for row, count in enumerate(counts):
        for root, n in count.items():
            vectors[row, column[root]] = (1 + np.log(n)) * np.log(len(counts) / holders[root])
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    return vectors @ vectors.T


def connect(similarity: np.ndarray, threshold: float, here=slice(None)) -> np.ndarray:
    """Documents that reach the threshold are of one story, and so are those of these."""
    linked = similarity[here][:, here] >= threshold
    group = np.arange(len(linked))
    while True:
        least = np.where(linked, group, len(group)).min(axis=1)
        if (least == group).all():
            return group
        group = least


def score(found: np.ndarray, gold: np.ndarray) -> tuple[float, ...]:
    """B3 F1, precision, recall; pairwise F1, precision, recall.

    Source: Bagga and Baldwin, "Algorithms for Scoring Coreference Chains", 1998.
    """
    _, rows = np.unique(found, return_inverse=True)
    _, columns = np.unique(gold, return_inverse=True)
    table = np.zeros((rows.max() + 1, columns.max() + 1))
    np.add.at(table, (rows, columns), 1)
    in_found, in_gold = table.sum(axis=1), table.sum(axis=0)
    b3 = (table**2 / in_found[:, None]).sum() / len(gold), (table**2 / in_gold).sum() / len(gold)
    both, found_pairs, gold_pairs = (count_pairs(x) for x in (table, in_found, in_gold))
    pair = both / max(found_pairs, 1), both / gold_pairs
    return f1(*b3), *b3, f1(*pair), *pair


def count_pairs(sizes: np.ndarray) -> float:
    return float((sizes * (sizes - 1) / 2).sum())


def f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def print_row(name: str, found: np.ndarray, gold: np.ndarray) -> None:
    b3, b3p, b3r, pair, pp, pr = score(found, gold)
    print(f"{name:34}{b3:7.3f}{b3p:7.3f}{b3r:7.3f}{pair:9.3f}{pp:7.3f}{pr:7.3f}")


if __name__ == "__main__":
    main()
