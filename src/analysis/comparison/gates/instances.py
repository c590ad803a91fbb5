"""Whether two claims speak of two things of a kind: "the second", "another", "last year's"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from analysis.comparison.gates.likeness import SOME
from analysis.comparison.lexicon import load_pairs, load_words
from analysis.comparison.readers.acts import direct_object
from analysis.comparison.readers.calendar_dates import MONTHS
from analysis.comparison.statements import (
    Statement,
    light_roots,
    read_once,
    read_sentence_once,
    remember,
)
from analysis.comparison.words import Word

# "for the first time", "first prize", "first across the line": no instance of what it is about.
PERIODS = frozenset(
    """time times day days week month months year years half quarter round minute prize place
    floor storey across""".split()  # noqa: SIM905
)
SINCE = frozenset({"since"})  # "its first since May"
THAN = " than "  # "earlier than planned"
ROW, IN_A_ROW = "row", 4  # words to it: "fifth home defeat in a row"
# "The second officer" is one of a crew, not one of two officers.
RANKS = frozenset("officer mate lieutenant secretary engineer minister lady".split())  # noqa: SIM905
WHICH = frozenset({"last", "next", "latest", *MONTHS})
EXPLETIVE = frozenset({"there", "then"})  # if no noun stands before: "there were", "and then"
ON_THE_WAY = re.compile(r"\b(?:so|by) (far|noon|midday)\b", re.IGNORECASE)  # a count, still to grow
OTHER_ONES = frozenset({"another", "separate", "different"})
NEAR = 2  # words after one of these that say of what
OTHERS = frozenset({"other", "others", "another"})  # as subject: "other captives were freed"


def other_scope(a: Statement, b: Statement) -> bool:
    """Whether one of them points elsewhere, or to all places or times: "visits there fell"."""
    return not (a.leads and b.leads) and _read_scopes(a) != _read_scopes(b)


@remember
def _read_scopes(claim: Statement) -> frozenset[str]:
    scopes, words = load_words("scope_words.txt"), claim.span_words
    return frozenset(
        word.lower
        for word, last in zip(words, [None, *words], strict=False)
        if word.lower in scopes
        and (word.lower not in EXPLETIVE or _follows_noun(word, last))
        and not (word.lower == "then" and _precedes_verb(claim, word))
    )


def _follows_noun(word: Word, last: Word | None) -> bool:
    """Whether a word stands right before it: "visits there fell", not "to save, there will be"."""
    return bool(last and last.root) and word.start == last.end + 1


def _precedes_verb(claim: Statement, word: Word) -> bool:
    """Whether it only goes on with the story: "the party then withdrew its motion"."""
    return word.end + 1 == claim.head_char


def other_edition(a: Statement, b: Statement) -> bool:
    """Whether they tell of two of what is held time and again: "June meeting", "last meeting"."""
    editions_a, editions_b = dict(_read_editions(a)), dict(_read_editions(b))
    return any(editions_a[what] != editions_b[what] for what in editions_a.keys() & editions_b)


@read_sentence_once
def _read_editions(claim: Statement) -> Iterator[tuple[str, str]]:
    """The roots of the nouns after a word that says which of many it was, with that word."""
    if claim.around.lower.isdisjoint(WHICH):
        return
    for before, word in pairwise(claim.sentence_words):
        month = before.lower in MONTHS and before.text[0].isupper()
        if (month or before.lower in WHICH) and word.root and word.root not in light_roots():
            yield word.root, before.lower


def other_instance(a: Statement, b: Statement) -> bool:
    """Whether only one of them speaks of "another", "an earlier", "the second" of its kind."""
    return any(
        word not in other.around.lower
        for claim, other in ((a, b), (b, a))
        for word in _read_instances(claim)
    )


@read_once
def _read_instances(claim: Statement) -> Iterator[str]:
    words = load_words("instance_words.txt")
    for at, word in enumerate(claim.words):
        compared = claim.sentence.startswith(THAN, word.end - claim.around.start)
        if word.lower in words and not compared and not _tells_no_instance(claim.words, at):
            yield word.lower
    yield from (word.lower for word in claim.span_words[:2] if word.lower in OTHERS)
    if claim.quantities:
        yield from (match[1].lower() for match in ON_THE_WAY.finditer(claim.sentence))


def _tells_no_instance(words: Sequence[Word], at: int) -> bool:
    """Whether a word tells of no instance: "the first time", "finished second", "the third defeat
    in a row".
    """
    if any(w.lower == ROW for w in words[at + 1 :][:IN_A_ROW]):
        return True
    if at + 1 < len(words):
        return words[at + 1].lower in PERIODS | RANKS | SINCE
    return words[at].lower in load_pairs("ordinals.csv") and words[at - 1].lower != "the"


def other_one(a: Statement, b: Statement) -> bool:
    """Whether only one of them tells of some of several, or of a different one of what both name.

    "One of the three is back", "a separate inquiry": nothing that a report on all, or on the
    first, says too.
    """
    if bool(SOME.match(a.text)) != bool(SOME.match(b.text)):
        return True
    return any(
        not roots.isdisjoint(other.roots.union(direct_object(claim)))
        and word not in other.around.lower
        for claim, other in ((a, b), (b, a))
        for word, roots in _read_other_ones(claim)
    )


@read_once
def _read_other_ones(claim: Statement) -> Iterator[tuple[str, frozenset[str]]]:
    """Each word for a different one, with the roots of the words after it."""
    if claim.around.lower.isdisjoint(OTHER_ONES):
        return
    for at, word in enumerate(claim.words):
        if word.lower in OTHER_ONES:
            yield word.lower, frozenset(w.root for w in claim.words[at + 1 :][:NEAR] if w.root)
