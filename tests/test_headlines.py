"""The headline itself, without what a newsroom puts around it."""

import pytest

from analysis.blocks import split_blocks
from analysis.headlines import find_headline


@pytest.mark.parametrize(
    ("line", "headline"),
    [
        ("VIDEO: Mayor of Kolm denies that he resigned", "Mayor of Kolm denies that he resigned"),
        ("[Updated] Mayor of Kolm has resigned", "Mayor of Kolm has resigned"),
        ("Live updates: Mayor of Kolm resigns", "Mayor of Kolm resigns"),
        ("Mayor of Kolm resigns (VIDEO)", "Mayor of Kolm resigns"),
        ("Mayor of Kolm resigns [UPDATED 3:15 p.m.]", "Mayor of Kolm resigns"),
        ("Mayor of Kolm resigns - The Evening Echo", "Mayor of Kolm resigns"),
        ("Mayor of Kolm resigns – BBC News", "Mayor of Kolm resigns"),
        ("Mayor of Kolm resigns | Kolm", "Mayor of Kolm resigns"),
        ("Mayor of Kolm resigns (VIDEO) | Echo Online", "Mayor of Kolm resigns"),
        ("Mayor of Kolm resigns - kolmecho.com", "Mayor of Kolm resigns"),
    ],
)
def test_labels_and_outlets_are_no_part_of_the_headline(line, headline):
    start, end = find_headline(line)
    assert line[start:end] == headline


@pytest.mark.parametrize(
    "line",
    [
        "Three dead in Kolm harbour fire - police",
        "Three dead in Kolm harbour fire – Minister",
        "FACT CHECK: Did the mayor of Kolm resign?",
        "Report: Mayor of Kolm resigns",
        "Kolm United 2 - 1 Orlow Rangers",
        "Mayor resigns | Kolm",
        "VIDEO: Mayor resigns",
        "The mayor of Kolm - a man of few words - resigns",
    ],
)
def test_who_says_it_and_how_sure_it_is_stays(line):
    assert find_headline(line) == (0, len(line))


def test_a_labelled_first_line_is_the_title_and_its_label_boilerplate():
    text = "VIDEO: Mayor of Kolm denies that he resigned | Evening Echo\n\nHe spoke on Monday."
    found = [(block.kind, text[block.start : block.end]) for block in split_blocks(text)]
    assert found == [
        ("boilerplate", "VIDEO:"),
        ("title", "Mayor of Kolm denies that he resigned"),
        ("boilerplate", "| Evening Echo"),
        ("body", "He spoke on Monday."),
    ]


def test_a_picture_credit_is_no_title():
    assert split_blocks("Photo: Ada Lund of the Evening Echo")[0].kind == "boilerplate"


def test_a_first_line_that_breaks_off_is_the_title():
    assert split_blocks("The mayor of Kolm resigns...\n\nHe spoke.")[0].kind == "title"
