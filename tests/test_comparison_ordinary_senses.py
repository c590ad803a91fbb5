"""Words that may call a report untrue, where they are said of something else, by mechanism."""

import pytest
from comparing import each_pair_of, find_contradicted

ORDINARY = {
    'a thing, not a verdict': [
        ('Gulls have invaded Wexmar since the dustmen walked out.',
         "Rubbish lies in Wexmar's streets as dustmen's strike brings gulls"),
        ('The plant at Torrow will take 60,000 tonnes of waste a year.',
         'Up to 60,000 tonnes of garbage will go to the Torrow plant every year.'),
        ('Dealers must put a sign on pictures that a computer has made.',
         'A sign is to be put on AI-generated pictures by dealers.'),
        ('Two apprentices fell from a crane in Harl.',
         'Prank on Harl crane ends in fall of two apprentices'),
        ('Ten photographs of old Harl were found in a cellar.',
         'Old photo of Harl found in cellar'),
    ],
    'a verb with another object': [
        ('Wages account for a third of what the tram costs the town.',
         'Pay makes up a third of the costs of the tram.'),
        ('Three hundred people protested against the quarry on Sunday.',
         'Protest staged at quarry'),
        ('A third of the ferries from Harl did not take passengers on Friday because of a storm.',
         'Harl ferries: storm stops one in three ferries on Friday'),
        ('The town of Harl gave shelter to 900 people last winter.',
         'Harl takes in thousands of homeless'),
    ],
    'an error that is what happened': [
        ('A fault in the signals stopped all trams in Harl.',
         'Harl trams halted by technical glitch'),
        ('Two coffins were exchanged before a funeral in Wexmar.',
         'Wexmar undertaker mix up: coffins exchanged'),
        ('The polling firm Ardent expected another winner.',
         'Ardent got it wrong on winner'),
    ],
    'a crime': [
        ('The bursar Cleo Stamm, who was suspended in May, is charged with false accounting.',
         'Bursar Cleo Stamm was suspended on full pay in May.'),
        ('A charge of forgery has been added against the verger of St Anne.',
         'The verger of St Anne sold two candlesticks in spring.'),
        ('Crooks took 9 million from the building society Hearth.',
         'Fake emails cost building society Hearth 9m'),
        ('Inspectors opened forty boxes of perfume in the port of Wexmar.',
         'Port of Wexmar: perfume in forty boxes was fake, customs say'),
        ('Lottery players in Harl lost 2 million to a man with a computer.',
         'Man with computer conned thousands of Harl lottery players out of savings'),
    ],
    'an alarm, which is raised all the same': [
        ('The court house of Wexmar was emptied on Tuesday.',
         'Bomb hoax: Wexmar court house emptied'),
        ('Two ferries returned to Wexmar after a threat.',
         'Threat to Wexmar ferries was a hoax, coastguard says'),
    ],
    'a demand, or who is left out': [
        ('The judges turned down the appeal of the farmer.',
         'Farmer loses appeal; claim dismissed'),
        ('Keeper Sam Orde will miss the cup tie.',
         'Orde ruled out of cup tie'),
        ('Sam Orde hurt his shoulder on Thursday and has an injury.',
         'Injury rules out Sam Orde'),
    ],
    'cleared of guilt': [
        ('Constable Ruth Penn shot a man in Wexmar in June.',
         'Constable Ruth Penn cleared of murder of man in Wexmar'),
        ('Ruth Penn was acquitted of manslaughter.',
         'Jury acquits Ruth Penn of manslaughter'),
    ],
    'told by both': [
        ('The party leader resigned over her expenses.',
         'Party leader quits over false expenses'),
        ('The search for the barge Tilda was abandoned.',
         'Barge Tilda search abandoned, no evidence of where she sank'),
        ('The forum Babbel removed 8,000 members.',
         'Babbel removes 8,000 fake members'),
        ('The governor never served in the navy, as he had written.',
         "Governor's life story was false: he admits he never served in the navy"),
        ('The ledgers were falsified, auditors say.',
         'Ledgers false, auditors say'),
        ('The clip of the parade is four years old and was taken in another country.',
         'FACT CHECK: Parade footage predates the war and shows another town'),
        ('The paper Echo corrected its figures on crime.',
         'Echo corrects crime figures in report'),
    ],
    'another clause of the sentence is untrue': [
        ('The pier of Wexmar was closed after planks broke.',
         'The pier of Wexmar was closed because of broken planks, and rumours that it would be '
         'sold are untrue, the mayor said.'),
        ('Ferries were cancelled on Monday and a gale hit Wexmar.',
         'Ferries were cancelled in Wexmar on Monday because of a gale; a video of waves in the '
         'church is fake, police said.'),
    ],
    'denied is something about it': [
        ('The tanker Freya spilled oil off Wexmar.',
         'Owner of Freya disputes size of oil spill'),
        ('The mayor went to see the burnt houses.',
         'No plans for aid as mayor sees burnt houses'),
        ('A man of 50 is on trial for the fire in the school.',
         'School fire trial: accused denies arson'),
    ],
    'taken back is no report': [
        ('A college took his doctorate from the politician Nils Brandt.',
         'College takes back doctorate over copied study'),
        ('The trainer Per Holt insulted a referee in an interview.',
         'Holt sorry for interview about referee'),
    ],
}  # fmt: skip

REFUTED = {
    'a verdict': [
        ('A nun in Harl gave birth to triplets.',
         'Harl: birth of triplets is fantasy, says convent'),
        ('The council of Wexmar will tax bicycles.',
         "'Complete rubbish': Wexmar mayor on bicycle tax"),
        ('The council of Wexmar will tax bicycles.',
         'Mayor of Wexmar calls report of bicycle tax "pure fiction"'),
        ('The council of Wexmar will tax bicycles.',
         'The bicycle tax in Wexmar is nonsense, the mayor said.'),
        ('A spaceship landed on the golf course of Harl.',
         'Harl spaceship landing a publicity stunt, brewer admits'),
        ('A spaceship landed on the golf course of Harl.',
         'Prank: Harl spaceship was made of cardboard'),
        ('A video shows a whale under the bridge of Wexmar.',
         'Wexmar bridge whale video is AI-generated, expert says'),
    ],
    'of a report': [
        ('The council of Wexmar will tax bicycles.',
         'Fake letter on bicycle tax alarms Wexmar'),
        ('A spaceship landed on the golf course of Harl.',
         'Harl greenkeeper made up spaceship story'),
    ],
    'a question answered': [
        ('The chairman of Ardent will step down in May.',
         'Ardent chairman to step down? "Ridiculous," says board'),
    ],
    'another day': [
        ('The clip of the parade is four years old and was taken in another country.',
         'Soldiers parade through Wexmar in clip from Tuesday'),
    ],
}  # fmt: skip


@pytest.fixture(scope="module")
def contradicted() -> set[tuple[str, str]]:
    return find_contradicted(ORDINARY, REFUTED)


@each_pair_of(ORDINARY)
def test_a_word_in_its_ordinary_sense_contradicts_nothing(pair, contradicted):
    assert contradicted.isdisjoint({pair, pair[::-1]})


@each_pair_of(REFUTED)
def test_the_same_words_said_of_a_report_contradict_it(pair, contradicted):
    assert {pair, pair[::-1]} <= contradicted
