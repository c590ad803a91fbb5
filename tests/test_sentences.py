from analysis.sentences import extract_sentences, quote_sentences


def test_every_kind_of_line_is_a_sentence_of_its_own(parse):
    sentences = extract_sentences(parse(
        "May 3, 2024\n\nFerry Sinks\n\nOSLO (AP) - It sank. Boats came.\n\nPhoto: Ada Lund"
    ))  # fmt: skip
    assert list(zip(sentences["kind"], sentences["text"], strict=True)) == [
        ("dateline", "May 3, 2024"), ("title", "Ferry Sinks"), ("dateline", "OSLO (AP) -"),
        ("body", "It sank."), ("body", "Boats came."), ("boilerplate", "Photo: Ada Lund"),
    ]  # fmt: skip
    assert list(sentences["paragraph"]) == [0, 1, 2, 2, 2, 3]


def test_no_article_gives_an_empty_table():
    assert len(extract_sentences([])) == 0


def test_the_kinds_of_the_seeds_are_those_that_people_annotated(seeds, gold):
    wanted = gold("seeds/sentences.csv")
    found = seeds.sentences[["article_id", "kind", "start_char", "end_char", "text"]]
    assert found.to_dict("records") == wanted[list(found)].to_dict("records")


def test_a_row_leads_to_its_sentence(seeds):
    rows = seeds.mentions.head(5)
    quoted = quote_sentences(rows, seeds.sentences)
    assert len(quoted) == 5
    assert all(r.text in r.sentence for r in quoted.itertuples())
