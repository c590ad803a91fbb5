"""Judge the machine: which of its conflicts are right (precision), which does it find (recall)?

The key's conflicts are complete per topic and pair of articles, not per wording. So a conflict
that the machine shows is right if the key has one between these two articles on the topic that
both passages are about; a conflict of the key, of one pair, topic and kind, is found if the machine
joins the two passages of one of its wordings.
"""

from collections.abc import Iterator

import pandas as pd

from analysis.exercises.answer_key import AnswerKey
from analysis.exercises.comparing import pairs_on
from analysis.exercises.feedback import Feedback, as_labels, hint, is_number
from analysis.exercises.passages import Pair, Passage, locate_pairs, same_pair, touch

STRONGEST_FIRST = ("conflict", "differ", "agree", "related")


def judge_conflicts(
    comparisons: pd.DataFrame, key: AnswerKey, articles: pd.DataFrame
) -> pd.DataFrame:
    """One row per conflict that the machine shows.

    Args:
        comparisons: the machine's table of that name.
        key: the answer key.
        articles: what both are about.

    Returns:
        The articles, texts and kind of the conflict; `topic` as the key names it, empty where it
        has no conflict like this; `right`.
    """
    keyed = locate_pairs(key, articles)
    shown = comparisons[comparisons["verdict"] == "conflict"].reset_index(drop=True)
    topics = [_topic_in_conflict(pair, keyed) for pair in _machine_pairs(shown)]
    columns = ["article_id_a", "text_a", "article_id_b", "text_b", "kind"]
    return shown[columns].assign(topic=topics, right=[bool(topic) for topic in topics])


def find_conflicts(
    comparisons: pd.DataFrame, key: AnswerKey, articles: pd.DataFrame
) -> pd.DataFrame:
    """One row per conflict of the key: a pair of articles, a topic and a kind.

    Returns:
        article_id_a, article_id_b, topic, kind; text_a and text_b of its first wording; `found`:
        whether the machine shows it.
    """
    shown = list(_machine_pairs(comparisons[comparisons["verdict"] == "conflict"]))
    keyed = locate_pairs(key, articles)
    keyed["found"] = [any(same_pair(pair, own) for pair in shown) for own in keyed["pair"]]
    unit = ["article_id_a", "article_id_b", "topic", "kind"]
    conflicts = keyed[keyed["verdict"] == "conflict"]
    found = conflicts.groupby(unit, as_index=False, sort=False).agg(
        text_a=("text_a", "first"), text_b=("text_b", "first"), found=("found", "any")
    )
    return found[["article_id_a", "text_a", "article_id_b", "text_b", "topic", "kind", "found"]]


def compare_verdicts(
    answer: object, comparisons: pd.DataFrame, key: AnswerKey, articles: pd.DataFrame, topic: str
) -> pd.DataFrame:
    """One row per pair on a topic: the verdict of the key, the student's, and the machine's."""
    keyed = locate_pairs(key, articles)
    keyed = keyed[keyed["topic"] == topic]
    machine = comparisons[comparisons["verdict"].isin(STRONGEST_FIRST)]
    shown = list(zip(_machine_pairs(machine), machine["verdict"], strict=True))
    pairs = pairs_on(key, topic)
    given = as_labels(answer, pairs.index)
    return pairs.assign(
        key=keyed["verdict"].to_list(),
        mine=["" if label is ... else str(label) for label in given.values()],
        machine=[_strongest(own, shown) for own in keyed["pair"]],
    )


def check_precision(answer: object, judged: pd.DataFrame) -> Feedback:
    """The share of the machine's conflicts that are right, by `judge_conflicts`."""
    return _check_share(answer, judged["right"], "conflicts that the machine shows are right")


def check_recall(answer: object, conflicts: pd.DataFrame) -> Feedback:
    """The share of the key's conflicts that the machine finds, by `find_conflicts`."""
    return _check_share(answer, conflicts["found"], "conflicts of the key are found")


def check_most_missed(answer: object, conflicts: pd.DataFrame) -> Feedback:
    """The kind of conflict of which the machine misses the most."""
    if answer is ...:
        return hint("Write one word of the column kind, in quotation marks.")
    missed = conflicts.loc[~conflicts["found"], "kind"].value_counts()
    if missed.empty:
        return Feedback(True, "The machine misses none, so any answer will do.")
    n = missed.get(str(answer).strip().lower(), 0)
    if n == missed.max():
        return Feedback(True, f"It misses {n} conflicts of the kind '{answer}'.")
    return Feedback(False, f"It misses {n} of the kind '{answer}', and {missed.max()} of another.")


def _check_share(answer: object, flags: pd.Series, what: str) -> Feedback:
    if flags.empty:
        return hint("There are no conflicts to take a share of.")
    if answer is ...:
        return hint(
            "A share lies between 0 and 1. The mean of True and False is the share of True."
        )
    if not is_number(answer):
        return Feedback(False, f"{answer!r} is not a number.")
    given = answer / 100 if answer > 1 else answer  # 75 per cent
    if abs(given - flags.mean()) < 0.005:
        return Feedback(True, f"{flags.sum()} of {len(flags)} {what}: {flags.mean():.0%}.")
    return Feedback(False, "Count the rows that are True, and divide by the number of all rows.")


def _machine_pairs(comparisons: pd.DataFrame) -> Iterator[Pair]:
    for row in comparisons.itertuples():
        yield (
            (row.article_id_a, (row.start_char_a, row.end_char_a)),
            (row.article_id_b, (row.start_char_b, row.end_char_b)),
        )


def _topic_in_conflict(pair: Pair, keyed: pd.DataFrame) -> str:
    """The topic of both passages on which the key sets their articles against each other."""
    one, other = (_topics_of(passage, keyed) for passage in pair)
    for row in keyed[keyed["verdict"] == "conflict"].itertuples():
        same_articles = {row.article_id_a, row.article_id_b} == {article for article, _ in pair}
        if same_articles and row.topic in one & other:
            return row.topic
    return ""


def _topics_of(passage: Passage, keyed: pd.DataFrame) -> set[str]:
    touched = zip(keyed["topic"], keyed["pair"], strict=True)
    return {topic for topic, pair in touched if any(touch(passage, own) for own in pair)}


def _strongest(own: Pair, shown: list) -> str:
    """What the machine says of a pair; empty where it does not join the two."""
    verdicts = {verdict for pair, verdict in shown if same_pair(pair, own)}
    return next((verdict for verdict in STRONGEST_FIRST if verdict in verdicts), "")
