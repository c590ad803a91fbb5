"""Whether two outcomes are of one matter: of one theme, one person or one event."""

from __future__ import annotations

import re

from analysis.comparison.gates.at_length import is_still_so, share_at_length
from analysis.comparison.gates.likeness import (
    count_names_twice,
    coverage,
    differs_in,
    has_one_noun,
    have_two_subjects,
    share_something_specific,
    shared_roots,
    unshared,
)
from analysis.comparison.gates.occasions import other_places, same_occasion
from analysis.comparison.gates.themes import are_one_theme, done_by_others
from analysis.comparison.gates.timing import on_other_weekdays, other_period, stages
from analysis.comparison.lexicon import load_words
from analysis.comparison.readers.acts import is_passive
from analysis.comparison.readers.asides import is_before, picks_out
from analysis.comparison.readers.named_places import place_roots
from analysis.comparison.readers.nouns import is_definite, main_noun
from analysis.comparison.readers.outcome_phrases import Outcome
from analysis.comparison.readers.outcome_table import Entry, load_outcome_nouns
from analysis.comparison.readers.relatives import with_relatives
from analysis.comparison.readers.themes import NOBODY, read_phrase, read_rest
from analysis.comparison.statements import Statement, light_roots
from analysis.comparison.words import load_opposites, load_root_words, split_roots

LEAST = 0.5
CHARGE = 2  # words
FOUND = re.compile(r"(?:find|found|finds|finding)\b", re.IGNORECASE)
MANY = 3  # words in common, a name counting twice, of two titles that set one thing against another
EVENT = "event"  # what is told of an occasion, whoever takes part in it: weather, warning
CONTROL, TAKEN = "control", "taken"


def are_of_one_matter(a: Statement, b: Statement, x: Outcome, y: Outcome) -> bool:
    """Whether nothing sets them apart, and words or names of both tell of one thing."""
    if _are_set_apart(a, b, x, y):
        return False
    if x.entry.who == EVENT:
        return _are_of_one_event(a, b, x, y)
    if _tell_of_one(a, b, x, y) or (a.leads and b.leads and _fit_together(a, b, x, y)):
        return True
    return share_at_length(a, b, x, y) and not _bear_apart(a, b, x, y)


def are_of_kin_matters(a: Statement, b: Statement, x: Outcome, y: Outcome) -> bool:
    """The same of outcomes of two matters, which say less: whether both sentences share much."""
    if not share_at_length(a, b, x, y):
        return False
    return not (_are_set_apart(a, b, x, y) or _bear_apart(a, b, x, y))


def _are_set_apart(a: Statement, b: Statement, x: Outcome, y: Outcome) -> bool:
    """Whether something tells that they are of two things, or of two times."""
    if other_places(a, b) or not same_occasion(a, b) or _are_parts(a, b):
        return True
    if picks_out(a) or picks_out(b) or other_period(a, b):
        return True
    if not all(are_of_its_kind(a, b, told.entry) for told in (x, y)):
        return True
    if _takes_people(a, x) or _takes_people(b, y):
        return True
    sides = ((a, x, b), (b, y, a))
    if any(
        is_before(claim) and told.entry.final != "yes" and not is_still_so(other)
        for claim, told, other in sides
    ):
        return True
    # open on Monday, shut on Tuesday
    return not (x.entry.final and y.entry.final) and on_other_weekdays(a, b)


def _bear_apart(a: Statement, b: Statement, x: Outcome, y: Outcome) -> bool:
    """Whether each may do it for himself, or two do it."""
    return "each" in (x.entry.who, y.entry.who) or _two_doers(a, b, x.roots | y.roots)


def are_of_its_kind(a: Statement, b: Statement, entry: Entry) -> bool:
    """Whether one of them names what such outcomes are of, a title in its body: who was "shot" and
    "released" is an animal, not a film.
    """
    nouns = load_outcome_nouns().get(entry.matter)
    return nouns is None or any(
        not nouns.isdisjoint(c.around.article.spread if c.leads else c.context) for c in (a, b)
    )


def _takes_people(claim: Statement, outcome: Outcome) -> bool:
    """Whether prisoners are taken, and no town: "captured 20 of the fighters"."""
    taken = (outcome.entry.matter, outcome.entry.pole) == (CONTROL, TAKEN)
    return taken and not claim.object.isdisjoint(load_root_words("people.txt"))


def _tell_of_one(a: Statement, b: Statement, x: Outcome, y: Outcome) -> bool:
    """Whether the words say that it is of one thing, and where it matters that one did it."""
    if x.negated != y.negated and done_by_others(*((a, b) if x.negated else (b, a))):
        return False  # "Lund did not sign it", "it was signed"
    if _befall_one(a, b, x, y):
        return True
    without = x.roots | y.roots
    alike = coverage(a, b, without) >= LEAST and share_something_specific(a, b, without)
    if not alike and not _name_one_known(a, b, x, y):
        return False
    if x.entry.who != "thing" and a.subject and b.subject:
        met = _meet(a.subject, b.subject, a, b) or _is_named_anew(a, b)
        met = met and has_one_noun(a.subject, b.subject, a, b)
        return met and not differs_in(a, b, ("object",), without)
    if _two_doers(a, b, without):
        return False
    if _object(a, x) and _object(b, y) and not has_one_noun(a.subject, b.subject, a, b):
        return False  # what the council approved, the mayor blocks
    left, right = _theme(a, x), _theme(b, y)
    met = _meet(left, right, a, b) or _turned_round(a, b) or _share_a_charge(a, b, x, y)
    of_another = not (a.leads and b.leads) and differs_in(a, b, ("object",), without)
    return met and has_one_noun(left, right, a, b) and not of_another


def _befall_one(a: Statement, b: Statement, x: Outcome, y: Outcome) -> bool:
    """Whether both befall what the story knows by one noun, however much else each of them tells:
    not if each tells a place or a purpose of its own, or who decided may be another.
    """
    of_thing = x.entry.who == "thing"
    left, right = [_full_theme(a, x), _full_theme(b, y)] if of_thing else [a.subject, b.subject]
    if _counts(a) != _counts(b) or not _is_one_phrase(a, b, left, right):
        return False
    if not of_thing and differs_in(a, b, ("object",), x.roots | y.roots):
        return False  # hires pilots, lays off cleaners
    more_a = read_rest(a) - x.roots - with_relatives(b.context)
    more_b = read_rest(b) - y.roots - with_relatives(a.context)
    return not (more_a and more_b)


def _is_one_phrase(a: Statement, b: Statement, left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether two parts are one thing; not what the council approves, and the mayor blocks."""
    by_two = have_two_subjects(a, b) or not has_one_noun(a.subject, b.subject, a, b)
    if left <= a.object and right <= b.object and by_two:
        return False
    mine, theirs = read_phrase(a, left), read_phrase(b, right)
    return bool(mine and theirs) and are_one_theme(mine, theirs, a, b)


def _share_a_charge(a: Statement, b: Statement, x: Outcome, y: Outcome) -> bool:
    """Whether pronouns stand for whom it befell, and what it was for is told at length in both."""
    shared = (a.object & b.object) - x.roots - y.roots - light_roots()
    return _befell_somebody(a, x) and _befell_somebody(b, y) and len(shared) >= CHARGE


def _befell_somebody(claim: Statement, outcome: Outcome) -> bool:
    """Whether a pronoun, which has no root, stands for whom it befell."""
    inside = bool(claim.object & outcome.roots and FOUND.match(outcome.text))
    return not _theme(claim, outcome) if inside else bool(claim.head and not claim.subject)


def _is_named_anew(a: Statement, b: Statement) -> bool:
    """Whether title and body of one article speak of it in other words, but of no two names."""
    others = _named(a) & {*unshared(a.subject, b)}, _named(b) & {*unshared(b.subject, a)}
    return a.article_id == b.article_id and not all(others)


def _name_one_known(a: Statement, b: Statement, x: Outcome, y: Outcome) -> bool:
    """Whether both say it of what the reader knows, by one noun: "the siren", "the plant's siren".

    A title leaves articles out; it speaks of what its own body does.
    """
    if (a.leads and b.leads) or a.subject and b.subject and _counts(a) != _counts(b):
        return False
    left, right = _theme(a, x), _theme(b, y)
    near = a.article_id == b.article_id or coverage(a, b, x.roots | y.roots) >= LEAST
    known = near and all(c.kind == "title" or is_definite(c, p) for c, p in ((a, left), (b, right)))
    return known and bool(main_noun(a, left) and main_noun(a, left) == main_noun(b, right))


def _counts(claim: Statement) -> set[str]:
    """The numbers before its verb: "its two drivers"."""
    return {q["text"].lower() for q in claim.quantities if q["start_char"] <= claim.head_char}


def _fit_together(a: Statement, b: Statement, x: Outcome, y: Outcome) -> bool:
    """Whether two titles, which are of one story, set nothing of it against the other's.

    Who repeats the words of the other but one has that one otherwise because it is another thing.
    """
    without = x.roots | y.roots
    if _two_doers(a, b, without) or not _may_be_done_by_one(a, b, x):
        return False
    left, right, subjects = _set_against(a, b, x, y)
    if _exclude_each_other(left, right) or _is_of_kin(left, b) or _is_of_kin(right, a):
        return False
    named = left & right & a.capitalised & b.capitalised - place_roots(a)
    if _meet(left, right, a, b) or subjects and named:
        return True
    shared = shared_roots(a, b, without)
    contrasted = count_names_twice(shared & b.context, a, b) >= MANY
    if contrasted and left and right and not (x.entry.anywhere and subjects):
        return False
    return a.alone and b.alone and _is_unmistakable(x) and _is_unmistakable(y)


def _is_unmistakable(outcome: Outcome) -> bool:
    """Whether it is told in more than one word, or in one that means nothing else: "acquitted"; but
    "caught", "cleared", "held" mean many things.
    """
    return len(outcome.stems) > 1 or not outcome.stems.isdisjoint(
        load_root_words("plain_outcomes.txt")
    )


def _are_of_one_event(a: Statement, b: Statement, x: Outcome, y: Outcome) -> bool:
    """Whether they have much in common, and nothing tells two times or two persons."""
    without = x.roots | y.roots
    if stages(a, b):
        return False
    if not (a.leads and b.leads):
        own = x.roots & y.roots - light_roots()  # "the siren went off", "the siren was silent"
        if own and x.stems != y.stems and is_definite(a, own) and is_definite(b, own):
            return True
    return count_names_twice(shared_roots(a, b, without), a, b) >= MANY


def _set_against(
    a: Statement, b: Statement, x: Outcome, y: Outcome
) -> tuple[frozenset[str], frozenset[str], bool]:
    """What of each claim has the same part: what it is done to, or else who does it; which."""
    left, right = _object(a, x), _object(b, y)
    if (left or is_passive(a)) and (right or is_passive(b)):
        return _theme(a, x), _theme(b, y), False
    return (a.subject or a.roots) - x.roots, (b.subject or b.roots) - y.roots, True


def _exclude_each_other(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether opposites tell them apart: the northern tunnel and the southern one."""
    opposites = load_opposites("antonyms.csv")
    return any(not right.isdisjoint(opposites.get(root, ())) for root in left)


def _is_of_kin(theme: frozenset[str], other: Statement) -> bool:
    """Whether it is somebody of whom the other does not speak: his brother, the owner."""
    return bool((theme & load_root_words("relational_nouns.txt")) - with_relatives(other.context))


def _may_be_done_by_one(a: Statement, b: Statement, x: Outcome) -> bool:
    """Whether neither's doer has another part in the other claim; of many, whether he is named."""
    left, right = a.subject, b.subject
    if x.entry.who == "thing":
        return True
    if (left & (b.roots - right) | right & (a.roots - left)) - light_roots():
        return False
    met = bool(left & with_relatives(right) - light_roots())
    return met or x.entry.who != "each" or NOBODY in left | right


def _are_parts(a: Statement, b: Statement) -> bool:
    """Whether each tells of some of them: "two voted against", "seven voted for"."""
    some_a, some_b = _counts(a), _counts(b)
    return bool(some_a and some_b) and some_a.isdisjoint(some_b)


def _turned_round(a: Statement, b: Statement) -> bool:
    """Whether the one that does it in one claim stands as object in the other: a bill passes."""
    left = a.subject & with_relatives(b.object) - light_roots()
    right = b.subject & with_relatives(a.object) - light_roots()
    return bool(left and right)


def _meet(left: frozenset[str], right: frozenset[str], a: Statement, b: Statement) -> bool:
    """Whether both parts share a word of weight, and not each has one that the other text lacks.

    In a title without a verb nothing tells the part from the rest.
    """
    shared = {root for root in left & with_relatives(right) - light_roots() if root.isalpha()}
    whole = not (a.head and b.head)
    return bool(shared) and (whole or not (unshared(left, b) and unshared(right, a)))


def _theme(claim: Statement, outcome: Outcome) -> frozenset[str]:
    """What the outcome is of: a direct object, or else the subject; all where there is no verb.

    Not where it happens, unless that is all: "took the town of Kolm", "drove back a raid in Kolm".
    An object may stand inside the phrase: "found the nurse guilty", "found her guilty".
    """
    if claim.object & outcome.roots and FOUND.match(outcome.text):
        return split_roots(outcome.text) - outcome.stems
    theme = _whole_theme(claim, outcome)
    return theme - place_roots(claim) or theme


def _full_theme(claim: Statement, outcome: Outcome) -> frozenset[str]:
    """The same; also what follows a small word of the phrase: "went ahead with its plan"."""
    last = claim.verb.lower().rpartition(" ")[2]
    if last in outcome.text.lower().split()[1:] and not (claim.copular or is_passive(claim)):
        return claim.object or _whole_theme(claim, outcome)
    return _whole_theme(claim, outcome) or claim.subject  # "the goal stood"


def _whole_theme(claim: Statement, outcome: Outcome) -> frozenset[str]:
    """The direct object, or else the subject, with the names of places in it."""
    return _object(claim, outcome) or (claim.subject or claim.roots) - outcome.roots


def _object(claim: Statement, outcome: Outcome) -> frozenset[str]:
    """The direct object, unless the phrase holds it: "broke the record by a second"."""
    last = claim.verb.lower().rpartition(" ")[2]
    if claim.copular or claim.object & outcome.roots:
        return frozenset()
    if last in load_words("prepositions.txt"):
        return frozenset()
    return claim.object


def _two_doers(a: Statement, b: Statement, without: frozenset[str]) -> bool:
    """Whether each has another name as subject: France approves, Germany rejects."""
    if a.subject & b.subject - light_roots() - without:
        return False
    left = _named(a) & frozenset(unshared(a.subject - without, b))
    right = _named(b) & frozenset(unshared(b.subject - without, a))
    return bool(left and right)


def _named(claim: Statement) -> frozenset[str]:
    """Roots of the names, and of what has a capital though it opens no sentence."""
    capitals = (w.root for w in claim.sentence_words[1:] if w.text[0].isupper())
    return claim.named.union(capitals)
