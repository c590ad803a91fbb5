"""Texts that would hold up their batch for minutes, told by their size before any work is done.

Size, not time, decides, so that the same articles are left out on every machine.
"""

from __future__ import annotations

import re

from analysis.corpus.batches import Batch

LONGEST = 200_000  # characters of an article: ten seconds of a core, and 35,000 words
# Time grows with the square of the length of a word (in the tokenizer) and of a sentence (in the
# search for claims): these take 0.1 and 1 second, ten times as much more than 10 and 100.
LONGEST_WORD = 1_000
LONGEST_SENTENCE = 10_000


def leave_out_excess(batch: Batch, longest: int = LONGEST) -> Batch:
    """The batch without the articles that are too long, each with the reason in its problems."""
    reasons = {n: find_excess(record["text"], longest) for n, record in enumerate(batch.records)}
    return batch.leave_out({n: reason for n, reason in reasons.items() if reason})


def find_excess(text: str, longest: int = LONGEST) -> str:
    """What is too long in a text, and what to do about it; empty if nothing is.

    >>> find_excess("Rain fell. " * 20_000)
    'it has 220,000 characters, more than 200,000; --longest 220000 reads it all the same'
    >>> find_excess("(" * 5_000)
    'it has a word of 5,000 characters: are its spaces lost, or is it no text?'
    """
    if len(text) > longest:
        return (
            f"it has {len(text):,} characters, more than {longest:,}; "
            f"--longest {len(text)} reads it all the same"
        )
    word = max(map(len, text.split()), default=0)
    if word > LONGEST_WORD:
        return f"it has a word of {word:,} characters: are its spaces lost, or is it no text?"
    sentence = max(map(len, re.split(r"[.!?\r\n]", text)))
    if sentence > LONGEST_SENTENCE:
        return (
            f"it has a sentence of {sentence:,} characters: "
            "are its full stops or line ends lost, or is it no text?"
        )
    return ""
