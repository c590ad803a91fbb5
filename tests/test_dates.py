"""Time expressions: the grammar finds them, the readings give their TIMEX3 values."""

import json
import re
import tomllib
from importlib.resources import files
from pathlib import Path

import pandas as pd
import pytest
from conftest import make_articles

from analysis.dates import date_story, explain_date, extract_dates, extraction, infer_published
from analysis.dates.grammar import find_candidates, kinds_in, longest_of

GOLD = Path(__file__).parent / "gold" / "seeds"
GRAMMAR = tomllib.loads(
    (files("analysis") / "data" / "time_grammar.toml").read_text(encoding="utf-8")
)
EXAMPLES = [(rule["name"], example) for rule in GRAMMAR["rules"] for example in rule["examples"]]


@pytest.mark.parametrize(("rule", "example"), EXAMPLES, ids=[e for _, e in EXAMPLES])
def test_each_rule_finds_the_words_of_its_examples(rule, example):
    text = example.replace("[", "").replace("]", "")
    found = longest_of(find_candidates(text, kinds_in(text)))
    expected = re.search(r"\[(.*)\]", example)[1]
    assert (rule, expected) in [(each.rule.name, text[each.start : each.end]) for each in found]


@pytest.fixture(scope="module")
def values(parse):
    """The values of a text published on 2024-05-15, a Wednesday, by their words."""

    def values(text: str, published: str = "2024-05-15") -> dict[str, str]:
        dates = extract_dates(parse(text, published=published))
        return dict(zip(dates["text"], dates["value"], strict=True))

    return values


@pytest.mark.parametrize(
    ("sentence", "words", "value"),
    [
        ("The ferry sank on Sunday.", "Sunday", "2024-05-12"),
        ("The court will rule on Sunday.", "Sunday", "2024-05-19"),
        ("Talks resume on Friday in Geneva.", "Friday", "2024-05-17"),
        ("Markets remain closed until Friday.", "Friday", "2024-05-17"),
        ("Sales fell in October.", "October", "2023-10"),
        ("The plant will open in October.", "October", "2024-10"),
        ("She resigned on June 3.", "June 3", "2023-06-03"),
        ("He hinted at it earlier this month.", "earlier this month", "2024-05"),
        ("It opened last week.", "last week", "2024-W19"),
        ("The firm was founded four years ago.", "four years ago", "2020"),
        ("It happened three days ago.", "three days ago", "2024-05-12"),
        ("Profit fell in the first half of this year.", "the first half of this year", "2024-H1"),
        ("It was built in the 1990s.", "the 1990s", "199"),
        ("It was built in the 19th century.", "the 19th century", "18"),
        ("He died in the summer of 2003.", "the summer of 2003", "2003-SU"),
        ("The siege took several weeks.", "several weeks", "PXW"),
        ("They waited two and a half years.", "two and a half years", "P2.5Y"),
        ("It has a 41-year history.", "41-year", "P41Y"),
        ("The board meets every Tuesday.", "every Tuesday", "XXXX-WXX-2"),
        ("It makes 15 tankers a year.", "a year", "P1Y"),
        ("She arrived on Sunday afternoon.", "Sunday afternoon", "2024-05-12TAF"),
        ("It began at 18:00 UTC on Monday.", "18:00 UTC", "2024-05-13T18:00Z"),
        ("It ends at 5 p.m. today.", "5 p.m. today", "2024-05-15T17:00"),
        ("He has recently left.", "recently", "PAST_REF"),
        ("They left by Christmas 2007.", "Christmas 2007", "2007-12-25"),
        ("It fell in Q1 FY26.", "Q1 FY26", "FY2026-Q1"),
        ("Rome took it in 264 BC.", "264 BC", "BC0264"),
        ("It rained over the weekend.", "the weekend", "2024-W19-WE"),
        ("For the year ended Sept. 30, it earned $12 million.", "Sept. 30", "2023-09-30"),
    ],
)  # fmt: skip
def test_values_follow_tense_and_granularity(values, sentence, words, value):
    assert values(sentence).get(words) == value


@pytest.mark.parametrize(
    "sentence",
    [
        "She may march if the army has 2000 soldiers.",
        "The 59-year-old man is 59 years old.",
        "Shipments of the LX-2030 rose.",
        "Resolution 1483 was adopted.",
        "In his 60s he took up chess.",
        "He was the second to leave.",
        "March against airfield in Orlen: 45 protesters were fined.",
    ],
)
def test_what_only_looks_like_a_time_is_left_out(values, sentence):
    assert values(sentence) == {}


def test_a_story_counts_from_the_date_before(values):
    text = (
        "The siege began on September 1, 1939. Two days later the town burned. "
        "The previous day it had rained. The next month the army left."
    )
    found = values(text)
    assert found["Two days later"] == "1939-09-03"
    assert found["The next month"] == "1939-10"


def test_a_story_does_not_go_on_from_a_look_back(values):
    years = " ".join(f"In {year} the town grew." for year in range(1926, 1939))
    text = f"{years} It had burned a year earlier. In May the mayor left."
    assert values(text)["May"] == "1938-05"


def test_a_story_goes_on_from_the_year_of_a_stretch(values):
    years = " ".join(f"In {year} the town grew." for year in range(1926, 1938))
    text = f"{years} It burned during the first two months of 1939. In May the mayor left."
    assert values(text)["May"] == "1939-05"


def test_a_story_before_christ_counts_its_years_down(values):
    found = values("Rome fell in 264 BC. In the spring he left. Two years later he was back.", "")
    assert found["the spring"] == "BC0264-SP"
    assert found["Two years later"] == "BC0262"


def test_a_winter_has_the_year_of_its_january(parse):
    text = "On January 3, 1777, they left Princeton and rested for the winter."
    dates = extract_dates(parse(text, published="1777-12-30")).set_index("text")
    assert dates.at["the winter", "value"] == "1777-WI"
    assert dates.at["the winter", "first_day"] == pd.Timestamp("1776-12-01")
    assert dates.at["the winter", "last_day"] == pd.Timestamp("1777-02-28")


def test_what_lies_before_the_year_1_has_no_day(values):
    found = values("In the third quarter it fell from 9,999 years earlier, 5,000 years ago today.")
    assert found["9,999 years earlier"] == "XXXX-QX"
    assert found["5,000 years ago today"] == "XXXX-XX-XX"


def test_what_is_told_for_the_previous_year_is_dated(values):
    text = "The total of 2005 was 34,131, compared to 26,496 for the previous year."
    assert values(text)["the previous year"] == "2004"


def test_ranges_are_two_expressions(values):
    assert values("It ran from 1939-45.") == {"1939": "1939", "45": "1945"}
    assert values("It grew between 2004 and 2007.") == {"2004": "2004", "2007": "2007"}
    assert values("They met on June 1-5, 2010.") == {
        "June 1": "2010-06-01",
        "5, 2010": "2010-06-05",
    }


def test_a_weekday_that_is_not_that_of_its_day_is_reported_not_repaired(parse):
    dates = extract_dates(parse("She left on Monday, April 28, 2024.", published="2024-05-15"))
    assert dates["value"].tolist() == ["2024-04-28"]
    assert "is a Sunday, not a Monday" in dates.at[0, "basis"]


def test_seed_dates_are_those_of_the_hand_annotation(seeds):
    gold = pd.read_csv(GOLD / "dates.csv")
    keys = ["article_id", "start_char", "text", "type", "value"]
    found = set(seeds.dates[keys].itertuples(index=False, name=None))
    assert set(gold[keys].itertuples(index=False, name=None)) <= found
    assert len(found) <= len(gold) + 1  # "soon" is one too many for the annotators of the seeds


def test_publication_is_inferred_from_weekday_and_other_articles(parse):
    undated = "On Sunday, April 28, the minister arrived. The fair will close on May 4."
    dated = "Friday, May 31, 2024\n\nFair Closes\n\nThe fair closed."
    found = infer_published(parse(undated, dated)).set_index("article_id")
    assert found.at["a", "published_value"] == "2024-04-29"
    assert found.at["a", "published_first"] == pd.Timestamp("2024-04-28")
    assert found.at["a", "published_last"] == pd.Timestamp("2024-05-04")
    for reason in ("Sunday, April 28", "2013, 2019, 2024", "2024-05-31", "May 4"):
        assert reason in found.at["a", "published_basis"]
    assert found.at["b", "published_basis"].startswith("dateline")


def test_articles_of_several_years_leave_the_year_that_alone_fits_among_them(parse):
    found = infer_published(
        parse(
            "On Sunday, April 28, the minister arrived.",
            "March 3, 2023\n\nFair Opens\n\nThe fair opened.",
            "May 31, 2026\n\nFair Closes\n\nThe fair closed.",
        )
    )
    assert found.at[0, "published_value"] == "2024-04-29"
    assert (
        "fits only 2024 in the years of the others (2023 to 2026)" in found.at[0, "published_basis"]
    )


def test_the_year_of_an_old_event_is_not_that_of_publication(parse):
    found = infer_published(parse("The firm was founded in 2003. On May 3 it closed a plant."))
    assert found.at[0, "published_value"] == ""


def test_a_year_that_nothing_says_is_not_guessed(parse):
    found = infer_published(parse("On Sunday, April 28, the minister arrived."))
    assert pd.isna(found.at[0, "published"])
    assert "nothing says which" in found.at[0, "published_basis"]
    dates = extract_dates(parse("On Sunday, April 28, the minister arrived."))
    assert dates["value"].tolist() == ["XXXX-04-28"]
    assert dates["first_day"].isna().all()


@pytest.mark.parametrize(
    "line", ["11/02/89", "1989-11-02", "2 November 1989 Last updated at 10:15 GMT", "Nov. 2, 1989"]
)
def test_a_day_on_a_line_of_its_own_is_the_dateline(parse, line):
    found = infer_published(parse(f"Mill Posts Profit\n\n{line}\n\nThe mill said so yesterday."))
    assert found.at[0, "published"] == pd.Timestamp("1989-11-02")


def test_a_day_in_a_sentence_is_no_dateline(parse):
    found = infer_published(parse("He died on Nov. 6, 1989.\n\nHe was a miller."))
    assert found.at[0, "published_value"] == ""


def test_an_undated_report_counts_weekdays_from_the_day_beside_but_not_yesterday(parse):
    text = "The first shots fell on Nov. 6, 1989. On Tuesday, police came. Yesterday it rained."
    values = extract_dates(parse(text)).set_index("text")["value"]
    assert values["Tuesday"] == "1989-11-07"
    assert values["Yesterday"] == "XXXX-XX-XX"


def test_values_that_hang_on_an_inferred_day_say_so(parse):
    text = "In 2021 he won. On Sunday, April 28, the minister arrived. Last week she left."
    dates = extract_dates(parse(text)).set_index("text")
    assert "inferred" in dates.at["Last week", "basis"]
    assert "inferred" not in dates.at["2021", "basis"]


def test_dating_a_story_keeps_what_is_given(parse):
    [article] = date_story(parse("It rained.", published="2024-05-15")).articles
    assert article.published == pd.Timestamp("2024-05-15")
    assert article.published_basis == "given"


def test_dating_a_story_looks_for_expressions_once(parse, monkeypatch):
    looked = []
    found = extraction.find_places
    monkeypatch.setattr(extraction, "find_places", lambda a: looked.append(1) or found(a))
    story = date_story(parse("On Sunday, April 28, 2024, the minister arrived. She left today."))
    assert story.articles[0].published == pd.Timestamp("2024-04-29")
    assert [row["value"] for row in story.rows] == ["2024-04-28", "2024-04-29"]
    assert looked == [1]


def test_dates_are_the_same_in_any_order_of_articles(parse):
    first, second = parse(
        "It rained on Sunday. Two days later it snowed.",
        "She left last week.",
        published="2024-05-15",
    )
    one = extract_dates([first, second])
    other = extract_dates([second, first]).sort_values(["article_id", "start_char"])
    pd.testing.assert_frame_equal(one, other.reset_index(drop=True))


def test_head_char_is_the_verb_that_the_date_belongs_to(parse):
    text = "The minister who resigned in May arrived on Sunday."
    dates = extract_dates(parse(text, published="2024-05-15")).set_index("text")
    assert text[dates.at["May", "head_char"] :].startswith("resigned")
    assert text[dates.at["Sunday", "head_char"] :].startswith("arrived")


def test_explain_names_value_days_and_basis(parse):
    dates = extract_dates(parse("It opened last week.", published="2024-05-15"))
    assert explain_date(dates.iloc[0]) == (
        '"last week" is a date, 2024-W19 (2024-05-06 to 2024-05-12): '
        "publication on 2024-05-15 (given)."
    )


def test_no_articles_give_the_empty_table():
    assert extract_dates([]).empty
    assert infer_published([]).empty
    assert list(extract_dates([])) == list(extract_dates([]).columns)


def test_news_dates_hold_what_was_measured(parse):
    """Floor under the six development articles: a fall shows, whatever causes it."""
    folder = Path(__file__).parent / "gold" / "news"
    meta = [json.loads(line) for line in (folder / "meta.jsonl").read_text().splitlines()]
    gold = [json.loads(line) for line in (folder / "dates.jsonl").read_text().splitlines()]
    dev = {row["article_id"]: row for row in meta if row["split"] == "dev"}
    articles = make_articles(*((folder / f"{name}.txt").read_text() for name in dev))
    articles = articles.assign(
        article_id=list(dev), published=pd.to_datetime([row["published"] for row in dev.values()])
    )
    from analysis.language import parse_articles

    dates = extract_dates(parse_articles(articles))
    found = set(dates[["article_id", "start_char", "value"]].itertuples(index=False, name=None))
    wanted = {(g["article_id"], g["start"], g["value"]) for g in gold if g["article_id"] in dev}
    assert len(found & wanted) / len(wanted) >= 0.9
    assert len(found & wanted) / len(found) >= 0.9
