"""Each check tells a right answer from a wrong one; the notebooks for a class work, and fit."""

import ast
import contextlib
import io
import json
import shutil

import pandas as pd
import pytest
from conftest import ROOT, make_articles

import analysis
from analysis import exercises
from analysis.exercises import AnswerKey, Feedback
from analysis.exercises.answer_key import COLUMNS

EXAMPLE = ROOT / "examples" / "pellmouth_fire"
NOTEBOOK = "one_fire_seven_articles.ipynb"
STUDENT = ROOT / "notebooks" / "exercises"
SOLUTION = STUDENT / "solutions"

TEXTS = (
    "The pump works, Ann Lee said. Lee paid ten coins. It may rain, a man said. She left at noon."
    " She leaves tomorrow.",
    "The pump does not work. Lee paid ten coins. It will rain, a report shows.",
)


def frame(name, *rows):
    return pd.DataFrame(rows, columns=COLUMNS[name])


def make_key(**changed):
    """A key to the two texts above that can be checked by eye."""
    frames = {
        "comparisons": frame(
            "comparisons",
            ("a", "The pump works", "b", "The pump does not work",
             "conflict", "polarity", "Works, does not work.", "pump"),
            ("a", "Lee paid ten coins", "b", "Lee paid ten coins",
             "agree", "paraphrase", "The same words.", "rest"),
            ("a", "It may rain", "b", "It will rain", "differ", "certainty", "May, will.", "rest"),
        ),
        "dates": frame(
            "dates",
            ("a", 84, "at noon", "2025-05-05T12:00", "happened", "left"),
            ("a", 104, "tomorrow", "2025-05-06", "planned", "leaves"),
        ),
        "entities": frame(
            "entities", ("a", "Ann Lee", "PERSON", 2), ("b", "Bo Lee", "PERSON", 1)
        ),
        "near_duplicates": frame("near_duplicates", ("a", "b", "near-duplicate", "Only the rain.")),
        "sources": frame(
            "sources",
            ("a", "Ann Lee", "Ann Lee", "person", "said", "The pump works"),
            ("a", "a man", "", "unnamed", "said", "It may rain"),
            ("b", "a report", "", "document", "shows", "It will rain"),
        ),
    }  # fmt: skip
    return AnswerKey(**frames | changed)


KEY = make_key()
ARTICLES = make_articles(*TEXTS)


def machine_says(*rows):
    """Table comparisons with what a machine might show: words of a, words of b, verdict, kind."""
    return pd.DataFrame(
        {
            "article_id_a": "a", "start_char_a": TEXTS[0].index(a), "text_a": a,
            "end_char_a": TEXTS[0].index(a) + len(a),
            "article_id_b": "b", "start_char_b": TEXTS[1].index(b), "text_b": b,
            "end_char_b": TEXTS[1].index(b) + len(b),
            "verdict": verdict, "kind": kind,
        }
        for a, b, verdict, kind in rows
    )  # fmt: skip


SHOWN = machine_says(
    ("pump works", "pump does not work", "conflict", "polarity"),
    ("She left", "It will rain", "conflict", "date"),
    ("Lee paid ten", "Lee paid ten coins", "related", "overlap"),
)
FLAGS = pd.DataFrame(
    {"right": [True, False], "found": [True, False], "kind": ["number", "date"]}, index=[0, 1]
)

CHECKS = {  # the check, a right answer, a wrong one, and what the reason for "wrong" must hold
    "source": (
        lambda answer: exercises.check_source(answer, KEY, "a", "The pump works"),
        "Lee", "Bo Lee", "said",
    ),
    "source without a name": (
        lambda answer: exercises.check_source(answer, KEY, "a", "It may rain"),
        "A man", "Ann Lee", "said",
    ),
    "source kinds": (
        lambda answer: exercises.check_source_kinds(answer, KEY, "a"),
        {1: "person", 2: "unnamed"}, {1: "person", 2: "person"}, "2: not 'person'. Source: 'a man'",
    ),
    "most of a kind": (
        lambda answer: exercises.check_most_of_kind(answer, KEY, "unnamed"),
        "The A", "b", "b has 0 such statements of 1; another article has 1",
    ),
    "count, too high": (
        lambda answer: exercises.check_count(answer, KEY, "a", "Ann Lee"), 2, 3, "pronouns",
    ),
    "count, too low": (
        lambda answer: exercises.check_count(answer, KEY, "a", "Ann Lee"), 2, 1, "acronym",
    ),
    "bearers": (
        lambda answer: exercises.check_bearers(answer, KEY, "Lee"),
        {"a": "ann lee", "b": "Bo Lee"}, {"a": "Bo Lee", "b": "Bo Lee"}, "a: not 'Bo Lee'",
    ),
    "verdicts": (
        lambda answer: exercises.check_verdicts(answer, KEY, "rest"),
        ["agree", "differ"], ["agree", "conflict"], "2: not 'conflict'. May, will.",
    ),
    "conflict": (
        lambda answer: exercises.check_conflict(answer, KEY, ARTICLES),
        (("b", "pump does not work"), ("a", "the pump works")),
        (("a", "It may rain"), ("b", "It will rain")),
        "'differ': May, will.",
    ),
    "conflict unknown to the key": (
        lambda answer: exercises.check_conflict(answer, KEY, ARTICLES),
        (("a", "The pump works"), ("b", "The pump does not")),
        (("a", "She left at noon"), ("b", "a report shows")),
        "convince your neighbour",
    ),
    "second print": (
        lambda answer: exercises.check_second_print(answer, KEY), ("b", "a"), ("a", "c"), "words",
    ),
    "day": (
        lambda answer: exercises.check_date(answer, KEY, "a", "tomorrow"),
        "2025-05-06", "May 5, 2025", "1 day too early",
    ),
    "hour": (
        lambda answer: exercises.check_date(answer, KEY, "a", "left"),
        pd.Timestamp("2025-05-05 12:00"), "2025-05-05 13:00", "hour",
    ),
    "statuses": (
        lambda answer: exercises.check_statuses(answer, KEY, "a"),
        {1: "happened", 2: "Planned"}, {1: "happened", 2: "since"}, "'leaves': it lies ahead",
    ),
    "precision": (lambda answer: exercises.check_precision(answer, FLAGS), 0.5, 1, "divide"),
    "recall, in per cent": (lambda answer: exercises.check_recall(answer, FLAGS), 50, 5, "divide"),
    "most missed": (
        lambda answer: exercises.check_most_missed(answer, FLAGS), "date", "number", "misses 0",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CHECKS)
def test_a_right_answer_is_right(name):
    check, right, _, _ = CHECKS[name]
    assert check(right).right is True


@pytest.mark.parametrize("name", CHECKS)
def test_a_wrong_answer_is_wrong_and_says_why(name):
    check, _, wrong, why = CHECKS[name]
    assert check(wrong).right is False
    assert why in check(wrong).why


@pytest.mark.parametrize("name", CHECKS)
def test_an_empty_answer_gets_a_hint(name):
    assert CHECKS[name][0](...).right is None
    assert CHECKS[name][0](...).why


@pytest.mark.parametrize("name", CHECKS)
@pytest.mark.parametrize("answer", [None, "", "three", 3.5, [], ["x", "y", "z"], {"x": 1}, (1, 2)])
def test_no_answer_of_a_wrong_type_breaks_a_check_or_passes(name, answer):
    assert CHECKS[name][0](answer).right is not True


def test_rows_still_open_are_told_from_wrong_ones():
    said = exercises.check_verdicts({1: "agree", 2: ...}, KEY, "rest")
    assert said == Feedback(False, "1 of 2.\n1: right. The same words.\n2: still open.")


def test_a_word_that_is_no_verdict_is_named_with_those_that_are():
    said = exercises.check_verdicts(["agree", "contradict"], KEY, "rest").why
    assert "2: 'contradict' is none of agree, conflict, differ, related." in said


@pytest.mark.parametrize(
    ("quote", "why"),
    [("pump", "3 to 40 words"), ("The pump sings loud", "copy the words exactly")],
)
def test_a_quote_that_cannot_be_looked_up_says_so(quote, why):
    answer = (("a", quote), ("b", "The pump does not work"))
    assert why in exercises.check_conflict(answer, KEY, ARTICLES).why


def test_a_task_about_what_the_key_does_not_have_names_what_it_has():
    with pytest.raises(ValueError, match="no topic 'sport'; it has: pump; rest"):
        exercises.pairs_on(KEY, "sport")


def test_an_article_that_names_both_bearers_of_a_name_is_left_out():
    both = frame(
        "entities", ("a", "Ann Lee", "", 1), ("a", "Bo Lee", "", 1), ("b", "Bo Lee", "", 1)
    )
    assert exercises.check_bearers({"b": "Bo Lee"}, make_key(entities=both), "Lee").right


def test_an_article_with_some_such_sources_but_fewer_is_wrong():
    more = [
        ("a", "a man", "", "unnamed", "said", "It may rain"),
        ("b", "some", "", "unnamed", "", ""),
    ]
    key = make_key(sources=frame("sources", more[0], *more))
    assert exercises.check_most_of_kind("b", key, "unnamed").right is False


def test_a_date_without_a_status_is_not_asked_for():
    dateline = frame("dates", ("a", 0, "The", "2025-05-05", "", ""))
    key = make_key(dates=pd.concat([dateline, KEY.dates], ignore_index=True))
    assert exercises.events_of(key, "a")["event"].to_list() == ["left", "leaves"]


def test_a_quote_may_be_typed_with_plain_quotation_marks():
    articles = make_articles("He said: “The pump works.” " + TEXTS[0], TEXTS[1])
    answer = (("a", '"the pump works."'), ("b", "The pump does not work"))
    assert exercises.check_conflict(answer, KEY, articles).right


def test_lines_of_feedback_fit_the_notebook():
    assert max(map(len, repr(Feedback(True, "word " * 100)).splitlines())) <= 100


# The machine -------------------------------------------------------------------------------------


def test_a_conflict_of_the_machine_is_right_if_the_key_has_one_there_on_its_topic():
    judged = exercises.judge_conflicts(SHOWN, KEY, ARTICLES)
    assert judged["right"].to_list() == [True, False]
    assert judged["topic"].to_list() == ["pump", ""]


def test_a_conflict_between_passages_that_only_agree_is_not_right():
    shown = machine_says(("Lee paid ten coins", "Lee paid ten coins", "conflict", "number"))
    assert not exercises.judge_conflicts(shown, KEY, ARTICLES)["right"].any()


def test_a_conflict_inside_one_article_is_not_right_by_one_between_two():
    shown = machine_says(("The pump works", "The pump", "conflict", "polarity"))
    inside = shown.assign(article_id_b="a")
    assert exercises.judge_conflicts(shown, KEY, ARTICLES)["right"].all()
    assert not exercises.judge_conflicts(inside, KEY, ARTICLES)["right"].any()


def test_the_conflicts_of_the_key_keep_its_order():
    other = KEY.comparisons.iloc[[2]].assign(verdict="conflict", topic="a later one")
    key = make_key(comparisons=pd.concat([KEY.comparisons, other], ignore_index=True))
    found = exercises.find_conflicts(SHOWN, key, ARTICLES)
    assert found["topic"].to_list() == ["pump", "a later one"]


def test_a_conflict_of_the_key_is_found_if_the_machine_joins_its_passages():
    assert exercises.find_conflicts(SHOWN, KEY, ARTICLES)["found"].to_list() == [True]
    assert exercises.find_conflicts(SHOWN[1:], KEY, ARTICLES)["found"].to_list() == [False]


def test_two_wordings_of_one_conflict_are_one_row():
    again = KEY.comparisons.iloc[[0]].assign(text_b="does not work")
    key = make_key(comparisons=pd.concat([KEY.comparisons, again], ignore_index=True))
    assert len(exercises.find_conflicts(SHOWN, key, ARTICLES)) == 1


def test_verdicts_lie_side_by_side():
    table = exercises.compare_verdicts({2: "agree"}, SHOWN, KEY, ARTICLES, "rest")
    assert table[["key", "mine", "machine"]].to_numpy().tolist() == [
        ["agree", "", "related"],
        ["differ", "agree", ""],
    ]


def test_a_machine_that_shows_nothing_is_judged_as_well():
    nothing = SHOWN[:0]
    judged = exercises.judge_conflicts(nothing, KEY, ARTICLES)
    assert exercises.check_precision(0.5, judged).right is None
    assert exercises.check_recall(0, exercises.find_conflicts(nothing, KEY, ARTICLES)).right


# The key -----------------------------------------------------------------------------------------


def test_the_key_of_the_example_fits_its_articles():
    key = exercises.load_answer_key(EXAMPLE / "answer_key")
    assert exercises.check_answer_key(key, analysis.load_articles(EXAMPLE)).right


@pytest.mark.parametrize(
    ("table", "column", "value", "why"),
    [
        ("comparisons", "text_a", "The pump sings", "'The pump sings' does not stand in 'a'"),
        ("comparisons", "text_a", "Lee", "stands there 2 times"),
        ("comparisons", "verdict", "same", "verdict 'same' is none of agree, conflict"),
        ("comparisons", "article_id_b", "c", "does not stand in 'c'"),
        ("sources", "content", "It may snow", "sources.csv, line 2: 'It may snow'"),
        ("sources", "source_kind", "friend", "source_kind 'friend' is none of"),
        ("dates", "start_char", 3, "'at noon' does not stand at 3 of 'a'"),
        ("dates", "status", "soon", "status 'soon' is none of happened, planned, since."),
    ],
)
def test_a_slip_in_a_teachers_own_key_is_named_with_its_line(table, column, value, why):
    rows = getattr(KEY, table).copy()
    rows.loc[0, column] = value
    said = exercises.check_answer_key(make_key(**{table: rows}), ARTICLES)
    assert said.right is False
    assert why in said.why
    assert f"{table}.csv, line 2" in said.why


def test_a_key_without_slips_passes():
    assert exercises.check_answer_key(KEY, ARTICLES).right


def test_a_key_that_cannot_be_read_says_which_file_and_what_it_needs(tmp_path):
    shutil.copytree(EXAMPLE / "answer_key", tmp_path, dirs_exist_ok=True)
    (tmp_path / "entities.csv").write_text("article_id,entity,label,n_mentions\na,Bo,,two\n")
    with pytest.raises(ValueError, match=r"entities\.csv, line 2: n_mentions is not a whole"):
        exercises.load_answer_key(tmp_path)
    (tmp_path / "entities.csv").write_text("article_id,entity\n")
    with pytest.raises(ValueError, match=r"entities\.csv: no column label, n_mentions"):
        exercises.load_answer_key(tmp_path)
    (tmp_path / "entities.csv").unlink()
    with pytest.raises(FileNotFoundError, match=r"entities\.csv: .*article_id,entity,label"):
        exercises.load_answer_key(tmp_path)


# The notebooks -----------------------------------------------------------------------------------


def cells_of(folder):
    return json.loads((folder / NOTEBOOK).read_text(encoding="utf-8"))["cells"]


def is_answer(cell):
    return "answer" in cell["metadata"].get("tags", [])


def run_notebook(folder):
    """What each cell's last line gives, cell by cell, in one namespace as in a kernel."""
    names, values = {}, []
    for cell in cells_of(folder):
        if cell["cell_type"] == "code":
            tree = ast.parse("".join(cell["source"]))
            last = tree.body.pop() if isinstance(tree.body[-1], ast.Expr) else None
            exec(compile(tree, NOTEBOOK, "exec"), names)
            if last:
                values.append(eval(compile(ast.Expression(last.value), NOTEBOOK, "eval"), names))
    return values


@pytest.fixture(scope="module")
def feedback():
    """What the checks of a notebook say; the articles are analysed once for both notebooks."""
    tables = analysis.analyse(analysis.load_articles(EXAMPLE))

    def feedback(folder):
        with pytest.MonkeyPatch.context() as patch, contextlib.redirect_stdout(io.StringIO()):
            patch.chdir(folder)
            patch.setattr(analysis, "analyse", lambda articles: tables)
            with pd.option_context("display.max_colwidth", 50, "display.html.use_mathjax", True):
                said = [v for v in run_notebook(folder) if isinstance(v, Feedback)]
        return said[1:]  # the first is about the key

    return feedback


def test_the_students_notebook_runs_to_its_end_and_gives_a_hint_for_each_empty_answer(feedback):
    said = feedback(STUDENT)
    assert len(said) == sum(map(is_answer, cells_of(STUDENT)))
    assert {one.right for one in said} == {None}


def test_every_solution_is_right(feedback):
    said = feedback(SOLUTION)
    assert len(said) == sum(map(is_answer, cells_of(SOLUTION)))
    assert [one for one in said if not one.right] == []


def test_the_solutions_are_the_students_notebook_with_the_answers_filled_in():
    student, solution = cells_of(STUDENT), cells_of(SOLUTION)
    assert [cell["id"] for cell in student] == [cell["id"] for cell in solution]
    for empty, filled in zip(student, solution, strict=True):
        words = "".join(empty["source"]).replace('= "../../', '= "../../../')
        if is_answer(empty):
            assert "..." in words
            assert "..." not in "".join(filled["source"])
            assert words.split(" = ")[0] == "".join(filled["source"]).split(" = ")[0]
        else:
            assert words == "".join(filled["source"])


def test_the_folders_for_a_class_hold_one_notebook_each_of_the_same_name():
    for folder in (STUDENT, SOLUTION):
        assert [path.name for path in folder.glob("*.ipynb")] == [NOTEBOOK]


def test_every_task_of_the_notebook_is_in_the_teachers_plan():
    plan = (STUDENT / "TEACHER.md").read_text(encoding="utf-8")
    for cell in cells_of(STUDENT):
        for line in "".join(cell["source"]).splitlines():
            if line.startswith("### Task "):
                assert f"| {line.removeprefix('### Task ')} |" in plan
