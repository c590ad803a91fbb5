"""Parsed articles to table `mentions`."""

from collections import Counter
from collections.abc import Iterable, Iterator

import pandas as pd

from analysis.entities.clues import LONGEST_APPOSITION
from analysis.entities.grouping import link_names
from analysis.entities.labels import type_names
from analysis.entities.page import Page, read_page
from analysis.entities.recognise import find_names
from analysis.entities.spans import Name
from analysis.entities.words import words
from analysis.language import ParsedArticle
from analysis.schema import make_table


def extract_mentions(parsed: Iterable[ParsedArticle]) -> pd.DataFrame:
    """One row per name in the text of each article; `entity` is canonical within the article."""
    return make_table("mentions", (row for article in parsed for row in _rows(article)))


def _rows(article: ParsedArticle) -> Iterator[dict]:
    page = read_page(article)
    names = find_names(page)
    traces = [_trace(page, name) for name in names]
    written = [trace["text"] for trace in traces]
    typed = type_names(page, names, written)
    labels = [one.label for one in typed]
    titles = [_title(page, name) for name in names]
    links = link_names(written, labels, titles)
    majority = _majority(labels, [link.entity for link in links])
    for name, trace, one, link in zip(names, traces, typed, links, strict=True):
        yield trace | {
            "label": one.label,
            "entity": link.entity,
            "entity_label": majority[link.entity],
            "basis": f"found: {name.basis}; type: {one.reason}"
            + (f"; entity: {link.rule} of {link.entity}" if link.rule else ""),
        }


def _trace(page: Page, name: Name) -> dict:
    """Where the name stands, without the full stop of the sentence."""
    trace = page.article.trace(name.start, name.end)
    surplus = len(page.article.doc[name.end - 1]) - len(page.words[name.end - 1])
    end = trace["end_char"] - surplus
    return trace | {"end_char": end, "text": page.article.text[trace["start_char"] : end]}


def _title(page: Page, name: Name) -> str:
    """The title before the name, or the office in apposition to it; empty if none."""
    before = page.lower[name.start - 1] if name.start else ""
    if before in words("honorifics") or before in words("occupations"):
        return page.words[name.start - 1]
    return next(_offices_behind(page, name.end), "")


def _offices_behind(page: Page, end: int) -> Iterator[str]:
    """The office that the name has after its comma: "Ada Lund, the mayor of Oslo"."""
    if page.words[end : end + 1] != [","]:
        return
    for word in page.lower[end + 1 : end + 1 + LONGEST_APPOSITION]:
        if word in (",", ".", "of", "who", "said"):
            return
        if word in words("offices"):
            yield word


def _majority(labels: list[str], entities: list[str]) -> dict[str, str]:
    """For each entity the label that most of its mentions have."""
    votes: dict[str, Counter] = {}
    for label, entity in zip(labels, entities, strict=True):
        votes.setdefault(entity, Counter())[label] += 1
    return {
        entity: min(count, key=lambda label: (-count[label], label))
        for entity, count in votes.items()
    }
