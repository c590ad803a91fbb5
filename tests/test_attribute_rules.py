import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.matcher import Matcher

from analysis.language import MODELS, load_language

WORDS = "I you it That than once not n't do had been being is 's gon na nothin' Let ai ship said \n"


@pytest.fixture(scope="module")
def matchers():
    """Ours, and spaCy's with the same rules."""
    nlp = load_language("")
    untouched = spacy.load(next(m for m in MODELS if spacy.util.is_package(m)))
    theirs = Matcher(nlp.vocab)
    for number, rule in enumerate(untouched.get_pipe("attribute_ruler").patterns):
        theirs.add(str(number), rule["patterns"])
    return nlp.get_pipe("attribute_ruler").matcher, theirs


def tagged(words: list[str], tags: list[str], deps: list[str]):
    return spacy.tokens.Doc(
        load_language("").vocab, words=words, tags=tags, deps=deps, heads=[0] * len(words)
    )


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_rules_match_what_they_match_in_spacy_itself(matchers, data):
    ours, theirs = matchers
    words = data.draw(st.lists(st.sampled_from(WORDS.split(" ")), min_size=1, max_size=6))
    tags, deps = (
        data.draw(st.lists(st.sampled_from(some), min_size=len(words), max_size=len(words)))
        for some in (
            ["DT", "IN", "VBZ", "VBD", "PRP", "RB", "NN", "MD", "_SP", "CC", "TO"],
            ["nsubj", "dobj", "aux", "mark", "expl", "ROOT", "advmod", "det", "advcl"],
        )
    )
    doc = tagged(words, tags, deps)
    assert sorted(ours(doc, allow_missing=True)) == sorted(theirs(doc, allow_missing=True))


def test_a_word_that_no_rule_names_is_remembered_by_its_tag_alone(matchers):
    ours, _ = matchers
    ours(tagged(["ship"], ["NN"], ["nsubj"]), allow_missing=True)
    kinds = len(ours._rules_of)
    ours(tagged(["schooner"], ["NN"], ["nsubj"]), allow_missing=True)
    assert len(ours._rules_of) == kinds
