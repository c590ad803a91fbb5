"""The dependency tree of one article as plain lists: reading them is much quicker than tokens."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc


@dataclass(frozen=True)
class Tree:
    """Item i of each list belongs to token i of the Doc."""

    words: list[str]  # as the model read them
    lower: list[str]
    lemma: list[str]
    pos: list[str]
    tag: list[str]
    dep: list[str]
    head: list[int]  # the root's head is the root itself
    children: list[list[int]]  # in the order of the text

    def descendants(self, root: int, cut: frozenset[int] = frozenset()) -> list[int]:
        """`root` and everything under it, sorted; a token of `cut` is left out with its subtree."""
        found, stack = [], [root]
        while stack:
            token = stack.pop()
            found.append(token)
            stack.extend(child for child in self.children[token] if child not in cut)
        return sorted(found)

    def child(self, token: int, *deps: str) -> int:
        """The first child that hangs on `token` by one of `deps`; -1 if there is none."""
        return next((c for c in self.children[token] if self.dep[c] in deps), -1)


def build_tree(doc: Doc) -> Tree:
    """The lists, read from the Doc in one go."""
    from spacy.attrs import DEP, HEAD, LEMMA, LOWER, ORTH, POS, TAG

    columns = doc.to_array([ORTH, LOWER, LEMMA, POS, TAG, DEP, HEAD]).T
    strings = doc.vocab.strings
    texts = [_decoded(column.tolist(), strings) for column in columns[:6]]
    offsets = columns[6].astype("int64").tolist()
    head = [i + offset for i, offset in enumerate(offsets)]
    children: list[list[int]] = [[] for _ in head]
    for i, governor in enumerate(head):
        if governor != i:
            children[governor].append(i)
    return Tree(*texts, head, children)


def _decoded(hashes: list[int], strings) -> list[str]:
    names = {key: strings[key] if key else "" for key in set(hashes)}
    return [names[key] for key in hashes]
