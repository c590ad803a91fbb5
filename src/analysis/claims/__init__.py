"""What an article claims: one row per proposition, in the words of the text."""

from analysis.claims.extraction import extract_claims

__all__ = ["extract_claims"]
