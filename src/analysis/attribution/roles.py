"""Who is introduced as what: "Mayor Ada Lund", "Bo Ek, the mayor", "Ada Lund is a judge"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from analysis.attribution.lexicon import source_noun_kinds

if TYPE_CHECKING:
    from spacy.tokens import Span as Words
    from spacy.tokens import Token

LONG_TITLES = {"sen": "senator", "gov": "governor", "rep": "representative", "pres": "president"}
RANKS = frozenset(("former", "ex", "deputy", "vice", "assistant"))  # "the deputy mayor" is no mayor
PERSONAL = ("person", "description")  # kinds of source nouns


class Role(NamedTuple):
    """What somebody is introduced as, with the words around the noun."""

    entity: str
    at: int  # where the name stands
    noun: str
    around: frozenset[str]
    proper: frozenset[str]  # of these the names: "Oslo"


def find_roles(named: Iterable[tuple[Words, str]]) -> list[Role]:
    """The roles in which the people of an article are introduced, in the order of the text.

    Args:
        named: each mention of a person, with its entity.
    """
    return [
        _role(phrase, noun, name, entity)
        for name, entity in named
        for noun, phrase in _descriptions(name)
        if source_noun_kinds().get(_lemma(noun)) in PERSONAL
    ]


def find_holder(head: Token, words: Words, roles: Iterable[Role]) -> str:
    """Whom "the mayor" stands for: who was introduced so last, or else so alone; empty if nobody.

    Args:
        head: the noun.
        words: its whole phrase, "the mayor of Oslo".
        roles: those of the article.
    """
    asked = _role(words, head, words[:0], "")
    fitting = [role for role in roles if _fits(role, asked)]
    shared = [role for role in fitting if role.around & asked.around]
    fitting = shared or fitting
    before = [role.entity for role in fitting if role.at < head.idx]
    if before:
        return before[-1]
    holders = {role.entity for role in fitting}
    return holders.pop() if len(holders) == 1 else ""


def _fits(role: Role, asked: Role) -> bool:
    """The same office of the same place, as far as both are said."""
    if role.noun != asked.noun or role.around & RANKS != asked.around & RANKS:
        return False
    return not (role.proper and asked.proper) or bool(role.proper & asked.proper)


def _role(phrase: Iterable[Token], noun: Token, name: Words, entity: str) -> Role:
    inside = {token.i for token in name}
    around = [t for t in phrase if t.i != noun.i and t.i not in inside and t.is_alpha]
    return Role(
        entity,
        name[0].idx if len(name) else noun.idx,
        _lemma(noun),
        frozenset(t.lower_ for t in around if not t.is_stop),
        frozenset(t.lower_ for t in around if t.pos_ == "PROPN"),
    )


def _lemma(noun: Token) -> str:
    lemma = noun.lemma_.lower().rstrip(".")
    return LONG_TITLES.get(lemma, lemma)


def _descriptions(name: Words) -> Iterator[tuple[Token, Iterable[Token]]]:
    """The nouns that say who the person is, with their phrases."""
    root = name.root
    title = list(_title(name))
    if title:
        yield title[-1], [*title, *(t for c in root.rights if c.lower_ == "of" for t in c.subtree)]
    nouns = [c for c in root.children if c.dep_ == "appos"]
    nouns += [root.head] if root.dep_ == "appos" else []
    nouns += _attributes(root.head) if root.dep_ == "nsubj" else []
    nouns += [noun for c in root.children if c.dep_ == "relcl" for noun in _attributes(c)]
    for noun in nouns:
        yield from ((one, one.subtree) for one in (noun, *noun.conjuncts))


def _title(name: Words) -> Iterator[Token]:
    """The words before a name that go with it: "Finance Minister"."""
    first = name.start
    while (
        first
        and not name.doc[first - 1].is_punct
        and name.doc[first - 1].head
        in (
            name.root,
            name.doc[first],
        )
    ):
        first -= 1
    return (token for token in name.doc[first : name.start] if token.dep_ != "det")


def _attributes(verb: Token) -> list[Token]:
    """What somebody is or becomes by this verb."""
    if verb.lemma_ not in ("be", "become"):
        return []
    return [c for c in verb.children if c.dep_ == "attr"]
