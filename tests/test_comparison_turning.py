"""Two texts that each take back the same thing, in whatever words, do not contradict each other."""

from comparing import conflicts, each_named_pair

BOTH_TAKE_IT_BACK = [
    ("denied, and said not to be so", "Cellist Runa Oak denies that she is selling her house.",
     "Oak: I'm not moving, the house is my home"),
    ("negated, and called false", "The harbour master of Teal has not resigned, his office said.",
     "Reports of the Teal harbour master's resignation are wrong, says his office"),
    ("never done, and bogus", "The pastor never earned the doctorate printed on his cards.",
     "Pastor's doctorate is bogus, the college says"),
    ("a hoax, and nobody", "The story that a bear killed a camper at Lake Orn is a hoax.",
     "No camper was killed by a bear at Lake Orn, rangers say"),
    ("turned down, and not to be", "Organist Piet Lauw turned down an encore.",
     "There won't be an encore, says organist Piet Lauw"),
    ("missed out, and not", "Hollin Rovers missed out on relegation.",
     "Hollin Rovers were not relegated after a draw on the last day"),
    ("abstained, and not", "The bishop did not vote on the new hymn book.",
     "The bishop abstained from the vote on the new hymn book."),
    ("given up, and not to be", "The brewer Askel has abandoned plans for a hotel in Pell, blaming"
     " rents.",
     "There will be no Askel hotel in Pell"),
    ("never, and went un-", "Oak never won the Orrin Prize, although she was listed for it twice.",
     "Two bids for the Orrin Prize went unrewarded in the career of Runa Oak."),
    ("lifted, and no longer", "Lormark has lifted its ban on kites.",
     "Kites are no longer banned in Lormark"),
    ("false, and a libel case won", "A jury found that the weekly's article on chef Ana Roll was"
     " false.", "Chef Ana Roll wins libel case against the weekly"),
]  # fmt: skip
ONE_TAKES_IT_BACK = [
    ("denied, and told", "Cellist Runa Oak denies that she is selling her house.",
     "Cellist Runa Oak is selling her house."),
    ("called false, and told", "The report that the harbour master of Teal has resigned is false.",
     "The harbour master of Teal has resigned."),
    ("not to be, and agreed", "There won't be an encore, says organist Piet Lauw",
     "Organist Piet Lauw has agreed to an encore."),
    ("a ban, and a denial of it", "The mayor of Hume has banned kites from the beach.",
     "Claim that Hume's mayor banned kites is false"),
    ("an aim", "The mayor of Hume has banned kites to avoid accidents.",
     "Hume has not banned kites, mayor says"),
    ("what failed", "The skater Nia Folk failed a drugs test.",
     "Report that skater Nia Folk failed a drugs test is false"),
]  # fmt: skip
REASONS = [
    ("after he said", "A camp removed its leader after he told cubs that gnomes do not exist.",
     "Leader who upset cubs with talk of gnomes loses place at camp"),
    ("for saying", "A guide was suspended for telling visitors that the siege never happened.",
     "Guide loses post over remarks on the siege"),
]  # fmt: skip


@each_named_pair(BOTH_TAKE_IT_BACK)
def test_what_both_take_back_is_no_conflict(text_a, text_b):
    assert conflicts(text_a, text_b) == conflicts(text_b, text_a) == set()


@each_named_pair(ONE_TAKES_IT_BACK)
def test_what_one_takes_back_is_a_conflict(text_a, text_b):
    assert conflicts(text_a, text_b)
    assert conflicts(text_b, text_a)


@each_named_pair(REASONS)
def test_what_somebody_was_sacked_for_refutes_no_report_of_it(text_a, text_b):
    assert conflicts(text_a, text_b) == conflicts(text_b, text_a) == set()
