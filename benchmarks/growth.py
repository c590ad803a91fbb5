"""How the work grows with the corpus: reading, stories, comparison; CPU seconds and exponents.

python benchmarks/growth.py [--sizes 100 1000] [--exhaustive N]

The corpus is the generated one. Comparison runs inside stories; its recall is the share of the
agreements, conflicts and differences found when all N first articles are compared pair by pair,
between articles that are of one story in truth. 10,000 articles take some five minutes of a core.
A last table says what of a comparison takes how long beside the parse: the search for candidates,
reading what detectors need of each claim, asking them of each pair, and all the other tables.
"""

import argparse
import itertools
import resource
import sys
from collections.abc import Collection, Iterator
from pathlib import Path
from time import process_time

import numpy as np
import pandas as pd

from analysis.articles import make_article
from analysis.collection import without_collection
from analysis.comparison.alignment import align
from analysis.comparison.detectors import choose_detectors
from analysis.comparison.reading import read_statements
from analysis.comparison.verdicts import judge
from analysis.language import parse_articles
from analysis.schema import make_table
from analysis.stories import find_boilerplate, find_stories, mark_boilerplate
from analysis.tables import Extraction, compare_tables, extract_tables

sys.path.insert(0, str(Path(__file__).parents[1] / "examples"))
from generate_corpus import generate_articles  # noqa: E402

BATCH = 128
VERDICTS = ("agree", "conflict", "differ")
ALL = (*VERDICTS, "related")
MOST = 600  # articles of which the shares are measured


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=[100, 1000])
    parser.add_argument("--exhaustive", type=int, default=40)
    options = parser.parse_args()
    articles, truth = make_corpus(max(options.sizes))
    extract_tables(articles.head(2))  # loads the model and the word lists
    parts = ("extract", "stories", "compare")
    print(f"{'articles':>9}" + "".join(f"{part:>10}" for part in parts)
          + f"{'compare/extract':>17}{'peak MB':>9}")  # fmt: skip
    seconds = []
    for size in sorted(options.sizes):
        seconds.append(measure(articles.head(size)))
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(f"{size:>9,}" + "".join(f"{s:>10.2f}" for s in seconds[-1])
              + f"{seconds[-1][2] / seconds[-1][0]:>17.1%}{peak:>9,}", flush=True)  # fmt: skip
    if len(seconds) > 1:
        sizes = np.log(sorted(options.sizes))
        exponents = [
            np.polyfit(sizes, np.log(column), 1)[0] for column in zip(*seconds, strict=True)
        ]
        print(f"{'exponent':>9}" + "".join(f"{e:>10.2f}" for e in exponents))
    print_shares(articles.head(min(max(options.sizes), MOST)))
    print_recall(articles.head(options.exhaustive), truth)


def make_corpus(size: int) -> tuple[pd.DataFrame, dict[str, str]]:
    """Table `articles`, by day, and the story of each."""
    found = generate_articles(size // 5)[:size]
    assert len(found) == size
    given = ("article_id", "outlet", "published", "text")
    records = ({name: str(getattr(a, name)) for name in given} | {"path": ""} for a in found)
    return make_table("articles", map(make_article, records)), {
        a.article_id: a.story for a in found
    }


def measure(articles: pd.DataFrame) -> list[float]:
    """CPU seconds of extraction, of finding the stories, of comparing inside them."""
    times = [process_time()]
    found = extract(articles)
    times.append(process_time())
    stories = find_stories(articles, found.mentions)
    found = leave_out_boilerplate(found, stories)
    times.append(process_time())
    for _ in compare(found, stories):
        pass
    times.append(process_time())
    return np.diff(times).tolist()


def extract(articles: pd.DataFrame) -> Extraction:
    parts = [extract_tables(articles.iloc[n : n + BATCH].reset_index(drop=True))
             for n in range(0, len(articles), BATCH)]  # fmt: skip
    return Extraction(
        *(pd.concat(frames, ignore_index=True) for frames in zip(*parts, strict=True))
    )


def leave_out_boilerplate(found: Extraction, stories: pd.DataFrame) -> Extraction:
    boilerplate = find_boilerplate(found.sentences, found.articles, stories)
    return found._replace(sentences=mark_boilerplate(found.sentences, boilerplate))


def compare(found: Extraction, stories: pd.DataFrame) -> Iterator[pd.DataFrame]:
    """Table `comparisons` of the stories, as many of them at once as a build compares."""
    group: dict[str, str] = {}
    for story, ids in stories.groupby("story_id", sort=False)["article_id"]:
        group |= dict.fromkeys(ids, story)
        if len(group) >= BATCH:
            yield compare_tables(select(found, group), story_of=group).comparisons
            group = {}
    yield compare_tables(select(found, group), story_of=group).comparisons


def print_shares(articles: pd.DataFrame) -> None:
    """What each part of a comparison takes, in CPU seconds and as a share of the parse."""
    start = process_time()
    for n in range(0, len(articles), BATCH):
        list(parse_articles(articles.iloc[n : n + BATCH]))
    parse = process_time() - start
    found = extract(articles)
    stories = find_stories(articles, found.mentions)
    found = leave_out_boilerplate(found, stories)
    start = process_time()
    for _ in compare(found, stories):
        pass
    whole = process_time() - start
    parts = measure_parts(found, stories)
    parts |= {"the rest": whole - sum(parts.values()), "comparison as a whole": whole}
    print(
        f"\n{len(articles):,} articles, parsed in {parse:.2f} s{'seconds':>12}{'of the parse':>14}"
    )
    for part, taken in parts.items():
        print(f"{part:30}{taken:>10.2f}{taken / parse:>14.1%}")


@without_collection()
def measure_parts(found: Extraction, stories: pd.DataFrame) -> dict[str, float]:
    """CPU seconds of the parts of `compare_claims`, one after the other."""
    story_of = dict(zip(stories["article_id"], stories["story_id"], strict=True))
    times = [process_time()]
    statements = read_statements(
        found.claims, found.mentions, found.dates, found.sentences, found.articles
    )
    times.append(process_time())
    pairs = list(align(statements, story_of))
    times.append(process_time())
    for statement in statements:
        choose_detectors(statement, statement)  # reads what any of them needs
    times.append(process_time())
    for both in pairs:
        judge(both)
    times.append(process_time())
    claims, candidates, readings, detectors = np.diff(times).tolist()
    return {
        "search for candidates": candidates,
        "readings of the claims": claims + readings,
        "detectors, asked of the pairs": detectors,
    }


def print_recall(articles: pd.DataFrame, truth: dict[str, str]) -> None:
    found = extract(articles)
    stories = find_stories(articles, found.mentions)
    found = leave_out_boilerplate(found, stories)
    ids = articles["article_id"].tolist()
    pairs = pd.DataFrame(
        [(f"{a} {b}", each) for a, b in itertools.combinations(ids, 2) if truth[a] == truth[b]
         for each in (a, b)],
        columns=["story_id", "article_id"],
    )  # fmt: skip
    exhaustive = set()
    for _, pair in pairs.groupby("story_id")["article_id"]:
        exhaustive |= list_pairs([compare_tables(select(found, pair)).comparisons], VERDICTS)
    # A reprint's agreement counts once a story, as related, so that here all verdicts count.
    ours = list_pairs(compare(found, stories), ALL)
    share = len(ours & exhaustive) / max(len(exhaustive), 1)
    print(f"\nrecall of {len(exhaustive)} verdicts of an exhaustive comparison of "
          f"{len(ids)} articles: {share:.3f}")  # fmt: skip


def select(found: Extraction, ids: Collection[str]) -> Extraction:
    return Extraction(*(f[f["article_id"].isin(ids)].reset_index(drop=True) for f in found))


def list_pairs(comparisons, verdicts) -> set[frozenset[str]]:
    """The pairs of claims that have one of the verdicts."""
    return {
        frozenset((row.claim_id_a, row.claim_id_b))
        for table in comparisons
        for row in table.itertuples()
        if row.verdict in verdicts and row.article_id_a != row.article_id_b
    }


if __name__ == "__main__":
    main()
