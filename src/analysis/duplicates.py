"""Near-duplicates: one agency's text in several outlets is one witness, not several."""

from __future__ import annotations

import re
import zlib
from collections import Counter
from collections.abc import Iterator, Mapping

import numpy as np
import pandas as pd

from analysis.comparison.revision import settle
from analysis.schema import check_table, iter_rows, make_table

WORD = re.compile(r"\w+")
SHINGLE = 5  # words
FACTOR = np.uint32(2654435761)  # odd, so that no bit of a word is lost; by Knuth
FEWEST_SHINGLES = 20  # in a shorter text five words in common are no sign
# benchmarks/duplicates.py: of 181 thousand pairs of ECB+ documents 53 reach it, none across topics,
# and reading them shows one agency's sentences in each; a print is found as long as no more than
# about one word in ten is replaced.
SAME_TEXT = 0.5
CANDIDATE = 0.1  # share found through the index from which a pair is compared in full
LONGEST_EVIDENCE = 30  # words
AGAIN = "The same text in print again, so it does not count twice. "
COUNTED = ("conflict", "differ", "agree")  # verdicts of which it matters how many there are


def find_near_duplicates(
    articles: pd.DataFrame, story_of: Mapping[str, str] | None = None
) -> pd.DataFrame:
    """One row per article whose text is, for the most part, that of another one too.

    Args:
        articles: table `articles`.
        story_of: for each article its story, of which two prints must be; by default one. The
            groups of each story are numbered from 1.

    Returns:
        Table `near_duplicates`: the articles of one text share a `group`; the first of them by
        day of publication has an empty `same_text_as`, the others name the earlier print nearest
        to them, the `similarity` to it (share of the shorter text's sequences of five words that
        stand in both) and, as evidence, the longest passage in common.

    Limits: a text retold in other words is not found, nor is a translation; short articles that
    share a long quotation may be grouped, and so is a digest with each text that it holds whole.

    Source: Broder, "On the resemblance and containment of documents", 1997.

    >>> agency = " ".join(f"word{n}" for n in range(40))
    >>> frame = pd.DataFrame({"article_id": ["a", "b", "c"], "published": pd.NaT,
    ...     "text": [agency, "By our own staff. " + agency[:200], "A ferry sank." * 9]})
    >>> find_near_duplicates(frame)[["group", "article_id", "same_text_as", "similarity"]]
       group article_id same_text_as  similarity
    0      1          a                    1.000
    1      1          b            a       0.867
    """
    by_day = articles.sort_values("published", kind="stable", na_position="last")
    ids, texts = (by_day[name].to_numpy().tolist() for name in ("article_id", "text"))
    stories = [story_of[article_id] if story_of else "" for article_id in ids]
    n_articles = Counter(stories)
    shingles = [
        shingle(text if n_articles[story] > 1 else "")
        for text, story in zip(texts, stories, strict=True)
    ]
    nearest = _nearest_earlier(shingles, stories)
    groups = _group(nearest)
    number = _number_groups(groups, stories)
    return make_table(
        "near_duplicates",
        (
            {
                "group": number[groups[n]],
                "article_id": ids[n],
                "same_text_as": ids[nearest[n][0]] if n in nearest else "",
                "similarity": round(nearest[n][1], 3) if n in nearest else 1.0,
                "evidence": _evidence(texts[n], shingles[nearest[n][0]]) if n in nearest else "",
            }
            for n in sorted(groups, key=lambda n: (groups[n], n))
        ),
    )


def shingle(text: str) -> np.ndarray:
    """The sequences of five words, each as a number, sorted and once each."""
    return np.unique(_hash_shingles(WORD.findall(text.casefold())))


def compare_shingles(one: np.ndarray, other: np.ndarray) -> float:
    """The share of the shorter text's shingles that the other text has too."""
    return len(np.intersect1d(one, other, assume_unique=True)) / min(len(one), len(other))


def _hash_shingles(words: list[str]) -> np.ndarray:
    """A number for each sequence of five words; crc32, as hash() differs from run to run."""
    of_words = np.array([zlib.crc32(word.encode()) for word in words], dtype="uint32")
    n_shingles = max(len(words) - SHINGLE + 1, 0)
    hashed = np.zeros(n_shingles, dtype="uint32")
    for place in range(SHINGLE):
        hashed = hashed * FACTOR + of_words[place : place + n_shingles]
    return hashed


def _nearest_earlier(
    shingles: list[np.ndarray], stories: list[str]
) -> dict[int, tuple[int, float]]:
    """For each article that repeats an earlier one, the nearest such and the similarity."""
    nearest: dict[int, tuple[int, float]] = {}
    for earlier, later in _candidates(shingles, stories):
        similarity = compare_shingles(shingles[earlier], shingles[later])
        if similarity >= SAME_TEXT and similarity > nearest.get(later, (0, 0.0))[1]:
            nearest[later] = earlier, similarity
    return nearest


def _candidates(shingles: list[np.ndarray], stories: list[str]) -> Iterator[tuple[int, int]]:
    """Pairs of a story, in order, with many shingles of which the earlier is the first holder.

    Each shingle pairs its holders with the first of them only, so that the work grows with the
    number of words, also where a thousand outlets print one text.
    """
    sizes = np.array([len(each) for each in shingles], dtype="int64")
    if not sizes.sum():
        return
    holders = np.repeat(np.arange(len(shingles)), sizes)
    number = {story: n for n, story in enumerate(dict.fromkeys(stories))}
    values = np.concatenate(shingles).astype("uint64")
    values += np.repeat(np.array([number[s] for s in stories], dtype="uint64") << 32, sizes)
    order = np.lexsort((holders, values))
    holders, values = holders[order], values[order]
    starts = np.flatnonzero(np.r_[True, values[1:] != values[:-1]])
    first = np.repeat(holders[starts], np.diff(np.r_[starts, len(values)]))
    pairs, shared = np.unique(
        np.stack([first, holders])[:, first != holders], axis=1, return_counts=True
    )
    shorter = np.minimum(sizes[pairs[0]], sizes[pairs[1]])
    enough = (shorter >= FEWEST_SHINGLES) & (shared >= CANDIDATE * shorter)
    yield from map(tuple, pairs[:, enough].T.tolist())


def _group(nearest: dict[int, tuple[int, float]]) -> dict[int, int]:
    """Every article of a group, with the first one of the group."""
    groups: dict[int, int] = {}
    for later in sorted(nearest):
        earlier = nearest[later][0]
        groups[later] = groups.setdefault(earlier, earlier)
    return groups


def _number_groups(groups: dict[int, int], stories: list[str]) -> dict[int, int]:
    """A number for the first article of each group, from 1 in each story."""
    numbers: dict[int, int] = {}
    seen: Counter[str] = Counter()
    for first in sorted(set(groups.values())):
        seen[stories[first]] += 1
        numbers[first] = seen[stories[first]]
    return numbers


def _evidence(text: str, others: np.ndarray) -> str:
    """The longest passage whose sequences of words all stand in the other article too."""
    spans = [match.span() for match in WORD.finditer(text)]
    words = [text[start:end].casefold() for start, end in spans]
    found = np.isin(_hash_shingles(words), others).tolist()
    best = run = end = 0
    for n, hit in enumerate(found):
        run = run + 1 if hit else 0
        if run > best:
            best, end = run, n
    first, last = end - best + 1, end + SHINGLE - 1
    shown = min(last, first + LONGEST_EVIDENCE - 1)
    passage = " ".join(text[spans[first][0] : spans[shown][1]].split())
    return f"{last - first + 1} words in a row: {passage}{' …' if shown < last else ''}"


def discount_repeats(comparisons: pd.DataFrame, near_duplicates: pd.DataFrame) -> pd.DataFrame:
    """The comparisons, with each text counted as one witness, however often it is printed.

    Args:
        comparisons: table `comparisons`.
        near_duplicates: from `find_near_duplicates`.

    Returns:
        Table `comparisons`. Agreement inside a group, and any verdict that an earlier print of the
        same claim has already with the same claim, becomes related, of kind near-duplicate, and
        the reason says so. Conflicts inside a group stay: an outlet may have changed a number.
    """
    if near_duplicates.empty:
        return comparisons
    groups = dict(zip(near_duplicates["article_id"], near_duplicates["group"], strict=True))
    rank = {article: n for n, article in enumerate(near_duplicates["article_id"])}

    def by_rank(row: tuple) -> tuple[int, int]:
        return rank.get(row.article_id_a, -1) + rank.get(row.article_id_b, -1), row.label

    counted = list(_counted(comparisons))
    inside = [row for row in counted if row.verdict == "agree" and _is_inside(row, groups)]
    original = _originals(sorted(inside, key=by_rank), rank)
    printed = {*original, *original.values()}
    repeats, seen = {row.label for row in inside}, set()
    for row in sorted((row for row in counted if not printed.isdisjoint(row[:2])), key=by_rank):
        claims = frozenset(original.get(claim, claim) for claim in (row.claim_id_a, row.claim_id_b))
        if (row.verdict, claims) in seen:
            repeats.add(row.label)
        seen.add((row.verdict, claims))
    if not repeats:
        return comparisons
    marked = _mark(comparisons, sorted(repeats))
    return settle(marked, set(original.values()), ", in several prints")


def _counted(comparisons: pd.DataFrame) -> Iterator[tuple]:
    """The rows that count, each with its label."""
    columns = ["claim_id_a", "claim_id_b", "article_id_a", "article_id_b", "verdict"]
    rows = iter_rows(comparisons[columns].assign(label=range(len(comparisons))))
    return (row for row in rows if row.verdict in COUNTED)


def _is_inside(row: tuple, groups: dict[str, int]) -> bool:
    """Whether a comparison is between two prints of one text."""
    a, b = row.article_id_a, row.article_id_b
    return a != b and a in groups and groups[a] == groups.get(b)


def _originals(inside: list[tuple], rank: dict[str, int]) -> dict[str, str]:
    """For each claim of a later print, the claim of the earliest print that it repeats."""
    original: dict[str, str] = {}
    for row in inside:
        sides = (rank[row.article_id_a], row.claim_id_a), (rank[row.article_id_b], row.claim_id_b)
        (_, earlier), (_, later) = sorted(sides)
        original.setdefault(later, original.get(earlier, earlier))
    return original


def _mark(comparisons: pd.DataFrame, repeats: list[int]) -> pd.DataFrame:
    columns = {name: comparisons[name].to_numpy(object) for name in ("verdict", "kind", "reason")}
    columns["verdict"][repeats] = "related"
    columns["kind"][repeats] = "near-duplicate"
    columns["reason"][repeats] = AGAIN + columns["reason"][repeats]
    return check_table(comparisons.assign(**columns), "comparisons")
