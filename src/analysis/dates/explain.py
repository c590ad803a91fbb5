"""A row of table `dates` in a sentence."""

from collections.abc import Mapping

import pandas as pd

KINDS = {
    "DATE": "a date",
    "TIME": "a time of day",
    "DURATION": "a length of time",
    "SET": "a time that recurs",
}
MODS = {
    "START": "the start of it", "MID": "the middle of it", "END": "the end of it",
    "APPROX": "about that", "LESS_THAN": "a little less", "MORE_THAN": "more than that",
    "EQUAL_OR_LESS": "at most that", "EQUAL_OR_MORE": "at least that",
}  # fmt: skip


def explain_date(row: Mapping) -> str:
    """Why a time expression got its value, in a sentence.

    Args:
        row: of table `dates`.

    >>> explain_date({"text": "last week", "type": "DATE", "value": "2024-W17", "mod": "",
    ...     "first_day": pd.Timestamp("2024-04-22"), "last_day": pd.Timestamp("2024-04-28"),
    ...     "basis": "publication, given"})
    '"last week" is a date, 2024-W17 (2024-04-22 to 2024-04-28): publication, given.'
    """
    mod = f", {MODS[row['mod']]}" if row["mod"] else ""
    return (
        f'"{row["text"]}" is {KINDS[row["type"]]}, {row["value"]}{mod}{_days(row)}: {row["basis"]}.'
    )


def _days(row: Mapping) -> str:
    if pd.isna(row["first_day"]):
        return ""
    first, last = row["first_day"].date(), row["last_day"].date()
    return f" ({first})" if first == last else f" ({first} to {last})"
