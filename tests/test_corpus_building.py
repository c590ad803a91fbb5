"""Building: resumed after a kill, the same bytes whoever does the work, poison set aside."""

import json
import multiprocessing
import subprocess
import sys
import threading
import time
import types

import pandas as pd
import pytest
from conftest import make_articles
from corpus_samples import (
    TEXTS,
    count_words,
    die_on_poison,
    die_once,
    digest,
    exit_at_once,
    fail,
    write_corpus,
)
from pandas.testing import assert_frame_equal

from analysis.articles import load_articles
from analysis.corpus import build_tables, processes, read_table
from analysis.corpus.batches import Batch, _leave_out_poison, cut_batches, extract_batch
from analysis.corpus.building import describe_build
from analysis.corpus.columns import TABLES_OF_STORIES
from analysis.corpus.command import run
from analysis.corpus.engines import open_engine
from analysis.corpus.limits import find_excess
from analysis.corpus.partitions import Partitions, start_manifest
from analysis.corpus.processes import Crew
from analysis.corpus.stages import Task, run_stage
from analysis.stories import find_stories
from analysis.tables import Extraction, compare_tables, extract_tables


@pytest.fixture(scope="module")
def corpus(tmp_path_factory):
    return write_corpus(tmp_path_factory.mktemp("corpus") / "news.jsonl", TEXTS)


@pytest.fixture(scope="module")
def built(corpus):
    """The corpus in batches of three, by one worker."""
    out = corpus.parent / "built"
    build_tables(corpus, out, batch_size=3, progress=False)
    return out


class Bar:
    total = 0

    def update(self, n):
        pass


def run_toy(folder, texts, work, workers=1):
    records = [{"article_id": str(n), "path": "", "text": text} for n, text in enumerate(texts)]
    partitions = Partitions(folder)
    with open_engine("local", workers) as run:
        tasks = (
            Task(b.number, b.digest, len(b.records), lambda b=b: b) for b in cut_batches(records, 2)
        )
        run_stage(tasks, partitions, work, run, Bar())
    return partitions


def run_all(work, jobs, workers=1):
    with Crew(workers) as crew:
        return list(crew.run(work, jobs))


# the tables


@pytest.fixture(scope="module")
def in_memory(corpus):
    """What the package finds in the same articles without any files."""
    found = extract_tables(load_articles(corpus))
    stories = find_stories(found.articles, found.mentions)
    tables = []
    for story_id, ids in stories.groupby("story_id", sort=False)["article_id"]:
        story = (frame[frame["article_id"].isin(ids)].reset_index(drop=True) for frame in found)
        compared = compare_tables(Extraction(*story))._asdict()
        tables.append({name: compared[name].assign(story_id=story_id) for name in compared})
    joined = {n: pd.concat([t[n] for t in tables], ignore_index=True) for n in TABLES_OF_STORIES}
    return found._asdict() | joined | {"stories": stories}


@pytest.mark.parametrize("name", sorted({*Extraction._fields, *TABLES_OF_STORIES, "stories"}))
def test_a_table_read_back_is_the_one_in_memory(built, in_memory, name):
    expected = in_memory[name]
    assert len(expected) or name == "near_duplicates"
    assert_frame_equal(read_table(built, name), expected[list(read_table(built, name))])


def test_rows_do_not_depend_on_the_batch_that_an_article_is_in(built, corpus, tmp_path):
    build_tables(corpus, tmp_path / "out", batch_size=2, progress=False)
    for name in (*Extraction._fields, *TABLES_OF_STORIES):
        assert_frame_equal(read_table(tmp_path / "out", name), read_table(built, name))


def test_two_workers_write_the_same_bytes_as_one(built, corpus, tmp_path):
    build_tables(corpus, tmp_path / "out", batch_size=3, workers=2, progress=False)
    assert digest(tmp_path / "out") == digest(built)


def test_filters_leave_rows_out_and_columns_are_chosen(built):
    claims = read_table(built, "claims", ["article_id", "claim_id"], [("article_id", "==", "n4")])
    assert list(claims) == ["article_id", "claim_id"]
    assert set(claims["article_id"]) == {"n4"}


def test_an_unknown_table_is_refused_with_those_there_are(built):
    with pytest.raises(ValueError, match="no table 'clams'; there are articles, .*problems"):
        read_table(built, "clams")


def test_a_day_in_a_filter_can_be_written_as_text(built):
    days = [("published", "==", "2024-05-31")]
    assert read_table(built, "articles", filters=days)["article_id"].tolist() == ["n1", "n3", "n5"]


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        ({"columns": ["titel"]}, "table articles has no column 'titel'; it has article_id, outlet"),
        ({"filters": [("titel", "==", "x")]}, "table articles has no column 'titel'"),
        ({"filters": ("title", "==", "x")}, "'title' is no condition"),
    ],
)
def test_columns_and_filters_that_cannot_be_are_refused_in_words(built, options, reason):
    with pytest.raises(ValueError, match=reason):
        read_table(built, "articles", **options)


def test_a_folder_that_was_not_built_is_refused(tmp_path):
    with pytest.raises(FileNotFoundError, match="manifest"):
        read_table(tmp_path, "claims")


# resuming


def test_the_manifest_says_what_was_built_with_what(built):
    manifest = json.loads((built / "manifest.json").read_text())
    assert manifest["complete"]
    assert manifest["rows"]["articles"] == 7
    assert set(manifest["made_with"]) == {"version", "spacy", "model", "batch_size", "tables"}
    assert all(len(p["input_sha256"]) == 64 for p in manifest["partitions"]["extracted"].values())


def test_finished_batches_stay_and_a_changed_one_is_built_again(tmp_path):
    folder = tmp_path / "extracted"
    run_toy(folder, ["a b", "c", "d", "e", "f"], count_words)
    before = {p.name: p.stat().st_mtime_ns for p in folder.iterdir()}
    run_toy(folder, ["a b", "c", "d", "e e e", "f"], count_words)
    changed = {p.name for p in folder.iterdir() if p.stat().st_mtime_ns != before[p.name]}
    assert changed == {"000001"}
    assert (folder / "000001" / "words.parquet").read_bytes() == b"4"


def test_what_a_killed_run_left_half_written_is_neither_read_nor_kept(tmp_path):
    folder = tmp_path / "extracted"
    run_toy(folder, ["a b", "c"], count_words)
    half = folder / ".000001"
    half.mkdir()
    (half / "words.parquet").write_bytes(b"half")
    partitions = run_toy(folder, ["a b", "c", "d"], count_words)
    assert partitions.count_rows() == {"words": 4}
    assert not half.exists()


def test_partitions_beyond_the_end_of_a_shorter_corpus_go(tmp_path):
    run_toy(tmp_path, ["a b", "c", "d"], count_words)
    assert run_toy(tmp_path, ["a b", "c"], count_words).count_rows() == {"words": 3}
    assert [p.name for p in tmp_path.iterdir()] == ["000000"]


def test_a_folder_built_in_another_way_is_refused_with_the_fix(built, corpus):
    with pytest.raises(ValueError, match="batch_size 3, not 4; give a new folder as --out"):
        build_tables(corpus, built, batch_size=4, progress=False)


def test_a_folder_with_the_tables_of_another_release_is_refused_with_the_fix(corpus, tmp_path):
    made_with = describe_build("", batch_size=3)
    del made_with["tables"]  # as before the table `boilerplate`
    start_manifest(tmp_path / "out", made_with)
    with pytest.raises(ValueError, match="other tables or columns; give a new folder as --out"):
        build_tables(corpus, tmp_path / "out", batch_size=3, progress=False)


def test_a_folder_with_other_files_is_refused(corpus, tmp_path):
    (tmp_path / "thesis.docx").write_text("")
    with pytest.raises(ValueError, match="holds other files"):
        build_tables(corpus, tmp_path, progress=False)


@pytest.mark.parametrize("stage", ["extracted", "compared"])
def test_a_run_killed_at_some_moment_ends_in_the_same_bytes(built, corpus, tmp_path, stage):
    out = tmp_path / "out"
    command = [sys.executable, "-m", "analysis", "build", str(corpus), "--out", str(out),
               "--batch-size", "3"]  # fmt: skip
    run = subprocess.Popen(command, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    while run.poll() is None and not list(out.glob(f"{stage}/0*")):
        time.sleep(0.005)
    run.kill()
    run.wait()
    assert subprocess.run(command, capture_output=True).returncode == 0
    assert digest(out) == digest(built)


# poison


def test_an_article_on_which_extraction_fails_is_left_out_with_its_reason():
    def extract(articles):
        if articles["text"].str.contains("poison").any():
            raise KeyError("lemma")
        return articles

    kept, problems = _leave_out_poison(extract, make_articles("fine", "poison", "good"))
    assert kept["article_id"].tolist() == ["a", "c"]
    assert [(p.article_id, p.left_out, p.reason) for p in problems] == [
        ("b", True, "KeyError: 'lemma'")]  # fmt: skip


def test_notes_about_an_article_are_kept_though_it_is_read():
    german = " ".join(
        ["Der Bürgermeister hat am Montag die neue Brücke über den Fluss eröffnet."] * 5
    )
    output = extract_batch(Batch(0, ({"article_id": "a", "path": "", "text": german},)))
    assert output.rows["articles"] == output.rows["problems"] == 1


def test_what_would_hold_up_a_batch_is_left_out_and_the_rest_is_built_as_before(tmp_path):
    texts = [TEXTS[0], TEXTS[1] + " Rain fell." * 20, TEXTS[2], "(" * 20_000]
    corpus = write_corpus(tmp_path / "news.jsonl", texts)
    build_tables(corpus, tmp_path / "out", batch_size=2, longest=200, progress=False)
    assert read_table(tmp_path / "out", "articles")["article_id"].tolist() == ["n0", "n2"]
    problems = read_table(tmp_path / "out", "problems").set_index("article_id")
    assert "more than 200; --longest " in problems["reason"]["n1"]
    assert problems["left_out"].tolist() == [True, True]


def test_a_higher_limit_reads_what_was_left_out_and_builds_only_its_batch_again(tmp_path):
    texts = [TEXTS[0] + " Rain fell." * 20, *TEXTS[1:4]]
    corpus = write_corpus(tmp_path / "news.jsonl", texts)
    out = tmp_path / "out"
    build_tables(corpus, out, batch_size=2, longest=200, progress=False)
    before = (out / "extracted" / "000001").stat().st_mtime_ns
    build_tables(corpus, out, batch_size=2, progress=False)
    assert (out / "extracted" / "000001").stat().st_mtime_ns == before
    assert len(read_table(out, "articles")) == 4
    assert not len(read_table(out, "problems"))


def test_a_corpus_of_which_nothing_can_be_read_is_an_error_that_says_why(tmp_path):
    (tmp_path / "news.csv").write_text("title,content\nRain,Rain fell.\n")
    with pytest.raises(ValueError, match="no column 'text'; rename .*: title, content"):
        build_tables(tmp_path / "news.csv", tmp_path / "out", progress=False)


def test_the_command_line_names_what_was_left_out(tmp_path, capsys):
    corpus = write_corpus(tmp_path / "news.jsonl", [TEXTS[0], "(" * 20_000])
    assert run([str(corpus), "--out", str(tmp_path / "out")]) == 0
    printed = capsys.readouterr().out
    assert "Left out: 1\n  n1 (" in printed
    assert "a word of 20,000 characters" in printed


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("x" * 1_001, "a word of 1,001 characters"),
        ("and so on " * 1_001, "a sentence of 10,010 characters"),
        ("Rain fell. " * 18_182, "200,002 characters, more than 200,000"),
    ],
)
def test_the_reason_says_what_is_too_long(text, reason):
    assert reason in find_excess(text)


@pytest.mark.parametrize(
    "text", ["x" * 1_000, "and so on\n" * 1_001, "Rain fell. " * 18_181, "", TEXTS[0]]
)
def test_what_is_long_but_no_trouble_is_read(text):
    assert find_excess(text) == ""


# workers that die


def test_an_article_that_kills_its_worker_is_left_out_and_the_others_are_built(tmp_path):
    # toy work has no table of problems; that the article is gone shows in the count of words
    partitions = run_toy(tmp_path / "x", ["a b", "c", "d", "poison", "e"], die_on_poison, workers=2)
    assert partitions.count_rows() == {"words": 5}


@pytest.mark.parametrize("workers", [1, 2])
def test_a_worker_killed_once_changes_nothing(tmp_path, workers):
    done = run_all(die_once, [tmp_path] * 3, workers)
    assert done == [(tmp_path, "done")] * 3


def test_jobs_go_on_after_all_workers_have_died_at_once():
    jobs = [Batch(n, ({"text": "poison" if n < 2 else "a"},)) for n in range(6)]
    done = {job.number for job, output in run_all(die_on_poison, jobs, 2) if output}
    assert done == {2, 3, 4, 5}


def test_a_worker_killed_while_it_starts_changes_nothing():
    def kill_first():
        while not (children := multiprocessing.active_children()):
            time.sleep(0.001)
        children[0].kill()

    killer = threading.Thread(target=kill_first)
    killer.start()
    done = run_all(count_words, [Batch(0, ({"text": "a b"},))])
    killer.join()
    assert [output.rows for _, output in done] == [{"words": 2}]


def test_workers_that_never_start_are_one_clear_error(monkeypatch):
    monkeypatch.setattr(processes, "_serve", exit_at_once)
    with pytest.raises(RuntimeError, match="can't start; .* `if __name__"):
        run_all(count_words, [Batch(0, ())], 2)


def test_work_that_a_worker_cannot_import_is_an_error_not_a_death(monkeypatch):
    elsewhere = types.ModuleType("elsewhere")
    exec("def work(job): pass", elsewhere.__dict__)
    monkeypatch.setitem(sys.modules, "elsewhere", elsewhere)
    with pytest.raises(ModuleNotFoundError, match="elsewhere"):
        run_all(elsewhere.work, [7])


def test_what_the_work_raises_is_raised_to_the_caller():
    with pytest.raises(ZeroDivisionError, match="on 7"):
        run_all(fail, [7])


def test_no_jobs_give_no_results():
    assert run_all(fail, [], 2) == []


def test_jobs_are_taken_only_when_a_worker_has_time_for_them():
    taken = []

    def jobs():
        for n in range(50):
            taken.append(n)
            yield Batch(n, ({"text": "a"},))

    with Crew(2) as crew:
        next(crew.run(count_words, jobs()))
    assert len(taken) <= 4


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        ({"engine": "spark"}, "no engine 'spark'"),
        ({"workers": 0}, "0 workers"),
        ({"scheduler": "tcp://x:1"}, "needs the engine dask"),
    ],
)
def test_an_engine_that_cannot_run_is_refused_in_words(corpus, tmp_path, options, reason):
    with pytest.raises(ValueError, match=reason):
        build_tables(corpus, tmp_path / "out", progress=False, **options)


def test_the_empty_table_has_its_columns_and_types(tmp_path):
    (tmp_path / "manifest.json").write_text("{}")
    assert read_table(tmp_path, "articles").dtypes["published"] == "datetime64[s]"
    assert isinstance(read_table(tmp_path, "problems"), pd.DataFrame)
