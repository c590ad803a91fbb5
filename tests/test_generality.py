"""Nothing in the package knows the articles that it is shown with."""

import re

import pytest
from conftest import ROOT

READ = {".py", ".csv", ".txt", ".toml"}
FILES = sorted(path for path in (ROOT / "src").rglob("*") if path.suffix in READ)
KINDS = {"PERSON", "ORG", "PRODUCT", "EVENT"}
# Names of the seeds that are words of the language too, or an outlet that any example may cite.
COMMON = """
    x auto bin council driving for full international journal motors of promotion reuters self show
    street the trade wall
"""


@pytest.fixture(scope="module")
def seed_words(gold):
    mentions = gold("seeds/mentions.csv").query("label in @KINDS")
    words = {w.lower() for text in mentions["text"] for w in re.findall(r"\w+", text)}
    places = {"china", "beijing"}  # parts of longer names, and in any list of nationalities
    return words - set(COMMON.split()) - places


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_name_of_the_seeds_stands_in_the_source(path, seed_words):
    assert len(seed_words) > 10
    found = seed_words & {w.lower() for w in re.findall(r"\w+", path.read_text("utf-8"))}
    assert not found
