"""The closed word classes that the rules on names ask for, read from data/names.toml."""

import functools
import tomllib
from importlib import resources


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
    content = resources.files("analysis").joinpath("data/names.toml").read_text("utf-8")
    return {name: frozenset(value.split()) for name, value in tomllib.loads(content).items()}
