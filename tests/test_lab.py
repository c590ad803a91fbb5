"""JupyterLab itself, in a real browser: every notebook runs to its end without an error."""

import pytest
from browser import needs_chromium, run_all
from conftest import ROOT

NOTEBOOKS = sorted(
    path.relative_to(ROOT).as_posix()
    for path in (ROOT / "notebooks").rglob("*.ipynb")
    if ".ipynb_checkpoints" not in path.parts
)

pytestmark = needs_chromium


@pytest.mark.parametrize("notebook", NOTEBOOKS)
def test_run_all_in_jupyterlab_ends_without_error(lab, browser, notebook):
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    errors, outside = [], []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("request", lambda request: outside.append(request.url))
    outputs = run_all(page, lab, notebook)
    page.close()
    assert outputs
    assert not [o for o in outputs if o["output_type"] == "error" or o.get("name") == "stderr"]
    assert not errors
    own = (lab.address, "data:", "blob:", lab.address.replace("http", "ws"))
    assert not [address for address in outside if not address.startswith(own)]
