"""What an outlet prints whatever the story: "Sign up to our newsletter"."""

from __future__ import annotations

import hashlib
import re

import pandas as pd

from analysis.schema import CORPUS_TABLES

COLUMNS = CORPUS_TABLES["boilerplate"]
BOILERPLATE = "boilerplate"  # the kind of such a line in table `sentences`
WORD = re.compile(r"\w+")
# Stories of the outlet that tell nothing of each other but all have the sentence. Below ten, chance
# can bring it about, and what is common only because it often happens ("Nobody was hurt") stands
# in fewer than one story in ten, unless all of them are of a kind.
FEWEST_STORIES = 10
SHARE_OF_STORIES = 0.1


def find_boilerplate(
    sentences: pd.DataFrame, articles: pd.DataFrame, stories: pd.DataFrame
) -> pd.DataFrame:
    """One row per sentence that its outlet repeats, word for word, in one story after the other.

    Such a sentence says nothing of the story that it stands in. It stands in at least ten stories
    of the outlet, which are at least a tenth of its stories; so a folder about one story has none,
    and two outlets or two articles that say the same of one story agree. Case, punctuation and
    white space do not matter; lines that are credits or captions by their form are left out.

    Args:
        sentences: table `sentences`.
        articles: table `articles`; those without an outlet are taken for one outlet.
        stories: table `stories`, as `find_stories` gives it.

    Returns:
        Table `boilerplate`, in the order of the sentences: article_id, sentence_id, text, and
        `n_stories` of the outlet that have it.

    Limits: a line with a name, day or hour of its own in each article is not recognised; nor is
    one that stands in a few stories only, such as "The ministry has been contacted for comment".

    >>> ids = [str(n) for n in range(10)]
    >>> articles = pd.DataFrame({"article_id": ids, "outlet": "Herald"})
    >>> stories = pd.DataFrame({"article_id": ids, "story_id": ids})
    >>> sentences = pd.DataFrame({"article_id": ids, "sentence_id": 0, "kind": "body",
    ...     "text": ["Write to us!", *["Write to us."] * 9]})
    >>> find_boilerplate(sentences, articles, stories).head(1)
      article_id  sentence_id          text  n_stories
    0          0            0  Write to us!         10
    """
    place = articles[["article_id", "outlet"]].merge(stories[["article_id", "story_id"]])
    place["all_stories"] = place.groupby("outlet")["story_id"].transform("nunique")
    told = sentences[~sentences["kind"].isin([BOILERPLATE, "dateline"])].merge(place)
    told = told.assign(words=[_number_words(text) for text in told["text"].to_numpy()])
    told["n_stories"] = told.groupby(["outlet", "words"])["story_id"].transform("nunique")
    is_common = told["n_stories"] >= SHARE_OF_STORIES * told["all_stories"]
    found = told[is_common & (told["n_stories"] >= FEWEST_STORIES)]
    return found[list(COLUMNS)].astype(COLUMNS).reset_index(drop=True)


def mark_boilerplate(sentences: pd.DataFrame, boilerplate: pd.DataFrame) -> pd.DataFrame:
    """Table `sentences`, those named in table `boilerplate` being of that kind: not compared."""
    named = pd.MultiIndex.from_frame(boilerplate[["article_id", "sentence_id"]])
    places = pd.MultiIndex.from_frame(sentences[["article_id", "sentence_id"]])
    return sentences.assign(kind=sentences["kind"].mask(places.isin(named), BOILERPLATE))


def _number_words(text: str) -> int:
    """The same number for the same words, on every machine; short, since a corpus has millions."""
    words = " ".join(WORD.findall(text.casefold()))
    return int.from_bytes(hashlib.blake2b(words.encode(), digest_size=7).digest())
