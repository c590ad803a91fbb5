"""Where something is to be built."""

from comparing import conflicts, each_named_pair

IN_GORSK = "Lumetra will build its new battery plant in the former mining town of Gorsk."


@each_named_pair(
    [
        (
            "chosen as the site",
            IN_GORSK,
            "Lumetra has chosen the port of Maasten as the site of its new battery plant.",
        ),
        ("chosen", IN_GORSK, "Maasten has been chosen as the site of Lumetra's only new factory."),
        ("go up", IN_GORSK, "The new plant of Lumetra, a battery maker, will go up in Maasten."),
    ]
)
def test_a_plant_has_one_site(text_a, text_b):
    assert conflicts(text_a, text_b) == conflicts(text_b, text_a) == {"class"}


@each_named_pair(
    [
        ("a second one", IN_GORSK, "Lumetra will build a second plant in the town of Maasten."),
        ("told in both", IN_GORSK, "Lumetra will build its plant in Maasten, not in Gorsk."),
        ("another owner", IN_GORSK, "Vardis has chosen Maasten as the site of its new plant."),
        ("the country", IN_GORSK, "Lumetra has chosen Poland for its new plant."),
        ("another building", IN_GORSK, "Lumetra will build its new headquarters in Maasten."),
    ]
)
def test_sites_that_may_both_hold(text_a, text_b):
    assert not conflicts(text_a, text_b) | conflicts(text_b, text_a)
