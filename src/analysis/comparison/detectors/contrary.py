"""What the other says it is not: "a rat, not a hacker"; a plan that the other says is dropped."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.comparison.findings import Finding
from analysis.comparison.gates.likeness import coverage, same_predicate, share_something_specific
from analysis.comparison.lexicon import load_words
from analysis.comparison.readers.relatives import with_relatives
from analysis.comparison.statements import Statement, light_roots, read_once
from analysis.comparison.words import Word, load_root_words

LEAST = 0.5
BETWEEN = frozenset("a an the by of from because due to in on at".split())  # noqa: SIM905
AT = frozenset({"in", "on", "at"})
PLACING = AT | {"inside", "within"}
NEAR = 3  # words between such a word and its noun
PLANS = frozenset("plan plans proposal proposals bid bids idea".split())  # noqa: SIM905
NO_CONTRAST = frozenset("only just merely simply yet even".split())  # noqa: SIM905


def find_contrary(a: Statement, b: Statement) -> Finding | None:
    """One says that it was not what the other says it was."""
    return _contrary(a, b) or _contrary(b, a)


def _contrary(claim: Statement, other: Statement) -> Finding | None:
    if claim.negating or claim.article_id == other.article_id:
        return None
    told = claim.context if claim.leads else claim.roots
    things = told - light_roots() - {claim.head}
    for negator, excluded in read_excluded(other):
        if excluded.root not in things or not _tells_the_rest(claim, other, excluded.root):
            continue
        if not _stands_likewise(claim, other, negator, excluded):
            continue
        words = f"{negator.text} {excluded.text}"
        reason = f"“{excluded.text}” in one, “{words}” in the other."
        return Finding("conflict", "refuting", excluded.text, words, reason)
    return None


def _stands_likewise(claim: Statement, other: Statement, negator: Word, excluded: Word) -> bool:
    """Whether what is no place in one is a place in the other: not in "missing from the vault"."""
    words = other.sentence_words
    after = words[words.index(negator) + 1 : words.index(excluded)]
    if PLACING.isdisjoint(w.lower for w in after):
        return True
    said = claim.span_words
    places = (i for i, w in enumerate(said) if w.root == excluded.root)
    return any(PLACING & {w.lower for w in said[max(0, i - NEAR) : i]} for i in places)


def _tells_the_rest(claim: Statement, other: Statement, excluded: str) -> bool:
    alike = claim.leads and other.leads or same_predicate(claim, other)
    if claim.copular and excluded in claim.subject and not claim.leads:
        return False  # "not the club" did it: what the club is, is another matter
    return alike and share_something_specific(claim, other, frozenset({excluded}))


@read_once
def read_excluded(claim: Statement) -> Iterator[tuple[Word, Word]]:
    """Each "not" of the sentence with the noun that it excludes: "not a tiger"."""
    words = claim.sentence_words if claim.negating else []
    for i, word in enumerate(words):
        if word.lower != "not" and not (word.lower.endswith("n't") and word.lower[:2] in BE):
            continue
        j = i + 1
        while j < len(words) and words[j].lower in BETWEEN:
            j += 1
        determined = j > i + 1 or (i and claim.sentence[words[i - 1].end :].startswith(","))
        if j == len(words) or not words[j].root or words[j].lower in NO_CONTRAST:
            continue
        if words[j - 1].lower in AT and not words[j].text[0].isupper():
            continue  # "not in court" excludes no court
        if words[j - 1].lower == "to" and not words[j].text[0].isupper():
            continue  # "so as not to offend"
        if determined or any(words[j].root in name.roots for name in claim.names):
            yield word, words[j]


BE = frozenset({"is", "wa", "ar", "we"})  # isn't, wasn't, aren't, weren't


def find_dropped(a: Statement, b: Statement) -> Finding | None:
    """One announces what the other says is dropped, blocked or ruled out."""
    return _dropped(a, b) or _dropped(b, a)


def _dropped(plan: Statement, end: Statement) -> Finding | None:
    if plan.article_id == end.article_id or plan.negating or not _announces(plan):
        return None
    stop = next(iter(read_stops(end)), None)
    if stop is None or end.published > plan.published:
        return None
    event = with_relatives(frozenset({plan.head}))
    stopped = end.object if stop.start == end.head_char else _after(end, stop)
    if not event & stopped or coverage(plan, end) < LEAST:
        return None
    if not share_something_specific(plan, end, frozenset({plan.head})):
        return None
    reason = f"One says “{plan.verb}”, the other that it is off: “{stop.text}”."
    return Finding("conflict", "outcome", plan.verb, stop.text, reason)


def _announces(plan: Statement) -> bool:
    """Whether it says what is to come, without doubt."""
    hedge = plan.hedge.lower().split()[:1]
    return bool(plan.head) and (plan.tense == "future" and not hedge or hedge == ["to"])


def _after(claim: Statement, word: Word) -> frozenset[str]:
    return frozenset(w.root for w in claim.words if w.start > word.start)


@read_once
def read_stops(claim: Statement) -> Iterator[Word]:
    """The verb of the claim if it stops something; such a word of a title without a verb, or
    before a plan, which the model may take for the verb: "scraps plan to charge".
    """
    if claim.negators or claim.roots.isdisjoint(load_root_words("stop_verbs.txt")):
        return
    for i, word in enumerate(claim.words):
        at_verb = word.start == claim.head_char or (not claim.head and i)
        following = (w.lower for w in claim.words[i + 1 : i + 3])
        if not load_words("objections.txt").isdisjoint(following):
            continue  # who dismisses complaints about it goes on with it
        before_plan = any(w.lower in PLANS for w in claim.words[i + 1 : i + 3])
        if (at_verb or before_plan) and word.root in load_root_words("stop_verbs.txt"):
            yield word
