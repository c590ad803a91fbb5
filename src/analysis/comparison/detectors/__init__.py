"""Typed detectors: each decides one kind of conflict or difference between two aligned claims.

They are asked in this order, and the first that decides is shown: what says most comes first.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from operator import attrgetter, or_
from typing import NamedTuple

from analysis.comparison.detectors.admitting import find_admitted, may_take_stance, read_stances
from analysis.comparison.detectors.answers import find_answered, read_answers
from analysis.comparison.detectors.antonyms import find_antonym, read_opposable
from analysis.comparison.detectors.blames import find_blame
from analysis.comparison.detectors.causes import find_cause, may_tell_mishap, tells_cause
from analysis.comparison.detectors.classes import find_class
from analysis.comparison.detectors.contrary import (
    find_contrary,
    find_dropped,
    read_excluded,
    read_stops,
)
from analysis.comparison.detectors.dates import find_date
from analysis.comparison.detectors.denying import find_denied, may_deny
from analysis.comparison.detectors.direction import find_direction, load_directions, read_changes
from analysis.comparison.detectors.doers import find_doer, read_deeds
from analysis.comparison.detectors.evaluation import find_evaluation, read_judgements
from analysis.comparison.detectors.existence import NO, find_absent, find_existence, read_absences
from analysis.comparison.detectors.expectation import find_expectation, read_expectations
from analysis.comparison.detectors.facets import find_facet, read_facets
from analysis.comparison.detectors.instead import find_instead, read_unmaskings
from analysis.comparison.detectors.lives import find_life_date, may_tell_life, read_life_dates
from analysis.comparison.detectors.measures import find_measure
from analysis.comparison.detectors.names import find_confused_name, find_name
from analysis.comparison.detectors.nothing import find_nothing, read_lacked
from analysis.comparison.detectors.numbers import find_number
from analysis.comparison.detectors.order import find_order
from analysis.comparison.detectors.outcomes import find_outcome
from analysis.comparison.detectors.outliving import find_outlived, read_living_deeds
from analysis.comparison.detectors.polarity import find_polarity
from analysis.comparison.detectors.precedents import find_precedent
from analysis.comparison.detectors.refuting import find_refuting
from analysis.comparison.detectors.series import find_ordinal
from analysis.comparison.detectors.settings import find_setting, find_town
from analysis.comparison.detectors.slots import find_nation
from analysis.comparison.detectors.stages import find_stage
from analysis.comparison.detectors.telling import find_amount
from analysis.comparison.detectors.things import find_thing, load_things, read_things
from analysis.comparison.detectors.times import find_time
from analysis.comparison.detectors.tolls import find_toll
from analysis.comparison.detectors.triggers import Trigger, phrase_of, root_of, word_of
from analysis.comparison.detectors.undone import find_undone
from analysis.comparison.detectors.wholes import find_whole, tells_quantity
from analysis.comparison.findings import Finding
from analysis.comparison.lexicon import load_pairs
from analysis.comparison.readers.blames import TELLING, read_acquitted
from analysis.comparison.readers.calendar_dates import may_tell_date, read_dates
from analysis.comparison.readers.casualties import may_tell_toll, read_tolls
from analysis.comparison.readers.complements import ORDER, read_complements
from analysis.comparison.readers.cues import may_call_untrue, read_cues
from analysis.comparison.readers.deed_phrases import may_tell_deed
from analysis.comparison.readers.figures import read_own_figures
from analysis.comparison.readers.kinds import read_nouns
from analysis.comparison.readers.measures import may_tell_measure, read_measures
from analysis.comparison.readers.named_places import read_places, read_town
from analysis.comparison.readers.negation import may_negate, negators
from analysis.comparison.readers.ordinals import may_tell_ordinal, read_ordinals
from analysis.comparison.readers.outcome_phrases import read_outcomes
from analysis.comparison.readers.places import first_place_words
from analysis.comparison.readers.questions import asks
from analysis.comparison.readers.ranks import may_tell_rank, read_ranks
from analysis.comparison.readers.roles import read_roles, role_anchors
from analysis.comparison.readers.settings import read_settings, setting_words
from analysis.comparison.readers.subjects import affirms
from analysis.comparison.readers.times import may_tell_time, read_times
from analysis.comparison.readers.told_amounts import may_tell_amount, tells_amount
from analysis.comparison.statements import Statement, read_sentence_once, remember
from analysis.comparison.words import is_negator, load_opposites, load_root_words

Reading = Callable[[Statement], object]


class Detector(NamedTuple):
    """A detector, and what it asks of each claim, whatever the other one says.

    Each claim is read once for all the claims that it is compared with, and most pairs need not be
    shown to most detectors.
    """

    find: Callable[[Statement, Statement], Finding | None]
    both: tuple[Reading, ...] = ()  # what both claims must have
    one: Reading | None = None  # what one of them must have, and the other not
    either: Reading | None = None  # what one of them must have, or both
    word: Trigger | None = None  # a word without one of which the sentence has nothing of it
    asked: bool = False  # whether it reads questions too
    unlike: bool = False  # whether it asks itself if claims that share no word are of one event
    within: bool = False  # both must be of one article
    dated: bool = False  # whether it asks itself if claims that give two times are of one event


class Marks(NamedTuple):
    """The places in `DETECTORS` of those for which a claim has what both, one, either must."""

    both: int
    one: int
    either: int
    asked: bool  # whether it is a question


def is_negated(claim: Statement) -> bool:
    """Whether the claim is negated: not just twice."""
    return len(negators(claim)) % 2 == 1


def lies_ahead(claim: Statement) -> bool:
    """Whether the claim tells what is still to come."""
    return claim.tense == "future"


def has_dates(claim: Statement) -> bool:
    """Whether a calendar date is written in the claim."""
    return bool(read_dates(claim.text))


is_negating, is_copular = attrgetter("negating"), attrgetter("copular")

DETECTORS = (
    Detector(find_toll, both=(read_tolls,), word=may_tell_toll, unlike=True),
    Detector(find_existence, one=is_negating, word=is_negator),
    Detector(find_polarity, one=is_negated, word=may_negate),
    Detector(find_undone, one=is_negated, word=may_negate, unlike=True, dated=True),
    Detector(find_nothing, either=read_lacked, word=is_negator),
    Detector(find_direction, both=(read_changes,), word=root_of(load_directions)),
    Detector(find_time, both=(read_times,), word=may_tell_time, dated=True, unlike=True),
    Detector(find_outcome, both=(read_outcomes,), unlike=True),
    Detector(find_cause, both=(tells_cause,), word=may_tell_mishap, unlike=True),
    Detector(find_blame, one=read_acquitted, word=word_of(lambda: TELLING), unlike=True),
    Detector(
        find_antonym,
        both=(read_opposable,),
        word=root_of(load_opposites, "antonyms.csv"),
        unlike=True,
    ),
    Detector(find_expectation, both=(read_expectations,), word=phrase_of("expectations.csv")),
    Detector(find_nation, both=(affirms, read_places), word=word_of(first_place_words)),
    Detector(find_class, both=(is_copular, affirms, read_nouns)),
    Detector(find_facet, both=(is_copular, affirms, read_facets)),
    Detector(find_date, both=(has_dates,), word=may_tell_date, dated=True, unlike=True),
    Detector(find_order, both=(read_complements,), word=word_of(lambda: ORDER)),
    Detector(find_life_date, both=(read_life_dates,), word=may_tell_life, dated=True),
    Detector(find_name, both=(read_roles,), word=root_of(role_anchors)),
    Detector(find_doer, both=(read_deeds,), word=may_tell_deed, unlike=True),
    Detector(find_thing, both=(read_things,), word=word_of(load_things)),
    Detector(find_setting, both=(read_settings,), word=word_of(setting_words), unlike=True),
    Detector(find_town, both=(read_town,), word=word_of(lambda: {"in"}), unlike=True),
    Detector(find_confused_name, both=(attrgetter("names"),), within=True),
    Detector(find_measure, both=(read_measures,), word=may_tell_measure, unlike=True),
    Detector(find_number, both=(read_own_figures,)),
    Detector(find_whole, both=(attrgetter("alone"), tells_quantity)),
    Detector(find_amount, both=(tells_amount,), word=may_tell_amount, unlike=True),
    Detector(find_ordinal, both=(read_ordinals,), word=may_tell_ordinal),
    Detector(find_precedent, both=(read_ranks,), word=may_tell_rank, unlike=True),
    Detector(find_refuting, either=read_cues, word=may_call_untrue),
    Detector(find_denied, either=may_deny, word=is_negator),
    Detector(find_admitted, both=(read_stances,), word=may_take_stance, unlike=True),
    Detector(find_absent, one=read_absences, word=word_of(lambda: NO)),
    Detector(find_answered, either=read_answers, asked=True),
    Detector(find_instead, either=read_unmaskings),
    Detector(find_outlived, either=read_living_deeds, unlike=True, dated=True),
    Detector(find_contrary, either=read_excluded, word=is_negator),
    Detector(find_dropped, either=read_stops, word=root_of(load_root_words, "stop_verbs.txt")),
    Detector(find_stage, one=lies_ahead),
    Detector(find_evaluation, both=(read_judgements,), word=word_of(load_pairs, "evaluations.csv")),
)


def choose_detectors(a: Statement, b: Statement) -> tuple[Detector, ...]:
    """Those that may find something, by what each of the claims has; few do in questions."""
    x, y = _read_marks(a), _read_marks(b)
    places = x.both & y.both | x.one ^ y.one | x.either | y.either
    return _at(places, a.article_id == b.article_id, x.asked or y.asked) if places else ()


@remember
def _read_marks(claim: Statement) -> Marks:
    """Shows the claim to the detectors that one of its words concerns."""
    both = one = either = 0
    for place, detector in _awake(_wake_sentence(claim)[0] | _wake_claim(claim)):
        if detector.one:
            one |= bool(detector.one(claim)) << place
        elif detector.either:
            either |= bool(detector.either(claim)) << place
        else:
            both |= _has_all(claim, detector.both) << place
    return Marks(both, one, either, asks(claim))


def _has_all(claim: Statement, readings: tuple[Reading, ...]) -> bool:
    # Of as few all() takes twice the time.
    for read in readings:  # noqa: SIM110
        if not read(claim):
            return False
    return True


@read_sentence_once
def _wake_sentence(claim: Statement) -> Iterator[int]:
    yield functools.reduce(or_, map(_wake, claim.around.lower), 0)


def _wake_claim(claim: Statement) -> int:
    """By the words that are none of its sentence: a claim may begin inside one, "did|n't"."""
    own = [word.lower for word in claim.span_words if word.lower not in claim.around.lower]
    return functools.reduce(or_, map(_wake, own), 0)


@functools.lru_cache(maxsize=1 << 16)
def _wake(lower: str) -> int:
    """The places in `DETECTORS` of those for which the word is a reason to read on."""
    return sum(1 << at for at, d in enumerate(DETECTORS) if d.word and d.word(lower))


@functools.lru_cache(maxsize=1 << 14)
def _awake(places: int) -> list[tuple[int, Detector]]:
    return [(at, d) for at, d in enumerate(DETECTORS) if not d.word or places >> at & 1]


@functools.cache
def _at(places: int, within: bool, asked: bool) -> tuple[Detector, ...]:
    return tuple(
        d
        for place, d in enumerate(DETECTORS)
        if places >> place & 1 and within >= d.within and d.asked >= asked
    )
