"""Timeline: a date belongs to the claim whose verb governs it."""

from pathlib import Path

import pandas as pd
import pytest
from dated_claims import article, claim, dated, timeline

GOLD = Path(__file__).parent / "gold" / "seeds" / "timeline.csv"


def test_a_date_belongs_to_the_verb_that_governs_it_not_to_the_sentence():
    a = article("a", "The minister who resigned in May arrived on Sunday.")
    found = timeline(
        [a],
        [
            claim(a, "The minister who resigned in May arrived on Sunday", "arrived"),
            claim(a, "The minister who resigned in May", "resigned"),
        ],
        [
            dated(a, "May", "resigned", "2024-05-01", "2024-05-31"),
            dated(a, "Sunday", "arrived", "2024-05-12"),
        ],
    )
    assert found["claim_id"].tolist() == ["a:c0resigned", "a:c0arrived"]


def test_a_date_before_two_verbs_of_one_subject_dates_both():
    a = article("a", "On Sunday he came to Oslo and met the king.")
    found = timeline(
        [a],
        [
            claim(a, "On Sunday he came to Oslo", "came"),
            claim(a, "On Sunday he came to Oslo and met the king", "met"),
        ],
        [dated(a, "Sunday", "came", "2024-05-12")],
    )
    assert len(found) == 2


def test_an_act_of_saying_is_an_event_without_a_claim():
    a = article("a", "He hinted on Sunday that it may rain.")
    found = timeline(
        [a],
        [claim(a, "it may rain", "rain", tense="future")],
        [dated(a, "Sunday", "hinted", "2024-05-12")],
    )
    assert found[["claim_id", "text", "status"]].values.tolist() == [
        ["", "hinted on Sunday", "happened"]
    ]


def test_lengths_of_time_and_dates_without_days_make_no_event():
    a = article("a", "It rained for three days.")
    length = dated(a, "three days", "rained", "2024-05-12", type="DURATION", value="P3D")
    vague = dated(a, "three days", "rained", "2024-05-12") | {"first_day": pd.NaT}
    rained = claim(a, "It rained for three days", "rained")
    assert timeline([a], [rained], [length]).empty
    assert timeline([a], [rained], [vague]).empty


@pytest.mark.parametrize(
    ("text", "words", "first", "tense", "status"),
    [
        ("It opened in 2018.", "2018", "2018-01-01", "past", "happened"),
        ("It has stood there since 2018.", "2018", "2018-01-01", "past", "since"),
        ("It will open in 2026.", "2026", "2026-01-01", "future", "planned"),
        ("It opens in June.", "June", "2024-06-01", "present", "planned"),
    ],
)
def test_status_follows_tense_since_and_publication(text, words, first, tense, status):
    a = article("a", text)
    verb = next(v for v in ("opened", "opens", "open", "stood") if v in text)
    found = timeline([a], [claim(a, text, verb, tense=tense)], [dated(a, words, verb, first)])
    assert found["status"].tolist() == [status]


def test_one_event_told_by_two_articles_shares_its_id_and_shows_that_the_plan_has_passed():
    a = article("a", "The fair in Oslo will close on May 4.", published="2024-05-01")
    b = article("b", "The fair in Oslo closed on May 4. It rained on May 4.")
    found = timeline(
        [a, b],
        [
            claim(
                a, "The fair in Oslo will close", "close", tense="future", terms="fair oslo close"
            ),
            claim(b, "The fair in Oslo closed", "closed", terms="fair oslo close"),
            claim(b, "It rained", "rained", terms="rain"),
        ],
        [
            dated(a, "May 4", "close", "2024-05-04"),
            dated(b, "May 4", "closed", "2024-05-04"),
            dated(b, "May 4", "rained", "2024-05-04"),
        ],
    )
    ids = dict(zip(found["claim_id"], found["event_id"], strict=True))
    assert ids["a:c0close"] == ids["b:c0closed"] != ids["b:c34rained"]
    plan = found.set_index("claim_id").loc["a:c0close"]
    assert (plan["status"], plan["passed_in"]) == ("planned", "b")


def test_rows_are_in_the_order_of_the_days_whatever_the_order_of_the_articles():
    a, b = article("a", "It rained on Sunday."), article("b", "It snowed on Monday.")
    claims = [claim(a, "It rained", "rained"), claim(b, "It snowed", "snowed")]
    dates = [dated(a, "Sunday", "rained", "2024-05-12"), dated(b, "Monday", "snowed", "2024-05-06")]
    one = timeline([a, b], claims, dates)
    assert one["article_id"].tolist() == ["b", "a"]
    pd.testing.assert_frame_equal(one, timeline([b, a], claims[::-1], dates[::-1]))


def test_no_dates_give_the_empty_table():
    assert timeline([], [], []).empty


def test_seed_timeline_dates_the_events_of_the_hand_annotation(seeds):
    gold = pd.read_csv(GOLD)
    gold = gold[~gold["event"].str.startswith("a significant decrease")]  # one row with the drop
    found = seeds.timeline
    for event in gold.itertuples():
        fitting = found[(found["date_text"] == event.text) & (found["value"] == event.value)]
        texts = [row.text for row in fitting.itertuples() if row.status == event.status]
        assert any(event.event.split()[0] in text for text in texts), event
    assert len(found) == len(gold)
