"""What the text around a name says about its type: each clue with a weight and a reason."""

from collections.abc import Iterator

from analysis.entities.page import Page
from analysis.entities.shape import Clue, listed, shape_clues
from analysis.entities.words import words

LONGEST_APPOSITION = 5  # words from its comma to the noun that tells
REACH_OF_PRONOUN = 12  # words
# Classes of words, what they tell of the name beside them, and how surely.
BEFORE = (
    ("honorifics", "PERSON", 4.0),
    ("occupations", "PERSON", 2.0),
    ("organization_nouns", "ORG", 2.0),
    ("product_nouns", "PRODUCT", 2.5),
    ("directions", "PLACE", 2.0),
)
BEFORE_OF = (
    ("place_nouns", "PLACE", 3.0),
    ("directions", "PLACE", 2.0),
    ("local_offices", "PLACE", 2.0),
    ("fates", "PERSON", 1.5),
)
BEFORE_SUCH_AS = (("kinds_of_organizations", "ORG", 2.0),)
BEFORE_COMMA = (("organization_nouns", "ORG", 1.2), ("occupations", "PERSON", 1.5))
BEFORE_FOR = (("employment", "ORG", 1.3),)
AFTER = (
    ("team_roles", "ORG", 1.2),
    ("human_verbs", "PERSON", 2.0),
    ("organization_heads", "ORG", 1.5),
    ("product_heads", "PRODUCT", 1.5),
    ("place_heads", "PLACE", 1.2),
    ("place_nouns", "PLACE", 1.2),
    ("speech_verbs", "PERSON", 0.6),
)
POSSESSED = (
    ("kin", "PERSON", 2.0),
    ("aides", "PERSON", 1.0),
    ("organization_possessions", "ORG", 1.2),
)
IN_APPOSITION = (
    ("occupations", "PERSON", 2.0),
    ("organization_nouns", "ORG", 2.0),
    ("place_nouns", "PLACE", 2.0),
)


def find_clues(page: Page, start: int, end: int) -> list[Clue]:
    """Every clue to the type of the name page.words[start:end], but for the engine's."""
    return [
        *shape_clues(page, start, end),
        *_before(page, start),
        *_in_its_line(page, start),
        *_where(page, start, end),
        *_after(page, end),
        *_behind_comma(page, start, end),
        *_pronoun(page, end),
    ]


def _word(page: Page, i: int) -> str:
    return page.lower[i] if 0 <= i < len(page.lower) else ""


def _before(page: Page, start: int) -> Iterator[Clue]:
    three, two, one = (_word(page, start - n) for n in (3, 2, 1))
    if one in ("said", "says"):
        yield Clue("PERSON", 1.0, f'"{one}" before it')
    elif one == "visited":
        yield Clue("PLACE", 1.0, '"visited" before it')
    elif one == "of":
        yield from listed(two, BEFORE_OF, "of it")
    elif one == "for":
        yield from listed(two, BEFORE_FOR, "for it")
    elif one == ",":
        yield from listed(two, BEFORE_COMMA, "in apposition to it")
    elif (two, one) == ("such", "as"):
        yield from listed(three, BEFORE_SUCH_AS, "such as it")
    elif one in ("a", "an") and page.tags[start + 1 : start + 2] not in (["NNP"], ["NN"], ["NNS"]):
        yield Clue("NORP", 1.5, f'"{one}" before it')
    else:
        yield from listed(one, BEFORE, "before it")


def _in_its_line(page: Page, start: int) -> Iterator[Clue]:
    """What its place tells in a dateline or in a line of credits."""
    two, one = _word(page, start - 2), _word(page, start - 1)
    if page.kinds[start] == "dateline":
        yield Clue("ORG" if one == "(" else "PLACE", 3.0, "its place in the dateline")
    elif one == "/" and two in words("credits"):
        yield Clue("PERSON", 3.0, f'"{two}/" before it')
    elif page.kinds[start] == "boilerplate" and one in ("by", "from"):
        yield Clue("PERSON", 2.0, f'"{one}" in a line of credits')
    elif page.kinds[start] == "boilerplate" and one == "/":
        yield Clue("ORG", 1.5, '"/" before it in a line of credits')


def _where(page: Page, start: int, end: int) -> Iterator[Clue]:
    """The preposition of a place, where no possessive follows the name."""
    the = _word(page, start - 1) == "the"
    two, one = _word(page, start - 2 - the), _word(page, start - 1 - the)
    if one == "at" and two.removesuffix("s") in words("occupations"):
        yield Clue("ORG", 3.0, f'"{two} at" before it')
    elif one in ("in", "into") and two in words("owned"):
        yield Clue("ORG", 3.0, f'"{two} {one}" before it')
    elif one in ("in", "into") and two in words("believed") or _word(page, end) in ("'s", "'"):
        return
    elif one in ("in", "near", "across", "throughout", "outside"):
        yield Clue("PLACE", 0.3 if the else 1.2, f'"{one}" before it')
    elif one in ("from", "into", "around", "at"):
        yield Clue("PLACE", 0.4, f'"{one}" before it')
    if one in ("in", "near", "at", "outside", "across"):
        yield Clue("PERSON", -1.2, f'"{one}" before it')


def _after(page: Page, end: int) -> Iterator[Clue]:
    end = _behind_bracket(page, end)
    one, two = _word(page, end), _word(page, end + 1)
    if one in ("'s", "'"):
        owned = f"{two}-{_word(page, end + 2)}" if two == "chief" else two
        yield from listed(owned, POSSESSED, "after it")
    elif one.isdigit() and len(one) < 3 and (two == "," or two.isspace()):
        yield Clue("ORG", 1.0, "a score after it")
    elif one == "stock" and two.startswith(("market", "index", "exchange", "future")):
        yield Clue("PLACE", 0.5, '"stock market" after it')
    else:
        yield from listed(one, AFTER, "after it")
    if one in words("speech_verbs"):
        yield Clue("PLACE", -0.5, f'"{one}" after it')


def _behind_bracket(page: Page, end: int) -> int:
    """The token after a closing quotation mark and an acronym in brackets."""
    end += page.words[end : end + 1] == ['"']
    return end + 3 * (page.words[end : end + 3 : 2] == ["(", ")"])


def _behind_comma(page: Page, start: int, end: int) -> Iterator[Clue]:
    """Apposition, age and relative pronoun; "members of the Acme who" are not Acme."""
    mark, one, two = (_word(page, end + n) for n in range(3))
    if mark not in (",", "is", "was", "who"):
        return
    if "who" in (mark, one):
        if _word(page, start - 1) == "the":
            return
        yield Clue("PERSON", 1.5, '"who" after it')
    elif one == "where":
        yield Clue("PLACE", 1.5, '"where" after it')
    elif one == "which":
        yield Clue("PERSON", -1.0, '"which" after it')
    elif mark == "," and one.isdigit() and len(one) < 3 and two in (",", "."):
        yield Clue("PERSON", 3.0, "an age after it")
    elif mark == "," or one in ("a", "an", "the", "his", "her", "its"):
        yield from _apposition(page, end + 1)


def _apposition(page: Page, start: int) -> Iterator[Clue]:
    """The first noun that tells, before anything that ends the phrase."""
    for i in range(start, min(start + LONGEST_APPOSITION, len(page.words))):
        word, tag = page.lower[i], page.tags[i]
        if word in (",", ".", ";", "of", "for", "in", "to", "who", "and") or tag[0] == "V":
            return
        clues = list(listed(word, IN_APPOSITION, "in apposition to it"))
        if clues and tag[0] == "N" and not page.words[i][0].isupper():
            yield from clues
            return


def _pronoun(page: Page, end: int) -> Iterator[Clue]:
    """The first pronoun after the name, if no other name stands between."""
    for i in range(end, min(end + REACH_OF_PRONOUN, len(page.words))):
        word = page.lower[i]
        if word in ("he", "she", "his", "her", "himself", "herself"):
            yield Clue("PERSON", 2.0 if word.endswith("self") else 0.7, f'"{word}" goes on from it')
            return
        if word in ("it", "its"):
            yield Clue("PERSON", -0.4, f'"{word}" goes on from it')
            return
        if page.tags[i] in ("NNP", "NNPS") or word in ('"', ";") or word.isspace():
            return
