"""Why a row of `mentions` is there, in a sentence."""

from collections.abc import Mapping


def explain_mention(row: Mapping) -> str:
    """A sentence on how the mention was found, typed and linked.

    Args:
        row: a row of table `mentions` (a Series or any mapping).

    >>> explain_mention({"text": "Lund", "entity": "Ada Lund", "entity_label": "PERSON",
    ...                  "basis": "engine"})
    '"Lund" counts as Ada Lund (PERSON): engine.'
    """
    return f'"{row["text"]}" counts as {row["entity"]} ({row["entity_label"]}): {row["basis"]}.'
