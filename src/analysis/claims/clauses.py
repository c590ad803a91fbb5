"""Clauses of a sentence: which words are predicates, and who their subject is."""

from __future__ import annotations

from typing import NamedTuple

from analysis.claims.tree import Tree

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass", "expl")
AUXILIARIES = ("aux", "auxpass")
CLAUSAL = frozenset(
    {
        "ROOT",
        "ccomp",
        "relcl",
        "advcl",
        "acl",
        "conj",
        "parataxis",
        "pcomp",
        "csubj",
        "csubjpass",
        "xcomp",
        "appos",
        "dep",
    }
)
RELATIVES = frozenset({"who", "which", "that", "whom"})


class Clause(NamedTuple):
    """One predicate with what it needs to be read alone."""

    head: int  # the first verb of the chain: "expected" in "is expected to meet with"
    chain: tuple[int, ...]  # head and the infinitives that complete it
    subject: int  # head of the subject phrase
    auxiliaries_of: (
        int  # the verb whose auxiliaries hold here too: "can" of "can unlock .., propel .."
    )


def find_clauses(tree: Tree, start: int, end: int) -> list[Clause]:
    """The clauses of the tokens start..end, in the order of the text."""
    chained: set[int] = set()
    clauses = []
    for token in range(start, end):
        if token in chained or not is_predicate(tree, token):
            continue
        chain = _chain(tree, token)
        subject = find_subject(tree, token)
        if subject < 0:
            continue
        chained.update(chain)
        clauses.append(Clause(token, chain, subject, _auxiliaries_of(tree, token)))
    return clauses


def is_predicate(tree: Tree, token: int) -> bool:
    """Whether the token is the main verb of a clause."""
    return tree.pos[token] in ("VERB", "AUX") and tree.dep[token] in CLAUSAL


def _chain(tree: Tree, verb: int) -> tuple[int, ...]:
    chain = [verb]
    while True:
        last = chain[-1]
        if tree.child(last, "dobj") >= 0:
            break
        following = next(
            (
                c
                for c in tree.children[last]
                if tree.dep[c] == "xcomp"
                and c > last
                and tree.pos[c] in ("VERB", "AUX")
                and tree.child(c, *SUBJECTS) < 0
            ),
            -1,
        )
        if following < 0:
            break
        chain.append(following)
    return tuple(chain)


def find_subject(tree: Tree, verb: int) -> int:
    """Head of the subject phrase: its own, one shared with another verb, or the noun it modifies."""
    seen = 0
    while seen < 10:
        seen += 1
        own = tree.child(verb, *SUBJECTS)
        if own >= 0:
            return _antecedent(tree, verb, own)
        dep, governor = tree.dep[verb], tree.head[verb]
        if dep == "acl":
            return governor
        if dep in ("conj", "advcl", "xcomp", "pcomp", "prep") and governor != verb:
            verb = governor
            continue
        return -1
    return -1


def _antecedent(tree: Tree, verb: int, subject: int) -> int:
    if tree.tag[subject] not in ("WDT", "WP"):
        return subject
    while tree.dep[verb] == "conj":
        verb = tree.head[verb]
    return tree.head[verb] if tree.dep[verb] == "relcl" else subject


def _auxiliaries_of(tree: Tree, verb: int) -> int:
    while tree.dep[verb] == "conj" and tree.child(verb, *AUXILIARIES, *SUBJECTS) < 0:
        governor = tree.head[verb]
        if tree.tag[governor] != tree.tag[verb]:
            break
        verb = governor
    return verb
