"""Which attribution stands inside the content of which."""

from analysis.attribution.found import Attribution
from analysis.attribution.syntax import Span


def find_outer(found: list[Attribution]) -> list[int]:
    """For each attribution the number of the one with the shortest content around it, else -1."""
    return [
        min((_length(other.content), n) for n, other in enumerate(found) if _holds(other, inner))[1]
        if any(_holds(other, inner) for other in found)
        else -1
        for inner in found
    ]


def depth(number: int, outer: list[int]) -> int:
    """How many attributions are around this one."""
    return 0 if outer[number] < 0 else 1 + depth(outer[number], outer)


def _holds(other: Attribution, inner: Attribution) -> bool:
    """Whether the words of `inner` are reported by `other`; only a longer content can do so."""
    part = inner.cue or inner.content
    if other is inner or other.content is None or not _contains(other.content, part):
        return False
    return _length(other.content) > _length(inner.content)


def _contains(outer: Span, inner: Span) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _length(span: Span | None) -> int:
    return span[1] - span[0] if span else 0
