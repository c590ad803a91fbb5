"""What an apposition says of its noun: "Jane Roe, the finance minister, ..." says who she is."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.claims.arguments import Arguments
from analysis.claims.clauses import Clause
from analysis.claims.lexicon import words
from analysis.claims.phrases import phrase, split_coordination
from analysis.claims.tree import Tree

OPENING_MARKS = frozenset({",", "-", "--", "–", "—", "("})


def find_appositions(tree: Tree, start: int, end: int) -> Iterator[tuple[Clause, Arguments]]:
    """The appositions among the tokens start..end that tell what a name is, or the reverse.

    A name is followed by what it is ("Jane Roe, the finance minister"), or a person is named ("her
    brother, John"). Of two names or two nouns side by side the second may as well be where the
    first is ("Tampa, Florida") or the next of a list; these make no claim. The mark between them
    stands in the place of the verb.
    """
    for noun in range(start, end):
        named = tree.head[noun]
        if tree.dep[noun] != "appos" or not _identifies(tree, named, noun):
            continue
        object_ = phrase(tree, noun)
        if not object_:
            continue  # the parse takes a mark for a noun: "-LRB-"
        mark = object_[0] - 1
        if tree.words[mark] in OPENING_MARKS:
            clause = Clause(noun, (noun,), mark, named, noun)
            subject = phrase(tree, named, noun)
            for part in split_coordination(tree, noun, object_):
                yield clause, Arguments(subject, [], part, [], noun)


def _identifies(tree: Tree, first: int, second: int) -> bool:
    """Whether one of the two nouns names what the other describes.

    "The rate rose in Oslo, a sign that ..." describes the whole sentence.
    """
    if tree.is_time(first) or tree.is_time(second) or tree.lemma[second] in words("summing_up"):
        return False
    if tree.pos[first] == "PROPN":
        return tree.pos[second] == "NOUN"
    return tree.tag[first] == "NN" and tree.entity[second] == "PERSON"
