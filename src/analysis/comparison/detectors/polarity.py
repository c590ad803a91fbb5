"""One claim affirms what the other negates."""

from __future__ import annotations

import itertools
import re

from analysis.comparison.findings import Finding
from analysis.comparison.gates.likeness import (
    differs_in,
    have_two_subjects,
    same_event,
    same_predicate,
    same_subject,
    share_something_specific,
)
from analysis.comparison.gates.occasions import other_places, same_occasion
from analysis.comparison.gates.themes import done_by_others
from analysis.comparison.gates.timing import undone_on_other_weekday
from analysis.comparison.gates.turning import turned
from analysis.comparison.lexicon import load_words
from analysis.comparison.readers.acts import carried_noun, direct_object, is_passive
from analysis.comparison.readers.asides import is_circumstance, picks_out, read_asides
from analysis.comparison.readers.cues import read_denials
from analysis.comparison.readers.figures import counts_none
from analysis.comparison.readers.moments import read_moment
from analysis.comparison.readers.named_places import place_roots
from analysis.comparison.readers.negation import is_firm, is_limited, negators, quote_verb
from analysis.comparison.readers.nouns import find_noun
from analysis.comparison.readers.relatives import with_relatives
from analysis.comparison.readers.themes import read_theme
from analysis.comparison.statements import COPULAS, Statement, light_roots, remember
from analysis.comparison.words import find_root, load_root_words, split_roots

LEAST = 0.6
REFUSALS = frozenset(map(find_root, ["refuse", "decline"]))
OPEN = re.compile(
    r"\b(?:question|doubt|concern|fear|debate|row|dispute|worr|inquir)(?:ie)?[sy]?"
    r" (?:over|about|as to|whether)\b"
)


def find_polarity(a: Statement, b: Statement) -> Finding | None:
    """One affirms and the other negates the same predicate of the same arguments."""
    no_a, no_b = negators(a), negators(b)
    if len(no_a) % 2 == len(no_b) % 2:
        return None
    without = frozenset(w.root for w in (*no_a, *no_b) if w.root)
    without |= split_roots(a.hedge) | split_roots(b.hedge)
    said, denied = (a, b) if len(no_b) % 2 else (b, a)
    if not (is_firm(said) and is_firm(denied)):
        return None
    called_untrue = bool(read_denials(denied))
    if called_untrue and (a.article_id == b.article_id or is_circumstance(said)):
        return None  # an article that gives both sides does not contradict itself
    if picks_out(denied) or is_limited(denied) or _differ_in_what(said, denied):
        return None
    if picks_out(said) and said.subject.isdisjoint(denied.context):
        return None
    if turned(said, denied) or _still_ahead(said, denied):
        return None
    if said.head != denied.head and OPEN.search(said.text):
        return None
    if counts_none(said):
        return None  # "0 deaths", "no deaths"
    if not _says(said, denied) or other_places(a, b):
        return None
    if not (a.leads and b.leads) and (_do_others(said, denied) or not same_occasion(a, b)):
        return None
    if undone_on_other_weekday(said, denied) or _was_new(said, denied):
        return None
    if _have_other_objects(said, denied) or not (
        same_event(a, b, without, LEAST)
        or _of_one_object(said, denied)
        and same_subject(a, b, without, LEAST)
        or _is_one_deed(said, denied)
        and share_something_specific(a, b, without)
    ):
        return None
    words = [" ".join(w.text for w in found) for found in (no_a, no_b)]
    reason = f"A says {quote_verb(a)}, B {quote_verb(b)}: one negates what the other affirms."
    return Finding("conflict", "denial" if called_untrue else "polarity", *words, reason)


def _says(said: Statement, denied: Statement) -> bool:
    """Whether what is denied is said in the other claim itself, not only beside it."""
    spoken = with_relatives(_told(said))
    if not denied.head:
        return _is_denied_in_title(said, denied)
    at_head = denied.head_char == negators(denied)[0].start
    if negators(denied)[0].root in with_relatives(frozenset({said.head})) - {""}:
        return False  # both deny it
    if at_head and not _goes_with_denial(said, denied):
        return False
    if "no" in denied.negators or at_head:
        found = _only_carries(denied) and _only_carries(said) and denied.object <= spoken
        return _first_denied(denied) in spoken and (found or same_predicate(said, denied))
    if denied.head in light_roots() and not denied.object & spoken:
        return False  # "say", "have" are in most sentences
    carried = carried_noun(denied)
    if said.head and said.head == carried:
        return True  # "did not make a search", "searched"
    if carried and carried not in spoken:
        return False  # "made no contact" denies nothing else that was made
    return (denied.copular or denied.head in spoken) and same_predicate(said, denied)


def _goes_with_denial(said: Statement, denied: Statement) -> bool:
    """Whether the verb stands beside "denied": "denied the theft", not if it is "met"."""
    if not said.head or said.head in light_roots():
        return True
    return not denied.context.isdisjoint(with_relatives(frozenset({said.head})))


def _was_new(said: Statement, denied: Statement) -> bool:
    """Whether it was done for the first time: "had never flown before", "flew on Monday"."""
    never = "never" in denied.negators and denied.verb.lower().startswith("had ")
    if not never or said.tense != "past" or said.verb.lower().startswith("had "):
        return False
    return denied.text.lower().endswith(" before") or read_moment(said).now


def _do_others(said: Statement, denied: Statement) -> bool:
    """Whether two do it; among all that two articles tell, who is in both may be in two roles."""
    if said.open_subject or denied.open_subject:
        return False
    if is_passive(said) != is_passive(denied):
        return done_by_others(denied, said)
    return have_two_subjects(said, denied)


def _of_one_object(said: Statement, denied: Statement) -> bool:
    """Whether one verb has one object in both, whatever else is told of it."""
    same = said.head == denied.head and not said.copular
    return same and not set(direct_object(said)).isdisjoint(direct_object(denied))


def _is_one_deed(said: Statement, denied: Statement) -> bool:
    """Whether one does one thing to one other, as far as the nouns go, however much is added: "will
    pay for a bus between the towns", "refused to pay for a bus at all".
    """
    if said.head != denied.head or said.copular or said.head in light_roots():
        return False
    if differs_in(said, denied, ("subject",), frozenset()):
        return False
    verbs = {one.verb.lower().split()[-1] for one in (said, denied)}
    return len(verbs) == 1 and all(
        bool(left) and left[-1:] == right[-1:]
        for left, right in (
            (find_noun(said, said.subject), find_noun(denied, denied.subject)),
            (find_noun(said, said.object), find_noun(denied, denied.object)),
        )
    )


def _have_other_objects(said: Statement, denied: Statement) -> bool:
    """Whether one verb has two objects: "sent a bill", "did not send a warning"; or befalls two
    things: "destroyed the barn", "the chapel was not damaged".
    """
    x, y = read_theme(said), read_theme(denied)
    if x and y and is_passive(said) != is_passive(denied):
        return x.noun not in with_relatives(denied.context) and y.noun not in said.context
    return said.head == denied.head and all(
        direct_object(one) and with_relatives(other.roots).isdisjoint(direct_object(one))
        for one, other in ((said, denied), (denied, said))
    )


def _is_denied_in_title(said: Statement, title: Statement) -> bool:
    """What there is none of, said of anything; what somebody did not do, said by the verb."""
    first = _first_denied(title)
    if "no" in title.negators:
        if _is_supposed(said, title):
            return False
        return first in with_relatives(said.context)
    told = said.object if said.copular or _only_carries(said) else frozenset()
    return first in with_relatives(told | {said.head})


def _only_carries(claim: Statement) -> bool:
    """Whether the verb says no more than that there is what the words after it name."""
    return claim.head in load_root_words("carrier_verbs.txt")


def _is_supposed(said: Statement, title: Statement) -> bool:
    """Whether the title takes the deed for done: "no trace of the stolen statue"."""
    return any(
        w.root == said.head and w.lower.endswith(("ed", "en")) and following.root
        for w, following in itertools.pairwise(title.words)
    )


def _first_denied(claim: Statement) -> str:
    """The root of the word after the negator: "no sign of a coup", "No deal reached"."""
    rest = [w for w in claim.words if w.start >= negators(claim)[0].end]
    if rest and rest[0].lower in ("more", "longer"):
        return ""  # what is no more was there
    signs = load_words("signs.txt")
    return next((w.root for w in rest if w.root and w.lower not in signs), "")


def _differ_in_what(said: Statement, denied: Statement) -> bool:
    """Whether both say that something is, and not the same: "not in court", "a victory"."""
    if "no" in denied.negators or not (said.copular or denied.copular):
        return False
    if denied.copular and denied.subject and said.subject.isdisjoint(denied.subject):
        return not (said.open_subject or denied.open_subject)
    known = denied.roots - denied.subject
    if not said.copular:
        if denied.head not in said.roots and not known - place_roots(denied):
            return True  # "that was not so in Lindal"
        elsewhere = said.head in denied.context - _told(denied)
        return elsewhere or bool(said.object and denied.object) and known.isdisjoint(said.object)
    if not denied.copular:
        return False
    known = with_relatives(known)
    ways = split_roots(said.verb) - COPULAS  # "remains closed", "was missing"
    return (
        known.isdisjoint(said.roots - said.subject)
        or (bool(said.object and denied.object) and known.isdisjoint(said.object))
        or (bool(ways) and ways.isdisjoint(with_relatives(_told(denied))))
    )


@remember
def _told(claim: Statement) -> frozenset[str]:
    """The roots of what it tells itself: not of "as others were freed", "asked them to sell"."""
    return frozenset(
        word.root
        for before, word in itertools.pairwise((None, *claim.words))
        if word.start not in read_asides(claim)
        and not (before and before.lower == "to" and word.start > claim.head_char)
    )


def _still_ahead(said: Statement, denied: Statement) -> bool:
    """Whether one speaks of what is to come, the other of what has not happened so far.

    Of what is denied by a verb, "ruled out selling", "refused to sell", that verb does not tell the
    time.
    """
    first = negators(denied)[0]
    if first.root in REFUSALS or denied.start <= first.start and read_denials(denied):
        return False
    so_far = denied.tense == "past" or denied.verb.lower().startswith(("has ", "have "))
    return said.tense == "future" and so_far
