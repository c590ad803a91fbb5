"""Numbers in a claim: value, unit, what they count, and how exact they are."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from analysis.blocks import MONTHS
from analysis.claims.lexicon import LONGEST_MODIFIER, find_modifier, number_words, units
from analysis.claims.tree import Tree

DIGITS = re.compile(r"(\d{1,3}(?:,\d{3})+|\d+)?(\.\d+)?([a-z]*)")
MONTH = re.compile(MONTHS)
NUMERAL_NOUNS = frozenset({"dozen", "half"})
NUMERIC_ENTITIES = frozenset(
    {"", "CARDINAL", "QUANTITY", "MONEY", "PERCENT", "ORDINAL", "DATE", "TIME"}
)
SMALLEST_SCALE = 100  # from here on a number word multiplies what stands before it


def find_quantities(tree: Tree, tokens: Sequence[int]) -> list[dict]:
    """One mapping per number among `tokens`, dates left out.

    Keys: value, unit ("" for a plain count), counts (the noun it counts, or what a share is a
    share of), modifier ("" where the number is exact), text (as written), start_char.
    """
    found, done = [], set()
    for token in tokens:
        if not _may_be_number(tree, token) or token in done or not _starts_number(tree, token):
            continue
        numeral = _numeral(tree, token, tokens)
        done.update(numeral)
        quantity = _quantity(tree, numeral)
        if quantity:
            found.append(quantity)
    return found


def _may_be_number(tree: Tree, token: int) -> bool:
    """By its tag, or by its first digit: the model takes the "2bn" of "£2bn and" for a noun."""
    word = tree.lower[token]
    return tree.tag[token] == "CD" or word[0].isdigit() or word in NUMERAL_NOUNS


def _starts_number(tree: Tree, token: int) -> bool:
    if tree.entity[token] not in NUMERIC_ENTITIES or _is_in_date(tree, token):
        return False  # "World War Two", "11 September"
    noun = tree.head[token]
    if noun < token and tree.dep[token] == "nummod" and tree.pos[noun] == "PROPN":
        return False  # "Chapter 11"
    return _value_of(tree.lower[token]) is not None


def _is_in_date(tree: Tree, token: int) -> bool:
    """A day beside its month, also where the model sees no date."""
    beside = tree.words[max(token - 1, 0) : token + 2]
    return any(MONTH.fullmatch(word) for word in beside)


def _value_of(word: str) -> float | None:
    """The number that one word is."""
    if word in number_words():
        return number_words()[word]
    parts = [number_words().get(part) for part in word.split("-")]
    if len(parts) == 2 and None not in parts:
        return parts[0] + parts[1]
    match = DIGITS.fullmatch(word)
    if not match or not (match[1] or match[2]):
        return None
    scale = number_words().get(match[3], None) if match[3] else 1.0
    return float((match[1] or "0").replace(",", "") + (match[2] or "")) * scale if scale else None


def _numeral(tree: Tree, token: int, tokens: Sequence[int]) -> list[int]:
    """The words of one number: "4.5 million", "two hundred", "twenty-one"."""
    numeral = [token]
    allowed = set(tokens)
    if tree.lower[token + 1 : token + 2] == ["-"] and token + 2 in allowed:
        tens, ones = (number_words().get(tree.lower[t], 0) for t in (token, token + 2))
        numeral += [token + 1, token + 2] if tens >= 20 and 0 < ones < 10 else []
    while numeral[-1] + 1 in allowed or _is_attached(tree, numeral[-1] + 1):
        word = tree.lower[numeral[-1] + 1].rstrip(".")
        if word != "dozen" and number_words().get(word, 0) < SMALLEST_SCALE:
            break
        numeral.append(numeral[-1] + 1)
    return numeral


def _is_attached(tree: Tree, token: int) -> bool:
    """Whether no space stands before a word: the "m" of "€84m", whatever the parse makes of it."""
    if token >= len(tree.words):
        return False
    return tree.offset[token - 1] + len(tree.words[token - 1]) == tree.offset[token]


def _value_of_numeral(numeral: list[str]) -> float:
    if "-" in numeral[1:2]:
        numeral = [f"{numeral[0]}-{numeral[2]}", *numeral[3:]]
    return round(math.prod(_value_of(word) for word in numeral), 6)  # 4.1 * 10**9 is not exact


def _quantity(tree: Tree, numeral: list[int]) -> dict | None:
    value = _value_of_numeral([tree.lower[token].rstrip(".") for token in numeral])
    start, end = numeral[0], numeral[-1] + 1
    unit, start, end = _unit(tree, start, end)
    if tree.is_time(numeral[0]) and unit not in ("days", "weeks", "months", "years", "hours"):
        return None
    first, last = tree.offset[start], tree.offset[end - 1] + len(tree.words[end - 1].rstrip("."))
    return {
        "value": value,
        "unit": unit,
        "counts": _counted(tree, numeral, unit, end),
        "modifier": find_modifier(tree.lower[max(0, start - LONGEST_MODIFIER - 1) : start]),
        "text": (first, last),
        "start_char": first,
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


def _counted(tree: Tree, numeral: list[int], unit: str, end: int) -> str:
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
