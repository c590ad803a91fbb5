"""Content of an attribution: what the source says, by the frames of the cue."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from analysis.attribution.cues import Cue
from analysis.attribution.lexicon import source_noun_kinds
from analysis.attribution.syntax import (
    SUBJECTS,
    Span,
    child,
    cut,
    is_infinitive,
    is_negated,
    is_passive,
    nearest_subject,
    subtree,
    trim,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

# What a source refuses when it gives no comment.
ANSWERS = frozenset(
    ["comment", "say", "discuss", "speak", "talk", "answer", "elaborate", "respond", "reply"]
)
BETWEEN = ("PROPN", "PRON", "ADV")  # what can stand between "said" and "that"
QUESTION_WORDS = ("WRB", "WP", "WDT")
PRONOUNS = frozenset(("it", "that", "this", "them", "so"))
VAGUE_OBJECTS = frozenset(("thing", "something", "anything", "nothing", "himself", "itself"))


class Content(NamedTuple):
    """What is said, None where nothing is; the kind and frame by which; what joins the cue."""

    span: Span | None
    kind: str
    frame: str
    cue_end: int


def find_content(cue: Cue) -> Content | None:
    """The content of a cue by the first of its frames that the parse fills; quotations apart."""
    for sense in cue.senses:
        for frame in sense.frames:
            if frame == "negated":
                if is_negated(cue.head):
                    return Content(None, sense.kind, frame, cue.end)
                continue
            span = _fill(cue.head, cue.form, frame)
            if span and span[0] < span[1]:
                return _refined(cue, Content(span, sense.kind, frame, cue.end))
    return None


def _refined(cue: Cue, content: Content) -> Content:
    """Declined to comment on X: a cue of four words, whose content is at most the topic."""
    doc, start = cue.head.doc, content.span[0]
    if content.kind == "refuse" and content.frame == "infinitive":
        verb = next((t for t in doc[start : content.span[1]] if t.pos_ == "VERB"), None)
        if verb is not None and verb.lemma_ in ANSWERS:
            rest = trim(doc, verb.i + 1, content.span[1])
            span = rest if rest[0] < rest[1] else None
            return Content(span, "no comment", content.frame, verb.i + 1)
    if start == cue.end + 1 and doc[cue.end].lower_ == content.frame:
        return content._replace(cue_end=start)
    return content


def _fill(word: Token, form: str, frame: str) -> Span | None:
    if frame == "clause":
        return _clause(word) or (_around(word) if form == "verb" else None)
    if frame == "rest":
        return rest_of_clause(word)
    if frame in ("infinitive", "gerund"):
        return _verbal(word, frame)
    if frame in FRAMES:
        return FRAMES[frame](word)
    return None if frame == "quote" else _prepositional(word, frame)


def _clause(word: Token) -> Span | None:
    """A finite clause: ccomp of a verb or adjective, acl of a noun."""
    for c in word.children:
        if c.dep_ == "ccomp" and c.lemma_ == "clear" and word.lemma_ == "make":
            return _clause(c)  # "made it clear that"
        if c.dep_ == "ccomp" and (not is_infinitive(c) or _is_question(c)):
            return _with_object(word, c) if child(c, *SUBJECTS) is None else subtree(c)
        if word.pos_ == "NOUN" and c.dep_ in ("acl", "relcl", "ccomp") and _says_that(c):
            return subtree(c)
    if word.pos_ == "ADJ":
        return _of_predicate(word)
    return _astray(word) or _before_comma(word) if word.pos_ == "VERB" else None


def _of_predicate(adjective: Token) -> Span | None:
    """The clause that the parse hangs on "is" rather than on the adjective."""
    found = next((c for c in adjective.head.children if c.dep_ in ("ccomp", "advcl")), None)
    follows = found is not None and adjective.i < found.left_edge.i
    return subtree(found) if follows and found.left_edge.lower_ == "that" else None


def _before_comma(verb: Token) -> Span | None:
    """What stands before ", diplomats said.", where the parse takes it for part of the subject."""
    subject = nearest_subject(verb)
    comma = subject.left_edge.i - 1 if subject is not None and subject.i < verb.i else -1
    start = verb.sent.start
    is_last = all(
        t.is_punct or t.ent_type_ in ("DATE", "TIME") for t in verb.doc[verb.i + 1 : verb.sent.end]
    )
    if comma <= start + 1 or verb.doc[comma].text != "," or not is_last:
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


def _is_question(verb: Token) -> bool:
    return any(c.tag_ in QUESTION_WORDS or c.lower_ == "whether" for c in verb.children)


def _aside(verb: Token) -> Span | None:
    """Any verb, where the clause or quotation around it or before it is what is said."""
    if verb.tag_ not in ("VBD", "VBZ") or child(verb, "nsubj") is None:
        return None
    doc, before = verb.doc, next((c for c in verb.lefts if c.dep_ == "ccomp"), None)
    first = child(verb, "nsubj").left_edge.i
    if before is not None:
        opens_with = doc[max(min(first, verb.i) - 1, 0)].text
        return subtree(before) if opens_with in ('"', "'") else None
    return _around(verb) if verb.dep_ == "parataxis" else None


def _around(verb: Token) -> Span | None:
    """The clause around "he said" or "as Reuters reported"."""
    is_as = any(c.lower_ == "as" and c.dep_ in ("mark", "advmod", "prep") for c in verb.children)
    if child(verb, "dobj", "xcomp") is not None:
        return None
    if verb.dep_ == "parataxis" or (verb.dep_ in ("ccomp", "advcl") and is_as):
        return _outside(verb.head, verb)
    return None


def _citing(verb: Token) -> Span | None:
    """What the main clause says, where a participle names its source: "citing two officials"."""
    cited = child(verb, "dobj")
    if verb.tag_ != "VBG" or verb.dep_ != "advcl" or cited is None:
        return None
    if cited.pos_ != "PROPN" and cited.lemma_.lower() not in source_noun_kinds():
        return None
    return _clause(verb.head) or _outside(verb.head, verb)


def rest_of_clause(word: Token) -> Span | None:
    """The clause that an adjunct belongs to, without the adjunct at its edge."""
    adjunct = word.head if word.dep_ == "pobj" else word
    above = list(adjunct.ancestors)
    verb = next((t for t in above if t.pos_ in ("VERB", "AUX")), above[-1] if above else None)
    return _outside(verb, adjunct) if verb is not None else None


def _outside(clause: Token, part: Token) -> Span:
    """The subtree of a clause without that of a part of it, where this is at the edge."""
    hole = part.left_edge.i, part.right_edge.i + 1
    return trim(part.doc, *cut(subtree(clause), hole))


def _verbal(word: Token, frame: str) -> Span | None:
    """An infinitive ("plans to run", "urged him to run"), or an -ing form ("denied taking")."""
    if is_passive(word) and child(word, "agent") is None and frame == "infinitive":
        return None
    for c in word.children:
        if c.dep_ in ("xcomp", "ccomp", "advcl", "acl") and c.i > word.i:
            if is_infinitive(c) and not _is_question(c):
                found = "infinitive"
            else:
                found = "gerund" if c.tag_ == "VBG" and c.dep_ != "advcl" else ""
            if found == frame:
                return _with_object(word, c)
    return None


def _with_object(word: Token, verb: Token) -> Span:
    start, end = subtree(verb)
    subject = child(word, "dobj", "dative")
    between = subject is not None and word.i < subject.i < verb.i
    return (subject.left_edge.i if between else start), end


def _raising(verb: Token) -> Span | None:
    """Is said to be, is thought to have left."""
    if not is_passive(verb):
        return None
    found = next((c for c in verb.children if c.dep_ == "xcomp" and is_infinitive(c)), None)
    return subtree(found) if found is not None else None


def _object(verb: Token) -> Span | None:
    if is_passive(verb):
        agent, subject = child(verb, "agent"), child(verb, "nsubjpass")
        return subtree(subject) if agent is not None and subject is not None else None
    found = child(verb, "dobj")
    if found is None or found.tag_ in ("PRP", "WP", "WDT", "DT") or found.lower_ in VAGUE_OBJECTS:
        return None
    return subtree(found)


def _pronoun(verb: Token) -> Span | None:
    """Denied it, disputed that; a charge he rejects."""
    found = child(verb, "dobj")
    if found is not None and found.lower_ in PRONOUNS:
        return subtree(found)
    if verb.dep_ == "relcl" and verb.head.pos_ == "NOUN" and not is_passive(verb):
        relative = found is None or found.tag_ in ("WP", "WDT", "IN")
        noun = verb.head
        return (noun.left_edge.i, noun.i + 1) if relative else None
    return None


def _description(verb: Token) -> Span | None:
    """Calls X Y, describes X as Y: X and Y."""
    for c in verb.children:
        is_as = c.dep_ == "prep" and c.lower_ == "as"
        is_predicate = c.dep_ in ("oprd", "ccomp") and c.pos_ not in ("VERB", "AUX")
        if c.i > verb.i and (is_predicate or is_as):
            described = child(verb, "dobj")
            start = described.left_edge.i if described is not None else c.left_edge.i
            return trim(verb.doc, min(start, c.left_edge.i), c.right_edge.i + 1)
    return None


def _quoted_as(verb: Token) -> Span | None:
    """Quotes X as saying Y; the passive leaves the cue to "saying"."""
    said = child(verb, "dobj")
    as_ = next((c for c in verb.subtree if c.lower_ == "as" and c.i > verb.i), None)
    if said is None or as_ is None or is_passive(verb):
        return None
    return trim(verb.doc, said.left_edge.i, max(said.right_edge.i, as_.right_edge.i) + 1)


def _prepositional(word: Token, preposition: str) -> Span | None:
    named = child(word, "dobj")
    for c in (*word.children, *(named.children if named is not None else ())):
        if c.lower_ != preposition or c.dep_ not in ("prep", "prt") or c.i < word.i:
            continue
        found = child(c, "pobj", "pcomp")
        if found is None:
            continue
        start, end = found.left_edge.i, found.right_edge.i + 1
        after = [t for t in word.children if t.dep_ in ("xcomp", "advcl") and t.i > c.i]
        if after and is_infinitive(after[0]):
            end = after[0].right_edge.i + 1
        return trim(word.doc, start, end)
    return None


FRAMES = {
    "object": _object,
    "pronoun": _pronoun,
    "description": _description,
    "raising": _raising,
    "saying": _quoted_as,
    "citing": _citing,
    "aside": _aside,
}
