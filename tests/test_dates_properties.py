"""What holds of table `dates` for any text."""

import re
import time
from datetime import date

import pandas as pd
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analysis.dates import extract_dates
from analysis.dates.lexicon import kinds, words_of
from analysis.dates.values import days_of, granularity, shift, unit_of

DAY = r"(?:(?:BC)?\d{4}|XXXX)-(?:\d\d-(?:\d\d|XX)|XX-XX)"
LEGAL = re.compile(
    rf"(?:PAST|PRESENT|FUTURE)_REF"
    rf"|P(?:X|\d+(?:\.\d+)?)(?:Y|M|W|D|Q|DE|CE|WE)|PT(?:X|\d+(?:\.\d+)?)[HMS]"
    rf"|BC\d{{2,4}}|(?:FY)?(?:\d{{2,4}}|XXXX)|(?:FY)?(?:\d{{4}}|XXXX)-(?:Q[1-4X]|H[12]|SP|SU|FA|WI)"
    rf"|(?:\d{{4}}|XXXX)-(?:\d\d|XX)|(?:\d{{4}}|XXXX)-W(?:\d\d|XX)(?:-(?:WE|[1-7]))?"
    rf"|{DAY}|(?:{DAY}|XXXX-WXX-[1-7])T(?:MO|MI|AF|EV|NI|DT|\d\d:\d\dZ?)"
)
WORDS = sorted({word for kind in kinds() for word in words_of(kind)})
PIECES = st.one_of(
    st.sampled_from(WORDS),
    st.sampled_from(WORDS).map(str.title),
    st.sampled_from(
        [
            "the",
            "of",
            "in",
            "until",
            "a",
            "two",
            "31",
            "30",
            "February",
            "1999",
            "'90s",
            "24:00",
            "9",
        ]
        + ["p.m.", "every", "last", "next", "ago", "later", "-", ",", ".", "year's", "Q3", "FY26"]
        + ["12/31/99", "00", "999,999", "B.C.", "1939-45", "since", "0th", "99th", "24-10-2024"]
    ),
    st.text(max_size=6),
    st.integers(0, 10**7).map(str),
)
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=25).map(" ".join))
SLOW = settings(
    max_examples=80, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True
)


@SLOW
@given(text=TEXTS)
def test_any_text_gives_rows_that_agree_with_it(parse, text):
    for published in ("2024-05-15", ""):
        dates = extract_dates(parse(text, published=published))
        for row in dates.itertuples():
            assert text[row.start_char : row.end_char] == row.text
            assert row.type in ("DATE", "TIME", "DURATION", "SET")
            assert LEGAL.fullmatch(row.value), row.value
            assert pd.isna(row.first_day) == pd.isna(row.last_day)
            assert pd.isna(row.first_day) or row.first_day <= row.last_day
            assert days_of(row.value) == (
                None if pd.isna(row.first_day) else (row.first_day.date(), row.last_day.date())
            )
        spans = sorted(zip(dates["start_char"], dates["end_char"], strict=True))
        assert all(one[1] <= other[0] for one, other in zip(spans, spans[1:], strict=False))


@given(
    day=st.dates(min_value=date(1, 1, 8), max_value=date(9998, 12, 20)),
    unit=st.sampled_from(["D", "W", "WE", "M", "Q", "H", "Y"]),
)
def test_a_unit_holds_the_day_it_is_made_from(day, unit):
    first, last = days_of(unit_of(day, unit))
    assert granularity(unit_of(day, unit)) == unit
    assert last >= day
    assert first <= day or unit == "WE"


@given(
    day=st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1)),
    unit=st.sampled_from(["D", "W", "M", "Q", "Y", "DE"]),
    count=st.integers(0, 50),
)
def test_a_shift_on_never_goes_back(day, unit, count):
    assert shift(day, unit, count) >= day
    assert shift(shift(day, unit, count), unit, -count) <= day


def test_a_line_of_a_megabyte_is_read_in_seconds():
    """Without the parser, whose time is its own: one sentence of 200,000 words."""
    import spacy
    from spacy.tokens import Doc

    from analysis.language import ParsedArticle, Sentence

    vocab = spacy.blank("en").vocab
    words = [
        "on",
        "Sunday",
        ",",
        "May",
        "5",
        "at",
        "9",
        "p.m.",
        "early",
        "hundred",
        "many",
        "years",
    ]
    for tokens in (words * 5_000, ["early", " " * 500_000, "the", " " * 500_000, "week"]):
        doc = Doc(vocab, words=tokens)
        text = doc.text
        sentence = Sentence(0, "body", 0, 0, len(doc))
        article = ParsedArticle(
            "a", doc.text, pd.Timestamp("2024-05-15"), "given", doc, (sentence,)
        )
        begun = time.process_time()
        dates = extract_dates([article])
        assert time.process_time() - begun < 60
        assert all(text[r.start_char : r.end_char] == r.text for r in dates.itertuples())
