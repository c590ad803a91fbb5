"""What is told of an occasion: weather, warning, hour, budget; records, margins and winners."""

import pytest

from analysis.comparison.texts import compare_text_pairs

CONFLICTS = {
    "warned or not": (
        "Sirens sounded across Tessin twenty minutes before the flood wave arrived on Sunday.",
        "Nobody in Tessin was warned before the flood wave arrived on Sunday.",
    ),
    "fog or sunshine": (
        "Thick fog hid the level crossing at Orlen when the lorry was hit, its driver said.",
        "It was a sunny morning when the lorry was hit at the level crossing of Orlen.",
    ),
    "by night or by day": (
        "The thieves broke into the Orlen museum at night while the guards slept, police said.",
        "The thieves walked into the Orlen museum in broad daylight, police said.",
    ),
    "knocked out or on points": (
        "Amira Stolz knocked out champion Lea Brandt in the second round in Kolm.",
        "Amira Stolz beat champion Lea Brandt on points in Kolm.",
    ),
    "dearer or cheaper than planned": (
        "The stadium in Kolm was completed 40 million crowns over budget, the minister said.",
        "The stadium in Kolm was finished for less than budgeted, the minister said.",
    ),
    "failed or in order": (
        "The brakes of the tram that ran into a shop in Kolm failed, the driver said.",
        "The brakes of the tram that ran into a shop in Kolm were working properly.",
    ),
    "inspected or not": (
        "The lift that plunged four floors at Marl House had been inspected in March.",
        "The lift that plunged at Marl House had never been checked since it was installed.",
    ),
    "a record broken or missed": (
        "The swimmer Ida Voll set a world record over 200 metres in Kolm on Friday.",
        "Ida Voll narrowly missed the world record over 200 metres in Kolm on Friday.",
    ),
    "a drug that helps or does not": (
        "The new drug Mirolan offers no benefit to people with migraine, a study of 900 found.",
        "People with migraine who took Mirolan had 40 percent fewer attacks, a study of 900 found.",
    ),
    "declared the winner": (
        "Governor Rita Sole won Sunday's election in Valdor with 54 percent, the commission said.",
        "The commission declared banker Hugo Prinz the winner of Sunday's election in Valdor.",
    ),
    "votes and a majority": (
        "Rita Brand kept North Valdor by 96 votes after a recount.",
        "Rita Brand held North Valdor with a majority of 2,310 after a recount.",
    ),
}
NO_CONFLICTS = {
    "a test of the sirens on another day": (
        "Sirens sounded across Tessin on Monday for the weekly test.",
        "The flood wave hit Tessin without warning on Sunday, residents said.",
    ),
    "the weather of another day": (
        "The storm that is to reach Orlen on Saturday will bring snow, forecasters said.",
        "Under blue skies thousands marched through Orlen on Wednesday.",
    ),
    "to open at night, robbed by day": (
        "The museum in Orlen will open at night in June.",
        "The museum in Orlen was robbed in broad daylight.",
    ),
    "a fight of last year": (
        "Amira Stolz, who knocked out Ines Roth last year, will box Lea Brandt in Kolm.",
        "Amira Stolz beat Lea Brandt on points in Kolm.",
    ),
    "another budget": (
        "The opera house in Kolm opened on time and within budget.",
        "The opera in Kolm will exceed its budget for singers this year, its director said.",
    ),
    "a driver who failed, brakes that did not": (
        "The tram driver in Kolm failed to see the red light, police said.",
        "The brakes of the tram in Kolm were in working order, inspectors found.",
    ),
    "other records": (
        "The brewery Kolm reported record profits on Sunday.",
        "The brewery Kolm narrowly missed its sales target on Sunday.",
    ),
    "an election of another year": (
        "Rita Brand won North Valdor by 96 votes.",
        "In 2018 Rita Brand won North Valdor with a majority of 2,310.",
    ),
    "a name that is a word for alone": (
        "Rita Sole opened the new school in Valdor.",
        "Rita Sole opened the new school in Valdor together with her sister.",
    ),
}


def shows_conflict(pair: tuple[str, str]) -> bool:
    (found,) = compare_text_pairs([pair])
    return (found["verdict"] == "conflict").any()


@pytest.mark.parametrize("what", CONFLICTS)
def test_of_one_occasion_both_cannot_be(what):
    assert shows_conflict(CONFLICTS[what])


@pytest.mark.parametrize("what", NO_CONFLICTS)
def test_of_two_occasions_or_things_both_can_be(what):
    assert not shows_conflict(NO_CONFLICTS[what])
