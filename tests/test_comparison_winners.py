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
