"""What the thing really was: "Valley lion turns out to be a dog", "'Gold' was brass"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import NamedTuple

from analysis.comparison.findings import Finding
from analysis.comparison.gates.likeness import nearness
from analysis.comparison.lexicon import load_words
from analysis.comparison.readers.cues import CLAUSE_END
from analysis.comparison.readers.questions import asks
from analysis.comparison.readers.relatives import with_relatives
from analysis.comparison.statements import Statement, light_roots, read_sentence_once
from analysis.comparison.words import (
    find_root,
    is_negator,
    load_root_words,
    split_roots,
    split_words,
)

IS = r"(?:is|are|was|were|['’]s)"
# After these words stands what it is, and not what it was taken for.
REALLY = re.compile(
    rf"""(?P<what>[^,:;?!]*?)\b(?P<mark>
    turn(?:s|ed)?\ out(?:\ to\ (?:be|have\ been))? | prove[sd]?\ to\ (?:be|have\ been)
  | {IS}\ (?:really|actually|in\ (?:fact|reality|truth)|merely|simply|no(?:thing)?\ more\ than
      |nothing\ (?:other|but)(?:\ than)?|a\ mere|made\ (?:of|from|out\ of)|(?:just|only)(?=\ an?\b))
  | (?:only|just|merely)(?=\ an?\b) | nothing\ (?:more|other)\ than | nothing\ but
  | (?:revealed|exposed|unmasked|identified)\ (?:as|to\ be) | more\ like
    )\s(?P<thing>.+)""",
    re.VERBOSE | re.IGNORECASE,
)
# "Park 'lion' was a dog": the quotes take back the word that they hold.
SO_CALLED = re.compile(
    rf"""(?:^|.*?\s)['"‘“](?P<what>\w[\w\ -]*(?:['’]s\ [\w\ -]+)?)['"’”]\ [^,:;?!]*?
    \b(?P<mark>{IS})\ (?P<thing>.+)""",
    re.VERBOSE | re.IGNORECASE,
)
PLAINLY = re.compile(rf"(?P<what>[^,:;?!]+?)\b(?P<mark>{IS}) (?P<thing>an? .+)", re.IGNORECASE)
# Without one of these words, a quote or a sham thing there is none of it.
MARKS = frozenset(
    """turn turns turned prove proves proved really actually fact reality truth merely simply mere
    more nothing made just after only revealed exposed unmasked identified""".split()  # noqa: SIM905
)
QUOTED = re.compile(r"(?:^|\s)['\"‘“]\w")
MANY = 3  # shared words of weight, a name counting twice
AFTER_ALL = " after all"
WITHIN = frozenset("a an the of one called and".split())  # noqa: SIM905
LONGEST_QUOTE = 3  # words; longer ones are what somebody said


class Unmasking(NamedTuple):
    """What a sentence says that a thing is after all."""

    text: str
    what: frozenset[str]  # roots of the words for it before
    thing: frozenset[str]  # roots of the words for what it is
    named: bool  # whether what it was taken for opens the title; not "'Whizzkid' who did it"


def find_instead(a: Statement, b: Statement) -> Finding | None:
    """A title says that what the other tells of was something else."""
    return _unmasked(a, b) or _unmasked(b, a)


def _unmasked(claim: Statement, title: Statement) -> Finding | None:
    if not claim.leads or claim.article_id == title.article_id or _takes_back(claim):
        return None
    told = with_relatives(claim.context)
    for found in read_unmaskings(title):
        if found.what & load_root_words("alarms.txt"):
            continue  # a threat that was a hoax was made
        after_all = found.text.endswith(AFTER_ALL)  # "'mouse' was chicken after all"
        if (
            found.thing & told
            and not after_all
            or not ((found.what & told) - light_roots() or _is_nickname(found, claim, title))
        ):
            continue
        reason = f"One tells of it, the other what it was instead: “{found.text}”."
        return Finding("conflict", "refuting", "", found.text, reason)
    return None


def _is_nickname(found: Unmasking, claim: Statement, title: Statement) -> bool:
    """Whether the title has a name of its own in quotes for what both tell of: "'Crabzilla'"."""
    quoted = QUOTED.match(title.sentence) and len(found.what) == 1 and found.named
    return bool(quoted) and nearness(claim, title) >= MANY


def _takes_back(claim: Statement) -> bool:
    return asks(claim) or bool(claim.hedge) or claim.negating or bool(read_unmaskings(claim))


@read_sentence_once
def read_unmaskings(claim: Statement) -> Iterator[Unmasking]:
    """What the sentence, if it is a title, says that a thing is after all."""
    if not claim.is_headline or claim.sentence.endswith("?"):
        return
    telling = MARKS | load_words("sham_things.txt")
    if telling.isdisjoint(claim.around.lower) and not QUOTED.search(claim.sentence):
        return
    for pattern in (REALLY, SO_CALLED, PLAINLY):
        match = pattern.search(claim.sentence)
        if not match:
            continue
        what, thing = match["what"], _thing(match["thing"])
        if pattern is SO_CALLED and len(what.split()) > LONGEST_QUOTE or not thing:
            continue
        after_all = CLAUSE_END.split(match["thing"])[0].endswith(AFTER_ALL)
        if pattern is PLAINLY and not after_all and thing.isdisjoint(load_words("sham_things.txt")):
            continue
        words = split_roots(what) or split_roots(claim.sentence) - set(map(find_root, thing))
        text = claim.sentence[match.start("mark") : match.start("thing")] + match["thing"]
        named = match.start() == 0 and "who" not in match.string[: match.start("mark")].split()
        yield Unmasking(CLAUSE_END.split(text)[0], words, frozenset(map(find_root, thing)), named)


def _thing(text: str) -> frozenset[str]:
    """The words for what it is; none where no thing follows but "true" or "four years old"."""
    words = split_words(CLAUSE_END.split(text)[0])
    named = [*takewhile(lambda w: w.root and not is_negator(w.lower) or w.lower in WITHIN, words)]
    nouns = [w.lower for w in takewhile(lambda w: w.lower != "of", named) if w.root]
    if not nouns or _is_number(nouns[0]) or nouns[-1] in load_words("no_kinds.txt"):
        return frozenset()
    if named[0].root and nouns[0].endswith(("ing", "ed")):
        return frozenset()  # "is actually growing"
    return frozenset(word.lower for word in named if word.root)


def _is_number(lower: str) -> bool:
    return lower[0].isdigit() or lower in load_words("number_words.txt")
