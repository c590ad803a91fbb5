"""Text to blocks: dateline, title, heading, paragraph and boilerplate told apart in plain text.

A block is what the language model reads at once. Blocks follow each other without overlap and
keep the character offsets of the file's own text.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from analysis.datelines import (
    CALENDAR_DAY,
    DATELINE,
    DAY_AMONG_PARTS,
    PLACE_LINE,
    WEEKDAYS,
)
from analysis.headlines import find_headline

BOILERPLATE = re.compile(
    r"\s*(?:[-–—*(\[]\s*)?"
    r"(?:(?:additional |writing and )?(?:reporting|editing|writing|compiled) (?:and \w+ )?by\b"
    r"|by [A-Z]\S+ [A-Z]\S+(?:,[^.]*| and [^.]*)?$"
    rf"|(?:\S+ ){{1,3}}\S+\s*\|\s*(?:{WEEKDAYS},?\s+)?{CALENDAR_DAY}"
    r"|by our\b|with (?:assistance|reporting) (?:from|by)\b"
    r"|[^.]* contributed to (?:this|the) (?:report|story)"
    r"|photographs? by\b|_{3,}"
    r"|(?:photo(?:graph)?|image|picture|file photo|video|caption|credit)s?(?: caption)?\s?[:/(|©]"
    r"|©|\(c\) ?\d{4}|copyright\b|all rights reserved|read (?:more|also)\b|related(?: articles?)?:"
    r"|(?:sign up|subscribe|follow us|click here|advertisement|share this)\b|our standards:"
    r"|[$€£¥]?1(?:\.0+)? (?:[a-z]+ )?= [$€£¥]?\d)",  # the agencies' rate of exchange
    re.I,
)
END_OF_SENTENCE = re.compile(r"[.!?…:;]['\"”’»)\]]*\s*$")
# Where a headline may end: "Is it over?", "The mayor resigns…".
ASKS_OR_EXCLAIMS = re.compile(r"(?:[?!…]|\.\.\.?)['\"”’)]*\s*$")
TABLE_ROW = re.compile(r"(?:\S.*?(?: {2,}|\t+|\s\|\s)){2,}\S")
LIST_MARK = re.compile(r"\s*(?:[-–—*•·▪◦]|\d{1,2}[.)])\s+")
LONGEST_TITLE, LONGEST_HEADING, LONGEST_STANDFIRST, LONGEST_CREDITS = 40, 15, 60, 25  # words
# Characters: a shorter line ends where its author ended it, a longer one is a paragraph.
SHORTEST_WRAPPED, LONGEST_WRAPPED = 45, 120
LONGEST_LINE = 1000  # characters: a longer one is prose, or data without a space
SHARE_OF_CAPITALS = 0.7  # of the words of a headline in title case
LONGEST_ASKING_TITLE = 20  # words
LONGEST_BLOCK = 50_000  # characters: what the model reads at once without much memory
SENTENCE_OR_WORD_END = re.compile(r"(?s:.*)[.!?]['\"”’)]*(?=\s)|(?s:.*\S)(?=\s)")


class Block(NamedTuple):
    """One line, heading or paragraph: text[start:end], no white space at either end."""

    start: int
    end: int
    kind: str  # title, dateline, heading, body, boilerplate
    paragraph: int


def split_blocks(text: str) -> list[Block]:
    r"""The blocks of an article, in the order of the text.

    >>> [(b.kind, b.paragraph) for b in split_blocks(
    ...     "May 3, 2024\n\nMayor Resigns\n\nOSLO (AP) - The mayor resigned.\n\nPhoto: Ada Lund")]
    [('dateline', 0), ('title', 1), ('dateline', 2), ('body', 2), ('boilerplate', 3)]

    Limits: a title that ends in a full stop counts as body; a heading longer than 15 words too.
    """
    blocks, title_seen, body_seen = [], False, False
    for paragraph, (start, end) in enumerate(_paragraphs(text)):
        line = text[start:end]
        day = None if body_seen else _day_among_parts(line, title_seen)
        if day:
            blocks += _cut_out(text, start, end, day, paragraph, "dateline")
            continue
        kind = _kind(line, title_seen, body_seen)
        title_seen |= kind in ("title", "body")
        body_seen |= kind == "body"
        if kind == "title":
            blocks += _cut_out(text, start, end, find_headline(line), paragraph, kind)
            continue
        place = PLACE_LINE.match(line[:LONGEST_LINE]) if kind == "body" else None
        if place and place.end() < len(line):
            cut = start + place.end()
            blocks.append(Block(start, start + len(place[0].rstrip()), "dateline", paragraph))
            start = cut
        blocks += [Block(*piece, kind, paragraph) for piece in _pieces(text, start, end)]
    return blocks


def _day_among_parts(line: str, title_seen: bool) -> tuple[int, int] | None:
    """Where the day stands in a line of credits: "By Ada Lund | May 3, 2024 | 3 min read"."""
    if DATELINE.fullmatch(line) or not (title_seen or BOILERPLATE.match(line)):
        return None
    if len(line) > LONGEST_LINE or len(line.split()) > LONGEST_CREDITS:
        return None
    if END_OF_SENTENCE.search(line):
        return None
    found = DAY_AMONG_PARTS.search(line)
    return found.span("day") if found else None


def _cut_out(
    text: str, start: int, end: int, part: tuple[int, int], paragraph: int, kind: str
) -> Iterator[Block]:
    """A part of a line as a block of its kind, what stands before and after it as boilerplate."""
    first, last = start + part[0], start + part[1]
    for left, right in ((start, first), (first, last), (last, end)):
        cut = text[left:right]
        left += len(cut) - len(cut.lstrip())
        right -= len(cut) - len(cut.rstrip())
        if left < right:
            yield Block(left, right, kind if left == first else "boilerplate", paragraph)


def _kind(line: str, title_seen: bool, body_seen: bool) -> str:
    """What a line is, from its form and from what came before it."""
    n_words = len(line.split())
    if DATELINE.fullmatch(line):
        return "dateline"
    if n_words > LONGEST_STANDFIRST or len(line) > LONGEST_LINE:
        return "body"
    if BOILERPLATE.match(line) and (title_seen or not find_headline(line)[0]):
        return "boilerplate"  # and no label: "VIDEO: Mayor resigns after vote"
    if not title_seen and n_words <= LONGEST_ASKING_TITLE and ASKS_OR_EXCLAIMS.search(line):
        return "title"
    if END_OF_SENTENCE.search(line) or LIST_MARK.match(line) or PLACE_LINE.match(line):
        return "body"
    if TABLE_ROW.search(line):
        return "body"
    if not title_seen and n_words <= LONGEST_TITLE:
        return "title"
    return "heading" if n_words <= LONGEST_HEADING or not body_seen else "body"


def _paragraphs(text: str) -> list[tuple[int, int]]:
    """Spans of the paragraphs: lines, or several lines where the file wraps its text."""
    spans: list[tuple[int, int]] = []
    previous = ""
    for match in re.finditer(r"[^\r\n\u2028\u2029]+", text):
        line = match[0]
        if not line.strip():
            previous = ""
            continue
        start = match.start() + len(line) - len(line.lstrip())
        end = match.start() + len(line.rstrip())
        gap = text[spans[-1][1] : start] if spans else ""
        may_wrap = previous and (line.lstrip()[:1].islower() or not _is_title(text, spans))
        if may_wrap and len(re.findall(r"\r\n|\r|\n", gap)) == 1 and _is_wrapped(previous, line):
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
        previous = line
    return spans


def _is_title(text: str, spans: list[tuple[int, int]]) -> bool:
    """Whether the last of the spans is the first line that is no dateline."""
    if len(spans) > 2:
        return False
    return all(DATELINE.fullmatch(text[start:end]) for start, end in spans[:-1])


def _is_wrapped(line: str, following: str) -> bool:
    """Whether `following` goes on with the sentence of `line`."""
    if any(DATELINE.fullmatch(x) or BOILERPLATE.match(x) for x in (line, following)):
        return False
    if LIST_MARK.match(following) or _is_title_case(line):
        return False
    if following.lstrip()[:1].islower():
        return True
    is_full = SHORTEST_WRAPPED <= len(line) <= LONGEST_WRAPPED
    return is_full and not END_OF_SENTENCE.search(line)


def _is_title_case(line: str) -> bool:
    """Whether the line is a headline that capitalises its words."""
    long_words = [word for word in line.split() if len(word) > 3 and word[0].isalpha()]
    capitals = sum(word[0].isupper() for word in long_words)
    return len(long_words) > 2 and capitals > SHARE_OF_CAPITALS * len(long_words)


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A paragraph, cut at the ends of sentences (else of words) where it is too long to read."""
    while end - start > LONGEST_BLOCK:
        full = SENTENCE_OR_WORD_END.match(text, start, start + LONGEST_BLOCK)
        cut = full.end() if full else start + LONGEST_BLOCK
        yield start, cut
        start = cut + len(text[cut:end]) - len(text[cut:end].lstrip())
    yield start, end
