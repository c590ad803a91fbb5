"""Which names of one document are one entity: surname and full name, acronym and expansion."""

import re
import string
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from analysis.entities.words import words

# The types under which one name can mean one thing; a person is never anything else.
PERSON, THING = "PERSON", "thing"
GENERATION = frozenset(("jr", "sr", "ii", "iii", "iv"))


class Form(NamedTuple):
    """One name as it is compared: its folded words, and whether it names a person."""

    parts: tuple[str, ...]
    kind: str


class Link(NamedTuple):
    """The canonical name of a mention and the rule that gave it."""

    entity: str
    rule: str


def group_names(
    names: Sequence[str], labels: Sequence[str], titles: Sequence[str] = ()
) -> list[str]:
    """For each mention of one document, its entity's canonical name.

    Args:
        names: mentions as written, in the order of the text.
        labels: their labels (PERSON or PER is a person, everything else a thing).
        titles: what stands before each ("Ms", "Senator"), empty where nothing does; tells two
            people of one surname apart.

    >>> group_names(["Ada Lund", "Lund", "the BBC", "BBC"], ["PERSON", "PERSON", "ORG", "ORG"])
    ['Ada Lund', 'Ada Lund', 'BBC', 'BBC']

    Limits: nicknames ("Bill" for "William") and acronyms that the document does not spell out
    stay entities of their own.
    """
    return [link.entity for link in link_names(names, labels, titles)]


def link_names(
    names: Sequence[str], labels: Sequence[str], titles: Sequence[str] = ()
) -> list[Link]:
    """As `group_names`, with the rule that decided."""
    forms = [to_form(name, label) for name, label in zip(names, labels, strict=True)]
    full, rules = full_forms(names, labels, forms)
    chosen = _in_context(forms, full, titles or [""] * len(names))
    shown = _shown(names, labels, forms, chosen)
    return [
        Link(shown[form], rules.get(own, "") if form != own else "")
        for own, form in zip(forms, chosen, strict=True)
    ]


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
    return Form(parts, THING)


def plain_name(name: str) -> str:
    """The name in one line, without article and possessive.

    >>> plain_name("the United  States'")
    'United States'
    """
    name = _without_article(name)
    return re.sub("(['\u2019]s?)$", "", name) or name


def _without_article(name: str) -> str:
    name = " ".join(name.split())
    return name[4:] if name[:4] in ("the ", "The ") and len(name) > 4 else name


def full_forms(
    names: Sequence[str], labels: Sequence[str], forms: Sequence[Form]
) -> tuple[dict[Form, list[Form]], dict[Form, str]]:
    """For each shorter form the full forms it may stand for, and the rule that says so."""
    order = list(dict.fromkeys(forms))
    full: dict[Form, list[Form]] = {}
    rules: dict[Form, str] = {}
    acronyms = _acronyms(names, forms)
    organizations = {form for form, label in zip(forms, labels, strict=True) if label == "ORG"}
    for short in order:
        for fits, rule in (
            (_is_variant, "the same full name"),
            (_is_surname, "surname"),
            (_is_given_name, "given name"),
            (_is_head, "short for"),
        ):
            if fits is _is_head and short not in organizations:
                continue
            found = [form for form in order if form != short and fits(short, form)]
            if found:
                full[short], rules[short] = found, rule
                break
        if short in acronyms:
            full[short], rules[short] = [acronyms[short]], "acronym"
    return full, rules


def _is_variant(short: Form, form: Form) -> bool:
    """A person's name with and without its middle names or with an initial for the first."""
    if short.kind != PERSON or form.kind != PERSON or len(short.parts) < 2:
        return False
    if short.parts[-1] != form.parts[-1] or len(form.parts) < 2:
        return False
    first, other = short.parts[0], form.parts[0]
    shorter = len(short.parts) < len(form.parts)
    if shorter and first == other and short.parts[-1] not in GENERATION:
        return True
    return len(first) == 1 and len(other) > 1 and other.startswith(first)


def _is_surname(short: Form, form: Form) -> bool:
    parts = form.parts[:-1] if form.parts[-1] in GENERATION else form.parts
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


def _is_head(short: Form, form: Form) -> bool:
    """An organization without the words that say what it is: "Acme" for "Acme Holdings"."""
    rest = form.parts[len(short.parts) :]
    return (
        short.kind == THING == form.kind
        and bool(rest)
        and form.parts[: len(short.parts)] == short.parts
        and rest[-1] in words("company_words")
        and "of" not in form.parts
    )


def _acronyms(names: Sequence[str], forms: Sequence[Form]) -> dict[Form, Form]:
    """Acronym to the first name of the document that it abbreviates."""
    found: dict[Form, Form] = {}
    things = [form for form in dict.fromkeys(forms) if form.kind == THING and len(form.parts) > 1]
    by_initials: dict[str, Form] = {}
    for form in things:
        for initials in _initials(form.parts):
            by_initials.setdefault(initials, form)
    for i, (name, form) in enumerate(zip(names, forms, strict=True)):
        if form.kind != THING or len(form.parts) > 1 or not _is_capitals(name):
            continue
        letters = form.parts[0]
        if letters in by_initials:
            found[form] = by_initials[letters]
            continue
        for neighbour in (i - 1, i + 1):
            if 0 <= neighbour < len(forms) and _abbreviates(letters, forms[neighbour]):
                found.setdefault(form, forms[neighbour])
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
    """Whether the letters occur in the name in this order, from its first letter on."""
    if form.kind != THING or len(form.parts) < 2 or form.parts[0][0] != letters[0]:
        return False
    at = 0
    text = "".join(form.parts)
    for letter in letters:
        at = text.find(letter, at) + 1
        if not at:
            return False
    return True


def _in_context(
    forms: Sequence[Form], full: dict[Form, list[Form]], titles: Sequence[str]
) -> list[Form]:
    """The full form of each mention: the only one there is, or by title, or the latest before."""
    chosen: list[Form] = []
    title_of: dict[Form, str] = {}
    short_before: set[Form] = set()
    for form, title in zip(forms, titles, strict=True):
        fits = full.get(form, [])
        best = _choose(fits, title.lower(), title_of, chosen, short_before) if fits else form
        while full.get(best) and len(full[best]) == 1 and full[best][0] != best:
            following = full[best][0]
            if following == form or len(following.parts) <= len(best.parts):
                break
            best = following
        chosen.append(best)
        if form != best:
            short_before.add(best)
        if title and (best not in title_of or form == best):
            title_of[best] = title.lower()
    return chosen


def _choose(
    fits: list[Form],
    title: str,
    title_of: dict[Form, str],
    chosen: Sequence[Form],
    short_before: set[Form],
) -> Form:
    """Of several full forms the one with this title, else the one last called by its short form.

    News calls one bearer of a name by it alone, and the other by a full name or a title.
    """
    if len(fits) == 1:
        return fits[0]
    exact = [form for form in fits if title and _same_title(title, title_of.get(form, ""))]
    possible = exact or [form for form in fits if _titles_agree(title, title_of.get(form, ""))]
    last = {form: i for i, form in enumerate(chosen)}
    return max(
        possible or fits,
        key=lambda form: (form in short_before, last.get(form, -1), -fits.index(form)),
    )


def _same_title(one: str, other: str) -> bool:
    """Whether one is the other or its abbreviation: "Cllr" and "Councillor"."""
    one, other = sorted((one.rstrip("."), other.rstrip(".")), key=len)
    if one == other:
        return True
    letters = iter(other)
    return len(one) > 1 and one[0] == other[:1] and all(letter in letters for letter in one)


def _titles_agree(one: str, other: str) -> bool:
    men, women = words("male_honorifics"), words("female_honorifics")
    return not ((one in men and other in women) or (one in women and other in men))


def _shown(
    names: Sequence[str],
    labels: Sequence[str],
    forms: Sequence[Form],
    chosen: Sequence[Form],
) -> dict[Form, str]:
    """For each entity the spelling of its full form that is most frequent, ties by the first."""
    spellings: dict[Form, Counter] = {}
    for name, label, own, form in zip(names, labels, forms, chosen, strict=True):
        if own == form:
            spellings.setdefault(form, Counter())[_spelling(name, label)] += 1
    return {form: _best_spelling(counter) for form, counter in spellings.items()}


def _spelling(name: str, label: str) -> str:
    """The name as an entity is called: a place in capitals (of a dateline) gets normal case."""
    if label == "WORK_OF_ART":
        return " ".join(name.split())
    name = _without_article(name)
    in_capitals = label in ("GPE", "LOC") and name.isupper() and len(name) > 4
    return string.capwords(name) if in_capitals and "." not in name else name


def _best_spelling(counter: Counter) -> str:
    """The most frequent spelling; without capitals throughout or possessive, if there is one."""
    order = list(counter)

    def rank(name: str) -> tuple:
        odd = (name.isupper() and len(name) > 1) or name != plain_name(name)
        return odd, -counter[name], order.index(name)

    return min(order, key=rank)
