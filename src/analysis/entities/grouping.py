"""Which names are one entity: surname and full name, acronym and expansion, and the like."""

from collections import Counter
from collections.abc import Sequence

from analysis.entities.words import words


def group_names(names: Sequence[str], labels: Sequence[str]) -> list[str]:
    """For each mention of one document, its entity's canonical name.

    Args:
        names: mentions as written, in the order of the text.
        labels: their labels, of the same length.

    >>> group_names(["Ada Lund", "Lund", "the BBC", "BBC"], ["PERSON", "PERSON", "ORG", "ORG"])
    ['Ada Lund', 'Ada Lund', 'BBC', 'BBC']
    """
    keys = [fold(name) for name in names]
    full = _full_names(keys, labels)
    shown: dict[str, Counter] = {}
    for name, key in zip(names, keys, strict=True):
        shown.setdefault(full.get(key, key), Counter())[plain_name(name)] += 1
    canonical = {key: _canonical(key, forms) for key, forms in shown.items()}
    return [canonical[full.get(key, key)] for key in keys]


def plain_name(name: str) -> str:
    """The name in one line, without article and possessive.

    >>> plain_name("the United  States'")
    'United States'
    """
    name = " ".join(name.split())
    for ending in ("'s", "\u2019s", "'", "\u2019"):
        name = name.removesuffix(ending)
    return name[4:] if name[:4].lower() == "the " and len(name) > 4 else name


def fold(name: str) -> str:
    """The form by which two spellings of one name are told to be the same."""
    return plain_name(name).replace(".", "").casefold()


def _full_names(keys: Sequence[str], labels: Sequence[str]) -> dict[str, str]:
    """Shorter form to full form, where exactly one full form of the document fits."""
    fits: dict[str, set[str]] = {}
    for key, label in set(zip(keys, labels, strict=True)):
        parts = key.split()
        if label == "PERSON" and len(parts) > 1:
            fits.setdefault(parts[-1], set()).add(key)
            fits.setdefault(parts[0], set()).add(key)
        elif len(parts) > 1:
            fits.setdefault(_initials(parts), set()).add(key)
    return {short: min(full) for short, full in fits.items() if len(full) == 1}


def _initials(parts: Sequence[str]) -> str:
    return "".join(part[0] for part in parts if part not in words("particles"))


def _canonical(key: str, forms: Counter) -> str:
    """The form as written that folds to the key: the most frequent, ties by alphabet."""
    own = {form: n for form, n in forms.items() if fold(form) == key} or forms
    return min(own, key=lambda form: (-own[form], form))
