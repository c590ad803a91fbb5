"""Compare: agree, conflict, differ or related? And is it a second witness at all?"""

import pandas as pd

from analysis.exercises.answer_key import VERDICTS, AnswerKey
from analysis.exercises.feedback import Feedback, as_article_id, check_labels, first_row, hint
from analysis.exercises.passages import find_words, locate_pairs, same_pair

FEWEST_WORDS, MOST_WORDS = 3, 40  # of a quote: less says nothing, more says everything


def pairs_on(key: AnswerKey, topic: str) -> pd.DataFrame:
    """One row per pair of passages on a topic, numbered from 1, without its verdict."""
    return _rows_on(key, topic)[["article_id_a", "text_a", "article_id_b", "text_b"]]


def check_verdicts(answer: object, key: AnswerKey, topic: str) -> Feedback:
    """The verdict on each pair of passages on a topic."""
    rows = _rows_on(key, topic)
    return check_labels(answer, rows["verdict"].to_dict(), rows["reason"].to_dict(), VERDICTS)


def check_conflict(answer: object, key: AnswerKey, articles: pd.DataFrame) -> Feedback:
    """Whether two quotes, ((article_id, words), (article_id, words)), can't both be true."""
    if answer is ...:
        return hint("Write (('one_article', 'its words'), ('another_article', 'its words')).")
    try:
        one, other = ((as_article_id(article_id), str(words)) for article_id, words in answer)
    except (TypeError, ValueError):
        return Feedback(False, "It takes two pairs, each of an article_id and a quote.")
    texts = dict(zip(articles["article_id"], articles["text"], strict=True))
    problem = _problem_of_quote(*one, texts) or _problem_of_quote(*other, texts)
    if problem:
        return Feedback(False, problem)
    pair = tuple(
        (article_id, find_words(words, texts[article_id])) for article_id, words in (one, other)
    )
    keyed = locate_pairs(key, articles)
    return _judge_pair(keyed[[same_pair(pair, own) for own in keyed["pair"]]])


def _problem_of_quote(article_id: str, words: str, texts: dict[str, str]) -> str:
    """Why a quote can't be looked up; empty where it can."""
    if article_id not in texts:
        return f"'{article_id}' is none of the articles."
    if not FEWEST_WORDS <= len(words.split()) <= MOST_WORDS:
        return f"Quote one statement: {FEWEST_WORDS} to {MOST_WORDS} words."
    if find_words(words, texts[article_id]) is None:
        return f"'{words}' does not stand in {article_id}; copy the words exactly."
    return ""


def _judge_pair(rows: pd.DataFrame) -> Feedback:
    conflicts = rows[rows["verdict"] == "conflict"]
    if len(conflicts):
        return Feedback(True, conflicts["reason"].iloc[0])
    if len(rows):
        return Feedback(
            False, f"The key says '{rows['verdict'].iloc[0]}': {rows['reason'].iloc[0]}"
        )
    return Feedback(
        False,
        "The key does not set these two against each other. Either both can be true (other days,"
        " other things?), or the key has missed one: convince your neighbour.",
    )


def check_second_print(answer: object, key: AnswerKey) -> Feedback:
    """Which two articles print the same text, so that they are one witness."""
    if answer is ...:
        return hint("Write two article_ids: ('one_article', 'another_article').")
    if not isinstance(answer, list | tuple | set) or len(answer) != 2:
        return Feedback(False, "It takes two article_ids, in brackets.")
    pair = set(map(as_article_id, answer))
    for row in key.near_duplicates.itertuples():
        if pair == {row.article_id_a, row.article_id_b}:
            return Feedback(True, row.what_changed)
    return Feedback(False, "Lay their second paragraphs side by side: the words must be the same.")


def _rows_on(key: AnswerKey, topic: str) -> pd.DataFrame:
    rows = key.comparisons[key.comparisons["topic"] == topic]
    first_row(rows, f"topic '{topic}'", key.comparisons["topic"])
    return rows.set_index(pd.RangeIndex(1, len(rows) + 1))
