"""Headlines that call a report untrue, by form; and those that only look so."""

import pytest

from analysis.comparison import compare_text_pairs

REFUTED = {
    'opened by no or false': [
        ('A popular brand of bottled water contains traces of rocket fuel.',
         "No, Your Bottled Water Isn't Laced With Rocket Fuel"),
        ('Tennis star Lena Orsay is expecting twins.',
         "Nope, Orsay isn't pregnant with twins"),
        ('The town of Melby will ban bicycles from its centre.',
         'Er, no: Melby is not getting rid of cyclists'),
        ('A school in Harpen has replaced textbooks with comic strips.',
         'WRONG: Harpen pupils still get their textbooks'),
        ('A comet will strike the Earth in March.',
         'MOSTLY FALSE: Space rock to pass well clear of Earth'),
        ('The mint is to withdraw the five-crown coin.',
         "Fact check: The five-crown coin isn't being scrapped"),
        ('A dairy sold milk mixed with chalk.',
         'Myth: Dairies put chalk in your milk'),
        ('The airline Norvia makes passengers pay for water.',
         'Not so fast: Norvia still hands out water for nothing'),
    ],
    'a gag, an advert, a game': [
        ('Scientists in Tarn have taught a parrot to play chess.',
         "Chess-playing parrot was April Fools' gag, institute says"),
        ('A minister told farmers to feed their cows on chocolate.',
         'Chocolate cow tale came from humour website'),
        ('A shark was filmed swimming along a flooded street in Dorran.',
         'Dorran street shark is a clip from a video game'),
        ('A man proposed to his girlfriend on top of the Velber dome.',
         'Velber dome proposal was ad campaign for jewellers'),
        ('A picture shows the mayor of Ostin asleep in the council chamber.',
         'Snoozing Ostin mayor snap was cut and pasted together'),
        ('Police in Greller arrested a goat for robbery.',
         'Goat arrest story traced to spoof news page'),
        ('The novelist Hern Vasko left his fortune to his cat.',
         'Publisher dreamed up Vasko cat legacy to sell books'),
        ('A video shows a surfer riding a whale off Port Marran.',
         'Whale surfer is really a computer effect'),
    ],
    'what it was instead': [
        ('A meteorite crashed through the roof of a barn in Ferring.',
         "Ferring 'meteorite' was a lump of slag"),
        ('Archaeologists found a Viking sword in a garden in Molde.',
         'Molde Viking sword turns out to be stage prop'),
        ('A ghost was photographed in the tower of Castle Dunmere.',
         'It was just a curtain: Dunmere castle ghost explained'),
        ('A wolf has been seen in the forest of Hallen.',
         'Hallen forest wolf was in fact a husky called Bruno'),
        ('A waiter in Porta was left a tip of 4,000 euros.',
         'That Porta tip? It was actually 40 euros'),
        ('Explosions were heard over the town of Sillen on Monday.',
         'Sillen blasts were merely fireworks'),
        ('A giant snake lives in Lake Orrin.',
         'Lake Orrin monster proves to be a log'),
        ('A mummy was discovered in an attic in Reuth.',
         'Reuth attic mummy is a plastic skeleton wrapped in bandages'),
        ('An anaconda escaped in the city park of Emmen.',
         '"Anaconda" in Emmen park nothing more than a garden hose'),
        ('A lion is at large in the suburbs of Corvo.',
         'Corvo lion only a big dog with a mane, police conclude'),
    ],
    'a question answered': [
        ('The festival of Larn has been cancelled.',
         'Cancelled? Larn festival is selling more tickets than ever'),
        ('The actor Peer Holm is dead.',
         'Dead? Far from it, says Peer Holm'),
        ('A bear was seen in the woods at Tolk.',
         'Bear in Tolk woods? More like a big badger'),
        ('The bank Credia is to close all its branches.',
         'Closing? We are opening ten new branches, says Credia'),
        ('The striker Jon Bark has been sold to Milan.',
         'Sold to Milan? Bark was at Rovers training this morning'),
        ('That mermaid was washed ashore in Vigo.',
         'Vigo mermaid? A rubber doll'),
    ],
    'taken back by those who reported it': [
        ("The bishop of Arle has sold the cathedral's organ.",
         'Correction: the organ of Arle cathedral has not been sold'),
        ('The brewery Halm waters its beer down.',
         'We got it wrong: apology to Halm brewery'),
        ('The minister Rolf Kern has a secret account.',
         "Daily retracts tale of Kern's secret account"),
        ('Astronomers at Vell found a second moon.',
         'Astronomers eat humble pie over second moon'),
    ],
    'no such thing': [
        ('The city of Ostheim plans a toll on bridges.',
         'No bridge toll for Ostheim, mayor promises'),
        ('The city of Ostheim plans a toll on bridges.',
         'Ostheim mayor shoots down bridge toll talk'),
        ('A cult lives in the woods near Tann.',
         'There is no cult in the Tann woods, say police'),
        ('A curse lies on the crew of the film "Onyx".',
         "'Onyx' curse: nothing to it, says director"),
        ('A phone mast in Loup made residents ill.',
         'No link between Loup mast and illness, study says'),
        ('The carmaker Ferrand will stop making diesels.',
         'Ferrand: no plans to give up diesels'),
        ('The singer Mira Lune has bought a castle in Wales.',
         'Mira Lune laughs off castle rumour'),
        ('The king of Norland will abdicate at Easter.',
         'Abdication? King has no such intention, palace says'),
        ('The club is to sack its coach Dario Venn.',
         "Venn's job is safe, chairman says as he dismisses sack talk"),
    ],
    'never, or not that': [
        ('The ship Aurora carried gold when it sank.',
         'Aurora never had gold on board, archive shows'),
        ('A priest in Molk blessed a robot.',
         'Molk robot blessing never took place'),
        ('A satellite fell on a farm in Tarrow.',
         'It was a weather balloon, not a satellite, that came down in Tarrow'),
        ('A tiger killed sheep near Vorn.',
         'Dogs, and not a tiger, killed Vorn sheep'),
    ],
    'the accused cleared': [
        ('Chef Rolf Minz stole his recipes.',
         'Court clears Minz of copying recipes'),
    ],
    'a public fooled': [
        ('A village in Tuscany pays people 50,000 euros to move there.',
         'How an Italian village that pays newcomers fooled the internet'),
        ('A whale was towed through the canal of Brem.',
         'Brem canal whale dupes newspapers round the world'),
        ('A museum in Ull is paying visitors to look at its paintings.',
         'Ull museum prank takes in thousands'),
    ],
    'denied by those concerned': [
        ('The actor Bo Tarn and the singer Lis Moe are engaged.',
         'Bo Tarn denies engagement to Lis Moe'),
        ('The actor Bo Tarn and the singer Lis Moe are engaged.',
         '"Total rubbish": Tarn\'s agent on engagement story'),
        ('The senator Una Falk took money from a casino.',
         'Falk rejects casino claims'),
    ],
    'what the picture really shows': [
        ('A video shows looters in the shopping centre of Brom.',
         'Brom looting video is three years old'),
        ('A photo shows a queue of tanks on the border of Sarr.',
         'Tank photo was taken in another country'),
        ('A video shows a priest dancing on an altar.',
         'Dancing priest was an actor, film company says'),
    ],
}  # fmt: skip

LOOKALIKES = {
    'opened by no or false': [
        ('Pizza chain Tarantella refuses to seat parties of more than ten.',
         'Sorry, folks: Tarantella turns away big groups'),
        ('The airline Norvia makes passengers pay for water.',
         'No free water on Norvia flights any more'),
        ('A school in Harpen has replaced textbooks with comic strips.',
         'No more textbooks: Harpen school goes over to comics'),
        ('The mint is to withdraw the five-crown coin.',
         'Fact check: Yes, the five-crown coin is on its way out'),
        ('Tennis star Lena Orsay is expecting twins.',
         'TRUE: Orsay to be mother of twins'),
    ],
    'a gag, an advert, a game': [
        ('Scientists in Tarn have taught a parrot to play chess.',
         'Game, set and beak: chess-playing parrot beats Tarn professor'),
        ('A video shows an eagle snatching a toddler in a park in Lenz.',
         'Parents watch their children after Lenz eagle video'),
        ('The director Palle Storm has made a film about a hoax.',
         "Palle Storm's hoax film opens on Friday"),
        ('The jeweller Koss has pulled its advert from the Velber dome.',
         'Koss takes down dome advert'),
        ('The gallery Lund bought a forged Vermeer for two million.',
         'Lund paid two million for fake Vermeer'),
        ('A bakery in Sorn sold bread with false labels.',
         "False labels found on Sorn bakery's loaves"),
        ('The actor Bo Tarn was hurt in a stunt.',
         'Bo Tarn injured performing stunt on set'),
        ('A shark was filmed swimming along a flooded street in Dorran.',
         'Fake tan sales soar in Dorran after shark video'),
        ('Police in Greller arrested a goat for robbery.',
         'Fake police badges seized in Greller'),
        ('The band Oxide will play in the desert.',
         'Fans sold fake tickets for Oxide desert show'),
        ('A cyclist won the race with a motor hidden in his frame.',
         "Race winner's false start: cyclist rode with hidden motor"),
    ],
    'what it was instead': [
        ('A meteorite crashed through the roof of a barn in Ferring.',
         'Ferring meteorite turns out to be four billion years old'),
        ('A wolf has been seen in the forest of Hallen.',
         'Hallen wolf really was a wolf, DNA test shows'),
        ('A painting bought for ten crowns is by Ruisdael.',
         'Ten-crown flea-market painting turns out to be a Ruisdael'),
        ('A lion is at large in the suburbs of Corvo.',
         'Only a matter of time before Corvo lion bites, says vet'),
        ('A waiter in Porta was left a tip of 4,000 euros.',
         "Porta waiter's €4,000 tip was just reward, diners say"),
        ('The striker Jon Bark will leave Rovers.',
         "'Legend' Bark is leaving Rovers"),
        ('The singer Ida Moll has split from her husband.',
         "It's actually over: Ida Moll and husband part ways"),
        ('A mummy was discovered in an attic in Reuth.',
         "Reuth 'mummy' was wearing a gold ring, museum says"),
    ],
    'a question answered': [
        ('The festival of Larn has been cancelled.',
         'Cancelled? Larn festival fans demand answers'),
        ('The actor Peer Holm is dead.',
         'Is Peer Holm dead? Fans fear the worst'),
        ('The festival of Larn has been cancelled.',
         'Cancelled? Yes, Larn festival organisers confirm'),
        ('The striker Jon Bark has been sold to Milan.',
         'Sold? Bark seen at Milan airport'),
        ('The bank Credia is to close all its branches.',
         'Thirsty? Credia branches give out lemonade'),
        ('A bear was seen in the woods at Tolk.',
         'Bear in the woods? What walkers at Tolk should know'),
        ('A vaccine turns people magnetic.',
         'Worried about magnetic vaccine? Minister answers questions'),
    ],
    'taken back by those who reported it': [
        ("The bishop of Arle has sold the cathedral's organ.",
         "Bishop apologises for selling Arle cathedral's organ"),
        ('The brewery Halm waters its beer down.',
         'Halm brewery says sorry for thin beer'),
        ('The skater Nia Folk failed a drugs test.',
         'Nia Folk sorry over positive test'),
        ('The supermarket Plum withdraws its apple juice.',
         'Plum pulls apple juice from shelves'),
    ],
    'no such thing': [
        ('The king of Norland will abdicate at Easter.',
         'Palace stays silent on abdication talk'),
        ('The carmaker Ferrand will stop making diesels.',
         'No turning back: Ferrand says goodbye to diesel'),
        ('A cult lives in the woods near Tann.',
         'No peace for villagers near Tann cult'),
        ('The city of Ostheim plans a toll on bridges.',
         'Ostheim rules out discount on bridge toll'),
        ('The striker Jon Bark will leave Rovers.',
         'No hard feelings as Bark leaves Rovers, coach says'),
        ('The builder Stahl bribed the mayor of Ruhn.',
         'Ruhn mayor denied bail in Stahl bribe case'),
        ('The singer Mira Lune has bought a castle in Wales.',
         'Mira Lune denies tax debt after buying castle'),
        ('The skater Nia Folk failed a drugs test.',
         'No excuse for Folk, says skating chief after failed test'),
        ('Doctors at Mardel reuse needles.',
         'No action yet against Mardel doctors over needles'),
    ],
    'never, or not that': [
        ('The ship Aurora carried gold when it sank.',
         "Aurora's gold never recovered"),
        ("A toddler drove his mother's car to a toy shop in Lyme.",
         "'I've never been so scared': mother of Lyme toddler driver"),
        ('A priest in Molk blessed a robot.',
         'Molk robot blessing, not a sermon, fills church'),
        ('The singer Ida Moll has split from her husband.',
         'Ida Moll never loved me, says husband after split'),
        ('A tiger killed sheep near Vorn.',
         'Vorn tiger will not be shot'),
        ('The striker Jon Bark will leave Rovers.',
         'Bark leaving for love, not money'),
    ],
    'going nowhere': [
        ('The bookshop Lett will close after 90 years.',
         "Lett bookshop's cat isn't going hungry after closure"),
    ],
    'the accused cleared': [
        ('Runner Tess Amble took a taxi during the marathon.',
         'Amble admits it: I took a cab'),
        ('Chef Rolf Minz stole his recipes.',
         'Chef Minz owns up to copied dishes'),
        ('The photographer Ada Quist staged her prize picture.',
         'Quist comes clean about prize picture'),
        ('The climber Per Lode lied about reaching the summit.',
         "Lode's summit photo was taken on another hill"),
        ('The climber Per Lode lied about reaching the summit.',
         'Lode summit claim was fake'),
    ],
    'a public fooled': [
        ('A man posing as a prince fooled the guests of a hotel in Ruhn.',
         'Hotel guests in Ruhn duped by bogus prince'),
        ('A museum in Ull bought paintings from a forger.',
         'Forger fooled Ull museum for years'),
        ('A bank in Zell lost millions to a fraudster.',
         'Fraudster tricked Zell bank out of millions'),
    ],
    'denied by those concerned': [
        ('The actor Bo Tarn and the singer Lis Moe are engaged.',
         'Newly engaged Bo Tarn denies drink-driving'),
        ('The senator Una Falk took money from a casino.',
         'Falk denies resigning but admits casino money'),
        ('The senator Una Falk denied taking money from a casino.',
         'Falk denies casino money'),
        ('The senator Una Falk took money from a casino.',
         'Falk refuses to quit over casino money'),
        ('The senator Una Falk took money from a casino.',
         'Falk dismisses aide over casino money'),
    ],
    'what the picture really shows': [
        ('A photo shows snow on the pyramids of Tula.',
         'Tourists flock to photograph snow-capped Tula pyramids'),
        ('A video shows looters in the shopping centre of Brom.',
         'Brom police study looting video'),
        ('A video shows a priest dancing on an altar.',
         'Dancing priest video watched a million times'),
    ],
}  # fmt: skip


def each_pair_of(table: dict[str, list[tuple[str, str]]]) -> pytest.MarkDecorator:
    """Runs a test on every pair, under the name of its form."""
    named = [(form, pair) for form, pairs in table.items() for pair in pairs]
    return pytest.mark.parametrize(
        "pair", [pair for _, pair in named], ids=[form for form, _ in named]
    )


@pytest.fixture(scope="module")
def contradicted() -> set[tuple[str, str]]:
    """The pairs between which a conflict is shown, read in one go, both ways round."""
    pairs = [
        (a, b)
        for table in (REFUTED, LOOKALIKES)
        for rows in table.values()
        for claim, headline in rows
        for a, b in ((claim, headline), (headline, claim))
    ]
    found = compare_text_pairs(pairs)
    return {
        pair
        for pair, table in zip(pairs, found, strict=True)
        if "conflict" in set(table["verdict"])
    }


@each_pair_of(REFUTED)
def test_the_headline_contradicts_the_claim(pair, contradicted):
    assert {pair, pair[::-1]} <= contradicted


@each_pair_of(LOOKALIKES)
def test_the_headline_does_not_contradict_the_claim(pair, contradicted):
    assert contradicted.isdisjoint({pair, pair[::-1]})
