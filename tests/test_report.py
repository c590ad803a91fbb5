"""The report: one page, the same each time, with everything escaped and nothing fetched."""

import re

import lxml.html
import pandas as pd
import pytest
from conftest import ROOT, make_articles

import analysis
from analysis.__main__ import main
from analysis.exporting import format_records, save_csv, tabulate_figures
from analysis.report import make_report
from analysis.report.drawings import embed_svg


@pytest.fixture(scope="module")
def html(seeds):
    return make_report(seeds)


@pytest.fixture(scope="module")
def page(html):
    return lxml.html.document_fromstring(html)


def test_the_same_tables_give_the_same_page(seeds, html):
    assert make_report(seeds) == html


def test_the_page_names_no_address(page):
    for attribute in ("src", "action", "data", "srcset", "poster"):
        assert not page.xpath(f"//*[@{attribute}]")
    assert all(link.startswith(("#", "data:,")) for link in page.xpath("//@href"))
    assert not re.search(r"url\((?!['\"]?#)", "".join(page.xpath("//style/text()")))


def test_no_id_stands_twice(page):
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))


def test_every_conflict_is_a_card_with_its_reason_and_both_sentences(seeds, page):
    reasons = set(seeds.comparisons.query("verdict == 'conflict'")["reason"])
    cards = page.xpath("//article[contains(@class, 'conflict')]")
    assert {card.findtext("h4") for card in cards} <= reasons
    assert cards and all(len(card.findall(".//blockquote")) == 2 for card in cards)


def test_every_row_of_every_table_is_there(seeds, page):
    for table in page.xpath("//details[@data-table]"):
        frame = getattr(seeds, table.get("data-table"))
        assert len(table.xpath(".//tbody/tr")) == len(frame)


def test_every_figure_has_a_title_and_its_words(page):
    drawings = page.xpath("//figure//*[local-name()='svg']")
    assert len(drawings) == 4
    for drawing in drawings:
        for label in drawing.get("aria-labelledby").split():
            assert page.xpath(f"//*[@id='{label}']")[0].text_content().strip()


def test_articles_without_anything_to_compare_give_a_page_too():
    empty = analysis.analyse(make_articles("Rain."))
    assert "None found." in make_report(empty)
    assert "0 articles" in make_report(analysis.analyse(make_articles()))


def test_ids_of_an_embedded_drawing_and_what_refers_to_them_change_together():
    svg = (
        b'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">'
        b'<title>T</title><desc>D</desc><path id="p" clip-path="url(#c)"/>'
        b'<use xlink:href="#p"/></svg>'
    )
    embedded = embed_svg(svg, "bars")
    for part in ('id="bars-p"', "url(#bars-c)", 'href="#bars-p"'):
        assert part in embedded


@pytest.mark.parametrize("text", ["=SUM(A1)", "+1", "-1", "@cmd", "'=1"])
def test_a_text_like_a_formula_is_guarded_in_csv_and_a_number_is_not(tmp_path, text):
    path = save_csv(pd.DataFrame({"text": [text], "n": [-1]}), tmp_path / "t.csv")
    assert path.read_text(encoding="utf-8-sig") == f"text,n\n'{text},-1\n"


def test_csv_reads_back_as_it_was(seeds, tmp_path):
    path = save_csv(seeds.claims, tmp_path / "claims.csv")
    back = pd.read_csv(path, keep_default_na=False)
    assert back["text"].tolist() == seeds.claims["text"].tolist()
    assert back["negated"].tolist() == seeds.claims["negated"].tolist()


def test_days_are_written_without_hours_and_missing_ones_empty():
    days = pd.DataFrame({"day": pd.Series(["2024-05-31", None], dtype="datetime64[s]")})
    assert format_records(days) == ["day", "2024-05-31", '""']


def test_every_figure_has_its_table(seeds):
    from analysis.figures.saving import plot_all

    assert list(tabulate_figures(seeds)) == list(plot_all(seeds))


def test_the_command_writes_the_page(tmp_path, capsys):
    out = tmp_path / "new" / "report.html"
    assert main(["report", str(ROOT / "seeds"), "--out", str(out)]) == 0
    assert str(out) in capsys.readouterr().out
    assert out.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_the_command_says_in_one_line_what_cannot_be_read(tmp_path, capsys):
    assert main(["report", str(tmp_path / "nowhere"), "--out", str(tmp_path / "r.html")]) == 2
    assert "nowhere" in capsys.readouterr().err
    assert not (tmp_path / "r.html").exists()
