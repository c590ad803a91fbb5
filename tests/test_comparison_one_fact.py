"""One fact as two newsrooms tell it: from another side, in parts, with what came before it."""

import pytest
from comparing import conflicts, each_named_pair

NO_CONFLICTS = [
    ("a ban that was struck down", "The ban on scooters in Arden harbour has been overturned.",
     "Scooters are allowed again in Arden harbour after judges struck down the ban."),
    ("a move that came to nothing", "Goalkeeper Ada Lund will not move to Arden after all.",
     "Lund's transfer to Arden collapsed over a blood test."),
    ("who stops to do it, and refuses it",
     "The ferry line Vantor will stop accepting coins on board from June.",
     "Coins to be refused on every Vantor ferry this summer"),
    ("none left", "Arden has moved its last staff from the island.",
     "No staff left on the island, Arden says"),
    ("a ban, and the motion for it",
     "Drones will be banned from Lindal's beaches after a close vote in the council.",
     "Lindal's beaches are to be free of drones; the motion was carried by nine votes to eight."),
    ("guilty of a part", "The jury acquitted the grocer on six counts and convicted him of one.",
     "The grocer was found guilty on a single count."),
    ("some of them", "The ferry line drops 12 of its 40 sailings.",
     "The ferry line will keep 28 sailings."),
    ("some of as many", "Two of the five stolen boats have been found.",
     "Three of five boats are still missing."),
    ("closed before", "The tunnel, closed since the fire, carries trains again.",
     "The tunnel reopened on Sunday, nine months after the fire."),
    ("half a day", "The pair were rescued after half a day in the shaft.",
     "Rescuers brought two miners to safety who had been stuck in a shaft for some 12 hours."),
    ("no survivors", "There are no survivors of the avalanche in the Kolm pass.",
     "All nine skiers who were caught by the avalanche in the Kolm pass were killed."),
    ("all terms, and the longest",
     "Five members of a gang that robbed jewellers in Arden were jailed for a total of 40 years.",
     "An Arden court sent five jewel robbers to prison, the longest term being 11 years."),
    ("a death that is a hoax", "Reports that the singer Ada Lund has died are a hoax.",
     "Ada Lund is alive and well, says her sister after online death stories"),
    ("money by which money is measured",
     "The crown weakened against the dollar, which climbed to 9.8 crowns.",
     "The dollar rose to 9.8 crowns as the currency of Arden slid."),
    ("another thing after although", "Bread is getting dearer although wheat prices have dropped.",
     "Shoppers pay more for bread despite a fall in the price of wheat."),
]  # fmt: skip

CONFLICTS = [
    ("The ban on scooters in Arden harbour was upheld.",
     "Judges overturned the ban on scooters in Arden harbour."),
    ("The ferry line Vantor will stop accepting coins from June.",
     "Coins will still be accepted by the ferry line Vantor after June."),
    ("The motion to ban drones was carried.", "Councillors voted down the ban on drones."),
    ("Arden has withdrawn its last ships from Kolm.", "Arden's ships are staying in Kolm."),
    ("The grocer was acquitted of fraud.", "The grocer was found guilty of fraud."),
    ("The tunnel at Farn reopened on Sunday.", "The tunnel at Farn remained closed on Sunday."),
    ("The avalanche in the Kolm pass left no survivors.",
     "A boy survived the avalanche in the Kolm pass."),
    ("Ten people were hurt when a crane fell in Arden.",
     "Seven people were hurt when a crane fell in Arden."),
    ("The five robbers were jailed for a total of 40 years.",
     "The five robbers were jailed for a total of 30 years."),
    ("The gang's longest prison term was 11 years.",
     "The longest prison term of the gang was 14 years."),
    ("The singer Ada Lund died on Sunday.", "Ada Lund is alive and well, says her sister."),
    ("The crown weakened against the dollar.", "The crown strengthened against the dollar."),
]  # fmt: skip


@each_named_pair(NO_CONFLICTS)
def test_one_fact_told_by_two_newsrooms_is_no_conflict(text_a, text_b):
    assert not conflicts(text_a, text_b)
    assert not conflicts(text_b, text_a)


@pytest.mark.parametrize(("text_a", "text_b"), CONFLICTS)
def test_two_facts_in_such_words_conflict(text_a, text_b):
    assert conflicts(text_a, text_b)
    assert conflicts(text_b, text_a)
