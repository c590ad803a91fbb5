"""Opposite outcomes in the words of the news; each is a conflict, told of the same thing only."""

import pytest
from comparing import conflicts, each_named_pair, verdicts

CONFLICTS = [
    ("The court in Lindal acquitted the banker Mara Voss.", "Mara Voss jailed for fraud in Lindal"),
    ("The parliament of Lindal rejected the ferry bill.", "Lindal MPs back ferry bill"),
    ("The minister Mara Voss resigned over the ferry affair.",
     "Minister Mara Voss stays in office despite ferry affair"),
    ("The festival in Lindal has been cancelled.", "Lindal festival will go ahead"),
    ("Ida Lund won the election in Lindal.", "Ida Lund concedes defeat in Lindal election"),
    ("The hostage Mara Voss was beheaded by militants.", "Mara Voss is still alive, family says"),
    ("The truce in Lindal is holding.", "Truce in Lindal collapses"),
    ("A passenger of flight 80 was infected with Lindal fever.",
     "Flight 80 passenger tests negative for Lindal fever"),
]  # fmt: skip

NO_CONFLICTS = [
    ("other outcomes of other things", "The council of Lindal approved the budget.",
     "The council of Lindal rejected the merger."),
    ("two who decide", "Denmark backs the fisheries treaty.",
     "Norway rejects the fisheries treaty."),
    ("who praises and who criticises", "Mara Voss praised the new museum in Lindal.",
     "Ida Lund criticised the new museum in Lindal."),
    ("praise for one thing, criticism of another", "Critics praised the singers in Night Ferry.",
     "Critics praised the singers and criticised the plot of Night Ferry."),
    ("a move from one club to another", "Mara Voss will leave Arden for Lindal.",
     "Mara Voss joins Lindal."),
    ("deaths in two places", "No one in Lindal drowned in the storm.",
     "Three sailors drowned in the storm off Arden."),
    ("opened first, then closed", "The authority closed an investigation into Arden in May.",
     "Arden paid the fine, a year after the authority opened its investigation."),
    ("last year and now", "Power has been restored to all homes in Lindal.",
     "In last year's power cut in Lindal 900 homes were without electricity."),
    ("a neighbouring one", "The shops in neighbouring Arden will all stay open.",
     "The chain will close 19 shops by June."),
    ("two others", "Two other officers remain on duty.",
     "The two officers who fired have been suspended."),
    ("open then, shut from now on", "The Lindal road was open at the time.",
     "The Lindal road will stay shut until May."),
    ("near is not last to perform", "The whole festival in Lindal has been cancelled.",
     "The festival in Lindal has sold 900 tickets, and was close to capacity."),
    ("an outcome denied", "Arden has not sold its ferries.", "Arden denies it sold its ferries"),
]  # fmt: skip


@pytest.mark.parametrize(("text_a", "text_b"), CONFLICTS)
def test_one_outcome_excludes_the_other(text_a, text_b):
    assert conflicts(text_a, text_b) == {"outcome"}
    assert conflicts(text_b, text_a) == {"outcome"}


# Two titles, or two texts of one sentence, are of one story: they need share no word.
FREE_CONFLICTS = [
    ("a phrase with another's words between", "Judge acquits ex-mayor",
     "The former head of the council was found guilty of fraud on Monday."),
    ("permitted and out of bounds", "Hikers are free to use the gorge path again.",
     "Trail stays off limits until further notice"),
    ("warned and taken by surprise", "Villagers were warned of the flood two hours before.",
     "The wave caught everybody in Anselm by surprise."),
    ("a failure to get what the other got", "The panel carried the motion of the cyclists.",
     "Scheme for bike lane failed to find a majority"),
    ("of her own accord and driven out", "The head of the museum left of her own accord.",
     "Curator voted out by trustees"),
    ("an epithet for the name", "The airline Norvia has filed for bankruptcy.",
     "Rescue deal keeps carrier afloat"),
    ("a name in other company", "Finance minister Aldo Reni will not seek another term.",
     "Reni to stand again in spring poll"),
    ("a verb between", "Ministers shook hands on fishing rights.",
     "Talks have finally collapsed over cod."),
    ("one noun in both phrases", "Lena Orr ran in strong wind, missing the course record.",
     "Orr broke the course record"),
    ("first is no instance", "The pianist Noor Haddad won first prize in Elbe.",
     "Haddad goes home empty-handed from Elbe"),
    ("pushed or jumped", "Harbour chief Ida Lund was dismissed by the board on Monday.",
     "Harbour chief Ida Lund resigned on Monday."),
    ("removed by the vote or not", "Voters in Orm removed Mayor Ida Lund from office on Sunday.",
     "Mayor Ida Lund survived a recall vote on Sunday."),
    ("an agreement told by the truce", "The talks in Orm broke down without an agreement.",
     "A truce of ten days was agreed by the two delegations in Orm."),
    ("refuse that is collected", "Buses run as refuse collectors voted to accept the offer.",
     "The refuse collectors in Orm have turned down the offer."),
    ("what it is done to as subject", "Both armies observed the ceasefire along the river.",
     "Monitors said the truce did not hold even for one night."),
]  # fmt: skip

FREE_LOOKALIKES = [
    ("north and south", "The northern tunnel will reopen in March.",
     "The southern tunnel stays shut until autumn."),
    ("somebody's brother", "The dentist was convicted of fraud on Monday.",
     "Her brother was acquitted of the same charge."),
    ("of the passengers some were hurt", "The driver of the bus was unhurt.",
     "Eleven schoolchildren were injured in the collision."),
    ("all is repeated but the thing",
     "The road through Lindal stays shut, engineers said.",
     "The railway through Lindal has reopened, engineers said."),
    ("who beats and who is beaten", "Arden beat Lindal in the cup final.",
     "Lindal lost to Arden after extra time."),
    ("what it does and what is done to it", "A tiger killed sheep near Vorn.",
     "Vorn tiger will not be shot"),
    ("in the circumstances", "The bakery Lett is open on Sundays.",
     "Baker Lett wins prize despite closure of oven"),
    ("nearly", "The dam of Arden burst on Friday.", "Dam nearly gave way, engineer recalls"),
    ("a clause with a subject of its own", "Nobody was left in the hotel when the roof caved in.",
     "All guests were outside when the upper floors came down."),
    ("an outcome that is agreed", "The committee threw out the plan for a casino.",
     "Casino bid fails: panel votes it down"),
]  # fmt: skip


@each_named_pair(FREE_CONFLICTS)
def test_two_titles_that_share_no_word_tell_outcomes_that_exclude_each_other(text_a, text_b):
    assert conflicts(text_a, text_b) == {"outcome"}
    assert conflicts(text_b, text_a) == {"outcome"}


@each_named_pair(FREE_LOOKALIKES)
def test_two_titles_do_not_exclude_each_other_by(text_a, text_b):
    assert conflicts(text_a, text_b) == set()
    assert conflicts(text_b, text_a) == set()


def test_in_the_body_of_articles_outcomes_need_words_in_common():
    texts = (
        "The airline Norvia has filed for bankruptcy. It rained.",
        "A rescue deal keeps the carrier afloat. It snowed.",
    )
    assert conflicts(*texts) == set()


@each_named_pair(NO_CONFLICTS)
def test_no_conflict_between(text_a, text_b):
    assert conflicts(text_a, text_b) == set()
    assert conflicts(text_b, text_a) == set()


def test_an_outcome_that_can_change_by_the_next_day_is_a_stage():
    texts = "The school in Lindal is closed.", "The school in Lindal has reopened."
    assert "conflict" not in {
        verdict for verdict, _ in verdicts(*texts, "2025-03-01", "2025-03-04")
    }


def test_an_unsure_outcome_differs():
    texts = "The council rejected the ferry plan.", "The council may approve the ferry plan."
    assert not conflicts(*texts)


FALSE_FRIENDS = [
    ("steps of one story", "The prisoner Mara Voss escaped from the jail in Lindal.",
     "Mara Voss was captured near the jail in Lindal."),
    ("who climbs and who falls", "A climber died on Mount Lindal.",
     "A man fell to his death on Mount Lindal."),
    ("what is only negotiated", "Mara Voss is in negotiations to direct the film Night Ferry.",
     "Mara Voss will not direct the film Night Ferry."),
    ("a charge and its denial", "A man was charged with arson in Lindal.",
     "Man denies arson in Lindal"),
    ("a condition", "The ferry to Lindal is cancelled if the storm comes.",
     "The ferry to Lindal will go ahead."),
    ("an age and a lapse of time", "Police arrested a 60-year-old woman over the murder in Lindal.",
     "Police arrested a woman over the murder in Lindal 41 years later."),
    ("a part of those who died", "Two women died in the fire in Lindal.",
     "Three people died in the fire in Lindal."),
]  # fmt: skip


OTHER_SENSES = [
    ("what catches fire and who dies", "The mill in Orlow caught fire on Sunday.",
     "Two women died in the blaze in Orlow."),
    ("who is killed and what is released", "Cashier killed in Arden bank raid",
     "Prosecutors have released a film of the raid."),
    ("a gun that is pulled", "The trial of Mara Voss began in Lindal.",
     "Mara Voss pulled a gun on a clerk in Lindal."),
    ("an hour of the day", "Early on Friday Ida Lund arrived at the clinic in Orlow.",
     "Ida Lund arrived at the clinic in Orlow late on Thursday."),
    ("a stay", "Ida Lund has entered a clinic, her agent said.",
     "The magazine confirmed the singer's stay at the Orlow clinic."),
    ("a raid that is beaten off and its raiders",
     "The coastguard of Arden repelled a raid on a tanker.",
     "The coastguard of Arden captured twelve raiders who had boarded the tanker."),
    ("what is disrupted and then restored", "Cable fault disrupts phones in Arden",
     "Phones in Arden have been restored."),
    ("who is survived by somebody", "Mara Voss died in Arden at the age of 90.",
     "Mara Voss is survived by a son."),
    ("a sky and a wind",
     "The Kite rocket left the Orlow spaceport under a clear sky.",
     "High winds blew over the Orlow spaceport where the Kite rocket stood."),
    ("a negation further on",
     "A charge of driving under the influence will not keep Ida Lund out of the Orlow team.",
     "Ida Lund was charged with drunk driving in Orlow."),
    ("who did not do it", "The mill in Orlow was not damaged by the snowstorm.",
     "The snowstorm felled 90 trees at the mill in Orlow."),
    ("shares in one firm and those of another",
     "Shares in Kellmar Foods rose 7 per cent on Monday morning.",
     "Sandberg's shares, which have fallen 7 per cent since its talks with Kellmar, were suspended "
     "on Monday."),
    ("the price of a firm's shares", "Shares in the brewer Kellmar rose 9 per cent on Monday.",
     "Sandberg's shares, which have fallen 9 per cent since the talks with Kellmar, were suspended "
     "on Monday."),
    ("a verb of staying with what stays", "The pass road near Orlow stays shut for now.",
     "The pass road near Orlow is closed."),
]  # fmt: skip


@each_named_pair(OTHER_SENSES)
def test_a_word_of_many_senses_decides_nothing_of(text_a, text_b):
    assert conflicts(text_a, text_b) == set()
    assert conflicts(text_b, text_a) == set()


@pytest.mark.parametrize(
    ("text_a", "text_b"), [row[1:] for row in FALSE_FRIENDS], ids=[row[0] for row in FALSE_FRIENDS]
)
def test_no_conflict_is_seen_in(text_a, text_b):
    assert conflicts(text_a, text_b) == set()
    assert conflicts(text_b, text_a) == set()


def test_unchanged_is_neither_up_nor_down():
    texts = "The bank of Lindal raised interest rates.", "Bank of Lindal left rates unchanged"
    assert conflicts(*texts) == {"direction"}


# Two lone sentences that share much tell of one thing, whatever part it has in each of them.
AT_LENGTH = [
    ("The cabinet in Ostmark on Friday dropped its plan for a levy on plastic bags after "
     "protests from retailers.",
     "Ostmark's cabinet adopted a levy on plastic bags on Friday despite protests from "
     "retailers."),
    ("The insurers Velda and Prismar have broken off talks on a merger, both companies said "
     "on Tuesday evening.",
     "Velda and Prismar reached agreement on a merger on Tuesday, both insurers said."),
    ("The insurers Velda and Prismar have broken off talks on a merger, both companies said "
     "on Tuesday evening.",
     "Velda and Prismar have agreed on a merger, the two insurers announced on Tuesday."),
    ("Parliament in Ruthen adopted a cap on heating prices by 61 votes to 58 on Wednesday.",
     "A bill to cap heating prices failed in Ruthen's parliament on Wednesday, three votes "
     "short of a majority."),
    ("The merger watchdog on Monday cleared the takeover of the Ostrand shipyard by the "
     "Kelmar group.",
     "Kelmar may not buy the Ostrand shipyard, the merger watchdog ruled on Monday."),
    ("Brenta Papers will keep its mill in Oxgarth running until at least 2031, managers "
     "told workers on Monday.",
     "Brenta Papers told workers on Monday that it would shut down its mill in Oxgarth at "
     "the end of next year."),
    ("The singer Ada Morrell on Tuesday lost her libel case against the Evening Bugle over "
     "reports of her divorce.",
     "A court on Tuesday ordered the Evening Bugle to pay Ada Morrell damages for its "
     "reports of her divorce."),
    ("No chemicals got into the Wend after the fire at the Torrax dye works, the "
     "environment office said on Friday.",
     "Hundreds of litres of acid from the Torrax dye works flowed into the Wend, the "
     "environment office said on Friday."),
    ("No radiation was released when the reactor at Hollin Point was shut down on Saturday, "
     "the operator said.",
     "Radioactive gas escaped at Hollin Point during Saturday's shutdown of the reactor, "
     "the regulator said."),
    ("The museum board decided on Thursday to return the bust to the heirs of the dealer "
     "Max Sander.",
     "The bust is to stay in the museum, its board ruled on Thursday, and the Sander heirs "
     "will be compensated."),
    ("District governor Olga Prenn resigned on Tuesday over the land sales affair.",
     "The regional assembly removed district governor Olga Prenn from office on Tuesday "
     "over the land sales affair."),
    ("Grenholm's ban on fishing for eel will be extended by a year, the ministry said on Monday.",
     "Grenholm has lifted its ban on fishing for eel, the ministry said on Monday."),
    ("Cleaners at Port Hallam airport called off Monday's strike after a late offer from "
     "the operator.",
     "A strike by cleaners began at Port Hallam airport early on Monday."),
    ("The regulator on Friday approved the restart of the Bellwick reactor after a long review.",
     "The regulator on Friday refused to let the Bellwick reactor restart, citing cracks in "
     "a pipe."),
    ("The small Dorval engraving stolen from the Ames gallery in June has been recovered, "
     "police said on Monday.",
     "Police have found no trace of the Dorval engraving stolen from the Ames gallery in "
     "June, a spokesman said on Monday."),
    ("The governors of Linfield College dismissed principal Hugh Carrow on Monday over the "
     "exam money.",
     "Principal Hugh Carrow of Linfield College resigned on Monday over the missing exam money."),
    ("The pass road above Lower Tarn remained closed on Sunday because of the snow, the "
     "canton said.",
     "Cars were moving again above Lower Tarn on Sunday after the pass road was reopened."),
    ("The two mayors signed the contract for the Elder tunnel in Hask on Monday.",
     "The signing of the contract for the Elder tunnel, planned for Monday in Hask, was "
     "called off."),
    ("The lioness that broke out of Corran zoo on Monday was shot dead in a field by a hunter.",
     "Keepers recaptured the lioness that broke out of Corran zoo unharmed in a field on Monday."),
    ("The level crossing at Sarn reopened to lorries on Friday morning after a closure of "
     "four weeks, the railway said.",
     "The level crossing at Sarn was still closed to lorries on Friday evening."),
]  # fmt: skip

# They share as much, and tell of another person, thing or day.
OF_ANOTHER = [
    ("Petra Halloran stays on as manager of Ardley Rovers, the club's chairman said on Monday.",
     "Ardley Rovers sacked Petra Halloran's assistant, Tom Brin, on Monday."),
    ("The cabinet in Ostmark on Friday dropped its plan for a levy on plastic bags after "
     "protests from retailers.",
     "Ostmark's cabinet adopted a ban on plastic bags in canteens on Friday despite "
     "protests from retailers."),
    ("The pass road above Lower Tarn was closed on Sunday because of the snow, the canton said.",
     "Cars were moving above Lower Tarn on Tuesday after the pass road was reopened."),
    ("Brenta Papers will keep its mill in Oxgarth running until at least 2031, managers "
     "told workers on Monday.",
     "Brenta Papers told workers on Monday that it would shut down its warehouse in Lindle "
     "at the end of next year."),
    ("The Evening Bugle lost a libel case on Tuesday over its reports of Ada Morrell's divorce.",
     "A court on Tuesday ordered the Evening Bugle to pay Ada Morrell damages for its "
     "reports of her divorce."),
    ("The two mayors signed the contract for the Elder tunnel in Hask on Monday.",
     "The party in Hask on Monday to celebrate the contract for the Elder tunnel was called "
     "off because of rain."),
    ("No chemicals got into the Wend after the fire at the Torrax dye works, the "
     "environment office said on Friday.",
     "Firefighters at the Torrax dye works pumped water from the Wend on Friday to put out "
     "the fire, the environment office said."),
    ("District governor Olga Prenn resigned on Tuesday over the land sales affair.",
     "The regional assembly removed a portrait of district governor Olga Prenn on Tuesday "
     "over the land sales affair."),
    ("Divers found the missing fisherman Ole Brandt alive on a sandbank off Norrey on Monday.",
     "The body of a second fisherman, whose boat had capsized off Norrey with Ole Brandt's, "
     "was found on Monday."),
    ("Cleaners at Port Hallam airport called off Monday's strike after a late offer from "
     "the operator.",
     "A strike by pilots began at Port Hallam airport early on Monday."),
    ("The regulator on Friday approved the restart of the Bellwick reactor after a long review.",
     "The regulator on Friday refused to let journalists visit the Bellwick reactor."),
    ("The governors of Linfield College dismissed principal Hugh Carrow's complaint on "
     "Monday over the exam money.",
     "Hugh Carrow's lawyer resigned on Monday over the exam money of Linfield College."),
    ("The council of Brede approved the budget for the new library on Monday.",
     "The council of Brede on Monday dropped a paragraph on parking from the budget for the "
     "new library."),
    ("The matinee of the Silver Swan at the Corran theatre on Monday was cancelled because "
     "of the strike by stagehands.",
     "The evening show of the Silver Swan at the Corran theatre on Monday will go ahead "
     "despite the strike by stagehands."),
    ("The town museum of Sarn reopened to visitors on Friday morning after a closure of "
     "four years, the mayor said.",
     "The town museum of Sarn was closed for repairs."),
    ("The level crossing at Sarn remained closed until Friday, when it was reopened to "
     "lorries, the railway said.",
     "The level crossing at Sarn was still closed to lorries on Thursday."),
    ("The pass road above Lower Tarn was closed because of the snow, the canton said.",
     "Cars were moving again above Lower Tarn after the pass road was reopened."),
    ("The trainee pilot Nils Oberg survived when his glider fell into the lake near Tamsel "
     "on Monday.",
     "A swimmer died when Nils Oberg's glider fell into the lake near Tamsel on Monday."),
]  # fmt: skip


@pytest.mark.parametrize(("text_a", "text_b"), AT_LENGTH)
def test_what_two_sentences_share_at_length_has_one_outcome(text_a, text_b):
    assert conflicts(text_a, text_b) == {"outcome"}
    assert conflicts(text_b, text_a) == {"outcome"}


@pytest.mark.parametrize(("text_a", "text_b"), OF_ANOTHER)
def test_what_two_sentences_share_at_length_is_not_told_of_another(text_a, text_b):
    assert conflicts(text_a, text_b) == set()
    assert conflicts(text_b, text_a) == set()
