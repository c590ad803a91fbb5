"""A corpus as a stream of records, whatever its form, never held whole."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import lzma
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import IO, NamedTuple

from analysis.articles import GIVEN, WEBPAGES, decode_text, make_record, read_file
from analysis.corpus.archives import is_hidden, unpack

PLAIN_TEXT = ".txt"
TABLES_OF_ARTICLES = (".jsonl", ".csv", ".parquet")
ARCHIVE = ".zip"
KINDS = (PLAIN_TEXT, *WEBPAGES, *TABLES_OF_ARTICLES, ARCHIVE)
COMPRESSED = (".gz", ".bz2", ".zst", ".lz4", ".xz")
ROWS_AT_ONCE = 256  # of a Parquet file
LONGEST_CELL = 2**31 - 1  # characters of a CSV cell; Python's own limit is an article's length


class Problem(NamedTuple):
    """What is to be known about an article or file, and whether it was left out for it."""

    article_id: str
    path: str
    left_out: bool
    reason: str


def read_corpus(corpus: Path) -> Iterator[dict[str, str] | Problem]:
    """One record per article of a corpus, in a fixed order; in place of a bad one its problem.

    Args:
        corpus: a .jsonl, .csv or .parquet file of articles, or a folder of such files and of
            .txt and .html files, at any depth; zipped or not (.zip). All but .html and .parquet
            may be compressed one by one (.gz, .bz2, .zst, .lz4, .xz).

    Yields:
        Records with `article_id`, `path`, `text` and, where the corpus has them, `title`,
        `published` and `outlet`. An `article_id` or a text that came before is a problem.

    Raises:
        FileNotFoundError: there is nothing at `corpus`.
        ValueError: nothing in it is of a known kind.

    Limits: to know repeats, 32 bytes are kept for each article. Files are read in one process.
    """
    ids: set[bytes] = set()
    texts: set[bytes] = set()
    for file in find_files(corpus):
        for found in _read_whole(file, _name(file, corpus)):
            yield _refuse(found, ids, texts) if isinstance(found, dict) else found


def find_files(corpus: Path) -> list[Path]:
    """The files of a corpus, by name; hidden ones left out.

    Raises:
        FileNotFoundError: there is nothing at `corpus`.
        ValueError: nothing in it is of a known kind.
    """
    if not corpus.exists():
        raise FileNotFoundError(f"{corpus}: no such corpus; give a file or folder of articles")
    if corpus.is_dir():
        files = [p for p in corpus.rglob("*") if _kind(p) and not is_hidden(p.relative_to(corpus))]
        files.sort(key=lambda file: file.relative_to(corpus).as_posix())
    else:
        files = [corpus] if _kind(corpus) else []
    if not files:
        raise ValueError(
            f"{corpus}: no article; a corpus is a .jsonl, .csv or .parquet file, or a folder of "
            f"such files or of .txt or .html files, compressed ({', '.join(COMPRESSED)}) or not, "
            "zipped or not"
        )
    return files


def _kind(file: Path) -> str:
    """The ending that says what is in a file, not how it is compressed; empty if unknown."""
    plain = _plain(file)
    can_be_compressed = plain.suffix.lower() not in (*WEBPAGES, ".parquet", ARCHIVE)
    known = plain.suffix.lower() in KINDS and (plain == file or can_be_compressed)
    return plain.suffix.lower() if known else ""


def _plain(file: Path) -> Path:
    return file.with_suffix("") if file.suffix.lower() in COMPRESSED else file


def _name(file: Path, corpus: Path) -> str:
    """What a file is called inside its corpus: from which its articles have their ids."""
    name = Path(file.name) if file == corpus else file.relative_to(corpus)
    return _plain(name).with_suffix("").as_posix()


def _read_whole(file: Path, name: str) -> Iterator[dict[str, str] | Problem]:
    """All of a file, or what could be read of it and why no more."""
    readers = {
        ".jsonl": _read_jsonl,
        ".csv": _read_csv,
        ".parquet": _read_parquet,
        ARCHIVE: _read_archive,
    }
    try:
        yield from readers.get(_kind(file), _read_single)(file, name)
    except (OSError, EOFError, ValueError, csv.Error, lzma.LZMAError) as error:
        reason = getattr(error, "strerror", None) or error
        yield Problem(name, file.as_posix(), True, f"can't be read (further): {reason}")


def _read_archive(file: Path, name: str) -> Iterator[dict[str, str] | Problem]:
    """All files of an archive, as if they stood in a folder of the archive's name."""
    for inside, place in unpack(file):
        if _kind(place):
            path = (file / inside).as_posix()
            short = _plain(Path(inside)).with_suffix("").as_posix().removeprefix(f"{name}/")
            for found in _read_whole(place, f"{name}/{short}"):
                record = isinstance(found, dict)
                yield found | {"path": path} if record else found._replace(path=path)


def _read_single(file: Path, name: str) -> Iterator[dict[str, str]]:
    """A file that is one article."""
    if _plain(file) == file:
        found = read_file(file)
    else:
        with _open(file) as stream:
            found = {"text": decode_text(stream.read(), file)}
    yield {"article_id": name, "path": file.as_posix()} | found


def _read_jsonl(file: Path, name: str) -> Iterator[dict[str, str] | Problem]:
    with _open(file) as stream:
        for n, line in enumerate(stream, start=1):
            if not line.strip():
                continue
            try:
                row = json.loads(decode_text(line, file))
                yield _record(row, f"{name}-{n}", file)
            except ValueError as error:
                yield Problem(f"{name}-{n}", file.as_posix(), True, f"line {n}: {error}")


def _read_csv(file: Path, name: str) -> Iterator[dict[str, str] | Problem]:
    csv.field_size_limit(LONGEST_CELL)
    with _open(file) as stream:
        rows = csv.DictReader(io.TextIOWrapper(stream, encoding="utf-8-sig", newline=""))
        if "text" not in (rows.fieldnames or ()):
            raise ValueError(_no_text(rows.fieldnames))
        for n, row in enumerate(rows, start=1):
            yield _record(row, f"{name}-{n}", file)


def _read_parquet(file: Path, name: str) -> Iterator[dict[str, str] | Problem]:
    import pyarrow.parquet

    with pyarrow.parquet.ParquetFile(file) as table:
        columns = [c for c in ("text", *GIVEN) if c in table.schema_arrow.names]
        if "text" not in columns:
            raise ValueError(_no_text(table.schema_arrow.names))
        rows = (
            row
            for rows in table.iter_batches(batch_size=ROWS_AT_ONCE, columns=columns)
            for row in rows.to_pylist()
        )
        for n, row in enumerate(rows, start=1):
            yield _record(row, f"{name}-{n}", file)


def _no_text(columns: Sequence[str] | None) -> str:
    return f"no column 'text'; rename the one with the articles: {', '.join(columns or ())}"


def _record(row: object, article_id: str, file: Path) -> dict[str, str] | Problem:
    """A row of a file as a record, or what is wrong with it."""
    if not isinstance(row, dict) or "text" not in row:
        return Problem(article_id, file.as_posix(), True, 'not an object like {"text": "…"}')
    return make_record(row, article_id, file.as_posix())


def _open(file: Path) -> IO[bytes]:
    """The bytes of a file, as they were before it was compressed."""
    if file.suffix.lower() == ".xz":
        return lzma.open(file)
    if file.suffix.lower() not in COMPRESSED:
        return file.open("rb")
    import pyarrow

    return io.BufferedReader(pyarrow.input_stream(str(file), compression="detect"))


def _refuse(record: dict[str, str], ids: set[bytes], texts: set[bytes]) -> dict[str, str] | Problem:
    """The record, unless it is empty or broken, or its id or text came before."""
    reason = ""
    if not record["text"].strip():
        reason = "it is empty"
    elif not _is_unicode("".join(record.values())):
        reason = "it holds half a character (a lone surrogate such as \\ud800)"
    elif not _is_new(record["article_id"], ids):
        reason = "its article_id came before; give each article an id of its own"
    elif not _is_new(" ".join(record["text"].split()), texts):
        reason = "the same text came before"
    article_id = record["article_id"].encode(errors="replace").decode()
    return Problem(article_id, record["path"], True, reason) if reason else record


def _is_unicode(value: str) -> bool:
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True


def _is_new(value: str, seen: set[bytes]) -> bool:
    digest = hashlib.blake2b(value.encode(), digest_size=16).digest()
    if digest in seen:
        return False
    seen.add(digest)
    return True
