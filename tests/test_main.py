"""The command line, as a user types it."""

import subprocess
import sys

import pandas as pd
import pytest
from conftest import ROOT

from analysis.__main__ import main, make_parser
from analysis.schema import TABLES


def test_importing_the_package_loads_neither_spacy_nor_matplotlib():
    code = (
        "import sys, analysis; print(sorted({'spacy', 'matplotlib', 'scipy'} & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


@pytest.fixture(scope="module")
def out(tmp_path_factory):
    """The seeds, analysed into a folder; what was printed is kept beside."""
    folder = tmp_path_factory.mktemp("out")
    run = subprocess.run(
        [sys.executable, "-m", "analysis", str(ROOT / "seeds"), "--out", str(folder)],
        capture_output=True, encoding="utf-8", cwd=folder,
    )  # fmt: skip
    assert run.returncode == 0, run.stderr
    (folder / "printed.txt").write_text(run.stdout, encoding="utf-8")
    assert run.stderr == ""
    return folder


@pytest.mark.parametrize("table", TABLES)
def test_every_table_is_written_with_its_columns(out, table):
    assert list(pd.read_csv(out / "tables" / f"{table}.csv")) == list(TABLES[table])


def test_every_written_row_leads_back_to_the_file(out):
    articles = pd.read_csv(out / "tables" / "articles.csv").set_index("article_id")
    for path in (ROOT / "seeds").glob("*.txt"):
        text = path.read_bytes().decode()
        for table in ("sentences", "mentions", "claims", "dates", "attributions", "timeline"):
            rows = pd.read_csv(out / "tables" / f"{table}.csv", keep_default_na=False)
            rows = rows[rows["article_id"] == path.stem]
            for row in rows.itertuples():
                assert text[row.start_char : row.end_char] == row.text, table
    assert len(articles) == 2


def test_the_summary_names_articles_entities_conflicts_and_events(out):
    printed = (out / "printed.txt").read_text(encoding="utf-8")
    for part in ("Articles", "Names", "Conflicts", "Timeline", "Written:"):
        assert part in printed


def test_the_figures_are_the_same_bytes_on_every_run(out, capsys):
    assert main([str(ROOT / "seeds"), "--out", str(out), "--check"]) == 0
    assert "are as the articles give them" in capsys.readouterr().out


def test_a_changed_figure_is_named_and_left_as_it_is(out, tmp_path, capsys):
    import shutil

    shutil.copytree(out / "figures", tmp_path / "figures")
    changed = next((tmp_path / "figures").glob("*.svg"))
    changed.write_bytes(b"<svg/>")
    assert main([str(ROOT / "seeds"), "--out", str(tmp_path), "--check"]) == 1
    assert changed.name in capsys.readouterr().err
    assert changed.read_bytes() == b"<svg/>"
    assert not (tmp_path / "tables").exists()


def test_what_cannot_be_read_is_said_in_one_line_and_nothing_is_written(tmp_path, capsys):
    assert main([str(tmp_path / "nowhere"), "--out", str(tmp_path / "out")]) == 2
    message = capsys.readouterr().err
    assert "nowhere: no such folder or file" in message
    assert "Traceback" not in message
    assert not (tmp_path / "out").exists()


def test_a_folder_that_cannot_be_written_is_named_before_the_analysis(tmp_path, capsys):
    (tmp_path / "file").write_text("")
    assert main([str(ROOT / "seeds"), "--out", str(tmp_path / "file" / "x")]) == 2
    assert "file/x: can't write there" in capsys.readouterr().err.replace("\\", "/")


def test_a_bad_file_is_noted_and_the_others_are_analysed(tmp_path, capsys):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "good.txt").write_text("Ferry Sinks\n\nThe ferry sank in Oslo.")
    (tmp_path / "in" / "bad.txt").write_bytes(b"\0")
    assert main([str(tmp_path / "in"), "--out", str(tmp_path / "out")]) == 0
    assert "note: " in (printed := capsys.readouterr()).err and "bad.txt" in printed.err
    assert len(pd.read_csv(tmp_path / "out" / "tables" / "articles.csv")) == 1


def test_the_committed_figures_follow_from_the_seeds(monkeypatch):
    monkeypatch.chdir(ROOT)
    assert main(["--check"]) == 0


def test_help_explains_every_option():
    text = make_parser().format_help()
    for word in ("ARTICLES", "--out", "--check", "--model", "--aliases", "examples:", "Exit codes"):
        assert word in text
