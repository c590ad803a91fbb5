"""Sets everything up in .venv, then runs it; needs nothing but Python 3.11 or newer.

python run.py                   analyse seeds/: writes tables/ and figures/, prints a summary
python run.py ARTICLES ...      analyse your own articles; all options: python run.py --help
python run.py test              lint, unit tests, doctests, and every notebook compared strictly
python run.py lab               JupyterLab on notebooks/
python run.py notebooks         re-execute the notebooks in place
python run.py lock              pin the newest packages that pyproject.toml allows (needs uv)

The first call makes .venv from the pinned list requirements.lock (a few minutes, with uv less);
later calls start at once.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
LOCK = ROOT / "requirements.lock"
STAMP = VENV / "set-up.sha256"  # written last: an interrupted set-up is done again
NOTEBOOKS = ROOT / "notebooks"


def main(arguments):
    """Runs the command that the arguments name."""
    if sys.version_info < (3, 11):  # noqa: UP036 - an older Python still gets this far
        sys.exit(f"run.py needs Python 3.11 or newer; this is {sys.version.split()[0]}")
    command = arguments[0] if arguments else ""
    if command == "lock":
        return lock()
    set_up()
    if command == "test":
        return test(arguments[1:])
    if command == "lab":
        return run("jupyterlab", f"--notebook-dir={NOTEBOOKS}", *arguments[1:])
    if command == "notebooks":
        return execute_notebooks()
    if arguments:
        return run("analysis", *arguments)
    code = run("analysis", cwd=ROOT)
    if code == 0:
        print("\nOpen the notebooks with:  python run.py lab")
    return code


def set_up():
    """Makes .venv from the pinned list, unless it is there already."""
    wanted = hashlib.sha256(
        b"".join((ROOT / name).read_bytes() for name in ("requirements.lock", "pyproject.toml"))
    ).hexdigest()
    if STAMP.exists() and STAMP.read_text() == wanted and PYTHON.exists():
        return
    print(f"Setting up {VENV} from {LOCK.name} (once) ...", flush=True)
    shutil.rmtree(VENV, ignore_errors=True)
    uv = shutil.which("uv")
    if uv:
        step(uv, "venv", "--quiet", "--python", sys.executable, VENV)
        install = [uv, "pip", "install", "--quiet", "--python", PYTHON]
    else:
        step(sys.executable, "-m", "venv", VENV)
        install = [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    step(*install, "--require-hashes", "-r", LOCK)
    step(*install, "--no-deps", "--no-build-isolation", "-e", ROOT)
    STAMP.write_text(wanted)


def step(*command):
    """Runs one command of the set-up; stops with its output and a hint where it fails."""
    code = subprocess.run(list(map(str, command)), cwd=ROOT).returncode
    if code:
        sys.exit(
            f"set-up failed at: {' '.join(map(str, command))}\n"
            "It needs a connection to the package registry"
            " (and, on Debian and Ubuntu, the package python3-venv). Then run the same again."
        )


def run(module, *arguments, cwd=None):
    """Runs a module of .venv; the exit code."""
    environment = dict(os.environ, PYTHONUTF8="1")  # the summary prints on any console
    environment["PATH"] = f"{BIN}{os.pathsep}{environment.get('PATH', '')}"
    command = [str(PYTHON), "-m", module, *map(str, arguments)]
    return subprocess.run(command, cwd=cwd, env=environment).returncode


def test(arguments):
    """Lint, then unit tests and doctests, then the notebooks; the first failure's exit code."""
    notebooks = sorted(map(str, NOTEBOOKS.rglob("*.ipynb")))
    checks = [
        ("ruff", "check", "."),
        ("ruff", "format", "--check", "."),
        ("pytest", *arguments),
        ("pytest", "--nbval", "--nbval-current-env", "--nbval-cell-timeout=600",
         "-p", "no:cacheprovider", *notebooks),
    ]  # fmt: skip
    codes = [run(*check, cwd=ROOT) for check in checks]
    return next((code for code in codes if code), 0)


def execute_notebooks():
    """Restart and run all, in place; no times are recorded, so that nothing varies."""
    notebooks = sorted(NOTEBOOKS.rglob("*.ipynb"))
    options = ("--to", "notebook", "--execute", "--inplace",
               "--ExecutePreprocessor.record_timing=False")  # fmt: skip
    return run("nbconvert", *options, *notebooks, cwd=ROOT)


def lock():
    """Resolves requirements.lock anew, for every platform and Python that is supported."""
    uv = shutil.which("uv") or sys.exit("run.py lock needs uv: pip install uv")
    return subprocess.run(
        [uv, "pip", "compile", "pyproject.toml", "--all-extras", "--group", "dev",
         "--group", "browser", "--universal",
         "--generate-hashes", "--no-annotate", "--upgrade", "--quiet",
         "--custom-compile-command", "python run.py lock", "--output-file", LOCK.name],
        cwd=ROOT,
    ).returncode  # fmt: skip


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
