"""The stories of a corpus: found once all articles are read, then each laid side by side."""

from __future__ import annotations

import functools
import hashlib
import json
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
import pandas as pd

from analysis.corpus.batches import Output, describe, pack
from analysis.corpus.columns import TABLES_OF_STORIES, make_empty, set_types
from analysis.corpus.partitions import Partitions
from analysis.corpus.reading import Problem
from analysis.corpus.stages import Task
from analysis.corpus.tables import read_partitions
from analysis.stories import find_boilerplate, find_stories, mark_boilerplate
from analysis.tables import Extraction, compare_tables


class StoryGroup(NamedTuple):
    """Stories that are compared in one job: what their articles say, story by story."""

    number: int
    found: Extraction
    story_of: dict[str, str]  # article_id to story_id, story by story
    problems: tuple[Problem, ...] = ()

    def split(self) -> list[StoryGroup]:
        """Each story as a job of its own."""
        return [self._select(n, {story}) for n, story in enumerate(self._stories())]

    def without(self, killers: set[int]) -> StoryGroup:
        """The rest, where some of the stories kill the process that compares them."""
        stories = self._stories()
        killing = {stories[n] for n in killers}
        problems = [
            Problem(story, "", False, "its story is not compared: worker processes died")
            for story in stories
            if story in killing
        ]
        rest = self._select(self.number, set(stories) - killing)
        return rest._replace(problems=(*self.problems, *problems))

    def _stories(self) -> list[str]:
        return list(dict.fromkeys(self.story_of.values()))

    def _select(self, number: int, stories: set[str]) -> StoryGroup:
        story_of = {a: story for a, story in self.story_of.items() if story in stories}
        frames = (
            frame[frame["article_id"].isin(story_of)].reset_index(drop=True) for frame in self.found
        )
        return StoryGroup(number, Extraction(*frames), story_of)


def write_stories(extracted: Partitions, partitions: Partitions) -> None:
    """Finds the stories of a corpus, all of whose articles are extracted; one partition.

    And the sentences that outlets repeat in whatever story, which only the stories can tell.
    """
    digest = _digest([record["input_sha256"] for _, record in sorted(extracted.records.items())])
    if partitions.holds(0, digest):
        return
    articles = read_partitions(extracted, "articles", ["article_id", "published", "text"])
    mentions = read_partitions(extracted, "mentions", ["article_id", "entity"])
    stories = find_stories(articles, mentions)
    del articles, mentions  # as much text as the sentences
    sentences = read_partitions(
        extracted, "sentences", ["article_id", "sentence_id", "kind", "text"]
    )
    outlets = read_partitions(extracted, "articles", ["article_id", "outlet"])
    boilerplate = find_boilerplate(sentences, outlets, stories)
    partitions.write(0, digest, pack({"stories": stories, "boilerplate": boilerplate}))


def plan_comparisons(
    stories: pd.DataFrame, boilerplate: pd.DataFrame, extracted: Partitions, size: int
) -> Iterator[Task]:
    """The stories in the order of their first articles, in groups of at least `size` articles."""
    place = {
        article_id: number
        for number in sorted(extracted.records)
        for article_id in _ids(extracted, number)
    }
    rows_of = boilerplate.groupby("article_id").indices
    group: dict[str, list[str]] = {}
    groups = [group]
    for story_id, ids in stories.groupby("story_id", sort=False)["article_id"]:
        if sum(map(len, group.values())) >= size:
            groups.append(group := {})
        group[story_id] = ids.tolist()
    for number, group in enumerate(groups):
        ids = [article_id for ids in group.values() for article_id in ids]
        numbers = sorted({place[article_id] for article_id in ids})
        inputs = [extracted.records[n]["input_sha256"] for n in numbers]
        idle = boilerplate.iloc[[row for article_id in ids for row in rows_of.get(article_id, ())]]
        yield Task(
            number,
            _digest([group, inputs, idle[["article_id", "sentence_id"]].to_numpy().tolist()]),
            len(ids),
            functools.partial(load_group, number, group, idle, extracted, numbers),
        )


def _ids(extracted: Partitions, number: int) -> list[str]:
    """The articles of a partition."""
    return read_partitions(extracted, "articles", ["article_id"], numbers=[number])[
        "article_id"
    ].tolist()


def load_group(
    number: int,
    group: dict[str, list[str]],
    boilerplate: pd.DataFrame,
    extracted: Partitions,
    numbers: list[int],
) -> StoryGroup:
    """The stories with what their articles say, from the partitions that hold them."""
    story_of = {article_id: story for story, ids in group.items() for article_id in ids}
    read = (
        read_partitions(extracted, name, None, [("article_id", "in", list(story_of))], numbers)
        for name in Extraction._fields
    )
    found = Extraction(*(sort_by_story(frame, frame["article_id"], story_of) for frame in read))
    sentences = mark_boilerplate(found.sentences, boilerplate)
    return StoryGroup(number, found._replace(sentences=sentences), story_of)


def sort_by_story(
    frame: pd.DataFrame, article_ids: pd.Series, story_of: dict[str, str]
) -> pd.DataFrame:
    """The rows story by story, in the order of `story_of`; those of a story as they were."""
    place = {story: n for n, story in enumerate(dict.fromkeys(story_of.values()))}
    places = [place[story_of[article_id]] for article_id in article_ids.to_numpy()]
    return frame.iloc[np.argsort(places, kind="stable")].reset_index(drop=True)


def compare_group(group: StoryGroup) -> Output:
    """The tables of some stories as Parquet files, each row with its `story_id`.

    A story on which comparison fails is named in the table of problems.
    """
    problems = list(group.problems)
    try:
        parts = [compare_stories(group)]
    except Exception:  # noqa: BLE001 - found below
        parts = []
        for story in group.split():
            try:
                parts.append(compare_stories(story))
            except Exception as error:  # noqa: BLE001 - whatever it is, it is about this story
                [story_id] = set(story.story_of.values())
                reason = f"its story is not compared: {describe(error)}"
                problems.append(Problem(story_id, "", False, reason))
    joined = {
        name: pd.concat([make_empty(name), *(part[name] for part in parts)])
        for name in TABLES_OF_STORIES
    }
    return pack({name: set_types(table, name) for name, table in joined.items()}, problems)


def compare_stories(group: StoryGroup) -> dict[str, pd.DataFrame]:
    """The tables of all stories of a group, story by story, with the column `story_id`."""
    tables = compare_tables(group.found, story_of=group.story_of)
    found = {}
    for name in TABLES_OF_STORIES:
        table = getattr(tables, name)
        article_ids = table["article_id_a" if name == "comparisons" else "article_id"]
        stories = [group.story_of[article_id] for article_id in article_ids.to_numpy()]
        table = table.assign(story_id=stories)[["story_id", *table]]
        found[name] = sort_by_story(table, article_ids, group.story_of)
    return found


def _digest(content: object) -> str:
    return hashlib.sha256(json.dumps(content).encode()).hexdigest()
