"""Who says so: source, cue and content of every attribution of an article."""

from analysis.attribution.extraction import extract_attributions
from analysis.attribution.lexicon import THOUGHTS

__all__ = ["THOUGHTS", "extract_attributions"]
