"""Names the engine passed over: proper nouns beside its names, in brackets, in telling contexts."""

from collections import Counter
from collections.abc import Iterator

from analysis.entities.clues import find_clues
from analysis.entities.page import Page
from analysis.entities.shape import is_demonym
from analysis.entities.spans import Name, trim
from analysis.entities.words import words

# Capitalised words that are no part of the name beside them.
BESIDE_NAMES = ("function", "occupations", "honorifics", "legal_forms", "calendar", "credits")
PROPER = ("NNP", "NNPS")
NOUNS = ("NN", "NNS", "SYM", "FW")  # what the tagger also calls a name
TELLING = 0.6  # the weight of clues that makes a proper noun a name
FREQUENT = 0.3  # what each further time counts


def extend_names(page: Page, names: list[Name]) -> list[Name]:
    """The names with the proper nouns right beside them ("Air" to "China"), particles and all."""
    taken = _tokens(names)
    extended: list[Name] = []
    for name in (_extended(page, name, taken) for name in names):
        start = before_particles(page, name.start)
        people = bool(extended) and name.label == "PERSON" and _may_be_given(page, extended[-1])
        if (start < name.start or people) and extended and extended[-1].end == start:
            given = extended.pop()
            name = Name(given.start, name.end, "PERSON", "engine, given name and surname joined")
        extended.append(name._replace(start=min(start, name.start)))
    return extended


def _may_be_given(page: Page, name: Name) -> bool:
    """Whether a name right before a person's is its first part: not "Norwegian Jo Berg"."""
    people = name.label == "NORP" and not is_demonym(page, name.end - 1)
    return people or name.label == "PERSON"


def before_particles(page: Page, start: int) -> int:
    """Where the name begins if the particles of a surname stand before it: "von der Leyen"."""
    first = start
    while first and page.lower[first - 1] in words("surname_particles"):
        first -= 1
    written = page.words[first:start]
    return (
        first if all(w.islower() for w in written[1:]) and _is_surname_start(page, first) else start
    )


def _is_surname_start(page: Page, first: int) -> bool:
    """Whether a capital is there by reason of the sentence only."""
    return page.words[first].islower() or page.opens[first]


def _extended(page: Page, name: Name, taken: set[int]) -> Name:
    start, end = name.start, name.end
    if start and start - 1 not in taken and _is_of_club(page, start - 1):
        return Name(start - 1, end, "ORG", "engine, the letters of a club before it added")
    if name.label == "NORP" and is_demonym(page, name.end - 1):
        return name
    while start and start - 1 not in taken and _extends(page, start - 1):
        start -= 1
    while end < len(page.words) and end not in taken and _extends(page, end):
        end += 1
    if name.label == "PERSON":
        end = _behind_particles(page, end, taken)
    if (start, end) == (name.start, name.end):
        return name
    label = "" if name.label == "NORP" else name.label  # no people has a name of two words
    return Name(start, end, label, "engine, proper nouns beside it added")


def _is_of_club(page: Page, i: int) -> bool:
    """Whether the letters of a club stand here: "FC" of "FC Lund", also where a sentence begins."""
    return page.lower[i] in words("club_letters") and page.words[i].isupper()


def _behind_particles(page: Page, end: int, taken: set[int]) -> int:
    """The end of the surname that particles begin: "Hag" of "Erik ten Hag", else the same end."""
    i = end
    while i < len(page.words) and page.words[i] in words("surname_particles"):
        i += 1
    follows = end < i < len(page.words) and i not in taken
    return i + 1 if follows and _extends(page, i) else end


def _extends(page: Page, i: int) -> bool:
    word = page.lower[i]
    if word == "-":
        return _joins_names(page, i)
    return (
        page.tags[i] in (*PROPER, "NNS")
        and _is_proper(page, i)
        and word.isalpha()
        and not page.opens[i]
        and not any(word in words(name) for name in BESIDE_NAMES)
    )


def find_missed(page: Page, names: list[Name]) -> list[Name]:
    """Names outside the given ones: acronyms in brackets, and proper nouns with clues enough."""
    bracketed = list(_bracketed(page, names))
    taken = _tokens([*names, *bracketed])
    runs = list(_proper_runs(page, taken))
    weights = _weights(page, runs, taken)
    telling = [
        Name(*run, "", "proper noun in a telling context")
        for run in runs
        if weights[tuple(page.words[slice(*run)])] >= TELLING
    ]
    return [*bracketed, *telling]


def _tokens(names: list[Name]) -> set[int]:
    return {i for name in names for i in range(name.start, name.end)}


def _bracketed(page: Page, names: list[Name]) -> Iterator[Name]:
    """The acronym in brackets behind a name that begins with its letter."""
    taken = _tokens(names)
    for name in names:
        inside = name.end + 1 + (page.words[name.end : name.end + 1] == ['"'])
        if page.words[inside - 1 : inside + 2 : 2] != ["(", ")"] or inside in taken:
            continue
        word = page.words[inside]
        initials = {word[0] for word in page.words[name.start : name.end]}
        if word.isupper() and len(word) > 1 and word[0] in initials:
            yield Name(inside, inside + 1, "", "acronym in brackets behind its name")


def _weights(page: Page, runs: list[tuple[int, int]], taken: set[int]) -> Counter:
    """For each sequence of words the strongest clues to it, and how often it stands there."""
    weights: Counter = Counter()
    for start, end in runs:
        clues: Counter = Counter()
        for clue in find_clues(page, start, end):
            clues[clue.kind] += clue.weight if clue.kind != "NORP" else 0.0
        written = tuple(page.words[start:end])
        joined = start > 1 and page.lower[start - 1] in ("and", "or") and start - 2 in taken
        if (end - start > 1 and not page.opens[start]) or (joined and page.tags[start] in PROPER):
            clues[""] = TELLING  # two proper nouns within a sentence, or one beside a name
        again = FREQUENT if written in weights and not page.opens[start] else 0.0
        weights[written] = max(weights[written] + again, *clues.values(), 0.0)
    return weights


def _proper_runs(page: Page, taken: set[int]) -> Iterator[tuple[int, int]]:
    """Proper nouns in running text that are in no name yet, without the titles before them."""
    titles = words("occupations") | words("honorifics")
    i = 0
    while i < len(page.words):
        start = i
        while i < len(page.words) and i not in taken and _is_proper(page, i):
            i += 1
        if i == start:
            i += 1
            continue
        first, last = trim(page, start, i, "PERSON")
        if first < last and titles.isdisjoint((page.lower[first], page.lower[last - 1])):
            yield first, last


def _is_proper(page: Page, i: int) -> bool:
    if page.words[i] == "-":
        return _joins_names(page, i)
    if page.title_case[i] or not page.words[i][0].isupper():
        return False
    if page.lower[i].rstrip(".") in words("calendar") and not _is_surname_month(page, i):
        return False
    return page.tags[i] in PROPER or (not page.opens[i] and page.tags[i] in NOUNS)


def _joins_names(page: Page, i: int) -> bool:
    """Whether the hyphen stands in a name without spaces: "Calvert-Lewin"."""
    beside = page.words[max(i - 1, 0) : i + 2 : 2]
    tokens = page.article.doc[max(i - 1, 0) : i + 1]
    capitals = len(beside) == 2 and all(word.istitle() and len(word) > 1 for word in beside)
    return capitals and not any(token.whitespace_ for token in tokens)


def _is_surname_month(page: Page, i: int) -> bool:
    """Whether a month stands where a surname does: "Theresa May", but not "London May 3"."""
    beside = i > 0 and page.tags[i - 1] == "NNP" and page.lower[i - 1] not in words("calendar")
    following = page.words[i + 1][0] if i + 1 < len(page.words) else ""
    return beside and page.lower[i] in words("months_and_surnames") and not following.isdigit()
