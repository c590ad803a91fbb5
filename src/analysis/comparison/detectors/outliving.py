"""Somebody died in one, and lives on in the title of the other: "Lund jokes about 'death'"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from analysis.comparison.findings import Finding
from analysis.comparison.readers.acts import is_passive
from analysis.comparison.readers.casualties import toll_kinds
from analysis.comparison.readers.cues import calls_untrue
from analysis.comparison.readers.named_places import place_roots
from analysis.comparison.readers.relatives import with_relatives
from analysis.comparison.statements import Statement, light_roots, read_sentence_once
from analysis.comparison.words import Word, find_root, load_root_words, split_roots

AFTER = frozenset({"after", "since", "following", "despite"})
WHO_DIES = frozenset(map(find_root, ("die", "drown", "perish", "succumb")))
DEATH = r"(?:death|dying|dead|died|killing|killed|murder|demise)"
# A death that the title takes back: by quotes, or as what is only told.
SO_CALLED_DEATH = re.compile(
    rf"['\"‘“]{DEATH}['\"’”]"
    rf"|\b{DEATH} (?:report|rumou?r|hoax|claim|stor(?:y|ie)|scare|tweet|post|speculation|talk)s?\b"
    rf"|\b(?:report|rumou?r|claim|stor(?:y|ie)|talk|news|hoax)s? (?:of|about)"
    rf" (?:his|her|own|his own|her own) {DEATH}\b",
    re.IGNORECASE,
)
PICTURED = frozenset("seen pictured filmed spotted photographed found is still now".split())  # noqa: SIM905
ALIVE = "alive"
LONGEST = 3  # such words between a name and its verb


class Deed(NamedTuple):
    """What somebody does, as a title says it, and what that came after."""

    who: str  # root of the last word of the name
    text: str
    after: frozenset[str]  # roots of the words after "after"
    denies_death: bool  # whether it speaks of a death as of a tale, or says that he is alive


def find_outlived(a: Statement, b: Statement) -> Finding | None:
    """Who died in one, does in the title of the other, after that, what only the living do."""
    return _outlived(a, b) or _outlived(b, a)


def _outlived(claim: Statement, title: Statement) -> Finding | None:
    if not claim.leads or claim.article_id == title.article_id or not tells_death(claim):
        return None
    dead = claim.subject & claim.capitalised - place_roots(claim)
    event = with_relatives(claim.roots - claim.subject) - light_roots() - claim.capitalised
    for deed in read_living_deeds(title):
        if deed.who in dead and (deed.denies_death or deed.after & event):
            reason = f"One tells that somebody died, the other what he did after it: “{deed.text}”."
            return Finding("conflict", "outcome", claim.verb, deed.text, reason)
    return None


def tells_death(claim: Statement) -> bool:
    """Whether it says without doubt that its subject died, was killed, was found dead."""
    if claim.hedge or claim.negating or claim.tense == "future" or calls_untrue(claim):
        return False
    kills = toll_kinds().get(claim.head) == "dead" and is_passive(claim)
    found = any(w.lower == "dead" for w in claim.span_words if w.start > claim.head_char)
    return claim.head in WHO_DIES or kills or found


@read_sentence_once
def read_living_deeds(claim: Statement) -> Iterator[Deed]:
    """What a title says that those whom it names do, if it is told as after something."""
    if not claim.is_headline or claim.sentence.endswith("?"):
        return
    words = claim.sentence_words
    untrue = bool(SO_CALLED_DEATH.search(claim.sentence))
    after = next((at for at, word in enumerate(words) if word.lower in AFTER), len(words))
    if not untrue and _tells_of_death(words):
        return
    since = frozenset(w.root for w in words[after:] if w.root)
    for at, name in enumerate(words[:after]):
        verb = _verb_after(claim.sentence, words, at)
        if verb and (untrue or since or verb.lower == ALIVE):
            text = claim.sentence[name.start : verb.end]
            yield Deed(name.root, text, since, untrue or verb.lower == ALIVE)


def _tells_of_death(words: Sequence[Word]) -> bool:
    return any(toll_kinds().get(w.root) == "dead" or w.root in _death_roots() for w in words)


@functools.cache
def _death_roots() -> frozenset[str]:
    return split_roots("die dying death fatal funeral memorial tribute posthumous late mourn")


def _verb_after(sentence: str, words: Sequence[Word], at: int) -> Word | None:
    """The verb right after a name, of what only the living do, or "alive"; not that of "Lund's
    sister".
    """
    name = words[at]
    if not name.text[0].isupper() or not name.root:
        return None
    for before, word in zip(words[at:], words[at + 1 :][: LONGEST + 1], strict=False):
        if sentence[before.end : word.start].strip():
            return None
        if word.lower == ALIVE or word.root in load_root_words("living_deeds.txt"):
            return word
        if word.lower not in PICTURED and not word.lower.endswith("ly"):
            return None
    return None
