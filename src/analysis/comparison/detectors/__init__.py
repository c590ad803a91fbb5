"""Typed detectors: each decides one kind of conflict or difference between two aligned claims.

They are asked in this order, and the first that decides is shown: what says most comes first.
"""

from __future__ import annotations

from analysis.comparison.detectors.antonyms import find_antonym
from analysis.comparison.detectors.dates import find_date
from analysis.comparison.detectors.direction import find_direction
from analysis.comparison.detectors.evaluation import find_evaluation
from analysis.comparison.detectors.existence import find_existence
from analysis.comparison.detectors.expectation import find_expectation
from analysis.comparison.detectors.facets import find_facet
from analysis.comparison.detectors.kinds import find_class
from analysis.comparison.detectors.lives import find_life_date
from analysis.comparison.detectors.names import find_confused_name, find_name
from analysis.comparison.detectors.numbers import find_number
from analysis.comparison.detectors.ordinals import find_ordinal
from analysis.comparison.detectors.outcomes import find_outcome
from analysis.comparison.detectors.polarity import find_polarity
from analysis.comparison.detectors.refuting import find_refuting
from analysis.comparison.detectors.slots import find_nation
from analysis.comparison.detectors.stages import find_certainty, find_stage

DETECTORS = (
    find_existence,
    find_polarity,
    find_direction,
    find_outcome,
    find_antonym,
    find_expectation,
    find_nation,
    find_class,
    find_facet,
    find_date,
    find_life_date,
    find_name,
    find_confused_name,
    find_number,
    find_ordinal,
    find_refuting,
    find_stage,
    find_certainty,
    find_evaluation,
)
