"""Numbers in a claim: value, unit, what they count, and how exact they are."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from analysis.claims.lexicon import LONGEST_MODIFIER, find_modifier, units
from analysis.claims.numerals import MOST_WORDS, read_number, value_of
from analysis.claims.tree import Tree
from analysis.datelines import MONTHS

MONTH = re.compile(MONTHS)
NUMERAL_NOUNS = frozenset({"dozen", "half"})
AMOUNTS = frozenset({"MONEY", "PERCENT"})
NUMERIC_ENTITIES = frozenset(
    {"", "CARDINAL", "QUANTITY", "MONEY", "PERCENT", "ORDINAL", "DATE", "TIME"}
)


def find_quantities(tree: Tree, tokens: Sequence[int]) -> list[dict]:
    """One mapping per number among `tokens`, dates left out.

    Keys: value, unit ("" for a plain count), counts (the noun it counts, or what a share is a
    share of), modifier ("" where the number is exact), text (as written), start_char.
    """
    found, after, allowed = [], 0, set(tokens)
    for token in tokens:
        if not _may_be_number(tree, token) or token < after or not _starts_number(tree, token):
            continue
        value, width = read_number(_written_on(tree, token, allowed))
        after = token + width
        quantity = _quantity(tree, value, token, after)
        if quantity:
            found.append(quantity)
    return found


def _may_be_number(tree: Tree, token: int) -> bool:
    """By its tag, its first digit or as it opens an amount: the model takes the "2bn" of "£2bn and"
    for a noun, and the "Sixty" of "Sixty per cent".
    """
    word = tree.lower[token]
    opens = tree.entity_begins[token] and tree.entity[token] in AMOUNTS
    return tree.tag[token] == "CD" or opens or word[0].isdigit() or word in NUMERAL_NOUNS


def _starts_number(tree: Tree, token: int) -> bool:
    if tree.entity[token] not in NUMERIC_ENTITIES or _is_in_date(tree, token):
        return False  # "World War Two", "11 September"
    noun = tree.head[token]
    if noun < token and tree.dep[token] == "nummod" and tree.pos[noun] == "PROPN":
        return False  # "Chapter 11"
    return value_of(tree.lower[token].rstrip(".")) is not None


def _is_in_date(tree: Tree, token: int) -> bool:
    """A day beside its month, also where the model sees no date."""
    beside = tree.words[max(token - 1, 0) : token + 2]
    return any(MONTH.fullmatch(word) for word in beside)


def _written_on(tree: Tree, token: int, allowed: Set[int]) -> list[str]:
    """The words from `token` on of which one number may be made."""
    end = token + 1
    while end < token + MOST_WORDS and (end in allowed or _is_attached(tree, end)):
        end += 1
    return [word.rstrip(".") for word in tree.lower[token:end]]


def _is_attached(tree: Tree, token: int) -> bool:
    """Whether no space stands before a word: the "m" of "€84m", whatever the parse makes of it."""
    if token >= len(tree.words):
        return False
    return tree.offset[token - 1] + len(tree.words[token - 1]) == tree.offset[token]


def _quantity(tree: Tree, value: float, first: int, after: int) -> dict | None:
    unit, start, end = _unit(tree, first, after)
    if tree.is_time(first) and unit not in ("days", "weeks", "months", "years", "hours"):
        return None
    start_char = tree.offset[start]
    end_char = tree.offset[end - 1] + len(tree.words[end - 1].rstrip("."))
    return {
        "value": value,
        "unit": unit,
        "counts": _counted(tree, range(first, after), unit, end),
        "modifier": find_modifier(tree.lower[max(0, start - LONGEST_MODIFIER - 1) : start]),
        "text": (start_char, end_char),
        "start_char": start_char,
    }


def _unit(tree: Tree, start: int, end: int) -> tuple[str, int, int]:
    """The unit beside the number, and the span that takes it in."""
    sign = tree.lower[start - 1] if start else ""
    if sign in units() and units()[sign] in ("$", "€", "£", "¥"):
        return units()[sign], start - 1, end
    has_hyphen = end < len(tree.words) and tree.words[end] == "-"  # "a 20-year deal"
    end_of_unit = end + has_hyphen
    following = [
        tree.lemma[t].lower() for t in range(end_of_unit, min(end_of_unit + 2, len(tree.words)))
    ]
    if "_".join(following) in units():
        return units()["_".join(following)], start, end_of_unit + len(following)
    if following and following[0] in units():
        return units()[following[0]], start, end_of_unit + 1
    return "", start, end


def _counted(tree: Tree, numeral: range, unit: str, end: int) -> str:
    """Lemma of the noun that is counted, or that a share or amount is of."""
    number = numeral[-1]
    last = max(end - 1, number) if unit else number
    of = next((c for c in tree.children[last] if tree.lower[c] == "of"), -1)
    if of >= 0:
        noun = tree.child(of, "pobj")  # "10% of the workforce", "51 of the carriers"
    elif unit:
        noun = tree.head[last]
    else:
        noun = tree.head[tree.head[number] if tree.dep[number] == "conj" else number]
    if noun < 0 or noun in numeral or tree.pos[noun] not in ("NOUN", "PROPN"):
        return ""
    lemma = tree.lemma[noun].lower()
    return "" if lemma in units() or lemma[0].isdigit() else lemma
