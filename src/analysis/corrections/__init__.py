"""An analyst overrules the machine: corrections.csv beside the articles, applied on every run.

loading (the file and its checks) → contradictions → anchors (the words a correction is about, found
in the text of today) → mentions, dates, verdicts (the tables with the corrections applied);
writing makes the rows of the file.
"""

from analysis.corrections.dates import correct_dates, correct_published
from analysis.corrections.loading import corrections_path, load_corrections
from analysis.corrections.mentions import correct_mentions
from analysis.corrections.verdicts import correct_comparisons
from analysis.corrections.writing import (
    add_conflict,
    merge_entities,
    reject_mention,
    relabel_mention,
    remove_correction,
    set_date,
    set_verdict,
    split_entity,
)

__all__ = [
    "add_conflict",
    "correct_comparisons",
    "correct_dates",
    "correct_mentions",
    "correct_published",
    "corrections_path",
    "load_corrections",
    "merge_entities",
    "reject_mention",
    "relabel_mention",
    "remove_correction",
    "set_date",
    "set_verdict",
    "split_entity",
]
