"""What only looks like a time: 2,000 soldiers, a second, the verb "may", Windows 2000."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from analysis.dates.grammar import Expression
from analysis.dates.lexicon import words_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

NOT_TIMES = frozenset(("MONEY", "PERCENT", "QUANTITY"))
NAMES_WITH_MONTHS = frozenset(("PERSON", "GPE", "ORG", "WORK_OF_ART", "LAW", "FAC", "PRODUCT"))
BEFORE_A_YEAR = frozenset((
    "in", "since", "by", "until", "till", "from", "of", "during", "before", "after",
    "between", "to", "through", "early", "late", "mid", "for", "and",
))  # fmt: skip
BEFORE_A_CLOCK = frozenset((
    "at", "by", "until", "till", "from", "around", "before", "after", "about", "since",
    "to", "and", "-",
))  # fmt: skip
AFTER_NO_UNIT = frozenset(("when", "that", "before", "after", "since", "of", "he", "she", "they"))
BEFORE_THE_DAY = frozenset(
    ("end", "finish", "close", "begin", "start", "during", "for", "on", "of")
)
AFTER_SOON = frozenset(("after", "afterwards", "afterward", "as", "before", "followed"))
BEFORE_THE_FALL = frozenset(
    ("in", "during", "since", "until", "till", "by", "through", "throughout", "over", "for")
)
MILITARY = re.compile(r"[012]\d[0-5]\d")  # at 1300 hours
NAMED_DAYS = frozenset(["black", "bloody", "super", "good", "cyber", "ash", "palm", "holy", "fat"])


def is_lookalike(expression: Expression, doc: Doc, start: int, end: int) -> bool:
    """Whether the words doc[start:end] are no time expression after all."""
    test = TESTS.get(expression.rule.name)
    return bool(test and test(expression, doc, start, end))


def _before(doc: Doc, start: int) -> str:
    return doc[start - 1].lower_ if start else ""


def _year(expression: Expression, doc: Doc, start: int, end: int) -> bool:
    token = doc[end - 1]
    if expression.group("part") or end - start > 1:
        return False
    if token.ent_type_ in NOT_TIMES:
        return True
    if _numbers_the_name_before(token):
        return True
    before = _before(doc, start)
    if before in BEFORE_A_YEAR or token.ent_type_ == "DATE":
        return _counts(token) and token.ent_type_ != "DATE"
    return _counts(token) or int(expression.group("year")) < 1400


def _numbers_the_name_before(token: Token) -> bool:
    """Resolution 1483, Windows 2000."""
    name = token.doc[token.i - 1] if token.i else None
    if name is None or not name.is_title:
        return False
    return name.tag_ == "NNP" or (token.dep_ == "nummod" and token.head.i == name.i)


def _counts(token: Token) -> bool:
    """Whether a number counts the plural noun after it: 2000 soldiers."""
    following = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    return following is not None and following.tag_ == "NNS" and token.dep_ == "nummod"


def _month(expression: Expression, doc: Doc, start: int, end: int) -> bool:
    token = doc[end - 1]
    return end - start == 1 and (
        token.tag_[:2] in ("MD", "VB")
        or token.ent_type_ in NAMES_WITH_MONTHS
        or _ends_a_name(token)
        or _is_protest(token)
    )


def _is_protest(token: Token) -> bool:
    """ "March against the airfield", which begins a sentence."""
    following = token.doc[token.i + 1 : token.i + 2].text
    return token.text == "March" and token.is_sent_start and following in ("against", "for")


def _ends_a_name(token: Token) -> bool:
    """The Long March, which is no month; not "Last March", which begins a sentence."""
    name = token.doc[token.i - 1] if token.i else None
    return name is not None and name.tag_ == "NNP" and name.head.i == token.i


def _season(expression: Expression, doc: Doc, start: int, end: int) -> bool:
    token = doc[start] if end - start == 1 else None
    if doc[end - 1].is_title and end < len(doc) and doc[end].tag_[:3] == "NNP":
        return not expression.group("year")  # the Summer Olympics
    if token is None:
        return doc[end - 1].lower_ == "fall" and (
            doc[end - 1].tag_[:2] == "VB" or _is_drop(expression, doc, start)
        )
    if token.tag_[:2] == "VB" or token.lower_ == "fall":
        return True
    return token.ent_type_ not in ("", "DATE", "EVENT")


def _is_drop(expression: Expression, doc: Doc, start: int) -> bool:
    """The fall was overdone: a season stands with "in" and the like, or says which it is."""
    said = expression.group("year") or expression.group("which") or expression.group("part")
    return not said and _before(doc, start) not in BEFORE_THE_FALL


def _the_fall_of(expression: Expression, doc: Doc, start: int, end: int) -> bool:
    return end < len(doc) and doc[end].lower_ == "of" and not expression.group("year")


def _season_or_fall(expression: Expression, doc: Doc, start: int, end: int) -> bool:
    falling = doc[end - 1].lower_ in ("fall", "spring")
    return _season(expression, doc, start, end) or (
        falling and _the_fall_of(expression, doc, start, end)
    )


def _compares(expression: Expression, doc: Doc, start: int, end: int) -> bool:
    """Three points more than four years ago: "more" is of the points, not of the years."""
    if not start or expression.group("approx").lower().split()[1:] != ["than"]:
        return False
    before = doc[start - 1]
    return before.like_num or before.lemma_.lower() in words_of("measure")


def _duration(expression: Expression, doc: Doc, start: int, end: int) -> bool:
    if _compares(expression, doc, start, end):
        return True
    unit, amount = expression.group("unit").lower(), expression.group("amount").lower()
    if unit == "hour" and MILITARY.fullmatch(amount) and _before(doc, start) in BEFORE_A_CLOCK:
        return True
    if unit in ("second", "quarter"):
        plural = doc[end - 1].lower_.endswith("s") or "-" in expression.match[0]
        return not plural or (end < len(doc) and doc[end].lower_ == "of")
    return amount == "some" and doc[end - 1].tag_ == "NN" and unit == "day"


def _uncounted(expression: Expression, doc: Doc, start: int, end: int) -> bool:
    if expression.group("unit").lower() in ("second", "quarter", "weekend"):
        return True
    if expression.group("whole") or expression.match[0].endswith("long"):
        return False
    if end < len(doc) and doc[end].lower_ in ("before", "after"):
        return False
    head = doc[end - 1].head
    if head.lemma_ in ("last", "take", "spend") or head.lemma_ in words_of("unit"):
        return False  # weeks or months
    return not (
        start and (doc[start - 1].tag_ == "IN" or end < len(doc) and doc[end].lower_ == "of")
    )


def _clock(expression: Expression, doc: Doc, start: int, end: int) -> bool:
    said = expression.group("half") or expression.group("zone") or expression.group("word")
    if said or "clock" in expression.match[0]:
        return False
    return _before(doc, start) not in BEFORE_A_CLOCK and doc[start].ent_type_ != "TIME"


def _weekday(expression: Expression, doc: Doc, start: int, end: int) -> bool:
    return _before(doc, start) in NAMED_DAYS


def _vague(expression: Expression, doc: Doc, start: int, end: int) -> bool:
    word = expression.match[0].lower()
    if word == "the moment":
        return _before(doc, start) not in ("at", "for")
    if word == "recently" and end < len(doc) and doc[end].lower_ == "as":
        return True
    if word.endswith("soon"):
        return _before(doc, start) == "as" or (end < len(doc) and doc[end].lower_ in AFTER_SOON)
    if word == "future":
        return doc[start].tag_ != "JJ"
    if word in ("the past", "the present"):
        return end < len(doc) and doc[end].tag_[:2] in ("NN", "JJ", "CD")
    return word == "to date" and end < len(doc) and doc[end].tag_[:2] in ("NN", "DT", "PR")


def _decade(expression: Expression, doc: Doc, start: int, end: int) -> bool:
    """An age: in his 60s."""
    if expression.group("century"):
        return False
    return _before(doc, start) in ("his", "her", "their", "my", "your", "our")


def _the_unit(expression: Expression, doc: Doc, start: int, end: int) -> bool:
    """The day when, the year of the fire; a bare "the day" that is not told as a time."""
    if expression.group("part"):
        return False
    following = [token.lower_ for token in doc[end : end + 2]]
    if following[:1] and following[0] in AFTER_NO_UNIT or following == ["in", "which"]:
        return True
    before = doc[start - 1].lemma_.lower() if start else ""
    return expression.group("unit").lower() == "day" and before not in BEFORE_THE_DAY


def _stretch(expression: Expression, doc: Doc, start: int, end: int) -> bool:
    """It may last two weeks; but coming weeks are no verb."""
    return doc[start].tag_[:2] == "VB" and doc[start].tag_ != "VBG"


def _rate(expression: Expression, doc: Doc, start: int, end: int) -> bool:
    """A rate follows what is counted: 15 tankers a year, 5% a year."""
    before = doc[start - 1]
    counted = before.ent_type_ in ("MONEY", "CARDINAL", "QUANTITY", "PERCENT")
    is_amount = before.tag_ in ("NNS", "NN", "CD") and doc[end - 1].head.i == before.i
    return not (counted or is_amount)


def _part_of_day(expression: Expression, doc: Doc, start: int, end: int) -> bool:
    """He warned that night temperatures would fall."""
    return doc[start].lower_ == "that" and doc[start].tag_ == "IN"


def _set_word(expression: Expression, doc: Doc, start: int, end: int) -> bool:
    """The Weekly Standard, the Sport Daily: a part of a name."""
    token = doc[start]
    if not token.is_title or token.is_sent_start:
        return False
    around = (doc[start - 1], doc[end] if end < len(doc) else token)
    return any(each.tag_ == "NNP" and each.is_title for each in around)


def _that_time(expression: Expression, doc: Doc, start: int, end: int) -> bool:
    following = doc[end].tag_ if end < len(doc) else "."
    return following in ("IN", "DT", "PRP", "PRP$", "NN", "NNS", "NNP", "WRB", "WDT", "JJ")


def _informal_year(expression: Expression, doc: Doc, start: int, end: int) -> bool:
    """Nineteen twenty dollar bills."""
    return not expression.group("part") and _before(doc, start) not in BEFORE_A_YEAR


TESTS = {
    "apostrophe_year": _informal_year,
    "spoken_year": _informal_year,
    "part_of_day": _part_of_day,
    "set_word": _set_word,
    "the_unit": _the_unit,
    "rate": _rate,
    "stretch": _stretch,
    "that_time": _that_time,
    "year": _year,
    "month": _month,
    "season": _season_or_fall,
    "offset": _compares,
    "duration": _duration,
    "uncounted_duration": _uncounted,
    "clock": _clock,
    "weekday": _weekday,
    "vague": _vague,
    "decade": _decade,
}
