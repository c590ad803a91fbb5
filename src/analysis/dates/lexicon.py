"""The words of time expressions, from data/time_words.csv, and the numbers they stand for."""

import functools
import re

from analysis.datafiles import load_rows

# Amounts that nobody counted: TIMEX3 writes X for them.
UNCOUNTED = ("several", "few", "many", "some", "couple", "numerous", "countless", "various")


@functools.cache
def words_of(kind: str) -> dict[str, str]:
    """The words of one kind with their values: words_of("month")["april"] == "04"."""
    return {row["word"]: row["value"] for row in _rows() if row["kind"] == kind}


@functools.cache
def _rows() -> list[dict[str, str]]:
    return load_rows("time_words.csv")


@functools.cache
def kinds() -> tuple[str, ...]:
    """The kinds of words in the list."""
    return tuple(dict.fromkeys(row["kind"] for row in _rows()))


def alternatives(kind: str, *, capitalised: bool = False) -> str:
    """A regular expression for the words of this kind, the longest first.

    Args:
        kind: of the word list.
        capitalised: the words as names (New Year's Eve, APRIL) instead of in lower case.
    """
    words = sorted(words_of(kind), key=lambda word: (-len(word), word))
    forms = [form for word in words for form in _as_names(word)] if capitalised else words
    return "|".join(re.escape(form).replace(r"\ ", r"\s+") for form in forms)


def _as_names(words: str) -> tuple[str, str]:
    small = ("of",)
    name = " ".join(word if word in small else word.capitalize() for word in words.split())
    return name, words.upper()


def number_of(words: str) -> float | None:
    """The number that words or digits stand for; None for an amount that nobody counted.

    >>> number_of("two and a half"), number_of("twenty-five"), number_of("1,500"), number_of("a")
    (2.5, 25, 1500, 1)
    >>> number_of("half a"), number_of("2 1/2"), number_of("several")
    (0.5, 2.5, None)
    """
    words = words.lower().replace("½", " 1/2")
    if re.match(r"(?:an?\s+)?half\b", words):
        return 0.5
    if re.match(r"(?:an?\s+)?quarter\b", words):
        return 0.25
    if fraction := re.search(r"(\d)/(\d)", words):
        return float(words[: fraction.start()].strip(" -") or 0) + int(fraction[1]) / int(
            fraction[2]
        )
    found = re.findall(r"[a-z]+|\d[\d,]*(?:\.\d+)?", words)
    if any(word in UNCOUNTED for word in found):
        return None
    number = _sum_of(found) + (0.5 if found[-1:] == ["half"] else 0)
    return int(number) if float(number).is_integer() else number


def _sum_of(words: list[str]) -> float:
    """The number that the words make together, one after the other."""
    total = current = 0.0
    for word in words:
        if word in ("dozen", "hundred", "thousand"):
            current = max(current, 1) * float(words_of("number")[word])
            if word == "thousand":
                total, current = total + current, 0.0
        elif word[0].isdigit():
            current += float(word.replace(",", ""))
        else:
            current += float(words_of("number").get(word, 0))
    # "a" counts only where nothing else does: "a hundred", but "a day" is one day
    return total + current or float(words[:1] in (["a"], ["an"]))
