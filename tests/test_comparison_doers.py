"""Who did one deed: told in other words, of other people, or the other way round."""

from comparing import conflicts, each_named_pair

from analysis.comparison.readers.deed_phrases import GAP, _written

DOERS = [
    ("steered", "At the wheel of the tanker in the Korsand strait sat Lena Brodd.",
     "The tanker was steered by the trainee Oskar Feld when it ran aground in Korsand."),
    ("set_on_fire", "Choirmaster Pia Dunn set fire to the Westrup chapel, a court found.",
     "It was the sexton, Arno Kell, who lit the blaze that destroyed the chapel in Westrup."),
    ("scored", "The winning goal for Harl in the cup final came from substitute Tom Aske.",
     "Harl won the cup final thanks to a late strike by defender Rui Lima."),
    ("painted", "The Lenz altarpiece is the work of Cato van Rhyn.",
     "The Lenz altarpiece was painted by Hilde Maas."),
    ("rescued", "A retired plumber, Gus Holm, dragged the toddler from the canal in Ede.",
     "The toddler who fell into the canal in Ede was rescued by the baker Nina Wolt."),
    ("opened", "The bridge over the Ulm was opened on Friday by Prince Aldo.",
     "Governor Rita Sand cut the ribbon at the new bridge on Friday."),
    ("captain", "Striker Ben Okoro will wear the captain's armband for Skarn next season.",
     "Skarn have named goalkeeper Paul Ritt as captain for the new season."),
    ("bought", "The Torvik shipyard has been sold to the Dutch group Hollema.",
     "The Torvik shipyard was snapped up by the Korean company Sungwon."),
    ("relative", "The liver she received had been given by her brother, doctors said.",
     "Her cousin donated part of his liver to the singer."),
    ("relative_at_the_wheel", "The minister's wife was driving when the car hit the cyclist.",
     "The minister's son sat at the wheel of the car that struck the cyclist."),
    ("sex", "Mayor Jost was stabbed by a young woman outside the theatre.",
     "The man who stabbed Mayor Jost outside the theatre is a former employee."),
    ("no_word_shared", "Hanna Lodd single-handedly hauled the boy from the lake.",
     "The nine-year-old owes his life to a postman, Emil Varg, who jumped in."),
    ("shot", "The shots at the Orlen bank were fired by the guard Max Teller.",
     "It was customer Ivo Brandl who pulled the trigger at the Orlen bank."),
    ("leaked", "The e-mails were leaked to the paper by the adviser Colm Reed.",
     "Secretary Dana Frisk was the source of the leak of the e-mails."),
    ("post", "Lena Sarp will take charge of the Orlen police force for the time being.",
     "Deputy commander Udo Kemp has been named as acting chief of the police in Orlen."),
    ("landed_where", "The airliner made an emergency landing in Bergen.",
     "The plane with the smoking engine was diverted to Stavanger."),
    ("held_where", "The festival will be held in Tarn next year.",
     "Next year the festival takes place in Olm."),
    ("married_whom", "Singer Mia Lund has married the racing driver Ove Brandt.",
     "Mia Lund tied the knot with her manager Kim Ross."),
    ("eulogy", "The eulogy for the painter was given by her daughter.",
     "Her brother delivered the eulogy for the painter."),
    ("other_way_round", "Anna Ried beat Clara Moll in the final of the Baltic Open.",
     "Clara Moll won the Baltic Open by defeating Anna Ried in the final."),
    ("brokered", "The deal of the miners with the state was brokered by the Norwegian Lise Dahl.",
     "The deal of the miners with the state was brokered by former president Anton Kress."),
    ("run", "Her deputy, Jonas Veit, will run the health ministry until the election.",
     "Finance minister Clara Huld will run the health ministry until the election."),
    ("equaliser", "The equaliser for Tarn was scored by substitute Paul Imre.",
     "Captain Leo Brand netted the equaliser for Tarn."),
    ("rank", "The captain, Jan Voss, was at the helm when the ferry left the channel.",
     "The second officer, Ada Lund, was at the helm when the ferry left the channel."),
    ("minister_and_court", "The arbitrator in the dock strike was appointed by the Supreme Court.",
     "Labour Minister Ada Lund appointed the arbitrator in the dock strike."),
    ("in_charge", "Assistant coach Jan Voss will take charge of the team against Tarn.",
     "Youth coach Olaf Renn will be in charge of the team against Tarn."),
    ("successor", "The board named Ida Berg as his successor at the museum in Ems.",
     "The board chose Jon Kade to be the new director of the museum in Ems."),
]  # fmt: skip

LOOKALIKES = [
    ("another_ministry", "Jonas Veit will run the health ministry.",
     "Clara Huld will run the finance ministry."),
    ("one_envoy", "The deal of the miners with the state was brokered by the envoy, Lise Dahl.",
     "Envoy Dahl brokered the deal of the miners with the state."),
    ("judge_and_court", "The arbitrator in the dock strike was appointed by the Supreme Court.",
     "Judge Ada Lund appointed the arbitrator in the dock strike."),
    ("of_another_town", "The board named Ida Berg as his successor at the museum in Ems.",
     "The board chose Jon Kade to be the new director of the library in Tarn."),
    ("another_deed", "Choirmaster Pia Dunn set fire to the Westrup chapel.",
     "The Westrup chapel was built by the architect Arno Kell."),
    ("another_act", "The tanker was steered by the trainee Oskar Feld.",
     "The tanker was towed to Korsand by the tug captain Lena Brodd."),
    ("hoped", "The Torvik shipyard has been sold to the Dutch group Hollema.",
     "The company Sungwon had hoped to buy the Torvik shipyard."),
    ("earlier", "Striker Ben Okoro will captain Skarn next season.",
     "Goalkeeper Paul Ritt captained Skarn for five years."),
    ("unnamed", "A retired plumber, Gus Holm, dragged the toddler from the canal in Ede.",
     "The toddler in Ede owes her life to a passer-by who jumped into the canal."),
    ("in_part", "The bridge over the Ulm was opened by Prince Aldo.",
     "The prince cut the ribbon at the new bridge over the Ulm."),
    ("relative_in_general", "The liver had been given by her brother, doctors said.",
     "A sibling donated part of the liver to the singer."),
    ("another_trip", "The minister's wife was driving when the car hit the cyclist.",
     "The minister's son drove his mother to the hospital after the accident."),
    ("another_match", "Anna Ried beat Clara Moll in the final of the Baltic Open.",
     "Clara Moll beat Dora Pohl in the semi-final of the Baltic Open."),
    ("a_name_with_the_word", "Clara Moll won the Baltic Open.",
     "The Baltic Open was watched by Dora Pohl."),
    ("perhaps", "The shots at the Orlen bank were fired by the guard Max Teller.",
     "Customer Ivo Brandl may have pulled the trigger at the Orlen bank."),
    ("place_in_the_other", "The airliner made an emergency landing in Bergen.",
     "The plane landed in Norway after smoke was seen."),
    ("before", "Winger Sami Ost is moving to Sevran.",
     "Winger Sami Ost had moved to Portmore as a boy."),
    ("another_event", "The festival will be held in Tarn next year.",
     "The trial of the brewer in Tarn will be held in Olm."),
    ("same_sex", "Mayor Jost was stabbed by a young woman outside the theatre.",
     "The girl who stabbed Mayor Jost outside the theatre is a former employee."),
]  # fmt: skip


@each_named_pair(DOERS)
def test_two_doers_of_one_deed_contradict_each_other_in_whatever_words(text_a, text_b):
    assert "name" in conflicts(text_a, text_b)
    assert "name" in conflicts(text_b, text_a)


@each_named_pair(LOOKALIKES)
def test_no_conflict_of_doers_where(text_a, text_b):
    assert "name" not in conflicts(text_a, text_b)


def test_a_phrase_begins_and_its_gaps_end_with_a_word():
    phrases = [phrase for phrase, _ in _written()]
    assert not [phrase for phrase in phrases if GAP in (phrase[0], phrase[-1])]
