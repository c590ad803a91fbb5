"""The words that titles and alt texts are made of: names of articles, counts, lists, days."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import pandas as pd

from analysis.figures.fitting import NO_GLYPH, printable
from analysis.shortening import shorten

NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
# English, whatever the user's locale.
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
LONGEST_NAME = 34  # characters
DISTINCT = 12  # names that begin with the same so many characters are numbered


def name_articles(ids: Iterable[str], articles: pd.DataFrame | None = None) -> dict[str, str]:
    """What to call each article: by its outlet where that tells it apart, else its title, else id.

    Args:
        ids: the articles that a table speaks of.
        articles: table `articles`; its order is kept, and its articles without rows are included.

    >>> name_articles(["b", "a", "b"])
    {'a': 'a', 'b': 'b'}
    """
    rows = [] if articles is None else articles.to_dict("records")
    outlets = Counter(row["outlet"] for row in rows)
    known = {row["article_id"]: _name(row, outlets) for row in rows}
    names = known | {i: shorten(i, LONGEST_NAME) for i in sorted(set(ids) - set(known))}
    begins = Counter(name[:DISTINCT] for name in names.values())
    return {
        article: name if begins[name[:DISTINCT]] == 1 else f"({n}) {name}"
        for n, (article, name) in enumerate(names.items(), start=1)
    }


def _name(article: Mapping, outlets: Counter) -> str:
    """An outlet that published one article, else the title in quotes, else the id."""
    outlet, title = article["outlet"], article["title"]
    if _is_legible(outlet) and outlets[outlet] == 1:
        return shorten(outlet, LONGEST_NAME)
    if _is_legible(title):
        return f"“{shorten(title, LONGEST_NAME)}”"
    return shorten(article["article_id"], LONGEST_NAME)


def _is_legible(name: str) -> bool:
    """Whether most of the name can be drawn at all."""
    return bool(name.strip()) and 2 * printable(name).count(NO_GLYPH) < len(name)


def number(n: int) -> str:
    """A number in words up to ten.

    >>> number(0), number(2), number(1200)
    ('no', 'two', '1,200')
    """
    return NUMBERS[n] if n < len(NUMBERS) else f"{n:,}"


def count(n: int, noun: str) -> str:
    """A number with its noun.

    >>> count(1, "claim"), count(0, "pair"), count(12, "name")
    ('one claim', 'no pairs', '12 names')
    """
    return f"{number(n)} {noun}{'' if n == 1 else 's'}"


def all_articles(n: int) -> str:
    """The articles as subject of a sentence.

    >>> all_articles(2), all_articles(3)
    ('Both articles', 'All three articles')
    """
    return "Both articles" if n == 2 else f"All {count(n, 'article')}"


def listing(words: Sequence[str]) -> str:
    """The words as a list in running text.

    >>> listing(["date", "name", "number"])
    'date, name and number'
    """
    return " and ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))


def say_day(day: pd.Timestamp) -> str:
    """A day as figures write it.

    >>> say_day(pd.Timestamp("2024-04-28"))
    '28 Apr 2024'
    """
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def say_days(first: pd.Timestamp, last: pd.Timestamp) -> str:
    """A span of days as briefly as its granularity allows.

    >>> day = pd.Timestamp
    >>> say_days(day("2024-01-01"), day("2024-03-31"))
    'Q1 2024'
    >>> say_days(day("2024-04-22"), day("2024-04-28"))
    '22–28 Apr 2024'
    """
    begins, ends = first.day == 1, (last + pd.Timedelta(days=1)).day == 1
    if first == last:
        return say_day(first)
    if not (begins and ends):
        return _say_odd_days(first, last)
    if (first.month, last.month) == (1, 12):
        return f"{first.year}" if first.year == last.year else f"{first.year}–{last.year}"
    if first.year == last.year and first.month % 3 == 1 and last.month - first.month == 2:
        return f"Q{last.month // 3} {first.year}"
    start, end = (f"{MONTHS[day.month - 1]} {day.year}" for day in (first, last))
    return start if start == end else f"{start} – {end}"


def _say_odd_days(first: pd.Timestamp, last: pd.Timestamp) -> str:
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{say_day(last)}"
    return f"{say_day(first)} – {say_day(last)}"
