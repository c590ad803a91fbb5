"""Ages: of a person who is named, or of the one who died, was hurt or was arrested."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.claims.lexicon import number_words
from analysis.comparison.readers.casualties import toll_kinds
from analysis.comparison.statements import Statement, light_roots
from analysis.comparison.words import find_root, load_root_words, split_roots

# "Seven", "thirty-one": beside "year-old", "aged" and the like only; of "Lund, two" none is an age.
UNITS = "one|two|three|four|five|six|seven|eight|nine"
TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
YEARS = rf"\d{{1,3}}|(?i:(?:{TENS})(?:[- ](?:{UNITS}))?|{TEENS}|{UNITS})"
NAME = r"(?P<who>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*)"
AGE = rf"(?P<age>{YEARS})\b(?! (?:and|or|to) (?:{YEARS})\b)"
DIED = r"\b(?:die[sd]?|dead|death)\b"
NO_NAME = r"(?:wa|i|ha)s |who |[io]n |at |near |from |of |for |to |by |with |after |when |and "
NOT_THEN, AGE_OF = r"(?<!then[- ])(?<!then- )\b", rf"(?P<age>{YEARS})"
THIS_OLD = r"(?= years old\b|\.?$)"
# Each after what has to stand in the sentence, the cheap test.
NAMED = (
    (",", re.compile(rf"{NAME}, (?P<age>\d{{1,3}})(?=,|$)")),
    ("-year-old", re.compile(rf"{NAME}, (?:an?|the) {AGE_OF}-year-old\b")),
    ("age", re.compile(rf"{NAME},? (?:who was )?(?:aged|age) {AGE}")),
    (", who is ", re.compile(rf"{NAME}, who is {AGE}(?=,| and\b)")),
    (
        "-year-old",
        re.compile(rf"{NOT_THEN}{AGE_OF}-year-old (?:(?!{NO_NAME})[a-z-]+ ){{0,4}}{NAME}"),
    ),
    ("t ", re.compile(rf"(?:^At|, at) {AGE}, {NAME}")),
    ("s ", re.compile(rf"{NAME}(?:, [^,;.\d]+)?,? (?:was|is) {AGE_OF}{THIS_OLD}")),
    (
        "",
        re.compile(rf"{NAME},?(?: [^,;.]*,)? {DIED}[^.;\d]*?(?:at|aged|age of) {AGE}(?!:\d)"),
    ),
)
THE = r"\b[Tt]he (?!younger|older|elder|other|first|second|third)(?:[a-z-]+ )??(?P<who>[a-z]+)"
KNOWN = (
    re.compile(rf"{THE}, (?:an? |aged |who is )?{AGE}(?:-year-old\b|(?=,))"),
    re.compile(rf"{THE} (?:was|is) {AGE_OF}{THIS_OLD}"),
    re.compile(rf"\b[Tt]he {AGE}-year-old (?:[a-z-]+ )??(?P<who>[a-z]+)\b(?! [a-z]+er\b)"),
)
SOMEBODY = r"\b(?P<who>[a-z]+)"
FOLLOWING = "was|is|has|had|who|from|in|with|suspected|accused"  # not "a man of 20 trades"
NAMELESS = (
    re.compile(rf"\b{AGE}-year-old(?! [A-Z])(?P<who>)"),
    re.compile(rf"{SOMEBODY},? (?:who was )?aged {AGE}"),
    re.compile(rf"{SOMEBODY} of {AGE}(?=[,.]| (?:{FOLLOWING})\b|$)"),
    re.compile(r"(?P<who>)\b(?:was|is) (?P<age>\d{1,3})\b(?=[,.]| and\b| years old|$)"),
)
UNNAMED = "age of"
ROLE = "age as"


def may_tell_age(lower: str) -> bool:
    """Whether a word beside which an age stands in words: "a seven-year-old", "aged nine"."""
    return lower in ("old", "age", "aged")


def _years(age: str) -> float:
    """The number of years, in digits or in words."""
    words = re.split("[- ]", age.lower())
    return float(age) if age.isdigit() else sum(number_words()[word] for word in words)


def read_ages(sentence: str) -> Iterator[tuple[float, str, frozenset[str]]]:
    """The ages of named people: age, as written, roots of the name.

    >>> [(age, sorted(who)) for age, _, who in read_ages("Ada Lund died on Sunday aged 62.")]
    [(62.0, ['ada', 'lund'])]
    """
    for needed, pattern in NAMED:
        for match in pattern.finditer(sentence if needed in sentence else ""):
            who = split_roots(match["who"])
            if who - light_roots():
                yield _years(match["age"]), match["age"], who


def read_role_ages(sentence: str) -> Iterator[tuple[str, float, str]]:
    """The ages of those known by a noun: "the driver, a 52-year-old man".

    >>> list(read_role_ages("The pilot, 41, was flown to hospital."))
    [('age as pilot', 41.0, '41')]
    """
    for pattern in KNOWN:
        for match in pattern.finditer(sentence):
            yield f"{ROLE} {match['who']}", _years(match["age"]), match["age"]


def read_unnamed_age(claim: Statement) -> Iterator[tuple[str, float, str]]:
    """The one age in a sentence that names nobody of it, by the one thing that befell people."""
    fates = {toll_kinds()[w.stem] for w in claim.sentence_words if w.stem in toll_kinds()}
    if len(fates) != 1:
        return
    matches = [match for pattern in NAMELESS for match in pattern.finditer(claim.sentence)]
    parents = load_root_words("parents.txt")  # "a mother of 12"
    ages = {match["age"] for match in matches if find_root(match["who"]) not in parents}
    if len(ages) == 1:
        (age,), (fate,) = ages, fates
        yield f"{UNNAMED} {fate}", _years(age), age
