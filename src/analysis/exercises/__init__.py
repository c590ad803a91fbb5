"""For a class: checks that tell a right answer from a wrong one, and say why.

One module per step of the lesson: reading, counting, comparing, dating, judging (the machine). All
take the student's answer and the answer key (answer_key) and give `Feedback`; an answer still empty
(`...`) gets a hint. Nothing in them is about one set of articles: a teacher brings another folder.
"""

from analysis.exercises.answer_key import AnswerKey, check_answer_key, load_answer_key
from analysis.exercises.comparing import (
    check_conflict,
    check_second_print,
    check_verdicts,
    pairs_on,
)
from analysis.exercises.counting import check_bearers, check_count
from analysis.exercises.dating import check_date, check_statuses, events_of
from analysis.exercises.feedback import Feedback
from analysis.exercises.judging import (
    check_most_missed,
    check_precision,
    check_recall,
    compare_verdicts,
    find_conflicts,
    judge_conflicts,
)
from analysis.exercises.reading import (
    check_most_of_kind,
    check_source,
    check_source_kinds,
    format_articles,
    statements_of,
)

__all__ = [
    "AnswerKey",
    "Feedback",
    "check_answer_key",
    "check_bearers",
    "check_conflict",
    "check_count",
    "check_date",
    "check_most_missed",
    "check_most_of_kind",
    "check_precision",
    "check_recall",
    "check_second_print",
    "check_source",
    "check_source_kinds",
    "check_statuses",
    "check_verdicts",
    "compare_verdicts",
    "events_of",
    "find_conflicts",
    "format_articles",
    "judge_conflicts",
    "load_answer_key",
    "pairs_on",
    "statements_of",
]
