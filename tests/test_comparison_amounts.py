"""Amounts: another term of prison, speed, price, number of cars, told in other words."""

import pytest
from comparing import conflicts, each_named_pair, verdicts

CONFLICTS = [
    ("The former mayor of Lindal was jailed for four years on Friday.",
     "Jan Voss got a three-year prison sentence for taking bribes, the court said."),
    ("Judges sent the banker to prison for eight years and six months.",
     "The banker must spend seven years behind bars, the court in Arden ruled."),
    ("The sprinter was banned for two years after a failed test.",
     "Athletics officials handed Mara Voss a four-year suspension."),
    ("The lorry was doing 56 mph at the moment of the collision, police found.",
     "The driver hit the queue at 70 miles per hour, a court heard."),
    ("Divers found the wreck at a depth of 40 metres.",
     "The submarine lies 90 metres below the surface, the navy said."),
    ("The thieves got away with jewels worth $3 million.",
     "The stolen necklaces were valued at $900,000, the insurer said."),
    ("Singer Ida Rolf has insured her voice for six million dollars.",
     "Rolf's policy covers her voice for $60,000, insurer says"),
    ("The merger was approved with a majority of 14 votes.",
     "The plan was carried by a margin of only nine votes, the clerk said."),
    ("Police said 38 vehicles were involved in the pile-up.",
     "Fifty cars and lorries ran into each other in the fog."),
    ("Voters rejected the airport by 62 percent to 38.",
     "The airport was voted down by 55 percent to 45 in the ballot."),
    ("The yes camp was 87 ahead of its opponents in the end.",
     "The margin was only 112 votes, the clerk said."),
    ("Customers were without electricity for 30 hours; the blackout ended on Sunday.",
     "The blackout lasted 11 hours, the grid operator said."),
    ("More than 43 percent of the vote went to Brandt.", "Brandt got 41 percent of the votes."),
    ("A lone gunman robbed the jeweller's on Tuesday.",
     "Three masked men burst into the shop and emptied the cases."),
]  # fmt: skip

NO_CONFLICTS = [
    ("a sentence and what was asked for", "The former mayor was jailed for four years on Friday.",
     "Prosecutors had asked for six years in prison."),
    ("a sentence and what the law allows", "The banker was jailed for eight years.",
     "The crime carries a maximum of ten years in prison."),
    ("sentences of two people", "Jan Voss was jailed for four years.",
     "Mara Lund was jailed for six years."),
    ("a ban and a training", "The sprinter was banned for two years.",
     "The sprinter, 24, had trained for nine years with her coach."),
    ("a speed and a limit", "The train was travelling at 140 kilometres an hour.",
     "The speed limit in the curve is 90 kilometres an hour."),
    ("one speed in two units", "The train was travelling at 140 km/h.",
     "The express was doing 87 miles an hour when it derailed."),
    ("one time in two units", "The suspect spent 72 hours in custody.",
     "The suspect was held in custody for three days."),
    ("depth and length", "The wreck is 40 metres deep.", "The wreck is 90 metres long."),
    ("an exact sum and a rounded one",
     "The necklace was worth nearly two million dollars when it was stolen.",
     "Thieves stole jewels worth 1.94 million dollars."),
    ("all of them and some of them", "Police said 38 vehicles were involved in the pile-up.",
     "Two of the lorries were carrying chemicals."),
    ("this time and another time", "Some 84 flights were cancelled on Thursday.",
     "A storm last winter led to 137 cancelled flights."),
    ("a ransom demanded and one paid", "Hackers demanded a ransom of two million dollars.",
     "The hospital paid the hackers $500,000 in ransom."),
    ("a price and an earlier price", "The painting was sold for 4.2 million euros.",
     "The painting had been bought for 300,000 euros ten years ago."),
    ("a fine and a fine asked for", "The company was fined 12 million euros.",
     "Consumer groups had demanded a fine of 50 million euros."),
    ("one election and another", "Turnout was 61 percent.",
     "Turnout was 55 percent in the election of 2019."),
    ("a delay and a journey", "The flight was delayed by nine hours.",
     "The flight to Lindal takes four hours."),
    ("a round bound and what it rounds", "More than 40 percent of the vote went to Brandt.",
     "Brandt got 38 percent of the votes."),
    ("one verb of two things", "The actress earned 20 million dollars for the film.",
     "The film earned 300 million dollars at the box office."),
    ("two of a team", "The striker was sold for 40 million euros to Rovers.",
     "The defender was sold for 12 million euros to Rovers."),
    ("the missing and the rescued", "Three sailors are missing after the ferry sank.",
     "Nine sailors were rescued after the ferry sank."),
    ("a count on the way", "Turnout reached 40 percent by noon.",
     "Turnout was 66 percent when the polls closed."),
    ("two rates of other things", "Turnout was 61 percent.",
     "Brandt won 53 percent of the vote."),
]  # fmt: skip


@pytest.mark.parametrize(("text_a", "text_b"), CONFLICTS)
def test_two_amounts_that_tell_the_same_conflict(text_a, text_b):
    assert conflicts(text_a, text_b) == {"number"}
    assert conflicts(text_b, text_a) == {"number"}


@each_named_pair(NO_CONFLICTS)
def test_no_conflict_between(text_a, text_b):
    assert conflicts(text_a, text_b) == set()
    assert conflicts(text_b, text_a) == set()


def test_an_estimated_amount_only_differs():
    found = verdicts("Thieves stole jewels worth $3 million.",
                     "The stolen jewels are worth about $2.7 million.")  # fmt: skip
    assert found == {("differ", "number")}


@each_named_pair(
    [
        (
            "of a ban",
            "Swimmer Ines Falk must sit out 18 months for doping, the panel in Trenta decided.",
            "Swimmer Ines Falk was banned for two years for doping by the panel in Trenta.",
        ),
        (
            "of nothing known",
            "The choir of Trenta held its last note for 74 seconds at the Dorn festival on Sunday.",
            "At the Dorn festival on Sunday the choir of Trenta held the last note for 51 seconds.",
        ),
    ]
)
def test_the_only_span_of_time_in_lone_sentences_is_of_what_they_tell(text_a, text_b):
    assert conflicts(text_a, text_b) == conflicts(text_b, text_a) == {"number"}


@each_named_pair(
    [
        (
            "the same in another unit",
            "Swimmer Ines Falk must sit out 24 months for doping, the panel in Trenta decided.",
            "Swimmer Ines Falk was banned for two years for doping by the panel in Trenta.",
        ),
        (
            "a delay, and a match",
            "Rain delayed the final between Falk and Lind in Trenta on Sunday by three hours.",
            "Falk needed four hours to beat Lind in the final in Trenta on Sunday after a delay.",
        ),
        (
            "a length, and a detour",
            "The Lenz tunnel near Trenta, closed after a fire on Monday, is 14 kilometres long.",
            "Lorries face a detour of 20 kilometres because the Lenz tunnel near Trenta is closed"
            " after a fire.",
        ),
    ]
)
def test_what_two_lone_sentences_measure_may_be_two_things(text_a, text_b):
    assert not conflicts(text_a, text_b)
