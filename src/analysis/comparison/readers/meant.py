"""Whether a word that may call something untrue does so where it stands: "is rubbish", "a hoax"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import takewhile
from typing import NamedTuple

from analysis.comparison.lexicon import load_words
from analysis.comparison.statements import COPULAS
from analysis.comparison.words import Word, find_root, is_negator, load_root_words

CLAUSE_END = re.compile(r"[,:;.!?–—]|\s-\s")
# What a phrase that stands by itself stands between: "Agent: 'total fiction'", "A hoax, he says".
BEGINS = re.compile(r"[,:;.!?–—“‘]|(?:^|(?<=\s))['\"]|\s-\s")
ENDS = re.compile(r"[,:;.!?–—”]|['\"’](?!\w)|\s-\s")
FAR = 8  # words on either side
NEAR = 4  # words between "is" or "called" and what something is
UNSURE = frozenset(
    """may might could possibly perhaps probably suspected alleged allegedly if fears whether
    thought believed assumed feared looked seemed""".split()  # noqa: SIM905
)
WARNING = frozenset("warn warns warned warning beware".split())  # noqa: SIM905
BUT = frozenset({"but"})
WHO = frozenset({"who", "which"})
RECIPROCAL = (("each", "other"), ("one", "another"))
COURTS = frozenset({"court", "courts", "judge", "judges", "jury", "jurors", "tribunal"})
ELSEWHERE = frozenset("on in at during after over with to".split())  # noqa: SIM905
# After these words no longer stands what something is: "is full of rubbish", "is to burn rubbish".
BEYOND = ELSEWHERE | frozenset("of for by from against into about through than".split())  # noqa: SIM905
OF_WHAT_KIND = frozenset("work case piece bit lot load pack victim product act".split())  # noqa: SIM905
CALLING = frozenset(
    map(find_root, "call brand label describe denounce dub dismiss slam reject condemn".split())  # noqa: SIM905
)
EMPHASIS = frozenset(
    """a an all just only pure purely sheer utter utterly total totally complete completely absolute
    absolutely it it's that that's this this's is was what such like another plain""".split()  # noqa: SIM905
)
SOMEWHERE = ELSEWHERE | {"outside", "against", "near"}
GOES_ON = frozenset({"of", "for", "to", "with"})  # "is made up of"
TOLD_BY = re.compile(r", (?:\w+ ){0,3}(?:says?|said|admits?|confirms?|insists?|according)\b")
# What somebody is held to have done: "charged with theft and false accounting".
CHARGED = re.compile(
    r"\b(?:charge[sd]?|accuse[sd]?|convict(?:ed|s|ions?)|guilty|jailed|sentenced|suspicion|counts?"
    r"|indicted|plead(?:s|ed)?|on trial|fined?|wanted|prosecuted|banned|disqualified|sacked)\b"
    r"[^,:;.!?]{0,60}?\b(?:of|with|for|to)\b[^,:;.!?]*$",
    re.IGNORECASE,
)
# By these, people are robbed and not told a tale.
SHAM = frozenset({"refute", "verdict", "untrue"})
CRIMES = frozenset(
    """police court jailed arrested charged fraud fraudster fraudsters money savings cash pounds
    euros dollars crowns bank account accounts investors customers""".split()  # noqa: SIM905
)
# Where these are, goods are false and no report: "bogus tickets seized".
GOODS = frozenset(
    """seized seizes seizure raid raids customs counterfeit smuggled smugglers jailed arrested court
    trial warehouse""".split()  # noqa: SIM905
)
INJURIES = frozenset("injury injuries injured illness suspension surgery".split())  # noqa: SIM905
AWAY_FROM = frozenset("after over following despite in from as amid since".split())  # noqa: SIM905
PUBLISHERS = frozenset(
    """paper newspaper daily weekly tabloid magazine journal broadcaster station channel tv editor
    editors website site agency network publisher gazette""".split()  # noqa: SIM905
)


class Place(NamedTuple):
    """Where a phrase stands: the sentence, its words, the first of the phrase, the one after."""

    sentence: str
    words: list[Word]
    start: int
    end: int
    in_title: bool

    @property
    def clause_before(self) -> list[Word]:
        """The words before it in its clause, the nearest first."""
        found = []
        for at in range(self.start - 1, -1, -1):
            word, following = self.words[at : at + 2]
            if CLAUSE_END.search(self.sentence, word.end, following.start):
                break
            found.append(word)
        return found

    @property
    def clause_after(self) -> list[Word]:
        """The words after it in its clause."""
        found = []
        for at in range(self.end, len(self.words)):
            before, word = self.words[at - 1 : at + 1]
            if CLAUSE_END.search(self.sentence, before.end, word.start):
                break
            found.append(word)
        return found

    @property
    def clause_around(self) -> list[Word]:
        """The other words of its clause."""
        return self.clause_before + self.clause_after


def is_meant(place: Place, strength: str) -> bool:
    """Whether the phrase calls something untrue, and not bail, a crime or the rubbish."""
    words, start, end = place.words, place.start, place.end
    following = [w.lower for w in words[end : end + FAR]]
    if strength == "none" or following[:1] and following[0][0].isdigit():
        return False
    if _names(words[max(0, start - 3) : start], UNSURE):
        return False
    if any(is_negator(w.lower) for w in words[max(0, start - 2) : start]):
        return False  # "did not rule out"
    if not load_words("grantable_nouns.txt").isdisjoint(following[:3]):
        return False
    if tuple(following[:2]) in RECIPROCAL:
        return False  # "labs contradict each other"
    if _names(words[max(0, start - NEAR) : start], WARNING):
        return False  # "bank warns of fake texts"
    return _is_of_a_kind_to(place, strength)


def _names(words: Iterable[Word], names: frozenset[str]) -> bool:
    """Whether one of the words is one of those."""
    return not names.isdisjoint(word.lower for word in words)


def _is_of_a_kind_to(place: Place, strength: str) -> bool:
    """What is asked besides of a word as strong as that."""
    if strength == "deny":
        # "Admits the loss, but denies fraud", "the man who denies murder"
        if (
            _names(place.words[max(0, place.start - NEAR) : place.start], BUT)
            or place.words[place.start - 1].lower in WHO
        ):
            return False
        rules_out = place.words[place.start].root == find_root("rule")
        return not (rules_out and _names(place.words, INJURIES))  # "injury rules out Bark"
    if strength == "clear":
        return True
    if CHARGED.search(place.sentence, 0, place.words[place.start].start):
        return False
    if strength in SHAM and _names(place.clause_around, load_words("alarms.txt")):
        return False  # a threat that is a hoax empties the school all the same
    meant = ASKED.get(strength)
    return meant is None or meant(place)


def _is_verdict(place: Place) -> bool:
    """Whether something is said to be it, or called so, or it stands by itself: "Pure fiction!"."""
    return _is_said_to_be_it(place) or _stands_alone(place) or _ends_title(place)


def _is_said_to_be_it(place: Place) -> bool:
    before, after = place.clause_before, place.clause_after
    if after and (after[0].lower in GOES_ON or _goes_on_with(after[0])):
        return False
    if after and after[0].lower in SOMEWHERE and place.words[place.end - 1].lower.endswith("ed"):
        return False  # "was staged in the park"
    if any(w.root in CALLING for w in takewhile(lambda w: w.lower not in ELSEWHERE, before[:FAR])):
        return True
    for at, word in enumerate(before[: NEAR + 1]):
        if word.lower == "as" or find_root(word.lower) in COPULAS:
            return True
        of_what = word.lower == "of" and {w.lower for w in before[at + 1 : at + 2]} & OF_WHAT_KIND
        if word.lower in BEYOND and not of_what or word.lower.endswith("ing"):
            return False
    return False


def _goes_on_with(word: Word) -> bool:
    """Whether it is but the first part of a thing: "was a rubbish tip"; not "was staged by"."""
    if not word.root or word.root in load_root_words("report_nouns.txt"):
        return False
    return not word.lower.endswith(("ed", "ly")) and word.lower not in ("says", "say", "made")


def _stands_alone(place: Place) -> bool:
    """Whether there is no other word between the marks around it: 'complete fiction', "A hoax!"."""
    first, last = place.words[place.start].start, place.words[place.end - 1].end
    marks = [m.end() for m in BEGINS.finditer(place.sentence, 0, first)]
    begins = marks[-1] if marks else 0
    mark = ENDS.search(place.sentence, last)
    ends = mark.start() if mark else len(place.sentence)
    beside = [
        w.lower
        for w in place.words
        if begins <= w.start < ends and not first <= w.start < last and w.lower not in EMPHASIS
    ]
    names_its_matter = begins == 0 and bool(mark) and mark[0] == ":"  # "Rubbish: council cuts"
    return not beside and not names_its_matter


def _ends_title(place: Place) -> bool:
    """ "UFO a marketing stunt, brewery admits": a title leaves out "is"; not "hurt in a stunt"."""
    before, last = place.clause_before, place.words[place.end - 1].end
    if not place.in_title or not TOLD_BY.match(place.sentence, last):
        return False
    at = next((i for i, w in enumerate(before[: NEAR + 1]) if w.lower in ("a", "an")), None)
    return at is not None and len(before) > at + 1 and bool(before[at + 1].root)


def _is_untrue(place: Place) -> bool:
    """A verdict, or said of a report; in a title also of what opens its clause: "Fake fossil"."""
    after = place.clause_after
    if any(w.root in load_root_words("report_nouns.txt") for w in after[:5]):
        return place.in_title or _is_verdict(place) or _says_of_report(after[:2])
    if _names(place.words, GOODS):
        return False  # "raid: the trainers were fake"
    if not place.in_title or _is_past_verb(place):
        return _is_verdict(place)
    attributive = bool(after) and _goes_on_with(after[0])
    return not attributive or len(place.clause_before) <= 1


def _says_of_report(after: list[Word]) -> bool:
    return any(word.root in load_root_words("report_nouns.txt") for word in after)


def _is_past_verb(place: Place) -> bool:
    """ "Protest staged at dam"."""
    return place.words[place.start].lower == "staged"


def _is_of_a_rumour(place: Place) -> bool:
    nearby = [*place.clause_before[:NEAR], *place.clause_after[:5]]
    demanded = _names(place.words, load_words("demands.txt"))
    return not demanded and _names(nearby, load_words("rumour_nouns.txt"))


def _is_cast(place: Place) -> bool:
    """Not by judges, who dismiss charges that have been brought; nor of what is said against it."""
    if _names(place.words[place.end : place.end + 2], load_words("objections.txt")):
        return False
    return not _names(place.clause_before[:NEAR], COURTS) and _is_of_a_rumour(place)


def _is_invented(place: Place) -> bool:
    return _is_verdict(place) or _is_of_a_rumour(place)


def _is_dated(place: Place) -> bool:
    nearby = [*place.clause_before[:FAR], *place.clause_after[:NEAR]]
    return any(w.root in load_root_words("picture_nouns.txt") for w in nearby)


def _is_genre(place: Place) -> bool:
    """Whether "was" or "from" leads up to it: "was an advert", "is from a video game"."""
    before = reversed(place.words[max(0, place.start - FAR) : place.start])
    leading = takewhile(lambda w: w.lower not in ELSEWHERE, before)
    return any(w.lower == "from" or find_root(w.lower) in COPULAS for w in leading)


def _fools_the_public(place: Place) -> bool:
    if _names(place.words, CRIMES):
        return False
    taken_in = place.words[place.start].lower.startswith(("take", "took"))
    if taken_in and not _names(place.clause_before, load_words("sham_things.txt")):
        return False  # "takes in thousands of refugees"
    nearby = [*place.words[max(0, place.start - 4) : place.start], *place.words[place.end :][:5]]
    return _names(nearby, load_words("audiences.txt"))


def _is_taken_back(place: Place) -> bool:
    """Whether what was published is; who apologises for it must have published it."""
    following = [w.lower for w in place.words[place.end : place.end + FAR]]
    if place.words[place.start].lower.startswith(("apolog", "sorry", "regret")):
        if not _names(place.words, PUBLISHERS):
            return False
    else:
        following = takewhile(lambda lower: lower not in AWAY_FROM, following)
    return not load_words("retractable_nouns.txt").isdisjoint(following)


ASKED = {
    "verdict": _is_verdict,
    "untrue": _is_untrue,
    "cast": _is_cast,
    "invent": _is_invented,
    "dated": _is_dated,
    "genre": _is_genre,
    "fool": _fools_the_public,
    "retract": _is_taken_back,
}
