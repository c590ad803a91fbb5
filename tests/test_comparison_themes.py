"""What befell a thing in one body and did not befall it in the other, whatever else they tell."""

import pytest
from comparing import compare, each_named_pair

DAY = "2026-03-12"


def shown(a: str, b: str, day: str = "") -> list[str]:
    """The kinds of the conflicts between two articles that tell these sentences in their bodies."""
    texts = {
        "a": f"What we know so far\n\n{a}\n\nMore will follow.",
        "b": f"The day in short\n\n{b}\n\nReaders may write to the desk.",
    }
    found = compare(texts, dict.fromkeys(texts, day) if day else None)
    return found.loc[found["verdict"] == "conflict", "kind"].tolist()


UNDONE = [
    (
        "either voice",
        "The bells on the tower and the chapel did not ring at any point during the service.",
        "The church bells were rung at 9.30 a.m.",
    ),
    (
        "none of a kind",
        "No flares were launched at any time in the night.",
        "A crew member launched three flares over the bay as the trawler drifted past the pier.",
    ),
    (
        "no object",
        "No oil has leaked from the tanker.",
        "About six tonnes of oil leaked from the tanker into the bay.",
    ),
    (
        "nobody was killed",
        "Nobody was killed, the ministry said.",
        "A farm worker was killed when the barn above the village collapsed at dawn.",
    ),
    (
        "no one was arrested",
        "The match was noisy, but no one was arrested at the stadium.",
        "Four supporters were arrested at the stadium after throwing bottles.",
    ),
    (
        "nobody was led away",
        "There was booing from the back rows of the theatre, but nobody was led away.",
        "Two students were led away from the back rows after shouting at the actors.",
    ),
    (
        "never, and long ago",
        "Wire mesh was fixed to the cliff in 2021, at a cost of 2 million crowns.",
        "No mesh was ever put up on the cliff.",
    ),
    (
        "nobody had",
        "Nobody had drained the pool, the caretaker, Olaf Renn, told this paper.",
        "The pool had been drained in October, the town hall said.",
    ),
    (
        "what died was hurt",
        "No miner was hurt, the company said.",
        "Two miners died in the eastern shaft.",
    ),
    (
        "what was handed in was received",
        "The council has not received an application for the quarry.",
        "The developer handed in its application for the quarry in March, the council confirmed.",
    ),
    (
        "not since",
        "The tower has not been struck by lightning since 1998.",
        "Lightning struck the tower twice last summer.",
    ),
    (
        "whoever did it",
        "The council did not consult the tenants.",
        "The tenants were consulted at three meetings.",
    ),
    (
        "irregular forms",
        "The hotel will not be rebuilt.",
        "The owner will rebuild the hotel on the same site.",
    ),
]
UNDONE_OF_ANOTHER = [
    (
        "another time",
        "The church bells did not ring at any point in the night.",
        "In 2019 the church bells were rung at midnight.",
    ),
    (
        "another thing",
        "The Oxmoor gate was not repaired.",
        "The Kelling gate was repaired by two welders.",
    ),
    (
        "a part of it",
        "The sirens did not sound in the lower town.",
        "The sirens sounded at 2.20 a.m.",
    ),
    (
        "another doer",
        "Lund did not sign the petition.",
        "The petition was signed by nine councillors.",
    ),
    (
        "another occasion",
        "Nobody was hurt on that occasion.",
        "Several passengers were hurt, most of them slightly.",
    ),
    (
        "where it did not happen",
        "The firm supplies the towns in which nobody was arrested.",
        "Six men were arrested after the march.",
    ),
    (
        "nobody else",
        "Nobody else is missing.",
        "One diver, Olav Renn, is missing.",
    ),
    (
        "elsewhere",
        "There was no trouble at the port. No shots were fired there.",
        "About ten shots were fired in less than a minute.",
    ),
    (
        "for the first time",
        "Renn had never flown before.",
        "Renn flew to Orlow on Monday.",
    ),
    (
        "by midnight",
        "No one had been arrested by midnight.",
        "Two men were arrested on Friday morning.",
    ),
    (
        "another weekday",
        "No trains ran on Sunday.",
        "Trains ran every hour on Monday.",
    ),
    (
        "another crash",
        "Nobody was hurt in the first crash.",
        "Three people were hurt in the second crash.",
    ),
]
NOTHING = [
    (
        "the noun is a verb",
        "There was no medical check of the runners.",
        "The runners were checked by two medical students before the start.",
    ),
    (
        "it will be paid",
        "To save cash, there will be no spring bonus, the brewery said.",
        "The brewery will pay a spring bonus of 90 crowns to each driver, as it did last year.",
    ),
    (
        "it was there",
        "The trawler had no lifeboats on board.",
        "The trawler's two lifeboats were lowered within ten minutes.",
    ),
]
NOTHING_ELSE = [
    (
        "of another ship",
        "The trawler had no lifeboats on board.",
        "The ferry's two lifeboats were lowered within ten minutes.",
    ),
    (
        "another warning",
        "There was no warning, villagers said.",
        "The warning lights on the dashboard were repaired.",
    ),
    (
        "only wanted",
        "There is no weight limit on the bridge.",
        "Residents want a weight limit on the bridge.",
    ),
    (
        "for another thing",
        "There was no toilet on the ferry.",
        "The toilet on the pier was cleaned twice a day.",
    ),
    (
        "none of them has it",
        "No patient in Orlow had serious side effects.",
        "Dozens of patients in Orlow asked about serious side effects.",
    ),
]


@each_named_pair(UNDONE)
def test_what_befell_a_thing_or_nobody_conflicts_whatever_else_is_told(text_a, text_b):
    assert "polarity" in shown(text_a, text_b, DAY)
    assert "polarity" in shown(text_b, text_a, DAY)


@each_named_pair(UNDONE_OF_ANOTHER)
def test_what_did_not_befall_another_thing_conflicts_with_nothing(text_a, text_b):
    assert shown(text_a, text_b) == []


@each_named_pair(NOTHING)
def test_there_was_none_of_what_was_made_or_used(text_a, text_b):
    assert {"existence", "polarity"} & {*shown(text_a, text_b, DAY)}
    assert {"existence", "polarity"} & {*shown(text_b, text_a, DAY)}


@each_named_pair(NOTHING_ELSE)
def test_there_was_none_of_another_thing(text_a, text_b):
    assert shown(text_a, text_b, DAY) == []


@pytest.mark.parametrize(
    ("ahead", "conflicting"),
    [
        ("The first ferries will sail on Saturday.", True),
        ("The first ferries will sail on Tuesday.", False),
        ("The first ferries will sail in due course.", False),
    ],
)
def test_not_before_a_day_excludes_the_days_before_it_alone(ahead, conflicting):
    found = shown("No ferries will sail before Monday.", ahead, DAY)
    assert ("polarity" in found) == conflicting


STATES = [
    (
        "open and closed",
        "Stone Bridge stayed open to walkers and cars all day.",
        "Stone Bridge, which joins both banks, was closed to all traffic because its arch sagged.",
    ),
    (
        "stays and leaves",
        "Ada Lund will stay on as head of Orbit.",
        "Ada Lund, the chief executive, is to leave on the day the sale goes through.",
    ),
    (
        "passed and failed",
        "The bakery failed its most recent inspection in January, papers seen by the Post show.",
        "The Post understands that the bakery passed its last hygiene inspection in January.",
    ),
    (
        "to close and to be kept open",
        "The depot in Kolm is to close by the end of next year.",
        "Its owner said the depot in Kolm, where 90 people work, would be kept open.",
    ),
    (
        "a particle after the object",
        "The union accepted the offer on Thursday.",
        "The union turned the offer down, its secretary said.",
    ),
    (
        "gone ahead with and withdrawn",
        "The opposition then withdrew its motion against the mayor.",
        "The opposition nevertheless went ahead with its motion against the mayor on Thursday.",
    ),
    (
        "scrapped and not to disappear",
        "The treaty scraps duties on cheese.",
        "Duties on cheese will not disappear but will be halved.",
    ),
    (
        "the phrase holds the subject",
        "The goal was disallowed after a video review.",
        "The goal stood after a video review.",
    ),
    (
        "a known noun of what many have",
        "The report on the collapse was published on Monday.",
        "The report on the collapse is being kept secret.",
    ),
]
STATES_OF_TWO = [
    (
        "two bridges",
        "The Lower Mill bridge remains open to cars.",
        "The Kelling bridge will stay closed for a year.",
    ),
    (
        "two owners",
        "Tenants were told to keep their windows shut.",
        "Berta Holm opened her windows at noon.",
    ),
    (
        "that line",
        "The freight line to Orlow stays shut until Tuesday.",
        "That line was open again within two days.",
    ),
    (
        "the deputy",
        "The deputy director resigned on Friday.",
        "The director will stay on.",
    ),
    (
        "two trades",
        "The shipyard is hiring 60 welders over the next two years.",
        "The shipyard is laying off 60 clerks over the next two years.",
    ),
    (
        "old and new",
        "The old school will be closed.",
        "The new school will stay open in summer.",
    ),
    (
        "the husband",
        "Berta Holm voted for the cuts.",
        "Berta Holm's husband voted against the cuts.",
    ),
    (
        "his party",
        "The minister opposes the tax.",
        "The minister's party supports the tax.",
    ),
    (
        "windows of two houses",
        "The windows of the chapel were intact.",
        "The blast shattered windows in the school.",
    ),
]


@each_named_pair(STATES)
def test_two_states_of_one_known_thing_conflict_whatever_else_is_told(text_a, text_b):
    assert "outcome" in shown(text_a, text_b, DAY)
    assert "outcome" in shown(text_b, text_a, DAY)


@each_named_pair(STATES_OF_TWO)
def test_two_states_of_two_things_do_not_conflict(text_a, text_b):
    assert shown(text_a, text_b, DAY) == []


def test_what_was_so_since_before_the_first_article_is_no_later_stage():
    a = "The gate was open to visitors at the time."
    b = "The gate had been closed to visitors since Saturday evening because of the frost."
    texts = {"a": f"Title one\n\n{a}\n\nMore.", "b": f"In short\n\n{b}\n\nWrite."}
    found = compare(texts, {"a": "2026-03-15", "b": "2026-03-16"})
    assert "outcome" in set(found.loc[found["verdict"] == "conflict", "kind"])


def test_a_quantity_that_opens_both_sentences_is_no_name():
    rose = "Unemployment in the province rose in July."
    assert shown(rose, "Unemployment fell in July for the third month in a row.", DAY)
    assert not shown("Unemployment rose in July.", "Unemployment fell in August.", DAY)


def test_one_thing_has_more_or_fewer_of_one_kind():
    more = "The clinic in Orlow has more beds than the ward that it replaces."
    assert "direction" in shown(more, "The clinic has fewer beds than the old ward.", DAY)
    assert not shown(more, "The school has fewer desks than the old one.", DAY)


def test_a_word_and_its_opposite_of_one_known_thing_conflict_whoever_is_the_subject():
    insured = "The museum in Orlow had insured the stolen painting for 2 million crowns."
    assert "antonym" in shown(insured, "The stolen painting was uninsured.", DAY)
    assert not shown(insured, "The stolen frame was uninsured.", DAY)


@pytest.mark.parametrize(("day_of_none", "is_shown"), [("2026-03-11", False), (DAY, True)])
def test_whom_nothing_had_befallen_something_may_befall_a_day_later(day_of_none, is_shown):
    texts = {
        "a": "A fire in Orlow\n\nNo firefighter was hurt.\n\nMore will follow.",
        "b": "The fire in Orlow\n\nOne firefighter, Bo Lund, has died.\n\nWrite to the desk.",
    }
    found = compare(texts, {"a": day_of_none, "b": DAY})
    assert ("conflict" in set(found["verdict"])) == is_shown
