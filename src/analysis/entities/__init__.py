"""Names: where they stand, which of them are one entity, and how often each is named."""

from analysis.entities.counts import count_entities
from analysis.entities.explain import explain_mention
from analysis.entities.extraction import extract_mentions
from analysis.entities.grouping import group_names
from analysis.entities.linking import link_entities, load_aliases

__all__ = [
    "count_entities",
    "explain_mention",
    "extract_mentions",
    "group_names",
    "link_entities",
    "load_aliases",
]
