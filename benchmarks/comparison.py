"""How well claims are aligned and compared: prints tables, commits nothing of the corpora.

    python benchmarks/comparison.py [--data DIR] [--only PART] [--held-back]

Alignment, on ECB+ (Cybulska and Vossen 2014): the pairs of sentences of different documents of one
topic are ranked by score; a pair is right if both sentences hold one annotated event. Average
precision per topic, then the mean over topics; pooled ranks the pairs of all topics together.
First hit: of the sentences that have a right partner, the share whose best partner is right.

Pairs, on FEVER-Symmetric (Schuster et al. 2019), VitaminC (2021) and the own ones (tests/gold):
each text is an article, compared as in the package; a pair counts as found if a conflict is shown.
"""

from __future__ import annotations

import argparse
import json
import math
import re
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from itertools import combinations
from pathlib import Path

import pandas as pd

from analysis.comparison import compare_claims, compare_text_pairs
from analysis.comparison.alignment import align, overlap_of
from analysis.comparison.lexicon import load_phrases
from analysis.comparison.reading import read_statements
from analysis.comparison.verdicts import find
from analysis.comparison.words import is_negator, split_words
from analysis.tables import extract_tables

HERE = Path(__file__).parent
VERDICTS = ("conflict", "differ", "agree")  # the one that counts, if several are shown
Score = Callable[[dict, dict], float]


def read_lines(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


# Alignment ---------------------------------------------------------------------------------------


def by_tfidf(sentences: list[dict]) -> Score:
    """Cosine of tf-idf, the usual baseline; documents are the sentences of the topic."""
    words = {id(s): re.findall(r"\b\w\w+\b", s["text"].lower()) for s in sentences}
    frequency = Counter(w for found in words.values() for w in set(found))
    idf = {w: math.log((1 + len(sentences)) / (1 + n)) + 1 for w, n in frequency.items()}
    vectors = {k: {w: n * idf[w] for w, n in Counter(v).items()} for k, v in words.items()}
    length = {k: math.sqrt(sum(x * x for x in v.values())) or 1.0 for k, v in vectors.items()}

    def score(a: dict, b: dict) -> float:
        x, y = vectors[id(a)], vectors[id(b)]
        return sum(v * y.get(w, 0.0) for w, v in x.items()) / (length[id(a)] * length[id(b)])

    return score


def by_bm25(sentences: list[dict], k1: float = 1.5, b: float = 0.75) -> Score:
    """BM25, each sentence the query for the other, added up."""
    words = {id(s): Counter(re.findall(r"\b\w\w+\b", s["text"].lower())) for s in sentences}
    mean = sum(sum(c.values()) for c in words.values()) / len(sentences)
    frequency = Counter(w for c in words.values() for w in c)
    idf = {w: math.log(1 + (len(sentences) - n + 0.5) / (n + 0.5)) for w, n in frequency.items()}

    def one_way(query: Counter, found: Counter) -> float:
        norm = k1 * (1 - b + b * sum(found.values()) / mean)
        return sum(idf[w] * found[w] * (k1 + 1) / (found[w] + norm) for w in query if w in found)

    return lambda s, t: one_way(words[id(s)], words[id(t)]) + one_way(words[id(t)], words[id(s)])


def by_roots(sentences: list[dict]) -> Score:
    """The package's own score."""
    roots = {id(s): frozenset(w.root for w in split_words(s["text"]) if w.root) for s in sentences}
    return lambda a, b: overlap_of(roots[id(a)], roots[id(b)])


def average_precision(ranked: list[tuple[float, bool]]) -> float:
    ranked = sorted(ranked, key=lambda pair: -pair[0])
    hits, total = 0, 0.0
    for position, (_, right) in enumerate(ranked, 1):
        if right:
            hits += 1
            total += hits / position
    return total / hits if hits else math.nan


def measure_alignment(lines: list[dict], method: Callable[[list[dict]], Score]) -> dict:
    topics = defaultdict(list)
    for line in lines:
        topics[line["topic"]].append(line)
    pooled, precisions, firsts = [], [], []
    for sentences in topics.values():
        score = method(sentences)
        ranked, best = [], {}
        for a, b in combinations(sentences, 2):
            if a["doc"] == b["doc"]:
                continue
            right = bool(set(a["ev"]) & set(b["ev"]))
            value = score(a, b)
            ranked.append((value, right))
            for one in (a, b):
                top = best.setdefault(id(one), [-1.0, False, False])
                top[2] |= right
                if value > top[0]:
                    top[:2] = value, right
        pooled += ranked
        precisions.append(average_precision(ranked))
        firsts += [right for _, right, possible in best.values() if possible]
    known = [p for p in precisions if not math.isnan(p)]
    return {
        "average precision": sum(known) / len(known),
        "pooled": average_precision(pooled),
        "first hit": sum(firsts) / len(firsts),
    }


def show_alignment(data: Path) -> None:
    lines = read_lines(data / "comparison" / "ecbplus_dev.jsonl")
    methods = {"TF-IDF": by_tfidf, "BM25": by_bm25, "shared roots (ours)": by_roots}
    table = {name: measure_alignment(lines, method) for name, method in methods.items()}
    print("\nAlignment of sentences, ECB+\n")
    print(pd.DataFrame(table).T.round(3).to_string())


# Pairs -------------------------------------------------------------------------------------------


def judge_pairs(pairs: list[dict]) -> Iterator[tuple[dict, pd.DataFrame]]:
    """Each pair with what the package says of it."""
    texts = [(p["text_a"], p["text_b"]) for p in pairs]
    days = [(p.get("published_a", ""), p.get("published_b", "")) for p in pairs]
    yield from zip(pairs, compare_text_pairs(texts, days), strict=True)


def show_verdicts(pairs: list[dict]) -> pd.DataFrame:
    """One row per pair: its label, the kind of the first conflict shown, the verdict shown."""
    shown = []
    for pair, found in judge_pairs(pairs):
        conflicts = found[found["verdict"] == "conflict"]
        kind = conflicts["kind"].iloc[0] if len(conflicts) else ""
        first = next((v for v in VERDICTS if (found["verdict"] == v).any()), "")
        shown.append({"label": pair["label"], "kind": kind, "verdict": first})
    return pd.DataFrame(shown)


def takes_back(text: str) -> bool:
    """Whether a word refutes or negates: the rule that the detectors are to beat."""
    words = [word.lower() for word in re.findall(r"[A-Za-z'’]+", text)]
    return any(is_negator(w) or (w,) in load_phrases("refuting_words.csv") for w in words)


def measure_simple_rule(pairs: list[dict]) -> str:
    """Precision and F1 of the rule that one of the two texts, and one only, takes back."""
    found = [takes_back(p["text_a"]) != takes_back(p["text_b"]) for p in pairs]
    right = [p["label"] == "conflict" for p in pairs]
    both = sum(f and r for f, r in zip(found, right, strict=True))
    return f"{both / max(sum(found), 1):.2f} / {2 * both / (sum(found) + sum(right)):.2f}"


def measure_conflicts(frame: pd.DataFrame) -> dict:
    """Conflict against the rest; differ and agree as "right of shown, of all that should be"."""
    right, found = frame["label"] == "conflict", frame["kind"] != ""
    precision = (right & found).sum() / max(found.sum(), 1)
    recall = (right & found).sum() / max(right.sum(), 1)
    agreeing = frame["label"] == "agree"
    return {
        "pairs": str(len(frame)),
        "conflicts": str(right.sum()),
        "shown": str(found.sum()),
        "precision": f"{precision:.3f}",
        "recall": f"{recall:.3f}",
        "F1": f"{2 * precision * recall / max(precision + recall, 1e-9):.3f}",
        "false on agreeing": f"{(agreeing & found).sum() / max(agreeing.sum(), 1):.3f}",
        "differ": measure_verdict(frame, "differ"),
        "agree": measure_verdict(frame, "agree"),
    }


def measure_verdict(frame: pd.DataFrame, verdict: str) -> str:
    shown, gold = frame["verdict"] == verdict, frame["label"] == verdict
    return f"{(shown & gold).sum()} of {shown.sum()}, of {gold.sum()}"


def count_by_kind(frame: pd.DataFrame) -> pd.Series:
    """Per detector, "right of shown"."""
    found = frame[frame["kind"] != ""]
    right = (found["label"] == "conflict").groupby(found["kind"]).agg(["sum", "size"])
    return right.apply(lambda n: f"{n['sum']} of {n['size']}", axis=1)


def name_corpora(data: Path, held_back: bool) -> dict[str, dict[str, list[Path]]]:
    """The sets by group; of those kept back only numbers are printed, their texts stay unread."""
    news, heads = (HERE.parent / "tests" / "gold" / name for name in ("pairs", "headlines"))
    groups = {
        "FEVER": {"FEVER-Symmetric": [data / "comparison" / "fever_symmetric_dev.jsonl"]},
        "VitaminC": {"VitaminC (sample)": [data / "comparison" / "vitaminc_sample.jsonl"]},
        "own, read": {
            "news pairs": [news / "dev.jsonl", news / "dev_2.jsonl"],
            "news pairs, ordinary": [news / "ordinary_dev.jsonl"],
            "news pairs, free": [news / "free_dev.jsonl"],
            "short sentences": [news / "short_dev.jsonl"],
            "agreeing or related": [news / "agreeing_dev.jsonl"],
            "rumours": [heads / "pairs.jsonl", heads / "dev.jsonl"],
            "rumours, ordinary": [heads / "ordinary_dev.jsonl"],
            "rumours, free": [heads / "free_dev.jsonl"],
        },
    }
    if held_back:
        groups["own, kept back"] = {
            "news pairs": [news / "test.jsonl", news / "test_2.jsonl"],
            "news pairs, ordinary": [news / "ordinary_test.jsonl"],
            "news pairs, free": [news / "free_test.jsonl"],
            "short sentences": [news / "short_test.jsonl"],
            "agreeing or related": [news / "agreeing_test.jsonl"],
            "rumours": [heads / "test.jsonl"],
            "rumours, ordinary": [heads / "ordinary_test.jsonl"],
            "rumours, free": [heads / "free_test.jsonl"],
        }
    return groups


def show_pairs(data: Path, held_back: bool) -> None:
    totals, kinds = {}, {}
    for group, corpora in name_corpora(data, held_back).items():
        found = {}
        for name, paths in corpora.items():
            pairs = [line for path in paths for line in read_lines(path)]
            found[name] = show_verdicts(pairs)
            totals[group, name] = measure_conflicts(found[name])
            totals[group, name]["one-word rule: P / F1"] = measure_simple_rule(pairs)
        kinds[group] = count_by_kind(pd.concat(found))
        if len(found) > 1:
            totals[group, "all"] = measure_conflicts(pd.concat(found))
    print("\nVerdicts shown on pairs of texts; differ and agree where no conflict is shown\n")
    print(pd.DataFrame(totals).T.fillna("").to_string())
    print("\nConflicts by detector: right of shown\n")
    print(pd.DataFrame(kinds).fillna("").to_string())


# Candidates --------------------------------------------------------------------------------------


def statements_of(lines: list[dict]) -> list:
    """The claims of the documents of one topic, ready for comparison."""
    documents = defaultdict(list)
    for line in lines:
        documents[line["doc"]].append(line["text"])
    articles = pd.DataFrame(
        [{"article_id": doc, "text": "\n\n".join(texts)} for doc, texts in documents.items()]
    ).assign(published=pd.Series(pd.NaT, dtype="datetime64[s]"), published_basis="")
    found = extract_tables(articles)
    return read_statements(
        found.claims, found.mentions, found.dates, found.sentences, found.articles
    )


def show_candidates(data: Path, n_topics: int = 8) -> None:
    """Of what every pair of claims of a story gives, the share found through the candidates."""
    topics = defaultdict(list)
    for line in read_lines(data / "comparison" / "ecbplus_dev.jsonl"):
        topics[line["topic"]].append(line)
    rows = []
    for topic in sorted(topics)[:n_topics]:
        by_article = defaultdict(list)
        for statement in statements_of(topics[topic]):
            by_article[statement.article_id].append(statement)
        every = {
            (a.claim_id, b.claim_id)
            for one, other in combinations(sorted(by_article), 2)
            for a in by_article[one]
            for b in by_article[other]
            if find(a, b).verdict != "related"
        }
        story = [statement for group in by_article.values() for statement in group]
        candidates = {(a.claim_id, b.claim_id) for pairs in align(story) for _, a, b in pairs}
        claims = sum(map(len, by_article.values()))
        rows.append({"claims": claims, "decided": len(every), "reached": len(every & candidates)})
    table = pd.DataFrame(rows)
    recall = table["reached"].sum() / table["decided"].sum()
    print("\nPairs that a detector decides, ECB+ topics: reached through the candidates\n")
    print(table.to_string(index=False))
    print(f"recall of the exhaustive search {recall:.3f}")


# Speed -------------------------------------------------------------------------------------------


def story(number: int, size: int) -> list[dict]:
    """Articles of one invented story, with names of its own."""
    place, person, firm = f"Town{number}ia", f"Mara{number} Voss{number}", f"Firm{number}ex"
    claims = [
        f"{person} opened the new plant of {firm} in {place} on Monday.",
        f"{firm} will hire {100 + number} people in {place}.",
        f"The council of {place} rejected the tax cut for {firm}.",
        f"Residents of {place} protested against {person}.",
        f"Profits of {firm} rose in the spring.",
    ]
    return [
        {"article_id": f"s{number:05d}a{i}", "text": " ".join(claims[i % 2 :] + claims[: i % 2])}
        for i in range(size)
    ]


def show_speed() -> None:
    """Time of compare_claims as the number of stories grows, each of four articles."""
    from analysis.claims import extract_claims
    from analysis.language import parse_articles
    from analysis.schema import make_table
    from analysis.sentences import extract_sentences

    rows = []
    for n_stories in (10, 20, 40, 80, 160):
        texts = [article for number in range(n_stories) for article in story(number, 4)]
        articles = pd.DataFrame(texts).assign(published=pd.NaT, published_basis="")
        articles["published"] = pd.to_datetime(articles["published"])
        parsed = list(parse_articles(articles))
        claims = extract_claims(parsed, make_table("attributions"))
        sentences = extract_sentences(parsed)
        empty = make_table("mentions"), make_table("dates")
        start = time.process_time()
        found = compare_claims(claims, *empty, sentences, articles)
        seconds = time.process_time() - start
        rows.append({"claims": len(claims), "rows": len(found), "seconds": seconds})
    table = pd.DataFrame(rows)
    growth = table[["claims", "seconds"]].map(math.log)
    exponent = (growth.diff().iloc[1:]["seconds"] / growth.diff().iloc[1:]["claims"]).mean()
    print("\nCost of comparing, stories of four articles\n")
    print(table.round(2).to_string(index=False))
    print(f"seconds grow with the number of claims to the power of {exponent:.2f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, default=HERE.parent.parent / "shared" / "dev")
    parser.add_argument("--only", choices=["alignment", "candidates", "pairs", "speed"])
    parser.add_argument("--held-back", action="store_true", help="the unread half as well")
    options = parser.parse_args()
    if options.only in (None, "alignment"):
        show_alignment(options.data)
    if options.only in (None, "candidates"):
        show_candidates(options.data)
    if options.only in (None, "pairs"):
        show_pairs(options.data, options.held_back)
    if options.only in (None, "speed"):
        show_speed()


if __name__ == "__main__":
    main()
