"""Where the passages of an answer key stand, and whether two pairs of them are the same."""

import pandas as pd

from analysis.exercises.answer_key import AnswerKey

PLAIN = str.maketrans("‘’“”", "''\"\"")
Span = tuple[int, int]
Passage = tuple[str, Span]  # article_id, and where in its text
Pair = tuple[Passage, Passage]


def find_words(words: str, text: str) -> Span | None:
    """Where words first stand in a text, whatever their case and quotation marks.

    >>> find_words("The pump", "Was it the pump?")
    (7, 15)
    """
    words = words.strip().translate(PLAIN).lower()
    start = text.translate(PLAIN).lower().find(words)
    return None if start < 0 else (start, start + len(words))


def locate_pairs(key: AnswerKey, articles: pd.DataFrame) -> pd.DataFrame:
    """The key's comparisons, with `pair`: where both passages stand.

    Raises:
        ValueError: a passage does not stand in its article; `check_answer_key` names them all.
    """
    texts = dict(zip(articles["article_id"], articles["text"], strict=True))

    def passage(article_id: str, words: str) -> Passage:
        span = find_words(words, texts.get(article_id, ""))
        if span is None:
            raise ValueError(f"the key quotes '{words}', which is not in '{article_id}'")
        return article_id, span

    pairs = [
        (passage(row.article_id_a, row.text_a), passage(row.article_id_b, row.text_b))
        for row in key.comparisons.itertuples()
    ]
    return key.comparisons.assign(pair=pd.Series(pairs, key.comparisons.index, dtype=object))


def touch(one: Passage, other: Passage) -> bool:
    """Whether two passages of one article have a character in common.

    >>> touch(("a", (0, 5)), ("a", (4, 9))), touch(("a", (0, 5)), ("a", (5, 9)))
    (True, False)
    """
    (article, (start, end)), (other_article, (other_start, other_end)) = one, other
    return article == other_article and max(start, other_start) < min(end, other_end)


def same_pair(pair: Pair, other: Pair) -> bool:
    """Whether two pairs touch each other on both sides, in either order."""
    (a, b), (c, d) = pair, other
    return (touch(a, c) and touch(b, d)) or (touch(a, d) and touch(b, c))
