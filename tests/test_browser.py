"""The report in a real browser, opened from disk: it lights the right words and asks nobody."""

import importlib.resources

import pytest
from browser import needs_chromium, watch
from conftest import make_articles

import analysis

pytestmark = needs_chromium

PARTS = [
    "<script>document.title = 'executed'</script> \"Quotes\" & 'more' <img src=x onerror=alert(1)>",
    "It costs $5 and then $6, or $$x$$.",
    "مرحبا بالعالم (2024)",
    "東京で会議が開かれた。🚀",
]
TEXTS = [
    "\r\n\r\n".join(
        [
            f"Bridge opens {n}",
            *PARTS,
            "Ada Lund lives in Oslo.",
            f"Traffic on the harbour bridge {verb} in 2023.",
        ]
    )
    for n, verb in enumerate(("rose", "fell"))
]


@pytest.fixture(scope="module")
def report(tmp_path_factory):
    """A report on two articles that hold scripts, quotes, dollars, Arabic and Japanese."""
    articles = make_articles(*TEXTS).assign(title=PARTS[0])
    path = tmp_path_factory.mktemp("report") / "report.html"
    return analysis.save_report(analysis.analyse(articles), path)


@pytest.fixture
def page(browser, report):
    """The report as a reader opens it; it must end without error or request."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    problems = watch(page)
    page.goto(report.as_uri())
    yield page
    page.close()
    assert problems == [f"request: {report.as_uri()}"]


def open_conflict(page):
    page.locator(".finding.conflict .read").first.click()
    return page.get_by_role("dialog")


def test_a_conflict_lights_its_words_in_both_articles(page):
    reader = open_conflict(page)
    assert reader.locator("mark.decides").all_inner_texts() == ["rose", "fell"]
    for text, verb in zip(reader.locator("pre").all(), ("rose", "fell"), strict=True):
        marked = "".join(text.locator("mark.claim").all_text_contents())
        assert marked == f"Traffic on the harbour bridge {verb} in 2023"
        assert text.locator("mark.decides").is_visible()


def test_texts_are_whole_and_nothing_in_them_is_executed(page):
    texts = open_conflict(page).locator("pre").all()
    assert [text.evaluate("pre => pre.textContent") for text in texts] == TEXTS
    assert page.title() == "Articles side by side: 2 articles"
    assert page.locator("img").count() == 0


def test_a_bar_lights_the_names_it_counts(page):
    bar = page.locator(".bar").first
    n = int(bar.locator(".n").inner_text())
    bar.click()
    assert page.get_by_role("dialog").locator("mark").count() == n


def test_the_reader_opens_and_closes_by_keyboard_and_gives_the_focus_back(page):
    button = page.locator(".finding.conflict .read").first
    button.focus()
    page.keyboard.press("Enter")
    assert page.get_by_role("dialog").is_visible()
    page.keyboard.press("Escape")
    assert not page.get_by_role("dialog").is_visible()
    assert button.evaluate("button => button === document.activeElement")


def test_a_table_filters_sorts_and_downloads_what_the_filter_leaves(page, tmp_path):
    table = page.locator("details[data-table=claims]")
    table.locator("summary").click()
    table.get_by_role("searchbox").fill("traffic FELL")
    assert table.locator("tbody tr:visible").count() == 1
    assert table.get_by_role("status").inner_text().startswith("1 of ")
    with page.expect_download() as download:
        table.get_by_role("button", name="Download CSV").click()
    download.value.save_as(tmp_path / "claims.csv")
    content = (tmp_path / "claims.csv").read_text(encoding="utf-8-sig")
    assert content.startswith("claim_id,") and content.count("harbour bridge fell") == 1
    assert "rose" not in content
    table.get_by_role("searchbox").fill("")
    table.get_by_role("button", name="article_id").click()
    table.get_by_role("button", name="article_id").click()
    assert table.locator("tbody tr").first.locator("td").first.inner_text() == "b"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_serious_fault(page, scheme):
    page.emulate_media(color_scheme=scheme)
    for table in page.locator("details > summary").all():
        table.click()
    axe = importlib.resources.files("axe_playwright_python") / "axe.min.js"
    page.evaluate(axe.read_text(encoding="utf-8"))
    on_the_page = page.evaluate("axe.run()")["violations"]
    open_conflict(page)
    in_the_reader = page.evaluate("axe.run()")["violations"]
    assert not [f"{fault['id']}: {fault['help']}" for fault in on_the_page + in_the_reader]


@pytest.mark.parametrize("width", [1280, 1920, 400])
def test_nothing_is_wider_than_the_window(page, width):
    page.set_viewport_size({"width": width, "height": 900})
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
