"""Headlines that plainly take back what a sentence tells, by the form; and their lookalikes."""

import pytest
from comparing import each_pair_of, find_contradicted

REFUTED = {
    "a question with its answer": [
        ("The island of Skerra has closed all of its beaches to swimmers.",
         "FACT CHECK: Has Skerra closed its beaches to swimmers? No"),
        ("Chewing raw ginger prevents people from catching Talmo fever.",
         "Does raw ginger prevent Talmo fever? No, and it may burn your throat"),
        ("Ferry staff ignored the fire alarm at Dunnet pier.",
         "Did ferry staff ignore the fire alarm at Dunnet pier? No, log shows"),
    ],
    "no after the name of who says it": [
        ("A stowaway spent three days in the wheel bay of a cargo jet at Hallin airport.",
         "Hallin airport: No, nobody spent days in a wheel bay"),
    ],
    "who is charged a fee is accused of nothing": [
        ("The video service Lumora will charge viewers extra for sharing a password.",
         "Lumora spokeswoman dismisses rumour of password charge: 'Nothing changes'"),
    ],
    "a last clause without a subject": [
        ("Militants in Qorat shot down an army helicopter near Selim.",
         "Army says Selim helicopter hit a power line, was not shot down"),
        ("The old tiger at Marle zoo was poisoned by a visitor.",
         "Marle zoo tiger died of old age, was not poisoned, vets say"),
    ],
    "the dead do what only the living do": [
        ("Singer Tova Lunde has died in a speedboat crash off Malta.",
         "Tova Lunde sings at charity gala hours after speedboat 'death' spreads online"),
        ("Rebel leader Sefu Okan was killed in a drone strike near Bartal.",
         "Sefu Okan threatens new attacks in video recorded days after Bartal drone strike"),
        ("Comic Bert Yarrow was found dead at his villa.",
         "Bert Yarrow posts holiday photo after death rumours"),
        ("Cyclist Arno Vels was killed when a lorry hit him in Alby.",
         "Arno Vels walks out of hospital a week after lorry crash"),
        ("Warlord Idris Caan was killed by government troops in the hills.",
         "Idris Caan alive, aides say after raid"),
    ],
    "what it was after all": [
        ("A diner found a lizard's leg in a pie at the Copper Kettle in Hove.",
         "Copper Kettle 'lizard's leg' was a vanilla pod after all, lab finds"),
        ("A guest found a dead wasp in a jar of Mellow's honey in Utrecht.",
         "Mellow's 'wasp' was honey after all, laboratory shows"),
    ],
    "not for the reason that is told elsewhere in the sentence": [
        ("Captain Ivo Brandao was left out of the team because of a quarrel with the coach.",
         "Brandao missed final with knee injury, not coach quarrel, says club"),
    ],
    "a copy, a nickname": [
        ("A Voltix scooter exploded in a lift in Madrid.",
         "Voltix: Scooter that exploded in Madrid lift was a cheap copy, not ours"),
        ("A huge serpent nine metres long was photographed off Selby harbour.",
         "'Snakezilla' is just a hosepipe: Selby harbour photo explained"),
    ],
    "both still to come": [
        ("The village of Old Marr will change its name to Zappo in June.",
         "Old Marr to keep its name as villagers reject Zappo offer"),
    ],
}  # fmt: skip

LOOKALIKES = {
    "a question that no answers with no": [
        ("The island of Skerra has closed all of its beaches to swimmers.",
         "Why has Skerra closed its beaches to swimmers? No one will say"),
        ("The island of Skerra has closed all of its beaches to swimmers.",
         "Has Skerra closed its beaches to swimmers? No comment, says harbour master"),
        ("The island of Skerra closes its beaches to swimmers.",
         "Should Skerra close its beaches to swimmers? No, say two in three readers"),
    ],
    "complaints are dismissed": [
        ("The video service Lumora will charge viewers extra for sharing a password.",
         "Lumora boss dismisses complaints over password charge: 'We have bills to pay'"),
    ],
    "another's last clause": [
        ("Militants in Qorat shot down an army helicopter near Selim.",
         "Army helicopter shot down near Selim, second aircraft was not hit"),
        ("The old tiger at Marle zoo was poisoned by a visitor.",
         "Marle zoo tiger poisoned, visitor was not charged"),
    ],
    "what is no plain never": [
        ("A girl of nine was found alive in the rubble of the Orsk mill.",
         "Girl found alive in Orsk mill rubble 'never gave up', aunt says"),
    ],
    "done after as long a time, or done next": [
        ("The water board did not tell residents about the leak at Elm Hill for three weeks.",
         "Residents of Elm Hill were told about leak only after three weeks, report finds"),
        ("The water board did not tell residents about the leak at Elm Hill for three weeks.",
         "Elm Hill residents to be told about leak repairs within two days"),
        ("Coastguards did not launch a lifeboat for two hours after the mayday call.",
         "Coastguard lifeboat was called back ten minutes after mayday call"),
    ],
    "what is left out of one thing is kept in another": [
        ("The next Kestrel tablet will come without a headphone socket.",
         "Kestrel to drop headphone socket on next tablet but keep charging port"),
    ],
    "what was so after all": [
        ("A diner found a lizard's leg in a pie at the Copper Kettle in Hove.",
         "Copper Kettle 'lizard's leg' was real after all, lab finds"),
    ],
    "the dead, and others": [
        ("Singer Tova Lunde has died in a speedboat crash off Malta.",
         "Tova Lunde dies weeks after speedboat crash"),
        ("Singer Tova Lunde has died in a speedboat crash off Malta.",
         "Tova Lunde's sister sings at memorial days after speedboat crash"),
        ("Singer Tova Lunde has died in a speedboat crash off Malta.",
         "Tova Lunde leaves three children after speedboat crash off Malta"),
        ("Comic Bert Yarrow was found dead at his villa.",
         "Bert Yarrow had posted holiday photo hours before death"),
        ("Rebel leader Sefu Okan was killed in a drone strike near Bartal.",
         "Sefu Okan's brother vows revenge after Bartal drone strike"),
        ("Rebel leader Sefu Okan killed ten people in a drone strike near Bartal.",
         "Sefu Okan threatens new attacks in video recorded days after Bartal drone strike"),
    ],
}  # fmt: skip


@pytest.fixture(scope="module")
def contradicted() -> set[tuple[str, str]]:
    return find_contradicted(REFUTED, LOOKALIKES)


@each_pair_of(REFUTED)
def test_the_headline_contradicts_the_claim(pair, contradicted):
    assert {pair, pair[::-1]} <= contradicted


@each_pair_of(LOOKALIKES)
def test_the_headline_does_not_contradict_the_claim(pair, contradicted):
    assert contradicted.isdisjoint({pair, pair[::-1]})
