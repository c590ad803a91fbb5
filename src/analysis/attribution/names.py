"""The names of one article, as sources look for them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

import pandas as pd

from analysis.attribution.quotations import token_starts
from analysis.attribution.roles import Role, find_roles

if TYPE_CHECKING:
    from analysis.language import ParsedArticle

# What tells man from woman beside a name. Own list.
MALE = re.compile(r"\b(?:Mr|Sir|Lord|King|Prince|\w+man|father|husband|son|brother)\b\.?\W*$", re.I)
FEMALE = re.compile(
    r"\b(?:Ms|Mrs|Miss|Dame|Lady|Queen|Princess|\w+woman|mother|wife|daughter|sister)\b\.?\W*$",
    re.I,
)
RUNNING_TEXT = ("title", "heading", "body")
MODEL_LABELS = ("PERSON", "ORG", "GPE", "NORP", "FAC", "LOC")
TITLE_REACH = 24  # characters before a name that can hold "Ms." or "chairwoman"


Mention = tuple[int, int, str, str]  # start_char, end_char, entity, entity_label


class Name(NamedTuple):
    """A mention: text[start:end] names `entity`; whether it is the subject of a verb."""

    start: int
    end: int
    entity: str
    label: str
    is_subject: bool


class Names:
    """The mentions of an article in the order of the text, and what the text says of them."""

    def __init__(self, article: ParsedArticle, mentions: list[Mention] | None):
        """Takes the mentions of the article, or where there are none the model's own names."""
        self.text = article.text
        self.all = _in_running_text(article, mentions or _from_model(article))
        self.counts = Counter(name.entity for name in self.all)
        self._starts = [name.start for name in self.all]
        self._doc = article.doc
        self._genders = _genders(self.text, [n for n in self.all if n.label == "PERSON"])

    def at(self, char: int) -> Name | None:
        """The name that holds a character."""
        before = bisect_right(self._starts, char) - 1
        found = self.all[before] if before >= 0 else None
        return found if found and char < found.end else None

    def within(self, start: int, end: int) -> list[Name]:
        """The names that begin in text[start:end]."""
        return self.all[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    @cached_property
    def roles(self) -> list[Role]:
        """The roles in which its people are introduced."""
        people = [name for name in self.all if name.label == "PERSON"]
        spans = (self._doc.char_span(n.start, n.end, alignment_mode="expand") for n in people)
        return find_roles((span, n.entity) for span, n in zip(spans, people, strict=True))

    def gender(self, entity: str) -> str:
        """he, she, or empty where no title or noun beside the name tells."""
        return self._genders.get(entity, "")


def _genders(text: str, names: list[Name]) -> dict[str, str]:
    """Each person that the text calls Mr. or Ms., chairman or chairwoman, to he or she."""
    genders: dict[str, str] = {}
    for name in names:
        before = text[max(0, name.start - TITLE_REACH) : name.start]
        found = "he" if MALE.search(before) else "she" if FEMALE.search(before) else ""
        if found:
            genders.setdefault(name.entity, found)
    return genders


def mentions_by_article(mentions: pd.DataFrame) -> dict[str, list[Mention]]:
    """The rows of table `mentions` by article, in the order of the text."""
    columns = ("article_id", "start_char", "end_char", "entity", "entity_label")
    grouped: dict[str, list[Mention]] = {}
    for article_id, *mention in zip(*(mentions[c] for c in columns), strict=True):
        grouped.setdefault(article_id, []).append(tuple(mention))
    return {article_id: sorted(found) for article_id, found in grouped.items()}


def _from_model(article: ParsedArticle) -> list[Mention]:
    return [
        (ent.start_char, ent.end_char, ent.text, ent.label_)
        for ent in article.doc.ents
        if ent.label_ in MODEL_LABELS
    ]


def _in_running_text(article: ParsedArticle, found: list[Mention]) -> list[Name]:
    """The names outside datelines and boilerplate, with their role in the sentence."""
    doc, names = article.doc, []
    starts = token_starts(doc)
    for start, end, entity, label in found:
        span = doc[bisect_right(starts, start) - 1 : bisect_left(starts, end)]
        sentence = article.sentence_at[span.start]
        if sentence >= 0 and article.sentences[sentence].kind in RUNNING_TEXT:
            names.append(Name(start, end, entity, label, "subj" in span.root.dep_))
    return names
