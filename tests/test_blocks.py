import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.blocks import split_blocks


def kinds(text):
    return [(block.kind, text[block.start : block.end]) for block in split_blocks(text)]


def test_a_date_on_its_own_line_before_the_title_is_a_dateline():
    assert kinds("Friday, May 31, 2024\n\nFerry Sinks Off Coast\n\nThe ferry sank.") == [
        ("dateline", "Friday, May 31, 2024"),
        ("title", "Ferry Sinks Off Coast"),
        ("body", "The ferry sank."),
    ]


@pytest.mark.parametrize("line", [
    "3 March 2025", "2025-03-03", "Published: March 3, 2025, 10:15 a.m. GMT", "Mon, Mar. 3rd, 2025",
    "Updated on Monday, March 3, 2025 at 09:30",
])  # fmt: skip
def test_datelines_come_in_many_forms(line):
    assert kinds(f"{line}\nFerry Sinks Off Coast\nThe ferry sank.")[0] == ("dateline", line)


def test_a_sentence_that_begins_with_a_date_is_no_dateline():
    assert kinds("Ferry Sinks\n\nMarch 3, 2025 was a black day for the port.")[1][0] == "body"


def test_a_short_line_without_full_stop_between_paragraphs_is_a_heading():
    text = "Ferry Sinks\n\nThe ferry sank.\n\nA Long Night\n\nBoats came."
    assert [kind for kind, _ in kinds(text)] == ["title", "body", "heading", "body"]


def test_a_line_under_the_title_is_a_heading_however_long():
    standfirst = "The ferry, " + "built in the north " * 8 + "sank in the night"
    assert kinds(f"Ferry Sinks\n{standfirst}\nBoats came.")[1] == ("heading", standfirst)


@pytest.mark.parametrize(
    "place",
    [
        "GENEVA, March 3 (Reuters) -",
        "WASHINGTON (AP) —",
        "PARIS –",
        "NEW YORK, N.Y. (AP) --",
    ],
)
def test_the_place_before_an_agency_sentence_is_a_dateline_of_its_own(place):
    assert kinds(f"Ferry Sinks\n\n{place} The ferry sank.")[1:] == [
        ("dateline", place),
        ("body", "The ferry sank."),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Reporting by Ada Lund; Editing by Jo Berg",
        "© 2025 The Daily Ferry",
        "Photo: Ada Lund",
        "By Ada Lund and Jo Berg",
        "Read more: Storm warnings lifted",
    ],
)
def test_agency_lines_are_boilerplate(line):
    assert kinds(f"Ferry Sinks\n\nThe ferry sank.\n\n{line}")[-1] == ("boilerplate", line)


def test_a_sentence_wrapped_over_lines_is_one_paragraph():
    text = (
        "Ferry Sinks\n\nThe ferry to the outer islands sank in the night after Ada\n"
        "Lund, its captain, had radioed for help.\n\nBoats came."
    )
    assert [kind for kind, _ in kinds(text)] == ["title", "body", "body"]
    assert "Ada\nLund, its captain" in kinds(text)[1][1]


def test_lines_that_end_are_not_joined():
    text = "Ferry Sinks\nThe ferry sank in the night, the coast guard said.\nBoats came."
    assert [kind for kind, _ in kinds(text)] == ["title", "body", "body"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_any_line_end_will_do(end):
    text = end.join(["May 3, 2024", "", "Ferry Sinks", "", "The ferry sank."])
    assert [kind for kind, _ in kinds(text)] == ["dateline", "title", "body"]


def test_list_items_stay_apart():
    text = "Ferry Sinks\n\nWhat is known:\n- Forty were on the ship that night\n- ten are lost"
    assert [kind for kind, _ in kinds(text)] == ["title", "body", "body", "body"]


def test_a_very_long_line_is_cut_where_a_sentence_ends():
    text = "The ferry sank in the night. " * 10_000
    blocks = split_blocks(text)
    assert len(blocks) > 1
    assert all(text[b.start : b.end].startswith("The") for b in blocks)
    assert all(text[b.start : b.end].endswith("night.") for b in blocks)
    assert {b.paragraph for b in blocks} == {0}


@given(st.text(alphabet=st.sampled_from("aA .\n\r\t\u2028é’“”1,—()-:"), max_size=200) | st.text())
def test_blocks_hold_every_letter_once_and_in_order(text):
    blocks = split_blocks(text)
    assert [c for b in blocks for c in text[b.start : b.end] if not c.isspace()] == [
        c for c in text if not c.isspace()
    ]
    assert all(a.end <= b.start for a, b in zip(blocks, blocks[1:], strict=False))
    assert all(text[b.start : b.end] == text[b.start : b.end].strip() for b in blocks)


def test_a_title_does_not_run_into_the_capital_of_the_next_line():
    title = "At least nine dead after ferry sinks off the southern islands"
    assert kinds(f"{title}\nThe ferry sank.")[0] == ("title", title)


def test_a_headline_in_title_case_does_not_run_into_the_next_line():
    title = "May 3, 2024\nFerry Sinks Off the Northern Coast After Captain Called"
    assert [kind for kind, _ in kinds(f"{title}\nTen are lost\nBoats came.")] == [
        "dateline",
        "title",
        "heading",
        "body",
    ]


def test_a_row_of_a_table_is_no_heading():
    assert kinds("Ferry Sinks\n\nThe ferry sank.\n\nOslo    12    4%")[-1][0] == "body"


@pytest.mark.parametrize(
    "line",
    [
        "Ada Lund | 15 January 2026",
        "— With assistance from Jo Berg",
        "Image caption: The harbor in the morning, before the storm came",
        "Agency writer Jo Berg in Oslo contributed to this report.",
        "Photographs by Jo Berg",
    ],
)
def test_credits_come_in_many_forms(line):
    text = f"Ferry Sinks\n\nThe ferry sank.\n\n{line}\nRelated: What are ferries?"
    assert kinds(text)[-2:] == [
        ("boilerplate", line),
        ("boilerplate", "Related: What are ferries?"),
    ]


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("OSLO, 4 June 2026 (Evening Echo)", "4 June 2026"),
        ("By Ada Lund | Published May 3, 2024 | 3 min read", "Published May 3, 2024"),
        ("Ada Lund • 3 May 2024, 09:40", "3 May 2024, 09:40"),
        ("By Ada Lund, May 3, 2024", "May 3, 2024"),
        ("By Ada Lund on Friday, May 3, 2024", "Friday, May 3, 2024"),
        ("The Port Post – Fri 3 May 2024", "Fri 3 May 2024"),
        ("The Port Post, 3 May 2024", "3 May 2024"),
        ("Voice of the Port, Friday, 3 May 2024", "Friday, 3 May 2024"),
    ],
)
def test_the_day_in_a_line_of_credits_under_the_title_is_a_dateline(line, day):
    found = kinds(f"Ferry Sinks Off Coast\n\n{line}\n\nThe ferry sank.")
    assert ("dateline", day) in found
    assert {kind for kind, _ in found} == {"title", "dateline", "boilerplate", "body"}


def test_a_day_of_issue_in_markdown_emphasis_is_a_dateline():
    line = "**Published: 2 August 2024**"
    assert kinds(f"Ferry Sinks\n\n{line}\n\nThe ferry sank.")[1] == ("dateline", line)


def test_the_day_of_a_photograph_below_the_text_is_no_dateline():
    text = "Ferry Sinks\n\nThe ferry sank.\n\nPhoto: Ada Lund | 3 May 2020"
    assert kinds(text)[-1] == ("boilerplate", "Photo: Ada Lund | 3 May 2020")


@pytest.mark.parametrize("line", ["Why Did The Ferry Sink?", "“It Sank!”", "It sank… but why?"])
def test_a_first_line_that_asks_or_exclaims_is_the_title(line):
    assert kinds(f"{line}\n\nThe ferry sank. Why?\n\nWho knows?") == [
        ("title", line),
        ("body", "The ferry sank. Why?"),
        ("body", "Who knows?"),
    ]


@pytest.mark.parametrize("line", ["($1 = 0.7730 pounds)", "(1 euro = $1.08)"])
def test_a_rate_of_exchange_is_boilerplate(line):
    assert kinds(f"Ferry Sinks\n\nThe ferry sank.\n\n{line}")[-1] == ("boilerplate", line)


@pytest.mark.parametrize("line", ["x" * 50_000, "A, " + "-" * 50_000, "a" + " " * 50_000 + "b"])
def test_a_long_line_without_words_takes_no_longer_than_prose(line):
    started = time.process_time()
    assert kinds(f"Ferry Sinks\n\n{line}")[1][0] == "body"
    assert time.process_time() - started < 1
