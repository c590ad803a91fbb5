"""What two articles of a story tell of two things, though the words and numbers look alike."""

import comparing
from comparing import compare, each_named_pair

REST = " The council of Orlen meets in the old mill. A fountain stands before it."


def conflicts(text_a: str, text_b: str) -> set[str]:
    """The kinds of conflict between two articles, each of which goes on after its sentence."""
    return comparing.conflicts(text_a + REST, text_b + REST)


@each_named_pair(
    [
        (
            "an age at the end",
            "A gunman opened fire at the Orlen market on Friday, killing one person.",
            "Police say Piet Roon opened fire at the Orlen market on Friday, killing Ada Lund, 40.",
        ),
        (
            "a day of a short month",
            "Ada Lund was killed on Oct. 21 near the Orlen market.",
            "Two people were killed near the Orlen market.",
        ),
        (
            "life sentences",
            "The man who killed four people in Orlen was sentenced on Saturday.",
            "The killer of Orlen was sentenced on Saturday to seven life sentences.",
        ),
        (
            "the other victims",
            "Ada Lund and the two other victims were killed in the Orlen market.",
            "Three people were killed in the Orlen market.",
        ),
    ]
)
def test_a_number_that_counts_no_dead_is_no_toll(text_a, text_b):
    assert "number" not in conflicts(text_a, text_b)


@each_named_pair(
    [
        (
            "a number beside the people",
            "A gunman opened fire at the Orlen market on Friday, killing two people.",
            "Piet Roon opened fire at the Orlen market on Friday, killing five people.",
        ),
        (
            "mothers are counted",
            "Two mothers were killed when a lorry struck them in Orlen.",
            "Four mothers were killed when a lorry struck them in Orlen.",
        ),
    ]
)
def test_a_number_of_the_dead_still_is_one(text_a, text_b):
    assert conflicts(text_a, text_b) == {"number"}


@each_named_pair(
    [
        (
            "a five-boat raid",
            "The navy of Orlen foiled a five-boat raid on the ferry Lena.",
            "The navy of Orlen foiled the raid on the ferry Lena and sank three boats.",
        ),
        (
            "a place in a list",
            "Jon Roon scored 20 points to help the Rovers (10-0) remain unbeaten in Orlen.",
            "Jon Roon scored 20 points to help the No. 1 Rovers remain unbeaten in Orlen.",
        ),
        (
            "two of one surname",
            "Jon Roon, 23, of Orlen was arrested on Saturday.",
            "Jon Roon of Orlen was charged with the murder of his sister, Kari Roon, 20, here.",
        ),
        (
            "the age at the time",
            "16-year-old Jon Roon of Orlen is on trial for theft.",
            "The lawyer said the then 15-year-old Jon Roon of Orlen was at home.",
        ),
        (
            "a first round",
            "Kolm placed Jon Roon on the injured list today, ending his third season.",
            "Kolm placed Jon Roon on the injured list, ending the first-round pick's season.",
        ),
        (
            "the first time, and the second to come",
            "Ada Lund was a witty host of the Orlen prize the first time.",
            "Ada Lund will be host of the Orlen prize for a second time.",
        ),
    ]
)
def test_numbers_of_two_things_do_not_contradict_each_other(text_a, text_b):
    assert "number" not in conflicts(text_a, text_b)


def test_who_first_did_it_then_did_it_again():
    text_a = "Ada Lund first hosted the Orlen prize in 2007."
    text_b = "Ada Lund hosted the Orlen prize in 2014."
    assert "date" not in conflicts(text_a, text_b)
    assert conflicts(text_a.replace("first ", ""), text_b) == {"date"}


@each_named_pair(
    [
        (
            "a short form of a name",
            "The Otters clinch their place in the final by beating the Jags.",
            "The Otters secured their place in the final with a victory over the Jaguars.",
        ),
        (
            "what is endangered, and its protection",
            "Ada Lund overturns rule of Roon on endangered birds\n\n",
            "Ada Lund reverses Roon on birds protection measure\n\n",
        ),
        (
            "what somebody announced",
            "Ada Lund was so kind as an Oskars host the first time, the jury asked her back.",
            "Ada Lund will host the Oskars for a second time next year, the jury announced Friday.",
        ),
    ]
)
def test_words_for_one_thing_or_another_thing_contradict_nothing(text_a, text_b):
    assert not conflicts(text_a, text_b)


@each_named_pair(
    [
        (
            "beside others with an age",
            "Those who died were named as Piet Roon, 61, a welder, and Ada Lund, 38, who baked.",
            "Mother-of-three Ada Lund, 83, and former welder Piet Roon, 61, died at the scene.",
        ),
        (
            "before the name and after it",
            "The climber, 29-year-old Nils Varga, spent the night in a tent with Jon Lenz, 31.",
            "Nils Varga, 36, came down with frozen toes.",
        ),
    ]
)
def test_one_person_has_one_age_whoever_else_is_named(text_a, text_b):
    assert conflicts(text_a, text_b) == {"number"}


@each_named_pair(
    [
        (
            "two of one forename",
            "Ada Lund, 38, and her daughter Mia, 9, were taken to hospital.",
            "Mia Torv, 12, and Ada Lund, 38, were taken to hospital in the night.",
        ),
        (
            "sisters",
            "Rita Quell, 33, and Tomas Quell, 52, came to the hearing.",
            "Tomas Quell, 52, and Lisa Quell, 29, came to the hearing.",
        ),
    ]
)
def test_two_persons_may_have_two_ages(text_a, text_b):
    assert not conflicts(text_a, text_b)


@each_named_pair(
    [
        (
            "other adjectives",
            "Net output dropped by 6 percent to 215,000 tonnes at the mill.",
            "Its quarterly output grew 6 per cent to 215,000 tonnes.",
        ),
        (
            "up and down",
            "Revenue climbed 12 percent to 731 million crowns at the grocer.",
            "The half-yearly revenue was down by 12 per cent at 731 million crowns.",
        ),
        (
            "went up",
            "The average rent in Orlen slipped 3 percent to 1,140 crowns a month.",
            "The rent in Orlen went up by 3 per cent to 1,140 crowns.",
        ),
    ]
)
def test_what_moves_by_the_same_figures_is_one_quantity(text_a, text_b):
    assert conflicts(text_a, text_b) == {"direction"}


@each_named_pair(
    [
        (
            "other figures",
            "Domestic output dropped by 6 percent to 215,000 tonnes at the mill.",
            "Foreign output grew 6 per cent to 322,000 tonnes at the mill.",
        ),
        (
            "to make up a sum",
            "Closing the two halls would trim the spending of the town by 2 million crowns.",
            "The town has to make up 14 million crowns of spending.",
        ),
    ]
)
def test_quantities_with_other_figures_may_move_apart(text_a, text_b):
    assert not conflicts(text_a, text_b)


def test_a_town_may_stand_for_its_team():
    title = "Chiefs lose 31-17 to Broncos despite a brave start"
    quote = '"We had a plan," Roon said after leading Denver to a 31-17 victory over Kansas City.'
    texts = {
        "a": f"{title}\n\nThe Kansas City Chiefs lost their last home game on Sunday.",
        "b": quote + REST,
    }
    assert "conflict" not in set(compare(texts)["verdict"])


@each_named_pair(
    [
        (
            "gave way and collapsed",
            "The roof of the Orlen market gave way at about 2 p.m.",
            "The roof of the market collapsed at 4.45 on Friday afternoon.",
        ),
        (
            "an hour in words",
            "The crane came down in front of the school at half past nine on Monday morning.",
            "The crane collapsed just after 11.45 a.m. in front of the school.",
        ),
        (
            "one shared noun",
            "The dam gave way shortly before 4 a.m.",
            "The dam burst at about 6.30 on Tuesday morning while people were asleep.",
        ),
    ]
)
def test_one_act_has_one_hour_in_whatever_words(text_a, text_b):
    assert conflicts(text_a, text_b) == {"date"}


@each_named_pair(
    [
        (
            "minutes apart",
            "The dam gave way shortly before 7 a.m.",
            "The dam burst at about 7.20 on Tuesday morning.",
        ),
        (
            "of twelve hours",
            "The dam burst at half past nine, the guard said.",
            "The dam gave way at 9.20 p.m.",
        ),
        (
            "another crane",
            "The crane collapsed just after 9 a.m. in front of the school.",
            "A second crane collapsed at 11.25 a.m. in front of the school.",
        ),
        (
            "what is done every day",
            "The Orlen market opened at 9 a.m. as on every day.",
            "The Orlen market opened at 11 a.m. on the first day.",
        ),
        (
            "two verbs of one word",
            "The minister came down the stairs of the hall at 9 a.m.",
            "The minister came up the stairs of the hall at 5 p.m.",
        ),
    ]
)
def test_two_acts_may_have_two_hours(text_a, text_b):
    assert not conflicts(text_a, text_b)


def test_of_two_nations_there_may_be_two_people_who_bear_no_name():
    text_a = "A Swedish climber died after a fall on Mount Orlen."
    text_b = "A Danish climber died after a fall on Mount Orlen."
    assert comparing.conflicts(text_a, text_b) == {"nation"}
    assert not conflicts(text_a, text_b)


@each_named_pair(
    [
        (
            "sums a thousand times apart",
            "The brewery paid 1.2 billion crowns for the malt works.",
            "The brewery paid 2.9 million crowns for the malt.",
        ),
        (
            "passengers and a passenger ferry",
            "A passenger ferry struck a rock outside the harbour and was abandoned.",
            "She holds 120 passengers, about half as many as the ferry outside the harbour.",
        ),
        (
            "a storm by name and a storm",
            "Nobody in Orlen was killed in the storm, the mayor said.",
            "At the height of the storm 130,000 homes in Orlen were without power.",
        ),
    ]
)
def test_what_only_sounds_opposite_far_down_is_no_conflict(text_a, text_b):
    assert not conflicts(text_a, text_b)


def conflicts_within(text: str) -> set[str]:
    """The kinds of conflict inside one article."""
    found = compare({"a": text})
    return set(found.loc[found["verdict"] == "conflict", "kind"])


def test_inside_one_article_a_subject_and_a_part_of_it_are_two():
    part = "Trade was good. Sales climbed 2 percent in May. Online sales fell 4 percent."
    whole = "Trade was good. Sales of tea climbed in May. Sales of tea fell in May."
    assert conflicts_within(part) == set()
    assert conflicts_within(whole) == {"direction"}


@each_named_pair(
    [
        (
            "none since the time of the last one",
            "The last strike at the mill, in 1974, lasted nine days and ended without a deal.",
            "The mill had not seen a strike since 1974.",
        ),
        (
            "it would not have been without her",
            "In spring the letter reached a ward sister, Ada Lund, in Orlen.",
            "In spring the letter would not have been found without Ada Lund, a sister in Orlen.",
        ),
        (
            "not everybody",
            "We sang for the ferry crew in Orlen.",
            "Not everyone was singing for the ferry crew in Orlen.",
        ),
        (
            "those who live elsewhere",
            "None of the farmers who own land in Kolm signed the Orlen petition.",
            "Farmers signed the Orlen petition after a long debate.",
        ),
        (
            "questions over it",
            "The Orlen ferry company faces questions over inspection.",
            "The Orlen ferry was not inspected.",
        ),
        (
            "what moved meanwhile",
            "The Bank of Orlen set its key rate at 3.5 percent as inflation eased.",
            "Inflation reached 8 percent in Orlen, the bank said.",
        ),
    ]
)
def test_what_only_looks_opposed_in_two_articles_is_not_shown(text_a, text_b):
    assert not conflicts(text_a, text_b)


@each_named_pair(
    [
        (
            "the same members",
            "None of the farmers signed the Orlen petition.",
            "Farmers signed the Orlen petition after a long debate.",
        ),
        (
            "all of them",
            "Not everyone voted for the Orlen dam.",
            "Everyone voted for the Orlen dam.",
        ),
    ]
)
def test_what_is_denied_of_all_still_is(text_a, text_b):
    assert "polarity" in conflicts(text_a, text_b)


@each_named_pair(
    [
        (
            "a decision told in two tenses",
            "Orlen library board decides to shut the reading room.",
            "The Orlen library board has voted to shut the reading room.",
        ),
        (
            "another object of the same verb",
            "The Orlen mill has already lost its harbour, and jobs are few.",
            "The Orlen mill, which makes ropes, will lose 90 jobs.",
        ),
    ]
)
def test_what_lies_ahead_is_not_yet_done_in_the_other(text_a, text_b):
    days = "2024-05-07", "2024-05-07"
    assert not comparing.conflicts(text_a + REST, text_b + REST, *days)
