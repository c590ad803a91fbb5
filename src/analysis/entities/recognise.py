"""Where the names of an article stand."""

from analysis.entities.memory import (
    find_repeats,
    is_headline_name,
    remember,
    with_given_names,
    with_known_possessive,
)
from analysis.entities.missed import extend_names, find_missed
from analysis.entities.page import Page
from analysis.entities.spans import Name, correct_spans


def find_names(page: Page) -> list[Name]:
    """Every name of the page, in the order of the text, none inside another.

    Running text comes first: what is a name in it is a name between the capitals of a headline.
    """
    names = correct_spans(page)
    running = extend_names(page, [name for name in names if not page.title_case[name.start]])
    running += find_missed(page, running)
    headline = [name for name in names if page.title_case[name.start]]
    known = remember(page, running or headline)
    found = [*running, *(name for name in headline if is_headline_name(page, name, known))]
    found = [with_known_possessive(page, name, known) for name in found]
    again = find_repeats(page, found, with_given_names(page, found, known))
    return sorted([*found, *again])
