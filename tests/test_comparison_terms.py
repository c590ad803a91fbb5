"""Jailed for life, or for some years."""

from comparing import conflicts, each_named_pair

FOR_LIFE = "Ada Crane was jailed for life on Monday for murdering three patients."


@each_named_pair(
    [
        (
            "years",
            FOR_LIFE,
            "The former nurse Ada Crane was sentenced to 21 years in prison for the murders.",
        ),
        ("jailed for years", FOR_LIFE, "Ada Crane was jailed for eighteen years for the murders."),
    ]
)
def test_a_term_for_life_is_none_of_years(text_a, text_b):
    assert conflicts(text_a, text_b) == conflicts(text_b, text_a) == {"number"}


@each_named_pair(
    [
        ("asked for", FOR_LIFE, "Prosecutors asked for Ada Crane to be jailed for 21 years."),
        ("the least", FOR_LIFE, "Ada Crane was jailed for life and must serve at least 21 years."),
        ("the husband", FOR_LIFE, "Ada Crane's husband was jailed for four years on Monday."),
        ("before", FOR_LIFE, "Ada Crane had been jailed for two years for theft in 2009."),
        ("years of work", FOR_LIFE, "Ada Crane worked in the prison for 12 years."),
    ]
)
def test_terms_that_may_both_hold(text_a, text_b):
    assert not conflicts(text_a, text_b) | conflicts(text_b, text_a)
