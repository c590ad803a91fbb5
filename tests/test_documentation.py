"""What is public is documented, and what is documented exists."""

import inspect
import re

import pytest
from conftest import ROOT

import analysis
from analysis.schema import CORPUS_TABLES, TABLES

README = (ROOT / "README.md").read_text(encoding="utf-8")
CODEBOOK = README.split("## Codebook")[1].split("\n## ")[0]


def documented_columns(table):
    """The names in the first column of a table's codebook, in their order."""
    section = re.search(rf"### {table}: one row per .*?(?=\n### |\Z)", CODEBOOK, re.S)
    assert section, f"README's codebook has no section on {table}"
    cells = re.findall(r"^\| ([a-z][a-z_, ]*) \|", section[0], re.M)
    return [name for cell in cells for name in cell.split(", ") if name != "column"]


@pytest.mark.parametrize(("table", "columns"), {**TABLES, **CORPUS_TABLES}.items())
def test_the_codebook_has_every_column_of_every_table(table, columns):
    assert sorted(documented_columns(table)) == sorted(columns)


@pytest.mark.parametrize("name", analysis.__all__)
def test_every_public_name_is_documented(name):
    assert inspect.getdoc(getattr(analysis, name)) or name == "TABLES"


def test_every_path_that_the_readme_links_to_exists():
    for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", README):
        assert (ROOT / target).exists(), target


def test_every_figure_that_the_readme_names_is_committed_in_both_formats():
    names = re.findall(r"^\| `(\w+)` \|.*ipynb", README, re.M)
    assert len(names) >= 4
    for name in names:
        assert {f".{kind}" for kind in ("svg", "png")} <= {
            path.suffix for path in (ROOT / "figures").glob(f"{name}.*")
        }
