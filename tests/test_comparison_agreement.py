"""Agreement: two claims that say the same, and what only looks like it."""

import pytest

from analysis.comparison.texts import compare_text_pairs

SAME = [
    ("Senator Dove has resigned over the lobbying affair.", "Senator Dove quits amid lobbying row"),
    ("The sheikh took over the club Real Onda in May.", "The sheikh bought Real Onda in May."),
    ("The judges struck down the rent cap of Ostia.", "The judges quashed the rent cap of Ostia."),
    ("Rebels freed 63 prisoners in Dorna.", "63 prisoners were set free by rebels in Dorna."),
    ("Twelve miners died at Kolm.", "A dozen or so: at least 11 miners died at Kolm."),
    ("The town of Merle bans diesel cars.", "Diesel cars are outlawed by the town of Merle."),
    # a hedge that only says what is to come
    ("The ferry line Norvik will raise its fares in March.", "Norvik to raise fares in March"),
    # the participle of a title may lie ahead
    ("The bridge at Solna will be closed until Sunday.", "Solna bridge shut until Sunday"),
    # a passive need not say who did it
    ("Thieves have stolen nine statues from the park of Olm.", "Nine statues were stolen in Olm."),
    # one outcome in other words, or in contrary ones of which one is negated
    ("Coach Pia Brandt gave up her post at Solna.", "Solna coach Pia Brandt steps down"),
    ("The fish market of Olm will not open on Friday.", "Olm fish market to stay shut on Friday"),
    # more words for an argument
    (
        "Toymaker Pirk refuses a takeover bid from its rival Ostra.",
        "Pirk refuses Ostra takeover offer",
    ),
    # what a rule does, the rule does
    ("The council of Olm passed a rule banning fireworks.", "Olm council bans fireworks"),
    # a main clause that goes on is no circumstance
    ("Guards freed 40 hostages in Kelm, taking them home.", "40 hostages in Kelm were freed."),
    # what is called untrue is only a part of it
    (
        "A clerk in Olm was jailed for faking her kidnapping.",
        "Olm clerk jailed for fake kidnapping",
    ),
    # one number, or one day, of one thing, by whatever verb
    ("The jobless rate of Olm was 5.4 percent.", "Unemployment in Olm stood at 5.4 percent."),
    ("Olm's crown lost 7 percent on Monday.", "The crown of Olm slid by 7 per cent on Monday."),
    ("The Kolm lighthouse recorded gusts of 152 km/h.", "Kolm lighthouse saw a gust of 152 km/h"),
    ("Kolm Mills has bought the Olm brewery for $2.5 billion.", "Kolm spends $2.5 billion on Olm"),
    (
        "Members of the Olm union have until 4 April 2025 to vote.",
        "The vote at the Olm union closes on April 4, 2025.",
    ),
    ("The hearing in Olm is set for 15 May 2025.", "Judges hear the Olm case on May 15, 2025."),
    ("Two people were killed in Friday's fire in Olm.", "Two people have died in the Olm fire."),
    # one superlative for another
    ("Kolm Mills is the largest employer in Olm.", "Kolm Mills is the biggest employer in Olm."),
    # one quotation, whatever its verb
    (
        "It is as if a branch of the family tree had gone.",
        "It is as if a branch of the family tree had gone.",
    ),
    # a pronoun, where nearly all the rest is the same
    (
        "She was found guilty of tax fraud and two counts of perjury.",
        "Ada Lund was convicted of tax fraud and two counts of perjury.",
    ),
    # a negation elsewhere in the sentence
    ("The chapel of Olm was closed.", "No visitors: the chapel of Olm has been closed"),
]
NOT_THE_SAME = [
    ("Twelve miners died at Kolm.", "At least eight miners died at Kolm."),
    ("Mara Voss beat Ines Carvo in the final.", "Ines Carvo beat Mara Voss in the final."),
    ("The council of Ostia will ban diesel cars.", "Will the council of Ostia ban diesel cars?"),
    ("The line to Brenton was closed in May.", "The line to Brenton will be closed in May."),
    ("The council of Ostia may ban diesel cars.", "The council of Ostia bans diesel cars."),
    ("Mara Voss opened the bridge of Ostia.", "Mara Voss painted the bridge of Ostia."),
    (
        "Mara Voss paid for the concert in Ostia.",
        "Mara Voss's concert in Ostia was paid by the city.",
    ),
    (
        "The council of Ostia bans scooters.",
        "The council of Ostia discussed whether to ban scooters.",
    ),
    ("Ada Moss has made an offer for Olm.", "Ada Moss is said to have made an offer for Olm."),
    ("Rescuers found the missing girl in Olm.", "Rescuers looked for the missing girl in Olm."),
    (
        "Moss likes the breaks that the law provides for.",
        "Moss fights the fees that the law provides for.",
    ),
    (
        "The court ordered the bank to pay the singer.",
        "The singer asked the court to order the bank to pay.",
    ),
    ("Mount Olm erupted early on Tuesday.", "Olm had begun to erupt late on Monday."),
    ("The bank of Olm was robbed.", "The mayor called it a lie that the bank of Olm was robbed."),
    ("A signal failed at Olm.", "A relay in the signal box at Olm failed."),
    ("Guests will stay until the hall of Olm is sold.", "The hall of Olm was sold."),
    # some of them, or another of the kind
    (
        "Police hunt robbers after escape from Kolm prison.",
        "One of the robbers who escaped from Kolm prison is in custody.",
    ),
    ("Ada Lund introduced the bill on fees.", "Ada Lund introduced a separate bill on parks."),
    ("The court of Olm opened an inquiry.", "The court of Olm opened another inquiry on Friday."),
    # the opposite end, or all but this
    (
        "The Lindal institute ranked Voss as the greatest star of the screen.",
        "Voss was ranked the worst star of the screen by the Lindal institute.",
    ),
    ("The painter Orsay was born in Kolm.", "The painter Orsay was born outside of Kolm."),
    ("Ice Road is a Lindal thriller film.", "Ice Road is other than a Lindal thriller film."),
    # two places with half a name in common
    ("Voss Records is a studio located in North Arden.", "Voss Records is located in North Olm."),
    # another time
    ("Floods cut off the village of Osk on Sunday.", "The village of Osk has been cut off before."),
    ("The Kolm road had been closed on Sunday.", "That time the Kolm road had been closed."),
    # one number of two things, of what is known, or going the other way; a small or common one
    ("The quota for plaice in Olm rose by 54 percent.", "The quota for cod in Olm is 54 percent."),
    ("Nine schools in Olm served the salad.", "The nine schools of Olm remain open."),
    (
        "Tea sales at Kolm Mills are up by 8 percent.",
        "Tea sales at Kolm Mills were 8 percent lower.",
    ),
    ("Kolm has two harbours.", "Kolm sold two harbours to the state."),
    ("Ada Lund's trial in Olm lasted nine weeks.", "Ada Lund got nine weeks for her Olm trial."),
    # one day of two things
    (
        "Olm holds its fair for cheese and wool on 15 May 2025.",
        "Olm raises the tax on land, dogs and sugar on May 15, 2025.",
    ),
    # another doer of the same verb
    (
        "The arbiter, the former judge Ada Lund, was chosen by the court of Olm.",
        "Mayor Jan Brink chose the former judge Ada Lund as arbiter.",
    ),
]


UNSURE = [
    (
        "Ada Moss has made an offer for Olm.",
        "Ada Moss is said to have made an offer for Olm.",
        "said",
    ),
    (
        "Kolm will shut its mill in Osk.",
        "The Osk mill of Kolm is expected to be closed.",
        "expected",
    ),
    (
        "A faulty pump flooded the Kolm mine.",
        "Kolm mine was possibly flooded by a pump.",
        "possibly",
    ),
    ("The firm plans to cut 800 jobs in Osk.", "The firm may cut 800 jobs in Osk.", "may"),
]
NO_DOUBT = [
    ("A signal failed at Olm.", "A relay in the signal box at Olm may have failed."),
    ("The council of Olm closed the fair.", "The council of Olm considered closing the fair."),
    ("The firm plans to cut 800 jobs in Osk.", "The firm will cut 800 jobs in Osk."),
]


def verdicts(pairs):
    return [set(found["verdict"]) for found in compare_text_pairs(pairs)]


@pytest.fixture(scope="module")
def found():
    return dict(zip(SAME + NOT_THE_SAME, verdicts(SAME + NOT_THE_SAME), strict=True))


@pytest.mark.parametrize("pair", SAME, ids=lambda pair: pair[1])
def test_the_same_in_other_words_is_agreement(found, pair):
    assert "agree" in found[pair] and "conflict" not in found[pair]


@pytest.mark.parametrize("pair", NOT_THE_SAME, ids=lambda pair: pair[1])
def test_what_only_looks_the_same_is_no_agreement(found, pair):
    assert "agree" not in found[pair]


def test_the_reason_names_words_for_the_same_beside_each_other():
    (found,) = compare_text_pairs([("Dove resigned on Monday.", "Dove quit on Monday.")])
    assert found["reason"][0] == "Both say it; they share Dove, resigned (quit), Monday."


@pytest.mark.parametrize(("sure", "unsure", "doubt"), UNSURE)
def test_what_one_asserts_and_the_other_doubts_differs_in_certainty(sure, unsure, doubt):
    there, back = compare_text_pairs([(sure, unsure), (unsure, sure)])
    assert list(there["reason"][:1]) == [f"A asserts what B only calls “{doubt}”."]
    assert list(back["reason"][:1]) == [f"B asserts what A only calls “{doubt}”."]


@pytest.mark.parametrize("pair", NO_DOUBT)
def test_another_subject_and_what_is_planned_is_no_doubt(pair):
    (found,) = compare_text_pairs([pair])
    assert "certainty" not in set(found["kind"])


AGAIN = "Shares in Kolm fell sharply on the exchange."


@pytest.mark.parametrize(
    ("other", "day", "told"),
    [
        ("Shares in Kolm have fallen sharply.", "2024-03-05", True),
        ("Shares in Kolm have fallen sharply.", "2024-05-05", False),
        ("Shares in Kolm fell sharply on 4 March 2024.", "2024-05-05", True),
        ("Shares in Kolm fell sharply on 2 May 2024.", "2024-05-05", False),
    ],
)
def test_what_happens_again_is_told_by_two_reports_of_one_week(other, day, told):
    (found,) = compare_text_pairs([(AGAIN, other)], [("2024-03-04", day)])
    assert ("agree" in set(found["verdict"])) == told


@pytest.mark.parametrize(
    ("text_a", "text_b", "agree"),
    [
        (
            "The Bank of Orlen cut its key rate by a quarter of a percentage point on Friday.",
            "The Bank of Orlen lowered its key rate by half a point on Friday.",
            False,
        ),
        (
            "The Bank of Orlen cut its key rate by half a percentage point on Friday.",
            "The Bank of Orlen lowered its key rate by half a point on Friday.",
            True,
        ),
    ],
)
def test_two_sizes_in_words_are_no_agreement(text_a, text_b, agree):
    (found,) = compare_text_pairs([(text_a, text_b)])
    assert ("agree" in set(found.verdict)) == agree
