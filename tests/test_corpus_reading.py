"""A corpus as a stream: forms, compression, order, ids, and what is set aside."""

import bz2
import gzip
import json
import lzma
import shutil
from pathlib import Path

import pandas as pd
import pyarrow
import pytest

from analysis.articles import load_articles
from analysis.corpus.reading import COMPRESSED, Problem, read_corpus

ROWS = [
    {"article_id": "a", "text": "A ferry sank.", "published": "2024-05-31", "outlet": "Post"},
    {"article_id": "b", "text": "Nobody drowned.", "title": "Rescue"},
]


def write_jsonl(path, rows):
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def texts(path):
    return [found["text"] for found in read_corpus(path)]


def problems(path):
    return [found for found in read_corpus(path) if isinstance(found, Problem)]


def test_a_jsonl_file_gives_what_load_articles_reads(tmp_path):
    path = write_jsonl(tmp_path / "news.jsonl", [*ROWS, {"text": "Without an id."}])
    loaded = load_articles(path)
    assert [r["article_id"] for r in read_corpus(path)] == loaded["article_id"].tolist()
    assert texts(path) == loaded["text"].tolist()


def test_csv_and_parquet_give_the_same_records_as_jsonl(tmp_path):
    frame = pd.DataFrame(ROWS).fillna("")
    frame.to_csv(tmp_path / "news.csv", index=False)
    frame.to_parquet(tmp_path / "news.parquet")
    expected = list(read_corpus(write_jsonl(tmp_path / "news.jsonl", ROWS)))
    for ending in ("csv", "parquet"):
        found = read_corpus(tmp_path / f"news.{ending}")
        assert [r | {"path": ""} for r in found] == [r | {"path": ""} for r in expected]


def test_a_zipped_folder_reads_like_the_folder(tmp_path):
    folder = tmp_path / "news"
    (folder / "may").mkdir(parents=True)
    (folder / "may" / "rain.txt").write_text("Rain fell.")
    (folder / "day.txt").write_text("Snow fell.")
    (folder / "notes.docx").write_text("")
    (folder / ".hidden.txt").write_text("Not this.")
    write_jsonl(folder / "more.jsonl", ROWS)
    archive = shutil.make_archive(folder, "zip", tmp_path, "news")
    plain, zipped = list(read_corpus(folder)), list(read_corpus(Path(archive)))
    assert [r["text"] for r in zipped] == [r["text"] for r in plain]
    assert [r["article_id"] for r in zipped] == ["news/day", "news/may/rain", "a", "b"]
    assert zipped[1]["path"].endswith("news.zip/news/may/rain.txt")


def test_a_damaged_archive_is_a_problem_and_the_rest_is_read(tmp_path):
    (tmp_path / "a.zip").write_bytes(b"PK no")
    (tmp_path / "b.txt").write_text("A ferry sank.")
    problem, record = read_corpus(tmp_path)
    assert "can't be unpacked" in problem.reason
    assert record["article_id"] == "b"


@pytest.mark.parametrize("ending", COMPRESSED)
def test_a_compressed_file_reads_like_the_plain_one(tmp_path, ending):
    plain = write_jsonl(tmp_path / "news.jsonl", ROWS)
    packed = tmp_path / f"packed.jsonl{ending}"
    compress = {".gz": gzip.compress, ".bz2": bz2.compress, ".xz": lzma.compress}
    if ending in compress:
        packed.write_bytes(compress[ending](plain.read_bytes()))
    else:
        with pyarrow.output_stream(str(packed), compression="detect") as file:
            file.write(plain.read_bytes())
    assert texts(packed) == texts(plain)


def test_a_folder_is_read_by_name_at_any_depth_and_hidden_files_are_not(tmp_path):
    (tmp_path / "2024").mkdir()
    (tmp_path / "b.txt").write_text("Last.")
    (tmp_path / "2024" / "a.txt").write_text("First.")
    (tmp_path / ".hidden.txt").write_text("Never.")
    (tmp_path / "notes.doc").write_text("Never.")
    assert [(r["article_id"], r["text"]) for r in read_corpus(tmp_path)] == [
        ("2024/a", "First."), ("b", "Last.")]  # fmt: skip


def test_line_ends_of_a_text_file_stay_so_that_offsets_hold(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"Title\r\n\r\nText.\r\n")
    assert texts(tmp_path) == ["Title\r\n\r\nText.\r\n"]


@pytest.mark.parametrize(
    ("second", "reason"),
    [
        ({"article_id": "a", "text": "Another text."}, "article_id came before"),
        ({"article_id": "b", "text": " A  ferry sank.\n"}, "same text came before"),
        ({"article_id": "b", "text": " \n"}, "empty"),
        ({"article_id": "b", "text": "A \ud800 ferry."}, "half a character"),
        ({"article_id": "\ud800", "text": "A ferry."}, "half a character"),
        ({"article_id": "b", "txt": "A ferry sank."}, "not an object like"),
        (["b", "A ferry sank."], "not an object like"),
    ],
)
def test_a_bad_article_is_a_problem_with_its_reason_and_the_others_are_read(
    tmp_path, second, reason
):
    path = write_jsonl(tmp_path / "news.jsonl", [ROWS[0], second, {"text": "The last one."}])
    first, problem, last = read_corpus(path)
    assert (first["text"], last["text"]) == ("A ferry sank.", "The last one.")
    assert problem.left_out and reason in problem.reason


def test_a_line_that_is_no_json_is_a_problem_that_names_it(tmp_path):
    path = tmp_path / "news.jsonl"
    path.write_text('{"text": "One."}\n{"text": \n{"text": "Two."}\n')
    assert [p.article_id for p in problems(path)] == ["news-2"]
    assert "line 2" in problems(path)[0].reason


def test_a_file_cut_in_two_gives_its_articles_and_a_problem(tmp_path):
    rows = [{"text": f"Ferry number {n} sank off the coast."} for n in range(2000)]
    whole = gzip.compress(write_jsonl(tmp_path / "news.jsonl", rows).read_bytes())
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.jsonl.gz").write_bytes(whole[: len(whole) // 2])
    (tmp_path / "in" / "b.txt").write_text("The next file.")
    found = list(read_corpus(tmp_path / "in"))
    assert found[-1]["text"] == "The next file."
    assert isinstance(found[-2], Problem) and "can't be read (further)" in found[-2].reason
    assert found[0]["text"] == rows[0]["text"]


@pytest.mark.parametrize("name", ["nowhere", "notes.doc", "page.html.gz"])
def test_a_corpus_of_no_known_kind_is_refused_by_name(tmp_path, name):
    if name != "nowhere":
        (tmp_path / name).write_text("Text.")
    with pytest.raises((FileNotFoundError, ValueError), match=name):
        list(read_corpus(tmp_path / name))
