"""Of two lone sentences one tells of others beside those whom the other tells to be alone."""

from comparing import conflicts, each_named_pair


@each_named_pair(
    [
        (
            "on board",
            "Skipper Lena Moor was alone on board when the yacht Petrel sank off Cape Dorn.",
            "Two friends were travelling with Lena Moor when her yacht, the Petrel, sank off Dorn.",
        ),
        (
            "leading others",
            "The climber fell from the Hochwand in Trenta while climbing on his own.",
            "The climber who fell from the Hochwand in Trenta was leading three tourists.",
        ),
        (
            "nobody else",
            "Nobody else was in the cable car when it fell into the Lenz gorge.",
            "A mechanic was standing next to the driver when the car fell into the Lenz gorge.",
        ),
        (
            "taking part",
            "The thief emptied the Corle vault without any helpers, the museum's guards said.",
            "Four masked women took part in emptying the Corle vault, the museum said on Friday.",
        ),
    ]
)
def test_who_was_alone_had_nobody_with_him(text_a, text_b):
    assert conflicts(text_a, text_b)
    assert conflicts(text_b, text_a)


@each_named_pair(
    [
        (
            "later, elsewhere",
            "The gunman who stormed the post office in Harlow acted alone, police said.",
            "A lawyer sat next to the gunman of the Harlow post office during the trial.",
        ),
        (
            "those it befell",
            "The gunman who stormed the post office in Harlow acted alone, police said.",
            "Three people were injured when the gunman stormed the post office in Harlow.",
        ),
        (
            "alone in both",
            "The gunman who stormed the post office in Harlow acted alone, police said.",
            "The gunman had no accomplices when he stormed the post office in Harlow.",
        ),
        (
            "one sum of several",
            "Repairing the roof of Harlow post office alone will cost two million euros.",
            "Several firms took part in the tender for the roof of Harlow post office.",
        ),
        (
            "leading a race",
            "Moor was leading the race to Cape Dorn by two miles on Friday.",
            "Moor sailed alone to Cape Dorn in the race on Friday.",
        ),
        (
            "another yacht",
            "Skipper Lena Moor was alone on board when the yacht Petrel sank off Cape Dorn.",
            "Two friends were travelling with Jan Tolle when his yacht sank off Port Ivo.",
        ),
    ]
)
def test_company_elsewhere_or_at_another_deed_excludes_nothing(text_a, text_b):
    assert not conflicts(text_a, text_b)
