"""The model's rules for parts of speech and morphology, matched in a fifth of the time.

spaCy tries each of some 180 rules on each token, an eighth of the parse. Nearly all of them ask
about one token alone: its tag, its relation, and whether it is one of a few words. What they find
for one such token they find for all others of its kind, so that they need only be asked once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.pipeline import AttributeRuler
    from spacy.tokens import Doc

Match = tuple[int, int, int]  # id of the rule, first token, token after the last


class RememberingMatcher:
    """Finds the same matches of a ruler's rules as the `spacy.matcher.Matcher` it stands in for."""

    def __init__(self, ruler: AttributeRuler) -> None:
        """Parts the rules of `ruler` into those that ask about one token, and the others."""
        from spacy.matcher import Matcher

        self._of_one_token, self._others = Matcher(ruler.vocab), Matcher(ruler.vocab)
        self._words: set[int] = set()  # that the rules of one token name
        self._rules_of: dict[tuple[int, ...], list[int]] = {}  # by kind of token
        for number, rule in enumerate(ruler.patterns):
            if all(map(_asks_for_kind, rule["patterns"])):
                self._of_one_token.add(str(number), rule["patterns"])
                words = (word for pattern in rule["patterns"] for word in _words(pattern[0]))
                self._words.update(map(ruler.vocab.strings.add, words))
            else:
                self._others.add(str(number), rule["patterns"])

    def __call__(self, doc: Doc, **options: bool) -> list[Match]:
        """Every match, as `Matcher` gives them; in no order, since the ruler sorts them."""
        from spacy.attrs import DEP, IS_SPACE, LOWER, TAG

        matches = self._others(doc, **options)
        for i, (tag, word, *rest) in enumerate(doc.to_array([TAG, LOWER, DEP, IS_SPACE]).tolist()):
            kind = (tag, word if word in self._words else 0, *rest)
            if kind not in self._rules_of:
                found = self._of_one_token(doc[i : i + 1], **options)
                self._rules_of[kind] = [rule for rule, _, _ in found]
            matches += [(rule, i, i + 1) for rule in self._rules_of[kind]]
        return matches


def _asks_for_kind(pattern: list[dict]) -> bool:
    """Of one token only, and only about what makes a kind: words one by one, not by a regex."""
    if len(pattern) > 1 or not pattern[0].keys() <= {"TAG", "LOWER", "DEP", "IS_SPACE"}:
        return False
    word = pattern[0].get("LOWER", "")
    return isinstance(word, str) or word.keys() == {"IN"}


def _words(token_pattern: dict) -> list[str]:
    word = token_pattern.get("LOWER", {"IN": []})
    return [word] if isinstance(word, str) else word["IN"]
