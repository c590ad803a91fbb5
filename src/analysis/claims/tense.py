"""When a claim says it holds: past, present or future."""

from __future__ import annotations

from analysis.claims.clauses import Clause
from analysis.claims.lexicon import words
from analysis.claims.tree import AUXILIARIES, Tree

FUTURE = frozenset({"will", "'ll", "shall", "wo"})
MODALS = frozenset({"may", "might", "can", "could", "should", "would", "must", "ca"})
FINITE_PRESENT = frozenset({"VBZ", "VBP"})


def find_tense(tree: Tree, clause: Clause) -> str:
    """past, present, future, or empty where the words do not say.

    A plan ("is expected to", "hopes to") is future, also when it was made in the past; a modal
    is future unless "have" follows it; the perfect is past, except "has been doing". A
    participle has the tense of the clause it hangs on. An apposition has none, but tells of the
    past by "the former mayor".
    """
    if tree.dep[clause.head] == "appos":
        is_bygone = any(tree.lower[c] in words("bygone") for c in tree.children[clause.head])
        return "past" if is_bygone else ""
    auxiliaries = _auxiliaries(tree, clause)
    lower = {tree.lower[t] for t in auxiliaries}
    if FUTURE & lower or _is_plan(tree, clause):
        return "future"
    if MODALS & lower:
        return "past" if "have" in lower else "future"
    tags = {tree.tag[t] for t in (clause.head, *auxiliaries)}
    if "VBD" in tags:
        return "past"
    if FINITE_PRESENT & tags:
        return "past" if _is_perfect(tree, clause, auxiliaries) else "present"
    return _tense_of_governor(tree, clause.head)


def _auxiliaries(tree: Tree, clause: Clause) -> list[int]:
    verbs = dict.fromkeys((clause.first, clause.head))
    return [c for verb in verbs for c in tree.children[verb] if tree.dep[c] in AUXILIARIES]


def _is_plan(tree: Tree, clause: Clause) -> bool:
    return any(
        {tree.lemma[verb], tree.lower[verb]} & words("plans") or tree.lower[verb] == "going"
        for verb in clause.chain[:-1]
    )


def _is_perfect(tree: Tree, clause: Clause, auxiliaries: list[int]) -> bool:
    has = any(tree.lemma[t] == "have" for t in auxiliaries)
    return has and tree.tag[clause.head] != "VBG"


def _tense_of_governor(tree: Tree, verb: int) -> str:
    """Of "having" or "built" in a phrase: the tense of the verb above; an infinitive has none."""
    if tree.tag[verb] == "VBN" and tree.dep[verb] == "acl":
        return "past"
    if tree.is_infinitive(verb):
        return "future" if tree.dep[verb] in ("advcl", "acl", "xcomp", "relcl") else ""
    governor = tree.head[verb]
    while governor != verb and tree.pos[governor] not in ("VERB", "AUX"):
        verb, governor = governor, tree.head[governor]
    if governor == verb:
        return ""
    return find_tense(tree, Clause(governor, (governor,), governor, governor, governor))
