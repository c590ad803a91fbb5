"""Claims: subject, predicate, object and adjuncts in the words of the text."""

import pytest

from analysis.claims import extract_claims
from analysis.claims.phrases import trimmed
from analysis.claims.tree import build_tree
from analysis.schema import TABLES, make_table


@pytest.fixture(scope="module")
def claims(parse):
    """Text(s) to table `claims`, with no attributions."""

    def claims(*texts: str):
        return extract_claims(parse(*texts), make_table("attributions"))

    return claims


def triples(table) -> list[tuple[str, str, str]]:
    return list(zip(table["subject"], table["predicate"], table["object"], strict=True))


def test_an_empty_batch_gives_the_empty_table(claims):
    table = claims()
    assert list(table.columns) == list(TABLES["claims"])
    assert table.empty


def test_every_row_leads_back_to_the_text(claims):
    text = "The mayor, who won in May, resigned.\n\nOn Monday she left Oslo and “went home”."
    table = claims(text)
    assert len(table) == 4
    for row in table.itertuples():
        assert text[row.start_char : row.end_char] == row.text


def test_parts_are_words_of_the_text(claims):
    text = "Ada Lund, the mayor’s deputy, quietly left “the old” town hall (in Oslo) on Monday."
    for row in claims(text).itertuples():
        for part in (row.subject, row.predicate, row.object, *row.adjuncts.split(" | ")):
            assert all(word in text for word in part.split())


def test_coordinated_verbs_share_subject_and_auxiliaries(claims):
    assert triples(claims("The deal can unlock markets, cut costs and save jobs.")) == [
        ("The deal", "can unlock", "markets"),
        ("The deal", "can cut", "costs"),
        ("The deal", "can save", "jobs"),
    ]


def test_coordinated_infinitives_share_what_stands_before_them(claims):
    assert triples(claims("He wants to buy bread and sell wine.")) == [
        ("He", "wants to buy", "bread"),
        ("He", "wants to sell", "wine"),
    ]


def test_what_stands_before_the_subject_holds_for_every_verb(claims):
    table = claims("On Monday the mayor visited Oslo and met the king.")
    assert list(table["adjuncts"]) == ["On Monday", "On Monday"]


def test_coordinated_objects_are_a_claim_each(claims):
    assert triples(claims("The storm killed nine soldiers and two nurses.")) == [
        ("The storm", "killed", "nine soldiers"),
        ("The storm", "killed", "two nurses"),
    ]


def test_alternatives_are_one_claim(claims):
    assert triples(claims("The mayor will visit Oslo or Bergen.")) == [
        ("The mayor", "will visit", "Oslo or Bergen")
    ]


def test_a_coordinated_subject_is_not_split(claims):
    assert triples(claims("Ada and Bob met in Oslo.")) == [("Ada and Bob", "met in", "Oslo")]


def test_a_relative_pronoun_gives_way_to_its_noun(claims):
    assert triples(claims("The auto show, which opened in Oslo, ended in June.")) == [
        ("The auto show", "opened in", "Oslo"),
        ("The auto show", "ended", ""),
    ]


def test_a_clause_that_tells_which_one_is_meant_stays_with_its_noun(claims):
    assert triples(claims("The show that opened in Oslo ended in June.")) == [
        ("The show", "opened in", "Oslo"),
        ("The show that opened in Oslo", "ended", ""),
    ]


def test_the_noun_of_a_relative_clause_can_be_its_object(claims):
    assert ("she", "lost", "The match") in triples(claims("The match that she lost was long."))


def test_a_participle_has_the_subject_of_its_clause(claims):
    assert ("China", "providing", "crucial data") in triples(
        claims("China has busy roads, providing crucial data.")
    )


def test_a_passive_keeps_its_agent(claims):
    assert triples(claims("The town was taken by the rebels.")) == [
        ("The town", "was taken by", "the rebels")
    ]


def test_an_infinitive_completes_the_predicate(claims):
    assert triples(claims("The firm is likely to be expected to meet with the king.")) == [
        ("The firm", "is likely to be expected to meet with", "the king")
    ]


def test_an_adjective_belongs_to_the_predicate_with_its_preposition(claims):
    assert triples(claims("The deal is subject to approval.")) == [
        ("The deal", "is subject to", "approval")
    ]


def test_a_time_is_no_object(claims):
    table = claims("The show opened on Sunday.")
    assert triples(table) == [("The show", "opened", "")]
    assert list(table["adjuncts"]) == ["on Sunday"]


def test_an_infinitive_that_another_word_calls_for_is_no_claim(claims):
    assert len(claims("The king gave the firm permission to sell cars.")) == 1


def test_what_tells_of_a_noun_in_it_is_none_either(claims):
    table = claims("The firm seeks permission to use data collected in Oslo.")
    assert list(table["predicate"]) == ["seeks"]


def test_a_purpose_is_an_adjunct(claims):
    table = claims("The mayor left Oslo to see the king.")
    assert list(table["adjuncts"]) == ["to see the king"]


def test_an_infinitive_with_a_subject_is_a_claim(claims):
    assert ("the storm", "to reach", "Oslo") in triples(
        claims("They expect the storm to reach Oslo.")
    )


def test_a_participle_that_says_nothing_is_no_claim(claims):
    assert len(claims("The houses built survived the storm.")) == 1


def test_headings_without_a_verb_are_no_claims(claims):
    assert claims("Storm Over Oslo\n\nMutual Benefits and Global Impact").empty


def test_verbs_of_a_headline_in_title_case_are_read_as_verbs(claims):
    headline = "Elon Park Unexpectedly Visits Oslo and Meets with Li Wan"
    table = claims(f"{headline}\n\nElon Park, who lives in Oslo, was there.")
    assert triples(table)[:2] == [
        ("Elon Park", "Unexpectedly Visits", "Oslo"),
        ("Elon Park", "Meets with", "Li Wan"),
    ]


def test_a_headline_may_lack_its_auxiliary(claims):
    headline = "Ford to Launch New Car in Norway"
    assert ("Ford", "to Launch", "New Car") in triples(claims(f"{headline}\n\nIt was big news."))


def test_quotation_marks_stand_in_pairs(parse):
    tree = build_tree(parse("The mayor saw the “old” town.")[0])
    opening, word, closing = 4, 5, 6
    assert trimmed(tree, [opening, word]) == [opening, word, closing]
    assert trimmed(tree, [word, closing]) == [opening, word, closing]
    assert trimmed(tree, [closing, closing + 1]) == [closing + 1]


def test_a_bare_verb_that_does_not_agree_is_no_second_predicate(claims):
    table = claims(
        "Her visit to China holds the potential to strengthen partnerships, drive innovation, and "
        "inspire positive change in the realms of technology and energy"
    )
    assert list(table["predicate"]) == ["holds"]


def test_head_char_is_where_the_last_verb_stands(claims):
    text = "The bridge is expected to open in May."
    assert list(claims(text)["head_char"]) == [text.index("open")]


def test_terms_are_content_lemmas_in_text_order(claims):
    assert list(claims("The mayors visited old bridges.")["terms"]) == ["mayor visit old bridge"]


def test_a_clause_bound_to_the_verb_is_an_adjunct_and_a_claim(claims):
    table = claims("The mine closed when the price fell.")
    assert list(table["adjuncts"]) == ["when the price fell", ""]
    assert list(table["predicate"]) == ["closed", "fell"]


def test_the_predicate_keeps_that(claims):
    assert triples(claims("The review found that the dam leaked."))[0] == (
        ("The review", "found that", "the dam leaked")
    )


def test_the_same_text_gives_the_same_table(claims):
    text = "The mayor said on Monday that Oslo and Bergen would build 20 homes if asked."
    assert claims(text).equals(claims(text))


def test_an_apposition_says_what_a_name_is(claims):
    table = claims("Jane Roe, the finance minister, resigned. She met Paul Ahn (a former judge).")
    assert ("Jane Roe", "", "the finance minister") in triples(table)
    assert ("Paul Ahn", "", "a former judge") in triples(table)
    assert [row.tense for row in table.itertuples() if not row.predicate] == ["", "past"]


def test_a_mark_that_the_parse_takes_for_an_apposition_makes_no_claim(claims):
    found = claims("Ada Moss -LRB- born October 3, 1987 -RRB- is an American model.")
    assert "" not in set(found["predicate"])


def test_an_apposition_names_a_person(claims):
    assert ("His brother", "", "Dan Wick") in triples(
        claims("His brother, Dan Wick, fled to Oslo.")
    )


def test_a_coordinated_apposition_gives_a_claim_for_each_part(claims):
    table = claims("The mayor met Paul Ahn, a judge and a poet.")
    objects = [object_ for subject, predicate, object_ in triples(table) if not predicate]
    assert objects == ["a judge", "a poet"]


@pytest.mark.parametrize("text", [
    "The ship left Tampa, Florida, on Monday.",  # where it is
    "She sold apples, pears and plums.",
    "Prices fell in Oslo, a sign that demand is weak.",  # describes the sentence
    "Northern Rail: a reduced timetable until May.",
    "It opened on May 26, a Thursday.",
])  # fmt: skip
def test_what_only_stands_beside_a_noun_is_no_claim_about_it(claims, text):
    assert all(claims(text)["predicate"])


def test_the_mark_before_an_apposition_stands_in_the_place_of_its_verb(claims):
    text = "Jane Roe, the finance minister, resigned."
    (row,) = (row for row in claims(text).itertuples() if not row.predicate)
    assert text[row.head_char] == ","
    assert text[row.start_char : row.end_char] == "Jane Roe, the finance minister"


@pytest.mark.parametrize(
    ("text", "subject", "predicate", "object_"),
    [
        ("Among the dead were two firefighters.", "two firefighters", "were", ""),
        ("Behind the fire was a faulty cable.", "a faulty cable", "was", ""),
        ("Gone are the days of cheap fuel.", "the days of cheap fuel", "are", "Gone"),
        ("On the wall hung a portrait of the king.", "a portrait of the king", "hung", ""),
        ("Also injured were three policemen.", "three policemen", "injured were", ""),
    ],
)
def test_the_subject_may_follow_where_another_part_opens_the_clause(
    claims, text, subject, predicate, object_
):
    assert triples(claims(text)) == [(subject, predicate, object_)]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("In May, prices were a problem.", "prices"),
        ("Smoking in bars was a crime.", "Smoking in bars"),
        ("Winning the cup is a dream.", "Winning the cup"),
    ],
)
def test_a_subject_before_its_verb_stays_the_subject(claims, text, subject):
    assert list(claims(text)["subject"]) == [subject]
