"""The same quantity goes up in one and down in the other."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Iterator
from typing import NamedTuple

from analysis.comparison.findings import Finding
from analysis.comparison.gates.identity import bear_two_names
from analysis.comparison.gates.instances import other_edition, other_scope
from analysis.comparison.gates.likeness import (
    coverage,
    has_one_noun,
    share_something_specific,
    unshared,
)
from analysis.comparison.gates.themes import are_one_theme
from analysis.comparison.gates.timing import on_other_days
from analysis.comparison.readers.calendar_dates import MONTHS
from analysis.comparison.readers.figures import read_own_figures
from analysis.comparison.readers.outcome_table import DETERMINERS
from analysis.comparison.readers.relatives import with_relatives
from analysis.comparison.readers.themes import read_phrase
from analysis.comparison.readers.units import currency_roots
from analysis.comparison.statements import COPULAS, Statement, light_roots, read_once
from analysis.comparison.words import Word, find_root, load_roots

LEAST = 0.5
PAIR = 2  # figures
DEATH, INFLATION = find_root("death"), find_root("inflation")
AMOUNTS = frozenset(
    map(find_root, ["percent", "cent", "points", "dollars", "euros", "pounds", "old"])
)
WHEN = frozenset(map(find_root, MONTHS))  # "slowed to 3 percent in July"
UP_OR_DOWN = frozenset(["up", "down"])
# With "up" or "down"; no verb in a headline.
MOVING = COPULAS | {""}.union(
    map(find_root, "go move come pick edge tick inch creep nudge push drive head drift".split())  # noqa: SIM905
)
BECOMING = frozenset(map(find_root, ["get", "become", "grow"]))  # "is getting cheaper"
SINCE_WHEN = frozenset("since from on compared again further".split())  # noqa: SIM905
BESIDE = len(" in ")  # letters between "up" and the day that it tells
NO_THEME: frozenset[str] = frozenset()
MORE = frozenset(["more", "less", "fewer"])
LEVEL = frozenset(["unchanged", "steady", "stable"])
OF = frozenset(["in", "of", "to", "for", "on"])
NOT_OF = frozenset(["than", "next", "last", "this"])


class Change(NamedTuple):
    """A word of change, which way it points, and the roots of what changes."""

    word: Word
    way: str
    theme: frozenset[str]
    predicated: bool  # whether the claim is about the change


def find_direction(a: Statement, b: Statement) -> Finding | None:
    """Up in one, down in the other."""
    if a.negating or b.negating or on_other_days(a, b):
        return None
    one = _share_figures(a, b)
    if not one and (other_edition(a, b) or other_scope(a, b) or bear_two_names(a, b)):
        return None
    for x in read_changes(a):
        for y in read_changes(b):
            # A firm's sales and its shares: what both write as a name is no quantity.
            theme = x.theme & y.theme
            if a.alone and b.alone:
                theme |= _other_word(x, y) | _other_word(y, x)
            theme -= light_roots() | (_named(a) & _named(b))
            theme = {root for root in theme or _more_of(x, y) if root.isalpha()}
            told = x.predicated and y.predicated or _have_more_or_less(a, b, x, y)
            if not (a.leads and b.leads or told):
                continue  # "with a growing demand" by the way
            if x.way == y.way or not theme or DEATH in a.context | b.context:
                continue  # who falls to his death is no quantity
            if not one and not _is_one_quantity(x.theme, y.theme, a, b):
                continue
            words = frozenset((x.word.root, y.word.root)) | {a.head, b.head} & MOVING
            near = told and x.word.lower in MORE or coverage(a, b, words) >= LEAST
            if not near or not share_something_specific(a, b, words):
                continue
            named = theme & a.object or theme
            what = _first_phrase(a, named)
            reason = f"{what.capitalize()}: A says “{x.word.text}”, B says “{y.word.text}”."
            return Finding("conflict", "direction", x.word.text, y.word.text, reason)
    return None


def _other_word(x: Change, y: Change) -> frozenset[str]:
    """What changes, if the other has another word for it: "unemployment", "the jobless rate"; but
    prices that rise more slowly are falling inflation.
    """
    of_prices = INFLATION in x.theme ^ y.theme
    return NO_THEME if of_prices else x.theme & with_relatives(y.theme)


def _named(claim: Statement) -> frozenset[str]:
    """What has a capital and does not only open the sentence, or is in a name."""
    capitals = (w.root for w in claim.sentence_words[1:] if w.root and w.text[0].isupper())
    return claim.named.union(capitals)


def _more_of(x: Change, y: Change) -> frozenset[str]:
    """What there is more or less of, though many claims share the word: "more people"."""
    return x.theme & y.theme if {x.word.lower, y.word.lower} <= MORE else NO_THEME


def _have_more_or_less(a: Statement, b: Statement, x: Change, y: Change) -> bool:
    """Whether one thing has more in one claim, less in the other: "more beds", "fewer beds"."""
    if not {x.word.lower, y.word.lower} <= MORE or a.head != b.head:
        return False
    left, right = read_phrase(a, a.subject), read_phrase(b, b.subject)
    return bool(left and right) and are_one_theme(left, right, a, b)


def _is_one_quantity(
    left: frozenset[str], right: frozenset[str], a: Statement, b: Statement
) -> bool:
    """Not the price of bread and that of butter; far down in articles, by the main noun."""
    of_two = unshared(left, b) and unshared(right, a)
    return not of_two and has_one_noun(left, right, a, b)


def _share_figures(a: Statement, b: Statement) -> bool:
    """Whether both tell the same two numbers, so of one thing: by 8 percent, to 412 million."""
    return len({f[:4] for f in read_own_figures(a)} & {f[:4] for f in read_own_figures(b)}) >= PAIR


def _first_phrase(claim: Statement, roots: frozenset[str]) -> str:
    """The first of these words with those that follow it at once: "key rate"."""
    phrase = itertools.dropwhile(lambda w: w.root not in roots, claim.words)
    return " ".join(w.text for w in itertools.takewhile(lambda w: w.root in roots, phrase))


@read_once
def read_changes(claim: Statement) -> Iterator[Change]:
    """The words of change of a claim, each with what it says that changes.

    A verb changes its object, or else its subject; an adjective the noun after it; a noun what
    follows "in" or "of".
    """
    directions = load_directions()
    if directions.keys().isdisjoint(claim.stems):
        return
    for i, word in enumerate(claim.words):
        root = word.stem
        if root not in directions or word.lower.endswith(("est", "ly", "climber", "climbers")):
            continue  # the highest peak, who climbs it, steadily
        by_how_much = word.lower in UP_OR_DOWN and _is_measured(claim, i)
        if word.lower in UP_OR_DOWN and not by_how_much:
            continue  # "shut down"
        if root == claim.head or by_how_much or word.lower in LEVEL:
            theme = (claim.object or claim.subject) | claim.subject
        else:
            is_so = (claim.copular or claim.head in BECOMING) and claim.holds(word.start)
            theme = frozenset(_noun_after(claim, i)) or (claim.subject if is_so else NO_THEME)
        theme = (
            {root for root in theme if not root[0].isdigit()}
            - directions.keys()
            - WHEN
            - AMOUNTS
            - _sums(claim)
        )
        predicated = root == claim.head or claim.copular or by_how_much or claim.head in BECOMING
        yield Change(word, directions[root], frozenset(theme), predicated)


@functools.cache
def load_directions() -> dict[str, str]:
    """The roots of the words of `directions.csv`, each with its direction."""
    return load_roots("directions.csv")


def _is_measured(claim: Statement, i: int) -> bool:
    """Whether it says by how much: "was down by 12 percent", "went up 3 percent"; no "make up".

    A lone sentence may say no more than that, or when: "is up on last year", "rose in May"; but
    not "went up in flames".
    """
    if claim.head not in MOVING:
        return False
    following = claim.words[i + 1 : i + 4]
    by_number = any(word.text[0].isdigit() for word in following)
    if by_number or not claim.alone:
        return by_number
    at_once = any(0 < day.start - claim.words[i].end <= BESIDE for day in claim.days)
    return at_once or not following or following[0].lower in SINCE_WHEN


def _sums(claim: Statement) -> frozenset[str]:
    """Roots of the names of money after a number: the dollar rises "to 11 crowns"."""
    after = (w.root for last, w in itertools.pairwise(claim.words) if last.text[0].isdigit())
    return currency_roots().intersection(after)


def _noun_after(claim: Statement, i: int) -> Iterator[str]:
    following = claim.words[i + 1 : i + 6]
    if not following:
        return iter(())
    first = following[0]
    if not first.root and first.lower not in OF | DETERMINERS or first.lower in NOT_OF:
        return iter(())  # "is dearer although crude is not", "is higher than a year ago"
    content = [w.root for w in following if w.root]
    return iter(content[: 4 if first.lower in OF else 1])
