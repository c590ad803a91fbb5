"""Expressions of the newswire, with the values that the TimeML guidelines give them."""

import pytest

from analysis.dates import extract_dates

EARNINGS = [
    ("Net for the third quarter fell 8% from a year earlier.", "a year earlier", "1988-Q3"),
    ("Sales rose from $5 million in the year-ago quarter.", "the year-ago quarter", "1988-Q3"),
    ("In the third quarter it lost more than in the 1988 quarter.", "the 1988 quarter", "1988-Q3"),
    ("Profit was $3 million in last year's third quarter.", "last year's third quarter", "1988-Q3"),
    ("In the first half, net rose 3%.", "the first half", "1989-H1"),
    ("In 1990's first half, growth will slow.", "1990's first half", "1990-H1"),
    ("It will report third-quarter earnings next week.", "third-quarter", "1989-Q3"),
    ("It expects a loss for the fourth quarter.", "the fourth quarter", "1989-Q4"),
    ("In its most recent quarter, it lost money.", "most recent quarter", "1989-Q3"),
    ("For the first nine months of 1989, net rose.", "the first nine months of 1989", "P9M"),
    ("For the latest 12 months, net rose.", "the latest 12 months", "P12M"),
    ("Inflation was 3% in the year to September.", "the year", "P1Y"),
    ("The 30-year bond rose.", "30-year", "P30Y"),
    ("Crude for December delivery settled at $19.", "December", "1989-12"),
    ("It declared a dividend payable Jan. 2.", "Jan. 2", "1990-01-02"),
    ("The money supply fell in the latest week.", "the latest week", "1989-W43"),
]
PLANS = [
    ("The vote is scheduled for Tuesday.", "Tuesday", "1989-11-07"),
    ("A hearing was set for Nov. 20.", "Nov. 20", "1989-11-20"),
    ("The trial has been postponed to April.", "April", "1990-04"),
    ("Since Jan. 1, the stock is up 30%.", "Jan. 1", "1989-01-01"),
    ("They cut the rate to 8% in April.", "April", "1989-04"),
    ("In the months ahead, prices will rise.", "the months ahead", "FUTURE_REF"),
    ("The talks may last two weeks.", "two weeks", "P2W"),
    ("They will meet this weekend.", "this weekend", "1989-W44-WE"),
]
AHEAD_OF_A_THURSDAY = [
    ("They hoped to resume the talks on Wednesday.", "1989-11-08"),
    ("The union called a strike for Friday.", "1989-11-03"),
    ("A rally called for Sunday could draw thousands.", "1989-11-05"),
    ("The court set a hearing for Tuesday.", "1989-11-07"),
    ("Ministers moved the vote to Friday.", "1989-11-03"),
    ("Pilots cancelled a walkout that would have closed the airport on Monday.", "1989-11-06"),
]
BEHIND_A_THURSDAY = [
    ("The president called on Friday for an election.", "1989-10-27"),
    ("He called for Friday's vote to be held again.", "1989-10-27"),
    ("He called for calm on Friday.", "1989-10-27"),
    ("The vote had been set for Tuesday.", "1989-10-31"),
    ("Sales set a record for October.", "1989-10"),
]
PAST = [
    ("Stocks plunged on Friday the 13th.", "Friday the 13th", "1989-10-13"),
    ("The bill passed Tuesday. A day after, he signed it.", "A day after", "1989-11-01"),
    ("The week before last was cold.", "The week before last", "1989-W42"),
    ("Long ago, he left.", "Long ago", "PAST_REF"),
    ("He was arrested two weeks ago.", "two weeks ago", "1989-W42"),
    ("The quake hit 10 days ago.", "10 days ago", "1989-10-23"),
    ("Prices have risen in recent weeks.", "recent weeks", "PAST_REF"),
    ("He moved in the late 1980s.", "the late 1980s", "198"),
    ("The Dow fell on Oct. 13, a Friday.", "Friday", "1989-10-13"),
]
LENGTHS_AND_SETS = [
    ("He was in jail for 2 1/2 years.", "2 1/2 years", "P2.5Y"),
    ("The half-year results were poor.", "half-year", "P6M"),
    ("It lasted half an hour.", "half an hour", "PT30M"),
    ("For a quarter century, he ruled.", "a quarter century", "P25Y"),
    ("All day long, crowds gathered.", "All day", "P1D"),
    ("It may take months or even years.", "years", "PXY"),
    ("They are paid every two weeks.", "every two weeks", "P2W"),
    ("It grew at a 3% annual rate.", "annual", "P1Y"),
]
TIMES = [
    ("He will speak at 9 p.m. tonight.", "9 p.m. tonight", "1989-11-02T21:00"),
    ("At 8 o'clock this morning, it burned.", "8 o'clock this morning", "1989-11-02T08:00"),
    ("It started at 2 in the afternoon.", "2 in the afternoon", "1989-11-02T14:00"),
    ("By mid-morning, the Dow was down.", "mid-morning", "1989-11-02TMO"),
    ("They travelled at night.", "night", "XXXX-XX-XXTNI"),
    ("The office closed at 2:30 p.m. yesterday.", "2:30 p.m. yesterday", "1989-11-01T14:30"),
]


@pytest.mark.parametrize(
    ("sentence", "words", "value"), [*EARNINGS, *PLANS, *PAST, *LENGTHS_AND_SETS, *TIMES]
)
def test_newswire_published_on_thursday_1989_11_02(parse, sentence, words, value):
    dates = extract_dates(parse(sentence, published="1989-11-02"))
    assert dict(zip(dates["text"], dates["value"], strict=True)).get(words) == value


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("As recently as 1987, the former chairman denied it.", ["1987"]),
        ("The Summer Olympics were held in Seoul.", []),
        ("When they began to plan operations for 1990, they were five.", ["1990"]),
        ("The two-day meeting ended on Monday.", ["two-day", "Monday"]),
        ("The third-quarter loss was $3 million.", ["third-quarter"]),
    ],
)
def test_an_expression_is_no_longer_than_the_guidelines_draw_it(parse, sentence, words):
    assert extract_dates(parse(sentence, published="1989-11-02"))["text"].tolist() == words


@pytest.mark.parametrize(("sentence", "value"), [*AHEAD_OF_A_THURSDAY, *BEHIND_A_THURSDAY])
def test_the_day_of_a_plan_lies_ahead_and_that_of_planning_behind(parse, sentence, value):
    dates = extract_dates(parse(sentence, published="1989-11-02"))
    assert dates["value"].tolist() == [value]


def test_two_days_of_a_plan_both_lie_ahead(parse):
    dates = extract_dates(
        parse("They called strikes for Friday and Monday.", published="1989-11-02")
    )
    assert dates["value"].tolist() == ["1989-11-03", "1989-11-06"]


BACKGROUND = [
    ("She ran the port from 2019 to 2023.\n\nIts wall fell on January 14.", "2025-01-14"),
    ("He led the choir between 2017 and 2021. Its trial had begun in January.", "2025-01"),
    ("She was a judge from 2014-2018. She fell ill in March.", "2024-03"),
    ("The bridge, which was built in 1998, collapsed on January 14.", "2025-01-14"),
    ("The mill opened in 2019.\n\nThe fire broke out on May 3.", "2024-05-03"),
]
STORIES = [
    ("In 2019 she moved to Lyon. In May she was arrested.", "2019-05"),
    ("The man, who was held in March 2019 and freed in May, left.", "2019-05"),
    ("He was held in March 2019.\n\nHe was freed in May.", "2019-05"),
]


@pytest.mark.parametrize(("text", "value"), [*BACKGROUND, *STORIES])
def test_a_year_is_carried_on_by_the_story_not_by_its_background(parse, text, value):
    dates = extract_dates(parse(text, published="2025-01-20"))
    assert dates["value"].iloc[-1] == value


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        (
            "The bus left the road late on Tuesday night. It hit a tree shortly before midnight, "
            "police said on Wednesday.",
            "midnight",
            "1989-10-31T24:00",
        ),
        (
            "The mill burned on Monday. The roof fell at 4 a.m., the mayor said on Tuesday.",
            "4 a.m.",
            "1989-10-30T04:00",
        ),
        ("The roof fell at 4 a.m., the mayor said on Tuesday.", "4 a.m.", "1989-10-31T04:00"),
        ("On Tuesday, the mayor said at 3 p.m. that it fell.", "3 p.m.", "1989-10-31T15:00"),
    ],
)
def test_a_time_of_day_is_of_the_day_told_not_of_the_telling(parse, text, words, value):
    dates = extract_dates(parse(text, published="1989-11-02"))
    assert dict(zip(dates["text"], dates["value"], strict=True))[words] == value


@pytest.mark.parametrize(
    ("text", "value", "basis"),
    [
        (
            "The raid was on January 22. She was held in June 1988. She quit two weeks later.",
            "XXXX-WXX",
            "June 1988",
        ),
        ("She was held in June 1988. She quit a month later.", "1988-07", "June 1988"),
        ("He was held on June 3, 1988. He quit two days later.", "1988-06-05", "June 3, 1988"),
        ("The mayor was ashamed. He quit two weeks later.", "XXXX-WXX", "no day"),
    ],
)
def test_later_counts_from_the_nearest_date_told_and_never_from_publication(
    parse, text, value, basis
):
    later = extract_dates(parse(text, published="1989-11-02")).iloc[-1]
    assert later["value"] == value
    assert basis in later["basis"]
