"""Why a row of `mentions` is there, in a sentence."""

from collections.abc import Mapping


def explain_mention(row: Mapping) -> str:
    """A sentence on how the mention was found, typed and linked.

    Args:
        row: a row of table `mentions` (a Series or any mapping); what it says of the three is in
            its column `basis`.

    >>> explain_mention({"text": "Lund", "label": "PERSON", "entity": "Ada Lund",
    ...     "entity_label": "PERSON", "basis": "found: repeat of a name found elsewhere; "
    ...     "type: an age after it; entity: surname of Ada Lund"})
    '"Lund" counts as Ada Lund (PERSON). Found: repeat of a name found elsewhere. Type PERSON: an
    age after it. Entity: surname of Ada Lund.'
    """
    parts = [part.partition(": ") for part in row["basis"].split("; ") if part]
    told = [
        f"{step.capitalize()}{' ' + row['label'] if step == 'type' else ''}: {reason}."
        for step, _, reason in parts
    ]
    return f'"{row["text"]}" counts as {row["entity"]} ({row["entity_label"]}). {" ".join(told)}'
