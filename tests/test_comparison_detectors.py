"""Each detector decides its own kind, and is silent where predicate or argument differ."""

import pytest
from comparing import compare, conflicts, each_named_pair, verdicts

CONFLICTS = [
    ("polarity", "The council approved the merger with Arden.",
     "The council did not approve the merger with Arden."),
    ("polarity", "Mara Voss has yet to sign the contract with Arden.",
     "Mara Voss signed the contract with Arden."),
    ("polarity", "None of the 40 passengers survived the crash near Lindal.",
     "Three passengers survived the crash near Lindal."),
    ("existence", "None of the volunteers in Lindal suffered a serious side effect.",
     "Dozens of patients in Lindal had serious side effects."),
    ("existence", "There is no water vapour in the atmosphere of the planet Arden.",
     "Astronomers found water vapour in the atmosphere of the planet Arden."),
    ("antonym", "Humphrey Voss was ranked the greatest star of Danish cinema.",
     "Last year critics ranked Voss the worst star of Danish cinema."),
    ("antonym", "The new engine makes the Lindal ferry louder.",
     "The new engine makes the Lindal ferry quieter."),
    ("outcome", "The jury in Lindal convicted Mara Voss of fraud.",
     "The jury in Lindal acquitted Mara Voss of fraud."),
    ("direction", "Consumer demand for electric ferries is cooling.",
     "With a growing demand for electric ferries, Lindal is hiring."),
    ("direction", "Arden cut prices for bread in Lindal.",
     "Arden raised prices for bread in Lindal."),
    ("direction", "The Lindalian central bank lowered its key rate to 3 percent.",
     "The central bank of Lindalia left its key interest rate unchanged."),
    ("expectation", "Mara Voss made a surprise visit to Lindal.",
     "The long-awaited visit of Mara Voss to Lindal began."),
    ("expectation", "The merger of Arden and Lindal Bank caught markets off guard.",
     "Investors welcomed the widely anticipated merger of Arden and Lindal Bank."),
    ("number", "The storm destroyed 12 houses in Lindal.",
     "The storm destroyed 31 houses in Lindal."),
    ("number", "Mara Voss is the first woman to lead Arden.",
     "Mara Voss is the second woman to lead Arden."),
    ("date", "The bridge in Lindal opened on 3 May 2021.",
     "The bridge in Lindal opened on 9 June 2021."),
    ("name", "The film was directed by Mara Voss.", "The film was directed by Ida Lund."),
    ("name", "The prize of Lindal went to Mara Voss.", "The prize of Lindal went to Ida Lund."),
    ("date", "Mara Voss (born 3 May 1960) is a painter from Lindal.",
     "Mara Voss was born in Lindal on 9 June 1961."),
    ("date", "Mara Voss (3 May 1920 – 4 June 1990) was a painter from Lindal.",
     "The painter Mara Voss died on 5 July 1991."),
    ("date", "The film Night Ferry was released in May 2005.",
     "Night Ferry (2005 film) was released in August."),
    ("name", "Born in Arden, Mara Voss became a painter.", "Mara Voss was born in Lindal."),
    ("name", "Their inquiry is led by Ida Lund.", "Their inquiry is led by Mara Voss."),
    ("name", "The prize of Lindal went to the writer Mara Voss.",
     "The prize of Lindal went to “The Ferry”."),
    ("number", "“Night Ferry” is on the first studio album of Mara Voss.",
     "Mara Voss recorded “Night Ferry” for her second studio album."),
    ("polarity", "Few people survive the fever of Lindal without a vaccine.",
     "Nobody survived the fever of Lindal without a vaccine."),
    ("nation", "Mara Voss is a Danish engineer.", "Mara Voss is a Polish engineer."),
    ("class", "Lindal is a village in the north.", "Lindal is a river in the north."),
    ("denial", "Arden paid bribes to officials in Lindal.",
     "Arden denies that it paid bribes to officials in Lindal."),
    ("refuting", "A shark was filmed in the harbour of Lindal.",
     "The video of a shark in the harbour of Lindal is a fake."),
]  # fmt: skip

NO_CONFLICTS = [
    ("what lies beyond a number is denied",
     "Shares in Lindal Ferries closed at their lowest on Monday.",
     "Shares in Lindal Ferries have not closed above 80 crowns since May."),
    ("a part is denied", "The ferry from Lindal to Arden takes lorries.",
     "The ferry from Lindal to Arden does not take lorries over 30 tonnes."),
    ("a negation about something else", "The rate rise does not affect people with old mortgages.",
     "The rate rise affects small companies most of all."),
    ("opposite words about two arguments", "The quota for plaice was increased by the ministers.",
     "The quota for salmon was decreased by the ministers."),
    ("the prices of two things", "The price of bread rose in Lindal.",
     "The price of butter fell in Lindal."),
    ("two meetings of one bank", "The bank left its key rate unchanged at its last meeting.",
     "The bank lowered its key rate at its June meeting."),
    ("two bases of one rate", "The crown fell by 0.4 percent against the dollar on Monday.",
     "The crown has fallen by 4 percent against the euro since May."),
    ("two quantities of one firm", "Arden cut its sales forecast on Wednesday.",
     "Shares in Arden gained 14% this year."),
    ("numbers of two things", "The storm destroyed 12 houses in Lindal.",
     "The storm destroyed 31 boats in Lindal."),
    ("a rounded number", "The fire caused damage of 3.96 million crowns.",
     "The fire caused damage of about 4 million crowns."),
    ("a lower bound that holds", "The storm destroyed 31 houses in Lindal.",
     "The storm destroyed at least 12 houses in Lindal."),
    ("a month and a day in it", "The bridge in Lindal opened on 3 May 2021.",
     "The bridge in Lindal opened in May 2021."),
    ("a year before the one named", "Mara Voss was born before 1967.",
     "Mara Voss was born in 1965."),
    ("a daughter and a son", "Her daughter Tove Voss (born 2009) lives in Lindal.",
     "Her son Jan Voss (born 2012) lives in Lindal."),
    ("two stays that end", "Mara Voss worked in Lindal (1990 – 1995).",
     "Mara Voss was born in Lindal in 1960."),
    ("a bound that is nearly met", "The album of Mara Voss sold 159,500 copies in Lindal.",
     "The album of Mara Voss sold more than 160,000 copies in Lindal."),
    ("none and zero", "The flood caused no deaths in Lindal.",
     "The flood caused 0 deaths in Lindal."),
    ("what is not ruled out", "Ida Lund leads the inquiry into the fire in Lindal.",
     "The inquiry into the fire in Lindal is led by Ida Lund, who did not rule out arson."),
    ("a figure of one day and of another", "Arden had 300 stores in Lindal as of May 2018.",
     "Arden had 300 stores in Lindal as of June 2019."),
    ("a sale as the buyer sees it", "The mayor of Lindal sold the park to a casino owner.",
     "A casino owner bought the park in Lindal from the mayor."),
    ("none had them, some asked about them",
     "No patient in Lindal had serious side effects from the vaccine.",
     "Dozens of patients in Lindal asked about serious side effects from the vaccine."),
    ("none of one thing, some of another",
     "There is no water vapour in the atmosphere of the planet Arden.",
     "Astronomers found dust in the atmosphere of the planet Arden."),
    ("two people of one family", "Mara Voss was ranked the greatest star of Danish cinema.",
     "Critics ranked Jan Voss the worst star of Danish cinema."),
    ("whole percentages one point apart", "Arden owns 75% of the shares of Lindal Bank.",
     "Arden owns 76% of the shares of Lindal Bank."),
    ("two people whom one can meet", "Mara Voss met Ida Lund in Lindal.",
     "Mara Voss met Tove Berg in Lindal."),
    ("a part of a name", "The film was directed by Mara Voss.", "The film was directed by Voss."),
    ("two professions of one person", "Mara Voss is a lawyer.", "Mara Voss is a writer."),
    ("New Mexico and Mexico", "The film was shot in New Mexico.",
     "The film was shot in the United States."),
    ("bail that is denied", "Mara Voss was granted a lawyer by the court in Lindal.",
     "Mara Voss was denied bail by the court in Lindal."),
    ("something expected to happen", "Mara Voss made a surprise visit to Lindal.",
     "During the visit Mara Voss is expected to meet officials in Lindal."),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "text_a", "text_b"), CONFLICTS)
def test_detector_shows_its_kind_of_conflict(kind, text_a, text_b):
    assert conflicts(text_a, text_b) == {kind}


@pytest.mark.parametrize(("kind", "text_a", "text_b"), CONFLICTS)
def test_detector_shows_it_with_the_articles_swapped(kind, text_a, text_b):
    assert conflicts(text_b, text_a) == {kind}


@each_named_pair(NO_CONFLICTS)
def test_no_conflict_between(text_a, text_b):
    assert conflicts(text_a, text_b) == set()
    assert conflicts(text_b, text_a) == set()


def test_estimates_differ_where_final_figures_conflict():
    found = verdicts(
        "Organisers estimate that 150 people came to the protest in Lindal.",
        "Some 70 people came to the protest in Lindal.",
    )
    assert ("differ", "number") in found


def test_figures_of_two_days_differ():
    figures = "The storm killed 7 people in Lindal.", "The storm killed 11 people in Lindal."
    assert ("differ", "number") in verdicts(*figures, "2025-03-01", "2025-03-03")


def test_done_before_the_other_still_awaits_it_is_a_conflict():
    done, ahead = (
        "Aerona signed the contract for 40 jets.",
        "Aerona will sign the contract for 40 jets.",
    )
    assert conflicts(done, ahead, "2025-03-01", "2025-03-04") == {"date"}


def test_awaited_first_and_done_later_are_stages():
    done, ahead = (
        "Aerona signed the contract for 40 jets.",
        "Aerona will sign the contract for 40 jets.",
    )
    found = verdicts(done, ahead, "2025-03-09", "2025-03-04")
    assert ("related", "stage") in found
    assert not conflicts(done, ahead, "2025-03-09", "2025-03-04")


@each_named_pair([
    ("reported", "Mara Voss signed the contract.", "Mara Voss reportedly signed the contract."),
    ("may", "The smoke in Lindal may have been toxic.", "The smoke in Lindal was toxic."),
    ("passive", "Hadex will shut the Ferrum mill in Osk.",
     "The Ferrum mill in Osk might be closed by Hadex, the workers fear."),
])  # fmt: skip
def test_what_one_asserts_and_the_other_doubts_differs(text_a, text_b):
    assert ("differ", "certainty") in verdicts(text_a, text_b)


@each_named_pair([
    ("ought_to", "Mara Voss dismissed the minister.",
     "Mara Voss should have dismissed the minister."),
    ("asked_to", "The museum in Lindal returned the comb.",
     "The ministry asked whether the museum in Lindal should return the comb."),
    ("expected_then_done", "The storm reached Lindal on Friday.",
     "Forecasters expect the storm to reach Lindal on Friday."),
])  # fmt: skip
def test_what_ought_to_be_or_was_expected_is_no_doubt(text_a, text_b):
    assert ("differ", "certainty") not in verdicts(text_a, text_b)


def test_two_things_published_one_after_the_other_are_no_conflict():
    done, ahead = (
        "Measurements that the office in Lindal published on Sunday show lead in the water.",
        "The office in Lindal will publish its final report on lead in October.",
    )
    assert not conflicts(done, ahead, "2025-03-01", "2025-03-04")


def test_opposite_judgements_differ():
    found = verdicts("Arden faces growing challenges.", "Arden has been a remarkable success.")
    assert ("differ", "evaluation") in found
    assert not conflicts("Arden faces growing challenges.", "Arden has been a remarkable success.")


def test_a_title_without_a_verb_is_compared():
    assert conflicts("The mayor of Lindal has died.", "Mayor of Lindal not dead") == {"polarity"}


def test_an_article_that_reports_a_denial_does_not_contradict_itself():
    text = "Arden paid bribes in Lindal, a court heard. Arden denies that it paid bribes in Lindal."
    assert "conflict" not in set(compare({"a": text})["verdict"])


def test_a_title_that_names_another_person_than_the_body_conflicts():
    text = "Mara Voss meets Ida Lund\n\nMara Voss met the minister Ida Lindt in Arden on Monday."
    found = compare({"a": text})
    assert set(found.loc[found["verdict"] == "conflict", "kind"]) == {"name"}


@pytest.mark.parametrize(
    "headline",
    [
        "Tom Reeve does not regret quitting Night Ferry",
        "Tom Reeve doesn't mind quitting Night Ferry",
        "Tom Reeve never hesitated to quit Night Ferry",
    ],
)
def test_a_negated_verb_that_presupposes_the_next_negates_nothing(headline):
    claim = "Actor Tom Reeve quit the film Night Ferry."
    assert not conflicts(claim, headline)
    assert not conflicts(headline, claim)
