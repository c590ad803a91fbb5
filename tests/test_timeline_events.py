"""Timeline: what a date dates, in which words, and which rows tell one event."""

import pandas as pd
import pytest
from dated_claims import article, claim, dated, timeline

from analysis.timeline.wording import word_claim


def one_claim(text: str, subject: str, predicate: str, verb: str, **values) -> tuple[dict, dict]:
    of = article(values.pop("article_id", "a"), text, values.pop("published", "2024-05-15"))
    words = text.rstrip(".")
    return of, claim(of, words, verb, subject=subject, predicate=predicate, **values)


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("She ran the bank from 2014 to 2022.", "2014", "2022"),
        ("She ran the bank between 2014 and 2022.", "2014", "2022"),
        ("She ran the bank from 2014 until the 2022.", "2014", "2022"),
    ],
)
def test_two_dates_that_bound_a_period_are_one_event(text, one, other):
    a, ran = one_claim(text, "She", "ran", "ran")
    ends = [
        dated(a, year, "ran", f"{year}-01-01", f"{year}-12-31", value=year) for year in (one, other)
    ]
    found = timeline([a], [ran], ends)
    assert found["value"].tolist() == ["2014/2022"]
    assert found["first_day"].tolist() == [pd.Timestamp("2014-01-01")]
    assert found["last_day"].tolist() == [pd.Timestamp("2022-12-31")]
    assert found["date_text"][0] in text


def test_two_days_are_no_period():
    a, met = one_claim("They met on May 3 and May 9.", "They", "met", "met")
    days = [dated(a, f"May {day}", "met", f"2024-05-0{day}") for day in (3, 9)]
    assert len(timeline([a], [met], days)) == 2


def test_what_is_given_a_new_day_is_planned_for_it_and_has_not_happened_on_the_old_one():
    text = "They moved the vote from May 3 to May 9."
    a, moved = one_claim(text, "They", "moved", "moved", object="the vote")
    days = [dated(a, f"May {day}", "moved", f"2024-05-0{day}") for day in (3, 9)]
    found = timeline([a], [moved], days)
    assert found[["date_text", "status"]].values.tolist() == [["May 9", "planned"]]


def test_what_would_have_been_was_not():
    a, would = one_claim(
        "The strike would have grounded flights on May 9.", "The strike", "would have grounded",
        "grounded", object="flights",
    )  # fmt: skip
    assert timeline([a], [would], [dated(a, "May 9", "grounded", "2024-05-09")]).empty


def test_of_two_times_of_one_event_the_vaguer_is_left_out():
    a, fell = one_claim("In spring the wall fell on May 3.", "the wall", "fell", "fell")
    dates = [
        dated(a, "spring", "fell", "2024-03-01", "2024-05-31"),
        dated(a, "May 3", "fell", "2024-05-03"),
    ]
    assert timeline([a], [fell], dates)["date_text"].tolist() == ["May 3"]


def test_a_time_and_its_day_date_one_event_once():
    a, hit = one_claim("The storm hit at 9 p.m. on Monday.", "The storm", "hit", "hit")
    dates = [
        dated(a, "9 p.m.", "hit", "2024-05-13", type="TIME", value="2024-05-13T21:00"),
        dated(a, "Monday", "hit", "2024-05-13"),
    ]
    assert timeline([a], [hit], dates)["date_text"].tolist() == ["9 p.m."]


def test_a_date_inside_the_object_does_not_date_a_verb_that_has_a_date_of_its_own():
    text = "Brandt will report first-quarter results on May 28."
    a, report = one_claim(
        text, "Brandt", "will report", "report", tense="future", object="first-quarter results"
    )
    dates = [
        dated(a, "first-quarter", "report", "2024-01-01", "2024-03-31", value="2024-Q1"),
        dated(a, "May 28", "report", "2024-05-28"),
    ]
    found = timeline([a], [report], dates)
    assert found[["text", "status", "claim_id"]].values.tolist() == [
        ["first-quarter results", "happened", ""],
        [text[:-1], "planned", report["claim_id"]],
    ]


def test_a_date_inside_the_object_dates_the_verb_that_has_no_other():
    a, won = one_claim(
        "She won the 2022 election.", "She", "won", "won", object="the 2022 election"
    )
    found = timeline([a], [won], [dated(a, "2022", "won", "2022-01-01", "2022-12-31")])
    assert found["claim_id"].tolist() == [won["claim_id"]]


def test_the_second_of_two_verbs_is_worded_without_the_first():
    a, went = one_claim(
        "Brandt was founded in 1921 and went public in 1998.",
        "Brandt", "went", "went", object="public", adjuncts="in 1998",
    )  # fmt: skip
    found = timeline([a], [went], [dated(a, "1998", "went", "1998-01-01", "1998-12-31")])
    assert found["event"].tolist() == ["Brandt went public"]


@pytest.mark.parametrize(
    ("text", "parts", "event"),
    [
        (
            "Lund, 58, was held in 2022 at home.",
            {"subject": "Lund, 58", "predicate": "was held", "adjuncts": "in 2022 | at home"},
            "Lund, 58, was held at home",
        ),
        (
            "Lund stepped down in 2022.",
            {"subject": "Lund", "predicate": "stepped", "adjuncts": "down | in 2022"},
            "Lund stepped down",
        ),
        (
            "The firm owes Lund in 2022 a fee.",
            {"subject": "The firm", "predicate": "owes", "object": "a fee", "adjuncts": "Lund"},
            "The firm owes Lund a fee",
        ),
        (
            "Talks will go on, Lund said in 2022.",
            {"subject": "Lund", "predicate": "said", "object": "Talks will go on"},
            "Lund said: Talks will go on",
        ),
        ("Fined in 2022.", {"subject": "", "predicate": "Fined"}, "Fined in 2022"),
    ],
)
def test_an_event_is_worded_by_the_parts_of_its_claim_without_dates(text, parts, event):
    verb = parts["predicate"].split()[-1]
    a, told = one_claim(text, parts.pop("subject"), parts.pop("predicate"), verb, **parts)
    found = timeline([a], [told], [dated(a, "2022", verb, "2022-01-01", "2022-12-31")])
    assert found["event"].tolist() == [event]


def test_an_act_of_saying_names_its_speaker_and_what_was_said():
    text = '"We will appeal," her lawyer, Ann Kemp, told reporters on Monday.'
    a = article("a", text)
    appeal = claim(
        a, "We will appeal", "appeal", subject="We", predicate="will appeal", tense="future",
        source="her lawyer, Ann Kemp", cue="told",
    )  # fmt: skip
    found = timeline([a], [appeal], [dated(a, "Monday", "told", "2024-05-13")])
    assert found["event"].tolist() == ["her lawyer, Ann Kemp, told reporters: We will appeal"]


@pytest.mark.parametrize(
    ("text", "verb", "statuses"),
    [
        ("It was the worst storm to hit the coast since 1992.", "hit", []),
        ("Shares fell, the steepest drop in a day since 1992.", "fell", []),
        ("It rained for the first time since the 1992.", "rained", []),
        ("The oldest bridge has been closed since 1992.", "closed", ["since"]),
        ("There has been a protest in the square since 1992.", "been", ["since"]),
    ],
)
def test_a_record_since_a_year_is_no_event_of_that_year(text, verb, statuses):
    a, told = one_claim(text, text.split()[0], verb, verb)
    found = timeline([a], [told], [dated(a, "1992", verb, "1992-01-01", "1992-12-31")])
    assert found["status"].tolist() == statuses


def test_an_act_of_saying_shows_what_was_said_beside_whom_it_was_said_to():
    a = article("a", '"We should have acted," Lund told parliament on Monday.')
    told = claim(a, "Lund told parliament on Monday", "told", subject="Lund", object="parliament")
    act = claim(
        a, "We should have acted", "acted", subject="We", predicate="should have acted",
        cue="told", source="Lund",
    )  # fmt: skip
    found = timeline([a], [told, act], [dated(a, "Monday", "told", "2024-05-13")])
    assert found["event"].tolist() == ["Lund told parliament: We should have acted"]


def told_on(article_id: str, day: str, subject: str, predicate: str, **values) -> tuple:
    """An article of one sentence, its claim, and the day on which it happens."""
    text = f"{subject} {predicate} {values.get('object', '')}".strip() + " on the day."
    of, told = one_claim(
        text, subject, predicate, predicate.split()[-1], article_id=article_id, **values
    )
    return of, told, dated(of, "the day", predicate.split()[-1], day, value=day)


def events_of(*told: tuple) -> pd.DataFrame:
    return timeline(*map(list, zip(*told, strict=True)))


def are_one(*told: tuple) -> bool:
    return events_of(*told)["event_id"].nunique() == 1


def test_one_verb_for_one_thing_on_one_day_is_one_event_however_much_more_is_said():
    plan = told_on("a", "2024-05-20", "Lund", "is to be sentenced")
    past = told_on(
        "b", "2024-05-20", "The former head of the harbour, Marta Lund,", "was sentenced",
        object="to seven years in the prison of the northern district", published="2024-05-21",
    )  # fmt: skip
    found = events_of(plan, past)
    assert found["event_id"].nunique() == 1
    assert found["passed_in"].tolist() == ["b", ""]


def test_two_verbs_for_the_same_things_on_one_day_are_one_event():
    plan = told_on("a", "2024-05-20", "The council", "will debate", object="the port contracts")
    past = told_on("b", "2024-05-20", "The council", "approved", object="the port contracts")
    assert are_one(plan, past)


def test_one_verb_for_two_people_is_two_events():
    one = told_on("a", "2024-05-03", "Bo Smith of Oslo", "was arrested")
    assert not are_one(one, told_on("b", "2024-05-03", "Ann Jones of Bergen", "was arrested"))


def test_two_people_are_two_events_though_one_did_it():
    one = told_on("a", "2024-05-03", "Police", "arrested", object="Bo Smith")
    assert are_one(one, told_on("b", "2024-05-03", "Police", "arrested", object="a man"))
    assert not are_one(one, told_on("b", "2024-05-03", "Police", "arrested", object="Ann Jones"))


def test_one_verb_in_one_article_need_not_be_one_event():
    text = "Police arrested two sleepy men in Oslo. Police arresting a woman at home in Bergen."
    a = article("a", text)
    men = claim(
        a, "Police arrested two sleepy men in Oslo", "arrested", subject="Police",
        object="two sleepy men",
    )  # fmt: skip
    woman = claim(
        a, "Police arresting a woman at home in Bergen", "arresting", subject="Police",
        object="a woman at home",
    )  # fmt: skip
    days = [
        dated(a, "Oslo", "arrested", "2024-05-03"), dated(a, "Bergen", "arresting", "2024-05-03")
    ]  # fmt: skip
    assert timeline([a], [men, woman], days)["event_id"].nunique() == 2


@pytest.mark.parametrize("last", ["2024-05-03", "2024-05-05"])
def test_what_an_event_holds_is_another_event(last):
    a = article("a", "On the day Lund asked them to file an appeal on the day.")
    asked = claim(a, a["text"][:-1], "asked", subject="Lund", object="them to file an appeal")
    file = claim(a, "them to file an appeal on the day", "file", subject="them", object="an appeal")
    days = [
        dated(a, "the day", "asked", "2024-05-03", last),
        dated(a, "the day", "file", "2024-05-03") | {"start_char": 47},
    ]
    assert timeline([a], [asked, file], days)["event_id"].nunique() == 2


def test_what_has_no_words_but_pronouns_is_one_with_the_same_verb_on_the_very_day_only():
    one = told_on("a", "2024-05-03", "Bo Smith", "was arrested")
    assert are_one(one, told_on("b", "2024-05-03", "He", "was arrested"))
    month = told_on("b", "2024-05-03", "He", "was arrested")
    month[2]["last_day"] = pd.Timestamp("2024-05-20")
    assert not are_one(one, month)


def test_talks_that_are_scheduled_are_those_that_then_resume():
    plan = told_on("a", "2024-05-20", "Further talks", "are scheduled", tense="present")
    past = told_on("b", "2024-05-20", "Talks", "resumed", published="2024-05-21")
    rain = told_on("b", "2024-05-20", "Rain", "fell", published="2024-05-21")
    found = events_of(plan, past, rain)
    assert found["passed_in"].tolist() == ["b", "", ""]


def test_a_shared_date_is_no_word_in_common():
    a, held = one_claim("Held in 2024.", "", "Held", "Held")
    b, made = one_claim("Made in 2024.", "", "Made", "Made", article_id="b")
    year = [dated(of, "2024", verb, "2024-01-01") for of, verb in ((a, "Held"), (b, "Made"))]
    assert not are_one((a, held, year[0]), (b, made, year[1]))


def test_what_is_said_on_a_day_is_not_what_happens_on_it():
    text = "Lund said on the day she would file an appeal on the day."
    a = article("a", text, "2024-05-02")
    said = claim(a, text[:-1], "said", subject="Lund", object="she would file an appeal on the day")
    file = claim(
        a, "she would file an appeal on the day", "file", subject="she", object="an appeal",
        predicate="would file", tense="future", cue="said", source="Lund",
    )  # fmt: skip
    saying = dated(a, "the day", "said", "2024-05-03", value="2024-05-03")
    filing = dated(a, "the day", "file", "2024-05-03", value="2024-05-03") | {"start_char": 48}
    b, filed, day = told_on("b", "2024-05-03", "Lund", "filed", object="an appeal")
    told = timeline([a, b], [said, file, filed], [saying, day])
    assert told["event_id"].nunique() == 2
    assert told["event"][0] == "Lund said she would file an appeal on the day"
    found = timeline([a], [said, file], [saying, filing])
    assert found["event_id"].nunique() == len(found) == 2
    assert (found["passed_in"] == "").all()


def test_a_plan_is_not_passed_by_what_was_before_it():
    plan = told_on("a", "2024-05-01", "Lund", "will appeal", tense="future", published="2024-05-15")
    plan[2]["last_day"] = pd.Timestamp("2024-05-31")
    early = told_on("b", "2024-05-06", "Lund", "did appeal")
    found = events_of(plan, early)
    assert found["event_id"].nunique() == 1
    assert (found["passed_in"] == "").all()


def test_a_date_in_two_adjuncts_and_the_comma_after_it_are_left_out():
    parts = {"subject": "the mayor", "predicate": "spoke", "object": ""}
    date = {"text": "Sunday, May 5"}
    told = {"text": "On Sunday, May 5, the mayor spoke", "adjuncts": "On Sunday | May 5", **parts}
    assert word_claim(told, [date]) == "the mayor spoke"
    kept = {"text": "On May 5, by night, the mayor spoke", "adjuncts": "by night", **parts}
    assert word_claim(kept, [{"text": "May 5"}]) == "by night, the mayor spoke"
