"""What the rules on names ask of an article, read off the parse once: plain lists by token."""

from dataclasses import dataclass

from analysis.language import ParsedArticle

# The engine's labels that are names; its dates, amounts and ordinals are not.
NAME_LABELS = frozenset(
    ("PERSON", "NORP", "FAC", "ORG", "GPE", "LOC", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW")
    + ("LANGUAGE",)
)
HEADLINES = ("title", "heading")
SHARE_OF_CAPITALS = 0.6  # of the words of a headline in title case


@dataclass(frozen=True)
class Page:
    """Parallel lists over the tokens of one article."""

    words: list[str]
    lower: list[str]
    tags: list[str]
    title_case: list[bool]  # in a line that capitalises its words
    plain: dict[int, str]  # of these the words that are no names in lower case, with their tags
    kinds: list[str]  # of the block: title, dateline, heading, body, boilerplate
    lower_words: frozenset[str]  # what is written in lower case somewhere
    upper_words: frozenset[str]  # what is written with a capital within a sentence
    opens: list[bool]  # first word of a sentence or quotation
    spans: list[tuple[int, int, str]]  # the engine's names: start, end, label
    article: ParsedArticle


def read_page(article: ParsedArticle) -> Page:
    """The article as lists, read off the parse once."""
    written = _words(article)
    title_case = _in_title_case(article, written)
    opens = _opens(article, written)
    return Page(
        words=written,
        lower=[word.lower() for word in written],
        tags=_attribute(article, "TAG"),
        title_case=title_case,
        plain=_plain(article),
        kinds=_kinds(article),
        lower_words=frozenset(word for word in written if word[0].islower()),
        upper_words=frozenset(
            word
            for word, opening, headline in zip(written, opens, title_case, strict=True)
            if word[0].isupper() and not opening and not headline
        ),
        opens=opens,
        spans=[(e.start, e.end, e.label_) for e in article.doc.ents if e.label_ in NAME_LABELS],
        article=article,
    )


def _plain(article: ParsedArticle) -> dict[int, str]:
    """The words of headlines that the model, reading them in lower case, takes for no names.

    A noun after a given name that the article knows is a surname all the same.
    """
    if not article.headlines:
        return {}
    at = {
        (token.idx, token.lower_): token.i
        for sentence in article.sentences
        if article.doc[sentence.start].idx in article.headlines
        for token in article.doc[sentence.start : sentence.end]
    }
    plain = {
        at[place]: word.tag_
        for offset, headline in article.headlines.items()
        for word in headline
        if word.is_lower
        and word.tag_ not in ("NNP", "NNPS")
        and word.ent_type_ not in NAME_LABELS
        and (place := (offset + word.idx, word.text)) in at
    }
    surnames = {
        name.end - 1
        for name in article.doc.ents
        if name.label_ == "PERSON" and len(name) == 2 and name.start not in plain
    }
    return {i: tag for i, tag in plain.items() if i not in surnames or tag[0] != "N"}


def _words(article: ParsedArticle) -> list[str]:
    """The tokens; the full stop that the tokenizer leaves at a last single letter is taken off."""
    written = _attribute(article, "ORTH")
    for sentence in article.sentences:
        last = written[sentence.end - 1]
        if len(last) == 2 and last[0].isupper() and last[1] == ".":
            written[sentence.end - 1] = last[0]
    return written


def _attribute(article: ParsedArticle, name: str) -> list[str]:
    """An attribute of every token; by its hash, since going from token to token is slow."""
    hashes = article.doc.to_array(name).tolist()
    strings = article.doc.vocab.strings
    value = {number: strings[number] for number in set(hashes)}
    return [value[number] for number in hashes]


def _opens(article: ParsedArticle, written: list[str]) -> list[bool]:
    flags = [True, *(word in ('"', "'", ":", "\u2013", "\u2014") for word in written)]
    for i, word in enumerate(written):
        if word == "-":  # a dash, where no letter follows at once
            flags[i + 1] = bool(article.doc[i].whitespace_)
    for sentence in article.sentences:
        flags[sentence.start] = True
    return flags[: len(written)]


def _kinds(article: ParsedArticle) -> list[str]:
    kinds = [""] * len(article.doc)
    for sentence in article.sentences:
        kinds[sentence.start : sentence.end] = [sentence.kind] * (sentence.end - sentence.start)
    return kinds


def _in_title_case(article: ParsedArticle, written: list[str]) -> list[bool]:
    flags = [False] * len(written)
    for sentence in article.sentences:
        long_words = [
            w for w in written[sentence.start : sentence.end] if len(w) > 3 and w.isalpha()
        ]
        capitals = sum(word[0].isupper() for word in long_words)
        headline = sentence.kind in HEADLINES and long_words
        if headline and capitals > SHARE_OF_CAPITALS * len(long_words):
            flags[sentence.start : sentence.end] = [True] * (sentence.end - sentence.start)
    return flags
