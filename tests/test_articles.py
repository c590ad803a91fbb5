import json
import os

import pandas as pd
import pytest

from analysis.articles import ArticleWarning, load_articles

STORY = "May 3, 2024\n\nFerry Sinks\n\nThe ferry sank in the night."


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "good.txt").write_bytes(STORY.encode())
    return tmp_path


def write(path, content):
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_the_dateline_gives_the_day_and_the_first_line_the_title(folder):
    (row,) = load_articles(folder).itertuples()
    assert (row.article_id, row.title, row.n_words) == ("good", "Ferry Sinks", 11)
    assert row.published == pd.Timestamp("2024-05-03")
    assert row.published_basis == "dateline: May 3, 2024"


def test_a_dateline_whose_weekday_is_wrong_is_reported_not_repaired(folder):
    write(folder / "good.txt", "Monday, May 3, 2024\n\nFerry Sinks\n\nThe ferry sank.")
    (row,) = load_articles(folder).itertuples()
    assert row.published == pd.Timestamp("2024-05-03")
    assert "2024-05-03 was a Friday" in row.published_basis


@pytest.mark.parametrize("content, reason", [
    (b"", "empty"),
    (b" \n\t\n", "empty"),
    (b"The ferry\0sank.", "NUL"),
    (b"\x89PNG\r\n\x1a\n\x00\x01", "NUL"),
    (b"\x81\x8d\x8f", "not text"),
    (STORY.encode(), "the same text as 'good'"),
    ((STORY + "\n").replace("\n", "\r\n").encode(), "the same text as 'good'"),
])  # fmt: skip
def test_a_bad_file_is_named_and_does_not_lose_the_others(folder, content, reason):
    write(folder / "odd.txt", content)
    with pytest.warns(ArticleWarning, match=rf"odd.*{reason}"):
        articles = load_articles(folder)
    assert list(articles["article_id"]) == ["good"]


def test_folders_pipes_and_broken_links_named_txt_are_left_out(folder):
    (folder / "sub.txt").mkdir()
    (folder / "broken.txt").symlink_to(folder / "nowhere")
    (folder / "loop.txt").symlink_to(folder / "loop.txt")
    if hasattr(os, "mkfifo"):
        os.mkfifo(folder / "pipe.txt")
    with pytest.warns(ArticleWarning) as caught:
        articles = load_articles(folder)
    assert list(articles["article_id"]) == ["good"]
    assert len(caught) == len(list(folder.iterdir())) - 1


def test_a_link_to_a_text_file_is_read(folder, tmp_path_factory):
    target = write(tmp_path_factory.mktemp("other") / "x.txt", "Ship Lost\n\nA ship was lost.")
    (folder / "link.txt").symlink_to(target)
    assert list(load_articles(folder)["article_id"]) == ["good", "link"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_encodings_with_a_mark_and_utf8_are_read_without_a_word(folder, encoding, recwarn):
    write(folder / "good.txt", "Café “Ada” Closes\n\nIt closed.".encode(encoding))
    assert load_articles(folder)["text"][0] == "Café “Ada” Closes\n\nIt closed."
    assert not recwarn.list


def test_other_bytes_are_read_as_cp1252_with_a_warning(folder):
    write(folder / "good.txt", "Café “Ada” Closes".encode("cp1252"))
    with pytest.warns(ArticleWarning, match="good.txt: not UTF-8, read as cp1252"):
        assert load_articles(folder)["text"][0] == "Café “Ada” Closes"


def test_line_ends_stay_as_they_are(folder):
    write(folder / "good.txt", "Ferry Sinks\r\n\r\nThe ferry sank.")
    assert load_articles(folder)["text"][0] == "Ferry Sinks\r\n\r\nThe ferry sank."


def test_a_line_of_ten_megabytes_is_read(folder):
    write(folder / "long.txt", "The ferry sank in the night. " * 350_000)
    assert load_articles(folder).set_index("article_id")["n_words"]["long"] == 2_100_000


def test_another_language_is_said(folder):
    text = "El barco se hundió anoche frente a la costa norte del país, dijo la policía. " * 3
    write(folder / "es.txt", text)
    with pytest.warns(ArticleWarning, match=r"'es' seems to be in another language \(es\)"):
        assert len(load_articles(folder)) == 2


@pytest.mark.parametrize("name, message", [
    ("nothing", "no such folder or file"),
    ("empty", "no .txt or .html file in it"),
    ("story.docx", ".docx is not read; give a folder"),
    ("columns.csv", "no column 'text'; its columns are body, date"),
    ("twice.csv", "article_id 'x' stands twice .articles 1 and 2."),
    ("blank.csv", "can't be read as .csv: No columns"),
    ("broken.parquet", "can't be read as .parquet"),
])  # fmt: skip
def test_what_cannot_be_read_is_named_with_the_fix(tmp_path, name, message):
    (tmp_path / "empty").mkdir()
    write(tmp_path / "story.docx", "x")
    write(tmp_path / "columns.csv", "body,date\na,b\n")
    write(tmp_path / "twice.csv", "article_id,text\nx,One ship.\nx,Two ships.\n")
    write(tmp_path / "blank.csv", "\n")
    write(tmp_path / "broken.parquet", "no parquet")
    write(tmp_path / "none.jsonl", "")
    with pytest.raises((OSError, ValueError), match=rf"{name}.*{message}"):
        load_articles(tmp_path / name)


def test_a_folder_of_bad_files_only_is_an_error(tmp_path):
    write(tmp_path / "odd.txt", b"\0")
    with pytest.warns(ArticleWarning), pytest.raises(ValueError, match="no article could be read"):
        load_articles(tmp_path)


ROWS = [
    {
        "article_id": "007",
        "text": "A ship sank.",
        "published": "2024-05-03",
        "outlet": "The Herald",
    },
    {"article_id": "b", "text": "A ship was\r\nlost.", "title": "Lost"},
]


@pytest.mark.parametrize("kind", ["jsonl", "csv", "parquet"])
def test_a_table_of_articles_gives_the_same_rows_in_every_format(tmp_path, kind):
    path = tmp_path / f"story.{kind}"
    frame = pd.DataFrame(ROWS)
    if kind == "jsonl":
        write(path, "\n".join(map(json.dumps, ROWS)))
    elif kind == "csv":
        write(path, frame.to_csv(index=False))
    else:
        frame.to_parquet(path)
    articles = load_articles(path)
    assert list(articles["article_id"]) == ["007", "b"]
    assert list(articles["text"]) == ["A ship sank.", "A ship was\r\nlost."]
    assert list(articles["outlet"]) == ["The Herald", ""]
    assert articles["title"][1] == "Lost"
    assert articles["published"][0] == pd.Timestamp("2024-05-03")
    assert articles["published_basis"][0] == "given: 2024-05-03"
    assert pd.isna(articles["published"][1])


def test_rows_without_ids_are_numbered(tmp_path):
    path = write(tmp_path / "story.csv", "text\nOne ship sank.\nTwo ships sank.\n")
    assert list(load_articles(path)["article_id"]) == ["story-1", "story-2"]


def test_a_line_that_is_not_json_is_named_and_the_others_are_read(tmp_path):
    path = write(tmp_path / "story.jsonl", '{"text": "One ship."}\n{"text": \n[1]\n')
    with pytest.warns(ArticleWarning, match="line [23]: left out"):
        assert len(load_articles(path)) == 1


def test_a_given_day_that_is_none_is_named(tmp_path):
    path = write(tmp_path / "story.csv", "text,published\nOne ship.,someday\n")
    with pytest.warns(ArticleWarning, match="published 'someday' is not a date"):
        assert pd.isna(load_articles(path)["published"][0])


PAGE = """<!DOCTYPE html><html><head><meta charset="utf-8">
<title>Ferry Sinks Off Coast | The Herald</title>
<meta property="og:title" content="Ferry Sinks Off Coast">
<meta property="og:site_name" content="The Herald">
<meta property="article:published_time" content="2024-05-03T22:10:00-07:00"></head>
<body><nav><a href="/">Home</a> <a href="/world">World</a></nav><article>{heading}
<p>The ferry sank in the night, officials said. “Nobody was hurt,” said Ada Lund.</p>
<h2>A long night that the town will remember for years</h2>
<p>The passengers were taken to a hospital, and police questioned the captain for hours.</p>
<p>The company said that the ship had passed its inspection in March, and that it costs $5 and
$7 a day to keep up. Two of the crew, 船長 and قبطان, were still missing when the fog lifted.</p>
</article><footer>Copyright 2019 The Herald</footer><script>alert("x")</script></body></html>"""
PAGE_TEXT = """Ferry Sinks Off Coast

The ferry sank in the night, officials said. “Nobody was hurt,” said Ada Lund.

A long night that the town will remember for years

The passengers were taken to a hospital, and police questioned the captain for hours.

The company said that the ship had passed its inspection in March, and that it costs $5 and \
$7 a day to keep up. Two of the crew, 船長 and قبطان, were still missing when the fog lifted."""


@pytest.mark.parametrize("heading", ["<h1>Ferry Sinks Off Coast</h1>", ""])
@pytest.mark.parametrize("name", ["page.html", "page.HTM"])
def test_a_saved_page_gives_its_article_title_day_and_outlet(tmp_path, name, heading, recwarn):
    write(tmp_path / name, PAGE.format(heading=heading))
    (row,) = load_articles(tmp_path).itertuples()
    assert (row.article_id, row.title, row.outlet) == (
        "page",
        "Ferry Sinks Off Coast",
        "The Herald",
    )
    assert row.text == PAGE_TEXT
    assert row.published == pd.Timestamp("2024-05-03")
    assert row.published_basis == "given: 2024-05-03"
    assert not recwarn.list


@pytest.mark.parametrize("heading", [
    "<p>Special report from the northern coast</p><h1>Ferry Sinks Off Coast</h1>",
    "<h1>FERRY SINKS OFF COAST</h1>",
])  # fmt: skip
def test_a_title_inside_the_article_is_not_put_above_it_again(tmp_path, heading):
    write(tmp_path / "page.html", PAGE.format(heading=heading))
    assert load_articles(tmp_path)["text"][0].casefold().count("ferry sinks") == 1


def test_a_page_that_declares_no_day_gets_none_from_its_footer(tmp_path):
    page = PAGE.replace("2024-05-03T22:10:00-07:00", "").format(heading="")
    write(tmp_path / "page.html", page)
    assert pd.isna(load_articles(tmp_path)["published"][0])


@pytest.mark.parametrize("declared", ["windows-1252", "utf-16", "nonsense"])
def test_a_page_is_read_in_the_encoding_it_declares(tmp_path, declared):
    encoding = "utf-16" if declared == "utf-16" else "cp1252"
    page = PAGE.replace("utf-8", declared).format(heading="")
    write(tmp_path / "page.html", page.encode(encoding, errors="xmlcharrefreplace"))
    assert load_articles(tmp_path)["text"][0] == PAGE_TEXT


@pytest.mark.parametrize("content", [
    "", "<html></html>", "no page", "<html><body><nav><a href='/'>Home</a></nav></body></html>",
    "<html><head><title>Log in</title></head><body><p>Subscribe to go on.</p></body></html>",
    b"\x89PNG\r\n\x1a\n\x00\x01", "<" * 10_000, "<html><body><div></div><p></p></body></html>",
])  # fmt: skip
def test_a_page_without_an_article_is_named_and_does_not_lose_the_others(folder, content):
    write(folder / "odd.html", content)
    with pytest.warns(ArticleWarning, match=r"odd.html: left out: no article is found"):
        assert list(load_articles(folder)["article_id"]) == ["good"]


def test_tables_and_comments_of_a_page_are_left_out(tmp_path):
    table = (
        "<table><tr><th>Ship</th><th>Year</th></tr><tr><td>Aurora</td><td>1999</td></tr></table>"
    )
    comments = '<div id="comments"><h3>Comments</h3><p>I was on that ship and saw it all.</p></div>'
    page = PAGE.format(heading="").replace("<h2>", table + "<h2>")
    write(tmp_path / "page.html", page.replace("<footer>", comments + "<footer>"))
    assert load_articles(tmp_path)["text"][0] == PAGE_TEXT


def test_a_page_asks_nothing_of_the_network(tmp_path, monkeypatch):
    def refuse(*_):
        raise AssertionError("a page must be read off line")

    monkeypatch.setattr("socket.socket.connect", refuse)
    monkeypatch.setattr("socket.getaddrinfo", refuse)
    link = '<link rel="canonical" href="https://www.example.com/a"><base href="//example.com">'
    write(tmp_path / "page.html", PAGE.format(heading="").replace("</head>", link + "</head>"))
    assert len(load_articles(tmp_path)) == 1
