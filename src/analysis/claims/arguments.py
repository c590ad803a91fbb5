"""The parts of a clause as lists of tokens: subject, predicate, object and adjuncts."""

from __future__ import annotations

from typing import NamedTuple

from analysis.claims.clauses import Clause, first_of_coordination, is_condition
from analysis.claims.lexicon import words
from analysis.claims.phrases import QUOTES, follows_comma, phrase, split_coordination
from analysis.claims.tree import AUXILIARIES, SUBJECTS, WH_WORDS, Tree

OBJECTS = ("dobj", "attr", "acomp", "oprd")
ADJUNCTS = frozenset(
    {"prep", "agent", "advmod", "npadvmod", "dative", "dobj", "attr", "acomp", "oprd", "xcomp"}
    | {"ccomp", "advcl", "prepc", "nmod", "pobj"}
)
DEPENDENT = frozenset({"acl", "advcl", "pcomp", "xcomp"})
NO_TOKEN = -1


class Arguments(NamedTuple):
    """Sorted tokens of each part; a token belongs to one part only."""

    subject: list[int]
    predicate: list[int]
    object: list[int]
    adjuncts: list[list[int]]
    object_head: int


def find_arguments(tree: Tree, clause: Clause) -> list[Arguments]:
    """The parts of the clause, once for each coordinated object.

    None for a fragment: a participle, gerund or infinitive that says nothing beyond its verb.
    """
    object_head, preposition = find_object(tree, clause)
    predicate = _predicate(tree, clause)
    if preposition >= 0:
        particles = _adverb_between(tree, clause, preposition)
        predicate = sorted({*predicate, preposition, *particles})
    predicate += _complementizer(tree, object_head, predicate[-1])
    subject = phrase(tree, clause.subject, _modifier_of(tree, clause.subject, clause.head))
    objects = [_without(phrase(tree, object_head), predicate)] if object_head >= 0 else [[]]
    if object_head < 0:
        objects = [_relative_object(tree, clause)]
    elif preposition < 0 or tree.lower[preposition] not in ("between", "among"):
        objects = split_coordination(tree, object_head, objects[0])
    adjuncts = _adjuncts(tree, clause, {*predicate, object_head})
    is_fragment = tree.dep[clause.head] in DEPENDENT and tree.child(clause.head, *SUBJECTS) < 0
    if not subject or (is_fragment and not objects[0] and not adjuncts):
        return []
    adjuncts = _shared_adjuncts(tree, clause) + adjuncts
    return [Arguments(subject, predicate, part, adjuncts, object_head) for part in objects]


def _modifier_of(tree: Tree, noun: int, verb: int) -> int:
    """What hangs on the noun from behind and has the verb in it; no token if nothing does."""
    while tree.head[verb] not in (noun, verb):
        verb = tree.head[verb]
    return verb if tree.head[verb] == noun and verb > noun else NO_TOKEN


def _without(tokens: list[int], used: list[int]) -> list[int]:
    return [token for token in tokens if token not in used]


def _predicate(tree: Tree, clause: Clause) -> list[int]:
    """Verbs and particles, the auxiliaries and negations that hold for them, adverbs among them."""
    group = {*clause.chain}
    for verb in clause.chain:
        group.update(c for c in tree.children[verb] if tree.dep[c] in (*AUXILIARIES, "neg", "prt"))
        shared = tree.children[first_of_coordination(tree, verb)]
        group.update(c for c in shared if tree.dep[c] in (*AUXILIARIES, "neg"))
    first, last = min(group), clause.last
    for verb in clause.chain:
        for child in tree.children[verb]:
            if tree.dep[child] == "advmod" and first < child < last and _is_adverb(tree, child):
                group.update(tree.descendants(child))
    group.update(_adverbs_before(tree, clause, first))
    if clause.first != clause.head:
        group.update(c for c in tree.children[clause.first] if tree.dep[c] in (*AUXILIARIES, "neg"))
    return sorted(group)


def _is_adverb(tree: Tree, token: int) -> bool:
    return tree.tag[token] not in WH_WORDS


def _adverbs_before(tree: Tree, clause: Clause, first: int) -> list[int]:
    """Adverbs right before the verbs: "never met", "quietly visited"."""
    found: list[int] = []
    before = first - 1
    while before >= 0 and tree.dep[before] == "advmod" and tree.head[before] in clause.chain:
        if tree.tag[before] != "RB" or tree.lower[before] in words("connectives"):
            break
        found = tree.descendants(before) + found
        before = found[0] - 1
    return found


def _complementizer(tree: Tree, object_head: int, before: int) -> list[int]:
    """The "that" of "said that", which the predicate keeps."""
    if object_head < 0 or tree.dep[object_head] != "ccomp":
        return []
    marks = (c for c in tree.children[object_head] if tree.dep[c] == "mark" and c > before)
    return [c for c in marks if tree.lower[c] == "that"][:1]


def _adverb_between(tree: Tree, clause: Clause, preposition: int) -> list[int]:
    """The adverb of "turned back at"."""
    between = list(range(clause.last + 1, preposition))
    is_adverb = len(between) == 1 and tree.dep[between[0]] == "advmod"
    return between if is_adverb and tree.head[between[0]] == clause.last else []


def find_object(tree: Tree, clause: Clause) -> tuple[int, int]:
    """Head of the object, and its preposition if the verb has no object but through that.

    "met with the premier" has the object "the premier"; "opened on Sunday" has none.
    """
    verb = clause.last
    children = tree.children[verb]
    opening = tree.child(verb, *SUBJECTS)
    if 0 <= opening < verb < clause.subject:
        return opening, NO_TOKEN  # "Gone are the days"
    for child in children:
        is_object = tree.dep[child] in OBJECTS and child != clause.subject
        if is_object and child > verb and tree.tag[child] not in WH_WORDS:
            return child, NO_TOKEN
    said = tree.child(verb, "ccomp")
    if (said > verb and not _is_appended(tree, said)) or (
        0 <= said < verb and _is_quoted_before(tree, verb)
    ):
        return said, NO_TOKEN
    infinitive = tree.child(verb, "xcomp")
    if infinitive > verb and infinitive not in clause.chain:
        return infinitive, NO_TOKEN
    for child in children:
        if tree.dep[child] in ("prep", "agent") and child > verb:
            governed = tree.child(child, "pobj", "pcomp")
            if governed >= 0 and not tree.is_time(governed) and tree.pos[governed] != "ADV":
                return governed, child
    return NO_TOKEN, NO_TOKEN


def _is_quoted_before(tree: Tree, verb: int) -> bool:
    """Whether a clause before the verb can be what it says: "He won, she said"."""
    return tree.child(verb, "prep", "acomp", "auxpass") < 0


def _is_appended(tree: Tree, clause: int) -> bool:
    """Whether the clause only follows, after a comma: "The hall will shut, a meeting heard"."""
    is_quoted = tree.words[tree.descendants(clause)[0]] in QUOTES
    return follows_comma(tree, clause) and not is_quoted and tree.child(clause, "mark") < 0


def _relative_object(tree: Tree, clause: Clause) -> list[int]:
    """The noun that a relative clause with its own subject is about: "a match which she lost"."""
    if tree.dep[clause.head] != "relcl" or tree.head[clause.head] == clause.subject:
        return []
    if any(tree.tag[child] == "WRB" for child in tree.children[clause.head]):
        return []
    return phrase(tree, tree.head[clause.head], clause.head)


def _adjuncts(tree: Tree, clause: Clause, used: set[int]) -> list[list[int]]:
    """What else the clause says of its predicate: when, where, how, on which condition."""
    adjuncts = [
        phrase(tree, child)
        for verb in clause.chain
        for child in tree.children[verb]
        if child not in used and _is_adjunct(tree, clause, child)
    ]
    return sorted(adjunct for adjunct in adjuncts if adjunct)


def _is_adjunct(tree: Tree, clause: Clause, token: int) -> bool:
    dep = tree.dep[token]
    left_out = (*clause.chain, clause.subject)
    if dep not in ADJUNCTS or token in left_out or tree.tag[token] in WH_WORDS:
        return False
    if dep == "advcl":
        is_bound = token > clause.last and not follows_comma(tree, token)
        return is_bound or tree.is_infinitive(token) or is_condition(tree, token)
    if dep == "advmod":
        return tree.lower[token] not in words("connectives")
    if dep == "ccomp":
        return token > clause.last and not _is_appended(tree, token)
    if dep == "xcomp":
        return not set(clause.chain).intersection(tree.conjuncts(token))
    return not any(tree.tag[child] in WH_WORDS for child in tree.children[token])


def _shared_adjuncts(tree: Tree, clause: Clause) -> list[list[int]]:
    """What stands before the subject holds for every verb of a coordination."""
    verb = clause.head
    while tree.dep[verb] == "conj" and tree.child(verb, *SUBJECTS) < 0:
        verb = tree.head[verb]
    if verb == clause.head:
        return []
    return [
        phrase(tree, child)
        for child in tree.children[verb]
        if child < clause.subject and tree.dep[child] in ("prep", "npadvmod")
    ]
