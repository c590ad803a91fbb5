"""The explorer without a browser: what a choice leaves, and that every view follows."""

import pandas as pd
import pytest
from conftest import make_articles

import analysis
from analysis import browsing
from analysis.explorer.choosing import Choice, choose_rows
from analysis.explorer.views import LISTED, draw_rows
from analysis.showing import show


@pytest.fixture
def explorer(seeds):
    return analysis.explore(seeds)


def html(output):
    (shown,) = output.outputs
    return next(iter(shown["data"].values()))


def test_no_choice_leaves_everything(seeds):
    for left, whole in zip(choose_rows(seeds, Choice()), seeds, strict=True):
        assert left.equals(whole)


def test_of_one_article_nothing_is_left_that_needs_another(seeds):
    article_id = seeds.articles["article_id"].iloc[0]
    left = choose_rows(seeds, Choice(articles=(article_id,)))
    assert set(left.comparisons["article_id_b"]) <= {"", article_id}
    assert set(left.claims["article_id"]) == {article_id}


def test_of_an_entity_the_claims_of_sentences_that_name_it_are_left(seeds):
    entity = seeds.mentions["entity"].iloc[0]
    left = choose_rows(seeds, Choice(entity=entity))
    named = seeds.mentions.query("entity == @entity")
    assert 0 < len(left.claims) < len(seeds.claims)
    assert set(zip(left.claims["article_id"], left.claims["sentence_id"], strict=True)) <= set(
        zip(named["article_id"], named["sentence_id"], strict=True)
    )


def test_of_a_verdict_only_its_comparisons_are_left(seeds):
    left = choose_rows(seeds, Choice(verdict="conflict"))
    assert set(left.comparisons["verdict"]) == {"conflict"}
    assert left.claims.equals(seeds.claims)


def test_within_days_the_events_that_touch_them_are_left(seeds):
    day = seeds.timeline["first_day"].min()
    left = choose_rows(seeds, Choice(first_day=day, last_day=day))
    assert 0 < len(left.timeline) < len(seeds.timeline)
    assert (left.timeline["first_day"] <= day).all() and (left.timeline["last_day"] >= day).all()


def test_a_title_without_a_verb_is_left_by_its_names_and_days():
    titles = ("No arrest of Ada Lund on 4 May 2024", "No trial of Ada Lund on 4 May 2024")
    articles = make_articles(*(f"{title}\n\nIt rains." for title in titles))
    tables = analysis.analyse(articles)
    ids = {"a:t0", "b:t0"}
    day = pd.Timestamp("2024-05-04")
    for choice in (Choice(entity="Ada Lund"), Choice(first_day=day, last_day=day)):
        assert ids & set(choose_rows(tables, choice).comparisons["claim_id_a"])
    nobody = choose_rows(tables, Choice(first_day=pd.Timestamp("1999"), last_day=day.replace(2000)))
    assert nobody.comparisons.empty


def test_rows_table_figure_and_text_follow_the_controls(explorer, seeds):
    before = [html(output) for output in (explorer.rows, explorer.figure, explorer.text)]
    explorer.verdict.value = "differ"
    after = [html(output) for output in (explorer.rows, explorer.figure, explorer.text)]
    assert all(new != old for new, old in zip(after, before, strict=True))
    first = seeds.comparisons.query("verdict == 'differ'").iloc[0]
    assert html(explorer.text) == show(first, seeds).html


@pytest.mark.parametrize("table", LISTED)
def test_every_table_can_be_looked_at_row_by_row(explorer, seeds, table):
    explorer.table.value = table
    explorer.row.index = len(explorer.row.options) - 1
    last = getattr(seeds, table).iloc[explorer.row.index]
    assert html(explorer.text) == show(last, seeds).html


def test_a_choice_that_leaves_nothing_says_so(explorer):
    explorer.verdict.value = "agree"
    explorer.entity.value = explorer.entity.options[-1][1]
    assert "0 rows" in html(explorer.rows)
    assert "No rows to show" in html(explorer.text)


def test_articles_without_a_date_can_be_explored():
    explorer = analysis.explore(analysis.analyse(make_articles("It rains. Ada Lund sings.")))
    assert explorer.days.disabled
    assert explorer.choice.first_day is None


def test_texts_in_the_table_are_escaped():
    row = dict.fromkeys(LISTED["claims"], "<script>x</script>")
    assert "<script>" not in draw_rows(pd.DataFrame([row]), "claims")


def test_a_browsable_table_is_the_same_each_time_and_asks_no_server(seeds):
    table = analysis.show_table(seeds.claims, "claims")
    table._repr_html_()  # the first in a kernel brings the library
    assert table._repr_html_() == table._repr_html_()
    assert not [word for word in ("unpkg", "cdn.", 'src="http') if word in table._repr_html_()]


def test_the_library_goes_once_into_a_notebook_and_again_when_its_cell_is_run_again(monkeypatch):
    monkeypatch.setattr(browsing, "_carriers", [])
    sizes = []
    for cell in (("a", 1), ("b", 2), ("b", 3), ("a", 4), ("a", 4)):
        monkeypatch.setattr(browsing, "_running_cell", lambda cell=cell: browsing._Carrier(*cell))
        sizes.append(len(browsing._library()))
    assert [size > 0 for size in sizes] == [True, False, False, True, False]
    assert max(sizes) < 1_000_000


def test_cells_of_a_browsable_table_are_escaped():
    table = analysis.show_table(pd.DataFrame({"text": ["<script>x</script>", "costs $5, $6"]}))
    assert "<script>x" not in table._repr_html_()
    assert "mathjax_ignore" in table._repr_html_()
