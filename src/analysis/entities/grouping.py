"""Which names of one document are one entity, and what that entity is called."""

import string
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from analysis.entities.forms import (
    Fits,
    Form,
    full_forms,
    plain_name,
    to_form,
    without_article,
)
from analysis.entities.words import words

# A surname that stands alone so often before the full name comes is somebody else's.
ALONE_BEFORE = 3


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
    titles = list(titles) or [""] * len(names)
    names = _with_offices(names, labels, titles)
    forms = [to_form(name, label) for name, label in zip(names, labels, strict=True)]
    fits = _without_strangers(full_forms(names, labels, forms), forms)
    chosen = _in_context(forms, fits, titles)
    return _links(names, labels, forms, chosen, fits)


def link_across(names: Sequence[str], labels: Sequence[str]) -> list[Link]:
    """As `link_names` for names of several documents: what could be two stays as it is."""
    forms = [to_form(name, label) for name, label in zip(names, labels, strict=True)]
    fits = full_forms(names, labels, forms, together=False)
    sure = {short: fit for short, fit in fits.items() if len(fit.forms) == 1}
    return _links(names, labels, forms, [_fullest(form, sure) for form in forms], sure)


def _with_offices(names: Sequence[str], labels: Sequence[str], titles: list[str]) -> list[str]:
    """The names, with the office where it tells that somebody else of that surname is meant.

    "President Oral" is nobody who was introduced as "Tarek Oral, the mayor".
    """
    forms = [to_form(name, label) for name, label in zip(names, labels, strict=True)]
    held: dict[Form, set[str]] = {}
    for form, title in zip(forms, map(str.lower, titles), strict=True):
        if len(form.parts) > 1 and title in words("offices"):
            held.setdefault(form, set()).add(title)
    fits = full_forms(names, labels, forms) if held else {}

    def is_another(form: Form, title: str) -> bool:
        possible = fits[form].forms if form in fits and title in words("offices") else []
        return bool(possible) and all(
            full in held and not any(_same_title(title, office) for office in held[full])
            for full in possible
        )

    return [
        f"{title} {name}" if is_another(form, title.lower()) else name
        for name, form, title in zip(names, forms, titles, strict=True)
    ]


def _links(
    names: Sequence[str],
    labels: Sequence[str],
    forms: Sequence[Form],
    chosen: Sequence[Form],
    fits: Mapping[Form, Fits],
) -> list[Link]:
    shown = _shown(names, labels, forms, chosen)
    return [
        Link(shown[form], fits[own].rule if form != own else "")
        for own, form in zip(forms, chosen, strict=True)
    ]


def _without_strangers(fits: dict[Form, Fits], forms: Sequence[Form]) -> dict[Form, Fits]:
    """Without the surnames used alone, again and again, before the full name comes at all."""
    first = {form: forms.index(form) for form in set(forms)}
    return {
        short: fit
        for short, fit in fits.items()
        if fit.rule != "surname"
        or forms[: min(first[form] for form in fit.forms)].count(short) < ALONE_BEFORE
    }


def _in_context(
    forms: Sequence[Form], fits: Mapping[Form, Fits], titles: Sequence[str]
) -> list[Form]:
    """The full form of each mention: the only one there is, or the one its context tells."""
    chosen: list[Form] = []
    title_of: dict[Form, str] = {}
    called_short: set[Form] = set()
    for form, title in zip(forms, map(str.lower, titles), strict=True):
        possible = fits[form].forms if form in fits else [form]
        if len(possible) > 1:
            possible = _by_title(possible, title, title_of)
        last = {seen: i for i, seen in enumerate(chosen)} if len(possible) > 1 else {}
        # News calls one bearer of a name by it alone, and the other by a full name or a title.
        alone = called_short if not title else set()
        best = max(possible, key=lambda f: (f in alone, last.get(f, -1)))
        best = _fullest(best, fits)
        chosen.append(best)
        if form != best and not title:
            called_short.add(best)
        if title:
            title_of.setdefault(best, title)
    return chosen


def _fullest(form: Form, fits: Mapping[Form, Fits]) -> Form:
    """The end of the chain from short to full, as long as there is one way to go."""
    seen = {form}
    while form in fits and len(fits[form].forms) == 1 and fits[form].forms[0] not in seen:
        form = fits[form].forms[0]
        seen.add(form)
    return form


def _by_title(possible: list[Form], title: str, title_of: Mapping[Form, str]) -> list[Form]:
    """Those with this title, else those it does not rule out."""
    same = [form for form in possible if title and _same_title(title, title_of.get(form, ""))]
    agreeing = [form for form in possible if _titles_agree(title, title_of.get(form, ""))]
    return same or agreeing or possible


def _same_title(one: str, other: str) -> bool:
    """Whether one is the other or its abbreviation: "Cllr" and "Councillor"."""
    one, other = sorted((one.rstrip("."), other.rstrip(".")), key=len)
    letters = iter(other)
    return one[:1] == other[:1] and all(letter in letters for letter in one)


def _titles_agree(one: str, other: str) -> bool:
    men, women = words("male_honorifics"), words("female_honorifics")
    return not ((one in men and other in women) or (one in women and other in men))


def _shown(
    names: Sequence[str],
    labels: Sequence[str],
    forms: Sequence[Form],
    chosen: Sequence[Form],
) -> dict[Form, str]:
    """For each entity the best spelling of its full form."""
    spellings: dict[Form, Counter] = {}
    for name, label, own, form in zip(names, labels, forms, chosen, strict=True):
        if own == form:
            spellings.setdefault(form, Counter())[_spelling(name, label)] += 1
    return {form: _best_spelling(counter) for form, counter in spellings.items()}


def _spelling(name: str, label: str) -> str:
    """The name as an entity is called: a place in capitals (of a dateline) gets normal case."""
    if label == "WORK_OF_ART":
        return " ".join(name.split())
    name = without_article(name)
    in_capitals = label in ("GPE", "LOC") and name.isupper() and len(name) > 4
    return string.capwords(name) if in_capitals and "." not in name else name


def _best_spelling(counter: Counter) -> str:
    """The most frequent spelling; without capitals throughout or possessive, if there is one."""
    order = list(counter)

    def rank(name: str) -> tuple:
        odd = (name.isupper() and len(name) > 1) or name != plain_name(name)
        return odd, -counter[name], order.index(name)

    return min(order, key=rank)
