"""The dependency tree of one article as plain lists: reading them is much quicker than tokens."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.strings import StringStore
    from spacy.tokens import Doc

    from analysis.language import ParsedArticle

TEXT_LISTS = ("words", "lemma", "pos", "tag", "dep", "entity")
SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass", "expl")
AUXILIARIES = ("aux", "auxpass")
WH_WORDS = frozenset({"WDT", "WP", "WP$", "WRB"})  # tags


@dataclass(frozen=True)
class Tree:
    """Item i of each list belongs to token i of the Doc."""

    words: list[str]  # as the model read them
    lower: list[str]
    lemma: list[str]
    pos: list[str]
    tag: list[str]
    dep: list[str]
    entity: list[str]  # entity type; empty outside of entities
    entity_begins: list[bool]
    offset: list[int]
    head: list[int]  # the root's head is the root itself
    children: list[list[int]]  # in the order of the text

    def child(self, token: int, *deps: str) -> int:
        """The first child that hangs on `token` by one of `deps`; -1 if there is none."""
        return next((c for c in self.children[token] if self.dep[c] in deps), -1)

    def descendants(self, root: int, cut: Collection[int] = ()) -> list[int]:
        """`root` and everything under it, sorted; a token of `cut` is left out with its subtree."""
        found = [root]
        for token in found:  # which grows meanwhile
            under = self.children[token]
            found += [child for child in under if child not in cut] if cut else under
        return sorted(found)

    def conjuncts(self, first: int) -> list[int]:
        """`first` and what is coordinated with it, in the order of the text."""
        found = [first]
        for token in found:
            found.extend(c for c in self.children[token] if self.dep[c] == "conj" and c > token)
        return sorted(found)

    def is_infinitive(self, token: int) -> bool:
        """Whether the token is a verb with "to"."""
        return self.tag[token] == "VB" and any(
            self.tag[child] == "TO" for child in self.children[token]
        )

    def is_time(self, token: int) -> bool:
        """Whether the token belongs to a name of a day, year or hour; -1, no token, does not."""
        return token >= 0 and self.entity[token] in ("DATE", "TIME")


def build_tree(article: ParsedArticle) -> Tree:
    """The lists, read from the Doc in one go; headlines in title case as read in lower case."""
    lists = _read(article.doc)
    at = {sentence.start: sentence.end for sentence in article.sentences}
    starts = {lists["offset"][start]: start for start in at} if article.headlines else {}
    for offset, doc in article.headlines.items():
        _overlay(lists, _read(doc), starts[offset], at[starts[offset]])
    children: list[list[int]] = [[] for _ in lists["head"]]
    for token, governor in enumerate(lists["head"]):
        if governor != token:
            children[governor].append(token)
    return Tree(**lists, children=children)


def _read(doc: Doc) -> dict[str, list]:
    from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, HEAD, IDX, LEMMA, ORTH, POS, TAG

    columns = doc.to_array([ORTH, LEMMA, POS, TAG, DEP, ENT_TYPE, ENT_IOB, IDX, HEAD]).T
    texts = [_decoded(column.tolist(), doc.vocab.strings) for column in columns[:6]]
    return dict(zip(TEXT_LISTS, texts, strict=True)) | {
        "lower": [word.lower() for word in texts[0]],
        "entity_begins": (columns[6] == 3).tolist(),
        "offset": columns[7].tolist(),
        "head": [i + step for i, step in enumerate(columns[8].astype("int64").tolist())],
    }


def _overlay(lists: dict[str, list], reading: dict[str, list], start: int, end: int) -> None:
    """Puts the grammar of `reading` in place of that of the tokens start..end, if they are its."""
    size = end - start
    if reading["lower"][:size] != lists["lower"][start:end]:
        return
    for name in ("lemma", "pos", "tag", "dep"):
        lists[name][start:end] = reading[name][:size]
    heads = [governor if governor < size else i for i, governor in enumerate(reading["head"])]
    lists["head"][start:end] = [start + governor for governor in heads[:size]]


def _decoded(hashes: list[int], strings: StringStore) -> list[str]:
    texts = {key: strings[key] if key else "" for key in set(hashes)}
    return [texts[key] for key in hashes]
