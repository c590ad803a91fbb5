"""What is opposed is shown if all that two claims share speaks for one thing."""

from itertools import product

import pytest
from comparing import frames

from analysis.comparison.detectors import DETECTORS
from analysis.comparison.lexicon import load_pairs
from analysis.comparison.reading import read_statements
from analysis.comparison.weighing import FEATURES, find_oppositions, find_weighed, weigh

# Each is one sentence of an article; the first and the second are said of one thing.
ONE_THING = [
    ("The union at Tarn Steel rejected the offer of the owners on Monday, said Bo Lund.",
     "The union's Bo Lund said Tarn Steel workers had approved the owners' offer."),
    ("The divers found the anchor of the Orm wreck off Cape Sund.",
     "The anchor of the wreck off Cape Sund was not found by the divers."),
    ("The new tunnel under the Sund will be 14 kilometres long, the ministry of transport said.",
     "According to the ministry, the tunnel under the Sund will have a length of 19 kilometres."),
]  # fmt: skip
TWO_THINGS = [
    ("The union at Tarn Steel rejected the offer of the owners on Monday, said Bo Lund.",
     "Voters in Hallen approved a plan for a library."),
    ("The divers found the anchor of the Orm wreck off Cape Sund.",
     "The cook was not at home when the police found the knife."),
    ("The new tunnel under the Sund will be 14 kilometres long, the ministry of transport said.",
     "Cyclists rode 19 kilometres to the market in Vell."),
]  # fmt: skip
# What else the two articles tell: of eight sentences and more the rare words show.
BESIDE = [
    "Ferries were late all week. Bread costs more than it did. A choir sang. The mayor wore a hat. "
    "Snow fell on the hills. Two geese walked into a bank. The library opens at nine.",
    "A baker won a prize. The theatre has a new roof. Cows blocked a road. It rained for an hour. "
    "The market moves to the park. A clown was late. The lamps in Ship Street work again.",
]


def pairs_of(a, b, beside):
    """The claims of two sentences, which open two articles that go on."""
    texts = {
        side: f"{one} {more}".strip() for side, one, more in zip("ab", (a, b), beside, strict=True)
    }
    first = [claim for claim in read_statements(**frames(texts)) if not claim.sentence_id]
    return product(*([c for c in first if c.article_id == side] for side in "ab"))


def find_in(a, b, beside=BESIDE):
    found = (find_weighed(x, y, DETECTORS) for x, y in pairs_of(a, b, beside))
    return [finding for finding in found if finding]


@pytest.mark.parametrize(("a", "b"), ONE_THING)
def test_what_excludes_each_other_and_is_said_of_one_thing_is_shown(a, b):
    found = find_in(a, b)
    assert found
    assert {f.verdict for f in found} == {"conflict"}
    assert all(word in f.reason for f in found for word in (f.word_a, f.word_b))


@pytest.mark.parametrize(("a", "b"), TWO_THINGS)
def test_what_is_said_of_two_things_is_not_shown(a, b):
    assert not find_in(a, b)


@pytest.mark.parametrize(("a", "b"), ONE_THING)
def test_the_order_of_the_articles_does_not_matter(a, b):
    one, other = find_in(a, b), find_in(b, a, BESIDE[::-1])
    assert [(f.word_a, f.word_b) for f in one] == [(f.word_b, f.word_a) for f in other]


@pytest.mark.parametrize(("a", "b"), ONE_THING)
def test_articles_of_few_sentences_are_left_to_the_detectors(a, b):
    assert not find_in(a, b, beside=["It rained. A clown was late.", "It was cold."])


def test_a_word_that_stands_all_over_the_articles_says_little():
    a, b = ONE_THING[2]
    common = [" ".join(["The ministry is sorry for the tunnel under the Sund."] * 8)] * 2
    rare, often = (
        [
            weigh(x, y, found)
            for x, y in pairs_of(a, b, beside)
            for found in find_oppositions(x, y, DETECTORS)
        ]
        for beside in (BESIDE, common)
    )
    assert max(often) < max(rare)


def test_each_feature_has_its_weight():
    assert tuple(load_pairs("weighing.csv")) == FEATURES
