"""How long, high and old a thing is said to be."""

from comparing import conflicts, each_named_pair


@each_named_pair(
    [
        (
            "before the noun, and after it",
            "The 12.4-kilometre Norra bridge was opened to traffic on Sunday by the king.",
            "The Norra bridge, which is 9.8 kilometres long, was opened by the king on Sunday.",
        ),
        (
            "how high",
            "The new Harlow tower will be 210 metres tall, planners said.",
            "The 180-metre Harlow tower will be the tallest in the county, planners said.",
        ),
        (
            "how old",
            "The skeleton found at Corrin is 4,000 years old, radiocarbon dating showed.",
            "The skeleton from Corrin is about 2,500 years old, radiocarbon dating showed.",
        ),
        (
            "how long ago it lived",
            "The lizard from Kettle Bay lived 66 million years ago, researchers say.",
            "The lizard of Kettle Bay is 80 million years old, according to the study.",
        ),
    ]
)
def test_two_sizes_of_one_thing_conflict(text_a, text_b):
    assert conflicts(text_a, text_b) == conflicts(text_b, text_a) == {"number"}


@each_named_pair(
    [
        (
            "the queue before it",
            "The 12.4-kilometre Norra bridge was opened to traffic on Sunday by the king.",
            "The queue before the Norra bridge was 3 kilometres long on Sunday.",
        ),
        (
            "the road to it",
            "The Norra bridge, which is 12.4 kilometres long, was opened on Sunday.",
            "The 8-kilometre road to the Norra bridge was opened on Sunday.",
        ),
        (
            "its width",
            "The 12.4-kilometre Norra bridge was opened on Sunday.",
            "The Norra bridge, which is 31 metres wide, was opened on Sunday.",
        ),
        (
            "miles",
            "The 12.4-kilometre Norra bridge was opened on Sunday.",
            "The Norra bridge, which is 7.7 miles long, was opened on Sunday.",
        ),
        (
            "another one",
            "The Norra bridge, which is 12.4 kilometres long, was opened on Sunday.",
            "The 3-kilometre Selby bridge was opened on Sunday.",
        ),
        (
            "how old he was",
            "The skeleton found at Corrin is 4,000 years old.",
            "The skeleton found at Corrin is that of a man who was 35 years old.",
        ),
    ]
)
def test_sizes_that_may_both_hold(text_a, text_b):
    assert not conflicts(text_a, text_b) | conflicts(text_b, text_a)
