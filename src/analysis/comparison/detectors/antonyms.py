"""Opposite words about the same thing."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise, product

from analysis.comparison.findings import Finding
from analysis.comparison.gates.identity import bear_two_names
from analysis.comparison.gates.likeness import has_one_noun, have_two_subjects, same_event
from analysis.comparison.gates.occasions import same_occasion
from analysis.comparison.gates.themes import are_one_theme, tells_more
from analysis.comparison.gates.timing import on_other_days, stages
from analysis.comparison.lexicon import load_words
from analysis.comparison.readers.acts import direct_object, is_passive
from analysis.comparison.readers.asides import is_before, picks_out, read_asides
from analysis.comparison.readers.outcome_table import DETERMINERS
from analysis.comparison.readers.relatives import with_relatives
from analysis.comparison.readers.themes import read_theme
from analysis.comparison.statements import Statement, light_roots, read_once, remember
from analysis.comparison.words import Word, find_root, load_opposites, load_root_words

LEAST = 0.6
PREDICATE = "predicate"
THAN = frozenset(map(find_root, "usual average normal planned expected".split()))  # noqa: SIM905
NOMINAL = ("ion", "ions", "ment", "ments", "ness", "ity")


def find_antonym(a: Statement, b: Statement) -> Finding | None:
    """One word in one claim, its opposite in the other, the rest shared."""
    if _excluded(a).isdisjoint(b.stems) or a.negating or b.negating:
        return None
    if stages(a, b) or not same_occasion(a, b) or is_before(a) or is_before(b):
        return None
    if _turned_round(a, b) or a.quantities and on_other_days(a, b):
        return None
    if bear_two_names(a, b):
        return None
    far_down = not (a.leads and b.leads)
    if far_down and (picks_out(a) or picks_out(b)):
        return None
    for x, root_x, excluded in read_opposable(a):
        for y, root_y, _ in read_opposable(b):
            if root_y not in excluded or _says_both(a, root_y) or _says_both(b, root_x):
                continue
            pair = frozenset((root_x, root_y))
            if pair & a.context & b.context:
                continue
            without = pair | read_degrees(a) | read_degrees(b) if a.alone and b.alone else pair
            if not same_event(a, b, without, LEAST) and not _befall_one(a, b, x, y):
                continue
            if not (a.roots & with_relatives(b.roots)) - pair:
                continue  # "they died out" is said of whom?
            if x.lower.endswith(NOMINAL) != y.lower.endswith(NOMINAL):
                continue  # an endangered species, a law for its protection
            if far_down and not _do_alike(a, b, x, y):
                continue
            reason = f"A says “{x.text}”, B the opposite: “{y.text}”."
            return Finding("conflict", "antonym", x.text, y.text, reason)
    return None


def _says_both(claim: Statement, opposite: str) -> bool:
    """Whether it has in other words what its word seems to exclude: "stays shut", "closed"."""
    return not (with_relatives(frozenset({opposite})) - {opposite}).isdisjoint(claim.stems)


def _befall_one(a: Statement, b: Statement, x: Word, y: Word) -> bool:
    """Whether both words say what befell, or how is, one known thing: insured it, was uninsured."""
    if not (_predicates(a, x) and _predicates(b, y)):
        return False
    left, right = read_theme(a), read_theme(b)
    one = bool(left and right) and are_one_theme(left, right, a, b)
    by_two = direct_object(a) and direct_object(b) or not (a.alone and b.alone)
    apart = by_two and have_two_subjects(a, b) and not (a.copular or b.copular)
    return one and not (apart or tells_more(a, b) and tells_more(b, a))


@remember
def read_degrees(claim: Statement) -> frozenset[str]:
    """Roots of the words that only say how much so: "badly polluted", "wetter than usual"."""
    opposites = load_opposites("antonyms.csv")
    before = (w for w, following in pairwise(claim.words) if following.stem in opposites)
    return claim.roots & THAN | {w.root for w in before if w.lower.endswith("ly")}


def _predicates(claim: Statement, word: Word) -> bool:
    """Whether the word is the verb of the claim, or what it says that something is."""
    says_how = claim.copular or claim.alone and claim.head in load_root_words("carrier_verbs.txt")
    is_so = says_how and word.start > claim.head_char
    return word.start == claim.head_char or is_so and word.root not in claim.subject


def _do_alike(a: Statement, b: Statement, x: Word, y: Word) -> bool:
    """Whether both words say what is, or belong to one noun or verb: not "the opposition" and
    "brings back", which are opposites by accident.
    """
    verbs = x.start == a.head_char and y.start == b.head_char
    active = verbs and a.subject and b.subject and not (is_passive(a) or is_passive(b))
    if active and not has_one_noun(a.subject, b.subject, a, b):
        return False  # the minister opposes it, his party supports it
    part = _part_of(a, x)
    if not part or part != _part_of(b, y):
        return False
    return any(
        has_one_noun(left, right, a, b)
        for left, right in product((a.subject, a.object), (b.subject, b.object))
        if left and right
    )


def _part_of(claim: Statement, word: Word) -> str:
    """What the word belongs to: the predicate, or a noun after it, or a verb with it as object."""
    if claim.copular and word.root not in claim.subject or word.lower in claim.verb.lower().split():
        return PREDICATE
    after = next((w for w in claim.span_words if w.start > word.start), None)
    if after and after.root and after.start == word.end + 1:
        return f"before {after.root}"
    between = {w.lower for w in claim.span_words if claim.head_char < w.start < word.start}
    if word.start < claim.head_char or between & load_words("prepositions.txt"):
        return ""
    return f"object of {claim.head}" if between & DETERMINERS else PREDICATE


def _turned_round(a: Statement, b: Statement) -> bool:
    """One sells to the other, who buys: each subject is an object of the other claim."""
    in_b = a.subject & (b.roots - b.subject) - light_roots()
    in_a = b.subject & (a.roots - a.subject) - light_roots()
    return bool(in_a and in_b)


@remember
def _excluded(claim: Statement) -> frozenset[str]:
    return frozenset().union(*(excluded for _, _, excluded in read_opposable(claim)))


@read_once
def read_opposable(claim: Statement) -> Iterator[tuple[Word, str, frozenset[str]]]:
    """The words of the claim that have opposites, each with its root and the roots of these."""
    opposites = load_opposites("antonyms.csv")
    if opposites.keys().isdisjoint(claim.stems):
        return
    asides = read_asides(claim)
    for word in claim.words:
        inside = claim.text[: word.start - claim.start].endswith("-")  # "a 19-year-old"
        if word.stem in opposites and word.start not in asides and not inside:
            yield word, word.stem, opposites[word.stem]
