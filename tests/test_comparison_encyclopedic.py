"""What is said of one thing in two ways that exclude each other: its kind, genre, place, dates."""

import pytest
from comparing import conflicts

CONFLICTS = [
    ("class", "Night Ferry is a 2011 Danish film directed by Mara Voss.",
     "Night Ferry is a song about the sea."),
    ("class", "Lindal is a town and the largest port of Arden.",
     "Lindal is a country."),
    ("class", "Mara Voss (born 3 May 1960) is a Danish sprinter.", "Mara Voss is a senator."),
    ("class", "Mara Voss (3 May 1920 – 4 June 1990) was a Danish poker player.",
     "Mara Voss was a football player."),
    ("class", "Mara Voss (born 3 May 1960) is a Danish singer and actress.",
     "Mara Voss is a horse."),
    ("class", "Night Ferry is a Danish horror film directed by Mara Voss.",
     "Night Ferry is a romantic comedy film."),
    ("class", "The Lindal Open is a tennis tournament in the north.",
     "The Lindal Open is a golf tournament."),
    ("class", "Night Ferry is the second jazz album by Mara Voss.",
     "Night Ferry is a metal album."),
    ("class", "Night Ferry is a horror film starring Mara Voss.",
     "Night Ferry is a romantic comedy."),
    ("class", "Night Ferry is a horror series.",
     "Night Ferry is a series of the genre of crime drama."),
    ("name", "Mara Voss studied at the Arden School of Art.",
     "Mara Voss studied at the Lindal School."),
    ("name", "Mara Voss is the wife of Jan Berg.", "Mara Voss is the wife of Ola Lund."),
    ("name", "Captain Ferry is a character in the novel Night Sea.",
     "Captain Ferry is a character in Old Harbour."),
    ("name", "The sculptor Mara Voss created the fountain of Lindal.",
     "The fountain of Lindal was created by the sculptor Ida Lund."),
    ("class", "There is a town called Lindal.", "Lindal is a country."),
    ("class", "Lindal is a town in Arden County, Ohio, United States.",
     "Lindal, Ohio is a county."),
    ("date", "Mara Voss (3 May 1920 – 4 June 1990) was a painter.",
     "On 5 July 1991, Mara Voss died."),
    ("number", "Mara Voss is the first Danish First Lady.",
     "Mara Voss is the third Danish First Lady."),
    ("number", "The fort of Lindal was built in the 17th century.",
     "The fort of Lindal was built in the 19th century."),
    ("class", "Lindal Post is a weekly magazine about the sea.",
     "Lindal Post is a television channel."),
    ("nation", "Mara Voss (born 3 May 1960) is a Danish painter.",
     "Mara Voss is an African painter."),
    ("nation", "Lindal is the third largest town in Spain, with 900 inhabitants.",
     "Lindal is in Mexico."),
    ("nation", "The bridge is located in Ohio.", "The bridge is located in Texas."),
    ("date", "Mara Voss, 2nd Baroness of Lindal (3 May 1920 – 4 June 1990) was a painter.",
     "Mara Voss was born on 9 May 1920."),
    ("date", "Johanna Berg (3 May 1920 – 4 June 1990), better known as Mara Voss, was a painter.",
     "Mara Voss died in July 1990."),
    ("date", "Thomas Voss (born 3 May 1960) is a painter.", "Thom Voss was born in the fifties."),
    ("date", "The bridge in Lindal was opened in 1930.",
     "The bridge in Lindal was opened after 1932."),
    ("date", "The bridge in Lindal was opened in 1930.",
     "The bridge in Lindal was opened before 1928."),
    ("name", "The premiere of Night Ferry took place on Monday at the Arden Theatre.",
     "The premiere of Night Ferry took place at the Lindal Opera."),
    ("name", "Night Ferry is a drama series that first aired on Channel Nord in May.",
     "Night Ferry was broadcast on Lindal One."),
    ("name", "Night Ferry is a 2011 Danish drama film produced by Mara Voss.",
     "Night Ferry was produced by Ida Lund."),
]  # fmt: skip

NO_CONFLICTS = [
    ("a town that is a port", "Lindal is a town on the coast.", "Lindal is a port."),
    ("an island state", "Lindal is an island in the north.", "Lindal is a country in the north."),
    ("a film that became a play", "Night Ferry is a film based on a play.",
     "Night Ferry is a play."),
    ("what it is not", "Night Ferry is a film.", "Night Ferry is anything but a play."),
    ("two professions of one field", "Mara Voss (born 3 May 1960) is a novelist.",
     "Mara Voss is a poet."),
    ("two people of one name in part", "Mara Voss (born 3 May 1960) is a singer.",
     "Jan Voss is a senator."),
    ("a crime drama and a crime film", "Night Ferry is a crime drama.",
     "Night Ferry is a crime thriller."),
    ("a town and its country", "Mara Voss was born in Paris.", "Mara Voss was born in France."),
    ("a town that may lie in a country", "Mara Voss was born in Lindal.",
     "Mara Voss was born in Spain."),
    ("a nation and its continent", "Mara Voss is a French painter.",
     "Mara Voss is a European painter."),
    ("a club with the name of a town", "Mara Voss played in Liverpool United's team.",
     "Mara Voss played in the team of Milan."),
    ("a bound that holds", "The bridge in Lindal was opened in 1930.",
     "The bridge in Lindal was opened before 1932."),
    ("a decade that holds", "Mara Voss (born 3 May 1960) is a painter.",
     "Mara Voss was born in the sixties."),
    ("a mother and a daughter",
     "Tove Voss (3 May 1920 – 4 June 1990), mother of Mara Voss, was a poet.",
     "Mara Voss was born in 1950."),
    ("the wives of two men", "Mara Voss met the wife of Jan Berg.",
     "Mara Voss met the wife of Ola Lund."),
    ("more than the first", "Night Ferry is the second album of Mara Voss.",
     "Night Ferry was more than the first album of Mara Voss."),
    ("two seasons in one sentence",
     "The series Night Ferry began its seventh season after its sixth season.",
     "The seventh season of the series Night Ferry began."),
    ("a company that is a website", "Lindal Net is a social network.",
     "Lindal Net is a technology company."),
    ("a duo and one of the two", "Mara Voss and Ida Lund were a folk duo from Lindal.",
     "Mara Voss is a singer and Ida Lund is a drummer."),
    ("two editions", "Mara Voss hosts the 86th gala of Lindal.",
     "Ida Lund will be hosting the 81st gala of Lindal."),
    ("two bodies found", "Mara Voss was found dead in her room at the Arden Hotel.",
     "A man was found dead in a room at the Lindal Hotel."),
    ("pirates and those who caught them", "The navy arrested Somali pirates in the Gulf of Lindal.",
     "Pirates were arrested by an Indian warship in the Gulf of Lindal."),
    ("a month and a place", "Mara Voss was born in April.", "Mara Voss was born in Lindal."),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "text_a", "text_b"), CONFLICTS)
def test_what_excludes_the_other_is_shown(kind, text_a, text_b):
    assert conflicts(text_a, text_b) == {kind}
    assert conflicts(text_b, text_a) == {kind}


@pytest.mark.parametrize(
    ("text_a", "text_b"), [row[1:] for row in NO_CONFLICTS], ids=[row[0] for row in NO_CONFLICTS]
)
def test_no_conflict_between(text_a, text_b):
    assert conflicts(text_a, text_b) == set()
    assert conflicts(text_b, text_a) == set()
