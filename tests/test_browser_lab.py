"""show, show_table and explore in JupyterLab itself, clicked."""

import nbformat
import pytest
from browser import needs_chromium, run_all, watch

pytestmark = needs_chromium

CELLS = [
    'import analysis\narticles = analysis.load_articles("examples/pellmouth_fire")\n'
    "tables = analysis.analyse(articles)",
    "analysis.explore(tables)",
    "text = r'It costs $5 and then $6, or $$x$$ or \\(y\\). <b>東京</b>'\n"
    "odd = articles.head(1).assign(text=text)\n"
    "row = tables.sentences.head(1).assign(start_char=3, end_char=11)\n"
    "analysis.show(row, tables._replace(articles=odd))",
    "import pandas\nanalysis.show_table(pandas.DataFrame("
    "{'text': ['=1+1', 'costs $5 and $6', '<script>x</script>'], 'n': [-1, 2, 3]}), 'odd')",
    "analysis.show(tables.comparisons.query('kind == \"direction\"').head(1), tables)",
]  # fmt: skip


@pytest.fixture(scope="module")
def page(browser, lab):
    """A notebook of these cells, run to its end; it must end without error or request outside."""
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in CELLS])
    notebook.metadata["kernelspec"] = {"name": "python3", "display_name": "Python 3"}
    nbformat.write(notebook, lab.folder / "shown.ipynb")
    page = browser.new_page(viewport={"width": 1280, "height": 3000})
    problems = watch(page)
    outputs = run_all(page, lab, "shown.ipynb")
    assert not [o for o in outputs if o["output_type"] == "error" or o.get("name") == "stderr"]
    yield page
    page.close()
    own = tuple(f"request: {start}" for start in (lab.address, "data:", "blob:"))
    assert not [problem for problem in problems if not problem.startswith(own)]


def test_dollar_signs_are_dollar_signs(page):
    text = page.locator(".rows-shown pre", has_text="It costs").first
    assert text.inner_text() == r"It costs $5 and then $6, or $$x$$ or \(y\). <b>東京</b>"
    assert page.get_by_role("cell", name="costs $5 and $6").is_visible()
    assert page.locator("mjx-container").count() == 0


def test_both_articles_are_scrolled_to_the_words_that_decide(page):
    boxes = page.locator(".jp-Cell").last.locator(".rows-shown pre").all()
    assert len(boxes) == 2
    for box in boxes:
        place, word = box.bounding_box(), box.locator("mark.decides").first.bounding_box()
        assert place["y"] <= word["y"] <= place["y"] + place["height"]


def test_a_table_filters_and_its_csv_is_safe(page, tmp_path):
    table = page.locator(".dt-container")
    with page.expect_download() as download:
        table.get_by_role("button", name="Download CSV").click()
    download.value.save_as(tmp_path / "odd.csv")
    assert '"\'=1+1"' in (tmp_path / "odd.csv").read_text(encoding="utf-8-sig")
    table.get_by_role("searchbox").last.fill("costs")
    assert table.locator("tbody tr").count() == 1


def test_the_explorer_follows_a_click(page):
    explorer = page.locator(".explorer")
    assert not page.locator(".explored").is_visible()  # the static view gives way
    explorer.get_by_label("Verdict").select_option("agree")
    explorer.locator("select option", has_text="1. agree").first.wait_for(state="attached")
    explorer.locator(".reason", has_text="agree").wait_for()
    assert explorer.locator(".rows-shown pre").count() == 2
    explorer.get_by_role("tab", name="Figure").click()
    assert explorer.locator(".jp-RenderedSVG").is_visible()
    explorer.get_by_role("tab", name="Table").click()
    assert set(explorer.locator("tbody tr td:first-child").all_inner_texts()) == {"agree"}
