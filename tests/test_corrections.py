import warnings

import pandas as pd
import pytest
from conftest import make_articles
from hypothesis import given
from hypothesis import strategies as st

from analysis.articles import ArticleWarning, load_articles
from analysis.corrections import (
    add_conflict,
    correct_comparisons,
    correct_dates,
    correct_mentions,
    correct_published,
    load_corrections,
    merge_entities,
    reject_mention,
    relabel_mention,
    remove_correction,
    set_date,
    set_verdict,
    split_entity,
)
from analysis.corrections.anchors import count_occurrence, find_quote
from analysis.corrections.loading import COLUMNS
from analysis.schema import TABLES, make_table
from analysis.tables import analyse

A = "Jordan Wins\n\nJordan beat Bo\nLund on Friday. Jordan is a country, the Sun said."
B = "Jordan Loses\n\nBo Lund beat Jordan on Saturday."
HEADER = ",".join(COLUMNS)


@pytest.fixture
def articles(tmp_path):
    (tmp_path / "a.txt").write_text(A)
    (tmp_path / "b.txt").write_text(B)
    return load_articles(tmp_path)


@pytest.fixture
def load(articles, tmp_path):
    return lambda: load_corrections(tmp_path)


def row(table, article_id, words, occurrence=1, **columns):
    """A row of a table on the words of article a or b."""
    text = {"a": A, "b": B}[article_id]
    start, end = find_quote(text, words, occurrence)[0]
    empty = {c: 0 if t == "int64" else False if t == "bool" else pd.NaT if "date" in t else ""
             for c, t in TABLES[table].items()}  # fmt: skip
    span = {"article_id": article_id, "start_char": start, "end_char": end}
    return empty | span | {"text": text[start:end]} | columns


def mention(article_id, words, occurrence=1, entity="", label="PERSON"):
    return row("mentions", article_id, words, occurrence, label=label, entity_label=label,
               entity=entity or words, basis="engine")  # fmt: skip


MENTIONS = make_table("mentions", [
    mention("a", "Jordan", 1), mention("a", "Jordan", 2), mention("a", "Bo Lund"),
    mention("a", "Jordan", 3), mention("a", "Sun", entity="The Sun", label="ORG"),
    mention("b", "Bo Lund"), mention("b", "Jordan", 2),
])  # fmt: skip
DATES = make_table("dates", [row("dates", "a", "Friday", value="2024-W22", mod="APPROX"),
                             row("dates", "b", "Saturday")])  # fmt: skip
CLAIMS = make_table("claims", [
    row("claims", "a", "Jordan beat Bo Lund on Friday", claim_id="a:c0"),
    row("claims", "a", "Jordan is a country", claim_id="a:c1"),
    row("claims", "b", "Bo Lund beat Jordan on Saturday", claim_id="b:c0"),
])  # fmt: skip


def side(claim_id, letter):
    claims = CLAIMS[CLAIMS["claim_id"] == claim_id]
    names = ("claim_id", "article_id", "text", "start_char", "end_char")
    return {f"{n}_{letter}": claims[n].item() if len(claims) else -1 if "char" in n else ""
            for n in names}  # fmt: skip


def comparisons(*rows):
    return make_table("comparisons", [
        side(a, "a") | side(b, "b") | {"verdict": v, "kind": v, "reason": "Why.", "score": 0.5}
        for a, b, v in rows
    ])  # fmt: skip


PAIRS = comparisons(("a:c0", "b:c0", "agree"), ("a:c1", "", "only"))


def verdicts(table):
    return {(r.claim_id_a, r.claim_id_b): r.verdict for r in table.itertuples()}


def write(folder, *lines):
    (folder / "corrections.csv").write_text("\n".join([HEADER, *lines]) + "\n")


# What is corrected


def test_a_rejected_mention_is_gone_and_the_other_occurrences_stay(articles, load):
    reject_mention(articles, MENTIONS.iloc[3], "the country is not meant")
    corrected = correct_mentions(MENTIONS, articles, load())
    assert len(corrected) == len(MENTIONS) - 1
    assert list(corrected.query("article_id == 'a' and text == 'Jordan'")["start_char"]) == [0, 13]


def test_a_relabelled_mention_gives_its_label_to_its_entity(articles, load):
    relabel_mention(articles, MENTIONS.iloc[4], "WORK_OF_ART", "a book")
    relabel_mention(articles, MENTIONS.iloc[2], "ORG", "a shop")
    corrected = correct_mentions(MENTIONS, articles, load())
    assert list(corrected["label"])[2:] == ["ORG", "PERSON", "WORK_OF_ART", "PERSON", "PERSON"]
    assert list(corrected.query("entity == 'Bo Lund'")["entity_label"]) == ["ORG", "ORG"]
    assert list(corrected["basis"])[2:5] == ["corrected: a shop", "engine", "corrected: a book"]


def test_a_split_mention_takes_the_other_name_and_its_label(articles, load):
    split_entity(articles, MENTIONS.iloc[[3, 6]], "The Sun", "both are the paper")
    corrected = correct_mentions(MENTIONS, articles, load())
    assert list(corrected["entity"]) == ["Jordan"] * 2 + ["Bo Lund"] + ["The Sun"] * 2 + [
        "Bo Lund", "The Sun",
    ]  # fmt: skip
    assert corrected["entity_label"][6] == "ORG"


def test_merged_entities_are_one_everywhere_in_whatever_order_the_lines_stand(articles, load):
    merge_entities(articles, "Jordan Lund", "Bo", "one family")
    merge_entities(articles, "Bo Lund", "Jordan Lund", "one person")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        corrected = correct_mentions(MENTIONS, articles, load())
    assert list(corrected["entity"]).count("Bo") == 2


def test_an_entity_that_goes_by_another_name_today_is_merged_by_the_words_of_its_mentions(
    articles, load, tmp_path
):
    write(tmp_path, "merge_entities,,Sun,,Jordan,,,,why")
    assert correct_mentions(MENTIONS, articles, load())["entity"][4] == "Jordan"


def test_a_date_is_set_with_its_days(articles, load):
    set_date(articles, DATES.iloc[0], "2024-05", "the letter says so")
    first = correct_dates(DATES, articles, load()).iloc[0]
    assert (first["value"], first["type"], first["mod"]) == ("2024-05", "DATE", "")
    assert (first.first_day, first.last_day) == tuple(
        map(pd.Timestamp, ("2024-05-01", "2024-05-31"))
    )
    assert first.basis == "corrected: the letter says so"
    assert correct_dates(DATES, articles, load())["basis"][1] == ""


def test_the_day_of_publication_is_set_by_an_article_row(articles, load):
    set_date(articles, articles.iloc[1], "2024-05-31", "in the archive")
    corrected = correct_published(articles, load())
    assert list(corrected["published"]) == [pd.NaT, pd.Timestamp("2024-05-31")]
    assert list(corrected["published_basis"]) == ["", "corrected: in the archive"]


def test_a_verdict_is_set_and_the_claims_that_now_stand_alone_say_so(articles, load):
    set_verdict(articles, PAIRS.iloc[0], "related", "two matches")
    table = correct_comparisons(PAIRS, CLAIMS, articles, load())
    assert verdicts(table) == {("a:c0", "b:c0"): "related"} | {
        (claim, ""): "only" for claim in CLAIMS["claim_id"]
    }
    assert table["reason"][0] == "corrected: two matches (the program: agree: Why.)"
    assert table["kind"][0] == "corrected"


def test_a_missed_conflict_is_added_first_and_its_claim_stands_alone_no_longer(articles, load):
    add_conflict(articles, CLAIMS.iloc[2], CLAIMS.iloc[1], "a country can't lose")
    table = correct_comparisons(PAIRS, CLAIMS, articles, load())
    assert verdicts(table) == {("b:c0", "a:c1"): "conflict", ("a:c0", "b:c0"): "agree"}
    assert (table["text_a"][0], table["reason"][0]) == (
        CLAIMS["text"][2], "corrected: a country can't lose",
    )  # fmt: skip


def test_a_passage_stands_for_the_claim_that_it_covers_best(articles, load):
    rows = (row("sentences", "a", "Jordan is a country, the Sun said."), CLAIMS.iloc[2])
    add_conflict(articles, pd.Series(rows[0]), rows[1], "see above")
    assert ("a:c1", "b:c0") in verdicts(correct_comparisons(PAIRS, CLAIMS, articles, load()))


def test_a_claim_inside_a_longer_one_is_the_one_that_is_meant(articles, load):
    longer = row("claims", "a", "Jordan is a country, the Sun said", claim_id="a:c9")
    claims = pd.concat([make_table("claims", [longer]), CLAIMS], ignore_index=True)
    add_conflict(articles, CLAIMS.iloc[1], CLAIMS.iloc[2], "see above")
    assert ("a:c1", "b:c0") in verdicts(correct_comparisons(PAIRS, claims, articles, load()))


def test_without_corrections_nothing_changes(articles, load):
    for corrections in (None, load()):
        for got, table in (
            (correct_mentions(MENTIONS, articles, corrections), MENTIONS),
            (correct_dates(DATES, articles, corrections), DATES),
            (correct_published(articles, corrections), articles),
            (correct_comparisons(PAIRS, CLAIMS, articles, corrections), PAIRS),
        ):
            pd.testing.assert_frame_equal(got, table)


def test_empty_tables_can_be_corrected(articles, load):
    reject_mention(articles, MENTIONS.iloc[0], "no name")
    set_date(articles, DATES.iloc[0], "2024", "so")
    add_conflict(articles, CLAIMS.iloc[0], CLAIMS.iloc[2], "so")
    with pytest.warns(ArticleWarning, match="finds no (name|date|claim)"):
        assert correct_mentions(make_table("mentions"), articles, load()).empty
        assert correct_dates(make_table("dates"), articles, load()).empty
        empty = make_table("comparisons"), make_table("claims")
        assert correct_comparisons(*empty, articles, load()).empty


def test_everything_follows_from_a_correction(tmp_path):
    from analysis.tables import analyse

    (tmp_path / "a.txt").write_text("Lund Out\n\nAda Lund has resigned, said Nils Berg on Friday.")
    (tmp_path / "b.txt").write_text("Lund Stays\n\nMs Berg said on Monday that Ada Lund stays.")
    articles = load_articles(tmp_path)
    before = analyse(articles)
    merge_entities(articles, "Nils Berg", "Nele Berg", "a typing error")
    set_date(articles, articles.iloc[0], "2024-05-31", "in the archive")
    after = analyse(articles, corrections=load_corrections(tmp_path))
    assert "Nele Berg" in set(after.entity_counts["entity"]) - set(before.entity_counts["entity"])
    assert "Nele Berg" in set(after.attributions["source_entity"])
    friday = after.dates.query("text == 'Friday'").iloc[0]
    assert friday.value == "2024-05-31"
    assert list(after.corrections["line"]) == [2, 3]


# What no longer fits


@pytest.mark.parametrize("line, why", [
    ("reject_mention,c,Jordan,1,,,,,why", "there is no article 'c'"),
    ("reject_mention,a,Petra,1,,,,,why", "'Petra' does not stand in article 'a'"),
    ("reject_mention,a,Jordan,4,,,,,why", "'Jordan' does not stand 4 times in article 'a'"),
    ("reject_mention,a,beat,,,,,,why", "finds no name at 'beat' in 'a'"),
    ("merge_entities,,Petra,,Jordan,,,,why", "no entity is named 'Petra'"),
])  # fmt: skip
def test_a_correction_of_mentions_that_does_not_fit_is_named_and_skipped(
    articles, load, tmp_path, line, why
):
    write(tmp_path, "reject_mention,a,Sun,1,,,,,why", line)
    with pytest.warns(ArticleWarning, match=rf"corrections.csv, line 3: not applied: .*{why}"):
        assert len(correct_mentions(MENTIONS, articles, load())) == len(MENTIONS) - 1


@pytest.mark.parametrize("line, why", [
    ("set_date,a,Jordan,1,2024,,,,why", "finds no date at 'Jordan'"),
    ("set_date,a,Monday,1,2024,,,,why", "'Monday' does not stand"),
])  # fmt: skip
def test_a_date_that_does_not_fit_is_named_and_skipped(articles, load, tmp_path, line, why):
    write(tmp_path, line)
    with pytest.warns(ArticleWarning, match=rf"line 2: not applied: .*{why}"):
        pd.testing.assert_frame_equal(correct_dates(DATES, articles, load()), DATES)


def test_a_conflict_in_words_without_a_claim_is_named_and_skipped(articles, load, tmp_path):
    write(tmp_path, "add_conflict,a,Jordan Wins,1,conflict,b,Bo Lund beat,1,why")
    with pytest.warns(ArticleWarning, match="line 2: not applied: .*no claim in 'Jordan Wins'"):
        table = correct_comparisons(PAIRS, CLAIMS, articles, load())
    pd.testing.assert_frame_equal(table, PAIRS)


def test_a_conflict_of_a_claim_with_itself_is_named_and_skipped(articles, load, tmp_path):
    write(tmp_path, "add_conflict,a,Jordan is,1,conflict,a,is a country,1,why")
    with pytest.warns(ArticleWarning, match="line 2: not applied: both passages are of one claim"):
        table = correct_comparisons(PAIRS, CLAIMS, articles, load())
    pd.testing.assert_frame_equal(table, PAIRS)


def test_the_day_of_an_article_that_is_not_there_is_named_and_skipped(articles, load, tmp_path):
    write(tmp_path, "set_date,c,,,2024-05-31,,,,why")
    with pytest.warns(ArticleWarning, match="line 2: not applied: there is no article 'c'"):
        pd.testing.assert_frame_equal(correct_published(articles, load()), articles)


# What contradicts


@pytest.mark.parametrize("one, other", [
    ("reject_mention,a,Jordan,1,,,,,x", "relabel_mention,a,Jordan,1,GPE,,,,x"),
    ("reject_mention,a,Jordan,,,,,,x", "split_entity,a,Jordan,2,Jordan (country),,,,x"),
    ("relabel_mention,a,Jordan,1,ORG,,,,x", "relabel_mention,a,Jordan,,GPE,,,,x"),
    ("split_entity,a,Jordan,1,X,,,,x", "split_entity,a,Jordan,1,Y,,,,x"),
    ("set_date,a,Friday,1,2024,,,,x", "set_date,a,Friday,1,2025,,,,x"),
    ("set_date,a,,,2024-05-30,,,,x", "set_date,a,,,2024-05-31,,,,x"),
    ("set_verdict,a,Jordan beat,1,agree,b,Bo Lund beat,1,x",
     "set_verdict,b,Bo Lund beat,1,differ,a,Jordan beat,1,x"),
    ("add_conflict,a,Jordan beat,1,conflict,b,Bo Lund beat,1,x",
     "set_verdict,b,Bo Lund beat,,differ,a,Jordan beat,1,x"),
    ("merge_entities,,A,,B,,,,x", "merge_entities,,A,,C,,,,x"),
    ("merge_entities,,A,,B,,,,x", "merge_entities,,B,,A,,,,x"),
])  # fmt: skip
def test_two_corrections_that_contradict_each_other_are_named(load, tmp_path, one, other):
    write(tmp_path, one, "merge_entities,,Z,,Y,,,,x", other)
    with pytest.raises(ValueError, match="corrections.csv, lines 2 and 4 contradict each other"):
        load()


@pytest.mark.parametrize("one, other", [
    ("reject_mention,a,Jordan,1,,,,,x", "relabel_mention,a,Jordan,2,GPE,,,,x"),
    ("reject_mention,a,Jordan,1,,,,,x", "reject_mention,b,Jordan,1,,,,,x"),
    ("split_entity,a,Jordan,1,X,,,,x", "relabel_mention,a,Jordan,1,ORG,,,,x"),
    ("merge_entities,,A,,B,,,,x", "merge_entities,,B,,C,,,,x"),
    ("set_verdict,a,Jordan beat,1,agree,b,Bo Lund beat,1,x",
     "set_verdict,a,Jordan beat,2,differ,b,Bo Lund beat,1,x"),
])  # fmt: skip
def test_corrections_of_different_things_go_together(load, tmp_path, one, other):
    write(tmp_path, one, other)
    assert list(load()["line"]) == [2, 3]


def test_a_circle_of_three_merges_is_found(load, tmp_path):
    write(tmp_path, *(f"merge_entities,,{a},,{b},,,,x" for a, b in ("AB", "BC", "CA")))
    with pytest.raises(ValueError, match="lines 2 and 3 contradict"):
        load()


def test_what_is_said_twice_is_applied_once(articles, load, tmp_path):
    write(tmp_path, *["reject_mention,a,Jordan,1,,,,,x"] * 2)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert len(correct_mentions(MENTIONS, articles, load())) == len(MENTIONS) - 1


# What is wrong in the file


@pytest.mark.parametrize("content, message", [
    ("action,note\n", "the first line must be action,article_id,quote"),
    ("", "the first line must be"),
    (f"{HEADER}\nreject,a,Jordan,1,,,,,x\n", "line 2: no action 'reject'; there are merge"),
    (f"{HEADER}\nreject_mention,a,Jordan,1,,,,,\n", "line 2: reject_mention needs note"),
    (f"{HEADER}\nreject_mention,,,1,,,,,x\n", "line 2: reject_mention needs article_id, quote"),
    (f"{HEADER}\nreject_mention,a,Jordan,0,,,,,x\n", "line 2: occurrence '0' must be empty"),
    (f"{HEADER}\nreject_mention,a,Jordan,1\n", "line 2: not 9 cells"),
    (f"{HEADER}\nreject_mention,a,Jordan,1,,,,,x,y\n", "line 2: not 9 cells"),
    (f"{HEADER}\n\nrelabel_mention,a,Jordan,1,MAN,,,,x\n", "line 3: no label 'MAN'; there are"),
    (f"{HEADER}\nset_date,a,Friday,1,May,,,,x\n", "line 2: 'May' is no date such as 2024-05-31"),
    (f"{HEADER}\nset_date,a,,,2024-05,,,,x\n", "line 2: '2024-05': the publication .* needs a day"),
    (f"{HEADER}\nset_verdict,a,x,1,wrong,b,y,1,x\n", "line 2: no verdict 'wrong'"),
    (f"{HEADER}\nadd_conflict,a,x,1,agree,b,y,1,x\n", "the value of add_conflict is conflict"),
    (f"{HEADER}\nmerge_entities,,A,,A,,,,x\n", "'A' would be merged with itself"),
    (f'{HEADER}\nreject_mention,a,"Jordan"x,1,,,,,x\n', "after line 1: no CSV"),
    (b"\xff\xfe\x00", "not UTF-8"),
])  # fmt: skip
def test_a_wrong_file_is_refused_with_the_fix(load, tmp_path, content, message):
    data = content if isinstance(content, bytes) else content.encode()
    (tmp_path / "corrections.csv").write_bytes(data)
    with pytest.raises(ValueError, match=rf"corrections.csv.*{message}"):
        load()


def test_the_corrections_of_a_file_lie_beside_it(tmp_path):
    write(tmp_path, "merge_entities,,A,,B,,,,x")
    assert len(load_corrections(tmp_path / "story.jsonl")) == 1
    assert load_corrections(tmp_path / "elsewhere" / "story.jsonl").empty


def test_a_file_saved_by_a_spreadsheet_is_read(load, tmp_path):
    content = f"{HEADER}\r\nmerge_entities,,A,,B,,,,x\r\n"
    (tmp_path / "corrections.csv").write_bytes(content.encode("utf-8-sig"))
    assert list(load()["value"]) == ["B"]


# Writing


def test_a_contradiction_is_refused_before_it_is_written(articles, load):
    path = set_date(articles, DATES.iloc[0], "2024-05", "x")
    before = path.read_bytes()
    with pytest.raises(ValueError, match="not written: .*lines 2 and 3 contradict"):
        set_date(articles, DATES.iloc[0], "2024-06", "x")
    for wrong in ("soon", ""):
        with pytest.raises(ValueError, match="not written"):
            set_date(articles, DATES.iloc[1], wrong, "x")
    with pytest.raises(ValueError, match="set_date needs note"):
        set_date(articles, DATES.iloc[1], "2024", " ")
    assert path.read_bytes() == before


def test_writing_the_same_again_changes_nothing(articles, load):
    path = reject_mention(articles, MENTIONS, "all of them")
    before = path.read_bytes()
    reject_mention(articles, MENTIONS.iloc[[0, 3]], "again")
    assert path.read_bytes() == before
    assert before.count(b"\n") == 1 + len(MENTIONS)


def test_a_removed_correction_is_gone_and_the_others_stay(articles, load):
    reject_mention(articles, MENTIONS.iloc[:3], "no names")
    remove_correction(articles, 3)
    assert list(load()["occurrence"]) == [1, 1]
    with pytest.raises(ValueError, match="no correction in line 4; its lines are 2 to 3"):
        remove_correction(articles, 4)


def test_rows_of_other_articles_and_claims_without_a_partner_are_refused(articles, tmp_path):
    with pytest.raises(ValueError, match="of another article 'z'"):
        reject_mention(articles, MENTIONS.iloc[0].replace("a", "z"), "x")
    with pytest.raises(ValueError, match="is compared with nothing; use add_conflict"):
        set_verdict(articles, PAIRS.iloc[1], "agree", "x")
    with pytest.raises(ValueError, match="an empty table was given"):
        reject_mention(articles, MENTIONS.query("text == 'Petra'"), "x")
    with pytest.raises(ValueError, match="load them with load_articles"):
        reject_mention(make_articles(A), MENTIONS.iloc[0], "x")
    assert not (tmp_path / "corrections.csv").exists()


def test_notes_and_words_of_any_script_come_back_and_are_no_formula(tmp_path):
    (tmp_path / "a.txt").write_text('=1+1, said "Ада"\nand $x$ «你好» @home.', encoding="utf-8")
    articles = load_articles(tmp_path)
    (text,) = articles["text"]
    words = pd.Series({"article_id": "a", "start_char": 0, "end_char": len(text)})
    path = reject_mention(articles, words, '-1, "so"\nit is')
    (found,) = load_corrections(tmp_path).itertuples()
    assert found.quote == " ".join(text.split())
    assert found.note == '-1, "so" it is'
    assert ",\"'=1+1" in path.read_text(encoding="utf-8")


def test_occurrences_that_overlap_are_counted():
    assert find_quote("ha ha ha", "ha ha", 2) == [(3, 8)]
    assert count_occurrence("ha ha ha", 3, 8) == ("ha ha", 2)


@given(
    st.lists(st.sampled_from(["ha", "Ada", "(*", "\n", " ", "=", "'", "Ж"]), max_size=12), st.data()
)
def test_every_passage_is_found_again(pieces, data):
    text = "".join(pieces)
    starts = [n for n, c in enumerate(text) if not c.isspace()]
    if not starts:
        return
    start = data.draw(st.sampled_from(starts))
    end = 1 + data.draw(st.sampled_from([n for n in starts if n >= start]))
    quote, occurrence = count_occurrence(text, start, end)
    assert find_quote(text, quote, occurrence) == [(start, end)]


def test_a_verdict_on_titles_that_make_no_claim_is_overruled_too(tmp_path):
    for name, how in (("a", "surprise"), ("b", "long-anticipated")):
        title = f"A {how} visit of the mayor to Oslo"
        (tmp_path / f"{name}.txt").write_text(f"{title}\n\nIt is raining in Bergen {name}.")
    articles = load_articles(tmp_path)
    conflict = analyse(articles).comparisons.query("verdict == 'conflict'").iloc[0]
    set_verdict(articles, conflict, "related", note="two visits")
    corrections = load_corrections(tmp_path)
    corrected = analyse(articles, corrections=corrections).comparisons
    assert "conflict" not in set(corrected["verdict"])
    assert corrected["reason"].str.startswith("corrected: two visits").sum() == 1
