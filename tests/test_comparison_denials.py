"""Inside whole articles a denial is of its own clause, and a word of the story denies nothing."""

import pytest
from comparing import compare, each_named_pair

DENIED = [
    ("denied that", "The brewery denied that its lorries had dumped sludge in the Arle.",
     "Lorries of the brewery had dumped sludge in the Arle for weeks, anglers said."),
    ("denied doing", "Pastor Henk Dral denied having sold the bells of the church.",
     "Pastor Henk Dral sold the bells of the church to a scrap dealer in Lommen."),
    ("denies it did", "The zoo denies it fed spoiled meat to the lions.",
     "Keepers said the zoo fed spoiled meat to the lions."),
    ("rejected claims that", "The ministry rejected claims that vaccine had spoiled in a depot.",
     "Most of the vaccine had spoiled in a depot near Orsk, a nurse said."),
    ("no evidence that", "There was no evidence that the bridge had been overloaded, she wrote.",
     "The bridge had been overloaded, the engineers found."),
    ("reports that were false", "Reports that the dam had cracked were false, the operator said.",
     "The dam had cracked on its eastern side, a diver told the radio."),
    ("not true that", "It is not true that the choir owes rent, its treasurer said.",
     "The choir owes rent for two years, the landlord said."),
]  # fmt: skip
OF_SOMETHING_ELSE = [
    ("a false thing in the story",
     "The clerk Ada Brunn was convicted of two counts of forged receipts.",
     "The clerk Ada Brunn said that she would appeal against both counts."),
    ("another charge", "Ada Brunn, the former treasurer of the club, was acquitted of arson.",
     "Ada Brunn, the former treasurer, left the club in March."),
    ("a report at odds with another",
     "The mayor of Dorlen vetoed the plan, a step at odds with a promise that she made in May.",
     "On Thursday the mayor of Dorlen vetoed the plan to sell the park."),
    ("a cause that is ruled out",
     "Divers have ruled out a collision as the cause of the sinking of the ferry Marita.",
     "The ferry Marita had crossed the strait for 40 years without a sinking."),
    ("a part of it", "The zoo denied that the keeper had been drunk when the lions escaped.",
     "Two lions escaped while the keeper of the zoo was at lunch."),
    ("what is told by the way", "The bank denied that it had ever met the broker Jan Holt.",
     "When the bank first met the broker Jan Holt, he sold insurance."),
    ("a fraud that was tried", "Jurors heard how the bogus invoices of the firm Lenz were paid.",
     "The firm Lenz was paid 40 invoices, jurors heard on Monday."),
    ("both sides in one article", "Nothing happened here.",
     "The farm admitted that its wells had been poisoned. In May the farm denied that its wells had"
     " been poisoned."),
]  # fmt: skip


def conflicts_of_bodies(text_a, text_b):
    """The kinds of the conflicts between two articles of a title and one paragraph."""
    texts = {"a": f"Letters to the editor\n\n{text_a}\n", "b": f"A week in brief\n\n{text_b}\n"}
    found = compare(texts, {"a": "2026-05-06", "b": "2026-05-07"})
    return set(found["kind"][found["verdict"] == "conflict"])


@each_named_pair(DENIED)
def test_what_is_told_and_what_is_denied_in_that_clause_conflict(text_a, text_b):
    assert conflicts_of_bodies(text_a, text_b)
    assert conflicts_of_bodies(text_b, text_a)


@each_named_pair(OF_SOMETHING_ELSE)
def test_a_word_of_denial_does_not_refute_what_stands_elsewhere(text_a, text_b):
    assert conflicts_of_bodies(text_a, text_b) == set()
    assert conflicts_of_bodies(text_b, text_a) == set()


@pytest.mark.parametrize("word", ["fake", "hoax", "denies"])
def test_a_title_still_calls_the_title_of_another_untrue(word):
    refuted = {"denies": "Mayor denies Orle bridge is closed"}.get(
        word, f"Orle bridge closure is {word}"
    )
    texts = {"a": "Orle bridge closed\n\nIt rained.\n", "b": f"{refuted}\n\nIt was cold.\n"}
    assert "conflict" in set(compare(texts)["verdict"])
