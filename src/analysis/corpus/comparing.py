"""The stories of a corpus: found once all articles are read, then each laid side by side."""

from __future__ import annotations

import functools
import hashlib
import json
from collections.abc import Iterator
from typing import NamedTuple

import pandas as pd

from analysis.corpus.batches import Output, describe, pack
from analysis.corpus.columns import TABLES_OF_STORIES, make_empty, set_types
from analysis.corpus.partitions import Partitions
from analysis.corpus.reading import Problem
from analysis.corpus.stages import Task
from analysis.corpus.tables import read_partitions
from analysis.stories import find_stories
from analysis.tables import Extraction, compare_tables


class Story(NamedTuple):
    """The articles of one story, and what they say."""

    story_id: str
    found: Extraction


class StoryGroup(NamedTuple):
    """Stories that are compared in one job."""

    number: int
    stories: tuple[Story, ...]
    problems: tuple[Problem, ...] = ()

    def split(self) -> list[StoryGroup]:
        """Each story as a job of its own."""
        return [StoryGroup(n, (story,)) for n, story in enumerate(self.stories)]

    def without(self, killers: set[int]) -> StoryGroup:
        """The rest, where some of the stories kill the process that compares them."""
        problems = [
            Problem(story.story_id, "", False, "its story is not compared: worker processes died")
            for n, story in enumerate(self.stories)
            if n in killers
        ]
        rest = [story for n, story in enumerate(self.stories) if n not in killers]
        return StoryGroup(self.number, tuple(rest), (*self.problems, *problems))


def write_stories(extracted: Partitions, partitions: Partitions) -> pd.DataFrame:
    """Finds the stories of a corpus, all of whose articles are extracted; one partition."""
    digest = _digest([record["input_sha256"] for _, record in sorted(extracted.records.items())])
    if not partitions.holds(0, digest):
        articles = read_partitions(extracted, "articles", ["article_id", "published", "text"])
        mentions = read_partitions(extracted, "mentions", ["article_id", "entity"])
        partitions.write(0, digest, pack({"stories": find_stories(articles, mentions)}))
    return read_partitions(partitions, "stories")


def plan_comparisons(stories: pd.DataFrame, extracted: Partitions, size: int) -> Iterator[Task]:
    """The stories in the order of their first articles, in groups of at least `size` articles."""
    place = {
        article_id: number
        for number in sorted(extracted.records)
        for article_id in _ids(extracted, number)
    }
    group: dict[str, list[str]] = {}
    groups = [group]
    for story_id, ids in stories.groupby("story_id", sort=False)["article_id"]:
        if sum(map(len, group.values())) >= size:
            groups.append(group := {})
        group[story_id] = ids.tolist()
    for number, group in enumerate(groups):
        numbers = sorted({place[article_id] for ids in group.values() for article_id in ids})
        inputs = [extracted.records[n]["input_sha256"] for n in numbers]
        yield Task(
            number,
            _digest([group, inputs]),
            sum(map(len, group.values())),
            functools.partial(load_group, number, group, extracted, numbers),
        )


def _ids(extracted: Partitions, number: int) -> list[str]:
    """The articles of a partition."""
    return read_partitions(extracted, "articles", ["article_id"], numbers=[number])[
        "article_id"
    ].tolist()


def load_group(
    number: int, group: dict[str, list[str]], extracted: Partitions, numbers: list[int]
) -> StoryGroup:
    """The stories with what their articles say, from the partitions that hold them."""
    wanted = [article_id for ids in group.values() for article_id in ids]
    story_of = {article_id: story for story, ids in group.items() for article_id in ids}
    tables: dict[str, dict[str, pd.DataFrame]] = {story: {} for story in group}
    for name in Extraction._fields:
        rows = read_partitions(extracted, name, None, [("article_id", "in", wanted)], numbers)
        by_story = dict(list(rows.groupby(rows["article_id"].map(story_of), sort=False)))
        for story in group:
            tables[story][name] = by_story.get(story, rows.iloc[:0]).reset_index(drop=True)
    return StoryGroup(number, tuple(Story(s, Extraction(**tables[s])) for s in group))


def compare_group(group: StoryGroup) -> Output:
    """The tables of some stories as Parquet files, each row with its `story_id`.

    A story on which comparison fails is named in the table of problems.
    """
    frames: dict[str, list[pd.DataFrame]] = {name: [] for name in TABLES_OF_STORIES}
    problems = list(group.problems)
    for story_id, found in group.stories:
        try:
            tables = compare_tables(found)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is about this story
            reason = f"its story is not compared: {describe(error)}"
            problems.append(Problem(story_id, "", False, reason))
            continue
        for name, parts in frames.items():
            table = getattr(tables, name)
            table.insert(0, "story_id", story_id)
            parts.append(table)
    joined = {name: pd.concat([make_empty(name), *parts]) for name, parts in frames.items()}
    return pack({name: set_types(table, name) for name, table in joined.items()}, problems)


def _digest(content: object) -> str:
    return hashlib.sha256(json.dumps(content).encode()).hexdigest()
