"""What the tables cost beside spaCy's parse: CPU time of each part, as a multiple of nlp.pipe.

python benchmarks/extract.py [--articles N] [--rounds N]

Reads the articles of this repository, as often as is needed, so that the figures can be had
anywhere. Each round measures every part once, in turn; the least of the rounds counts, since what
else the machine does can only add.
"""

import argparse
import functools
import itertools
import warnings
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from time import process_time

import pandas as pd
import spacy
from spacy.language import Language

from analysis.articles import load_articles
from analysis.attribution import extract_attributions
from analysis.blocks import split_blocks
from analysis.claims import extract_claims
from analysis.dates import extract_dates
from analysis.entities import extract_mentions
from analysis.language import BATCH_SIZE, MODELS, PLAIN, load_language, parse_articles
from analysis.sentences import extract_sentences

BARE, FULL = "bare nlp.pipe, same components", "bare nlp.pipe, full pipeline"
ROOT = Path(__file__).parents[1]
FOLDERS = ("seeds", "tests/gold/news", "examples/pellmouth_fire")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--articles", type=int, default=42)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    articles = read_articles(options.articles)
    measure_round(articles.head(2))  # loads the model and the word lists
    rounds = [measure_round(articles) for _ in range(options.rounds)]
    least = {part: min(round_[part] for round_ in rounds) for part in rounds[0]}
    print_table(least, int(articles["n_words"].sum()))


def read_articles(n: int) -> pd.DataFrame:
    """The articles of the repository, repeated to `n`."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        few = pd.concat([load_articles(ROOT / folder) for folder in FOLDERS])
    rows = itertools.islice(itertools.cycle(few.to_dict("records")), n)
    return pd.DataFrame(row | {"article_id": str(k)} for k, row in enumerate(rows))


def measure_round(articles: pd.DataFrame) -> dict[str, float]:
    """CPU seconds of each part."""
    seconds: dict[str, float] = defaultdict(float)

    def timed(part: str, function, *arguments):
        start = process_time()
        result = function(*arguments)
        seconds[part] = process_time() - start
        return result

    texts = list(read_blocks(articles))
    timed(BARE, pipe, texts, load_language("").pipe_names)
    timed(FULL, pipe, texts, load_bare().pipe_names)
    parsed = timed("parse_articles", lambda: list(parse_articles(articles)))
    timed("sentences", extract_sentences, parsed)
    mentions = timed("mentions", extract_mentions, parsed)
    attributions = timed("attributions", extract_attributions, parsed, mentions)
    timed("claims", extract_claims, parsed, attributions)
    timed("dates", extract_dates, parsed)
    return seconds


def read_blocks(articles: pd.DataFrame) -> Iterator[str]:
    for text in articles["text"]:
        plain = text.translate(PLAIN)
        yield from (plain[block.start : block.end] for block in split_blocks(text))


@functools.cache
def load_bare() -> Language:
    """The pipeline as spaCy loads it, with nothing of ours."""
    return spacy.load(next(m for m in MODELS if spacy.util.is_package(m)))


def pipe(texts: list[str], components: list[str]) -> None:
    """Parses and forgets."""
    nlp = load_bare()
    with nlp.select_pipes(enable=components):
        for _ in nlp.pipe(texts, batch_size=BATCH_SIZE):
            pass


def print_table(seconds: dict[str, float], n_words: int) -> None:
    bare = seconds.pop(BARE)
    full = seconds.pop(FULL)
    whole = sum(seconds.values())
    print(f"{n_words:,} words; CPU seconds, and as a multiple of bare nlp.pipe\n")
    print(f"{BARE:32}{bare:8.2f}{1:8.3f}")
    print(f"{FULL:32}{full:8.2f}{full / bare:8.3f}\n")
    print(f"{'parse_articles, beyond bare':32}{seconds['parse_articles'] - bare:8.2f}"
          f"{seconds['parse_articles'] / bare - 1:8.3f}")  # fmt: skip
    for part in list(seconds)[1:]:
        print(f"{part:32}{seconds[part]:8.2f}{seconds[part] / bare:8.3f}")
    print(f"{'whole extraction':32}{whole:8.2f}{whole / bare:8.3f}")
    print(f"\nwhole extraction / full pipeline {whole / full:.3f}")
    print(f"words a second and core          {n_words / whole:,.0f}")


if __name__ == "__main__":
    main()
