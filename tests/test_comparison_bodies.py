"""What two articles tell in their bodies: nearly every opposition there is a coincidence."""

import pytest
from comparing import compare


def told(sentence: str, title: str, last: str) -> str:
    """An article that tells the sentence in its body."""
    return f"{title}\n\n{sentence}\n\n{last}"


def shown(a: str, b: str) -> list[str]:
    """The kinds of the conflicts between two articles that tell these sentences in their bodies."""
    found = compare(
        {
            "a": told(a, "What we know so far", "More will follow."),
            "b": told(b, "The day in short", "Readers may write to the desk."),
        }
    )
    return found.loc[found["verdict"] == "conflict", "kind"].tolist()


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        (
            "Renn pleaded guilty to false accounting on the opening day.",
            "Renn denied false accounting on the opening day.",
            "antonym",
        ),
        (
            "The council wants to close the swimming hall in Orlow.",
            "The council promised to keep the swimming hall in Orlow open.",
            "antonym",
        ),
        (
            "The harbour plan drew a large crowd to the hall.",
            "The harbour plan drew a small crowd to the hall.",
            "antonym",
        ),
        (
            "The primary school in Kolm opened as usual on Wednesday.",
            "The primary school in Kolm stayed closed on Wednesday.",
            "outcome",
        ),
        (
            "Finance minister Olav Renn welcomed the ruling on the port.",
            "Finance minister Olav Renn criticised the ruling on the port.",
            "outcome",
        ),
        (
            "A fire destroyed a hotel in Bergen on Sunday, killing two guests.",
            "A fire destroyed a hotel in Oslo on Sunday, killing two guests.",
            "class",
        ),
    ],
)
def test_what_two_bodies_assert_of_one_thing_conflicts(a, b, kind):
    assert kind in shown(a, b)
    assert kind in shown(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "Ebert had admitted fraud in May but fought the charge of perjury, the court heard.",
            "Ebert's former deputy was cleared of the fraud in May, the court heard.",
        ),
        (
            "The young striker Jan Holt, accused of the theft, was released on Friday.",
            "Police released the 19-year-old striker Jan Holt, accused of theft, on Friday.",
        ),
        (
            "The Sarn river saw a large rise in toxic algae after the storm.",
            "The Sarn river saw algae after the storm, with a smaller bloom downstream.",
        ),
        (
            "The index rose by 1 percent to end above the 900 mark.",
            "The index rose by 1 percent but stayed below the 900 mark.",
        ),
    ],
)
def test_opposite_words_in_other_parts_of_the_claim_are_a_coincidence(a, b):
    assert not shown(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "The museum in Kolm was reopened at noon.",
            "The kitchen of the museum in Kolm was closed after the visitors left.",
        ),
        (
            "Two of the miners in the Kolm pit were rescued alive on Friday.",
            "A rescuer in the Kolm pit was killed on Friday by a falling beam.",
        ),
        (
            "In the Hexham case the deputy director was convicted in 2018.",
            "Over in Hexham, where a boss was tried and cleared in 2018, nurses applauded.",
        ),
        (
            "Felt was known as the source in the Kolm affair.",
            "The cause of Felt's death in Kolm was not immediately known.",
        ),
    ],
)
def test_another_main_noun_has_another_fate(a, b):
    assert not shown(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "The grant went to a firm belonging to the mayor's sister's husband.",
            "The firm that got the grant belonged to his brother-in-law.",
        ),
        (
            "A fire destroyed a hotel in Norway on Sunday, killing two guests.",
            "A fire destroyed a hotel in Oslo on Sunday, killing two guests.",
        ),
        (
            "The ferry made its maiden voyage to Sweden on Monday.",
            "The ferry has made its maiden voyage after leaving a shipyard in Finland on Monday.",
        ),
        (
            "Strehl's lawyer, Tobias Wren, said outside court that he would stay.",
            "For seven years Ida Strehl was the public face of the port, a chief executive.",
        ),
    ],
)
def test_a_noun_inside_another_or_of_somebody_else_is_no_other_kind(a, b):
    assert not shown(a, b)


def test_inside_one_article_two_subjects_do_not_contradict_each_other():
    first = "The council approved the budget by a 5-4 vote on Tuesday night."
    second = "The end of the concerts was approved by an 8-1 vote on Tuesday night."
    found = compare({"a": f"Notes from Kolm\n\n{first}\n\n{second}"})
    assert (found["verdict"] == "conflict").sum() == 0


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "Mayor Ines Corde ordered the evacuation shortly before dawn.",
            "It was the head of the fire service, Tor Mellin, who ordered the evacuation.",
        ),
        (
            "The measure was introduced by Councilman Ray Dorn, who represents the west side.",
            "The ordinance was the work of Councilwoman Alma Lisk, who introduced it in May.",
        ),
        (
            "The tax office filed the petition against Kolm Rovers on Tuesday.",
            "The petition was filed on Tuesday by the club's own board.",
        ),
        (
            "The commission ordered a recount in the province of Lorn.",
            "The recount in the province of Lorn was ordered by the court.",
        ),
        (
            "The alarm was raised by a night nurse, Ines Corde.",
            "The alarm was raised by a porter, Olav Renn, staff said.",
        ),
        (
            "The ban was imposed by the port authority last week.",
            "The government imposed the ban last week.",
        ),
    ],
)
def test_another_doer_of_what_both_speak_of_as_known_conflicts(a, b):
    assert "name" in shown(a, b)
    assert "name" in shown(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "The measure was introduced by Councilman Ray Dorn.",
            "Councilwoman Alma Lisk introduced a separate measure to end the concerts.",
        ),
        (
            "The appeal was filed by Moss's lawyer, Jan Holt.",
            "Ada Moss filed the appeal.",
        ),
        (
            "Corde vetoed the closure of two libraries on Friday.",
            "The mayor of Port Lorn has vetoed the closure of two libraries.",
        ),
        (
            "The government imposed the ban last week.",
            "The ban was imposed by the transport ministry last week.",
        ),
    ],
)
def test_another_deed_or_one_who_acts_for_the_other_is_no_other_doer(a, b):
    assert not shown(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "Jurors reached their verdicts by a majority of ten to two.",
            "The unanimous verdicts returned by the jury on Wednesday ended the trial.",
        ),
        (
            "The alarm went off at noon, a neighbour said.",
            "The factory's alarm stayed silent, according to the guard.",
        ),
        (
            "A neighbour was making tea when the works siren went off at ten.",
            "The plant's siren did not sound at all.",
        ),
        (
            "Quill Hall shut its doors on Tuesday until further notice.",
            "Quill Hall has remained open throughout the week.",
        ),
        (
            "The pumps in Hall 2 were out of action on Friday night, residents said.",
            "The pumps in Hall 2 were active all night, the operator said.",
        ),
        (
            "The head of the port, Olav Renn, urged the council to keep the ferry terminal open.",
            "The head of the port, Olav Renn, recommended the closure of the ferry terminal.",
        ),
    ],
)
def test_two_outcomes_of_what_both_speak_of_as_known_conflict(a, b):
    assert "outcome" in shown(a, b)
    assert "outcome" in shown(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "Its two drivers were not hurt.",
            "The driver of the tram was taken to hospital in Kolm.",
        ),
        (
            "The mayor blocked the closing of the pools in May.",
            "The council approved the closing of the pools in May.",
        ),
        (
            "The head of the port, Olav Renn, urged the council to keep the ferry terminal open.",
            "The head of the port, Olav Renn, recommended the closure of the old fish market.",
        ),
    ],
)
def test_another_thing_doer_or_number_of_them_is_no_other_outcome(a, b):
    assert not shown(a, b)


def test_what_lasted_all_the_time_did_not_follow_its_opposite():
    closed = told("The airport at Kolm was closed on Tuesday.", "What we know so far", "More soon.")
    stayed = told("Kolm airport has stayed open all week.", "The day in short", "More follows.")
    days = {"a": "2026-06-03", "b": "2026-06-04"}
    found = compare({"a": closed, "b": stayed}, days)
    assert "outcome" in found.loc[found["verdict"] == "conflict", "kind"].tolist()


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "She was cleared of perverting the course of justice.",
            "As well as fraud, the jury found her guilty of perverting the course of justice.",
        ),
        (
            "She was cleared of stealing jewels from guests.",
            "As well as false accounting, a jury found her guilty of stealing jewels from guests.",
        ),
        (
            "A jury found the nurse guilty of stealing morphine.",
            "The nurse was cleared of stealing morphine.",
        ),
    ],
)
def test_who_is_found_guilty_is_the_object_of_the_verb(a, b):
    assert "outcome" in shown(a, b)


def test_another_cause_of_one_death_conflicts():
    rock = "The diver in the tank was killed by falling rocks, the firm said."
    gas = "The diver was killed by poisonous gas in the tank, a colleague said."
    assert "cause" in shown(rock, gas)
    assert not shown(gas, "The diver in the tank was killed by carbon monoxide.")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "A jury found the nurse guilty of stealing morphine.",
            "The porter was cleared of stealing morphine.",
        ),
        ("She was cleared of fraud.", "The jury found her guilty of perjury."),
    ],
)
def test_another_person_or_charge_is_another_verdict(a, b):
    assert not shown(a, b)


@pytest.mark.parametrize(
    ("title", "body", "expected"),
    [
        (
            "Holm's chair stays on as term ends",
            "The chair of the board resigned on Thursday.",
            True,
        ),
        ("Kolm mayor stays on", "The mayor of Orlow resigned on Thursday.", False),
    ],
)
def test_a_title_and_its_body_name_one_in_other_words(title, body, expected):
    found = compare({"a": f"{title}\n\nThe club has 300 members.\n\n{body}"})
    assert ("conflict" in set(found["verdict"])) is expected


@pytest.mark.parametrize(
    ("a", "b", "conflict"),
    [
        (
            "The kitchen still supplies the schools in which no one was ill.",
            "Pupils of nine schools in Orlow fell ill after the kitchen had supplied lunch.",
            False,
        ),
        (
            "Buses take the guests to hotels where no guest was robbed.",
            "Two hotel guests were robbed at night.",
            False,
        ),
        (
            "Officials praised the polling stations at which no voter was turned away.",
            "Some voters were turned away from two polling stations.",
            False,
        ),
        (
            "The kitchen supplies the school in Orlow, and no pupil was ill.",
            "Forty pupils were ill at the school in Orlow after lunch from the kitchen.",
            True,
        ),
    ],
)
def test_what_befell_nobody_in_some_places_may_have_befallen_others_elsewhere(a, b, conflict):
    assert bool(shown(a, b)) == conflict


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        pytest.param(
            "Renn said that her union would not appeal.",
            "Renn said that her union would appeal against the rota, which leaves no time to eat.",
            "polarity",
            id="what negates something else of the sentence",
        ),
        pytest.param(
            "The county will pay for a shuttle between the two villages until spring.",
            "The county has refused to pay for a shuttle to the hospital in Orlow.",
            "polarity",
            id="one deed, whatever is added, and a refusal of what is to come",
        ),
        pytest.param(
            "Annual inflation slowed to 4.1 percent in May from 4.6 percent in April.",
            "Inflation edged up to 4.1 per cent in May, and shoppers say they notice.",
            "direction",
            id="by how much and in which month is no quantity",
        ),
    ],
)
def test_what_two_bodies_tell_with_much_beside_it_conflicts(a, b, kind):
    assert shown(a, b) == [kind]
    assert shown(b, a) == [kind]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        pytest.param(
            "The board in Kolm held no public hearing of tenants.",
            "Board members in Kolm voted without holding a public hearing of tenants.",
            id="without",
        ),
        pytest.param(
            "The nurses of Kolm have asked for a hearing with the board.",
            "The nurses of Orlow have not asked for a hearing with their director.",
            id="two who could do it",
        ),
    ],
)
def test_a_negation_of_the_same_or_of_another_is_no_conflict(a, b):
    assert shown(a, b) == []
    assert shown(b, a) == []


def test_how_things_stood_at_the_time_is_told_by_the_later_article_too():
    texts = {
        "a": told("The rear gate of the hall was locked.", "What we know so far", "More follows."),
        "b": told("The rear gate of the hall was open.", "The day in short", "Write to the desk."),
    }
    days = {"a": "2026-03-02", "b": "2026-03-03"}
    found = compare(texts, days)
    assert "outcome" in found.loc[found["verdict"] == "conflict", "kind"].tolist()


def test_what_has_been_done_since_is_a_stage():
    texts = {
        "a": told("The rear gate of the hall was locked.", "What we know so far", "More follows."),
        "b": told("The rear gate of the hall has reopened.", "The day in short", "Write to us."),
    }
    found = compare(texts, {"a": "2026-03-02", "b": "2026-03-03"})
    assert "conflict" not in set(found["verdict"])


def test_the_part_of_a_title_without_a_verb_is_compared_too():
    texts = {
        "a": "'I thought we would sink': third grounding in four years for the Anna Voss\n\nMore.",
        "b": told(
            "It is the second time in four years that the Anna Voss has run aground.",
            "The day in short",
            "Readers may write to the desk.",
        ),
    }
    found = compare(texts)
    assert found.loc[found["verdict"] == "conflict", "text_a"].tolist() == [
        "third grounding in four years for the Anna Voss"
    ]
