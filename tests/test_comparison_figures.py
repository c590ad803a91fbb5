"""Inside whole articles a number belongs to what it counts, of whom, where and when."""

import pytest
from comparing import compare, conflicts, each_named_pair, verdicts

OF_ONE_THING = [
    ("one vote", "The senate of the college had adopted the statute 14-9 late Tuesday.",
     "The 23-member senate approved the new rules by a 12-11 vote on Tuesday night."),
    ("age of somebody", "Beekeeper Ida Rolf, 61, was seen at the weir with a lantern.",
     "The town named the woman who fell as Ida Rolf, 16, who kept bees."),
    ("age of who did it",
     "A 31-year-old driver was arrested near Olsk on Tuesday on suspicion of selling stolen bees.",
     "The driver arrested near Olsk on Tuesday for selling stolen bees is 44 years old."),
    ("price of an earlier year", "Grell & Sons had paid £12 million for the mill at Tarn in 2017.",
     "Grell & Sons bought the mill at Tarn for £21 million in 2017."),
    ("distance", "The barn is 4 miles from the chapel in Upper Sorn.",
     "The barn, which lies 14 miles from the chapel in Upper Sorn, has no door."),
    ("sum that was claimed", "The abbot claimed 8,300 pounds in travel costs for the organ.",
     "Travel costs of 3,800 pounds for the organ were claimed by the abbot."),
    ("dead of an earlier year", "The landslide of 1964 at Brunn killed 19 people.",
     "The landslide at Brunn killed 31 people in 1964."),
    ("first heights", "The second jet sent a fountain of mud 30 metres into the air.",
     "The second jet sent a fountain of mud 90 metres into the air."),
]  # fmt: skip
ANOTHER_RESULT_OR_DAY = [
    ("a vote against nobody", "The board of the choir had approved the tour without a single vote"
     " against.", "Its board carried the tour by seven votes to five, the choir said."),
    ("a unanimous verdict", "The unanimous verdict of the panel of riders ended the quarrel.",
     "The panel reached its verdict on the riders by a majority of eight to three."),
    ("in favour and against", "The senate passed the reform of the ferries by 51 votes to 48.",
     "The senate adopted the ferry reform with 53 members in favour and 46 against."),
    ("a man of that age", "Olaf Brem, 29, a roofer, is in the clinic with burns.",
     "Olaf Brem, a 34-year-old roofer, remains in the clinic with burns."),
    ("shut until, open again on", "The cable car to Mount Garl stays shut until Thursday.",
     "The cable car to Mount Garl will reopen on Monday morning."),
    ("found, was found by", "A diver of the river police found the bell on Friday.",
     "The lost bell was found on Sunday by a diver of the river police."),
]  # fmt: skip
THE_SAME_OR_OTHERS = [
    ("nobody was against", "The board of the choir had approved the tour unanimously.",
     "The board of the choir approved the tour by 12 votes to 0."),
    ("a vote and a football score", "The jury of the choir was unanimous on Sunday.",
     "The choir's team won 4-2 on Sunday, the jury of the fair said."),
    ("two cable cars", "The cable car to Mount Garl stays shut until Thursday.",
     "The road to Mount Ebben will reopen on Monday morning."),
    ("two divers", "A diver of the river police found the bell on Friday.",
     "The anchor was found on Sunday by anglers from Sorn."),
    ("someone near a town", "A 31-year-old roofer was burnt near Olsk on Tuesday.",
     "Olsk, 44, sells boats in Tarn, as a roofer said."),
]  # fmt: skip
ANOTHER_COUNT = [
    ("other words for the doers", "The thieves made off with the files of 124,000 readers.",
     "Burglars copied the files of 214,000 readers of the Tarn library in Olsk."),
]  # fmt: skip
ANOTHER_SUM = [
    ("fined, and must pay",
     "The lake board fined the tannery Holm 32 million euros for pouring dye into the harbour.",
     "Because it poured dye into the harbour, the tannery Holm must pay 23 million euros, the lake"
     " board ruled."),
    ("finished for, and cost",
     "The Garl tram tunnel was finished for 410 million euros, the auditor of the city wrote.",
     "Building the Garl tram tunnel cost 520 million euros, says the auditor of the city."),
    ("saved a year, and trimmed by",
     "Closing the two mills would save £1.8 million a year, the county's audit office wrote.",
     "The audit office of the county told the parish that shutting both mills would trim costs by"
     " £1.2 million a year."),
    ("in a rare currency",
     "The county of Garl was ordered to pay the beekeepers of Sorn 84,000 florins.",
     "The beekeepers of Sorn were awarded 48,000 florins from the county of Garl."),
    ("left for, and was sold for",
     "The harpist Owen Brell, who left the Sorn orchestra for Tarn for €21 million, is ill.",
     "The Sorn orchestra sold the harpist Owen Brell to Tarn for €19 million, her agent said."),
]  # fmt: skip
THE_SAME_OR_ANOTHER_SUM = [
    ("one sum written in two ways",
     "The chain Holm buys the bakery Tarn Loaf for 4.2 billion dollars in all.",
     "The chain Holm snaps up the bakery Tarn Loaf in a $4.2B all-cash deal."),
    ("by the year and at once",
     "Closing the two mills would save £1.8 million a year, the county's audit office wrote.",
     "The audit office of the county wrote that shutting both mills would save £5 million."),
    ("a fine and loot", "The tannery Holm in Garl was fined 32 million euros by the lake board.",
     "Thieves stole jewels for 23 million euros from the tannery Holm, the board of Garl said."),
    ("two sums in one", "The tannery Holm must pay the lake board of Garl 32 million euros.",
     "The lake board of Garl takes 20 million euros from the tannery Holm, and 12 million euros"
     " from its owner."),
]  # fmt: skip
OF_TWO_THINGS = [
    ("there", "Attendance there has fallen 30 percent since 2015.",
     "Attendance in the town of Ebben has risen 12 percent since 2015."),
    ("all together", "Attendance there has fallen since 2015.",
     "Nationwide, attendance has climbed since 2015."),
    ("then", "The harvest could bring in 900 million crowns.",
     "The harvest then was put at 400 million crowns."),
    ("one of two", "One of the two mills closed in spring.",
     "Some of the people said 14 mills closed in spring."),
    ("one of only five", "Brem is one of only five smiths who won the Garl hammer twice.",
     "Brem and four other smiths won the Garl hammer twice."),
    ("a sum that is saved", "Closing the two ferries would save $1.8 million a year.",
     "In Tull County, officials hoped to save $2.4 million by closing a ferry."),
    ("people", "Three people were arrested after the fire at the Garl works.",
     "The works at Garl employ 310 people since the fire."),
    ("a year of another thing", "In 2011, the parish voted 5-4 to close the hill chapel.",
     "In Tarn, one of the two chapels closed in 2020 has reopened."),
    ("what one had not", "Ida Rolf had no injuries from the fall.",
     "Ida Rolf died on the weir during the fall, police said."),
    ("by the way", "Demand for steam organs is cooling, the fair said.",
     "With a growing demand for steam organs, the fair hired four smiths."),
]  # fmt: skip
DAYS = {"a": "2026-05-06", "b": "2026-05-07"}


def kinds_of_bodies(text_a, text_b, verdict="conflict"):
    """The kinds of what is found between two articles of a title and one paragraph."""
    texts = {"a": f"Letters to the editor\n\n{text_a}\n", "b": f"A week in brief\n\n{text_b}\n"}
    found = compare(texts, DAYS)
    return set(found["kind"][found["verdict"] == verdict])


@each_named_pair(OF_ONE_THING)
def test_two_numbers_of_one_thing_conflict_also_a_day_later(text_a, text_b):
    assert kinds_of_bodies(text_a, text_b) == {"number"}
    assert kinds_of_bodies(text_b, text_a) == {"number"}


@each_named_pair(ANOTHER_RESULT_OR_DAY)
def test_another_result_age_or_day_of_one_act_conflicts(text_a, text_b):
    assert kinds_of_bodies(text_a, text_b) & {"number", "date"}
    assert kinds_of_bodies(text_b, text_a) & {"number", "date"}


@each_named_pair(THE_SAME_OR_OTHERS)
def test_one_result_in_two_forms_and_two_acts_do_not(text_a, text_b):
    assert not kinds_of_bodies(text_a, text_b)
    assert not kinds_of_bodies(text_b, text_a)


@each_named_pair(ANOTHER_COUNT)
def test_another_count_of_what_the_same_did_in_other_words_differs(text_a, text_b):
    assert "number" in kinds_of_bodies(text_a, text_b) | kinds_of_bodies(text_a, text_b, "differ")
    assert "number" in kinds_of_bodies(text_b, text_a) | kinds_of_bodies(text_b, text_a, "differ")


def test_the_dead_of_a_year_that_is_recalled_are_not_those_of_now():
    dead = "Twelve people are now known to have died in Tuesday's coach crash near Sorn."
    recalled = "It is the worst crash at Sorn since 1998, when 21 people died in a tunnel."
    now = "Fourteen people lost their lives in the crash of the coach at Sorn."
    for verdict in ("conflict", "differ"):
        assert not kinds_of_bodies(dead, recalled, verdict)
    assert kinds_of_bodies(dead, now, "differ") == {"number"}


@each_named_pair(ANOTHER_SUM)
def test_the_one_sum_of_two_sentences_that_tell_the_same_is_one_sum(text_a, text_b):
    for found in (conflicts(text_a, text_b), conflicts(text_b, text_a)):
        assert found == {"number"}


@each_named_pair(THE_SAME_OR_ANOTHER_SUM)
def test_a_sum_of_another_matter_or_written_otherwise_is_none(text_a, text_b):
    assert not conflicts(text_a, text_b)
    assert not conflicts(text_b, text_a)


@each_named_pair(OF_TWO_THINGS)
def test_two_numbers_of_two_things_do_not(text_a, text_b):
    for verdict in ("conflict", "differ"):
        assert not kinds_of_bodies(text_a, text_b, verdict)
        assert not kinds_of_bodies(text_b, text_a, verdict)


@pytest.mark.parametrize(
    ("text_a", "text_b"),
    [
        ("The gale has felled 84 limes in Sorn.", "The gale has felled 190 limes in Sorn."),
        ("Smith Olaf Brem, 43, mended the bell.", "Smith Olaf Brem, 44, mended the bell."),
        ("The dyke at Sorn had risen to 4.1 metres.", "The dyke at Sorn had risen to 4.4 metres."),
    ],
)  # fmt: skip
def test_a_number_that_may_have_grown_in_a_day_only_differs(text_a, text_b):
    assert not kinds_of_bodies(text_a, text_b)
    assert kinds_of_bodies(text_a, text_b, "differ") == {"number"}


@each_named_pair(
    [
        (
            "people hurt",
            "47 firefighters were hurt in the fire at the school of Orlen.",
            "23 firefighters were hurt in the fire at the school of Orlen.",
        ),
        (
            "a loss that is still counted",
            "33 million crowns were lost at the shipping line of Orlen.",
            "46 million crowns were lost at the shipping line of Orlen.",
        ),
    ]
)
def test_what_grows_from_day_to_day_conflicts_on_one_day_only(text_a, text_b):
    assert verdicts(text_a, text_b, "2026-03-05", "2026-03-05") == {("conflict", "number")}
    assert verdicts(text_a, text_b, "2026-03-05", "2026-03-03") == {("differ", "number")}
