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
    ("whom an object pronoun stands for",
     "The deserter overpowered two guards and detained them for an hour.",
     "Armed deserter on the loose"),
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
