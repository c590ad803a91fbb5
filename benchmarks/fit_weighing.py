"""Fits the weights by which `comparison.weighing` tells whether two claims are of one thing.

    python benchmarks/fit_weighing.py [--write]

A row is an opposition (a number against another, a verb against its negation ...) of two aligned
claims of the stories in tests/gold/stories/dev. It is right if the gold lists their two sentences
as a contradiction. A logistic regression is fitted; the table says what it would show in stories
left out of the fit. Asks for scikit-learn, which the package itself does without.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold, cross_val_predict
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import StandardScaler
from whole_articles import GOLD, analyse_story, find_pair, read_gold

import analysis
from analysis.comparison.alignment import align
from analysis.comparison.detectors import choose_detectors
from analysis.comparison.gates.timing import other_time
from analysis.comparison.reading import read_statements
from analysis.comparison.statements import Statement
from analysis.comparison.verdicts import are_comparable
from analysis.comparison.weighing import FEATURES, find_oppositions, may_be_weighed, measure

WEIGHTS = Path(analysis.__file__).parent / "data" / "weighing.csv"
FOLDS = 19
PENALTY = 0.1  # the smaller, the nearer to none are the weights
HEADER = """\
# Weights of a logistic regression; made by benchmarks/fit_weighing.py of our own stories.
feature,weight
"""


class Side(NamedTuple):
    """A claim as the gold is asked for it."""

    article_id_a: str
    text_a: str
    article_id_b: str
    text_b: str


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--write", action="store_true", help="replace the weights of the package")
    options = parser.parse_args()
    rows = pd.DataFrame(read_rows(GOLD / "dev", read_gold(GOLD / "dev.csv")))
    values, right = np.array(rows["values"].tolist(), dtype=float), rows["listed"] != ""
    model = make_pipeline(StandardScaler(), LogisticRegression(C=PENALTY, max_iter=1000))
    folds = GroupKFold(FOLDS)
    chance = cross_val_predict(
        model, values, right, groups=rows["story"], cv=folds, method="predict_proba"
    )[:, 1]
    show(rows, chance)
    weights = unscaled(model.fit(values, right))
    lines = [f"{name},{weight:.3f}" for name, weight in zip(FEATURES, weights, strict=True)]
    print("", *lines, sep="\n")
    if options.write:
        WEIGHTS.write_text(HEADER + "\n".join(lines) + "\n", encoding="utf-8")


def read_rows(folder: Path, stories: dict[str, list[dict]]) -> Iterator[dict]:
    """Each opposition of each pair of claims, and which contradiction the gold calls it."""
    for story, pairs in stories.items():
        for a, b in read_pairs(folder / story):
            if other_time(a, b) or not may_be_weighed(a, b):
                continue
            pair = find_pair(Side(a.article_id, a.text, b.article_id, b.text), pairs)
            listed = pair["id"] if pair and pair["verdict"] == "conflict" else ""
            for found in find_oppositions(a, b, choose_detectors(a, b)):
                yield {
                    "story": story,
                    "sentences": (a.article_id, a.sentence, b.article_id, b.sentence),
                    "listed": listed,
                    "values": measure(a, b, found),
                }


def read_pairs(folder: Path) -> Iterator[tuple[Statement, Statement]]:
    """The aligned claims of a story that may be compared."""
    t = analyse_story(folder)
    statements = read_statements(t.claims, t.mentions, t.dates, t.sentences, t.articles)
    for pairs in align(statements):
        yield from ((a, b) for _, a, b in pairs if are_comparable(a, b))


def show(rows: pd.DataFrame, chance: np.ndarray) -> None:
    print(f"{len(rows)} oppositions, of which right {sum(rows['listed'] != '')}\n")
    print("chance from   rows shown   of these listed   contradictions found")
    for least in (0.3, 0.4, 0.5, 0.6, 0.7):
        shown = rows[chance >= least]
        listed = shown[shown["listed"] != ""]
        n_found = len(listed[["story", "listed"]].drop_duplicates())
        counts = shown["sentences"].nunique(), listed["sentences"].nunique(), n_found
        print(f"{least:11}{counts[0]:13}{counts[1]:18}{counts[2]:23}")


def unscaled(model: Pipeline) -> np.ndarray:
    """The weights for values as they are measured; the first, of the constant, is the intercept."""
    scaler, regression = (step for _, step in model.steps)
    weights = regression.coef_[0] / scaler.scale_
    weights[0] = regression.intercept_[0] - (weights[1:] * scaler.mean_[1:]).sum()
    return weights


if __name__ == "__main__":
    main()
