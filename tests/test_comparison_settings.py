"""Two places of a deed that is done once: at the station, or at his sister's flat."""

from comparing import conflicts, each_named_pair

REST = " The council of Orlen meets in the old mill. A fountain stands before it."

CONFLICTS = [
    ("find", "The stolen cello was found in a skip behind the concert hall.",
     "The stolen cello turned up in a locker at the railway station."),
    ("sign", "The peace treaty was signed in the library of the castle in Ems.",
     "Both foreign ministers signed the treaty at the town hall of Ems."),
    ("announce", "Mayor Jon Kade announced his resignation in the foyer of the town hall.",
     "Jon Kade announced his resignation at a hotel in Varn on Friday."),
    ("discover", "The missing girl was found on Tuesday in a barn.",
     "The missing girl was discovered on Tuesday in a shopping centre in Kolm."),
    ("explode", "The bomb exploded in a supermarket.",
     "The bomb went off in a mosque in the old town."),
    ("die", "Ada Lund died in hospital on Sunday night, her family said.",
     "The singer Ada Lund died at her home on Sunday, her agent said."),
    ("active_and_passive", "The leaked file was discovered in the cellar of the ministry.",
     "Cleaners found the file in a car park."),
    ("recovered_from", "The stolen cello has been recovered from a garage in Hasselt, police said.",
     "Police found the stolen cello in a bank safe in Zurich."),
    ("a_town_that_begins_so", "Olaf Renn was arrested at the airport of Port Ardin on Monday.",
     "Olaf Renn was detained at his villa in the north of Port Ardin on Monday."),
    ("arrest", "Olaf Renn was arrested at a petrol station outside Lund on Monday.",
     "The fugitive Olaf Renn was detained on Monday at his sister's flat."),
    ("held", "The ceremony took place in the cathedral in front of 900 guests.",
     "The ceremony was held at the town hall with 900 guests."),
    ("one_verb_in_the_past", "The crew spent the night in a school gymnasium, the mayor said.",
     "The crew spent the night at a hotel near the port."),
    ("known_in_one", "Talks between the two sides were held at the airport hotel.",
     "The talks were held in the office of the mediator at the ministry of labour."),
    ("two_names_of_one_kind", "The summit was held at the Grand Hotel in Olm.",
     "The summit was held at the Harbour Hotel, its host said."),
    ("storeys", "The fire broke out on the third floor of the clinic.",
     "The fire broke out in the cellar of the clinic."),
    ("what_the_predicate_adds", "The car was found burnt out in a quarry near Olm.",
     "The car turned up without a scratch in the car park of a supermarket."),
]  # fmt: skip

LOOKALIKES = [
    ("somebody_else", "Olaf Renn was arrested at a petrol station outside Lund on Monday.",
     "His brother was arrested in his mother's flat on Monday."),
    ("a_part_of_it", "Olaf Renn was arrested at the airport.",
     "Olaf Renn was arrested in the car park of the airport."),
    ("a_site_and_its_part", "The treaty was signed in the library of the castle in Ems.",
     "The treaty was signed in the castle."),
    ("another_deed", "Ada Lund died in hospital on Sunday night.",
     "Ada Lund was found unconscious at her home on Sunday."),
    ("another_event", "The wedding was held in the village church.",
     "The reception was held at a hotel."),
    ("one_in_the_other", "The missing girl was found in a barn.",
     "The missing girl was found on a farm near Kolm."),
    ("a_second_one", "The bomb exploded in a supermarket.",
     "Police found a second bomb in a mosque."),
    ("of_something_else", "Renn was arrested over a robbery at a bank in Lund.",
     "Renn was arrested at his home in Tarn."),
    ("hurt_there_and_died_here", "Renn was killed in a shooting in a pub.",
     "Renn died in hospital."),
    ("two_of_a_kind", "A body was found in the river. It is Lund's.",
     "A body was found in a wood. It is Berg's."),
    ("still_ahead", "The treaty was signed at the town hall of Ems.",
     "The treaty will be signed in the castle of Ems."),
    ("stolen_from", "The stolen cello was taken from a garage in Hasselt.",
     "Police found the stolen cello in a bank safe in Zurich."),
    ("two_bridges", "The Mill bridge was opened by the mayor in the castle.",
     "The Oxmoor bridge was opened by the mayor in the town hall."),
    ("one_has_a_name", "The summit was held at the Grand Hotel in Olm.",
     "The summit was held at a hotel in Olm."),
    ("a_town_and_a_name", "Jan Voss was arrested at Olm station.",
     "Jan Voss was arrested at Central Station."),
    ("a_storey_and_a_room", "The fire broke out in a kitchen on the third floor.",
     "The fire broke out in the kitchen of the clinic."),
    ("on_other_days", "Renn was arrested at a hotel in 2009.",
     "Renn was arrested at the airport in 2014."),
]  # fmt: skip


@each_named_pair(CONFLICTS)
def test_a_deed_that_is_done_once_has_one_place(text_a, text_b):
    assert conflicts(text_a, text_b)
    assert conflicts(text_b, text_a)


@each_named_pair(LOOKALIKES)
def test_places_that_may_both_be_right_are_no_conflict(text_a, text_b):
    assert not conflicts(text_a + REST, text_b + REST)
    assert not conflicts(text_b + REST, text_a + REST)
