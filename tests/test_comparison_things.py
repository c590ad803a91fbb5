"""Two things of a family in one slot: vehicle, weapon, room, material, the port of a town."""

from comparing import conflicts, each_named_pair

CONFLICTS = [
    ("room", "The stolen Cranach was found in the cellar of a hotel in Basel.",
     "The stolen Cranach turned up in the attic of the hotel in Basel."),
    ("weapon", "The mayor of Ems was stabbed with a kitchen knife.",
     "The mayor of Ems was attacked with a hammer."),
    ("vehicle", "A pensioner in Tarn was run over by a tram.",
     "A pensioner in Tarn was hit by a bus."),
    ("vehicle_as_subject", "A lorry hit the gate of the palace in Tarn.",
     "The gate of the palace in Tarn was rammed by a van."),
    ("material", "The statue in the park of Olm is made of bronze.",
     "The statue in the park of Olm is of plastic."),
    ("colour", "The signal at Kelm was red.", "The signal at Kelm was green."),
    ("port", "The meeting of the two presidents took place in the port of Lund.",
     "The two presidents met in the port of Harstad."),
    ("hospital", "Doctors at the hospital in Ems treated the singer after his collapse.",
     "The singer is being treated at the hospital in Varel after his collapse."),
    ("crime", "Ola Lund was convicted of fraud in Tarn.",
     "Ola Lund was convicted of perjury in Tarn."),
    ("medal", "Ida Berg won the gold medal in Tarn.",
     "Ida Berg won the silver medal in Tarn."),
    ("way_in", "The thieves got into the Sandoval jewellery shop through a hole in the roof.",
     "The thieves got into the Sandoval shop through a tunnel."),
    ("by_and_through", "The burglars entered the bank in Olm through a cellar window.",
     "The burglars entered the bank in Olm by the back door."),
    ("by_letter", "The minister was dismissed by letter on Monday.",
     "The minister was dismissed on Monday in a telephone call."),
]  # fmt: skip

LOOKALIKES = [
    ("in_and_out", "The thieves got into the shop through the roof.",
     "The thieves got out of the shop through the back door."),
    ("other_ways_of_other_things", "A ball flew through the window of the Olm library.",
     "Smoke came through the door of the Olm library."),
    ("said_in_both_ways", "She wrote in a letter that she would leave Olm.",
     "She said on the telephone that she would leave Olm."),
    ("another_slot", "The mayor of Ems was stabbed with a kitchen knife.",
     "A hammer was found in the house of the mayor of Ems."),
    ("instead_of_it", "A pensioner in Tarn was run over by a tram.",
     "Buses in Tarn are replacing the tram after the accident."),
    ("against_it", "A wolf killed twelve sheep in Hallvik.",
     "Farmers in Hallvik are buying dogs to protect their sheep."),
    ("same_room", "The stolen Cranach was found in the cellar of a hotel in Basel.",
     "The stolen Cranach was in the basement of a Basel hotel."),
    ("what_it_is_of", "The statue in the park of Olm is made of bronze.",
     "The statue in the park of Olm is of metal."),
    ("still_ahead", "The two presidents met in the port of Lund.",
     "The two presidents will meet in the port of Harstad in May."),
    ("another_bank", "Growers on the left bank of the Sarn lost their cherries.",
     "Growers on the right bank of the Sarn harvested their cherries."),
    ("both", "The thief fled from Tarn by car.",
     "The thief fled from Tarn by car and then by boat."),
    ("perhaps", "The mayor of Ems was stabbed with a knife.",
     "The mayor of Ems may have been stabbed with scissors."),
    ("another_race", "Ida Berg won the gold medal in the sprint.",
     "Ida Berg won the silver medal in the slalom."),
    ("two_convicts", "Ola Lund was convicted of fraud in Tarn.",
     "Jan Moe was convicted of perjury in Tarn."),
    ("two_hospitals", "Three of the injured were taken to the hospital in Ems.",
     "The driver was taken to the hospital in Varel."),
]  # fmt: skip


@each_named_pair(CONFLICTS)
def test_two_things_in_one_slot_contradict_each_other(text_a, text_b):
    assert "class" in conflicts(text_a, text_b)
    assert "class" in conflicts(text_b, text_a)


@each_named_pair(LOOKALIKES)
def test_no_conflict_of_things_where(text_a, text_b):
    assert not conflicts(text_a, text_b)
