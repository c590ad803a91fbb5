"""None in one and some in the other: "no side effects", "dozens had side effects"; and titles
that say of a report that there is nothing of the kind: "No cult in the woods, say police".
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from analysis.comparison.findings import Finding
from analysis.comparison.gates.likeness import have_two_subjects, share_something_specific
from analysis.comparison.gates.timing import stages
from analysis.comparison.gates.turning import turned
from analysis.comparison.readers.negation import denies_nothing, negators
from analysis.comparison.readers.relatives import with_relatives
from analysis.comparison.statements import Statement, light_roots, read_sentence_once, total
from analysis.comparison.words import Word, find_root, load_root_words

NONE = frozenset({"no", "none", "nobody", "zero"})
HAVING = frozenset(map(find_root, ("have", "has", "had")))
LEAST = 0.75  # share of what there is none of that the other claim has
FEWEST = 2
MOST = 0.66  # of the words of what a title says there is none of
NO = frozenset({"no", "zero"})
NOT_THE_FIRST = frozenset("more longer other further new such one".split())  # noqa: SIM905
OF = frozenset("of a the and or".split())  # noqa: SIM905


def find_existence(a: Statement, b: Statement) -> Finding | None:
    """One says that there is none of what the other found, or has."""
    if stages(a, b) or a.negating == b.negating:
        return None
    denied, said = (a, b) if a.negating else (b, a)
    cue = [w for w in negators(denied) if w.lower in NONE]
    if len(cue) != 1 or len(denied.negators) != 1 or said.hedge or not _exists(said):
        return None
    if not _exists(denied) or not _is_found(denied, said) or _have_it_both(denied, said):
        return None
    words = (cue[0].text, said.verb) if denied is a else (said.verb, cue[0].text)
    reason = f"A says “{a.verb}”, B “{b.verb}”: there is none in one, and some in the other."
    return Finding("conflict", "existence", *words, reason)


def _have_it_both(denied: Statement, said: Statement) -> bool:
    """Whether two have it, or not, in the midst of articles: "Lund had no record", "Roon had"."""
    far_down = not (denied.leads and said.leads)
    return far_down and {denied.head, said.head} <= HAVING and have_two_subjects(denied, said)


def _is_found(denied: Statement, said: Statement) -> bool:
    """Whether the object of the denial is what the other claim has as object."""
    denied_thing = denied.object - light_roots()
    shared = denied_thing & said.context
    return (
        len(shared & said.object) >= FEWEST
        and total(shared) >= LEAST * total(denied_thing)
        and share_something_specific(denied, said, frozenset())
    )


def _exists(claim: Statement) -> bool:
    return claim.copular or claim.head in load_root_words("existence_verbs.txt")


def find_absent(a: Statement, b: Statement) -> Finding | None:
    """A title says that there is nothing of what the other tells."""
    return _absent(a, b) or _absent(b, a)


def _absent(claim: Statement, title: Statement) -> Finding | None:
    if not claim.leads or claim.article_id == title.article_id:
        return None
    if turned(claim, title):
        return None
    told, context = with_relatives(claim.roots), with_relatives(claim.context)
    for text, thing in read_absences(title):
        if len(thing & context) < MOST * len(thing) or not (thing & told) - light_roots():
            continue
        if (title.context & context) - thing - light_roots() or len(thing & context) >= FEWEST:
            reason = f"One tells of it, the other says that there is none: “{text}”."
            return Finding("conflict", "existence", claim.verb, text, reason)
    return None


@read_sentence_once
def read_absences(claim: Statement) -> Iterator[tuple[str, frozenset[str]]]:
    """What a title says there is none of, as written and as roots: "no bridge toll"."""
    if not claim.is_headline or NO.isdisjoint(claim.around.lower):
        return
    words = claim.sentence_words
    for i, word in enumerate(words[:-1]):
        following = words[i + 1].lower
        if (
            word.lower not in NO
            or following in NOT_THE_FIRST
            or denies_nothing(word.lower, following)
        ):
            continue
        thing = _phrase(claim.sentence, words[i:])
        if thing:
            text = claim.sentence[word.start : thing[-1].end]
            yield text, frozenset(w.root for w in thing if w.root)


def _phrase(sentence: str, words: list[Word]) -> list[Word]:
    """The words after the first up to the end of their phrase."""
    found: list[Word] = []
    for before, word in pairwise(words):
        joined = sentence[before.end : word.start] in (" ", "-", " '", "' ")
        if not joined or not word.root and (word.lower not in OF or not found):
            break
        found.append(word)
    return found
