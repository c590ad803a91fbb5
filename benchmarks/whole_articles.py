"""What the comparison finds in whole articles: stories with planted contradictions.

    python benchmarks/whole_articles.py [--held-back] [--rows]

The stories are the project's own (tests/gold/stories/README.md). A row that is shown is put down to
the gold if both of its sentences are quoted there as one pair. What the gold does not list is no
mistake by that: articles say and repeat more than was planted, so that whether such a row is
right must be read. `--rows` prints the rows and what was missed; of the half kept back only
numbers are to be read.
"""

from __future__ import annotations

import argparse
import csv
import re
import warnings
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pandas as pd

import analysis

GOLD = Path(__file__).parents[1] / "tests" / "gold" / "stories"
SHOWN = ("conflict", "differ", "agree")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--held-back", action="store_true", help="the half that stays unread")
    parser.add_argument("--rows", action="store_true", help="print what is shown and missed")
    options = parser.parse_args()
    half = "test" if options.held_back else "dev"
    measure(GOLD / half, read_gold(GOLD / f"{half}.csv"), options.rows)


def read_gold(path: Path) -> dict[str, list[dict]]:
    """The pairs of sentences of each story."""
    stories: dict[str, list[dict]] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for line in csv.DictReader(file):
            stories.setdefault(line["story"], []).append(line)
    return stories


def measure(folder: Path, stories: dict[str, list[dict]], rows: bool) -> None:
    planted, found = Counter(), Counter()
    shown = pd.DataFrame(0, index=list(SHOWN), columns=[*SHOWN, "related", "not listed"])
    for story, pairs in stories.items():
        planted.update(pair["verdict"] for pair in pairs)
        seen = set()
        for row in compare(folder / story):
            pair = find_pair(row, pairs)
            shown.loc[row.verdict, pair["verdict"] if pair else "not listed"] += 1
            if pair and pair["verdict"] == row.verdict:
                seen.add(pair["id"])
            if rows:
                print_row(story, row, pair)
        found.update(pair["verdict"] for pair in pairs if pair["id"] in seen)
        missed = [p for p in pairs if p["verdict"] == "conflict" and p["id"] not in seen]
        for pair in missed if rows else ():
            print(f"{story} missed {pair['id']}: {pair['sentence_a']} | {pair['sentence_b']}")
    print(f"\nRows shown in {len(stories)} stories, and what the gold says of their sentences\n")
    print(shown.to_string())
    print("\nPlanted pairs that are found under their verdict\n")
    for verdict in SHOWN:
        share = found[verdict] / planted[verdict]
        print(f"{verdict:10}{found[verdict]:4} of {planted[verdict]} ({share:.0%})")


def compare(folder: Path) -> Iterator:
    """The rows that a reader would look at first."""
    comparisons = analyse_story(folder).comparisons
    yield from comparisons[comparisons["verdict"].isin(SHOWN)].itertuples()


def analyse_story(folder: Path) -> analysis.Tables:
    """Its tables, without a warning of articles that have no date."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return analysis.analyse(analysis.load_articles(folder))


def find_pair(row, pairs: list[dict]) -> dict | None:
    """The pair of the gold whose sentences hold the two claims, in either order."""
    sides = (row.article_id_a, row.text_a), (row.article_id_b, row.text_b)
    for pair in pairs:
        gold = [(pair[f"article_{side}"], pair[f"sentence_{side}"]) for side in "ab"]
        if any(
            all(quotes(*place, *said) for place, said in zip(gold, order, strict=True))
            for order in (sides, sides[::-1])
        ):
            return pair
    return None


def quotes(article: str, sentence: str, shown_article: str, text: str) -> bool:
    """Whether the sentence of the gold holds the claim, or the claim it."""
    one, other = plain(sentence), plain(text)
    return article == shown_article and (other in one or one in other)


def plain(text: str) -> str:
    return re.sub(r"\W+", " ", text).lower().strip()


def print_row(story: str, row, pair: dict | None) -> None:
    known = f"{pair['id']} {pair['verdict']}" if pair else "not listed"
    print(f"{story} {row.verdict}/{row.kind} [{known}] {row.text_a} | {row.text_b} | {row.reason}")


if __name__ == "__main__":
    main()
