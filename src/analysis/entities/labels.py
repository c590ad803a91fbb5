"""Which type each name has: its own clues, weighed with those of the same name elsewhere."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from analysis.entities.clues import find_clues
from analysis.entities.forms import PERSON, THING, Form, full_forms, to_form
from analysis.entities.page import Page
from analysis.entities.shape import PLACES, Clue, engine_clue
from analysis.entities.spans import Name
from analysis.entities.words import words

WEIGHT_OF_OTHERS = 0.6  # what the name's other mentions count beside its own clues
WEIGHT_OF_NEIGHBOUR = 0.4
MOST_FROM_OTHERS = 2.0
BONUS_UNLESS_PLACED = 1.4  # of a surname that no word beside it shows to be a place
BONUS_OF_OWNER = 3.0
BONUS_OF_RELATIVE = 1.5
BONUS = {"surname": 1.5, "given name": 1.0, "business": 1.0, "last word": 1.0, "acronym": 8.0}


class Typed(NamedTuple):
    """The label of one mention and the strongest reason for it."""

    label: str
    reason: str


def type_names(page: Page, names: Sequence[Name], written: Sequence[str]) -> list[Typed]:
    """A label for each name: its form's, unless it has strong clues of its own."""
    clues = _with_neighbours(page, names, [_clues(page, name) for name in names])
    keys = [to_form(text, THING).parts for text in written]
    sums = _sums(keys, clues)
    for_full = _full_names(written, keys, sums, _placed(keys, clues))
    places = _place_labels(names, keys)
    typed = []
    for key, own in zip(keys, clues, strict=True):
        kind, reason = _decide(key, own, sums[key], for_full.get(key, {}))
        typed.append(Typed(places.get(key, "GPE") if kind == "PLACE" else kind, reason))
    return typed


def _clues(page: Page, name: Name) -> list[Clue]:
    clues = find_clues(page, name.start, name.end)
    if not name.label and not clues and name.end - name.start > 1:
        clues.append(Clue("PERSON", 0.5, "two proper nouns, as people are called"))
    if name.label:
        clues.append(engine_clue(name.label, page, name.start, name.end))
    return clues


def _with_neighbours(
    page: Page, names: Sequence[Name], clues: Sequence[list[Clue]]
) -> list[list[Clue]]:
    """The clues, and for two names joined by "and" those that the one is for the other."""
    joined = [list(own) for own in clues]
    for i in range(1, len(names)):
        left, right = names[i - 1], names[i]
        if right.start == left.end + 1 and page.lower[left.end] in ("and", "or"):
            joined[i] += _like(clues[i - 1])
            joined[i - 1] += _like(clues[i])
    return joined


def _like(clues: Sequence[Clue]) -> list[Clue]:
    """The strongest kind of the name beside it, at a lower weight."""
    weights = _weigh(clues)
    if not weights:
        return []
    kind = _strongest(weights)
    weight = WEIGHT_OF_NEIGHBOUR * min(weights[kind], 2.0)
    return [Clue(kind, weight, f'joined by "and" with a {kind}')] if weight > 0 else []


def _sums(keys: Sequence[tuple], clues: Sequence[list[Clue]]) -> dict[tuple, Counter]:
    """For each form the weight of every kind over all its mentions."""
    sums: dict[tuple, Counter] = defaultdict(Counter)
    for key, own in zip(keys, clues, strict=True):
        sums[key].update(_weigh(own))
    return sums


def _placed(keys: Sequence[tuple], clues: Sequence[list[Clue]]) -> set[tuple]:
    """The forms of which more than the engine says that they are places."""
    return {
        key
        for key, own in zip(keys, clues, strict=True)
        if any(c.kind == "PLACE" and c.weight > 0 and not c.of_engine for c in own)
    }


def _weigh(clues: Sequence[Clue]) -> Counter:
    weights: Counter = Counter()
    for clue in clues:
        weights[clue.kind] += clue.weight
    return weights


def _full_names(
    written: Sequence[str], keys: Sequence[tuple], sums: dict[tuple, Counter], placed: set[tuple]
) -> dict[tuple, dict[str, tuple[float, str]]]:
    """For each short form the kinds its full forms have, with a bonus and a reason for each."""
    best = {key: _strongest(weights) for key, weights in sums.items()}
    bonus = _of_short_forms(written, keys, best, placed)
    for key, relative in _relatives(best).items():
        bonus[key].setdefault("PERSON", (BONUS_OF_RELATIVE, f"surname of {' '.join(relative)}"))
    for key, owner in _called_after_people(best).items():
        bonus[key].setdefault("ORG", (BONUS_OF_OWNER, f"called after {' '.join(owner)}"))
    for key in best:
        if len(key) > 1 and key[-1] in words("local_words"):
            bonus[key[:1]].setdefault("PLACE", (1.2, f"{' '.join(key)} is called after it"))
    return bonus


def _of_short_forms(
    written: Sequence[str], keys: Sequence[tuple], best: dict[tuple, str], placed: set[tuple]
) -> dict[tuple, dict[str, tuple[float, str]]]:
    # What a place or a people is called is not a business without its last word.
    labels = [best[key] if best[key] in ("PLACE", "NORP") else "ORG" for key in keys]
    bonus: dict[tuple, dict[str, tuple[float, str]]] = defaultdict(dict)
    surnames: set[tuple] = set()
    for kind in (PERSON, THING):
        # A short form is tried both ways; a full form is what its own clues say.
        forms = [Form(key, kind if len(key) == 1 else _person_or_thing(best[key])) for key in keys]
        for short, (fits, rule) in full_forms(written, labels, forms).items():
            if short.kind == kind and rule in BONUS and short.parts != fits[0].parts:
                found = best[fits[0].parts]
                text = " ".join(fits[0].parts)
                bonus[short.parts].setdefault(found, (BONUS[rule], f"{rule} of {text}"))
                surnames |= {short.parts} if rule == "surname" else set()
    for key in surnames - placed:
        kinds = bonus[key]
        if kinds.keys() == {"PERSON"}:
            weight, reason = kinds["PERSON"]
            kinds["PERSON"] = (weight + BONUS_UNLESS_PLACED, reason)
    return bonus


def _called_after_people(best: dict[tuple, str]) -> dict[tuple, tuple]:
    """Names that begin with a surname that stands alone too: "Lund Marine", after Ada Lund.

    Whoever is called by the last word of such a name is a person: "Lund" of "Thomas Lund".
    """
    people = {key[-1]: key for key, kind in best.items() if len(key) > 1 and kind == "PERSON"}
    return {
        key: people[key[0]]
        for key in best
        if len(key) > 1
        and key[0] in people
        and people[key[0]][0] != key[0]
        and key[:1] in best
        and key[-1:] not in best
    }


def _relatives(best: dict[tuple, str]) -> dict[tuple, tuple]:
    """Names of two words that end in the surname of a person: "Ivo Lund", beside Ada Lund."""
    people = {key[-1]: key for key, kind in best.items() if len(key) > 1 and kind == "PERSON"}
    return {
        key: people[key[-1]]
        for key, kind in best.items()
        if len(key) == 2 and kind != "PERSON" and key[-1] in people
    }


def _person_or_thing(kind: str) -> str:
    return PERSON if kind == "PERSON" else THING


def _strongest(weights: Counter) -> str:
    return min(weights, key=lambda kind: (-weights[kind], kind)) if weights else "ORG"


def _decide(
    key: tuple, own: list[Clue], all_clues: Counter, full: dict[str, tuple[float, str]]
) -> tuple[str, str]:
    """The kind with the greatest weight, and the strongest reason for it.

    All mentions of a form have one kind, but for a form that may be short for another name:
    there each is judged by its own clues first.
    """
    mine = _weigh(own)
    total: Counter = Counter()
    share = WEIGHT_OF_OTHERS if full else 1.0
    for kind in sorted({*mine, *all_clues, *full}):
        others = share * (all_clues[kind] - mine[kind])
        total[kind] = mine[kind] + (min(others, MOST_FROM_OTHERS) if full else others)
        total[kind] += full[kind][0] if kind in full else 0
    kind = _strongest(total)
    reasons = [(clue.weight, clue.reason) for clue in own if clue.kind == kind and clue.weight > 0]
    if kind in full:
        reasons.append(full[kind])
    if all_clues[kind] - mine[kind] > 0:
        reasons.append((share * (all_clues[kind] - mine[kind]), "its other mentions"))
    return kind, max(reasons, default=(0.0, "nothing tells otherwise"))[1]


def _place_labels(names: Sequence[Name], keys: Sequence[tuple]) -> dict[tuple, str]:
    """For each form which of GPE, LOC and FAC the engine says most often of it."""
    votes: dict[tuple, Counter] = defaultdict(Counter)
    for name, key in zip(names, keys, strict=True):
        if name.label in PLACES:
            votes[key][name.label] += 1
    return {key: _strongest(count) for key, count in votes.items()}
