"""Short texts as the frames that `compare_claims` takes, for the tests of the comparison."""

import functools

import pandas as pd
import pytest

from analysis.comparison import compare_claims, compare_text_pairs
from analysis.entities import link_entities
from analysis.tables import extract_tables


def frames(texts: dict[str, str], published: dict[str, str] | None = None) -> dict:
    """The tables of articles given as id and text."""
    return dict(_frames(tuple(texts.items()), tuple((published or {}).items())))


@functools.lru_cache(maxsize=512)
def _frames(texts: tuple, published: tuple) -> dict:
    days = dict(published)
    rows = [{"article_id": i, "text": t, "published": days.get(i)} for i, t in texts]
    articles = pd.DataFrame(rows).assign(published_basis="")
    articles["published"] = pd.to_datetime(articles["published"]).astype("datetime64[s]")
    found = extract_tables(articles)
    return {
        "claims": found.claims,
        "mentions": link_entities(found.mentions),
        "dates": found.dates,
        "sentences": found.sentences,
        "articles": found.articles,
    }


def compare(texts: dict[str, str], published: dict[str, str] | None = None) -> pd.DataFrame:
    """`compare_claims` on articles given as id and text."""
    return compare_claims(**frames(texts, published))


def verdicts(text_a: str, text_b: str, day_a: str = "", day_b: str = "") -> set[tuple[str, str]]:
    """Verdict and kind of every compared pair of two one-sentence articles."""
    days = {"a": day_a, "b": day_b} if day_a or day_b else None
    found = compare({"a": text_a, "b": text_b}, days)
    across = found[(found["verdict"] != "only") & (found["article_id_a"] != found["article_id_b"])]
    return set(zip(across["verdict"], across["kind"], strict=True))


def conflicts(text_a: str, text_b: str, day_a: str = "", day_b: str = "") -> set[str]:
    """The kinds of the conflicts shown between two one-sentence articles."""
    return {
        kind for verdict, kind in verdicts(text_a, text_b, day_a, day_b) if verdict == "conflict"
    }


def each_named_pair(rows: list[tuple[str, str, str]]) -> pytest.MarkDecorator:
    """Runs a test on `text_a`, `text_b` of each row, under the name that stands before them."""
    return pytest.mark.parametrize(
        ("text_a", "text_b"), [row[1:] for row in rows], ids=[row[0] for row in rows]
    )


Table = dict[str, list[tuple[str, str]]]  # pairs of texts by the name of their form


def each_pair_of(table: Table) -> pytest.MarkDecorator:
    """Runs a test on every pair, under the name of its form."""
    named = [(form, pair) for form, pairs in table.items() for pair in pairs]
    return pytest.mark.parametrize(
        "pair", [pair for _, pair in named], ids=[form for form, _ in named]
    )


def find_contradicted(*tables: Table) -> set[tuple[str, str]]:
    """The pairs between which a conflict is shown, read in one go, both ways round."""
    pairs = [
        way
        for table in tables
        for rows in table.values()
        for pair in rows
        for way in (pair, pair[::-1])
    ]
    found = compare_text_pairs(pairs)
    return {
        pair
        for pair, table in zip(pairs, found, strict=True)
        if "conflict" in set(table["verdict"])
    }
