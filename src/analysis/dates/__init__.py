"""Time expressions: found by a grammar, read as TIMEX3 values, resolved to days.

grammar (patterns from data) → lookalikes (what is no time) → readings (what an expression means)
on anchors (what it counts from) and values (the calendar); publication says when an article came
out where nobody does.
"""

from analysis.dates.extraction import extract_dates

__all__ = ["extract_dates"]
