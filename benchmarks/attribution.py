"""Attribution on the project's own gold: sentences that hold one, and cues with their source.

    python benchmarks/attribution.py [--errors]

Beside the extractor stands a bare cue list: every word on the list is a cue, and its source is
the subject the parse gives it. `held` and `news test` are for a final measurement: read no errors
of theirs. A cue and a source are found when they overlap the gold's; an absent source matches an
absent one. In `news` wishes and plans are not annotated, so these kinds of cue are left out there;
of the attributions found there it says how often entity, kind, denial and content are right
(content: F1 of its characters).
"""

import argparse
import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pandas as pd

from analysis.attribution import THOUGHTS, extract_attributions
from analysis.attribution.lexicon import verb_senses
from analysis.entities import extract_mentions
from analysis.language import ParsedArticle, parse_articles

GOLD = Path(__file__).parent.parent / "tests" / "gold"
NOT_IN_NEWS = ("want", "plan", "hope", "feel", "know", "praise")
Span = tuple[int, int]


class Pair(NamedTuple):
    """Cue and source, as characters of the article; None where the text has none; the rest."""

    cue: Span
    source: Span | None
    entity: str = ""
    kind: str = ""
    denial: bool = False
    content: frozenset[int] = frozenset()


class Set(NamedTuple):
    name: str
    articles: pd.DataFrame
    gold: dict[str, list[Pair]]


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--errors", action="store_true", help="list misses and false finds")
    errors = arguments.parse_args().errors
    print(f"{'':24}{'sentence P':>11}{'R':>5}{'F1':>5}{'cue+source P':>14}{'R':>5}{'F1':>5}")
    for gold in (*read_passages(), *read_news()):
        started = time.process_time()
        parsed = list(parse_articles(gold.articles))
        parse_time = time.process_time() - started
        mentions = extract_mentions(parsed)
        started = time.process_time()
        found = extracted(parsed, mentions, gold.name)
        own_time = time.process_time() - started
        for system, pairs in (("cue list", listed(parsed)), ("extractor", found)):
            print(f"{gold.name:12}{system:12}{figures(parsed, gold.gold, pairs)}")
        print(f"{'':12}{100 * own_time / parse_time:.1f} % of the time of the parse")
        if gold.name.startswith("news"):
            print(f"{'':12}{details(parsed, gold.gold, found)}")
        if errors and "held" not in gold.name and "test" not in gold.name:
            list_errors(parsed, gold.gold, found)
    print(f"seeds: the innermost source is right for {claim_sources()} claims of the gold")


def claim_sources() -> str:
    """Claims of the seeds whose innermost source is the gold's, "none" included."""
    claims = pd.read_csv(GOLD / "seeds" / "claims.csv", dtype=str, keep_default_na=False)
    texts = {f.stem: f.read_text("utf-8") for f in (GOLD.parent.parent / "seeds").glob("*.txt")}
    parsed = list(parse_articles(_articles(texts.items())))
    table = extract_attributions(parsed, extract_mentions(parsed))
    told = table[~table["cue_kind"].isin(THOUGHTS)]
    right = [
        claim.source.split(" > ")[-1].lower() == _innermost(told, claim).lower()
        for claim in claims.itertuples()
    ]
    return f"{sum(right)} of {len(right)}"


def _innermost(told: pd.DataFrame, claim) -> str:
    """The source with the shortest content that the claim's last character is in."""
    at = int(claim.end_char) - 1
    around = told[
        (told["article_id"] == claim.article_id)
        & (told["content_start"] <= at)
        & (at < told["content_end"])
    ]
    length = around["content_end"] - around["content_start"]
    return around.loc[length.idxmin(), "source"] if len(around) else ""


def read_passages() -> Iterator[Set]:
    """The written passages: those to tune on as one set, those held out as another."""
    files = sorted((GOLD / "attribution").glob("*.jsonl"))
    for name, chosen in (
        ("dev", [f for f in files if f.stem != "held"]),
        ("held", [f for f in files if f.stem == "held"]),
    ):
        rows = [json.loads(line) for f in chosen for line in f.read_text("utf-8").splitlines()]
        gold = {
            row["id"]: [Pair(tuple(a["cue"]), _span(a["source"])) for a in row["attributions"]]
            for row in rows
        }
        yield Set(name, _articles((row["id"], row["text"]) for row in rows), gold)


def read_news() -> Iterator[Set]:
    """The written news articles, by the split that their meta.jsonl gives."""
    folder = GOLD / "news"
    meta = _lines(folder / "meta.jsonl")
    attributions = _lines(folder / "attributions.jsonl")
    for split in ("dev", "test"):
        names = [row["article_id"] for row in meta if row["split"] == split]
        gold = {name: [] for name in names}
        for row in attributions:
            if row["article_id"] in gold and row["cue"]:
                gold[row["article_id"]].append(
                    Pair(
                        tuple(row["cue"]),
                        _span(row["source"]),
                        row["source_entity"],
                        row["source_kind"],
                        row["denial"],
                        frozenset(i for span in row["content"] for i in range(*span)),
                    )
                )
        texts = ((name, (folder / f"{name}.txt").read_text("utf-8")) for name in names)
        yield Set(f"news {split}", _articles(texts), gold)


def _lines(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def _span(value: list[int] | None) -> Span | None:
    return tuple(value) if value else None


def _articles(texts) -> pd.DataFrame:
    return pd.DataFrame(
        {"article_id": name, "text": text, "published": pd.NaT, "published_basis": ""}
        for name, text in texts
    )


def extracted(
    parsed: list[ParsedArticle], mentions: pd.DataFrame, name: str
) -> dict[str, list[Pair]]:
    table = extract_attributions(parsed, mentions)
    table = table[table["cue_start"] >= 0]
    if name.startswith("news"):
        table = table[~table["cue_kind"].isin(NOT_IN_NEWS)]
    pairs = {article.article_id: [] for article in parsed}
    for row in table.itertuples():
        source = (row.source_start, row.source_end) if row.source else None
        content = frozenset(range(row.content_start, row.content_end))
        pairs[row.article_id].append(
            Pair(
                (row.cue_start, row.cue_end),
                source,
                row.source_entity,
                row.source_kind,
                row.denial,
                content - set(range(row.cue_start, row.cue_end)) - set(range(*source or (0, 0))),
            )
        )
    return pairs


def listed(parsed: list[ParsedArticle]) -> dict[str, list[Pair]]:
    """The baseline: any verb of the list, with its subject."""
    return {
        article.article_id: [
            Pair(
                _characters(token),
                next((_characters(c) for c in token.children if "subj" in c.dep_), None),
            )
            for token in article.doc
            if token.lemma_ in verb_senses() and token.pos_ == "VERB"
        ]
        for article in parsed
    }


def _characters(token) -> Span:
    return token.idx, token.idx + len(token)


def figures(parsed: list[ParsedArticle], gold: dict, found: dict) -> str:
    sentences, pairs = [0, 0, 0], [0, 0, 0]
    for article in parsed:
        truth, guess = gold[article.article_id], found[article.article_id]
        true_at, guess_at = sentences_of(article, truth), sentences_of(article, guess)
        hits = len(matches(truth, guess))
        for total, counts in (
            (sentences, (len(true_at & guess_at), len(guess_at), len(true_at))),
            (pairs, (hits, len(guess), len(truth))),
        ):
            total[:] = [a + b for a, b in zip(total, counts, strict=True)]
    return f"{_scores(*sentences, 11)}{_scores(*pairs, 14)}"


def _scores(hits: int, guessed: int, true: int, width: int) -> str:
    precision, recall = hits / max(guessed, 1), hits / max(true, 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    return f"{100 * precision:{width}.0f}{100 * recall:5.0f}{100 * f1:5.0f}"


def sentences_of(article: ParsedArticle, pairs: list[Pair]) -> set[int]:
    """The sentences that hold a cue."""
    starts = {token.idx: token.i for token in article.doc}
    tokens = [starts[max(at for at in starts if at <= pair.cue[0])] for pair in pairs]
    return {article.sentence_at[token] for token in tokens}


def matches(truth: list[Pair], guess: list[Pair]) -> list[tuple[Pair, Pair]]:
    """One-to-one, in the order of the text."""
    left, found = list(guess), []
    for pair in truth:
        match = next((g for g in left if _same(pair, g)), None)
        if match:
            left.remove(match)
            found.append((pair, match))
    return found


def _same(a: Pair, b: Pair) -> bool:
    if not _overlap(a.cue, b.cue):
        return False
    return a.source == b.source if None in (a.source, b.source) else _overlap(a.source, b.source)


def _overlap(a: Span, b: Span) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def details(parsed: list[ParsedArticle], gold: dict, found: dict) -> str:
    """How often the rest is right, of the pairs found; entities where the gold has one."""
    pairs = [pair for a in parsed for pair in matches(gold[a.article_id], found[a.article_id])]
    named = [(g, f) for g, f in pairs if g.entity]
    rates = {
        "entity": [g.entity == f.entity for g, f in named],
        "kind": [g.kind == f.kind for g, f in pairs],
        "denial": [g.denial == f.denial for g, f in pairs],
        "content": [_f1(g.content, f.content) for g, f in pairs if g.content],
    }
    return ", ".join(f"{name} {100 * sum(r) / max(len(r), 1):.0f}" for name, r in rates.items())


def _f1(a: frozenset[int], b: frozenset[int]) -> float:
    return 2 * len(a & b) / (len(a) + len(b))


def list_errors(parsed: list[ParsedArticle], gold: dict, found: dict) -> None:
    for article in parsed:
        truth, guess = gold[article.article_id], found[article.article_id]
        matched = matches(truth, guess)
        for g, f in matched:
            if g.kind and (g.kind, g.entity or f.entity, g.denial) != (f.kind, f.entity, f.denial):
                around = article.text[g.cue[0] - 30 : g.cue[1]].replace("\n", " ")
                print(f"  {g.entity}|{g.kind} not {f.entity}|{f.kind}: {around}")
        for sign, pairs, side in (("missed", truth, 0), ("false", guess, 1)):
            for pair in pairs:
                if pair not in [m[side] for m in matched]:
                    cue, source = (
                        article.text[slice(*pair.cue)],
                        article.text[slice(*(pair.source or (0, 0)))],
                    )
                    around = article.text[max(0, pair.cue[0] - 60) : pair.cue[1] + 50].replace(
                        "\n", " "
                    )
                    print(f"  {sign:7}{article.article_id:12}{source!r} {cue!r}: …{around}…")


if __name__ == "__main__":
    main()
