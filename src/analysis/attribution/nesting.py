"""Which attribution stands inside the content of which."""

from analysis.attribution.found import Attribution
from analysis.attribution.syntax import Span


def find_outer(found: list[Attribution]) -> list[int]:
    """For each attribution the number of the one with the shortest content around it, else -1."""
    outer = [-1] * len(found)
    waiting = sorted(
        (n for n, a in enumerate(found) if a.content), key=lambda n: found[n].content, reverse=True
    )
    begun: list[int] = []  # contents that start before the words looked at and may end after them
    for inner in sorted(range(len(found)), key=lambda n: _said(found[n])):
        at = _said(found[inner])[0]
        while waiting and found[waiting[-1]].content[0] <= at:
            begun.append(waiting.pop())
        begun = [n for n in begun if found[n].content[1] > at]
        around = [n for n in begun if n != inner and _holds(found[n], found[inner])]
        outer[inner] = min(around, key=lambda n: (_length(found[n].content), n), default=-1)
    return outer


def depth(number: int, outer: list[int]) -> int:
    """How many attributions are around this one."""
    return 0 if outer[number] < 0 else 1 + depth(outer[number], outer)


def _holds(other: Attribution, inner: Attribution) -> bool:
    """Whether the words of `inner` are reported by `other`; only a longer content can do so."""
    is_longer = _length(other.content) > _length(inner.content)
    return is_longer and _said(inner)[1] <= other.content[1]


def _said(attribution: Attribution) -> Span:
    return attribution.cue or attribution.content


def _length(span: Span | None) -> int:
    return span[1] - span[0] if span else 0
