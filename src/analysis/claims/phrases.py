"""Phrases as lists of tokens: what belongs to a phrase, and its coordinated parts."""

from __future__ import annotations

from analysis.claims.tree import SUBJECTS, Tree

QUOTES = frozenset({'"', "'", "''", "``", "`"})
SEPARATORS = frozenset({",", ";", ":", "-", "--", "–", "—", ".", "•", "·", "*"})
OPENING, CLOSING = frozenset({"(", "[", "-LRB-"}), frozenset({")", "]", "-RRB-"})
DETACHED_BY_COMMA = frozenset({"relcl", "appos", "acl"})


def phrase(tree: Tree, head: int, verb: int = -1) -> list[int]:
    """The phrase of `head` without the clauses and appositions set off from it.

    Args:
        tree: the article.
        head: head of the phrase.
        verb: a verb that modifies the phrase from behind; it and what follows it stay out.
    """
    if tree.dep[head] in ("ccomp", "pcomp", "xcomp"):
        return trimmed(tree, tree.descendants(head))
    under = tree.descendants(head)
    cut = {t for t in under if t != head and (t == verb or is_detached(tree, t))}
    if verb >= 0:
        cut.update(t for t in tree.children[head] if t > verb)
    return trimmed(tree, _without_loose_commas(tree, under, tree.descendants(head, cut)))


def is_detached(tree: Tree, token: int) -> bool:
    """Whether the token heads a clause or apposition that adds to its noun.

    "The show, which opened in Oslo" is any show; "the show that opened in Oslo" is one of several.
    """
    if tree.dep[token] == "advcl":
        return not tree.is_infinitive(token)
    if tree.dep[token] == "parataxis":
        return True
    return tree.dep[token] in DETACHED_BY_COMMA and _is_set_off(tree, token)


def _is_set_off(tree: Tree, token: int) -> bool:
    """A comma, dash or bracket stands before it; "May 26, 1994" is one phrase all the same."""
    first = tree.descendants(token)[0]
    before = tree.words[first - 1] if first else ""
    return before in SEPARATORS | OPENING and not tree.words[first][0].isdigit()


def follows_comma(tree: Tree, token: int) -> bool:
    """Whether a comma stands before the phrase of the token."""
    first = tree.descendants(token)[0]
    return first > 0 and tree.words[first - 1] == ","


def _without_loose_commas(tree: Tree, under: list[int], kept: list[int]) -> list[int]:
    """`kept` without the commas and brackets that enclosed what was left out of `under`."""
    if len(kept) == len(under):
        return kept
    staying, loose = set(kept), set()
    for token in kept:
        neighbour = token + _side_of_enclosed(tree.words[token])
        if neighbour != token and neighbour in under and neighbour not in staying:
            loose.add(token)
    return [token for token in kept if token not in loose]


def _side_of_enclosed(word: str) -> int:
    """Where what the mark encloses stands: after it (1), before it (-1); 0 for a word."""
    if word in SEPARATORS | OPENING:
        return 1
    return -1 if word in CLOSING else 0


def trimmed(tree: Tree, tokens: list[int]) -> list[int]:
    """Without conjunctions and separating marks at either end; quotation marks in pairs."""
    while tokens and (tree.dep[tokens[-1]] == "cc" or _ends_loosely(tree, tokens)):
        tokens = tokens[:-1]
    while tokens and (tree.dep[tokens[0]] in ("cc", "preconj") or _begins_loosely(tree, tokens)):
        tokens = tokens[1:]
    return _with_paired_quotes(tree, tokens)


def _ends_loosely(tree: Tree, tokens: list[int]) -> bool:
    word = tree.words[tokens[-1]]
    return word in SEPARATORS | OPENING


def _begins_loosely(tree: Tree, tokens: list[int]) -> bool:
    word = tree.words[tokens[0]]
    return word in SEPARATORS | CLOSING


def _with_paired_quotes(tree: Tree, tokens: list[int]) -> list[int]:
    """An odd quotation mark at an end goes; one missing right outside is taken in."""
    marks = [t for t in tokens if tree.words[t] in QUOTES and tree.dep[t] == "punct"]
    if len(marks) % 2 == 0:
        return tokens
    if marks[0] == tokens[0]:
        tokens, after = tokens[1:], tokens[-1] + 1
        if after < len(tree.words) and tree.words[after] in QUOTES:
            return [marks[0], *tokens, after]
        return tokens
    if marks[-1] == tokens[-1]:
        before = tokens[0] - 1
        if before >= 0 and tree.words[before] in QUOTES:
            return [before, *tokens]
        return tokens[:-1]
    if tokens[0] and tree.words[tokens[0] - 1] in QUOTES:
        return [tokens[0] - 1, *tokens]
    if tokens[-1] + 1 < len(tree.words) and tree.words[tokens[-1] + 1] in QUOTES:
        return [*tokens, tokens[-1] + 1]
    return tokens


def split_coordination(tree: Tree, head: int, tokens: list[int]) -> list[list[int]]:
    """The phrase once for each of its coordinated parts, if each of them can stand alone.

    Nouns and predicate adjectives can, and clauses with subjects of their own ("that A .. and
    that B .."). A name with "and" in it cannot, and neither can alternatives ("A or B").
    """
    parts = tree.conjuncts(head)
    if tree.dep[head] == "ccomp":
        parts = [head, *(p for p in parts[1:] if tree.child(p, *SUBJECTS) >= 0)]
    elif not _can_be_split(tree, parts):
        return [tokens]
    split = [_part(tree, part, parts, tokens) for part in parts]
    return [part for part in split if part] if len(parts) > 1 else [tokens]


def _can_be_split(tree: Tree, parts: list[int]) -> bool:
    if len(parts) > 1 and all(tree.pos[part] == "ADJ" for part in parts):
        return tree.dep[parts[0]] == "acomp"
    if tree.pos[parts[0]] not in ("NOUN", "PROPN", "PRON"):
        return False
    if any(tree.pos[part] not in ("NOUN", "PROPN") for part in parts[1:]):
        return False
    joints = (c for part in parts for c in tree.children[part] if tree.dep[c] == "cc")
    return all(tree.lower[c] == "and" for c in joints) and not _in_one_entity(tree, parts)


def _in_one_entity(tree: Tree, parts: list[int]) -> bool:
    span = range(parts[0] + 1, parts[-1] + 1)
    return tree.entity[parts[0]] != "" and all(
        tree.entity[t] and not tree.entity_begins[t] for t in span
    )


def _part(tree: Tree, part: int, parts: list[int], tokens: list[int]) -> list[int]:
    others = {other for other in parts if other != part}
    loose = {c for c in tree.children[part] if tree.dep[c] in ("cc", "preconj")}
    under = set(tree.descendants(part, others | loose))
    return trimmed(tree, [token for token in tokens if token in under])
