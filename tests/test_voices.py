"""Who speaks how much: words counted by eye."""

import pandas as pd
import pytest
from conftest import make_articles

from analysis.schema import TABLES, make_table
from analysis.voices import count_voices


def attribution(text, content, speaker="Ada Lund", kind="person", cue_kind="say", source=""):
    start, at = text.index(content), text.find(source) if source else -1
    return {
        "article_id": "a", "source_entity": speaker, "source_kind": kind, "cue_kind": cue_kind,
        "source_start": at, "source_end": at + len(source),
        "content_start": start, "content_end": start + len(content),
    }  # fmt: skip


def mention(text, name, label="ORG"):
    start = text.index(name)
    return dict.fromkeys(TABLES["mentions"], "") | {
        "article_id": "a", "sentence_id": 0, "start_char": start, "end_char": start + len(name),
        "text": name, "label": label, "entity": name, "entity_label": label,
    }  # fmt: skip


@pytest.fixture
def count():
    def count(text, *attributions, mentions=()):
        columns = list(attribution("x", "x"))
        found = pd.DataFrame(attributions, columns=columns)
        return count_voices(found, make_articles(text), make_table("mentions", mentions))

    return count


def words(voices):
    return dict(zip(voices["speaker"], voices["n_words"], strict=True))


def test_words_that_nobody_says_are_the_article_s(count):
    voices = count("It rains in Oslo.")
    assert list(voices["kind"]) == ["article"]
    assert words(voices) == {"": 4}
    assert list(voices["share"]) == [1.0]


def test_shares_of_an_article_add_up_to_one(count):
    text = "Ada Lund says it rains. Bo Ek says it snows."
    voices = count(text, attribution(text, "it rains"), attribution(text, "it snows", "Bo Ek"))
    assert words(voices) == {"": 6, "Ada Lund": 2, "Bo Ek": 2}
    assert voices["share"].sum() == pytest.approx(1)


def test_word_belongs_to_the_innermost_source(count):
    text = "Reuters reports that sources say it rains."
    voices = count(
        text,
        attribution(text, "sources say it rains", "Reuters", "organisation"),
        attribution(text, "it rains", "sources", "unnamed"),
    )
    assert words(voices) == {"": 3, "Reuters": 2, "sources": 2}


def test_belief_is_told_by_the_article(count):
    text = "Ada Lund believes it rains."
    voices = count(text, attribution(text, "it rains", cue_kind="believe"))
    assert words(voices) == {"": 5}


def test_officials_are_one_voice_however_they_are_spelled(count):
    text = "Officials say it rains. It snows, officials say."
    voices = count(
        text,
        attribution(text, "it rains", "Officials", "unnamed"),
        attribution(text, "It snows", "officials", "unnamed"),
    )
    assert words(voices) == {"": 4, "Officials": 4}
    assert list(voices["n_attributions"]) == [0, 2]


def test_voice_says_for_whom_and_about_whom(count):
    text = "Bo Ek of Volvo says Oslo is wet."
    voices = count(
        text,
        attribution(text, "Oslo is wet", "Bo Ek", source="Bo Ek of Volvo"),
        mentions=[mention(text, "Volvo"), mention(text, "Oslo", "GPE")],
    )
    speaker = voices[voices["speaker"] == "Bo Ek"].iloc[0]
    assert (speaker["speaks_for"], speaker["about"]) == ("Volvo", "Oslo")


def test_no_article_gives_the_empty_table():
    empty = [make_table(name) for name in ("attributions", "articles", "mentions")]
    voices = count_voices(*empty)
    assert voices.empty
    assert list(voices) == list(TABLES["voices"])
