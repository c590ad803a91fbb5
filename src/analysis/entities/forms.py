"""Names as they are compared, and which longer name of a document a shorter one may stand for."""

import functools
import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import NamedTuple

from analysis.entities.words import abbreviations, words

# The types under which one name can mean one thing; a person is never anything else.
PERSON, THING = "PERSON", "thing"
# Classes of last words that many names share.
COMMON_LAST_WORDS = ("organization_words", "company_words", "place_words", "facility_words")
GENERATION = frozenset(("jr", "sr", "ii", "iii", "iv"))


class Form(NamedTuple):
    """One name as it is compared: its folded words, and whether it names a person."""

    parts: tuple[str, ...]
    kind: str


class Fits(NamedTuple):
    """The full forms a shorter one may stand for, and the rule that says so."""

    forms: list[Form]
    rule: str


def plain_name(name: str) -> str:
    """The name in one line, without article and possessive.

    >>> plain_name("the United  States'")
    'United States'
    """
    name = without_article(name)
    return re.sub("(['\u2019]s?)$", "", name) or name


def without_article(name: str) -> str:
    """The name in one line, without "the" before it."""
    name = " ".join(name.split())
    return name[4:] if name[:4] in ("the ", "The ") and len(name) > 4 else name


@functools.lru_cache(maxsize=2**16)
def to_form(name: str, label: str) -> Form:
    """The form by which two spellings of one name are told to be the same.

    >>> to_form("the U.S. Senate's", "ORG")
    Form(parts=('us', 'senate'), kind='thing')
    """
    parts = tuple(plain_name(name).replace(".", "").replace(",", "").casefold().split())
    if label in ("PERSON", "PER"):
        return Form(parts, PERSON)
    while len(parts) > 1 and parts[-1] in words("legal_forms"):
        parts = parts[:-1]
    return Form(tuple(abbreviations().get(part, part) for part in parts), THING)


def full_forms(
    names: Sequence[str], labels: Sequence[str], forms: Sequence[Form], together: bool = True
) -> dict[Form, Fits]:
    """For each form that is short for others, which, and by which rule.

    Args:
        names: mentions as written.
        labels: their labels.
        forms: their forms.
        together: whether they are of one text, where a given name is enough, and an acronym
            stands beside its expansion.
    """
    order = list(dict.fromkeys(forms))
    beside = _by_first_and_last_word(order)
    organizations = {form for form, label in zip(forms, labels, strict=True) if label == "ORG"}
    acronyms = _acronyms(names, forms, together)
    fits = {}
    for short in order:
        if short in acronyms:
            fits[short] = Fits([acronyms[short]], "acronym")
            continue
        near = dict.fromkeys([*beside[short.parts[0]], *beside[short.parts[-1]]])
        candidates = [form for form in near if form != short]
        for rule, test in RULES.items():
            if rule == "given name" and not together:
                continue
            if rule in ("business", "institution", "last word") and short not in organizations:
                continue
            found = [form for form in candidates if test(short, form)]
            if found and (short.kind == PERSON or len(found) == 1):
                fits[short] = Fits(found, rule)
                break
    return fits


def _by_first_and_last_word(order: Sequence[Form]) -> dict[str, list[Form]]:
    """The forms by the words that every rule wants the shorter form to begin or end with."""
    index: dict[str, list[Form]] = defaultdict(list)
    for form in order:
        last = form.parts[-2] if _has_generation(form) else form.parts[-1]
        for word in dict.fromkeys((form.parts[0], last, form.parts[-1], form.parts[-1] + "s")):
            index[word].append(form)
    return index


def _has_generation(form: Form) -> bool:
    return len(form.parts) > 1 and form.parts[-1] in GENERATION


def _is_variant(short: Form, form: Form) -> bool:
    """A person's name without its middle names, or with an initial for the first."""
    if short.kind != PERSON or form.kind != PERSON or min(len(short.parts), len(form.parts)) < 2:
        return False
    if short.parts[-1] != form.parts[-1]:
        return False
    first, other = short.parts[0], form.parts[0]
    shorter = len(short.parts) < len(form.parts)
    if shorter and first == other and short.parts[-1] not in GENERATION:
        return True
    return len(first) == 1 < len(other) and other.startswith(first)


def _is_surname(short: Form, form: Form) -> bool:
    parts = form.parts[:-1] if _has_generation(form) else form.parts
    return (
        short.kind == PERSON == form.kind
        and len(short.parts) < len(parts)
        and parts[-len(short.parts) :] == short.parts
    )


def _is_given_name(short: Form, form: Form) -> bool:
    return (
        short.kind == PERSON == form.kind
        and len(short.parts) == 1 < len(form.parts)
        and form.parts[0] == short.parts[0]
    )


def _is_business(short: Form, form: Form) -> bool:
    """A business without the words that say what it does: "Acme" for "Acme Holdings"."""
    rest = form.parts[len(short.parts) :]
    return (
        short.kind == THING == form.kind
        and bool(rest)
        and form.parts[: len(short.parts)] == short.parts
        and rest[-1] in words("company_words")
        and "of" not in form.parts
    )


def _is_institution(short: Form, form: Form) -> bool:
    """An institution without its country: "Supreme Court" for "U.S. Supreme Court"."""
    return (
        short.kind == THING == form.kind
        and 1 < len(short.parts) == len(form.parts) - 1
        and form.parts[1:] == short.parts
        and short.parts[-1] in words("organization_words")
    )


def _is_last_word(short: Form, form: Form) -> bool:
    """A team without its town: "Lakers" for "Los Angeles Lakers"."""
    return (
        short.kind == THING == form.kind
        and len(short.parts) == 1 < len(form.parts)
        and form.parts[-1] == short.parts[0]
        and form.parts[-2] not in words("particles")
        and not any(short.parts[0] in words(name) for name in COMMON_LAST_WORDS)
    )


def _is_clipped(short: Form, form: Form) -> bool:
    """A club whose town is written short: "Man City" for "Manchester City"."""
    return (
        short.kind == THING == form.kind
        and len(short.parts) == 2
        and short.parts[1:] == form.parts[1:]
        and short.parts[1] in words("club_words")
        and len(form.parts[0]) > len(short.parts[0]) > 2
        and form.parts[0].startswith(short.parts[0])
    )


def _is_singular(short: Form, form: Form) -> bool:
    """One of a people: "American" for "Americans"; the singular is the name of both."""
    return short.kind == THING == form.kind and short.parts == (
        *form.parts[:-1],
        form.parts[-1] + "s",
    )


RULES: dict[str, Callable[[Form, Form], bool]] = {
    "full name": _is_variant,
    "surname": _is_surname,
    "given name": _is_given_name,
    "business": _is_business,
    "institution": _is_institution,
    "last word": _is_last_word,
    "clipped name": _is_clipped,
    "plural": _is_singular,
}


def _acronyms(names: Sequence[str], forms: Sequence[Form], together: bool) -> dict[Form, Form]:
    """Acronym to the first name of the document that it abbreviates."""
    by_initials: dict[str, Form] = {}
    for form in dict.fromkeys(forms):
        if form.kind == THING and len(form.parts) > 1:
            for initials in _initials(form.parts):
                by_initials.setdefault(initials, form)
    found: dict[Form, Form] = {}
    for i, (name, form) in enumerate(zip(names, forms, strict=True)):
        if form.kind != THING or len(form.parts) > 1 or not _is_capitals(name):
            continue
        letters = form.parts[0]
        if letters in by_initials:
            found[form] = by_initials[letters]
        elif together:
            beside = [forms[j] for j in (i - 1, i + 1) if 0 <= j < len(forms)]
            for expansion in [other for other in beside if _abbreviates(letters, other)]:
                found.setdefault(form, expansion)
    return found


def _is_capitals(name: str) -> bool:
    letters = plain_name(name).replace(".", "")
    return 1 < len(letters) < 9 and letters.isupper()


def _initials(parts: Sequence[str]) -> set[str]:
    """The initials with and without the small words in between; a hyphen parts two words."""
    split = [piece for part in parts for piece in part.split("-") if piece]
    large = [piece for piece in split if piece not in words("particles")]
    return {"".join(piece[0] for piece in split), "".join(piece[0] for piece in large)}


def _abbreviates(letters: str, form: Form) -> bool:
    """Whether the letters occur in the name in this order, from the first letter of a word on."""
    if form.kind != THING or len(form.parts) < 2:
        return False
    tails = (iter("".join(form.parts[i:])) for i in range(len(form.parts) - 1))
    starts = (part[0] == letters[0] for part in form.parts)
    return any(
        start and all(letter in tail for letter in letters)
        for start, tail in zip(starts, tails, strict=False)
    )
