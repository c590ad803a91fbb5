"""Time expressions: found by a grammar, read as TIMEX3 values, resolved to days.

grammar (patterns, from data) → lookalikes (what is no time) → spans (where they stand, which verb
they belong to) → publication (when the article came out, from evidence by inference where nobody
says) → readings (what an expression means, on anchors and the calendar of values) → extraction
(table `dates`).
"""

from analysis.dates.explain import explain_date
from analysis.dates.extraction import DatedStory, date_story, extract_dates
from analysis.dates.publication import infer_published

__all__ = ["DatedStory", "date_story", "explain_date", "extract_dates", "infer_published"]
