"""Count: how often is somebody named, and who is meant by a name that two people bear?"""

from analysis.exercises.answer_key import AnswerKey
from analysis.exercises.feedback import Feedback, check_labels, first_row, hint, is_number

TOO_MANY = (
    "Full name, surname alone, possessive and acronym count; pronouns, job titles and descriptions"
    " ('the company') do not, nor does a name inside a longer one."
)
TOO_FEW = (
    "Look in the title as well, for the surname or a short form alone, and for an acronym: written"
    " out with its acronym in brackets, a name is two mentions."
)


def check_count(answer: object, key: AnswerKey, article_id: str, entity: str) -> Feedback:
    """How often an article names an entity."""
    rows = key.entities[key.entities["article_id"] == article_id]
    found = rows[rows["entity"] == entity]
    n = first_row(found, f"'{entity}' in '{article_id}'", rows["entity"])["n_mentions"]
    if answer is ...:
        return hint("Write a whole number, without quotation marks.")
    if not is_number(answer):
        return Feedback(False, f"{answer!r} is not a number; write digits, no quotation marks.")
    if answer == n:
        return Feedback(True, f"{entity}: {n} times in {article_id}.")
    return Feedback(False, f"Too many. {TOO_MANY}" if answer > n else f"Too few. {TOO_FEW}")


def check_bearers(answer: object, key: AnswerKey, name: str) -> Feedback:
    """Who bears a name in each article that names only one of those who bear it."""
    rows = key.entities[key.entities["entity"].str.contains(name, regex=False)]
    first_row(rows, f"name '{name}'", key.entities["entity"])
    alone = rows[~rows["article_id"].duplicated(keep=False)].set_index("article_id")["entity"]
    reasons = {
        article_id: f"{alone[article_id]} is the one named there." for article_id in alone.index
    }
    return check_labels(answer, alone.to_dict(), reasons, sorted(set(rows["entity"])))
