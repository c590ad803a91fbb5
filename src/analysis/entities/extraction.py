"""Parsed articles to table `mentions`."""

from collections import Counter
from collections.abc import Iterable, Iterator

import pandas as pd

from analysis.entities.grouping import group_names
from analysis.entities.page import read_page
from analysis.entities.spans import Name, find_names
from analysis.language import ParsedArticle
from analysis.schema import make_table


def extract_mentions(parsed: Iterable[ParsedArticle]) -> pd.DataFrame:
    """One row per name in the text of each article; `entity` is canonical within the article."""
    return make_table("mentions", (row for article in parsed for row in _rows(article)))


def _rows(article: ParsedArticle) -> Iterator[dict]:
    page = read_page(article)
    names = find_names(page)
    traces = [article.trace(name.start, name.end) for name in names]
    written = [trace["text"] for trace in traces]
    entities = group_names(written, [name.label for name in names])
    majority = _majority(names, entities)
    for name, trace, entity in zip(names, traces, entities, strict=True):
        yield trace | {
            "label": majority[entity],
            "entity": entity,
            "entity_label": majority[entity],
            "basis": name.basis,
        }


def _majority(names: list[Name], entities: list[str]) -> dict[str, str]:
    """For each entity the label that most of its mentions have."""
    votes: dict[str, Counter] = {}
    for name, entity in zip(names, entities, strict=True):
        votes.setdefault(entity, Counter())[name.label] += bool(name.label)
    return {
        entity: min(count, key=lambda label: (-count[label], label))
        for entity, count in votes.items()
    }
