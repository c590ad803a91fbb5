"""Who won by one of two lone sentences did not lose by the other, and is no other one."""

from comparing import conflicts, each_named_pair

FALK_WON = "Ines Falk won the Trenta regatta on Sunday, twelve seconds ahead of Bo Lind."
LOW_TIDE = 'The Silver Oar for best documentary at the Trenta festival went to "Low Tide".'
ORR_SCORED = "A late header by Tom Orr gave Trenta a 2-1 victory over Dorn on Sunday."


@each_named_pair(
    [
        (
            "the other one second",
            FALK_WON,
            "Bo Lind won the Trenta regatta on Sunday, with Ines Falk a distant second.",
        ),
        (
            "declared with an apposition",
            "The court in Dorn declared the challenger, Ines Falk, the winner of the election.",
            "Bo Lind won the election, the court in Dorn said.",
        ),
        (
            "the winner beaten",
            "Ines Falk was declared the winner of the election in Trenta on Sunday by 40 votes.",
            "Mayor Bo Lind beat Ines Falk in the election in Trenta on Sunday by 40 votes.",
        ),
        (
            "a header that won it",
            ORR_SCORED,
            "Jan Moss scored the winning goal in Trenta's 2-1 victory over Dorn on Sunday.",
        ),
        (
            "a prize by its name",
            LOW_TIDE,
            '"Night Boats" was awarded the Silver Oar for best documentary at the festival.',
        ),
    ]
)
def test_one_contest_has_one_winner(text_a, text_b):
    assert conflicts(text_a, text_b) == conflicts(text_b, text_a) == {"name"}


@each_named_pair(
    [
        (
            "second in both",
            FALK_WON,
            "Bo Lind finished second behind Ines Falk in the Trenta regatta on Sunday.",
        ),
        (
            "an election before",
            "Mayor Bo Lind beat Ines Falk in the election in Trenta in 2018 by 40 votes.",
            "Ines Falk was declared the winner of the election in Trenta on Sunday by 40 votes.",
        ),
        (
            "another goal",
            ORR_SCORED,
            "Jan Moss scored the first goal in Trenta's 2-1 victory over Dorn on Sunday.",
        ),
        (
            "another prize",
            LOW_TIDE,
            '"Night Boats" was awarded the Silver Oar for best director at the Trenta festival.',
        ),
        (
            "another race",
            "Ines Falk won the women's race at the Trenta regatta on Sunday, ahead of Ann Roe.",
            "Bo Lind won the men's race at the Trenta regatta on Sunday, ahead of Jan Moss.",
        ),
    ]
)
def test_another_contest_has_another_winner(text_a, text_b):
    assert not conflicts(text_a, text_b)


@each_named_pair(
    [
        (
            "across the line",
            "Kenya's Elija Rono won the Harwick marathon on Sunday.",
            "Ethiopian Bekele Tura was first across the line in the Harwick marathon on Sunday.",
        ),
        (
            "the kick that won it",
            "Striker Ivo Lang scored the winner in Selby's cup final against Torrent.",
            "A free kick by Dario Mews gave Selby victory over Torrent in the cup final.",
        ),
        (
            "a race taken",
            "Ines Marchetti won the downhill in Solden on Saturday.",
            "Lena Kofler took the downhill in Solden on Saturday.",
        ),
    ]
)
def test_two_winners_of_one_contest_conflict_in_other_words(text_a, text_b):
    assert conflicts(text_a, text_b) == conflicts(text_b, text_a) == {"name"}


@each_named_pair(
    [
        (
            "women",
            "Kenya's Elija Rono won the Harwick marathon on Sunday.",
            "Saba Tura won the women's race at the Harwick marathon on Sunday.",
        ),
        (
            "last year's",
            "Nina Aster won this year's Galloway Prize on Tuesday.",
            "Ulf Brenner, who won last year's Galloway Prize, handed it over on Tuesday.",
        ),
        (
            "another kind",
            "Nina Aster won the Galloway Prize for fiction on Tuesday.",
            "Ulf Brenner won the Galloway Prize for poetry on Tuesday.",
        ),
        (
            "years ago",
            "Kenya's Elija Rono won the Harwick marathon on Sunday.",
            "Bekele Tura, who won the Harwick marathon in 2019, came second on Sunday.",
        ),
    ]
)
def test_winners_of_two_contests_do_not_conflict(text_a, text_b):
    assert not conflicts(text_a, text_b) | conflicts(text_b, text_a)
