"""A title that negates what the other tells, in whatever clause of its sentence it is told."""

from __future__ import annotations

from analysis.comparison.findings import Finding
from analysis.comparison.gates.turning import turned
from analysis.comparison.readers.acts import JOINT, LATE, carried_noun, join_next_word
from analysis.comparison.readers.negation import is_firm, is_limited, negators
from analysis.comparison.readers.relatives import with_relatives
from analysis.comparison.statements import Statement, light_roots, remember, total
from analysis.comparison.words import load_root_words

COVERED = 0.6  # of what the title negates, by the sentence of the other
SO_FAR = frozenset("yet until before immediately enough mean".split())  # noqa: SIM905
ME = frozenset("i me my we us our you your".split())  # noqa: SIM905


def find_denied(a: Statement, b: Statement) -> Finding | None:
    """A title says that somebody did not do, or never did, what the other sentence tells."""
    return _denied(a, b) or _denied(b, a)


def _denied(claim: Statement, title: Statement) -> Finding | None:
    if not claim.leads or claim.article_id == title.article_id or claim.negating:
        return None
    if not denies(title) or not is_firm(claim) or turned(claim, title):
        return None
    told = with_relatives(claim.context)
    if not (_negates_the_act(title, told) or _never_came_to_it(title, told)):
        return None
    word = negators(title)[0].text
    reason = f"One tells it, the title of the other negates it: “{title.verb}”."
    return Finding("conflict", "polarity", claim.verb, word, reason)


@remember
def denies(claim: Statement) -> bool:
    """Whether a title negates its predicate by "not" or "never", and nothing else of it."""
    if claim.kind != "title" or not claim.head or not is_firm(claim):
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
    """What was not done: the verb, or the noun that it carries: "did not cause deaths"."""
    if title.copular:
        return title.object
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
