"""show: the words of a row in their article, marked; every text escaped and whole."""

import lxml.html
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import show
from analysis.showing.marks import Mark, mark_deciding_words, split_at_marks

HOSTILE = [
    "<script>document.title = 'executed'</script>",
    '"quoted" & \'single\' </pre></style><img src=x onerror="document.title=1">',
    r"It costs $5 and then $6, or $$x$$, \(y\) and \[z\].",
    "مرحبا بالعالم (2024) إلى اللقاء",
    "東京で会議が開かれた。🚀 宇宙",
    "{{ 7 * 7 }} {% raw %}",
]


def marked(shown, kind):
    """The words under marks of a kind, as a browser would show them."""
    page = lxml.html.fromstring(shown.html)
    return [
        mark.text_content() for mark in page.xpath("//mark") if kind in mark.get("class").split()
    ]


def texts(shown):
    """The articles' texts, without the line end after <pre> that a browser drops, unlike lxml."""
    pres = lxml.html.fromstring(shown.html).xpath("//pre")
    return [pre.text_content().removeprefix("\n") for pre in pres]


@given(
    st.text(),
    st.lists(st.tuples(st.integers(-2, 30), st.integers(-2, 30), st.sampled_from("xy"))),
)
def test_segments_put_together_are_the_text(text, spans):
    marks = [Mark(*sorted((a, b)), kind) for a, b, kind in spans]
    assert "".join(s.text for s in split_at_marks(text, marks)) == text


def test_marks_that_overlap_are_both_on_what_they_share():
    segments = split_at_marks("abcdef", [Mark(0, 4, "x"), Mark(2, 6, "y")])
    assert [(s.text, s.kinds) for s in segments] == [
        ("ab", ("x",)), ("cd", ("x", "y")), ("ef", ("y",)),
    ]  # fmt: skip


def test_a_note_stands_once_at_the_end_of_its_mark():
    segments = split_at_marks("abcdef", [Mark(0, 4, "x", "note"), Mark(2, 6, "y")])
    assert [s.notes for s in segments] == [(), ("note",), ()]


def test_a_quoted_word_inside_another_word_does_not_decide():
    assert mark_deciding_words("A says “rose”.", "Prose rose.", 0) == [Mark(6, 10, "decides")]


def test_mentions_are_marked_with_entity_and_label(seeds):
    rows = seeds.mentions.head(3)
    assert marked(show(rows, seeds), "name") == rows["text"].tolist()
    assert rows["entity_label"].iloc[0] in show(rows.head(1), seeds).html


def test_rows_of_entity_counts_show_their_mentions(seeds):
    row = seeds.entity_counts.iloc[0]
    assert len(marked(show(row, seeds), "name")) == row["n_mentions"]


def test_a_claim_is_shown_with_its_source_and_cue_told_apart(seeds):
    said = seeds.claims[(seeds.claims["source"] != "") & ~seeds.claims["source"].str.contains(">")]
    row = said.iloc[0]
    shown = show(row, seeds)
    assert row["source"] in "".join(marked(shown, "source"))
    assert row["cue"] in "".join(marked(shown, "cue"))
    assert "".join(marked(shown, "claim")) == row["text"]


def test_source_cue_and_content_of_an_attribution_are_told_apart(seeds):
    row = seeds.attributions.iloc[0]
    shown = show(row, seeds)
    for part in ("source", "cue", "content"):
        assert "".join(marked(shown, part)) == row[part]


def test_dates_are_shown_with_their_value(seeds):
    row = seeds.dates.iloc[0]
    assert f'data-note="{row["value"]}"' in show(row, seeds).html


def test_a_comparison_is_shown_on_both_sides_with_its_reason_and_deciding_words(seeds):
    row = seeds.comparisons.query("kind == 'expectation'").iloc[0]
    shown = show(row, seeds)
    assert row["reason"] in lxml.html.fromstring(shown.html).text_content()
    assert len(texts(shown)) == 2
    for word in marked(shown, "decides"):
        assert f"“{word.lower()}”" in row["reason"].lower()
    assert len(marked(shown, "decides")) == 2


def test_a_claim_of_one_article_alone_is_shown_in_that_article(seeds):
    assert len(texts(show(seeds.comparisons.query("verdict == 'only'").iloc[0], seeds))) == 1


def test_more_comparisons_than_fit_are_counted(seeds):
    pairs = seeds.comparisons.query("verdict != 'only'").head(12)
    assert "and 2 more" in show(pairs, seeds).html


def test_no_rows_are_said_to_be_none(seeds):
    for rows in (seeds.mentions[:0], seeds.comparisons[:0]):
        assert "No rows to show" in show(rows, seeds).html


def test_rows_without_a_place_are_refused(seeds):
    with pytest.raises(ValueError, match="start_char"):
        show(seeds.near_duplicates, seeds)


def test_rows_of_other_articles_are_refused(seeds):
    stranger = seeds.mentions.head(1).assign(article_id="elsewhere")
    with pytest.raises(ValueError, match="elsewhere"):
        show(stranger, seeds)


def test_the_same_rows_give_the_same_output(seeds):
    assert show(seeds.claims, seeds).html == show(seeds.claims, seeds).html


@pytest.mark.parametrize("hostile", HOSTILE)
def test_text_of_any_kind_is_escaped_and_whole(seeds, hostile):
    articles = seeds.articles.head(1).assign(article_id="h", title=hostile, text=hostile)
    row = seeds.sentences.head(1).assign(article_id="h", start_char=2, end_char=9)
    shown = show(row, seeds._replace(articles=articles))
    page = lxml.html.fromstring(shown.html)
    assert texts(shown) == [hostile]
    assert not page.xpath("//img") and len(page.xpath("//script")) == 1


def test_a_text_that_begins_with_a_line_end_keeps_it(seeds):
    articles = seeds.articles.head(1).assign(article_id="h", text="\n\nLate.")
    row = seeds.sentences.head(1).assign(article_id="h", start_char=2, end_char=6)
    assert (
        "\n\n\n<mark" in show(row, seeds._replace(articles=articles)).html
    )  # HTML drops the first
