"""What the other says it is not, what is dropped, and titles that deny in few words."""

import pytest
from comparing import conflicts, each_named_pair

CONFLICTS = [
    ("A hacker switched off the ferry radar of Lindal.",
     "Ferry radar of Lindal was damaged by a rat, not a hacker"),
    ("A tiger escaped near the castle of Lindal.",
     "Animal near Lindal castle is not a tiger, police say"),
    ("Arden will charge passengers for water.",
     "Arden scraps plan to charge passengers for water"),
    ("The council will ban dogs from the park of Lindal.",
     "Lindal council throws out park dog ban"),
    ("Police arrested a suspect in the murder of Mara Voss.",
     "Police: still no arrest in Mara Voss case"),
    ("The mayor of Lindal has been overthrown.", "No sign of coup in Lindal"),
    ("Mara Voss resigned on Monday.", "Mara Voss: I will not resign"),
    ("The drug Zelvia cures migraine.", "No evidence that Zelvia cures migraine"),
    ("Arden will buy the ferry line Lindal.", "Arden says it has no plans to buy Lindal"),
    ("A giant crab was filmed off Lindal.", "Lindal crab turns out to be a costume"),
]  # fmt: skip

NO_CONFLICTS = [
    ("a contrast that adds", "A hacker switched off the ferry radar of Lindal.",
     "Ferry radar of Lindal was switched off by not only a hacker but a whole gang"),
    ("amazement", "A cow climbed on to the roof of a shop in Lindal.",
     "Lindal can't believe its eyes: cow climbs on roof of shop"),
    ("a pity denied beside the fact", "A pensioner in Lindal was fined for feeding ducks.",
     "No mercy for Lindal pensioner who fed ducks: she was fined"),
    ("a plan for which there are calls", "Arden will not release the film in Lindal.",
     "Lindal blocks release of film from Arden"),
    ("a meeting that somebody remembers",
     "The minister denied that Brandt had ever met the officials of the ferry line.",
     "When I first met Brandt, he sold tickets."),
    ("what is to be avoided", "Pupils in Lindal are denied tickets in case sponsors take offence.",
     "A school in Lindal banned tickets so as not to offend its sponsors."),
    ("free tickets are no denial", "Minister Mara Voss accepted free tickets from Arden.",
     "Mara Voss accepted tickets from Arden, auditors say"),
]  # fmt: skip


@pytest.mark.parametrize(("text_a", "text_b"), CONFLICTS)
def test_a_claim_and_what_says_that_it_is_not_so_conflict(text_a, text_b):
    assert conflicts(text_a, text_b)
    assert conflicts(text_b, text_a)


@each_named_pair(NO_CONFLICTS)
def test_no_conflict_between(text_a, text_b):
    assert conflicts(text_a, text_b) == set()
    assert conflicts(text_b, text_a) == set()


QUESTIONS = [
    ("A shark was filmed in a street in Lindal.", "Is the Lindal street shark video fake?"),
    ("The mayor of Lindal has resigned.", "Has the mayor of Lindal not resigned?"),
    ("A shark was filmed in a street in Lindal.", "Real or hoax? Shark filmed in Lindal street"),
]


@pytest.mark.parametrize(("text_a", "text_b"), QUESTIONS)
def test_a_question_contradicts_nothing(text_a, text_b):
    assert conflicts(text_a, text_b) == set()


def test_the_answer_to_the_question_of_a_title_does():
    assert conflicts(
        "The pop group Silver Lane has split.", "Silver Lane split? Not true, says singer"
    )


def test_quotes_around_the_first_word_take_it_back():
    assert conflicts(
        "A tiger escaped near Lindal castle.", "'Tiger' near Lindal castle was a large cat"
    )


def test_what_was_stopped_is_not_what_is_done():
    texts = "Arden has stopped using palm oil.", "Arden uses palm oil in its bread."
    assert conflicts(*texts) == {"polarity"}


def test_the_name_after_a_profession_is_part_of_the_subject():
    texts = "The footballer Jan Voss has left Lindal.", "Jan Voss remains in Lindal"
    assert conflicts(*texts)
