"""What befell a thing in one claim did not befall it in the other, whatever else they tell."""

from __future__ import annotations

import functools
import math
from itertools import pairwise

from analysis.comparison.findings import Finding
from analysis.comparison.gates.likeness import shared_roots
from analysis.comparison.gates.occasions import other_places, same_occasion
from analysis.comparison.gates.themes import are_one_theme, done_by_others, tells_more
from analysis.comparison.gates.timing import other_time, undone_on_other_weekday
from analysis.comparison.lexicon import load_lines
from analysis.comparison.readers.acts import read_act
from analysis.comparison.readers.asides import is_circumstance, picks_out
from analysis.comparison.readers.casualties import toll_kinds
from analysis.comparison.readers.cues import read_denials
from analysis.comparison.readers.figures import counts_none
from analysis.comparison.readers.moments import lies_ahead, read_moment
from analysis.comparison.readers.negation import is_firm, is_limited, negators, quote_verb
from analysis.comparison.readers.relatives import with_relatives
from analysis.comparison.readers.themes import (
    TIMES,
    befalls_nobody,
    befalls_people,
    is_told,
    read_theme,
)
from analysis.comparison.statements import Statement, light_roots, remember
from analysis.comparison.words import Word, find_root

PERFECT = ("has ", "have ", "had ")
NEAR = 3  # words before a verb that may take it back; letters of "the" before a day
EVER = frozenset({"never", "ever"})
BEFORE = frozenset("before until till previously then since".split())  # noqa: SIM905
UNTIL = frozenset({"before", "until", "till"})
RELATIVE = frozenset("which where whose whom who".split())  # noqa: SIM905


def find_undone(a: Statement, b: Statement) -> Finding | None:
    """One affirms and the other negates that something befell a thing."""
    no_a, no_b = negators(a), negators(b)
    if len(no_a) % 2 == len(no_b) % 2:
        return None
    said, denied = (a, b) if len(no_b) % 2 else (b, a)
    if not (is_told(said) and _is_denied(denied)) or _is_of_another_time(said, denied):
        return None
    if counts_none(said):
        return None  # "0 deaths", "no deaths"
    if denied.head in toll_kinds() and denied.published < said.published:
        return None  # who was not hurt so far may be, or be found, a day later
    called_untrue = bool(read_denials(denied))
    if called_untrue and (a.article_id == b.article_id or is_circumstance(said)):
        return None  # an article that gives both sides does not contradict itself
    if other_places(a, b) or undone_on_other_weekday(said, denied):
        return None
    if _limit(denied) is None and not same_occasion(a, b):
        return None
    if not _same_deed(said, denied):
        return None
    if not (_befalls_one(said, denied) or _befalls_somebody(said, denied)):
        return None
    words = [" ".join(w.text for w in found) or c.verb for found, c in ((no_a, a), (no_b, b))]
    reason = f"A says {quote_verb(a)}, B {quote_verb(b)}: one negates what the other affirms."
    return Finding("conflict", "denial" if called_untrue else "polarity", *words, reason)


@remember
def _is_denied(claim: Statement) -> bool:
    """Whether it says for sure, of its own subject, that something was not done at all."""
    if claim.copular or not claim.head or not is_firm(claim) or picks_out(claim):
        return False
    before = [w.lower for w in claim.sentence_words if w.start < claim.offset][-1:]
    return not (is_limited(claim) or RELATIVE.intersection(before))


def _same_deed(said: Statement, denied: Statement) -> bool:
    done, undone = read_act(said), read_act(denied)
    if undone in light_roots():
        return False
    return undone in with_relatives(frozenset({done})) or _implies(said, denied)


def _implies(said: Statement, denied: Statement) -> bool:
    """Whether the deed done presupposes the other: what was handed in has been received."""
    implied = _implied(with_relatives(frozenset({read_act(said)})))
    return not with_relatives(frozenset({read_act(denied)})).isdisjoint(implied)


@functools.lru_cache(maxsize=1 << 12)
def _implied(acts: frozenset[str]) -> frozenset[str]:
    """The roots of what has been done too: who died was hurt."""
    rows = (line.split(",") for line in load_lines("implied_deeds.csv")[1:])
    return frozenset(find_root(implied) for deed, implied in rows if find_root(deed) in acts)


def _befalls_one(said: Statement, denied: Statement) -> bool:
    x, y = read_theme(said), read_theme(denied)
    if not (x and y) or not are_one_theme(x, y, said, denied):
        return False
    by_others = done_by_others(denied, said) and not _implies(said, denied)
    return not by_others and not tells_more(denied, said)


def _befalls_somebody(said: Statement, denied: Statement) -> bool:
    """Whether it befell people in one and nobody in the other, of the news and nothing before it.

    Deaths, injuries and arrests are those of the story; of other deeds the sentences share a word.
    """
    if not (befalls_nobody(denied) and befalls_people(said)) or tells_more(denied, said):
        return False
    if read_moment(said).earlier or read_moment(denied).earlier:
        return False
    shared = shared_roots(said, denied) - with_relatives(frozenset({said.head, denied.head}))
    return bool(shared) or said.head in toll_kinds()


def _is_of_another_time(said: Statement, denied: Statement) -> bool:
    """Whether one lies ahead and the other does not, or it was done after it was denied."""
    if lies_ahead(said) != lies_ahead(denied):
        return True
    if not EVER.isdisjoint(w.lower for w in denied.span_words):
        return _is_news_since(said, denied)
    if other_time(said, denied) and not (_is_open(said, denied) or _is_since(said, denied)):
        return True
    limit = _limit(denied)
    if limit is not None:
        moment = read_moment(said)
        return not (moment.told and moment.last < limit)
    if not denied.verb.lower().startswith(PERFECT[:2]) or not denied.published < said.published:
        return False
    moment = read_moment(said)
    return not (moment.told and moment.last <= denied.published.toordinal())


def _is_news_since(said: Statement, denied: Statement) -> bool:
    """Whether it was done only since: "had never flown", "flew on Monday"."""
    had = [claim.verb.lower().startswith(PERFECT) for claim in (said, denied)]
    if not BEFORE.isdisjoint(w.lower for w in denied.span_words) or read_moment(denied).told:
        return True
    return had == [False, True] and not read_moment(said).earlier


def _is_open(said: Statement, denied: Statement) -> bool:
    """Whether it had not been done up to the news, and was some time before: "nobody had"."""
    one, other = read_moment(said), read_moment(denied)
    had = denied.verb.lower().startswith("had ") and not other.told
    return had and one.told and one.earlier == other.earlier and one.first <= other.first


def _is_since(said: Statement, denied: Statement) -> bool:
    """Whether it was done after the day since which it has not been: "not since 1998"."""
    if "since" not in denied.text.lower().split():
        return False
    one, other = read_moment(said), read_moment(denied)
    since = [d.first for d in denied.days if d.first == d.first]
    start = min((day.toordinal() for day in since), default=other.last)
    return one.told and start < one.first and one.last <= other.last


@remember
def _limit(denied: Statement) -> float | None:
    """The day before which it is not done: "not before Monday", "not until the summer"."""
    words = [w for w in denied.sentence_words if _place(denied, w) > denied.head_char]
    for before, word in pairwise(words):
        if before.lower in UNTIL or (before.lower == "by" and _is_time(denied, word)):
            near = (
                d for d in denied.around.days if abs(d.start - _place(denied, word)) <= NEAR + 1
            )
            known = [day.first.toordinal() for day in near if day.first == day.first]
            return min(known, default=-math.inf)
    return None


def _is_time(claim: Statement, word: Word) -> bool:
    """Whether a word tells a time: "by then", "by midnight", "by Friday"."""
    known = word.lower in TIMES or word.text[0].isdigit()
    return known or any(
        abs(day.start - _place(claim, word)) <= NEAR + 1 for day in claim.around.days
    )


def _place(claim: Statement, word: Word) -> int:
    """Where a word of its sentence stands in the article."""
    return word.start + claim.around.start
