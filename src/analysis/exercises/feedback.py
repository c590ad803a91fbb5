"""What a check says to a student: right, not yet, or a hint where the answer is still empty."""

import re
import textwrap
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from numbers import Real

import pandas as pd

WIDTH = 96  # characters; JupyterLab would break longer lines inside words


@dataclass(frozen=True)
class Feedback:
    """Whether an answer is right (None: there is none yet), and why.

    >>> Feedback(False, "Pronouns are not counted.")
    Not yet. Pronouns are not counted.
    """

    right: bool | None
    why: str

    def __repr__(self) -> str:
        """The words that the notebook shows, in lines that fit it."""
        head = {True: "Right.", False: "Not yet.", None: "Your turn."}[self.right]
        lines = f"{head} {self.why}".splitlines()
        return "\n".join(textwrap.fill(line, WIDTH, subsequent_indent="  ") for line in lines)


def hint(words: str) -> Feedback:
    """What an answer that is still empty gets."""
    return Feedback(None, words)


def is_number(answer: object) -> bool:
    """Whether an answer is a number; True and False are none."""
    return isinstance(answer, Real) and not isinstance(answer, bool)


def as_article_id(name: object) -> str:
    """An article as students write it, as its id.

    >>> as_article_id("The Coastal Observer ")
    'coastal_observer'
    """
    return re.sub(r"[\s_-]+", "_", re.sub(r"^the\s+", "", str(name).strip().lower()))


def as_labels(answer: object, rows: Iterable[object]) -> dict:
    """One label per row, `...` where there is none yet; a list goes by the order of the rows.

    >>> as_labels(["agree"], [1, 2])
    {1: 'agree', 2: Ellipsis}
    """
    if isinstance(answer, list | tuple):
        answer = dict(zip(rows, answer, strict=False))
    given = answer if isinstance(answer, Mapping) else {}
    return {row: given.get(row, ...) for row in rows}


def first_row(rows: pd.DataFrame, description: str, choices: Iterable[str]) -> pd.Series:
    """The first of the key's rows that a check is about.

    Raises:
        ValueError: the key has none; the message names what it has.
    """
    if rows.empty:
        known = "; ".join(sorted(set(choices))) or "nothing"
        raise ValueError(f"the answer key has no {description}; it has: {known}")
    return rows.iloc[0]


def check_labels(
    answer: object,
    right: Mapping[object, str],
    reasons: Mapping[object, str],
    allowed: Collection[str],
) -> Feedback:
    """Judges one word per row, {1: "agree", 2: ...}, and gives each row's reason.

    >>> right, why = {1: "agree", 2: "differ"}, {1: "Same.", 2: "Two counts."}
    >>> check_labels({1: "agree", 2: ...}, right, why, ["agree", "differ"])
    Not yet. 1 of 2.
    1: right. Same.
    2: still open.
    """
    given = as_labels(answer, right)
    if all(label is ... for label in given.values()):
        row = next(iter(right))
        choice = ", ".join(allowed)
        return hint(f"Fill in {{{row!r}: '...'}} and so on, {len(right)} answers out of: {choice}.")
    said = [_judge_label(given[row], right[row], allowed) for row in right]
    lines = [
        f"{row}: {words} {reasons[row] if words != 'still open.' else ''}".rstrip()
        for row, words in zip(right, said, strict=True)
    ]
    n_right = said.count("right.")
    return Feedback(n_right == len(right), "\n".join([f"{n_right} of {len(right)}.", *lines]))


def _judge_label(label: object, right: str, allowed: Collection[str]) -> str:
    if label is ...:
        return "still open."
    label = str(label).strip()
    if label.lower() == right.lower():
        return "right."
    if label.lower() not in map(str.lower, allowed):
        return f"'{label}' is none of {', '.join(allowed)}."
    return f"not '{label}'."
