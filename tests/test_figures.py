"""The figures: what their frames say, that they can be read, that their bytes are fixed."""

import itertools
import subprocess
import sys
import warnings
from pathlib import Path
from types import SimpleNamespace
from xml.etree import ElementTree

import matplotlib
import pandas as pd
import pytest

from analysis import figures
from analysis.figures import (
    claim_links,
    claim_pairs,
    entity_bars,
    saving,
    style,
    time_lanes,
    time_layout,
    voices,
)
from analysis.figures.fitting import measure, printable, wrap
from analysis.figures.wording import name_articles, say_days
from analysis.schema import TABLES, make_table

GOLD = Path(__file__).parent / "gold" / "seeds"
LONG = "The Extraordinarily Long-Winded Association for the Advancement of Everything Everywhere"
ODD = "$4 to $6 東京 🚀 مرحبا \x00\x07 & <b>"
STATUSES = ("happened", "planned", "since")
CENTURIES = [
    ("1492-10-12", "1492-10-12"),
    ("1800-01-01", "1899-12-31"),
    ("2030-01-01", "2030-12-31"),
]
ONE_DAY = [("2024-04-28", "2024-04-28")] * 5
MONTH = [(f"2024-04-{d:02}", f"2024-04-{min(d + d % 3, 30):02}") for d in range(1, 31)]
DECADES = [(f"{1950 + i % 60}-01-01", f"{1950 + i % 60 + i % 4}-12-31") for i in range(100)]


# --- tables made for the purpose, with the columns that matter -----------------------------------


def table(name, rows):
    blank = {"str": "", "int64": 0, "float64": 0.0, "bool": False, "datetime64[s]": pd.NaT}
    empty = {column: blank[dtype] for column, dtype in TABLES[name].items()}
    return make_table(name, [empty | row for row in rows])


def articles_of(n, title="Ship Runs Aground off Norway in Storm", **columns):
    return table(
        "articles",
        [
            {"article_id": f"{i:03}", "title": f"{title} {i}", "published": "2024-05-02"} | columns
            for i in range(n)
        ],
    )


def counts_of(n_articles, n_entities, name="Entity"):
    return table(
        "entity_counts",
        [
            {"entity": f"{name} {e}", "article_id": f"{a:03}", "n_mentions": 1 + (7 * e + a) % 13}
            for a in range(n_articles)
            for e in range(n_entities)
            if (e + a) % 3 or a == 0
        ],
    )


def voices_of(n_articles, speaker="Reuters"):
    return table(
        "voices",
        [
            {
                "article_id": f"{a:03}",
                "speaker": f"{speaker} {n}" if n else "",
                "kind": "organisation" if n else "article",
                "share": 0.9 / 2**n,
                "about": "Ada Lund; Oslo; Norway",
            }
            for a in range(n_articles)
            for n in range(5)
        ],
    )


def claims_of(n_articles):
    kinds = ("", "organisation", "unnamed")
    return table(
        "claims",
        [
            {
                "claim_id": f"{a:03}:c{c}",
                "article_id": f"{a:03}",
                "source_kind": kinds[(a + c * c) % 3],
                "hedge": "may" if c % 4 == 0 else "",
            }
            for a in range(n_articles)
            for c in range(20 + 3 * a)
        ],
    )


def compared(n_pairs, n_articles=2, text="the ferry is said to have sunk in the storm"):
    """Comparisons of sentence i of one article with sentence 7i of the next, and the sentences."""
    n = max(n_pairs, 1)
    sentences = [
        {
            "article_id": f"{a:03}",
            "sentence_id": s,
            "start_char": 1000 * s,
            "end_char": 1000 * s + 999,
            "text": f"Yesterday, {text} number {s} {text} {text} {text}.",
        }
        for a in range(n_articles)
        for s in range(n)
    ]
    comparisons = [
        {
            "article_id_a": f"{i % max(n_articles - 1, 1):03}",
            "start_char_a": 1000 * i + 11,
            "article_id_b": f"{min(i % max(n_articles - 1, 1) + 1, n_articles - 1):03}",
            "start_char_b": 1000 * (7 * i % n),
            "verdict": ("conflict", "differ", "agree", "related")[i % 4],
            "kind": ("date", "number", "statement", "topic")[i % 4],
        }
        for i in range(n_pairs)
    ]
    return table("comparisons", comparisons), table("sentences", sentences)


def timeline_of(days, n_articles=1, text="the ferry sank off the coast", statuses=("happened",)):
    """One event per pair of days (first, last), in each article."""
    return table(
        "timeline",
        [
            {
                "article_id": f"{a:03}",
                "first_day": first,
                "last_day": last,
                "event": f"{text} {n}",
                "status": statuses[n % len(statuses)],
            }
            for a in range(n_articles)
            for n, (first, last) in enumerate(days)
        ],
    )


def empty_tables():
    return SimpleNamespace(**{name: make_table(name) for name in TABLES})


def some_tables():
    comparisons, sentences = compared(6)
    return SimpleNamespace(
        articles=articles_of(2),
        sentences=sentences,
        entity_counts=counts_of(2, 4),
        voices=voices_of(2),
        claims=claims_of(2),
        comparisons=comparisons,
        timeline=timeline_of(CENTURIES, 2),
    )


# --- every figure in the cases that are hard to lay out -------------------------------------------


def hard_cases():
    for n in (1, 2, 6, 25):
        articles = articles_of(n)
        yield f"entities of {n}", figures.plot_entity_counts(counts_of(n, 30), articles)
        yield f"voices of {n}", figures.plot_voices(voices_of(n), claims_of(n), articles)
        yield f"comparison of {n}", figures.plot_comparison(*compared(12, n), articles)
        events = timeline_of(MONTH, n, statuses=STATUSES)
        yield f"timeline of {n}", figures.plot_timeline(events, articles)
    for n in (0, 1, 3, 40):
        yield f"{n} pairs", figures.plot_comparison(*compared(n), articles_of(2))
    for text in (LONG, ODD, "x" * 300):
        articles, kind = articles_of(2, text), text[:8]
        yield f"entities {kind}", figures.plot_entity_counts(counts_of(2, 5, text), articles)
        yield f"voices {kind}", figures.plot_voices(voices_of(2, text), claims_of(2), articles)
        yield f"comparison {kind}", figures.plot_comparison(*compared(9, text=text), articles)
        yield f"timeline {kind}", figures.plot_timeline(timeline_of(MONTH[:9], 2, text), articles)
    for kind, days in (("centuries", CENTURIES), ("one day", ONE_DAY)):
        events = timeline_of(days, 2, statuses=STATUSES)
        yield kind, figures.plot_timeline(events)
    for status in STATUSES:  # a span so wide that its label has no room beside it
        yield f"wide {status}", figures.plot_timeline(timeline_of(DECADES[3:4], statuses=(status,)))
    yield "decades", figures.plot_timeline(timeline_of(DECADES, 2, statuses=STATUSES))
    for name, ax in saving.plot_all(empty_tables()).items():
        yield f"empty {name}", ax


@pytest.fixture(scope="module")
def drawn():
    """The hard cases, each with the texts to see and their boxes in pixels; no warning is given."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        return {name: (ax, texts_of(ax)) for name, ax in hard_cases()}


def texts_of(ax):
    with style.house_style():
        ax.figure.draw_without_rendering()
    legend = ax.get_legend()
    title = ax.title if ax.get_title() else ax._left_title
    found = [title, *ax.texts, *(legend.get_texts() if legend else [])]
    return [(t, t.get_window_extent()) for t in found if t.get_text().strip()]


def test_no_two_texts_overlap(drawn):
    assert [
        (name, a.get_text(), b.get_text())
        for name, (_, texts) in drawn.items()
        for (a, box_a), (b, box_b) in itertools.combinations(texts, 2)
        if box_a.padded(-1).overlaps(box_b.padded(-1))
    ] == []


def test_no_text_is_cut_by_the_edge(drawn):
    assert [
        (name, text.get_text())
        for name, (ax, texts) in drawn.items()
        for text, box in texts
        if box.x0 < 0 or box.y0 < 0 or box.x1 > ax.figure.bbox.x1 or box.y1 > ax.figure.bbox.y1
    ] == []


def test_no_event_is_drawn_over_a_label(drawn):
    for name, (ax, texts) in drawn.items():
        if not name.startswith(("timeline", "centuries", "one day", "wide", "decades")):
            continue
        events = [patch for patch in ax.patches if patch.get_zorder() == 2]
        labels = [box for text, box in texts if text.get_zorder() == 4]
        assert len(events) >= len(labels) > 0
        for event, box in itertools.product(events, labels):
            assert not event.get_window_extent().padded(-1.5).overlaps(box.padded(-1.5)), name


def test_every_text_has_12_points_at_least_and_is_never_mathematics(drawn):
    for _, texts in drawn.values():
        for text, _ in texts:
            assert text.get_fontsize() >= 12
            assert not text.get_parse_math()


def test_every_figure_has_a_title_and_an_alt_text(drawn):
    for ax, _ in drawn.values():
        assert ax.get_title(loc="left")
        assert len(figures.alt_text(ax)) > 20


def test_an_empty_table_gives_a_figure_that_says_so(drawn):
    empty = {name: ax for name, (ax, _) in drawn.items() if name.startswith("empty")}
    assert len(empty) == 4
    for ax in empty.values():
        assert [text.get_text() for text in ax.texts] == ["nothing found"]


# --- names ----------------------------------------------------------------------------------------


def test_each_article_has_its_bars_and_numbers_beside_those_of_the_other():
    table = counts_of(2, 3)
    ax = figures.plot_entity_counts(table, articles_of(2))
    assert len(ax.patches) == 3 * 2
    numbers = [int(t.get_text()) for t in ax.texts if t.get_text().isdigit()]
    assert sum(numbers) == table["n_mentions"].sum()


def test_bars_are_as_long_as_the_counts():
    counts = table(
        "entity_counts",
        [{"entity": e, "article_id": "a", "n_mentions": n} for e, n in (("Ada", 6), ("Bo", 2))],
    )
    long, short = (bar.get_width() for bar in figures.plot_entity_counts(counts).patches)
    assert long == pytest.approx(3 * short)


def test_a_name_in_one_article_alone_is_hatched():
    rows = [("Ada", "a"), ("Ada", "b"), ("Bo", "b")]
    counts = table(
        "entity_counts", [{"entity": e, "article_id": a, "n_mentions": 1} for e, a in rows]
    )
    hatches = [bar.get_hatch() for bar in figures.plot_entity_counts(counts).patches]
    assert hatches == [None, "//", None, "//"]  # Ada, Bo in a; Ada, Bo in b


def test_what_is_not_drawn_is_counted():
    ax = figures.plot_entity_counts(counts_of(12, 20), articles_of(12))
    assert "+5 more names, +2 more articles" in [text.get_text() for text in ax.texts]
    assert "+5 more names, +2 more articles" in figures.alt_text(ax)


def test_names_mentioned_equally_often_lead_together():
    counts = table(
        "entity_counts",
        [{"entity": e, "article_id": "a", "n_mentions": 2} for e in ("Bo", "Ada")],
    )
    assert entity_bars.say_entity_counts(counts, {"a": "Times"}).startswith(
        "Times names Ada and Bo most"
    )


def test_the_alt_text_states_the_gold_counts_of_the_seeds():
    gold = pd.read_csv(GOLD / "entity_counts.csv")
    text = figures.alt_text(figures.plot_entity_counts(gold))
    for entity, rows in list(gold.groupby("entity"))[:5]:
        numbers = [int(rows.loc[rows["article_id"] == a, "n_mentions"].sum()) for a in
                   sorted(set(gold["article_id"]))]  # fmt: skip
        assert f"{entity} {numbers[0]}, {numbers[1]}" in text


# --- voices ---------------------------------------------------------------------------------------


def test_the_bar_of_each_article_holds_all_its_claims():
    ax = figures.plot_voices(voices_of(2), claims_of(2), articles_of(2))
    ends = {round(bar.get_y(), 3): round(bar.get_x() + bar.get_width(), 3) for bar in ax.patches}
    assert len(ends) == 2
    assert len(set(ends.values())) == 1


def test_hedged_claims_are_hatched_and_counted():
    claims = claims_of(1)
    shares = voices.count_claims_by_voice(claims)
    assert shares["n_claims"].sum() == len(claims)
    assert shares["n_hedged"].sum() == (claims["hedge"] != "").sum()
    hatched = [bar for bar in figures.plot_voices(voices_of(1), claims).patches if bar.get_hatch()]
    assert len(hatched) == 3


def test_a_speaker_of_several_kinds_is_listed_once():
    rows = voices_of(1).iloc[[0, 1, 1]].copy()
    rows["kind"] = ["article", "person", "self"]
    rows["speaker"] = ["", "Per Moe", "Per Moe"]
    rows["share"] = [0.5, 0.1, 0.2]
    said = voices.list_speakers(rows, rows["article_id"].iloc[0])
    assert said.count("Per Moe") == 1
    assert "Per Moe 30 %" in said


def test_an_article_in_its_own_voice_throughout_is_said_to_be_so():
    claims = claims_of(1).assign(source_kind="")
    ax = figures.plot_voices(make_table("voices"), claims)
    assert ax.get_title(loc="left") == "Every claim stands in the article’s own voice"


# --- comparison -----------------------------------------------------------------------------------


def test_each_pair_of_sentences_is_joined_by_a_line_with_a_marker():
    comparisons, sentences = compared(7)
    links = claim_links.prepare_links(comparisons, sentences)
    ax = figures.plot_comparison(comparisons, sentences)
    lines = [line for line in ax.lines if len(line.get_xdata()) == 2]
    markers = [line for line in ax.lines if len(line.get_xdata()) == 1]
    assert len(lines) == len(markers) == len(links) == 6  # of 7 pairs one is only related


def test_verdicts_differ_in_line_and_marker_not_in_colour_alone():
    ax = figures.plot_comparison(*compared(3))
    joins = [line.get_linestyle() for line in ax.lines if len(line.get_xdata()) == 2]
    marks = [line.get_marker() for line in ax.lines if len(line.get_xdata()) == 1]
    assert len(set(marks)) == 3
    assert len(set(joins)) > 1


def test_sentences_stand_in_the_order_of_the_text():
    ax = figures.plot_comparison(*compared(7))
    left = [t for t in ax.texts if "number" in t.get_text() and t.get_position()[0] == 0]
    heights = [text.get_position()[1] for text in left]
    numbers = [int(text.get_text().split("number ")[1].split()[0]) for text in left]
    assert numbers == sorted(numbers)
    assert heights == sorted(heights)


def test_only_sentences_of_drawn_pairs_are_shown():
    ax = figures.plot_comparison(*compared(5))  # the fourth pair is only related
    assert not any("number 3" in t.get_text() for t in ax.texts if t.get_position()[0] == 0)


def test_a_long_sentence_is_shown_from_its_compared_claim_on():
    ax = figures.plot_comparison(*compared(40))
    left = [t.get_text() for t in ax.texts if "number" in t.get_text() and t.get_position()[0] == 0]
    assert all(text.startswith("…the ferry") and text.endswith("…") for text in left)


def test_pairs_within_the_same_two_sentences_are_joined_once():
    comparisons, sentences = compared(1)
    twice = pd.concat([comparisons, comparisons.assign(kind="name")])
    links = claim_links.prepare_links(twice, sentences)
    assert links[["n_pairs", "kinds"]].values.tolist() == [[2, "date, name"]]


def test_of_many_articles_those_with_most_conflicts_come_first():
    comparisons, sentences = compared(30, 3)
    more = comparisons[comparisons["article_id_a"] == "001"].assign(verdict="conflict")
    others = comparisons[comparisons["article_id_a"] == "000"][:3]
    links = claim_links.prepare_links(pd.concat([more, others]), sentences)
    firsts = [pair["article_id_a"].iloc[0] for pair in claim_pairs.choose_links(links, 60)]
    assert firsts == ["001", "000"]


def test_sentences_of_each_two_articles_stand_below_their_names():
    ax = figures.plot_comparison(*compared(2, 4))
    bold = [text.get_position()[1] for text in ax.texts if text.get_weight() == "bold"]
    assert len(set(bold)) == len(bold) / 2 > 1
    rest = [text for text in ax.texts if "number" in text.get_text()]
    assert min(text.get_position()[1] for text in rest) > min(bold)


def test_a_conflict_within_one_article_is_drawn_below_the_others():
    comparisons, sentences = compared(2)
    inside = comparisons[:1].assign(article_id_b="000", start_char_b=1000)
    links = claim_links.prepare_links(pd.concat([comparisons, inside]), sentences)
    *_, last = claim_pairs.choose_links(links, 14)
    assert last[["article_id_a", "article_id_b"]].values.tolist() == [["000", "000"]]


def test_conflicts_are_kept_when_not_all_pairs_have_room():
    links = claim_links.prepare_links(*compared(40))
    (kept,) = claim_pairs.choose_links(links, 11)
    assert (kept["verdict"] == "conflict").sum() == (links["verdict"] == "conflict").sum() == 10
    assert claim_pairs.count_rows(kept) == 10


def test_pairs_without_room_are_counted():
    comparisons, sentences = compared(40)
    ax = figures.plot_comparison(comparisons, sentences)
    drawn = [line for line in ax.lines if len(line.get_xdata()) == 1]
    (note,) = [text.get_text() for text in ax.texts if text.get_text().startswith("+")]
    hidden = sum(int(word) for word in note.replace("+", "").split() if word.isdigit())
    assert len(drawn) + hidden == len(claim_links.prepare_links(comparisons, sentences))


def test_what_one_article_says_against_itself_is_drawn_when_it_is_alone():
    ax = figures.plot_comparison(*compared(5, 1), articles_of(1))
    assert ax.get_title(loc="left").startswith("Sentences of one article conflict on date")


# --- timeline -------------------------------------------------------------------------------------


def test_a_span_is_as_long_as_its_date_is_vague():
    events = time_lanes.prepare_events(timeline_of([DECADES[0], DECADES[3]]))
    scale = time_layout.make_scale(events, 2, 12)
    placed, _ = time_layout.place_events(events, ["000"], scale, 0, 5)
    one_year, four_years = placed["x1"] - placed["x0"]
    assert four_years == pytest.approx(4 * one_year, rel=0.01)


STORY = [(f"2024-05-{day:02}", f"2024-05-{day:02}") for day in (2, 3, 3, 5, 6)]


def test_what_lies_far_from_most_days_has_a_zone_of_its_own():
    events = time_lanes.prepare_events(timeline_of([("1912-01-01", "1912-12-31"), *STORY]))
    scale = time_layout.make_scale(events, 2, 12)
    earlier, core = scale.zones
    assert (core.right - core.left) > 2 * (earlier.right - earlier.left)
    one_day = scale.x(pd.Timestamp("2024-05-04").toordinal()) - scale.x(
        pd.Timestamp("2024-05-03").toordinal()
    )
    assert one_day > 1
    assert earlier.right < scale.breaks[0] < core.left


def test_days_that_follow_one_another_share_one_scale():
    assert time_layout.make_scale(time_lanes.prepare_events(timeline_of(STORY)), 2, 12).breaks == []


def test_every_day_stands_after_the_day_before_it():
    spans = [("1912-01-01", "1912-12-31"), *STORY, ("2031-01-01", "2031-12-31")]
    scale = time_layout.make_scale(time_lanes.prepare_events(timeline_of(spans)), 2, 12)
    assert len(scale.breaks) == 2
    days = range(pd.Timestamp("1912-01-01").toordinal(), pd.Timestamp("2032-01-01").toordinal(), 5)
    places = [scale.x(day) for day in days]
    assert places == sorted(set(places))
    assert places[0] > 2 and places[-1] < 12


def test_a_sheet_whose_scale_changes_says_so():
    ax = figures.plot_timeline(timeline_of([("1912-01-01", "1912-12-31"), *STORY]))
    assert any("gaps: days left out" in text.get_text() for text in ax.texts)


def test_planned_events_are_hatched_and_ongoing_ones_have_an_arrow():
    ax = figures.plot_timeline(timeline_of(DECADES[:3], statuses=STATUSES))
    assert [bool(p.get_hatch()) for p in ax.patches if p.get_zorder() == 2] == [False, True, False]
    arrows = [text for text in ax.texts if getattr(text, "arrow_patch", None)]
    assert len(arrows) == 1


def test_each_article_has_a_lane_and_one_without_events_says_so():
    ax = figures.plot_timeline(timeline_of(ONE_DAY), articles_of(3))
    assert [text.get_text() for text in ax.texts].count("no dated event") == 2


def test_events_of_the_same_days_share_one_label_that_counts_them():
    events = time_lanes.prepare_events(timeline_of(ONE_DAY))
    assert events["n_events"].tolist() == [5]
    ax = figures.plot_timeline(timeline_of(ONE_DAY))
    assert any(text.get_text().endswith("(+4 more)") for text in ax.texts)


def test_events_without_room_are_counted():
    ax = figures.plot_timeline(timeline_of(MONTH, 6))
    drawn = [patch for patch in ax.patches if patch.get_zorder() == 2]
    more = [int(t.get_text()[1:].split()[0]) for t in ax.texts if t.get_text().startswith("+")]
    assert len(drawn) + sum(more) == 6 * len(MONTH)


def test_lanes_end_where_the_axis_begins():
    events = time_lanes.prepare_events(timeline_of(MONTH, 8))
    lanes = sorted(set(events["article_id"]))
    chosen = time_layout.choose_events(events, lanes, 5)
    scale = time_layout.make_scale(chosen, 2, 12)
    _, bounds = time_layout.place_events(chosen, lanes, scale, 0, 5)
    assert bounds["bottom"].max() <= 5


def test_days_that_several_articles_speak_of_are_drawn_first():
    shared = timeline_of([("2024-04-20", "2024-04-20")], 2)
    events = time_lanes.prepare_events(pd.concat([timeline_of(MONTH), shared]))
    chosen = time_layout.choose_events(events, ["000"], 2 * time_layout.ROW)
    assert pd.Timestamp("2024-04-20") in set(chosen["first_day"])


def test_exact_days_are_drawn_before_vague_ones():
    events = time_lanes.prepare_events(timeline_of([*CENTURIES, *MONTH]))
    chosen = time_layout.choose_events(events, ["000"], 5 * time_layout.ROW)
    assert chosen["n_days"].max() < 4


def test_events_without_days_are_left_out():
    timeline = timeline_of([*ONE_DAY, (pd.NaT, pd.NaT)])
    assert time_lanes.prepare_events(timeline)["n_events"].sum() == 5


@pytest.mark.parametrize(
    ("first", "last", "ticks"),
    [
        ("1492-10-12", "2030-12-31", ["1500", "1600", "1700", "1800", "1900", "2000"]),
        ("2024-04-28", "2024-04-28", ["27 Apr 2024", "28 Apr 2024", "29 Apr 2024", "30 Apr 2024"]),
        ("2023-11-05", "2024-03-07", ["Dec 2023", "Jan 2024", "Feb 2024", "Mar 2024"]),
    ],
)
def test_ticks_are_round_dates_at_any_scale(first, last, ticks):
    days = pd.DataFrame({"first_day": [pd.Timestamp(first)], "last_day": [pd.Timestamp(last)]})
    scale = time_layout.make_scale(days, 0, 10)
    assert [label for _, label in time_layout.make_ticks(scale)] == ticks


# --- words ----------------------------------------------------------------------------------------


def test_an_article_is_called_by_its_outlet_where_that_tells_it_apart():
    articles = articles_of(3)
    articles["outlet"] = ["The Times", "Reuters", "Reuters"]
    names = list(name_articles([], articles).values())
    assert names[0] == "The Times"
    assert names[1] == "(2) “Ship Runs Aground off Norway in…”"
    assert len(set(names)) == 3


def test_an_article_whose_title_the_font_lacks_is_called_by_its_id():
    assert name_articles([], articles_of(1, title="東京で列車が止まる")) == {"000": "000"}


def test_wrapped_text_keeps_to_its_width():
    for text in (LONG, "x" * 300, "W" * 3 + " i" * 200):
        lines = wrap(text, 2, 12, lines=3).split("\n")
        assert len(lines) <= 3
        assert max(measure(line, 12) for line in lines) <= 2


def test_a_text_is_cut_with_an_ellipsis_only_where_it_does_not_fit():
    assert wrap("Oslo", 2, 12) == "Oslo"
    assert wrap("Oslo " * 30, 2, 12).endswith("Oslo…")


def test_control_characters_are_dropped_and_unknown_ones_replaced():
    assert printable("a\x00\u200d\nb東") == "a b□"


def test_a_span_of_days_is_named_by_its_granularity():
    day = pd.Timestamp
    assert say_days(day("2024-02-01"), day("2024-02-29")) == "Feb 2024"
    assert say_days(day("1800-01-01"), day("1899-12-31")) == "1800–1899"
    assert say_days(day("2024-04-28"), day("2024-05-04")) == "28 Apr 2024 – 4 May 2024"


# --- files and notebooks --------------------------------------------------------------------------


@pytest.fixture(scope="module")
def saved(tmp_path_factory):
    return figures.save_figures(some_tables(), tmp_path_factory.mktemp("figures"))


def test_the_same_tables_give_the_same_bytes_whatever_the_users_settings(saved, tmp_path):
    with matplotlib.rc_context(
        {"font.size": 30, "svg.hashsalt": None, "svg.fonttype": "none", "savefig.dpi": 10,
         "font.family": "serif", "text.parse_math": True, "patch.linewidth": 5}
    ):  # fmt: skip
        again = figures.save_figures(some_tables(), tmp_path)
    assert [file.name for file in saved] == [file.name for file in again]
    for a, b in zip(saved, again, strict=True):
        assert a.read_bytes() == b.read_bytes(), a.name


def test_each_figure_is_saved_as_svg_and_png_with_alt_text(saved):
    names = ("entity_counts", "voices", "claim_comparison", "timeline")
    files = {file.name for file in saved}
    assert files == {f"{n}.{end}" for n in names for end in ("svg", "png", "alt.txt")}
    assert files == {file.name for file in saved[0].parent.iterdir()}  # nothing half-written


def test_an_svg_carries_its_title_and_alt_text_and_no_date(saved):
    for svg in (file for file in saved if file.suffix == ".svg"):
        root = ElementTree.parse(svg).getroot()
        assert root[0].tag.endswith("title")
        assert root[1].tag.endswith("desc")
        assert root[1].text == svg.with_suffix(".alt.txt").read_text(encoding="utf-8").strip()
        assert b"<dc:date" not in svg.read_bytes()


def test_fonts_come_with_matplotlib():
    from matplotlib.font_manager import FontProperties, findfont

    for weight in ("normal", "bold"):
        font = Path(findfont(FontProperties(family="DejaVu Sans", weight=weight)))
        assert Path(matplotlib.get_data_path()) in font.parents


def test_a_notebook_gets_one_output_with_both_formats_and_the_alt_text():
    shown = figures.show_figure(figures.plot_entity_counts(counts_of(2, 3)))
    outputs, about = shown._repr_mimebundle_()
    assert outputs["image/svg+xml"].startswith("<?xml")
    assert outputs["image/png"].startswith(b"\x89PNG")
    assert repr(shown) == outputs["text/plain"] == about["image/png"]["alt"]
    again, _ = figures.show_figure(figures.plot_entity_counts(counts_of(2, 3)))._repr_mimebundle_()
    assert outputs == again


def test_plotting_leaves_pyplot_and_the_users_settings_alone():
    code = (
        "import sys, matplotlib; before = matplotlib.rcParams.copy()\n"
        "from analysis import figures; from analysis.schema import make_table\n"
        "figures.show_figure(figures.plot_timeline(make_table('timeline')))\n"
        "assert 'matplotlib.pyplot' not in sys.modules\n"
        "assert matplotlib.rcParams.copy() == before"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_importing_the_figures_does_not_import_matplotlib():
    code = "import sys, analysis.figures; assert 'matplotlib' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_a_figure_can_be_drawn_on_axes_of_the_users_own():
    from matplotlib.figure import Figure

    ax = Figure(figsize=(5, 3)).add_subplot()
    assert figures.plot_timeline(timeline_of(CENTURIES), ax=ax) is ax
    assert ax.patches
