"""Voices: per article, who speaks how much, for whom and about whom."""

import re
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

import pandas as pd

from analysis.attribution import THOUGHTS
from analysis.schema import make_table

OWN_VOICE = "article"
MOST_ABOUT = 3  # names
WORD = re.compile(r"\w+(?:['’.-]\w+)*")
GROUPS = ("ORG", "GPE", "NORP")


class Voice(NamedTuple):
    """What a row is about: a speaker of one article, as one kind of source."""

    article_id: str
    speaker: str
    kind: str


class Name(NamedTuple):
    """The columns of table `mentions` that tell who is spoken for and about."""

    start_char: int
    end_char: int
    entity: str
    entity_label: str


def count_voices(
    attributions: pd.DataFrame, articles: pd.DataFrame, mentions: pd.DataFrame
) -> pd.DataFrame:
    """One row per article, speaker and kind of source, and one per article for its own voice.

    A word belongs to the innermost content around it: what sources say in an outlet's report is
    theirs. Words of cues and sources are the article's own, and so is what it says of anybody's
    beliefs, hopes and plans (`THOUGHTS`): nobody said them.

    Args:
        attributions: table `attributions`.
        articles: table `articles`, at least article_id and text.
        mentions: table `mentions`, for whom the speakers stand and of whom they speak.

    Returns:
        Table `voices`: by article, the most words first. `share` is of the words of the article;
        `speaks_for` is the organisation or country named in the source, `about` are the names
        most often in the content.

    >>> text = "Ada Lund says it rains. It is May."
    >>> articles = pd.DataFrame([{"article_id": "a", "text": text}])
    >>> attributions = pd.DataFrame([{
    ...     "article_id": "a", "source_entity": "Ada Lund", "source_kind": "person",
    ...     "source_start": 0, "source_end": 8, "cue_kind": "say",
    ...     "content_start": 14, "content_end": 22}])
    >>> count_voices(attributions, articles, make_table("mentions"))[
    ...     ["speaker", "kind", "n_words", "share"]]
        speaker     kind  n_words  share
    0             article        6   0.75
    1  Ada Lund    person        2   0.25

    Limits: a quotation whose speaker the attributions miss counts as the article's own voice.
    """
    spoken = attributions[
        ~attributions["cue_kind"].isin(THOUGHTS) & (attributions["content_start"] >= 0)
    ]
    rows, names = [], _names_by_article(mentions)
    for article in articles.itertuples():
        own = spoken[spoken["article_id"] == article.article_id]
        rows += _voices_of_article(
            article.article_id, article.text, own, names.get(article.article_id, [])
        )
    order = ["n_words", "speaker", "kind"]
    table = make_table("voices", rows)
    position = table["article_id"].map({a: n for n, a in enumerate(articles["article_id"])})
    table = table.assign(position=position).sort_values(
        ["position", *order], ascending=[True, False, True, True]
    )
    return table.drop(columns="position").reset_index(drop=True)


def _names_by_article(mentions: pd.DataFrame) -> dict[str, list[Name]]:
    names: dict[str, list[Name]] = {}
    columns = mentions[["article_id", *Name._fields]]
    for article_id, *name in columns.itertuples(index=False):
        names.setdefault(article_id, []).append(Name(*name))
    return names


def _voices_of_article(
    article_id: str, text: str, attributions: pd.DataFrame, names: list[Name]
) -> list[dict]:
    owners = _owners(text, attributions)
    words = Counter(owners.values())
    rows = [_row(Voice(article_id, "", OWN_VOICE), words[None], len(owners), 0, "", [])]
    voices = _voices(article_id, attributions)
    for voice in sorted(set(voices)):
        indexes = [n for n, other in enumerate(voices) if other == voice]
        rows.append(
            _row(
                voice,
                sum(words[n] for n in indexes),
                len(owners),
                len(indexes),
                _spoken_for(attributions.iloc[indexes], names, voice.speaker),
                _spoken_of(attributions.iloc[indexes], names, voice.speaker),
            )
        )
    return rows


def _row(
    voice: Voice, n_words: int, total: int, n_attributions: int, speaks_for: str, about: list[str]
) -> dict:
    return voice._asdict() | {
        "n_attributions": n_attributions,
        "n_words": n_words,
        "share": n_words / total if total else 0.0,
        "speaks_for": speaks_for,
        "about": "; ".join(about),
    }


def _voices(article_id: str, attributions: pd.DataFrame) -> list[Voice]:
    """The voice of each attribution; "Officials" and "officials" are one."""
    columns = (attributions["source_entity"], attributions["source_kind"])
    first: dict[str, str] = {}
    return [
        Voice(article_id, first.setdefault(entity.lower(), entity), kind)
        for entity, kind in zip(*columns, strict=True)
    ]


def _owners(text: str, attributions: pd.DataFrame) -> dict[int, int | None]:
    """For each word of the text the number of the innermost attribution that has it as content."""
    owners: dict[int, int | None] = {word.start(): None for word in WORD.finditer(text)}
    spans = list(zip(attributions["content_start"], attributions["content_end"], strict=True))
    for number in sorted(range(len(spans)), key=lambda n: (spans[n][0] - spans[n][1], n)):
        start, end = spans[number]
        owners |= {at: number for at in owners if start <= at < end}
    return owners


def _spoken_for(attributions: pd.DataFrame, names: list[Name], speaker: str) -> str:
    """The organisation or country named most often in the sources, the speaker's name aside."""
    groups = [name for name in names if name.entity_label in GROUPS]
    spans = zip(attributions["source_start"], attributions["source_end"], strict=True)
    return next(iter(_most_named(groups, spans, speaker)), "")


def _spoken_of(attributions: pd.DataFrame, names: list[Name], speaker: str) -> list[str]:
    spans = zip(attributions["content_start"], attributions["content_end"], strict=True)
    return _most_named(names, spans, speaker)[:MOST_ABOUT]


def _most_named(names: list[Name], spans: Iterable[tuple[int, int]], besides: str) -> list[str]:
    """The entities named in the spans, the most frequent first."""
    counts = Counter(
        name.entity
        for start, end in spans
        for name in names
        if start <= name.start_char and name.end_char <= end
    )
    del counts[besides]
    return sorted(counts, key=lambda entity: (-counts[entity], entity))
