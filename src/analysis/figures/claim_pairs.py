"""The pairs of sentences that a figure joins: which there are, and which have room on the sheet."""

from __future__ import annotations

import pandas as pd

VERDICTS = ("conflict", "differ", "agree")  # the most telling first
LINK = ["article_id_a", "sentence_a", "article_id_b", "sentence_b", "verdict"]
SIDES = ["article_id_a", "article_id_b"]


def prepare_links(comparisons: pd.DataFrame, sentences: pd.DataFrame) -> pd.DataFrame:
    """One row per pair of sentences and verdict (conflict, differ, agree), in text order.

    Returns:
        Columns article_id_a, sentence_a, article_id_b, sentence_b, verdict; n_pairs (of claims
        between the two sentences); kinds (joined by ", "); text_a, text_b (of the sentences);
        focus_a, focus_b (where in them the first compared claim begins).
    """
    compared = comparisons[comparisons["verdict"].isin(VERDICTS)]
    for side in ("a", "b"):
        compared = _find_sentences(compared, sentences, side)
    links = compared.groupby(LINK, as_index=False).agg(
        n_pairs=("kind", "size"),
        kinds=("kind", lambda kinds: ", ".join(sorted(set(kinds)))),
        text_a=("text_a", "first"),
        text_b=("text_b", "first"),
        focus_a=("focus_a", "min"),
        focus_b=("focus_b", "min"),
    )
    return links.sort_values(LINK, ignore_index=True)


def _find_sentences(compared: pd.DataFrame, sentences: pd.DataFrame, side: str) -> pd.DataFrame:
    """The compared claims of one side with the sentence that each begins in."""
    claims = compared.assign(at=compared[f"start_char_{side}"]).sort_values("at", kind="stable")
    found = pd.merge_asof(
        claims.drop(columns=f"text_{side}"),
        sentences[["article_id", "sentence_id", "start_char", "text"]].sort_values("start_char"),
        left_on="at",
        right_on="start_char",
        left_by=f"article_id_{side}",
        right_by="article_id",
    )
    found[f"focus_{side}"] = found["at"] - found["start_char"]
    found = found.rename(columns={"sentence_id": f"sentence_{side}", "text": f"text_{side}"})
    return found.drop(columns=["at", "start_char", "article_id"])


def across_articles(links: pd.DataFrame) -> pd.DataFrame:
    """The links between different articles; if there are none, those within one."""
    across = links[links["article_id_a"] != links["article_id_b"]]
    return links if across.empty else across


def choose_links(links: pd.DataFrame, n_rows: int) -> list[pd.DataFrame]:
    """The links that have room, one frame per pair of articles, those with most conflicts first.

    Conflicts are taken first, of each pair of articles one after the other; what an article says
    against itself comes last.

    Args:
        links: from `prepare_links`.
        n_rows: the rows of the sheet. Each pair of articles needs one for their names, and as
            many as it has sentences on one side.
    """
    pairs = sorted((pair for _, pair in links.groupby(SIDES)), key=_rank)
    nth = links.groupby([*SIDES, "verdict"]).cumcount()
    order = sorted(
        (_rank(pair)[0], VERDICTS.index(row.verdict), nth[row.Index], place, row.Index)
        for place, pair in enumerate(pairs)
        for row in pair.itertuples()
    )
    seen: dict[int, tuple[set[int], set[int]]] = {}
    kept = []
    for *_, place, index in order:
        row = links.loc[index]
        left, right = seen.get(place, (set(), set()))
        wanted = seen | {place: (left | {row.sentence_a}, right | {row.sentence_b})}
        if sum(1 + max(map(len, sides)) for sides in wanted.values()) <= n_rows:
            seen = wanted
            kept.append(index)
    return [pair[pair.index.isin(kept)] for place, pair in enumerate(pairs) if place in seen]


def _rank(pair: pd.DataFrame) -> tuple:
    """Place of two articles on the sheet."""
    article_a, article_b = pair[SIDES].iloc[0]
    n_conflicts = int((pair["verdict"] == "conflict").sum())
    return article_a == article_b, -n_conflicts, -len(pair), article_a, article_b


def count_rows(pair: pd.DataFrame) -> int:
    """How many rows the sentences of two articles need."""
    return max(pair["sentence_a"].nunique(), pair["sentence_b"].nunique())
