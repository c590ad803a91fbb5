"""Whether a claim stands in a question."""

from __future__ import annotations

import re

from analysis.comparison.statements import Statement, remember

SENTENCE_END = re.compile(r"[?!]|\.(?=\s)")


@remember
def asks(claim: Statement) -> bool:
    """Whether the claim stands in a question, which says neither that it is so nor that it is not.

    What stands after the question is no part of it: "Coup in Lindal? Not true, says mayor".
    """
    if "?" not in claim.sentence:
        return False
    after = claim.offset + len(claim.text)
    ends = claim.text.rstrip()[-1:] + claim.sentence[after:]
    return is_asked(ends, 0) and bool(claim.head or not claim.sentence[after:].strip())


def is_asked(sentence: str, position: int) -> bool:
    """Whether the mark that ends the part of the sentence around `position` asks."""
    end = SENTENCE_END.search(sentence, position)
    return bool(end) and end[0] == "?"
