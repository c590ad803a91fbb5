"""What every detector asks of two claims before its own pair of words counts."""

from __future__ import annotations

from typing import NamedTuple

from analysis.comparison.statements import Statement, weigh


class Finding(NamedTuple):
    """What a detector found: the verdict, its kind, the words that decide, in words."""

    verdict: str
    kind: str
    word_a: str
    word_b: str
    reason: str


def coverage(a: Statement, b: Statement, without: frozenset[str] = frozenset()) -> float:
    """Share of one claim that the sentence of the other holds too, the better of both ways.

    Args:
        a: a claim.
        b: the other claim.
        without: roots of the words that decide; they are left out.
    """
    return max(_covered(a, b, without), _covered(b, a, without))


def _covered(claim: Statement, other: Statement, without: frozenset[str]) -> float:
    rest = claim.roots - without
    if other.open_subject:
        rest -= claim.subject
    asked = total(rest)
    return total(rest & (other.context | other.roots)) / asked if asked else 0.0


def total(roots: frozenset[str]) -> float:
    """Sum of the weights of the roots."""
    return sum(map(weigh, sorted(roots)))


def same_event(a: Statement, b: Statement, without: frozenset[str], least: float) -> bool:
    """Whether the claims match in predicate and arguments, the words that decide left out."""
    return coverage(a, b, without) >= least and not differs_in_argument(a, b, without)


def differs_in_argument(a: Statement, b: Statement, without: frozenset[str]) -> bool:
    """Whether subject or object name something in each claim that the other sentence lacks."""
    for part in ("subject", "object"):
        left = getattr(a, part) - b.context - without
        right = getattr(b, part) - a.context - without
        if part == "subject" and (a.open_subject or b.open_subject):
            continue
        if left and right:
            return True
    return False


def same_predicate(a: Statement, b: Statement) -> bool:
    """Whether the verb of one claim is said in the sentence of the other, as a verb or a noun.

    A copula asks for a copula or for nothing: what is said then stands in the object.
    """
    return a.head in b.context or b.head in a.context or a.copular and b.copular
