"""A title that negates what the other tells, in whatever clause of its sentence it is told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from analysis.comparison.findings import Finding
from analysis.comparison.gates.turning import turned
from analysis.comparison.lexicon import load_words
from analysis.comparison.readers.acts import (
    JOINT,
    LATE,
    carried_noun,
    is_passive,
    join_next_word,
)
from analysis.comparison.readers.negation import is_firm, is_limited, negators
from analysis.comparison.readers.questions import asks
from analysis.comparison.readers.relatives import with_relatives
from analysis.comparison.statements import (
    Statement,
    light_roots,
    read_sentence_once,
    remember,
    total,
)
from analysis.comparison.words import find_root, load_root_words

# A clause that leaves out its subject: "Plane hit pylon, was not shot down", "fell, not pushed".
ELLIPTIC = re.compile(
    r"(?:,|;| [–—-]| (?:but|and)) (?:(?:was|were|is|are|did|does|do|has|have|had|will)"
    r"(?: not|n['’]t)|not)(?: (?:been|be|being|by))? (?P<verb>\w+)(?: (?P<next>\w+))?",
    re.IGNORECASE,
)
COVERED = 0.6  # of what the title negates, by the sentence of the other
SO_FAR = frozenset("yet until before immediately enough mean".split())  # noqa: SIM905
ME = frozenset("i me my we us our you your".split())  # noqa: SIM905


def find_denied(a: Statement, b: Statement) -> Finding | None:
    """A title says that somebody did not do, or never did, what the other sentence tells."""
    return _denied(a, b) or _denied(b, a) or _denied_at_end(a, b) or _denied_at_end(b, a)


def _denied(claim: Statement, title: Statement) -> Finding | None:
    if not claim.leads or claim.article_id == title.article_id:
        return None
    if not denies(title) or not is_firm(claim) or turned(claim, title):
        return None
    told = with_relatives(claim.context)
    if not (_negates_the_act(title, told) or _never_came_to_it(title, told)):
        return None
    word = negators(title)[0].text
    reason = f"One tells it, the title of the other negates it: “{title.verb}”."
    return Finding("conflict", "polarity", claim.verb, word, reason)


class Ending(NamedTuple):
    """A last clause that negates: its verb, with its particle if it has one, and its text."""

    verb: str  # root
    particle: str
    text: str


def _denied_at_end(claim: Statement, title: Statement) -> Finding | None:
    """A title goes on with what did not befall the thing: "hit a pylon, was not shot down"."""
    if not claim.leads or claim.article_id == title.article_id:
        return None
    if not is_firm(claim) or claim.copular or asks(title):
        return None
    for ending in read_denied_endings(title):
        particle = join_next_word(claim).partition(JOINT)[2]
        if ending.verb != claim.head or ending.particle != (particle if particle in LATE else ""):
            continue
        if _share_the_thing(claim, title):
            reason = f"One tells it, the title of the other negates it: “{ending.text}”."
            return Finding("conflict", "polarity", claim.verb, ending.text, reason)
    return None


def _share_the_thing(claim: Statement, title: Statement) -> bool:
    """Whether the title is about what it befell, and shares one word more."""
    befallen = claim.subject if is_passive(claim) else claim.object | claim.subject
    shared = claim.roots & with_relatives(title.context) - light_roots() - {claim.head}
    return bool(befallen & shared) and len(shared) > 1


@read_sentence_once
def read_denied_endings(claim: Statement) -> Iterator[Ending]:
    """The clauses that a title ends with, if it does not tell the same elsewhere."""
    if not claim.is_headline or not claim.around.negating:
        return
    for found in ELLIPTIC.finditer(claim.sentence):
        verb, following = find_root(found["verb"].lower()), (found["next"] or "").lower()
        if [w.root for w in claim.sentence_words].count(verb) != 1:
            continue
        text = claim.sentence[found.start() : found.end("next" if following in LATE else "verb")]
        yield Ending(verb, following if following in LATE else "", text.strip(" ,;–—-"))


def may_deny(claim: Statement) -> bool:
    """Whether a title negates its predicate, or that of a clause without a subject."""
    return denies(claim) or bool(read_denied_endings(claim))


@remember
def denies(claim: Statement) -> bool:
    """Whether a title negates its predicate by "not" or "never", and nothing else of it."""
    if not claim.is_headline or not claim.head or not is_firm(claim):
        return False
    words = [w.lower for w in negators(claim)]
    plainly = len(words) == 1 and (words[0] in ("not", "never") or words[0].endswith("n't"))
    return plainly and not is_limited(claim) and SO_FAR.isdisjoint(claim.around.lower)


def _negates_the_act(title: Statement, told: frozenset[str]) -> bool:
    """Whether the act is told too, and most of what the title says about it."""
    acts = _denied_acts(title)
    if not acts or acts & light_roots() or not acts <= told:
        return False
    rest = title.roots - {w.root for w in negators(title)}
    return total(rest & told) >= COVERED * total(rest) and len(rest & told - light_roots()) > 1


def _denied_acts(title: Statement) -> frozenset[str]:
    """What was not done: the verb, or the noun that it carries: "did not cause deaths".

    Where somebody was not, "was not in parliament", is no deed.
    """
    if title.copular:
        *_, last = title.verb.lower().split()
        return frozenset() if last in load_words("prepositions.txt") else title.object
    carried = carried_noun(title)
    return frozenset({carried} if carried else {title.head})


def _never_came_to_it(title: Statement, told: frozenset[str]) -> bool:
    """ "The boy never left the drive": no part of what is told of him can have happened so."""
    if negators(title)[0].lower != "never" or title.tense != "past":
        return False
    if not ME.isdisjoint(w.lower for w in title.span_words):
        return False
    by_itself = join_next_word(title).partition(JOINT)[2] not in LATE  # "never gave up"
    plain = by_itself and title.head in load_root_words("plain_verbs.txt") or title.head in told
    return plain and bool(title.subject & told - light_roots())
