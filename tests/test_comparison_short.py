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
        ("two gliders", "A glider crashed in Oxmoor.", "A glider crashed in Kelm."),
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


@each_named_pair(
    [
        ("a verb with up", "Rents went up last year.", "Rents came down last year."),
        ("up on a time", "Crime was lower than ten years ago.", "Crime is up on ten years ago."),
        ("frozen", "Fares will go down in spring.", "The company is freezing fares in spring."),
        ("becoming", "Petrol prices will go up.", "Petrol will become cheaper."),
    ]
)
def test_short_sentences_on_one_quantity_that_goes_both_ways_conflict(text_a, text_b):
    assert conflicts(text_a, text_b)
    assert conflicts(text_b, text_a)


@each_named_pair(
    [
        ("a degree", "The summer was unusually cold.", "The summer was warmer than usual."),
        (
            "than announced",
            "The auction started later than announced.",
            "The auction began earlier than announced.",
        ),
        ("bail", "The judge denied Emil Karr bail.", "Emil Karr was released on bail."),
        ("returned", "The stolen ring is still missing.", "The stolen ring was given back."),
        ("no deal", "The two sides agreed on a deal.", "Talks ended without any agreement."),
        ("too fast", "The bus was within the speed limit.", "The bus was going too fast."),
        ("not by all", "The ruling was unanimous.", "Three judges disagreed with the ruling."),
    ]
)
def test_short_sentences_with_opposite_outcomes_conflict(text_a, text_b):
    assert conflicts(text_a, text_b)
    assert conflicts(text_b, text_a)


@each_named_pair(
    [
        (
            "another noun",
            "All the nurses joined the strike.",
            "Just a third of the nurses took part in the strike.",
        ),
        (
            "a number",
            "All the hostages were released.",
            "Only three of the hostages were released.",
        ),
        ("each", "Every pupil got a laptop.", "Fewer than half of the pupils got a laptop."),
    ]
)
def test_what_all_did_and_only_a_part_did_conflicts(text_a, text_b):
    assert conflicts(text_a, text_b)
    assert conflicts(text_b, text_a)


@each_named_pair(
    [
        ("no paper", "No newspaper printed the photo.", "The Halm Courier printed the photo."),
        (
            "whom everyone expected",
            "The victory of Lund came as a surprise.",
            "Everyone had expected Lund to win.",
        ),
    ]
)
def test_what_nobody_did_and_somebody_did_conflicts(text_a, text_b):
    assert conflicts(text_a, text_b)
    assert conflicts(text_b, text_a)


@each_named_pair(
    [
        (
            "two towers",
            "The north tower of Kolm Castle is closed.",
            "The south tower of Kolm Castle is open.",
        ),
        ("two contests", "Anna Holt won the singles.", "Anna Holt lost in the doubles."),
        (
            "two voters",
            "Councillor Ann Roe voted for the bridge.",
            "Councillor Ben Oss voted against the bridge.",
        ),
        ("some and others", "Some pupils passed.", "Some pupils failed."),
        ("two days", "The bus was late on Monday.", "The bus was early on Tuesday."),
        (
            "two buildings",
            "The storm destroyed the barn.",
            "The chapel was not damaged by the storm.",
        ),
        ("up in flames", "The house went up in flames.", "House prices fell."),
        ("all, and part of others", "All the members voted.", "Half of the members are women."),
        (
            "of another group",
            "All the boys took part in the race.",
            "Half of the girls took part in the race.",
        ),
        ("less than a whole kind", "No British paper printed it.", "The Courier printed it."),
        ("the seat, not the office", "No party won a majority.", "The Liberals won most seats."),
    ]
)
def test_opposites_of_two_things_or_days_do_not(text_a, text_b):
    assert not conflicts(text_a, text_b)
    assert not conflicts(text_b, text_a)


@each_named_pair(
    [
        (
            "beginning and end",
            "The minister resigned after the war began.",
            "The minister resigned before the war ended.",
        ),
        (
            "before and after it",
            "Moor met the queen before the vote and again after the vote.",
            "Moor met the queen after the vote.",
        ),
        ("no hour", "The quake struck two in the village.", "The quake struck at 9 p.m."),
        (
            "both deny",
            "The mayor denied that he sold the park.",
            "The mayor denied a sale: he did not sell the park.",
        ),
    ]
)
def test_words_alike_in_two_senses_exclude_nothing(text_a, text_b):
    assert not conflicts(text_a, text_b)
    assert not conflicts(text_b, text_a)


def test_a_noun_that_many_texts_have_is_enough_for_two_lone_sentences():
    assert "antonym" in conflicts("The report is genuine.", "The report is forged.")


def test_before_one_event_and_after_another_is_no_agreement():
    before = "Ada Moor resigned before the debate on the budget."
    after = "Ada Moor resigned after the budget was passed."
    assert "agree" not in shown(before, after)
