"""Who says so: each form of attribution, on a sentence or two."""

import pytest

from analysis.attribution import extract_attributions
from analysis.entities import extract_mentions
from analysis.schema import TABLES, make_table


@pytest.fixture
def attribute(parse):
    def attribute(text):
        parsed = parse(text)
        return extract_attributions(parsed, extract_mentions(parsed))

    return attribute


@pytest.fixture
def only(attribute):
    """The one attribution of a text."""

    def only(text):
        table = attribute(text)
        assert len(table) == 1, table[["source", "cue", "content"]].to_string()
        return table.iloc[0]

    return only


FORMS = """
an inverted verb: "We lost," said Ms. Lund.
    Ms. Lund | said | "We lost,"
indirect speech: Officials said the bridge was safe.
    Officials | said | the bridge was safe
an addressee: Lund told reporters that it rained.
    Lund | told | it rained
according to: According to the ministry, it rained.
    the ministry | According to | it rained
according to, at the end: It rained, according to the ministry.
    the ministry | according to | It rained
per: Per the filing, Lund owes $3 million.
    the filing | Per | Lund owes $3 million
an as-clause: As Reuters reported, the talks failed.
    Reuters | reported | the talks failed
the end of the sentence: The talks failed, two aides said.
    two aides | said | The talks failed
a passive without source: It was reported that the talks failed.
     | reported | the talks failed
is said to: Lund is said to be angry.
     | said | to be angry
quoted as saying: Lund was quoted as saying that the talks failed.
    Lund | saying | the talks failed
a noun: The claim that votes were bought has been debunked.
     | claim | votes were bought
a noun and its holder: Lund's promise to build a canal has become a joke.
    Lund | promise | to build a canal
a voiced noun: Lawmakers voiced concern that the law is vague.
    Lawmakers | voiced concern | the law is vague
in the words of: It was, in the words of one aide, "a car crash."
    one aide | in the words of | It was, in the words of one aide, "a car crash."
a description: Lund called the judge a disgrace.
    Lund | called | the judge a disgrace
an accusation: Critics accused the agency of lying.
    Critics | accused | lying
a demand: Lund called for an independent review.
    Lund | called for | an independent review
a request: Lund urged senators to vote no.
    Lund | urged | senators to vote no
a promise: Lund has promised to build a canal.
    Lund | promised | to build a canal
a belief: Analysts believe that rates will fall.
    Analysts | believe | rates will fall
an intention: The committee plans to call a witness.
    The committee | plans | to call a witness
a fear: Officials fear the virus will spread.
    Officials | fear | the virus will spread
a state of mind: Lund is confident that she will win.
    Lund | confident | she will win
a document: The report found that no law was broken.
    The report | found | no law was broken
figures: Official figures show that prices fell.
    Official figures | show | prices fell
a colon: Lund was blunt: "The man is a liar."
    Lund | : | "The man is a liar."
a label: Lund: "We will not be silent."
    Lund | : | "We will not be silent."
a signature: "We were ashamed." – Ada Lund, director
    Ada Lund, director | – | "We were ashamed."
a relative clause: Lund, who says she is well, left.
    Lund | says | she is well
a verb on no list: "We lost," thundered Lund.
    Lund | thundered | "We lost,"
a quotation around its cue: "It was," said Lund, "a failure to speak."
    Lund | said | "It was," said Lund, "a failure to speak."
made clear: Lund made it clear that she would stay.
    Lund | made it clear | she would stay
an adverb before the clause: Lund's allies say privately that he is worried.
    Lund's allies | say | he is worried
a refusal of an interview: Lund declined an interview request.
    Lund | declined an interview request |
single quotation marks: ‘They let it rot,’ Lund said.
    Lund | said | ‘They let it rot,’
"""


def forms():
    """Name, text and expected source, cue, content of each form."""
    lines = FORMS.strip().splitlines()
    for form, expected in zip(lines[::2], lines[1::2], strict=True):
        name, text = form.split(": ", 1)
        yield pytest.param(text, expected.strip(), id=name)


@pytest.mark.parametrize(("text", "expected"), list(forms()))
def test_form_gives_source_cue_and_content(only, text, expected):
    row = only(text)
    assert f"{row.source} | {row.cue} | {row.content}".strip() == expected


@pytest.mark.parametrize("text", [
    "The bridge was closed on Monday and rain kept shops empty.",
    'The so-called "freedom caucus" has about 40 members.',
    "Watch the video and tell us what you think.",
    "The decision to say nothing was hers.",
    "The bill should say so.",
    "Lund showed no sign of pain.",
    "The locals speak a variety of the language.",
    "The road, known as the Old Mile, was closed.",
    "The visit underlines the importance of trade.",
    "A woman who asked not to be named lives there.",
])  # fmt: skip
def test_narrative_holds_no_attribution(attribute, text):
    assert attribute(text).empty


def test_participle_citing_names_the_source_of_the_main_clause(attribute):
    table = attribute("The senator, citing two officials, said the plan was dead.")
    assert sorted(zip(table["cue"], table["source"], strict=True)) == [
        ("citing", "two officials"),
        ("said", "The senator"),
    ]


def test_reason_that_is_cited_is_no_source(attribute):
    assert attribute("He resigned, citing health reasons.")["source"].tolist() == ["He"]


def test_label_of_a_headline_is_a_source(attribute):
    row = attribute("Poll: Lund leads by five points\n\nIt rained in Oslo on Monday.").iloc[0]
    assert (row.source, row.cue, row.content) == ("Poll", ":", "Lund leads by five points")


def test_quotation_that_nobody_owns_is_said_by_somebody(only):
    row = only('"It all came to an end on Monday."')
    assert (row.source, row.cue, row.source_kind) == ("", "", "unnamed")


def test_hearsay_adverb_is_a_cue_without_source(only):
    row = only("The mayor reportedly met the developer.")
    assert (row.source, row.source_start, row.cue) == ("", -1, "reportedly")
    assert row.source_kind == "unnamed"


def test_participle_after_a_comma_has_the_source_of_the_main_clause(attribute):
    table = attribute("Lund said she would appeal, adding that she was confident.")
    assert list(table["source"]) == ["Lund", "Lund"]
    assert list(table["cue"]) == ["said", "adding"]


def test_past_tense_after_a_reported_present_goes_on_from_the_main_clause(attribute):
    table = attribute("The judge ruled that the law is void and ordered the state to stop.")
    assert list(table["source"]) == ["The judge", "The judge"]


def test_parenthetical_speaker_is_inside_the_content(only):
    row = only('"The bill," Mr. Lund said, "is dead."')
    assert (row.source, row.quotation) == ("Mr. Lund", "direct")
    assert row.content == '"The bill," Mr. Lund said, "is dead."'


@pytest.mark.parametrize(("text", "quotation"), [
    ('"We lost," Lund said.', "direct"),
    ('Lund said the plan was "a disaster" for farmers.', "mixed"),
    ("Lund said the plan was bad.", "indirect"),
])  # fmt: skip
def test_quotation_is_direct_mixed_or_indirect(only, text, quotation):
    assert only(text)["quotation"] == quotation


def test_quotation_over_several_sentences_is_one_content(only):
    assert only('Lund said, "We lost. We will try again."')["content"] == (
        '"We lost. We will try again."'
    )


def test_quotation_after_its_speaker_is_said_by_the_same_person_without_a_cue(attribute):
    first, second = attribute('"We lost," Lund said. "It was a bad day for all."').itertuples()
    assert (second.source, second.cue, second.cue_start) == ("Lund", "", -1)
    assert second.source_start == first.source_start
    assert second.text == second.content == '"It was a bad day for all."'


def test_quotation_over_paragraphs_with_repeated_opening_marks_is_one(attribute):
    text = '"We inherited a mess," Lund said.\n\n"The roads were crumbling.\n\n"And nobody cared."'
    last = attribute(text).iloc[-1]
    assert last["source"] == "Lund"
    assert last["content"] == '"The roads were crumbling.\n\n"And nobody cared."'


def test_attribution_inside_a_content_is_nested_in_it(attribute):
    outer, inner = attribute("Reuters reported that sources said the deal was done.").itertuples()
    assert (outer.source, outer.nested_in) == ("Reuters", "")
    assert (inner.source, inner.nested_in) == ("sources", outer.attribution_id)


def test_quoted_source_is_nested_in_who_quotes_it(attribute):
    outer, inner = attribute(
        "The agency quoted a customs officer as saying three parcels had been found."
    ).itertuples()
    assert (outer.source, outer.cue) == ("The agency", "quoted")
    assert (inner.source, inner.nested_in) == ("a customs officer", outer.attribution_id)


@pytest.mark.parametrize(("text", "denial"), [
    ("Lund denied that he lied.", True),
    ("Lund rejected the accusation.", True),
    ("Lund did not deny that he lied.", False),
    ("Lund said he lied.", False),
])  # fmt: skip
def test_denial_is_marked_unless_it_is_negated(attribute, text, denial):
    assert attribute(text).iloc[0]["denial"] == denial


@pytest.mark.parametrize(("text", "cue", "content"), [
    ("A spokesman declined to comment.", "declined to comment", ""),
    ("Lund declined to comment on the talks.", "declined to comment", "on the talks"),
    ("The White House did not respond to a request for comment.", "did not respond", ""),
    ("Neither campaign responded to requests for comment.", "responded", ""),
    ("Lund could not be reached for comment.", "could not be reached for", ""),
])  # fmt: skip
def test_refusal_to_comment_is_an_attribution_of_at_most_a_topic(only, text, cue, content):
    row = only(text)
    assert (row["cue_kind"], row["cue"], row["content"]) == ("no comment", cue, content)


@pytest.mark.parametrize(("text", "kind"), [
    ("Ada Lund said it rained.", "person"),
    ("Reuters said it had rained in Oslo.", "organisation"),
    ("Officials said it rained.", "unnamed"),
    ("Two people familiar with the matter said it rained.", "unnamed"),
    ("Reports indicate that it rained.", "unnamed"),
    ("A new poll found that voters are tired.", "document"),
    ("Ada Lund said she was tired.", "self"),
    ('"I am tired," Ada Lund said.', "self"),
    ("A spokesman for the ministry said it rained.", "organisation"),
])  # fmt: skip
def test_kind_of_source(attribute, text, kind):
    assert attribute(text).iloc[0]["source_kind"] == kind


def test_pronoun_stands_for_the_last_subject(attribute):
    table = attribute("Ada Lund met Bo Ek in Oslo. She said that it rained.")
    assert list(table["source_entity"]) == ["Ada Lund"]


def test_pronoun_does_not_stand_for_somebody_of_the_other_gender(attribute):
    table = attribute("Ms. Lund met Mr. Ek in Oslo. He said that it rained.")
    assert list(table["source_entity"]) == ["Ek"]


def test_pronoun_without_a_name_before_it_is_left_as_written(only):
    row = only("He said that it rained.")
    assert (row["source_entity"], row["source_kind"]) == ("He", "unnamed")


def test_company_stands_for_the_organisation_named_before(attribute):
    table = attribute("Tesla Inc. cut its prices. The company said demand had cooled.")
    assert list(table["source"]) == ["The company"]
    assert table["source_entity"].iloc[0].startswith("Tesla")


@pytest.mark.parametrize("text, entity", [
    ("Ada Lund met Mayor Bo Ek. The mayor said it rained.", "Bo Ek"),
    ("Bo Ek, the mayor of Oslo, met Ada Lund. Lund left. The mayor said it rained.", "Bo Ek"),
    ("Ada Lund is the chief executive of Acme. The chief executive said it rained.", "Ada Lund"),
    ("The mayor said it rained. Mayor Bo Ek met Ada Lund.", "Bo Ek"),
    ("Gov. Bo Ek met Sen. Ada Lund. The governor said it rained.", "Bo Ek"),
    ("Finance Minister Ada Lund met Defence Minister Bo Ek. The finance minister said it rained.",
     "Ada Lund"),
    ("Ada Lund released an album. The singer said it was good.", "Ada Lund"),
])  # fmt: skip
def test_an_office_stands_for_who_is_introduced_with_it(attribute, text, entity):
    assert list(attribute(text)["source_entity"]) == [entity]


@pytest.mark.parametrize("text", [
    "Ada Lund was hit by a car. The mayor said it rained.",
    "Deputy Mayor Bo Ek came. The mayor said it rained.",
    "The mayor of Oslo said it rained. Bo Ek, the mayor of Bergen, left.",
    "Bo Ek, a judge, released an album. The singer said it was good.",
])  # fmt: skip
def test_an_office_that_nobody_is_introduced_with_is_left_as_written(only, text):
    row = only(text)
    assert (row["source_entity"], row["source_kind"]) == (row["source"], "unnamed")


def test_they_are_the_several_who_spoke_just_before(attribute):
    table = attribute("Officials said the bridge was safe. They said it would open soon.")
    assert list(table["source_entity"]) == ["Officials", "Officials"]


@pytest.mark.parametrize("text", [
    "Residents were angry. They said it would rain.",
    "Experts said it rained. The mayor left. They said it would stop.",
    "Ada Lund said it rained. They said it would stop.",
])  # fmt: skip
def test_they_without_several_who_spoke_just_before_are_left_as_written(attribute, text):
    assert attribute(text)["source_entity"].iloc[-1] == "They"


@pytest.mark.parametrize("text, source, content", [
    ("The firm has not yet apologised to the families, a lawyer for eleven of them said.",
     "a lawyer for eleven of them", "The firm has not yet apologised to the families"),
    ("The signal showed green when it ran into a train near Kelm, the head of the Rail Safety"
     " Board, Marten Oduya, said on Friday.", "the head of the Rail Safety Board, Marten Oduya",
     "The signal showed green when it ran into a train near Kelm"),
])  # fmt: skip
def test_a_source_at_the_end_that_looks_like_an_apposition(only, text, source, content):
    row = only(text)
    assert (row["source"], row["content"]) == (source, content)


def test_a_court_is_not_the_hospital_named_before(attribute):
    table = attribute("St Brannock Hospital is old. The court said it rained.")
    assert list(table["source_entity"]) == ["The court"]


def test_a_spokesman_who_says_he_means_another(only):
    assert only("His spokesman Glen Tarrow said he had not conceded.")["source_kind"] == "person"


@pytest.mark.parametrize("text", [
    "The hospital dismissed Aldo Penrith in 2023.",
    "The court dismissed two workers.",
])  # fmt: skip
def test_who_dismisses_a_person_denies_nothing(attribute, text):
    assert attribute(text).empty


def test_a_time_is_no_source(attribute):
    assert attribute("A final result was expected by midnight.").empty


def test_i_in_a_quotation_is_who_is_quoted(attribute):
    table = attribute('"I think we can win," Ada Lund said.')
    assert sorted(table["source"]) == ["Ada Lund", "I"]
    assert list(table["source_entity"]) == ["Ada Lund", "Ada Lund"]


def test_every_span_is_the_text_it_says(attribute):
    text = 'Ada Lund said, "We lost." Reportedly she left.\n\nAccording to Reuters, she won.'
    for row in attribute(text).itertuples():
        assert row.text == text[row.start_char : row.end_char]
        for part in ("source", "cue", "content"):
            start, end = getattr(row, f"{part}_start"), getattr(row, f"{part}_end")
            assert getattr(row, part) == (text[start:end] if start >= 0 else "")


def test_no_article_gives_the_empty_table():
    table = extract_attributions([], make_table("mentions"))
    assert table.empty
    assert list(table) == list(TABLES["attributions"])


def test_names_of_the_model_stand_in_for_an_empty_table_of_mentions(parse):
    table = extract_attributions(parse("John Smith said it rained."), make_table("mentions"))
    assert table["source_kind"].iloc[0] == "person"


def test_a_semicolon_parts_what_one_says_from_what_another_says(attribute):
    found = attribute("Lund hinted that the auditors were asleep; Acme says it was misled.")
    assert list(found["content"]) == ["the auditors were asleep", "it was misled"]


def test_a_semicolon_within_what_is_said_parts_nothing(only):
    assert only("The ferry sank; thirty people drowned, police said.")["source"] == "police"


def test_said_in_a_statement_is_one_attribution(only):
    assert only("The agency said in a statement that the bridge was safe.")["source"] == (
        "The agency"
    )


def test_an_as_clause_that_tells_when_attributes_nothing(attribute):
    assert attribute("Lund showed no emotion as the verdicts were read out.").empty
