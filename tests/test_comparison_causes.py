"""Two causes of one mishap exclude each other; two words for one cause, or two mishaps, don't."""

from comparing import conflicts, each_named_pair

CONFLICTS = [
    ("accident_or_arson", "The fire at the Morrow mill was caused by a short circuit.",
     "The fire at the Morrow mill was set on purpose, investigators have found."),
    ("food", "Salmonella in the Perl canteen came from undercooked chicken.",
     "The outbreak at the Perl canteen has been traced to contaminated salad."),
    ("because", "A bird strike brought down the Halvor plane, the final report says.",
     "The Halvor plane crashed because its fuel tank was empty."),
    ("sparked", "Lightning started the blaze in the Ostia hills.",
     "The blaze in the Ostia hills was sparked by a discarded cigarette."),
    ("to_blame", "The power cut in Brenna was the result of a software error.",
     "A fallen tree was to blame for the power cut in Brenna."),
    ("led_to", "The dam at Uvik broke because of an earthquake, engineers concluded.",
     "Burrowing badgers led to the collapse of the dam at Uvik."),
    ("due_to", "The mass death of fish in the Oder was due to toxic algae.",
     "Chemicals from a paper mill killed the fish in the Oder."),
    ("of_one_deed", "The school in Osk was evacuated because of a gas leak.",
     "The school in Osk was evacuated due to a bomb threat."),
    ("of_closing", "The bridge was closed because of rust in a pier.",
     "The bridge was closed because of high winds."),
    ("meant_or_not", "The fire in the Osk warehouse started by accident.",
     "The fire in the Osk warehouse was started deliberately."),
    ("sabotage", "The explosion at the Brell depot was an accident, investigators said.",
     "The explosion at the Brell depot was sabotage, the interior minister said."),
    ("why_it_was_called_off", "The rocket launch in Tarn was called off because of fog.",
     "A faulty valve was the reason why the rocket launch in Tarn was called off."),
    ("why_it_was_abandoned", "The derby in Kelm was abandoned due to a floodlight failure.",
     "Crowd trouble caused the derby in Kelm to be abandoned."),
    ("ruled_out_at_length", "Rain and not the work at the quarry caused the landslide in Orm.",
     "The landslide in Orm was caused by blasting at the quarry."),
    ("ruled_out_by_because", "The dam at Uvik broke because of a quake, not because of drilling.",
     "The dam at Uvik broke because of drilling nearby, geologists say."),
    ("no_word_shared", "Fireworks set off the blast, the police said.",
     "A leaking gas cylinder blew up the kiosk in Tarn."),
]  # fmt: skip

LOOKALIKES = [
    ("same_cause", "The fire at the Morrow mill was caused by a short circuit.",
     "Faulty wiring led to the fire at the Morrow mill."),
    ("same_cause_by_its_doer", "The blaze in Ostia was sparked by a discarded cigarette.",
     "Careless smokers are to blame for the blaze in Ostia."),
    ("what_it_caused", "The fire at the Morrow mill was caused by a short circuit.",
     "The fire at the Morrow mill led to the closure of a road because of a fallen tree."),
    ("perhaps", "The fire at the mill may have been caused by a cigarette.",
     "The fire at the mill was caused by a short circuit."),
    ("excluded", "The fire at the Morrow mill was caused by a short circuit.",
     "A technical fault and not arson caused the fire at the Morrow mill."),
    ("both_named", "The crash near Ems was caused by ice.",
     "The crash near Ems was caused by speeding on ice."),
    ("both_by_accident", "The fire in the Osk warehouse started by accident.",
     "The fire in the Osk warehouse was accidentally caused by a welder."),
    ("accident_and_crime", "The driver was killed in an accident near Osk.",
     "A fire was started deliberately near Osk on Monday."),
    ("another_thing_called_off", "Saturday's concert in Lund was cancelled because of heavy rain.",
     "Heavy rain flooded cellars in Lund, and a strike led to a shortage of bread."),
    ("two_schools", "A school was evacuated because of a gas leak.",
     "A school was evacuated due to a bomb threat."),
    ("one_of_two_causes", "The road was shut because of a landslide.",
     "The road was shut because of heavy rain and a landslide."),
    ("another_mishap", "The blaze in Ostia was sparked by lightning.",
     "The delays in Ostia were caused by a staff shortage."),
    ("cause_of_another_thing", "Lightning caused the blaze in the Ostia hills.",
     "Tourists love the Ostia hills because of their wild boar, despite the blaze."),
]  # fmt: skip


@each_named_pair(CONFLICTS)
def test_two_causes_of_one_mishap_contradict_each_other(text_a, text_b):
    assert "cause" in conflicts(text_a, text_b)
    assert "cause" in conflicts(text_b, text_a)


@each_named_pair(LOOKALIKES)
def test_no_conflict_of_causes_where(text_a, text_b):
    assert "cause" not in conflicts(text_a, text_b)


ACQUITTED = [
    ("no_part", "The ventilation system played no part in the delay.",
     "The main cause of the delay was a faulty ventilation system."),
    ("not_the_cause", "The loss of the sponsor was not the cause of the collapse.",
     "The loss of the main sponsor, Orlen Glass, brought the club down."),
    ("nothing_to_do", "The drilling had nothing to do with the landslide, the mine said.",
     "The landslide above Tarn was caused by drilling in the mine."),
    ("ruled_out", "Investigators ruled out a gas leak as the cause of the explosion in Olm.",
     "The explosion in Olm was caused by a gas leak."),
    ("not_to_blame", "The vaccine was not to blame for the girl's death.",
     "The vaccine caused the girl's death, her doctor said."),
]  # fmt: skip

BLAMED_FOR_ELSE = [
    ("another_fault", "A fault in the brakes was not the cause of the crash.",
     "A fault in the signal caused the crash."),
    ("another_effect", "The drilling had nothing to do with the landslide.",
     "The drilling caused a power cut in Tarn."),
    ("another_cause", "The ventilation system played no part in the delay.",
     "A faulty lift was the main cause of the delay."),
    ("not_sure", "The drilling may not have been the cause of the landslide.",
     "The landslide was caused by drilling."),
]  # fmt: skip


@each_named_pair(ACQUITTED)
def test_what_one_blames_the_other_says_was_no_cause(text_a, text_b):
    rest = " The council of Orlen meets in the old mill. A fountain stands before it."
    assert "cause" in conflicts(text_a + rest, text_b + rest)
    assert "cause" in conflicts(text_b + rest, text_a + rest)


@each_named_pair(BLAMED_FOR_ELSE)
def test_no_cause_of_one_thing_may_be_blamed_for_another(text_a, text_b):
    assert not conflicts(text_a, text_b)
    assert not conflicts(text_b, text_a)
