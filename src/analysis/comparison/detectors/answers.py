"""A title that takes a report up as a question, and its answer: "Banned? Film is on 60 screens"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from analysis.comparison.findings import Finding
from analysis.comparison.lexicon import load_words
from analysis.comparison.readers.relatives import with_relatives
from analysis.comparison.statements import Statement, light_roots, read_sentence_once
from analysis.comparison.words import is_negator, split_roots, split_words

QUESTION = re.compile(r"(?:^|: )(?P<question>[^?:]+)\?['\"’”]? (?P<answer>[^?]+)$")
# Nobody says by "no" to these that it is not so: "Why was it banned? No comment".
OPEN_QUESTION = re.compile(
    r"\W*(?:why|how|what|who|whose|whom|which|when|where|should|must|ought)\b", re.IGNORECASE
)
NO = re.compile(r"['\"‘“]?(?:no|nope|nah)(?:[,.;:!'\"’”]| [–—-]|$)", re.IGNORECASE)
NOBODY_SAYS = re.compile(r"(?:no one|nobody|no word)\b", re.IGNORECASE)
A_THING = re.compile(
    r"(?:(?:it|that|they|this)['’ ](?:s|was|were|is|are|re) )?(?:an?|the|just|only) "
)
FAR_OFF = re.compile(
    r"\b(?:far from|more like|actually|really|in fact|in truth|merely|just an?|only an?|hardly"
    r"|nonsense|rubbish|hoax|fake|false|myth|prank|doctored|staged|wrong|untrue|try|ridiculous|absurd|ludicrous|laughable|preposterous"
    r"|fiction|fantasy|invention)\b"
)
ELLIPTIC = 4  # words of a question that need no verb: "Sold to Milan?"
HALF = 0.5


class Answer(NamedTuple):
    """A question and what the title answers."""

    question: frozenset[str]  # roots
    is_short: bool
    text: str


def find_answered(a: Statement, b: Statement) -> Finding | None:
    """A title asks whether what the other tells is so, and answers that it is not."""
    return _answered(a, b) or _answered(b, a)


def _answered(claim: Statement, title: Statement) -> Finding | None:
    if not claim.leads or claim.article_id == title.article_id or claim.negating or claim.hedge:
        return None
    for answer in read_answers(title):
        told = with_relatives(claim.context)
        taken_up = answer.question & told
        if not taken_up - light_roots() or not _says_no(answer, claim, taken_up):
            continue
        reason = f"One tells it, the other asks about it and answers: “{answer.text}”."
        return Finding("conflict", "refuting", "", answer.text, reason)
    return None


def _says_no(answer: Answer, claim: Statement, taken_up: frozenset[str]) -> bool:
    words = [word.lower for word in split_words(answer.text)]
    if NO.match(answer.text):
        return len(taken_up) >= HALF * len(answer.question)
    if NOBODY_SAYS.match(answer.text) or not load_words("open_answers.txt").isdisjoint(words):
        return False
    if any(map(is_negator, words)) or FAR_OFF.search(answer.text.lower()):
        return len(taken_up) >= HALF * len(answer.question)
    if taken_up != answer.question:
        return False
    new = split_roots(answer.text) - with_relatives(claim.context)
    if A_THING.match(answer.text.lower()):
        return bool(new - light_roots())
    event = with_relatives(frozenset({claim.head}))
    return answer.is_short and bool(event & with_relatives(taken_up)) and bool(new)


@read_sentence_once
def read_answers(claim: Statement) -> Iterator[Answer]:
    """The question of a title with its answer, if no other question follows."""
    if not claim.is_headline or "?" not in claim.sentence:
        return
    found = QUESTION.search(claim.sentence)
    if found and not OPEN_QUESTION.match(found["question"]):
        is_short = len(found["question"].split()) <= ELLIPTIC
        yield Answer(split_roots(found["question"]), is_short, found["answer"].strip())
