"""The root of a word is one in all its forms, and in what is made of it."""

import pytest

from analysis.comparison.words import find_root

FORMS = [
    "president presidents presidential",
    "deny denies denied denying denial denials",
    "murder murders murdered murdering murderer murderers",
    "patient patients",
    "discover discovers discovered discovering discovery discoveries",
    "resign resigns resigned resigning resignation resignations",
    "evacuate evacuates evacuated evacuating evacuation evacuations",
    "agree agrees agreed agreeing agreement agreements",
    "use uses used using",
    "tie ties tied tying",
    "die dies died dying death deaths",
    "stop stops stopped stopping",
    "pass passes passed passing",
    "watch watches watched watching",
    "need needs needed needing",
    "employee employees",
    "government governments govern governs governed governing governor",
    "refuse refuses refused refusing refusal",
    "allege alleges alleged allegedly allegation",
    "organise organises organised organisation organisations",
    "happy happily happiness",
    "be being",
    "vote votes voted voting voter voters",
    "take takes took taken taking",
    "meet meets met meeting meetings",
    "crisis crises",
    "taxi taxis",
    "base bases",
    "israeli israelis",
    "arrest arrests arrested arresting",
    "leave leaves left leaving",
]
STRANGERS = [
    ("police", "policy"),
    ("party", "part"),
    ("city", "cite"),
    ("county", "count"),
    ("patient", "patent"),
    ("station", "state"),
    ("cover", "cove"),
    ("virus", "vire"),
    ("organ", "organisation"),
    ("string", "str"),
    ("repeat", "repe"),
]


@pytest.mark.parametrize("forms", FORMS, ids=lambda forms: forms.split()[0])
def test_all_forms_of_a_word_have_one_root(forms):
    assert len({find_root(form) for form in forms.split()}) == 1, {
        form: find_root(form) for form in forms.split()
    }


@pytest.mark.parametrize(("one", "other"), STRANGERS)
def test_words_that_only_look_alike_do_not_meet(one, other):
    assert find_root(one) != find_root(other)


def test_a_verb_with_its_particle_is_rooted_by_the_verb():
    assert find_root("taken_over") == find_root("takes_over") == "tak_over"


def test_accents_do_not_matter():
    assert find_root("café") == find_root("cafe")
