"""A saved web page to the words of its article, its title, day and outlet; never on line."""

import codecs
import re
from pathlib import Path

# What a page says about its own bytes: <meta charset="…">, <?xml encoding="…"?>.
DECLARED_ENCODING = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.I)
HEAD = 4096  # bytes in which it has to say so
FEWEST_WORDS = 20  # less is no article, but a menu or a request to log in
FIRST_LINES = 3  # a byline or the day may stand above the title
# The day that the page declares, never one guessed from its text, which the program reads itself.
# The bound replaces the day of the run, on which a result must not depend.
DECLARED_DAY = {"extensive_search": False, "original_date": True, "max_date": "2100-01-01"}


def read_webpage(file: Path) -> dict[str, str]:
    """The article of a saved page, as far as the page tells it apart from its surroundings.

    Args:
        file: a .html or .htm file, as a browser saves it.

    Returns:
        `text`: title and paragraphs, an empty line between them, comments and tables left out;
        and, where the page declares them, `title`, `published` (a day) and `outlet`.

    Raises:
        OSError: it can't be opened.
        ValueError: no article is found in it.

    Limits: articles that a script fetches while the page is shown are not in the file. Parts of
    some pages' surroundings (newsletter boxes, captions) count as text.

    Source: Barbaresi, "Trafilatura: A Web Scraping Library and Command-Line Tool for Text
    Discovery and Extraction", ACL 2021.
    """
    import trafilatura  # here, because it takes half a second that other files don't need

    page = trafilatura.bare_extraction(
        decode_page(file.read_bytes()),
        with_metadata=True,
        include_comments=False,
        include_tables=False,
        date_extraction_params=DECLARED_DAY,
    )
    if page is None or len((page.text or "").split()) < FEWEST_WORDS:
        raise ValueError("no article is found in this page; copy its text into a .txt file")
    title = " ".join((page.title or "").split())
    found = {
        "title": title,
        "published": page.date or "",
        "outlet": page.sitename or page.hostname or "",
    }
    return {"text": _with_title(title, page.text)} | {k: v for k, v in found.items() if v}


def decode_page(data: bytes) -> str:
    """The characters of a page: by its byte order mark, its own word, UTF-8, else cp1252.

    >>> decode_page(b'<meta charset="koi8-r"><p>' + "мир".encode("koi8-r"))
    '<meta charset="koi8-r"><p>мир'
    """
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", errors="replace")
    declared = DECLARED_ENCODING.search(data[:HEAD])
    for encoding in ("utf-8-sig", declared[1].decode() if declared else "cp1252"):
        try:
            return data.decode(encoding)
        except (LookupError, UnicodeDecodeError):
            continue
    return data.decode("cp1252", errors="replace")


def _with_title(title: str, text: str) -> str:
    """The paragraphs, under the title once: some pages have it inside the article, some don't."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if title and not any(_is_title(line, title) for line in lines[:FIRST_LINES]):
        lines.insert(0, title)
    return "\n\n".join(lines)


def _is_title(line: str, title: str) -> bool:
    """Whether a line is the title, which a page may declare with the outlet's name behind it."""
    return title.casefold().startswith(line.casefold()) and 2 * len(line) > len(title)
