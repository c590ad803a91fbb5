"""Inside whole articles a denial is of its own clause, and a word of the story denies nothing."""

import pytest
from comparing import compare, conflicts, each_named_pair

DENIED = [
    ("denied that", "The brewery denied that its lorries had dumped sludge in the Arle.",
     "Lorries of the brewery had dumped sludge in the Arle for weeks, anglers said."),
    ("denied doing", "Pastor Henk Dral denied having sold the bells of the church.",
     "Pastor Henk Dral sold the bells of the church to a scrap dealer in Lommen."),
    ("denies it did", "The zoo denies it fed spoiled meat to the lions.",
     "Keepers said the zoo fed spoiled meat to the lions."),
    ("rejected claims that", "The ministry rejected claims that vaccine had spoiled in a depot.",
     "Most of the vaccine had spoiled in a depot near Orsk, a nurse said."),
    ("no evidence that", "There was no evidence that the bridge had been overloaded, she wrote.",
     "The bridge had been overloaded, the engineers found."),
    ("reports that were false", "Reports that the dam had cracked were false, the operator said.",
     "The dam had cracked on its eastern side, a diver told the radio."),
    ("not true that", "It is not true that the choir owes rent, its treasurer said.",
     "The choir owes rent for two years, the landlord said."),
]  # fmt: skip
OF_SOMETHING_ELSE = [
    ("a false thing in the story",
     "The clerk Ada Brunn was convicted of two counts of forged receipts.",
     "The clerk Ada Brunn said that she would appeal against both counts."),
    ("another charge", "Ada Brunn, the former treasurer of the club, was acquitted of arson.",
     "Ada Brunn, the former treasurer, left the club in March."),
    ("a report at odds with another",
     "The mayor of Dorlen vetoed the plan, a step at odds with a promise that she made in May.",
     "On Thursday the mayor of Dorlen vetoed the plan to sell the park."),
    ("a cause that is ruled out",
     "Divers have ruled out a collision as the cause of the sinking of the ferry Marita.",
     "The ferry Marita had crossed the strait for 40 years without a sinking."),
    ("a part of it", "The zoo denied that the keeper had been drunk when the lions escaped.",
     "Two lions escaped while the keeper of the zoo was at lunch."),
    ("what is told by the way", "The bank denied that it had ever met the broker Jan Holt.",
     "When the bank first met the broker Jan Holt, he sold insurance."),
    ("a fraud that was tried", "Jurors heard how the bogus invoices of the firm Lenz were paid.",
     "The firm Lenz was paid 40 invoices, jurors heard on Monday."),
    ("both sides in one article", "Nothing happened here.",
     "The farm admitted that its wells had been poisoned. In May the farm denied that its wells had"
     " been poisoned."),
]  # fmt: skip


def conflicts_of_bodies(text_a, text_b):
    """The kinds of the conflicts between two articles of a title and one paragraph."""
    texts = {"a": f"Letters to the editor\n\n{text_a}\n", "b": f"A week in brief\n\n{text_b}\n"}
    found = compare(texts, {"a": "2026-05-06", "b": "2026-05-07"})
    return set(found["kind"][found["verdict"] == "conflict"])


@each_named_pair(DENIED)
def test_what_is_told_and_what_is_denied_in_that_clause_conflict(text_a, text_b):
    assert conflicts_of_bodies(text_a, text_b)
    assert conflicts_of_bodies(text_b, text_a)


@each_named_pair(OF_SOMETHING_ELSE)
def test_a_word_of_denial_does_not_refute_what_stands_elsewhere(text_a, text_b):
    assert conflicts_of_bodies(text_a, text_b) == set()
    assert conflicts_of_bodies(text_b, text_a) == set()


@pytest.mark.parametrize("word", ["fake", "hoax", "denies"])
def test_a_title_still_calls_the_title_of_another_untrue(word):
    refuted = {"denies": "Mayor denies Orle bridge is closed"}.get(
        word, f"Orle bridge closure is {word}"
    )
    texts = {"a": "Orle bridge closed\n\nIt rained.\n", "b": f"{refuted}\n\nIt was cold.\n"}
    assert "conflict" in set(compare(texts)["verdict"])


NEGATED = [
    ("in a relative of the word", "The nurses received their wages for March last week.",
     "The nurses have not been paid for March, their union said."),
    ("whatever stands after the object",
     "The tenants of Marl House have lodged a complaint with the housing tribunal.",
     "The tenants of Marl House have not lodged a complaint against their landlord."),
    ("an intention", "The lawyer said that Marek Dolan would resign from the board.",
     "Marek Dolan does not intend to resign, his office said."),
    ("no intention", "Harrow Rovers will sell striker Ivo Pell in January.",
     "Harrow Rovers have no intention of selling striker Ivo Pell in January."),
    ("ruled out doing", "Harrow Rovers will sell striker Ivo Pell in January.",
     "Harrow Rovers ruled out selling striker Ivo Pell in January."),
    ("ruled out a deed", "The regulator will investigate the Orsk dairy over the cheese.",
     "The regulator ruled out an investigation of the Orsk dairy over the cheese."),
    ("denied a deed", "Olander was involved in the theft of the bells.",
     "Olander denied involvement in the theft of the bells."),
    ("a noun that carries the verb", "Police searched the flat of the banker Olen on Sunday.",
     "Police did not carry out a search of the flat of the banker Olen."),
    ("a right that was not used", "The governor of Ardal vetoed the fishing bill on Tuesday.",
     "The governor of Ardal chose not to use her veto, and the fishing bill became law."),
]  # fmt: skip
NEGATED_OF_ANOTHER = [
    ("there", "About ten shots were fired in less than a minute.",
     "No shots had been fired there."),
    ("a relative of the word said of others", "The cleaners received their wages last week.",
     "The nurses have not been paid for March, their union said."),
    ("other people", "The tenants of Marl House have lodged a complaint with the tribunal.",
     "The tenants of Orlin Court have not lodged a complaint against their landlord."),
    ("another object of one verb", "Kessel Dairy sent a bill to its shops.",
     "Kessel Dairy did not send a warning to its shops."),
    ("another intention", "The lawyer said that Marek Dolan would resign from the board.",
     "Marek Dolan does not intend to sue, his office said."),
    ("another man", "Harrow Rovers will sell striker Ivo Pell in January.",
     "Harrow Rovers do not intend to sell goalkeeper Dan Roe."),
    ("ruled out something else", "The regulator will investigate the Orsk dairy over the cheese.",
     "The regulator ruled out a fine for the Orsk dairy over the cheese."),
    ("denied something else", "Olander was involved in the theft of the bells.",
     "Olander denied involvement in the fire at the mill."),
    ("something else that was not used", "The governor of Ardal vetoed the bill on Tuesday.",
     "The governor of Ardal chose not to use her car on Tuesday and walked to the hall."),
    ("what was only ordered", "The judge ordered the clinic to test its water within a month.",
     "The clinic's water had not been tested for a year."),
    ("what was only asked for", "The council asked the builder to repair the lifts of Marl House.",
     "The lifts of Marl House were not repaired, tenants said."),
    ("a sentence that stands for another", "The firm employs 200 people in Kolm and 90 in Brell.",
     "That was not so in Brell."),
    ("two roles", "Brell hospital has no intention of employing the surgeon Penrith again.",
     "Penrith himself plans to work at a hospital abroad."),
    ("a vote", "In Brell 12,400 people voted No to the new bridge.",
     "In Brell 12,400 people voted Yes to the new bridge."),
]  # fmt: skip


@each_named_pair(NEGATED)
def test_a_deed_and_its_negation_in_the_bodies_of_two_articles_conflict(text_a, text_b):
    assert conflicts_of_bodies(text_a, text_b)
    assert conflicts_of_bodies(text_b, text_a)


@each_named_pair(NEGATED_OF_ANOTHER)
def test_the_negation_of_another_deed_is_no_conflict(text_a, text_b):
    assert conflicts_of_bodies(text_a, text_b).isdisjoint({"polarity", "denial"})
    assert conflicts_of_bodies(text_b, text_a).isdisjoint({"polarity", "denial"})


HEADLINES_THAT_DENY = [
    ("what somebody has", "Mayor Ilka Trent has pneumonia.",
     "Mayor Ilka Trent does not have pneumonia, aides say"),
    ("an illness by its verb", "A zookeeper in Porta has been infected with monkeypox.",
     "Porta zookeeper does not have monkeypox, lab finds"),
    ("a deed by its noun", "A herbal tea killed four people in Ostrel.",
     "Herbal tea did not cause deaths in Ostrel, coroner says"),
    ("doing it", "The actor Jon Vell sold photos of his own wedding to a magazine.",
     "Jon Vell denies selling wedding photos"),
]  # fmt: skip
HEADLINES_THAT_DO_NOT = [
    ("denies doing something else with it", "The actor Jon Vell married in secret in Lommen.",
     "Jon Vell's driver denies selling story of secret Lommen wedding"),
    ("a fake that both tell of", "A man in Orlin was jailed for faking his own death.",
     "Orlin man gets two years for fake death"),
    ("a hoax that both tell of", "A teacher in Brell was fined for faking a bomb threat.",
     "Brell teacher pays for bomb hoax"),
    ("advice to stay calm", "A poisonous jellyfish was found off Kolm beach.",
     "Don't panic, say lifeguards as poisonous jellyfish shows up off Kolm"),
    ("something else he has not", "Mayor Ilka Trent has pneumonia.",
     "Mayor Ilka Trent does not have insurance"),
]  # fmt: skip


@each_named_pair(HEADLINES_THAT_DENY)
def test_a_headline_denies_a_deed_told_in_other_words(text_a, text_b):
    assert conflicts(text_a, text_b)
    assert conflicts(text_b, text_a)


@each_named_pair(HEADLINES_THAT_DO_NOT)
def test_a_headline_with_a_word_of_denial_does_not_deny_this(text_a, text_b):
    assert conflicts(text_a, text_b) == set()
    assert conflicts(text_b, text_a) == set()


ADMITTED = [
    ("a noun for the verb", "Marn denied that the clinic had received any warning before the raid.",
     "Ilsa Marn, the director, admitted on Thursday that the clinic had been warned of a raid."),
    ("other words", "Trackways rejected the charge that it had let unlicensed staff run the box at"
     " Orle Junction.",
     "Trackways conceded that two staff without a licence had worked the panel at Orle Junction."),
    ("another verb", "The owner of the Kolm ferry denied having taken out the life rafts to make"
     " room for cars.",
     "The owner of the Kolm ferry acknowledged that life rafts had been removed for more cars."),
    ("a deed as a noun", "Korvan Foods denied any use of horse meat in its pies.",
     "Korvan Foods confirmed that horse meat had gone into its pies for a year."),
]  # fmt: skip
ADMITTED_SOMETHING_ELSE = [
    ("another thing", "Marn denied that the clinic had received any money before the raid.",
     "Ilsa Marn, the director, admitted on Thursday that the clinic had been warned of a raid."),
    ("another part", "The owner of the Kolm ferry denied having sold the cabins of the crew.",
     "The owner of the Kolm ferry acknowledged that life rafts had been removed from the ship."),
    ("another speaker", "Korvan Foods denied any use of horse meat in its pies.",
     "The rival Lindor confirmed that horse meat had gone into its pies for a year."),
    ("not admitted", "Korvan Foods denied any use of horse meat in its pies.",
     "Korvan Foods did not confirm that horse meat had gone into its pies."),
    ("refused a thing", "The inspector Hal Orsk was denied entry to the mill, where dust had"
     " exploded in the loft.",
     "The inspector Hal Orsk admitted that dust in the loft of the mill had exploded."),
]  # fmt: skip


@each_named_pair(ADMITTED)
def test_who_admits_in_one_article_what_he_denies_in_another_contradicts_himself(text_a, text_b):
    assert conflicts_of_bodies(text_a, text_b) == {"denial"}
    assert conflicts_of_bodies(text_b, text_a) == {"denial"}


@each_named_pair(ADMITTED_SOMETHING_ELSE)
def test_who_admits_something_else_does_not(text_a, text_b):
    assert conflicts_of_bodies(text_a, text_b) == set()
    assert conflicts_of_bodies(text_b, text_a) == set()


@each_named_pair(
    [
        (
            "anything to do with it",
            "Police sources told the Herald that Piet Roon confessed to the robbery in Orlen. REST",
            "He has denied having anything to do with the robbery, his lawyer Ada Lund said. REST",
        ),
        (
            "any part in it",
            "Roon confessed to the arson within hours, the prosecutor said. REST",
            "Roon denies any part in the arson, according to his lawyer. REST",
        ),
    ]
)
def test_who_confessed_to_it_did_not_deny_all_of_it(text_a, text_b):
    rest = "The council of Orlen meets in the old mill."
    assert conflicts(text_a.replace("REST", rest), text_b.replace("REST", rest)) == {"denial"}


@each_named_pair(
    [
        (
            "another deed",
            "Roon confessed to the robbery of 2015. REST",
            "Roon has denied having anything to do with the kidnapping of Jana Holt. REST",
        ),
        (
            "his brother",
            "His brother confessed to the robbery. REST",
            "Roon has denied having anything to do with the robbery. REST",
        ),
        (
            "another one's record",
            "The gunman of Grenholm had a long criminal record. REST",
            "Piet Roon had no criminal record, the inspector said. REST",
        ),
    ]
)
def test_two_persons_or_deeds_are_no_contradiction(text_a, text_b):
    rest = "The council of Orlen meets in the old mill."
    assert not conflicts(text_a.replace("REST", rest), text_b.replace("REST", rest))
