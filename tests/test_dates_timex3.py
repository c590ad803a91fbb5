"""Own sentences with the values of the TIMEX3 guidelines: tests/gold/timex3/sentences.tsv."""

import re
from pathlib import Path

import pandas as pd
import pytest
from conftest import make_articles

from analysis.dates import extract_dates
from analysis.language import parse_articles

FILE = Path(__file__).parent / "gold" / "timex3" / "sentences.tsv"
MARKED = re.compile(r"\[([^\[\]=]+)=([^\]]+)\]")
ROWS = [
    line.split("\t")
    for line in FILE.read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.fixture(scope="module")
def found():
    """For each sentence its expressions as the file marks them; no article dates another."""
    articles = make_articles(*(MARKED.sub(r"\1", sentence) for _, sentence in ROWS))
    articles = articles.assign(
        article_id=[str(n) for n in range(len(ROWS))],
        published=pd.to_datetime([published for published, _ in ROWS]),
    )
    marks = [[] for _ in ROWS]
    for row in extract_dates(parse_articles(articles)).itertuples():
        value = " ".join(part for part in (row.type, row.value, row.mod) if part)
        marks[int(row.article_id)].append((row.text, value))
    return marks


@pytest.mark.parametrize(
    ("number", "sentence"), [(n, sentence) for n, (_, sentence) in enumerate(ROWS)]
)
def test_expressions_have_the_values_of_the_guidelines(found, number, sentence):
    assert found[number] == MARKED.findall(sentence)


def test_the_sentences_are_many_and_hold_every_type():
    marks = [mark for _, sentence in ROWS for _, mark in MARKED.findall(sentence)]
    assert len(marks) >= 350
    assert {mark.split()[0] for mark in marks} == {"DATE", "TIME", "DURATION", "SET"}
