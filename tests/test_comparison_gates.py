"""What keeps claims about two things from contradicting each other."""

from types import SimpleNamespace

import pytest

from analysis.comparison.readers.acts import is_passive
from analysis.comparison.texts import compare_text_pairs
from analysis.comparison.words import find_root

CONTRADICT_NOTHING = {
    "who is meant by a clause": (
        "Thirty guests were hurt when the stage of Orlen fell.",
        "Guests who were not hurt left the stage of Orlen on foot.",
    ),
    "parts of a committee": (
        "Four members of the Orlen council voted against the tax.",
        "Nine members of the Orlen council voted for the tax.",
    ),
    "something is not where, something else is what": (
        "Ada Moss was not in parliament.",
        "The speech in parliament on Ada Moss was a success.",
    ),
    "a merger cleared by an office": (
        "Kolm bought the brewery Tarn in 2019.",
        "An earlier deal, between Kolm and the brewery Tarn, was cleared in a month.",
    ),
    "the first and the second sample": (
        "The runner Ada Moss has tested positive.",
        "The second sample of the runner Ada Moss has tested negative.",
    ),
    "a wage and a price": (
        "Rovers paid 38 million euros for Ada Moss.",
        "Rovers paid 100,000 euros a week for Ada Moss.",
    ),
    "two players": (
        "Ada Moss scored 12 points for Kolm against Tarn.",
        "Ida Berg scored 31 points for Kolm against Tarn.",
    ),
    "a denial inside a clause about something else": (
        "The mayor of Orlen resigned.",
        "The mayor of Orlen resigned after he said that the alarm had not been tested.",
    ),
    "the dismissal of another": (
        "Kolm has appointed Ada Moss as director.",
        "Ada Moss was put in charge of Kolm after the dismissal of Piet Roon.",
    ),
    "the death of another": (
        "The keeper Jon Vey survived the fall of the tower of Orlen.",
        "Jon Vey was made keeper of the tower of Orlen after the death of Olaf Rem.",
    ),
    "what others did meanwhile": (
        "The reporter Jon Vey was not among the hostages freed in Orlen on Monday.",
        "The reporter Jon Vey stayed in the camp on Monday as other hostages were freed in Orlen.",
    ),
    "an election of another year": (
        "The Greens lost Orlen at the 2005 election by 300 votes.",
        "The Greens won Orlen in Thursday's election by a wide margin.",
    ),
    "the dead of another year": (
        "The Tarn last flooded Orlen in 1997, when 40 people drowned.",
        "Nobody drowned when the Tarn flooded Orlen on Sunday.",
    ),
    "what is closed is not open": (
        "The bridge of Orlen is not open to lorries this week.",
        "The bridge of Orlen remains closed to lorries this week.",
    ),
    "not with them, elsewhere": (
        "The striker Jon Vey was not in the squad that flew to Orlen on Friday.",
        "The striker Jon Vey remained in Kolm on Friday as the squad flew to Orlen.",
    ),
    "a total and its parts": (
        "All 120 passengers and crew left the burning ferry Halm alive.",
        "The ferry Halm, with 104 passengers and 16 crew, burned without loss of life.",
    ),
    "a total of two kinds of people": (
        "The bus carried 48 pupils and teachers to the museum in Orlen.",
        "The bus carried 44 pupils to the museum in Orlen.",
    ),
    "a total of two kinds of things": (
        "The fire destroyed 60 homes and shops in Orlen.",
        "In Orlen the fire destroyed 52 homes and eight shops.",
    ),
    "charges that a court dismisses": (
        "The court threw out the case against editor Ada Moss.",
        "Editor Ada Moss walked free after judges dismissed the charges against her.",
    ),
    "what became of the first and of the second": (
        "The first patient given the heart pump was discharged in May.",
        "The second patient given the heart pump died in June.",
    ),
}
CONTRADICT_STILL = {
    "one part is the same, the other is not": (
        "The ferry Halm carried 120 passengers and 16 crew when it caught fire.",
        "The ferry Halm carried 104 passengers and 16 crew when it caught fire.",
    ),
    "the verdict on one person": (
        "The nurse Ada Moss was acquitted in Orlen on Friday after the death of two patients.",
        "The nurse Ada Moss was convicted in Orlen on Friday after the death of two patients.",
    ),
    "one match, of a club with a year": (
        "Rovers, founded in 1921, lost Sunday's derby against Kolm.",
        "Rovers won the derby against Kolm on Sunday.",
    ),
    "among them or not": (
        "The reporter Jon Vey was not among the hostages freed in Orlen on Monday.",
        "The reporter Jon Vey was among the hostages freed in Orlen on Monday.",
    ),
}


@pytest.mark.parametrize("what", CONTRADICT_NOTHING)
def test_no_conflict(what):
    (found,) = compare_text_pairs([CONTRADICT_NOTHING[what]])
    assert not (found["verdict"] == "conflict").any()


@pytest.mark.parametrize("what", CONTRADICT_STILL)
def test_conflict(what):
    (found,) = compare_text_pairs([CONTRADICT_STILL[what]])
    assert (found["verdict"] == "conflict").any()


def test_what_one_denies_is_no_agreement():
    pair = (
        "The office opened an inquiry into Kolm.",
        "The office had not opened an inquiry into Kolm.",
    )
    (found,) = compare_text_pairs([pair])
    assert "agree" not in set(found["verdict"])


def test_a_claim_is_not_compared_with_a_part_of_it():
    (found,) = compare_text_pairs(
        [("Shares of Kolm fell while shares of Tarn rose.", "It rained.")]
    )
    assert not (found["verdict"] == "conflict").any()


@pytest.mark.parametrize(
    ("verb", "kind", "passive"),
    [
        ("was sold", "sentence", True),
        ("has been sold to", "sentence", True),
        ("steered by", "sentence", True),
        ("arrested", "title", True),
        ("is getting", "sentence", True),  # "is getting worse"
        ("was being built", "sentence", True),
        ("was steering", "sentence", False),
        ("has sold", "sentence", False),
        ("arrested", "sentence", False),
    ],
)
def test_the_subject_of_a_passive_bears_what_the_verb_says(verb, kind, passive):
    head = find_root(next(w for w in reversed(verb.split()) if w not in ("to", "by")))
    claim = SimpleNamespace(
        verb=verb, kind=kind, head=head, tense="past", copular=False, readings={}
    )
    assert is_passive(claim) == passive
