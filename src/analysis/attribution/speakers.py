"""The sources of an article's attributions, each resolved with those around and before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.attribution.found import Attribution
from analysis.attribution.names import Name, Names
from analysis.attribution.nesting import depth
from analysis.attribution.resolution import (
    GENDER,
    ORGANISATION,
    PERSON,
    UNNAMED,
    Source,
    resolve,
)
from analysis.attribution.selves import is_about_itself

if TYPE_CHECKING:
    from analysis.language import ParsedArticle

FIRST_PERSON = frozenset(("i", "we", "my", "our", "me", "us"))
SELF = "self"


def resolve_speakers(
    article: ParsedArticle, found: list[Attribution], outer: list[int], names: Names
) -> list[Source]:
    """Who the source of each attribution is; outer ones first, because "I" is who is quoted."""
    sources: dict[int, Source] = {}
    heard: list[Name] = []
    for n in sorted(range(len(found)), key=lambda n: (depth(n, outer), n)):
        speaker, span = found[n].speaker, found[n].source
        if speaker is None:
            sources[n] = Source("", UNNAMED)
        elif speaker.lower_ in FIRST_PERSON and outer[n] >= 0:
            sources[n] = sources[outer[n]]
        elif speaker.lower_ == "they" and _goes_on(article, found, n) and n - 1 in sources:
            sources[n] = sources[n - 1]
        else:
            sources[n] = resolve(speaker, article.doc[span[0] : span[1]], names, heard)
        if sources[n].kind == PERSON and speaker.lower_ in GENDER:
            end = speaker.idx + len(speaker)
            heard.append(Name(speaker.idx, end, sources[n].entity, "PERSON", True))
    return [_marked(found[n], sources[n], names) for n in range(len(found))]


def _goes_on(article: ParsedArticle, found: list[Attribution], n: int) -> bool:
    """Whether "they" are the several who spoke just before: "Officials said ... They added"."""
    before = found[n - 1].speaker if n else None
    if before is None or (before.tag_ not in ("NNS", "NNPS") and before.lower_ != "they"):
        return False
    return article.sentence_at[found[n].speaker.i] - article.sentence_at[before.i] in (0, 1)


def _marked(attribution: Attribution, source: Source, names: Names) -> Source:
    """The source, with kind self where it is named and speaks of itself."""
    is_named = source.kind in (PERSON, ORGANISATION)
    is_self = is_named and is_about_itself(attribution, source, names)
    return source._replace(kind=SELF) if is_self else source
