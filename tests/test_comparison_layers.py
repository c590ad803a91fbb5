"""Inside `comparison/` imports go one way: readers, then gates, then detectors."""

import ast

import pytest
from conftest import ROOT

COMPARISON = "analysis.comparison"
FORBIDDEN = {
    "readers": {"gates", "detectors", "findings"},
    "gates": {"detectors", "findings"},
    "detectors": {"detectors"},  # but their list, `__init__`
}
FOLDER = ROOT / "src" / "analysis" / "comparison"
FILES = [
    path
    for package in FORBIDDEN
    for path in sorted((FOLDER / package).glob("*.py"))
    if path.name != "__init__.py"
]


def imported_parts(path):
    """The modules and packages of `comparison` that a module imports, wherever it does."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            assert not node.level, "imports are absolute"
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
        elif isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
    inside = (name.removeprefix(f"{COMPARISON}.") for name in names if name.startswith(COMPARISON))
    return {name.split(".")[0] for name in inside}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(FOLDER).as_posix())
def test_no_reader_imports_a_gate_no_gate_a_detector_and_no_detector_another(path):
    assert imported_parts(path).isdisjoint(FORBIDDEN[path.parent.name])


def test_the_packages_of_readers_and_gates_hold_a_docstring_alone():
    for package in ("readers", "gates"):
        tree = ast.parse((FOLDER / package / "__init__.py").read_text(encoding="utf-8"))
        assert ast.get_docstring(tree) and len(tree.body) == 1
