"""Votes, ages and hours of one event, told in other words."""

import comparing
from comparing import each_named_pair

REST = " The council of Orlen meets in the old mill. A fountain stands before it."


def conflicts(text_a: str, text_b: str) -> set[str]:
    """The kinds of conflict between two articles, each of which goes on after its sentence."""
    return comparing.conflicts(text_a + REST, text_b + REST)


@each_named_pair(
    [
        (
            "one side of the vote is the same",
            "Councillors in Orlen backed the closure of the baths by 28 votes to 23.",
            "The baths will be closed after a vote of 28 to 21 on Monday.",
        ),
        (
            "one jury",
            "The jury reached a unanimous verdict after nine hours.",
            "On Monday the jury convicted Roon by a majority of 11 to one.",
        ),
        (
            "those for and those against",
            "The nine-member board of the Orlen bank voted 6-3 for the merger.",
            "Five of the nine members of the bank's board backed the merger and four were against.",
        ),
        (
            "unanimous, and a result",
            "The directors of the Orlen mint voted unanimously to accept the chairman's offer.",
            "The directors' final vote on the offer was seven to two, the mint's chairman said.",
        ),
    ]
)
def test_two_results_of_one_vote_conflict(text_a, text_b):
    assert conflicts(text_a, text_b) == conflicts(text_b, text_a) == {"number"}


@each_named_pair(
    [
        (
            "two games",
            "Orlen Rovers lost that game 3-0.",
            "Orlen Rovers won their friendly on Sunday 1-0.",
        ),
        (
            "two votes",
            "Councillors in Orlen backed the closure of the baths by 28 votes to 23.",
            "The rise of the dog tax was carried by 31 votes to 20.",
        ),
    ]
)
def test_results_of_two_do_not(text_a, text_b):
    assert not conflicts(text_a, text_b)


def test_an_age_is_compared_with_that_of_somebody_unnamed_whom_the_same_befell():
    text_a = "Marta Roon, 77, smashed her elbow when she fell from the tram steps at the depot."
    text_b = (
        "A 71-year-old was hurt and broke her elbow in a fall from the tram steps at the depot."
    )
    assert conflicts(text_a, text_b) == conflicts(text_b, text_a) == {"number"}


@each_named_pair(
    [
        (
            "who did it and who suffered it",
            "A 16-year-old is accused of firing the shot that killed a pupil in the Orlen baths.",
            "The shot killed Kari Roon, 10, a pupil, in the Orlen baths.",
        ),
        (
            "the mother of many",
            "Kari Roon, 34, was killed in the Orlen baths by a shot from the gallery.",
            "A mother of 12 was killed in the Orlen baths by a shot from the gallery.",
        ),
    ]
)
def test_ages_of_two_do_not_conflict(text_a, text_b):
    assert not conflicts(text_a, text_b)


@each_named_pair(
    [
        (
            "an hour in words",
            "Shortly after 6.40 a.m. the steamer struck the Orlen weir.",
            "The steamer struck the Orlen weir shortly before eight o'clock in the morning.",
        ),
        (
            "what had begun",
            "Mount Roon on the isle of Orlen erupted in the early hours of Tuesday.",
            "Roon had begun to erupt late on Monday evening.",
        ),
        (
            "a theft",
            "Thieves stole a bell from the Orlen mint on Monday.",
            "Thieves stole a bell from the Orlen mint on Thursday.",
        ),
    ]
)
def test_what_happens_once_happens_at_one_time(text_a, text_b):
    assert conflicts(text_a, text_b) == conflicts(text_b, text_a) == {"date"}


@each_named_pair(
    [
        (
            "a term in the words of the tabloids",
            "The former head of the Orlen mint, Kari Roon, was jailed for six years for fraud.",
            "Fraud boss Kari Roon of the Orlen mint began a four-year stretch last night.",
        ),
        (
            "pence",
            "The company said in Orlen on Monday that Dorn would pay 182p in cash for each share.",
            "The company in Orlen will cost Dorn 178p a share in cash, it said on Monday.",
        ),
    ]
)
def test_two_amounts_in_other_words_conflict(text_a, text_b):
    assert conflicts(text_a, text_b) == conflicts(text_b, text_a) == {"number"}


@each_named_pair(
    [
        (
            "a night",
            "Mount Roon on the isle of Orlen erupted in the night of Monday.",
            "Roon erupted in the early hours of Tuesday.",
        ),
    ]
)
def test_two_words_for_one_time_do_not_conflict(text_a, text_b):
    assert not conflicts(text_a, text_b) | conflicts(text_b, text_a)


def test_an_article_may_tell_of_two_earlier_years():
    text = (
        "Four years ago the Tories led by 9,000 votes and won 84 seats in Orlen. "
        "The last majority was in 1991, when the Tories took 108 seats in Orlen."
    )
    assert "conflict" not in set(comparing.compare({"a": text + REST})["verdict"])


@each_named_pair(
    [
        (
            "in a role",
            "The driver, a 44-year-old man from Kolm, was cut out of his cab.",
            "The driver, who is 47, was in hospital.",
        ),
        (
            "before and after the role",
            "The 54-year-old skipper was released on Tuesday.",
            "The skipper, 57, had worked on the river for years.",
        ),
        (
            "in a clause",
            "Ada Lund, who is 57, stayed on her ship.",
            "The master, Ada Lund, 51, has held a command since 2012.",
        ),
        (
            "by the surname, in full before",
            "The pilot was named as Jan Roon, 61, a dentist.",
            "Jan Roon built the machine. Mr Roon, 64, had been flying since spring.",
        ),
    ]
)
def test_one_person_known_by_role_or_name_has_one_age(text_a, text_b):
    assert conflicts(text_a + REST, text_b + REST) == {"number"}


@each_named_pair(
    [
        (
            "two drivers in one article",
            "The driver, 44, was cut out of his cab. The driver, 31, fled.",
            "The driver, who is 47, was in hospital.",
        ),
        (
            "one of many",
            "A driver, 44, was cut out of his cab.",
            "A driver, 47, was in hospital.",
        ),
        (
            "a relative of the same surname",
            "The pilot was named as Jan Roon, 61, a dentist.",
            "Eva Roon built the machine. Mr Roon, 34, had been flying since spring.",
        ),
    ]
)
def test_two_people_have_two_ages(text_a, text_b):
    assert not conflicts(text_a + REST, text_b + REST)


@each_named_pair(
    [
        (
            "members of a council",
            "Trenta's council voted unanimously on Monday to close the indoor pool.",
            "Three of the nine members of Trenta's council were outvoted on Monday when it decided"
            " to close the indoor pool.",
        ),
        (
            "who wanted something else",
            "The board of Dorn Bank decided unanimously on Monday to sell its branches.",
            "Two of the board members of Dorn Bank wanted a delay but were outvoted on Monday.",
        ),
        (
            "an age before the name",
            "At 52, Falk, the mayor of Trenta, is the oldest candidate for parliament.",
            "Ines Falk, the 47-year-old mayor of Trenta, is a candidate for parliament.",
        ),
    ]
)
def test_of_lone_sentences_one_vote_has_one_outcome_and_one_person_one_age(text_a, text_b):
    assert comparing.conflicts(text_a, text_b) == comparing.conflicts(text_b, text_a) == {"number"}


@each_named_pair(
    [
        (
            "as many as voted against",
            "Trenta's council voted 12 to 3 on Monday to close the indoor pool.",
            "Three members of Trenta's council voted against closing the indoor pool on Monday.",
        ),
        (
            "a part of those who did",
            "Trenta's council voted 12 to 5 on Monday to close the indoor pool.",
            "Two Liberal members of Trenta's council voted against closing the pool on Monday.",
        ),
        (
            "another council",
            "Trenta's council voted unanimously on Monday to hire a second clerk.",
            "Three members of Dorn's council voted against hiring a clerk on Monday.",
        ),
    ]
)
def test_who_is_told_to_be_against_is_not_all_that_were(text_a, text_b):
    assert not comparing.conflicts(text_a, text_b)


@each_named_pair(
    [
        (
            "an age in words, before the name and after it",
            "Six-year-old Mia Torrance was found safe in a barn near Elmstead on Friday.",
            "Mia Torrance, aged eight, was found in a barn near Elmstead on Friday.",
        ),
        (
            "in words, and in digits",
            "Forty-two-year-old Ada Crane drowned in the canal at Orlen on Monday.",
            "Ada Crane, 47, drowned in the canal at Orlen on Monday.",
        ),
    ]
)
def test_ages_in_words_are_read(text_a, text_b):
    assert comparing.conflicts(text_a, text_b) == comparing.conflicts(text_b, text_a) == {"number"}


@each_named_pair(
    [
        (
            "the brother's age",
            "Six-year-old Mia Torrance was found safe in a barn near Elmstead on Friday.",
            "Mia Torrance, aged six, was found near Elmstead by her brother, aged nine.",
        ),
        (
            "one age, in words and in digits",
            "Twenty-six-year-old Ada Crane drowned in the canal at Orlen on Monday.",
            "Ada Crane, 26, drowned in the canal at Orlen on Monday.",
        ),
    ]
)
def test_ages_in_words_that_agree(text_a, text_b):
    assert not comparing.conflicts(text_a, text_b)


BY_HALF = "The central bank of Morland cut its key interest rate by half a point on Tuesday."


@each_named_pair(
    [
        (
            "in words",
            BY_HALF,
            "Morland's central bank lowered interest rates by a quarter of a percentage point.",
        ),
        (
            "basis points",
            BY_HALF,
            "Morland's central bank lowered its key rate by 25 basis points.",
        ),
    ]
)
def test_a_rate_is_changed_by_so_many_points(text_a, text_b):
    assert comparing.conflicts(text_a, text_b) == comparing.conflicts(text_b, text_a) == {"number"}


@each_named_pair(
    [
        ("the same", BY_HALF, "Morland's central bank lowered its key rate by 50 basis points."),
        (
            "not done",
            BY_HALF,
            "Two members of the bank of Morland wanted a key rate cut of a point.",
        ),
        (
            "expected",
            BY_HALF,
            "Economists had expected a quarter of a point off Morland's key rate.",
        ),
    ]
)
def test_points_that_may_both_hold(text_a, text_b):
    assert not comparing.conflicts(text_a, text_b) | comparing.conflicts(text_b, text_a)
