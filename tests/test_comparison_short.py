"""Two short plain sentences, as a teacher or a student types them in."""

from comparing import conflicts, each_named_pair, verdicts


def shown(text_a: str, text_b: str) -> set[str]:
    """The verdicts between two lone sentences."""
    return {verdict for verdict, _ in verdicts(text_a, text_b)}


@each_named_pair(
    [
        ("one noun", "The letter is genuine.", "The letter is forged."),
        ("one role", "The pilot was sober, witnesses said.", "The pilot was drunk, police said."),
        ("a fall told as a decline", "Imports of steel grew in May.", "Imports of steel declined."),
        ("failed, or passed", "The bus failed its safety test.", "The bus passed its safety test."),
        (
            "before and after",
            "Moor sold his shares before the crash.",
            "Moor sold his shares after the crash.",
        ),
        (
            "hours of what happened",
            "The accident happened at 6 a.m.",
            "The accident happened at 9 p.m.",
        ),
        (
            "hours in words",
            "The quake struck at six in the morning.",
            "The quake struck at midnight.",
        ),
        (
            "a surprise",
            "The visit was a complete surprise.",
            "The visit had been expected for weeks.",
        ),
        ("still so", "The miners were freed on Sunday.", "The miners are still being held."),
        ("two ages", "Ada Moor, the winner, was 19 years old.", "The winner, Ada Moor, was 23."),
        ("ages of one role", "The burglar was 17 years old.", "The burglar was 25."),
        (
            "twice before",
            "Ada Moor had been divorced twice before.",
            "It was Ada Moor's first divorce.",
        ),
        (
            "a first win",
            "It was the choir's first prize.",
            "The choir won the prize for the third time.",
        ),
        ("beaten by it", "Olm won the final against Kolm.", "Kolm defeated Olm in the final."),
        (
            "two causes",
            "Rotten beams caused the collapse of the stage.",
            "The stage collapsed because of the weight of the snow.",
        ),
        (
            "two towns",
            "The regatta was held in Oxmoor.",
            "The clubs held their regatta in Port Ada.",
        ),
        (
            "where it happened",
            "The glider crashed in the village of Oxmoor.",
            "The glider crash happened in Kelm.",
        ),
        (
            "staff",
            "The brewery employs fewer than 90 people.",
            "The brewery has more than 200 employees.",
        ),
        (
            "shares in words",
            "Only 25 per cent of the girls at Oldmere High wear glasses.",
            "Sixty per cent of girls at Oldmere High wear glasses.",
        ),
        (
            "a rise in other words",
            "Nurses will get a nine per cent rise.",
            "Nurses will receive a pay rise of six per cent.",
        ),
    ]
)
def test_short_sentences_that_exclude_each_other_conflict(text_a, text_b):
    assert conflicts(text_a, text_b)
    assert conflicts(text_b, text_a)


@each_named_pair(
    [
        ("two quantities", "Exports of steel are high.", "Imports of steel are low."),
        (
            "a town and its place",
            "The regatta was held in Oxmoor.",
            "The clubs held their regatta in May in Oxmoor.",
        ),
        ("two regattas", "A regatta was held in Oxmoor.", "A regatta was held in Port Ada."),
        ("some of them", "The firm employs 90 people in Oxmoor.", "The firm dismissed 30 workers."),
        (
            "one cause",
            "The stage collapsed because of snow.",
            "Heavy snow caused the collapse of the stage.",
        ),
        ("two goods", "Prices of trams fell.", "Prices of buses rose."),
        ("two months", "Turnover slipped in April.", "Turnover climbed in October."),
        (
            "another currency",
            "The krona fell against the dollar after the vote.",
            "The krona fell against the euro before the vote.",
        ),
        (
            "another meeting",
            "Moor met the queen before the vote.",
            "Moor met the pope after the vote.",
        ),
        (
            "declined to do a thing",
            "The firm declined to comment on sales.",
            "Sales of the firm rose.",
        ),
    ]
)
def test_short_sentences_on_two_things_do_not(text_a, text_b):
    assert not conflicts(text_a, text_b)
    assert not conflicts(text_b, text_a)


@each_named_pair(
    [
        (
            "to another",
            "Ada Moor left her house to a school.",
            "Ada Moor left her house to a nephew.",
        ),
        (
            "for another cause",
            "Moor was fined for speeding.",
            "Moor was fined for illegal parking.",
        ),
        (
            "alone",
            "Ada Moor sailed around the world alone.",
            "Ada Moor sailed around the world with two friends.",
        ),
        (
            "another term",
            "Moor was elected to a third term as president.",
            "Ada Moor was elected president for the first time.",
        ),
        ("before and after", "Ada Moor married before the war.", "Ada Moor married after the war."),
        (
            "another length",
            "The flood closed the Olm road for nine miles.",
            "The flood closed less than one mile of the Olm road.",
        ),
    ]
)
def test_what_goes_on_otherwise_does_not_agree(text_a, text_b):
    assert "agree" not in shown(text_a, text_b)
    assert "agree" not in shown(text_b, text_a)


@each_named_pair(
    [
        (
            "one receiver",
            "Ada Moor left her house to a school.",
            "Her house was left to a school by Ada Moor.",
        ),
        (
            "a day in two words",
            "Moor will resign on Friday.",
            "Moor will resign by the end of the week.",
        ),
        (
            "one term",
            "Ada Moor was elected to a third term.",
            "Moor was elected to a third term as mayor.",
        ),
    ]
)
def test_what_goes_on_alike_agrees(text_a, text_b):
    assert "agree" in shown(text_a, text_b)
    assert "agree" in shown(text_b, text_a)
