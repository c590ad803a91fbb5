import gc
from operator import attrgetter

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.ml.parser_model import precompute_hiddens
from spacy.tokens import Span

from analysis.language import MODELS, load_language
from analysis.transitions import keep_lock


def test_an_offset_in_the_parse_is_an_offset_in_the_file(parse):
    text = "Storm “Ada” Hits\r\n\r\nOSLO (AP) — The storm’s eye passed.\r\n\r\n\r\nPhoto: Jo\n"
    (article,) = parse(text)
    assert len(article.doc.text) == len(text)
    assert all(
        text[t.idx : t.idx + len(t)].replace("’", "'").replace("“", '"').replace("”", '"') == t.text
        for t in article.doc
        if not t.is_space
    )


def test_a_title_does_not_run_into_the_paragraph_under_it(parse):
    (article,) = parse("Ferry Sinks Off Coast\n\nThe ferry sank.")
    sentences = [article.trace(s.start, s.end)["text"] for s in article.sentences]
    assert sentences == ["Ferry Sinks Off Coast", "The ferry sank."]


def test_a_typographic_possessive_is_split_like_a_plain_one(parse):
    (article,) = parse("Ada’s ship sank.")
    assert [t.text for t in article.doc[:3]] == ["Ada", "'s", "ship"]


def test_a_title_in_capitals_is_read_as_words(parse):
    (article,) = parse("FERRY SINKS OFF NORWAY\n\nThe ferry sank.")
    assert [t.text for t in article.doc[:4]] == ["Ferry", "Sinks", "Off", "Norway"]


@pytest.mark.parametrize("text", ["", " \n\n ", "\n\nFerry\n"])
def test_white_space_alone_is_no_sentence(parse, text):
    (article,) = parse(text)
    assert len(article.sentences) == len(text.split())
    assert article.doc.text == text


def test_an_unknown_model_is_named_with_the_fix():
    with pytest.raises(ValueError, match="'no_such_model' is installed.*run.py"):
        load_language("no_such_model")


def load_untouched():
    """The pipeline as spaCy loads it, with nothing of ours."""
    return spacy.load(next(m for m in MODELS if spacy.util.is_package(m)))


@pytest.fixture(scope="module")
def untouched():
    return load_untouched()


def test_lemmas_are_those_of_spacy_itself(untouched):
    text = "The bigger ferries were leaving; wolves ate berries, axes fell, dyed leaves lay drying."
    ours, theirs = ([token.lemma_ for token in nlp(text)] for nlp in (load_language(""), untouched))
    assert ours == theirs


@pytest.mark.parametrize("asked", ["dep_", "head.i", "is_sent_start", "ent_iob_", "ent_type_"])
def test_parse_and_names_are_those_of_spacy_itself(untouched, asked):
    texts = [
        "Mayor Ada Lund of Oslo said on Monday that the harbour, which Bo Berg built, will close.",
        "",
        "The Bank of Norway lost $3 million in 2019. It sued Acme Corp.",
    ]
    ours, theirs = (
        [list(map(attrgetter(asked), doc)) for doc in nlp.pipe(texts)]
        for nlp in (load_language(""), untouched)
    )
    assert ours == theirs


def test_what_the_parse_worked_with_goes_without_a_search_for_garbage():
    gc.disable()
    try:
        list(load_language("").pipe(["Ada Lund sailed to Oslo."]))
        left = [made for made in gc.get_objects() if isinstance(made, precompute_hiddens)]
    finally:
        gc.enable()
    assert left == []


def test_a_name_marked_beforehand_stays_a_name_of_its_kind():
    nlp = keep_lock(load_untouched())  # one of its own, since it learns the kind
    doc = nlp.make_doc("They sailed on the Skylark to Bergen.")
    doc.set_ents([Span(doc, 4, 5, "SHIP")])
    doc = next(nlp.pipe([doc]))
    assert [(e.text, e.label_) for e in doc.ents] == [("Skylark", "SHIP"), ("Bergen", "GPE")]


@settings(max_examples=30, deadline=None)
@given(st.text(max_size=80))
def test_sentences_cover_every_word_of_any_text(parse, text):
    (article,) = parse(text)
    covered = [i for s in article.sentences for i in range(s.start, s.end)]
    assert len(covered) == len(set(covered))
    words = {t.i for t in article.doc if not t.is_space}
    assert words <= set(covered)
    assert len(article.doc.text) == len(text)


@pytest.mark.parametrize(
    ("text", "n_sentences"),
    [
        ("Polling stations closed at 6 p.m. Turnout was around 64 percent.", 2),
        ("The show opens at 9:30 a.m. Tickets cost ten pounds.", 2),
        ("At 8 p.m. Officer Hale came to the door.", 1),
        ("It starts at 8 p.m. Eastern time on Friday.", 1),
        ("They met at 5 p.m. Monday in Oslo.", 1),
        ("They met at 5 p.m. Sept. 3 in Oslo.", 1),
    ],
)
def test_a_time_of_day_may_end_a_sentence(parse, text, n_sentences):
    (article,) = parse(text)
    assert len(article.sentences) == n_sentences
