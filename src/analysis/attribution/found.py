"""An attribution as found in the parse, before it becomes a row."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

from analysis.attribution.syntax import Span, overlap

if TYPE_CHECKING:
    from spacy.tokens import Token

    from analysis.attribution.quotations import Quotation


class Attribution(NamedTuple):
    """Source (its head word and its span), cue and content; None where the text has none."""

    kind: str
    speaker: Token | None
    source: Span | None
    cue: Span | None
    content: Span | None
    denial: bool = False

    @property
    def hull(self) -> Span:
        """From the first to the last word of cue and content, and of a source beside them."""
        parts = [span for span in (self.cue, self.content) if span]
        if self.cue and self.source:
            parts.append(self.source)
        return min(s for s, _ in parts), max(e for _, e in parts)

    def claims(self, quotation: Quotation) -> bool:
        """Whether the content holds this quotation, said from outside it."""
        if self.content is None or not overlap(self.content, quotation):
            return False
        return self.cue is None or not overlap(self.cue, quotation)

    def claimed(self, quotations: list[Quotation]) -> list[Quotation]:
        """Those quotations of the article that the content holds."""
        if self.content is None:
            return []
        first = bisect_right(quotations, self.content[0], key=lambda q: q.end)
        last = bisect_left(quotations, self.content[1], key=lambda q: q.start)
        return [q for q in quotations[first:last] if self.claims(q)]

    def widened(self, quotations: list[Quotation]) -> Attribution:
        """The attribution with each quotation that its content cuts taken in whole."""
        claimed = self.claimed(quotations)
        if not claimed:
            return self
        start = min(self.content[0], *(q.start for q in claimed))
        end = max(self.content[1], *(q.end for q in claimed))
        return self._replace(content=(start, end))
