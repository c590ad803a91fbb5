"""Claims and dates made by hand, for the tests of the timeline."""

import pandas as pd

from analysis.schema import TABLES, make_table
from analysis.timeline import extract_timeline

BLANK = {"str": "", "int64": 0, "bool": False, "datetime64[s]": pd.NaT, "float64": 0.0}


def row(table: str, **values) -> dict:
    return {column: BLANK[dtype] for column, dtype in TABLES[table].items()} | values


def article(article_id: str, text: str, published: str = "2024-05-15") -> dict:
    return row("articles", article_id=article_id, text=text, published=pd.Timestamp(published))


def claim(of: dict, words: str, verb: str, **values) -> dict:
    """A claim that stands in `of` as `words`, with `verb` as its head."""
    start = of["text"].index(words)
    return row(
        "claims",
        claim_id=f"{of['article_id']}:c{start}{verb}",
        article_id=of["article_id"],
        start_char=start,
        end_char=start + len(words),
        text=words,
        head_char=of["text"].index(verb),
        **{"predicate": verb, "tense": "past", "terms": words.lower()} | values,
    )


def dated(of: dict, words: str, verb: str, first: str, last: str = "", **values) -> dict:
    """A date that stands in `of` as `words` and belongs to `verb`."""
    start = of["text"].index(words)
    return row(
        "dates",
        article_id=of["article_id"],
        start_char=start,
        end_char=start + len(words),
        text=words,
        head_char=of["text"].index(verb) if verb else -1,
        first_day=pd.Timestamp(first),
        last_day=pd.Timestamp(last or first),
        **{"type": "DATE", "value": first} | values,
    )


def timeline(articles: list, claims: list, dates: list) -> pd.DataFrame:
    return extract_timeline(
        make_table("claims", claims), make_table("dates", dates), make_table("articles", articles)
    )
