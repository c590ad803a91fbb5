"""Numbers of one kind of things, in sentences that share much and say it in other words."""

import comparing
import pytest
from comparing import compare, each_named_pair, verdicts

REST = " The council of Orlen meets in the old mill. A fountain stands before it."


def conflicts(text_a: str, text_b: str, day_a: str = "", day_b: str = "") -> set[str]:
    """The kinds of conflict between two articles, each of which goes on after its sentence."""
    return comparing.conflicts(text_a + REST, text_b + REST, day_a, day_b)


@each_named_pair(
    [
        (
            "on board",
            "The steamer Clara Dorn was carrying 214 tourists when she hit the weir below Orlen.",
            "The Clara Dorn struck the weir below Orlen with 241 tourists on her decks.",
        ),
        (
            "loot",
            "Burglars emptied the cellar of the Roon winery in Orlen and took 40 casks.",
            "The Roon winery in Orlen was robbed of 60 casks when burglars came to its cellar.",
        ),
        (
            "a part that is counted by its own name",
            "A walk on Mount Tarn, Orlen, ended with nineteen monks in the snow.",
            "Seventeen monks and two novices lost their way in the snow on Mount Tarn, Orlen.",
        ),
        (
            "one level at one place",
            "The Tarn rose to 7.1 metres at Lund bridge in Orlen on Friday, the highest ever.",
            "The water stood at 6.8 metres at Lund bridge in Orlen on Friday, the highest ever.",
        ),
        (
            "a rise of the pay of the same people",
            "What the union signed in Orlen gives stokers and smiths 8.5 percent more pay.",
            "Stokers and smiths go back to work after a pay rise of 9.5 percent was agreed.",
        ),
        (
            "a sum that has grown from the same one",
            "The Orlen opera has cost €612 million, against an original budget of €390 million.",
            "The bill has grown from the €390 million first approved to €548 million.",
        ),
        (
            "a fee, whoever else is named",
            "Rovers striker Jon Roon tore a muscle in his calf five days after he left Tarn United "
            "for 31 million euros.",
            "Jon Roon, who cost Rovers 36 million euros, has torn a muscle in his calf, Ada Lund "
            "said.",
        ),
        (
            "the worth of one kind of loot",
            "The dealer told this paper in Orlen that violins worth €600,000 were taken.",
            "Dorn put the value of the stolen violins at €1.4 million.",
        ),
        (
            "a price for a share",
            "Dorn will pay 4.20 crowns for each Roon share, the company said in Orlen.",
            "In Orlen the baker Dorn bid 4.35 crowns a share for Roon.",
        ),
    ]
)
def test_two_counts_of_one_thing_conflict_whatever_the_verb(text_a, text_b):
    assert conflicts(text_a, text_b) == conflicts(text_b, text_a) == {"number"}


@each_named_pair(
    [
        (
            "two candidates",
            "Candidate Jon Roon came third in West Tarn with 6,100 votes for his party.",
            "Candidate Ada Lund came second in West Tarn with 9,800 votes for her party.",
        ),
        (
            "a sum of two kinds",
            "The steamer Clara Dorn hit the weir below Orlen with 97 people on her decks.",
            "The Clara Dorn struck the weir below Orlen with 92 passengers and five sailors.",
        ),
        (
            "a measure",
            "The keeper Jon Roon threw the ball 40 yards in the Orlen cup final on Sunday.",
            "In the Orlen cup final on Sunday Jon Roon ran 90 yards with the ball.",
        ),
        (
            "a price and sales",
            "Dorn and Roon of Orlen would have sales of €4.9 billion after their merger.",
            "Dorn of Orlen buys Roon for €1.3 billion, and the merger is to be quick.",
        ),
        (
            "levels of two days",
            "On Monday the Dorn 30 index of Orlen shares closed at its lowest level, 740 points.",
            "On Friday the Dorn 30 index of Orlen shares closed at its lowest level, 650 points.",
        ),
        (
            "all on board, and those who were hurt",
            "The Clara Dorn was carrying 187 tourists when she hit the weir below Orlen.",
            "Forty tourists of the Clara Dorn went to hospital after she hit the weir below Orlen.",
        ),
        (
            "on board, and room for",
            "The Clara Dorn was carrying 187 tourists when she hit the weir below Orlen.",
            "The Clara Dorn, which hit the weir below Orlen, can take 400 tourists.",
        ),
        (
            "employed and dismissed",
            "The Roon works in Orlen employ 310 smiths and make bells for ships.",
            "The Roon works in Orlen, which make bells for ships, will cut 90 smiths.",
        ),
        (
            "shut and kept open",
            "The Orlen council voted to close six baths in the Tarn valley to save money.",
            "The Orlen council will keep nine baths in the Tarn valley open to save money.",
        ),
        (
            "some of them",
            "Burglars emptied the cellar of the Roon winery in Orlen and took 40 casks.",
            "Two of the casks that burglars took from the cellar of the Roon winery in Orlen "
            "were found.",
        ),
    ]
)
def test_counts_of_two_things_do_not(text_a, text_b):
    assert "number" not in conflicts(text_a, text_b) | conflicts(text_b, text_a)


@pytest.mark.parametrize(
    ("text_a", "text_b", "verdict"),
    [
        (
            "The Clara Dorn hit the weir below Orlen with 241 tourists on her decks.",
            "The Clara Dorn hit the weir below Orlen with 214 tourists on her decks.",
            "conflict",
        ),
        (
            "The airline Dornair has cancelled 214 flights from Orlen over the strike.",
            "The airline Dornair has cancelled 241 flights from Orlen over the strike.",
            "differ",
        ),
    ],
    ids=["who was on board", "what goes on"],
)
def test_a_count_may_be_another_a_day_later_only_if_more_may_come(text_a, text_b, verdict):
    assert verdicts(text_a, text_b, "2024-05-02", "2024-05-03") == {(verdict, "number")}


def test_an_early_hour_is_no_estimate():
    text = "Thieves took {} statues from the Roon park in Orlen early on Friday."
    assert verdicts(text.format(30), text.format(40)) == {("conflict", "number")}


@pytest.mark.parametrize(("exact", "verdict"), [("26,000", "differ"), ("41,000", "conflict")])
def test_a_round_number_conflicts_with_what_no_rounding_explains(exact, verdict):
    text = "{} tickets had been sold for the Orlen fair."
    assert verdicts(text.format("Some 22,000"), text.format(exact)) == {(verdict, "number")}


def test_who_did_something_else_is_no_toll():
    text_a = "Two people have died and about 3,400 have fled since the Tarn burst its banks."
    text_b = "Two dead as the Tarn bursts its banks."
    assert "number" not in conflicts(text_a, text_b)


def test_a_title_tells_another_rate_than_its_article():
    title = "Gambler Roon who lost €1,700 a week is jailed for fraud"
    text = title + "\n\nThe gambler Jon Roon lost up to €700 a week in the Orlen casino." + REST
    found = compare({"a": text})
    assert set(found[found["verdict"] == "conflict"]["kind"]) == {"number"}


def test_a_title_has_the_price_of_all_and_its_article_of_some():
    title = "Dorn wins Lund Air order worth €15 billion"
    text = title + "\n\nLund Air also orders ten planes of Dorn's rival for €4 billion." + REST
    found = compare({"a": text})
    assert "conflict" not in set(found["verdict"])


@pytest.mark.parametrize(("first", "later", "verdict"), [(52, 68, "differ"), (68, 52, "conflict")])
def test_a_count_may_have_grown_a_day_later_but_not_shrunk(first, later, verdict):
    said = "{} shops were crushed in Arden."
    found = verdicts(said.format(first), said.format(later), "2025-05-19", "2025-05-20")
    assert (verdict, "number") in found


@pytest.mark.parametrize(
    ("text_a", "text_b"),
    [
        ("The order signed with Dorn is worth 2.1 million tuks.",
         "The order signed with Dorn is worth 3.4 million tuks."),
        ("Each nurse in Orlen gets a grant of 900 crowns with the May salary.",
         "Each nurse in Orlen gets a grant of 1,300 crowns with the May salary."),
    ],
    ids=["a sum in a currency of no list", "a month is no auxiliary"],
)  # fmt: skip
def test_a_sum_conflicts_with_a_greater_one_of_the_next_day(text_a, text_b):
    assert ("conflict", "number") in verdicts(text_a, text_b, "2025-05-19", "2025-05-20")


def test_a_sum_that_has_gone_may_be_greater_a_day_later():
    first = "Roon Bank in Orlen: 19 million crowns have gone."
    later = "Roon Bank in Orlen: 28 million crowns have gone."
    assert not conflicts(first, later, "2024-05-06", "2024-05-07")
    assert conflicts(later, first, "2024-05-06", "2024-05-07")
