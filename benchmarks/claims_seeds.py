"""Claims beside the hand annotation of the seed articles: `python benchmarks/claims_seeds.py`.

A claim is right if a gold claim at the same place shares a word of its predicate and half of its
subject, and covers four fifths of its words; so each part of a coordination that the gold keeps
in one row is right. A gold claim is found if a right claim answers for it.
"""

import re
from collections import Counter
from pathlib import Path

import pandas as pd

import analysis

ROOT = Path(__file__).parents[1]
COLUMNS = ("source", "cue", "hedge", "negated")


def main() -> None:
    claims = analysis.extract_tables(analysis.load_articles(ROOT / "seeds")).claims
    gold = pd.read_csv(ROOT / "tests/gold/seeds/claims.csv", dtype=str, keep_default_na=False)
    pairs = [
        (i, j)
        for i, row in enumerate(claims.itertuples())
        for j, expected in enumerate(gold.itertuples())
        if _is_right(row, expected)
    ]
    right, found = {i for i, _ in pairs}, {j for _, j in pairs}
    print(f"precision {len(right) / len(claims):.3f}  recall {len(found) / len(gold):.3f}")
    for name in COLUMNS:
        differing = [(i, j) for i, j in pairs if not _agree(claims.iloc[i], gold.iloc[j], name)]
        print(f"{name:8} right in {len(pairs) - len(differing)} of {len(pairs)}")
        for i, j in differing:
            print(f"    {claims.iloc[i][name]!r} for {gold.iloc[j][name]!r}: {claims.iloc[i].text}")
    _print_rest("missed", gold, found)
    _print_rest("extra", claims, right)


def _is_right(row, expected) -> bool:
    if row.article_id != expected.article_id:
        return False
    if row.start_char >= int(expected.end_char) or int(expected.start_char) >= row.end_char:
        return False
    own = f"{row.subject} {row.predicate} {row.object}"
    theirs = f"{expected.subject} {expected.predicate} {expected.object} {expected.text}"
    return (
        _share(row.predicate, expected.predicate) > 0
        and max(_share(row.subject, expected.subject), _share(expected.subject, row.subject)) >= 0.5
        and _share(own, theirs) >= 0.8
        and (bool(row.object) or _share(expected.object, row.adjuncts) >= 0.5)
    )


def _share(part: str, whole: str) -> float:
    """Share of the words of `part` that are in `whole`; 1 for no words."""
    words, others = (Counter(re.findall(r"\w+", text.lower())) for text in (part, whole))
    return (words & others).total() / words.total() if words else 1.0


def _agree(row: pd.Series, expected: pd.Series, name: str) -> bool:
    """Equal; of hedges, one may hold more words than the other."""
    own, theirs = str(row[name]), expected[name]
    if name == "negated":
        return own.lower() == theirs
    if name == "hedge" and own and theirs:
        return max(_share(own, theirs), _share(theirs, own)) == 1
    return own == theirs


def _print_rest(title: str, table: pd.DataFrame, done: set[int]) -> None:
    print(title)
    for n, row in enumerate(table.itertuples()):
        if n not in done:
            print(f"    {row.article_id[:3]} ({row.subject}; {row.predicate}; {row.object})")


if __name__ == "__main__":
    main()
