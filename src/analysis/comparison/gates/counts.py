"""What is asked of two numbers: whether they are far apart, both final, or one a sum of others."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations

from analysis.comparison.lexicon import load_words, phrases_in
from analysis.comparison.readers.casualties import toll_kinds
from analysis.comparison.readers.figures import Figure, read_figures_around
from analysis.comparison.readers.moments import NEWS, read_moment
from analysis.comparison.readers.units import countable_units, currency_roots
from analysis.comparison.statements import Statement, remember
from analysis.comparison.words import load_root_words

WEEK = 7  # days
FAR = 10  # times
APART = 1.25  # times
SHARES = frozenset({"%", "percent"})
AGREED = frozenset({"pay rise", "tax", "discount", "prison term", "ban", "contract", "notice"})
ONE_POINT = 1
FINAL = re.compile(r"\b(?:final|definitive)(?: [a-z]+)? toll\b", re.IGNORECASE)
TOLL = "toll"  # it may rise, but for the last one
DECIDED = frozenset({"agreed", "decided", "voted"})
EARLY = re.compile(r"\bearly (?:figure|result|count|report|return|indication|tall(?:y|ie))s?\b")
PERFECT = ("has ", "have ")
FEWEST_PARTS, MOST_PARTS = 2, 4  # of a total
# What follows is a sum of money, whatever the currency is called.
PRICED = re.compile(
    r"\b(?:worth|cost(?:s|ing)?|pa(?:y|ys|id|ying)|valued at"
    r"|(?:price|value|fee|salary|bonus|debts?)(?: tag)? (?:of|was|is))(?: (?:about|some))? $",
    re.IGNORECASE,
)
# It was another number before, on whatever days the articles appeared.
DAY_BEFORE = re.compile(
    r"\b(?:(?:more|fewer|less|higher|lower) than (?:yesterday|on \w+day|the (?:day|week) before)"
    r"|(?:up|down|rose|risen|fell|fallen) from (?:about |some )?[^\w\s]?(?:\d|\w+teen|\w+ty\b))",
    re.IGNORECASE,
)


def are_of_one_week(a: Statement, b: Statement) -> bool:
    """Whether they were not published more than a week apart, as far as is known."""
    return not abs((a.published - b.published).days) > WEEK


def are_far_apart(a: Statement, b: Statement, x: Figure, y: Figure) -> bool:
    """Whether they are too far apart for two articles to tell one thing by them: a debt, a bonus.

    Two titles may: "the $9,000 tip was really $90".
    """
    return not (a.leads and b.leads) and max(x.low, y.low) > FAR * min(x.high, y.high)


def is_sum(figure: Figure, own: Statement, other: Statement) -> bool:
    """Whether other numbers add up to it: 97 people, 92 passengers and five crew.

    Not with those that its own sentence has beside it: 97 passengers and five crew.
    """
    beside = {part[:4] for part in read_figures_around(own)}
    parts = [
        part
        for part in read_figures_around(other)
        if part[:4] not in beside and not part.unit and part.low == part.high
    ]
    return any(
        figure.low <= sum(part.low for part in some) <= figure.high
        for n in range(FEWEST_PARTS, min(len(parts), MOST_PARTS) + 1)
        for some in combinations(parts, n)
        if not _is_one_of_a_kind(figure, some)
    )


def _is_one_of_a_kind(figure: Figure, parts: Sequence[Figure]) -> bool:
    """Whether just some of the parts are what the sum counts: 17 pupils and two teachers are no 19
    pupils.
    """
    alike = [part.counts == figure.counts for part in parts if part.counts]
    return bool(figure.counts) and any(alike) and not all(alike)


def settled(a: Statement, b: Statement, x: Figure, y: Figure) -> bool:
    """Both are final: exact, no estimate, and not of different days if it may change with them."""
    if x.unit == "%" and abs(x.low - y.low) <= ONE_POINT and x.low % 1 == y.low % 1 == 0:
        return False  # whole percentages round, and move from day to day
    if len({a.published_day, b.published_day} - {None}) > 1 and _may_move(a, b, x, y):
        return False
    if DAY_BEFORE.search(a.sentence) or DAY_BEFORE.search(b.sentence):
        return False
    exact = x.exact and y.exact or _are_apart_for_sure(x, y)
    return exact and not (_is_estimated(a) or _is_estimated(b) or _is_hedged(a, b))


@remember
def _is_estimated(claim: Statement) -> bool:
    if EARLY.search(claim.sentence):
        return True
    words = load_words("estimates.txt") & claim.around.lower
    return bool(words) and not (words == {TOLL} and FINAL.search(claim.sentence))


def _are_apart_for_sure(x: Figure, y: Figure) -> bool:
    """Whether no rounding explains it: some 22,000 and 35,000."""
    return max(x.low, y.low) > APART * min(x.high, y.high)


def _is_hedged(a: Statement, b: Statement) -> bool:
    """Whether one of them is unsure; what was decided is not, nor "would", where both tell of what
    is planned.
    """
    planned = a.tense == b.tense == "future"
    sure = DECIDED | ({"would"} if planned else set())
    return any(c.hedge and c.hedge not in sure for c in (a, b))


def _may_move(a: Statement, b: Statement, x: Figure, y: Figure) -> bool:
    """Whether the number may be another a day later: a share, or a count that has grown, but of an
    earlier time; not what is paid or owed.
    """
    if read_moment(a).earlier and read_moment(b).earlier:
        return False
    if abs(a.published_day - b.published_day) > NEWS:
        return True
    if x.unit in SHARES or x.counts in AGREED:
        return x.counts not in AGREED
    if _tells_of_change(a) or _tells_of_change(b):
        return True
    has_grown = (a.published_day < b.published_day) == (x.low < y.low)
    if has_grown and any(claim.verb.lower().startswith(PERFECT) for claim in (a, b)):
        return True  # "19 million have gone"
    if _is_priced(x, a) or _is_priced(y, b) or not _is_counted(x):
        return False
    return has_grown or _may_still_change(x, a) or _may_still_change(y, b)


def _is_priced(figure: Figure, claim: Statement) -> bool:
    """Whether it is paid or owed: "worth 2 million tuks"."""
    return bool(PRICED.search(claim.sentence[: max(0, figure.start - claim.around.start)]))


@remember
def _tells_of_change(claim: Statement) -> bool:
    """Whether a word tells that it moves; what is measured or paid once is the same a day later."""
    return bool(phrases_in([word.lower for word in claim.span_words], "moving_phrases.txt"))


def tells_fate_alone(a: Statement, b: Statement, x: Figure, y: Figure) -> bool:
    """Whether just one number is of those whom something befell: 40 passengers taken to hospital,
    the 187 passengers on board.
    """
    return _may_still_change(x, a) != _may_still_change(y, b)


def _may_still_change(figure: Figure, claim: Statement) -> bool:
    """Whether more or fewer may come: the hurt, flights cancelled, signatures; not passengers."""
    growing = load_root_words("growing_counts.txt")
    if figure.counts in toll_kinds().values() or claim.verb.lower().startswith(PERFECT):
        return True
    return not growing.isdisjoint((figure.counts, claim.head, *claim.roots))


def _is_counted(figure: Figure) -> bool:
    """Whether it is no measure and no sum of money: "84 flights", "12 percent", "9 men hurt"."""
    if figure.counts in toll_kinds().values():
        return True
    unit = figure.unit or figure.counts
    return unit not in currency_roots() and (not figure.unit or unit in countable_units())
