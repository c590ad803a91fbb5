"""Typed detectors: each decides one kind of conflict or difference between two aligned claims.

They are asked in this order, and the first that decides is shown: what says most comes first.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from operator import attrgetter
from typing import NamedTuple

from analysis.comparison.detectors.answers import find_answered, read_answers
from analysis.comparison.detectors.antonyms import find_antonym, read_opposable
from analysis.comparison.detectors.causes import find_cause, read_causes
from analysis.comparison.detectors.clearing import find_cleared, read_clearings
from analysis.comparison.detectors.contrary import (
    find_contrary,
    find_dropped,
    read_excluded,
    read_stops,
)
from analysis.comparison.detectors.cues import read_cues
from analysis.comparison.detectors.dates import find_date, read_dates
from analysis.comparison.detectors.denying import denies, find_denied
from analysis.comparison.detectors.direction import find_direction, read_changes
from analysis.comparison.detectors.doers import find_doer, read_deeds
from analysis.comparison.detectors.evaluation import find_evaluation, read_judgements
from analysis.comparison.detectors.existence import find_absent, find_existence, read_absences
from analysis.comparison.detectors.expectation import find_expectation, read_expectations
from analysis.comparison.detectors.facets import find_facet, read_facets
from analysis.comparison.detectors.gates import Finding, asks
from analysis.comparison.detectors.instead import find_instead, read_unmaskings
from analysis.comparison.detectors.kinds import find_class, read_nouns
from analysis.comparison.detectors.lives import find_life_date, read_life_dates
from analysis.comparison.detectors.measures import find_measure, read_measures
from analysis.comparison.detectors.names import find_confused_name, find_name, read_roles
from analysis.comparison.detectors.numbers import find_number, read_own_figures
from analysis.comparison.detectors.ordinals import find_ordinal, read_ordinals
from analysis.comparison.detectors.outcome_phrases import read_outcomes
from analysis.comparison.detectors.outcomes import find_outcome
from analysis.comparison.detectors.polarity import find_polarity, negators
from analysis.comparison.detectors.refuting import find_refuting
from analysis.comparison.detectors.slots import find_nation, read_places
from analysis.comparison.detectors.stages import find_certainty, find_stage
from analysis.comparison.detectors.subjects import affirms
from analysis.comparison.detectors.telling import find_amount, read_own_amounts
from analysis.comparison.detectors.things import find_thing, read_things
from analysis.comparison.detectors.times import find_time, read_times
from analysis.comparison.detectors.tolls import find_toll, read_tolls
from analysis.comparison.statements import Statement, remember

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
    asked: bool = False  # whether it reads questions too
    unlike: bool = False  # whether it asks itself if claims that share no word are of one event
    within: bool = False  # both must be of one article
    dated: bool = False  # whether it asks itself if claims that give two times are of one event


def is_negated(claim: Statement) -> bool:
    """Whether the claim is negated: not just twice."""
    return len(negators(claim)) % 2 == 1


def lies_ahead(claim: Statement) -> bool:
    """Whether the claim tells what is still to come."""
    return claim.tense == "future"


def has_dates(claim: Statement) -> bool:
    """Whether a calendar date is written in the claim."""
    return bool(read_dates(claim.text))


is_negating, is_hedged, is_copular = (attrgetter(n) for n in ("negating", "hedge", "copular"))

DETECTORS = (
    Detector(find_toll, both=(read_tolls,), unlike=True),
    Detector(find_existence, one=is_negating),
    Detector(find_polarity, one=is_negated),
    Detector(find_direction, both=(read_changes,)),
    Detector(find_outcome, both=(read_outcomes,), unlike=True),
    Detector(find_antonym, both=(read_opposable,)),
    Detector(find_expectation, both=(read_expectations,)),
    Detector(find_nation, both=(affirms, read_places)),
    Detector(find_class, both=(is_copular, affirms, read_nouns)),
    Detector(find_facet, both=(is_copular, affirms, read_facets)),
    Detector(find_date, both=(has_dates,), dated=True),
    Detector(find_time, both=(read_times,), dated=True),
    Detector(find_life_date, both=(read_life_dates,), dated=True),
    Detector(find_name, both=(read_roles,)),
    Detector(find_doer, both=(read_deeds,), unlike=True),
    Detector(find_cause, both=(read_causes,), unlike=True),
    Detector(find_thing, both=(read_things,)),
    Detector(find_confused_name, both=(attrgetter("names"),), within=True),
    Detector(find_measure, both=(read_measures,), unlike=True),
    Detector(find_number, both=(read_own_figures,)),
    Detector(find_amount, both=(read_own_amounts,), unlike=True),
    Detector(find_ordinal, both=(read_ordinals,)),
    Detector(find_refuting, either=read_cues),
    Detector(find_denied, either=denies),
    Detector(find_absent, one=read_absences),
    Detector(find_cleared, either=read_clearings),
    Detector(find_answered, either=read_answers, asked=True),
    Detector(find_instead, either=read_unmaskings),
    Detector(find_contrary, either=read_excluded),
    Detector(find_dropped, either=read_stops),
    Detector(find_stage, one=lies_ahead),
    Detector(find_certainty, one=is_hedged),
    Detector(find_evaluation, both=(read_judgements,)),
)


def choose_detectors(a: Statement, b: Statement) -> tuple[Detector, ...]:
    """Those that may find something, by what each of the claims has; few do in questions."""
    (both_a, one_a, either_a), (both_b, one_b, either_b) = _read_marks(a), _read_marks(b)
    places = both_a & both_b | one_a ^ one_b | either_a | either_b
    return _at(places, a.article_id == b.article_id, asks(a) or asks(b))


@remember
def _read_marks(claim: Statement) -> tuple[int, int, int]:
    """The places in `DETECTORS` of those for which the claim has what both, one, either must."""
    both = one = either = 0
    for place, detector in enumerate(DETECTORS):
        if detector.one:
            one |= bool(detector.one(claim)) << place
        elif detector.either:
            either |= bool(detector.either(claim)) << place
        elif all(read(claim) for read in detector.both):
            both |= 1 << place
    return both, one, either


@functools.cache
def _at(places: int, within: bool, asked: bool) -> tuple[Detector, ...]:
    return tuple(
        d
        for place, d in enumerate(DETECTORS)
        if places >> place & 1 and within >= d.within and d.asked >= asked
    )
