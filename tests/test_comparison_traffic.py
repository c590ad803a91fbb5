"""A way on which something runs is open; it may be shut on another day."""

from comparing import each_named_pair
from test_comparison_whole_articles import conflicts


@each_named_pair(
    [
        (
            "trams of a line",
            "The trams of the Orlen line ran as usual throughout Monday.",
            "The tram line to Orlen was closed for the whole of Monday because of a burst pipe.",
        ),
        (
            "buses through a tunnel",
            "Buses through the Hesk tunnel ran to schedule all day on Friday.",
            "The Hesk tunnel was shut all day on Friday after a lorry had lost its load.",
        ),
        (
            "flights at an airport",
            "Flights at Orlen airport kept to their timetable throughout Sunday.",
            "Orlen airport was closed for the whole of Sunday because of ice.",
        ),
    ]
)
def test_a_way_on_which_traffic_runs_is_open(text_a, text_b):
    assert conflicts(text_a, text_b) == {"outcome"}


@each_named_pair(
    [
        (
            "another day",
            "The trams of the Orlen line ran as usual throughout Monday.",
            "The tram line to Orlen was closed for the whole of Tuesday.",
        ),
        (
            "a road beside the line",
            "Trains on the Orlen coast line kept to their timetable on Friday.",
            "The road beside the coast line was closed for the whole of Friday.",
        ),
        (
            "another tunnel",
            "Buses through the Hesk tunnel ran to schedule all day on Friday.",
            "The Orlen tunnel was shut all day on Friday.",
        ),
    ]
)
def test_another_way_or_day_is_no_conflict(text_a, text_b):
    assert not conflicts(text_a, text_b)
