"""Who says so: source, cue and content of every attribution of an article."""

from analysis.attribution.extraction import extract_attributions

__all__ = ["extract_attributions"]
