import pandas as pd
import pytest

from analysis.schema import TABLES, check_table, make_table


@pytest.mark.parametrize("name", TABLES)
def test_no_rows_give_an_empty_table_with_its_columns_and_types(name):
    empty = make_table(name)
    assert len(empty) == 0
    assert list(empty) == list(TABLES[name])
    assert {c: str(t) for c, t in empty.dtypes.items()} == dict(TABLES[name])


@pytest.mark.parametrize(
    "name",
    set(TABLES)
    - {"articles", "entity_counts", "comparisons", "voices", "near_duplicates", "corrections"},
)
def test_every_row_leads_back_to_its_text(name):
    assert {"article_id", "start_char", "end_char", "text"} <= set(TABLES[name])


def test_an_unknown_column_is_named():
    frame = make_table("entity_counts").assign(colour="red")
    with pytest.raises(ValueError, match="unknown columns colour"):
        check_table(frame, "entity_counts")


def test_a_column_of_another_type_is_named():
    frame = pd.DataFrame(
        [{"entity": "Ada", "label": "PERSON", "article_id": "a", "n_mentions": "two"}]
    )
    with pytest.raises(ValueError, match="column n_mentions is not int64"):
        check_table(frame, "entity_counts")


def test_days_before_1677_fit():
    first = pd.Timestamp("1492-10-12").as_unit("s")
    frame = make_table(
        "dates",
        [
            {c: 0 if t == "int64" else "" for c, t in TABLES["dates"].items()}
            | {"first_day": first, "last_day": pd.NaT}
        ],
    )
    assert frame["first_day"][0].year == 1492
