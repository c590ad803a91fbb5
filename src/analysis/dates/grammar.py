"""The grammar of time expressions, compiled from data/time_grammar.toml and the word list."""

import functools
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from analysis.datafiles import load_toml
from analysis.dates.lexicon import alternatives, kinds, words_of

GRAMMAR = "time_grammar.toml"


class Rule(NamedTuple):
    """One pattern of the grammar.

    `needs` are sets of kinds of words: the sentence must hold a word of each set. `reading` names
    the function that says what a match means. `written` is the pattern as the grammar writes it.
    """

    name: str
    reading: str
    needs: tuple[frozenset[str], ...]
    written: str

    @property
    def pattern(self) -> re.Pattern:
        """The pattern as Python understands it."""
        return _compiled(self.written)

    def can_match(self, found: set[str]) -> bool:
        """Whether a sentence with words of these kinds can hold a match."""
        return not any(kinds.isdisjoint(found) for kinds in self.needs)


class Expression(NamedTuple):
    """Words text[start:end] that a rule takes for a time expression."""

    start: int
    end: int
    rule: Rule
    match: re.Match

    def group(self, name: str) -> str:
        """What the group `name` of the grammar matched; empty where it took no part."""
        for group in _numbered(self.match.re).get(name, ()):
            found = self.match[group]
            if found is not None:
                return found
        return ""


@functools.cache
def _numbered(pattern: re.Pattern) -> dict[str, list[str]]:
    """For each group name of the grammar its groups in the pattern: year, year_2, year_3."""
    found: dict[str, list[str]] = {}
    for group in pattern.groupindex:
        found.setdefault(re.sub(r"_\d+$", "", group), []).append(group)
    return found


@functools.cache
def grammar() -> tuple[Rule, ...]:
    """The rules, in the order that breaks ties between expressions of the same length."""
    return tuple(
        Rule(
            rule["name"],
            rule["reading"],
            tuple(frozenset(kinds.split("|")) for kinds in rule["needs"].split()),
            rule["pattern"],
        )
        for rule in load_toml(GRAMMAR)["rules"]
    )


@functools.cache
def _compiled(pattern: str) -> re.Pattern:
    """A pattern of the grammar as Python understands it, made when a text first asks for it."""
    while "@" in pattern:
        pattern = re.sub(r"@(\w+)", lambda found: _expanded(found[1]), pattern)
    seen: dict[str, int] = {}

    def number(group: re.Match) -> str:
        seen[group[1]] = seen.get(group[1], 0) + 1
        return f"(?P<{group[1]}_{seen[group[1]]}>" if seen[group[1]] > 1 else group[0]

    pattern = re.sub(r"\(\?P<(\w+)>", number, pattern)
    # bounded, so that no run of white space takes quadratic time
    pattern = pattern.replace(r"\s+", r"\s{1,9}").replace(r"\s*", r"\s{0,9}")
    return re.compile(rf"(?<!\w)(?=[\w'])(?:{pattern})(?!\w)", re.IGNORECASE | re.VERBOSE)


@functools.cache
def _expanded(name: str) -> str:
    fragments = load_toml(GRAMMAR)["fragments"]
    if name in fragments:
        return f"(?:{fragments[name]})"
    if name[0].isupper():
        return f"(?-i:{alternatives(name.lower(), capitalised=True)})"
    return f"(?:{alternatives(name)})"


def find_candidates(text: str, found: set[str]) -> list[Expression]:
    """What can be a time expression in a sentence.

    Args:
        text: the sentence.
        found: the kinds of time words in it.
    """
    return [
        expression
        for rule in _rules_for(frozenset(found & _needed()))
        for expression in _matches(rule, text)
    ]


@functools.cache
def _needed() -> frozenset[str]:
    """The kinds of words that any rule needs."""
    return frozenset().union(*(kinds for rule in grammar() for kinds in rule.needs))


@functools.lru_cache(maxsize=10_000)
def _rules_for(found: frozenset[str]) -> tuple[Rule, ...]:
    return tuple(rule for rule in grammar() if rule.can_match(found))


def longest_of(candidates: Iterable[Expression]) -> list[Expression]:
    """Of those that overlap the longest, then the one of the earlier rule; in order of the text."""
    candidates = list(candidates)
    taken, used = [], bytearray(max((each.end for each in candidates), default=0))
    for candidate in sorted(candidates, key=lambda each: each.start - each.end):
        if not any(used[candidate.start : candidate.end]):
            used[candidate.start : candidate.end] = b"\x01" * (candidate.end - candidate.start)
            taken.append(candidate)
    return sorted(taken, key=lambda each: each.start)


def _matches(rule: Rule, text: str) -> Iterator[Expression]:
    for match in rule.pattern.finditer(text):
        named = "span" in match.re.groupindex and match["span"] is not None
        yield Expression(*match.span("span" if named else 0), rule, match)


@functools.cache
def _kinds_of_words() -> dict[str, set[tuple[str, str]]]:
    """For the last word of each entry of the word list its kind, and the entry if it is a phrase.

    The plurals of the words of a kind are a kind too: units.
    """
    found = defaultdict(set)
    for kind in kinds():
        for entry in words_of(kind):
            phrase = entry if " " in entry else ""
            for word in re.findall(r"^[a-z]+", entry.split()[-1]):
                found[word].add((kind, phrase))
                found[f"{word}s"] |= {(kind, phrase), (f"{kind}s", phrase)}
    found["centuries"] = {("unit", ""), ("units", ""), ("century", "")}
    return dict(found)


def kinds_in(text: str) -> set[str]:
    """The kinds of time words in a text: the cheap test that spares most sentences the grammar."""
    known, text = _kinds_of_words(), " ".join(text.lower().split())
    words = set(re.findall(r"[a-z]+|\d+", text))
    ended = {entry for word in words & known.keys() for entry in known[word]}
    found = {kind for kind, phrase in ended if phrase in text}
    numbers = [word for word in words if word[0].isdigit()]
    if numbers:
        found.add("digits")
    if any(len(number) == 4 for number in numbers):
        found.add("four_digits")
    if "s" in words and any(number.endswith("0") for number in numbers):  # the 1990s
        found.add("tens")
    return found
