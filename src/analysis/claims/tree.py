"""The dependency tree of one article as plain lists: reading them is much quicker than tokens."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.strings import StringStore
    from spacy.tokens import Doc

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
        found, stack = [], [root]
        while stack:
            token = stack.pop()
            found.append(token)
            stack.extend(child for child in self.children[token] if child not in cut)
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
        """Whether the token belongs to a name of a day, year or hour."""
        return self.entity[token] in ("DATE", "TIME")


def build_tree(doc: Doc) -> Tree:
    """The lists, read from the Doc in one go."""
    from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, HEAD, IDX, LEMMA, LOWER, ORTH, POS, TAG

    columns = doc.to_array([ORTH, LOWER, LEMMA, POS, TAG, DEP, ENT_TYPE, ENT_IOB, IDX, HEAD]).T
    texts = [_decoded(column.tolist(), doc.vocab.strings) for column in columns[:7]]
    head = [i + step for i, step in enumerate(columns[9].astype("int64").tolist())]
    children: list[list[int]] = [[] for _ in head]
    for i, governor in enumerate(head):
        if governor != i:
            children[governor].append(i)
    return Tree(*texts, (columns[7] == 3).tolist(), columns[8].tolist(), head, children)


def _decoded(hashes: list[int], strings: StringStore) -> list[str]:
    texts = {key: strings[key] if key else "" for key in set(hashes)}
    return [texts[key] for key in hashes]
