"""Names in toy news: every expected result can be counted by eye."""

import random
from collections import Counter
from pathlib import Path

import pandas as pd
import pytest

from analysis.entities import count_entities, explain_mention, extract_mentions, link_entities
from analysis.schema import make_table

GOLD = Path(__file__).parent / "gold" / "seeds"


@pytest.fixture
def names(parse):
    """Text to (name as written, label) pairs."""

    def names(text: str) -> list[tuple[str, str]]:
        found = extract_mentions(parse(text))
        return list(zip(found["text"], found["label"], strict=True))

    return names


@pytest.fixture
def counts(parse):
    """Text to the number of mentions of each entity."""

    def counts(text: str) -> Counter:
        return Counter(extract_mentions(parse(text))["entity"])

    return counts


def test_every_mention_leads_back_to_its_text(parse):
    (article,) = parse("Oslo votes\n\n“Ada Lund’s plan is dead,” said Jo Berg of the Harbor Union.")
    found = extract_mentions([article])
    assert len(found) >= 4
    for row in found.itertuples():
        assert article.text[row.start_char : row.end_char] == row.text


def test_no_article_gives_the_empty_table():
    assert extract_mentions([]).equals(make_table("mentions"))
    assert count_entities(make_table("mentions")).equals(make_table("entity_counts"))
    assert link_entities(make_table("mentions")).empty


def test_dates_and_amounts_are_no_names(names):
    text = "On Monday, May 3, 2021, sales rose 12% to $5 million in the third quarter."
    assert names(text) == []


def test_the_month_stays_a_month_beside_a_person_of_that_name(counts):
    text = (
        "Theresa May resigned in London on Friday. May said she was proud. Her party votes in May."
    )
    assert counts(text)["Theresa May"] == 2


def test_possessive_s_is_not_part_of_a_name(names):
    text = "Beyond Tesla's cars, Elon Musk's plans for Tesla are secret."
    assert [name for name, _ in names(text)] == ["Tesla", "Elon Musk", "Tesla"]


def test_the_s_of_a_firm_is_part_of_its_name(names):
    text = "Walt Disney and McDonald's said they would stay. McDonald's is based in Chicago."
    assert names(text)[1:3] == [("McDonald's", "ORG")] * 2


def test_article_and_title_are_not_part_of_a_name(names):
    text = "President Emmanuel Macron told The New York Times that the United States was ready."
    assert [name for name, _ in names(text)] == [
        "Emmanuel Macron",
        "New York Times",
        "United States",
    ]


def test_a_surname_is_found_everywhere_once_the_full_name_is_known(counts):
    text = (
        "Karin Dahlqvist resigned on Friday.\n\nDahlqvist had led the bank since 2019. "
        "A spokesman for Dahlqvist declined to comment, and Dahlqvist's lawyer did not call back."
    )
    assert counts(text)["Karin Dahlqvist"] == 4


def test_a_headline_is_cut_by_the_names_of_the_body(names):
    text = (
        "Karin Dahlqvist Unexpectedly Quits Nordbank Board\n\n"
        "Karin Dahlqvist left the board of Nordbank on Friday. Nordbank said Dahlqvist was ill."
    )
    assert [name for name, _ in names(text)][:2] == ["Karin Dahlqvist", "Nordbank"]


def test_a_line_in_capitals_counts_with_the_rest(counts):
    text = (
        "DAHLQVIST LEAVES OSLO IN ANGER\n\n"
        "Karin Dahlqvist left Oslo on Friday. Dahlqvist said Oslo had not listened."
    )
    assert counts(text) == {"Karin Dahlqvist": 3, "Oslo": 3}


def test_common_words_of_a_headline_are_no_names(names):
    text = "The Success Story\n\nThe story of its success is short. The town of Visby grew.\n"
    assert [name for name, _ in names(text)] == ["Visby"]


def test_acronym_and_expansion_are_one_entity_either_way_round(counts):
    one = "The Maritime Rescue Board (MRB) sent boats. The MRB said ten were lost."
    other = "The MRB (Maritime Rescue Board) sent boats. The MRB said ten were lost."
    assert counts(one) == counts(other) == {"Maritime Rescue Board": 3}


def test_a_name_inside_a_longer_name_is_not_counted_again(counts):
    text = "The University of Oslo is in Oslo. The University of Oslo said so."
    assert counts(text) == {"University of Oslo": 2, "Oslo": 1}


def test_two_people_with_similar_names_stay_two(counts):
    text = "Li Qiang met Li Keqiang in Beijing on Monday. Li Keqiang smiled. Li Qiang left."
    assert counts(text) == {"Li Qiang": 2, "Li Keqiang": 2, "Beijing": 1}


def test_a_title_tells_two_people_of_one_surname_apart(counts):
    text = (
        "Councillor Helen Price opened the hall in Hexham. Tom Price, a trader, stayed away. "
        "“It is cold,” Mr Price said. Cllr Price said it was warm."
    )
    assert counts(text)["Helen Price"] == 2
    assert counts(text)["Tom Price"] == 2


def test_of_two_bearers_the_one_called_by_surname_keeps_it(counts):
    text = (
        "Judith Adler got the painting on Monday. Adler said she was glad. "
        "The dealer Emil Adler had bought it in 1928. Adler has not decided what she will do."
    )
    assert counts(text)["Judith Adler"] == 3
    assert counts(text)["Emil Adler"] == 1


def test_a_bearer_called_by_title_does_not_take_the_surname_from_the_one_called_by_it_alone(counts):
    text = (
        "Victor Brandt lied, a court found on Tuesday. Brandt, 61, was silent. His sister "
        "Helena Brandt wept. Ms Brandt left in tears. The judge will sentence Brandt in May."
    )
    assert counts(text)["Victor Brandt"] == 3
    assert counts(text)["Helena Brandt"] == 2


def test_a_name_that_begins_with_a_surname_used_alone_is_no_person(parse):
    text = (
        "Victor Brandt, 61, was convicted. Brandt had lied. Brandt Marine builds ships. "
        "Brandt's sister now leads Brandt Marine."
    )
    found = extract_mentions(parse(text))
    assert set(found.loc[found["entity"] == "Brandt Marine", "label"]) == {"ORG"}


def test_a_company_named_after_a_person_is_not_the_person(parse):
    text = (
        "Lindholm Motors Inc closed a plant. Its founder, Maja Lindholm, wept. "
        "Lindholm, 71, had built it. Shares in Lindholm fell 3%."
    )
    found = extract_mentions(parse(text))
    assert list(zip(found["entity"], found["label"], strict=True)) == [
        ("Lindholm Motors Inc", "ORG"),
        ("Maja Lindholm", "PERSON"),
        ("Maja Lindholm", "PERSON"),
        ("Lindholm Motors Inc", "ORG"),
    ]


def test_a_country_is_not_the_person_of_that_name(counts):
    text = (
        "Trucks waited in Jordan on Monday. Robin Jordan, 40, runs the charity. "
        "“We wait,” Jordan said in an interview. Trucks from Jordan and Syria are late."
    )
    assert counts(text) == {"Jordan": 2, "Robin Jordan": 2, "Syria": 1}


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("Ms Quill said it would rain. Later Quill left.", "Quill", "PERSON"),
        ("The carmaker Vexo closed a plant. Vexo shares fell.", "Vexo", "ORG"),
        ("Troops entered the town of Brix. They left Brix at night.", "Brix", "GPE"),
        ("The social media platform Zing went down. Users of Zing complained.", "Zing", "PRODUCT"),
        ("Quill, 45, left the room. The police found Quill later.", "Quill", "PERSON"),
        ("Norfield Holdings plc grew. The board of Norfield met.", "Norfield", "ORG"),
        ("Analysts at Peel Hunt said the price was low.", "Peel Hunt", "ORG"),
    ],
)
def test_the_words_around_a_name_tell_its_type(names, text, name, label):
    assert [found for found in names(text) if found[0] == name][-1] == (name, label)


def test_all_mentions_of_a_form_have_one_type(parse):
    text = (
        "Tesla shares rose. Tesla is a carmaker. Experts praise Tesla. "
        "The factory of Tesla, the company said, is new. Tesla cars sell well with Tesla fans."
    )
    found = extract_mentions(parse(text))
    assert set(found.loc[found["text"] == "Tesla", "label"]) == {"ORG"}


def test_dateline_and_credits_are_read(parse):
    text = (
        "Ferry sinks\n\nMANILA, March 3 (Reuters) - A ferry sank off Manila on Monday.\n\n"
        "Reporting by Maricel Tan in Manila; Editing by Owen Hart\n"
    )
    found = extract_mentions(parse(text))
    assert list(zip(found["text"], found["entity"], found["label"], strict=True)) == [
        ("MANILA", "Manila", "GPE"),
        ("Reuters", "Reuters", "ORG"),
        ("Manila", "Manila", "GPE"),
        ("Maricel Tan", "Maricel Tan", "PERSON"),
        ("Manila", "Manila", "GPE"),
        ("Owen Hart", "Owen Hart", "PERSON"),
    ]


def test_quarters_and_time_zones_are_no_organizations(names):
    assert names("Sales fell in Q4 and FY25. The call begins at 7:42 AM CET on Tuesday.") == []


def test_counts_are_sorted_by_article_and_number():
    cities = ["Rome", "Oslo", "Oslo", "Oslo", "Rome", "Rome"]
    found = make_table("mentions", [
        {
            "article_id": article, "sentence_id": 0, "start_char": 0, "end_char": 4, "text": name,
            "label": "GPE", "entity": name, "entity_label": "GPE", "basis": "",
        }
        for article, name in zip("abaabb", cities, strict=True)
    ])  # fmt: skip
    assert count_entities(found).to_dict("list") == {
        "entity": ["Oslo", "Rome", "Rome", "Oslo"],
        "label": ["GPE"] * 4,
        "article_id": ["a", "a", "b", "b"],
        "n_mentions": [2, 1, 2, 1],
    }


def test_the_explanation_names_finding_type_and_entity(parse):
    found = extract_mentions(parse("Ms Ada Quill resigned in Oslo. “No,” Quill, 45, said."))
    told = explain_mention(found[found["text"] == "Quill"].iloc[0])
    assert told.startswith('"Quill" counts as Ada Quill (PERSON).')
    assert "an age after it" in told
    assert told.endswith("Entity: surname of Ada Quill.")


def test_the_seeds_give_every_name_of_the_hand_count(seeds):
    gold = pd.read_csv(GOLD / "mentions.csv")
    columns = ["article_id", "start_char", "end_char", "text", "label", "entity", "entity_label"]
    ours = seeds.mentions[columns].sort_values(columns[:2], ignore_index=True)
    pd.testing.assert_frame_equal(
        ours, gold[columns].sort_values(columns[:2], ignore_index=True), check_dtype=False
    )
    counted = seeds.entity_counts.sort_values(["article_id", "entity"], ignore_index=True)
    by_hand = pd.read_csv(GOLD / "entity_counts.csv")
    pd.testing.assert_frame_equal(
        counted, by_hand.sort_values(["article_id", "entity"], ignore_index=True), check_dtype=False
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ursula von der Leyen spoke in Oslo. Von der Leyen, 62, was glad.",
            {"Ursula von der Leyen": 2, "Oslo": 1},
        ),
        (
            "The Houston Rockets beat the Boston Celtics. A Rockets player fell.",
            {"Houston Rockets": 2, "Boston Celtics": 1},
        ),
        (
            "Everton had led through Dominic Calvert-Lewin. “Run,” Calvert-Lewin, 23, said.",
            {"Everton": 1, "Dominic Calvert-Lewin": 2},
        ),
        (
            "The Minnesota Bureau of Criminal Apprehension (BCA) found it. The BCA was quick.",
            {"Minnesota Bureau of Criminal Apprehension": 3},
        ),
        (
            "He saw Foreign Minister Raychelle Omamo in Nairobi. The minister left Nairobi.",
            {"Raychelle Omamo": 1, "Nairobi": 2},
        ),
    ],
)
def test_names_of_several_words_are_whole_and_their_parts_belong_to_them(counts, text, expected):
    assert counts(text) == expected


def test_a_list_of_firms_is_a_list_of_firms(names):
    text = "Leaders of companies such as Reddit and Snapchat will meet in Oslo."
    assert names(text) == [("Reddit", "ORG"), ("Snapchat", "ORG"), ("Oslo", "GPE")]


def test_two_names_in_one_credit_are_two(names):
    text = "Ferry sinks\n\nThe ferry sank.\n\nPhoto: Aaron Lavinsky / Star Ledger"
    assert names(text) == [("Aaron Lavinsky", "PERSON"), ("Star Ledger", "ORG")]


def test_names_of_any_text_lead_back_to_it_and_never_overlap(parse):
    names = "Ada Lund|Lund's|MRB|X.|U.S.|von der|Leyen|Q4|May|Inc."
    pieces = names + "|(|)|\n|\n\n|“|”|-|/|The|in|said|,|.|&|©"
    draw = random.Random(1)
    texts = [" ".join(draw.choices(pieces.split("|"), k=draw.randint(0, 30))) for _ in range(80)]
    articles = {article.article_id: article.text for article in parse(*texts)}
    found = extract_mentions(parse(*texts))
    assert len(found) > 100
    end = {}
    for row in found.itertuples():
        assert articles[row.article_id][row.start_char : row.end_char] == row.text
        assert row.start_char >= end.get(row.article_id, 0)
        end[row.article_id] = row.end_char


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Manager Erik ten Hag had said no. Fans sang.", ["Erik ten Hag"]),
        ("“It hurts,” said Dr Leyla Aras, who treated her.", ["Leyla Aras"]),
        ("Interior Minister Selma Kaya said the toll would rise.", ["Selma Kaya"]),
        ("She told MPs she would resign.", []),
    ],
)
def test_titles_and_particles_are_neither_names_nor_the_end_of_one(names, text, expected):
    assert [name for name, _ in names(text)] == expected


@pytest.mark.parametrize(("text", "name", "label"), [
    ("He was elected mayor of Ashfell. The mayor of Ashfell left.", "Ashfell", "GPE"),
    ("A train crashed near Kelm. A bus stopped at Kelm. The line to Kelm is shut.", "Kelm", "GPE"),
    ("He had worked for Nordrail for years.", "Nordrail", "ORG"),
    ("The trains of Nordrail were late. Nordrail's chief executive resigned.", "Nordrail", "ORG"),
    ("Rosa Lindmark wept for Ivo Lindmark.", "Ivo Lindmark", "PERSON"),
    ("He was held for the murder of Ivo Brandmark.", "Ivo Brandmark", "PERSON"),
])  # fmt: skip
def test_the_words_around_a_name_overrule_the_engine(names, text, name, label):
    assert (name, label) in names(text)


@pytest.mark.parametrize(("text", "word"), [
    ("A train crashed. Trains stopped in Oslo.", "Trains"),
    ("The rate fell. House builders, on the other hand, gained.", "House"),
    ("Signal was green before Kelm collision\n\nThe signal was green.", "Signal"),
])  # fmt: skip
def test_a_common_noun_that_opens_a_sentence_is_no_name(names, text, word):
    assert word not in dict(names(text))


@pytest.mark.parametrize(("title", "found"), [
    ("Ferry Sinks Off Coast", []),
    ("Ada Lund Wins Award for Bridge Design", ["Ada Lund"]),
    ("Storm Hits Islands As Thousands Flee", []),
])  # fmt: skip
def test_words_of_a_headline_are_names_in_lower_case_too(names, title, found):
    text = f"{title}\n\nThe vessel went down at night."
    assert [name for name, _ in names(text)] == found


def test_the_letters_of_a_club_belong_to_its_name(names):
    text = "FC Halden won the cup. SK Lunde and AC Moen drew with FC Halden. As Lunde left, I did."
    found = names(text)
    assert [pair for pair in found if " " in pair[0]] == [
        ("FC Halden", "ORG"), ("SK Lunde", "ORG"), ("AC Moen", "ORG"), ("FC Halden", "ORG"),
    ]  # fmt: skip


def test_a_surname_only_in_the_headline_is_part_of_the_name(names):
    text = "Mara Voss meets Ida Lund\n\nMara Voss met the minister Ida Lindt in Arden."
    assert [name for name, _ in names(text)][:2] == ["Mara Voss", "Ida Lund"]
