"""Contents that are clauses: under the cue, around it, or where the parse has left them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.attribution.lexicon import source_noun_kinds
from analysis.attribution.syntax import (
    SUBJECTS,
    Span,
    appended_subject,
    child,
    cut,
    ends_sentence,
    is_infinitive,
    is_question,
    nearest_subject,
    subtree,
    trim,
    with_object,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

BETWEEN = ("PROPN", "PRON", "ADV")  # what can stand between "said" and "that"


def finite_clause(word: Token) -> Span | None:
    """A finite clause: ccomp of a verb or adjective, acl of a noun."""
    for c in word.children:
        if c.i < word.i and _is_cut_off(c, word):
            continue
        if c.dep_ == "ccomp" and c.lemma_ == "clear" and word.lemma_ == "make":
            return finite_clause(c)  # "made it clear that"
        if c.dep_ == "ccomp" and (not is_infinitive(c) or is_question(c)):
            return with_object(word, c) if child(c, *SUBJECTS) is None else subtree(c)
        if word.pos_ == "NOUN" and c.dep_ in ("acl", "relcl", "ccomp") and _says_that(c):
            return subtree(c)
    if word.pos_ == "ADJ":
        return _of_predicate(word)
    return _astray(word) or _before_comma(word) if word.pos_ == "VERB" else None


def _is_cut_off(clause: Token, cue: Token) -> bool:
    """Whether a semicolon parts a clause from a cue with one of its own behind it.

    "It sank; police said it had been old", but not "It sank; 30 drowned, police said".
    """
    between = cue.doc[clause.right_edge.i + 1 : cue.i]
    marks = [t.text for t in between if t.text in (";", ",", '"')]
    return marks[-1:] == [";"] and any(c.dep_ == "ccomp" for c in cue.rights)


def _of_predicate(adjective: Token) -> Span | None:
    """The clause that the parse hangs on "is" rather than on the adjective."""
    near = (*adjective.children, *adjective.head.children)
    found = next((c for c in near if c.dep_ in ("ccomp", "advcl")), None)
    follows = found is not None and adjective.i < found.left_edge.i
    return subtree(found) if follows and found.left_edge.lower_ == "that" else None


def _before_comma(verb: Token) -> Span | None:
    """What stands before ", diplomats said.", where the parse takes it for part of the subject."""
    subject = nearest_subject(verb) or appended_subject(verb)
    comma = subject.left_edge.i - 1 if subject is not None and subject.i < verb.i else -1
    start = verb.sent.start
    if comma <= start + 1 or verb.doc[comma].text != "," or not ends_sentence(verb):
        return None
    return trim(verb.doc, start, comma)


def _astray(verb: Token) -> Span | None:
    """A that-clause that the parse hangs on what stands before it ("said on CNN that ...")."""
    for right in verb.rights:
        is_between = right.dep_ in ("prep", "dative", "npadvmod") or right.pos_ in BETWEEN
        for t in right.subtree if is_between else ():
            if t.dep_ in ("acl", "relcl", "ccomp") and _says_that(t):
                return subtree(t)
    return None


def _says_that(verb: Token) -> bool:
    """Whether the clause is what a noun says ("fear that he lost"), not which noun it is."""
    first, subject = verb.left_edge, child(verb, "nsubj", "nsubjpass", "expl")
    return first.lower_ == "that" and subject is not None and subject.i != first.i


def clause_around(verb: Token) -> Span | None:
    """The clause around "he said" or "as Reuters reported"."""
    is_as = any(c.lower_ == "as" and c.dep_ in ("mark", "advmod", "prep") for c in verb.lefts)
    if verb.pos_ == "NOUN" or child(verb, "dobj", "xcomp") is not None:
        return None
    if is_as and child(verb, "auxpass") is not None and _has_subject_of_its_own(verb):
        return None
    if verb.dep_ == "parataxis" or (verb.dep_ in ("ccomp", "advcl") and is_as):
        return outside(verb.head, verb)
    return None


def _has_subject_of_its_own(passive: Token) -> bool:
    """Whether the clause tells when: "as the names were read out", not "as it was told"."""
    subject = child(passive, "nsubjpass")
    return subject is not None and subject.lower_ != "it"


def said_aside(verb: Token) -> Span | None:
    """Any verb, where the clause or quotation around it or before it is what is said."""
    if verb.tag_ not in ("VBD", "VBZ") or child(verb, "nsubj") is None:
        return None
    doc, before = verb.doc, next((c for c in verb.lefts if c.dep_ == "ccomp"), None)
    first = child(verb, "nsubj").left_edge.i
    if before is not None:
        opens_with = doc[max(min(first, verb.i) - 1, 0)].text
        return subtree(before) if opens_with in ('"', "'") else None
    return clause_around(verb) if verb.dep_ == "parataxis" else None


def clause_cited(verb: Token) -> Span | None:
    """What the main clause says, where a participle names its source: "citing two officials"."""
    cited = child(verb, "dobj")
    if verb.tag_ != "VBG" or verb.dep_ != "advcl" or cited is None:
        return None
    if cited.pos_ != "PROPN" and cited.lemma_.lower() not in source_noun_kinds():
        return None
    return finite_clause(verb.head) or outside(verb.head, verb)


def rest_of_clause(word: Token) -> Span | None:
    """The clause that an adjunct belongs to, without the adjunct at its edge."""
    adjunct = word.head if word.dep_ == "pobj" else word
    above = list(adjunct.ancestors)
    verb = next((t for t in above if t.pos_ in ("VERB", "AUX")), above[-1] if above else None)
    return outside(verb, adjunct) if verb is not None else None


def outside(clause: Token, part: Token) -> Span:
    """The subtree of a clause without that of a part of it, where this is at the edge."""
    hole = part.left_edge.i, part.right_edge.i + 1
    return trim(part.doc, *cut(subtree(clause), hole))
