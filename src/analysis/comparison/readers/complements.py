"""What stands after the prepositions of a claim: "to a charity", "because of a broken rail"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from analysis.comparison.lexicon import load_words
from analysis.comparison.readers.relatives import with_relatives
from analysis.comparison.statements import Statement, light_roots, read_once
from analysis.comparison.words import Word

BECAUSE, OF = "because", "of"
ALONE, WITH = "alone", "with"
ORDER = frozenset({"before", "after"})
CLAUSE_END = frozenset({"and", "but", "or", "who", "which", "that", "while", "when", "as"})


class Complement(NamedTuple):
    """A preposition of a claim, the roots of what it governs, and both as written."""

    preposition: str
    roots: frozenset[str]
    text: str


@read_once
def read_complements(claim: Statement) -> Iterator[Complement]:
    """Each preposition after the verb, with the words up to the next one or the end of the clause.

    "Because of" and "because" are one; "alone" tells with whom.
    """
    after = [word for word in claim.span_words if word.start > claim.head_char]
    openings = [at for at, word in enumerate(after) if _opens(word) or word.lower in CLAUSE_END]
    for first, end in pairwise((*openings, len(after))):
        phrase = after[first:end]
        roots = frozenset(word.stem for word in phrase if word.root or word.lower == ALONE)
        if roots and phrase[0].lower not in CLAUSE_END:
            preposition = WITH if phrase[0].lower == ALONE else phrase[0].lower
            text = claim.text[phrase[0].start - claim.start : phrase[-1].end - claim.start]
            yield Complement(preposition, roots, text)


def _opens(word: Word) -> bool:
    return word.lower in (BECAUSE, ALONE) or word.lower in load_words("prepositions.txt") - {OF}


def are_reversed(x: Complement, y: Complement) -> bool:
    """Whether one thing stands after "before" in one, after "after" in the other: the war, but not
    its beginning and its end.
    """
    if {x.preposition, y.preposition} != ORDER:
        return False
    left, right = x.roots - light_roots(), y.roots - light_roots()
    one = left <= with_relatives(right) or right <= with_relatives(left)
    return one and bool(left and right)
