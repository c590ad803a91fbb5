"""Voices: per article, who speaks how much, for whom and about whom."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple, TypeVar

import pandas as pd

from analysis.attribution import THOUGHTS
from analysis.schema import iter_rows, make_table

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


class Said(NamedTuple):
    """The columns of table `attributions` that tell who speaks, and where."""

    source_entity: str
    source_kind: str
    source_start: int
    source_end: int
    cue_kind: str
    content_start: int
    content_end: int


Row = TypeVar("Row", Said, Name)


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
    said, names = _by_article(attributions, Said), _by_article(mentions, Name)
    rows = []
    for article_id, text in iter_rows(articles, ["article_id", "text"]):
        own = [
            row
            for row in said.get(article_id, [])
            if row.cue_kind not in THOUGHTS and row.content_start >= 0
        ]
        found = _voices_of_article(article_id, text, own, names.get(article_id, []))
        rows += sorted(found, key=lambda row: (-row["n_words"], row["speaker"], row["kind"]))
    return make_table("voices", rows)


def _by_article(frame: pd.DataFrame, row_type: type[Row]) -> dict[str, list[Row]]:
    """The rows of each article, with the columns that `row_type` names."""
    found: dict[str, list[Row]] = {}
    for article_id, *cells in iter_rows(frame, ["article_id", *row_type._fields]):
        found.setdefault(article_id, []).append(row_type(*cells))
    return found


def _voices_of_article(
    article_id: str, text: str, attributions: list[Said], names: list[Name]
) -> list[dict]:
    owners = _owners(text, attributions)
    words = Counter(owners)
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
                _spoken_for([attributions[n] for n in indexes], names, voice.speaker),
                _spoken_of([attributions[n] for n in indexes], names, voice.speaker),
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


def _voices(article_id: str, attributions: list[Said]) -> list[Voice]:
    """The voice of each attribution; "Officials" and "officials" are one."""
    first: dict[str, str] = {}
    return [
        Voice(
            article_id,
            first.setdefault(row.source_entity.lower(), row.source_entity),
            row.source_kind,
        )
        for row in attributions
    ]


def _owners(text: str, attributions: list[Said]) -> list[int | None]:
    """For each word of the text the number of the innermost attribution that has it as content."""
    starts = [word.start() for word in WORD.finditer(text)]
    owners: list[int | None] = [None] * len(starts)
    spans = [(row.content_start, row.content_end) for row in attributions]
    for number in sorted(range(len(spans)), key=lambda n: (spans[n][0] - spans[n][1], n)):
        first, last = (bisect_left(starts, at) for at in spans[number])
        owners[first:last] = [number] * (last - first)
    return owners


def _spoken_for(attributions: list[Said], names: list[Name], speaker: str) -> str:
    """The organisation or country named most often in the sources, the speaker's name aside."""
    groups = [name for name in names if name.entity_label in GROUPS]
    spans = [(row.source_start, row.source_end) for row in attributions]
    return next(iter(_most_named(groups, spans, speaker)), "")


def _spoken_of(attributions: list[Said], names: list[Name], speaker: str) -> list[str]:
    spans = [(row.content_start, row.content_end) for row in attributions]
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
