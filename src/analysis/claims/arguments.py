"""The arguments of a clause as word spans: subject, predicate, object, adjuncts."""

from __future__ import annotations

from typing import NamedTuple

from analysis.claims.clauses import AUXILIARIES, RELATIVES, Clause
from analysis.claims.tree import Tree

OBJECTS = ("dobj", "attr", "acomp", "oprd")
CLAUSES_OF_NOUN = frozenset({"relcl", "appos", "parataxis"})
SKIPPED = frozenset(
    {
        "punct",
        "mark",
        "cc",
        "conj",
        "neg",
        "aux",
        "auxpass",
        "nsubj",
        "nsubjpass",
        "csubj",
        "csubjpass",
        "expl",
        "prt",
        "preconj",
        "intj",
        "relcl",
        "parataxis",
        "dep",
    }
)


class Arguments(NamedTuple):
    """Sorted token indexes of each part."""

    subject: list[int]
    predicate: list[int]
    object: list[int]
    adjuncts: list[list[int]]


def find_arguments(tree: Tree, clause: Clause) -> Arguments:
    """The parts of the clause, each word in one part only."""
    last = clause.chain[-1]
    predicate = _verb_group(tree, clause)
    object_head, preposition = _object(tree, last)
    if preposition >= 0:
        predicate = sorted({*predicate, preposition})
    used = {*predicate, object_head}
    adjuncts = []
    for verb in clause.chain:
        for child in tree.children[verb]:
            if child in used or tree.dep[child] in SKIPPED or child in clause.chain:
                continue
            if tree.tag[child] in ("WDT", "WP", "WRB"):
                continue
            adjuncts.append(_trimmed(tree, tree.descendants(child)))
    return Arguments(
        noun_phrase(tree, clause.subject, clause.head),
        predicate,
        _trimmed(tree, tree.descendants(object_head)) if object_head >= 0 else [],
        sorted(a for a in adjuncts if a and not used.issuperset(a)),
    )


def _verb_group(tree: Tree, clause: Clause) -> list[int]:
    """Auxiliaries, negation, adverbs between them, verbs and particles."""
    group = set(clause.chain)
    for verb in {*clause.chain, clause.auxiliaries_of}:
        for child in tree.children[verb]:
            if verb == clause.auxiliaries_of != clause.head and tree.dep[child] not in (
                *AUXILIARIES,
                "neg",
            ):
                continue
            if tree.dep[child] in (*AUXILIARIES, "neg", "prt"):
                group.add(child)
    group.discard(-1)
    first, last = min(group & set(range(clause.head + 1)) or {clause.head}), clause.chain[-1]
    if clause.auxiliaries_of == clause.head:
        for child in (c for v in clause.chain for c in tree.children[v]):
            if tree.dep[child] == "advmod" and first < child < last:
                group.update(tree.descendants(child))
    return sorted(group)


def _object(tree: Tree, verb: int) -> tuple[int, int]:
    """Head of the object, and the preposition that goes with the verb when it is that one's."""
    direct = next(
        (
            c
            for c in tree.children[verb]
            if tree.dep[c] in OBJECTS and c > verb and tree.lower[c] not in RELATIVES
        ),
        -1,
    )
    if direct >= 0:
        return direct, -1
    clausal = tree.child(verb, "ccomp")
    if clausal > verb:
        return clausal, -1
    for child in tree.children[verb]:
        if tree.dep[child] in ("prep", "agent") and child > verb:
            inner = tree.child(child, "pobj", "pcomp")
            if inner >= 0:
                return inner, child
    return -1, -1


def noun_phrase(tree: Tree, head: int, verb: int) -> list[int]:
    """The phrase of `head` without the clauses that follow it."""
    cut = frozenset(
        t
        for t in _all_under(tree, head)
        if tree.dep[t] in CLAUSES_OF_NOUN or t == verb or (tree.dep[t] == "acl" and t == verb)
    )
    return _trimmed(tree, tree.descendants(head, cut))


def _all_under(tree: Tree, head: int) -> list[int]:
    return tree.descendants(head)


def _trimmed(tree: Tree, tokens: list[int]) -> list[int]:
    """Without punctuation at either end (a closing quote stays with its opening one)."""
    while tokens and tree.dep[tokens[-1]] == "punct" and tree.words[tokens[-1]] in ",.;:-—–'\"":
        tokens = tokens[:-1]
    while tokens and tree.dep[tokens[0]] == "punct" and tree.words[tokens[0]] in ",.;:-—–'\"":
        tokens = tokens[1:]
    return tokens
