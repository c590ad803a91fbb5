"""One claim affirms what the other negates."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator

from analysis.comparison.detectors.asides import is_circumstance, read_asides
from analysis.comparison.detectors.cues import TAKING_BACK, may_call_untrue, read_cues, read_denials
from analysis.comparison.detectors.gates import (
    Finding,
    is_passive,
    same_event,
    same_predicate,
    same_subject,
    with_relatives,
)
from analysis.comparison.detectors.occasions import (
    other_places,
    picks_out,
    place_roots,
    same_occasion,
)
from analysis.comparison.lexicon import load_phrases, load_words, phrases_in
from analysis.comparison.statements import COPULAS, Statement, light_roots, read_once, remember
from analysis.comparison.words import Word, find_root, is_negator, load_root_words, split_roots

LEAST = 0.6
ZERO_OF = frozenset(
    {"day", "tolerance", "hour", "hours", "emission", "emissions", "gravity", "sum"}
)
FOR_A_WHILE = re.compile(r"\bfor (?:[\w-]+ ){1,3}(?:minute|hour|day|week|month|year)s\b")
LIMITS = frozenset("only just merely simply solely because alone".split())  # noqa: SIM905
# Hedges that leave no doubt where the other claim negates: "to close" in a headline, "voted to".
FIRM = frozenset(
    """to set due could can agree agreed decide decided vote voted plan plans
    intend intends intended""".split()  # noqa: SIM905
)
# "Use her veto", "cause deaths", "has the virus"; a head that carries no meaning is no root.
CARRYING = frozenset([*map(find_root, ("use", "exercise", "cause")), "have", "has", "had"])


def find_polarity(a: Statement, b: Statement) -> Finding | None:
    """One affirms and the other negates the same predicate of the same arguments."""
    no_a, no_b = negators(a), negators(b)
    if len(no_a) % 2 == len(no_b) % 2:
        return None
    without = frozenset(w.root for w in (*no_a, *no_b) if w.root)
    without |= split_roots(a.hedge) | split_roots(b.hedge)
    said, denied = (a, b) if len(no_b) % 2 else (b, a)
    if said.negating or not (is_firm(said) and is_firm(denied)) or _is_stopped(said, denied):
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
    if any(quantity["value"] == 0 for quantity in said.beside):
        return None  # "0 deaths", "no deaths"
    if not _says(said, denied) or other_places(a, b):
        return None
    if not (a.leads and b.leads) and (_do_others(said, denied) or not same_occasion(a, b)):
        return None
    if _have_other_objects(said, denied) or not (
        same_event(a, b, without, LEAST)
        or _of_one_object(said, denied)
        and same_subject(a, b, without, LEAST)
    ):
        return None
    words = [" ".join(w.text for w in found) for found in (no_a, no_b)]
    reason = f"A says {_quote(a, no_a)}, B {_quote(b, no_b)}: one negates what the other affirms."
    return Finding("conflict", "denial" if called_untrue else "polarity", *words, reason)


def _quote(claim: Statement, negating: Iterable[Word]) -> str:
    """The verb in quotes, and before it what negates it from outside: “no” … “was arrested”."""
    outside = [w.text for w in negating if f" {w.lower} " not in f" {claim.verb.lower()} "]
    return " … ".join(f"“{said}”" for said in (*outside, claim.verb))


def is_firm(claim: Statement) -> bool:
    """Whether the claim has no hedge, or one that only says what is to come or was decided."""
    return not claim.hedge or claim.hedge.lower().split()[0] in FIRM


def is_limited(denied: Statement) -> bool:
    """Whether it happened all the same: "not just", "not because", "not for two days"."""
    words = [w.lower for w in denied.span_words]
    in_part = not LIMITS.isdisjoint(words) or bool(FOR_A_WHILE.search(denied.text))
    limited = in_part and any(map(is_negator, words))
    heads = ((w.lower,) for w in denied.span_words if w.start == denied.head_char)
    refuting = load_phrases("refuting_words.csv")
    return limited or any(refuting.get(head) in ("refute", "untrue") for head in heads)


def _is_stopped(said: Statement, denied: Statement) -> bool:
    """Whether what is denied is only a noun in the other claim, beside a verb that stops it."""
    stopping = load_words("stopping_words.txt") - {w.lower for w in denied.sentence_words}
    return said.head != denied.head and any(
        w.lower in stopping and w.root not in denied.roots for w in said.words
    )


def _says(said: Statement, denied: Statement) -> bool:
    """Whether what is denied is said in the other claim itself, not only beside it."""
    spoken = with_relatives(_told(said))
    if not denied.head:
        return _is_denied_in_title(said, denied)
    if "no" in denied.negators or denied.head_char == negators(denied)[0].start:
        found = _only_carries(denied) and _only_carries(said) and denied.object <= spoken
        return _first_denied(denied) in spoken and (found or same_predicate(said, denied))
    if denied.head in light_roots() and not denied.object & spoken:
        return False  # "say", "have" are in most sentences
    if said.head and said.head == carried_noun(denied):
        return True  # "did not make a search", "searched"
    return (denied.copular or denied.head in spoken) and same_predicate(said, denied)


def _do_others(said: Statement, denied: Statement) -> bool:
    """Whether two do it; among all that two articles tell, who is in both may be in two roles."""
    if said.open_subject or denied.open_subject or is_passive(said) != is_passive(denied):
        return False
    return bool(said.subject and denied.subject) and with_relatives(said.subject).isdisjoint(
        denied.subject
    )


def _of_one_object(said: Statement, denied: Statement) -> bool:
    """Whether one verb has one object in both, whatever else is told of it."""
    same = said.head == denied.head and not said.copular
    return same and not set(direct_object(said)).isdisjoint(direct_object(denied))


def _have_other_objects(said: Statement, denied: Statement) -> bool:
    """Whether one verb has two objects: "sent a bill", "did not send a warning"."""
    return said.head == denied.head and all(
        direct_object(one) and with_relatives(other.roots).isdisjoint(direct_object(one))
        for one, other in ((said, denied), (denied, said))
    )


def carried_noun(claim: Statement) -> str:
    """Root of the noun by which a verb says what is done: "make a search", "cause deaths"."""
    carries = claim.head in load_root_words("support_verbs.txt") | CARRYING
    return direct_object(claim)[-1] if carries and direct_object(claim) else ""


@read_once
def direct_object(claim: Statement) -> Iterator[str]:
    """The roots of the object up to a small word: "an appeal" of "filed an appeal with a court"."""
    after = [w for w in claim.span_words if w.start > claim.head_char]
    start = next((at for at, w in enumerate(after) if w.root in claim.object), len(after))
    if any(w.lower in load_words("prepositions.txt") for w in after[:start]):
        return
    yield from (
        w.root for w in itertools.takewhile(lambda w: w.root in claim.object, after[start:])
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

    Of what is denied by a verb, "ruled out selling", that verb does not tell the time.
    """
    if denied.start <= negators(denied)[0].start and read_denials(denied):
        return False
    so_far = denied.tense == "past" or denied.verb.lower().startswith(("has ", "have "))
    return said.tense == "future" and so_far


def turned(claim: Statement, other: Statement) -> bool:
    """Whether its sentence, unlike the other, takes back what it says: "without", "denies"."""
    if any(cue.strength in TAKING_BACK for cue in read_cues(claim)):
        return True
    turns = frozenset(_turns(claim))
    return bool(turns) and turns.isdisjoint(_turns(other))


@read_once
def _turns(claim: Statement) -> list[str]:
    return phrases_in([w.lower for w in claim.sentence_words], "turning_phrases.txt")


@read_once
def negators(claim: Statement) -> Iterator[Word]:
    """The words of the claim that negate it; in "the engine failed" there is nothing to negate.

    So do those around it that call it untrue: "he denied that the engine failed".
    """
    yield from read_denials(claim)
    yield from (
        w
        for w, following in itertools.zip_longest(claim.words, claim.words[1:])
        if not denies_nothing(w.lower, following.lower if following else "")
        and w.start != claim.head_char
        and (w.lower.replace("’", "'") in claim.negators or _ends(w, claim))
    )


def may_negate(lower: str) -> bool:
    """Whether `negators` may hold the word."""
    ends = lower == "yet" or lower in load_words("ending_verbs.txt")
    return is_negator(lower) or ends or may_call_untrue(lower)


def denies_nothing(negator: str, following: str) -> bool:
    """ "zero tolerance", "no joke", "voted No"."""
    if negator == "zero":
        return following in ZERO_OF
    return negator == "no" and (not following or following in load_words("no_denials.txt"))


def _ends(word: Word, claim: Statement) -> bool:
    """Whether it tells that what the verb says is over: "has stopped using"."""
    ending = word.lower in load_words("ending_verbs.txt") and word.start < claim.head_char
    return ending and claim.verb.lower().endswith("ing")


def stages(a: Statement, b: Statement) -> bool:
    """Whether one lies ahead and the other has happened: stages of one story."""
    return a.tense != b.tense and "future" in (a.tense, b.tense)
