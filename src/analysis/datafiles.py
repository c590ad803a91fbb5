"""The files of `analysis.data`: lists of words, tables, settings; `#` opens a comment line."""

from __future__ import annotations

import csv
import functools
import tomllib
from importlib.resources import files


@functools.cache
def load_lines(name: str) -> tuple[str, ...]:
    """The lines of a file that are neither empty nor comments."""
    lines = _read(name).splitlines()
    return tuple(line for line in lines if line and not line.startswith("#"))


def load_rows(name: str) -> list[dict[str, str]]:
    """The rows of a table as the first line names their columns."""
    return list(csv.DictReader(load_lines(name)))


@functools.cache
def load_toml(name: str) -> dict:
    """The tables of a TOML file."""
    return tomllib.loads(_read(name))


def _read(name: str) -> str:
    return files("analysis").joinpath("data", name).read_text(encoding="utf-8")
