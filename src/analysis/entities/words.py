"""The closed word classes that the rules on names ask for, read from data/names.toml."""

import functools

from analysis.datafiles import load_toml


@functools.cache
def words(name: str) -> frozenset[str]:
    """The words of class `name` of names.toml, in lower case.

    >>> "mr." in words("honorifics")
    True
    """
    return _classes()[name]


@functools.cache
def abbreviations() -> dict[str, str]:
    """Short word to long word.

    >>> abbreviations()["utd"]
    'united'
    """
    return dict(pair.split("=") for pair in words("abbreviations"))


@functools.cache
def _classes() -> dict[str, frozenset[str]]:
    return {name: frozenset(value.split()) for name, value in load_toml("names.toml").items()}
