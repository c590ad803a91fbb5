"""Files to articles: what an analyst has on disk, as table `articles`.

One bad file does not lose the others: it is set aside with an `ArticleWarning` that names the file
and the fix. An error is raised only where nothing at all can be read, or where going on would mix
articles up.
"""

import datetime
import json
import re
import unicodedata
import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

import pandas as pd

from analysis.blocks import Block, split_blocks
from analysis.datelines import CALENDAR_DAY, WEEKDAYS
from analysis.schema import make_table
from analysis.webpages import read_webpage

GIVEN = ("article_id", "title", "published", "outlet")  # optional columns of a table of articles
WEBPAGES = (".html", ".htm")
BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
FEWEST_WORDS_TO_TELL_LANGUAGE = 20
# Small words of English that are none in its neighbours; the share of them that settles it.
ENGLISH_WORDS = frozenset({
    "the", "and", "that", "with", "from", "this", "were", "which", "have", "has", "been", "they",
    "their", "would", "said", "but", "his", "who",
})  # fmt: skip
SURELY_ENGLISH = 0.08


class ArticleWarning(UserWarning):
    """Something about an article that its reader should know: what was set aside, or guessed."""


def load_articles(path: str | Path) -> pd.DataFrame:
    """One row per article of a folder of .txt and .html files, or of a .jsonl, .csv, .parquet file.

    Args:
        path: the folder; or a file with a column `text` and optionally `article_id`, `title`,
            `published` (a date) and `outlet`.

    Returns:
        Table `articles`, in the order of the file names (folder) or of the rows (file). `text` is
        the file's own text, line ends included, so that offsets hold; only a byte order mark is
        left out. Of a saved web page it is the article in it, as `read_webpage` finds it.
        `published` comes from the column or page (given) or from a dateline of the text.

    Raises:
        FileNotFoundError: there is nothing at `path`.
        ValueError: no article in it, an unknown kind of file, no column `text`, or an
            `article_id` used twice; the message names it, and the fix.

    Warns:
        ArticleWarning: a file or row is set aside (empty, not text, not readable, a page without
            an article, the same text as another), or an article is read in a way to check
            (cp1252, not English, a date that is none).

    Limits: text files in an encoding other than UTF-8, UTF-16 with a byte order mark or cp1252
    are read as cp1252, with a warning.
    """
    path = Path(path)
    if not path.exists():
        raise FileNotFoundError(f"{path}: no such folder or file; give a folder of .txt files")
    records = list(_read_folder(path) if path.is_dir() else _read_table(path))
    _refuse_duplicate_ids(records, path)
    records = list(_once_each(_not_empty(records)))
    if not records:
        raise ValueError(f"{path}: no article could be read; it needs .txt files with text in them")
    return make_table("articles", (make_article(record) for record in records))


def _read_folder(folder: Path) -> Iterator[dict]:
    """The .txt and .html files of a folder, hidden ones left out."""
    endings = (".txt", *WEBPAGES)
    files = sorted(p for p in folder.iterdir() if p.suffix.lower() in endings and p.name[0] != ".")
    if not files:
        raise ValueError(f"{folder}: no .txt or .html file in it; save each article as one")
    for file in files:
        try:
            found = read_file(file)
        except (OSError, ValueError) as error:
            _warn(f"{file}: left out: {getattr(error, 'strerror', None) or error}")
        else:
            yield {"article_id": file.stem, "path": file.as_posix()} | found


def read_file(file: Path) -> dict[str, str]:
    """The text of a .txt or .html file, and what else it says about the article.

    Raises:
        OSError: it can't be opened.
        ValueError: it is no plain text, or a page without an article.
    """
    if not file.is_file():  # a pipe would be waited on for ever
        what = "a folder" if file.is_dir() else "a broken link" if file.is_symlink() else "no file"
        raise ValueError(f"it is {what}, not a text file")
    return read_webpage(file) if file.suffix.lower() in WEBPAGES else {"text": _read_text(file)}


def _read_text(file: Path) -> str:
    """The text of a file, its line ends as they are.

    Raises:
        OSError: it can't be opened.
        ValueError: it is no plain text.
    """
    return decode_text(file.read_bytes(), file)


def decode_text(data: bytes, file: Path) -> str:
    """The characters of plain text; `file` is named in what is said about it.

    Raises:
        ValueError: it is no plain text.
    """
    encoding = next((name for bom, name in BOMS if data.startswith(bom)), "utf-8")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        try:
            text = data.decode("cp1252")
        except UnicodeDecodeError:
            raise ValueError("it is not text in UTF-8, UTF-16 or cp1252; save as UTF-8") from None
        if "\0" not in text:
            _warn(f"{file}: not UTF-8, read as cp1252; check its accents, or save it as UTF-8")
    if "\0" in text:
        raise ValueError("it holds NUL bytes, so it is no plain text; save it as UTF-8 text")
    return text


def _read_table(path: Path) -> Iterator[dict]:
    """The rows of a file of articles."""
    readers: dict[str, Callable[[Path], pd.DataFrame]] = {
        ".jsonl": _read_jsonl,
        ".csv": _read_csv,
        ".parquet": pd.read_parquet,
    }
    if path.suffix.lower() not in readers:
        raise ValueError(
            f"{path}: {path.suffix or 'a file without ending'} is not read; "
            "give a folder of .txt or .html files, or a .jsonl, .csv or .parquet file"
        )
    try:
        frame = readers[path.suffix.lower()](path)
    except (OSError, ValueError) as error:
        raise ValueError(f"{path}: can't be read as {path.suffix}: {error}") from error
    if "text" not in frame:
        raise ValueError(
            f"{path}: no column 'text'; its columns are {', '.join(map(str, frame)) or 'none'}"
        )
    for n, row in enumerate(frame.to_dict("records"), start=1):
        yield make_record(row, f"{path.stem}-{n}", path.as_posix())


def make_record(row: Mapping, article_id: str, path: str) -> dict[str, str]:
    """What a row of a file says of an article; `article_id` is for a row that gives none."""
    values = {c: "" if _is_missing(row[c]) else row[c] for c in ("text", *GIVEN) if c in row}
    return {"path": path, "article_id": article_id} | {
        column: str(value) for column, value in values.items() if value or column == "text"
    }


def _read_csv(path: Path) -> pd.DataFrame:
    import io

    # Every cell as it is written: an id 007 is not the number 7.
    return pd.read_csv(io.StringIO(_read_text(path), newline=""), dtype=str, keep_default_na=False)


def _read_jsonl(path: Path) -> pd.DataFrame:
    """The objects of a .jsonl file; a line that is none is set aside."""
    rows = []
    for n, line in enumerate(re.split(r"\r?\n", _read_text(path)), start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except ValueError as error:
            _warn(f"{path}, line {n}: left out: not JSON ({error})")
            continue
        if isinstance(row, dict):
            rows.append(row)
        else:
            _warn(f'{path}, line {n}: left out: not an object like {{"text": "…"}}')
    if not rows:
        raise ValueError('no line of it is an object like {"text": "…"}')
    return pd.DataFrame(rows, dtype=object)


def _is_missing(value: object) -> bool:
    return value is None or (pd.api.types.is_scalar(value) and bool(pd.isna(value)))


def _refuse_duplicate_ids(records: list[dict], path: Path) -> None:
    seen: dict[str, int] = {}
    for n, record in enumerate(records, start=1):
        first = seen.setdefault(record["article_id"], n)
        if first != n:
            raise ValueError(
                f"{path}: article_id {record['article_id']!r} stands twice "
                f"(articles {first} and {n}); give each article an id of its own"
            )


def _not_empty(records: Iterable[dict]) -> Iterator[dict]:
    for record in records:
        if record["text"].strip():
            yield record
        else:
            _warn(f"{record['path']}: article {record['article_id']!r} left out: it is empty")


def _once_each(records: Iterable[dict]) -> Iterator[dict]:
    """The articles but for exact repeats, which would count as agreement with themselves."""
    first: dict[str, str] = {}
    for record in records:
        article_id = record["article_id"]
        same = first.setdefault(" ".join(record["text"].split()), article_id)
        if same == article_id:
            yield record
        else:
            _warn(f"{record['path']}: article {article_id!r} left out: the same text as {same!r}")


def make_article(record: dict[str, str]) -> dict:
    """One row of table `articles` from what a file says and what its text shows."""
    text, article_id = record["text"], record["article_id"]
    blocks = split_blocks(text)
    _warn_unless_english(text, article_id, record["path"])
    published, basis = _given_day(record) or _dateline_day(text, blocks)
    title = next((text[b.start : b.end] for b in blocks if b.kind == "title"), "")
    return {
        "article_id": article_id,
        "outlet": record.get("outlet", ""),
        "title": " ".join(record.get("title", title).split()),
        "published": published,
        "published_basis": basis,
        "n_words": len(text.split()),
        "path": record["path"],
        "text": text,
    }


def _given_day(record: dict) -> tuple[pd.Timestamp, str] | None:
    value = record.get("published", "")
    if not value:
        return None
    day = pd.to_datetime(value, errors="coerce", utc=True)
    if pd.isna(day):
        _warn(
            f"{record['path']}: article {record['article_id']!r}: published {value!r} is not a "
            "date like 2024-05-31; its own text is used"
        )
        return None
    return day.tz_localize(None).normalize(), f"given: {value}"


def _dateline_day(text: str, blocks: list[Block]) -> tuple[pd.Timestamp, str]:
    """The day a dateline states in full, and the dateline; NaT and "" where none does."""
    for block in blocks:
        line = text[block.start : block.end]
        stated = re.search(CALENDAR_DAY, line, re.I) if block.kind == "dateline" else None
        if not stated or not re.search(r"\d{4}", stated[0]):
            continue
        day = pd.to_datetime(re.sub(r"(?<=\d)(?:st|nd|rd|th)", "", stated[0]), errors="coerce")
        if pd.isna(day):
            continue
        return day, f"dateline: {line}{_weekday_doubt(line, day)}"
    return pd.NaT, ""


def _weekday_doubt(line: str, day: datetime.date) -> str:
    """What to say where the weekday of a dateline is not that of its day."""
    weekday = re.search(WEEKDAYS, line, re.I)
    if not weekday or day.strftime("%a").lower() == weekday[0][:3].lower():
        return ""
    return f" (but {day:%Y-%m-%d} was a {day:%A})"


def _warn_unless_english(text: str, article_id: str, path: str) -> None:
    """Says so where an article is in another language: the model reads only English."""
    letters = "".join(c if unicodedata.category(c)[0] == "L" else " " for c in text[:5000])
    words = letters.casefold().split()
    n_english = sum(word in ENGLISH_WORDS for word in words)
    if len(words) < FEWEST_WORDS_TO_TELL_LANGUAGE or n_english >= SURELY_ENGLISH * len(words):
        return
    import py3langid  # here, because it loads a model, for half a second

    language, _ = py3langid.classify(letters)
    if language != "en":
        _warn(
            f"{path}: article {article_id!r} seems to be in another language ({language}); "
            "names, claims and dates are found in English only"
        )


def _warn(message: str) -> None:
    warnings.warn(message, ArticleWarning, stacklevel=2)
