"""Clauses of a sentence: which words are predicates, and whose subject they share."""

from __future__ import annotations

from collections.abc import Container
from typing import NamedTuple

from analysis.claims.lexicon import words
from analysis.claims.tree import AUXILIARIES, SUBJECTS, Tree

CLAUSAL = frozenset(
    {"ROOT", "ccomp", "relcl", "advcl", "acl", "conj", "parataxis", "pcomp", "xcomp", "dep"}
)
SHARING = frozenset({"conj", "advcl", "xcomp", "pcomp", "prep", "acomp"})
VERBS = ("VERB", "AUX")  # parts of speech
PARTICIPLES = ("VBG", "VBN")  # tags
FINITE = ("VBD", "VBP", "VBZ")
NO_SUBJECT = -1


class Clause(NamedTuple):
    """One predicate with what it needs to be read alone."""

    head: int  # the first verb of the chain: "expected" in "is expected to be subject to"
    chain: tuple[int, ...]  # head, and the infinitives and adjectives that complete it
    verb: int  # the last verb of the chain: "be"
    subject: int  # head of the subject phrase
    first: (
        int  # the verb of the coordination whose auxiliaries hold here: "can unlock .., propel .."
    )

    @property
    def last(self) -> int:
        """The verb or adjective that has the object: "subject"."""
        return self.chain[-1]


def find_clauses(tree: Tree, start: int, end: int) -> list[Clause]:
    """The clauses of the tokens start..end whose subject is known, in the order of the text."""
    clauses: list[Clause] = []
    before: dict[int, tuple[int, ...]] = {}  # for each word of a chain what stands before it there
    unasserted: set[int] = set()
    for token in range(start, end):
        if tree.pos[token] not in VERBS or tree.dep[token] not in CLAUSAL or token in before:
            continue
        shared = before.get(_first_of(tree, token), ())  # "were able to hold and win": to win
        if not shared and not _is_asserted(tree, token, unasserted):
            unasserted.add(token)
            continue
        chain = (*shared, *_chain(tree, token))
        before.update((word, chain[:n]) for n, word in enumerate(chain) if word not in before)
        subject = find_subject(tree, chain[0])
        if subject != NO_SUBJECT:
            verb = next(word for word in reversed(chain) if tree.pos[word] in VERBS)
            first = first_of_coordination(tree, chain[0])
            clauses.append(Clause(chain[0], chain, verb, subject, first))
    return clauses


def _is_asserted(tree: Tree, verb: int, unasserted: Container[int]) -> bool:
    """Whether the clause tells of something that is meant to hold.

    Not so a condition or purpose, which the main clause keeps as adjuncts, an infinitive without a
    subject that another word calls for ("permission to leave"), the gerund of "for leaving", and
    what tells of a noun in one of these ("permission to use data collected in May").
    """
    first = _first_of(tree, verb)
    dep = tree.dep[first]
    if dep == "acl" and _verb_above(tree, tree.head[first]) in unasserted:
        return False
    if dep in ("ccomp", "xcomp") and tree.child(first, *SUBJECTS) >= 0:
        return True
    if dep in ("acl", "ccomp", "xcomp", "advcl") and tree.is_infinitive(first):
        return False
    if dep == "relcl" and tree.is_infinitive(first) and tree.child(first, *SUBJECTS) < 0:
        return tree.dep[tree.head[first]] == "ROOT"  # the headline "Ford to launch new car"
    if dep == "advcl":
        return not is_condition(tree, first)
    if dep == "pcomp":
        return tree.lower[tree.head[first]] in words("clausal_prepositions")
    return not _is_stray_infinitive(tree, verb)


def _is_stray_infinitive(tree: Tree, verb: int) -> bool:
    """A bare verb that does not agree: "holds the power to charm, drive and inspire".

    The model takes it for a second verb beside "holds", which would be "drives".
    """
    return (
        tree.dep[verb] == "conj"
        and tree.tag[verb] in ("VB", "VBP")
        and tree.tag[_first_of(tree, verb)] == "VBZ"
        and tree.child(verb, *AUXILIARIES, *SUBJECTS) < 0
    )


def is_condition(tree: Tree, verb: int) -> bool:
    """Whether the clause names a condition."""
    return any(
        tree.dep[c] == "mark" and tree.lower[c] in words("conditions") for c in tree.children[verb]
    )


def _chain(tree: Tree, verb: int) -> tuple[int, ...]:
    """The verb with what completes it: "is likely to try to leave", "is subject to"."""
    chain = [verb]
    while tree.child(chain[-1], "dobj") < 0:
        step = _infinitive_of(tree, chain[-1])
        adjective = tree.child(chain[-1], "acomp")
        if not step and adjective > chain[-1]:
            step = _infinitive_of(tree, adjective)
            if step or _governs_noun(tree, adjective):
                step = [adjective, *step]
        chain.extend(step)
        if not step or tree.pos[chain[-1]] not in VERBS:
            break
    return tuple(chain)


def _governs_noun(tree: Tree, adjective: int) -> bool:
    prepositions = (c for c in tree.children[adjective] if tree.dep[c] == "prep" and c > adjective)
    return any(tree.child(preposition, "pobj", "pcomp") >= 0 for preposition in prepositions)


def _infinitive_of(tree: Tree, governor: int) -> list[int]:
    for child in tree.children[governor]:
        if tree.dep[child] == "xcomp" and child > governor and tree.pos[child] in VERBS:
            return [child] if tree.child(child, *SUBJECTS) < 0 else []
    return []


def find_subject(tree: Tree, verb: int) -> int:
    """Head of the subject phrase: its own, one that verbs share, or the noun the verb modifies."""
    while True:
        own = _own_subject(tree, verb)
        if own >= 0:
            return _antecedent(tree, verb, own)
        dep, governor = tree.dep[verb], tree.head[verb]
        if dep == "acl" and tree.is_infinitive(verb):
            governor = _verb_above(tree, governor)  # "seeks leave to go": who seeks will go
        elif dep in ("acl", "relcl"):
            return governor
        elif dep not in SHARING:
            return NO_SUBJECT
        if governor == verb:
            return NO_SUBJECT
        if dep == "xcomp" and tree.child(governor, "dobj") >= 0:
            return tree.child(governor, "dobj")  # "persuaded them to leave"
        if tree.lower[verb] == "by" and tree.child(governor, "nsubjpass") >= 0:
            return NO_SUBJECT  # "was won by cheating"
        verb = governor


def _own_subject(tree: Tree, verb: int) -> int:
    """The subject on the verb; or where the model sometimes puts it.

    That is on an auxiliary, on a participle before the verb ("China, being large, offers ..."),
    or on the verb before it ("Ford recalls cars, denies fault").
    """
    inverted = _inverted_subject(tree, verb)
    if inverted >= 0:
        return inverted
    before = [child for child in tree.children[verb] if child < verb]
    holders = [verb, *(c for c in before if tree.dep[c] in (*AUXILIARIES, "ccomp"))]
    holders += [c for c in before if tree.dep[c] == "advcl" and tree.tag[c] in PARTICIPLES]
    return next((s for h in holders if (s := tree.child(h, *SUBJECTS)) >= 0), NO_SUBJECT)


def _inverted_subject(tree: Tree, verb: int) -> int:
    """The noun after the verb where another part opens the clause; no token if none does.

    "Among the dead were two men", "On the wall hung a portrait", "Gone are the days".
    """
    opening, helper = tree.child(verb, *SUBJECTS), tree.child(verb, "auxpass")
    if opening >= 0:
        participle = tree.tag[opening] == "VBN" or (
            tree.tag[opening] == "VBG" and tree.lower[verb] in ("are", "were")
        )
        return tree.child(verb, "attr") if participle and opening < verb else NO_SUBJECT
    if helper > verb:
        return tree.child(helper, "attr")  # "Also injured were three men"
    fronted = tree.child(verb, "prep")
    if not 0 <= fronted < verb or tree.words[verb - 1] == "," or tree.tag[verb] not in FINITE:
        return NO_SUBJECT
    noun = tree.child(
        verb, "attr", "dobj" if tree.lemma[verb] in words("standing_verbs") else "attr"
    )
    return noun if noun > verb else NO_SUBJECT


def _verb_above(tree: Tree, token: int) -> int:
    while tree.pos[token] not in VERBS and tree.head[token] != token:
        token = tree.head[token]
    return token


def _antecedent(tree: Tree, verb: int, subject: int) -> int:
    """What "who", "which" or "that" stands for."""
    if tree.tag[subject] not in ("WDT", "WP"):
        return subject
    noun = tree.head[_first_of(tree, verb)]
    return noun if tree.pos[noun] in ("NOUN", "PROPN", "PRON", "NUM") else NO_SUBJECT


def _first_of(tree: Tree, verb: int) -> int:
    while tree.dep[verb] == "conj":
        verb = tree.head[verb]
    return verb


def first_of_coordination(tree: Tree, verb: int) -> int:
    """The verb that has the auxiliaries: the first of a coordination of equal forms."""
    while tree.dep[verb] == "conj" and tree.child(verb, *AUXILIARIES, *SUBJECTS) < 0:
        if tree.tag[tree.head[verb]] != tree.tag[verb]:
            break
        verb = tree.head[verb]
    return verb
