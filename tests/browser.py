"""A real browser and a real JupyterLab, for the tests that need them."""

import contextlib
import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from typing import NamedTuple

import pytest
from conftest import ROOT

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chrome")
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip
START_UP, RUN_ALL = 120, 300  # seconds
# Skipped where Chromium is not installed, except in CI, which installs it.
needs_chromium = pytest.mark.skipif(
    not CHROMIUM and not os.environ.get("CI"), reason="Chromium is not installed"
)

# The model of the open notebook, not its page: windowing leaves cells out of the page, and stored
# execution counts are there before anything has run.
CLEAR = """async () => {
    const panel = window.jupyterapp.shell.currentWidget;
    await panel.context.ready;
    await panel.context.sessionContext.ready;
    await panel.context.sessionContext.session.kernel.info;
    for (const cell of panel.content.model.cells)
        if (cell.type === 'code') { cell.executionCount = null; cell.outputs.clear(); }
}"""
HAS_RUN = """() => {
    const panel = window.jupyterapp.shell.currentWidget;
    const cells = [...panel.content.model.cells].filter(
        cell => cell.type === 'code' && cell.sharedModel.getSource().trim());
    return panel.context.sessionContext.session.kernel.status === 'idle'
        && cells.length
        && cells.every(cell => cell.executionState === 'idle' && cell.executionCount);
}"""
OUTPUTS = """() => [...window.jupyterapp.shell.currentWidget.content.model.cells]
    .filter(cell => cell.type === 'code')
    .flatMap(cell => cell.outputs.toJSON())"""
FOLDERS = {
    "JUPYTER_CONFIG_DIR": "config",
    "JUPYTER_DATA_DIR": "data",
    "JUPYTER_RUNTIME_DIR": "runtime",
    "JUPYTERLAB_SETTINGS_DIR": "settings",
    "JUPYTERLAB_WORKSPACES_DIR": "workspaces",
    "IPYTHONDIR": "ipython",
}


class Lab(NamedTuple):
    """A running JupyterLab: its address, and the folder it works in."""

    address: str
    folder: Path


@contextlib.contextmanager
def start_lab(home: Path):
    """JupyterLab on a copy of the notebooks in `home`, with settings of its own."""
    for folder in ("notebooks", "seeds", "examples"):
        shutil.copytree(ROOT / folder, home / "project" / folder)
    write_settings(home)
    with contextlib.closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = subprocess.Popen(
        [sys.executable, "-m", "jupyterlab", "--no-browser", "--ServerApp.ip=127.0.0.1",
         f"--ServerApp.port={port}", "--IdentityProvider.token=", "--expose-app-in-browser",
         f"--ServerApp.root_dir={home / 'project'}", "--LabApp.news_url=None", "--allow-root"],
        env=os.environ | {name: str(home / folder) for name, folder in FOLDERS.items()},
        stdout=(home / "server.log").open("w"), stderr=subprocess.STDOUT,
    )  # fmt: skip
    try:
        yield Lab(wait_for(f"http://127.0.0.1:{port}", server), home / "project")
    finally:
        server.terminate()
        try:
            server.wait(20)
        except subprocess.TimeoutExpired:
            server.kill()


def write_settings(home: Path) -> None:
    """No pop-up with news, no question about a build."""
    extension = home / "settings" / "@jupyterlab" / "apputils-extension"
    extension.mkdir(parents=True)
    (extension / "notification.jupyterlab-settings").write_text(
        json.dumps({"fetchNews": "false", "checkForUpdates": False})
    )
    config = home / "config" / "labconfig"
    config.mkdir(parents=True)
    (config / "page_config.json").write_text(
        json.dumps({"buildCheck": False, "buildAvailable": False})
    )


def wait_for(address: str, server: subprocess.Popen) -> str:
    """The address, once the server answers there."""
    deadline = time.monotonic() + START_UP
    while time.monotonic() < deadline:
        assert server.poll() is None, "JupyterLab ended at once"
        try:
            urllib.request.urlopen(f"{address}/api/status", timeout=2)
            return address
        except OSError:
            time.sleep(0.25)
    raise TimeoutError(f"JupyterLab did not answer within {START_UP} s")


@contextlib.contextmanager
def start_chromium():
    """Chromium, driven by playwright."""
    sync_playwright = pytest.importorskip("playwright.sync_api").sync_playwright
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


def run_all(page, lab: Lab, notebook: str) -> list[dict]:
    """Opens a notebook, runs all its cells, and gives their outputs."""
    page.goto(f"{lab.address}/lab/tree/{notebook}?reset", wait_until="domcontentloaded")
    page.locator(".jp-NotebookPanel .jp-Cell").first.wait_for(timeout=START_UP * 1000)
    page.evaluate(CLEAR)
    page.locator("#jp-main-statusbar >> text=/\\| Idle/").wait_for(timeout=START_UP * 1000)
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.get_by_role("menuitem", name="Run All Cells", exact=True).click()
    page.wait_for_function(HAS_RUN, timeout=RUN_ALL * 1000)
    return page.evaluate(OUTPUTS)


def watch(page) -> list[str]:
    """What goes wrong on a page from now on: errors, and requests to anywhere but itself."""
    problems = []
    page.on("pageerror", lambda error: problems.append(f"error: {error}"))
    page.on("console", lambda said: said.type == "error" and problems.append(said.text))
    page.on("request", lambda request: problems.append(f"request: {request.url}"))
    return problems
