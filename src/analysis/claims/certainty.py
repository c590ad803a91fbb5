"""How sure a claim is said to be: its hedge, its certainty, and whether it is denied."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from analysis.claims.clauses import Clause, is_condition
from analysis.claims.lexicon import Hedge, hedges, words
from analysis.claims.tree import SUBJECTS, Tree

DEGREES = ("certain", "probable", "possible")  # from the strongest
UNDER = frozenset({"ccomp", "xcomp", "acl", "pcomp", "relcl", "conj", "prep", "csubj"})
EMBEDDING = frozenset({"ccomp", "xcomp", "acl", "pcomp"})
BACKSHIFTED = frozenset({"would", "'d"})
REPORTED_BY = frozenset({"VBD", "VBN", "VBG"})  # tags of the verb over a backshifted clause
QUESTIONS = frozenset({"whether", "if"})


class Certainty(NamedTuple):
    """The three columns that say how a claim is meant."""

    hedge: tuple[int, ...]  # the hedging words
    degree: str
    negated: bool


def find_certainty(tree: Tree, clause: Clause, predicate: list[int], object_: int) -> Certainty:
    """What the words of the clause, and those it stands under, leave of the claim.

    Negations are counted: two of them ("did not fail to") make a positive claim. What is neither
    ruled out nor said is possible.
    """
    governors = _governors(tree, clause.head)
    spared = _not_ruled_out(tree, (*clause.chain, *governors))
    if spared:
        return Certainty(spared, "possible", False)
    beside = _words_beside(tree, clause, predicate)
    found = _hedges(tree, clause, beside, governors, object_)
    degree = max(
        (hedge.certainty for hedge in found.values()), key=DEGREES.index, default="certain"
    )
    negations = _negations(tree, clause, beside, governors, object_)
    negations += sum(hedge.negative for hedge in found.values())
    return Certainty(tuple(sorted(found)), degree, negations % 2 == 1)


def _hedges(
    tree: Tree, clause: Clause, beside: list[int], governors: list[int], object_: int
) -> dict[int, Hedge]:
    """The hedging words that hold for the clause."""
    above = [*clause.chain[:-1], *governors]
    is_infinitive = tree.is_infinitive(clause.head)
    has_noun = tree.tag[object_] == "NN"  # "holds the promise", but not "has possibilities"
    if _is_backshifted(tree, clause):
        beside = [token for token in beside if tree.lower[token] not in BACKSHIFTED]
    places = {
        "beside": beside,
        "over": above,
        "infinitive": above if is_infinitive else (),
        "verb": (clause.last,),
        "object": (object_,) if has_noun else (),
        "attribute": tree.children[object_] if tree.dep[object_] in ("attr", "appos") else (),
    }
    found = {
        token: hedge
        for place, tokens in places.items()
        for token in tokens
        # by its form too: the model's lemma of "hopes" is "hop"
        for form in (tree.lemma[token].lower(), tree.lower[token])
        if (hedge := hedges().get((form, place)))
    }
    unasserted = _conditions(tree, clause)
    if is_infinitive:  # a plan that no finite verb asserts: "they want the storm to pass"
        unasserted += [c for c in tree.children[clause.head] if tree.tag[c] == "TO"]
    return found | dict.fromkeys(unasserted, Hedge("possible", negative=False))


def _is_backshifted(tree: Tree, clause: Clause) -> bool:
    """Whether the clause is what somebody said: "she said that it would open" reports a "will"."""
    first = clause.first
    while tree.dep[first] == "conj":
        first = tree.head[first]
    return tree.dep[first] == "ccomp" and tree.tag[tree.head[first]] in REPORTED_BY


def _words_beside(tree: Tree, clause: Clause, predicate: list[int]) -> list[int]:
    """Auxiliaries, negations and adverbs of the clause, shared ones included."""
    beside = {t for t in predicate if t not in clause.chain}
    for verb in {*clause.chain, clause.first}:
        beside.update(c for c in tree.children[verb] if tree.dep[c] in ("advmod", "neg", "aux"))
    return sorted(beside)


def _governors(tree: Tree, verb: int) -> list[int]:
    """The words whose infinitive or clause the verb stands in, up to the sentence's own verb."""
    governors, token = [], verb
    while tree.dep[token] in UNDER and tree.head[token] != token:
        if tree.dep[token] in EMBEDDING and not _stands_beside(tree, token):
            governors.append(tree.head[token])
            adjective = tree.child(tree.head[token], "acomp")
            if 0 <= adjective < token and tree.dep[token] == "ccomp":
                governors.append(adjective)  # "it is likely that"
        token = tree.head[token]
        if tree.dep[token] in ("relcl", "advcl") and tree.pos[token] in ("VERB", "AUX"):
            break
    return governors


def _stands_beside(tree: Tree, verb: int) -> bool:
    """Whether the clause is no content of the word above it.

    A participle tells of its noun ("plans made in May"); a clause before a verb without a subject
    is its neighbour ("Ford recalls cars, denies fault").
    """
    if tree.dep[verb] == "acl":
        return tree.tag[verb] in ("VBN", "VBG", "VBD")
    governor = tree.head[verb]
    return tree.dep[verb] == "ccomp" and verb < governor and tree.child(governor, *SUBJECTS) < 0


def _conditions(tree: Tree, clause: Clause) -> list[int]:
    """The "if" of a condition of the clause, and the "whether" before it."""
    marks = [
        c
        for verb in clause.chain
        for condition in tree.children[verb]
        if tree.dep[condition] == "advcl" and is_condition(tree, condition)
        for c in tree.children[condition]
        if tree.dep[c] == "mark"
    ]
    return marks + [
        c
        for c in tree.children[clause.head]
        if tree.dep[c] == "mark" and tree.lower[c] in QUESTIONS
    ]


def _negations(
    tree: Tree, clause: Clause, beside: list[int], governors: list[int], object_: int
) -> int:
    """How many words turn the claim into its opposite."""
    count = sum(_negates(tree, t) for t in beside)
    count += any(_negates(tree, t, "negative_nouns") for t in _heads(tree, clause, object_))
    count += sum(tree.lemma[v] in words("negative_verbs") for v in clause.chain[:-1])
    for governor in governors:
        if tree.lemma[governor] in words("denying_words"):
            count += 1 + _is_negated(tree, governor)
        elif tree.lemma[governor] in words("raising_verbs"):
            count += _is_negated(tree, governor)
    return count


def _heads(tree: Tree, clause: Clause, object_: int) -> list[int]:
    """Subject and object with their determiners: where "no" and "nobody" stand."""
    nouns = [n for n in (clause.subject, object_) if n >= 0]
    return nouns + [
        c for n in nouns for c in tree.children[n] if tree.dep[c] in ("det", "neg", "preconj")
    ]


def _negates(tree: Tree, token: int, kind: str = "negators") -> bool:
    after = tree.lower[token + 1] if token + 1 < len(tree.lower) else ""
    forms = {tree.lower[token], f"{tree.lower[token - 1]}_{tree.lower[token]}"}
    return bool(forms & words(kind)) and after not in words("not_negating")


def _is_negated(tree: Tree, verb: int) -> bool:
    return any(_negates(tree, c) for c in tree.children[verb])


def _not_ruled_out(tree: Tree, verbs: Iterable[int]) -> tuple[int, ...]:
    """The words of "did not rule out" among the verbs of the clause and over it."""
    for verb in verbs:
        particle = tree.child(verb, "prt")
        form = tree.lemma[verb] + (f"_{tree.lower[particle]}" if particle >= 0 else "")
        if form in words("ruling_out") and _is_negated(tree, verb):
            negators = (c for c in tree.children[verb] if _negates(tree, c))
            return tuple(sorted({*negators, verb, *([particle] if particle >= 0 else [])}))
    return ()
