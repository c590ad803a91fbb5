"""Agreement: two claims that say the same, and what only looks like it."""

import pytest

from analysis.comparison.texts import compare_text_pairs

SAME = [
    ("Senator Dove has resigned over the lobbying affair.", "Senator Dove quits amid lobbying row"),
    ("The sheikh took over the club Real Onda in May.", "The sheikh bought Real Onda in May."),
    ("The judges struck down the rent cap of Ostia.", "The judges quashed the rent cap of Ostia."),
    ("Rebels freed 63 prisoners in Dorna.", "63 prisoners were set free by rebels in Dorna."),
    ("Twelve miners died at Kolm.", "A dozen or so: at least 11 miners died at Kolm."),
    ("The town of Merle bans diesel cars.", "Diesel cars are outlawed by the town of Merle."),
]
NOT_THE_SAME = [
    ("Twelve miners died at Kolm.", "At least eight miners died at Kolm."),
    ("Mara Voss beat Ines Carvo in the final.", "Ines Carvo beat Mara Voss in the final."),
    ("The council of Ostia will ban diesel cars.", "Will the council of Ostia ban diesel cars?"),
    ("The line to Brenton was closed in May.", "The line to Brenton will be closed in May."),
    ("The council of Ostia may ban diesel cars.", "The council of Ostia bans diesel cars."),
    ("Mara Voss opened the bridge of Ostia.", "Mara Voss painted the bridge of Ostia."),
    (
        "Mara Voss paid for the concert in Ostia.",
        "Mara Voss's concert in Ostia was paid by the city.",
    ),
]


def verdicts(pairs):
    return [set(found["verdict"]) for found in compare_text_pairs(pairs)]


@pytest.fixture(scope="module")
def found():
    return dict(zip(SAME + NOT_THE_SAME, verdicts(SAME + NOT_THE_SAME), strict=True))


@pytest.mark.parametrize("pair", SAME, ids=lambda pair: pair[1])
def test_the_same_in_other_words_is_agreement(found, pair):
    assert "agree" in found[pair] and "conflict" not in found[pair]


@pytest.mark.parametrize("pair", NOT_THE_SAME, ids=lambda pair: pair[1])
def test_what_only_looks_the_same_is_no_agreement(found, pair):
    assert "agree" not in found[pair]


def test_the_reason_names_words_for_the_same_beside_each_other():
    (found,) = compare_text_pairs([("Dove resigned on Monday.", "Dove quit on Monday.")])
    assert found["reason"][0] == "Both say it; they share Dove, resigned (quit), Monday."
