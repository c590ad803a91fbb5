"""The words of a claim that negate it, how far, and whether it is told without doubt."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from analysis.comparison.lexicon import load_phrases, load_words
from analysis.comparison.readers.acts import join_next_word
from analysis.comparison.readers.cues import may_call_untrue, read_denials
from analysis.comparison.sentences import Sentence
from analysis.comparison.statements import Statement, read_once, remember
from analysis.comparison.words import Word, find_root, is_negator, load_root_words

ZERO_OF = frozenset(
    {"day", "tolerance", "hour", "hours", "emission", "emissions", "gravity", "sum"}
)
FOR_A_WHILE = re.compile(r"\bfor (?:[\w-]+ ){1,3}(?:minute|hour|day|week|month|year)s\b")
# "Not above 8,000", "no child under five": a denial of what lies beyond a number.
BEYOND = re.compile(
    r"\b(?:above|below|over|under|beyond|(?:more|less|fewer|higher|lower|older|younger) than)"
    r" (?:an? |the |about |some )?[^\w\s]?(?:\d|half\b)",
    re.IGNORECASE,
)
BY_THEN = re.compile(
    r"\bby (?:then|noon|midnight|midday|dawn|nightfall|\w+ (?:morning|evening|night|afternoon))\b"
)
# "Went unrewarded", "were left unfinished".
LEFT_UNDONE = re.compile(
    r"(?:\w+ )?(?:go(?:es|ing|ne)?|went|left|leaves?|remain(?:s|ed)?|stay(?:s|ed)?) (un\w+)"
)
LIMITS = frozenset("only just merely simply solely because alone".split())  # noqa: SIM905
# Hedges that leave no doubt where the other claim negates: "to close" in a headline, "voted to".
FIRM = frozenset(
    """to set due could can agree agreed decide decided vote voted plan plans
    intend intends intended""".split()  # noqa: SIM905
)


def is_firm(claim: Statement) -> bool:
    """Whether the claim has no hedge, or one that only says what is to come or was decided."""
    return not claim.hedge or claim.hedge.lower().split()[0] in FIRM


def is_limited(denied: Statement) -> bool:
    """Whether it happened all the same: "not just", "not for two days", "not above 8,000"."""
    words = [w.lower for w in denied.span_words]
    in_part = not LIMITS.isdisjoint(words) or bool(
        FOR_A_WHILE.search(denied.text) or BEYOND.search(denied.text)
    )
    in_part = in_part or bool(BY_THEN.search(denied.text))
    limited = in_part and any(map(is_negator, words))
    heads = ((w.lower,) for w in denied.span_words if w.start == denied.head_char)
    refuting = load_phrases("refuting_words.csv")
    return limited or any(refuting.get(head) in ("refute", "untrue") for head in heads)


def quote_verb(claim: Statement) -> str:
    """The verb in quotes, and before it what negates it from outside: “no” … “was arrested”."""
    outside = [w.text for w in negators(claim) if f" {w.lower} " not in f" {claim.verb.lower()} "]
    return " … ".join(f"“{said}”" for said in (*outside, claim.verb))


@read_once
def negators(claim: Statement) -> Iterator[Word]:
    """The words of the claim that negate it; in "the engine failed" there is nothing to negate.

    So do those around it that call it untrue: "he denied that the engine failed".
    """
    yield from read_denials(claim)
    if not claim.negators and load_words("ending_verbs.txt").isdisjoint(claim.around.lower):
        return
    yield from (
        w
        for w, following in itertools.zip_longest(claim.words, claim.words[1:])
        if not denies_nothing(w.lower, following.lower if following else "")
        and w.start != claim.head_char
        and (w.lower.replace("’", "'") in claim.negators or _ends(w, claim))
    )


@remember
def read_negated(claim: Statement) -> frozenset[str]:
    """The words that negate it, or, if it speaks for its article, anything in its sentence."""
    words = _plain_negators(claim.around) if claim.leads else negators(claim)
    return frozenset("not" if w.lower.endswith("n't") else w.stem for w in words)


def _plain_negators(sentence: Sentence) -> Iterator[Word]:
    """Not in "failed a test", which is what happened; nor "to avoid offence", which is an aim."""
    heads = {claim.head_char - sentence.start for claim in sentence.claims}
    known = frozenset().union(*(claim.negators for claim in sentence.claims))  # "has yet to"
    for before, word in itertools.pairwise((None, *sentence.words)):
        is_aim = before and before.lower == "to"
        negates = is_negator(word.lower) or word.lower in known
        if negates and word.start not in heads and not is_aim:
            yield word


@remember
def read_stopped(claim: Statement) -> frozenset[str]:
    """The verb of a claim, or of any claim of a sentence that speaks for its article, if it stops a
    thing or leaves it undone.
    """
    claims = [c for c in _own_claims(claim) if not negators(c)]
    verbs = {verb for c in claims for verb in (c.head, join_next_word(c))}
    undone = (find_root(found[1]) for c in claims if (found := LEFT_UNDONE.match(c.verb.lower())))
    return frozenset((*(verbs & load_root_words("stopping_words.txt")), *undone))


def _own_claims(claim: Statement) -> tuple[Statement, ...]:
    return (claim, *claim.around.claims) if claim.leads else (claim,)


def may_negate(lower: str) -> bool:
    """Whether `negators` may hold the word."""
    ends = lower == "yet" or lower in load_words("ending_verbs.txt")
    return is_negator(lower) or ends or may_call_untrue(lower)


def denies_nothing(negator: str, following: str) -> bool:
    """ "zero tolerance", "no joke", "voted No"."""
    if negator == "zero":
        return following in ZERO_OF
    return negator == "no" and (not following or following in load_words("no_denials.txt"))


def _ends(word: Word, claim: Statement) -> bool:
    """Whether it tells that what the verb says is over: "has stopped using"."""
    ending = word.lower in load_words("ending_verbs.txt") and word.start < claim.head_char
    return ending and claim.verb.lower().endswith("ing")
