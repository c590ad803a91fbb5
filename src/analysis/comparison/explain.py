"""One comparison in words."""

import re

import pandas as pd

QUOTED = re.compile("“([^”]+)”")


def explain(row: pd.Series) -> str:
    """Verdict, reason and both claims with the words that decide marked **so**.

    Args:
        row: a row of table `comparisons`.

    >>> print(explain(pd.Series({
    ...     "verdict": "conflict", "kind": "direction",
    ...     "reason": "Demand: A says “cools”, B says “growing”.",
    ...     "article_id_a": "x", "start_char_a": 0, "end_char_a": 12, "text_a": "demand cools",
    ...     "article_id_b": "y", "start_char_b": 5, "end_char_b": 19, "text_b": "growing demand"})))
    conflict (direction): Demand: A says “cools”, B says “growing”.
      A = x [0:12]: demand **cools**
      B = y [5:19]: **growing** demand
    """
    lines = [f"{row['verdict']} ({row['kind']}): {row['reason']}"]
    words = QUOTED.findall(row["reason"])
    for side in "ab":
        if row[f"text_{side}"]:
            span = f"{row[f'start_char_{side}']}:{row[f'end_char_{side}']}"
            text = _mark(row[f"text_{side}"], words)
            lines.append(f"  {side.upper()} = {row[f'article_id_{side}']} [{span}]: {text}")
    return "\n".join(lines)


def _mark(text: str, words: list[str]) -> str:
    """The words as they stand in the text between asterisks, each where it comes first."""
    for word in words:
        text = re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", r"**\g<0>**", text, count=1)
    return text
